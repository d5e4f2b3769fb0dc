#include <algorithm>
#include <chrono>
#include <exception>
#include <thread>
#include <vector>

#include "base/in_order.h"
#include "checks/check.h"
#include "checks/check_files.h"
#include "cli/as_one.h"
#include "cli/baseline_run.h"
#include "cli/command.h"
#include "cli/copies.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "corpus/archive.h"
#include "corpus/tahun_lalu.h"
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

// What the archive's report of the year before says otherwise. Each call has a connection of its own: threads must not
// share one.
std::optional<Error> compare_with_archive(const Report& report, const RulePack& pack, const Codes& off,
                                          const Options& options, CheckResult& result) {
    if (options.against.empty()) return std::nullopt;
    const Result<Archive> archive = Archive::open(path_from_utf8(options.against), Archive::Mode::baca);
    if (!archive) return archive.error();
    Result<CheckResult> more = against_last_year(report, pack, *archive, off);
    if (!more) return more.error();
    add_result(result, std::move(*more));
    return std::nullopt;
}

// One report of many, once it is checked.
struct CheckedFile {
    FileResult file;
    std::optional<Ringkasan> summary;  // for comparing it with the others
    std::chrono::steady_clock::duration spent{};
};

// The report lives only as long as this call: a folder of thousands must fit in memory. May run in several threads.
CheckedFile check_file(const Input& input, std::size_t index, const RulePack& pack, Settings& settings, Detail detail,
                       const Copies& copies) try {
    const auto begun = std::chrono::steady_clock::now();
    if (!input.error.empty()) return {failed(input, input.error), std::nullopt};
    const Result<Imported> imported = import_file(input.path, settings.limits(index));
    if (!imported) return {failed(input, imported.error().message), std::nullopt};
    const Report report = extract(*imported, pack);
    CheckResult result = run_checks(report, pack, settings.off(index));
    if (const auto error = compare_with_archive(report, pack, settings.off(index), settings.options(), result))
        return {failed(input, error->message), std::nullopt};
    std::vector<SuppressionNote> notes = settings.settle(index, imported->document, report, pack, result.findings);
    FileResult file = summarise(report, std::move(result), detail);
    std::move(notes.begin(), notes.end(), std::back_inserter(file.catatan));
    std::optional<Ringkasan> summary = copies.summarise(report);
    return {std::move(file), std::move(summary), std::chrono::steady_clock::now() - begun};
} catch (const std::exception& problem) {
    // Not expected; but one file must not stop the others.
    return {failed(input, std::string("kesalahan di dalam program: ") + problem.what()), std::nullopt};
}

unsigned threads_for(const Options& options) {
    return options.jobs > 0 ? static_cast<unsigned>(options.jobs) : std::max(1U, std::thread::hardware_concurrency());
}

// Text on stdout says them itself.
void log_notes(const std::vector<SuppressionNote>& notes, const Options& options, const Log& log) {
    const bool said =
        find_output_format(options.format) == nullptr && (options.output.empty() || options.output == "-");
    for (const SuppressionNote& note : notes)
        if (!said) log->warn("{}:{}: {}", note.file, note.line, note.message.in(style_for(options).lang));
}

void log_file(const FileResult& file, std::chrono::steady_clock::duration spent, const Options& options,
              const Log& log) {
    if (!file.error.empty()) {
        log->error("{}: {}", file.path, file.error);
        return;
    }
    log_notes(file.catatan, options, log);
    if (file.coverage.all.agreed() == 0) log->warn("{}: tidak ada satu pun angka yang terbukti cocok", file.path);
    log->info("{}: {} temuan, {} pemeriksaan, {} ms", file.path, file.findings.size(), file.coverage.all.total(),
              std::chrono::duration_cast<std::chrono::milliseconds>(spent).count());
}

