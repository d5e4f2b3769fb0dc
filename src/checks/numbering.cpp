// numbering: numbers of list items, sections, diktum and rows that repeat or skip.
#include "checks/numbering.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/sentences.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr int kLargestSkip = 3;  // what jumps further is another list, or was read wrongly

// Labels of list items. Only neighbours are compared: behind a paragraph, table or heading a list may start anew.
class ListLabels {
public:
    ListLabels(const Report& report, Sink& sink) : report_(report), sink_(sink), tables_(report) {}

    void run() {
        for (std::size_t i = 0; i < report_.teks.size(); ++i) {
            const TextBlock& block = report_.teks[i].block;
            if (i > 0 && tables_.any_between(report_.teks[i - 1].block.place.line, block.place.line)) interrupt();
            const bool new_file = i > 0 && report_.teks[i - 1].block.place.file != block.place.file;
            if (block.role == TextRole::heading || new_file) open_.clear();
            const std::vector<ListLabel> readings =
                block.role == TextRole::item ? read_label(squeeze(block.label)) : std::vector<ListLabel>{};
            if (readings.empty()) {
                interrupt();
                continue;
            }
            take(static_cast<int>(i), readings);
        }
    }

private:
    struct Open {
        std::string style;
        int value = 0;
        int teks = -1;
        bool interrupted = false;
        bool repeated = false;  // its last number is the one before, again: the next may count on as if it were not
        bool doubled = false;   // "1." twice at its start: two lists run side by side
    };

    void interrupt() {
        for (Open& list : open_) list.interrupted = true;
    }

    // Goes on in a list when one of the readings does; a nested list may have the style of the one around it.
    bool continues(int teks, const std::vector<ListLabel>& readings) {
        for (std::size_t at = open_.size(); at-- > 0;)
            for (const ListLabel& label : readings) {
                const bool counts_on = open_[at].repeated && open_[at].value + 2 == label.value;
                if (open_[at].style != label.style || (open_[at].value + 1 != label.value && !counts_on)) continue;
                open_.resize(at + 1);
                open_[at] = {label.style, label.value, teks, false, false, open_[at].doubled};
                sink_.checked(block(teks).place, Verdict::cocok);
                return true;
            }
        return false;
    }

    void take(int teks, const std::vector<ListLabel>& readings) {
        if (continues(teks, readings)) return;
        const ListLabel& label = readings.front();
        const Open* same = nullptr;
        int lists = 0;
        for (const Open& list : open_) {
            if (list.style != label.style) continue;
            same = &list;
            ++lists;
        }
        if (same == nullptr || same->interrupted || lists > 1) {
            start(teks, label);
            return;
        }
        if (is_wrong(*same, label, teks)) {
            const ListLabel before{same->style, same->value}, expected{same->style, same->value + 1};
            report_number(report_, sink_, teks, quote(teks), print_label(expected), print_label(before),
                          block(same->teks).place);
        }
        if (label.value == 1 && label.value != same->value) {
            open_.push_back({label.style, label.value, teks, false});  // a list inside the item before
            return;
        }
        const bool doubled = label.value == 1 && same->value == 1;
        const bool repeated = label.value == same->value && label.value > 1;
        start(teks, label);
        open_.back().doubled = doubled;
        open_.back().repeated = repeated;
    }

    bool is_wrong(const Open& before, const ListLabel& label, int teks) const {
        const std::string text = squeeze(block(before.teks).text);
        const bool opens_list = text.empty() || text.back() == ':';
        if (block(teks).level < block(before.teks).level) return false;
        if (label.value == before.value) {
            // "1." for every item is how Markdown lets one write a list; "a." twice is an error unless it opens one.
            if (before.doubled) return false;
            if (label.value == 1)
                return label.style.find('a') != std::string::npos && !opens_list && goes_on(teks, label);
            return !opens_list && before.teks + 1 == teks;
        }
        if (label.value <= before.value + 1 || label.value > before.value + kLargestSkip) return false;
        return goes_on_or_ends(teks, label) && !holds_missing(before, label, teks);
    }

    bool goes_on(int teks, const ListLabel& label) const {
        if (teks + 1 >= static_cast<int>(report_.teks.size())) return false;
        for (const ListLabel& next : read_label(squeeze(block(teks + 1).label)))
            if (next.style == label.style && next.value == label.value + 1) return true;
        return false;
    }

    bool goes_on_or_ends(int teks, const ListLabel& label) const {
        if (goes_on(teks, label)) return true;
        return teks + 1 >= static_cast<int>(report_.teks.size()) || block(teks + 1).role != TextRole::item;
    }

