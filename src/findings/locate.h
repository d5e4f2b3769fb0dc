// Where findings stand in the structure of their report, and what their ids are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "report/report.h"

namespace lkiplint {

// Fills bagian, tabel and jangkar. The anchor names the table by its caption and the row and column by their names, or
// the innermost heading of a text: no line, page, or number of a table or section enters it, so that a finding keeps
// its id when a chapter is put in before it, and when the report is saved in another format.
void locate_findings(const Report& report, std::vector<Finding>& findings);

// "Tabel 3.11 Realisasi Anggaran"; a table without number and caption is called after its place.
std::string table_title(const Tabel& tabel);

// What is found, without what may change while it stays the same finding: "98,84 %", "98.84%" and "98,840 %" are one
// text, and so are "Tabel 3.4" and "Tabel 4.4".
std::string normalised_content(std::string_view text);

// A heading without its own number: "BAB III AKUNTABILITAS KINERJA" and "3.1 Akuntabilitas Kinerja" are
// "akuntabilitas kinerja".
std::string unnumbered_heading(std::string_view heading);

}  // namespace lkiplint
