#include "rules/load.h"

#include <tinyxml2.h>

#include <algorithm>

#include "base/text.h"

namespace lkiplint::load {

using tinyxml2::XMLAttribute;
using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

void Loading::error(int line, const std::string& message) {
    errors.push_back(file + ":" + std::to_string(line) + ": " + message);
}

bool Loading::define(const std::string& what, int line) {
    const auto [at, is_new] = defined.emplace(what, file + ":" + std::to_string(line));
    if (!is_new) error(line, what + " sudah ada di " + at->second + "; hapus salah satu");
    return is_new;
}

std::string joined(Names names) {
    std::string result;
    for (const std::string_view name : names) {
        if (!result.empty()) result += ", ";
        result += name;
    }
    return result;
}

void allow_attributes(const XMLElement& element, Names known, Loading& loading) {
    for (const XMLAttribute* at = element.FirstAttribute(); at != nullptr; at = at->Next()) {
        if (std::find(known.begin(), known.end(), std::string_view{at->Name()}) != known.end()) continue;
        const std::string expected = known.size() == 0 ? "elemen ini tanpa atribut" : "yang dikenal: " + joined(known);
        loading.error(at->GetLineNum(),
                      "<" + std::string{element.Name()} + "> dengan atribut " + at->Name() + "; " + expected);
    }
}

std::optional<std::string> attribute(const XMLElement& element, const char* name) {
    const char* value = element.Attribute(name);
    if (value == nullptr) return std::nullopt;
    return std::string{value};
}

std::string required_attribute(const XMLElement& element, const char* name, std::string_view example,
                               Loading& loading) {
    const std::optional<std::string> value = attribute(element, name);
    if (value && !value->empty()) return *value;
    loading.error(element.GetLineNum(), "<" + std::string{element.Name()} + "> tanpa atribut " + name + "; tulis " +
                                            name + "=\"" + std::string{example} + "\"");
    return {};
}

std::string text_of(const XMLElement& element, Loading& loading) {
    std::string text;
    for (const XMLNode* child = element.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (child->ToText() != nullptr) text += child->Value();
        if (const XMLElement* inner = child->ToElement()) unknown_element(*inner, "teks saja", loading);
    }
    return text;
}

const std::string* read_local(const XMLElement& element, LocalText& text, Loading& loading) {
    allow_attributes(element, {"lang"}, loading);
    const std::string lang = attribute(element, "lang").value_or("id");
    const std::string name = element.Name();
    if (lang != "id" && lang != "en") {
        loading.error(element.GetLineNum(),
                      "lang \"" + lang + "\" pada <" + name + "> tidak dikenal; pilih id atau en");
        return nullptr;
    }
    std::string& target = lang == "en" ? text.en : text.id;
    if (!target.empty()) {
        const auto* parent = element.Parent() != nullptr ? element.Parent()->ToElement() : nullptr;
        loading.error(element.GetLineNum(), "<" + name + " lang=\"" + lang + "\"> dua kali dalam satu <" +
                                                (parent != nullptr ? parent->Name() : "") + ">; hapus salah satu");
    }
    target = squeeze(text_of(element, loading));
    if (target.empty()) loading.error(element.GetLineNum(), "<" + name + "> kosong; tulis teksnya");
    return &target;
}

bool is_code(std::string_view text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 6 && std::all_of(text.begin(), text.begin() + 3, upper) &&
           std::all_of(text.begin() + 3, text.end(), digit);
}

void unknown_element(const XMLElement& element, std::string_view expected, Loading& loading) {
    const auto* parent = element.Parent() != nullptr ? element.Parent()->ToElement() : nullptr;
    loading.error(element.GetLineNum(), "<" + std::string{element.Name()} + "> tidak dikenal di dalam <" +
                                            (parent != nullptr ? parent->Name() : "") +
                                            ">; yang dikenal: " + std::string{expected});
}

void expect_no_children(const XMLElement& element, Loading& loading) {
    if (element.NoChildren()) return;
    loading.error(element.GetLineNum(),
                  "<" + std::string{element.Name()} + "> harus kosong; tulis <" + element.Name() + " …/>");
}

Pattern compile(const std::optional<std::string>& text, int line, Loading& loading) {
    if (!text) return nullptr;
    if (trim(*text).empty()) {
        loading.error(line, "pola kosong; tulis ekspresi reguler RE2");
        return nullptr;
    }
    re2::RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    auto pattern = std::make_shared<const re2::RE2>(*text, options);
    if (pattern->ok()) return pattern;
    loading.error(line, "pola \"" + *text + "\" bukan ekspresi reguler RE2 yang benar: " + pattern->error());
    return nullptr;
}

std::string_view base_name(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_wilayah(std::string_view name) { return base_name(name) == "wilayah.tsv"; }

bool is_nomenklatur(std::string_view name) {
    return base_name(name).starts_with("nomenklatur") && name.ends_with(".tsv");
}

}  // namespace lkiplint::load
