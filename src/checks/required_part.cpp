// required-part: a whole report lacks a part that the regulation asks for. What a part looks like is data: one pattern
// of the list for each, with the part's name in its note.
#include <algorithm>
#include <iterator>
#include <map>
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
        if (is_contents_line(teks.block.text) || contains_word(fold(teks.bagian), "daftar isi")) continue;
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

// For each part the first passage that it is found in; null when there is none.
std::vector<const Passage*> first_with_each(const PatternList& parts, const std::vector<Passage>& texts) {
    std::vector<const Passage*> first(parts.patterns.size(), nullptr);
    std::size_t open = first.size();
    for (const Passage& passage : texts) {
        if (open == 0) break;
        for (const int index : parts.candidates(passage.text)) {
            const auto part = static_cast<std::size_t>(index);
            if (first[part] || !re2::RE2::PartialMatch(passage.text, *parts.patterns[part].pattern)) continue;
            first[part] = &passage;
            --open;
        }
    }
    return first;
}

// What is good to have, or can be told only from a table: that it is there is worth saying, that it is not proves
// nothing.
void note_parts(const PatternList& parts, const std::vector<Passage>& texts, Place end, Sink& sink) {
    const auto first = first_with_each(parts, texts);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const Passage* passage = first[i];
        sink.noted(parts.patterns[i].note, passage != nullptr ? passage->place : end,
                   passage != nullptr ? Verdict::cocok : Verdict::tidak_dapat);
    }
}

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
    const auto check = [&](std::string_view list) {
        const PatternList& parts = context.pack.patterns_of(list);
        const auto first = first_with_each(parts, texts);
        for (std::size_t i = 0; i < first.size(); ++i) {
            const TextPattern& part = parts.patterns[i];
            if (const Passage* passage = first[i]) {
                sink.checked(teks.block.place, Verdict::cocok);
                sink.noted(part.note, passage->place, Verdict::cocok);
                continue;
            }
            sink.noted(part.note, teks.block.place, Verdict::salah);
            Finding& finding = sink.report(teks.block.place, text_locator(teks), "tidak ada", part.note);
            finding.quote = shorten(teks.block.squeezed(), 160);
            finding.args["bagian"] = part.note;
            finding.subject = part.note;
        }
    };
    check(context.rule.parameter("list"));
    // A short report may give its analyses in ways that words do not tell.
    if (report.teks.size() >= kFewestTexts) check(context.rule.parameter("analyses"));
    note_parts(context.pack.patterns_of(context.rule.parameter("noted")), texts, teks.block.place, sink);
}

}  // namespace lkiplint
