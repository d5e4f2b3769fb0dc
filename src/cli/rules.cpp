#include "render/rules.h"

#include "cli/command.h"
#include "cli/output.h"
#include "render/rule_reference.h"

namespace lkiplint {

int run_rules(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    Result<Output> output = Output::open(options.output);
    if (!output) return fail(log, output.error());
    if (options.format == "json") {
        rules_json(output->stream(), *pack);
    } else if (options.format == "markdown") {
        rules_markdown(output->stream(), *pack, options.lang == "en" ? Lang::en : Lang::id);
    } else {
        rules_text(output->stream(), *pack, style_for(options));
    }
    if (const auto error = output->commit()) return fail(log, *error);
    return kExitClean;
}

}  // namespace lkiplint
