#!/usr/bin/env bash
# The main job: until training exists, a least-squares fit with autograd. Arguments are passed on (try --steps 20).
. "$(dirname "${BASH_SOURCE[0]}")/scripts/setup.sh"

require_dotnet
need_torch
build samples/LeastSquares/LeastSquares.csproj
exec dotnet "$root/samples/LeastSquares/bin/$configuration/net10.0/LeastSquares.dll" "$@"
