#!/usr/bin/env bash
# Starts docker-compose.yml for real and sends one euro through it; the tests are those tagged "containers", and the way of one euro.
#
# No image registry is needed: images.sh builds stand-ins from what this machine has. Everything runs in name spaces of its own, with a
# Docker daemon of its own: no port can be taken twice, nothing reaches the outside, and when this script ends, however it ends, nothing
# is left running and no image, volume or network remains.
#
# Ends with 0 when all is well, with 77 and a loud word where Docker cannot be had, and with 1 otherwise. Needs root, and on a machine
# without Docker apt-get. SOZIALRAUM_SKIP_CONTAINERS=1 skips it.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) || exit 1
home=$(cd "$here/../.." && pwd) || exit 1
. "$home/local-stack/find-jdk.sh"
output="$home/system-tests/target/containers"
skipped=77

skip() {
    {
        echo "====================================================================="
        echo "THE CONTAINERS ARE NOT TRIED (ContainersTest, WayOfOneEuroTest in containers):"
        echo "$1"
        echo "====================================================================="
    } >&2
    exit $skipped
}

has() { command -v "$1" >/dev/null; }
has_compose() { docker compose version >/dev/null 2>&1 || has docker-compose; }
has_all() { has dockerd && has docker && has_compose && has iptables && has ip && has xz && ls /usr/lib/*/libfontconfig.so.1 >/dev/null 2>&1 && ls /usr/lib/postgresql/*/bin/psql >/dev/null 2>&1; }

install_what_is_missing() {
    local compose=docker-compose
    has_all && return
    has apt-get || skip "There is no Docker, and no apt-get to install it."
    echo "Installing Docker for the containers …"
    export DEBIAN_FRONTEND=noninteractive
    timeout 300 apt-get update -qq >/dev/null 2>&1
    # Version 2 has a package of its own in some releases, and the other's name in others.
    if apt-cache show docker-compose-v2 >/dev/null 2>&1; then compose=docker-compose-v2; fi
    timeout 600 apt-get install -y -qq --no-install-recommends docker.io $compose iptables iproute2 libfontconfig1 xz-utils postgresql-client >/dev/null 2>&1
    has_all || skip "Docker cannot be installed from this machine's packages."
}

build_what_is_missing() {
    local module
    for module in budget-service project-service reporting-service web-app; do
        if [ ! -e "$home/$module/target/quarkus-app/quarkus-run.jar" ]; then
            set -- build
        fi
    done
    if [ $# -gt 0 ] || [ ! -e "$home/system-tests/target/test-class-path" ] || [ ! -e "$home/local-stack/target/local-stack.jar" ]; then
        echo "Building what goes into the images …"
        (cd "$home" && mvn -B -ntp -q -DskipTests package) || return 1
    fi
    echo "Fetching PostgreSQL, Kafka and Keycloak for the containers …"
    rm -rf "$here/target"
    mkdir -p "$output"
    mvn -B -ntp -f "$here/pom.xml" package >"$output/parts.log" 2>&1 && return
    tail -15 "$output/parts.log" >&2
    return 1
}

# Kills the first process of the name spaces, and with it all others and their mounts; then removes the daemon's folder and its empty
# control groups.
clean() {
    kill -KILL "$first" 2>/dev/null && wait "$first" 2>/dev/null
    for _ in {1..20}; do
        rm -rf "$here/target" 2>/dev/null && break
        sleep 0.5
    done
    find /sys/fs/cgroup -depth -type d -path "*/$group*" -exec rmdir {} + 2>/dev/null
}

[ "${SOZIALRAUM_SKIP_CONTAINERS:-}" != 1 ] || skip "SOZIALRAUM_SKIP_CONTAINERS=1 asks for that."
[ "$(uname -sm)" = "Linux x86_64" ] || skip "The stand-in images are made on Linux on x86-64 only."
[ "$(id -u)" = 0 ] || skip "Docker's daemon is started by root only."
has dpkg-query || skip "The stand-in images are made of Debian's packages, and this machine has none."
find_jdk || exit 1
find_maven || exit 1
install_what_is_missing
# They end when this script does, even when it is killed.
own_name_spaces=(setpriv --pdeathsig KILL unshare --mount --net --pid --fork --kill-child --mount-proc)
"${own_name_spaces[@]}" true 2>/dev/null || skip "This machine gives no name spaces to a program (unshare)."
build_what_is_missing || exit 1

group="sozialraum-containers-$$"
"${own_name_spaces[@]}" "$here/inside.sh" "$home" "$group" &
first=$!
trap clean EXIT
trap 'exit 130' INT TERM HUP
wait $first
result=$?
[ $result != $skipped ] || skip "Docker does not work here: its last words stand above."
exit $result
