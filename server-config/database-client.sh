# Sourced by backup.sh and restore.sh: finds the database of an instance and MariaDB's own client programs.
# Sets schema, client_options (a file that holds the password), client_program and dump_program.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
client_options=
launcher=
launcher_log=

fail() {
  echo "$2" >&2
  exit "$1"
}

# Those that came with the embedded database, else those of the system.
find_programs() {
  local bin
  for bin in "${ZHIAN_CACHE:-$HOME/.cache/zhian}"/mariadb-*/bin; do
    if [[ -x $bin/mariadb-dump ]]; then
      client_program=$bin/mariadb
      dump_program=$bin/mariadb-dump
      return
    fi
  done
  client_program=$(command -v mariadb) && dump_program=$(command -v mariadb-dump) \
    || fail 3 "No mariadb and mariadb-dump found; install mariadb-client, or start the instance here once"
}

write_options() { # host port user password [further line]
  [[ $4 != *[$'\n'\"\\]* ]] || fail 2 "The password must not contain quotes, backslashes or line breaks"
  client_options=$(mktemp)
  printf '[client]\nprotocol=tcp\nhost=%s\nport=%s\nuser=%s\npassword="%s"\ndefault-character-set=utf8mb4\n%s\n' \
    "$1" "$2" "$3" "$4" "${5:-}" >"$client_options"
}

query() {
  "$client_program" --defaults-extra-file="$client_options" --batch --skip-column-names -e "$1" "$schema"
}

# Opens the external database, if one is named, else that of the data directory, starting it if it does not run.
open_database() {
  if [[ -n ${ZHIAN_DATABASE_URL:-} ]]; then
    [[ $ZHIAN_DATABASE_URL =~ ^jdbc:mariadb://([^:/?]+)(:([0-9]+))?/([A-Za-z0-9_]+) ]] \
      || fail 2 "ZHIAN_DATABASE_URL must be jdbc:mariadb://host:port/schema"
    schema=${BASH_REMATCH[4]}
    local tls=
    # Over loopback there is nobody to hide from; elsewhere the client's own rule holds: TLS with a checked certificate.
    [[ ${BASH_REMATCH[1]} != 127.0.0.1 && ${BASH_REMATCH[1]} != localhost ]] || tls=skip-ssl
    write_options "${BASH_REMATCH[1]}" "${BASH_REMATCH[3]:-3306}" "${ZHIAN_DATABASE_USER:?}" "${ZHIAN_DATABASE_PASSWORD:?}" "$tls"
    find_programs
    query "select 1" >/dev/null || fail 9 "The database does not answer, see above"
    return
  fi
  schema=zhian
  running "$1" || start_database "$1"
  embedded_options "$1"
  find_programs
  query "select 1" >/dev/null || fail 9 "The database of $1 does not answer, see above"
}

running() {
  local pid
  pid=$(cat "$1/run/database.pid" 2>/dev/null) || return 1
  # Its own process, not one that was given the number later.
  tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF -e "--defaults-file=$1/mariadb/my.cnf"
}

embedded_options() {
  write_options 127.0.0.1 "$(sed -n 's/^database=//p' "$1/ports.properties")" zhian \
    "$(head -n 1 "$1/secrets/database-password")" skip-ssl
}

start_database() {
  launcher_log=$(mktemp)
  "$here/run.sh" --data "$1" --only database >"$launcher_log" 2>&1 &
  launcher=$!
  until grep -q '^READY' "$launcher_log"; do
    kill -0 "$launcher" 2>/dev/null || { cat "$launcher_log" >&2; fail 9 "The database of $1 does not start"; }
    sleep 0.2
  done
}

close_database() {
  [[ -z $client_options ]] || rm -f "$client_options"
  if [[ -n $launcher ]]; then
    kill "$launcher" 2>/dev/null || true
    wait "$launcher" || true
    rm -f "$launcher_log"
    launcher=
  fi
}
