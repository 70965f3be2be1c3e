#!/usr/bin/env bash
# Adds gists with a comment and a star each, through Cleave as an application would: load-sample-data.sh [how many, 1000 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."
. app/commands.sh
gists=${1:-1000}

application <<EOSQL
SET SESSION cte_max_recursion_depth = $gists;
INSERT INTO gists (user_id, title)
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $gists) SELECT 1 + i MOD 1000, CONCAT('sample', i, '.sql') FROM n;
INSERT INTO gist_comments (gist_id, user_id, body) SELECT id, user_id, 'Nice!' FROM gists WHERE title LIKE 'sample%';
INSERT INTO starred_gists (user_id, gist_id) SELECT user_id, id FROM gists WHERE title LIKE 'sample%';
EOSQL
application --execute 'SELECT COUNT(*) AS gists FROM gists'
