#include "cli/as_one.h"
#include "cli/command.h"
#include "cli/output.h"
#include "render/lkip_xml.h"
#include "report/extract.h"

namespace lkiplint {

int run_convert(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    bool complete = true;
    const Result<Imported> imported = read_report(options, *pack, log, complete);
    if (!imported) return fail(log, imported.error());
    // Whoever reads the export could not see what is missing.
    if (!complete) return fail(log, {"tidak diubah, sebab ada berkas laporan yang tidak dapat dibaca"});
    const Report report = extract(*imported, *pack);
    Result<Output> output = Output::open(options.output, sources_of(imported->document));
    if (!output) return fail(log, output.error());
    output->stream() << write_lkip_xml(*imported, report);
    if (const auto error = output->commit()) return fail(log, *error);
    return kExitClean;
}

}  // namespace lkiplint
