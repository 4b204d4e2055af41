#!/usr/bin/env bash
# Draws every password of docker-compose.yml at random, each into its own file in docker/secrets/, or in the folder that SOZIALRAUM_SECRETS
# names. What is there already stays: the databases know it.
set -euo pipefail

folder=${SOZIALRAUM_SECRETS:-"$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets"}
names="postgres_superuser
    budget_owner budget_app budget_background
    project_owner project_app project_background
    reporting_owner reporting_app reporting_background
    keycloak_database keycloak_admin demo_accounts
    services_secret web_client web_encryption"

# The folder keeps other users of this machine out. The files themselves must be readable for all, since the processes
# in the containers are other users than the one who made them.
mkdir -p "$folder"
chmod 700 "$folder"
for name in $names; do
    file="$folder/$name.txt"
    if [ ! -s "$file" ]; then
        od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$file.new"
        chmod 644 "$file.new"
        mv "$file.new" "$file"
        echo "drew $name"
    fi
done
