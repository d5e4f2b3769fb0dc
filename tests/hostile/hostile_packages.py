"""Packages that are broken, locked, or lie about themselves."""
from hostile_files import (GOOD_OPEN, GOOD_WORD, OFFICE, WORD, Pieces, docx, entries, odd, odf, patched, p,
                           refused, relation, relations, xlsx, zipped)

SPACES = " " * 1000

# ---- cut off and damaged

WHOLE = docx()
for number, at in enumerate([5, 29, 60, len(WHOLE) // 4, len(WHOLE) // 2, len(WHOLE) * 3 // 4, len(WHOLE) - 60,
                             len(WHOLE) - 22, len(WHOLE) - 1]):
    refused(f"terpotong-{number}.docx", "terpotong", lambda at=at: WHOLE[:at])
for name, whole in [("terpotong.xlsx", xlsx), ("terpotong.odt", odf)]:
    refused(name, "terpotong", lambda whole=whole: whole()[:len(whole()) // 2])
refused("akhir-saja.docx", "kosong", lambda: b"PK\x05\x06" + bytes(18))
refused("bukan-awal.docx", "terpotong", lambda: b"PK\x03\x04" + bytes(range(256)) * 40)
refused("awal-dipotong.docx", "terpotong", lambda: b"PK\x03\x04" + WHOLE[300:])
refused("isi-berubah.docx", "terpotong", lambda: WHOLE.replace(WHOLE[entries(WHOLE)[2][0] + 60:][:40], b"\xAA" * 40))
refused("jumlah-periksa-salah.docx", "terpotong", lambda: patched(WHOLE, 2, 14, 16, 0xDEADBEEF, "<I"))
refused("cara-mampat-tak-dikenal.docx", "tidak dapat dibuka", lambda: patched(WHOLE, 2, 8, 10, 97))
refused("terkunci.docx", "kata sandi", lambda: patched(WHOLE, 2, 6, 8, 1))
odd("komentar-64kb.docx", lambda: WHOLE[:-2] + b"\xFF\xFF" + b"x" * 65535)
refused("di-belakang-program.docx", "biner", lambda: b"MZ" + bytes(500) + WHOLE)
refused("zip-di-dalam-zip.docx", "bukan dokumen", lambda: zipped([("a.docx", zipped([("b.docx", WHOLE)]))]))
refused("kosong.docx", "kosong", lambda: b"")
refused("hanya-folder.docx", "kosong", lambda: zipped([("word/", b""), ("xl/", b"")]))

# ---- bombs

refused("bom-300mb.docx", "melebihi batas", lambda: docx(Pieces("<w:p><w:r><w:t>", SPACES, 300_000, "</w:t></w:r></w:p>")))
refused("bom-100mb.docx", "dimampatkan", lambda: docx(Pieces("<w:p><w:r><w:t>", SPACES, 100_000, "</w:t></w:r></w:p>")))
refused("bom-60mb.docx", "lebih besar", lambda: docx(Pieces("<w:p><w:r><w:t>", SPACES + "a", 60_000, "</w:t></w:r></w:p>")))
refused("bom-teks-bersama.xlsx", "lebih besar",
        lambda: xlsx(strings="<si><t>" + "bom " * 15_000_000 + "</t></si>"))
refused("bom-60mb.odt", "lebih besar", lambda: odf(Pieces("<text:p>", SPACES + "a", 60_000, "</text:p>")))
refused("jumlah-2gb.docx", "setelah dibuka melebihi",
        lambda: patched(patched(docx(more=[("a.bin", "a"), ("b.bin", "b")]), -1, 22, 24, 0x7FFFFFFF, "<I"), -2, 22, 24,
                        0x7FFFFFFF, "<I"))
odd("ukuran-berbohong-kecil.docx", lambda: patched(docx(Pieces(GOOD_WORD, p("a" * 9), 40_000, "")), 2, 22, 24, 100, "<I"))
refused("ukuran-berbohong-besar.docx", "dimampatkan", lambda: patched(WHOLE, 2, 22, 24, 100 << 20, "<I"))
refused("entri-20000.docx", "lebih dari 10000 berkas",
        lambda: docx(more=[(f"{i}.xml", "") for i in range(20_000)]))
odd("entri-5000.docx", lambda: docx(more=[(f"sampah/{i}.xml", "<x/>") for i in range(5_000)]))

# ---- names

odd("nama-keluar.docx", lambda: docx(more=[("../../../../tmp/lkiplint-keluar.xml", "<x/>"), ("/etc/x.xml", "<x/>"),
                                           ("C:\\Windows\\x.xml", "<x/>"), ("word/../../../x.xml", "<x/>"),
                                           ("n" * 60_000, ""), ("a\x01b\x1b[31m.xml", "")]))
odd("nama-kembar.docx", lambda: docx(more=[("word/document.xml", "<lain/>"), ("WORD/DOCUMENT.XML", "<lain/>"),
                                           ("word\\document.xml", "<lain/>")]))
odd("nama-bukan-utf8.docx", lambda: docx(more=[("AAAA.xml", "")]).replace(b"AAAA.xml", b"\xFF\xFE\x80\x81.xml"))
refused("hubungan-keluar.docx", "bukan dokumen",
        lambda: zipped([("_rels/.rels", relations(relation("officeDocument", "../../../etc/passwd"))), ("x.xml", "")]))

# ---- relations and types

refused("tanpa-isi.docx", "bukan dokumen", lambda: zipped([("_rels/.rels", relations(relation("styles", "s.xml")))]))
odd("tanpa-hubungan.docx", lambda: zipped([("word/document.xml", f"<w:document {WORD}><w:body>{GOOD_WORD}</w:body></w:document>")]))
odd("hubungan-ke-diri.docx", lambda: zipped([
    ("_rels/.rels", relations(relation("officeDocument", "word/document.xml"))),
    ("word/_rels/document.xml.rels", relations(*[relation(kind, "document.xml") for kind in (
        "styles", "numbering", "footnotes", "endnotes", "header", "footer", "officeDocument")])),
    ("word/document.xml", f"<w:document {WORD}><w:body>{GOOD_WORD}</w:body></w:document>")]))


def many_relations(kind, times, part):
    return zipped([
        ("_rels/.rels", relations(relation("officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", relations(*[relation(kind, "besar.xml", f"r{i}") for i in range(times)])),
        ("word/document.xml", f"<w:document {WORD}><w:body>{GOOD_WORD}</w:body></w:document>"), ("word/besar.xml", part)])


odd("kepala-halaman-10000-kali.docx",
    lambda: many_relations("header", 10_000, f"<w:hdr {WORD}>" + p("kop surat " * 10) * 5_000 + "</w:hdr>"))
refused("hubungan-100000-tingkat.docx", "bersarang",
        lambda: zipped([("_rels/.rels", "<a>" * 100_000 + "</a>" * 100_000), ("word/document.xml", "<a/>")]))
refused("tipe-salah.docx", "bukan dokumen|tidak memuat",
        lambda: docx(more=[("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                            '<Override PartName="/word/document.xml" ContentType="application/spreadsheetml.sheet"/></Types>')]))
refused("tipe-rusak.docx", "Content_Types", lambda: docx(more=[("[Content_Types].xml", "<Types")]))
refused("salindia.docx", "PPTX", lambda: zipped([("ppt/presentation.xml", "<x/>")]))
odd("lembar-menunjuk-buku.xlsx", finds=False, content=lambda: zipped([
    ("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml"))),
    ("xl/_rels/workbook.xml.rels", relations(relation("worksheet", "workbook.xml"))),
    ("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="' + OFFICE[:-1] +
     '"><sheets><sheet name="A" r:id="worksheet"/></sheets></workbook>')]))
refused("lembar-sama-10000-kali.xlsx", "bagian yang dibaca",
    lambda: xlsx(Pieces('<row><c t="inlineStr"><is><t>' + "LKIP ??? jiwa" + "</t></is></c></row>", "<row/>", 300_000, ""), sheets=10_000))
refused("tanpa-lembar.xlsx", "lembar kerja", lambda: xlsx(workbook="<x/>"))
refused("buku-kosong.xlsx", "xl/workbook.xml", lambda: xlsx(workbook=" "))
refused("isi-hilang.odt", "content.xml", lambda: zipped([("mimetype", "application/vnd.oasis.opendocument.text"), ("x", "")]))
refused("terkunci.odt", "kata sandi", lambda: odf(more=[("META-INF/manifest.xml", "<manifest:encryption-data/>")]))
refused("gambar.odg", "bukan dokumen teks", lambda: odf(kind="drawing"))
odd("gaya-hilang.odt", lambda: odf(GOOD_OPEN.replace("<text:p>", '<text:p text:style-name="tiada">')))
