#!/usr/bin/env bash
# bench.sh [ARTICLES [FILE...]]: tokens a second from text to names, the job's way and the stock pipeline of Spark NLP
# (SentenceDetector, Tokenizer, default threads), on the same articles and the same model, one after the other in one run.
#
# Without files it reads ../shared/corpus/us_state_dept_press when that is there, else data-samples/. Close other programs first.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

articles=${1:-600}
shift || true
find_articles "$@"
find_bench 6g

# measure HOW: runs it and leaves its tokens a second in the variable rate.
measure() {
  local line
  line=$("${bench[@]}" org.comention.ner.NerBenchmark "$1" "$articles" "${files[@]}" | grep "^$1 ")
  printf '%s\n' "$line"
  rate=$(printf '%s\n' "$line" | sed 's/.* \([0-9]*\) tokens\/s$/\1/')
}

measure stock
stock=$rate
measure ours
awk -v ours="$rate" -v stock="$stock" 'BEGIN { printf "ratio %.1f\n", ours / stock }'
