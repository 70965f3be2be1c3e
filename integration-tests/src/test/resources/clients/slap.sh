#!/usr/bin/env bash
# Twenty sessions at once: slap.sh MYSQLSLAP PORT
set -euo pipefail
program=$1 port=$2
export MYSQL_PWD=app
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# What fails ends it; what it measures is of no interest here.
slap() {
  "$program" --no-defaults -h127.0.0.1 -P"$port" -uapp --concurrency=20 --csv="$folder/measured" "$@"
  grep -q ',20,' "$folder/measured" || { echo "no run with 20 sessions: $(<"$folder/measured")"; exit 1; }
}

"$program" --version
for tls in --skip-ssl --ssl; do
  slap "$tls" --auto-generate-sql --auto-generate-sql-guid-primary --auto-generate-sql-load-type=mixed --auto-generate-sql-write-number=20 \
    --create-schema=slapped --engine=innodb --number-of-queries=200
  # Connections that come and go, transactions of four statements, and compression.
  slap "$tls" --auto-generate-sql --auto-generate-sql-write-number=20 --create-schema=slapped --number-of-queries=100 --detach=3
  slap "$tls" --auto-generate-sql --auto-generate-sql-write-number=20 --create-schema=slapped --number-of-queries=200 --commit=4 --compress
  # As many rows as every other client leaves: ten statements of each session.
  slap "$tls" --create-schema=app --delimiter=';' --number-of-queries=200 \
    --query="INSERT INTO gists (name, n) VALUES ('slapped', 1); SELECT n FROM gists WHERE id = LAST_INSERT_ID()"
done
echo ok
