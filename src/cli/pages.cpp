#include "cli/pages.h"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/own_output.h"
#include "render/html.h"
#include "render/html_rekap.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNameLimit = 80;
constexpr std::string_view kIndex = "index.html";

// "012-kecamatan-sukamaju-2025.html": the number keeps names apart, the rest is for people. ASCII only, so that it is
// a link as it stands on every system.
std::string page_name(const FileResult& file, std::size_t number) {
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
    std::string words;
    for (const char c : fold(file.instansi + " " + (file.tahun > 0 ? std::to_string(file.tahun) : std::string()))) {
        if (words.size() == kNameLimit) break;
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            words += c;
        else if (!words.empty() && words.back() != '-')
            words += '-';
    }
    while (words.ends_with('-')) words.pop_back();
    return digits + (words.empty() ? "" : "-") + words + ".html";
}

std::optional<Error> in_the_way(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored) || is_own_output(path)) return std::nullopt;
    return Error{utf8(path) + " bukan halaman temuan dan tidak boleh ditimpa; sebutkan folder lain untuk -o"};
}

// "001-….html"
bool is_page_name(const std::string& name) {
    const std::size_t digits = name.find_first_not_of("0123456789");
    return digits != std::string::npos && digits >= 3 && name.ends_with(".html");
}

// A page takes the place of an earlier one, and of nothing else.
std::optional<Error> write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    if (const auto error = in_the_way(path)) return error;
    Result<Output> output = Output::open(utf8(path));
    if (!output) return output.error();
    write(output->stream());
    return output->commit();
}

}  // namespace

bool names_folder(const std::string& output) {
    if (output.empty() || output == "-") return false;
    std::error_code ignored;
    return output.ends_with('/') || output.ends_with('\\') || fs::is_directory(output, ignored);
}

Result<Pages> Pages::open(const std::string& folder) {
    Pages pages;
    pages.folder_ = folder;
    std::error_code failed;
    fs::create_directories(pages.folder_, failed);
    if (failed) return Error{"folder " + folder + " tidak dapat dibuat; periksa namanya dan izin tulis"};
    if (const auto error = in_the_way(pages.folder_ / kIndex)) return *error;
    return pages;
}

std::optional<Error> Pages::add(FileResult file, const RulePack& pack, Lang lang) {
    std::string link;
    if (file.error.empty()) {
        link = page_name(file, files_.size() + 1);
        const std::vector<FileResult> one{file};
        const auto error = write_file(folder_ / link, [&](std::ostream& out) {
            write_report_page(out, RunResult{one, pack, lang}, kIndex);
        });
        if (error) return error;
    }
    file.cuplikan.clear();
    file.tabel.clear();
    files_.push_back(std::move(file));
    links_.push_back(std::move(link));
    return std::nullopt;
}

std::optional<Error> Pages::finish(const RulePack& pack, Lang lang, const std::vector<Hilang>& hilang,
                                   const RunRemarks& remarks) {
    const auto error = write_file(folder_ / kIndex, [&](std::ostream& out) {
        write_rekap_page(out, RunResult{files_, pack, lang, hilang, remarks}, links_);
    });
    if (!error) remove_old_pages();
    return error;
}

// What an earlier run said of reports that this one did not check would lie there without a link to it.
void Pages::remove_old_pages() const {
    std::error_code failed;
    std::vector<fs::path> old;
    for (fs::directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = utf8(entry->path().filename());
        if (is_page_name(name) && std::find(links_.begin(), links_.end(), name) == links_.end() &&
            is_own_output(entry->path()))
            old.push_back(entry->path());
    }
    for (const fs::path& page : old) fs::remove(page, failed);
}

}  // namespace lkiplint
