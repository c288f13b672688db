#!/usr/bin/env bash
# Makes the pictures of the README anew, in docs/pictures: trains two moons with the whole objective and without each of its terms.
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

require_dotnet
build src/GPC.Cli
gpc() { dotnet "$root/src/GPC.Cli/bin/$configuration/net10.0/GPC.Cli.dll" "$@"; }

runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT
folders=()
for variant in full no-gen no-inv no-prior; do
    gpc train moons --variant "$variant" --output "$runs/$variant"
    folders+=("$runs/$variant")
done
mkdir -p "$root/docs/pictures"
gpc map "${folders[@]}" --output "$root/docs/pictures/moons.svg"
