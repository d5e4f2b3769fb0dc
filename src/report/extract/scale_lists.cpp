#include "report/extract/scale_lists.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "report/extract/intervals.h"
#include "report/extract/scale_classes.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestListed = 3;      // classes in a row that make a list a scale
constexpr std::size_t kLongestLabel = 6;      // words
constexpr std::size_t kLongestContext = 400;  // code points of a caption or a row's name
constexpr std::size_t kPreface = 400;         // bytes of text before a list that say what it is

std::string_view strip(std::string_view text) {
    static constexpr std::array kEdges = [] {
        std::array<bool, 256> edges{};
        for (const char c : std::string_view(" \t\n():;=,.*[]")) edges[static_cast<unsigned char>(c)] = true;
        return edges;
    }();
    const auto is_edge = [](char c) { return kEdges[static_cast<unsigned char>(c)]; };
    static constexpr std::array kSigns = std::to_array<std::string_view>({"–", "—", "•", "“", "”"});
    for (bool again = true; again;) {
        const std::size_t before = text.size();
        while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
        if (text.starts_with("-")) text.remove_prefix(1);
        if (text.ends_with(" -")) text.remove_suffix(1);  // but not the minus of "A-"
        for (const std::string_view sign : kSigns) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size());
            if (text.ends_with(sign)) text.remove_suffix(sign.size());
        }
        again = text.size() != before;
    }
    return text;
}

// "Kategori A" -> "A", "1. Sangat Baik" -> "Sangat Baik", "A (Nilai" -> "A".
std::string_view without_lead(std::string_view text) {
    static constexpr std::array kLeads =
        std::to_array<std::string_view>({"kategori", "katagori", "predikat", "nilai", "mutu", "kriteria", "interval",
                                         "skor", "grade", "kelas", "huruf"});
    text = strip(text);
    for (bool again = true; again;) {
        again = false;
        const std::string folded = lower(text);
        for (const std::string_view lead : kLeads) {
            if (folded.starts_with(lead) && (folded.size() == lead.size() || folded[lead.size()] == ' ')) {
                text = strip(text.substr(lead.size()));
                again = true;
                break;
            }
            const std::size_t size = folded.size();
            if (folded.ends_with(lead) && size > lead.size() &&
                (folded[size - lead.size() - 1] == ' ' || folded[size - lead.size() - 1] == '(')) {
                text = strip(text.substr(0, size - lead.size()));
                again = true;
                break;
            }
        }
    }
    const std::size_t mark = text.find_first_of(".)");
    if (mark != std::string_view::npos && mark > 0 && mark <= 2) {
        const bool numeral = text.substr(0, mark).find_first_not_of("0123456789") == std::string_view::npos;
        if (numeral || (mark == 1 && text[0] >= 'a' && text[0] <= 'z')) return without_lead(text.substr(mark + 1));
    }
    return text;
}

// "Kriteria capaian: > 100 Sangat Baik": what is classed, not a class.
bool is_heading(std::string_view piece) {
    static constexpr std::array kWords = std::to_array<std::string_view>(
        {"capaian", "kinerja", "penilaian", "realisasi", "keberhasilan", "peringkat", "indikator", "tingkat", "skala",
         "ordinal", "pengukuran", "kriteria", "kategori", "predikat", "nilai", "interval", "rentang", "dan"});
    const auto words = fold_words(piece);
    return std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    });
}

// The pieces of "A (Sangat Baik)", "= Baik (DC)": what brackets, colons and equal signs part.
void add_pieces(std::string_view text, std::vector<std::string>& out) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("():=/", begin), text.size());
        const std::string piece = squeeze(without_lead(text.substr(begin, end - begin)));
        if (has_letter(piece) && !is_heading(piece)) out.push_back(piece);
        begin = end + 1;
    }
}

std::optional<KelasSkala> read_class(std::string_view entry, Place place) {
    const auto interval = find_interval(entry);
    if (!interval || find_interval(entry.substr(interval->end))) return std::nullopt;
    std::string_view left = entry.substr(0, interval->begin);
    // An introduction may run into the first class: "… yaitu : AA (> 90 – 100)".
    if (const std::size_t colon = strip(left).find_last_of(":="); colon != std::string_view::npos)
        left = strip(left).substr(colon + 1);
    std::vector<std::string> pieces;
    add_pieces(left, pieces);
    add_pieces(entry.substr(interval->end), pieces);
    KelasSkala kelas = kelas_from(*interval, entry, place);
    for (std::string& piece : pieces) {
        if (kelas.kode.empty() && is_letter_grade(piece))
            kelas.kode = std::move(piece);
        else if (kelas.label.empty())
            kelas.label = std::move(piece);
    }
    if (kelas.label.empty()) kelas.label = kelas.kode;
    if (kelas.label.empty() || fold_words(kelas.label).size() > kLongestLabel) return std::nullopt;
    return kelas;
}

// Whatever the case of its letters?
bool opens_with(std::string_view text, std::string_view small) {
    return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
           });
}

// What the cuts below are made at.
constexpr std::array<bool, 256> kMayCut = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("\n;,kKpP")) table[static_cast<unsigned char>(c)] = true;
    for (unsigned c = 0x80; c < 256; ++c) table[c] = true;
    return table;
}();

