#include "cli/command.h"

#include <cstdlib>

#include "base/text.h"
#include "cli/terminal.h"

namespace lkiplint {

Severity severity_from(const std::string& name) {
    for (const Severity severity : {Severity::catatan, Severity::peringatan}) {
        if (severity_name(severity) == name) return severity;
    }
    return Severity::galat;
}

int fail(const Log& log, const Error& error) {
    // A configuration may be wrong in several places.
    for (const std::string_view line : split(error.message, '\n')) log->error("{}", line);
    return kExitFailed;
}

Result<RulePack> load_rules(const Options& options) {
    return options.rules.empty() ? load_builtin_pack() : load_pack_directory(options.rules);
}

TextStyle style_for(const Options& options) {
    const bool to_stdout = options.output.empty() || options.output == "-";
    TextStyle style;
    style.lang = options.lang == "en" ? Lang::en : Lang::id;
    style.diabaikan = options.show_suppressed;
    if (to_stdout && stdout_is_terminal()) style.width = terminal_width();
    if (options.color == "always") {
        style.color = true;
    } else if (options.color == "auto") {
        const char* no_color = std::getenv("NO_COLOR");
        const bool unwanted = no_color != nullptr && *no_color != '\0';
        style.color = to_stdout && !unwanted && terminal_has_color();
    }
    return style;
}

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path path_from_utf8(const std::string& name) { return std::u8string(name.begin(), name.end()); }

}  // namespace lkiplint
