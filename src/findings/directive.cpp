#include "findings/directive.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "base/iso_date.h"
#include "base/nearest.h"
#include "base/text.h"
#include "report/whereabouts.h"

namespace lkiplint {
namespace {

constexpr std::string_view kHere = "lkiplint-abaikan";
constexpr std::string_view kWholeFile = "lkiplint-abaikan-berkas";
constexpr std::string_view kForm = "<!-- lkiplint-abaikan ANG004: alasan -->";

LocalText how_to_write(std::string id, std::string en) {
    const std::string form(kForm);
    return {std::move(id) + "; tulis " + form, std::move(en) + "; write " + form};
}

LocalText unknown_keyword(std::string_view keyword) {
    constexpr std::array<std::string_view, 2> kKnown{kHere, kWholeFile};
    const std::string name = shorten(keyword, 40);
    std::string meant = nearest_name(keyword, kKnown);
    if (meant.empty()) meant = kHere;
    return {"\"" + name + "\" tidak dikenal; maksudnya " + meant + "?",
            "\"" + name + "\" is not known; was " + meant + " meant?"};
}

LocalText unknown_code(std::string_view code, const RulePack& pack) {
    std::vector<std::string_view> known;
    for (const Rule& rule : pack.rules) known.emplace_back(rule.code);
    const std::string name = shorten(code, 40), meant = nearest_name(code, known);
    if (meant.empty())
        return {"kode \"" + name + "\" tidak dikenal; daftarnya: lkiplint rules",
                "code \"" + name + "\" is not known; see lkiplint rules"};
    return {"kode \"" + name + "\" tidak dikenal; maksudnya " + meant + "?",
            "code \"" + name + "\" is not known; was " + meant + " meant?"};
}

std::string upper_code(std::string_view word) {
    std::string code(word);
    for (char& c : code)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return code;
}

// "ANG004, ANG005 sampai 2026-12-31": the words between the keyword and the colon.
std::optional<LocalText> read_head(std::string_view head, const RulePack& pack, Directive& directive) {
    std::string spaced(head);
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    const std::string words = squeeze(spaced);
    bool date = false;
    for (const std::string_view word : split(words, ' ')) {
        if (word.empty()) continue;
        if (std::exchange(date, false)) {
            if (!is_iso_date(word))
                return LocalText{
                    "\"sampai " + shorten(word, 20) + "\" bukan tanggal; tulis misalnya sampai 2026-12-31",
                    "\"sampai " + shorten(word, 20) + "\" is no date; write for example sampai 2026-12-31"};
            directive.sampai = word;
        } else if (word == "sampai") {
            date = true;
        } else if (const std::string code = upper_code(word); pack.find(code) != nullptr) {
            directive.codes.push_back(code);
        } else {
            return unknown_code(word, pack);
        }
    }
    if (date) return LocalText{"sesudah \"sampai\" belum ada tanggal", "there is no date behind \"sampai\""};
    if (directive.codes.empty()) return how_to_write("belum ada kode aturannya", "it has no code of a rule");
    return std::nullopt;
}

// Where a directive holds, for one code: a file, a table, a row of it, or a text. Of a report in several files a line
// is one in all of them, and the file is the first number.
using Spot = std::tuple<std::string_view, char, int, int>;

class Directives {
public:
    Directives(const std::vector<Comment>& comments, const Report& report, const RulePack& pack, std::string_view today)
        : report_(report), today_(today), index_(report) {
        for (const Comment& comment : comments) add(parse_directive(comment, pack), comment);
        used_.resize(directives_.size(), false);
        for (std::size_t i = 0; i < directives_.size(); ++i) {
            place(directives_[i], i);
            used_[i] = used_[i] || asks_for_others(directives_[i].codes, pack);
        }
    }

    void apply(Finding& finding) {
        const std::string_view code = finding.rule != nullptr ? std::string_view(finding.rule->code) : "";
        take({code, 'b', finding.place.file, 0}, finding);
        const Whereabouts here = index_.find(finding.place);
        if (here.tabel >= 0) {
            const int table = line_of(here.tabel);
            take({code, 't', table, -1}, finding);
            if (here.baris >= 0) take({code, 't', table, row_line(here)}, finding);
        } else if (here.teks >= 0) {
            take({code, 'x', here.teks, 0}, finding);
        }
    }

