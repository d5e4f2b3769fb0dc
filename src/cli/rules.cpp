#include "render/rules.h"

#include "cli/command.h"
#include "cli/output.h"

namespace lkiplint {

int run_rules(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    Result<Output> output = Output::open(options.output);
    if (!output) return fail(log, output.error());
    if (options.format == "json") {
        rules_json(output->stream(), *pack);
    } else {
        rules_text(output->stream(), *pack, style_for(options));
    }
    if (const auto error = output->commit()) return fail(log, *error);
    return kExitClean;
}

}  // namespace lkiplint
