"""DOCX, ODT, FODT, HTML and LKIP-XML that are well packed and harm by what they say."""
from hostile_files import (GOOD_OPEN, GOOD_WORD, OPEN, SENTENCE, WORD, Pieces, docx, flat, lkip, odd, odf, p, page,
                           refused)

DEEP = 100_000


def nested(tag, times=DEEP, inner="", attributes=""):
    return f"<{tag}{attributes}>" * times + inner + f"</{tag}>" * times


# ---- nesting

for part in ("styles", "numbering", "footnotes", "header"):
    refused(f"bersarang-{part}.docx", "bersarang", lambda part=part: docx(**{part: nested("w:x")}))
refused("bersarang.docx", "bersarang", lambda: docx(nested("w:p")))
refused("tabel-dalam-tabel.docx", "bersarang",
        lambda: docx("<w:tbl><w:tr><w:tc>" * DEEP + "</w:tc></w:tr></w:tbl>" * DEEP))
odd("tabel-dalam-tabel-15.docx",
    lambda: docx(GOOD_WORD + "<w:tbl><w:tr><w:tc>" * 15 + p("x") + "</w:tc></w:tr></w:tbl>" * 15))
refused("kotak-dalam-kotak.docx", "bersarang", lambda: docx(nested("w:txbxContent", inner=p("x"))))
refused("bersarang.odt", "bersarang", lambda: odf(nested("text:section")))
refused("bersarang-gaya.odt", "bersarang", lambda: odf(automatic=nested("style:style")))
refused("bersarang-gaya-halaman.odt", "bersarang",
        lambda: odf(more=[("styles.xml", f"<office:document-styles {OPEN}>" + nested("office:styles"))]))
refused("daftar-dalam.fodt", "bersarang", lambda: flat("<text:list><text:list-item>" * DEEP +
                                                       "</text:list-item></text:list>" * DEEP))
refused("bersarang.fods", "bersarang", lambda: flat(nested("table:table"), "spreadsheet"))
refused("bersarang.xml", "tingkat", lambda: lkip(nested("a")))
refused("bersarang-di-teks.xml", "tingkat",
        lambda: lkip("<instansi nama='A'/><tahun>2024</tahun>" + nested("dokumen")))
refused("bersarang.html", "bersarang", lambda: page(nested("div")))
refused("bersarang-tabel.html", "bersarang", lambda: page("<table><tr><td>" * DEEP))
refused("bersarang-tanpa-akhir.html", "bersarang", lambda: page("<span>" * DEEP))

# ---- broken text

refused("bukan-utf8.docx", "UTF-8", lambda: docx(main=f"<w:document {WORD}><w:body>".encode() + b"<w:p>\xC3\x28</w:p>"))
refused("utf16.docx", "UTF-16", lambda: docx(main=f"<w:document {WORD}/>".encode("utf-16")))
refused("nol.docx", "kendali", lambda: docx(main=f"<w:document {WORD}><w:body>\0".encode()))
refused("tag-bersilang.docx", "tag penutup", lambda: docx("<w:p></w:body></w:p>"))
refused("tag-terpotong.docx", "terpotong|rusak", lambda: docx(main=f'<w:document {WORD}><w:body><w:p w:a="'))
refused("atribut-100000.docx", "rusak", lambda: docx("<w:p " + " ".join(f'a{i}=""' for i in range(DEEP)) + "/>"))
refused("ruang-nama-10000.docx", "rusak|ruang nama",
        lambda: docx("".join(f'<w:p xmlns:a{i}="u{i}">' for i in range(60)) + "<w:p " +
                     " ".join(f'xmlns:b{i}="u"' for i in range(10_000)) + ">"))

# ---- entities

LAUGHS = ("<!DOCTYPE lkip [<!ENTITY a0 'lol'>" +
          "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)) + "]>")