// Cuts a text where one class of a list ends and the next begins.
std::vector<std::string_view> split_entries(std::string_view text) {
    std::vector<std::size_t> cuts = {0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!kMayCut[static_cast<unsigned char>(c)]) continue;
        if (c == '\n' || c == ';' || (c == ',' && i + 1 < text.size() && text[i + 1] == ' ')) {
            cuts.push_back(i + 1);
        } else if (i > 0 && text[i - 1] == ' ' && (c == 'k' || c == 'K' || c == 'p' || c == 'P')) {
            if (opens_with(text.substr(i), "kategori ") || opens_with(text.substr(i), "predikat ")) cuts.push_back(i);
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            const std::string_view rest = text.substr(i);
            if (rest.starts_with("•") || rest.starts_with("\xEF\x82\xB7"))
                cuts.push_back(i + 3);  // bullets, of three bytes
        }
    }
    cuts.push_back(text.size());
    std::vector<std::string_view> entries;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
        if (cuts[i] < cuts[i + 1]) entries.push_back(text.substr(cuts[i], cuts[i + 1] - cuts[i]));
    return entries;
}

// Places in a block of text, for offsets that only grow.
class LinePlaces {
public:
    LinePlaces(const TextBlock& block, bool physical) : text_(block.text), place_(block.place), physical_(physical) {}

    Place at(std::size_t offset) {
        for (; physical_ && at_ < offset; ++at_)
            if (text_[at_] == '\n') place_.add_lines(1);
        return place_;
    }

private:
    std::string_view text_;
    Place place_;
    bool physical_;
    std::size_t at_ = 0;
};

// Entries in reading order, from one column or from running text. Classes in a row are kept until the row breaks.
class ListReader {
public:
    explicit ListReader(std::vector<Skala>& out) : out_(out) {}

    // `place_of`: where the character at an offset of the text stands. `setting`: asked only where a list begins.
    template <class PlaceOf, class Setting>
    void read(std::string_view text, PlaceOf place_of, const Setting& setting) {
        for (const std::string_view entry : split_entries(text)) {
            if (strip(entry).empty()) continue;
            const Place at = place_of(static_cast<std::size_t>(strip(entry).data() - text.data()));
            if (auto kelas = has_digit(entry) ? read_class(entry, at) : std::nullopt) {
                add(std::move(*kelas), entry, setting);
            } else {
                other(entry);
            }
        }
    }

    void flush() {
        if (run_.size() >= kFewestListed) {
            const std::string words = fold(context_ + " " + preface_);
            if (speaks_of_classes(words)) out_.push_back(make_scale(std::move(run_), words, locator_));
        }
        run_.clear();
    }

private:
    // Age groups and office hours are lists of intervals too.
    bool speaks_of_classes(std::string_view words) const {
        static constexpr std::array kWords =
            std::to_array<std::string_view>({"kategori", "katagori", "predikat", "kriteria", "mutu", "skala",
                                             "interval", "nilai", "peringkat", "klasifikasi"});
        return has_letter_kode(run_) || names_any(words, kWords);
    }

    template <class Setting>
    void add(KelasSkala kelas, std::string_view entry, const Setting& setting) {
        if (!run_.empty() && !continues(kelas)) flush();
        if (run_.empty()) {
            // An introduction may run into the first class.
            remember(entry);
            std::tie(locator_, context_) = setting();
        }
        run_.push_back(std::move(kelas));
    }

    bool continues(const KelasSkala& next) const {
        const bool down = lies_above(run_.back(), next);
        if (!down && !lies_above(next, run_.back())) return false;
        return run_.size() < 2 || down == lies_above(run_[run_.size() - 2], run_.back());
    }

    void other(std::string_view entry) {
        // The end of a label that a line break cut off: "Prioritas" / "Pembinaan".
        if (!run_.empty() && !has_digit(entry) && fold_words(entry).size() <= 3 &&
            entry.find(':') == std::string_view::npos) {
            run_.back().label += " " + squeeze(strip(entry));
            return;
        }
        flush();
        remember(entry);
    }

    void remember(std::string_view entry) {
        preface_ += " ";
        preface_ += entry;
        if (preface_.size() > 2 * kPreface) preface_.erase(0, preface_.size() - kPreface);
    }

    std::vector<Skala>& out_;
    std::vector<KelasSkala> run_;
    std::string preface_, locator_, context_;
};

std::string last_heading(const std::string& bagian) {
    const std::size_t at = bagian.rfind(" > ");
    return at == std::string::npos ? bagian : bagian.substr(at + 3);
}

}  // namespace

void read_lists_of_cells(const Tabel& tabel, std::vector<Skala>& out) {
    for (std::size_t column = 0; column < tabel.kolom.size(); ++column) {
        ListReader reader(out);
        for (std::size_t row = 0; row < tabel.baris.size(); ++row) {
            const Baris& baris = tabel.baris[row];
            if (column >= baris.sel.size() || !has_letter(baris.sel[column].text)) continue;
            const Sel& sel = baris.sel[column];
            reader.read(
                sel.text, [&](std::size_t offset) { return sel.place_at(offset); },
                [&] {
                    const std::string name = tabel.row_name(static_cast<int>(row));
                    return std::pair(tabel.label() + " › " + shorten(squeeze(name), 60),
                                     shorten(tabel.caption, kLongestContext) + " " + shorten(name, kLongestContext));
                });
        }
        reader.flush();
    }
}

void read_lists_of_text(const Report& report, std::vector<Skala>& out) {
    ListReader reader(out);
    int file = 0;
    for (const Teks& teks : report.teks) {
        if (teks.block.role == TextRole::heading || teks.block.place.file != file) reader.flush();
        file = teks.block.place.file;
        LinePlaces places(teks.block, has_physical_lines(report, teks.block.place));
        reader.read(
            teks.block.text, [&](std::size_t offset) { return places.at(offset); },
            [&] {
                const std::string heading = last_heading(teks.bagian);
                return std::pair(heading.empty() ? std::string("Teks") : heading, heading);
            });
    }
    reader.flush();
}

}  // namespace lkiplint
