#!/usr/bin/env bash
# Builds images from what this machine has, under the names that docker-compose.yml and docker/Dockerfile use. They stand in for the
# official ones where no image registry can be reached, and have of them what the compose file relies on.
# Arguments: which of debian, temurin, postgres, kafka, keycloak; the first before all others, the second before the last two.
# Needs: DOCKER_HOST, JAVA_HOME, and the parts that the pom.xml beside this file fetches.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parts="$here/target/parts"
work="$here/target/images"
# The builder that every Docker has; the other one is an extension that may be missing.
export DOCKER_BUILDKIT=0

# The files of the installed Debian packages named and of all that they depend on, one a line, without documentation.
files_of() {
    local packages
    mapfile -t packages < <(apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks \
        --no-replaces --no-enhances "$@" | sed -n 's/^\([a-z0-9][^ :]*\).*/\1/p' | sort -u |
        # Some names stand for any of several packages.
        grep -xFf <(dpkg-query --show --showformat='${Package}\n'))
    dpkg-query --listfiles "${packages[@]}" | grep '^/.' | grep -Ev '^/usr/share/(doc|man|info|locale|lintian|bug)(/|$)' |
        # Packages still name /bin where it is a link to /usr/bin by now.
        if [ -L /bin ]; then sed -E 's,^/(bin|sbin|lib|lib64)/,/usr/\1/,; /^\/(bin|sbin|lib|lib64)$/d'; else cat; fi |
        sort -u | while IFS= read -r file; do if [ -f "$file" ] || [ -L "$file" ]; then echo "${file#/}"; fi; done
}

debian() {
    local root="$work/root" link
    mkdir -p "$root"/{etc,proc,sys,dev,run,root,var/tmp} "$root/tmp"
    chmod 1777 "$root/tmp" "$root/var/tmp"
    echo 'root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin' >"$root/etc/passwd"
    echo 'root:x:0:
nogroup:x:65534:' >"$root/etc/group"
    echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
    for link in bin sbin lib lib64; do
        if [ -L "/$link" ]; then ln -sfn "usr/$link" "$root/$link"; fi
    done
    mkdir -p "$root/usr/bin"
    ln -sf dash "$root/usr/bin/sh"
    # Documents are drawn with charts, and Java asks this system for fonts to draw them with: libfontconfig1.
    files_of base-files bash coreutils dash findutils grep gzip hostname libc-bin libfontconfig1 libstdc++6 mawk ncurses-base sed tar tzdata util-linux |
        grep -vxE 'usr/bin/sh|etc/nsswitch.conf|etc/passwd|etc/group' >"$work/debian.files"
    # Without /etc/passwd and the like of this machine: they are no files of packages.
    tar --create --file="$work/debian.tar" --no-recursion --directory=/ --files-from="$work/debian.files"
    tar --append --file="$work/debian.tar" --owner=0 --group=0 --directory="$root" .
    docker import "$work/debian.tar" sozialraum-debian >/dev/null
}

# build NAME FOLDER TAR-ARGUMENTS…: an image from FOLDER's Dockerfile and whatever else tar is told to bring.
build() {
    local name=$1 folder=$2
    shift 2
    tar --create --directory="$here/$folder" . "$@" | docker build --quiet --tag "$name" ${CLIENT:+--build-arg CLIENT="$CLIENT"} - >/dev/null
    echo "  built $name"
}

postgres() {
    local client
    client=$(dirname "$(readlink -f "$(ls -d /usr/lib/postgresql/*/bin/psql | tail -1)")")
    files_of "postgresql-client-$(basename "$(dirname "$client")")" | grep -vxFf "$work/debian.files" >"$work/client.files"
    tar --create --file="$work/client.tar" --no-recursion --directory=/ --files-from="$work/client.files"
    cp "$parts"/postgres/*.txz "$work/postgres.txz"
    CLIENT=$client build postgres:18 postgres --directory="$work" client.tar postgres.txz
}

temurin() {
    # Debian's packages of a JDK link its certificates to a file elsewhere.
    build eclipse-temurin:25-jre temurin --dereference --directory="$JAVA_HOME" --exclude=./lib/src.zip --exclude=./lib/ct.sym \
        --transform='s,^\./\(bin\|lib\|conf\|release\),jdk/\1,' ./bin ./lib ./conf ./release
}

kafka() {
    build apache/kafka:4.1.2 kafka --directory="$parts/kafka" libs
}

keycloak() {
    build keycloak/keycloak:26.7.3 keycloak --directory="$parts/keycloak" --transform='s,^keycloak-[0-9.]*,keycloak,' \
        "$(basename "$parts"/keycloak/keycloak-*)"
}

mkdir -p "$work"
for image in "$@"; do
    "$image"
done
