#!/usr/bin/env bash
# Every shipped report, converted, is valid against the schema that outside programs write to; and the schema accepts
# nothing it should not: a file without its root is refused.
set -u
schema=$LKIPLINT_ROOT/docs/lkip.xsd
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

expect() {  # NAME EXPECTED_STATUS COMMAND…
    local name=$1 expected=$2 said status
    shift 2
    said=$("$@" 2>&1)
    status=$?
    if [ "$status" = "$expected" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED: %s: exit %s instead of %s\n%s\n' "$name" "$status" "$expected" "$(head -n 5 <<<"$said")"
    fi
}

reports=0
for report in "$LKIPLINT_ROOT"/fixtures/laporan/*.md; do
    [ -f "$report" ] || continue
    reports=$((reports + 1))
    name=$(basename "$report" .md)
    expect "convert $name" 0 "$LKIPLINT" convert "$report" -o "$work/$name.xml"
    expect "$name.xml is valid" 0 xmllint --noout --nonet --schema "$schema" "$work/$name.xml"
done
expect "there are reports to convert" 0 test "$reports" -gt 0

printf '<?xml version="1.0"?>\n<laporan-lain/>\n' >"$work/lain.xml"
expect "another document is refused" 3 xmllint --noout --nonet --schema "$schema" "$work/lain.xml"
expect "rule packs are well-formed" 0 xmllint --noout --nonet "$LKIPLINT_ROOT"/rules/*.xml

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
