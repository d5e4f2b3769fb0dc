#include <iostream>
#include <string>

#include "cli/command.h"
#include "render/rules.h"

namespace lkiplint {

int run_explain(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    const Rule* rule = find_rule(*pack, options.code);
    if (rule == nullptr) {
        std::string nearest;
        for (const std::string& code : nearest_codes(*pack, options.code))
            nearest += (nearest.empty() ? "" : ", ") + code;
        log->error("tidak ada aturan {}; yang paling mirip: {} (daftar lengkap: lkiplint rules)", options.code,
                   nearest);
        return kExitFailed;
    }
    explain_text(std::cout, *rule, *pack, style_for(options));
    std::cout.flush();
    return std::cout ? kExitClean : kExitFailed;
}

}  // namespace lkiplint
