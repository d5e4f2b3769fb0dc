#include "render/csv.h"

#include <initializer_list>
#include <string>
#include <string_view>

#include "render/finding_json.h"
#include "render/place_label.h"
#include "render/plain.h"

namespace lkiplint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Excel with Indonesian settings divides by semicolons, since the comma is its decimal sign. A first line "sep=;" would
// help the others, but makes Excel overlook the byte order mark.
constexpr char kDivider = ';';
constexpr std::string_view kEndOfRow = "\r\n";

constexpr std::string_view kHeader[] = {"file",     "instansi",      "tahun",   "id",        "kode",       "tingkat",
                                        "tempat",   "baris",         "halaman", "ditemukan", "seharusnya", "pesan",
                                        "baseline", "dikesampingkan"};

// "-16.320.400", "+5,2 %": a number may begin with its sign.
bool is_signed_number(std::string_view text) {
    return (text[0] == '-' || text[0] == '+') && text.find_first_of("0123456789") == 1 &&
           text.find_first_not_of("0123456789.,% ", 1) == std::string_view::npos;
}

// Would a spreadsheet take the cell for a formula? Some take the wide forms of the signs too.
bool is_formula(std::string_view text) {
    if (text.empty() || is_signed_number(text)) return false;
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign)) return true;
    return false;
}

// On one line: a line end inside a cell is allowed, but hides what follows it.
std::string cell(std::string_view text) {
    std::string content = valid_utf8(without_controls(text));
    if (is_formula(content)) content.insert(content.begin(), '\'');
    if (content.find_first_of("\";,\r\n") == std::string::npos) return content;
    std::string quoted = "\"";
    for (const char c : content) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string number(int value) { return value > 0 ? std::to_string(value) : std::string(); }

void write_row(std::ostream& out, std::initializer_list<std::string_view> cells) {
    bool first = true;
    for (const std::string_view text : cells) {
        if (!first) out << kDivider;
        first = false;
        out << cell(text);
    }
    out << kEndOfRow;
}

void write_finding(std::ostream& out, const Finding& finding, const FileResult& file, Lang lang) {
    const std::string code = finding.rule != nullptr ? finding.rule->code : std::string();
    const SourceView source = source_view(file, finding.place);
    const std::string* part = source.part(finding.place);
    // A sheet or a part is no number; it is put before the locator. That of the main text goes without saying.
    const bool named = part != nullptr && (finding.place.part > 0 || is_spreadsheet(source.format));
    const std::string where = named ? *part + ": " + finding.locator : finding.locator;
    write_row(out, {source.path, clean(file.instansi), number(file.tahun), finding.id, code,
                    severity_name(finding.severity), clean(where), number(finding.place.printed()),
                    number(finding.place.page), clean(finding.found), clean(finding.expected),
                    clean(message_of(finding, lang)), baseline_name(finding.baseline), clean(finding.suppressed)});
}

// A row of its own for what is no finding but must be seen.
void write_remark(std::ostream& out, const FileResult& file, std::string_view kind, std::string_view text) {
    write_row(out, {file.path, clean(file.instansi), number(file.tahun), "", "", kind, "", "", "", "", "", clean(text),
                    "", ""});
}

void write_file(std::ostream& out, const FileResult& file, const TextStyle& style) {
    for (const FileResult* unread : unread_of(file)) write_remark(out, *unread, "tidak-terbaca", unread->error);
    if (!file.error.empty()) return;
    for (const Finding& finding : file.findings) write_finding(out, finding, file, style.lang);
    if (file.coverage.all.agreed() > 0) return;
    write_remark(
        out, file, "tidak-diperiksa",
        style.say("Tidak ada satu pun angka yang terbukti cocok. Tanpa temuan di sini tidak berarti laporan benar.",
                  "Not one figure was seen to agree. No findings here does not mean that the report is right."));
}

}  // namespace

void render_csv(std::ostream& out, const RunResult& run) {
    out << kByteOrderMark;
    bool first = true;
    for (const std::string_view name : kHeader) {
        if (!first) out << kDivider;
        first = false;
        out << name;
    }
    out << kEndOfRow;
    for (const FileResult& file : run.files) write_file(out, file, TextStyle{run.lang});
}

}  // namespace lkiplint
