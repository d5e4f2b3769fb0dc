// Pages: those of word processors and spreadsheets ("web page", and HTML that is called .xls), and saved ones.
#include <algorithm>
#include <utility>

#include "import/html_reader.h"
#include "import/import.h"

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
    for (TextBlock& running : document.running) running.place.line = ++line;
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
    if (auto error = html::Reader(*source, page, document, limits).read(*tree.root())) return *error;
    if (document.blocks.empty()) {
        if (source->frames)
            return Error{
                "halaman HTML ini hanya bingkai (frameset) dari halaman lain; buka di program yang membuatnya lalu "
                "simpan sebagai XLSX atau DOCX, atau periksa halaman-halaman di folder pendampingnya (…_files)"};
        return Error{"halaman HTML ini tidak memuat teks; periksa apakah penyimpanannya berhasil"};
    }
    count_lines(document);
    return document;
}

}  // namespace lkiplint
