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
find_bench
folder=${BENCH_FOLDER:-$home/target/bench}/resolve
mkdir -p "$folder" || die "Cannot write: no folder $folder. Set BENCH_FOLDER."

# Spark's log goes to a file: the lines printed are the result.
"${bench[@]}" -Dspark.master=local[2] "-Dspark.local.dir=$folder/spark" \
  org.comention.bench.ResolveBenchmark "$1" "$folder" "${2:-8}" 2>"$folder/log" ||
  die "The benchmark failed. Read $folder/log."
