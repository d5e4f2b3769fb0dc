#!/usr/bin/env bash
# lkiplint index: reports go into an archive, are listed, counted and removed, and whatever is wrong is said.
passed=0 failed=0
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

# run COMMAND…: its output in `out`, what it says on stderr in `err`, its exit status in `status`.
run() {
    out=$("$LKIPLINT" "$@" 2>"$work/err")
    status=$?
    err=$(cat "$work/err")
}
# expect NAME STATUS: the last command ended so.
expect() {
    if [ "$status" = "$2" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "GAGAL: $1: exit $status, not $2: $out $err"; fi
}
says() {  # NAME TEXT PART
    if grep -qF -- "$3" <<<"$2"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "GAGAL: $1: no '$3' in: $2"; fi
}
silent() {  # NAME TEXT PART
    if grep -qF -- "$3" <<<"$2"; then failed=$((failed + 1)); echo "GAGAL: $1: '$3' in: $2"; else passed=$((passed + 1)); fi
}

report() {  # KECAMATAN YEAR
    printf '# LAPORAN KINERJA KECAMATAN %s KABUPATEN MADIUN TAHUN %s\n\n' "${1^^}" "$2"
    printf 'Kecamatan %s pada tahun %s menata pelayanan agar warga desa tidak perlu menunggu lama di loket dan pulang dengan urusan yang selesai pada hari itu juga tanpa biaya apa pun.\n\n' "$1" "$2"
    printf '**Tabel 3.1 Capaian Kinerja Tahun %s**\n\n| No | Indikator | Satuan | Target | Realisasi | Capaian (%%) |\n|---|---|---|---|---|---|\n' "$2"
    printf '| 1 | Indeks Kepuasan Masyarakat | Indeks | 80 | 84 | 105,00 |\n'
}
mkdir -p lama/2024
report Sukamaju 2024 >lama/2024/sukamaju.md
report Sukarame 2024 >lama/2024/sukarame.md
report Sukamaju 2023 >lama/sukamaju-2023.md

run index add arsip.db lama
expect "a folder is added" 0
says "a folder is added" "$out" "Ditambahkan: 3, digantikan: 0, sudah ada: 0, ditolak: 0, tidak terbaca: 0"
says "what was added is named" "$out" "lama/2024/sukamaju.md: Kecamatan Sukamaju, Kabupaten Madiun, 2024 – no. "

run index add arsip.db lama
expect "again: nothing to do" 0
says "again: nothing to do" "$out" "sudah ada: 3"
says "which one it is" "$out" "isinya sudah ada (no. 1, lama/2024/sukamaju.md)"

(report Sukamaju 2024; echo 'Diperbaiki.') >perbaikan.md
run index add arsip.db perbaikan.md
expect "another report of the same instansi and year is refused" 1
says "it says how to replace" "$err" "--replace"
says "it says what is there" "$err" "no. 1, lama/2024/sukamaju.md"
run index add arsip.db perbaikan.md --replace
expect "replaced" 0
says "replaced" "$out" "menggantikan no. 1, lama/2024/sukamaju.md"

printf '\377\376\000rusak' >rusak.docx
printf 'PK\003\004rusak' >rusak2.docx
report Sukasari 2024 >sukasari.md
run index add arsip.db rusak2.docx tidak-ada.md sukasari.md
expect "a file that cannot be read" 2
says "is named" "$err" "rusak2.docx: "
says "one that is not there too" "$err" "tidak-ada.md: berkas tidak ditemukan"
says "the others go on" "$out" "Ditambahkan: 1, digantikan: 0, sudah ada: 0, ditolak: 0, tidak terbaca: 2"

echo 'Catatan rapat tanpa nama kecamatan.' >catatan.md
run index add arsip.db catatan.md
expect "a text that names no instansi" 0
says "is said to be of little use" "$err" "catatan.md: instansi, kabupaten, atau tahunnya tidak ditemukan"

run index list arsip.db
expect "list" 0
says "list" "$out" "Kecamatan Sukarame"
says "list" "$out" "perbaikan.md"
silent "what was replaced is gone" "$out" "lama/2024/sukamaju.md"
run index list arsip.db --lang en
says "list in English" "$out" "Year"
run index list arsip.db --format json
expect "list as JSON" 0
says "list as JSON" "$(jq -r '.reports | map([.tahun, .instansi, .kabupaten, .path] | map(tostring) | join(" ")) | sort | join("; ")' <<<"$out")" \
    "2023 Kecamatan Sukamaju Kabupaten Madiun lama/sukamaju-2023.md; 2024 Kecamatan Sukamaju Kabupaten Madiun perbaikan.md"
says "the hash is that of the file" "$(jq -r '.reports[] | select(.path == "perbaikan.md").sha256' <<<"$out")" "$(sha256sum <perbaikan.md | cut -d' ' -f1)"
run index list arsip.db --format csv -o daftar.csv
expect "list as CSV" 0
says "list as CSV" "$(cat daftar.csv)" "2024;Kecamatan Sukarame;Kabupaten Madiun;"

run index stats arsip.db
expect "stats" 0
says "stats" "$out" "Kabupaten Madiun"
says "stats" "$out" "utuh"
run index stats arsip.db --format json
says "stats as JSON" "$(jq -c '[.reports, .stale, (.by_kabupaten | map([.tahun, .reports]))]' <<<"$out")" '[5,0,[[null,1],[2023,1],[2024,3]]]'

number=$("$LKIPLINT" index list arsip.db --format json | jq '.reports[] | select(.path == "sukasari.md").id')
run index remove arsip.db "$number" ./lama/2024/sukarame.md 999 lain.md
expect "remove: some are not there" 2
says "by number" "$out" "dihapus: no. $number, Kecamatan Sukasari"
says "by path" "$out" "lama/2024/sukarame.md"
says "an unknown number" "$err" "999: tidak ada dalam arsip ini"
says "an unknown path" "$err" "lain.md: tidak ada dalam arsip ini"
run index list arsip.db
silent "removed" "$out" "Sukasari"
says "the others stay" "$out" "perbaikan.md"

# One report in two files.
mkdir bagian && report Sukajadi 2022 | head -3 >bagian/bab1.md && report Sukajadi 2022 | tail -5 >bagian/bab2.md
run index add arsip.db --as-one bagian
expect "several files as one report" 0
says "several files as one report" "$out" "bagian: Kecamatan Sukajadi, Kabupaten Madiun, 2022"
run index add arsip.db --as-one bagian
says "and again" "$out" "sudah ada: 1"

# What is no archive.
for command in list stats "remove" "add"; do
    extra=(); [ "$command" = remove ] && extra=(1); [ "$command" = add ] && extra=(sukasari.md)
    run index "$command" sukasari.md "${extra[@]}"
    expect "$command: a report is no archive" 2
    says "$command: a report is no archive" "$err" "sukasari.md: bukan arsip lkiplint"
done
cmp -s sukasari.md <(report Sukasari 2024) && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "GAGAL: the report was changed"; }
for command in list stats remove; do
    extra=(); [ "$command" = remove ] && extra=(1)
    run index "$command" tidak-ada.db "${extra[@]}"
    expect "$command: no archive there" 2
    says "$command: no archive there" "$err" "arsip ini tidak ada"
    [ ! -e tidak-ada.db ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "GAGAL: $command made a file"; }
done
run index
expect "no subcommand" 2
says "no subcommand" "$err" "index add, index list, index remove"

# Read-only: read, not written. (Root may write everything.)
if [ "$(id -u)" != 0 ]; then
    mkdir baca && cp arsip.db baca && chmod a-w baca baca/arsip.db
    run index list baca/arsip.db
    expect "a read-only archive is read" 0
    run index add baca/arsip.db sukasari.md
    expect "a read-only archive is not written" 2
    says "and says so" "$err" "tidak dapat ditulis"
    chmod u+w baca
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
