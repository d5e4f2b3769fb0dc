// table-reference: the text refers to a table that is not in the report, to the table it is the source note of, or to
// another than the one it announces.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <re2/re2.h>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/sentences.h"
#include "checks/structure.h"

namespace lkiplint {
namespace {

constexpr std::size_t kFewestTables = 3;  // numbered ones; a fragment's references lead out of it
constexpr int kSourceNoteLines = 6;       // how far below its table a source note may stand
constexpr std::size_t kAnnounces = 60;    // bytes behind a reference in which "berikut" belongs to it

// "3.2" for "3.2.", "3-2" and "III.2".
std::string plain_number(std::string_view nomor) {
    std::string plain;
    std::string text = trim(nomor);
    std::replace(text.begin(), text.end(), '-', '.');
    for (const std::string_view part : split(text, '.')) {
        if (part.empty()) continue;
        const int roman = part.find_first_not_of("IVX") == std::string_view::npos ? roman_value(part) : 0;
        plain += (plain.empty() ? "" : ".") + (roman != 0 ? std::to_string(roman) : lower(part));
    }
    return plain;
}

struct Reference {
    std::string printed;  // "tabel 3.2"
    std::string nomor;    // "3.2"
    std::size_t begin = 0, end = 0;
};

std::vector<Reference> read_references(const std::string& text) {
    static const re2::RE2 pattern(
        R"((?i)(\btabel[.:]?\s{0,2}(\d{1,2}(?:\s?[.-]\s?\d{1,2}){1,3}|[IVX]{1,5}[.-]\d{1,2})[a-z]?)\b)");
    std::vector<Reference> references;
    if (!has_digit(text)) return references;
    re2::StringPiece rest(text), whole;
    std::string nomor;
    while (re2::RE2::FindAndConsume(&rest, pattern, &whole, &nomor)) {
        std::erase(nomor, ' ');
        const auto begin = static_cast<std::size_t>(whole.data() - text.data());
        references.push_back({std::string(whole), plain_number(nomor), begin, begin + whole.size()});
    }
    return references;
}

class TableReferences {
public:
    TableReferences(const CheckContext& context, Sink& sink)
        : report_(context.report), others_(context.pack.word_list("dokumen-lain")), sink_(sink) {
        for (std::size_t i = 0; i < report_.tabel.size(); ++i) {
            const Tabel& tabel = report_.tabel[i];
            if (tabel.nomor.empty() || tabel.kind == TableKind::daftar) continue;
            const std::string nomor = plain_number(tabel.nomor);
            if (!tabel.lampiran) {
                first_.try_emplace(nomor, static_cast<int>(i));
                chapters_.insert(nomor.substr(0, nomor.find('.')));
            }
            known_.insert(nomor);
        }
        // A caption may have become the header of its table.
        for (const Tabel& tabel : report_.tabel)
            for (const Kolom& kolom : tabel.kolom)
                if (const std::string nomor = caption_number(kolom.header); !nomor.empty()) known_.insert(nomor);
        // A picture of a table has a caption and no rows.
        for (const Teks& teks : report_.teks)
            for (const std::string_view line : split(teks.block.text, '\n'))
                if (const std::string nomor = caption_number(line); !nomor.empty()) known_.insert(nomor);
    }

    void run() {
        if (first_.size() < kFewestTables) return;
        for (const Teks& teks : report_.teks) {
            if (teks.lampiran || teks.dalam_daftar || is_caption(teks) || is_contents_line(teks.block.text)) continue;
            const std::string text = one_line(teks.block.text);
            for (const Reference& reference : read_references(text)) check(teks, text, reference);
        }
    }

private:
    static std::string caption_number(std::string_view line) {
        if (!opens_with_letter(line, 't')) return {};
        const std::string text = squeeze(line);
        if (!starts_with_word(fold(text), "tabel")) return {};
        const std::vector<Reference> references = read_references(text.substr(0, 24));
        return references.empty() || references[0].begin != 0 ? std::string() : references[0].nomor;
    }

    bool is_caption(const Teks& teks) const {
        return teks.block.role == TextRole::heading || !caption_number(teks.block.text).empty();
    }

    void check(const Teks& teks, const std::string& text, const Reference& reference) {
        const Place place = BlockPlaces(report_, teks.block).at(reference.begin);
        if (is_of_other_document(text, reference)) {
            sink_.checked(place, Verdict::tidak_dapat, "rujukan ke dokumen lain");
            return;
        }
        if (!exists(reference.nomor)) {
            if (!chapters_.contains(reference.nomor.substr(0, reference.nomor.find('.')))) {
                sink_.checked(place, Verdict::tidak_dapat, "bab yang dirujuk tidak ada di berkas ini");
                return;
            }
            report(teks, place, reference, nearest(teks), "tabel itu tidak ada dalam laporan");
            return;
        }
        if (const int own = table_of_note(teks, text); own >= 0 && number_of(own) == reference.nomor) {
            report(teks, place, reference, better_source(own, text, reference),
                   "catatan sumber merujuk tabelnya sendiri");
            return;
        }
        if (const int announced = announced_table(teks, text, reference); announced >= 0) {
            report(teks, place, reference, announced, "tabel yang menyusul bernomor lain");
            return;
        }
        sink_.checked(place, Verdict::cocok);
    }

