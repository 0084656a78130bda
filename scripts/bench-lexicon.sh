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
files=("$@")
if [ "${#files[@]}" -eq 0 ]; then
  files=("$home/../shared/corpus/us_state_dept_press/state_press_releases.jsonl")
  [ -r "${files[0]}" ] || files=("$home/data-samples/articles.jsonl" "$home/data-samples/articles.csv")
fi

find_java
build_once
(cd "$home" && mvn -B -ntp -q -DskipTests test-compile) || die "Cannot build the benchmark. Run mvn test-compile and read what it says."

options=("-Xmx${COMENTION_MEMORY:-4g}" -XX:ReservedCodeCacheSize=256m -Dspark.ui.enabled=false)
while read -r option; do options+=("$option"); done < <(java_opens)
export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
log=$home/target/bench-lexicon.log

# Spark's log goes to a file: the lines printed are the result.
"$java" "${options[@]}" -cp "$(cat "$home/target/spark.classpath"):$home/target/test-classes:$job_jar" \
  org.comention.bench.LexiconBenchmark "$articles" "$phrases" "${files[@]}" 2>"$log" ||
  die "The benchmark failed. Read $log."
