#!/usr/bin/env bash
# Succeeds when the broker at HOST PORT answers a request: which calls it knows (ApiVersions, version 0). Kafka's own tool asks the same, but
# starts a Java program for it each time.
set -euo pipefail

exec 3<>"/dev/tcp/$1/$2"
# Length 10, call 18, version 0, number 1, no client's name.
printf '\0\0\0\012\0\022\0\0\0\0\0\001\377\377' >&3
# Length, the request's number, no error.
answer=$(head -c 10 <&3 | od -An -tx1)
[[ $answer == *" 00 00 00 01 00 00" ]]
