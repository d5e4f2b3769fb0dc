// IDN005: a regulation is cited with a number, year or title that contradicts the list of the pack (<peraturan>) or the
// report's other citations.
//
// Reads: running text, captions and cells. Titles are compared leniently: what is shortened, or a letter or two off, is
// the same title. Amendments are regulations of their own, and of regions (Perda, Perbup) every year brings alike ones.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/citations.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kTelling = 3;     // words of a title that tell a subject from others
constexpr std::size_t kMostAlike = 64;  // citations of one number, each of which may be held against the others

struct Cited {
    const Piece* piece = nullptr;
    Kutipan kutipan;
    Place place;
};

struct Known {
    const Peraturan* peraturan = nullptr;
    std::vector<std::vector<std::string>> judul;

    bool agrees(const std::vector<std::string>& title) const {
        return std::any_of(judul.begin(), judul.end(), [&](const auto& own) { return titles_agree(title, own); });
    }
    // The title can only mean this one.
    bool is_told_by(const std::vector<std::string>& title) const {
        if (title.size() < kTelling) return false;
        return std::any_of(judul.begin(), judul.end(),
                           [&](const auto& own) { return own.size() >= kTelling && titles_agree(title, own); });
    }
};

std::string number_of(int nomor, int tahun) {
    return "Nomor " + std::to_string(nomor) + " Tahun " + std::to_string(tahun);
}

// How the kinds of the list that reports take for one another are called.
std::string_view name_of_kind(std::string_view jenis) {
    static constexpr std::array kNames = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"uu", "Undang-Undang"},
         {"pp", "Peraturan Pemerintah"},
         {"perpres", "Peraturan Presiden"},
         {"inpres", "Instruksi Presiden"},
         {"permenpan", "Peraturan Menteri PANRB"},
         {"permendagri", "Peraturan Menteri Dalam Negeri"}});
    const auto* const found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.first == jenis; });
    return found == kNames.end() ? std::string_view() : found->second;
}

class LegalBasis {
public:
    LegalBasis(const CheckContext& context, Sink& sink)
        : pack_(context.pack), sink_(sink), pieces_(pieces_of(context)) {
        PiecePlaces places(context.report);
        for (const Piece& piece : pieces_) {
            if (!may_cite(piece.text)) continue;
            for (Kutipan& kutipan : citations_in(piece.text, piece.words())) {
                const Place place = places.at(piece, kutipan.begin);
                cited_.push_back({&piece, std::move(kutipan), place});
            }
        }
    }

    void run() {
        for (const Cited& cited : cited_) {
            std::vector<const Cited*>& others = by_number_[{cited.kutipan.jenis, cited.kutipan.nomor}];
            if (others.size() < kMostAlike) others.push_back(&cited);
        }
        for (const Cited& cited : cited_) check(cited);
    }

private:
    const std::vector<Known>& known_of(const std::string& jenis) {
        const auto [entry, is_new] = known_.try_emplace(jenis);
        if (!is_new) return entry->second;
        for (const Peraturan& peraturan : pack_.peraturan) {
            if (peraturan.jenis != jenis) continue;
            Known& known = entry->second.emplace_back(Known{&peraturan, {}});
            for (const std::string& judul : peraturan.judul) known.judul.push_back(title_words(judul));
        }
        return entry->second;
    }

    void check(const Cited& cited) {
        const Kutipan& kutipan = cited.kutipan;
        if (kutipan.judul.empty())
            return sink_.checked(cited.place, Verdict::tidak_dapat, "judul peraturan tidak disebut");
        if (kutipan.perubahan) return sink_.checked(cited.place, Verdict::tidak_dapat, "peraturan perubahan");
        if (kutipan.jenis == "daerah" || kutipan.jenis == "lain")
            return sink_.checked(cited.place, Verdict::tidak_dapat, "jenis peraturan di luar daftar acuan");
        const auto& known = known_of(kutipan.jenis);
        const auto same = std::find_if(known.begin(), known.end(), [&](const Known& k) {
            return k.peraturan->nomor == kutipan.nomor && k.peraturan->tahun == kutipan.tahun;
        });
        if (same != known.end() && same->agrees(kutipan.judul)) return sink_.checked(cited.place, Verdict::cocok);
        if (same != known.end() && contradicts_itself(cited, *same)) return;
        if (const Known* meant = meant_by(kutipan, known))
            return report_number(cited, number_of(meant->peraturan->nomor, meant->peraturan->tahun), *meant);
        if (same == known.end() && (check_kind(cited) || check_year(cited))) return;
        if (same != known.end() && check_title(cited, *same, known)) return;
        sink_.checked(cited.place, Verdict::tidak_dapat, "tidak ada dalam daftar acuan");
    }

    // The title of a known regulation under another year or number of the same kind.
    static const Known* meant_by(const Kutipan& kutipan, const std::vector<Known>& known) {
        const Known* meant = nullptr;
        for (const Known& k : known) {
            const bool number = k.peraturan->nomor == kutipan.nomor, year = k.peraturan->tahun == kutipan.tahun;
            if (number == year || !k.is_told_by(kutipan.judul)) continue;
            if (number) return &k;
            meant = &k;
        }
        return meant;
    }

