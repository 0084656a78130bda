#!/usr/bin/env bash
# cluster-check.sh [--against TABLES] [SPARK HOME]: runs the job jar under spark-submit on a real standalone cluster, one master and two workers on loopback,
# and compares its tables with those of a run in one process.
#
# --against names the tables of such a run, fresh from scripts/run-sample.sh; without it the check makes its own.
# The cluster is made of Maven's jars (scripts/spark-home.sh), or of the Spark distribution in the folder given.
# Prints one line a step with its seconds. Logs and tables stay in target/cluster-check. Needs a JDK 17, Maven and 6 GB of
# memory; nothing is downloaded but Maven's jars. Every process it starts ends with it.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

work=$home/target/cluster-check
samples=$home/data-samples
against=
if [ "${1:-}" = --against ]; then
  [ -d "${2:-}/runs" ] || { echo "Cannot compare: no tables in ${2:-nothing}. Run scripts/run-sample.sh first." >&2; exit 2; }
  against=$(cd "$2" && pwd -P)
  shift 2
fi
inputs=("$samples/articles.jsonl" "$samples/articles.csv" "$samples/broken.jsonl" "$samples/text")
started=()

stop_all() {
  local status=$? pid
  trap - EXIT INT TERM
  for pid in ${started[@]+"${started[@]}"}; do
    kill "$pid" 2>/dev/null || true
  done
  for pid in ${started[@]+"${started[@]}"}; do
    wait "$pid" 2>/dev/null || true
  done
  exit "$status"
}
trap stop_all EXIT
trap 'exit 130' INT TERM

# step WHAT COMMAND...: runs it, its output in a log, and prints a line; a failure shows the log's end.
step() {
  local what=$1 log=$work/${1// /-}.log from=$SECONDS
  shift
  if "$@" >"$log" 2>&1; then
    printf '%-34s %4s s\n' "$what" "$((SECONDS - from))"
  else
    printf '%-34s FAILED after %s s (%s)\n' "$what" "$((SECONDS - from))" "$log" >&2
    tail -n 30 "$log" >&2
    return 1
  fi
}

# daemon LOG CLASS ARG...: starts it in the background; it ends with this script.
daemon() {
  local log=$1
  shift
  "$spark/bin/spark-class" "$@" >"$log" 2>&1 </dev/null &
  started+=("$!")
}

# await LOG PATTERN: waits until the log holds the pattern, 60 s at most.
await() {
  local tries=0
  until grep -q "$2" "$1" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -le 300 ] || { printf 'Not seen in %s within 60 s: %s\n' "$1" "$2"; tail -n 20 "$1"; return 1; }
    sleep 0.2
  done
}

start_cluster() {
  # Port 0: any free one; the master prints which.
  daemon "$work/master.out" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
  await "$work/master.out" 'Starting Spark master at spark://'
  master=$(sed -n 's:.*Starting Spark master at \(spark\://[^ ]*\).*:\1:p' "$work/master.out")
  local worker
  for worker in 1 2; do
    daemon "$work/worker-$worker.out" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
      --cores 1 --memory 2g --work-dir "$work/worker-$worker" "$master"
  done
  for worker in 1 2; do
    await "$work/worker-$worker.out" 'Successfully registered with master'
  done
}

submit_job() {
  SPARK_HOME=$spark "$home/scripts/submit.sh" --master "$master" \
    --driver-memory 2g --driver-java-options "$brief" --conf "spark.executor.extraJavaOptions=$brief" \
    --conf spark.driver.host=127.0.0.1 --conf spark.ui.enabled=false \
    --conf spark.executor.cores=1 --conf spark.executor.memory=2g --conf spark.cores.max=2 \
    --conf spark.scheduler.minRegisteredResourcesRatio=1.0 \
    --conf spark.sql.shuffle.partitions=4 \
    -- run --input "${inputs[@]}" --output "$work/cluster"
}

# Executors log in their worker's folder: one line a task that ended.
both_workers_worked() {
  local worker tasks
  for worker in 1 2; do
    tasks=$(cat "$work/worker-$worker"/app-*/*/stderr | grep -c 'Finished task' || true)
    printf 'worker %s: %s tasks\n' "$worker" "$tasks"
    [ "$tasks" -gt 0 ] || return 1
  done
}

local_job() {
  COMENTION_MEMORY=2g COMENTION_JAVA_OPTS=$brief "$home/scripts/comention" run --input "${inputs[@]}" --output "$against"
}

compare() {
  local opens=()
  while read -r option; do opens+=("$option"); done < <(java_opens)
  # shellcheck disable=SC2086 # brief is several words.
  # The project's classes hold log4j2.properties: a table of results, not Spark's log.
  "$java" "${opens[@]}" -Xmx2g $brief -cp "$home/target/classes:$spark/jars/*" "$home/scripts/CompareTables.java" "$against" "$work/cluster"
}

find_java
rm -rf "$work"
mkdir -p "$work"
# Only what this script says decides: no settings of the machine's own Spark.
unset SPARK_HOME SPARK_CONF_DIR SPARK_MASTER_HOST SPARK_WORKER_DIR MASTER DEPLOY_MODE JOB_JAR
export SPARK_LOCAL_IP=127.0.0.1 SPARK_DAEMON_MEMORY=512m SPARK_DAEMON_JAVA_OPTS=$brief
begin=$SECONDS

step 'job jar and Spark home' "$home/scripts/spark-home.sh"
spark=${1:-$home/target/spark-home}
[ -x "$spark/bin/spark-class" ] || die "Cannot start a cluster: no bin/spark-class in $spark. Name the folder of a Spark 3.5 distribution, or none."
step 'master and two workers' start_cluster
step 'job under spark-submit' submit_job
step 'tasks on both workers' both_workers_worked
if [ -z "$against" ]; then
  against=$work/local
  step 'job in one process' local_job
fi
step 'tables equal row by row' compare
cat "$work/tasks-on-both-workers.log" "$work/tables-equal-row-by-row.log"
printf '%-34s %4s s\n' 'cluster check passed' "$((SECONDS - begin))"
