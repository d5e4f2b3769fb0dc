// Shows on a terminal how far a run has come, once it has taken a while.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "render/style.h"

namespace lkiplint {

// One line on stderr, rewritten while a file is checked and gone before anything else is written. Does nothing where
// stderr is no terminal.
class Progress {
public:
    Progress(std::size_t files, bool wanted, const TextStyle& style);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void start(std::size_t file, std::string name);  // file: from 1
    // Takes the line away, up to the next start().
    void hide();

private:
    class Line;
    std::unique_ptr<Line> line_;
};

}  // namespace lkiplint
