#include "report/extract/outline.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr int kUnnumbered = 9;
constexpr std::size_t kLongestTitle = 200;  // bytes; what goes on beyond is no title, and every block keeps a copy

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How deep a heading stands by its own number: BAB 1, "A." 2, "A.1" 3, "1.1" 2, "1.1.1" 3. 0 when it has none.
int rank_of(const std::string& text) {
    const std::string folded = fold(text);
    if (starts_with_word(folded, "bab") || starts_with_word(folded, "lampiran")) return 1;
    std::size_t i = 0;
    int rank = 0;
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && (text[1] == '.' || text[1] == ')')) {
        rank = 2;
        i = 2;
        while (i < text.size() && is_digit(text[i])) {
            ++rank;
            while (i < text.size() && is_digit(text[i])) ++i;
            if (i < text.size() && text[i] == '.') ++i;
        }
        return rank;
    }
    int groups = 0;
    while (i < text.size() && is_digit(text[i])) {
        ++groups;
        while (i < text.size() && is_digit(text[i])) ++i;
        if (i < text.size() && text[i] == '.')
            ++i;
        else
            break;
    }
    return groups >= 2 ? groups : 0;
}

// Signs that the report's own text is over and annexed documents follow.
bool opens_annexes(const std::string& folded) {
    for (const std::string_view start : {"lampiran", "perjanjian kinerja", "keputusan", "pemerintah kabupaten",
                                         "pemerintah kota", "rencana strategis", "rencana kinerja tahunan", "matrik"})
        if (starts_with_word(folded, start)) return true;
    return false;
}

bool is_annex_title(const std::string& folded) {
    const auto words = fold_words(folded);
    return !words.empty() && words[0] == "lampiran" &&
           (words.size() == 1 ||
            (words.size() == 2 && words[1].find_first_not_of("0123456789ivx") == std::string::npos) ||
            (words.size() == 2 && words[1] == "lampiran"));
}

bool is_year_at(std::string_view text, std::size_t i) {
    return i + 4 <= text.size() && text[i] == '2' && text[i + 1] == '0' && is_digit(text[i + 2]) &&
           is_digit(text[i + 3]) && (i == 0 || !is_digit(text[i - 1])) &&
           (i + 4 == text.size() || !is_digit(text[i + 4]));
}

}  // namespace

