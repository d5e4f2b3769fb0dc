#include "cli/settings.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/glob.h"
#include "base/text.h"
#include "findings/directive.h"
#include "import/limits.h"

namespace lkiplint {

namespace fs = std::filesystem;

fs::path canonical_path(const fs::path& path) {
    std::error_code failed;
    fs::path canonical = fs::weakly_canonical(fs::absolute(path, failed), failed);
    return failed ? path.lexically_normal() : canonical;
}

std::string relative_path(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    const std::u8string text = (relative.empty() ? file : relative).generic_u8string();
    return {text.begin(), text.end()};
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::array<char, 16> text{};
    const std::tm* local = std::localtime(&now);
    if (local == nullptr || std::strftime(text.data(), text.size(), "%Y-%m-%d", local) == 0) return {};
    return text.data();
}

fs::path search_folder(const fs::path& input) {
    const fs::path canonical = canonical_path(input);
    std::error_code ignored;
    return fs::is_directory(canonical, ignored) ? canonical : canonical.parent_path();
}

fs::path find_config(const fs::path& folder) {
    for (fs::path at = folder;; at = at.parent_path()) {
        std::error_code ignored;
        if (fs::path candidate = at / kConfigName; fs::is_regular_file(candidate, ignored)) return candidate;
        if (!at.has_relative_path()) return {};  // the root
    }
}

std::string name_for_messages(const fs::path& path) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);
    if (failed) return utf8(path);
    const std::string relative = relative_path(canonical_path(path), canonical_path(here));
    return relative.starts_with("..") ? utf8(path) : relative;
}

