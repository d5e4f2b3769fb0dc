// Runs the real program, as a user or a script would, and keeps all that it gives back.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lkiplint::test {

struct Run {
    int exit = -1;  // -1 when the program died of a signal
    std::string out, err;
    double seconds = 0;
};

// `arguments` is a line of shell words; see quoted(). `environment` likewise: "TMPDIR=/x ".
Run run_lkiplint(const std::string& arguments, const std::string& environment = {});
std::string quoted(const std::filesystem::path& path);

// The most memory that any program run so far has held, in bytes; nothing where that is not known or means nothing
// (a sanitizer multiplies it).
std::optional<double> peak_memory_of_runs();

// A directory of its own for a test, gone with it.
class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return path_; }
    // Writes a file and gives its path.
    std::filesystem::path write(const std::string& name, std::string_view content) const;

private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
// Where the project lies, with its rules and fixtures.
std::filesystem::path source_dir();

}  // namespace lkiplint::test
