#include "base/glob.h"

#include <vector>

namespace lkiplint {
namespace {

// Longer patterns match nothing: the time grows with pattern times path.
constexpr std::size_t kLongest = 1024;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Which beginnings of the path the pattern so far can be, one piece of the pattern after the other.
class Match {
public:
    explicit Match(std::string_view path) : path_(path), reached_(path.size() + 1, false) { reached_[0] = true; }

    void any(bool through_folders) {
        for (std::size_t i = 0; i < path_.size(); ++i)
            if (reached_[i] && (through_folders || path_[i] != '/')) reached_[i + 1] = true;
    }

    // "**/" is no folder as well.
    void any_folders() {
        const std::vector<bool> before = reached_;
        any(true);
        for (std::size_t i = 1; i <= path_.size(); ++i) reached_[i] = (reached_[i] && path_[i - 1] == '/') || before[i];
        reached_[0] = before[0];
    }

    void one() {
        std::vector<bool> next(reached_.size(), false);
        for (std::size_t i = 0; i < path_.size(); ++i) {
            if (!reached_[i] || path_[i] == '/') continue;
            std::size_t end = i + 1;
            while (end < path_.size() && continues_character(path_[end])) ++end;
            next[end] = true;
        }
        reached_ = std::move(next);
    }

    void just(char c) {
        for (std::size_t i = path_.size(); i > 0; --i) reached_[i] = reached_[i - 1] && path_[i - 1] == c;
        reached_[0] = false;
    }

    bool whole() const { return reached_.back(); }

private:
    std::string_view path_;
    std::vector<bool> reached_;
};

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
    if (pattern.size() > kLongest || path.size() > 4 * kLongest) return false;
    if (pattern.find('/') == std::string_view::npos) path = path.substr(path.rfind('/') + 1);
    Match match(path);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view rest = pattern.substr(i);
        if (rest.starts_with("**/")) {
            match.any_folders();
            i += 2;
        } else if (rest.starts_with("**")) {
            match.any(true);
            ++i;
        } else if (rest[0] == '*') {
            match.any(false);
        } else if (rest[0] == '?') {
            match.one();
        } else {
            match.just(rest[0]);
        }
    }
    return match.whole();
}

}  // namespace lkiplint
