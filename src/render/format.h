// The forms in which the findings of a run are written. Each is one file in this folder and one line in the table of
// format.cpp. All are made of the same results; none adds or hides a finding.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "findings/kemiripan.h"
#include "render/file_result.h"
#include "rules/pack.h"

namespace lkiplint {

// A finding of the baseline that is there no more.
struct Hilang {
    std::string id, code, file, message;
};

// What a run has to say beside its findings.
struct RunRemarks {
    bool baseline = false;                 // was one given?
    std::size_t tidak_diperiksa = 0;       // findings of it in files that were not checked: nothing is known of them
    std::vector<SuppressionNote> catatan;  // on what lkiplint.xml sets aside
    std::vector<Kemiripan> kemiripan;      // pairs of reports with copied passages
};

// All that one run of `check` has to say. Refers to what its caller keeps.
struct RunResult {
    const std::vector<FileResult>& files;  // in the order of the inputs
    const RulePack& pack;
    Lang lang = Lang::id;
    std::vector<Hilang> hilang = {};  // when a baseline was given
    RunRemarks remarks = {};
};

// All that there is to say of what sets findings aside, whether written in a report or in lkiplint.xml.
std::vector<const SuppressionNote*> notes_of(const RunResult& run);

struct OutputFormat {
    std::string_view name;  // as --format names it
    std::string_view what;  // for --help, in Indonesian
    void (*render)(std::ostream& out, const RunResult& run);
    Detail detail = Detail::findings;  // how much of a report it needs
    bool binary = false;               // not for a terminal: needs -o
    // Before anything is checked: why it could not be written, whatever -o names. Null when that cannot be.
    std::optional<Error> (*obstacle)() = nullptr;
};

// Those that are written when the run is over. Text is not among them: it is written file by file.
std::span<const OutputFormat> output_formats();
const OutputFormat* find_output_format(std::string_view name);  // null when there is none

}  // namespace lkiplint
