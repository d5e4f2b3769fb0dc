// Pages: those of word processors and spreadsheets ("web page", and HTML that is called .xls), and saved ones.
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "import/comments.h"
#include "import/html_reader.h"
#include "import/import.h"
#include "import/office_blocks.h"

namespace lkiplint {
namespace {

// Paragraphs and rows in the order of reading, as in packaged formats; which line of the source they stand on, their
// places know already. A source may well be a single line.
void count_lines(Document& document) {
    int line = 0;
    for (Block& block : document.blocks) {
        if (auto* text = std::get_if<TextBlock>(&block)) {
            text->place.line = ++line;
            continue;
        }
        auto& table = std::get<TableBlock>(block);
        for (TableRow& row : table.rows) {
            row.place.line = ++line;
            for (Cell& cell : row.cells) cell.place.line = line;
        }
        table.place = table.rows.front().place;
        table.end_line = line;
    }
    number_running(document);
}

// Which line of the document begins at a place in the source.
struct Begin {
    int source_line = 0, column = 0, line = 0;
};

std::vector<Begin> beginnings(const Document& document) {
    std::vector<Begin> begins;
    const auto add = [&](const Place& place) { begins.push_back({place.ordinal, place.column, place.line}); };
    for (const Block& block : document.blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block)) {
            add(text->place);
            continue;
        }
        for (const TableRow& row : std::get<TableBlock>(block).rows)
            for (const Cell& cell : row.cells) add(cell.place);
    }
    std::stable_sort(begins.begin(), begins.end(), [](const Begin& a, const Begin& b) {
        return std::tie(a.source_line, a.column) < std::tie(b.source_line, b.column);
    });
    return begins;
}

void keep_comments(const html::Source& source, std::string_view page, const html::Reader& reader, Document& document) {
    if (source.comments.empty() || document.blocks.empty()) return;
    const std::vector<Begin> begins = beginnings(document);
    const Block& last = document.blocks.back();
    const auto* table = std::get_if<TableBlock>(&last);
    const int behind = 1 + (table != nullptr ? table->end_line : std::get<TextBlock>(last).place.line);
    for (std::size_t i = 0; i < source.comments.size(); ++i) {
        const Place target = reader.place_of(reader.comment_targets()[i]);
        const auto found = std::lower_bound(begins.begin(), begins.end(), target, [](const Begin& a, const Place& b) {
            return std::tie(a.source_line, a.column) < std::tie(b.ordinal, b.column);
        });
        const html::PageComment& comment = source.comments[i];
        Place place = reader.place_of(comment.begin);
        place.line = found == begins.end() ? behind : found->line;
        std::string_view inside = page.substr(comment.begin + 4, comment.end - comment.begin - 4);
        inside = inside.substr(0, std::min(inside.rfind("--"), inside.size()));
        keep_comment(inside, place, place.line, document);
    }
}

}  // namespace

Result<Document> import_html(std::string path, std::string_view page, const ImportLimits& limits) {
    const Result<html::Source> source = html::prepare(page, limits);
    if (!source) return source.error();
    const html::Tree tree(*source);
    Document document;
    document.path = std::move(path);
    document.format = "html";
    document.lines_are_physical = false;
    html::Reader reader(*source, page, document, limits);
    if (auto error = reader.read(*tree.root())) return *error;
    if (document.blocks.empty()) {
        if (source->frames)
            return Error{
                "halaman HTML ini hanya bingkai (frameset) dari halaman lain; buka di program yang membuatnya lalu "
                "simpan sebagai XLSX atau DOCX, atau periksa halaman-halaman di folder pendampingnya (…_files)"};
        return Error{"halaman HTML ini tidak memuat teks; periksa apakah penyimpanannya berhasil"};
    }
    count_lines(document);
    keep_comments(*source, page, reader, document);
    return document;
}

}  // namespace lkiplint
