#!/usr/bin/env bash
# spark-home.sh: makes a Spark home of the jars Maven has fetched, and prints its folder (target/spark-home).
#
# It is enough to start a standalone master and workers and to submit to any master; a real distribution has more (YARN,
# Kubernetes, Hive, shells). Jars are hard links where the file system allows, so it costs no disk and no time.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

find_java
build_once
spark=$home/target/spark-home
# Up to date: other processes may be running on it.
if [ "$spark/bin/spark-submit" -nt "$home/target/spark.classpath" ] && [ "$spark/bin/spark-submit" -nt "${BASH_SOURCE[0]}" ]; then
  printf '%s\n' "$spark"
  exit 0
fi
rm -rf "$spark"
mkdir -p "$spark/jars" "$spark/bin" "$spark/conf"
tr ':' '\n' <"$home/target/spark.classpath" | while read -r jar; do
  ln "$jar" "$spark/jars/" 2>/dev/null || ln -s "$jar" "$spark/jars/"
done

# What Spark's own bin/spark-class does. Spark's launcher prints what it has to say, a NUL and a line end, then the command with a NUL
# after each word; the exit code comes last.
cat >"$spark/bin/spark-class" <<'CLASS'
#!/usr/bin/env bash
set -euo pipefail
SPARK_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
export SPARK_HOME SPARK_SCALA_VERSION=2.12
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
words=()
while IFS= read -r -d '' word; do words+=("$word"); done < <(
  "$java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@"
  printf '%d\0' $?
)
last=$((${#words[@]} - 1))
[ -z "${words[0]}" ] || printf '%s\n' "${words[0]}" >&2
[ "${words[$last]}" = 0 ] || exit "${words[$last]}"
words[1]=${words[1]#$'\n'}
exec "${words[@]:1:$((last - 1))}"
CLASS
cat >"$spark/bin/spark-submit" <<'SUBMIT'
#!/usr/bin/env bash
exec "$(dirname "${BASH_SOURCE[0]}")/spark-class" org.apache.spark.deploy.SparkSubmit "$@"
SUBMIT
chmod +x "$spark/bin/spark-class" "$spark/bin/spark-submit"
printf '%s\n' "$spark"
