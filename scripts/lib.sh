# shellcheck shell=bash
# Functions of the scripts beside it; sourced, never run. Needs bash 3.2 or later, a JDK 17 and Maven.
#
# After sourcing:  home     the project's folder
#                  job_jar  the jar that runs, locally and under spark-submit
#                  brief    JVM options for a run of a minute or two

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
version=$(sed -n '/<artifactId>comention<\/artifactId>/{n;s:.*<version>\(.*\)</version>.*:\1:p;q;}' "$home/pom.xml")
job_jar=$home/target/comention-$version-job.jar
# One compiler: the JVM ends before the second one pays; half the time. It would have 48 MB for compiled code, which Spark's
# generated classes fill.
brief="-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m"

# die MESSAGE: one line on standard error; exit 2 as for every mistake a user can mend.
die() {
  printf '%s\n' "$*" >&2
  exit 2
}

# Sets java to the JDK's binary: that of JAVA_HOME, else the first on the path.
find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  local said
  said=$("$java" -version 2>&1) ||
    die "Cannot run: no Java at $java. Install a JDK 17 and set JAVA_HOME to its folder."
  case $said in
    *'version "17'[.\"-]*) ;;
    *) die "Cannot run: Spark 3.5 needs Java 17, got $(printf '%s' "$said" | sed -n '/version/{p;q;}'). Set JAVA_HOME to a JDK 17." ;;
  esac
}

# True when a source is newer than the jar, or there is no jar. Looks at file times only.
must_build() {
  [ -s "$job_jar" ] && [ -s "$home/target/spark.classpath" ] || return 0
  [ -e "$home/.git" ] || return 1
  [ -n "$(find "$home/pom.xml" "$home/src/main" "$home/conf/lexicons" -newer "$job_jar" -print -quit 2>/dev/null)" ]
}

# Builds the jar when it must, with one line on standard error and the rest in target/build.log.
build_once() {
  must_build || return 0
  command -v mvn >/dev/null || die "Cannot build: no mvn on the path. Install Maven 3.8 or later."
  mkdir -p "$home/target" || die "Cannot build: $home/target cannot be written."
  if command -v flock >/dev/null; then
    exec 9>"$home/target/build.lock"
    flock 9
    # Another launcher has built it meanwhile.
    must_build || { exec 9>&-; return 0; }
  fi
  local log=$home/target/build.log from=$SECONDS
  printf 'Building target/%s (log: target/build.log; a first build fetches about 700 MB of jars) ...\n' "${job_jar##*/}" >&2
  # An interrupted build leaves no half jar behind.
  rm -f "$job_jar"
  trap 'rm -f "$job_jar"; exit 130' INT TERM
  if ! (cd "$home" && mvn -B -ntp -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null; then
    rm -f "$job_jar"
    sed -n '/^\[ERROR\] *[^[ ]/p' "$log" | grep -v -e 'Help 1' -e 'Re-run' -e 'full stack' -e 'For more' | head -n 8 >&2 || true
    die "Cannot build: Maven failed. Read $log."
  fi
  trap - INT TERM
  command -v flock >/dev/null && exec 9>&-
  printf 'Built in %s s.\n' "$((SECONDS - from))" >&2
}

# Prints the --add-opens options, one a line: the one list is in pom.xml.
java_opens() {
  sed -n 's:.*<jvm.opens>\(.*\)</jvm.opens>.*:\1:p' "$home/pom.xml" | tr ' ' '\n'
}

# Prints the properties of a Spark properties file as "key value" lines.
spark_properties() {
  sed -E -e '/^[[:space:]]*(#|$)/d' -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' \
    -e 's/^([^[:space:]=]+)[[:space:]]*[=[:space:]][[:space:]]*/\1 /' "$1"
}

# Megabytes of memory this process may use: the machine's, or its container's.
memory_mb() {
  local kb=0 limit
  if [ -r /proc/meminfo ]; then
    kb=$(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    [ "$limit" != max ] && [ "$((limit / 1024))" -lt "$kb" ] && kb=$((limit / 1024))
  else
    kb=$(($(sysctl -n hw.memsize 2>/dev/null || echo 4294967296) / 1024))
  fi
  echo $((kb / 1024))
}

# find_bench [HEAP]: builds the jar and the benchmarks and sets bench, the command of a benchmark's JVM (heap: COMENTION_MEMORY,
# else HEAP or 4g); after it come -D options, its class and its arguments.
find_bench() {
  find_java
  build_once
  (cd "$home" && mvn -B -ntp -q -DskipTests test-compile) || die "Cannot build the benchmark. Run mvn test-compile and read what it says."
  bench=("$java" "-Xmx${COMENTION_MEMORY:-${1:-4g}}" -XX:ReservedCodeCacheSize=256m -Dspark.ui.enabled=false)
  while read -r option; do bench+=("$option"); done < <(java_opens)
  bench+=(-cp "$(cat "$home/target/spark.classpath"):$home/target/test-classes:$job_jar")
  export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
}

# find_articles [FILE...]: sets files to these, else to the press releases in ../shared where they are, else to the sample.
find_articles() {
  files=("$@")
  [ $# -gt 0 ] && return
  files=("$home/../shared/corpus/us_state_dept_press/state_press_releases.jsonl")
  [ -r "${files[0]}" ] || files=("$home/data-samples/articles.jsonl" "$home/data-samples/articles.csv")
}