QUADRATIC = f"<!DOCTYPE lkip [<!ENTITY a '{'a' * 50_000}'>]>"
EXTERNAL = "<!DOCTYPE lkip [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
for name, doctype, use in [("miliaran", LAUGHS, "&a9;"), ("kuadratik", QUADRATIC, "&a;" * 50_000),
                           ("dari-luar", EXTERNAL, "&a;"), ("parameter", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1/x'>%p;]>", "")]:
    refused(f"entitas-{name}.xml", "DOCTYPE|entitas", lambda d=doctype, u=use: b'<?xml version="1.0"?>' + d.encode() +
            f'<lkip xmlns="urn:lkiplint:lkip:1" versi="1">{u}</lkip>'.encode())
    refused(f"entitas-{name}.docx", "DOCTYPE|entitas",
            lambda d=doctype, u=use: docx(main=d + f"<w:document {WORD}><w:body>{p(u)}</w:body></w:document>"))
    refused(f"entitas-{name}.fodt", "DOCTYPE|entitas",
            lambda d=doctype, u=use: flat(f"<text:p>{u}</text:p>").replace(b"?>", b"?>" + d.encode(), 1))
odd("entitas-miliaran.html", lambda: page("&a9;" * DEEP).replace(b"<!DOCTYPE html>", b"<!DOCTYPE html>" + LAUGHS.encode()), False)
refused("karakter-nol.docx", "entitas", lambda: docx(p("&#0;")))
refused("karakter-separuh.docx", "entitas", lambda: docx(p("&#xD800;")))

# ---- tables

TR, TC = "<w:tr>{}</w:tr>", "<w:tc><w:tcPr>{}</w:tcPr>" + p("x") + "</w:tc>"
refused("gridspan-100000.docx", "sel", lambda: docx("<w:tbl>" + TR.format(TC.format('<w:gridSpan w:val="100000"/>')) + "</w:tbl>"))
odd("gridspan-negatif.docx", lambda: docx(GOOD_WORD + "<w:tbl>" + TR.format(
    TC.format('<w:gridSpan w:val="-5"/>') + TC.format('<w:gridSpan w:val="99999999999999999999"/>')) * 50 + "</w:tbl>"))
refused("gridspan-banyak.docx", "300000 sel", lambda: docx("<w:tbl>" + TR.format(TC.format('<w:gridSpan w:val="10000"/>')) * 300 + "</w:tbl>"))
odd("gridbefore.docx", lambda: docx(GOOD_WORD + "<w:tbl>" + TR.format(
    '<w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>' + TC.format("")) * 3 + "</w:tbl>"))
odd("vmerge-70000.docx", lambda: docx(GOOD_WORD + "<w:tbl>" + TR.format(TC.format('<w:vMerge w:val="restart"/>') * 2) +
                                       TR.format(TC.format("<w:vMerge/>") * 2) * 70_000 + "</w:tbl>"))
refused("kolom-100000.docx", "sel", lambda: docx("<w:tbl>" + TR.format(TC.format("") * DEEP) + "</w:tbl>"))
odd("paragraf-150000.docx", lambda: docx(Pieces(GOOD_WORD, p("a"), 150_000, "")))
odd("tabel-70000.docx", lambda: docx(GOOD_WORD + ("<w:tbl>" + TR.format(TC.format("") * 2) * 2 + "</w:tbl>" + p("b")) * 70_000))
odd("paragraf-kosong-9-juta.docx", lambda: docx(Pieces(GOOD_WORD, "<w:p/>", 9_000_000, "")))
refused("paragraf-1-juta.docx", "blocks", lambda: docx(Pieces(GOOD_WORD, p("a"), 1_000_000, "")))
odd("span-besar.odt", lambda: odf(GOOD_OPEN + '<table:table><table:table-row><table:table-cell '
                                  'table:number-columns-spanned="1000000000" table:number-rows-spanned="-1">'
                                  '<text:p>x</text:p></table:table-cell></table:table-row></table:table>'))
refused("ulang-kolom.odt", "sel", lambda: odf('<table:table><table:table-row><table:table-cell '
                                             'table:number-columns-repeated="100000"><text:p>x</text:p></table:table-cell>'
                                             '</table:table-row></table:table>'))
refused("ulang-baris.odt", "sel", lambda: odf('<table:table><table:table-row table:number-rows-repeated="9999999">'
                                              '<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>'))
refused("spasi-berulang.odt", "text-bytes", lambda: odf(GOOD_OPEN + "<text:p>a" + '<text:s text:c="9999999"/>' * DEEP + "b</text:p>"))
refused("colspan.html", "sel", lambda: page("<table>" + '<tr><td colspan="1000" rowspan="65534">x<td>y' * 1_000 + "</table>"))
odd("tabel-tak-tertutup.html", lambda: page("<table><tr><td>1" * 200))
refused("satu-juta-tag.html", "elemen", lambda: page("<p>a" * 1_000_000))
odd("tag-400000.html", lambda: page("<i>a</i>" * 400_000))
refused("satu-juta-tebal.html", "bersarang", lambda: page("<b><p>a" * 500_000))
refused("atribut-100000.html", "terlalu panjang", lambda: page("<p " + " ".join(f"a{i}=b" for i in range(DEEP)) + ">x"))
refused("atribut-20mb.html", "terlalu panjang", lambda: page(f'<p title="{"a" * (20 << 20)}">x'))
odd("gambar-tertanam.html", lambda: page(f'<img src="data:image/png;base64,{"QUJD" * (5 << 20)}">x'))
odd("komentar-tak-tertutup.html", lambda: page("x<!--" * DEEP))
odd("tabel-100000.html", lambda: page("<table><tr><td>1<td>2</table>" * 100_000))
refused("halaman-70mb.html", "source-bytes", lambda: page("<!--" + "x" * (70 << 20) + "-->"))

# ---- styles, numbers, notes: cycles, and little that becomes much

odd("gaya-berputar.docx", lambda: docx(
    p("x", '<w:pPr><w:pStyle w:val="A"/></w:pPr>') + GOOD_WORD,
    styles="".join(f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>'
                   for a, b in [("A", "B"), ("B", "C"), ("C", "A"), ("D", "D")])))
odd("gaya-rantai-100000.docx", lambda: docx(
    p("x", '<w:pPr><w:pStyle w:val="S0"/></w:pPr>') + GOOD_WORD,
    styles="".join(f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{i + 1}"/></w:style>'
                   for i in range(DEEP))))
odd("nomor-berputar.docx", lambda: docx(
    GOOD_WORD + p("x", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    styles='<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering='<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
              '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'))


def numbered(text, start="1", form="decimal"):
    return (f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')


ITEM = p("x", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
refused("label-1mb.docx", "text-bytes", lambda: docx(GOOD_WORD + ITEM * 20_000, numbering=numbered("%1 lampiran " * 80_000)))
for form in ("lowerRoman", "lowerLetter", "decimalZero", "bahtText"):
    odd(f"nomor-besar-{form}.docx",
        lambda form=form: docx(GOOD_WORD + ITEM * 2_000, numbering=numbered("%1.", "2147483647", form) +
                               numbered("%1", "999999", form)))
odd("tingkat-di-luar.docx", lambda: docx(
    GOOD_WORD + p("x", '<w:pPr><w:numPr><w:ilvl w:val="-7"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="99"/></w:pPr>'),
    numbering=numbered("%9%8%0%%1.")))
odd("catatan-kaki-5000-kali.docx", lambda: docx(
    GOOD_WORD + p('</w:t><w:footnoteReference w:id="1"/><w:t>a') * 5_000,
    footnotes='<w:footnote w:id="1">' + p("catatan " * 100_000) + "</w:footnote>"))
odd("kolom-tak-tertutup.docx", lambda: docx(GOOD_WORD + "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * DEEP + "</w:p>"))
odd("pilihan-100000.docx", lambda: docx(
    GOOD_WORD + "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" +
    '<mc:Choice Requires="x"/>' * DEEP + "</mc:AlternateContent></w:r></w:p>"))
odd("gaya-berputar.odt", lambda: odf(
    GOOD_OPEN, automatic="".join(f'<style:style style:name="{a}" style:family="paragraph" style:parent-style-name="{b}"/>'
                                 for a, b in [("A", "B"), ("B", "A"), ("C", "C")])))
refused("label-1mb.odt", "text-bytes", lambda: odf(
    GOOD_OPEN + "<text:list text:style-name='L'>" + "<text:list-item><text:p>x</text:p></text:list-item>" * 20_000 + "</text:list>",
    automatic='<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
              f'style:num-prefix="{"lampiran " * 100_000}"/></text:list-style>'))
odd("catatan-dalam-catatan.odt", lambda: odf(
    GOOD_OPEN + "<text:p>" + "<text:note><text:note-body><text:p>a" * 15 + "</text:p></text:note-body></text:note>" * 15 + "</text:p>"))
odd("lanjut-daftar-berputar.odt", lambda: odf(
    GOOD_OPEN + "".join(f'<text:list xml:id="l{i}" text:continue-list="l{(i + 1) % 1000}"><text:list-item><text:p>x</text:p>'
                        "</text:list-item></text:list>" for i in range(1_000))))

# ---- LKIP-XML

refused("bukan-lkip.xml", "LKIP-XML", lambda: b'<?xml version="1.0"?><rss/>')
refused("terpotong.xml", "baris", lambda: lkip(SENTENCE)[:-20])
refused("atribut-tak-tertutup.xml", "", lambda: lkip("<a b='" * DEEP))
odd("angka-10000-digit.xml", lambda: lkip(
    f"<instansi nama='A'/><perjanjian-kinerja><indikator nama='B' target='{'9' * 10_000}.{'9' * 10_000}x'/></perjanjian-kinerja>"), finds=False)
odd("paragraf-150000.xml", lambda: lkip(f"<dokumen><paragraf baris='1'>{SENTENCE}</paragraf>" + "<paragraf baris='1'>a</paragraf>" * 150_000 + "</dokumen>"))
refused("elemen-5-juta.xml", "", lambda: lkip("<dokumen>" + "<paragraf/>" * 5_000_000 + "</dokumen>"))
