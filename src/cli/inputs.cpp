#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <system_error>

#include "base/text.h"
#include "cli/command.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

// Not .csv: beside a report it is data more often than a report. Named outright it is read.
constexpr auto kReportExtensions = std::to_array<std::string_view>(
    {".md", ".txt", ".xml", ".docx", ".odt", ".fodt", ".xlsx", ".ods", ".fods", ".html", ".htm", ".xhtml"});

bool looks_like_report(const fs::path& path) {
    // What a word processor leaves beside a document while it is open.
    const std::string name = utf8(path.filename());
    if (name.starts_with("~$") || name.starts_with(".~lock.")) return false;
    const std::string extension = lower(utf8(path.extension()));
    return std::find(kReportExtensions.begin(), kReportExtensions.end(), extension) != kReportExtensions.end();
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

// Puts the reports of one folder in `found` and its folders in `pending`.
void list_folder(const fs::path& folder, std::vector<Input>& found, std::vector<fs::path>& pending) {
    std::error_code failed;
    fs::directory_iterator entries(folder, failed);
    while (!failed && entries != fs::directory_iterator()) {
        const fs::directory_entry& entry = *entries;
        std::error_code ignored;
        if (entry.is_directory(ignored)) {
            if (!entry.is_symlink(ignored) && !belongs_to_page(entry.path())) pending.push_back(entry.path());
        } else if (entry.is_regular_file(ignored) && looks_like_report(entry.path())) {
            found.push_back({entry.path(), {}});
        }
        entries.increment(failed);
    }
    if (failed) found.push_back({folder, "folder tidak dapat dibuka; periksa izin bacanya"});
}

std::vector<Input> reports_below(const fs::path& root) {
    std::vector<Input> found;
    std::vector<fs::path> pending{root};
    while (!pending.empty()) {
        const fs::path folder = pending.back();
        pending.pop_back();
        list_folder(folder, found, pending);
    }
    if (found.empty())
        found.push_back({root,
                         "tidak ada laporan (*.docx, *.odt, *.xlsx, *.ods, *.html, *.md, *.txt, *.xml) di dalam "
                         "folder ini; tunjuk "
                         "folder yang memuat "
                         "laporan atau berkasnya langsung"});
    std::sort(found.begin(), found.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
    return found;
}

}  // namespace

std::vector<Input> collect_inputs(const std::vector<std::string>& paths) {
    std::vector<Input> inputs;
    std::set<fs::path> seen;
    const auto take = [&](Input input) {
        std::error_code failed;
        fs::path real = fs::weakly_canonical(input.path, failed);
        if (failed) real = input.path.lexically_normal();
        if (seen.insert(std::move(real)).second) inputs.push_back(std::move(input));
    };
    for (const std::string& name : paths) {
        std::error_code ignored;
        if (!fs::is_directory(name, ignored)) {
            take({name, {}});
            continue;
        }
        for (Input& input : reports_below(name)) take(std::move(input));
    }
    return inputs;
}

}  // namespace lkiplint
