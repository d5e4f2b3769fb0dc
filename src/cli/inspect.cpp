#include "render/inspect.h"

#include "cli/as_one.h"
#include "cli/command.h"
#include "cli/output.h"
#include "report/extract.h"

namespace lkiplint {

int run_inspect(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    bool complete = true;
    const Result<Imported> imported = read_report(options, *pack, log, complete);
    if (!imported) return fail(log, imported.error());
    const Report report = extract(*imported, *pack);
    const CheckResult result = run_checks(report, *pack);
    const Inspection inspection{report, result, pack->scales};

    Result<Output> output = Output::open(options.output, sources_of(imported->document));
    if (!output) return fail(log, output.error());
    if (options.format == "json") {
        inspect_json(output->stream(), inspection);
    } else {
        inspect_text(output->stream(), inspection, style_for(options));
    }
    if (const auto error = output->commit()) return fail(log, *error);
    return complete ? kExitClean : kExitFailed;
}

}  // namespace lkiplint
