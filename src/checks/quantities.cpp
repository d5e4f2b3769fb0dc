#include "checks/quantities.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_gap(char c) { return c == ' ' || c == '\n' || c == '\t'; }

class QuantityReader {
public:
    QuantityReader(std::string_view text, std::span<const std::string> units)
        : text_(text), small_(lower(text)), units_(units) {}

    std::vector<Quantity> run() {
        for (std::size_t i = 0; i < text_.size();) {
            if (!is_digit(text_[i])) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < text_.size() && continues_number(end)) ++end;
            if (auto quantity = read(i, end)) {
                end = quantity->end;
                quantity->before = fold(text_.substr(last_, quantity->begin - last_));
                last_ = quantity->end;
                if (!found_.empty()) found_.back().after = quantity->before;
                found_.push_back(std::move(*quantity));
            }
            i = end;
        }
        if (!found_.empty()) found_.back().after = fold(text_.substr(last_));
        return std::move(found_);
    }

private:
    bool continues_number(std::size_t at) const {
        if (is_digit(text_[at])) return true;
        return (text_[at] == '.' || text_[at] == ',') && at + 1 < text_.size() && is_digit(text_[at + 1]);
    }

    std::size_t skip_gap(std::size_t at) const {
        while (at < text_.size() && is_gap(text_[at])) ++at;
        return at;
    }

    std::optional<Quantity> read(std::size_t begin, std::size_t end) const {
        // "7.01.02", "2/3", "F-02", "15a" are no figures.
        if (begin > 0 && (text_[begin - 1] == '/' || text_[begin - 1] == '-' || text_[begin - 1] == '_')) return {};
        if (const auto currency = currency_before(begin)) return amount(*currency, begin, end);
        if (begin > 0 && is_alnum(text_[begin - 1])) return {};
        if (const std::size_t sign = percent_after(end); sign > end)
            return number(Quantity::Kind::persen, begin, end, sign);
        std::string unit;
        const std::size_t behind = unit_after(end, unit);
        if (behind == end) return {};
        auto count = number(Quantity::Kind::jumlah, begin, end, behind);
        if (count) count->unit = std::move(unit);
        return count;
    }

    // Where "Rp", "Rp." or "IDR" begins when it stands right before the digits.
    std::optional<std::size_t> currency_before(std::size_t begin) const {
        std::size_t at = begin;
        while (at > 0 && (is_gap(text_[at - 1]) || text_[at - 1] == '.')) --at;
        for (const std::string_view sign : {"rp", "idr"}) {
            if (at < sign.size() || small_.compare(at - sign.size(), sign.size(), sign) != 0) continue;
            const std::size_t start = at - sign.size();
            if (start == 0 || !is_alnum(text_[start - 1])) return start;
        }
        return {};
    }

    std::optional<Quantity> amount(std::size_t currency, std::size_t begin, std::size_t end) const {
        const AngkaResult result =
            parse_angka("Rp " + std::string(text_.substr(begin, end - begin)), AngkaKind::rupiah);
        if (!result) return {};
        // "Rp 2,5 miliar" is a rounded amount in words.
        const std::string_view rest = std::string_view(small_).substr(skip_gap(end));
        for (const std::string_view word : {"juta", "mil", "ribu", "trili"})
            if (rest.starts_with(word)) return {};
        if (text_.substr(end).starts_with(",-")) end += 2;
        return make(Quantity::Kind::rupiah, result.angka->value, currency, end);
    }

    // Behind "%", "%%" or "persen"; `end` itself when there is none.
    std::size_t percent_after(std::size_t end) const {
        std::size_t at = skip_gap(end);
        if (at < text_.size() && text_[at] == '%') {
            while (at < text_.size() && text_[at] == '%') ++at;
            return at;
        }
        if (std::string_view(small_).substr(at).starts_with("persen") &&
            !std::string_view(small_).substr(at).starts_with("persenta"))
            return at + 6;
        return end;
    }

    std::size_t unit_after(std::size_t end, std::string& unit) const {
        std::size_t at = skip_gap(end);
        if (at < text_.size() && text_[at] == '(') {
            const std::size_t close = text_.find(')', at);
            if (close == std::string_view::npos || close - at > 60) return end;
            at = skip_gap(close + 1);
        }
        std::size_t stop = at;
        while (stop < text_.size() && is_alnum(text_[stop])) ++stop;
        unit = small_.substr(at, stop - at);
        return std::find(units_.begin(), units_.end(), unit) == units_.end() ? end : stop;
    }

    std::optional<Quantity> number(Quantity::Kind kind, std::size_t begin, std::size_t end, std::size_t last) const {
        const AngkaKind style = kind == Quantity::Kind::persen ? AngkaKind::persen : AngkaKind::jumlah;
        const AngkaResult result = parse_angka(text_.substr(begin, end - begin), style);
        if (!result) return {};
        return make(kind, result.angka->value, begin, last);
    }

    Quantity make(Quantity::Kind kind, const Decimal& value, std::size_t begin, std::size_t end) const {
        Quantity quantity;
        quantity.kind = kind;
        quantity.value = value;
        quantity.begin = begin;
        quantity.end = end;
        quantity.printed = squeeze(text_.substr(begin, end - begin));
        return quantity;
    }

    std::string_view text_;
    std::string small_;  // byte for byte as long as the text
    std::span<const std::string> units_;
    std::vector<Quantity> found_;
    std::size_t last_ = 0;
};

}  // namespace

std::vector<Quantity> read_quantities(std::string_view text, std::span<const std::string> units) {
    return has_digit(text) ? QuantityReader(text, units).run() : std::vector<Quantity>();
}

}  // namespace lkiplint