// All inputs as one report. Files that could not be read are pieces of it as well; when none could, each is a result.
Result<std::vector<FileResult>> check_as_one(const std::vector<Input>& inputs, Settings& settings,
                                             BaselineRun& baseline, const RulePack& pack, Detail detail, const Log& log,
                                             Progress& progress) try {
    const auto begun = std::chrono::steady_clock::now();
    const Result<OneReport> one = read_as_one(settings.options(), pack, log);
    if (!one) return one.error();
    std::vector<FileResult> unread;
    for (const Input& input : one->unread) unread.push_back(failed(input, input.error));
    if (!one->imported) return unread;
    const Report report = extract(*one->imported, pack);
    CheckResult result = run_checks_by_file(report, pack, settings.off_by_file(inputs, one->imported->document));
    if (const auto error = compare_with_archive(report, pack, settings.off(0), settings.options(), result))
        return *error;
    std::vector<SuppressionNote> notes =
        settings.settle_all(inputs, one->imported->document, report, pack, result.findings);
    FileResult whole = summarise(report, std::move(result), detail);
    std::move(notes.begin(), notes.end(), std::back_inserter(whole.catatan));
    baseline.mark_all(whole);
    progress.hide();
    log_file(whole, std::chrono::steady_clock::now() - begun, settings.options(), log);
    for (FileResult& file : unread) whole.pieces.push_back(std::move(file));
    return std::vector<FileResult>{std::move(whole)};
} catch (const std::exception& problem) {
    return Error{std::string("kesalahan di dalam program: ") + problem.what()};
}

bool reaches(const std::vector<Finding>& findings, Severity threshold) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.counts() && finding.severity >= threshold; });
}

// Writes text as it goes; every other form is written at the end, when all files are known.
class Renderer {
public:
    // `pages`: where they are written instead of to `out`; null for none. `whole`: findings may come when all files are
    // known, so that nothing but text can be written before.
    Renderer(const Options& options, const RulePack& pack, std::ostream& out, Pages* pages, bool whole)
        : out_(out),
          pack_(pack),
          style_(style_for(options)),
          format_(find_output_format(options.format)),
          pages_(pages),
          whole_(whole) {}

    Detail detail() const { return format_ != nullptr ? format_->detail : Detail::findings; }

    void add(FileResult file) {
        if (style_.lang == Lang::en) {
            English english(pack_);
            speak_english(file, english);
        }
        if (pages_ != nullptr && !whole_) {
            if (!error_) error_ = pages_->add(std::move(file), pack_, style_.lang);
            return;
        }
        if (format_ != nullptr) {
            files_.push_back(std::move(file));
            return;
        }
        totals_.add(file);
        render_text(out_, file, style_);
        file.findings.clear();
        if (whole_) files_.push_back(std::move(file));
    }

    // Of the file that was the `index`th to be added.
    void add(std::size_t index, TemuanTambahan more) {
        if (style_.lang == Lang::en) {
            English english(pack_);
            speak_english(more.findings, english);
        }
        if (format_ != nullptr) {
            add_findings(files_[index], std::move(more));
            return;
        }
        totals_.findings.add(count_severities(more.findings));
        render_additions(out_, files_[index], more.findings, style_);
    }

    std::optional<Error> finish(const std::vector<Hilang>& hilang, const RunRemarks& remarks) {
        if (pages_ != nullptr) {
            for (FileResult& file : files_)
                if (!error_) error_ = pages_->add(std::move(file), pack_, style_.lang);
            return error_ ? error_ : pages_->finish(pack_, style_.lang, hilang, remarks);
        }
        write(hilang, remarks);
        return std::nullopt;
    }

private:
    void write(const std::vector<Hilang>& hilang, const RunRemarks& remarks) {
        if (format_ != nullptr) {
            format_->render(out_, RunResult{files_, pack_, style_.lang, hilang, remarks});
            return;
        }
        if (totals_.files > 1) render_totals(out_, totals_, style_);
        render_remarks(out_, hilang, remarks, style_);
    }

    std::ostream& out_;
    const RulePack& pack_;
    TextStyle style_;
    const OutputFormat* format_;  // null: text
    Pages* pages_;
    bool whole_;
    std::optional<Error> error_;
    std::vector<FileResult> files_;
    Totals totals_;
};

}  // namespace