    // "tabel 3.1 pada Renstra …" speaks of another document.
    bool is_of_other_document(const std::string& text, const Reference& reference) const {
        const std::size_t begin = reference.begin > kAnnounces ? reference.begin - kAnnounces : 0;
        const std::string around = fold(text.substr(begin, reference.end + kAnnounces - begin));
        return contains_any(around, others_);
    }

    // A reference to 3.9 means 3.9.1 to 3.9.3.
    bool exists(const std::string& nomor) const {
        if (known_.contains(nomor)) return true;
        const auto below = known_.lower_bound(nomor + ".");
        return below != known_.end() && below->starts_with(nomor + ".");
    }

    std::string number_of(int tabel) const {
        return plain_number(report_.tabel[static_cast<std::size_t>(tabel)].nomor);
    }

    // The table before a text; -1 when there is none.
    int table_before(const Teks& teks) const {
        const auto next = std::partition_point(report_.tabel.begin(), report_.tabel.end(), [&](const Tabel& tabel) {
            return tabel.place.line < teks.block.place.line;
        });
        return static_cast<int>(next - report_.tabel.begin()) - 1;
    }

    int table_of_note(const Teks& teks, const std::string& text) const {
        const int before = table_before(teks);
        if (before < 0 || !starts_with_word(fold(text.substr(0, 40)), "sumber")) return -1;
        return teks.block.place.line - report_.tabel[static_cast<std::size_t>(before)].end_line <= kSourceNoteLines
                   ? before
                   : -1;
    }

    // "sebagaimana tabel 3.2 berikut", and the next table is 3.3 while 3.2 stands elsewhere.
    int announced_table(const Teks& teks, const std::string& text, const Reference& reference) const {
        const std::string behind = fold(text.substr(reference.end, kAnnounces));
        if (!starts_with_word(behind, "berikut") && !starts_with_word(behind, "dibawah ini") &&
            !starts_with_word(behind, "di bawah ini"))
            return -1;
        const int next = table_before(teks) + 1;
        const auto target = first_.find(reference.nomor);
        if (next >= static_cast<int>(report_.tabel.size()) || target == first_.end() || target->second >= next)
            return -1;
        const Tabel& table = report_.tabel[static_cast<std::size_t>(next)];
        if (table.nomor.empty() || table.lampiran || table.bagian != teks.bagian || number_of(next) == reference.nomor)
            return -1;
        // The number may be used twice, and mean the next but one.
        if (next + 1 < static_cast<int>(report_.tabel.size()) && number_of(next + 1) == reference.nomor) return -1;
        return next;
    }

    // The numbered table of its section that stands nearest before a text.
    int nearest(const Teks& teks) const {
        for (int i = table_before(teks), seen = 0; i >= 0 && seen < 3; --i, ++seen) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(i)];
            if (!tabel.nomor.empty() && tabel.bagian == teks.bagian) return i;
        }
        return -1;
    }

    // Where the figures of a note come from: money from the last table of money before it.
    int better_source(int own, const std::string& text, const Reference& reference) const {
        const std::string before = fold(text.substr(0, reference.begin));
        if (before.find("serapan") == std::string::npos && before.find("anggaran") == std::string::npos) return -1;
        for (int i = own - 1; i >= 0; --i) {
            const Tabel& tabel = report_.tabel[static_cast<std::size_t>(i)];
            if (!tabel.nomor.empty() &&
                (tabel.column(Role::serapan) >= 0 || tabel.kind == TableKind::realisasi_anggaran))
                return i;
        }
        return -1;
    }

    void report(const Teks& teks, Place place, const Reference& reference, int right, std::string reason) {
        std::string expected = "nomor tabel yang dimaksud";
        if (right >= 0) expected = "Tabel " + report_.tabel[static_cast<std::size_t>(right)].nomor;
        Finding& finding = sink_.report(place, text_locator(teks), reference.printed, std::move(expected));
        finding.quote = quote_at(teks.block.text, reference.begin);
        finding.args["alasan"] = std::move(reason);
        if (right < 0) return;
        const Tabel& tabel = report_.tabel[static_cast<std::size_t>(right)];
        finding.related.push_back({tabel.caption_place.line > 0 ? tabel.caption_place : tabel.place, tabel.label()});
    }

    const Report& report_;
    const std::vector<std::string>& others_;
    Sink& sink_;
    std::map<std::string, int> first_;  // numbered tables of the report's own text
    std::set<std::string> known_;       // and of its annexes
    std::set<std::string> chapters_;
};

}  // namespace

void check_table_reference(const CheckContext& context, Sink& sink) { TableReferences(context, sink).run(); }

}  // namespace lkiplint
