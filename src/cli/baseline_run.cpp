#include "cli/baseline_run.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "render/plain.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = 256u << 20;

fs::path below(const fs::path& folder, const std::string& file) {
    return (folder / fs::path(std::u8string(file.begin(), file.end()))).lexically_normal();
}

// A file as a baseline names it. Its JSON holds UTF-8 only, whatever the file is called.
std::string name_in(const fs::path& folder, const fs::path& file) { return valid_utf8(relative_path(file, folder)); }

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

}  // namespace

std::optional<Error> BaselineRun::read(const fs::path& path, const std::string& named_at) {
    const std::string name = utf8(path);
    std::error_code ignored;
    std::ifstream stream(path, std::ios::binary);
    if (!stream || fs::is_directory(path, ignored))
        return Error{named_at + "baseline " + name + " tidak dapat dibuka; buat dahulu dengan --write-baseline " +
                     name};
    if (const auto size = fs::file_size(path, ignored); !ignored && size > kMostBytes)
        return Error{name + ":1: lebih besar dari 256 MB; bukan baseline lkiplint"};
    const std::string json{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    Result<std::vector<BaselineEntry>> entries = read_baseline(name, json);
    if (!entries) return entries.error();

    const fs::path folder = canonical_path(path).parent_path();
    std::set<std::string> inputs, gone;
    for (const fs::path& input : inputs_) inputs.insert(name_in(folder, input));
    for (const BaselineEntry& entry : *entries)
        if (!inputs.contains(entry.file) && !gone.contains(entry.file) && !is_there(below(folder, entry.file)))
            gone.insert(entry.file);
    by_path_.emplace(canonical_path(path), static_cast<int>(known_.size()));
    known_.push_back({folder, BaselineMatch(std::move(entries.value()), inputs, gone)});
    return std::nullopt;
}

Result<BaselineRun> BaselineRun::load(const Settings& settings, const std::vector<Input>& inputs) {
    const Options& options = settings.options();
    BaselineRun run;
    for (const Input& input : inputs) {
        run.named_.push_back(utf8(input.path));
        run.inputs_.push_back(canonical_path(input.path));
    }
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        fs::path path = options.baseline;
        std::string named_at;
        const FoundConfig* found = settings.config(i);
        if (path.empty() && found != nullptr && !found->config.baseline.empty()) {
            path = below(found->folder, found->config.baseline);
            named_at = found->config.name + ":" + std::to_string(found->config.baseline_line) + ": ";
            // The first one is yet to be written.
            if (!options.write_baseline.empty() && !is_there(path)) path.clear();
        }
        int index = -1;
        if (!path.empty()) {
            const fs::path key = canonical_path(path);
            if (!run.by_path_.contains(key))
                if (const auto error = run.read(path, named_at)) return *error;
            index = run.by_path_.at(key);
        }
        run.of_input_.push_back(index);
    }
    if (options.write_baseline.empty()) return run;
    std::error_code ignored;
    if (options.write_baseline == "-" || fs::is_directory(options.write_baseline, ignored))
        return Error{"--write-baseline memerlukan nama berkas, misalnya --write-baseline lkiplint-baseline.json"};
    Result<Output> output = Output::open(options.write_baseline, paths_of(inputs));
    if (!output) return output.error();
    run.output_.emplace(std::move(output.value()));
    run.new_folder_ = canonical_path(options.write_baseline).parent_path();
    return run;
}

void BaselineRun::mark_file(std::size_t input, const std::string& instansi, int tahun,
                            const std::vector<Finding*>& findings) {
    if (const int at = of_input_[input]; at >= 0) {
        Known& known = known_[static_cast<std::size_t>(at)];
        known.match.mark({name_in(known.folder, inputs_[input]), instansi, tahun}, findings);
    }
    if (!output_) return;
    const BaselineFile named{name_in(new_folder_, inputs_[input]), instansi, tahun};
    std::vector<BaselineEntry> entries = entries_of(named, findings);
    std::move(entries.begin(), entries.end(), std::back_inserter(entries_));
}

void BaselineRun::mark(std::size_t input, FileResult& file) {
    if (!file.error.empty()) return;
    std::vector<Finding*> all;
    for (Finding& finding : file.findings) all.push_back(&finding);
    mark_file(input, file.instansi, file.tahun, all);
}

void BaselineRun::mark(std::size_t input, TemuanTambahan& more) {
    std::vector<Finding*> all;
    for (Finding& finding : more.findings) all.push_back(&finding);
    mark_file(input, more.instansi, more.tahun, all);
}

void BaselineRun::mark_all(FileResult& whole) {
    std::map<std::string, std::vector<Finding*>> of_file;
    for (const SourceFile& file : whole.files) of_file[file.path];
    for (Finding& finding : whole.findings) of_file[finding.file].push_back(&finding);
    for (std::size_t i = 0; i < named_.size(); ++i)
        if (const auto found = of_file.find(named_[i]); found != of_file.end())
            mark_file(i, whole.instansi, whole.tahun, found->second);
}

void BaselineRun::add_remarks(RunRemarks& remarks, std::vector<Hilang>& hilang) const {
    for (const Known& known : known_) {
        remarks.baseline = true;
        const BaselineMatch::Rest rest = known.match.rest();
        // A file as the user named it, or as seen from the folder one works in; like the place of every finding.
        std::map<std::string, std::string> named;
        for (std::size_t i = 0; i < inputs_.size() && !rest.hilang.empty(); ++i)
            named.emplace(name_in(known.folder, inputs_[i]), named_[i]);
        for (const BaselineEntry& entry : rest.hilang) {
            const auto [name, is_new] = named.try_emplace(entry.file);
            if (is_new) name->second = name_for_messages(below(known.folder, entry.file));
            hilang.push_back({entry.id, entry.code, name->second,
                              entry.locator.empty() ? entry.message : entry.locator + ": " + entry.message});
        }
        remarks.tidak_diperiksa += rest.tidak_diperiksa.size();
    }
}

// What an update must not lose: the findings of files that were not read this time, but are there.
std::vector<BaselineEntry> BaselineRun::kept() const {
    std::vector<BaselineEntry> kept;
    for (const Known& known : known_)
        for (BaselineEntry& entry : known.match.rest().tidak_diperiksa) {
            const fs::path path = below(known.folder, entry.file);
            if (!is_there(path)) continue;
            entry.file = relative_path(path, new_folder_);
            kept.push_back(std::move(entry));
        }
    return kept;
}

Result<std::size_t> BaselineRun::write() {
    std::vector<BaselineEntry> entries = entries_;
    std::vector<BaselineEntry> others = kept();
    std::move(others.begin(), others.end(), std::back_inserter(entries));
    const std::size_t count = entries.size();
    output_->stream() << write_baseline(std::move(entries));
    if (const auto error = output_->commit()) return *error;
    return count;
}

}  // namespace lkiplint
