#include "cli/as_one.h"

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

#include "import/json.h"
#include "report/extract.h"
#include "report/join.h"

namespace lkiplint {
namespace {

Result<Imported> import_part(const Input& input, const ImportLimits& limits) try {
    if (!input.error.empty()) return Error{input.error};
    return import_file(input.path, limits);
} catch (const std::exception& problem) {
    // Not expected; but one file must not stop the others.
    return Error{std::string("kesalahan di dalam program: ") + problem.what()};
}

// In a folder stands data of other kinds too. What belongs to the report has a table that reports have.
bool is_of_report(const Imported& imported, const RulePack& pack) {
    const Report report = extract(imported, pack);
    return std::any_of(report.tabel.begin(), report.tabel.end(), [](const Tabel& tabel) {
        return tabel.kind != TableKind::tidak_dikenali && tabel.kind != TableKind::lain &&
               tabel.kind != TableKind::daftar;
    });
}

std::string name_of(const std::vector<std::string>& paths) {
    std::string name;
    for (const std::string& path : paths) name += (name.empty() ? "" : " + ") + path;
    return name;
}

void warn_of_different_reports(const std::vector<Imported>& files, const RulePack& pack, const Log& log) {
    const std::vector<std::string> covers = different_reports(files, pack);
    if (covers.empty()) return;
    log->warn(
        "berkas-berkas ini tampaknya bukan satu laporan, sebab instansi atau tahunnya berbeda; --as-one hanya untuk "
        "berkas yang bersama-sama menjadi satu laporan:");
    for (const std::string& cover : covers) log->warn("  {}", cover);
}

}  // namespace

Result<OneReport> read_as_one(const Options& options, const RulePack& pack, const Log& log) {
    OneReport report;
    std::vector<Imported> files;
    Inputs parts = collect_parts(options.paths, options.output);
    warn_of_skipped(parts, log);
    for (Input& input : parts.files) {
        const std::string path = utf8(input.path);
        log->info("{}", path);
        Result<Imported> imported = import_part(input, options.limits);
        if (input.is_data && (imported ? !is_of_report(*imported, pack) : is_json_without_table(imported.error()))) {
            log->warn("{}: tidak ikut dibaca, sebab tidak memuat tabel laporan yang dikenali", path);
        } else if (!imported) {
            input.error = imported.error().message;
            log->error("{}: {}", path, input.error);
            report.unread.push_back(std::move(input));
        } else {
            files.push_back(std::move(*imported));
        }
    }
    if (files.empty()) return report;
    if (!report.unread.empty())
        log->warn("{}: laporan ini belum terbaca seluruhnya; yang diperiksa hanya berkas lainnya",
                  name_of(options.paths));
    warn_of_different_reports(files, pack, log);
    Result<Imported> joined = join(name_of(options.paths), std::move(files), pack);
    if (!joined) return joined.error();
    report.imported = std::move(*joined);
    return report;
}

Result<Imported> read_report(const Options& options, const RulePack& pack, const Log& log, bool& complete) {
    complete = true;
    if (options.as_one) {
        Result<OneReport> one = read_as_one(options, pack, log);
        if (!one) return one.error();
        complete = one->unread.empty();
        if (!one->imported) return Error{"tidak satu pun berkas laporan dapat dibaca"};
        return std::move(*one->imported);
    }
    const std::string& path = options.paths.front();
    Result<Imported> imported = import_file(path, options.limits);
    if (!imported) return Error{path + ": " + imported.error().message};
    return imported;
}

std::vector<std::filesystem::path> sources_of(const Document& document) {
    const auto path = [](const std::string& name) {
        return std::filesystem::path(std::u8string(name.begin(), name.end()));
    };
    if (document.files.empty()) return {path(document.path)};
    std::vector<std::filesystem::path> paths;
    for (const SourceFile& file : document.files) paths.push_back(path(file.path));
    return paths;
}

}  // namespace lkiplint
