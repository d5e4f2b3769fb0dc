#include "render/reviu.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "render/place_label.h"
#include "render/style.h"

namespace lkiplint {
namespace {

using Aspek = ButirReviu::Aspek;
using Bukti = ButirReviu::Bukti;
using Putusan = ButirReviu::Putusan;

// How one piece of evidence looks.
struct Weighed {
    bool holds = false;  // really looked at, and right
    std::string said;    // "target dibandingkan dengan Perjanjian Kinerja: 12 sesuai"
};

class ReviuForm {
public:
    ReviuForm(const FileResult& file, const RulePack& pack, Lang lang) : file_(file), pack_(pack) {
        style_.lang = lang;
    }

    std::vector<ReviuItem> fill() {
        std::vector<ReviuItem> items;
        for (const ButirReviu& butir : pack_.reviu) items.push_back(fill_item(butir, items));
        return items;
    }

private:
    std::string say(std::string_view id, std::string_view en) const { return std::string(style_.say(id, en)); }

    ReviuItem fill_item(const ButirReviu& butir, const std::vector<ReviuItem>& earlier) const {
        ReviuItem item;
        item.butir = &butir;
        item.todo = butir.alasan.in(style_.lang);
        if (!file_.error.empty()) {
            item.seen = say("Berkas tidak dapat dibaca.", "The file could not be read.");
        } else if (butir.putusan == Putusan::bersyarat) {
            fill_conditional(item, earlier);
        } else if (butir.putusan != Putusan::pereviu) {
            item.findings = against(butir);
            if (item.findings.empty())
                weigh_evidence(item);
            else
                refuse(item);
        }
        return item;
    }

    // ---- What speaks against an item

    static bool is_about(const ButirReviu::Acuan& acuan, const Finding& finding) {
        if (finding.rule == nullptr || (!acuan.perihal.empty() && finding.subject != acuan.perihal)) return false;
        return std::find(acuan.kode.begin(), acuan.kode.end(), finding.rule->code) != acuan.kode.end();
    }

    std::vector<const Finding*> against(const ButirReviu& butir) const {
        std::vector<const Finding*> found;
        for (const Finding& finding : file_.findings) {
            if (!is_open(finding)) continue;
            if (std::any_of(butir.lawan.begin(), butir.lawan.end(),
                            [&](const ButirReviu::Acuan& acuan) { return is_about(acuan, finding); }))
                found.push_back(&finding);
        }
        return found;
    }

    void refuse(ReviuItem& item) const {
        item.answer = ReviuAnswer::tidak_terpenuhi;
        std::map<std::string, int> by_code;
        for (const Finding* finding : item.findings) ++by_code[finding->rule->code];
        std::string codes;
        for (const auto& [code, count] : by_code)
            codes += (codes.empty() ? "" : ", ") + code + (count > 1 ? " (" + std::to_string(count) + "×)" : "");
        const std::size_t count = item.findings.size();
        item.seen = std::to_string(count) +
                    (count == 1 ? say(" temuan: ", " finding: ") : say(" temuan: ", " findings: ")) + codes + "; " +
                    (count == 1 ? say("di ", "at ") : say("yang pertama di ", "the first at ")) +
                    place_label(item.findings.front()->place, file_, style_) + ".";
        for (const Bukti& bukti : item.butir->bukti)
            if (bukti.cara == Bukti::Cara::banding && counts_of(bukti).agreed() > 0)
                item.seen += " " + sentence(weigh(bukti).said);
        item.todo = item.butir->rekomendasi.in(style_.lang);
        constexpr std::string_view kCount = "{banyak}";
        if (const std::size_t at = item.todo.find(kCount); at != std::string::npos)
            item.todo.replace(at, kCount.size(), std::to_string(count));
    }

    // ---- What speaks for it

