#include "render/csv.h"

#include <initializer_list>
#include <string>
#include <string_view>

#include "render/csv_row.h"
#include "render/finding_json.h"
#include "render/place_label.h"

namespace lkiplint {
namespace {

constexpr std::string_view kHeader[] = {"file",     "instansi",      "tahun",   "id",        "kode",       "tingkat",
                                        "tempat",   "baris",         "halaman", "ditemukan", "seharusnya", "pesan",
                                        "baseline", "dikesampingkan"};

std::string number(int value) { return value > 0 ? std::to_string(value) : std::string(); }

void write_finding(std::ostream& out, const Finding& finding, const FileResult& file, Lang lang) {
    const std::string code = finding.rule != nullptr ? finding.rule->code : std::string();
    const SourceView source = source_view(file, finding.place);
    const std::string* part = source.part(finding.place);
    // A sheet or a part is no number; it is put before the locator. That of the main text goes without saying.
    const bool named = part != nullptr && (finding.place.part > 0 || is_spreadsheet(source.format));
    const std::string where = named ? *part + ": " + finding.locator : finding.locator;
    write_csv_row(out,
                  std::initializer_list<std::string_view>{
                      source.path, clean(file.instansi), number(file.tahun), finding.id, code,
                      severity_name(finding.severity), clean(where), number(finding.place.printed()),
                      number(finding.place.page), clean(finding.found), clean(finding.expected),
                      clean(message_of(finding, lang)), baseline_name(finding.baseline), clean(finding.suppressed)});
}

// A row of its own for what is no finding but must be seen.
void write_remark(std::ostream& out, const FileResult& file, std::string_view kind, std::string_view text) {
    write_csv_row(out, std::initializer_list<std::string_view>{file.path, clean(file.instansi), number(file.tahun), "",
                                                               "", kind, "", "", "", "", "", clean(text), "", ""});
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
    begin_csv(out);
    write_csv_row(out, kHeader);
    for (const FileResult& file : run.files) write_file(out, file, TextStyle{run.lang});
}

}  // namespace lkiplint
