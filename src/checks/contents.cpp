// contents: entries of the table of contents, the list of tables and the list of annexes against what the report holds.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/sentences.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestSiblings = 2;  // of one chapter, for a list to be a full one
constexpr std::size_t kFewestTables = 3;
constexpr std::size_t kSamePrefix = 5;       // letters: "analisis" and "analisa" are one word
constexpr std::size_t kMostPairs = 200'000;  // entries times headings; no real report comes near
constexpr int kKeputusan = 1, kPerjanjian = 2;

// The words of a title that say what it is about.
class Titles {
public:
    Titles(const CheckContext& context) : fillers_(context.pack.word_list("judul-pengisi")) {
        for (const std::string& entry : context.pack.word_list("judul-singkatan")) {
            std::vector<std::string> words = fold_words(entry);
            if (words.empty()) continue;
            const std::string key = words.front();
            words.erase(words.begin());
            short_[key] = std::move(words);
        }
        for (const std::string& word :
             fold_words(context.report.instansi.nama + " " + context.report.instansi.kabupaten))
            own_.insert(word);
    }

    struct Difference {
        std::size_t common = 0;
        std::vector<std::string> left, right;  // words only one title has
        bool contradicts() const { return !left.empty() && !right.empty(); }
        bool none() const { return left.empty() && right.empty(); }
    };

    Difference compare(const std::string& left, const std::string& right) const {
        const std::vector<std::string>&a = words(left), &b = words(right);
        Difference difference;
        const auto holds = [](const std::vector<std::string>& all, const std::string& word) {
            return std::any_of(all.begin(), all.end(), [&](const std::string& other) { return alike(word, other); });
        };
        for (const std::string& word : a) {
            if (holds(b, word))
                ++difference.common;
            else
                difference.left.push_back(word);
        }
        for (const std::string& word : b)
            if (!holds(a, word)) difference.right.push_back(word);
        return difference;
    }

    // Kept, since each title is compared with many.
    const std::vector<std::string>& words(const std::string& title) const {
        const auto [place, is_new] = words_.try_emplace(title);
        if (is_new) place->second = read_words(title);
        return place->second;
    }

private:
    std::vector<std::string> read_words(const std::string& title) const {
        std::string plain;
        int depth = 0;
        for (const char c : title) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) plain += c;
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        std::vector<std::string> kept;
        const auto keep = [&](const std::string& word) {
            if (own_.contains(word) || has_digit(word) ||
                std::find(fillers_.begin(), fillers_.end(), word) != fillers_.end())
                return;
            kept.push_back(word);
        };
        for (const std::string& word : fold_words(plain)) {
            if (const auto full = short_.find(word); full != short_.end()) {
                for (const std::string& part : full->second) keep(part);
            } else {
                keep(word);
            }
        }
        return kept;
    }

    static bool alike(const std::string& a, const std::string& b) {
        if (a == b) return true;
        if (a.size() >= kSamePrefix && b.size() >= kSamePrefix && a.compare(0, kSamePrefix, b, 0, kSamePrefix) == 0)
            return true;
        return is_one_letter_off(a, b);
    }

    // "prosentase", "persentase" are two letters apart and two words; "sarana", "saran" are one.
    static bool is_one_letter_off(const std::string& a, const std::string& b) {
        if (a.size() < kSamePrefix || b.size() < kSamePrefix) return false;
        const auto [first, second] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        const std::string_view x(&*a.begin() + (first - a.begin()), static_cast<std::size_t>(a.end() - first));
        const std::string_view y(&*b.begin() + (second - b.begin()), static_cast<std::size_t>(b.end() - second));
        if (x.empty() || y.empty()) return x.size() + y.size() <= 1;
        return x.substr(1) == y.substr(1) || x.substr(1) == y || x == y.substr(1);
    }

    const std::vector<std::string>& fillers_;
    std::map<std::string, std::vector<std::string>> short_;
    std::set<std::string> own_;
    mutable std::unordered_map<std::string, std::vector<std::string>> words_;  // by title
};

