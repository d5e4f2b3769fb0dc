// The table of reports as a workbook: one sheet with a line for each report, one with every finding.
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "render/plain.h"
#include "render/rekap.h"
#include "render/style.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCellLimit = 8000;         // characters; a sheet holds 32,767 in a cell, fewer can be read
constexpr double kHeaderHeight = 44;             // points: three lines
constexpr lxw_row_t kLastRow = LXW_ROW_MAX - 1;  // what does not fit is said, not dropped in silence

// A folder of this run alone, gone with it: the library writes files, not streams.
class PrivateFolder {
public:
    PrivateFolder() {
        std::error_code failed;
        const fs::path temporary = fs::temp_directory_path(failed);
        if (failed) return;
        std::random_device random;
        for (int attempt = 0; attempt < 16; ++attempt) {
            const fs::path path = temporary / ("lkiplint-" + std::to_string(random()) + std::to_string(random()));
            if (!fs::create_directory(path, failed) || failed) continue;  // somebody else's
            fs::permissions(path, fs::perms::owner_all, failed);
            path_ = path;
            return;
        }
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    bool usable() const { return !path_.empty(); }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

struct Formats {
    lxw_format *title, *header, *text, *number, *bad, *wrapped;
};

Formats formats_of(lxw_workbook* book) {
    Formats formats{};
    formats.title = workbook_add_format(book);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    formats.header = workbook_add_format(book);
    format_set_bold(formats.header);
    format_set_text_wrap(formats.header);
    format_set_align(formats.header, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(formats.header, 0xE3E8EF);
    format_set_bottom(formats.header, LXW_BORDER_THIN);
    formats.text = workbook_add_format(book);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    formats.number = workbook_add_format(book);
    format_set_align(formats.number, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(formats.number, "#,##0");
    formats.bad = workbook_add_format(book);
    format_set_align(formats.bad, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(formats.bad, "#,##0");
    format_set_bg_color(formats.bad, 0xF8D7DA);
    formats.wrapped = workbook_add_format(book);
    format_set_text_wrap(formats.wrapped);
    format_set_align(formats.wrapped, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

// Parts of a workbook are XML: what is no text breaks them.
std::string plain(const std::string& text) {
    std::string kept = valid_utf8(clean(text));
    for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})  // U+FFFE and U+FFFF
        for (std::size_t at = kept.find(none); at != std::string::npos; at = kept.find(none, at))
            kept.erase(at, none.size());
    return shorten(kept, kCellLimit);
}

void put(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& text, lxw_format* format) {
    // As a text, never as a formula: what a report begins with "=" is shown.
    worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), plain(text).c_str(), format);
}

void put_number(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& digits,
                lxw_format* format) {
    if (digits.empty()) return;
    worksheet_write_number(sheet, row, static_cast<lxw_col_t>(column),
                           static_cast<double>(std::strtol(digits.c_str(), nullptr, 10)), format);
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Of a column whose head is broken between its words.
double width_for_head(const std::string& head) {
    constexpr double kLeast = 5, kMargins = 2;
    std::size_t longest = 0;
    for (const std::string_view word : split(head, ' ')) longest = std::max(longest, code_points(word));
    return std::max(kLeast, static_cast<double>(longest) + kMargins);
}

// Not every program makes a row as high as its wrapped text needs when it opens the book.
class RowHeight {
public:
    void add(const std::string& text, double width) {
        // Words are not broken: a line holds somewhat less than the column could.
        const double letters = std::max(1.0, 0.9 * width - 1);
        double lines = 0;
        for (const std::string_view line : split(text, '\n'))
            lines += std::max(1.0, std::ceil(static_cast<double>(code_points(line)) / letters));
        lines_ = std::max(lines_, lines);
    }
    void set(lxw_worksheet* sheet, lxw_row_t row) const {
        constexpr double kLine = 15, kMost = 405;  // points; a row can be 409 high
        if (lines_ > 1) worksheet_set_row(sheet, row, std::min(kMost, kLine * lines_), nullptr);
    }

private:
    double lines_ = 1;
};

void set_up_printing(lxw_worksheet* sheet, lxw_row_t header_row) {
    worksheet_freeze_panes(sheet, header_row + 1, 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);                     // A4
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);  // inches
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, header_row, header_row);
    worksheet_set_footer(sheet, "&L&A&R&P / &N");
}

void write_reports(lxw_workbook* book, const Formats& formats, const RunResult& run) {
    const bool en = run.lang == Lang::en;
    lxw_worksheet* sheet = workbook_add_worksheet(book, en ? "Reports" : "Rekap");
    const std::vector<RekapKolom> columns = rekap_columns(run);
    const std::vector<RekapBaris> lines = rekap_of(run);
    constexpr lxw_row_t kHeader = 0;
    constexpr double kTextWidth = 27;
    std::vector<double> widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const RekapKolom& kolom = columns[i];
        put(sheet, kHeader, i, kolom.judul, formats.header);
        if (!kolom.keterangan.empty())
            worksheet_write_comment(sheet, kHeader, static_cast<lxw_col_t>(i), kolom.keterangan.c_str());
        widths.push_back(kolom.angka ? width_for_head(kolom.judul) : kTextWidth);
        worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths.back(), nullptr);
    }
    worksheet_set_row(sheet, kHeader, kHeaderHeight, nullptr);
    lxw_row_t row = kHeader;
    for (const RekapBaris& baris : lines) {
        if (row == kLastRow) break;
        ++row;
        const std::vector<std::string> cells = rekap_cells(baris, run);
        RowHeight height;
        for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
            // A year is no amount: it has no thousands.
            const bool year = i == 2;
            const bool errors = i == 3 && baris.tingkat.galat > 0;
            lxw_format* format = year ? formats.text : errors ? formats.bad : formats.number;
            if (columns[i].angka)
                put_number(sheet, row, i, cells[i], format);
            else
                put(sheet, row, i, cells[i], formats.wrapped);
            if (!columns[i].angka) height.add(cells[i], widths[i]);
        }
        height.set(sheet, row);
    }
    if (row > kHeader) worksheet_autofilter(sheet, kHeader, 0, row, static_cast<lxw_col_t>(columns.size() - 1));
    set_up_printing(sheet, kHeader);
}

