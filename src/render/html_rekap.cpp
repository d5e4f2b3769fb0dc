// All reports on one page, a line each, which can be sorted by any column.
#include <algorithm>
#include <string>
#include <vector>

#include "render/html_parts.h"
#include "render/html_rekap.h"
#include "render/place_label.h"
#include "render/rekap.h"
#include "render/text.h"

namespace lkiplint {
namespace html_page {
namespace {

// The last two, file and remark, stand below the name: there they are seen however narrow the window or paper is.
constexpr std::size_t kBelowName = 2;
constexpr std::size_t kMostNamed = 10;

void write_columns(const std::vector<RekapKolom>& columns, const Page& page) {
    const Block head(page.out, "thead");
    const Block row(page.out, "tr");
    for (std::size_t i = 0; i + kBelowName < columns.size(); ++i) {
        const RekapKolom& kolom = columns[i];
        const Block cell(page.out, "th", {{"scope", "col"}, {"class", kolom.angka ? "angka" : "kata"}});
        // A button only where the script makes it one: without it the heads are plain words.
        page.out.element("span", kolom.judul, {{"class", "judul-kolom"}, {"title", kolom.keterangan}});
    }
}

// The first cell names the report and leads to its page.
void write_name(const std::vector<std::string>& cells, const std::string& link, const Page& page) {
    const std::string& name = cells.front();
    const std::string& path = cells[cells.size() - 2];
    const std::string& remark = cells.back();
    const Block cell(page.out, "th", {{"scope", "row"}});
    const std::string& text = name.empty() ? path : name;
    if (link.empty())
        page.out.text(text);
    else
        page.out.element("a", text, {{"href", link}});
    if (!name.empty()) page.out.element("span", path, {{"class", "jalur"}});
    if (!remark.empty()) page.out.element("span", remark, {{"class", "jalur-kata k-awas"}});
}

void write_line(const RekapBaris& baris, const std::string& link, const std::vector<RekapKolom>& columns,
                const Page& page) {
    const Block row(page.out, "tr");
    const std::vector<std::string> cells = rekap_cells(baris, page.run);
    write_name(cells, link, page);
    for (std::size_t i = 1; i + kBelowName < cells.size(); ++i)
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

// "2 berkas tidak dapat dibaca: laporan/a.docx, laporan/b.docx"
void write_unreadable(const Page& page) {
    std::size_t count = 0;
    std::string names;
    for (const FileResult& file : page.run.files) {
        for (const FileResult* unread : unread_of(file)) {
            if (count++ < kMostNamed) names += (names.empty() ? "" : ", ") + clean(unread->path);
        }
    }
    if (count == 0) return;
    std::string text = number(count, page) +
                       std::string(page.say(" berkas tidak dapat dibaca: ",
                                            count == 1 ? " file could not be read: " : " files could not be read: ")) +
                       names;
    if (count > kMostNamed)
        text += std::string(page.say(", dan ", ", and ")) + number(count - kMostNamed, page) +
                std::string(page.say(" lagi", " more"));
    paragraph(page, text, "awas");
}

void write_content(const std::vector<std::string>& links, const Page& page) {
    const bool leads = std::any_of(links.begin(), links.end(), [](const std::string& link) { return !link.empty(); });
    const Block section(page.out, "section", {{"id", "ringkasan"}, {"aria-labelledby", "ringkasan-judul"}});
    page.out.element("h2", page.say("Rekapitulasi", "All reports"), {{"id", "ringkasan-judul"}});
    write_unreadable(page);
    paragraph(page,
              leads ? page.say("Pilih judul kolom untuk mengurutkan; nama instansi membuka temuannya.",
                               "Choose the head of a column to sort by it; the name of a unit leads to its "
                               "findings.")
                    : page.say("Pilih judul kolom untuk mengurutkan.", "Choose the head of a column to sort by it."));
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
    html_page::write_page(
        page,
        [&] {
            const html_page::Block columns(writer, "div", {{"class", "tata"}});
            const html_page::Block content(writer, "main", {{"id", "isi"}, {"tabindex", "-1"}});
            html_page::write_content(links, page);
            html_page::write_vanished(page);
        },
        "rekap");
}

void render_rekap_html(std::ostream& out, const RunResult& run) { write_rekap_page(out, run, {}); }

}  // namespace lkiplint
