#!/usr/bin/env bash
# Stops the site of $WP_DIR, by its own pid files; --purge removes its folder too.
set -u
: "${WP_DIR:?the folder of the site}"
for name in php db; do
    pid=$(cat "$WP_DIR/$name.pid" 2>/dev/null) || continue
    command=$(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null)
    case "$command" in
    *"$WP_DIR"* | *php*router.php*) # still ours, not a number that another process has got since
        kill "$pid" $(cat "/proc/$pid/task/$pid/children" 2>/dev/null) 2>/dev/null
        # a process that has ended counts as gone, though nobody may have asked for its end yet (state Z)
        for _ in $(seq 100); do grep -qs '^State:.[^Z]' "/proc/$pid/status" || break; sleep 0.1; done
        ;;
    esac
    rm -f "$WP_DIR/$name.pid"
done
if [ "${1:-}" = --purge ] && [ -f "$WP_DIR/site/wp-load.php" ]; then rm -rf "$WP_DIR"; fi