    // The item that seems to be missing may run on in the text of the one before: "… c. Seksi Pelayanan".
    bool holds_missing(const Open& before, const ListLabel& label, int teks) const {
        for (int value = before.value + 1; value < label.value; ++value) {
            const std::string missing = print_label({label.style, value});
            for (int i = before.teks; i < teks; ++i)
                if (block(i).text.find(missing) != std::string::npos) return true;
        }
        return false;
    }

    void start(int teks, const ListLabel& label) {
        std::erase_if(open_, [&](const Open& list) { return list.style == label.style; });
        open_.push_back({label.style, label.value, teks, false});
    }

    const TextBlock& block(int teks) const { return report_.teks[static_cast<std::size_t>(teks)].block; }
    std::string quote(int teks) const { return shorten(squeeze(block(teks).label + " " + block(teks).text), 60); }

    const Report& report_;
    Sink& sink_;
    TablePlaces tables_;
    std::vector<Open> open_;
};

constexpr std::array<std::string_view, 16> kDiktum = {
    "",          "KESATU",     "KEDUA",     "KETIGA",    "KEEMPAT",    "KELIMA",      "KEENAM",       "KETUJUH",
    "KEDELAPAN", "KESEMBILAN", "KESEPULUH", "KESEBELAS", "KEDUABELAS", "KETIGABELAS", "KEEMPATBELAS", "KELIMABELAS"};

// "KELIMA : …" at the start of a line; 0 when it is no diktum.
int diktum_of(std::string_view line) {
    const std::string_view start = without_leading_space(line);
    // Nearly every line and cell goes on with a small letter behind its first.
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (start.empty() || !is_capital(start.front())) return 0;
    if (start.size() > 1 && start[1] >= 'a' && start[1] <= 'z') return 0;
    const std::string text = squeeze(start);
    std::string word;
    std::size_t i = 0;
    for (; i < text.size() && text[i] != ':' && word.size() <= 14; ++i)
        if (text[i] >= 'A' && text[i] <= 'Z')
            word += text[i];
        else if (text[i] != ' ')
            return 0;
    if (i < text.size() && text[i] != ':') return 0;
    if (word == "PERTAMA") return 1;
    for (std::size_t value = 1; value < kDiktum.size(); ++value)
        if (word == kDiktum[value]) return static_cast<int>(value);
    return 0;
}

// Lines of table rows that hold a diktum: a converter makes a table of some of them.
std::set<int> diktum_in_tables(const Report& report) {
    std::set<int> lines;
    for (const Tabel& tabel : report.tabel)
        for (const Baris& baris : tabel.baris)
            for (const Sel& sel : baris.sel)
                if (diktum_of(sel.text) != 0) lines.insert(baris.place.line);
    return lines;
}

}  // namespace

Finding& report_number(const Report& report, Sink& sink, int teks, std::string found, std::string expected,
                       std::string before, Place before_place) {
    const Teks& text = report.teks[static_cast<std::size_t>(teks)];
    Finding& finding = sink.report(text.block.place, text_locator(text), std::move(found), std::move(expected));
    finding.quote = shorten(squeeze(text.block.label + " " + text.block.text), 160);
    finding.related.push_back({before_place, before});
    finding.args["sebelum"] = std::move(before);
    return finding;
}

void check_list_labels(const CheckContext& context, Sink& sink) { ListLabels(context.report, sink).run(); }

void check_diktum(const CheckContext& context, Sink& sink) {
    struct Line {
        int teks;
        int value;
    };
    const std::set<int> in_tables = diktum_in_tables(context.report);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < context.report.teks.size(); ++i)
        for (const std::string_view line : split(context.report.teks[i].block.text, '\n'))
            if (const int value = diktum_of(line); value != 0) lines.push_back({static_cast<int>(i), value});
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Line before = lines[i - 1], line = lines[i];
        const Place place = context.report.teks[static_cast<std::size_t>(line.teks)].block.place;
        if (line.value == 1 || before.value + 1 == line.value) {
            sink.checked(place, Verdict::cocok);
            continue;
        }
        if (line.value < before.value || line.value > before.value + kLargestSkip) continue;
        const Place before_place = context.report.teks[static_cast<std::size_t>(before.teks)].block.place;
        const auto row = in_tables.lower_bound(before_place.line);
        if (row != in_tables.end() && *row <= place.line) continue;  // the one that misses stands in a table
        report_number(context.report, sink, line.teks, std::string(kDiktum[static_cast<std::size_t>(line.value)]),
                      std::string(kDiktum[static_cast<std::size_t>(before.value + 1)]),
                      std::string(kDiktum[static_cast<std::size_t>(before.value)]), before_place);
    }
}

void check_numbering(const CheckContext& context, Sink& sink) {
    check_list_labels(context, sink);
    check_section_numbers(context, sink);
    check_diktum(context, sink);
    check_row_numbers(context, sink);
    check_stated_numbers(context, sink);
}

}  // namespace lkiplint