Result<FoundConfig> load_config(const fs::path& path, const RulePack& pack) {
    const std::string name = name_for_messages(path);
    std::error_code ignored;
    std::ifstream file(path, std::ios::binary);
    if (!file || fs::is_directory(path, ignored))
        return Error{"konfigurasi " + name + " tidak dapat dibuka; periksa nama dan izin bacanya"};
    // One byte more than it may have, so that it is refused rather than cut.
    std::string text((1u << 20) + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    Result<Config> config = read_config(name, text, pack);
    if (!config) return config.error();
    return FoundConfig{std::move(config.value()), canonical_path(path).parent_path()};
}

Result<int> Settings::entry_of(const fs::path& config, const RulePack& pack) {
    const auto known = by_path_.find(config);
    if (known != by_path_.end()) return known->second;
    Result<FoundConfig> found = load_config(config, pack);
    if (!found) return found.error();
    const int index = static_cast<int>(entries_.size());
    std::vector<SuppressionUse> uses(found->config.abaikan.size());
    entries_.push_back({std::move(found.value()), std::move(uses)});
    by_path_.emplace(config, index);
    return index;
}

std::optional<Error> Settings::assign(const Options& given, const std::vector<Input>& inputs, const RulePack& pack) {
    std::map<fs::path, fs::path> of_folder;  // a folder of thousands is searched once
    for (const Input& input : inputs) {
        PerInput per;
        fs::path config = given.config;
        if (!given.no_config && config.empty()) {
            const fs::path folder = search_folder(input.path);
            const auto [at, is_new] = of_folder.try_emplace(folder);
            if (is_new) at->second = find_config(folder);
            config = at->second;
        }
        if (!given.no_config && !config.empty()) {
            const Result<int> entry = entry_of(config, pack);
            if (!entry) return entry.error();
            per.entry = *entry;
            per.relative =
                relative_path(canonical_path(input.path), entries_[static_cast<std::size_t>(*entry)].found.folder);
        }
        inputs_.push_back(std::move(per));
    }
    return std::nullopt;
}

Result<Settings> Settings::load(const Options& given, const std::vector<Input>& inputs, const RulePack& pack) {
    if (given.no_config && !given.config.empty())
        return Error{"--config dan --no-config tidak dapat dipakai bersama; pilih salah satu"};
    Settings settings;
    settings.options_ = given;
    settings.today_ = today();
    if (auto error = settings.assign(given, inputs, pack)) return *error;
    const FoundConfig* first = inputs.empty() ? nullptr : settings.config(0);
    if (given.lang.empty() && first != nullptr && first->config.lang)
        settings.options_.lang = *first->config.lang == Lang::en ? "en" : "id";
    if (!inputs.empty()) settings.options_.limits = settings.limits(0);
    return settings;
}

const FoundConfig* Settings::config(std::size_t input) const {
    const int entry = inputs_[input].entry;
    return entry < 0 ? nullptr : &entries_[static_cast<std::size_t>(entry)].found;
}

ImportLimits Settings::limits(std::size_t input) const {
    ImportLimits limits;
    // Both were tried before: these cannot fail.
    if (const FoundConfig* found = config(input))
        for (const std::string& assignment : found->config.batas) set_limit(limits, assignment);
    for (const std::string& assignment : options_.limit_assignments) set_limit(limits, assignment);
    return limits;
}

Severity Settings::threshold(std::size_t input) const {
    if (const auto named = severity_from_name(options_.fail_on)) return *named;
    const FoundConfig* found = config(input);
    return found != nullptr && found->config.fail_on ? *found->config.fail_on : Severity::galat;
}

const Codes& Settings::off(std::size_t input) const {
    static const Codes kNone;
    const FoundConfig* found = config(input);
    return found != nullptr ? found->config.mati : kNone;
}

std::vector<const Codes*> Settings::off_by_file(const std::vector<Input>& inputs, const Document& document) const {
    std::map<std::string, const Codes*> of_path;
    for (std::size_t i = 0; i < inputs.size(); ++i) of_path.emplace(utf8(inputs[i].path), &off(i));
    std::vector<const Codes*> codes;
    for (const SourceFile& file : document.files) {
        const auto found = of_path.find(file.path);
        codes.push_back(found != of_path.end() ? found->second : &off(0));
    }
    return codes;
}

void Settings::settle_file(std::size_t input, const std::vector<Finding*>& findings) {
    const int at = inputs_[input].entry;
    if (at < 0) return;
    Entry& entry = entries_[static_cast<std::size_t>(at)];
    const Config& config = entry.found.config;
    for (Finding* finding : findings)
        if (const auto level = config.tingkat.find(finding->rule->code); level != config.tingkat.end())
            finding->severity = level->second;
    suppress(findings, config.abaikan, inputs_[input].relative, today_, entry.uses);
}

std::vector<SuppressionNote> Settings::settle(std::size_t input, const Document& document, const Report& report,
                                              const RulePack& pack, std::vector<Finding>& findings) {
    std::vector<Finding*> all;
    for (Finding& finding : findings) all.push_back(&finding);
    const std::lock_guard lock(*mutex_);
    settle_file(input, all);
    return apply_directives(document.comments, report, pack, today_, findings);
}

std::vector<SuppressionNote> Settings::settle_all(const std::vector<Input>& inputs, const Document& document,
                                                  const Report& report, const RulePack& pack,
                                                  std::vector<Finding>& findings) {
    std::map<std::string, std::vector<Finding*>> of_file;
    for (const SourceFile& file : document.files) of_file[file.path];
    for (Finding& finding : findings) of_file[finding.file].push_back(&finding);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (const auto found = of_file.find(utf8(inputs[i].path)); found != of_file.end())
            settle_file(i, found->second);
    return apply_directives(document.comments, report, pack, today_, findings);
}

// A pattern that matches none of the files of a run may speak of others, unless the run took the whole folder.
bool Settings::takes_all_of(const fs::path& folder) const {
    for (const std::string& path : options_.paths) {
        const fs::path taken = canonical_path(path);
        std::error_code ignored;
        const fs::path below = folder.lexically_relative(taken);
        if (fs::is_directory(taken, ignored) && !below.empty() && *below.begin() != "..") return true;
    }
    return false;
}

SuppressionNote Settings::no_such_file(const FoundConfig& found, const Suppression& wanted) {
    const std::string pattern = "berkas=\"" + shorten(wanted.berkas, 80) + "\"";
    SuppressionNote note;
    note.file = found.config.name;
    note.line = wanted.line;
    note.message = {
        "tidak ada berkas yang cocok dengan " + pattern + "; namanya dilihat dari folder " + std::string(kConfigName),
        "no file matches " + pattern + "; its name is as seen from the folder of " + std::string(kConfigName)};
    return note;
}

std::vector<SuppressionNote> Settings::remarks() const {
    std::vector<SuppressionNote> notes;
    for (std::size_t at = 0; at < entries_.size(); ++at) {
        const FoundConfig& found = entries_[at].found;
        std::vector<SuppressionNote> own = notes_on(found.config.abaikan, entries_[at].uses, found.config.name, today_);
        const bool all = takes_all_of(found.folder);
        for (const Suppression& wanted : found.config.abaikan) {
            if (!all || wanted.berkas.empty() || wanted.expired(today_)) continue;
            const bool met = std::any_of(inputs_.begin(), inputs_.end(), [&](const PerInput& input) {
                return input.entry == static_cast<int>(at) && matches_glob(wanted.berkas, input.relative);
            });
            if (!met) own.push_back(no_such_file(found, wanted));
        }
        std::stable_sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
        std::move(own.begin(), own.end(), std::back_inserter(notes));
    }
    return notes;
}

}  // namespace lkiplint
