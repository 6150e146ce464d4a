#!/bin/sh
# restore.sh BACKUP ARCHIVE DATA TIME: makes a data folder that, once PostgreSQL is started on it, is as it was at TIME (2026-12-01 09:30:00+08)
# and takes writes from then on. Needs a folder DATA that does not exist or is empty. Run as postgres.
set -eu
mkdir -p "$3" && chmod 700 "$3"
[ -z "$(ls -A "$3")" ] || { echo "$3 is not empty." >&2; exit 1; }
tar --extract --gzip --file="$1/base.tar.gz" --directory="$3"
tar --extract --gzip --file="$1/pg_wal.tar.gz" --directory="$3/pg_wal"
# What Patroni wrote for its own cluster is not for this one.
rm -f "$3/standby.signal" "$3/patroni.dynamic.json" "$3/postgresql.base.conf.backup"
cat >>"$3/postgresql.auto.conf" <<CONF
restore_command = 'cp "$2/%f" "%p"'
recovery_target_time = '$4'
recovery_target_action = 'promote'
recovery_target_timeline = 'latest'
archive_mode = 'off'
synchronous_standby_names = ''
primary_conninfo = ''
primary_slot_name = ''
hba_file = '$3/pg_hba.conf'
ident_file = '$3/pg_ident.conf'
CONF
touch "$3/recovery.signal"
