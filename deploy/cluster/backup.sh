#!/bin/sh
# backup.sh HOST PORT FOLDER: a base backup into FOLDER/DATE, as user replicator (password in ~/.pgpass or PGPASSWORD). From a replica, so that the primary does
# not read its disk. It is whole with the archived log from its beginning on.
set -eu
to="$3/$(date -u +%Y%m%dT%H%M%SZ)"
pg_basebackup --host="$1" --port="$2" --username=replicator --no-password --pgdata="$to.part" \
  --format=tar --gzip --compress=1 --wal-method=stream --checkpoint=fast
mv "$to.part" "$to"
echo "$to"
