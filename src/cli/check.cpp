#include <chrono>
#include <exception>
#include <vector>

#include "checks/check.h"
#include "cli/as_one.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "import/import.h"
#include "render/english.h"
#include "render/file_result.h"
#include "render/format.h"
#include "render/text.h"
#include "report/extract.h"

namespace lkiplint {
namespace {

FileResult failed(const Input& input, std::string reason) {
    FileResult file;
    file.path = utf8(input.path);
    file.error = std::move(reason);
    return file;
}

// The report lives only as long as this call: a folder of thousands must fit in memory.
FileResult check_file(const Input& input, const RulePack& pack, const ImportLimits& limits, Detail detail) try {
    if (!input.error.empty()) return failed(input, input.error);
    const Result<Imported> imported = import_file(input.path, limits);
    if (!imported) return failed(input, imported.error().message);
    const Report report = extract(*imported, pack);
    return summarise(report, run_checks(report, pack), detail);
} catch (const std::exception& problem) {
    // Not expected; but one file must not stop the others.
    return failed(input, std::string("kesalahan di dalam program: ") + problem.what());
}

void log_file(const FileResult& file, std::chrono::steady_clock::duration spent, const Log& log) {
    if (!file.error.empty()) {
        log->error("{}: {}", file.path, file.error);
        return;
    }
    if (file.coverage.all.agreed() == 0) log->warn("{}: tidak ada satu pun angka yang terbukti cocok", file.path);
    log->info("{}: {} temuan, {} pemeriksaan, {} ms", file.path, file.findings.size(), file.coverage.all.total(),
              std::chrono::duration_cast<std::chrono::milliseconds>(spent).count());
}

// All inputs as one report. Files that could not be read are pieces of it as well; when none could, each is a result.
Result<std::vector<FileResult>> check_as_one(const Options& options, const RulePack& pack, Detail detail,
                                             const Log& log) try {
    const auto begun = std::chrono::steady_clock::now();
    const Result<OneReport> one = read_as_one(options, pack, log);
    if (!one) return one.error();
    std::vector<FileResult> unread;
    for (const Input& input : one->unread) unread.push_back(failed(input, input.error));
    if (!one->imported) return unread;
    const Report report = extract(*one->imported, pack);
    FileResult whole = summarise(report, run_checks(report, pack), detail);
    log_file(whole, std::chrono::steady_clock::now() - begun, log);
    for (FileResult& file : unread) whole.pieces.push_back(std::move(file));
    return std::vector<FileResult>{std::move(whole)};
} catch (const std::exception& problem) {
    return Error{std::string("kesalahan di dalam program: ") + problem.what()};
}

bool reaches(const FileResult& file, Severity threshold) {
    for (const Finding& finding : file.findings) {
        if (finding.counts() && finding.severity >= threshold) return true;
    }
    return false;
}

// Writes text as it goes; every other form is written at the end, when all files are known.
class Renderer {
public:
    Renderer(const Options& options, const RulePack& pack, std::ostream& out)
        : out_(out), pack_(pack), style_(style_for(options)), format_(find_output_format(options.format)) {}

    Detail detail() const { return format_ != nullptr ? format_->detail : Detail::findings; }

    void add(FileResult file) {
        if (style_.lang == Lang::en) {
            English english(pack_);
            speak_english(file, english);
        }
        if (format_ != nullptr) {
            files_.push_back(std::move(file));
            return;
        }
        totals_.add(file);
        render_text(out_, file, style_);
    }

    void finish() {
        if (format_ != nullptr) {
            format_->render(out_, RunResult{files_, pack_, style_.lang});
        } else if (totals_.files > 1) {
            render_totals(out_, totals_, style_);
        }
    }

private:
    std::ostream& out_;
    const RulePack& pack_;
    TextStyle style_;
    const OutputFormat* format_;  // null: text
    std::vector<FileResult> files_;
    Totals totals_;
};

}  // namespace

int run_check(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    const OutputFormat* format = find_output_format(options.format);
    if (format != nullptr && format->binary && (options.output.empty() || options.output == "-"))
        return fail(log, {"bentuk " + options.format + " bukan teks; sebutkan berkasnya dengan -o BERKAS"});
    Result<Output> output = Output::open(options.output);
    if (!output) return fail(log, output.error());

    const Severity threshold = severity_from(options.fail_on);
    Renderer renderer(options, *pack, output->stream());
    bool found = false;
    bool unreadable = false;
    const auto take = [&](FileResult file) {
        unreadable = unreadable || !file.error.empty() || !file.complete();
        found = found || reaches(file, threshold);
        renderer.add(std::move(file));
    };
    if (options.as_one) {
        Result<std::vector<FileResult>> results = check_as_one(options, *pack, renderer.detail(), log);
        if (!results) return fail(log, results.error());
        for (FileResult& file : *results) take(std::move(file));
    }
    const std::vector<Input> inputs = options.as_one ? std::vector<Input>() : collect_inputs(options.paths);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        log->info("[{}/{}] {}", i + 1, inputs.size(), utf8(inputs[i].path));
        const auto begun = std::chrono::steady_clock::now();
        FileResult file = check_file(inputs[i], *pack, options.limits, renderer.detail());
        log_file(file, std::chrono::steady_clock::now() - begun, log);
        take(std::move(file));
    }
    renderer.finish();
    if (const auto error = output->commit()) return fail(log, *error);
    return unreadable ? kExitFailed : found ? kExitFound : kExitClean;
}

}  // namespace lkiplint
