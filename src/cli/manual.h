// The manual page and the completion of a shell, made of the command line's own definition: neither can go stale.
#pragma once

#include <ostream>

#include <CLI/CLI.hpp>

namespace lkiplint {

// lkiplint.1, for man(1), in Indonesian.
void write_man_page(std::ostream& out, const CLI::App& app);

// For bash: commands, options, the values of options that are a choice, and files.
void write_bash_completion(std::ostream& out, const CLI::App& app);

}  // namespace lkiplint
