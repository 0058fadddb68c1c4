#!/usr/bin/env bash
# Fuzzes what comes from outside, two fuzzers at a time: Fuzz/run.sh [SECONDS [bank|prices|log|keys|rows]...]
# New inputs go into Fuzz/.corpus. One that does harm is kept beside it, and belongs into Tests/FuzzTests/Corpus.
set -euo pipefail
cd "$(dirname "$0")"
seconds="${1:-600}"
shift || true
[ $# -gt 0 ] || set -- bank prices log keys rows
flags=(-c release -Xswiftc -enable-testing --sanitize=fuzzer --quiet)
swift build "${flags[@]}"
bin="$(swift build "${flags[@]}" --show-bin-path)"
mkdir -p .corpus .found

fuzz() {
  local name="$1" status=0
  mkdir -p ".corpus/$name"
  "$bin/Fuzz$(tr '[:lower:]' '[:upper:]' <<<"${name:0:1}")${name:1}" -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=1024 -max_len=4096 -len_control=0 -print_final_stats=1 -artifact_prefix=".found/$name-" \
    ".corpus/$name" "../Tests/FuzzTests/Corpus/$name" >".found/$name.log" 2>&1 || status=$?
  local runs
  runs="$(sed -n 's/^stat::number_of_executed_units: *//p' ".found/$name.log")"
  echo "$name: ${runs:-?} inputs in $seconds s, exit $status"
  return "$status"
}

failed=0
while [ $# -gt 0 ]; do
  jobs=()
  for name in "${@:1:2}"; do
    fuzz "$name" &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do wait "$job" || failed=1; done
  shift $(($# < 2 ? $# : 2))
done
exit "$failed"