    std::vector<SuppressionNote> notes() const {
        std::vector<SuppressionNote> notes = wrong_;
        for (std::size_t i = 0; i < directives_.size(); ++i) {
            const Directive& directive = directives_[i];
            Suppression same;
            same.codes = directive.codes;
            same.sampai = directive.sampai;
            same.line = directive.place.printed();
            for (SuppressionNote& note :
                 notes_on({same}, {{true, used_[i]}}, source_view(report_, directive.place).path, today_))
                notes.push_back(std::move(note));
        }
        std::stable_sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) {
            return std::tie(a.file, a.line) < std::tie(b.file, b.line);
        });
        return notes;
    }

private:
    void add(std::variant<Directive, LocalText> parsed, const Comment& comment) {
        if (auto* directive = std::get_if<Directive>(&parsed)) {
            directives_.push_back(std::move(*directive));
            return;
        }
        wrong_.push_back({SuppressionNote::Kind::salah, source_view(report_, comment.place).path,
                          comment.place.printed(), std::move(std::get<LocalText>(parsed))});
    }

    int line_of(int tabel) const { return report_.tabel[static_cast<std::size_t>(tabel)].place.line; }
    int file_of(const Whereabouts& here) const {
        return here.tabel >= 0 ? report_.tabel[static_cast<std::size_t>(here.tabel)].place.file
                               : report_.teks[static_cast<std::size_t>(here.teks)].block.place.file;
    }
    int row_line(const Whereabouts& here) const {
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(here.tabel)];
        return tabel.baris[static_cast<std::size_t>(here.baris)].place.line;
    }

    void place(const Directive& directive, std::size_t which) {
        if (directive.sampai < today_ && !directive.sampai.empty()) return;
        const Whereabouts here = directive.whole_file ? Whereabouts{} : index_.first_from(directive.target);
        const int file = directive.place.file;
        if (!directive.whole_file && (!here.known() || file_of(here) != file)) return;  // at its end: of no use
        for (const std::string& code : directive.codes) {
            Spot spot{code, 'b', file, 0};
            if (here.tabel >= 0) {
                const int table = line_of(here.tabel);
                // In front of its first line the comment speaks of all of it.
                const bool row = here.baris >= 0 && table < directive.target;
                spot = {code, 't', table, row ? row_line(here) : -1};
            } else if (here.teks >= 0) {
                spot = {code, 'x', here.teks, 0};
            }
            spots_.emplace(spot, which);  // of several the first
        }
    }

    void take(const Spot& spot, Finding& finding) {
        const auto found = spots_.find(spot);
        if (found == spots_.end()) return;
        used_[found->second] = true;
        if (finding.suppressed.empty()) finding.suppressed = directives_[found->second].alasan;
    }

    const Report& report_;
    std::string_view today_;
    PlaceIndex index_;
    std::vector<Directive> directives_;
    std::vector<bool> used_;
    std::map<Spot, std::size_t> spots_;  // the codes are those of directives_
    std::vector<SuppressionNote> wrong_;
};

}  // namespace

std::variant<Directive, LocalText> parse_directive(const Comment& comment, const RulePack& pack) {
    const std::string_view text = comment.text;
    Directive directive;
    directive.place = comment.place;
    directive.target = comment.target;
    const std::size_t keyword_end = std::min(text.find_first_of(" :,"), text.size());
    const std::string keyword = lower(text.substr(0, keyword_end));
    if (keyword != kHere && keyword != kWholeFile) return unknown_keyword(keyword);
    directive.whole_file = keyword == kWholeFile;
    const std::size_t colon = text.find(':');
    const std::size_t head_end = std::min(colon, text.size());
    if (auto wrong = read_head(text.substr(keyword_end, head_end - keyword_end), pack, directive)) return *wrong;
    if (colon != std::string_view::npos) directive.alasan = squeeze(text.substr(colon + 1));
    if (directive.alasan.empty())
        return how_to_write("belum ada alasannya, sesudah titik dua", "it has no reason, behind a colon");
    return directive;
}

std::vector<SuppressionNote> apply_directives(const std::vector<Comment>& comments, const Report& report,
                                              const RulePack& pack, std::string_view today,
                                              std::vector<Finding>& findings) {
    if (comments.empty()) return {};
    Directives directives(comments, report, pack, today);
    for (Finding& finding : findings) directives.apply(finding);
    return directives.notes();
}

}  // namespace lkiplint
