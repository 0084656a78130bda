#!/usr/bin/env bash
# bench-resolve.sh OUTPUT [TIMES]: seconds from mentions to entity_mentions and entities on two cores, which is what
# `comention resolve` does before it counts. OUTPUT is the folder of a run; every article is taken TIMES times (8) under ids of its
# own: 2,000 press releases of 1.5 million words are a million mentions then.
#
#   COMENTION_MEMORY   heap; 4g
#   BENCH_FOLDER       where the copies and results are written; target/bench
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -ge 1 ] || die "Cannot measure: no folder of a run. Usage: scripts/bench-resolve.sh OUTPUT [TIMES]."
find_java
build_once
(cd "$home" && mvn -B -ntp -q -DskipTests test-compile) || die "Cannot build the benchmark. Run mvn test-compile and read what it says."

options=("-Xmx${COMENTION_MEMORY:-4g}" -XX:ReservedCodeCacheSize=256m -Dspark.master=local[2] -Dspark.ui.enabled=false)
while read -r option; do options+=("$option"); done < <(java_opens)
export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
folder=${BENCH_FOLDER:-$home/target/bench}/resolve
mkdir -p "$folder" || die "Cannot write: no folder $folder. Set BENCH_FOLDER."

# Spark's log goes to a file: the lines printed are the result.
"$java" "${options[@]}" "-Dspark.local.dir=$folder/spark" \
  -cp "$(cat "$home/target/spark.classpath"):$home/target/test-classes:$job_jar" \
  org.comention.bench.ResolveBenchmark "$1" "$folder" "${2:-8}" 2>"$folder/log" ||
  die "The benchmark failed. Read $folder/log."
