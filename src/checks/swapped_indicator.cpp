// swapped-indicator: the row of a sub kegiatan carries the indicator of another sub kegiatan. A row is reported only
// when its indicator says next to nothing of its own name, all of the other's, and stands on a row of the other, too.
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

constexpr int kOwn = 50;            // up to this share of its own name an indicator is not of this line
constexpr int kSameIndicator = 85;  // match_score
constexpr int kOtherIndicator = 60;
constexpr std::size_t kFewestStems = 2;  // of a name, without its verb
constexpr std::size_t kMostCandidates = 300;

struct Line {
    const Tabel* tabel = nullptr;
    int baris = -1;
    NameKey nama, indikator;
};

// What a line is about, without the verb at its head: the indicator of "Penyediaan Bahan Logistik" counts what was
// "disediakan".
NameKey object_of(const std::string& name) {
    const std::vector<std::string> words = fold_words(name);
    std::size_t verb = 0;
    while (verb < words.size() && (words[verb] == "sub" || words[verb] == "kegiatan" || words[verb] == "subkegiatan" ||
                                   has_digit(words[verb])))
        ++verb;
    std::string object;
    for (std::size_t i = verb + 1; i < words.size(); ++i) object += (object.empty() ? "" : " ") + words[i];
    return name_key(object);
}

// Per cent of the stems of `name` that `other` holds.
int contained(const NameKey& name, const NameKey& other) {
    if (name.empty()) return 100;
    const auto in = std::count_if(name.stems.begin(), name.stems.end(), [&](const std::string& stem) {
        return std::binary_search(other.stems.begin(), other.stems.end(), stem);
    });
    return static_cast<int>(100 * in / static_cast<std::ptrdiff_t>(name.stems.size()));
}

class SwappedIndicators {
public:
    SwappedIndicators(const Report& report, Sink& sink) : sink_(sink) {
        for (const Tabel& tabel : report.tabel)
            if (tabel.kind == TableKind::capaian_program)
                collect(tabel, lines_);
            else if (tabel.kind == TableKind::perjanjian_kinerja || tabel.kind == TableKind::rencana_kinerja)
                collect(tabel, planned_);
        for (const Line& line : planned_) by_name_.try_emplace(key_of(*line.tabel, line.baris), &line);
        for (const Line& line : lines_) rows_of_[{line.tabel, line.indikator.stems}].push_back(&line);
        for (std::size_t i = 0; i < lines_.size(); ++i)
            for (const std::string& stem : lines_[i].nama.stems) by_stem_[stem].push_back(i);
    }

    void run() {
        for (const Line& line : lines_) check(line);
    }

private:
    void collect(const Tabel& tabel, std::vector<Line>& lines) {
        const int nama = tabel.column(Role::program), indikator = tabel.column(Role::indikator);
        if (nama < 0 || indikator < 0) return;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Level level = tabel.baris[static_cast<std::size_t>(row)].level;
            if (level != Level::sub_kegiatan && tabel.kind == TableKind::capaian_program) continue;
            const std::string &name = cell_at(tabel, row, nama).text, &what = cell_at(tabel, row, indikator).text;
            if (has_letter(name) && has_letter(what)) lines.push_back({&tabel, row, object_of(name), name_key(what)});
        }
    }

    static std::string key_of(const Tabel& tabel, int row) {
        return cell_at(tabel, row, tabel.column(Role::program)).folded();
    }

    const Line* planned(const Line& line) const {
        const auto found = by_name_.find(key_of(*line.tabel, line.baris));
        return found == by_name_.end() ? nullptr : found->second;
    }

    // The plan gives this line another indicator, and this one to another line, which bears it in this table, too.
    bool compare_with_plan(const Line& line) {
        const Line* own = planned(line);
        if (own == nullptr || match_score(own->indikator, line.indikator) > kOtherIndicator) return false;
        std::size_t tried = 0;
        for (const Line* other : rows_of_.at({line.tabel, line.indikator.stems})) {
            if (++tried > kMostCandidates) break;
            const Line* owner = other == &line || other->nama == line.nama ? nullptr : planned(*other);
            if (owner == nullptr || owner->tabel != own->tabel || !(owner->indikator == line.indikator)) continue;
            const int shown = own->tabel->column(Role::indikator), column = line.tabel->column(Role::indikator);
            Finding& finding =
                report_cell(sink_, *line.tabel, line.baris, column, cell_at(*own->tabel, own->baris, shown).squeezed());
            finding.args["milik"] =
                cell_at(*owner->tabel, owner->baris, owner->tabel->column(Role::program)).squeezed();
            finding.related.push_back(related_cell(*own->tabel, own->baris, shown));
            return true;
        }
        return false;
    }

    void check(const Line& line) {
        if (compare_with_plan(line)) return;
        const int column = line.tabel->column(Role::indikator);
        const Line* owner = contained(line.nama, line.indikator) <= kOwn ? owner_of(line) : nullptr;
        if (owner == nullptr) return sink_.checked(cell_place(*line.tabel, line.baris, column), Verdict::cocok);
        const Line* right = right_row(line);
        const Line& source = right != nullptr ? *right : line;
        const int shown = source.tabel->column(right != nullptr ? Role::indikator : Role::program);
        const std::string& expected = cell_at(*source.tabel, source.baris, shown).squeezed();
        Finding& finding =
            report_cell(sink_, *line.tabel, line.baris, column, (right != nullptr ? "" : "indikator ") + expected);
        finding.args["milik"] = cell_at(*owner->tabel, owner->baris, owner->tabel->column(Role::program)).squeezed();
        finding.related.push_back(related_cell(*owner->tabel, owner->baris, owner->tabel->column(Role::indikator)));
    }

    // A row of another line that has the same indicator, of which it holds the whole name; the longest such name.
    const Line* owner_of(const Line& line) const {
        const Line* best = nullptr;
        std::size_t tried = 0;
        for (const std::string& stem : line.indikator.stems) {
            const auto found = by_stem_.find(stem);
            if (found == by_stem_.end()) continue;
            for (const std::size_t index : found->second) {
                const Line& other = lines_[index];
                if (++tried > kMostCandidates) return best;
                if (other.nama == line.nama || other.nama.stems.size() < kFewestStems ||
                    contained(other.nama, line.indikator) < 100)
                    continue;
                if (match_score(other.indikator, line.indikator) < kSameIndicator ||
                    match_score(other.nama, line.nama) >= kSameName)
                    continue;
                if (best == nullptr || other.nama.stems.size() > best->nama.stems.size()) best = &other;
            }
        }
        return best;
    }

    // The same line elsewhere, with an indicator of its own.
    const Line* right_row(const Line& line) const {
        if (line.nama.empty()) return nullptr;
        std::size_t tried = 0;
        for (const std::size_t index : by_stem_.at(line.nama.stems.front())) {
            const Line& other = lines_[index];
            if (other.nama == line.nama && contained(other.nama, other.indikator) > kOwn) return &other;
            if (++tried > kMostCandidates) break;
        }
        return nullptr;
    }

    Sink& sink_;
    std::vector<Line> lines_, planned_;
    std::unordered_map<std::string, const Line*> by_name_;  // of the plan
    std::map<std::pair<const Tabel*, std::vector<std::string>>, std::vector<const Line*>> rows_of_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;
};

}  // namespace

void check_swapped_indicator(const CheckContext& context, Sink& sink) { SwappedIndicators(context.report, sink).run(); }

}  // namespace lkiplint
