#!/usr/bin/env bash
# check-notebooks.sh [--keep] [NOTEBOOK ...]: runs the notebooks from top to bottom over the tables of the sample run.
#
# Fails when a cell fails, when the outputs kept in a notebook are not those of these tables, or when they hold what does not
# belong there (paths of a machine, warnings). Run notebooks go to target/notebooks/; the kept ones change only with --keep,
# which writes the new outputs into them.
#
# Reads output/sample, made by scripts/run-sample.sh when it is missing. Needs a JDK 17 and Python 3.10 to 3.13 (PYTHON names
# another than python3); what notebooks/requirements.txt lists is installed once, into target/notebooks/venv (700 MB).
#
#   COMENTION_OUTPUT  runs them over the tables of this folder instead and compares nothing
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

work=$home/target/notebooks
needs=$home/notebooks/requirements.txt

find_python() {
  python=${PYTHON:-python3}
  command -v "$python" >/dev/null 2>&1 ||
    die "Cannot run the notebooks: no $python on the path. Install Python 3.10 to 3.13, or set PYTHON to one."
  "$python" -c 'import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1 ||
    die "Cannot run the notebooks: they need Python 3.10 to 3.13 with venv, got $("$python" --version 2>&1). Set PYTHON to one."
}

# Installs into target/notebooks/venv, unless what is there was made by this Python from these requirements.
install_once() {
  local venv=$work/venv stamp log=$work/install.log from=$SECONDS
  stamp=$("$python" -c 'import sys; print(sys.executable, sys.version_info[:3])' && cat "$needs")
  if [ "$(cat "$venv/stamp" 2>/dev/null)" != "$stamp" ]; then
    mkdir -p "$work"
    printf 'Installing notebooks/requirements.txt (log: target/notebooks/install.log; the first time fetches about 400 MB) ...\n' >&2
    rm -rf "$venv"
    if ! { "$python" -m venv "$venv" && "$venv/bin/python" -m pip install --disable-pip-version-check -r "$needs"; } >"$log" 2>&1 </dev/null; then
      grep -i '^error' "$log" | head -n 4 >&2 || true
      die "Cannot install what the notebooks need. Read $log."
    fi
    printf '%s\n' "$stamp" >"$venv/stamp"
    printf 'Installed in %s s.\n' "$((SECONDS - from))" >&2
  fi
  python=$venv/bin/python
}

find_java
find_python
install_once
if [ -z "${COMENTION_OUTPUT:-}" ] && [ ! -d "$home/output/sample/runs" ]; then
  printf 'Making output/sample (log: target/notebooks/sample.log) ...\n' >&2
  "$home/scripts/run-sample.sh" >"$work/sample.log" 2>&1 || { tail -n 20 "$work/sample.log" >&2; die "Cannot make the sample. Read $work/sample.log."; }
fi
# Only what this script says decides: no settings of the machine's own Spark.
unset SPARK_HOME SPARK_CONF_DIR PYSPARK_SUBMIT_ARGS PYSPARK_DRIVER_PYTHON PYSPARK_PYTHON
export SPARK_LOCAL_IP=127.0.0.1 PYTHONDONTWRITEBYTECODE=1 COMENTION_JAVA_OPTS="$brief ${COMENTION_JAVA_OPTS:-}"
exec "$python" "$home/scripts/check_notebooks.py" --folder "$work" "$@"
