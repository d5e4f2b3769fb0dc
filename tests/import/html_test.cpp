// HTML in, blocks out: what a reader sees in a browser, in that order.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "import/docx_builder.h"
#include "import/import.h"
#include "laporan.h"

namespace lkiplint {
namespace {

using namespace std::string_literals;
using Page = std::vector<std::string>;

Document read(const std::string& body, const std::string& head = {}, const std::string& attributes = {}) {
    const std::string page = "<!DOCTYPE html>\n<html" + attributes +
                             "><head><meta charset=\"utf-8\"><title>Judul berkas" + "</title>" + head +
                             "</head><body>" + body + "</body></html>\n";
    const Result<Imported> imported = import_text("laporan.html", page);
    REQUIRE_MESSAGE(imported.ok(), (imported.ok() ? "" : imported.error().message));
    CHECK(imported->document.format == "html");
    return imported->document;
}

std::string shown(const Document& document) {
    std::string text;
    for (const std::string& line : test::page_of(document)) text += line + "\n";
    return text;
}

std::string lines(const Page& page) {
    std::string text;
    for (const std::string& line : page) text += line + "\n";
    return text;
}

std::string error_of(std::string_view page, const ImportLimits& limits = {}) {
    const Result<Imported> imported = import_text("laporan.html", page, limits);
    return imported ? std::string("(terbaca)") : imported.error().message;
}

std::string repeat(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Row {
    std::string body;
    Page page;
};

void check(const std::vector<Row>& rows, const std::string& head = {}) {
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(shown(read(row.body, head)) == lines(row.page));
    }
}

}  // namespace

TEST_CASE("HTML: paragraphs, headings and running text") {
    check({
        {"<h1>Laporan</h1><p>Isi <b>tebal</b>.</p>", {"H1 Laporan", "P Isi tebal."}},
        {"<h6>A. Isi</h6><p><strong>Seluruhnya</strong></p>", {"H6 A. Isi", "P Seluruhnya*"}},
        {"<div>luar<p>dalam</p>lagi</div>", {"P luar", "P dalam", "P lagi"}},
        {"tanpa <i>elemen</i>", {"P tanpa elemen"}},
        {"<p>satu\n   dua\ttiga</p>", {"P satu dua tiga"}},
        {"<p>tak<p>ditutup", {"P tak", "P ditutup"}},
        {"<p>Rp<span>5</span><b>00</b></p>", {"P Rp500"}},
        {"<p>12<!-- catatan -->34 <!--[if gte mso 9]><p>bukan isi</p><![endif]-->ya</p>", {"P 1234 ya"}},
        {"<p>Rp&nbsp;1.000 &lt; 5 &amp; &#8805; 3 &#150;</p>", {"P Rp 1.000 < 5 & ≥ 3 –"}},
        {"<p>m<sup>2</sup>, CO<sub>2</sub>, 10<sup>3</sup></p>", {"P m2, CO2, 10^3"}},
        {"<p><ins>baru</ins><del>lama</del> <s>dicoret</s></p>", {"P baru dicoret"}},
        {"<p>BAB I</p><p>PENDAHULUAN</p>", {"H0 BAB I", "H0 PENDAHULUAN"}},
        {"<p>baris satu<br>baris dua<br></p>", {"P baris satu\nbaris dua"}},
        {"<pre>satu  dua\ntiga</pre>", {"P satu dua\ntiga"}},
        {"<p style='font-weight:700'>x <span style='font-weight:normal'></span></p>", {"P x*"}},
        {"<p><b>a</b> b</p><p><span style=\"font-weight:bold\">c</span></p>", {"P a b", "P c*"}},
        {"<p>ju\u00ADmlah</p>", {"P jumlah"}},
        {"<svg><text>gambar</text></svg><p>isi<select><option>pilihan</select></p>", {"P isi"}},
        {"<p>x = <math><mfrac><mi>a</mi></mfrac></math></p>", {"P x = a"}},
    });
}

TEST_CASE("HTML: what is hidden or no text is left out") {
    for (const std::string hidden :
         {"<p hidden>x</p>", "<p style='display:none'>x</p>", "<p style='DISPLAY : NONE'>x</p>",
          "<p style='mso-hide:all;color:red'>x</p>",
          "<div style='visibility:hidden'><table><tr><td>x<td>y</table></div>",
          "<script>document.write('<p>x</p>')</script>", "<style>p{color:red}</style>", "<template><p>x</p></template>",
          "<!-- <p>x</p> -->", "<!--[if mso]><p>x</p><![endif]-->", "<p class=samar>x</p>",
          "<p class='a samar b'>x</p>", "<textarea>x</textarea>",
          "<p><a class=msocomanchor href='#_msocom_1'>[SR1]</a></p>",
          "<div style='mso-element:comment-list'><p>x</p></div>", "<noscript>x</noscript>", "<title>x</title>",
          "<p><a href='#_ftn1'><sup>[1]</sup></a></p>", "<xml><w:View>Normal</w:View></xml>"}) {
        CAPTURE(hidden);
        CHECK(shown(read(hidden + "<p>isi</p>", "<style><!-- p.samar, td.x {display:none} --></style>")) == "P isi\n");
    }
}

TEST_CASE("HTML: lists carry their labels") {
    check({
        {"<ul><li>satu<li>dua</ul>", {"I - satu", "I - dua"}},
        {"<ol><li>satu</li><li>dua</li></ol>", {"I 1. satu", "I 2. dua"}},
        {"<ol type=a><li>satu</li><li>dua</li></ol>", {"I a. satu", "I b. dua"}},
        {"<ol type='i' start='4'><li>empat</li></ol>", {"I iv. empat"}},
        {"<ol style='list-style-type:lower-alpha' start=3><li>satu</li></ol>", {"I c. satu"}},
        {"<ol reversed><li>satu</li><li>dua<ul><li>x</ul></li></ol>", {"I 2. satu", "I 1. dua", "I - x"}},
        {"<ol><li value=7>satu<li>dua</ol>", {"I 7. satu", "I 8. dua"}},
        {"<ol><li>satu<ol type=a><li>anak</ol><li>dua</ol>", {"I 1. satu", "I a. anak", "I 2. dua"}},
        {"<ol><li><p>satu</p><p>lanjutan</p></li></ol>", {"I 1. satu", "P lanjutan"}},
        {"<ul style='list-style:none'><li>polos</ul>", {"P polos"}},
        {"<li>sendiri", {"I - sendiri"}},
        {"<p>2.</p><p>isi</p>", {"P isi"}},
        {"<p>1. diketik<br>2. diketik</p>", {"I 1. diketik", "I 2. diketik"}},
        {"<ol start=99999999999999999999><li>x</ol>", {"I 1000000. x"}},
    });
}

TEST_CASE("HTML: pages that Word wrote") {
    check(
        {
            {"<p class=MsoHeading2>Isi</p><p class=Bab>PENUTUP dan lain</p>", {"H2 Isi", "H1 PENUTUP dan lain"}},
            {"<p style='mso-outline-level:3'>Capaian kinerja</p>", {"H3 Capaian kinerja"}},
            {"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
             "style='mso-list:Ignore'>a.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "
             "</span></span><![endif]>satu</p>",
             {"I a. satu"}},
            {"<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'><span "
             "style='mso-list:Ignore'>&middot;<span>&nbsp; </span></span></span><![endif]>butir</p>",
             {"I - butir"}},
            {"<p class=MsoListParagraph>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span>satu</p>", {"I 1. satu"}},
            {"<h1><![if !supportLists]><span style='mso-list:Ignore'>A.<span>&nbsp;</span></span><![endif]>Isi</h1>",
             {"H1 A. Isi"}},
            {"<p class=MsoToc1>BAB I PENDAHULUAN 1</p>", {"P BAB I PENDAHULUAN 1"}},
            {"<p class=MsoNormal>Telah<o:p></o:p> <st1:place>dibahas</st1:place></p>", {"P Telah dibahas"}},
            {"<p><span style='font-family:Wingdings'>&uuml;</span> selesai</p>", {"I ✓ selesai"}},
            {"<p class=tebal>x</p>", {"P x*"}},
        },
        "<style><!-- /* a */ @page S {size:1cm} p.Bab {mso-outline-level:1;} .tebal, x "
        "{font-weight:bold}\n--></style>");
    const Document document = read(
        "<p>isi</p><div style='mso-element:header'><p>Laporan Kinerja</p></div>"
        "<div style='mso-element:footer'><p>Halaman</p></div>");
    CHECK(shown(document) == "P isi\n");
    REQUIRE(document.running.size() == 2);
    CHECK(document.running[0].text == "Laporan Kinerja");
}

TEST_CASE("HTML: tables") {
    check({
        {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", {"T a | b", "T c | d"}},
        {"<table><tr><th>a</th><td><b>b</b></td></tr></table>", {"T a* | b*"}},
        {"<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>",
         {"T a |  | b", "T c | d | e"}},
        {"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", {"T a | b", "T  | c", "T d | e"}},
        {"<table><tr><td>a<td rowspan=2>b<tr><td>c</table>", {"T a | b", "T c | "}},
        {"<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c</table>", {"T a |  | b", "T  |  | c"}},
        {"<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>",
         {"T a | b", "T  | c", "T d | e"}},
        {"<table><tfoot><tr><td>jumlah<td>3<tbody><tr><td>a<td>1<thead><tr><td>no<td>n</table>",
         {"T no | n", "T a | 1", "T jumlah | 3"}},
        {"<table><caption>Tabel 1.1 Isi</caption><tr><td>a<td>b</table>", {"P Tabel 1.1 Isi", "T a | b"}},
        {"<table><tr><td><p>satu</p><p>dua</p></td><td>x<br>y</td></tr></table>", {"T satu dua | x y"}},
        {"<table><tr><td><ol><li>satu<li>dua</ol><td>b</table>", {"T 1. satu 2. dua | b"}},
        {"<table><tr><td>bingkai<p>isi</p></table>", {"P bingkai", "P isi"}},
        {"<table><tr><td>a<td><table><tr><td>x<td>y</table></table><p>b</p>", {"T a | ", "T x | y", "P b"}},
        {"<table><tr><td>a<td><table><tr><td>x</table></table>", {"T a | x"}},
        {"<table><tr><td>a<td colspan=1000>b<tr><td>c<td>d<td>e</table>", {"T a | b | ", "T c | d | e"}},
        {"<table><tr><td colspan=2>wide<td rowspan=2>r<tr><td>c<td>d</table>", {"T wide |  | r", "T c | d | "}},
        {"<table><tr style='display:none'><td>x<td>y<tr><td>a<td>b</table>", {"T a | b"}},
        {"<table>teks<tr><td>a<td>b</table>", {"P teks", "T a | b"}},
        {"<table><tr><td>a<td>b", {"T a | b"}},
    });
}

TEST_CASE("HTML: a spreadsheet's table is a sheet") {
    const std::string body =
        "<table><tr><td colspan=3>Tabel 3.1 Capaian</td></tr><tr><td></td><td></td><td></td></tr>"
        "<tr><td></td><td>No</td><td>Nilai</td></tr><tr><td></td><td>1</td><td x:num=\"0.98839999\">98,84%</td></tr>"
        "<tr><td></td><td></td><td></td></tr><tr><td></td><td>a</td><td>b</td></tr></table>";
    CHECK(shown(read(body, {}, " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"")) ==
          "P Tabel 3.1 Capaian\nT No | Nilai\nT 1 | 98,84%\nT a | b\n");
    CHECK(shown(read(body, "<meta name=ProgId content=Excel.Sheet>")) ==
          "P Tabel 3.1 Capaian\nT No | Nilai\nT 1 | 98,84%\nT a | b\n");
}

TEST_CASE("HTML is told by its content") {
    struct Kind {
        std::string_view text, format;
    };
    for (const Kind& kind : {
             Kind{"<table border=1><tr><td>a</td><td>b</td></tr></table>", "html"},
             Kind{"<style>td{color:red}</style><table><tr><td>a<td>b</table>", "html"},
             Kind{"<!-- saved from url -->\n<!DOCTYPE HTML PUBLIC \"x\">\n<p>isi", "html"},
             Kind{"<?xml version=\"1.0\"?>\n<!DOCTYPE html><html "
                  "xmlns=\"http://www.w3.org/1999/xhtml\"><p>isi</p></html>",
                  "html"},
             Kind{"\n <meta http-equiv=Content-Type content=\"text/html\"><p>isi", "html"},
             Kind{"<div align=\"center\">\n\n# LAPORAN\n\n</div>\n\n<table><tr><td>a</td></tr></table>\n", "markdown"},
             Kind{"<p>Isi</p>\n\nLanjutan\n", "markdown"},
             Kind{"<!-- catatan -->\n# LAPORAN\n", "markdown"},
         }) {
        CAPTURE(kind.text);
        const Result<Imported> imported = import_text("x.xls", kind.text);
        REQUIRE(imported.ok());
        CHECK(imported->document.format == kind.format);
    }
}

TEST_CASE("HTML: places are those of the source") {
    const Document document = read(
        "\n<p>satu</p>\n\n  <p\n class=x>\n  dua</p><p>é<b> tiga</b></p>\r\n<table>\n<tr><td>a</td>\n<td>\n  "
        "b</td></tr>\n"
        "<tr><td></td><td>d</td></tr></table>");
    struct Spot {
        std::string text;
        int line, ordinal, column;
    };
    std::vector<Spot> spots;
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block))
            spots.push_back({text->text, text->place.line, text->place.printed(), text->place.column});
        if (const auto* table = std::get_if<TableBlock>(&block))
            for (const TableRow& row : table->rows)
                for (const Cell& cell : row.cells)
                    spots.push_back({cell.text, cell.place.line, cell.place.printed(), cell.place.column});
    }
    const std::vector<Spot> expected = {{"satu", 1, 3, 4}, {"dua", 2, 7, 3}, {"é tiga", 3, 7, 13}, {"a", 4, 9, 9},
                                        {"b", 4, 11, 3},   {"", 5, 12, 5},   {"d", 5, 12, 18}};
    REQUIRE(spots.size() == expected.size());
    for (std::size_t i = 0; i < spots.size(); ++i) {
        CAPTURE(i);
        CHECK(spots[i].text == expected[i].text);
        CHECK(spots[i].line == expected[i].line);
        CHECK(spots[i].ordinal == expected[i].ordinal);
        CHECK(spots[i].column == expected[i].column);
    }
}

TEST_CASE("HTML: every finding stands on the line that holds what was found") {
    std::string page = "<html><body>\n<h1>LAPORAN KINERJA TAHUN 2024</h1>";
    std::string rows;
    for (const char* word :
         {"dan", "dari", "di", "ke", "pada", "untuk", "yang", "dengan", "oleh", "sebagai", "telah", "akan", "dalam"}) {
        const std::string doubled = std::string(word) + " " + word;
        page += "<p>\n Kerja bakti\n</p>\n<p class=x\n>Warga bekerja " + doubled + " kantor desa.</p>";
        rows += "<tr>\n <td>1</td>\n <td>\n  <p>Pertemuan " + doubled + " warga</p></td><td>baik\n</td></tr>";
    }
    page += "<p>Catatan kegiatan</p><table><tr><td>No<td>Kegiatan<td>Hasil" + rows + "</table></body></html>";
    const std::vector<Finding> findings = test::findings_of(page);
    CHECK(findings.size() >= 20);
    const std::vector<std::string_view> source = split(page, '\n');
    for (const Finding& finding : findings) {
        CAPTURE(finding.found);
        const auto line = static_cast<std::size_t>(finding.place.printed());
        REQUIRE(line <= source.size());
        CHECK(source[line - 1].find(finding.found) != std::string_view::npos);
    }
}

TEST_CASE("HTML: the findings are those of the same report in Markdown") {
    const std::string head = "LAPORAN KINERJA TAHUN 2024", caption = "Tabel 3.1 Capaian Kinerja";
    const std::string markdown =
        "# " + head + "\n\n" + caption +
        "\n\n| No | Indikator | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|\n"
        "| 1 | Berkas yang selesai | 400 | 380 | 98,00 |\n| 2 | Desa yang melapor | 12 | 9 | 75,00 |\n";
    const std::string html = "<h1>" + head + "</h1><p>" + caption +
                             "<table><tr><th rowspan=2>No<th rowspan=2>Indikator<th colspan=3>Tahun 2024<tr><th>Target"
                             "<th>Realisasi<th>Capaian (%)<tr><td>1<td>Berkas yang selesai<td>400<td>380<td>98,00"
                             "<tr><td>2<td>Desa yang melapor<td>12<td>9<td>75,00</table>";
    const auto plain = [](const std::vector<Finding>& findings) {
        std::string text;
        for (const Finding& finding : findings)
            text += finding.rule->code + " " + finding.found + " -> " + finding.expected + "\n";
        return text;
    };
    const std::string expected = plain(test::findings_of(markdown));
    CHECK(holds(expected, "KIN001 98,00 -> 95,00"));
    CHECK(plain(test::findings_of("<html><body>" + html)) == expected);
}

TEST_CASE("HTML: odd and hostile pages") {
    const std::string start = "<!DOCTYPE html><html><body>";
    struct Bad {
        std::string page;
        std::string_view says;
    };
    for (const Bad& bad : {
             Bad{start + repeat("<div>", 100000) + "x", "bersarang lebih dari 256"},
             Bad{start + repeat("<table><tr><td>", 100000), "bersarang"},
             Bad{start + repeat("<b><i><p>x", 100000), "bersarang"},
             Bad{start + "<select><xmp></select>" + repeat("<div>", 100000), "bersarang"},
             Bad{start + "<svg><foreignObject><style></svg></style></foreignObject><title>" + repeat("<div>", 100000),
                 "tidak memuat teks"},
             Bad{start + repeat("<!--", 100000), "tidak memuat teks"},
             Bad{start + "<p " + repeat("a ", 20000) + ">x", "tag yang terlalu panjang"},
             Bad{start + "<p class=\"" + std::string(100000, 'x'), "tag yang terlalu panjang"},
             Bad{start + repeat("<font color=1>", 200) + repeat("<p>x", 100000), "tanda huruf yang tidak ditutup"},
             Bad{start + "<table>" + repeat("<tr><td colspan=999999999 rowspan=999999999>a<td>b", 5000), "16384 sel"},
             Bad{start + "<table>" + repeat("<tr><td colspan=1000>a<td>b", 5000), "300000 sel"},
             Bad{start + "<table><tr>" + repeat("<td colspan=1000>a", 17), "16384 sel"},
             Bad{"<html><frameset cols=\"1,2\"><frame src=a.htm></frameset></html>", "frameset"},
             Bad{"<html></html>", "tidak memuat teks"},
             Bad{"<html><p>x\0y</html>"s, "byte nol"},
             Bad{"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>", "MHT"},
             Bad{start + repeat("<", 10000), "(terbaca)"},
             Bad{start + "<p>x" + repeat("</div></b></td>", 1000) + "<table", "(terbaca)"},
             Bad{start + repeat("<table>x<tr><td>y", 200), "(terbaca)"},
             Bad{start + repeat("<a><p></a>", 10000) + "x", "(terbaca)"},
             Bad{start + repeat("<li>x", 10000), "(terbaca)"},
             Bad{start + repeat("&amp;", 10000), "(terbaca)"},
             Bad{start + "<style>" + repeat("@media{", 10000) + "</style>x", "(terbaca)"},
             Bad{start + "<![CDATA[" + repeat("]]", 100) + ">x", "(terbaca)"},
         }) {
        const std::string error = error_of(bad.page);
        CAPTURE(bad.page.substr(0, 80));
        CAPTURE(error);
        CHECK(holds(error, bad.says));
    }
    ImportLimits limits;
    limits.max_html_depth = 3;
    CHECK(error_of("<html><div><div>x</div></div></html>", limits) == "(terbaca)");
    CHECK(holds(error_of("<html><div><div>x\n<div><div>x</html>", limits), "lebih dari 3 tingkat (baris 2)"));
    limits.max_cells = 3;
    CHECK(holds(error_of("<html><table><tr><td>a<td>b<tr><td>c<td>d</table>", limits), "lebih dari 3 sel"));
}

}  // namespace lkiplint
