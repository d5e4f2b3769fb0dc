// Progress and errors, to stderr: stdout belongs to the findings.
#pragma once

#include <memory>

#include <spdlog/logger.h>

namespace lkiplint {

using Log = std::shared_ptr<spdlog::logger>;

enum class Verbosity { quiet, normal, verbose };

Log make_log(Verbosity verbosity);

}  // namespace lkiplint
