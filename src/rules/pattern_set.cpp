#include "rules/pattern_set.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace lkiplint {

PatternSet::PatternSet(std::vector<std::string> patterns) : patterns_(std::move(patterns)) {}

const re2::RE2::Set* PatternSet::compiled() const {
    std::call_once(once_, [&] {
        re2::RE2::Options options;
        options.set_case_sensitive(false);
        options.set_log_errors(false);
        auto set = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
        for (const std::string& pattern : patterns_)
            if (set->Add(pattern, nullptr) < 0) return;
        if (set->Compile()) set_ = std::move(set);
    });
    return set_.get();
}

bool PatternSet::may_match(std::string_view text) const {
    const re2::RE2::Set* set = compiled();
    if (set == nullptr) return true;
    re2::RE2::Set::ErrorInfo error{};
    return set->Match({text.data(), text.size()}, nullptr, &error) || error.kind != re2::RE2::Set::kNoError;
}

std::vector<int> PatternSet::candidates(std::string_view text) const {
    constexpr std::size_t kShort = 64, kMostKnown = 8192;  // headers and headings are the same in many reports
    if (text.size() > kShort) return find_candidates(text);
    const std::string key(text);
    {
        const std::shared_lock lock(mutex_);
        if (const auto known = known_.find(key); known != known_.end()) return known->second;
    }
    std::vector<int> found = find_candidates(text);
    const std::unique_lock lock(mutex_);
    if (known_.size() < kMostKnown) known_.emplace(key, found);
    return found;
}

std::vector<int> PatternSet::find_candidates(std::string_view text) const {
    std::vector<int> found;
    re2::RE2::Set::ErrorInfo error{};
    const re2::RE2::Set* set = compiled();
    if (set != nullptr &&
        (set->Match({text.data(), text.size()}, &found, &error) || error.kind == re2::RE2::Set::kNoError)) {
        std::sort(found.begin(), found.end());
        return found;
    }
    found.resize(patterns_.size());
    std::iota(found.begin(), found.end(), 0);
    return found;
}

}  // namespace lkiplint
