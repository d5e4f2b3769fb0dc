// swapped-indicator: the row of a sub kegiatan carries the indicator of another sub kegiatan of its table. A row is
// reported only when its indicator says nothing of its own name, all of the other's, and stands on the other's row, too.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/kinds.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

struct Line {
    int baris = -1;
    NameKey nama, indikator;
};

// Per cent of the stems of `name` that `other` holds.
int contained(const NameKey& name, const NameKey& other) {
    if (name.empty()) return 0;
    const auto in = std::count_if(name.stems.begin(), name.stems.end(), [&](const std::string& stem) {
        return std::binary_search(other.stems.begin(), other.stems.end(), stem);
    });
    return static_cast<int>(100 * in / static_cast<std::ptrdiff_t>(name.stems.size()));
}

class SwappedIndicators {
public:
    SwappedIndicators(const Tabel& tabel, Sink& sink)
        : tabel_(tabel), sink_(sink), nama_(tabel.column(Role::program)), indikator_(tabel.column(Role::indikator)) {}

    void run() {
        if (nama_ < 0 || indikator_ < 0) return;
        for (int row = 0; row < static_cast<int>(tabel_.baris.size()); ++row) {
            if (tabel_.baris[static_cast<std::size_t>(row)].level != Level::sub_kegiatan) continue;
            const std::string &nama = cell_at(tabel_, row, nama_).text, &indikator = cell_at(tabel_, row, indikator_).text;
            if (nama.empty() || indikator.empty()) continue;
            lines_.push_back({row, name_key(nama), name_key(indikator)});
            for (const std::string& stem : lines_.back().nama.stems) by_stem_[stem].push_back(lines_.size() - 1);
        }
        for (const Line& line : lines_) check(line);
    }

private:
    static constexpr int kOwn = 50;  // below this share of its own name an indicator is not of this line
    static constexpr std::size_t kFewestStems = 3;
    static constexpr std::size_t kMostCandidates = 200;

    void check(const Line& line) {
        const Place place = cell_place(tabel_, line.baris, indikator_);
        const Line* owner = contained(line.nama, line.indikator) <= kOwn ? owner_of(line) : nullptr;
        if (owner == nullptr) return sink_.checked(place, Verdict::cocok);
        const Line* own = right_row(line);
        Finding& finding = report_cell(sink_, tabel_, line.baris, indikator_,
                                       own != nullptr ? squeeze(cell_at(tabel_, own->baris, indikator_).text) : "indikator " + squeeze(cell_at(tabel_, line.baris, nama_).text));
        finding.args["milik"] = squeeze(cell_at(tabel_, owner->baris, nama_).text);
        finding.related.push_back(related_cell(tabel_, owner->baris, indikator_));
    }

    // The line whose whole name the indicator holds, and no line holds better.
    const Line* owner_of(const Line& line) const {
        const Line* best = nullptr;
        std::size_t tried = 0;
        for (const std::string& stem : line.indikator.stems) {
            const auto found = by_stem_.find(stem);
            if (found == by_stem_.end()) continue;
            for (const std::size_t index : found->second) {
                const Line& other = lines_[index];
                if (++tried > kMostCandidates) return best;
                if (other.nama == line.nama || other.nama.stems.size() < kFewestStems || contained(other.nama, line.indikator) < 100) continue;
                // What the other's name has and this line's has not must be more than a word they share.
                if (match_score(other.nama, line.nama) >= kSameName) continue;
                if (best == nullptr || other.nama.stems.size() > best->nama.stems.size()) best = &other;
            }
        }
        return best;
    }

    // The same line elsewhere in the table with an indicator of its own.
    const Line* right_row(const Line& line) const {
        for (const Line& other : lines_)
            if (other.baris != line.baris && other.nama == line.nama && contained(other.nama, other.indikator) > kOwn) return &other;
        return nullptr;
    }

    const Tabel& tabel_;
    Sink& sink_;
    int nama_, indikator_;
    std::vector<Line> lines_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;
};

}  // namespace

void check_swapped_indicator(const CheckContext& context, Sink& sink) {
    for (const Tabel& tabel : context.report.tabel)
        if (tabel.kind == TableKind::capaian_program) SwappedIndicators(tabel, sink).run();
}

}  // namespace lkiplint
