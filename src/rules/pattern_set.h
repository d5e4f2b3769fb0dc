// Many patterns looked for in one pass over a text, for the many texts in which none of them is found.
#pragma once

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

namespace lkiplint {

// Compiled when first asked, by whichever thread that is: most runs don't need every list.
class PatternSet {
public:
    // RE2 expressions without regard to case, as load::compile() makes them.
    explicit PatternSet(std::vector<std::string> patterns);

    // May one of the patterns be somewhere in the text? Only "no" is sure.
    bool may_match(std::string_view text) const;
    // Ascending indices of the patterns that may be somewhere in the text; a pattern left out is nowhere in it.
    std::vector<int> candidates(std::string_view text) const;

private:
    const re2::RE2::Set* compiled() const;  // null when RE2 can't have them together
    std::vector<int> find_candidates(std::string_view text) const;

    std::vector<std::string> patterns_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<re2::RE2::Set> set_;
    mutable std::shared_mutex mutex_;
    mutable std::unordered_map<std::string, std::vector<int>> known_;  // candidates() of short texts
};

}  // namespace lkiplint
