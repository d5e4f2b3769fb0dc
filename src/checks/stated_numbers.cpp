// Numbers that the text gives to sasaran and indicators: two numbers for one name, one number for two names, a
// paragraph under sasaran IV that speaks of sasaran III, captions that run 1, 3, 2.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/numbering.h"
#include "checks/sentences.h"
#include "checks/structure.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestLabel = 400;  // bytes of a text that is a label and its name
constexpr std::size_t kFewestNameWords = 3;

// "Sasaran Strategis IV : Terjaganya …", "Indikator 2.1 : Nilai SAKIP".
struct Stated {
    std::string kind;    // "sasaran", "tujuan", "indikator"
    std::string number;  // as printed
    Path path;
    std::string name;  // folded, up to the verb that ends it
    std::string text;  // folded, all that follows the number
    int teks = -1;
    int section = 0;  // counts headings with a number
};

// The part of a folded text that can be a name.
std::string name_of(const std::string& folded) {
    std::string name;
    for (const std::string& word : fold_words(folded)) {
        for (const std::string_view end : {"mendapat", "memperoleh", "mencapai", "dengan", "diukur", "yang", "tercapai",
                                           "capaian", "adalah", "didukung"})
            if (word == end) return name;
        name += (name.empty() ? "" : " ") + word;
    }
    return name;
}

Path read_number(std::string_view word) {
    Path path;
    for (const std::string_view part : split(word, '.')) {
        if (part.empty()) continue;
        int value = 0;
        if (part.find_first_not_of("0123456789") == std::string_view::npos && part.size() <= 2)
            value = std::stoi(std::string(part));
        if (value == 0 && path.empty() && std::string_view("IVX").find(part[0]) != std::string_view::npos)
            value = roman_value(part);
        if (value == 0) return {};
        path.push_back(value);
    }
    return path;
}

std::string_view next_word(std::string_view& rest) {
    const std::size_t begin = rest.find_first_not_of(" \n");
    if (begin == std::string_view::npos) return rest = {};
    const std::size_t end = std::min(rest.find_first_of(" \n", begin), rest.size());
    const std::string_view word = rest.substr(begin, end - begin);
    rest = rest.substr(end);
    return word;
}

