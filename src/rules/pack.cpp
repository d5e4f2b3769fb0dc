#include "rules/pack.h"

#include <tinyxml2.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <set>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint {

namespace {

using load::Loading;
using tinyxml2::XMLElement;

struct ElementLoader {
    std::string_view name;
    void (*run)(const XMLElement&, Loading&);
};

constexpr ElementLoader kElements[] = {
    {"rule", load::load_rule},
    {"pola", load::load_pattern_list},
    {"kata", load::load_word_list},
    {"kolom", load::load_role_pattern},
    {"tabel", load::load_kind_pattern},
    {"skala", load::load_scale},
    {"peraturan", load::load_regulation},
    {"ekspor", load::load_export},
    {"butir-reviu", load::load_checklist_item},
};

void load_xml(std::string_view content, Loading& loading) {
    tinyxml2::XMLDocument document;
    if (document.Parse(content.data(), content.size()) != tinyxml2::XML_SUCCESS) {
        loading.error(
            std::max(1, document.ErrorLineNum()),
            std::string{"bukan XML yang benar: "} + document.ErrorName() + "; periksa tanda kutip dan tag penutup");
        return;
    }
    const XMLElement* root = document.RootElement();
    if (root == nullptr || std::string_view{root->Name()} != "lkiplint-rules") {
        loading.error(root == nullptr ? 1 : root->GetLineNum(), "elemen terluar harus <lkiplint-rules>");
        return;
    }
    load::allow_attributes(*root, {}, loading);
    for (const XMLElement* child = root->FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        const std::string_view name = child->Name();
        const auto loader = std::find_if(std::begin(kElements), std::end(kElements),
                                         [&](const ElementLoader& known) { return known.name == name; });
        if (loader != std::end(kElements)) {
            loader->run(*child, loading);
        } else {
            load::unknown_element(*child, "rule, pola, kata, kolom, tabel, skala, peraturan, ekspor, butir-reviu",
                                  loading);
        }
    }
}

void load_file(const PackFile& file, Loading& loading) {
    loading.file = file.name;
    std::string_view content = file.content;
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    if (!is_valid_utf8(content)) {
        loading.error(1, "bukan UTF-8; simpan ulang sebagai UTF-8");
    } else if (load::is_wilayah(file.name)) {
        load::load_wilayah(content, loading);
    } else if (load::is_nomenklatur(file.name)) {
        load::load_nomenklatur(content, loading);
    } else if (file.name.ends_with(".xml")) {
        load_xml(content, loading);
    } else {
        loading.error(1, "berkas tidak dikenal; harus *.xml, wilayah.tsv, atau nomenklatur*.tsv");
    }
}

// Lists that are looked for in every piece of text as it is printed.
void join_text_lists(RulePack& pack) {
    std::set<std::string, std::less<>> names = {"isian-kosong"};
    for (const Rule& rule : pack.rules)
        if (rule.check == "text-pattern") names.insert(std::string(rule.parameter("list")));
    std::vector<std::string> texts;
    for (const std::string& name : names)
        for (const TextPattern& pattern : pack.pattern_list(name)) texts.push_back(pattern.pattern->pattern());
    const auto all = std::make_shared<const PatternSet>(std::move(texts));
    for (const std::string& name : names)
        if (const auto list = pack.patterns.find(name); list != pack.patterns.end()) list->second.with_others = all;
}

// What is looked for in every text or header is looked for together.
void join_patterns(RulePack& pack) {
    std::vector<std::string> headers;
    for (const RolePattern& role : pack.roles) headers.push_back(role.header->pattern());
    pack.role_headers = std::make_shared<const PatternSet>(std::move(headers));
    std::vector<std::string> parents;  // what is nothing stands in any text
    for (const RolePattern& role : pack.roles) parents.push_back(role.parent ? role.parent->pattern() : std::string());
    pack.role_parents = std::make_shared<const PatternSet>(std::move(parents));
    for (auto& [name, list] : pack.patterns) {
        std::vector<std::string> texts;
        for (const TextPattern& pattern : list.patterns) texts.push_back(pattern.pattern->pattern());
        list.together = std::make_shared<const PatternSet>(std::move(texts));
    }
    join_text_lists(pack);
}

// As many errors as fit a screen.
Error all_errors(const std::vector<std::string>& errors) {
    constexpr std::size_t kShown = 20;
    std::string message;
    for (std::size_t i = 0; i < std::min(errors.size(), kShown); ++i) message += (i > 0 ? "\n" : "") + errors[i];
    if (errors.size() > kShown) message += "\n… dan " + std::to_string(errors.size() - kShown) + " kesalahan lain";
    return Error{message};
}

Result<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
    if (!stream) return Error{path.generic_string() + ": tidak dapat dibaca; periksa izin berkas"};
    return content;
}