// "… dan Anggaran", "…, Anggaran": a word that is joined to others promises a part of its own.
bool announces_more(const std::string& title, const std::vector<std::string>& extra) {
    const std::vector<std::string> words = fold_words(title);
    for (std::size_t i = 1; i < words.size(); ++i)
        if ((words[i - 1] == "dan" || words[i - 1] == "serta") &&
            std::find(extra.begin(), extra.end(), words[i]) != extra.end())
            return true;
    return false;
}

class Contents {
public:
    Contents(const CheckContext& context, Sink& sink)
        : report_(context.report),
          sink_(sink),
          titles_(context),
          headings_(read_headings(context.report)),
          entries_(read_contents(context.report)) {}

    void run() {
        if (entries_.empty()) return;
        read_chapters();
        if (sections_.size() * headings_.size() > kMostPairs) {
            sink_.checked(entries_.front().place, Verdict::tidak_dapat,
                          "daftar isi terlalu panjang untuk dibandingkan");
            return;
        }
        for (const Section& section : sections_) check_section(section);
        for (const Heading& heading : headings_) check_listed(heading);
        check_tables();
        check_annexes();
    }

private:
    struct Section {  // an entry that stands for a chapter or a numbered heading
        const ContentsEntry* entry = nullptr;
        int chapter = 0;
        bool is_chapter = false;
        SectionNumber number;
    };

    void read_chapters() {
        int chapter = 0;
        for (const ContentsEntry& entry : entries_) {
            if (entry.list != ContentsEntry::List::isi) continue;
            Section section;
            section.entry = &entry;
            std::size_t title = 0;
            if (const int number = read_chapter(entry.text, title); number != 0) {
                chapter = number;
                section.is_chapter = true;
                section.number.title = title < entry.text.size() ? entry.text.substr(title) : std::string();
            } else if (const auto number_read = read_section_number(entry.text)) {
                section.number = *number_read;
            } else {
                continue;
            }
            section.chapter = chapter;
            sections_.push_back(std::move(section));
        }
    }

    void check_section(const Section& section) {
        const Heading* same = nullptr;
        bool has_title = false;
        std::size_t siblings = 0;
        for (const Heading& heading : headings_) {
            if (heading.chapter != section.chapter || heading.is_chapter != section.is_chapter) continue;
            if (!section.is_chapter && heading.number.letter == section.number.letter &&
                heading.number.path.size() == section.number.path.size())
                ++siblings;
            const bool matches = section.is_chapter || (heading.number.path == section.number.path &&
                                                        heading.number.letter == section.number.letter);
            if (matches && same == nullptr) same = &heading;
            has_title = has_title || titles_.compare(section.number.title, heading.number.title).none();
        }
        if (same != nullptr) {
            compare_titles(section, *same, has_title);
        } else if (!section.is_chapter && !has_title && siblings >= kFewestSiblings && !stands_somewhere(section)) {
            report(section.entry->place, section.entry->text, "judul yang ada dalam laporan",
                   "entri ini tidak ada judulnya dalam laporan");
        } else {
            sink_.checked(section.entry->place, Verdict::tidak_dapat, "judulnya tidak ditemukan");
        }
    }

    void compare_titles(const Section& section, const Heading& heading, bool elsewhere) {
        const Titles::Difference difference = titles_.compare(section.number.title, heading.number.title);
        const bool empty = titles_.words(section.number.title).empty() || titles_.words(heading.number.title).empty();
        // When the title stands under another number it is the numbers that are wrong, and they are checked elsewhere.
        const bool moved = elsewhere && !section.is_chapter;
        const bool wrong =
            !moved && (difference.contradicts() || announces_more(section.number.title, difference.left));
        if (empty || !wrong) {
            sink_.checked(section.entry->place, empty ? Verdict::tidak_dapat : Verdict::cocok,
                          empty ? "judul tanpa kata" : "");
            return;
        }
        Finding& finding = report(section.entry->place, section.entry->text, heading_text(heading),
                                  "judulnya dalam laporan berbunyi lain");
        finding.related.push_back({place_of(heading), heading_text(heading)});
    }

    // The heading may have been read as a paragraph, item or row of a table.
    bool stands_somewhere(const Section& section) const {
        const std::string title = fold(section.number.title);
        return std::any_of(report_.teks.begin(), report_.teks.end(), [&](const Teks& teks) {
            return teks.block.text.size() <= 3 * title.size() + 40 &&
                   teks.block.folded().find(title) != std::string::npos && !is_contents_line(teks.block.text) &&
                   teks.block.place.line > entries_.back().place.line;
        });
    }

