// Findings for people: by file, then by place.
#pragma once

#include <ostream>

#include "render/format.h"
#include "render/style.h"

namespace lkiplint {

// One file: its findings and what was checked. Can be written as soon as the file is done.
void render_text(std::ostream& out, const FileResult& file, const TextStyle& style);

struct Totals {
    int files = 0, unreadable = 0, unchecked = 0;  // unchecked: read, but not one figure was seen to agree
    SeverityCounts findings;
    VerdictCounts verdicts;

    void add(const FileResult& file);
};

// Findings that came when all files were known.
void render_additions(std::ostream& out, const FileResult& file, const std::vector<Finding>& findings,
                      const TextStyle& style);

// The last lines, when there was more than one file.
void render_totals(std::ostream& out, const Totals& totals, const TextStyle& style);

// Below that, after a single file too: what is gone of a baseline, and what is to be said of requests to set findings
// aside.
void render_remarks(std::ostream& out, const std::vector<Hilang>& hilang, const RunRemarks& remarks,
                    const TextStyle& style);

// "812 kata sama (9 % / 11 % dari keduanya), di luar templat 66 (1 % / 1 %)"
std::string describe(const Kemiripan& pair, const TextStyle& style);
// "380 cocok, 20 pembulatan, 3 salah, 9 tidak dapat diperiksa"
std::string describe(const VerdictCounts& counts, const TextStyle& style);
// "380 dari 400 angka (95 %) dibandingkan dengan angka lain": how many figures were held against others.
std::string share_compared(const VerdictCounts& figures, const TextStyle& style);

}  // namespace lkiplint
