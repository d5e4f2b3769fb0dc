#include "render/inspect.h"

#include "cli/command.h"
#include "cli/output.h"
#include "import/import.h"
#include "report/extract.h"

namespace lkiplint {

int run_inspect(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    const std::string& path = options.paths.front();
    const Result<Imported> imported = import_file(path, options.limits);
    if (!imported) return fail(log, {path + ": " + imported.error().message});
    const Report report = extract(*imported, *pack);
    const CheckResult result = run_checks(report, *pack);
    const Inspection inspection{report, result, pack->scales};

    Result<Output> output = Output::open(options.output);
    if (!output) return fail(log, output.error());
    if (options.format == "json") {
        inspect_json(output->stream(), inspection);
    } else {
        inspect_text(output->stream(), inspection, style_for(options));
    }
    if (const auto error = output->commit()) return fail(log, *error);
    return kExitClean;
}

}  // namespace lkiplint
