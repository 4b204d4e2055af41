#!/usr/bin/env bash
# Starts a program whose secrets come from files: a variable NAME_FILE that names a file in the folder of secrets becomes NAME with
# the file's content. Other variables whose names end like that stay as they are.
set -euo pipefail

folder=${SECRETS_FOLDER:-/run/secrets}

while IFS='=' read -r -d '' name value; do
    case $name=$value in
    *_FILE="$folder"/*)
        if [ ! -r "$value" ]; then
            echo "The secret $value of $name cannot be read: docker/make-secrets.sh draws the secrets." >&2
            exit 1
        fi
        export "${name%_FILE}=$(<"$value")"
        unset "$name" ;;
    esac
done < <(cat /proc/self/environ)

exec "$@"
