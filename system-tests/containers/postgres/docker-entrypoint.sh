#!/usr/bin/env bash
# What docker-compose.yml relies on of the entry point of postgres:18, which drops root, makes a new data folder with the superuser's
# password from a file, and then runs the scripts of /docker-entrypoint-initdb.d against a server that listens on its socket only.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA"
    chown -R postgres "$PGDATA" /run/postgresql
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi

make_data_folder() {
    local password
    password=$(<"$POSTGRES_PASSWORD_FILE")
    # Several options in one variable, so it is split.
    initdb --username=postgres --pwfile=<(echo "$password") --set=unix_socket_directories=/var/run/postgresql $POSTGRES_INITDB_ARGS
    echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
    export PGPASSWORD=$password
    pg_ctl -o "-c listen_addresses='' $(printf '%q ' "${@:2}")" -w start
    for script in /docker-entrypoint-initdb.d/*.sh; do
        echo "$0: running $script"
        "$script"
    done
    pg_ctl -m fast -w stop
    unset PGPASSWORD
    echo "PostgreSQL init process complete; ready for start up."
}

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    make_data_folder "$@"
fi
exec "$@"
