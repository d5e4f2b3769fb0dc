// All reports on one page, a line each, which can be sorted by any column.
#include <string>
#include <vector>

#include "render/html_parts.h"
#include "render/html_rekap.h"
#include "render/rekap.h"
#include "render/text.h"

namespace lkiplint {
namespace html_page {
namespace {

void write_columns(const std::vector<RekapKolom>& columns, const Page& page) {
    const Block head(page.out, "thead");
    const Block row(page.out, "tr");
    for (const RekapKolom& kolom : columns) {
        const Block cell(page.out, "th", {{"scope", "col"}, {"class", kolom.angka ? "angka" : "kata"}});
        // A button only where the script makes it one: without it the heads are plain words.
        page.out.element("span", kolom.judul, {{"class", "judul-kolom"}, {"title", kolom.keterangan}});
    }
}

// The first cell names the report and leads to its page.
void write_name(const std::string& name, const RekapBaris& baris, const std::string& link, const Page& page) {
    const Block cell(page.out, "th", {{"scope", "row"}});
    const std::string text = name.empty() ? baris.file->path : name;
    if (link.empty())
        page.out.text(text);
    else
        page.out.element("a", text, {{"href", link}});
}

void write_line(const RekapBaris& baris, const std::string& link, const std::vector<RekapKolom>& columns,
                const Page& page) {
    const Block row(page.out, "tr");
    const std::vector<std::string> cells = rekap_cells(baris, page.run);
    write_name(cells.front(), baris, link, page);
    for (std::size_t i = 1; i < cells.size() && i < columns.size(); ++i)
        page.out.element("td", cells[i].empty() && columns[i].angka ? "–" : cells[i],
                         {{"class", columns[i].angka ? "angka" : "kata"}});
}

void write_table(const std::vector<std::string>& links, const Page& page) {
    const std::vector<RekapKolom> columns = rekap_columns(page.run);
    const std::vector<RekapBaris> lines = rekap_of(page.run);
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas urut"}});
    page.out.element("caption", page.say("Temuan dan angka yang diperiksa menurut laporan",
                                         "Findings and figures checked by report"));
    write_columns(columns, page);
    const Block body(page.out, "tbody");
    for (std::size_t i = 0; i < lines.size(); ++i)
        write_line(lines[i], i < links.size() ? links[i] : std::string(), columns, page);
}

void write_legend(const Page& page) {
    const Block list(page.out, "ul", {{"class", "keterangan-kolom"}});
    for (const RekapKolom& kolom : rekap_columns(page.run))
        if (!kolom.keterangan.empty()) page.out.element("li", kolom.judul + ": " + kolom.keterangan);
}

void write_content(const std::vector<std::string>& links, const Page& page) {
    Totals totals;
    for (const FileResult& file : page.run.files) totals.add(file);
    const Block section(page.out, "section", {{"id", "ringkasan"}, {"aria-labelledby", "ringkasan-judul"}});
    page.out.element("h2", page.say("Rekapitulasi", "All reports"), {{"id", "ringkasan-judul"}});
    if (totals.unreadable > 0)
        paragraph(page,
                  number(totals.unreadable, page) +
                      std::string(page.say(" berkas tidak dapat dibaca.", " files could not be read.")),
                  "awas");
    paragraph(page, page.say("Pilih judul kolom untuk mengurutkan; nama instansi membuka temuannya.",
                             "Choose the head of a column to sort by it; the name of a unit leads to its findings."));
    write_table(links, page);
    write_legend(page);
}

}  // namespace
}  // namespace html_page

void write_rekap_page(std::ostream& out, const RunResult& run, const std::vector<std::string>& links) {
    html_page::Writer writer(out);
    TextStyle style;
    style.lang = run.lang;
    const html_page::Page page{writer, run, style};
    html_page::write_page(page, [&] {
        const html_page::Block columns(writer, "div", {{"class", "tata"}});
        const html_page::Block content(writer, "main", {{"id", "isi"}, {"tabindex", "-1"}});
        html_page::write_content(links, page);
        html_page::write_vanished(page);
    });
}

void render_rekap_html(std::ostream& out, const RunResult& run) { write_rekap_page(out, run, {}); }

}  // namespace lkiplint
