#!/usr/bin/env bash
# Makes cluster_b a GTID replica of cluster_a, once: after a cutover, replication is Cleave's business.
set -euo pipefail
export MYSQL_PWD=cleave

known=$(mysql -hcluster_b -ucleave -Nse "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'github'")
if [ "$known" -gt 0 ]; then
  echo "cluster_b was set up before"
  exit 0
fi
mysql -hcluster_a -ucleave <"$(dirname "$0")/schema.sql"
mysql -hcluster_b -ucleave <<'SQL'
RESET BINARY LOGS AND GTIDS;
CHANGE REPLICATION SOURCE TO SOURCE_HOST='cluster_a', SOURCE_USER='repl', SOURCE_PASSWORD='repl', SOURCE_AUTO_POSITION=1, GET_SOURCE_PUBLIC_KEY=1;
START REPLICA;
SET GLOBAL super_read_only = ON;
SQL
echo "cluster_b replicates from cluster_a"
