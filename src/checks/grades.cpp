#include "checks/grades.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include <re2/re2.h>

#include "base/angka.h"
#include "base/text.h"

namespace lkiplint {
namespace {

using Jenis = Skala::Jenis;

#define LETTER "(AA|A-|A|BB|B-|B|CC|C-|C|D|E|F)"
#define VALUE "(\\d{1,3}(?:[.,]\\d{1,4})?)"

struct Shape {
    re2::RE2 pattern;
    int letter, value;  // groups
};

// Boundaries are part of a match, since RE2 looks at nothing outside it.
class Shapes {
public:
    std::vector<Grade> find(std::string_view text) const {
        std::vector<Grade> grades;
        if (!may_hold_letter(text) || !has_digit(text) || !re2::RE2::PartialMatch({text.data(), text.size()}, any_))
            return grades;
        for (const Shape* shape :
             {&letter_in_front_, &value_in_front_, &letter_with_value_, &value_with_letter_, &slash_})
            collect(*shape, text, grades);
        std::stable_sort(grades.begin(), grades.end(),
                         [](const Grade& a, const Grade& b) { return a.begin < b.begin; });
        // "A (81,22)" may be read by two shapes.
        std::vector<Grade> kept;
        for (Grade& grade : grades)
            if (kept.empty() || grade.begin >= kept.back().end) kept.push_back(std::move(grade));
        return kept;
    }

private:
    // A letter of a grade ends in a capital from A to F, or that and a dash.
    static bool may_hold_letter(std::string_view text) {
        const auto is_word = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        };
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] >= 'A' && text[i] <= 'F' && (i + 1 == text.size() || !is_word(text[i + 1]))) return true;
        return false;
    }

    static void collect(const Shape& shape, std::string_view text, std::vector<Grade>& grades) {
        re2::StringPiece groups[3];
        for (std::size_t at = 0; at < text.size();) {
            if (!shape.pattern.Match({text.data(), text.size()}, at, text.size(), re2::RE2::UNANCHORED, groups, 3))
                return;
            const auto& letter = groups[shape.letter];
            const auto& value = groups[shape.value];
            const auto begin = static_cast<std::size_t>(std::min(letter.data(), value.data()) - text.data());
            const auto end = static_cast<std::size_t>(
                std::max(letter.data() + letter.size(), value.data() + value.size()) - text.data());
            at = end;
            if (is_number_of_a_thing(text.substr(0, begin))) continue;
            Grade grade{std::string(letter), std::string(value), {}, begin, with_bracket(text, begin, end), false};
            const auto number = parse_angka(grade.value_text, AngkaKind::indeks);
            if (!number) continue;
            grade.value = number.angka->value;
            grades.push_back(std::move(grade));
        }
    }

    // "Tabel 3.2 (A)"
    static bool is_number_of_a_thing(std::string_view before) {
        static constexpr std::array kThings = std::to_array<std::string_view>(
            {"tabel", "gambar", "lampiran", "nomor", "no", "pasal", "bab", "huruf", "butir", "halaman", "golongan"});
        constexpr std::size_t kWindow = 20;
        const auto words = fold_words(before.substr(before.size() - std::min(before.size(), kWindow)));
        return !words.empty() && std::find(kThings.begin(), kThings.end(), words.back()) != kThings.end();
    }

    // The end of "B (69" or "71 (BB" with the bracket that closes it.
    static std::size_t with_bracket(std::string_view text, std::size_t begin, std::size_t end) {
        constexpr std::size_t kReach = 30;
        if (text.substr(begin, end - begin).find('(') == std::string_view::npos) return end;
        const std::size_t close = text.substr(end, kReach).find(')');
        return close == std::string_view::npos ? end : end + close + 1;
    }

    static std::string any_of(std::initializer_list<const Shape*> shapes) {
        std::string any;
        for (const Shape* shape : shapes) any += (any.empty() ? "(?:" : "|(?:") + shape->pattern.pattern() + ")";
        return any;
    }

    // B (69), A(85), BB (nilai 70,12)
    Shape letter_in_front_{re2::RE2("(?:^|[^A-Za-z0-9.,/-])" LETTER
                                    "\\s*\\(\\s*(?:(?i:nilai|skor|angka)\\s*:?\\s*)?" VALUE "\\s*(?:\\)|$)"),
                           1, 2};
    // 71 (BB/ Sangat Baik), 81,22 (A), 65,30 (predikat B)
    Shape value_in_front_{
        re2::RE2("(?:^|[^\\d.,–-])" VALUE "\\s*\\(\\s*(?:(?i:predikat|kategori|nilai|mutu)\\s*:?\\s*)?[\"“]?" LETTER
                 "[\"”]?\\s*(?:[)/,=]|$)"),
        2, 1};
    // predikat BB dengan nilai 65,3
    Shape letter_with_value_{
        re2::RE2("(?:^|[^A-Za-z0-9])" LETTER "[\"”)]?,?\\s+(?i:dengan|dan|atau)\\s+(?i:nilai|skor|angka|hasil|indeks)(?"
                 ":\\s+(?i:akhir|sebesar|evaluasi|sakip|akip|ikm|skm))*\\s*:?\\s*" VALUE
                 "(?:[^\\d.,%]|[.,](?:\\D|$)|$)"),
        1, 2};
    // nilai 65,3 dengan predikat BB, nilai 65,3 kategori BB
    Shape value_with_letter_{re2::RE2("(?:^|[^\\d.,–-])" VALUE
                                      ",?\\s*\\(?(?:(?i:dengan|atau|dan|masuk|termasuk|dalam|yang|pada|berada|mendapat|"
                                      "memperoleh|mendapatkan)\\s+){0,3}(?i:predikat|kategori|peringkat|mutu)(?:\\s+(?"
                                      "i:pelayanan|nilai|sakip|akip))?\\s*:?\\s*[\"“(]?" LETTER "(?:[^A-Za-z0-9-]|$)"),
                             2, 1};
    // BB / 70,12
    Shape slash_{re2::RE2("(?:^|[^A-Za-z0-9./-])" LETTER "\\s*/\\s*" VALUE "(?:[^\\d.,/%]|[.,](?:\\D|$)|$)"), 1, 2};
    // Few texts have any of them.
    re2::RE2 any_{any_of({&letter_in_front_, &value_in_front_, &letter_with_value_, &value_with_letter_, &slash_})};
};

