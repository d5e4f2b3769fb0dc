#include "cli/output.h"

#include <iostream>
#include <system_error>
#include <utility>

#include "cli/command.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

Error not_writable(const fs::path& path) {
    return {"tidak dapat menulis ke " + utf8(path) + "; periksa folder, izin tulis, dan ruang penyimpanan"};
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
    // Through a symbolic link, so that the link itself stays.
    const fs::path resolved = fs::exists(status) ? fs::canonical(path, ignored) : fs::path(path);
    output.target_ = resolved.empty() ? fs::path(path) : resolved;
    output.written_ = output.target_;
    // A device or pipe cannot be replaced by another file.
    if (!fs::exists(status) || fs::is_regular_file(status)) output.written_ += ".lkiplint-tmp";
    const fs::path folder = output.target_.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        return Error{"tidak dapat menulis ke " + path + ": folder " + utf8(folder) +
                     " tidak ada; buat dahulu, atau sebutkan folder lain"};
    output.file_.open(output.written_, std::ios::binary | std::ios::trunc);
    if (!output.file_) {
        output.done_ = true;
        return not_writable(output.target_);
    }
    return output;
}

Output::Output(Output&& other) noexcept
    : to_stdout_(other.to_stdout_),
      target_(std::move(other.target_)),
      written_(std::move(other.written_)),
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
        fs::rename(written_, target_, failed);
        if (failed) return not_writable(target_);
    }
    done_ = true;
    return std::nullopt;
}

}  // namespace lkiplint
