#include "report/extract/repeated_tables.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "report/extract/captions.h"
#include "report/extract/header_words.h"
#include "report/extract/outline.h"
#include "report/extract/tables.h"

namespace lkiplint {
namespace {

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
std::string plain_row(const TableRow& row) {
    std::string content;
    for (const Cell& cell : row.cells)
        if (const std::string plain = plain_cell(cell.text); !plain.empty()) content += plain + '\x1f';
    return content;
}

std::string plain_header(const StitchedTable& table) {
    std::string content;
    for (const TableRow* row : table.header)
        for (const Cell& cell : row->cells)
            if (const std::string header = header_text(cell.text); !header.empty()) content += header + '\x1f';
    return content;
}

// What the rows of a piece say, for comparing; without empty ones.
std::vector<std::string> plain_rows(const TablePiece& piece) {
    std::vector<std::string> rows;
    for (const TableRow* row : piece.rows)
        if (std::string plain = plain_row(*row); !plain.empty()) rows.push_back(std::move(plain));
    return rows;
}

// PK Awal and PK Perubahan may well agree: a table that names what it speaks of is no copy of one that speaks of
// something else. What stands on another sheet than the piece does not name it.
bool may_be_copy(const StitchedTable& copy, const TablePiece& piece, const StitchedTable& table) {
    if (copy.caption_place.line > 0 && copy.caption_place.part != piece.rows.front()->place.part) return true;
    if (!copy.nomor.empty() && !table.nomor.empty()) return copy.nomor == table.nomor;
    if (fold(copy.caption) == fold(table.caption)) return true;
    const std::string pk = pk_of(copy.caption), periode = periode_of(copy.caption);
    return (pk.empty() || pk == pk_of(table.caption)) && (periode.empty() || periode == periode_of(table.caption));
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
    struct Known {
        const StitchedTable* table;
        std::string header;
        std::unordered_set<std::string> rows;
    };

    void take(const StitchedTable& table, bool beside) {
        std::string header = plain_header(table);
        std::vector<std::vector<std::string>> pieces;
        const StitchedTable* first = nullptr;  // what the first piece is a copy of
        bool copy = beside;
        for (const TablePiece& piece : table.pieces) {
            pieces.push_back(plain_rows(piece));
            if (!copy || pieces.back().empty()) continue;
            const StitchedTable* other = table_holding(table, piece, header, pieces.back());
            copy = other != nullptr;
            if (first == nullptr) first = other;
        }
        if (copy && first != nullptr)
            drop(table, *first);
        else
            remember(table, std::move(header), pieces);
    }

    void remember(const StitchedTable& table, std::string header, const std::vector<std::vector<std::string>>& pieces) {
        constexpr std::size_t kMostAlike = 16;  // more tables hold a row only where it says nothing
        Known known{&table, std::move(header), {}};
        for (const std::vector<std::string>& rows : pieces)
            for (const std::string& row : rows) {
                std::vector<std::size_t>& alike = holding_[row];
                if (known.rows.insert(row).second && alike.size() < kMostAlike) alike.push_back(all_.size());
            }
        all_.push_back(std::move(known));
    }

    // Pages divide a table in the text, sheets in a spreadsheet: a copy may hold a part of the rows, and sheets that
    // were taken for one table may be copies of several.
    const StitchedTable* table_holding(const StitchedTable& copy, const TablePiece& piece, const std::string& header,
                                       const std::vector<std::string>& rows) const {
        const auto alike = holding_.find(rows.front());
        if (alike == holding_.end()) return nullptr;
        for (const std::size_t index : alike->second) {
            const Known& known = all_[index];
            const bool holds =
                known.table->place.file != copy.place.file && known.header == header &&
                may_be_copy(copy, piece, *known.table) &&
                std::all_of(rows.begin(), rows.end(), [&](const std::string& row) { return known.rows.contains(row); });
            if (holds) return known.table;
        }
        return nullptr;
    }

    void drop(const StitchedTable& table, const StitchedTable& other) {
        for (std::size_t i = table.first_block; i <= table.last_block; ++i)
            dropped_[i] = !std::holds_alternative<TextBlock>(document_.blocks[i]) || repeats_title(i, table);
        drop_caption(table, other);
        document_.notes.push_back(path_of(table.place) + ": " + name_of(table) + " sama dengan " + name_of(other) +
                                  " di " + path_of(other.place) + "; dibaca satu kali");
    }

    // What else stands between the pieces of a table is text of the report like any other.
    bool repeats_title(std::size_t block, const StitchedTable& table) const {
        const std::string& text = std::get<TextBlock>(document_.blocks[block]).text;
        const Caption caption = read_caption(text);
        if (!caption.found) return !table.caption.empty() && fold(text) == fold(table.caption);
        return caption.nomor == table.nomor;
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
    std::vector<Known> all_;
    std::unordered_map<std::string, std::vector<std::size_t>> holding_;  // row -> tables that hold it
};

}  // namespace

void drop_repeated_tables(Document& document, const RulePack& pack) { RepeatedTables(document, pack).run(); }

}  // namespace lkiplint
