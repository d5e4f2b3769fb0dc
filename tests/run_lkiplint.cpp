#include "run_lkiplint.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>

#ifdef __unix__
#include <sys/resource.h>
#include <sys/wait.h>
#endif

namespace lkiplint::test {

namespace {

int exit_code(int status) {
#ifdef __unix__
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
#else
    return status;
#endif
}

}  // namespace

std::string quoted(const std::filesystem::path& path) { return "\"" + path.string() + "\""; }

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Run run_lkiplint(const std::string& arguments, const std::string& environment) {
    const TempDir streams;
    const auto out = streams.path() / "out", err = streams.path() / "err";
    const std::string command =
        environment + "\"" LKIPLINT_BINARY "\" " + arguments + " > " + quoted(out) + " 2> " + quoted(err);
    const auto start = std::chrono::steady_clock::now();
    const int status = std::system(command.c_str());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    // A shell reports a program that died of a signal as 128 + the signal.
    const int code = exit_code(status);
    return {code > 128 ? -1 : code, read_file(out), read_file(err), took.count()};
}

std::optional<double> peak_memory_of_runs() {
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
    rusage usage{};
    if (getrusage(RUSAGE_CHILDREN, &usage) == 0) return static_cast<double>(usage.ru_maxrss) * 1024.0;
#endif
    return std::nullopt;
}

TempDir::TempDir() {
    std::random_device random;
    do {
        path_ = std::filesystem::temp_directory_path() / ("lkiplint-uji-" + std::to_string(random()));
    } while (!std::filesystem::create_directory(path_));
}

TempDir::~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TempDir::write(const std::string& name, std::string_view content) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

std::filesystem::path source_dir() { return LKIPLINT_SOURCE_DIR; }

}  // namespace lkiplint::test