Result<std::vector<std::filesystem::path>> pack_paths(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> paths;
    for (const std::filesystem::path& folder : {directory, directory / "data"}) {
        std::error_code error;
        for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
            const std::string extension = at->path().extension().string();
            if (extension == ".xml" || extension == ".tsv") paths.push_back(at->path());
        }
        if (error && folder == directory) {
            return Error{directory.generic_string() + ": folder aturan tidak dapat dibuka; periksa namanya"};
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// What a folder may leave out because it is the same for everybody.
void add_builtin_data(std::vector<PackFile>& files) {
    const auto has = [&](bool (*is)(std::string_view)) {
        return std::any_of(files.begin(), files.end(), [&](const PackFile& file) { return is(file.name); });
    };
    const bool has_wilayah = has(load::is_wilayah);
    const bool has_nomenklatur = has(load::is_nomenklatur);
    for (const PackFile& file : builtin_pack_files()) {
        const bool wanted =
            (load::is_wilayah(file.name) && !has_wilayah) || (load::is_nomenklatur(file.name) && !has_nomenklatur);
        if (wanted) files.push_back(file);
    }
}

}  // namespace

std::vector<int> PatternList::candidates(std::string_view text) const {
    if (together) return together->candidates(text);
    std::vector<int> all(patterns.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

bool PatternList::may_match(std::string_view text, const TextForms& forms) const {
    if (!with_others) return may_match(text);
    const void* reader = with_others.get();
    if (forms.has_nothing_for(reader)) return false;
    if (with_others->may_match(text)) return may_match(text);
    forms.note_nothing_for(reader);
    return false;
}

const Rule* RulePack::find(std::string_view code) const {
    const auto at = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.code == code; });
    return at == rules.end() ? nullptr : &*at;
}

const std::vector<std::string>& RulePack::word_list(std::string_view name) const {
    static const std::vector<std::string> none;
    const auto at = words.find(name);
    return at == words.end() ? none : at->second;
}

const std::vector<TextPattern>& RulePack::pattern_list(std::string_view name) const {
    return patterns_of(name).patterns;
}

const PatternList& RulePack::patterns_of(std::string_view name) const {
    static const PatternList none;
    const auto at = patterns.find(name);
    return at == patterns.end() ? none : at->second;
}

Result<RulePack> load_pack(const std::vector<PackFile>& files) {
    Loading loading;
    for (const PackFile& file : files) load_file(file, loading);
    load::finish_checklist(loading);
    if (!loading.errors.empty()) return all_errors(loading.errors);
    join_patterns(loading.pack);
    std::stable_sort(loading.pack.rules.begin(), loading.pack.rules.end(),
                     [](const Rule& a, const Rule& b) { return a.code < b.code; });
    return std::move(loading.pack);
}

Result<RulePack> load_builtin_pack() {
    std::vector<PackFile> files = builtin_pack_files();
    for (PackFile& file : files) file.name = "rules/" + file.name;
    return load_pack(files);
}

Result<RulePack> load_pack_directory(const std::filesystem::path& directory) {
    const Result<std::vector<std::filesystem::path>> paths = pack_paths(directory);
    if (!paths) return paths.error();
    std::vector<std::string> contents;
    std::vector<PackFile> files;
    contents.reserve(paths->size());
    for (const std::filesystem::path& path : *paths) {
        Result<std::string> content = read_file(path);
        if (!content) return content.error();
        contents.push_back(std::move(content).value());
        files.push_back({path.generic_string(), contents.back()});
    }
    const bool has_rules =
        std::any_of(files.begin(), files.end(), [](const PackFile& file) { return file.name.ends_with(".xml"); });
    if (!has_rules) return Error{directory.generic_string() + ": tidak ada berkas *.xml; tunjuk folder paket aturan"};
    add_builtin_data(files);
    return load_pack(files);
}

}  // namespace lkiplint
