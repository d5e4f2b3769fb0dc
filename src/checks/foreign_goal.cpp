// foreign-goal: a tujuan or sasaran that the report accounts for must stand in the Perjanjian Kinerja or the Renstra it
// reports on. Only a name that is far from all of theirs is reported; wording alone differs everywhere.
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/achievement.h"
#include "checks/kinds.h"
#include "report/matching.h"

namespace lkiplint {
namespace {

constexpr int kFarName = 40;        // up to this score a name is none of the others
constexpr std::size_t kFewest = 2;  // names below which a plan was not read in full
constexpr std::size_t kMostNames = 300;

bool is_plan(TableKind kind) {
    return kind == TableKind::perjanjian_kinerja || kind == TableKind::renstra || kind == TableKind::rencana_kinerja ||
           kind == TableKind::iku;
}

struct Name {
    NameKey key;
    Konteks konteks;
    Place place;
    std::string text;
    TableKind kind = TableKind::lain;  // of the table it stands in
};

struct Plan {
    TableKind kind;
    std::string_view subject;
};
constexpr Plan kPlans[] = {{TableKind::perjanjian_kinerja, "sasaran dalam Perjanjian Kinerja"},
                           {TableKind::renstra, "sasaran dalam Renstra"}};

class ForeignGoals {
public:
    ForeignGoals(const CheckContext& context, Sink& sink) : report_(context.report), sink_(sink) {}

    void run() {
        collect();
        for (const Tabel& tabel : report_.tabel)
            if (tabel.kind == TableKind::capaian || tabel.kind == TableKind::efisiensi) check_table(tabel);
        for (const Teks& teks : report_.teks)
            if (!teks.lampiran) check_text(teks);
    }

private:
    // "Tujuan" alone over a column: its names are no sasaran.
    static bool holds_only_tujuan(const Kolom& kolom) {
        const std::string header = fold(kolom.header);
        return contains_word(header, "tujuan") && !contains_word(header, "sasaran");
    }

    void collect() {
        for (const Tabel& tabel : report_.tabel) {
            if (!is_plan(tabel.kind)) continue;
            for (int column = 0; column < static_cast<int>(tabel.kolom.size()); ++column) {
                const Kolom& kolom = tabel.kolom[static_cast<std::size_t>(column)];
                if (kolom.role != Role::tujuan && kolom.role != Role::uraian) continue;
                for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
                    const std::string& text = cell_at(tabel, row, column).text;
                    if (!has_letter(text)) continue;
                    add(goals_, {name_key(without_label(text)), tabel.konteks, cell_place(tabel, row, column),
                                 squeeze(text), tabel.kind});
                    if (holds_only_tujuan(kolom)) add(tujuan_, goals_.back());
                }
            }
        }
        for (const Teks& teks : report_.teks) {
            const std::string folded = fold(std::string_view(teks.block.text).substr(0, 60));
            // What the plan says in words: "Sasaran 1: …", or a list of tujuan.
            if (folded.starts_with("meningkat") || folded.starts_with("terwujud") || folded.starts_with("terjaga") ||
                folded.starts_with("sasaran") || folded.starts_with("tujuan"))
                add(prose_,
                    {name_key(without_label(teks.block.text.substr(0, 300))), teks.konteks, teks.block.place, {}});
        }
    }

    static void add(std::vector<Name>& names, Name name) {
        if (!name.key.empty() && names.size() < kMostNames) names.push_back(std::move(name));
    }

    // Tables of efisiensi put indikator and program into the column of the sasaran.
    static bool names_no_goal(const std::string& text) {
        const std::string folded = fold(text);
        return starts_with_word(folded, "indikator") || starts_with_word(folded, "program") ||
               starts_with_word(folded, "kegiatan");
    }

    // The nearest of the names that a context may be held against.
    struct Nearest {
        std::size_t compared = 0;
        int score = 0;
    };
    static Nearest nearest(const std::vector<Name>& names, const NameKey& key, const Konteks& konteks) {
        Nearest found;
        for (const Name& name : names) {
            if (!may_compare(name.konteks, konteks)) continue;
            ++found.compared;
            found.score = std::max(found.score, match_score(name.key, key));
        }
        return found;
    }

