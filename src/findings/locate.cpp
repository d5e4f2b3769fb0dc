#include "findings/locate.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/angka.h"
#include "base/text.h"
#include "report/whereabouts.h"

namespace lkiplint {
namespace {

constexpr char kField = '\x1f';

bool is_roman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("ivxlc") == std::string_view::npos;
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// "BAB III", "3 1 2", "A", "a 1" before the words of a heading.
bool is_heading_number(std::string_view word) {
    return is_number(word) || is_roman(word) || (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z');
}

bool is_numbered_noun(std::string_view word) {
    constexpr std::array<std::string_view, 6> kNouns = {"tabel", "bab", "lampiran", "gambar", "grafik", "bagan"};
    return std::find(kNouns.begin(), kNouns.end(), word) != kNouns.end();
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i) {
        if (!text.empty()) text += ' ';
        text += words[i];
    }
    return text;
}

// A number as its value, without the zeros that only its printing adds.
std::string plain_value(const Decimal& value) {
    std::string text = value.to_string();
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

// The words of a sentence, its numbers by value. A word ends where white space does, so "98.84%." is one; a percent
// sign settles what "98,840" is and belongs to its number.
std::vector<std::string> normalised_words(std::string_view text) {
    std::vector<std::string> words;
    std::string spaced = squeeze(text);
    for (std::size_t at = spaced.find(" %"); at != std::string::npos; at = spaced.find(" %", at)) spaced.erase(at, 1);
    for (std::string_view word : split(spaced, ' ')) {
        while (!word.empty() && std::string_view(".,;:()\"'").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        const AngkaKind kind = word.ends_with('%') ? AngkaKind::persen : AngkaKind::unknown;
        if (const AngkaResult number = has_digit(word) ? parse_angka(word, kind) : AngkaResult{}) {
            words.push_back(plain_value(number.angka->value));
            continue;
        }
        for (std::string& part : fold_words(word))
            if (part != "rp" && part != "idr") words.push_back(std::move(part));
    }
    return words;
}

std::string innermost(std::string_view bagian) {
    const std::size_t at = bagian.rfind(" > ");
    return unnumbered_heading(at == std::string_view::npos ? bagian : bagian.substr(at + 3));
}

// A table by its caption; without one by its kind and where it stands.
std::string table_anchor(const Tabel& tabel) {
    if (std::string caption = fold(tabel.caption); !caption.empty()) return caption;
    return std::string(kind_name(tabel.kind)) + kField + innermost(tabel.bagian);
}

// A row by its name and that of the row above it in the tree: the same sub kegiatan may stand below two kegiatan.
std::string row_anchor(const Tabel& tabel, int row) {
    const Baris& baris = tabel.baris[static_cast<std::size_t>(row)];
    std::string text = joined(normalised_words(tabel.row_name(row)), 0);
    if (baris.induk >= 0) text += kField + fold(tabel.row_name(baris.induk));
    return text;
}

std::string anchor_of(const Report& report, const Whereabouts& here) {
    if (here.teks >= 0) return innermost(report.teks[static_cast<std::size_t>(here.teks)].bagian);
    const Tabel& tabel = report.tabel[static_cast<std::size_t>(here.tabel)];
    std::string text = table_anchor(tabel);
    if (here.baris >= 0) text += kField + row_anchor(tabel, here.baris);
    if (here.in_cell() && static_cast<std::size_t>(here.kolom) < tabel.kolom.size())
        text += kField + fold(tabel.kolom[static_cast<std::size_t>(here.kolom)].header);
    return text;
}

// Of a cell that is found whole its own value: the column has settled what "1.234" is.
std::string content_of(const Report& report, const Whereabouts& here, const Finding& finding) {
    if (here.tabel >= 0 && here.in_cell()) {
        const Baris& baris =
            report.tabel[static_cast<std::size_t>(here.tabel)].baris[static_cast<std::size_t>(here.baris)];
        const Sel& sel = baris.sel[static_cast<std::size_t>(here.kolom)];
        if (sel.angka && sel.squeezed() == finding.found) return plain_value(sel.angka->value);
    }
    return normalised_content(finding.found);
}

}  // namespace

std::string table_title(const Tabel& tabel) {
    if (tabel.nomor.empty()) return tabel.label();
    return squeeze(tabel.label() + " " + tabel.caption);
}

std::string unnumbered_heading(std::string_view heading) {
    const std::vector<std::string> words = fold_words(heading);
    std::size_t first = !words.empty() && is_numbered_noun(words[0]) ? 1 : 0;
    while (first + 1 < words.size() && is_heading_number(words[first])) ++first;
    return joined(words, first);
}

std::string normalised_content(std::string_view text) {
    std::vector<std::string> words = normalised_words(text);
    std::vector<std::string> kept;
    bool after_noun = false;
    for (std::string& word : words) {
        // "Tabel 3.4" is read as the number 3.4 here, which is as good as any: it goes.
        const bool number = word.find_first_not_of("0123456789.") == std::string::npos || is_roman(word);
        if (after_noun && number) continue;
        after_noun = is_numbered_noun(word);
        kept.push_back(std::move(word));
    }
    return joined(kept, 0);
}

void locate_findings(const Report& report, std::vector<Finding>& findings) {
    const PlaceIndex index(report);
    for (Finding& finding : findings) {
        const Whereabouts here = index.find(finding.place);
        if (!here.known()) {
            // Of the report as a whole: a part that is missing, a header of all pages.
            finding.jangkar = normalised_content(finding.locator) + kField + normalised_content(finding.found);
            continue;
        }
        if (here.tabel >= 0) {
            const Tabel& tabel = report.tabel[static_cast<std::size_t>(here.tabel)];
            finding.bagian = tabel.bagian;
            finding.tabel = table_title(tabel);
        } else {
            finding.bagian = report.teks[static_cast<std::size_t>(here.teks)].bagian;
        }
        finding.jangkar = anchor_of(report, here) + kField + content_of(report, here, finding);
    }
}

}  // namespace lkiplint
