// Reads tables of contents, lists of tables and lists of annexes: tables without header, or lines with leaders.
#include <algorithm>

#include "base/text.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestTitle = 40;  // bytes of "DAFTAR LAMPIRAN" and the like
constexpr std::size_t kLongestPage = 6;    // "xviii"

enum class Title { none, isi, tabel, lampiran, lain };

Title title_of(const TextBlock& block) {
    if (block.text.size() > kLongestTitle) return Title::none;
    const std::string& folded = block.folded();
    if (folded == "daftar isi") return Title::isi;
    if (folded == "daftar tabel" || folded == "daftar tabel dan gambar") return Title::tabel;
    if (folded == "daftar lampiran") return Title::lampiran;
    if (folded == "daftar gambar" || folded == "daftar grafik" || folded == "daftar bagan" ||
        folded == "daftar diagram")
        return Title::lain;
    return Title::none;
}

bool is_page(std::string_view text) {
    const std::string plain = lower(trim(text));
    if (plain.empty()) return true;
    return plain.size() <= kLongestPage &&
           (plain.find_first_not_of("0123456789-") == std::string::npos || roman_value(plain) != 0);
}

bool begins_entry(const std::string& folded) {
    for (const std::string_view word :
         {"bab", "lampiran", "tabel", "gambar", "grafik", "kata pengantar", "daftar", "ikhtisar", "ringkasan"})
        if (starts_with_word(folded, word)) return true;
    return false;
}

class ContentsReader {
public:
    explicit ContentsReader(const Report& report) : report_(report) {}

    std::vector<ContentsEntry> read() {
        std::size_t tabel = 0;
        for (std::size_t i = 0; i < report_.teks.size(); ++i) {
            const TextBlock& block = report_.teks[i].block;
            for (; tabel < report_.tabel.size() && report_.tabel[tabel].place.line < block.place.line; ++tabel)
                if (open_ != Title::none) take_table(report_.tabel[tabel]);
            if (stands_beside_text(report_, block.place)) continue;
            if (report_.teks[i].lampiran) break;
            const Title title = title_of(block);
            if (title != Title::none) {
                close();
                open_ = title;
            } else if (open_ != Title::none) {
                take_text(block);
            }
        }
        close();
        return std::move(entries_);
    }

private:
    void close() {
        open_ = Title::none;
        wrapped_ = false;
    }

    void take_table(const Tabel& tabel) {
        if (!tabel.nomor.empty() || (tabel.kind != TableKind::daftar && tabel.kind != TableKind::tidak_dikenali &&
                                     tabel.kind != TableKind::lain)) {
            close();
            return;
        }
        if (tabel.header_rows > 0) {
            std::vector<std::string> cells;
            for (const Kolom& kolom : tabel.kolom) cells.push_back(kolom.header);
            const Place first = tabel.kolom.empty() ? Place{} : tabel.kolom.front().place;
            take_cells(cells, first.line > 0 ? first : tabel.header_place);
        }
        for (const Baris& baris : tabel.baris) {
            std::vector<std::string> cells;
            for (const Sel& sel : baris.sel) cells.push_back(sel.text);
            const auto first =
                std::find_if(baris.sel.begin(), baris.sel.end(), [](const Sel& sel) { return !sel.empty(); });
            take_cells(cells, first != baris.sel.end() ? first->place : baris.place);
        }
    }

    void take_cells(const std::vector<std::string>& cells, Place place) {
        std::string text;
        bool page = false;
        for (const std::string& cell : cells) {
            if (!text.empty() && is_page(cell)) {
                page = page || !trim(cell).empty();
                continue;
            }
            text += (text.empty() ? "" : " ") + squeeze(cell);
        }
        take_entry(text, page, place);
    }

    void take_text(const TextBlock& block) {
        std::vector<std::string> lines;
        for (const std::string_view line : split(block.text, '\n')) lines.push_back(squeeze(line));
        const bool bullet = read_label(squeeze(block.label)).empty();
        if (!bullet) lines.front() = squeeze(block.label) + " " + lines.front();
        for (const std::string& line : lines) {
            std::string plain = line;
            const std::string folded = fold(line);
            const bool named = starts_with_word(folded, "lampiran") || starts_with_word(folded, "tabel") ||
                               starts_with_word(folded, "hal");
            if (cut_page(plain) || (named && line.size() <= 200 && block.role != TextRole::heading) ||
                folded == "lampiran")
                continue;
            close();
            return;
        }
        Place place = block.place;
        for (const std::string& line : lines) {
            take_entry(line, false, place);
            if (!has_physical_lines(report_, place)) continue;
            place.add_lines(1);
            place.column = 1;
        }
    }

    void take_entry(std::string text, bool page, Place place) {
        page = cut_page(text) || page;
        text = squeeze(text);
        const std::string folded = fold(text);
        if (folded.empty() || folded == "hal" || folded == "halaman") return;
        if (folded == "lampiran" || folded == "daftar lampiran") open_ = Title::lampiran;
        const bool begins = begins_entry(folded) || read_section_number(text).has_value();
        if (wrapped_ && !begins && !entries_.empty()) {
            entries_.back().text += " " + text;
        } else if (open_ != Title::lain) {
            entries_.push_back({list_of(folded), text, place});
        }
        wrapped_ = !page && open_ != Title::lain;
    }

    ContentsEntry::List list_of(const std::string& folded) const {
        if (starts_with_word(folded, "lampiran") || open_ == Title::lampiran) return ContentsEntry::List::lampiran;
        if (starts_with_word(folded, "tabel") || open_ == Title::tabel) return ContentsEntry::List::tabel;
        return ContentsEntry::List::isi;
    }

    const Report& report_;
    std::vector<ContentsEntry> entries_;
    Title open_ = Title::none;
    bool wrapped_ = false;  // the entry before has no page number yet
};

}  // namespace

std::vector<ContentsEntry> read_contents(const Report& report) { return ContentsReader(report).read(); }

}  // namespace lkiplint
