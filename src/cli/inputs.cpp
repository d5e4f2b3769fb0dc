#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "cli/command.h"
#include "cli/own_output.h"
#include "findings/config.h"
#include "import/reading_order.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

// Not .csv: beside a report it is data more often than a report. Named outright it is read.
constexpr auto kDataExtensions = std::to_array<std::string_view>({".csv", ".tsv", ".json"});
constexpr auto kReportExtensions =
    std::to_array<std::string_view>({".md", ".txt", ".xml", ".docx", ".docm", ".odt", ".fodt", ".xlsx", ".xlsm", ".ods",
                                     ".fods", ".html", ".htm", ".xhtml"});
// Reports are handed in so as well; they cannot be read.
constexpr auto kForeignExtensions = std::to_array<std::string_view>({".doc", ".xls", ".pdf", ".rtf"});

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

// What a walk through folders meets.
struct Walk {
    std::vector<Input> found;
    std::vector<fs::path> pending;  // folders
    std::vector<fs::path> skipped;  // documents in formats that are not read
};

void list_folder(const fs::path& folder, bool with_data, Walk& walk) {
    std::error_code failed;
    fs::directory_iterator entries(folder, failed);
    while (!failed && entries != fs::directory_iterator()) {
        const fs::directory_entry& entry = *entries;
        std::error_code ignored;
        if (entry.is_directory(ignored)) {
            if (!entry.is_symlink(ignored) && !belongs_to_page(entry.path())) walk.pending.push_back(entry.path());
        } else if (entry.is_regular_file(ignored)) {
            const bool is_data = with_data && has_extension(entry.path(), kDataExtensions);
            const bool is_report = has_extension(entry.path(), kReportExtensions) && !is_own_output(entry.path());
            if (is_data || is_report) walk.found.push_back({entry.path(), {}, is_data});
            if (has_extension(entry.path(), kForeignExtensions)) walk.skipped.push_back(entry.path());
        }
        entries.increment(failed);
    }
    if (failed) walk.found.push_back({folder, "folder tidak dapat dibuka; periksa izin bacanya"});
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

// A PDF printed from the DOCX beside it, or the DOC that was saved as DOCX, leaves nothing unchecked.
void drop_read_otherwise(Walk& walk) {
    std::set<fs::path> read;
    for (const Input& input : walk.found) read.insert(input.path.parent_path() / input.path.stem());
    std::erase_if(walk.skipped, [&](const fs::path& path) { return read.contains(path.parent_path() / path.stem()); });
    std::sort(walk.skipped.begin(), walk.skipped.end());
}

std::string nothing_in(const Walk& walk) {
    std::string reason =
        "tidak ada laporan (*.docx, *.odt, *.xlsx, *.ods, *.html, *.md, *.txt, *.xml) di dalam folder ini; ";
    if (!walk.skipped.empty())
        return reason + std::to_string(walk.skipped.size()) + " berkas lain (" + utf8(walk.skipped.front().filename()) +
               (walk.skipped.size() > 1 ? ", …" : "") + ") tidak dapat dibaca; simpan dahulu sebagai DOCX atau XLSX";
    return reason + "tunjuk folder yang memuat laporan atau berkasnya langsung";
}

Walk reports_below(const fs::path& root, bool as_one) {
    Walk walk;
    walk.pending.push_back(root);
    while (!walk.pending.empty()) {
        const fs::path folder = walk.pending.back();
        walk.pending.pop_back();
        list_folder(folder, as_one, walk);
    }
    drop_read_otherwise(walk);
    if (walk.found.empty()) {
        walk.found.push_back({root, nothing_in(walk)});
        walk.skipped.clear();
    }
    if (as_one) {
        walk.found = in_reading_order(root, std::move(walk.found));
    } else {
        std::sort(walk.found.begin(), walk.found.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
    }
    return walk;
}

fs::path real_path(const fs::path& path) {
    std::error_code failed;
    fs::path real = fs::weakly_canonical(path, failed);
    return failed ? path.lexically_normal() : real;
}

// `seen`: what is not taken (again).
Inputs collect(const std::vector<std::string>& paths, bool as_one, std::set<fs::path> seen) {
    Inputs inputs;
    const auto take = [&](Input input) {
        if (seen.insert(real_path(input.path)).second) inputs.files.push_back(std::move(input));
    };
    for (const std::string& name : paths) {
        std::error_code ignored;
        if (!fs::is_directory(name, ignored)) {
            take({name, {}});
            continue;
        }
        Walk walk = reports_below(name, as_one);
        for (Input& input : walk.found) take(std::move(input));
        for (fs::path& path : walk.skipped)
            if (seen.insert(real_path(path)).second) inputs.skipped.push_back(std::move(path));
    }
    return inputs;
}

}  // namespace

Inputs collect_inputs(const std::vector<std::string>& paths) { return collect(paths, false, {}); }

Inputs collect_parts(const std::vector<std::string>& paths, const std::string& output) {
    // What an earlier run wrote there is written anew; a document is never overwritten.
    constexpr auto kWritten = std::to_array<std::string_view>({".xml", ".json", ".csv", ".txt", ".html"});
    std::set<fs::path> seen;
    if (!output.empty() && output != "-" && has_extension(fs::path(output), kWritten)) seen.insert(real_path(output));
    for (const std::string& name : paths) seen.erase(real_path(name));  // named outright, it is wanted
    return collect(paths, true, std::move(seen));
}

std::vector<fs::path> paths_of(const std::vector<Input>& inputs) {
    std::vector<fs::path> paths;
    for (const Input& input : inputs) paths.push_back(input.path);
    return paths;
}

void warn_of_skipped(const Inputs& inputs, const Log& log) {
    for (const fs::path& path : inputs.skipped) {
        const bool sheet = lower(utf8(path.extension())) == ".xls";
        log->warn("{}: dilewati; format ini tidak dapat dibaca: simpan sebagai {} agar ikut diperiksa", utf8(path),
                  sheet ? "XLSX" : "DOCX");
    }
}

}  // namespace lkiplint
