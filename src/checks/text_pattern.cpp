// TXT002, TXT003: what a pattern list of the pack finds in running text, captions and cells.
//
// Parameter list: the name of the pattern list. The list tanda-tanya also finds cells of nothing but question marks.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kGroups = 2;  // the whole match and group 1

struct Match {
    std::size_t begin = 0;
    std::string found;
    std::string note;
};

// What an `unless` looks at around [begin, end): bounded, so that hostile text does not cost its length for each match.
std::string_view near(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t kReach = 1000;
    const std::size_t from = begin - std::min(begin, kReach);
    return text.substr(from, std::min(text.size(), end + kReach) - from);
}

// The sentence around an offset, or the text around it when it has no sentences there.
std::string_view sentence_at(std::string_view text, const std::vector<Sentence>& sentences, std::size_t offset) {
    const auto it =
        std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.end <= offset; });
    if (it == sentences.end()) return near(text, offset, offset);
    const std::size_t at = std::max(offset, it->begin);
    return near(text.substr(it->begin, it->end - it->begin), at - it->begin, at - it->begin);
}

class Patterns {
public:
    explicit Patterns(const PatternList& list) : list_(list) {}

    // All matches, in order. `whole`: an `unless` looks at all of the text, not at the sentence.
    std::vector<Match> find(std::string_view raw, const TextForms& forms, bool whole) const {
        std::vector<Match> matches;
        if (forms.has_nothing_for(list_.with_others.get())) return matches;
        std::string joined;
        std::string_view text = raw;
        if (raw.find('\n') != std::string_view::npos) text = joined = one_line(raw);
        if (!list_.may_match(text, forms)) return matches;
        std::optional<std::vector<Sentence>> sentences;
        for (const TextPattern& pattern : list_.patterns) {
            if (!pattern.pattern) continue;
            for (std::size_t at = 0; at <= text.size();) {
                absl_view groups[kGroups];
                const int wanted = pattern.pattern->NumberOfCapturingGroups() > 0 ? 2 : 1;
                if (!pattern.pattern->Match({text.data(), text.size()}, at, text.size(), re2::RE2::UNANCHORED, groups,
                                            wanted))
                    break;
                const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
                at = begin + std::max<std::size_t>(groups[0].size(), 1);
                if (!sentences) sentences = split_sentences(raw);
                const std::string_view around = whole ? near(text, begin, at) : sentence_at(text, *sentences, begin);
                if (pattern.unless && re2::RE2::PartialMatch({around.data(), around.size()}, *pattern.unless)) continue;
                const auto& quoted = wanted == 2 && groups[1].data() != nullptr ? groups[1] : groups[0];
                matches.push_back({static_cast<std::size_t>(quoted.data() - text.data()),
                                   squeeze({quoted.data(), quoted.size()}), pattern.note});
            }
        }
        std::stable_sort(matches.begin(), matches.end(),
                         [](const Match& a, const Match& b) { return a.begin < b.begin; });
        return matches;
    }

private:
    using absl_view = re2::StringPiece;
    const PatternList& list_;
};

bool only_question_marks(std::string_view text) {
    return text.find('?') != std::string_view::npos && text.find_first_not_of("? \n\t") == std::string_view::npos;
}

Finding& report_match(const Match& match, Place place, std::string locator, std::string quote, Sink& sink) {
    Finding& finding = sink.report(place, std::move(locator), shorten(match.found, 200), {});
    finding.quote = std::move(quote);
    finding.args["catatan"] = match.note;
    return finding;
}

void check_row(const Tabel& tabel, std::size_t row, const Patterns& patterns, bool question_marks, Sink& sink) {
    std::optional<Match> first;
    int first_column = 0;
    int cells = 0;
    const auto& sel = tabel.baris[row].sel;
    for (std::size_t column = 0; column < sel.size(); ++column) {
        if (sel[column].empty()) continue;
        auto matches = patterns.find(sel[column].text, sel[column].forms, true);
        if (matches.empty() && question_marks && only_question_marks(sel[column].text))
            matches.push_back({0, squeeze(sel[column].text), "tanda tanya di tempat data"});
        if (matches.empty()) continue;
        ++cells;
        if (first) continue;
        first = matches.front();
        first_column = static_cast<int>(column);
    }
    if (!first) return;
    Finding& finding =
        report_match(*first, sel[static_cast<std::size_t>(first_column)].place_at(first->begin),
                     locate(tabel, static_cast<int>(row), first_column), quote_row(tabel, static_cast<int>(row)), sink);
    if (cells > 1) finding.args["catatan"] += " (" + std::to_string(cells) + " sel)";
}

}  // namespace

void check_text_pattern(const CheckContext& context, Sink& sink) {
    const std::string_view list = context.rule.parameter("list");
    const Patterns patterns(context.pack.patterns_of(list));
    for (const Teks& teks : context.report.teks) {
        int last_line = 0;
        const BlockPlaces places(context.report, teks.block);
        for (const Match& match : patterns.find(teks.block.text, teks.block.forms, false)) {
            const Place place = places.at(match.begin);
            if (place.line == last_line) continue;  // one finding a line
            last_line = place.line;
            report_match(match, place, text_locator(teks), quote_at(teks.block.text, match.begin), sink);
        }
    }
    for (const Tabel& tabel : context.report.tabel) {
        if (const auto matches = patterns.find(tabel.caption, tabel.caption_forms, true); !matches.empty())
            report_match(matches.front(), tabel.caption_place, tabel.label(), tabel.caption, sink);
        for (std::size_t row = 0; row < tabel.baris.size(); ++row)
            check_row(tabel, row, patterns, list == "tanda-tanya", sink);
    }
}

}  // namespace lkiplint
