#!/bin/sh
# archive_command: archive-wal.sh FROM TO. Whole or not at all, on the disk before PostgreSQL forgets it. A segment that is there already is
# fine where it is the same: after a switch two nodes may bring one.
set -eu
if [ -e "$2" ]; then exec cmp -s "$1" "$2"; fi
part="$2.$$.part"
cp "$1" "$part"
sync "$part"
mv "$part" "$2"
sync "$(dirname "$2")"
