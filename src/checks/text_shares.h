// Lists in running text whose items have a count and its share of a whole: "Pedagang 12,50 % sebanyak 4.000 jiwa".
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"

namespace lkiplint {

struct ShareList {
    struct Item {
        const Teks* teks = nullptr;
        Decimal count, share;
        std::string share_printed;
        Place count_place, share_place;
    };
    std::vector<Item> items;
    const Teks* lead = nullptr;  // the text that the list belongs to
    std::vector<Decimal> whole;  // what that text says there is in all: its largest count, or its men and women
    Place whole_place;
    std::string whole_printed;
    Decimal sum;            // of the counts
    bool complete = false;  // the shares make 100 %
};

const std::vector<ShareList>& share_lists_of(const CheckContext& context);

}  // namespace lkiplint
