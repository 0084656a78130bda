#!/usr/bin/env bash
# bench.sh [ARTICLES [FILE...]]: tokens a second from text to names, the job's way and the stock pipeline of Spark NLP
# (SentenceDetector, Tokenizer, default threads), on the same articles and the same model, one after the other in one run.
#
# Without files it reads ../shared/corpus/us_state_dept_press when that is there, else data-samples/. Close other programs first.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

articles=${1:-300}
shift || true
files=("$@")
if [ "${#files[@]}" -eq 0 ]; then
  files=("$home/../shared/corpus/us_state_dept_press/state_press_releases.jsonl")
  [ -r "${files[0]}" ] || files=("$home/data-samples/articles.jsonl" "$home/data-samples/articles.csv")
fi

find_java
build_once
(cd "$home" && mvn -B -ntp -q -DskipTests test-compile) || die "Cannot build the benchmark. Run mvn test-compile and read what it says."

options=(-Xmx6g -Dspark.ui.enabled=false)
while read -r option; do options+=("$option"); done < <(java_opens)
export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}

# measure HOW: runs it and leaves its tokens a second in the variable rate.
measure() {
  local line
  line=$("$java" "${options[@]}" -cp "$(cat "$home/target/spark.classpath"):$home/target/test-classes:$job_jar" \
    org.comention.ner.NerBenchmark "$1" "$articles" "${files[@]}" | grep "^$1 ")
  printf '%s\n' "$line"
  rate=$(printf '%s\n' "$line" | sed 's/.* \([0-9]*\) tokens\/s$/\1/')
}

measure stock
stock=$rate
measure ours
awk -v ours="$rate" -v stock="$stock" 'BEGIN { printf "ratio %.1f\n", ours / stock }'
