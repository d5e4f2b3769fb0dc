#include "render/reviu_docx.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "render/catatan_docx.h"
#include "render/docx_cells.h"
#include "render/reviu.h"
#include "render/style.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

using word::Align;
using word::bold;
using word::Cell;
using word::cell;
using word::head_cell;
using word::Paragraph;
using word::paragraph;
using word::plain;
using word::Row;
using word::Run;
using word::Table;
using word::widths_of;

constexpr std::string_view kTicked = "☑", kUnticked = "☐";
constexpr const char* kTickFont = "Segoe UI Symbol";  // of every Windows; elsewhere another font has the signs
constexpr int kTickSize = 24;
constexpr const char* kAspectShade = "F2F2F2";
constexpr std::size_t kLongestMessage = 600;
constexpr std::size_t kLongestName = 200;
constexpr std::string_view kDots = "……………………………………";

// No, statement, the three answers, note.
constexpr std::array<int, 6> kChecklistWidths = {510, 2760, 600, 800, 1330, 3354};

// "I", "II", "III": aspects are counted so.
std::string roman(std::size_t number) { return std::string(number, 'I'); }

class ReviuPaper {
public:
    ReviuPaper(const FileResult& file, const RulePack& pack, Lang lang)
        : file_(file), items_(fill_reviu(file, pack, lang)), notes_(catatan_reviu(file)) {
        style_.lang = lang;
    }

    word::Section section(bool alone) const {
        word::Section made;
        made.footer = {footer(alone)};
        const auto add = [&](auto block) { made.blocks.emplace_back(std::move(block)); };
        add(paragraph({plain(say("CHECKLIST REVIU LAPORAN KINERJA", "CHECKLIST OF THE REVIU OF A PERFORMANCE REPORT"))},
                      "Title"));
        for (const std::string& line : subtitle()) {
            Paragraph centred = paragraph({bold(line)}, "");
            centred.align = Align::center;
            centred.after = 20;
            add(std::move(centred));
        }
        add(space());
        add(facts());
        for (Paragraph& note : explanation()) add(std::move(note));
        add(checklist());
        add(paragraph({plain(say("Catatan Hasil Reviu", "Notes of the reviu (Catatan Hasil Reviu)"))}, "Heading1"));
        if (Paragraph note = left_out(); !note.runs.empty()) add(std::move(note));
        add(catatan_table(file_, notes_, style_));
        add(space());
        add(signature());
        return made;
    }

private:
    std::string say(std::string_view id, std::string_view en) const { return std::string(style_.say(id, en)); }

    static Paragraph space() {
        Paragraph made = paragraph({}, "Kecil");
        made.after = 0;
        return made;
    }

    // Without its folders: they are of one computer.
    static std::string last_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

    // Of a report in several files all of them, those too that could not be read.
    std::string file_names() const {
        if (file_.pieces.empty()) return shorten(clean(last_name(file_.path)), kLongestName);
        std::string names;
        for (const FileResult& piece : file_.pieces) {
            names += (names.empty() ? "" : ", ") + shorten(clean(last_name(piece.path)), kLongestName);
            if (!piece.error.empty()) names += say(" (tidak dapat dibaca)", " (could not be read)");
        }
        return names;
    }

    std::string name() const { return shorten(clean(file_.instansi), kLongestName); }

    std::vector<std::string> subtitle() const {
        std::vector<std::string> lines;
        std::string instansi = name();
        if (const std::string kabupaten = shorten(clean(file_.kabupaten), kLongestName); !kabupaten.empty())
            instansi += (instansi.empty() ? "" : ", ") + kabupaten;
        if (!instansi.empty()) lines.push_back(instansi);
        if (file_.tahun > 0) lines.push_back(say("Tahun ", "Year ") + std::to_string(file_.tahun));
        return lines;
    }

    Paragraph footer(bool alone) const {
        Run page = plain({}), pages = plain({});
        page.field = Run::Field::page;
        pages.field = Run::Field::pages;
        std::string left = say("Checklist reviu", "Checklist of the reviu");
        if (!name().empty()) left += " – " + name();
        if (file_.tahun > 0) left += " " + std::to_string(file_.tahun);
        Paragraph made = paragraph({plain(left + "\t" + say("Halaman ", "Page ")), page}, "Footer");
        if (alone) {
            made.runs.push_back(plain(say(" dari ", " of ")));
            made.runs.push_back(pages);
        }
        return made;
    }

    // ---- Above the checklist

    Table facts() const {
        Table table;
        table.borders = false;
        table.widths = {2200, 7154};
        const auto add = [&](std::string label, std::string value) {
            Row row;
            row.cells = {cell(std::move(label)), cell(": " + (value.empty() ? std::string(kDots) : std::move(value)))};
            table.rows.push_back(std::move(row));
        };
        add(say("Instansi", "Instansi"), name());
        add(say("Tahun laporan", "Reporting year"), file_.tahun > 0 ? std::to_string(file_.tahun) : std::string());
        add(say("Berkas", "File"), file_names());
        add(say("Pereviu", "Reviewer"), {});
        add(say("Tanggal reviu", "Date of the reviu"), {});
        return table;
    }

