#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/check.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/settings.h"
#include "import/docx_source.h"
#include "render/annotate_docx.h"
#include "render/english.h"
#include "report/extract.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

std::optional<Error> unsuited_output(const Options& options) {
    const std::string& output = options.output;
    // Not to stdout: not every system leaves bytes there as they are.
    if (output.empty() || output == "-") return Error{"sebutkan nama berkas untuk -o, misalnya -o laporan-temuan.docx"};
    return std::nullopt;
}

// Word opens a document with macros only under that name, and one without them only under the other.
std::optional<Error> unsuited_name(const std::string& output, const std::string& content_type) {
    const std::string extension = lower(utf8(fs::path(output).extension()));
    const bool macros = content_type.find("macroEnabled") != std::string::npos;
    if (macros && extension != ".docm")
        return Error{"dokumen ini memuat makro; beri nama hasilnya .docm, agar Word mau membukanya"};
    if (!macros && extension == ".docm")
        return Error{"dokumen ini tanpa makro; beri nama hasilnya .docx, agar Word mau membukanya"};
    return std::nullopt;
}

// Not those that somebody has set aside.
std::vector<Finding> from_severity(std::vector<Finding> findings, Severity least) {
    std::erase_if(findings, [&](const Finding& finding) { return finding.severity < least || !finding.counts(); });
    return findings;
}

void say_result(std::ostream& out, const AnnotatedDocx& result, const Options& options) {
    const TextStyle style = style_for(options);
    const auto line = [&](int count, std::string_view id, std::string_view en) {
        if (count > 0) out << "  " << count << ' ' << style.say(id, en) << '\n';
    };
    out << clean(options.output) << ": " << result.comments << ' '
        << style.say("temuan ditulis sebagai komentar",
                     result.comments == 1 ? "finding written as a comment" : "findings written as comments")
        << '\n';
    line(result.in_boxes_and_notes,
         "di antaranya dalam kotak teks atau catatan kaki: komentarnya di paragraf tempat benda itu melekat",
         "of these in text boxes or notes: their comments are at the paragraphs that those belong to");
    line(result.in_headers, "di antaranya dalam kepala atau kaki halaman: komentarnya di awal dokumen",
         "of these in page headers or footers: their comments are at the beginning of the document");
    line(result.of_the_whole, "di antaranya tentang laporan secara keseluruhan: komentarnya di awal dokumen",
         "of these about the report as a whole: their comments are at the beginning of the document");
    line(result.left_out, "temuan lain tanpa tempat untuk komentar; lihat semuanya dengan: lkiplint check",
         "more findings have no place for a comment; see all of them with: lkiplint check");
    line(result.earlier, "komentar lkiplint dari pemeriksaan sebelumnya tetap ada di dokumen",
         "comments that lkiplint had written before remain in the document");
    if (result.signature_broken)
        out << "  "
            << style.say("tanda tangan digital dokumen asal tidak berlaku untuk salinan ini",
                         "the digital signature of the original is not valid for this copy")
            << '\n';
}

}  // namespace

int run_annotate(const Options& given, const Log& log) {
    if (const auto error = unsuited_output(given)) return fail(log, *error);
    const Result<RulePack> pack = load_rules(given);
    if (!pack) return fail(log, pack.error());
    const std::string& path = given.paths.front();
    Result<Settings> settings = Settings::load(given, {Input{path, {}, false}}, *pack);
    if (!settings) return fail(log, settings.error());
    const Options& options = settings->options();
    const ImportLimits limits = settings->limits(0);
    const Result<std::string> bytes = read_bytes(path, limits);
    if (!bytes) return fail(log, {path + ": " + bytes.error().message});
    const Result<DocxWithSource> read = import_docx_with_source(path, *bytes, limits);
    if (!read) return fail(log, {path + ": " + read.error().message});
    if (const auto error = unsuited_name(options.output, read->source.content_type)) return fail(log, *error);

    const Report report = extract(read->imported, *pack);
    std::vector<Finding> findings = run_checks(report, *pack, settings->off(0)).findings;
    const TextStyle style = style_for(options);
    std::vector<SuppressionNote> notes = settings->settle(0, read->imported.document, report, *pack, findings);
    for (SuppressionNote& note : settings->remarks()) notes.push_back(std::move(note));
    for (const SuppressionNote& note : notes) log->warn("{}:{}: {}", note.file, note.line, note.message.in(style.lang));
    findings = from_severity(std::move(findings), severity_from(options.min_severity));
    if (style.lang == Lang::en) {
        English english(*pack);
        speak_english(findings, english);
    }
    const Result<AnnotatedDocx> result = annotate_docx(*bytes, *read, report, findings, style, limits);
    if (!result) return fail(log, {path + ": " + result.error().message});

    Result<Output> output = Output::open(options.output, {path});
    if (!output) return fail(log, output.error());
    output->stream().write(result->bytes.data(), static_cast<std::streamsize>(result->bytes.size()));
    if (const auto error = output->commit()) return fail(log, *error);
    say_result(std::cout, *result, options);
    return kExitClean;
}

}  // namespace lkiplint
