#!/usr/bin/env bash
# Run by the image once, when the data folder is new: a database with three roles for each service, as the local stack makes
# them. The owner runs the migrations; the service and its publisher are roles that own no table and cannot step around
# row-level security. Passwords are hexadecimal digits, so nothing in them needs quoting.
set -euo pipefail

run() {
    psql --no-psqlrc --set=ON_ERROR_STOP=1 --quiet --username=postgres --dbname="$1"
}

role() {
    echo "CREATE ROLE $1 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '$(<"/run/secrets/$2")';"
}

for database in budget project reporting; do
    {
        role "${database}_owner" "${database}_owner"
        role "${database}_app" "${database}_app"
        role "${database}_background" "${database}_background"
        echo "CREATE DATABASE $database OWNER ${database}_owner;"
        echo "REVOKE ALL ON DATABASE $database FROM PUBLIC;"
        echo "GRANT CONNECT ON DATABASE $database TO ${database}_app, ${database}_background;"
    } | run postgres
    {
        echo "ALTER SCHEMA public OWNER TO ${database}_owner;"
        echo "REVOKE ALL ON SCHEMA public FROM PUBLIC;"
        echo "GRANT USAGE ON SCHEMA public TO ${database}_app, ${database}_background;"
    } | run "$database"
done

{
    role keycloak keycloak_database
    echo "CREATE DATABASE keycloak OWNER keycloak;"
    echo "REVOKE ALL ON DATABASE keycloak FROM PUBLIC;"
} | run postgres