    std::string counted() const {
        const auto count = [&](ReviuAnswer answer) {
            return std::to_string(std::count_if(items_.begin(), items_.end(),
                                                [&](const ReviuItem& item) { return item.answer == answer; }));
        };
        std::string text = count(ReviuAnswer::terpenuhi) + say(" butir terpenuhi, ", " items fulfilled, ") +
                           count(ReviuAnswer::tidak_terpenuhi) + say(" tidak terpenuhi, ", " not fulfilled, ") +
                           count(ReviuAnswer::perlu_diperiksa) + say(" perlu diperiksa pereviu", " for the reviewer");
        if (const std::string none = count(ReviuAnswer::tidak_berlaku); none != "0")
            text += ", " + none + say(" tidak perlu dijawab", " not to be answered");
        return text + ".";
    }

    std::vector<Paragraph> explanation() const {
        std::vector<Paragraph> made;
        if (!file_.error.empty())
            made.push_back(paragraph({bold(say("Berkas ini tidak dapat dibaca: ", "This file could not be read: ")),
                                      plain(shorten(clean(file_.error), kLongestMessage))},
                                     ""));
        if (items_.empty())
            made.push_back(paragraph({bold(say("Aturan yang dipakai tidak memuat butir reviu.",
                                               "The rules in use have no checklist of the reviu."))},
                                     ""));
        const VerdictCounts& all = file_.coverage.all;
        made.push_back(paragraph(
            {bold(say("Diisi oleh program. ", "Filled in by the program. ")),
             plain(std::string(kToolName) + " " + std::string(tool_version()) +
                   say(" memeriksa isi berkas: ", " checked what the file says: ") + std::to_string(all.agreed()) +
                   say(" pemeriksaan sesuai, ", " checks agree, ") + std::to_string(all.salah) +
                   say(" salah, ", " are wrong, ") + std::to_string(all.tidak_dapat) +
                   say(" tidak dapat dilakukan. ", " could not be made. ") + counted())},
            "Kecil"));
        made.front().before = 100;
        made.push_back(paragraph(
            {bold(say("Diisi oleh pereviu. ", "Filled in by the reviewer. ")),
             plain(say("Butir \"perlu diperiksa\" dijawab pereviu pada kolom Ya atau Tidak; jawaban program pun dapat "
                       "diubah. Dokumen sumber, proses penyusunan, dan mutu analisis tidak diperiksa program.",
                       "Items \"to check\" are answered by the reviewer under Yes or No, who may also change what the "
                       "program answered. Source documents, how the report was made and the quality of its analyses "
                       "are beyond the program."))},
            "Kecil"));
        made.push_back(paragraph(
            {plain(say("Pernyataan disusun menurut maksud Lampiran III PermenPANRB 53 Tahun 2014, bukan kutipan "
                       "naskahnya.",
                       "The statements follow the sense of Annex III of PermenPANRB 53 of 2014; they are no "
                       "quotations."))},
            "Kecil"));
        made.back().runs.front().italic = true;
        made.back().after = 120;
        return made;
    }

    // ---- The checklist

