#!/usr/bin/env bash
# Starts a WordPress site on loopback, in $WP_DIR, and prints how to reach it. Ends with 3 where it cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${WP_DIR:?the folder of the site}"
mkdir -p "$WP_DIR"
dir=$(cd "$WP_DIR" && pwd)

alive() { [ -f "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }
fail() { printf 'wordpress: %s\n' "$1" >&2; [ -z "${2:-}" ] || tail -5 "$2" >&2; exit 1; }
answers() { curl -fsS -m 5 "$1/wp-json/" >/dev/null 2>&1; }
until_so() { for _ in $(seq 150); do "$@" && return; sleep 0.1; done; return 1; }

# 1. Packages, with a policy that starts no service.
need=()
for package in wordpress wordpress-l10n wordpress-theme-twentytwentythree php-cli php-mysql php-xml php-mbstring php-curl \
    php-gd mariadb-server curl; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || need+=("$package")
done
if [ ${#need[@]} -gt 0 ]; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "wordpress: not installed here: ${need[*]}" >&2
        exit 3
    fi
    policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && trap 'rm -f "$policy"' EXIT; }
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}"; } \
        >"$dir/apt.log" 2>&1 || { tail -5 "$dir/apt.log" >&2; exit 3; }
fi

# 2. A database of its own: a folder and a socket, no port.
[ -d "$dir/db/mysql" ] || mariadb-install-db --no-defaults --datadir="$dir/db" --user="$(id -un)" \
    --auth-root-authentication-method=normal --skip-test-db >"$dir/db-install.log" 2>&1
mariadbd --no-defaults --datadir="$dir/db" --socket="$dir/db.sock" --user="$(id -un)" --skip-networking \
    --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=64M >"$dir/db.log" 2>&1 </dev/null &
echo $! >"$dir/db.pid"
until_so mariadb-admin --no-defaults --socket="$dir/db.sock" -uroot --silent ping >/dev/null 2>&1 || fail "no database" "$dir/db.log"
mariadb --no-defaults --socket="$dir/db.sock" -uroot -e 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4'

# 3. A copy of the packaged files (Debian keeps themes and translations apart; dangling links are left out).
if [ ! -f "$dir/site/wp-load.php" ]; then
    cp -rL /usr/share/wordpress "$dir/site" 2>/dev/null || true
    mkdir -p "$dir/site/wp-content/uploads" "$dir/site/wp-content/mu-plugins"
    cp -rL /var/lib/wordpress/wp-content/. "$dir/site/wp-content/" 2>/dev/null || true
fi
cp "$here"/mu-plugins/*.php "$dir/site/wp-content/mu-plugins/"
for port in $(seq 8189 8288); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break; done
url="http://127.0.0.1:$port"
sed -e "s|@URL@|$url|g; s|@SOCKET@|$dir/db.sock|g" "$here/wp-config.php" >"$dir/site/wp-config.php"
php -d display_errors=stderr "$here/install.php" "$dir/site" "$url" >"$dir/env.new"

# 4. Serve.
cd "$dir/site"
PHP_CLI_SERVER_WORKERS=4 php -d opcache.enable_cli=1 -d upload_max_filesize=2M -d post_max_size=3M \
    -S "127.0.0.1:$port" "$here/router.php" >"$dir/php.log" 2>&1 </dev/null &
echo $! >"$dir/php.pid"
until_so answers "$url" || fail "no answer at $url" "$dir/php.log"
mv "$dir/env.new" "$dir/env"
cat "$dir/env"
