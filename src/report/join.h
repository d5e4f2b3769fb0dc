// Several files that are one report: the narrative in a word processor's file, its tables in a spreadsheet, the annexes
// in another. They become one document, in the order given, in which every place knows its file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "import/import.h"
#include "rules/pack.h"

namespace lkiplint {

// A table of a spreadsheet or export that the text holds as well, cell by cell, is left out and told in the notes: else
// all that is wrong in it would be found twice. `name`: what the files are called together. Fails when the lines of all
// files are more than a place can count.
Result<Imported> join(std::string name, std::vector<Imported> files, const RulePack& pack);

// Files that say of themselves that they belong to different reports, by unit or year: "a.docx: Kecamatan X, 2024", …
// Empty when they agree. Only what a cover or an export states counts; what a text speaks of proves nothing.
std::vector<std::string> different_reports(const std::vector<Imported>& files, const RulePack& pack);

}  // namespace lkiplint
