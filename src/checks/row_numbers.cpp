// Numbers of rows: "1.3.2" and then "1.3.4", "3.1" below program 4.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/numbering.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr int kLargestSkip = 2;
constexpr int kFewestRows = 4;          // numbered rows from which on a numbering can be told
constexpr std::size_t kMostFaults = 2;  // a table with more of them is numbered in a way of its own

struct Numbered {
    int baris = -1;
    Path path;
    std::string name;
};

// "1.3.4", "4.", "1"; codes of the nomenclature ("7.01.02") and of accounts are no counts.
Path read_path(std::string_view text) {
    Path path;
    std::string plain;
    for (const char c : text)
        if (c != ' ' && c != '\n') plain += c;
    while (!plain.empty() && (plain.back() == '.' || plain.back() == ')')) plain.pop_back();
    for (const std::string_view part : split(plain, '.')) {
        if (part.empty() || part.size() > 3 || part[0] == '0' ||
            part.find_first_not_of("0123456789") != std::string_view::npos)
            return {};
        path.push_back(std::stoi(std::string(part)));
    }
    return path.size() <= 5 ? path : Path{};
}

// "1." may be a "1.4.2" whose last part a page break has torn off.
bool is_cut_off(std::string_view text, const Path& path) { return path.size() >= 2 && trim(text).ends_with('.'); }

class RowNumbers {
public:
    RowNumbers(const Tabel& tabel, Sink& sink) : tabel_(tabel), sink_(sink) {}

    void run() {
        column_ = tabel_.column(Role::no);
        if (column_ < 0 || contains_word(fold(tabel_.kolom[static_cast<std::size_t>(column_)].header), "kode")) return;
        read();
        if (static_cast<int>(rows_.size()) < kFewestRows || rows_.front().path.front() != 1) return;
        for (std::size_t i = 1; i < rows_.size(); ++i) compare(i);
        if (faults_.size() > kMostFaults) {
            sink_.checked(tabel_.place, Verdict::tidak_dapat, "nomor baris tabel ini mengikuti aturan sendiri");
            return;
        }
        for (const Fault& fault : faults_) report(fault);
        sink_.checked(tabel_.place, faults_.empty() ? Verdict::cocok : Verdict::salah);
    }

private:
    struct Fault {
        int baris, before;
        Path found, expected;
    };

    void read() {
        for (int row = 0; row < static_cast<int>(tabel_.baris.size()); ++row) {
            const Baris& baris = tabel_.baris[static_cast<std::size_t>(row)];
            const std::string& text = cell_at(tabel_, row, column_).text;
            if (baris.is_total || text.empty()) continue;
            const Path path = read_path(text);
            const std::string name = fold(tabel_.row_name(row));
            // What is not a count (roman, letters, "4 5" of two rows in one) may stand for the number that seems to
            // miss.
            if (path.empty() || is_cut_off(text, path) || name.empty()) {
                unread_.insert(static_cast<int>(rows_.size()));
                continue;
            }
            // A converter repeats the number of a merged cell for each of its rows.
            if (!rows_.empty() && rows_.back().path == path && rows_.back().name == name) continue;
            rows_.push_back({row, path, name});
        }
    }

    void compare(std::size_t i) {
        const Numbered& row = rows_[i];
        const Path& before = rows_[i - 1].path;
        remember(rows_[i - 1]);
        if (row.path.size() == 1 && row.path[0] <= root_) {  // the numbers start anew
            seen_.clear();
            latest_.clear();
            root_ = 0;
            return;
        }
        if (unread_.contains(static_cast<int>(i))) return;
        const Path parent(row.path.begin(), row.path.end() - 1);
        if (row.path.size() >= 2 && row.path[0] != root_ && seen_.contains(row.path)) {
            // "3.1" below 4, where there is a 3.1 already.
            Path expected = row.path;
            expected[0] = root_;
            if (before == Path{root_} && !seen_.contains(expected))
                faults_.push_back({row.baris, rows_[i - 1].baris, row.path, expected});
            return;
        }
        const auto sibling = latest_.find(parent);
        if (sibling == latest_.end()) return;
        const int gap = row.path.back() - sibling->second;
        if (gap < 2 || gap > kLargestSkip) return;
        // Only behind its sibling or what stands below that one.
        if (before.size() < row.path.size()) return;
        Path expected = parent;
        expected.push_back(sibling->second + 1);
        if (!occurs(expected)) faults_.push_back({row.baris, rows_[i - 1].baris, row.path, expected});
    }

    bool occurs(const Path& path) const {
        return std::any_of(rows_.begin(), rows_.end(), [&](const Numbered& row) { return row.path == path; });
    }

    void remember(const Numbered& row) {
        seen_.insert(row.path);
        root_ = row.path[0];
        latest_[Path(row.path.begin(), row.path.end() - 1)] = row.path.back();
    }

    void report(const Fault& fault) {
        Finding& finding = report_cell(sink_, tabel_, fault.baris, column_, print_path(fault.expected, false));
        finding.args["sebelum"] = print_path(read_path(cell_at(tabel_, fault.before, column_).text), false);
        finding.related.push_back({cell_place(tabel_, fault.before, column_), quote_row(tabel_, fault.before)});
    }

    const Tabel& tabel_;
    Sink& sink_;
    int column_ = -1;
    std::vector<Numbered> rows_;
    std::set<int> unread_;  // indices into rows_: something unreadable stands right before
    std::set<Path> seen_;
    std::map<Path, int> latest_;
    int root_ = 0;
    std::vector<Fault> faults_;
};

}  // namespace

void check_row_numbers(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel) {
        if (tabel.kind == TableKind::daftar || tabel.kind == TableKind::skala) continue;
        RowNumbers(tabel, sink).run();
    }
}

}  // namespace lkiplint