    // A heading that the table of contents leaves out although it lists its siblings.
    void check_listed(const Heading& heading) {
        if (heading.is_chapter || heading.number.path.size() != (heading.number.letter ? 1U : 2U) ||
            heading.chapter == 0)
            return;
        std::size_t siblings = 0;
        const Section* last = nullptr;
        for (const Section& section : sections_) {
            if (section.is_chapter || section.chapter != heading.chapter ||
                section.number.letter != heading.number.letter)
                continue;
            if (section.number.path == heading.number.path ||
                titles_.compare(section.number.title, heading.number.title).none())
                return;
            if (section.number.path.size() != heading.number.path.size()) continue;
            ++siblings;
            last = &section;
        }
        // Only what continues the list: letters below a subsection count by themselves.
        if (siblings < kFewestSiblings || heading.number.path.back() != last->number.path.back() + 1) return;
        if (!is_upper(heading.number.title) && is_upper(last->number.title)) return;
        Finding& finding = report(place_of(heading), heading_text(heading), "entri dalam daftar isi",
                                  "judul ini tidak ada dalam daftar isi");
        finding.related.push_back({last->entry->place, last->entry->text});
    }

    void check_tables() {
        std::map<std::string, const Tabel*> numbered;
        for (const Tabel& tabel : report_.tabel)
            if (!tabel.nomor.empty() && !tabel.lampiran) numbered.try_emplace(tabel.nomor, &tabel);
        std::set<std::string> captions;  // of tables that are pictures, too
        for (const Teks& teks : report_.teks)
            if (!is_contents_line(teks.block.text))
                for (const std::string_view line : split(teks.block.text, '\n')) captions.insert(number_of_table(line));
        for (const ContentsEntry& entry : entries_) {
            const std::string number = number_of_table(entry.text);
            if (entry.list != ContentsEntry::List::tabel || number.empty() || numbered.size() < kFewestTables) continue;
            const auto found = numbered.find(number);
            if (found != numbered.end()) {
                compare_caption(entry, *found->second);
            } else if (stands_under_twin(entry, number)) {
                sink_.checked(entry.place, Verdict::tidak_dapat, "nomor tabelnya sudah dipakai tabel lain");
            } else if (!captions.contains(number)) {
                report(entry.place, entry.text, "tabel yang ada dalam laporan",
                       "tabel bernomor ini tidak ada dalam laporan");
            }
        }
    }

    // A table of that title bears a number that an earlier one has: the number is wrong, and checked elsewhere.
    bool stands_under_twin(const ContentsEntry& entry, const std::string& number) const {
        const std::string title = fold(entry.text.substr(std::min(entry.text.size(), 6 + number.size())));
        std::set<std::string> seen;
        for (const Tabel& tabel : report_.tabel) {
            if (tabel.nomor.empty() || tabel.lampiran) continue;
            if (!seen.insert(tabel.nomor).second && fold(tabel.caption) == title) return true;
        }
        return false;
    }

