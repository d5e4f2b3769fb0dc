// What remains of a file once it is checked: its findings and what was checked, without the report itself.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "checks/coverage.h"
#include "findings/excerpt.h"
#include "findings/suppression.h"

namespace lkiplint {

struct VerdictCounts {
    int cocok = 0, pembulatan = 0, salah = 0, tidak_dapat = 0;

    void add(Verdict verdict);
    int agreed() const { return cocok + pembulatan; }
    int total() const { return agreed() + salah + tidak_dapat; }
};

struct ReasonCount {
    std::string reason;
    int count = 0;
};

struct Coverage {
    VerdictCounts all;
    std::map<std::string, VerdictCounts> by_code;
    std::vector<ReasonCount> reasons;  // why figures could not be checked, the most frequent first
    std::map<std::string, std::vector<ReasonCount>> reasons_by_code;  // likewise, of one rule
};

Coverage coverage_of(const std::vector<Checked>& checks);

// Of the figures of the tables of budget and performance: what came of holding them against others.
Coverage coverage_of(const std::vector<FigureVerdict>& figures);

// What came of looking for one thing by name: see Noted.
struct SubjectCounts {
    VerdictCounts counts;
    Place place;  // the first where it is; of no meaning when nothing agreed
};

using Subjects = std::map<std::string, SubjectCounts, std::less<>>;

struct SeverityCounts {
    int galat = 0, peringatan = 0, catatan = 0;
    int diabaikan = 0;        // set aside: in none of the others
    int baru = 0, tetap = 0;  // of those three, against a baseline; both 0 when there is none

    void add(const Finding& finding);
    void add(Severity severity);  // whatever somebody or a baseline says of it
    int total() const { return galat + peringatan + catatan; }
    void add(const SeverityCounts& other);
};

SeverityCounts count_severities(const std::vector<Finding>& findings);
// Of those that stand in one file of a report in several.
SeverityCounts count_severities(const std::vector<Finding>& findings, int file);

// A table of the report, for what was checked in it.
struct TabelRingkas {
    std::string judul, bagian;
    Place place;
    TableKind kind = TableKind::tidak_dikenali;
    std::string reason;     // why it was not understood
    VerdictCounts figures;  // its figures, each once
};

struct FileResult {
    std::string path;
    std::string error;  // why it could not be read; empty when it was
    std::string format, instansi, kabupaten;
    std::vector<std::string> parts;  // of a packaged file; Place::part is an index into it
    int tahun = 0;                   // 0 when not found
    std::size_t tables = 0, tables_understood = 0;
    std::vector<Finding> findings;
    std::vector<SuppressionNote> catatan;  // on the comments in it that set findings aside, and on what is not listed
    std::vector<std::vector<Cuplikan>> cuplikan;  // one list for each finding, where they were asked for; else empty
    std::vector<TabelRingkas> tabel;              // likewise
    Coverage coverage;                            // every judgement of a rule
    Coverage figures;                             // every figure once; see figure_verdicts()
    // Of a report in several files, in the order of reading; Place::file is an index into both. Use source_view() to
    // name a place. Behind the pieces of the files that were read stand those that were not, with their errors.
    std::vector<SourceFile> files;
    std::vector<FileResult> pieces;  // what of all that stands in each file, but for the findings

    bool complete() const { return pieces.size() == files.size(); }
    std::map<std::string, Subjects, std::less<>> subjects;  // by code
};

// Is this the name of a format whose parts are sheets and whose lines are their rows?
bool is_spreadsheet(std::string_view format);

// How a place's file is called among the others: by its name alone where no two share it.
std::string short_name(const std::vector<SourceFile>& files, const Place& place);

// How much of the report is kept. A folder of thousands keeps the least.
enum class Detail {
    findings,
    excerpts,  // and the rows and words that prove them, and the list of tables
};

FileResult summarise(const Report& report, CheckResult result, Detail detail = Detail::findings);

// Findings that came when all reports were known. They are of no figure, so that nothing else of the result changes.
struct TemuanTambahan {
    std::string instansi;  // of their report
    int tahun = 0;
    std::vector<Finding> findings;
    std::vector<std::vector<Cuplikan>> cuplikan;  // as in FileResult
};

TemuanTambahan additions(const Report& report, std::vector<Finding> findings, Detail detail);
// In order of place.
void add_findings(FileResult& file, TemuanTambahan more);

}  // namespace lkiplint