    void check_table(const Tabel& tabel) {
        const int column = tabel.column(Role::tujuan);
        if (column < 0) return;
        std::vector<int> far;
        int rows = 0;
        for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
            const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
            const std::string& text = cell_at(tabel, row, column).text;
            if (baris.is_total || baris.is_average || !has_letter(text) || names_no_goal(text)) continue;
            ++rows;
            const NameKey key = name_key(without_label(text));
            const Place place = cell_place(tabel, row, column);
            const Nearest plan = nearest(goals_, key, tabel.konteks);
            if (key.stems.size() < 3 || plan.compared < kFewest) {
                sink_.checked(place, Verdict::tidak_dapat, "tujuan dan sasaran perjanjian atau Renstra tidak terbaca");
            } else if (plan.score <= kFarName && nearest(prose_, key, tabel.konteks).score <= kFarName) {
                far.push_back(row);
            } else {
                sink_.checked(place, Verdict::cocok);
                if (tabel.kind == TableKind::capaian) note_plans(key, tabel.konteks, place);
            }
        }
        // When most are strangers the plan that was read is another one.
        if (static_cast<int>(far.size()) * 3 > rows) return;
        for (const int row : far) {
            Finding& finding =
                report_cell(sink_, tabel, row, column, "tujuan atau sasaran dalam Perjanjian Kinerja atau Renstra");
            finding.args["milik"] = "Perjanjian Kinerja atau Renstra";
        }
    }

    // In which of the plans it stands by its very name; another wording is for a person to judge.
    void note_plans(const NameKey& key, const Konteks& konteks, Place place) {
        for (const Plan& plan : kPlans) {
            bool read = false, same = false;
            for (const Name& name : goals_) {
                if (name.kind != plan.kind || !may_compare(name.konteks, konteks)) continue;
                read = true;
                same = same || match_score(name.key, key) >= kSameName;
            }
            if (read) sink_.noted(std::string(plan.subject), place, same ? Verdict::cocok : Verdict::tidak_dapat);
        }
    }

    // "Tujuan 2 : …" in words, against the column of tujuan in the plan.
    void check_text(const Teks& teks) {
        static const re2::RE2 kTujuan(R"(^\s*(?i:tujuan)\s+\d+\s*[:.]\s*(\S.{10,300})$)");
        const std::string text = one_line(teks.block.text);
        std::string name;
        if (!re2::RE2::FullMatch(text, kTujuan, &name)) return;
        const NameKey key = name_key(name);
        const Nearest plan = nearest(tujuan_, key, teks.konteks);
        if (plan.compared < kFewest || key.stems.size() < 3)
            return sink_.checked(teks.block.place, Verdict::tidak_dapat, "tujuan dalam Renstra tidak terbaca");
        // It must be known for something else: a sasaran of the plan.
        if (plan.score > kFarName || nearest(goals_, key, teks.konteks).score < kSameName)
            return sink_.checked(teks.block.place, Verdict::cocok);
        Finding& finding = sink_.report(teks.block.place, text_locator(teks), squeeze(text),
                                        "tujuan dalam Perjanjian Kinerja atau Renstra");
        finding.quote = shorten(squeeze(text), 200);
        finding.args["nama"] = squeeze(name);
        finding.args["milik"] = "tujuan dalam Perjanjian Kinerja atau Renstra";
        for (const Name& other : tujuan_)
            if (may_compare(other.konteks, teks.konteks)) finding.related.push_back({other.place, other.text});
    }

    const Report& report_;
    Sink& sink_;
    std::vector<Name> goals_, tujuan_, prose_;
};

}  // namespace

void check_foreign_goal(const CheckContext& context, Sink& sink) { ForeignGoals(context, sink).run(); }

}  // namespace lkiplint
