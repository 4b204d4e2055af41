#!/usr/bin/env bash
# The part of try.sh that runs in name spaces of its own: a daemon, the images, the system, the tests, and the end of it all.
set -uo pipefail

home=$1
group=$2
here="$home/system-tests/containers"
output="$home/system-tests/target/containers"
skipped=77
project=sozialraum-try
services=7
tests=org.sozialraum.system
export DOCKER_HOST=unix:///run/sozialraum-docker.sock
export SOZIALRAUM_SECRETS="$here/target/secrets"
# The builder that every Docker has.
export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0

started=$SECONDS
say() { echo "[containers, $((SECONDS - started)) s] $*"; }

compose() {
    if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi
}

# It ends with this script, which is the first process of its name space.
start_daemon() {
    ip link set lo up && mount -t tmpfs tmpfs /run || return 1
    dockerd --data-root "$here/target/docker" --exec-root /run/docker-exec --pidfile /run/docker.pid --host "$DOCKER_HOST" \
        --cgroup-parent "/$group" >"$output/dockerd.log" 2>&1 &
    for _ in {1..120}; do
        docker info >/dev/null 2>&1 && return 0
        kill -0 $! 2>/dev/null || break
        sleep 0.5
    done
    tail -5 "$output/dockerd.log" >&2
    return 1
}

make_images() {
    "$here/images.sh" "$@" >>"$output/images.log" 2>&1 && return
    tail -5 "$output/images.log" >&2
    return 1
}

# A machine that cannot run a container of the kind the compose file wants says nothing about the compose file.
runs_containers() {
    docker network create probe >/dev/null &&
        docker run --rm --network probe --publish 127.0.0.1:8080:8080 --read-only --cap-drop ALL --tmpfs /tmp sozialraum-debian \
            getent hosts localhost >/dev/null &&
        docker network rm probe >/dev/null
}

start_system() {
    "$home/docker/make-secrets.sh" >/dev/null || return 1
    compose --project-name $project --file "$home/docker-compose.yml" up --detach --build >"$output/up.log" 2>&1 || return 1
    for _ in {1..300}; do
        [ "$(docker ps --quiet --filter health=healthy | wc -l)" != $services ] || return 0
        sleep 1
    done
    return 1
}

keep_logs() { compose --project-name $project --file "$home/docker-compose.yml" logs --no-color >"$output/system.log" 2>&1; }

show_what_happened() {
    tail -15 "$output/up.log"
    docker ps --all --format 'table {{.Names}}\t{{.Status}}'
    docker ps --all --quiet | while read -r container; do
        echo "--- $(docker inspect --format '{{.Name}}' "$container")"
        docker logs --tail 25 "$container" 2>&1
    done
} >&2

load_demo() {
    SOZIALRAUM_SKIP_BUILD=1 "$home/run" demo --token-endpoint "$sign_in/protocol/openid-connect/token" \
        --password-file "$SOZIALRAUM_SECRETS/demo_accounts.txt"
}

run_tests() {
    (cd "$home/system-tests" && "$JAVA_HOME/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED \
        -Dsozialraum.offset=0 -Dsozialraum.sign-in="$sign_in" -Dsozialraum.password-file="$SOZIALRAUM_SECRETS/demo_accounts.txt" \
        -cp "target/test-classes:$(<target/test-class-path)" org.junit.platform.console.ConsoleLauncher execute \
        --disable-banner --details=tree --disable-ansi-colors --fail-if-no-tests \
        --select-class="$tests.ContainersTest" --select-method="$tests.WayOfOneEuroTest#theDemoShows87360EuroAndTheStoriesOfThePaper" \
        --select-method="$tests.WayOfOneEuroTest#aNeedBecomesAProjectACommitmentAPaymentAndALineOfTheReport")
}

stop_system() {
    compose --project-name $project --file "$home/docker-compose.yml" down --volumes >"$output/down.log" 2>&1 || return 1
    [ -z "$(docker ps --all --quiet)$(docker volume ls --quiet)" ]
}

fail() {
    keep_logs
    say "FAILED: $1"
    show_what_happened
    exit 1
}

trap 'exit 130' INT TERM HUP
mkdir -p "$output"
rm -f "$output"/*.log
start_daemon || exit $skipped
say "Docker's daemon runs: $(docker info --format '{{.ServerVersion}}, {{.Driver}}'), $(compose version 2>/dev/null | head -1)"
make_images debian || fail "the base of the images cannot be made"
runs_containers || { say "Docker's daemon runs, but no container does."; exit $skipped; }
make_images temurin postgres kafka keycloak || fail "a stand-in image cannot be built"
say "the stand-in images are built"
start_system || fail "the system does not start"
docker ps --format 'table {{.Names}}\t{{.Image}}\t{{.Status}}\t{{.Ports}}'
say "all $services are healthy"
sign_in=http://localhost:8090/realms/sozialraum
load_demo || fail "the demo data cannot be loaded"
run_tests || fail "a test fails"
keep_logs
say "the tests pass"
stop_system || fail "the system does not stop and go away whole"
say "everything is stopped and removed"
