#!/usr/bin/env bash
# Makes the database and its two roles: baobei_owner owns the tables and migrates, baobei is what the gateway works as and owns
# nothing. The postgres image runs this once, on an empty volume; on a server of your own run it with PGHOST, PGUSER and
# PGPASSWORD set to a superuser's.
set -euo pipefail

: "${BAOBEI_DATABASE_PASSWORD:?}" "${BAOBEI_DATABASE_OWNER_PASSWORD:?}"

# psql reads the passwords from the environment: as arguments they would stand in the process list.
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname=postgres <<'SQL'
\getenv application_password BAOBEI_DATABASE_PASSWORD
\getenv owner_password BAOBEI_DATABASE_OWNER_PASSWORD

-- The server log must not quote the passwords, not even when a statement fails.
set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_min_duration_statement = -1;

create role baobei_owner login password :'owner_password';
create role baobei login password :'application_password';

create database baobei owner baobei_owner encoding 'UTF8' template template0;
revoke all on database baobei from public;
grant connect on database baobei to baobei;
SQL
