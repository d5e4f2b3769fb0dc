#!/usr/bin/env bash
# The manual page and the completion name every command and option that --help names, and the completion completes.
passed=0 failed=0
check() {  # NAME COMMAND…
    local name=$1
    shift
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "GAGAL: $name"; fi
}

page=$("$LKIPLINT" manual | sed -e 's/\\-/-/g' -e 's/\\f[BIR]//g')
completion=$("$LKIPLINT" completion)
commands=$("$LKIPLINT" --help | sed -n '/^Perintah:/,/^$/p' | sed -nE 's/^  ([a-z]+) .*/\1/p')
check "there are commands" test -n "$commands"

names() { grep -qF -- "$2" <<<"$1"; }
for command in $commands; do
    check "page: $command" names "$page" ".SS $command"
    options=$("$LKIPLINT" "$command" --help | sed -n '/^Opsi:/,$p' | grep -oE '^  (-[a-zA-Z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+')
    check "$command has options" test -n "$options"
    for option in $options; do
        [ "$option" = --help ] || check "page: $command $option" names "$page" "$option"
        check "completion: $command $option" names "$(grep "^        $command) " <<<"$completion")" "$option"
    done
    check "$command --help shows examples" names "$("$LKIPLINT" "$command" --help)" "lkiplint $command "
done

# completes EXPECTED WORD…: what is offered when the last word is half typed.
eval "$completion"
completes() {
    local expected=$1
    shift
    COMP_WORDS=(lkiplint "$@") COMP_CWORD=$#
    compopt() { :; }  # only works while a line is edited
    _lkiplint
    [ "${COMPREPLY[*]}" = "$expected" ] || { echo "  '${COMPREPLY[*]}', not '$expected'"; return 1; }
}
check "a command" completes "inspect" ins
check "the values of a choice" completes "peringatan" check laporan.md --fail-on per
check "all values of a choice" completes "id en" explain ANG001 --lang ""
check "an option" completes "--fail-on" check --fail
check "an option of another command" completes "" convert --fail
check "a command of a command" completes "remove" index re
check "its values" completes "csv" index list arsip.db --format c
check "its options" completes "--replace" index add arsip.db --re
check "files behind it are left to the shell" completes "" index add ars
for part in add list remove stats; do
    check "page: index $part" names "$page" ".SS index $part"
    check "index $part --help shows examples" names "$("$LKIPLINT" index "$part" --help)" "lkiplint index $part "
done
check "files are left to the shell" completes "" check lap

if command -v man >/dev/null && command -v groff >/dev/null; then
    warnings=$("$LKIPLINT" manual | LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l - 2>&1 >/dev/null)
    check "man has nothing against the page: $warnings" test -z "$warnings"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
