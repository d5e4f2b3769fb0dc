// required-part: a whole report lacks a part that the regulation asks for. What a part looks like is data: one pattern
// of the list for each, with the part's name in its note.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <re2/re2.h>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/sentences.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestTables = 5;
constexpr std::size_t kFewestTexts = 100;   // headings, paragraphs and items of a report that is written out
constexpr std::size_t kLongestText = 4000;  // bytes of a block that are looked at
constexpr int kBodyChapters = 3;            // BAB I to III

// A fragment, an export or an excerpt has no duty to be complete.
bool is_whole(const Report& report, const std::vector<Heading>& headings) {
    if (report.tabel.size() < kFewestTables) return false;
    for (int chapter = 1; chapter <= kBodyChapters; ++chapter) {
        const bool found = std::any_of(headings.begin(), headings.end(), [&](const Heading& heading) {
            return heading.is_chapter && heading.chapter == chapter;
        });
        if (!found) return false;
    }
    return true;
}

// What a table shows: "jenis:capaian kolom:target kolom:tahun judul …".
std::string summary_of(const Tabel& tabel) {
    std::string text = "jenis:" + std::string(kind_name(tabel.kind)) + (tabel.lampiran ? " lampiran" : "");
    int years = 0;
    for (const Kolom& kolom : tabel.kolom) {
        text += " kolom:" + std::string(role_name(kolom.role));
        years += kolom.role == Role::tahun ? 1 : 0;
    }
    if (years >= 2) text += " banyak-tahun";
    text += " judul " + fold(tabel.caption);
    for (const Kolom& kolom : tabel.kolom) text += " " + fold(kolom.header);
    return text;
}

// " bab:3" for what stands in BAB III, " bab:lampiran" in the annexes; nothing before the first chapter.
class Chapters {
public:
    Chapters(const Report& report, const std::vector<Heading>& headings) {
        for (const Heading& heading : headings)
            if (heading.is_chapter)
                begins_[report.teks[static_cast<std::size_t>(heading.teks)].block.place.line] = heading.chapter;
    }

    std::string of(Place place, bool lampiran) const {
        const auto next = begins_.upper_bound(place.line);
        if (lampiran) return " bab:lampiran";
        if (next == begins_.begin()) return {};
        return " bab:" + std::to_string(std::prev(next)->second);
    }

private:
    std::map<int, int> begins_;  // by line
};

struct Passage {
    std::string text;
    Place place;
};

// The parts of a report that patterns are looked for in; tables of contents promise and do not show.
std::vector<Passage> passages(const Report& report, const Chapters& chapters) {
    std::vector<Passage> texts;
    for (const Teks& teks : report.teks) {
        if (is_contents_line(teks.block.text) || teks.dalam_daftar) continue;
        const std::string prefix = teks.lampiran ? "lampiran " : teks.block.role == TextRole::heading ? "judul " : "";
        texts.push_back({prefix +
                             (teks.block.text.size() <= kLongestText
                                  ? teks.block.folded()
                                  : fold(std::string_view(teks.block.text).substr(0, kLongestText))) +
                             chapters.of(teks.block.place, teks.lampiran),
                         teks.block.place});
    }
    for (const Tabel& tabel : report.tabel)
        texts.push_back({summary_of(tabel) + chapters.of(tabel.place, tabel.lampiran), tabel.place});
    return texts;
}

// The parts of several lists, one list behind the other: the texts are read once for all of them.
class Parts {
public:
    Parts(const RulePack& pack, std::initializer_list<std::string_view> lists) {
        std::string names;
        for (const std::string_view list : lists) names.append(list).push_back('|');
        all_ = pack.memo.get<PatternList>(names, [&] { return joined(pack, lists); });
        std::size_t end = 0;
        for (const std::string_view list : lists) ends_.push_back(end += pack.pattern_list(list).size());
    }

    // For each part the first passage that it is found in; null when there is none.
    std::vector<const Passage*> first_with_each(const std::vector<Passage>& texts) const {
        std::vector<const Passage*> first(all_->patterns.size(), nullptr);
        std::size_t open = first.size();
        for (const Passage& passage : texts) {
            if (open == 0) break;
            for (const int index : all_->candidates(passage.text)) {
                const auto part = static_cast<std::size_t>(index);
                if (first[part] || !re2::RE2::PartialMatch(passage.text, *all_->patterns[part].pattern)) continue;
                first[part] = &passage;
                --open;
            }
        }
        return first;
    }

    // Calls `use` with the name of each part of a list and where it was found.
    template <class Use>
    void each(std::size_t list, const std::vector<const Passage*>& first, Use use) const {
        for (std::size_t i = list == 0 ? 0 : ends_[list - 1]; i < ends_[list]; ++i)
            use(all_->patterns[i].note, first[i]);
    }

private:
    static PatternList joined(const RulePack& pack, std::initializer_list<std::string_view> lists) {
        PatternList all;
        std::vector<std::string> texts;
        for (const std::string_view list : lists)
            for (const TextPattern& part : pack.pattern_list(list)) {
                all.patterns.push_back(part);
                texts.push_back(part.pattern->pattern());
            }
        all.together = std::make_shared<const PatternSet>(std::move(texts));
        return all;
    }

    std::shared_ptr<const PatternList> all_;
    std::vector<std::size_t> ends_;
};

}  // namespace

void check_required_part(const CheckContext& context, Sink& sink) {
    const Report& report = context.report;
    const std::vector<Heading> headings = read_headings(report);
    if (!is_whole(report, headings)) {
        sink.checked({1, 1}, Verdict::tidak_dapat, "berkas ini bukan laporan utuh");
        return;
    }
    const std::vector<Passage> texts = passages(report, Chapters(report, headings));
    // Where the missing part would stand: behind the last chapter there is.
    const auto last =
        std::find_if(headings.rbegin(), headings.rend(), [](const Heading& heading) { return heading.is_chapter; });
    const Teks& teks = report.teks[static_cast<std::size_t>(last->teks)];
    const auto check = [&](const std::string& part, const Passage* passage) {
        if (passage != nullptr) {
            sink.checked(teks.block.place, Verdict::cocok);
            sink.noted(part, passage->place, Verdict::cocok);
            return;
        }
        sink.noted(part, teks.block.place, Verdict::salah);
        Finding& finding = sink.report(teks.block.place, text_locator(teks), "tidak ada", part);
        finding.quote = shorten(teks.block.squeezed(), 160);
        finding.args["bagian"] = part;
        finding.subject = part;
    };
    // What is good to have, or can be told only from a table: that it is there is worth saying, that it is not proves
    // nothing.
    const auto note = [&](const std::string& part, const Passage* passage) {
        sink.noted(part, passage != nullptr ? passage->place : teks.block.place,
                   passage != nullptr ? Verdict::cocok : Verdict::tidak_dapat);
    };
    enum List : std::size_t { required, analyses, noted };
    const Parts parts(context.pack, {context.rule.parameter("list"), context.rule.parameter("analyses"),
                                     context.rule.parameter("noted")});
    const auto first = parts.first_with_each(texts);
    parts.each(required, first, check);
    // A short report may give its analyses in ways that words do not tell.
    if (report.teks.size() >= kFewestTexts) parts.each(analyses, first, check);
    parts.each(noted, first, note);
}

}  // namespace lkiplint
