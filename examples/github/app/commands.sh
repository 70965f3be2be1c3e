# Short commands for docs/partitioning-guide.md, in bash.

# A statement of operators, on the running Cleave.
admin() { cleave admin --port "$CLEAVE_ADMIN_PORT" "$@"; }

# The mysql shell on one cluster, past Cleave: mysql_on "$CLUSTER_A" < file.sql
mysql_on() {
  MYSQL_PWD=$CLEAVE_CONTROL_PASSWORD mysql --host="${1%:*}" --port="${1##*:}" --user=cleave --table "${@:2}"
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
