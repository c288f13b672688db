#!/usr/bin/env bash
# Brings src/*/PublicAPI.Unshipped.txt up to date with what is public now: what the analyzer says is missing (RS0016) is added, what is no
# longer there goes. Look at the difference before you commit it.
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

require_dotnet
for project in GPC GPC.Testing; do
    file=$root/src/$project/PublicAPI.Unshipped.txt
    before=$(cat "$file")
    trap 'printf "%s\n" "$before" >"$file"' EXIT # A run that is interrupted changes nothing.
    printf '#nullable enable\n' >"$file"
    symbols=$(dotnet build "$root/src/$project" -c "$configuration" --nologo --no-incremental -p:TreatWarningsAsErrors=false |
        sed -n "s|.*$root/src/$project/.*RS0016: Symbol '\(.*\)' is not part of the declared public API.*|\1|p" | LC_ALL=C sort -u)
    printf '%s\n' "$symbols" >>"$file"
    trap - EXIT
    say "$file: $(printf '%s\n' "$symbols" | wc -l) symbols"
done
