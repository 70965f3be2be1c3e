#!/usr/bin/env bash
# Moves a domain to another cluster and shows what clients felt: migrate-domain.sh DOMAIN CLUSTER [PICTURE.svg]
# Ends with 1 where a check did not pass (nothing was touched) or the cutover was aborted (the domain is where it was).
set -euo pipefail
cd "$(dirname "$0")/.."
. app/commands.sh
domain=$1 cluster=$2 picture=${3:-cutover-of-$domain.svg}

echo "== Checks"
checks=$(admin --format vertical "CUTOVER DOMAIN $domain TO $cluster DRY RUN" || true)
if ! grep -q 'detail: planned' <<<"$checks"; then
  grep ' error: ' <<<"$checks" | grep -v 'error: NULL' | sort -u
  exit 1
fi
echo "all passed"

echo "== Cutover"
cleave cutover watch --plain --port "$CLEAVE_ADMIN_PORT" >"watch-of-$domain.log" &
watch=$!
until grep -qs '^Waiting' "watch-of-$domain.log"; do sleep 0.1; done
result=$(admin --format vertical "CUTOVER DOMAIN $domain TO $cluster" || true)
grep -E '^ *(state|buffered_statements|buffer_ms|max_client_delay_ms|failed_statements|error): ' <<<"$result"
wait "$watch" || true

echo "== Report"
id=$(sed -n 's/^ *id: //p' <<<"$result")
cleave cutover report "$id" --port "$CLEAVE_ADMIN_PORT" --svg "$picture"
grep -q ' state: done' <<<"$result"
