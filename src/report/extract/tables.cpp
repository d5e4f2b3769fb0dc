#include "report/extract/tables.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>

#include "base/angka.h"
#include "base/text.h"
#include "report/extract/captions.h"
#include "report/extract/header_words.h"
#include "report/extract/outline.h"

namespace lkiplint {
namespace {

constexpr std::size_t kHeaderCellLimit = 110;  // characters; longer cells are data

bool is_year_word(std::string_view word) {
    return word.size() == 4 && (word.starts_with("20") || word.starts_with("19")) &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// "2022", "1 (2022)", "Tahun 2022", "Realisasi 2022": a number that is no figure.
bool is_year_header(std::string_view text) {
    if (text.size() > 40 || !has_digit(text)) return false;
    const auto words = fold_words(text);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return is_year_word(word); });
}

bool is_figure(const Cell& cell) {
    if (cell.text.empty() || is_year_header(cell.text)) return false;
    return static_cast<bool>(parse_angka(cell.text));
}

struct HeaderLook {
    int filled = 0, known = 0, figures = 0, long_cells = 0;
};

HeaderLook look_at(const TableRow& row, const RulePack& pack) {
    HeaderLook look;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        ++look.filled;
        if (cell.text.size() > kHeaderCellLimit) {
            ++look.long_cells;
            continue;
        }
        if (is_figure(cell)) {
            ++look.figures;
            continue;
        }
        const bool names_value = cell.text.find(" : ") != std::string::npos && cell.text.size() > 40;
        if (!names_value &&
            (is_year_header(cell.text) || match_role(pack, header_text(cell.text), "", "") != Role::lain))
            ++look.known;
    }
    return look;
}

// A row that can only be a header, even where a table was already open.
bool is_strong_header(const TableRow& row, const RulePack& pack) {
    const HeaderLook look = look_at(row, pack);
    return look.figures == 0 && look.long_cells == 0 && look.known >= 2 && look.known * 5 >= look.filled * 3;
}

bool can_be_header(const TableRow& row, const RulePack& pack) {
    const HeaderLook look = look_at(row, pack);
    if (look.figures > 0 || look.long_cells > 0) return false;
    return look.known >= 1 || look.filled >= 2;
}

bool is_blank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

// Part of the merged cell to its left: converters leave all but the first of its cells empty, or print its text again.
bool continues_merged(const TableRow& row, std::size_t i) {
    return i >= row.cells.size() || row.cells[i].text.empty() || (i > 0 && row.cells[i].text == row.cells[i - 1].text);
}

// "Target Tahun ke-" over 1, 2, 3, 4, 5, "Realisasi Tahun ke-" over 1, 2, 3, 4, 5: each group is counted anew, and what
// is no group has no number; a group may end with the sum of what it counts. A row of column numbers begins in the
// first column.
bool counts_in_groups(const TableRow& above, const TableRow& below, const RulePack& pack) {
    if (below.cells.empty() || !below.cells.front().text.empty()) return false;
    std::size_t largest = 0;
    for (std::size_t begin = 1, end = 0; begin < below.cells.size(); begin = end) {
        end = begin + 1;
        while (end < below.cells.size() && continues_merged(above, end)) ++end;
        if (end - begin == 1 && below.cells[begin].text.empty()) continue;
        for (std::size_t i = begin; i < end; ++i)
            if (below.cells[i].text != std::to_string(i - begin + 1) &&
                (i + 1 < end || i == begin || !names_total(pack, below.cells[i].text)))
                return false;
        largest = std::max(largest, end - begin);
    }
    return largest >= 3;
}

// A further row of a header stands under merged cells of the row above: it fills gaps, with short words only.
bool is_lower_header(const TableRow& above, const TableRow& below, const RulePack& pack) {
    int under_gap = 0, words = 0;
    // Groups of one column have no gap beside them; then the words themselves must be those of a header.
    const bool strong = is_strong_header(below, pack) && !below.cells.empty() && below.cells.front().text.empty();
    for (std::size_t i = 0; i < below.cells.size(); ++i) {
        const std::string& text = below.cells[i].text;
        if (text.empty()) continue;
        if (text.size() > 50 || is_figure(below.cells[i]) || text.find(':') != std::string::npos) return false;
        if (i < above.cells.size() && text == above.cells[i].text) continue;  // a cell over both rows, printed twice
        ++words;
        const bool gap = continues_merged(above, i);
        const bool opens_group = !gap && i + 1 < above.cells.size() && continues_merged(above, i + 1);
        if (gap)
            ++under_gap;
        else if (!opens_group && !strong)
            return false;
    }
    return words >= 2 && (under_gap >= 1 || strong);
}

