"""Spreadsheets, CSV and JSON: little that becomes much, and figures that are none."""
import json

from hostile_files import GOOD, GOOD_ROWS, Pieces, flat, odd, odf, ods, refused, xlsx

DEEP = 100_000


def text_cell(text, reference=""):
    at = f' r="{reference}"' if reference else ""
    return f'<c{at} t="inlineStr"><is><t>{text}</t></is></c>'


GOOD_SHEET = "".join(f"<row>{text_cell(line.lstrip('# '))}</row>" for line in GOOD.split("\n\n"))

# ---- XLSX

for part, build in [("lembar", lambda x: xlsx(x)), ("teks", lambda x: xlsx(strings=x)), ("gaya", lambda x: xlsx(styles=x)),
                    ("buku", lambda x: xlsx(workbook=x))]:
    refused(f"bersarang-{part}.xlsx", "bersarang", lambda build=build: build("<a>" * DEEP + "</a>" * DEEP))
odd("sel-terjauh.xlsx", lambda: xlsx(GOOD_SHEET + f'<row r="1048576">{text_cell("x", "XFD1048576")}</row>'))
odd("rujukan-ngawur.xlsx", lambda: xlsx(GOOD_SHEET + "<row r='-1'>" + "".join(text_cell("x", r) for r in (
    "ZZZZ99999999", "A0", "A-1", "1A", "XFE1", "A1048577", "é1", "A1:B2")) + "</row>"))
odd("baris-mundur.xlsx", lambda: xlsx(GOOD_SHEET + "".join(f'<row r="{i}">{text_cell("x", f"A{i}")}</row>'
                                                          for i in range(5_000, 0, -1))))
odd("teks-di-luar.xlsx", lambda: xlsx(GOOD_SHEET + "<row>" + "".join(
    f'<c t="s"><v>{i}</v></c>' for i in (-1, 1, 4294967296, "9" * 1000, "x", "1e5", "")) + "</row>", strings="<si><t>a</t></si>"))
odd("gaya-di-luar.xlsx", lambda: xlsx(GOOD_SHEET + "<row>" + "".join(
    f'<c s="{i}"><v>1</v></c>' for i in (-1, 7, 4294967296, "9" * 1000, "x")) + "</row>",
    styles='<cellXfs><xf numFmtId="-3" fontId="99999"/><xf numFmtId="x"/></cellXfs>'))
odd("angka-aneh.xlsx", lambda: xlsx(GOOD_SHEET + "".join(
    f'<row><c s="{style}"><v>{value}</v></c><c s="{style}"><v>{value}</v></c></row>' for style in range(6) for value in (
        "1e308", "-1e308", "1e999999999", "1e-999999999", "NaN", "INF", "-0", "9" * 10_000, "0." + "0" * 10_000 + "1",
        "1E+", "--1", "0x10", "1,5", "99999999999", "-99999999999", "2958466", "")),
    styles='<numFmts><numFmt numFmtId="164" formatCode="' + "0" * 5_000 + '"/><numFmt numFmtId="165" formatCode="[h]:mm:ss.000;;@"/>'
           '<numFmt numFmtId="166" formatCode="' + '[Red];&quot;' * 2_000 + '"/></numFmts><cellXfs>' +
           "".join(f'<xf numFmtId="{i}"/>' for i in (0, 10, 14, 164, 165, 166)) + "</cellXfs>"))
