// Findings that somebody has looked at and set aside, with the reason. They are shown when asked for, are marked in
// every output, and fail no run. A request that is of no use any more is told, so that lists of them don't grow old
// unseen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "rules/pack.h"

namespace lkiplint {

// What is set aside. Everything that is empty holds for any finding; at least a code or an id is given.
struct Suppression {
    std::vector<std::string> codes;  // any of them
    std::string id;
    std::string berkas;     // pattern of the file's path; see base/glob.h
    std::string tabel;      // its number ("3.11", "Tabel 3.11") or words of its caption
    std::string bagian;     // words of a heading above
    std::string ditemukan;  // what is found, whatever way its numbers are printed
    std::string alasan;
    std::string sampai;  // the last day on which it holds: "2026-12-31"; empty: for good
    int line = 0;        // where it is written

    bool expired(std::string_view today) const { return !sampai.empty() && sampai < today; }
};

// What there is to say of a request itself, or of findings that are not listed without anybody having asked for it.
struct SuppressionNote {
    enum class Kind {
        tidak_dipakai,  // it met no finding
        kedaluwarsa,    // its day is over
        salah,          // it cannot be understood
        terlalu_banyak  // a rule found more than is kept
    };
    Kind kind = Kind::tidak_dipakai;
    std::string file;  // where it is written
    int line = 0;
    LocalText message;
};
SuppressionNote note_on(const Report& report, const Unlisted& unlisted);
std::string_view note_kind_name(SuppressionNote::Kind kind);  // "tidak-dipakai"

struct SuppressionUse {
    bool possible = false;  // a file was checked that it speaks of
    bool used = false;
};

// Does it speak of this finding, wherever its file lies?
bool covers(const Suppression& suppression, const Finding& finding);

// Marks the findings of one file that are set aside. `file`: its path as patterns name it. `today`: "2026-01-31".
// `uses` has an entry for each suppression.
void suppress(const std::vector<Finding*>& findings, const std::vector<Suppression>& suppressions,
              std::string_view file, std::string_view today, std::vector<SuppressionUse>& uses);

// Do all the codes name rules that hold reports against each other? Whether such a request is of use does not show in a
// run over one report.
bool asks_for_others(const std::vector<std::string>& codes, const RulePack& pack);

// What is expired or was of no use, in the order of `suppressions`. `source`: the file in which they are written.
std::vector<SuppressionNote> notes_on(const std::vector<Suppression>& suppressions,
                                      const std::vector<SuppressionUse>& uses, std::string_view source,
                                      std::string_view today);

}  // namespace lkiplint
