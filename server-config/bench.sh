#!/usr/bin/env bash
# Measures the product on this machine and prints a table; builds what is missing first.
#   bench.sh [--full] [--write] [--only a,b,…]      see --help
# It starts an instance of its own on free ports, in a temporary directory, and stops it at the end.
# Exit codes: 0 all measured, 1 something could not be measured, 2 wrong options, 3 and 8 as run.sh.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=java
if [[ -n ${JAVA_HOME:-} ]]; then
  java=$JAVA_HOME/bin/java
fi

case " $* " in
  *" --help "* | *" -h "*)
    sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    echo "Items: a raw limit, b event path, c latency, d distribution, e start and memory, f search, g import,"
    echo "       h check of a city, i import of devices, j evidence, l deliveries, r lists of a county,"
    echo "       t through three tiers."
    echo "--full searches in 10,000,000 passes as well; --write renews docs/benchmarks.md."
    exit 0
    ;;
esac

# Builds the product when that is needed, so that a build never counts as a start; checks Java and Maven.
"$home/server-config/run.sh" --help >/dev/null

stamp=$home/server-config/bench/target/built
jar=$home/server-config/bench/target/lib/bench.jar
sources=(pom.xml server-config/pom.xml server-config/harness server-config/bench)
if [[ ! -e $stamp || ! -e $jar || -n $(cd "$home" && find "${sources[@]}" \( -name target -o -path '*/src/test' \) -prune \
  -o -type f -newer "$stamp" -print -quit) ]]; then
  echo "Building the benchmark …" >&2
  (cd "$home" && mvn -q -DskipTests -pl server-config/bench -am package >&2) || exit 8
  touch "$stamp"
fi

exec "$java" -Xmx1g -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Djava.net.preferIPv4Stack=true "-Dzhian.home=$home" "-Djava.io.tmpdir=${TMPDIR:-/tmp}" \
  -cp "$home/server-config/bench/target/lib/*" cn.zhian.bench.Bench "$@"