odd("gabung-100000.xlsx", lambda: xlsx(
    GOOD_SHEET + f"<row>{text_cell('a') * 2}</row>" * 2_000,
    "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * DEEP + "</mergeCells>"), finds=False)
refused("sel-3-juta.xlsx", "300000 sel", lambda: xlsx(Pieces(GOOD_SHEET, f"<row>{'<c><v>1</v></c>' * 30}</row>", 100_000, "")))
odd("sel-290000.xlsx", lambda: xlsx(Pieces(GOOD_SHEET, f"<row>{'<c><v>1</v></c>' * 9}</row>", 32_000, "")))
odd("baris-kosong-1-juta.xlsx", lambda: xlsx(Pieces(GOOD_SHEET, "<row/>", 1_000_000, "")))
refused("baris-kosong-9-juta.xlsx", "baris", lambda: xlsx(Pieces(GOOD_SHEET, "<row/>", 9_000_000, "")))
refused("teks-bersama-berulang.xlsx", "text-bytes", lambda: xlsx(
    Pieces(GOOD_SHEET, '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>', DEEP, ""),
    strings=f"<si><t>{'anggaran ' * 100_000}</t></si>"))
refused("format-panjang-berulang.xlsx", "text-bytes", lambda: xlsx(
    Pieces(GOOD_SHEET, '<row><c s="1"><v>1</v></c><c s="1"><v>2</v></c></row>', DEEP, ""),
    styles=f'<numFmts><numFmt numFmtId="164" formatCode="0&quot;{"rupiah " * 100_000}&quot;"/></numFmts>'
           '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'))
odd("lembar-1000.xlsx", lambda: xlsx(GOOD_SHEET, sheets=1_000))
refused("satu-sel-10mb.xlsx", "text-bytes", lambda: xlsx(GOOD_SHEET + f"<row>{text_cell('kinerja ' * 1_250_000)}</row>"))

# ---- ODS, FODS


def cell(text, more=""):
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def row(cells, more=""):
    return f"<table:table-row {more}>{cells}</table:table-row>"


COLUMNS, ROWS = 'table:number-columns-repeated="{}"', 'table:number-rows-repeated="{}"'
odd("kosong-berulang.ods", lambda: ods(GOOD_ROWS + row(cell("", COLUMNS.format(16384)), ROWS.format(1048576)) * 100))
refused("penuh-berulang.ods", "300000 sel", lambda: ods(row(cell("a", COLUMNS.format(16384)), ROWS.format(1048576))))
refused("baris-berulang.ods", "text-bytes", lambda: ods(row(cell("x" * 1_000_000) + cell("y"), ROWS.format(900_000))))
refused("kolom-berulang-panjang.ods", "text-bytes", lambda: ods(row(cell("x" * 1_000_000, COLUMNS.format(16384)))))
odd("ulang-ngawur.ods", lambda: ods(GOOD_ROWS + "".join(row(cell("a", COLUMNS.format(n)), ROWS.format(n)) for n in (
    "-1", "0", "x", "9" * 50, "1e3", ""))))
refused("kolom-16384-baris-1000.ods", "300000 sel", lambda: ods(row(cell("1", COLUMNS.format(16384)), ROWS.format(1_000))))
odd("kolom-16384-baris-12.ods", lambda: ods(GOOD_ROWS + row(cell("1", COLUMNS.format(16384)), ROWS.format(12))))
odd("lembar-20000.ods", lambda: odf(
    f'<table:table table:name="Isi">{GOOD_ROWS}</table:table>' +
    "".join(f'<table:table table:name="Tabel 3.{i}">{row(cell("a") + cell("b"))}</table:table>' for i in range(20_000)),
    "spreadsheet"))
odd("nilai-aneh.ods", lambda: ods(GOOD_ROWS + "".join(row(cell("", f'office:value-type="{kind}" office:value="{value}" '
    f'office:date-value="{value}" office:time-value="{value}"') * 2) for kind in ("float", "date", "time", "percentage", "x")
    for value in ("1e308", "NaN", "9" * 10_000, "-", "2024-99-99", "PT99999999999999H"))))
odd("lembar.fods", lambda: flat(f'<table:table table:name="Isi">{GOOD_ROWS}</table:table>', "spreadsheet"))
odd("paragraf-dalam-sel-1-juta.ods", lambda: ods(GOOD_ROWS + row("<table:table-cell>" + "<text:p>a</text:p>" * 800_000 +
                                                                "</table:table-cell>")))

# ---- CSV

SHEET = "".join(f'"{line.lstrip("# ")}";\n' for line in GOOD.strip().split("\n\n")) + "No;Uraian;Nilai\n1;a;2\n2;b;3\n"
odd("wajar.csv", lambda: SHEET.encode())
refused("kolom-100000.csv", "sel", lambda: (SHEET + ";".join("1" * DEEP) + "\n").encode())
refused("kolom-4-juta-berbaris.csv", "sel", lambda: (SHEET + '"\n";' * 4_500_000 + "\n").encode())
odd("kolom-10000-baris-29.csv", lambda: (SHEET + (";".join("1" * 10_000) + "\n") * 29).encode())
refused("kutip-tak-tertutup.csv", "kutip", lambda: (SHEET + '3;"' + "a;b\n" * DEEP).encode())
odd("kutip-beruntun.csv", lambda: (SHEET + '3;"' + '""' * 400_000 + '";x\n').encode())
refused("satu-sel-20mb.csv", "baris", lambda: (SHEET + "3;" + "kinerja " * 2_500_000 + ";1\n").encode())
refused("satu-sel-20mb-bersambung.csv", "text-bytes", lambda: (SHEET + '3;"' + "kinerja tahun\n" * 1_500_000 + '";1\n').encode())
refused("baris-1-juta.csv", "300000 sel", lambda: (SHEET + "1;2;3\n" * 1_000_000).encode())
odd("baris-95000.csv", lambda: (SHEET + "1;2;3\n" * 95_000).encode())
odd("titik-koma-saja.csv", lambda: (SHEET + ";;;;;;;;;;\n" * 25_000).encode())
odd("angka-10000-digit.csv", lambda: (SHEET + f"3;c;{'9' * 10_000},{'9' * 10_000}\n" * 50).encode())
odd("baris-kembali.csv", lambda: SHEET.replace("\n", "\r").encode())

# ---- JSON

RECORDS = [{"nama": "a", "catatan": "jumlah ??? jiwa", "nilai": 1}, {"nama": "b", "catatan": "", "nilai": 2}]
odd("wajar.json", lambda: json.dumps(RECORDS).encode())
refused("bersarang.json", "bersarang", lambda: b"[" * DEEP + b"]" * DEEP)
refused("bersarang-objek.json", "bersarang", lambda: b'{"a":' * DEEP + b"1" + b"}" * DEEP)
refused("tak-tertutup.json", "JSON", lambda: b'[{"a":1},' * 1_000)
refused("terpotong.json", "JSON", lambda: json.dumps(RECORDS).encode()[:-9])
refused("separuh-pengganti.json", "JSON", lambda: b'[{"a":"\\ud800"},{"a":"x"}]')
refused("tanpa-tabel.json", "tidak memuat tabel", lambda: b'{}')
refused("angka-10000-digit.json", "terlalu besar", lambda: json.dumps(RECORDS).encode()[:-1] + b',{"nama":"c","nilai":' + b"9" * 10_000 + b"." + b"9" * 10_000 + b"}]")
odd("angka-tak-hingga.json", lambda: json.dumps(RECORDS).encode()[:-1] + b',{"nama":"c","nilai":1e308}]', )
refused("angka-lewat-batas.json", "terlalu besar", lambda: b'[{"a":1e999999},{"a":-1e999999}]')
odd("kunci-kembar.json", lambda: json.dumps(RECORDS).encode()[:-1] + b",{" + b'"nama":1,' * DEEP + b'"nama":2}]')
refused("kunci-100000.json", "sel", lambda: ("[" + ",".join('{"k%d":1}' % i for i in range(DEEP)) + "]").encode())
odd("kunci-200.json", lambda: ("[" + ",".join([*map(json.dumps, RECORDS), *('{"k%d":1}' % i for i in range(200))]) + "]").encode())
refused("nilai-3-juta.json", "nilai", lambda: b"[[" + b"1," * 3_000_000 + b"1],[1]]")
refused("keterangan-luar-berulang.json", "text-bytes",
        lambda: ('{"luar":"' + "x" * 1_000_000 + '","baris":[' + ",".join('{"a":1}' for _ in range(50_000)) + "]}").encode())
refused("teks-20mb.json", "text-bytes", lambda: json.dumps([*RECORDS, {"nama": "kinerja " * 2_500_000}]).encode())
odd("larik-40000.json", lambda: ("[" + ",".join([json.dumps(r) for r in RECORDS] + ['{"d":[{"a":1},{"a":2}]}'] * 40_000) + "]").encode())