#undef LETTER
#undef VALUE

}  // namespace

std::vector<Topic> topics_of(const std::vector<Word>& words) {
    static const std::array kTopics =
        std::to_array<std::pair<std::vector<std::string>, Jenis>>({{{"sakip"}, Jenis::sakip},
                                                                   {{"akip"}, Jenis::sakip},
                                                                   {{"akuntabilitas", "kinerja"}, Jenis::sakip},
                                                                   {{"ikm"}, Jenis::ikm},
                                                                   {{"skm"}, Jenis::ikm},
                                                                   {{"kepuasan", "masyarakat"}, Jenis::ikm},
                                                                   {{"mutu", "pelayanan"}, Jenis::ikm},
                                                                   {{"unit", "pelayanan"}, Jenis::ikm},
                                                                   {{"ipp"}, Jenis::ipp},
                                                                   {{"indeks", "pelayanan", "publik"}, Jenis::ipp}});
    std::vector<Topic> topics;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (const auto& [phrase, jenis] : kTopics)
            if (words[i].folded.front() == phrase.front().front() && words_at(words, i, phrase))
                topics.push_back({jenis, words[i].begin});
    return topics;
}

std::optional<Jenis> only_topic(std::string_view text) {
    std::optional<Jenis> only;
    for (const Topic& topic : topics_of(split_words(text))) {
        if (only && *only != topic.jenis) return std::nullopt;
        only = topic.jenis;
    }
    return only;
}

std::vector<Grade> find_grades(std::string_view text) {
    static const Shapes shapes;
    return shapes.find(text);
}

}  // namespace lkiplint
