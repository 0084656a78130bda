#!/usr/bin/env bash
# run-sample.sh [FOLDER]: the whole job on data-samples/, then the answer it is for.
#
# Writes the tables into FOLDER (output/sample when none is given), emptied first. Needs a JDK 17 and Maven; no network
# after the first build.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

output=${1:-$home/output/sample}
comention=$home/scripts/comention
samples=$home/data-samples

# Only a folder of this job is emptied.
if [ -e "$output" ]; then
  [ -d "$output/runs" ] || [ -z "$(ls -A "$output")" ] ||
    die "Cannot empty $output: it holds no tables of Comention. Name another folder."
  rm -rf "$output"
fi

COMENTION_JAVA_OPTS="$brief ${COMENTION_JAVA_OPTS:-}" "$comention" run \
  --input "$samples/articles.jsonl" "$samples/articles.csv" "$samples/broken.jsonl" "$samples/text" \
  --output "$output"

# Said as it would be typed here.
shown=${output#"$PWD/"}
printf '\n$ comention show Russia Iran drones --output %s\n\n' "$shown"
"$comention" show Russia Iran drones --output "$output"
printf '\n$ comention top pairs --output %s\n\n' "$shown"
"$comention" top pairs --output "$output"

cat <<END

The tables are in $shown, one folder of Parquet files each. Next:
  scripts/comention top triples --output $shown
  scripts/comention show Ukraine grain --output $shown
  scripts/comention --help
END
