#!/usr/bin/env bash
# submit.sh [OPTION...] -- COMMAND ...: hands the job jar to spark-submit.
#
#   --master URL        local[*], spark://host:7077, yarn, k8s://https://host:6443  (environment: MASTER)
#   --deploy-mode MODE  client (default) or cluster                                  (environment: DEPLOY_MODE)
#   --jar URL           the job jar; else the one in target/, built when it must be  (environment: JOB_JAR)
#   any other           goes to spark-submit as it is; --conf KEY=VALUE, --name NAME, --queue NAME, --properties-file FILE
#
# What follows -- is the job's own command line. spark-submit is that of SPARK_HOME; without SPARK_HOME, one made of Maven's jars
# (scripts/spark-home.sh), which knows local and standalone masters only. Settings: conf/spark-defaults.conf, then --conf.
#
# Try it here, in one process:
#   scripts/submit.sh --master 'local[2]' -- run --input data-samples/articles.jsonl --output output/submitted
#
# Standalone cluster, the driver on this machine. Input and output are on storage that all workers reach:
#   scripts/submit.sh --master spark://master:7077 --total-executor-cores 64 \
#     -- run --input 's3a://news/2023/*.jsonl.gz' --output s3a://tables/news
#
# YARN, the driver on the cluster. Files of this machine that the job names travel with --files and are named without folder:
#   SPARK_HOME=/opt/spark scripts/submit.sh --master yarn --deploy-mode cluster \
#     --queue analytics --num-executors 20 --executor-cores 4 \
#     --files conf/comention.conf \
#     -- run --config comention.conf --input hdfs:///news/2023 --output hdfs:///tables/news
#
# Kubernetes, the driver in a pod. The image holds Spark 3.5 for Scala 2.12 on Java 17; the jar lies in the image (local://) or on
# storage that the pods reach:
#   SPARK_HOME=/opt/spark scripts/submit.sh --master k8s://https://cluster:6443 --deploy-mode cluster \
#     --jar s3a://jobs/comention-job.jar \
#     --conf spark.kubernetes.container.image=apache/spark:3.5.7-scala2.12-java17-ubuntu \
#     --conf spark.kubernetes.namespace=news \
#     --conf spark.kubernetes.authenticate.driver.serviceAccountName=spark \
#     --conf spark.executor.instances=20 \
#     -- run --input 's3a://news/2023/*.jsonl.gz' --output s3a://tables/news
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  sed -n '2,/^set /{s/^# \{0,1\}//p;}' "${BASH_SOURCE[0]}"
}

master=${MASTER:-local[*]}
mode=${DEPLOY_MODE:-client}
jar=${JOB_JAR:-}
properties=$home/conf/spark-defaults.conf
more=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --master | --deploy-mode | --jar | --properties-file)
      [ $# -ge 2 ] || die "Cannot submit: $1 has no value. Give one."
      case $1 in
        --master) master=$2 ;;
        --deploy-mode) mode=$2 ;;
        --jar) jar=$2 ;;
        --properties-file) properties=$2 ;;
      esac
      shift 2
      ;;
    *) more+=("$1"); shift ;;
  esac
done
[ $# -ge 2 ] || die "Cannot submit: no command after --. Example: scripts/submit.sh --master 'local[2]' -- run --input data-samples/articles.jsonl --output output/submitted"
shift

if [ -z "$jar" ]; then
  find_java
  build_once
  jar=$job_jar
fi
submit=${SPARK_HOME:+$SPARK_HOME/bin/spark-submit}
if [ -z "$submit" ]; then
  submit=$("$home/scripts/spark-home.sh")/bin/spark-submit
fi
[ -x "$submit" ] || die "Cannot submit: no $submit. Set SPARK_HOME to the folder of a Spark 3.5 distribution for Scala 2.12."

exec "$submit" --class org.comention.cli.Main --name comention --master "$master" --deploy-mode "$mode" \
  --properties-file "$properties" ${more[@]+"${more[@]}"} "$jar" "$@"
