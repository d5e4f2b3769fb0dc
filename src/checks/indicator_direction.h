// Is more of an indicator better or worse? Its name says so, or the report does.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/phrase_set.h"
#include "checks/check.h"

namespace lkiplint {

enum class Direction {
    up,        // more is better beyond doubt: "Indeks Kepuasan Masyarakat"
    unknown,   // the name does not say
    down,      // more is worse by its name: "Jumlah temuan", "keluarga yang belum memiliki …"
    certain,   // more is worse beyond doubt: "Angka kemiskinan"
    declared,  // the report itself names the indicator as one that its negative formula is for
};

class IndicatorDirections {
public:
    explicit IndicatorDirections(const CheckContext& context);

    Direction of(const Tabel& tabel, int row) const;

private:
    struct Words {
        PhraseSet negative, certain, duration, positive, rising, falling, undone;
    };

    bool is_declared(const std::string& name) const;
    Direction of_name(const std::string& name) const;  // folded

    std::shared_ptr<const Words> words_;
    std::vector<std::string> assignments_;
    // Tables repeat their indicators. For one thread.
    mutable std::unordered_map<std::string, Direction> known_;
};

}  // namespace lkiplint
