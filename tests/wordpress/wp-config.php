<?php
// The configuration of the test site; up.sh puts its address and its database's socket in.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@SOCKET@');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "a loopback test site, $name key");
    define("{$name}_SALT", "a loopback test site, $name salt");
}
define('WP_HOME', '@URL@');
define('WP_SITEURL', '@URL@');
define('WP_ENVIRONMENT_TYPE', 'local');   // application passwords without https
define('WP_HTTP_BLOCK_EXTERNAL', true);   // it asks nothing of the outside
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
