#!/usr/bin/env bash
# bench-stories.sh [ARTICLES...]: how well and how fast articles are tied to stories, on two cores. First precision and recall over
# the pairs of the labelled set (edited copies of sample articles, and the same events written anew), the half from which the
# thresholds were chosen and the half that only checks them, with every mistake; then seconds at ARTICLES (10000 30000 100000)
# generated articles of 300 words, a fifth of them copies.
#
#   COMENTION_MEMORY   heap; 4g
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

find_bench
log=$home/target/bench-stories.log

# Spark's log goes to a file: the lines printed are the result.
for main in org.comention.story.StoryScores "org.comention.bench.StoryBenchmark $*"; do
  # shellcheck disable=SC2086
  "${bench[@]}" -Dspark.master=local[2] $main 2>"$log" || die "The benchmark failed. Read $log."
done