    Table checklist() const {
        using Merge = Cell::Merge;
        Table table;
        table.widths = widths_of(kChecklistWidths);
        table.rows.push_back(word::head_row(
            {head_cell("No", 1, Merge::begin), head_cell(say("Pernyataan", "Statement"), 1, Merge::begin),
             head_cell("Checklist", 3), head_cell(say("Catatan", "Note"), 1, Merge::begin)}));
        table.rows.push_back(
            word::head_row({head_cell("", 1, Merge::go_on), head_cell("", 1, Merge::go_on), head_cell(say("Ya", "Yes")),
                            head_cell(say("Tidak", "No")), head_cell(say("Perlu diperiksa", "To check")),
                            head_cell("", 1, Merge::go_on)}));
        std::size_t aspects = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const ButirReviu::Aspek aspek = items_[i].butir->aspek;
            if (i == 0 || items_[i - 1].butir->aspek != aspek) table.rows.push_back(aspect_row(++aspects, aspek));
            table.rows.push_back(item_row(items_[i]));
        }
        return table;
    }

    Row aspect_row(std::size_t number, ButirReviu::Aspek aspek) const {
        Paragraph title = paragraph({bold(roman(number) + ". " + std::string(aspek_name(aspek, style_.lang)))});
        title.keep_next = true;
        Cell made = cell({std::move(title)});
        made.span = static_cast<int>(kChecklistWidths.size());
        made.shade = kAspectShade;
        Row row;
        row.cells = {std::move(made)};
        row.unbroken = true;
        return row;
    }

    static Cell tick(bool ticked) {
        Run sign = plain(std::string(ticked ? kTicked : kUnticked));
        sign.font = kTickFont;
        sign.half_points = kTickSize;
        Paragraph made = paragraph({std::move(sign)});
        made.align = Align::center;
        return cell({std::move(made)});
    }

    Row item_row(const ReviuItem& item) const {
        Row row;
        row.unbroken = true;
        Paragraph number = paragraph({plain(std::to_string(item.butir->nomor))});
        number.align = Align::center;
        row.cells = {cell({std::move(number)}),
                     cell(item.butir->pernyataan.in(style_.lang)),
                     tick(item.answer == ReviuAnswer::terpenuhi),
                     tick(item.answer == ReviuAnswer::tidak_terpenuhi),
                     tick(item.answer == ReviuAnswer::perlu_diperiksa),
                     note_of(item)};
        return row;
    }

    // Numbers of the rows of the Catatan Hasil Reviu that hold the item's findings.
    std::string rows_with(const std::vector<const Finding*>& findings) const {
        std::string numbers;
        for (std::size_t i = 0; i < notes_.size(); ++i) {
            const bool holds = std::any_of(findings.begin(), findings.end(), [&](const Finding* finding) {
                return finding->rule == notes_[i].rule && finding->severity == notes_[i].severity;
            });
            if (holds) numbers += (numbers.empty() ? "" : ", ") + std::to_string(i + 1);
        }
        return numbers;
    }

    Cell note_of(const ReviuItem& item) const {
        std::vector<Paragraph> lines;
        if (!item.seen.empty()) lines.push_back(paragraph({plain(shorten(clean(item.seen), kLongestMessage))}));
        if (!item.todo.empty()) {
            lines.push_back(paragraph({plain(clean(item.todo))}));
            lines.back().runs.front().italic = true;
        }
        if (const std::string numbers = rows_with(item.findings); !numbers.empty())
            lines.push_back(paragraph({plain(
                say("Lihat Catatan Hasil Reviu nomor ", "See the notes of the reviu, number ") + numbers + ".")}));
        return cell(std::move(lines));
    }

    // ---- Catatan Hasil Reviu

    // What this table leaves out is said above it.
    Paragraph left_out() const {
        int remarks = 0, set_aside = 0;
        for (const Finding& finding : file_.findings) {
            if (!finding.suppressed.empty())
                ++set_aside;
            else if (finding.severity == Severity::catatan)
                ++remarks;
        }
        std::string text;
        if (remarks > 0)
            text = std::to_string(remarks) + say(" temuan setingkat catatan", " findings that are only notes");
        if (set_aside > 0)
            text += (text.empty() ? "" : say(" dan ", " and ")) + std::to_string(set_aside) +
                    say(" temuan yang dikesampingkan", " findings that were set aside");
        if (text.empty()) return {};
        text += say(" tidak dimuat di sini; lihat keluaran lkiplint check.",
                    " are left out; see the output of lkiplint check.");
        Paragraph made = paragraph({plain(std::move(text))}, "Kecil");
        made.keep_next = true;
        return made;
    }

    // ---- Signature

    Table signature() const {
        Table table;
        table.borders = false;
        table.widths = {4800, 4554};
        const auto line = [](std::string text, bool last = false) {
            Paragraph made = paragraph({plain(std::move(text))}, "");
            made.keep_next = !last;
            return made;
        };
        Cell signing = cell({line("……………………, " + std::string("……………………… 20……")), line(say("Pereviu,", "Reviewer,")),
                             line(""), line(""), line(""), line(say("Nama\t: ", "Name\t: ") + std::string(kDots)),
                             line("NIP\t: " + std::string(kDots), true)});
        Row row;
        row.cells = {cell(std::string()), std::move(signing)};
        row.unbroken = true;
        table.rows.push_back(std::move(row));
        return table;
    }

    const FileResult& file_;
    std::vector<ReviuItem> items_;
    std::vector<CatatanReviu> notes_;
    TextStyle style_;
};

}  // namespace

void render_reviu_docx(std::ostream& out, const RunResult& run) {
    const bool en = run.lang == Lang::en;
    word::Document document;
    document.title = en ? "Checklist of the reviu of a performance report" : "Checklist Reviu Laporan Kinerja";
    document.language = en ? "en-GB" : "id-ID";
    const bool alone = run.files.size() == 1;
    if (alone) {
        const FileResult& file = run.files.front();
        document.subject = clean(file.instansi);
        if (file.tahun > 0) document.subject += (document.subject.empty() ? "" : " ") + std::to_string(file.tahun);
    }
    for (const FileResult& file : run.files)
        document.sections.push_back(ReviuPaper(file, run.pack, run.lang).section(alone));
    const Result<std::string> bytes = word::write_docx(document);
    if (bytes)
        out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
    else
        out.setstate(std::ios::failbit);  // whoever asked says that it could not be written
}

}  // namespace lkiplint
