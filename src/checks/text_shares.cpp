#include "checks/text_shares.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/quantities.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

using Kind = Quantity::Kind;

struct ItemFigures {
    const Quantity* count = nullptr;
    const Quantity* share = nullptr;
};

// The one count and the one share of a short line; nothing when it has others.
std::optional<ItemFigures> item_of(const std::vector<Quantity>& figures) {
    ItemFigures item;
    for (const Quantity& figure : figures) {
        const Quantity*& slot = figure.kind == Kind::persen ? item.share : item.count;
        if (figure.kind == Kind::rupiah || slot != nullptr) return std::nullopt;
        slot = &figure;
    }
    if (item.count == nullptr || item.share == nullptr) return std::nullopt;
    return item;
}

// The shares make 100 %, each rounded at its own decimals.
bool makes_hundred(const std::vector<ShareList::Item>& items) {
    std::vector<Decimal> shares;
    for (const ShareList::Item& item : items) shares.push_back(item.share);
    return agrees(sum_verdict(Decimal(100), shares, Precision::rounded)) ||
           agrees(sum_verdict(Decimal(10000, 2), shares, Precision::rounded));
}

void read_whole(ShareList& list, const Report& report, const std::string& text, const std::vector<Quantity>& figures,
                const std::string& unit) {
    std::vector<const Quantity*> counts;
    for (const Quantity& figure : figures)
        if (figure.kind == Kind::jumlah && figure.unit == unit) counts.push_back(&figure);
    if (counts.empty()) return;
    const Quantity* largest = counts.front();
    for (const Quantity* count : counts)
        if (count->value > largest->value) largest = count;
    list.whole.push_back(largest->value);
    list.whole_place = BlockPlaces(report, list.lead->block).at(largest->begin);
    list.whole_printed = quote_at(text, largest->begin);
    if (counts.size() != 3 || largest != counts.front()) return;
    if (const Result<Decimal> both = add(counts[1]->value, counts[2]->value)) list.whole.push_back(*both);
}

class ShareListReader {
public:
    ShareListReader(const Report& report, const RulePack& pack)
        : report_(report), units_(pack.word_list("jumlah-satuan")) {}

    std::vector<ShareList> run() {
        const Teks* before = nullptr;
        for (const Teks& teks : report_.teks) {
            const std::string text = one_line(teks.block.text);
            const std::vector<Quantity> figures = read_quantities(text, units_);
            const auto item =
                teks.block.role != TextRole::heading && text.size() < 160 ? item_of(figures) : std::nullopt;
            if (!item) {
                close();
                before = &teks;
                continue;
            }
            if (open_.items.empty()) {
                open_.lead = before;
                unit_ = item->count->unit;
            }
            const BlockPlaces places(report_, teks.block);
            open_.items.push_back({&teks, item->count->value, item->share->value, item->share->printed,
                                   places.at(item->count->begin), places.at(item->share->begin)});
            uniform_ = uniform_ && item->count->unit == unit_;
        }
        close();
        return std::move(lists_);
    }

private:
    void close() {
        if (open_.items.size() >= 3 && uniform_ && open_.lead != nullptr) {
            std::vector<Decimal> counts;
            for (const ShareList::Item& item : open_.items) counts.push_back(item.count);
            if (const Result<Decimal> total = sum(counts); total && !total->is_zero()) {
                open_.sum = *total;
                open_.complete = makes_hundred(open_.items);
                const std::string text = one_line(open_.lead->block.text);
                read_whole(open_, report_, text, read_quantities(text, units_), unit_);
                lists_.push_back(std::move(open_));
            }
        }
        open_ = {};
        uniform_ = true;
    }

    const Report& report_;
    const std::vector<std::string>& units_;
    std::vector<ShareList> lists_;
    ShareList open_;
    std::string unit_;
    bool uniform_ = true;
};

}  // namespace

const std::vector<ShareList>& share_lists_of(const CheckContext& context) {
    return *context.memo.get<std::vector<ShareList>>(
        "", [&] { return ShareListReader(context.report, context.pack).run(); });
}

}  // namespace lkiplint
