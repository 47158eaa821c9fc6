#!/usr/bin/env bash
# Runs all tests: installs what they need, builds, starts the product for itself, and stops all of it.
#   test.sh             what must pass before a change lands
#   test.sh --long      the soak variants as well
#   test.sh --pictures   instead: takes the pictures of docs/guide anew
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

long=false
excluded=soak
compilers=1
only=()
case "${1:-}" in
  "") ;;
  --long) long=true excluded=nothing compilers=4 ;;
  --pictures) only=(-Dzhian.pictures=true -Dtest=none -Dit.test=GuidePicturesIT
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false) ;;
  *) echo "usage: test.sh [--long|--pictures]" >&2; exit 2 ;;
esac

install() { # Debian packages
  if [ "$(id -u)" != 0 ]; then
    echo "test.sh: missing; install first: apt-get install $*" >&2
    exit 3
  fi
  echo "test.sh: installing $*"
  DEBIAN_FRONTEND=noninteractive apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
missing=()
command -v mvn >/dev/null || missing+=(maven)
command -v chromium >/dev/null || missing+=(chromium)
# Chinese pages without a Chinese font show boxes, and screenshots prove nothing.
{ command -v fc-list >/dev/null && fc-list | grep -i 'cjk' >/dev/null; } || missing+=(fontconfig fonts-noto-cjk)
if $long; then
  [ -e /usr/lib/nginx/modules/ngx_stream_module.so ] || missing+=(nginx libnginx-mod-stream)
  command -v openssl >/dev/null || missing+=(openssl)
fi
[ ${#missing[@]} = 0 ] || install "${missing[@]}"
# Debian starts it where it is installed; the tests start one of their own.
case " ${missing[*]-} " in *" nginx "*) service nginx stop >/dev/null ;; esac

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
exec mvn -B -ntp -T 2 verify -Dzhian.test.long="$long" -Dzhian.test.excluded="$excluded" \
  -Dzhian.test.compilers="$compilers" ${only[@]+"${only[@]}"}
