# Sourced by ./run, ./test and .ci/run: sets JAVA_HOME to a JDK 25 or newer, or says in one sentence how to get one.
# A JDK says its version in its file "release", so none has to be started to be asked.

wanted_jdk=25

jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_wanted_jdk() {
    local version
    version=$(jdk_version "$1") || return 1
    [ -n "$version" ] && [ "$version" -ge "$wanted_jdk" ]
}

jdk_on_path() {
    local javac
    javac=$(command -v javac) || return 1
    javac=$(readlink -f "$javac") || return 1
    dirname "$(dirname "$javac")"
}

find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" \
        /usr/lib/jvm/*"$wanted_jdk"* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /opt/* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "Sozialraum needs a JDK $wanted_jdk and found none: get Temurin $wanted_jdk from https://adoptium.net, unpack it, and set JAVA_HOME to its folder." >&2
    return 1
}

find_maven() {
    if ! command -v mvn >/dev/null; then
        echo "Sozialraum is built with Maven 3.8.7 or newer and found no 'mvn': install it, on Debian and Ubuntu with 'apt-get install maven'." >&2
        return 1
    fi
}
