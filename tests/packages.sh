# The apt packages of tests/run and benches/peers/run, which source this file. `need` adds to their array `missing`.

# need PACKAGE WITNESS: the package is missing if WITNESS is no file, no command and no installed package.
need() {
    [ -e "$2" ] || command -v "$2" >/dev/null || is_installed "$2" || missing+=("$1")
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The languages that benches/peers compares with. Any version on PATH is used.
needs_of_peers() {
    need gcc cc
    need libc6-dev /usr/include/stdlib.h
    need g++ g++
    need libssl-dev /usr/include/openssl/evp.h
    need golang-go go
    need openjdk-17-jdk-headless javac
    need nodejs node
    need php-cli php
    need python3 python3
}

install() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo 'The packages cannot be installed: the user is not root, and there is no sudo.'
            return 1
        }
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update && "${apt[@]}" install --yes --no-install-recommends "$@"
}
