// The rows and words of the report that prove a finding, with the cells marked.
#include <algorithm>

#include "base/text.h"
#include "render/html_parts.h"

namespace lkiplint::html_page {
namespace {

using Baris = Cuplikan::Baris;

std::string_view mark_class(Tanda tanda) {
    switch (tanda) {
        case Tanda::salah:
            return "salah";
        case Tanda::bukti:
            return "bukti";
        case Tanda::biasa:
            break;
    }
    return "biasa";
}

// For those who do not see colours and frames.
std::string_view mark_words(Tanda tanda, const Page& page) {
    switch (tanda) {
        case Tanda::salah:
            return page.say(" (salah)", " (wrong)");
        case Tanda::bukti:
            return page.say(" (pembanding)", " (evidence)");
        case Tanda::biasa:
            break;
    }
    return "";
}

void write_cell(const Cuplikan::Sel& sel, const Page& page) {
    const Block cell(page.out, "td", {{"class", std::string(mark_class(sel.tanda))}});
    page.out.text(clean(sel.text));
    if (sel.tanda != Tanda::biasa) page.out.element("span", mark_words(sel.tanda, page), {{"class", "hanya-suara"}});
}

void write_gap(std::string_view text, std::size_t columns, const Page& page) {
    const Block row(page.out, "tr", {{"class", "dilewati"}});
    page.out.element("td", text, {{"colspan", std::to_string(columns)}});
}

std::size_t columns_of(const Cuplikan& cuplikan) {
    std::size_t columns = cuplikan.header.size();
    for (const Baris& baris : cuplikan.baris) columns = std::max(columns, baris.sel.size());
    return columns + 1;  // and the place of the row
}

void write_rows(const Cuplikan& cuplikan, const Page& page) {
    const std::size_t columns = columns_of(cuplikan);
    const Block body(page.out, "tbody");
    for (const Baris& baris : cuplikan.baris) {
        if (baris.dilewati > 0)
            write_gap("… " + number(baris.dilewati, page) +
                          std::string(page.say(" baris tidak ditampilkan", " rows not shown")),
                      columns, page);
        const Block row(page.out, "tr");
        page.out.element("th", std::to_string(baris.place.printed()), {{"scope", "row"}, {"class", "letak"}});
        for (const Cuplikan::Sel& sel : baris.sel) write_cell(sel, page);
    }
    if (cuplikan.dipotong) write_gap(page.say("… masih ada baris lain", "… there are more rows"), columns, page);
}

// On paper a table cannot be moved: the more columns, the smaller the letters.
std::string_view table_class(std::size_t columns) {
    if (columns > 12) return "cuplikan sangat-lebar";
    return columns > 8 ? "cuplikan lebar" : "cuplikan";
}

void write_table(const Cuplikan& cuplikan, const Page& page) {
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", std::string(table_class(columns_of(cuplikan)))}});
    const std::string title = clean(cuplikan.judul);
    page.out.element("caption", title.empty() ? page.say("Tabel", "Table") : std::string_view(title));
    {
        const Block head(page.out, "thead");
        const Block row(page.out, "tr");
        page.out.element("th", page.say("Baris", "Row"), {{"scope", "col"}, {"class", "letak"}});
        for (const std::string& name : cuplikan.header) page.out.element("th", clean(name), {{"scope", "col"}});
    }
    write_rows(cuplikan, page);
}

// The words, and in them what is wrong.
void write_words(std::string_view text, std::string_view wrong, const Page& page) {
    const std::size_t at = wrong.empty() ? std::string_view::npos : text.find(wrong);
    if (at == std::string_view::npos) return page.out.text(text);
    page.out.text(text.substr(0, at));
    page.out.element("strong", wrong, {{"class", "salah"}});
    page.out.text(text.substr(at + wrong.size()));
}

void write_quote(std::string_view title, std::string_view text, std::string_view wrong, const Page& page) {
    const Block quote(page.out, "blockquote");
    {
        const Block words(page.out, "p");
        write_words(text, wrong, page);
    }
    paragraph(page, title, "asal");
}

void write_excerpt(const Cuplikan& cuplikan, const Finding& finding, const Page& page) {
    if (!cuplikan.header.empty()) return write_table(cuplikan, page);
    for (const Baris& baris : cuplikan.baris) {
        for (const Cuplikan::Sel& sel : baris.sel) {
            const std::string wrong = sel.tanda == Tanda::salah ? clean(finding.found) : std::string();
            write_quote(clean(cuplikan.judul), clean(sel.text), wrong, page);
        }
    }
}

bool is_empty(const Cuplikan& cuplikan) { return cuplikan.baris.empty(); }

// Explains the frames around the cells, where there are any.
void write_legend(const Page& page) {
    const Block legend(page.out, "p", {{"class", "keterangan"}, {"aria-hidden", "true"}});
    page.out.element("span", page.say("salah", "wrong"), {{"class", "salah"}});
    page.out.text(" ");
    page.out.element("span", page.say("pembanding", "evidence"), {{"class", "bukti"}});
}

}  // namespace

void write_excerpts(std::size_t file_index, std::size_t index, const Page& page) {
    const FileResult& file = page.run.files[file_index];
    const Finding& finding = file.findings[index];
    const std::vector<Cuplikan> none;
    const std::vector<Cuplikan>& excerpts = index < file.cuplikan.size() ? file.cuplikan[index] : none;
    bool shown = false, tables = false, left_out = false;
    for (const Cuplikan& cuplikan : excerpts) {
        left_out = left_out || (is_empty(cuplikan) && cuplikan.dipotong);
        if (is_empty(cuplikan)) continue;
        shown = true;
        tables = tables || !cuplikan.header.empty();
        write_excerpt(cuplikan, finding, page);
    }
    if (tables) write_legend(page);
    if (!shown && !finding.quote.empty())
        write_quote({}, shorten(clean(finding.quote), 400), clean(finding.found), page);
    if (left_out)
        paragraph(page,
                  page.say("Potongan tabelnya tidak ditampilkan: halaman ini sudah terlalu panjang. Lihat laporannya.",
                           "The part of its table is not shown: this page is too long already. See the report."),
                  "keterangan");
}

}  // namespace lkiplint::html_page
