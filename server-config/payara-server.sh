#!/usr/bin/env bash
# Makes a domain of Payara Server that runs the product: creates, configures and starts it, deploys adapters and EAR.
#   payara-server.sh PAYARA DOMAINS [PORTBASE]
# PAYARA is the unpacked server (payara6), DOMAINS the directory in which the domain "zhian" is made, PORTBASE (29000)
# what Payara counts its ports from: HTTP + 80, HTTPS + 81, administration + 48. Settings are taken from the environment,
# now and at every later start of the domain (docs/operations.md). A domain is made anew for each version.
# Exit codes: 0 running, 2 wrong use, 7 the domain exists, 8 not built, 11 the server refused a command.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
micro=$home/ear/target/micro

fail() {
  echo "payara-server.sh: $2" >&2
  exit "$1"
}

[[ $# == 2 || $# == 3 ]] || fail 2 "usage: payara-server.sh PAYARA DOMAINS [PORTBASE]"
asadmin=$1/bin/asadmin
domains=$2
base=${3:-29000}
[[ -x $asadmin ]] || fail 2 "$asadmin is missing: PAYARA is the unpacked payara6"
[[ $base =~ ^[0-9]+$ ]] || fail 2 "PORTBASE must be a number"
for name in DATA DATABASE_URL DATABASE_USER DATABASE_PASSWORD BROKER_HOST BROKER_PORT BROKER_USER BROKER_PASSWORD \
  DEVICE_HOST UHPPOTE_PORT; do
  setting=ZHIAN_$name
  [[ -n ${!setting:-} ]] || fail 2 "$setting is missing in the environment"
done
for built in "$micro/lib/device-api.jar" "$micro/adapters/artemis.rar" "$micro/adapters/uhppote.rar" \
  "$home/ear/target/zhian.ear"; do
  [[ -e $built ]] || fail 8 "$built is missing: build first"
done
[[ ! -e $domains/zhian ]] || fail 7 "$domains/zhian exists: stop-domain and delete-domain first"
mkdir -p "$domains" || fail 7 "$domains cannot be made"
domains=$(cd "$domains" && pwd)

local_command() { # what asadmin does itself
  local name=$1
  shift
  "$asadmin" "$name" --domaindir "$domains" "$@" || fail 11 "$name failed"
}

server_command() { # what the running server does
  "$asadmin" --port $((base + 48)) "$@" || fail 11 "$1 failed; see $domains/zhian/logs/server.log"
}

# One key=value:key=value, in which the server wants = : and \ of values escaped.
properties() { # file
  local key value separator=""
  while IFS='=' read -r key value; do
    printf '%s%s=%s' "$separator" "$key" "$(sed 's/[\\:=]/\\&/g' <<<"$value")"
    separator=:
  done < <(grep -v '^ *\(#\|$\)' "$1")
}

deploy_adapter() { # name
  local file=$home/server-config/launcher/src/main/resources/cn/zhian/launcher/adapters/$1.properties
  # The adapter takes its properties when it starts, so they are there before it is deployed.
  if [[ -e $file ]]; then
    server_command create-resource-adapter-config --property "$(properties "$file")" "$1"
  fi
  server_command deploy --name "$1" "$micro/adapters/$1.rar"
}

local_command create-domain --nopassword=true --portbase "$base" zhian
# The contract that adapters and application share.
cp "$micro/lib/device-api.jar" "$domains/zhian/lib/"
# As run.sh starts the server: half a gigabyte is too little, and without a size metaspace forces full collections.
# The server's own broker is not needed; what is set later than here, it starts on all addresses all the same.
sed -i \
  -e 's|<jvm-options>-Xmx512m</jvm-options>|<jvm-options>-Xmx1g</jvm-options>\n<jvm-options>-XX:+UseParallelGC</jvm-options>\n<jvm-options>-XX:MetaspaceSize=192m</jvm-options>|' \
  -e '0,/<\/config>/s|</config>|<jms-service type="DISABLED" default-jms-host="default_JMS_host"><jms-host name="default_JMS_host" host="localhost" port="${JMS_PROVIDER_PORT}" lazy-init="false"/></jms-service>\n</config>|' \
  "$domains/zhian/config/domain.xml"
# Offices come by HTTPS; everything else that the server opens is for this machine.
config=configs.config.server-config
cat >"$domains/zhian/config/before-boot.txt" <<COMMANDS
set $config.connector-service.class-loading-policy=global
set $config.hazelcast-config-specific-configuration.enabled=false
set $config.network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1
set $config.network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1
set $config.iiop-service.iiop-listener.orb-listener-1.address=127.0.0.1
set $config.iiop-service.iiop-listener.SSL.address=127.0.0.1
set $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.address=127.0.0.1
set $config.admin-service.jmx-connector.system.enabled=false
COMMANDS
local_command start-domain --prebootcommandfile "$domains/zhian/config/before-boot.txt" zhian
# The broker's adapter first, the application, which needs them all, last.
deploy_adapter artemis
for rar in "$micro"/adapters/*.rar; do
  adapter=$(basename "$rar" .rar)
  [[ $adapter == artemis ]] || deploy_adapter "$adapter"
done
server_command deploy --name zhian "$home/ear/target/zhian.ear"
echo "READY http://127.0.0.1:$((base + 80))/"