    VerdictCounts counts_of(const Bukti& bukti) const {
        VerdictCounts sum;
        for (const std::string& code : bukti.acuan.kode) {
            VerdictCounts counts;
            if (bukti.acuan.perihal.empty()) {
                const auto at = file_.coverage.by_code.find(code);
                if (at != file_.coverage.by_code.end()) counts = at->second;
            } else if (const SubjectCounts* subject = subject_of(code, bukti.acuan.perihal)) {
                counts = subject->counts;
            }
            sum.cocok += counts.cocok;
            sum.pembulatan += counts.pembulatan;
            sum.salah += counts.salah;
            sum.tidak_dapat += counts.tidak_dapat;
        }
        return sum;
    }

    const SubjectCounts* subject_of(const std::string& code, const std::string& perihal) const {
        const auto subjects = file_.subjects.find(code);
        if (subjects == file_.subjects.end()) return nullptr;
        const auto at = subjects->second.find(perihal);
        return at == subjects->second.end() ? nullptr : &at->second;
    }

    Weighed weigh(const Bukti& bukti) const {
        const std::string& name = bukti.sebutan.in(style_.lang);
        if (bukti.fakta != Bukti::Fakta::none) return weigh_fact(bukti, name);
        const VerdictCounts counts = counts_of(bukti);
        if (bukti.cara == Bukti::Cara::ada) return weigh_presence(bukti, name, counts);
        // Where most could not be compared, the few that agree say little of the report; a name that stands nowhere may
        // be another thing.
        const bool enough =
            bukti.acuan.perihal.empty() ? counts.agreed() > counts.tidak_dapat : counts.tidak_dapat == 0;
        Weighed weighed{counts.agreed() > 0 && enough && counts.salah == 0, name + ": "};
        if (counts.total() == 0) {
            weighed.said += say("tidak ada yang dapat dibandingkan", "there was nothing to compare");
            return weighed;
        }
        weighed.said += std::to_string(counts.agreed()) + say(" sesuai", " agree");
        if (counts.salah > 0) weighed.said += ", " + std::to_string(counts.salah) + say(" salah", " wrong");
        if (counts.tidak_dapat > 0)
            weighed.said += ", " + std::to_string(counts.tidak_dapat) +
                            (bukti.acuan.perihal.empty()
                                 ? say(" tidak dapat diperiksa", " could not be checked")
                                 : say(" tidak ditemukan dengan nama yang sama", " not found under the same name"));
        return weighed;
    }

    Weighed weigh_fact(const Bukti& bukti, const std::string& name) const {
        const std::string value = bukti.fakta == Bukti::Fakta::instansi ? clean(file_.instansi)
                                  : file_.tahun > 0                     ? std::to_string(file_.tahun)
                                                                        : std::string();
        if (value.empty()) return {false, name + say(": tidak ditemukan", ": not found")};
        return {true, name + ": " + value};
    }

    Weighed weigh_presence(const Bukti& bukti, const std::string& name, const VerdictCounts& counts) const {
        if (counts.total() == 0)
            return {false, name + say(": tidak dicari, berkas ini bukan laporan utuh",
                                      ": not looked for, this is not a whole report")};
        if (counts.agreed() == 0) return {false, name + say(": tidak ditemukan", ": not found")};
        for (const std::string& code : bukti.acuan.kode) {
            const SubjectCounts* subject = subject_of(code, bukti.acuan.perihal);
            if (subject != nullptr && subject->counts.agreed() > 0)
                return {true, name + say(": ada (", ": found (") + place_label(subject->place, file_, style_) + ")"};
        }
        return {false, name};
    }

    // "nama instansi: …" -> "Nama instansi: … ."
    static std::string sentence(const std::string& text) {
        std::string out = text + ".";
        if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
        return out;
    }

