#include "findings/baseline.h"

#include <algorithm>

namespace lkiplint {

std::vector<BaselineEntry> entries_of(const BaselineFile& file, const std::vector<Finding*>& findings) {
    std::vector<BaselineEntry> entries;
    for (const Finding* one : findings) {
        const Finding& finding = *one;
        if (!finding.suppressed.empty()) continue;  // once nobody sets it aside any more it is to fail
        entries.push_back({finding.id, finding.rule != nullptr ? finding.rule->code : std::string(), file.file,
                           file.instansi, file.tahun, finding.locator, message_of(finding, Lang::id)});
    }
    return entries;
}

BaselineMatch::BaselineMatch(std::vector<BaselineEntry> entries, const std::set<std::string>& inputs,
                             const std::set<std::string>& gone)
    : entries_(std::move(entries)), met_(entries_.size(), false) {
    for (std::size_t i = entries_.size(); i > 0; --i) {  // so that the first of equals is met first
        const BaselineEntry& entry = entries_[i - 1];
        by_file_[{entry.file, entry.id}].push_back(i - 1);
        known_.insert(entry.file);
        if (inputs.contains(entry.file) || !gone.contains(entry.file)) continue;
        lost_.insert(entry.file);
        // Of reports that nobody is known to have written any two could be one.
        if (!entry.instansi.empty()) of_lost_files_[{entry.id, entry.instansi, entry.tahun}].push_back(i - 1);
    }
}

void BaselineMatch::mark(const BaselineFile& file, const std::vector<Finding*>& findings) {
    checked_.insert(file.file);
    if (!known_.contains(file.file) && !file.instansi.empty()) arrived_.insert({file.instansi, file.tahun});
    const auto take_from = [&](auto& map, const auto& key) {
        const auto found = map.find(key);
        if (found == map.end() || found->second.empty()) return false;
        met_[found->second.back()] = true;
        found->second.pop_back();
        return true;
    };
    for (Finding* finding : findings) {
        const bool known = take_from(by_file_, std::pair(file.file, finding->id)) ||
                           take_from(of_lost_files_, std::tuple(finding->id, file.instansi, file.tahun));
        finding->baseline = known ? BaselineState::tetap : BaselineState::baru;
    }
}

BaselineMatch::Rest BaselineMatch::rest() const {
    Rest rest;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (met_[i]) continue;
        const BaselineEntry& entry = entries_[i];
        const bool renamed = lost_.contains(entry.file) && arrived_.contains({entry.instansi, entry.tahun});
        (checked_.contains(entry.file) || renamed ? rest.hilang : rest.tidak_diperiksa).push_back(entry);
    }
    return rest;
}

}  // namespace lkiplint
