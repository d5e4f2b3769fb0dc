// Where results go: stdout, or a file that is either written whole or not touched.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/result.h"

namespace lkiplint {

class Output {
public:
    // Empty or "-" is stdout. Fails at once when the file cannot be written: not after an hour of checking. `sources`
    // is what the run reads, and must not be overwritten.
    static Result<Output> open(const std::string& path, const std::vector<std::filesystem::path>& sources = {});

    Output(Output&& other) noexcept;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    Output& operator=(Output&&) = delete;
    // Without commit() a file stays as it was.
    ~Output();

    std::ostream& stream();
    // Puts the result in its place; the reason when it could not be written.
    std::optional<Error> commit();

private:
    Output() = default;

    bool to_stdout_ = true;
    std::filesystem::path target_;
    std::filesystem::path written_;  // beside the target; the target itself when that is no regular file
    std::optional<std::filesystem::perms> permissions_;  // of the target, when it is there
    std::ofstream file_;
    bool done_ = false;
};

}  // namespace lkiplint
