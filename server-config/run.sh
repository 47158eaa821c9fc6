#!/usr/bin/env bash
# Builds what is missing or older than its sources and starts one instance until Ctrl-C or TERM.
# Options: see run.sh --help. Exit codes: the launcher's, plus 3 without a fitting Java or Maven.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=java
if [[ -n ${JAVA_HOME:-} ]]; then
  java=$JAVA_HOME/bin/java
fi

fail() {
  echo "$2" >&2
  exit "$1"
}

require_java() {
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1) || true
  [[ -n $version ]] || fail 3 "No Java found; install JDK 17 or newer, or set JAVA_HOME to one"
  ((version >= 17)) || fail 3 "Java $version found, 17 or newer needed; install JDK 17 or set JAVA_HOME to one"
}

stamp=$home/server-config/launcher/target/built
sources=(pom.xml jca-adapters ejb web ear server-config/pom.xml server-config/artemis server-config/launcher
  server-config/simulators)

built() {
  [[ -e $stamp && -d $home/ear/target/micro/app && -e $home/server-config/launcher/target/lib/launcher.jar ]] || return 1
  # Tests and documents are no part of what runs.
  [[ -z $(cd "$home" && find "${sources[@]}" \( -name target -o -path '*/src/test' \) -prune \
    -o -type f -newer "$stamp" -print -quit) ]]
}

build() {
  command -v mvn >/dev/null || fail 3 "No Maven found to build with; install Maven 3.8 or newer"
  echo "Building, this takes a minute …"
  local began
  began=$(mktemp)
  (cd "$home" && mvn -q -DskipTests -pl ear,server-config/launcher,server-config/simulators -am package) \
    || fail 8 "The build failed, see above"
  # The start of the build, so that a source changed meanwhile counts as newer.
  mkdir -p "$(dirname "$stamp")"
  mv "$began" "$stamp"
}

require_java
built || build
# The broker lives in this process; its messages leave memory for disk at 128 MB per queue.
# shellcheck disable=SC2086 # several options in one variable
exec "$java" -Xmx512m -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -Xshare:auto \
  -Djava.net.preferIPv4Stack=true -Dfile.encoding=UTF-8 "-Dzhian.home=$home" ${ZHIAN_LAUNCHER_OPTIONS:-} \
  -cp "$home/server-config/launcher/target/lib/*" cn.zhian.launcher.Launcher "$@"
