#!/usr/bin/env bash
# Builds everything and runs all tests. Arguments go to `dotnet test` (try --filter Validated);
# --ci checks the formatting and ./run.sh too, as happens when CI=true; --oracles computes expected values afresh, with PyTorch and
# scikit-learn from apt, and says where they differ from those in tests/Oracle. The last line is the sum: N passed, N failed.
. "$(dirname "${BASH_SOURCE[0]}")/scripts/setup.sh"

ci=${CI:-false} oracles=false
arguments=()
for argument in "$@"; do
    case $argument in
        --ci) ci=true ;;
        --oracles) oracles=true ;;
        *) arguments+=("$argument") ;;
    esac
done

projects=()
for project in "$root"/tests/*.Tests; do
    projects+=("$(basename "$project")")
done

passed=0 failed=0 skipped=0 status=0

# fail TEXT: something that is no test went wrong; it counts as one failure.
fail() {
    say "$1"
    failed=$((failed + 1)) status=1
}

finish() {
    local line="$passed passed, $failed failed"
    [ "$skipped" -eq 0 ] || line+=", $skipped skipped"
    printf '\n%s\n' "$line"
    exit "$status"
}

# counter NAME FILE: a number of the <Counters .../> element in a test result file.
counter() { sed -n "s/.*<Counters.* $1=\"\([0-9]*\)\".*/\1/p" "$2"; }

# run_tests PROJECT: runs its tests and adds to the sums; a run that crashes counts as at least one failure.
run_tests() {
    local results=$artifacts/tests/$1.trx code=0
    rm -f "$results"
    # Several tests run at a time: libtorch's own threads would only wait for one another.
    OMP_NUM_THREADS=1 dotnet test "$root/tests/$1/bin/$configuration/net10.0/$1.dll" --nologo --results-directory "$artifacts/tests" \
        --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=minimal" ${arguments[@]+"${arguments[@]}"} |
        { grep -v -E '^(Starting test execution|A total of|Results File|$)' || true; } || code=$?
    if ! [ -s "$results" ]; then
        fail "$1: the run ended without a result (exit code $code)."
        return
    fi

    local p f total
    p=$(counter passed "$results") f=$(counter failed "$results") total=$(counter total "$results")
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + total - $(counter executed "$results")))
    [ "$f" -eq 0 ] || status=1
    if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then
        fail "$1: the run crashed after $p passed tests (exit code $code)."
    elif [ "$total" -eq 0 ] && [ ${#arguments[@]} -eq 0 ]; then
        fail "$1: found no test."
    fi
}

[ "$ci" != true ] || export CI=true # for the build too: it has checks that only CI runs
require_dotnet
need_npm
need_chromium

if [ "$oracles" = true ]; then
    need_packages python3-torch python3-sklearn
    "$python" "$root/tests/Oracle/oracle.py" || fail "Oracles: what is expected is not what is computed now, see above."
fi

if ! build GPC.Generated.sln; then
    for project in "${projects[@]}"; do fail "$project: not run, the build failed."; done
    finish
fi

if [ "$ci" = true ]; then
    "$root/run.sh" || fail "./run.sh: failed."
    (cd "$root" && dotnet tool restore >/dev/null && dotnet csharpier check .) || fail "Formatting: run 'dotnet csharpier format .' and commit what it changes."
fi

for project in "${projects[@]}"; do run_tests "$project"; done

finish
