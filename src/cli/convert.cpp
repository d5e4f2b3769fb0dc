#include "cli/command.h"
#include "cli/output.h"
#include "import/import.h"
#include "render/lkip_xml.h"
#include "report/extract.h"

namespace lkiplint {

int run_convert(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    const std::string& path = options.paths.front();
    const Result<Imported> imported = import_file(path, options.limits);
    if (!imported) return fail(log, {path + ": " + imported.error().message});
    const Report report = extract(*imported, *pack);
    Result<Output> output = Output::open(options.output);
    if (!output) return fail(log, output.error());
    output->stream() << write_lkip_xml(*imported, report);
    if (const auto error = output->commit()) return fail(log, *error);
    return kExitClean;
}

}  // namespace lkiplint
