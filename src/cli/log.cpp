#include "cli/log.h"

#include <spdlog/sinks/stdout_sinks.h>

namespace lkiplint {

Log make_log(Verbosity verbosity) {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_st>();
    auto log = std::make_shared<spdlog::logger>("lkiplint", std::move(sink));
    log->set_pattern("lkiplint: %v");
    switch (verbosity) {
        case Verbosity::quiet:
            log->set_level(spdlog::level::err);
            break;
        case Verbosity::normal:
            log->set_level(spdlog::level::warn);
            break;
        case Verbosity::verbose:
            log->set_level(spdlog::level::info);
            break;
    }
    return log;
}

}  // namespace lkiplint
