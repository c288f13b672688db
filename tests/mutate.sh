#!/usr/bin/env bash
# Shows that laws and tests notice mistakes: makes each mutant of tests/mutants.txt in memory, builds it, and runs the law that has to fail.
# Arguments choose mutants by number (tests/mutate.sh 3 17). No file of the repository is changed.
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/setup.sh"

require_dotnet
build tests/GPC.Mutants || die "The mutants' program does not build."
exec dotnet "$root/tests/GPC.Mutants/bin/$configuration/net10.0/GPC.Mutants.dll" "$root" "$@"
