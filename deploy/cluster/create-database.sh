#!/bin/sh
# Run by Patroni on the first node once PostgreSQL is there: create-database.sh PASSWORD… CONNECTION. The servers' account is no superuser.
set -eu
exec psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$1" "$2" <<'SQL'
CREATE ROLE notice_graph LOGIN PASSWORD :'password';
CREATE DATABASE notice_graph OWNER notice_graph TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
SQL