bool ends_in_page(std::string_view text) {
    constexpr std::size_t kLongestPage = 4;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    const std::size_t last = text.find_last_not_of("0123456789ivxl");
    if (last == std::string_view::npos || text.size() - last - 1 == 0 || text.size() - last - 1 > kLongestPage)
        return false;
    text = text.substr(0, last + 1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text.ends_with("...") || text.ends_with("\u2026");
}

bool is_contents_line(std::string_view text) {
    return text.find("....") != std::string_view::npos || text.find("\u2026\u2026") != std::string_view::npos ||
           ends_in_page(text);
}

std::string OutlinePlace::path() const {
    std::string path;
    for (const auto& heading : headings) path += (path.empty() ? "" : " > ") + heading;
    return path;
}

bool continues_title(const Document& document, const TextBlock& line, const TextBlock& next) {
    // In text formats a blank line stands between any two headings.
    if (has_physical_lines(document, line.place)) return false;
    // Level 0: a heading by its looks only. Headings that are marked as such are never two lines of one.
    const auto is_title_line = [](const TextBlock& block) {
        return block.role == TextRole::heading && block.level == 0 && rank_of(block.squeezed()) == 0;
    };
    return next.place.line == line.place.line + 1 && is_title_line(line) && is_title_line(next);
}

std::vector<OutlinePlace> read_outline(const Document& document) {
    struct Open {
        int rank;
        std::string text;
    };
    std::vector<OutlinePlace> places;
    places.reserve(document.blocks.size());
    std::vector<Open> open;
    bool penutup = false, lampiran = false, chapters = false;
    std::string last_chapter;
    const TextBlock* before = nullptr;
    int file = 0, annex_file = -1;
    bool beside = !document.blocks.empty() && stands_beside_text(document, place_of(document.blocks.front()));
    std::vector<Open> open_in_text;
    bool lampiran_in_text = false;
    for (const Block& block : document.blocks) {
        const Place& here = place_of(block);
        if (here.file != file) {
            // A file of tables stands beside the text: neither goes on in the other.
            if (!beside) {
                open_in_text = open;
                lampiran_in_text = lampiran;
            }
            beside = stands_beside_text(document, here);
            open = beside ? std::vector<Open>() : open_in_text;
            lampiran = !beside && lampiran_in_text;
            file = here.file;
            before = nullptr;
        }
        const auto* text = std::get_if<TextBlock>(&block);
        const bool continues = text && before && !open.empty() && open.back().text.size() <= kLongestTitle &&
                               continues_title(document, *before, *text);
        before = text;
        if (text && !is_contents_line(text->text)) {
            const std::string& plain = text->squeezed();
            const std::string& folded = text->folded();
            const bool standing =
                text->role == TextRole::heading || (plain.size() <= 160 && (text->bold || is_upper(plain)));
            const bool chapter = standing && starts_with_word(folded, "bab");
            chapters = chapters || (chapter && text->role == TextRole::heading);
            // The annexes were read before the chapters, or between them.
            if (chapter && lampiran && !beside && annex_file != file) lampiran = penutup = false;
            if (standing && contains_word(folded, "penutup") && chapters &&
                (chapter || starts_with_word(fold(last_chapter), "bab")))
                penutup = true;
            if (chapter) last_chapter = plain;
            if (penutup && !beside && standing && !chapter && opens_annexes(folded)) lampiran = true;
            // A page that only says "LAMPIRAN", behind the chapters.
            const bool second_half = places.size() * 2 > document.blocks.size();
            if ((chapters || second_half) && standing && is_annex_title(folded)) lampiran = true;
            if (text->role == TextRole::heading) {
                int rank = rank_of(plain);
                // "BAB II" and its title on the next line are one heading.
                const bool names_chapter = rank == 0 && !open.empty() && open.back().rank == 1 && is_upper(plain) &&
                                           places.size() > 0 && fold(open.back().text).size() <= 8;
                if (names_chapter || continues) {
                    open.back().text += " " + plain;
                } else {
                    // A heading without number stands below all numbered ones, and a new one replaces the last.
                    if (rank == 0) rank = lampiran || !chapters ? 1 : kUnnumbered;
                    while (!open.empty() && open.back().rank >= rank) open.pop_back();
                    open.push_back({rank, plain});
                }
            }
        }
        if (!beside && (!lampiran || annex_file < 0)) annex_file = lampiran ? file : -1;
        OutlinePlace place;
        place.lampiran = lampiran;
        for (const Open& heading : open) place.headings.push_back(heading.text);
        places.push_back(std::move(place));
    }
    return places;
}

namespace {

std::string pk_in(std::string_view folded) {
    if (!contains_word(folded, "pk") && !contains_word(folded, "perjanjian kinerja")) return {};
    for (const std::string_view phrase :
         {"pk perubahan", "perjanjian kinerja perubahan", "perubahan perjanjian kinerja", "perubahan pk",
          "perjanjian kinerja p apbd", "pk p apbd", "pk setelah perubahan", "perjanjian kinerja setelah perubahan"})
        if (contains_word(folded, phrase)) return "perubahan";
    return "awal";
}

}  // namespace

std::string pk_of(std::string_view text) { return pk_in(fold(text)); }

bool names_pk(std::string_view text) {
    if (pk_of(text) == "perubahan") return true;
    const std::string folded = fold(text);
    return contains_word(folded, "pk awal") || contains_word(folded, "perjanjian kinerja awal") ||
           contains_word(folded, "pk murni") || contains_word(folded, "perjanjian kinerja murni");
}

std::string periode_of(std::string_view text) {
    std::string found;
    for (std::size_t i = 0; i + 9 <= text.size(); ++i) {
        if (!is_year_at(text, i)) continue;
        std::size_t k = i + 4;
        bool dash = false;
        while (k < text.size() && !is_digit(text[k]) && k < i + 12) {
            if (text[k] == '-' || text.substr(k).starts_with("\u2013") || text.substr(k).starts_with("\u2014"))
                dash = true;
            else if (std::isalpha(static_cast<unsigned char>(text[k])) && !text.substr(k).starts_with("s.d") &&
                     !text.substr(k).starts_with("sd") && !text.substr(k).starts_with("d.") &&
                     !text.substr(k).starts_with("d "))
                break;
            if (text.substr(k).starts_with("s.d")) dash = true;
            ++k;
        }
        if (!dash || !is_year_at(text, k)) continue;
        const std::string periode = std::string(text.substr(i, 4)) + "-" + std::string(text.substr(k, 4));
        if (periode.substr(0, 4) >= periode.substr(5)) continue;
        if (!found.empty() && found != periode) return {};
        found = periode;
    }
    return found;
}

void KonteksMap::learn(const TextBlock& block) {
    const std::string pk = pk_in(block.folded());
    if (pk.empty()) return;
    const std::string periode = periode_of(block.squeezed());
    if (pk == "perubahan") perubahan_ = true;
    if (!periode.empty()) ++plans_[pk][periode];
}

void KonteksMap::complete(Konteks& konteks, bool named) const {
    const auto best = [&](const std::string& pk) {
        std::string periode;
        int most = 0;
        if (const auto found = plans_.find(pk); found != plans_.end())
            for (const auto& [name, count] : found->second)
                if (count > most) {
                    most = count;
                    periode = name;
                }
        return periode;
    };
    if (!konteks.periode.empty() && !named) {
        // "PK 2025 on the Renstra 2025-2029" means the changed agreement where the report says so elsewhere.
        if (best("perubahan") == konteks.periode && best("awal") != konteks.periode)
            konteks.pk = "perubahan";
        else if (konteks.pk.empty() && best("awal") == konteks.periode)
            konteks.pk = "awal";
    }
    if (konteks.periode.empty() && !konteks.pk.empty()) konteks.periode = best(konteks.pk);
}

}  // namespace lkiplint