    // Number, year and title of a known regulation of another kind: "Peraturan Pemerintah" for "Peraturan Presiden".
    bool check_kind(const Cited& cited) {
        for (const Peraturan& peraturan : pack_.peraturan) {
            if (peraturan.nomor != cited.kutipan.nomor || peraturan.tahun != cited.kutipan.tahun) continue;
            const std::string_view kind = name_of_kind(peraturan.jenis);
            if (kind.empty() || peraturan.jenis == cited.kutipan.jenis) continue;
            const auto& known = known_of(peraturan.jenis);
            const auto meant =
                std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.peraturan == &peraturan; });
            if (meant == known.end() || !meant->is_told_by(cited.kutipan.judul)) continue;
            Finding& finding = report(cited, cited.kutipan.open, cited.kutipan.end,
                                      std::string(kind) + " " + number_of(peraturan.nomor, peraturan.tahun));
            finding.args["judul"] = peraturan.judul.front();
            relate(finding, peraturan.jenis, peraturan.nomor,
                   [&](const Kutipan& other) { return other.tahun == peraturan.tahun; });
            return true;
        }
        return false;
    }

    // A long title that is another regulation's: number and title cannot both be right.
    bool check_title(const Cited& cited, const Known& same, const std::vector<Known>& known) {
        constexpr std::size_t kSure = 5;  // words
        const Kutipan& kutipan = cited.kutipan;
        if (kutipan.judul.size() < kSure) return false;
        const auto owner = std::find_if(known.begin(), known.end(), [&](const Known& k) {
            return &k != &same && k.peraturan->nomor != kutipan.nomor && k.is_told_by(kutipan.judul);
        });
        if (owner == known.end()) return false;
        Finding& finding = report(cited, kutipan.begin, kutipan.judul_end, same.peraturan->judul.front());
        finding.args["judul"] = same.peraturan->judul.front();
        return true;
    }

    void report_number(const Cited& cited, std::string expected, const Known& meant) {
        Finding& finding = report(cited, cited.kutipan.begin, cited.kutipan.end, std::move(expected));
        finding.args["judul"] = meant.peraturan->judul.front();
        relate(finding, cited.kutipan.jenis, meant.peraturan->nomor,
               [&](const Kutipan& other) { return other.tahun == meant.peraturan->tahun; });
    }

    // The report itself gives the regulation its right title elsewhere.
    bool contradicts_itself(const Cited& cited, const Known& known) {
        const Kutipan& kutipan = cited.kutipan;
        if (kutipan.judul.size() < kTelling) return false;
        const auto right = [&](const Kutipan& other) {
            return other.tahun == kutipan.tahun && !other.judul.empty() && known.agrees(other.judul);
        };
        const auto& others = by_number_[{kutipan.jenis, kutipan.nomor}];
        if (std::none_of(others.begin(), others.end(), [&](const Cited* other) { return right(other->kutipan); }))
            return false;
        Finding& finding = report(cited, kutipan.begin, kutipan.judul_end, known.peraturan->judul.front());
        finding.args["judul"] = known.peraturan->judul.front();
        relate(finding, kutipan.jenis, kutipan.nomor, right);
        return true;
    }

    // No reference: the same number and title with another year, which most citations of the report give.
    bool check_year(const Cited& cited) {
        const Kutipan& kutipan = cited.kutipan;
        if (kutipan.judul.size() <= kTelling) return false;
        std::map<int, int> years;
        for (const Cited* other : by_number_[{kutipan.jenis, kutipan.nomor}]) {
            const Kutipan& k = other->kutipan;
            if (!k.perubahan && k.judul.size() > kTelling && titles_agree(k.judul, kutipan.judul)) ++years[k.tahun];
        }
        const auto most = std::max_element(years.begin(), years.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == years.end() || most->first == kutipan.tahun || most->second <= years[kutipan.tahun]) return false;
        Finding& finding = report(cited, kutipan.begin, kutipan.end, number_of(kutipan.nomor, most->first));
        finding.args["judul"] =
            squeeze(cited.piece->text.substr(kutipan.judul_begin, kutipan.judul_end - kutipan.judul_begin));
        relate(finding, kutipan.jenis, kutipan.nomor, [&](const Kutipan& other) { return other.tahun == most->first; });
        return true;
    }

    Finding& report(const Cited& cited, std::size_t begin, std::size_t end, std::string expected) {
        Finding& finding =
            sink_.report(cited.place, locator_of(*cited.piece),
                         shorten(squeeze(cited.piece->text.substr(begin, end - begin)), 160), std::move(expected));
        finding.quote = quote_at(cited.piece->text, begin);
        return finding;
    }

    // Citations of that kind and number which prove the finding.
    template <class Proves>
    void relate(Finding& finding, const std::string& jenis, int nomor, Proves proves) const {
        constexpr std::size_t kShown = 3;
        const auto others = by_number_.find({jenis, nomor});
        if (others == by_number_.end()) return;
        for (const Cited* other : others->second) {
            if (finding.related.size() == kShown) return;
            if (proves(other->kutipan)) finding.related.push_back({other->place, quote_citation(*other)});
        }
    }

    static std::string quote_citation(const Cited& cited) {
        const std::size_t end = std::max(cited.kutipan.end, cited.kutipan.judul_end);
        return shorten(squeeze(cited.piece->text.substr(cited.kutipan.begin, end - cited.kutipan.begin)), 120);
    }

    const RulePack& pack_;
    Sink& sink_;
    const std::vector<Piece>& pieces_;
    std::map<std::string, std::vector<Known>> known_;  // by kind, of the kinds that were asked for
    std::vector<Cited> cited_;
    std::map<std::pair<std::string, int>, std::vector<const Cited*>> by_number_;
};

}  // namespace

void check_legal_basis(const CheckContext& context, Sink& sink) { LegalBasis(context, sink).run(); }

}  // namespace lkiplint
