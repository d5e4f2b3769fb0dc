// How the files of a rule pack are read; internal to src/rules. The formats are described in docs/aturan-format.md.
//
// A loader goes on after an error, so that whoever edits a pack sees all of its mistakes at once.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/pack.h"

namespace tinyxml2 {
class XMLElement;
}

namespace lkiplint::load {

// The pack as far as it is read, and what was wrong: "rules/anggaran.xml:12: …".
struct Loading {
    RulePack pack;
    std::string file;  // that is being read
    std::vector<std::string> errors;
    std::map<std::string, std::string, std::less<>> defined;       // "kode ANG001" -> "rules/anggaran.xml:12"
    std::vector<std::pair<std::string, std::string>> named;        // codes named elsewhere, with where: as in `defined`
    std::vector<std::pair<std::string, std::string>> named_items;  // likewise, by their names in `defined`

    void error(int line, const std::string& message);
    // Notes where a thing is defined; false, with an error, when it already is.
    bool define(const std::string& what, int line);
};

using Names = std::initializer_list<std::string_view>;

// Elements and their attributes; each reports what is wrong by itself.
void allow_attributes(const tinyxml2::XMLElement& element, Names known, Loading& loading);
std::optional<std::string> attribute(const tinyxml2::XMLElement& element, const char* name);
std::string required_attribute(const tinyxml2::XMLElement& element, const char* name, std::string_view example,
                               Loading& loading);
// The text of an element that must not hold other elements.
std::string text_of(const tinyxml2::XMLElement& element, Loading& loading);
// Reads an element with the attribute lang into its half of `text`. The half; null, with an error, when it is none.
const std::string* read_local(const tinyxml2::XMLElement& element, LocalText& text, Loading& loading);
// Is it of the form ANG001?
bool is_code(std::string_view text);
void unknown_element(const tinyxml2::XMLElement& element, std::string_view expected, Loading& loading);
void expect_no_children(const tinyxml2::XMLElement& element, Loading& loading);
std::string joined(Names names);
// Null when there is no text or, with an error, when it is not a regular expression.
Pattern compile(const std::optional<std::string>& text, int line, Loading& loading);

void load_rule(const tinyxml2::XMLElement& element, Loading& loading);
void load_pattern_list(const tinyxml2::XMLElement& element, Loading& loading);
void load_word_list(const tinyxml2::XMLElement& element, Loading& loading);
void load_role_pattern(const tinyxml2::XMLElement& element, Loading& loading);
void load_kind_pattern(const tinyxml2::XMLElement& element, Loading& loading);
void load_regulation(const tinyxml2::XMLElement& element, Loading& loading);
void load_export(const tinyxml2::XMLElement& element, Loading& loading);
void load_checklist_item(const tinyxml2::XMLElement& element, Loading& loading);
void load_scale(const tinyxml2::XMLElement& element, Loading& loading);
void load_wilayah(std::string_view content, Loading& loading);
void load_nomenklatur(std::string_view content, Loading& loading);

// Once all files are read: do the items name rules and items that exist? Puts them in order.
void finish_checklist(Loading& loading);

// "rules/data/wilayah.tsv" -> "wilayah.tsv"
std::string_view base_name(std::string_view path);
bool is_wilayah(std::string_view name);
bool is_nomenklatur(std::string_view name);

}  // namespace lkiplint::load
