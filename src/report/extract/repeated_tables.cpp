#include "report/extract/repeated_tables.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "report/extract/captions.h"
#include "report/extract/outline.h"
#include "report/extract/tables.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestRows = 2;

// 1.250.000 is Rp1.250.000,00 is 1250000, and 98.84 is 98,84 %.
std::string plain_value(const Decimal& value) {
    std::string text = value.to_string();
    if (text.find('.') != std::string::npos) {
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
    }
    return text;
}

std::string plain_cell(const std::string& text) {
    const AngkaResult figure = parse_angka(text);
    if (!figure) return fold(text);
    return "#" + plain_value(figure.angka->value) + figure.angka->unit + figure.angka->letter;
}

// Cells that merging left empty count as little as how a figure is printed.
void append_row(std::string& content, const TableRow& row, int& figures) {
    for (const Cell& cell : row.cells) {
        const std::string plain = plain_cell(cell.text);
        if (plain.empty()) continue;
        figures += plain.starts_with('#') ? 1 : 0;
        content += plain + '\x1f';
    }
    content += '\x1e';
}

// What a table says, for comparing; empty when it says too little to be known again.
std::string content_of(const StitchedTable& table) {
    std::string content;
    int figures = 0;
    std::size_t rows = 0;
    for (const TableRow* row : table.header) {
        for (const Cell& cell : row->cells)
            if (const std::string header = header_text(cell.text); !header.empty()) content += header + '\x1f';
    }
    content += '\x1d';
    for (const TablePiece& piece : table.pieces) {
        for (const TableRow* row : piece.rows) append_row(content, *row, figures);
        rows += piece.rows.size();
    }
    return rows >= kFewestRows && figures > 0 ? content : std::string();
}

// Two tables of the same content are one where nothing says that they speak of different things: PK Awal and PK
// Perubahan may well agree.
bool bear_one_name(const StitchedTable& a, const StitchedTable& b) {
    if (!a.nomor.empty() && !b.nomor.empty()) return a.nomor == b.nomor;
    if (!a.caption.empty() && fold(a.caption) == fold(b.caption)) return true;
    return pk_of(a.caption) == pk_of(b.caption) && periode_of(a.caption) == periode_of(b.caption);
}

std::string name_of(const StitchedTable& table) {
    if (!table.nomor.empty()) return "Tabel " + table.nomor;
    if (!table.caption.empty()) return "\"" + shorten(table.caption, 80) + "\"";
    return "tabel di baris " + std::to_string(table.place.printed());
}

class RepeatedTables {
public:
    RepeatedTables(Document& document, const RulePack& pack)
        : document_(document), tables_(stitch_tables(document, pack)), dropped_(document.blocks.size()) {}

    void run() {
        // The text first, wherever it stands: what it says of a table is said there.
        for (const bool beside : {false, true})
            for (const StitchedTable& table : tables_)
                if (stands_beside_text(document_, table.place) == beside) take(table, beside);
        erase();
    }

private:
    void take(const StitchedTable& table, bool beside) {
        std::string content = content_of(table);
        if (content.empty()) return;
        std::vector<const StitchedTable*>& alike = known_[std::move(content)];
        constexpr std::size_t kMostAlike = 16;
        if (beside)
            for (const StitchedTable* other : alike)
                if (other->place.file != table.place.file && bear_one_name(*other, table)) return drop(table, *other);
        if (alike.size() < kMostAlike) alike.push_back(&table);
    }

    void drop(const StitchedTable& table, const StitchedTable& other) {
        for (std::size_t i = table.first_block; i <= table.last_block; ++i) dropped_[i] = true;
        drop_caption(table, other);
        document_.notes.push_back(path_of(table.place) + ": " + name_of(table) + " sama dengan " + name_of(other) +
                                  " di " + path_of(other.place) + "; dibaca satu kali");
    }

    // A number that the kept table lacks stays known by its caption.
    void drop_caption(const StitchedTable& table, const StitchedTable& other) {
        if (table.nomor.empty() || table.nomor != other.nomor) return;
        constexpr std::size_t kReach = 6;
        for (std::size_t i = table.first_block, seen = 0; i > 0 && seen < kReach; --i, ++seen) {
            const auto* text = std::get_if<TextBlock>(&document_.blocks[i - 1]);
            if (text == nullptr || text->place.file != table.place.file) return;
            if (text->place == table.caption_place && read_caption(text->text).found) {
                dropped_[i - 1] = true;
                return;
            }
        }
    }

    const std::string& path_of(const Place& place) const { return source_file(document_, place)->path; }

    void erase() {
        std::vector<Block> kept;
        kept.reserve(document_.blocks.size());
        for (std::size_t i = 0; i < document_.blocks.size(); ++i)
            if (!dropped_[i]) kept.push_back(std::move(document_.blocks[i]));
        document_.blocks = std::move(kept);
    }

    Document& document_;
    std::vector<StitchedTable> tables_;
    std::vector<bool> dropped_;  // by block
    std::unordered_map<std::string, std::vector<const StitchedTable*>> known_;
};

}  // namespace

void drop_repeated_tables(Document& document, const RulePack& pack) { RepeatedTables(document, pack).run(); }

}  // namespace lkiplint
