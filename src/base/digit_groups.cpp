#include "base/digit_groups.h"

#include <algorithm>
#include <span>

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == '.' || c == ','; }

class GroupReader {
public:
    GroupReader(std::string_view text, std::size_t pos, bool money) : text_(text), pos_(pos), money_(money) {}

    bool read(WrittenNumber& out) {
        const bool pointed = is_separator(at(pos_)) && is_digit(at(pos_ + 1));
        if (!pointed && !is_digit(at(pos_))) return false;
        push(out, '\0');
        while (take_group(out) || take_broken(out)) {
        }
        return true;
    }

    std::size_t pos() const { return pos_; }

private:
    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

    std::size_t digits_at(std::size_t i) const {
        std::size_t n = 0;
        while (is_digit(at(i + n))) ++n;
        return n;
    }

    std::size_t take_digits(WrittenNumber& out) {
        const std::size_t n = digits_at(pos_);
        out.joined += text_.substr(pos_, n);
        pos_ += n;
        return n;
    }

    void push(WrittenNumber& out, char separator) { out.groups.push_back({separator, take_digits(out)}); }

    bool take_group(WrittenNumber& out) {
        const char separator = at(pos_);
        if (!is_separator(separator)) return false;
        const std::size_t width = at(pos_ + 1) == separator ? 2 : 1;
        if (!is_digit(at(pos_ + width))) return false;
        if (width == 2) out.defect = "tanda pemisah ganda";
        pos_ += width;
        push(out, separator);
        return true;
    }

    // "7.123.456.7 89", "7.123. 456": a space that somebody's keyboard or a narrow cell put inside a number. Two
    // numbers are never joined: the space must be followed by exactly the digits that the group lacks.
    bool take_broken(WrittenNumber& out) {
        if (out.groups.size() < (money_ ? 2U : 3U)) return false;
        if (at(pos_) == ' ' && is_digit(at(pos_ + 1))) return take_rest_of_group(out);
        const bool space_first = at(pos_) == ' ' && is_separator(at(pos_ + 1));
        const bool space_last = is_separator(at(pos_)) && at(pos_ + 1) == ' ';
        if (!space_first && !space_last) return false;
        const char separator = space_first ? at(pos_ + 1) : at(pos_);
        const std::size_t width = digits_at(pos_ + 2);
        if (width != (separator == out.groups.back().separator ? 3U : 2U)) return false;
        pos_ += 2;
        push(out, separator);
        out.defect = "spasi di tengah angka";
        return true;
    }

    bool take_rest_of_group(WrittenNumber& out) {
        if (out.groups.back().width + digits_at(pos_ + 1) != 3) return false;
        ++pos_;
        out.groups.back().width += take_digits(out);
        out.defect = "spasi di tengah angka";
        return true;
    }

    std::string_view text_;
    std::size_t pos_;
    bool money_;
};

class Grouping {
public:
    Grouping(const WrittenNumber& written, AngkaKind kind)
        : groups_(written.groups.data(), written.groups.size()),
          leading_zero_(written.joined.starts_with('0')),
          kind_(kind) {}

    std::optional<std::size_t> decimals() {
        if (groups_.size() == 1) return 0;
        return groups_.size() == 2 ? single() : several();
    }

    const std::string& defect() const { return defect_; }

private:
    std::size_t width(std::size_t i) const { return groups_[i].width; }

    std::size_t single() const {
        const std::size_t tail = width(1);
        if (tail != 3 || width(0) == 0 || width(0) > 3 || leading_zero_) return tail;
        const bool ratio = kind_ == AngkaKind::persen || kind_ == AngkaKind::indeks;
        if (groups_[1].separator == '.') return ratio ? tail : 0;
        return kind_ == AngkaKind::rupiah || kind_ == AngkaKind::jumlah ? 0 : tail;
    }

    // All groups from the second up to `end` are thousands; a missing separator is a defect ("1.234567.890").
    bool thousands(std::size_t end) {
        for (std::size_t i = 1; i < end; ++i) {
            if (width(i) == 0 || width(i) % 3 != 0) return false;
            if (width(i) != 3) defect_ = "pemisah ribuan kurang";
        }
        if (width(0) == 0) return false;
        if (width(0) > 3) defect_ = "pemisah ribuan kurang";
        return true;
    }

    std::optional<std::size_t> several() {
        const std::size_t last = groups_.size() - 1;
        if (!thousands(last)) return std::nullopt;
        const bool uniform = std::all_of(groups_.begin() + 2, groups_.end() - 1, [this](const Group& group) {
            return group.separator == groups_[1].separator;
        });
        const bool same_last = groups_[last].separator == groups_[last - 1].separator;
        if (!uniform) defect_ = "titik dan koma tercampur";
        if (uniform && !same_last) return width(last);  // 1.234,5 and, as in English, 1,234.5
        if (width(last) <= 2) {
            if (same_last) defect_ = "pemisah desimal sama dengan pemisah ribuan";
            return width(last);
        }
        if (width(last) % 3 != 0) return std::nullopt;
        if (width(last) != 3) defect_ = "pemisah ribuan kurang";
        return 0;
    }

    std::span<const Group> groups_;
    bool leading_zero_;
    AngkaKind kind_;
    std::string defect_;
};

}  // namespace

std::optional<WrittenNumber> read_groups(std::string_view text, std::size_t& pos, bool money) {
    GroupReader reader(text, pos, money);
    WrittenNumber written;
    if (!reader.read(written)) return std::nullopt;
    pos = reader.pos();
    return written;
}

std::optional<std::size_t> count_decimals(WrittenNumber& written, AngkaKind kind) {
    Grouping grouping(written, kind);
    const std::optional<std::size_t> decimals = grouping.decimals();
    if (written.defect.empty()) written.defect = grouping.defect();
    return decimals;
}

}  // namespace lkiplint
