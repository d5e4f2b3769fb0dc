#include "cli/output.h"

#include <array>
#include <cstdio>
#include <iostream>
#include <random>
#include <system_error>
#include <utility>

#include "cli/command.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

Error not_writable(const fs::path& path) {
    return {"tidak dapat menulis ke " + utf8(path) + "; periksa folder, izin tulis, dan ruang penyimpanan"};
}

// Where a path leads through symbolic links, so that the last of them stays; to nothing yet, perhaps.
fs::path end_of_links(fs::path path) {
    constexpr int kMostLinks = 40;
    std::error_code failed;
    for (int i = 0; i < kMostLinks && fs::is_symlink(path, failed); ++i) {
        const fs::path next = fs::read_symlink(path, failed);
        if (failed) break;
        path = path.parent_path() / next;  // `next` alone when it is absolute
    }
    return path;
}

// A new file in the folder, under a name that nobody else has; empty when none can be made. What stands there already,
// a link that somebody has laid included, is never opened.
fs::path new_file_in(const fs::path& folder) {
    constexpr int kAttempts = 16;
    std::random_device random;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::array<char, 40> name{};
        std::snprintf(name.data(), name.size(), ".lkiplint-%08x%08x.tmp", random(), random());
        fs::path path = folder / name.data();
        if (std::FILE* file = std::fopen(path.string().c_str(), "wbx"); file != nullptr) {
            std::fclose(file);
            return path;
        }
    }
    return {};
}

}  // namespace

Result<Output> Output::open(const std::string& path, const std::vector<fs::path>& sources) {
    Output output;
    if (path.empty() || path == "-") return output;
    output.to_stdout_ = false;
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::is_directory(status)) return Error{path + " adalah folder; sebutkan nama berkas untuk -o"};
    for (const fs::path& source : sources)
        if (fs::exists(status) && fs::equivalent(source, path, ignored) && !ignored)
            return Error{path + " adalah berkas asalnya, yang tidak boleh ditimpa; sebutkan nama lain untuk hasilnya"};
    output.target_ = end_of_links(path);
    output.written_ = output.target_;
    const fs::path folder = output.target_.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        return Error{"tidak dapat menulis ke " + path + ": folder " + utf8(folder) +
                     " tidak ada; buat dahulu, atau sebutkan folder lain"};
    // A device or pipe cannot be replaced by another file.
    if (!fs::exists(status) || fs::is_regular_file(status)) output.written_ = new_file_in(folder);
    if (fs::is_regular_file(status)) output.permissions_ = status.permissions();
    if (!output.written_.empty()) output.file_.open(output.written_, std::ios::binary | std::ios::trunc);
    if (!output.file_.is_open()) {
        output.done_ = true;
        return not_writable(output.target_);
    }
    return output;
}

Output::Output(Output&& other) noexcept
    : to_stdout_(other.to_stdout_),
      target_(std::move(other.target_)),
      written_(std::move(other.written_)),
      permissions_(other.permissions_),
      file_(std::move(other.file_)),
      done_(std::exchange(other.done_, true)) {}

Output::~Output() {
    if (to_stdout_ || done_ || written_ == target_) return;
    file_.close();
    std::error_code ignored;
    fs::remove(written_, ignored);
}

std::ostream& Output::stream() { return to_stdout_ ? std::cout : file_; }

std::optional<Error> Output::commit() {
    if (to_stdout_) {
        std::cout.flush();
        if (!std::cout) return Error{"keluaran tidak dapat ditulis seluruhnya"};
        return std::nullopt;
    }
    file_.close();
    if (!file_) return not_writable(target_);
    if (written_ != target_) {
        std::error_code failed;
        // As those who may read the file now are to read it on. Not every file system keeps them.
        if (permissions_) fs::permissions(written_, *permissions_, failed);
        fs::rename(written_, target_, failed);
        if (failed) return not_writable(target_);
    }
    done_ = true;
    return std::nullopt;
}

}  // namespace lkiplint
