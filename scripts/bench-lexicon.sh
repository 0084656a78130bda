#!/usr/bin/env bash
# bench-lexicon.sh [ARTICLES [PHRASES [FILE...]]]: what names and PHRASES (100000) of a concept list cost on the same ARTICLES (200),
# one after the other in one run. The phrases are made of the articles' own words. The last line is the ratio.
#
# Without files it reads ../shared/corpus/us_state_dept_press when that is there, else data-samples/. Seconds of processors say more
# where the machine has other work.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

articles=${1:-200}
phrases=${2:-100000}
shift $(($# < 2 ? $# : 2))
find_articles "$@"
find_bench
log=$home/target/bench-lexicon.log

# Spark's log goes to a file: the lines printed are the result.
"${bench[@]}" \
  org.comention.bench.LexiconBenchmark "$articles" "$phrases" "${files[@]}" 2>"$log" ||
  die "The benchmark failed. Read $log."