    void weigh_evidence(ReviuItem& item) const {
        bool all = true;
        std::string seen;
        for (const Bukti& bukti : item.butir->bukti) {
            const Weighed weighed = weigh(bukti);
            all = all && (weighed.holds || !bukti.wajib);
            seen += (seen.empty() ? "" : "; ") + weighed.said;
        }
        item.seen = seen.empty() ? seen : sentence(seen);
        if (item.butir->putusan != Putusan::program || !all) return;
        item.answer = ReviuAnswer::terpenuhi;
        item.todo.clear();
    }

    // ---- Items that depend on others

    void fill_conditional(ReviuItem& item, const std::vector<ReviuItem>& earlier) const {
        std::string refused;
        bool all_fulfilled = true;
        for (const ReviuItem& other : earlier) {
            const std::vector<int>& numbers = item.butir->bila_tidak;
            if (other.butir->aspek != item.butir->aspek ||
                std::find(numbers.begin(), numbers.end(), other.butir->nomor) == numbers.end())
                continue;
            all_fulfilled = all_fulfilled && other.answer == ReviuAnswer::terpenuhi;
            if (other.answer == ReviuAnswer::tidak_terpenuhi)
                refused += (refused.empty() ? "" : say(" dan ", " and ")) + std::to_string(other.butir->nomor);
        }
        if (!refused.empty()) {
            item.seen = say("Butir ", "Item ") + refused + say(" tidak terpenuhi.", " is not fulfilled.");
        } else if (all_fulfilled) {
            item.answer = ReviuAnswer::tidak_berlaku;
            item.seen = say("Tidak perlu dijawab: butir yang dirujuk terpenuhi.",
                            "Need not be answered: the items it refers to are fulfilled.");
            item.todo.clear();
        } else {
            item.seen = say("Dijawab sesudah butir yang dirujuk diperiksa.",
                            "To be answered once the items it refers to are decided.");
        }
    }

    const FileResult& file_;
    const RulePack& pack_;
    TextStyle style_;
};

}  // namespace

std::vector<ReviuItem> fill_reviu(const FileResult& file, const RulePack& pack, Lang lang) {
    return ReviuForm(file, pack, lang).fill();
}

bool is_open(const Finding& finding) { return finding.severity != Severity::catatan && finding.suppressed.empty(); }

std::vector<CatatanReviu> catatan_reviu(const FileResult& file) {
    std::vector<CatatanReviu> rows;
    std::map<std::pair<const Rule*, Severity>, std::size_t> row_of;
    for (const Finding& finding : file.findings) {
        if (finding.rule == nullptr || !is_open(finding)) continue;
        const auto [at, added] = row_of.try_emplace({finding.rule, finding.severity}, rows.size());
        if (added) rows.push_back({finding.rule, finding.severity, {}});
        rows[at->second].findings.push_back(&finding);
    }
    // Findings come in order of place, and so do the first of each row.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CatatanReviu& a, const CatatanReviu& b) { return a.severity > b.severity; });
    return rows;
}

std::string_view aspek_name(Aspek aspek, Lang lang) {
    const bool en = lang == Lang::en;
    switch (aspek) {
        case Aspek::format:
            return "Format";
        case Aspek::mekanisme:
            return en ? "How the report was made (Mekanisme Penyusunan)" : "Mekanisme Penyusunan";
        case Aspek::substansi:
            return en ? "Substance (Substansi)" : "Substansi";
    }
    return "";
}

std::string_view answer_name(ReviuAnswer answer, Lang lang) {
    const bool en = lang == Lang::en;
    switch (answer) {
        case ReviuAnswer::terpenuhi:
            return en ? "fulfilled" : "terpenuhi";
        case ReviuAnswer::tidak_terpenuhi:
            return en ? "not fulfilled" : "tidak terpenuhi";
        case ReviuAnswer::perlu_diperiksa:
            return en ? "for the reviewer to look at" : "perlu diperiksa pereviu";
        case ReviuAnswer::tidak_berlaku:
            return en ? "does not apply" : "tidak berlaku";
    }
    return "";
}

}  // namespace lkiplint