Stated read_stated(const TextBlock& block) {
    Stated stated;
    if (block.text.size() > kLongestLabel) return stated;
    std::string_view rest(block.text);
    const std::string kind = fold(next_word(rest));
    if (kind != "sasaran" && kind != "tujuan" && kind != "indikator") return stated;
    std::string_view word = next_word(rest);
    if (const std::string second = fold(word); second == "strategis" || second == "kinerja") word = next_word(rest);
    while (!word.empty() && std::string_view("*:.,").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    stated.path = read_number(word);
    if (stated.path.empty()) return stated;
    stated.kind = kind;
    stated.number = std::string(word);
    stated.text = fold(rest);
    stated.name = name_of(stated.text);
    return stated;
}

std::string without_numbers(const std::string& folded) {
    std::string text;
    for (const std::string& word : fold_words(folded))
        if (!has_digit(word) && roman_value(word) == 0) text += word + " ";
    return text;
}

class StatedNumbers {
public:
    StatedNumbers(const Report& report, Sink& sink) : report_(report), sink_(sink) {
        int section = 0;
        for (std::size_t i = 0; i < report.teks.size(); ++i) {
            const TextBlock& block = report.teks[i].block;
            if (block.role == TextRole::heading && read_section_number(block.squeezed())) ++section;
            Stated stated = read_stated(block);
            stated.teks = static_cast<int>(i);
            stated.section = section;
            if (!stated.kind.empty()) stated_.push_back(std::move(stated));
        }
    }

    void run() {
        for (std::size_t i = 1; i < stated_.size(); ++i) compare(stated_[i - 1], stated_[i]);
        check_mentions();
    }

private:
    void compare(const Stated& before, const Stated& now) {
        if (before.kind != now.kind || before.section != now.section || before.path.size() != now.path.size()) return;
        Path next = before.path;
        ++next.back();
        if (now.path == next && now.name == before.name && fold_words(now.name).size() >= kFewestNameWords) {
            report(now, before, "nama " + now.kind + " yang lain");
        } else if (now.path == before.path && now.path.size() >= 2 && has_other_name(now, before)) {
            report(now, before, print_path(next, false));
        } else {
            sink_.checked(place(now.teks), Verdict::cocok);
        }
    }

    static bool has_other_name(const Stated& now, const Stated& before) {
        if (fold_words(now.text).size() < kFewestNameWords || fold_words(before.text).size() < kFewestNameWords)
            return false;
        return match_score(name_key(now.text), name_key(before.text)) < kSameName / 2;
    }

    // Sentences that say the same of each sasaran, and of one of them name another's number.
    void check_mentions() {
        struct Mention {
            int teks;
            std::size_t stated;
            std::string word;
            bool agrees;
        };
        std::map<std::string, std::vector<Mention>> parallel;
        for (std::size_t at = 0; at < stated_.size(); ++at) {
            const Stated& stated = stated_[at];
            if (stated.kind != "sasaran" || stated.path.size() != 1) continue;
            const int end = at + 1 < stated_.size() ? stated_[at + 1].teks : stated.teks + kScope;
            for (int i = stated.teks + 1;
                 i < end && i < static_cast<int>(report_.teks.size()) && i < stated.teks + kScope; ++i) {
                const TextBlock& block = report_.teks[static_cast<std::size_t>(i)].block;
                if (block.role == TextRole::heading) break;
                const std::string word = mentioned(block.text);
                if (word.empty()) continue;
                const std::string key = std::to_string(stated.section) + " " + without_numbers(block.folded());
                parallel[key].push_back({i, at, word, read_number(word) == stated.path});
            }
        }
        for (const auto& [key, mentions] : parallel) {
            int agreeing = 0;
            for (const Mention& mention : mentions) agreeing += mention.agrees ? 1 : 0;
            if (agreeing < 2 || agreeing + 1 != static_cast<int>(mentions.size())) continue;
            for (const Mention& mention : mentions) {
                if (mention.agrees) continue;
                const Stated& label = stated_[mention.stated];
                report_number(report_, sink_, mention.teks, "sasaran " + mention.word, "sasaran " + label.number,
                              "judul Sasaran " + label.number, place(label.teks));
            }
        }
    }

    // The number of the only sasaran that a text speaks of: "… untuk sasaran III adalah …".
    static std::string mentioned(std::string_view text) {
        if (text.size() > 2 * kLongestLabel) return {};
        std::string found;
        bool after = false;
        std::string_view rest(text);
        for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
            const std::string folded = fold(word);
            if (after && !read_number(word).empty()) {
                if (!found.empty() && found != word) return {};
                found = std::string(word);
            }
            after = folded == "sasaran" || (after && folded == "strategis");
        }
        return found;
    }

    void report(const Stated& now, const Stated& before, std::string expected) {
        const auto printed = [&](const Stated& stated) {
            return shorten(squeeze(report_.teks[static_cast<std::size_t>(stated.teks)].block.text), 100);
        };
        report_number(report_, sink_, now.teks, printed(now), std::move(expected), printed(before), place(before.teks));
    }

    Place place(int teks) const { return report_.teks[static_cast<std::size_t>(teks)].block.place; }

    static constexpr int kScope = 8;  // texts below a label that speak of it

    const Report& report_;
    Sink& sink_;
    std::vector<Stated> stated_;
};

// The number behind the last "Sasaran" of a caption, and the caption without it.
int number_in_caption(const Tabel& tabel, std::string& rest) {
    const std::vector<std::string> words = fold_words(tabel.caption);
    int number = 0;
    rest.clear();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_number = i > 0 && words[i - 1] == "sasaran" && words[i].size() <= 2 &&
                               words[i].find_first_not_of("0123456789") == std::string::npos;
        if (is_number)
            number = std::stoi(words[i]);
        else
            rest += words[i] + " ";
    }
    return number;
}

// "… Sasaran 1", "… Sasaran 3", "… Sasaran 2": a table may be left out, but not come later.
void check_captions(const Report& report, Sink& sink) {
    struct Caption {
        const Tabel* tabel;
        int number;
    };
    std::map<std::string, std::vector<Caption>> series;
    for (const Tabel& tabel : report.tabel) {
        std::string rest;
        const int number = number_in_caption(tabel, rest);
        if (number != 0 && !tabel.lampiran) series[rest].push_back({&tabel, number});
    }
    for (const auto& [rest, captions] : series)
        for (std::size_t i = 1; i + 1 < captions.size(); ++i) {
            const int before = captions[i - 1].number, now = captions[i].number, after = captions[i + 1].number;
            if (now != before + 2 || after != before + 1) continue;
            const Tabel& tabel = *captions[i].tabel;
            const Place place = tabel.caption_place.line > 0 ? tabel.caption_place : tabel.place;
            Finding& finding = sink.report(place, tabel.label(), "Sasaran " + std::to_string(now),
                                           "Sasaran " + std::to_string(before));
            finding.quote = shorten(tabel.caption, 160);
            finding.args["sebelum"] = "Sasaran " + std::to_string(before) + " pada " + captions[i - 1].tabel->label();
            finding.related.push_back({captions[i - 1].tabel->caption_place, captions[i - 1].tabel->caption});
        }
}

}  // namespace

void check_stated_numbers(const CheckContext& context, Sink& sink) {
    StatedNumbers(context.report, sink).run();
    check_captions(context.report, sink);
}

}  // namespace lkiplint
