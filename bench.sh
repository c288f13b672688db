#!/usr/bin/env bash
# Benchmarks beside hand-written TorchSharp, and beside python3-torch where it is installed, in one run; writes artifacts/bench.json. Takes --filter NAME.
. "$(dirname "${BASH_SOURCE[0]}")/scripts/setup.sh"

require_dotnet
build tests/GPC.Benchmarks/GPC.Benchmarks.csproj
exec dotnet "$root/tests/GPC.Benchmarks/bin/$configuration/net10.0/GPC.Benchmarks.dll" --output "$artifacts/bench.json" "$@"