    // "Tabel 3.2 …" -> "3.2"
    static std::string number_of_table(std::string_view line) {
        if (!opens_with_letter(line, 't')) return {};
        const std::string text = squeeze(line);
        if (lower(text.substr(0, 6)) != "tabel ") return {};
        std::size_t end = 6;
        while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || text[end] == '.')) ++end;
        std::string number = text.substr(6, end - 6);
        while (!number.empty() && number.back() == '.') number.pop_back();
        return number;
    }

    // Captions are often shortened in the list: only one that speaks of something else contradicts.
    void compare_caption(const ContentsEntry& entry, const Tabel& tabel) {
        const std::size_t title = entry.text.find(tabel.nomor) + tabel.nomor.size();
        const Titles::Difference difference = titles_.compare(entry.text.substr(title), tabel.caption);
        // "Perbandingan …" begins many a caption: one word in common is little when the rest differs on both sides.
        const bool little = difference.common == 1 && difference.left.size() >= 2 && difference.right.size() >= 2;
        if ((difference.common > 0 && !little) || !difference.contradicts()) {
            sink_.checked(entry.place, Verdict::cocok);
            return;
        }
        Finding& finding =
            report(entry.place, entry.text, tabel.label() + " " + tabel.caption, "judul tabelnya berbunyi lain");
        finding.related.push_back({tabel.caption_place, tabel.caption});
    }

    void check_annexes() {
        std::set<std::string> tables;  // numbers of the annexed tables
        int first_document = 0;
        const Teks* document = nullptr;
        for (const Teks& teks : report_.teks) {
            if (!teks.lampiran) continue;
            for (const std::string_view line : split(teks.block.text, '\n'))
                if (const std::string number = number_of_table(line); !number.empty()) tables.insert(number);
            const std::string& folded = teks.block.folded();
            if (first_document != 0 || folded.size() > 200) continue;
            first_document = starts_with_word(folded, "keputusan")            ? kKeputusan
                             : starts_with_word(folded, "perjanjian kinerja") ? kPerjanjian
                                                                              : 0;
            document = &teks;
        }
        const ContentsEntry* first = nullptr;
        int promised = 0;
        std::set<int> kinds;
        for (const ContentsEntry& entry : entries_) {
            if (entry.list != ContentsEntry::List::lampiran) continue;
            check_annexed_table(entry, tables);
            const std::string folded = fold(entry.text);
            const bool keputusan = contains_word(folded, "keputusan") || contains_word(folded, "sk");
            const int kind = keputusan                                                                    ? kKeputusan
                             : contains_word(folded, "perjanjian kinerja") || contains_word(folded, "pk") ? kPerjanjian
                                                                                                          : 0;
            if (kind == 0) continue;
            kinds.insert(kind);
            if (promised == 0) {
                promised = kind;
                first = &entry;
            }
        }
        if (kinds.size() < 2 || first_document == 0) return;
        if (first_document == promised) {
            sink_.checked(first->place, Verdict::cocok);
            return;
        }
        // Its first line: a word processor has the others as paragraphs of their own.
        const std::string heading = shorten(squeeze(split(document->block.text, '\n').front()), 100);
        Finding& finding = report(first->place, first->text, "urutan lampiran yang ada: " + heading + " lebih dulu",
                                  "urutan lampiran berbeda");
        finding.related.push_back({document->block.place, heading});
    }

    // "Lampiran 6. Tabel Renstra 3.1", where the annexed table is 3.3.
    void check_annexed_table(const ContentsEntry& entry, const std::set<std::string>& tables) {
        const std::vector<std::string_view> words = split(entry.text, ' ');
        const bool of_table = contains_word(fold(entry.text), "tabel");
        const std::string_view last = words.empty() ? std::string_view() : words.back();
        if (!of_table || last.find('.') == std::string_view::npos ||
            last.find_first_not_of("0123456789.") != std::string_view::npos)
            return;
        if (tables.empty()) {
            sink_.checked(entry.place, Verdict::tidak_dapat, "lampiran tidak memuat tabel bernomor");
        } else if (tables.contains(std::string(last))) {
            sink_.checked(entry.place, Verdict::cocok);
        } else {
            report(entry.place, entry.text, "Tabel " + *tables.begin(), "tabel yang dilampirkan bernomor lain");
        }
    }

    std::string heading_text(const Heading& heading) const {
        const std::string& text = teks_of(heading).block.squeezed();
        return shorten(
            heading.is_chapter && !text.ends_with(heading.number.title) ? text + " " + heading.number.title : text,
            120);
    }
    const Teks& teks_of(const Heading& heading) const { return report_.teks[static_cast<std::size_t>(heading.teks)]; }
    Place place_of(const Heading& heading) const { return teks_of(heading).block.place; }

    Finding& report(Place place, const std::string& found, std::string expected, std::string reason) {
        Finding& finding = sink_.report(place, "Daftar isi", shorten(found, 120), std::move(expected));
        finding.quote = shorten(found, 160);
        finding.args["alasan"] = std::move(reason);
        return finding;
    }

    const Report& report_;
    Sink& sink_;
    Titles titles_;
    std::vector<Heading> headings_;
    std::vector<ContentsEntry> entries_;
    std::vector<Section> sections_;
};

}  // namespace

void check_contents(const CheckContext& context, Sink& sink) { Contents(context, sink).run(); }

}  // namespace lkiplint
