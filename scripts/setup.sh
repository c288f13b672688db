# shellcheck shell=bash
# Sourced by run.sh, test.sh and bench.sh: finds what is missing and installs it through apt. TorchSharp and libtorch come with the build, as NuGet packages.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
artifacts=$root/artifacts
configuration=Release

# The system's own Python has python3-torch; one from a version manager has not.
python=/usr/bin/python3

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1

say() { printf '%s\n' "$*"; }

die() {
    printf '%s\n' "$@" >&2
    exit 1
}

require_dotnet() {
    command -v dotnet >/dev/null ||
        die "The .NET SDK 10 is missing: install it (https://dot.net/download) and see that 'dotnet' is on the PATH."
    (cd "$root" && dotnet --version >/dev/null 2>&1) ||
        die "This needs the .NET SDK 10, found: $(cd / && dotnet --list-sdks | tr '\n' ' ')" "Install it from https://dot.net/download."
}

# need_packages PACKAGE...: installs those that are missing.
need_packages() {
    local package missing=()
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

install_packages() {
    local as_root=() log=$artifacts/setup.log
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "Missing: $*." "Ask someone with the right to install: apt-get install $*"
        as_root=(sudo)
        [ -t 0 ] || as_root+=(-n)
    fi

    say "Installing with apt, once: $* (log: $log)"
    mkdir -p "$artifacts"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
    local install=("${apt[@]}" install --yes --no-install-recommends "$@")
    if apt-cache show "$@" >/dev/null 2>&1 && "${install[@]}" </dev/null >"$log" 2>&1; then
        return
    fi
    # The package lists are absent or too old.
    if ! { "${apt[@]}" update && "${install[@]}"; } </dev/null >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        die "apt could not install: $*." "Mend what it says above, or run it yourself: sudo apt-get update && sudo apt-get install $*"
    fi
}

# need_program PROGRAM PACKAGE: installs the package where nothing else brought the program.
need_program() {
    if ! command -v "$1" >/dev/null && command -v apt-get >/dev/null; then need_packages "$2"; fi
}

# Reports are drawn by a library that npm gets, once, and tests look at them in Chromium.
need_npm() { need_program npm npm; }
need_chromium() { need_program chromium chromium; }

# build PROJECT-OR-SOLUTION: prints what compiles slowly, and errors; not a line for each project. Where it fails for a reason outside the sources, it says what to do.
build() {
    [ -d "$root/src/GPC/obj" ] || say "Building for the first time: libtorch is 130 MB to fetch, and compiling takes about two minutes ..."
    mkdir -p "$artifacts"
    local log=$artifacts/build.log
    if ! dotnet build "$root/$1" --configuration "$configuration" --verbosity minimal --nologo >"$log" 2>&1; then
        build_output "$log"
        local reason
        reason=$(explain_build "$log")
        [ -z "$reason" ] || say "" "$reason"
        return 1
    fi
    build_output "$log"
}

build_output() { grep -v -E ' -> |Determining projects|Restored |up-to-date for restore|^Build succeeded|^    0 (Warning|Error)|^Time Elapsed|^$' "$1" || true; }

# explain_build LOG: one sentence for a build that failed because of its surroundings; nothing for other failures.
explain_build() {
    if grep -q -E 'NU1301|Unable to load the service index' "$1"; then
        say "The package feed cannot be reached: packages are fetched once, so connect to the network, or name a feed that can be reached in a nuget.config, and run this again."
    elif grep -q -E 'NU110[123]' "$1"; then
        say "The package feed lacks a package or version that is needed (see above; versions stand in Directory.Packages.props): add a feed that has it to a nuget.config${Cuda:+, or build without Cuda=$Cuda}."
    elif grep -q -i 'No space left on device' "$1"; then
        say "The disk is full: the build needs about 2 GB, most of it in the NuGet package cache. Free some and run this again."
    fi
}
