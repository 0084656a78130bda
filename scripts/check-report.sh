#!/usr/bin/env bash
# check-report.sh: makes the report of the samples and reads it in a real Chromium.
#
# Uses the tables in output/sample, or makes them. Needs a JDK 17, Maven, Node.js 20 or later with npm, and Chromium: that of
# CHROMIUM, else the one on the path, else Debian's, which it installs where it may. The rest comes from the lock file in
# scripts/report-test.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tables=$home/output/sample
pages=$home/target/report

# Prints the browser's path, after an attempt to install it.
find_chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    command -v "$name" && return 0
  done
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
  mkdir -p "$pages"
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium; } \
    >"$pages/install.log" 2>&1 || return 1
  command -v chromium
}

command -v npm >/dev/null || die "Cannot check the report: no npm on the path. Install Node.js 20 or later."
CHROMIUM=$(find_chromium) ||
  die "Cannot check the report: no Chromium, and none can be installed. Install it and set CHROMIUM to its path."
export CHROMIUM

[ -d "$tables/runs" ] || "$home/scripts/run-sample.sh" "$tables" >/dev/null
mkdir -p "$pages"
"$home/scripts/comention" report --output "$tables" --html "$pages/sample.html"
"$home/scripts/comention" report --output "$tables" --with Russia --with Iran --with drones --html "$pages/combination.html"
"$home/scripts/comention" show Russia Iran drones --sentences 0 --output "$tables" >"$pages/shown.txt"

cd "$home/scripts/report-test"
npm ci --no-audit --no-fund --loglevel=error
REPORT=$pages/sample.html REPORT_WITH=$pages/combination.html SHOWN=$pages/shown.txt npx --no-install playwright test "$@"
