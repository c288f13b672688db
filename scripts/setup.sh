# shellcheck shell=bash
# Sourced by run.sh, test.sh and bench.sh: finds what is missing and installs it through apt.
# TorchBackend=TorchSharp in the environment means: no libtorch of the system's is needed, the NuGet packages bring it.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
artifacts=$root/artifacts
configuration=Release

# OpenBLAS built for OpenMP obeys torch.set_num_threads; the one for pthreads does not.
openblas=libopenblas0-openmp

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

# need_torch [PACKAGE...]: libtorch and a compiler, and the packages given, unless the NuGet packages are asked for.
need_torch() {
    [ "${TorchBackend:-}" != TorchSharp ] || return 0
    if ! command -v apt-get >/dev/null; then
        [ "${TorchBackend:-}" != LibTorch ] || say "No apt here: install libtorch 1.13 with its headers, OpenBLAS and g++ by your system's means."
        return 0
    fi
    local own=()
    [ -n "${CXX:-}" ] || own+=(g++)
    [ -n "${LibTorchLib:-}" ] || own+=(libtorch-dev "$openblas")
    need_packages ${own[@]+"${own[@]}"} "$@"
    # Where several builds of OpenBLAS are installed, take this one, without changing the system's choice.
    local library
    for library in /usr/lib/*/openblas-"${openblas##*-}"; do
        [ ! -d "$library" ] || export LD_LIBRARY_PATH="$library${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
    done
}

# need_program PROGRAM PACKAGE: installs the package where nothing else brought the program.
need_program() {
    if ! command -v "$1" >/dev/null && command -v apt-get >/dev/null; then need_packages "$2"; fi
}

# Reports are drawn by a library that npm gets, once, and tests look at them in Chromium.
need_npm() { need_program npm npm; }
need_chromium() { need_program chromium chromium; }

# build PROJECT-OR-SOLUTION: prints the backend, what compiles slowly, and errors; not a line for each project.
build() {
    [ -d "$root/src/GPC/obj" ] || say "Building for the first time: about a minute ..."
    dotnet build "$root/$1" --configuration "$configuration" --verbosity minimal --nologo |
        { grep -v -E ' -> |Determining projects|Restored |up-to-date for restore|^Build succeeded|^    0 (Warning|Error)|^Time Elapsed|^$' || true; }
}
