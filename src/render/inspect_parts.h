// The parts of `inspect` as text: what was checked of a table, cell by cell, and what was taken to be the same.
#pragma once

#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

#include "checks/coverage.h"
#include "render/file_result.h"
#include "render/inspect.h"

namespace lkiplint {

inline constexpr std::size_t kInspectLabel = 12;  // width of the labels at the left

// What was checked in one table, or in the running text between tables.
struct TableChecks {
    VerdictCounts counts;                 // judgements of rules
    std::vector<const Checked*> notable;  // those of them that are wrong or could not be made
    std::vector<FigureVerdict> figures;   // every figure of the table once
};

// One entry for each table, and a last one for what stands in no table. Refers to the inspection.
std::vector<TableChecks> checks_by_table(const Inspection& inspection);

void write_field(std::ostream& out, std::string_view label, std::string_view value, const TextStyle& style);
// `tabel` is null for the running text.
void write_checks(std::ostream& out, const TableChecks& checks, const Tabel* tabel, const TextStyle& style);
// How many figures of all tables were compared with others.
void write_coverage(std::ostream& out, const std::vector<TableChecks>& checks, const TextStyle& style);
// Which rows were taken to speak of the same indicator, sasaran or budget line, and how alike their names are.
void write_matches(std::ostream& out, const Report& report, const TextStyle& style);

}  // namespace lkiplint
