// What a check finds, and what it looked at.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "rules/rule.h"

namespace lkiplint {

struct Related {
    Place place;
    std::string message;    // what stands there, in Indonesian
    std::string file = {};  // as Finding::file; of another report, when it stands there
};

// What a baseline says of a finding.
enum class BaselineState {
    none,  // no baseline was given
    baru,  // not in the baseline
    tetap  // known: it does not fail a run
};

struct Finding {
    std::string id;  // stays the same when unrelated text moves; set by finish_findings()
    const Rule* rule = nullptr;
    Severity severity = Severity::galat;
    std::string file;  // of a report in several files that in which it stands
    Place place;
    std::string locator;   // "Tabel 3.11 › Administrasi Keuangan › Realisasi"
    std::string bagian;    // the headings above it, outermost first: "BAB III … > B. …"; set by locate_findings()
    std::string tabel;     // label and caption of the table it stands in; empty in running text; set likewise
    std::string jangkar;   // what its id is made of: where it stands, in words that stay; set likewise
    std::string found;     // as printed
    std::string expected;  // as it should be printed
    std::string quote;     // the row or sentence
    std::string subject;   // as in Noted, of a rule that looks for several things by name; else empty
    // Fills the {placeholders} of the rule's message; {found}, {expected} and {locator} are always there.
    std::map<std::string, std::string, std::less<>> args;
    std::vector<Related> related;  // the cells and words that prove it
    BaselineState baseline = BaselineState::none;
    std::string suppressed;  // why somebody has set it aside; empty when nobody has. It is shown, but fails no run.

    // Does it count for --fail-on?
    bool counts() const { return suppressed.empty() && baseline != BaselineState::tetap; }
};

// The rule's message in a language, placeholders filled.
std::string message_of(const Finding& finding, Lang lang);
// The rule's computation in figures: "80 ÷ 100 × 100 = 80 %, tertulis 85 %". Empty when the rule has none, and when the
// check has left one of its placeholders unfilled: half a computation proves nothing.
std::string computation_of(const Finding& finding, Lang lang);

// Every figure that a rule could have checked ends with one of four verdicts.
enum class Verdict { cocok, pembulatan, salah, tidak_dapat };
std::string_view verdict_name(Verdict verdict);

struct Checked {
    const Rule* rule = nullptr;
    Place place;
    Verdict verdict = Verdict::cocok;
    std::string reason;  // of tidak_dapat
    Place with = {};     // of a source: what was worked out from it or repeats it
};

// What a rule looks for by name (a part of the report, the plan that an indicator stands in), and whether it is there.
// No figure was judged by it, so it stands in no count of figures; the checklist of the reviu is filled from it.
struct Noted {
    const Rule* rule = nullptr;
    std::string subject;  // "realisasi anggaran"
    Place place;          // where it was found, or of what lacks it
    Verdict verdict = Verdict::cocok;
};

// Findings of a rule that a report has too many of to be kept; see Sink.
struct Unlisted {
    const Rule* rule = nullptr;
    std::size_t count = 0;  // 0: none
    Place place;            // of the first
};

// Where checks put what they find. A check that leaves a figure alone says so, with the reason.
class Sink {
public:
    // No real report comes near it. Nobody reads more, and a file made of nothing but errors must fit in memory.
    static constexpr std::size_t kMostFindings = 10000;

    explicit Sink(const Rule& rule) : rule_(&rule) { unlisted.rule = &rule; }

    // Fills rule and severity; counts the figure as `salah`. What is behind kMostFindings is only counted: the finding
    // that is given then is not kept.
    Finding& report(Place place, std::string locator, std::string found, std::string expected);
    void checked(Place place, Verdict verdict, std::string reason = {});
    // A figure that the one at `with` was computed from or held against: it was compared too, though nothing is claimed
    // there. When it is wrong, so is that one; tidak_dapat says this alone and is no verdict on the source.
    void compared(Place place, Place with, Verdict verdict);
    void noted(std::string subject, Place place, Verdict verdict);
    // All that another sink of this rule holds.
    void take(Sink&& other);
    std::size_t reported() const { return findings.size() + unlisted.count; }

    std::vector<Finding> findings;
    Unlisted unlisted;
    std::vector<Checked> checks;
    std::vector<Checked> sources;  // of compared()
    std::vector<Noted> notes;

private:
    void leave_out(std::size_t count, Place place);

    const Rule* rule_;
    Finding not_kept_;
};

// Orders by place, drops doubles, gives ids: of the code, the anchor, and which of several with the same anchor it is.
// locate_findings() comes first.
void finish_findings(std::vector<Finding>& findings);

}  // namespace lkiplint
