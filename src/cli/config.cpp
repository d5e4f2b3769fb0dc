#include <iostream>

#include "cli/command.h"
#include "cli/settings.h"
#include "render/config.h"

namespace lkiplint {

// Which configuration applies to a path, and what it says.
int run_config(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    const std::filesystem::path input = options.paths.empty() ? "." : options.paths.front();
    const std::filesystem::path folder = search_folder(input);
    const std::filesystem::path path = find_config(folder);
    TextStyle style = style_for(options);
    if (path.empty()) {
        std::cout << style.say("Tidak ada ", "There is no ") << kConfigName << style.say(" di ", " in ")
                  << clean(utf8(folder))
                  << style.say(" maupun folder di atasnya; yang berlaku nilai bawaan.\n",
                               " nor in a folder above it; the defaults apply.\n");
    } else {
        const Result<FoundConfig> found = load_config(path, *pack);
        if (!found) return fail(log, found.error());
        if (options.lang.empty() && found->config.lang) style.lang = *found->config.lang;
        render_config(std::cout, found->config, today(), style);
    }
    std::cout.flush();
    return std::cout ? kExitClean : kExitFailed;
}

}  // namespace lkiplint
