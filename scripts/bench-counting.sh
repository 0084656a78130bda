#!/usr/bin/env bash
# bench-counting.sh [DOCUMENTS[:SIDES]...]: our counting against what is usually written, on the same generated mentions, in one
# run on two cores with one heap. Default: 100000 300000 1000000.
#
# Mentions are those of org.comention.bench.GeneratedMentions: six sentences of one to four names a document, names by Zipf's law
# over 100,000, 365 days, 200 sources. Each side writes Parquet; their counts are compared. SIDES are letters:
#   p  ours: stories grouped, then pairs by day at three windows, with their sources
#   j  a SQL self-join that gives the same table, but no sources
#   k  the same with sources, sketched by Spark's hll_sketch_agg as ours are; only where asked for
#   s  the plain self-join: stories of each pair of a document, over all days
#   t  ours: triples, of the pairs with the support (documents / 2000)
#   f  Spark MLlib's FPGrowth at the same support; its sets of three are compared
# A line gives seconds, and seconds of processors, which say more where the machine has other work.
#
#   COMENTION_MEMORY   heap of every side; 4g
#   BENCH_FOLDER       where mentions and results are written, some 10 GB for a million documents; target/bench
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

sizes=("$@")
[ "${#sizes[@]}" -gt 0 ] || sizes=(100000 300000 1000000)

find_bench
folder=${BENCH_FOLDER:-$home/target/bench}
mkdir -p "$folder" || die "Cannot write: no folder $folder. Set BENCH_FOLDER."

# Spark's log goes to a file: the lines printed are the result.
"${bench[@]}" -Dspark.master=local[2] "-Dspark.local.dir=$folder/spark" \
  org.comention.bench.CountingBenchmark "$folder" "${sizes[@]}" 2>"$folder/log" ||
  die "The benchmark failed. Read $folder/log."
