#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "cli/command.h"
#include "findings/config.h"
#include "import/reading_order.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

// Not .csv: beside a report it is data more often than a report. Named outright it is read.
constexpr auto kDataExtensions = std::to_array<std::string_view>({".csv", ".tsv", ".json"});
constexpr auto kReportExtensions = std::to_array<std::string_view>(
    {".md", ".txt", ".xml", ".docx", ".odt", ".fodt", ".xlsx", ".ods", ".fods", ".html", ".htm", ".xhtml"});

template <std::size_t count>
bool has_extension(const fs::path& path, const std::array<std::string_view, count>& extensions) {
    // What a word processor leaves beside a document while it is open.
    const std::string name = utf8(path.filename());
    if (name.starts_with("~$") || name.starts_with(".~lock.") || name == kConfigName) return false;
    const std::string extension = lower(utf8(path.extension()));
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

// What programs put beside a page that they saved: "Laporan_files" of "Laporan.htm".
bool belongs_to_page(const fs::path& folder) {
    const std::string name = utf8(folder.filename());
    for (const std::string_view ending : {"_files", "_berkas", ".fld"}) {
        if (!name.ends_with(ending)) continue;
        const std::string stem = name.substr(0, name.size() - ending.size());
        for (const std::string_view extension : {".htm", ".html"}) {
            std::error_code ignored;
            const std::string page = stem + std::string(extension);
            if (fs::exists(folder.parent_path() / std::u8string(page.begin(), page.end()), ignored)) return true;
        }
    }
    return false;
}

// A page of findings that an earlier run left in the folder: it quotes a report and is none. The page says so at its
// top.
bool is_own_page(const fs::path& path) {
    const std::string extension = lower(utf8(path.extension()));
    if (extension != ".html" && extension != ".htm") return false;
    constexpr std::size_t kTop = 2048;
    std::string top(kTop, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(top.data(), static_cast<std::streamsize>(kTop));
    top.resize(static_cast<std::size_t>(file.gcount()));
    const std::string mark = "<meta name=\"generator\" content=\"" + std::string(kToolName) + "\">";
    return top.find(mark) != std::string::npos;
}

// Puts the reports of one folder in `found` and its folders in `pending`.
void list_folder(const fs::path& folder, bool with_data, std::vector<Input>& found, std::vector<fs::path>& pending) {
    std::error_code failed;
    fs::directory_iterator entries(folder, failed);
    while (!failed && entries != fs::directory_iterator()) {
        const fs::directory_entry& entry = *entries;
        std::error_code ignored;
        if (entry.is_directory(ignored)) {
            if (!entry.is_symlink(ignored) && !belongs_to_page(entry.path())) pending.push_back(entry.path());
        } else if (entry.is_regular_file(ignored)) {
            const bool is_data = with_data && has_extension(entry.path(), kDataExtensions);
            const bool is_report = has_extension(entry.path(), kReportExtensions) && !is_own_page(entry.path());
            if (is_data || is_report) found.push_back({entry.path(), {}, is_data});
        }
        entries.increment(failed);
    }
    if (failed) found.push_back({folder, "folder tidak dapat dibuka; periksa izin bacanya"});
}

std::vector<Input> in_reading_order(const fs::path& root, std::vector<Input> found) {
    std::map<fs::path, Input> by_path;
    std::vector<fs::path> paths;
    for (Input& input : found) {
        paths.push_back(input.path);
        by_path.emplace(input.path, std::move(input));
    }
    sort_for_reading(root, paths);
    std::vector<Input> sorted;
    for (const fs::path& path : paths) sorted.push_back(std::move(by_path.at(path)));
    return sorted;
}

std::vector<Input> reports_below(const fs::path& root, bool as_one) {
    std::vector<Input> found;
    std::vector<fs::path> pending{root};
    while (!pending.empty()) {
        const fs::path folder = pending.back();
        pending.pop_back();
        list_folder(folder, as_one, found, pending);
    }
    if (found.empty())
        found.push_back({root,
                         "tidak ada laporan (*.docx, *.odt, *.xlsx, *.ods, *.html, *.md, *.txt, *.xml) di dalam "
                         "folder ini; tunjuk "
                         "folder yang memuat "
                         "laporan atau berkasnya langsung"});
    if (as_one) return in_reading_order(root, std::move(found));
    std::sort(found.begin(), found.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
    return found;
}

fs::path real_path(const fs::path& path) {
    std::error_code failed;
    fs::path real = fs::weakly_canonical(path, failed);
    return failed ? path.lexically_normal() : real;
}

// `seen`: what is not taken (again).
std::vector<Input> collect(const std::vector<std::string>& paths, bool as_one, std::set<fs::path> seen) {
    std::vector<Input> inputs;
    const auto take = [&](Input input) {
        if (seen.insert(real_path(input.path)).second) inputs.push_back(std::move(input));
    };
    for (const std::string& name : paths) {
        std::error_code ignored;
        if (!fs::is_directory(name, ignored)) {
            take({name, {}});
            continue;
        }
        for (Input& input : reports_below(name, as_one)) take(std::move(input));
    }
    return inputs;
}

}  // namespace

std::vector<Input> collect_inputs(const std::vector<std::string>& paths) { return collect(paths, false, {}); }

std::vector<Input> collect_parts(const std::vector<std::string>& paths, const std::string& output) {
    std::set<fs::path> seen;
    if (!output.empty() && output != "-") seen.insert(real_path(output));
    return collect(paths, true, std::move(seen));
}

}  // namespace lkiplint
