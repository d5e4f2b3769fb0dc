#include "cli/log.h"

#include <iostream>

#include <spdlog/details/null_mutex.h>
#include <spdlog/sinks/base_sink.h>

#include "render/style.h"

namespace lkiplint {
namespace {

// Names of files come from whoever sent them, and must not be able to steer the terminal.
class Sink : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
    void sink_it_(const spdlog::details::log_msg& message) override {
        std::cerr << "lkiplint: " << without_controls({message.payload.data(), message.payload.size()}) << '\n';
    }
    void flush_() override { std::cerr.flush(); }
};

}  // namespace

Log make_log(Verbosity verbosity) {
    auto log = std::make_shared<spdlog::logger>("lkiplint", std::make_shared<Sink>());
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
