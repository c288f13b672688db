#!/usr/bin/env bash
# Shows that the laws notice mistakes: applies each mutant of tests/mutants.txt to a copy of the repository, builds it, and runs the law that has to fail.
# Arguments choose mutants by number (tests/mutate.sh 3 17); without, all are run, which takes a minute or so for each. The working tree is not touched.
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/setup.sh"

list=$root/tests/mutants.txt
copy=$(mktemp -d "${TMPDIR:-/tmp}/gpc-mutants.XXXXXX")
trap 'rm -rf "$copy"' EXIT
tests=$copy/tests/GPC.Testing.Tests
output=bin/$configuration/net10.0
runs=3 # random cases may miss a mistake once

# build_project PROJECT: that project alone, quickly.
build_project() {
    dotnet build "$copy/$1" -c "$configuration" --no-restore -p:BuildProjectReferences=false -p:RunAnalyzers=false -p:UseSharedCompilation=true --nologo -v quiet >"$copy/build.log" 2>&1
}

# rebuild FILE: what depends on a changed file; the tests themselves stay as they are.
rebuild() {
    case $1 in
        generators/*) build_project generators/GPC.Generators && build_project src/GPC ;;
        *) build_project src/GPC ;;
    esac && cp "$copy/src/GPC/$output/GPC.dll" "$tests/$output/"
}

# fails LAW: whether the tests with this in their name fail.
fails() {
    local run
    for ((run = 0; run < runs; run++)); do
        dotnet test "$tests/$output/GPC.Testing.Tests.dll" --nologo --filter "FullyQualifiedName~$1" >"$copy/test.log" 2>&1 || return 0
    done
    return 1
}

# killer: the first test that failed.
killer() { sed -n 's/^ *Failed \(GPC[^ (]*\).*/\1/p' "$copy/test.log" | head -n 1 | sed 's/^GPC\.Testing\.Tests\.//'; }

# mutate FILE OLD NEW: puts the new text in place of the old one, which has to be there once.
mutate() {
    local text before after
    text=$(cat "$copy/$1" && printf x) && text=${text%x}
    before=${text%%"$2"*} after=${text#*"$2"}
    [ "$before" != "$text" ] && [ "${after#*"$2"}" = "$after" ] || die "tests/mutants.txt: \"$2\" is not there exactly once in $1: write the text that is there now."
    printf '%s' "$before$3$after" >"$copy/$1"
}

number=0 killed=0 survived=0 started=$SECONDS
# run NAME FILE OLD NEW LAW: one mutant.
run() {
    number=$((number + 1))
    [ ${#chosen[@]} -eq 0 ] || [[ " ${chosen[*]} " = *" $number "* ]] || return 0
    local start=$SECONDS result
    mutate "$2" "$3" "$4"
    if ! rebuild "$2"; then
        result="DOES NOT BUILD: $(grep -m 1 error "$copy/build.log" | cut -c 1-200)" survived=$((survived + 1))
    elif fails "$5"; then
        result="killed by $(killer)" killed=$((killed + 1))
    else
        result="SURVIVED $5" survived=$((survived + 1))
    fi
    cp "$root/$2" "$copy/$2"
    touch "$copy/$2"
    printf '%2d  %-62s %s (%d s)\n' "$number" "$1" "$result" $((SECONDS - start))
}

chosen=("$@")
require_dotnet
need_torch
say "Copying to $copy and building ..."
tar -C "$root" --exclude=./.git --exclude=./artifacts -cf - . | tar -C "$copy" -xf -
dotnet build "$tests" -c "$configuration" -p:RunAnalyzers=false --nologo -v quiet || die "The tests do not build without a mutant."
dotnet test "$tests/$output/GPC.Testing.Tests.dll" --nologo -v quiet || die "The laws do not hold without a mutant."

name="" file="" old="" new=""
while IFS= read -r line; do
    case $line in
        '#'* | '') ;;
        'file: '*) file=${line#file: } ;;
        '- '*) old=${line#- } ;;
        '+ '*) new=${line#+ } ;;
        'law: '*) run "$name" "$file" "$old" "$new" "${line#law: }" </dev/null ;;
        *) name=$line ;;
    esac
done <"$list"

printf '\n%d of %d mutants killed in %d min %d s\n' "$killed" $((killed + survived)) $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60))
[ "$survived" -eq 0 ]