int run_check(const Options& given, const Log& log) {
    const Result<RulePack> pack = load_rules(given);
    if (!pack) return fail(log, pack.error());
    const Inputs collected = given.as_one ? collect_parts(given.paths, given.output) : collect_inputs(given.paths);
    const std::vector<Input>& inputs = collected.files;
    if (inputs.empty()) return fail(log, {"tidak ada berkas untuk diperiksa"});
    Result<Settings> settings = Settings::load(given, inputs, *pack);
    if (!settings) return fail(log, settings.error());
    const Options& options = settings->options();
    if (!options.against.empty()) {
        // Once, before anything is checked.
        const Result<Archive> archive = Archive::open(path_from_utf8(options.against), Archive::Mode::baca);
        if (!archive) return fail(log, archive.error());
    }
    Result<BaselineRun> baseline = BaselineRun::load(*settings, inputs);
    if (!baseline) return fail(log, baseline.error());
    const OutputFormat* format = find_output_format(options.format);
    if (format != nullptr && format->binary && (options.output.empty() || options.output == "-"))
        return fail(log, {"bentuk " + options.format + " bukan teks; sebutkan berkasnya dengan -o BERKAS"});
    if (format != nullptr && format->obstacle != nullptr)
        if (const auto error = format->obstacle()) return fail(log, *error);
    const bool in_pages = options.format == "html" && names_folder(options.output);
    Result<Output> output = Output::open(in_pages ? std::string() : options.output, paths_of(inputs));
    if (!output) return fail(log, output.error());
    Result<Pages> pages = in_pages ? Pages::open(options.output) : Result<Pages>(Pages());
    if (!pages) return fail(log, pages.error());

    if (!options.as_one) warn_of_skipped(collected, log);
    Result<Copies> copies = Copies::open(options, inputs, *pack);
    if (!copies) return fail(log, copies.error());
    Renderer renderer(options, *pack, output->stream(), in_pages ? &*pages : nullptr, copies->active());
    bool found = false;
    bool unreadable = false;
    const auto take = [&](std::size_t input, FileResult file) {
        unreadable = unreadable || !file.error.empty() || !file.complete();
        found = found || reaches(file.findings, settings->threshold(input));
        renderer.add(std::move(file));
        output->stream().flush();  // before the line of progress is there again
    };
    Progress progress(options.as_one ? 1 : inputs.size(), !options.quiet && !options.verbose, style_for(options));
    if (options.as_one) {
        progress.start(1, options.paths.front());
        Result<std::vector<FileResult>> results =
            check_as_one(inputs, *settings, *baseline, *pack, renderer.detail(), log, progress);
        progress.hide();
        if (!results) return fail(log, results.error());
        for (FileResult& file : *results) take(0, std::move(file));
    } else {
        progress.start(1, utf8(inputs.front().path));
        in_order(
            inputs.size(), threads_for(options),
            [&](std::size_t i) { return check_file(inputs[i], i, *pack, *settings, renderer.detail(), *copies); },
            [&](std::size_t i, CheckedFile checked) {
                log->info("[{}/{}] {}", i + 1, inputs.size(), utf8(inputs[i].path));
                progress.hide();
                baseline->mark(i, checked.file);
                log_file(checked.file, checked.spent, options, log);
                if (checked.summary) copies->add(i, std::move(*checked.summary));
                take(i, std::move(checked.file));
                if (i + 1 < inputs.size()) progress.start(i + 2, utf8(inputs[i + 1].path));
            });
    }
    RunRemarks remarks;
    std::vector<Hilang> hilang;
    Result<std::vector<Kemiripan>> similar = copies->run(
        *settings, inputs, renderer.detail(), threads_for(options), log, [&](std::size_t input, TemuanTambahan more) {
            baseline->mark(input, more);
            found = found || reaches(more.findings, settings->threshold(input));
            renderer.add(input, std::move(more));
        });
    if (!similar) return fail(log, similar.error());
    remarks.kemiripan = std::move(*similar);
    remarks.catatan = settings->remarks();
    baseline->add_remarks(remarks, hilang);
    log_notes(remarks.catatan, options, log);
    if (const auto error = renderer.finish(hilang, remarks)) return fail(log, *error);
    if (const auto error = output->commit()) return fail(log, *error);
    if (baseline->writes()) {
        const Result<std::size_t> written = baseline->write();
        if (!written) return fail(log, written.error());
        log->warn("{} temuan dicatat di {}", *written, options.write_baseline);
        found = false;  // all are known from here on
    }
    return unreadable ? kExitFailed : found ? kExitFound : kExitClean;
}

}  // namespace lkiplint