struct Field {
    const char *id, *en;
    double width;
};

void write_findings(lxw_workbook* book, const Formats& formats, const RunResult& run) {
    const bool en = run.lang == Lang::en;
    static constexpr Field kFields[] = {
        {"Instansi", "Unit", 28},  {"Tahun", "Year", 7},   {"Tingkat", "Severity", 11}, {"Kode", "Code", 9},
        {"Tempat", "Place", 44},   {"Baris", "Line", 8},   {"Ditemukan", "Found", 24},  {"Seharusnya", "Expected", 24},
        {"Temuan", "Finding", 70}, {"Berkas", "File", 34}, {"Nomor temuan", "Id", 21},
    };
    lxw_worksheet* sheet = workbook_add_worksheet(book, en ? "Findings" : "Temuan");
    for (std::size_t i = 0; i < std::size(kFields); ++i) {
        put(sheet, 0, i, en ? kFields[i].en : kFields[i].id, formats.header);
        worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), kFields[i].width, nullptr);
    }
    TextStyle style;
    style.lang = run.lang;
    lxw_row_t row = 0;
    bool full = false;
    for (const FileResult& file : run.files) {
        for (const Finding& finding : file.findings) {
            if (!finding.suppressed.empty()) continue;
            if (full = row + 1 == kLastRow; full) break;
            ++row;
            const std::string texts[] = {
                file.instansi,
                {},
                std::string(severity_label(finding.severity, style)),
                finding.rule != nullptr ? finding.rule->code : std::string(),
                finding.locator,
                {},
                finding.found,
                finding.expected,
                message_of(finding, run.lang),
                source_view(file, finding.place).path,
                finding.id,
            };
            static_assert(std::size(texts) == std::size(kFields));
            RowHeight height;
            for (std::size_t i = 0; i < std::size(texts); ++i) {
                if (texts[i].empty()) continue;
                put(sheet, row, i, texts[i], formats.wrapped);
                height.add(texts[i], kFields[i].width);
            }
            put_number(sheet, row, 1, file.tahun > 0 ? std::to_string(file.tahun) : std::string(), formats.wrapped);
            put_number(sheet, row, 5, std::to_string(finding.place.printed()), formats.wrapped);
            height.set(sheet, row);
        }
    }
    if (full)
        put(sheet, row + 1, 0,
            en ? "More findings than a sheet holds." : "Temuan lebih banyak daripada isi satu lembar.", formats.title);
    if (row > 0) worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(std::size(kFields) - 1));
    set_up_printing(sheet, 0);
}

bool write_book(const std::string& path, const std::string& folder, const RunResult& run) {
    lxw_workbook_options options{};
    options.tmpdir = const_cast<char*>(folder.c_str());  // the library only reads it
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) return false;
    lxw_doc_properties properties{};
    properties.title = const_cast<char*>("Rekap temuan lkiplint");
    properties.author = const_cast<char*>(kToolName.data());  // by which a later run knows its own
    properties.created = 946684800;  // always the same, so that equal findings give equal files
    workbook_set_properties(book, &properties);
    const Formats formats = formats_of(book);
    write_reports(book, formats, run);
    write_findings(book, formats, run);
    return workbook_close(book) == LXW_NO_ERROR;
}

// As the system finds it.
std::string temporary_folder() {
    std::error_code failed;
    const fs::path path = fs::temp_directory_path(failed);
    for (const char* name : {"TMPDIR", "TMP", "TEMP"}) {
        if (!failed) break;
        if (const char* value = std::getenv(name); value != nullptr) return value;
    }
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

}  // namespace

std::optional<Error> rekap_xlsx_obstacle() {
    if (PrivateFolder().usable()) return std::nullopt;
    return Error{"folder sementara " + temporary_folder() +
                 " tidak dapat dipakai untuk menyusun buku kerja; periksa izin tulis dan ruangnya, atau tunjuk folder "
                 "lain dengan TMPDIR"};
}

void render_rekap_xlsx(std::ostream& out, const RunResult& run) {
    const PrivateFolder folder;
    const fs::path path = folder.path() / "rekap.xlsx";
    if (!folder.usable() || !write_book(path.string(), folder.path().string(), run)) {
        out.setstate(std::ios::failbit);  // whoever asked says that it could not be written
        return;
    }
    std::ifstream book(path, std::ios::binary);
    out << book.rdbuf();
}

}  // namespace lkiplint
