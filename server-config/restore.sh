#!/usr/bin/env bash
# Restores a backup made by backup.sh into a data directory that is not there yet, or is empty.
#   restore.sh SOURCE DATA
# Start the instance afterwards with run.sh --data DATA. An external database (ZHIAN_DATABASE_URL, _USER, _PASSWORD) must
# have an empty schema. Exit codes as of backup.sh.
set -euo pipefail
umask 077
# shellcheck source=server-config/database-client.sh
source "$(dirname "${BASH_SOURCE[0]}")/database-client.sh"

[[ $# == 2 ]] || fail 2 "usage: restore.sh SOURCE DATA"
[[ -f $1/SHA256SUMS && -f $1/database.sql.gz && -f $1/secrets/keys.properties ]] || fail 7 "$1 is no backup"
source=$(cd "$1" && pwd)
mkdir -p "$2" || fail 7 "$2 cannot be made"
data=$(cd "$2" && pwd)
[[ -z $(ls -A "$data") ]] || fail 7 "$data is not empty; move it away first"
(cd "$source" && sha256sum --quiet --strict -c SHA256SUMS) || fail 7 "$source is damaged, see above"
trap close_database EXIT

cp -p -r "$source/secrets" "$data/secrets"
[[ ! -f $source/ports.properties ]] || cp -p "$source/ports.properties" "$data/"
[[ ! -d $source/pictures ]] || cp -p -r "$source/pictures" "$data/pictures"
[[ ! -d $source/project-files ]] || cp -p -r "$source/project-files" "$data/project-files"
[[ ! -d $source/exchange-trust ]] || cp -p -r "$source/exchange-trust" "$data/exchange-trust"

open_database "$data"
present=$(query "select count(*) from information_schema.tables where table_schema = database()") \
  || fail 9 "The database cannot be asked, see above"
[[ $present == 0 ]] || fail 7 "The schema $schema is not empty"
gzip -dc "$source/database.sql.gz" | "$client_program" --defaults-extra-file="$client_options" "$schema" \
  || fail 9 "The database could not be loaded, see above; remove $data and begin again"
echo "Restored $source to $data; start it with run.sh --data $data"
