// Numbers of sections: "B.2.2" twice, "B.1.3" behind "B.2.2", "D." behind "B.".
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "checks/numbering.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr int kLargestSkip = 2;

class SectionNumbers {
public:
    SectionNumbers(const Report& report, Sink& sink) : report_(report), sink_(sink) {
        // A heading may have been read as a paragraph, item or row: then its number is not missing.
        for (const Teks& teks : report.teks) {
            if (is_contents_line(teks.block.text) || teks.dalam_daftar) continue;
            for (const std::string_view line : split(teks.block.text, '\n')) note_start(line);
            note_start(teks.block.label + " " + teks.block.text);
        }
    }

    void run() {
        for (const Heading& heading : read_headings(report_)) {
            if (heading.is_chapter) {
                forget();
                continue;
            }
            if (heading.number.path.empty()) continue;
            if (heading.number.path.size() == 1) {
                check_letter(heading);
            } else {
                check_path(heading);
            }
        }
    }

private:
    void forget() {
        seen_.clear();
        children_.clear();
        last_ = nullptr;
        letter_ = 0;
    }

    void note_start(std::string_view line) {
        const std::string text = squeeze(line.substr(0, 12));
        starts_.insert(text.substr(0, text.find(' ')));
    }

    // "A." "B." "C.": starts anew anywhere.
    void check_letter(const Heading& heading) {
        const int value = heading.number.path[0], before = letter_;
        // Under a section "3.1" letters count by themselves, and 3.1 may start anew behind a letter.
        if (last_ != nullptr && !last_->number.letter) seen_.clear(), children_.clear(), last_ = nullptr;
        const int before_teks = letter_teks_;
        letter_ = value;
        letter_teks_ = heading.teks;
        const std::string title = fold(heading.number.title), title_before = letter_title_;
        letter_title_ = title;
        // The same letter for another title; what starts anew starts with A.
        if (value == before && value > 1 && title != title_before && !is_continuation(heading) &&
            !looks_like_name(heading.number.title)) {
            report(heading, {before + 1}, {before}, before_teks);
            return;
        }
        if (before == 0 || value <= before || value == before + 1) return;
        if (value > before + 1 + kLargestSkip || looks_like_name(heading.number.title)) return;
        for (int missing = before + 1; missing < value; ++missing)
            if (starts_.contains(print_path({missing}, true))) return;
        report(heading, {before + 1}, {before}, before_teks);
    }

    // "H. Ahmad Fauzi, S.Sos": the initial of a name, not a section.
    static bool looks_like_name(const std::string& title) {
        const std::size_t comma = title.find(',');
        return comma != std::string::npos && title.find('.', comma) != std::string::npos;
    }

    void check_path(const Heading& heading) {
        const Path& path = heading.number.path;
        if (last_ != nullptr && last_->number.letter != heading.number.letter) forget_paths();
        // "5.2" behind the programs "10.1" to "11.2" of section 5.1: those count by themselves.
        if (last_ != nullptr && path.front() + kLargestSkip < last_->number.path.front()) forget_paths();
        const Path parent(path.begin(), path.end() - 1);
        const auto found = seen_.find(path);
        int& sibling = children_[parent];
        Path expected = parent;
        if (found != seen_.end()) {
            expected.push_back(sibling + 1);
            if (!is_continuation(heading) && path != excused_) {
                report(heading, expected, path, found->second);
                sibling = expected.back();  // it stands for the number it should have
            }
        } else if (last_ != nullptr && path < last_->number.path) {
            expected.assign(last_->number.path.begin(), last_->number.path.begin() + 1);
            expected.push_back(children_[expected] + 1);
            report(heading, expected, last_->number.path, last_->teks);
            return;  // the order goes on from the section before
        } else if (sibling != 0 && path.back() > sibling + 1 && path.back() <= sibling + 1 + kLargestSkip) {
            expected.push_back(sibling + 1);
            Path before = parent;
            before.push_back(sibling);
            const std::string text = print_path(expected, heading.number.letter);
            if (!starts_.contains(text) && !starts_.contains(text + ".")) {
                report(heading, expected, before, seen_[before]);
                excused_ = path;
            }
        } else {
            sink_.checked(place(heading.teks), Verdict::cocok);
        }
        sibling = std::max(sibling, path.back());
        seen_[path] = heading.teks;
        kept_ = heading;
        last_ = &kept_;
    }

    void forget_paths() {
        seen_.clear();
        children_.clear();
        last_ = nullptr;
    }

    static bool is_continuation(const Heading& heading) {
        return contains_word(fold(heading.number.title), "lanjutan");
    }

    Place place(int teks) const { return report_.teks[static_cast<std::size_t>(teks)].block.place; }

    void report(const Heading& heading, const Path& expected, const Path& before, int before_teks) {
        const bool letter = heading.number.letter;
        report_number(report_, sink_, heading.teks, print_path(heading.number.path, letter),
                      print_path(expected, letter), print_path(before, letter), place(before_teks));
    }

    const Report& report_;
    Sink& sink_;
    std::set<std::string> starts_;
    std::map<Path, int> seen_;      // of this chapter: where each number stands
    std::map<Path, int> children_;  // the highest number below each
    Heading kept_;
    const Heading* last_ = nullptr;
    int letter_ = 0;
    int letter_teks_ = -1;
    std::string letter_title_;
    Path excused_;  // reported as a skip: when it comes once more, it is in its place
};

}  // namespace

void check_section_numbers(const CheckContext& context, Sink& sink) { SectionNumbers(context.report, sink).run(); }

}  // namespace lkiplint
