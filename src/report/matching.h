// The same thing under other names. Indicators, sasaran and budget lines are written differently from table to table:
// "Presentase Fasilitas Kesejahteraan", "Persentase fasilitasi kesejahteraan masyarakat yang dilaksanakan (%)". Names
// are compared by their stems; a wrong match is worse than none, so what is merely near stays apart.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lkiplint {

// The words of a name that tell it from others: folded, spelling variants and stems unified, numbering, unit suffixes
// and words that name any instansi left out. Sorted, each once.
struct NameKey {
    std::vector<std::string> stems;
    bool empty() const { return stems.empty(); }
    friend bool operator==(const NameKey&, const NameKey&) = default;
};

NameKey name_key(std::string_view name);

// 0 (nothing in common) to 100 (the same stems).
int match_score(const NameKey& a, const NameKey& b);
// From this score on two names are one thing.
inline constexpr int kSameName = 75;

bool same_name(const NameKey& a, const NameKey& b);

// "Indikator 2.1 : Nilai SAKIP" -> "Nilai SAKIP"; "Sasaran 1.2 Meningkatnya …" -> "Meningkatnya …".
std::string without_label(std::string_view name);

// Collects names and finds the group a name belongs to. Only groups that share a stem are looked at.
class NameIndex {
public:
    explicit NameIndex(int least = kSameName) : least_(least) {}

    struct Near {
        int group = -1;
        int score = 0;
        bool twice = false;  // another group is as near
    };

    // The group of the name: an existing one that it matches best, or a new one.
    int add(std::string_view name);
    int add(const NameKey& key);
    // The group whose name is most like this one, however little that is; group -1 when no stem is shared.
    Near nearest(const NameKey& key) const;
    int least() const { return least_; }
    // The group a name belongs to; -1 when none is near enough or two are equally near.
    int find(std::string_view name) const;
    int find(const NameKey& key) const;
    std::size_t size() const { return keys_.size(); }
    const NameKey& key(int group) const { return keys_[static_cast<std::size_t>(group)]; }

private:
    int least_;  // lowest score that makes two names one
    std::vector<NameKey> keys_;
    std::unordered_map<std::string, std::vector<int>> by_stem_;  // groups that hold a stem
};

}  // namespace lkiplint
