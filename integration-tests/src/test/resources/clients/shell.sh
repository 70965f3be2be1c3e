#!/usr/bin/env bash
# A command line shell: shell.sh PROGRAM PORT
set -euo pipefail
program=$1 port=$2
export MYSQL_PWD=app
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The mysql shell has --ssl-mode, the mariadb shell has --ssl. Its help is read to the end: a shell that cannot write all of it ends with an error.
help=$("$program" --no-defaults --help)
if [[ $help == *--ssl-mode* ]]; then
  tls_options=(--ssl-mode=DISABLED --ssl-mode=REQUIRED --compression-algorithms=zstd)
  more_options=(--get-server-public-key)
else
  tls_options=(--skip-ssl --ssl --compress)
  more_options=()
fi

shell() { "$program" --no-defaults -h127.0.0.1 -P"$port" -uapp --default-character-set=utf8mb4 --max-allowed-packet=64M "${more_options[@]}" "$@"; }

equal() {
  [ "$1" = "$2" ] && return
  printf 'expected: %.300s\ngot:      %.300s\n' "$1" "$2"
  exit 1
}

refused() {
  local expected=$1 output
  shift
  output=$(shell "$@" 2>&1 </dev/null) && { echo "no error $expected"; exit 1; }
  [[ $output == *"$expected"* ]] || equal "$expected" "$output"
}

logins() {
  MYSQL_PWD=wrong refused "ERROR 1045 (28000): Access denied for user 'app'@'localhost' (using password: YES)" "$1" app
  refused "ERROR 1049 (42000): Unknown database 'no_such_database'" "$1" no_such_database
}

statements() {
  equal '1	one	NULL	NULL	NULL
3	ünïcödé 🐬	12345678.9012	2024-02-29 23:59:59.123456	\0\t\n\\' "$(shell "$1" app -N <<'SQL'
DROP TABLE IF EXISTS documents;
CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE, amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB);
INSERT INTO documents (title) VALUES ('one'), ('two');
INSERT INTO documents VALUES (NULL, 'ünïcödé 🐬', 12345678.9012, '2024-02-29 23:59:59.123456', x'00090A5C');
BEGIN;
INSERT INTO documents (title) VALUES ('rolled back');
ROLLBACK;
BEGIN;
DELETE FROM documents WHERE title = 'two';
COMMIT;
SELECT * FROM documents ORDER BY id;
SQL
  )"
  equal 'Query OK, 2 rows affected' "$(shell "$1" app -vvv -e "UPDATE documents SET amount = 4" | grep -o 'Query OK, . rows affected')"
  equal 'a 5 one' "$(shell "$1" app -N <<'SQL' | head -n 3 | tr '\n' ' ' | sed 's/ $//'
DROP PROCEDURE IF EXISTS two_results;
DELIMITER //
CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END //
SELECT 'a' //
CALL two_results(5) //
SQL
  )"
}

errors() {
  refused "ERROR 1062 (23000) at line 1: Duplicate entry 'one'" "$1" app -e "INSERT INTO documents (title) VALUES ('one')"
  refused 'ERROR 1064 (42000) at line 1' "$1" app -e 'SELEC 1'
  refused "ERROR 1146 (42S02) at line 1: Table 'app.no_such_table' doesn't exist" "$1" app -e 'SELECT * FROM no_such_table'
  equal 1 "$(shell "$1" app -N --force 2>/dev/null <<<'SELEC 1; SELECT 1;')"
}

big_value() {
  { printf "INSERT INTO documents (title, body) VALUES ('big', '"; head -c 20971520 /dev/zero | tr '\0' q; printf "');\n"; } >"$folder/big.sql"
  shell "$1" app <"$folder/big.sql"
  equal "$(head -c 20971520 /dev/zero | tr '\0' q | md5sum)" \
    "$(shell "$1" app -N -r -e "SELECT body FROM documents WHERE title = 'big'" | tr -d '\n' | md5sum)"
}

local_file() {
  printf 'from\t1.5\na file\t\\N\n' >"$folder/rows.tsv"
  equal '2 1.5000' "$(shell "$1" app -N --local-infile=1 -e "
    LOAD DATA LOCAL INFILE '$folder/rows.tsv' INTO TABLE documents (title, amount);
    SELECT COUNT(*), MAX(amount) FROM documents WHERE title IN ('from', 'a file')" | tr '\t' ' ')"
}

gists() {
  local i end expected=
  for i in $(seq 0 149); do
    end=$([ $((i % 3)) -eq 0 ] && echo ROLLBACK || echo COMMIT)
    expected+="$i "
    echo "BEGIN; INSERT INTO gists (name, n) VALUES ('shell', $i); SELECT n FROM gists WHERE id = LAST_INSERT_ID(); $end;"
  done >"$folder/gists.sql"
  equal "$expected" "$(shell "$1" app -N <"$folder/gists.sql" | tr '\n' ' ')"
}

"$program" --version
for tls in "${tls_options[@]}"; do
  logins "$tls"
  for step in statements errors big_value local_file; do "$step" "$tls"; done
done
# As many rows as every other client leaves.
for tls in "${tls_options[@]:0:2}"; do gists "$tls"; done
echo ok
