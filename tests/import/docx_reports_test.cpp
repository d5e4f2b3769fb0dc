// A report gives the same findings whether it is read from Markdown or from the DOCX that was printed, and a finding in
// a DOCX stands where its place says.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "base/text.h"
#include "import/docx_builder.h"
#include "laporan.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

using namespace test;
namespace fs = std::filesystem;

std::string run(const std::string& text, bool bold) {
    std::string out;
    for (const std::string_view line : split(text, '\n'))
        out += (out.empty() ? "" : "<w:r><w:br/></w:r>") + r(escaped(line), bold ? "<w:b/>" : "");
    return out;
}

// As somebody would type the report into a word processor.
std::string paragraph_of(const TextBlock& block) {
    const std::string style = block.role == TextRole::heading && block.level > 0
                                  ? "<w:pPr><w:pStyle w:val=\"Judul" + std::to_string(block.level) + "\"/></w:pPr>"
                                  : "<w:pPr><w:ind w:left=\"" + std::to_string(block.level * 180) + "\"/></w:pPr>";
    const std::string label = block.role == TextRole::item ? block.label + " " : "";
    return "<w:p>" + style + run(label + block.text, block.bold) + "</w:p>";
}

DocxParts docx_of(const Document& document) {
    DocxParts docx;
    for (int level = 1; level <= 6; ++level)
        docx.styles += "<w:style w:type=\"paragraph\" w:styleId=\"Judul" + std::to_string(level) +
                       "\"><w:name w:val=\"heading " + std::to_string(level) + "\"/></w:style>";
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            docx.body += paragraph_of(*text);
            continue;
        }
        std::vector<std::string> rows;
        for (const TableRow& row : std::get<TableBlock>(block).rows) {
            std::vector<std::string> cells;
            for (const Cell& cell : row.cells)
                cells.push_back("<w:tc><w:p>" + run(cell.text, cell.bold) + "</w:p></w:tc>");
            rows.push_back(tr(cells));
        }
        docx.body += tbl(rows) + p("");
    }
    return docx;
}

// What stands at each paragraph or row of the main part, folded.
std::vector<std::string> lines_of(const Document& document) {
    std::vector<std::string> lines;
    const auto put = [&](const Place& place, const std::string& text) {
        const auto at = static_cast<std::size_t>(place.printed());
        if (lines.size() <= at) lines.resize(at + 1);
        lines[at] += " " + fold(text);
    };
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            put(text->place, text->label + " " + text->text);
            continue;
        }
        for (const TableRow& row : std::get<TableBlock>(block).rows)
            for (const Cell& cell : row.cells) put(row.place, cell.text);
    }
    return lines;
}

using Key = std::tuple<std::string, std::string, std::string>;

std::vector<Key> keys_of(const std::vector<Finding>& findings) {
    std::vector<Key> keys;
    for (const Finding& finding : findings) keys.emplace_back(finding.rule->code, finding.found, finding.expected);
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::string shown(const std::vector<Key>& keys) {
    std::string text;
    for (const auto& [code, found, expected] : keys) text += "\n" + code + ": " + found + " -> " + expected;
    return text;
}

}  // namespace

TEST_CASE("headers and footers are read for another instansi's name only") {
    struct Row {
        std::string header, footer;
        Lines found;
    };
    for (const Row& row : {
             Row{p("LKIP Kecamatan Tulakan Tahun 2024"), p("Halaman 5"), {}},
             Row{p("LKIP Kecamatan Tulakan"),
                 p("Kecamatan Tegalombo, 2024"),
                 {"word/footer.xml 1: Kecamatan Tegalombo"}},
         }) {
        DocxParts docx;
        for (const char* text : {"LAPORAN KINERJA INSTANSI PEMERINTAH", "KECAMATAN TULAKAN KABUPATEN PACITAN",
                                 "TAHUN 2024", "BAB I PENDAHULUAN", "Kecamatan Tulakan melayani masyarakat."})
            docx.body += p(text);
        docx.header = row.header;
        docx.footer = row.footer;
        const Report report = extract(import_of(docx_bytes(docx)), shipped_pack());
        Lines found;
        for (const Finding& finding : run_checks(report, shipped_pack()).findings)
            if (finding.rule->code == "TXT001")
                found.push_back(report.parts[static_cast<std::size_t>(finding.place.part)] + " " +
                                std::to_string(finding.place.printed()) + ": " + finding.found);
        CHECK(joined(found) == joined(row.found));
    }
}

TEST_CASE("the lines of a title are one title, each a paragraph of its own") {
    const std::string table =
        tbl({tr({tc("No"), tc("Sasaran"), tc("Indikator Kinerja"), tc("Target")}),
             tr({tc("1"), tc("Meningkatnya pelayanan"), tc("Indeks kepuasan masyarakat"), tc("85")})});
    const std::string title = p("PERJANJIAN KINERJA PERUBAHAN TAHUN 2024") + p("KECAMATAN SUKAMAJU");
    const std::string apart = p("PERJANJIAN KINERJA PERUBAHAN TAHUN 2024") + p("") + p("KECAMATAN SUKAMAJU");
    struct Row {
        std::string body, caption;
    };
    for (const Row& row :
         {Row{title, "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024 KECAMATAN SUKAMAJU"}, Row{apart, "KECAMATAN SUKAMAJU"}}) {
        DocxParts docx;
        docx.body = p("LAPORAN KINERJA") + p("") + row.body + table;
        const Report report = report_of(docx_bytes(docx));
        REQUIRE(report.tabel.size() == 1);
        CHECK(report.tabel[0].caption == row.caption);
    }
}

TEST_CASE("the same report as DOCX gives the same findings, at their places") {
    std::size_t placed = 0;
    for (const auto& entry : fs::directory_iterator(source_dir() / "fixtures/laporan")) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().filename().string());
        const Imported markdown = import_of(read_file(entry.path()));
        const Imported docx = import_of(docx_bytes(docx_of(markdown.document)));
        REQUIRE(docx.document.format == "docx");
        const std::vector<Finding> wanted = run_checks(extract(markdown, shipped_pack()), shipped_pack()).findings;
        const std::vector<Finding> found = run_checks(extract(docx, shipped_pack()), shipped_pack()).findings;
        CHECK(shown(keys_of(found)) == shown(keys_of(wanted)));
        const std::vector<std::string> lines = lines_of(docx.document);
        for (const Finding& finding : found) {
            const auto at = static_cast<std::size_t>(finding.place.printed());
            REQUIRE(at < lines.size());
            if (lines[at].find(fold(finding.found)) != std::string::npos) ++placed;
        }
    }
    // The rest are told by what is missing, or by a number that is computed from several.
    CHECK(placed >= 20);
}

}  // namespace lkiplint
