#!/usr/bin/env bash
# Makes the tables of all schema domains on cluster_a; cluster_b gets them by replication. For docs/playbooks/move-a-domain.md, which says what the
# variables hold.
set -euo pipefail
cd "$(dirname "$0")/.."
. app/commands.sh

mysql_on "$CLUSTER_A" <schema.sql
until mysql_on "$CLUSTER_B" --execute 'SELECT COUNT(*) FROM github.starred_gists' 2>/dev/null | grep -q 1000; do sleep 0.2; done
echo "$(grep -c '^  - ' schema-domains.yml) tables in $(grep -c '^[a-z]' schema-domains.yml) domains: $(grep -o '^[a-z]*' schema-domains.yml | paste -sd, | sed 's/,/, /g')"
