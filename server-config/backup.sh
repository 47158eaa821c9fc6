#!/usr/bin/env bash
# Backs up one instance, running or stopped: keys and other secrets first, then the database, then pictures.
#   backup.sh DATA TARGET
# DATA is the instance's data directory, TARGET a directory that does not exist yet. TARGET appears under its name only
# when the backup is whole. An external database is named as for the launcher: ZHIAN_DATABASE_URL, _USER, _PASSWORD.
# Exit codes: 0 done, 2 wrong use, 3 a program is missing, 7 DATA or TARGET not usable, 9 the database does not answer.
set -euo pipefail
# Everything here is secret or personal.
umask 077
# shellcheck source=server-config/database-client.sh
source "$(dirname "${BASH_SOURCE[0]}")/database-client.sh"

[[ $# == 2 ]] || fail 2 "usage: backup.sh DATA TARGET"
[[ -f $1/secrets/keys.properties ]] || fail 7 "$1 holds no instance: secrets/keys.properties is missing"
[[ ! -e $2 ]] || fail 7 "$2 exists already"
data=$(cd "$1" && pwd)
mkdir -p "$(dirname "$2")" || fail 7 "$(dirname "$2") cannot be made"
target=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
draft=$(mktemp -d "$target.partial.XXXXXX")
trap 'close_database; rm -rf "$draft"' EXIT

# Without its keys a backup is worth nothing.
cp -p -r "$data/secrets" "$draft/secrets"
[[ ! -f $data/ports.properties ]] || cp -p "$data/ports.properties" "$draft/"

open_database "$data"
# One consistent moment, without locking anybody out; events not yet in it are still in the controllers.
"$dump_program" --defaults-extra-file="$client_options" --single-transaction --quick --hex-blob --no-tablespaces \
  --skip-lock-tables --skip-comments "$schema" | gzip >"$draft/database.sql.gz" \
  || fail 9 "The database could not be dumped, see above"
# To the end: a reader that stops early makes the pipe fail.
gzip -dc "$draft/database.sql.gz" | grep '^CREATE TABLE `flyway_schema_history`' >/dev/null \
  || fail 9 "The database holds no schema of this product"

# After the database: a picture is on disk before a row names it, so every picture named is there.
if [[ -d $data/pictures ]]; then
  cp -p -r "$data/pictures" "$draft/pictures"
  find "$draft/pictures" -name 'draft*.tmp' -delete
fi
# A file of a project is whole before a row names it; what is being written meanwhile is named by none.
if [[ -d $data/project-files ]]; then
  cp -p -r "$data/project-files" "$draft/project-files"
fi
# Platforms that may come in at the listener for the exchange.
if [[ -d $data/exchange-trust ]]; then
  cp -p -r "$data/exchange-trust" "$draft/exchange-trust"
fi
# Again, since a key added meanwhile may have encrypted rows of the dump.
cp -p "$data/secrets/keys.properties" "$draft/secrets/keys.properties"

(cd "$draft" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS)
sync -f "$draft"
# Not into a directory that somebody made meanwhile.
mv -T -n "$draft" "$target"
[[ ! -d $draft ]] || fail 7 "$target exists already"
echo "Backed up $data to $target ($(du -sh "$target" | cut -f1)). It contains the keys: keep it where only you can read it."