bool same_header(const TableRow& a, const TableRow& b) {
    const std::size_t width = std::max(a.cells.size(), b.cells.size());
    std::size_t same = 0, all = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const std::string left = i < a.cells.size() ? header_text(a.cells[i].text) : "";
        const std::string right = i < b.cells.size() ? header_text(b.cells[i].text) : "";
        if (left.empty() && right.empty()) continue;
        ++all;
        if (left == right) ++same;
        if ((all - same) * 4 > width) return false;  // whatever the others are
    }
    return all > 0 && same * 4 >= all * 3;
}

class Stitcher {
public:
    Stitcher(const Document& document, const RulePack& pack) : document_(document), pack_(pack) {}

    std::vector<StitchedTable> run() {
        find_running_lines(0);
        std::size_t last_table = 0;  // one past the block of the table before
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            if (i > 0 && starts_file(i)) {
                takes_caption_below(last_table, i);
                last_table = i;
                file_begins_ = tables_.size();
                find_running_lines(i);
            }
            const auto* table = std::get_if<TableBlock>(&document_.blocks[i]);
            if (!table || table->rows.empty()) continue;
            if (tables_.size() > file_begins_ && continues(*table, last_table, i))
                append(tables_.back(), *table, i);
            else
                start(*table, last_table, i);
            last_table = i + 1;
        }
        takes_caption_below(last_table, document_.blocks.size());
        return std::move(tables_);
    }

