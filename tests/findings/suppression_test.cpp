// Which findings a suppression sets aside, and when it is of no use any more.
#include "findings/suppression.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lkiplint {
namespace {

constexpr std::string_view kToday = "2026-06-15";

Rule rule(const std::string& code) {
    Rule made;
    made.code = code;
    return made;
}

const Rule kSerapan = rule("ANG004"), kJumlah = rule("ANG001");

Finding finding() {
    Finding made;
    made.rule = &kSerapan;
    made.id = "ANG004-0123456789ab";
    made.tabel = "Tabel 3.11 Realisasi Anggaran Kecamatan";
    made.bagian = "BAB III AKUNTABILITAS KINERJA > B. Realisasi Anggaran";
    made.found = "89,03%";
    return made;
}

std::vector<Finding*> pointers_to(std::vector<Finding>& findings) {
    std::vector<Finding*> pointers;
    for (Finding& finding : findings) pointers.push_back(&finding);
    return pointers;
}

Suppression wanted(std::string Suppression::*field, const std::string& value) {
    Suppression made;
    made.codes = {"ANG004"};
    made.alasan = "dibulatkan aplikasi";
    made.*field = value;
    return made;
}

std::string kinds(const std::vector<SuppressionNote>& notes) {
    std::string text;
    for (const SuppressionNote& note : notes)
        text += std::string(note_kind_name(note.kind)) + "@" + std::to_string(note.line) + " ";
    return text;
}

}  // namespace

TEST_CASE("places of a suppression") {
    struct Row {
        std::string Suppression::*field;
        std::string value;
        bool covered;
    };
    for (const Row& row : std::vector<Row>{
             {&Suppression::id, "ANG004-0123456789ab", true},
             {&Suppression::id, "ANG004-0123456789ac", false},
             {&Suppression::tabel, "3.11", true},
             {&Suppression::tabel, "Tabel 3.11", true},
             {&Suppression::tabel, "tabel  3.11", true},
             {&Suppression::tabel, "3.1", false},
             {&Suppression::tabel, "realisasi anggaran", true},
             {&Suppression::tabel, "Realisasi Angga", false},  // whole words
             {&Suppression::bagian, "Akuntabilitas Kinerja", true},
             {&Suppression::bagian, "Penutup", false},
             {&Suppression::ditemukan, "89,03%", true},
             {&Suppression::ditemukan, "89.03 %", true},
             {&Suppression::ditemukan, "89,04%", false},
         }) {
        CAPTURE(row.value);
        CHECK(covers(wanted(row.field, row.value), finding()) == row.covered);
    }
    Suppression by_id = wanted(&Suppression::id, "ANG004-0123456789ab");
    by_id.codes.clear();
    CHECK(covers(by_id, finding()));
    Suppression both = wanted(&Suppression::tabel, "3.11");
    both.bagian = "Penutup";
    CHECK_FALSE(covers(both, finding()));
    Finding other = finding();
    other.rule = &kJumlah;
    CHECK_FALSE(covers(wanted(&Suppression::tabel, "3.11"), other));
}

TEST_CASE("a suppression marks what it covers, with its reason") {
    std::vector<SuppressionUse> uses;
    std::vector<Finding> findings(2, finding());
    findings[1].rule = &kJumlah;
    suppress(pointers_to(findings), {wanted(&Suppression::berkas, "2025/*.md")}, "2025/a.md", kToday, uses);
    CHECK(findings[0].suppressed == "dibulatkan aplikasi");
    CHECK_FALSE(findings[0].counts());
    CHECK(findings[1].suppressed.empty());

    std::vector<Finding> elsewhere(1, finding());
    suppress(pointers_to(elsewhere), {wanted(&Suppression::berkas, "2025/*.md")}, "2024/a.md", kToday, uses);
    CHECK(elsewhere[0].suppressed.empty());
}

TEST_CASE("expired and unused suppressions are told") {
    std::vector<Suppression> all = {
        wanted(&Suppression::sampai, "2026-06-14"),  // over since yesterday
        wanted(&Suppression::sampai, "2026-06-15"),  // its last day
        wanted(&Suppression::tabel, "9.9"),
        wanted(&Suppression::berkas, "lain.md"),  // nothing is known of a file that was not checked
    };
    for (std::size_t i = 0; i < all.size(); ++i) all[i].line = static_cast<int>(i) + 1;
    std::vector<SuppressionUse> uses;
    std::vector<Finding> findings(1, finding());
    suppress(pointers_to(findings), {all[0]}, "a.md", kToday, uses);
    CHECK(findings[0].suppressed.empty());
    uses.clear();
    suppress(pointers_to(findings), all, "a.md", kToday, uses);
    CHECK(findings[0].suppressed == "dibulatkan aplikasi");
    CHECK(kinds(notes_on(all, uses, "lkiplint.xml", kToday)) == "kedaluwarsa@1 tidak-dipakai@3 ");
}

}  // namespace lkiplint
