<?php
// install.php SITE URL: makes the site where it is not there yet, then prints how to reach it.
[, $site, $url] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
$_SERVER += ['REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET'];
define('WP_INSTALLING', true);
ob_start();
function wp_new_blog_notification(...$_) {}   // no mail from a test site
require $site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$login = wp_generate_password(24, false);
if (!is_blog_installed()) {
    wp_install('Site d’essai', 'redaction', 'redaction@example.org', false, '', $login,
        in_array('fr_FR', get_available_languages(), true) ? 'fr_FR' : '');
    update_option('permalink_structure', '/%postname%/');
    update_option('timezone_string', 'Europe/Paris');
}
wp_set_password($login, get_user_by('login', 'redaction')->ID);
update_option('siteurl', $url);
update_option('home', $url);
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);
if (!username_exists('pigiste')) {   // one who may write drafts and no more
    wp_insert_user(['user_login' => 'pigiste', 'user_pass' => wp_generate_password(24, false),
        'user_email' => 'pigiste@example.org', 'role' => 'contributor', 'display_name' => 'Pigiste']);
}
function application_password(string $user): string {
    $id = get_user_by('login', $user)->ID;
    WP_Application_Passwords::delete_all_application_passwords($id);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'marbre']);
    return WP_Application_Passwords::chunk_password($password);
}
$lines = ["WP_URL=$url", 'WP_USER=redaction', 'WP_APP_PASSWORD=' . application_password('redaction'), "WP_LOGIN_PASSWORD=$login",
    'WP_CONTRIBUTOR=pigiste', 'WP_CONTRIBUTOR_APP_PASSWORD=' . application_password('pigiste')];
ob_end_clean();
echo implode("\n", $lines), "\n";