private:
    bool starts_file(std::size_t block) const {
        return place_of(document_.blocks[block]).file != place_of(document_.blocks[block - 1]).file;
    }

    // Lines that come again and again in the file that begins with a block are headers and footers of its pages.
    void find_running_lines(std::size_t first) {
        running_.clear();
        for (std::size_t i = first; i < document_.blocks.size() && (i == first || !starts_file(i)); ++i)
            if (const auto* text = std::get_if<TextBlock>(&document_.blocks[i]))
                if (std::string line = running_line(*text); line.size() >= 8) ++running_[line];
    }

    bool is_page_mark(const TextBlock& block) const {
        if (is_page_number(block) || names_report_and_page(block)) return true;
        constexpr int kOften = 3;
        if (read_caption(block.text).found || block.role == TextRole::item) return false;
        const auto found = running_.find(running_line(block));
        return found != running_.end() && found->second >= kOften && block.has_digit();
    }

    bool only_page_marks(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i)
            if (const auto* text = std::get_if<TextBlock>(&document_.blocks[i]); text && !is_page_mark(*text))
                return false;
        return true;
    }

    // "Tabel 3.2 (lanjutan)" over the rest of a table.
    bool is_continued_caption(std::size_t from, std::size_t to) const {
        if (to - from != 1) return false;
        const auto* text = std::get_if<TextBlock>(&document_.blocks[from]);
        if (!text) return false;
        const Caption caption = read_caption(text->text);
        const std::string& folded = text->folded();
        if (contains_word(folded, "lanjutan") || contains_word(folded, "sambungan"))
            return caption.nomor.empty() || caption.nomor == tables_.back().nomor;
        return false;
    }

    // The lines that stand over the table before, again: every sheet or page of it has its title. Rows that are counted
    // from 1 again are another table that bears the same title.
    bool repeats_title(const StitchedTable& open, const TableBlock& table, std::size_t from, std::size_t to) const {
        constexpr std::size_t kTitleLines = 4;
        std::vector<std::string> lines;  // nearest first, as in `lead`
        for (std::size_t i = to; i > from; --i)
            if (const auto* text = std::get_if<TextBlock>(&document_.blocks[i - 1]); text && !is_page_mark(*text))
                lines.push_back(text->squeezed());
        if (lines.empty() || lines.size() > std::min(open.lead.size(), kTitleLines)) return false;
        if (!std::equal(lines.begin(), lines.end(), open.lead.begin()) || lines.front().ends_with(':')) return false;
        const auto counted =
            std::find_if(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return row_number(row) > 0; });
        return counted == table.rows.end() || last_number_ == 0 || row_number(*counted) != 1;
    }

    bool continues(const TableBlock& table, std::size_t from, std::size_t to) const {
        const StitchedTable& open = tables_.back();
        const TableRow& first = table.rows.front();
        if (!only_page_marks(from, to) && !is_continued_caption(from, to) && !counts_on(open, table, from, to) &&
            !repeats_title(open, table, from, to))
            return false;
        if (!open.header.empty() && same_header(*open.header.front(), first)) return true;
        if (is_strong_header(first, pack_)) return false;
        const std::size_t columns = columns_, here = first.cells.size();
        const bool is_total = names_total(pack_, first_text(first));
        return is_total ? here <= columns + 1 : here + 2 >= columns && here <= columns + 2;
    }

    // The same header again over rows that count on where the table before stopped: whatever short line stands between
    // (a running title, a picture) came with the page.
    bool counts_on(const StitchedTable& open, const TableBlock& table, std::size_t from, std::size_t to) const {
        constexpr std::size_t kShortLines = 4;
        if (open.header.empty() || to - from > kShortLines || !same_header(*open.header.front(), table.rows.front()))
            return false;
        for (std::size_t i = from; i < to; ++i)
            if (const auto* text = std::get_if<TextBlock>(&document_.blocks[i]))
                if (text->text.size() > 100 || read_caption(text->text).found || text->role == TextRole::item ||
                    text->text.ends_with(':'))
                    return false;
        for (const TableRow& row : table.rows)
            if (const int number = row_number(row); number > 0) return last_number_ > 0 && number == last_number_ + 1;
        return false;
    }

    static int row_number(const TableRow& row) {
        if (row.cells.empty() || is_number_row(row)) return 0;
        std::string_view text = row.cells.front().text;
        if (text.ends_with('.')) text.remove_suffix(1);
        if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string_view::npos) return 0;
        int number = 0;
        for (const char c : text) number = number * 10 + (c - '0');
        return number;
    }

    // What is asked of the open table for each that follows: a report of many small tables may become one of many
    // pieces.
    void note_rows(const StitchedTable& open, const TablePiece& piece) {
        for (const TableRow* row : piece.rows) {
            if (const int number = row_number(*row); number > 0) last_number_ = number;
            if (open.header.empty()) columns_ = std::max(columns_, row->cells.size());
        }
    }

    static std::string first_text(const TableRow& row) {
        for (const Cell& cell : row.cells)
            if (!cell.text.empty()) return cell.text;
        return {};
    }

    void append(StitchedTable& open, const TableBlock& table, std::size_t block) {
        TablePiece piece;
        std::size_t i = 0;
        while (i < table.rows.size() && i < open.header.size() && same_header(*open.header[i], table.rows[i])) ++i;
        if (i < table.rows.size() && is_number_row(table.rows[i])) {
            if (!open.numbers) open.numbers = &table.rows[i];
            ++i;
        }
        for (; i < table.rows.size(); ++i) piece.rows.push_back(&table.rows[i]);
        open.last_block = block;
        open.end_line = table.end_line;
        note_rows(open, piece);
        open.pieces.push_back(std::move(piece));
    }

    void start(const TableBlock& block, std::size_t from, std::size_t index) {
        StitchedTable table;
        table.first_block = table.last_block = index;
        table.place = block.place;
        table.end_line = block.end_line;
        std::size_t i = 0;
        // Converters give a table without a header an empty one.
        while (i + 1 < block.rows.size() && is_blank(block.rows[i])) ++i;
        const std::size_t top = i;
        if (can_be_header(block.rows[top], pack_)) {
            table.header.push_back(&block.rows[i++]);
            constexpr std::size_t kDeepestHeader = 4;
            while (i < block.rows.size() && i < top + kDeepestHeader &&
                   is_lower_header(*table.header.back(), block.rows[i], pack_) &&
                   (i == top + 1 || is_strong_header(block.rows[i], pack_) || is_unit_row(block.rows[i])))
                table.header.push_back(&block.rows[i++]);
            if (i < block.rows.size() && counts_in_groups(*table.header.back(), block.rows[i], pack_))
                table.header.push_back(&block.rows[i++]);
        }
        if (i < block.rows.size() && is_number_row(block.rows[i])) {
            table.numbers = &block.rows[i++];
            // Forms count their columns above the lowest row of the header.
            if (!table.header.empty() && i < block.rows.size() && is_unit_row(block.rows[i]))
                table.header.push_back(&block.rows[i++]);
        }
        TablePiece piece;
        for (; i < block.rows.size(); ++i) piece.rows.push_back(&block.rows[i]);
        last_number_ = 0;
        columns_ = 0;
        for (const TableRow* row : table.header) columns_ = std::max(columns_, row->cells.size());
        note_rows(table, piece);
        table.pieces.push_back(std::move(piece));
        if (takes_caption_below(from, index)) ++from;
        find_caption(table, from, index);
        tables_.push_back(std::move(table));
    }

    void find_caption(StitchedTable& table, std::size_t from, std::size_t index) const {
        constexpr std::size_t kReach = 6;  // blocks above the table
        const std::size_t begin = index > from + kReach ? index - kReach : from;
        std::vector<const TextBlock*> above;  // nearest first
        for (std::size_t i = index; i > begin; --i)
            if (const auto* text = std::get_if<TextBlock>(&document_.blocks[i - 1]); text && !is_page_mark(*text))
                above.push_back(text);
        for (const auto* text : above) {
            if (text->role == TextRole::heading && !table.lead.empty()) break;
            table.lead.push_back(text->squeezed());
        }
        for (std::size_t i = 0; i < above.size() && i < 4; ++i) {
            const Caption caption = read_caption(above[i]->text);
            if (!caption.found) continue;
            table.nomor = caption.nomor;
            table.caption = caption.text;
            table.caption_place = above[i]->place;
            for (std::size_t k = i; k > 0 && above[k - 1]->text.size() <= 160; --k)
                table.caption += (table.caption.empty() ? "" : " ") + squeeze(above[k - 1]->text);
            return;
        }
        if (above.empty()) return;
        // No numbered caption: what stands right above names the table, if it is short enough to be a name.
        std::string nearest = squeeze(above.front()->text);
        for (std::size_t i = 1; i < above.size() && continues_title(document_, *above[i], *above[i - 1]); ++i)
            nearest = squeeze(above[i]->text) + " " + nearest;
        if (nearest.size() > 220) return;
        table.caption = nearest;
        table.caption_place = above.front()->place;
    }

    // Some print the caption below the table. It is that of the table above when that one has none and what follows the
    // caption is no unit of the next table but text.
    bool takes_caption_below(std::size_t from, std::size_t to) {
        constexpr std::size_t kUnitLine = 60;  // "(dalam ribuan rupiah)"
        if (tables_.size() <= file_begins_ || !tables_.back().nomor.empty() || from >= to) return false;
        const auto* below = std::get_if<TextBlock>(&document_.blocks[from]);
        const Caption caption = below ? read_caption(below->text) : Caption{};
        if (!caption.found || caption.nomor.empty()) return false;
        const auto* next = from + 1 < to ? std::get_if<TextBlock>(&document_.blocks[from + 1]) : nullptr;
        const bool at_end = from + 1 == document_.blocks.size() || starts_file(from + 1);
        const bool text = next && (next->role != TextRole::paragraph || next->text.size() > kUnitLine);
        if (!at_end && !text) return false;
        tables_.back().nomor = caption.nomor;
        tables_.back().caption = caption.text;
        tables_.back().caption_place = below->place;
        return true;
    }

    const Document& document_;
    const RulePack& pack_;
    std::vector<StitchedTable> tables_;
    std::size_t file_begins_ = 0;  // the first of the tables that may stand in the file that is read
    std::unordered_map<std::string, int> running_;
    // Of the last table: the number of its last row that has one, and its width.
    int last_number_ = 0;
    std::size_t columns_ = 0;
};

}  // namespace

std::vector<StitchedTable> stitch_tables(const Document& document, const RulePack& pack) {
    return Stitcher(document, pack).run();
}

}  // namespace lkiplint
