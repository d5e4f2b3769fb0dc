// Comments in a report that set findings aside where they stand:
//   <!-- lkiplint-abaikan ANG004: dibulatkan oleh aplikasi -->                the next paragraph, row or whole table
//   <!-- lkiplint-abaikan-berkas STR001, STR002 sampai 2026-12-31: … -->      the whole file, until that day
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/suppression.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

struct Directive {
    bool whole_file = false;
    std::vector<std::string> codes;
    std::string alasan;
    std::string sampai;  // as in Suppression
    Place place;
    int target = 0;  // as in Comment
};

// Or what is wrong with it.
std::variant<Directive, LocalText> parse_directive(const Comment& comment, const RulePack& pack);

// Marks the findings of the report that its comments set aside. A comment in front of a table or its caption speaks of
// the whole table, in front of a row of that row, else of the next heading, paragraph or item. What is wrong with the
// comments, or was of no use, comes back.
std::vector<SuppressionNote> apply_directives(const std::vector<Comment>& comments, const Report& report,
                                              const RulePack& pack, std::string_view today,
                                              std::vector<Finding>& findings);

}  // namespace lkiplint
