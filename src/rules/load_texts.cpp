// Pattern lists and word lists.
#include <tinyxml2.h>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {

using tinyxml2::XMLElement;

namespace {

void read_pattern(const XMLElement& element, PatternList& list, Loading& loading) {
    allow_attributes(element, {"unless", "note"}, loading);
    TextPattern pattern;
    pattern.pattern = compile(trim(text_of(element, loading)), element.GetLineNum(), loading);
    pattern.unless = compile(attribute(element, "unless"), element.GetLineNum(), loading);
    pattern.note = squeeze(attribute(element, "note").value_or(""));
    if (pattern.pattern) list.patterns.push_back(std::move(pattern));
}

}  // namespace

void load_pattern_list(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"nama"}, loading);
    PatternList list;
    list.name = required_attribute(element, "nama", "sisa-templat", loading);
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        if (std::string_view{child->Name()} == "p") {
            read_pattern(*child, list, loading);
        } else {
            unknown_element(*child, "p", loading);
        }
    }
    if (element.FirstChildElement() == nullptr) loading.error(element.GetLineNum(), "<pola> kosong; tulis <p>…</p>");
    if (list.name.empty() || !loading.define("pola " + list.name, element.GetLineNum())) return;
    loading.pack.patterns.emplace(list.name, std::move(list));
}

void load_word_list(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"nama"}, loading);
    const std::string name = required_attribute(element, "nama", "kata-fungsi", loading);
    std::vector<std::string> words;
    std::set<std::string> seen;
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        if (std::string_view{child->Name()} != "k") {
            unknown_element(*child, "k", loading);
            continue;
        }
        allow_attributes(*child, {}, loading);
        const std::string word = squeeze(text_of(*child, loading));
        if (word.empty()) {
            loading.error(child->GetLineNum(), "<k> kosong; tulis satu kata");
        } else if (seen.insert(lower(word)).second) {
            words.push_back(word);
        } else {
            loading.error(child->GetLineNum(), "kata \"" + word + "\" dua kali dalam daftar ini; hapus salah satu");
        }
    }
    if (element.FirstChildElement() == nullptr) loading.error(element.GetLineNum(), "<kata> kosong; tulis <k>…</k>");
    if (name.empty() || !loading.define("kata " + name, element.GetLineNum())) return;
    loading.pack.words.emplace(name, std::move(words));
}

}  // namespace lkiplint::load
