#!/usr/bin/env bash
# Builds a Debian 13 root directory with Swift, for machines whose distribution has no Swift.
#
#   debian-root.sh DIR
#
# The first run takes three minutes and 3.3 GB; later runs do nothing. Needs root. The mirror, proxies and other download settings
# are those of this machine's apt.
set -euo pipefail

# Some shells do not have these directories in PATH.
PATH=$PATH:/usr/sbin:/sbin

SUITE=trixie
# Installed without recommended packages. Foundation's headers and the linker need the two libraries.
PACKAGES=(swiftlang libc6-dev libstdc++-14-dev)
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

root=${1:?usage: debian-root.sh DIR}
partial=$root.partial
stamp="$SUITE ${PACKAGES[*]}"

main() {
    [ "$(cat "$root/.made-of" 2>/dev/null)" = "$stamp" ] && exit
    [ "$(id -u)" -eq 0 ] || fail 'only root can make a Debian root'
    for tool in debootstrap chroot; do
        command -v "$tool" >/dev/null || fail "$tool is missing: apt-get install debootstrap"
    done
    trap 'unmount "$partial"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    remove "$partial"
    remove "$root"
    bootstrap
    install
    unmount "$partial"
    printf '%s\n' "$stamp" >"$partial/.made-of"
    mv "$partial" "$root"
}

bootstrap() {
    local mirror proxy
    mirror=$(mirror)
    proxy=$(apt-config shell proxy Acquire::http::Proxy)
    eval "$proxy"
    # debootstrap downloads with wget, which does not read apt's settings.
    [ -z "$proxy" ] || export http_proxy=$proxy https_proxy=$proxy
    mkdir -p "$(dirname "$partial")"
    debootstrap --variant=minbase --keyring="$KEYRING" "$SUITE" "$partial" "$mirror"
    # Without the updates of the suite: the root is for tests and should be reproducible.
    printf 'deb %s %s main\n' "$mirror" "$SUITE" >"$partial/etc/apt/sources.list"
}

# The mirror of this machine's release.
mirror() {
    local codename
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    # shellcheck disable=SC2016  # apt fills these in.
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk -v release="$codename" '$2 == release && $3 == "main" { print $1; found = 1; exit } END { exit !found }' ||
        fail "apt knows no mirror of $codename"
}

install() {
    # Copy this machine's download settings: proxies, certificates, retries. Its hooks are not copied.
    apt-config dump Acquire >"$partial/etc/apt/apt.conf.d/90fetch"
    cp -a /etc/apt/auth.conf.d/. "$partial/etc/apt/auth.conf.d/" 2>/dev/null || true
    cp -L /etc/resolv.conf "$partial/etc/resolv.conf" 2>/dev/null || true
    mountpoint -q "$partial/proc" || mount -t proc proc "$partial/proc"
    local apt=(chroot "$partial" env DEBIAN_FRONTEND=noninteractive apt-get)
    "${apt[@]}" update
    "${apt[@]}" install --yes --no-install-recommends "${PACKAGES[@]}"
    "${apt[@]}" clean
}

# Never removes mounted file systems.
remove() {
    [ -e "$1" ] || return 0
    unmount "$1"
    rm -rf --one-file-system "$1"
}

unmount() {
    if mountpoint -q "$1/proc"; then
        umount "$1/proc"
    fi
}

fail() {
    printf 'debian-root.sh: %s\n' "$1" >&2
    exit 1
}

main
