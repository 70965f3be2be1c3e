# Short commands for docs/partitioning-guide.md and docs/playbooks, in bash.

# A statement of operators, on the running Cleave.
admin() { cleave admin --port "$CLEAVE_ADMIN_PORT" "$@"; }

# The mysql shell on one cluster, past Cleave: mysql_on "$CLUSTER_A" < file.sql
mysql_on() {
  MYSQL_PWD=$CLEAVE_CONTROL_PASSWORD mysql --host="${1%:*}" --port="${1##*:}" --user=cleave --table "${@:2}"
}

# The mysql shell as an application, through Cleave: application --execute 'SELECT 1'
application() {
  MYSQL_PWD=$APP_PASSWORD mysql --host=127.0.0.1 --port="$CLEAVE_PORT" --user=app --table "$@" github
}

# An application that writes a gist and its comment again and again on one connection; it ends at the first error.
start_traffic() {
  while :; do
    echo 'BEGIN; INSERT INTO gists (user_id, title) VALUES (1, "traffic"); INSERT INTO gist_comments (gist_id, user_id, body) VALUES (LAST_INSERT_ID(), 1, "ok"); COMMIT;'
    sleep 0.01
  done 2>/dev/null | application >traffic.log 2>&1 &
  traffic_process=$!
}

# Fails where the application has met an error.
stop_traffic() {
  kill "$traffic_process" && wait "$traffic_process"
  test ! -s traffic.log
}

# The mysql shell as an application, through Cleave: application --execute 'SELECT 1'
application() {
  MYSQL_PWD=$APP_PASSWORD mysql --host=127.0.0.1 --port="$CLEAVE_PORT" --user=app --table "$@" github
}

# An application that writes a gist and its comment again and again, on one connection; it ends at the first error.
start_traffic() {
  touch traffic.on
  while test -e traffic.on; do
    echo 'BEGIN;'
    echo "INSERT INTO gists (user_id, title) VALUES (1, 'traffic');"
    echo "INSERT INTO gist_comments (gist_id, user_id, body) VALUES (LAST_INSERT_ID(), 1, 'ok');"
    echo 'COMMIT;'
    sleep 0.01
  done 2>/dev/null | application >traffic.log 2>&1 &
  traffic_process=$!
}

# Fails, and tells the error, where the application has met one.
stop_traffic() {
  rm traffic.on
  wait "$traffic_process" || { cat traffic.log && false; }
}

start_cleave() {
  cleave serve --config cleave.yml >>cleave.log 2>&1 &
  cleave_process=$!
  until admin 'SHOW ROUTES' >/dev/null 2>&1; do
    kill -0 "$cleave_process" || return
    sleep 0.2
  done
}

stop_cleave() {
  kill "$cleave_process"
  wait "$cleave_process"
}
