#include "render/catatan_docx.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "render/docx_cells.h"
#include "render/place_label.h"

namespace lkiplint {
namespace {

using word::Align;
using word::bold;
using word::cell;
using word::head_cell;
using word::Paragraph;
using word::paragraph;
using word::plain;
using word::Row;
using word::Run;
using word::Table;

constexpr std::size_t kSpelledOut = 12;    // findings of one rule with their messages; of the others, where they are
constexpr std::size_t kPlacesNamed = 100;  // of those others
constexpr std::size_t kLongestMessage = 600;
constexpr std::size_t kLongestName = 200;
constexpr int kBlankRows = 3;
constexpr std::string_view kLocatorSeparator = " › ";
constexpr std::array<int, 4> kWidths = {510, 3944, 2100, 2800};  // No, kondisi, kriteria, rekomendasi

class CatatanTable {
public:
    CatatanTable(const FileResult& file, const std::vector<CatatanReviu>& notes, const TextStyle& style)
        : file_(file), notes_(notes), style_(style) {}

    Table table() const {
        Table table;
        table.widths = word::widths_of(kWidths);
        table.rows.push_back(word::head_row({head_cell("No"), head_cell(say("Kondisi", "Condition (Kondisi)")),
                                             head_cell(say("Kriteria", "Criterion (Kriteria)")),
                                             head_cell(say("Rekomendasi", "Recommendation"))}));
        for (std::size_t i = 0; i < notes_.size(); ++i) table.rows.push_back(note_row(i + 1, notes_[i]));
        if (notes_.empty() && file_.error.empty()) {
            Row row;
            row.cells = {cell(std::string()),
                         cell(say("Program tidak menemukan galat atau peringatan.",
                                  "The program found no error and no warning.")),
                         cell(std::string()), cell(std::string())};
            table.rows.push_back(std::move(row));
        }
        for (int i = 0; i < kBlankRows; ++i) {
            Row row;
            row.cells.assign(kWidths.size(), cell(std::string()));
            row.height = 700;
            row.unbroken = true;
            table.rows.push_back(std::move(row));
        }
        return table;
    }

private:
    static Paragraph numbered(std::size_t number, bool alone, std::vector<Run> runs) {
        Paragraph made = paragraph(std::move(runs));
        if (alone) return made;
        made.runs.insert(made.runs.begin(), plain(std::to_string(number) + ")\t"));
        made.indent = made.hanging = number < 10 ? 280 : 380;
        return made;
    }

    std::string where(const Finding& finding) const {
        const std::string_view locator = finding.locator;
        const std::string group = clean(locator.substr(0, locator.find(kLocatorSeparator)));
        const std::string place = place_label(finding.place, file_, style_);
        return group.empty() ? place : shorten(group, 60) + ", " + place;
    }

    // The places of the findings from `first` on, in few words.
    std::string further_places(const std::vector<const Finding*>& findings, std::size_t first) const {
        std::string text = say("Juga di: ", "Also at: ");
        const std::size_t end = std::min(findings.size(), first + kPlacesNamed);
        for (std::size_t i = first; i < end; ++i)
            text += (i > first ? "; " : "") + place_label(findings[i]->place, file_, style_);
        if (end < findings.size())
            text +=
                say("; dan ", "; and ") + std::to_string(findings.size() - end) + say(" tempat lain", " more places");
        return text + ".";
    }

    Row note_row(std::size_t number, const CatatanReviu& note) const {
        const std::vector<const Finding*>& findings = note.findings;
        const std::size_t shown = findings.size() > kSpelledOut + 1 ? kSpelledOut : findings.size();
        const bool alone = findings.size() == 1;
        std::string about = std::string(severity_label(note.severity, style_)) + " " + note.rule->code;
        if (!alone) about += ", " + std::to_string(findings.size()) + say(" temuan", " findings");
        std::vector<Paragraph> kondisi = {
            paragraph({bold(clean(note.rule->title.in(style_.lang))), plain(" (" + about + ")")})};
        std::vector<Paragraph> rekomendasi = {paragraph({plain(clean(note.rule->fix.in(style_.lang)))})};
        for (std::size_t i = 0; i < shown; ++i) {
            const std::string message = shorten(clean(message_of(*findings[i], style_.lang)), kLongestMessage);
            kondisi.push_back(numbered(i + 1, alone, {bold(where(*findings[i]) + ": "), plain(message)}));
            const std::string right = shorten(clean(findings[i]->expected), kLongestName);
            if (!right.empty())
                rekomendasi.push_back(numbered(i + 1, alone, {plain(say("seharusnya: ", "should be: ") + right)}));
        }
        if (shown < findings.size()) kondisi.push_back(paragraph({plain(further_places(findings, shown))}));
        Paragraph label = paragraph({plain(std::to_string(number))});
        label.align = Align::center;
        Row row;
        row.unbroken = findings.size() <= 2;
        row.cells = {cell({std::move(label)}), cell(std::move(kondisi)), cell(clean(note.rule->basis.in(style_.lang))),
                     cell(std::move(rekomendasi))};
        return row;
    }

    std::string say(std::string_view id, std::string_view en) const { return std::string(style_.say(id, en)); }

    const FileResult& file_;
    const std::vector<CatatanReviu>& notes_;
    const TextStyle& style_;
};

}  // namespace

word::Table catatan_table(const FileResult& file, const std::vector<CatatanReviu>& notes, const TextStyle& style) {
    return CatatanTable(file, notes, style).table();
}

}  // namespace lkiplint
