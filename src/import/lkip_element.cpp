#include "import/lkip_element.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace lkiplint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_namespace_matter(std::string_view name) {
    return name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:");
}

std::string join(const std::vector<LkipExpected>& expected) {
    std::string names;
    for (const LkipExpected& one : expected) {
        if (!names.empty()) names += ", ";
        names += one.name;
    }
    return names.empty() ? "tanpa atribut" : names;
}

Error bad_value(const LkipElement& element, std::string_view attribute, std::string_view form) {
    return Error{"baris " + std::to_string(element.line_of(attribute)) + ": " + std::string(attribute) + "=\"" +
                 shorten(element.get(attribute), 40) + "\" pada <" + std::string(element.name()) + ">, seharusnya " +
                 std::string(form)};
}

}  // namespace

std::string_view LkipElement::name() const {
    const std::string_view full = element_->Name();
    if (prefix_.empty()) return full;
    return full.starts_with(prefix_) ? full.substr(prefix_.size()) : std::string_view();
}

bool LkipElement::has(std::string_view attribute) const {
    return element_->FindAttribute(std::string(attribute).c_str()) != nullptr;
}

std::string LkipElement::get(std::string_view attribute) const {
    const tinyxml2::XMLAttribute* found = element_->FindAttribute(std::string(attribute).c_str());
    return found ? found->Value() : "";
}

int LkipElement::line_of(std::string_view attribute) const {
    const tinyxml2::XMLAttribute* found = element_->FindAttribute(std::string(attribute).c_str());
    return found ? found->GetLineNum() : line();
}

std::optional<Error> LkipElement::check_attributes(const std::vector<LkipExpected>& expected) const {
    for (const auto* a = element_->FirstAttribute(); a; a = a->Next()) {
        const std::string_view attribute = a->Name();
        if (is_namespace_matter(attribute)) continue;
        const auto found =
            std::find_if(expected.begin(), expected.end(), [&](const LkipExpected& e) { return e.name == attribute; });
        const std::string where = "baris " + std::to_string(a->GetLineNum()) + ": atribut " + shorten(attribute, 40);
        if (found == expected.end()) {
            return Error{where + " pada <" + std::string(name()) +
                         "> tidak dikenal, seharusnya salah satu dari: " + join(expected)};
        }
    }
    for (const LkipExpected& one : expected) {
        if (one.required && !has(one.name)) {
            return error("<" + std::string(name()) + "> tanpa atribut " + std::string(one.name) + ", yang wajib ada");
        }
    }
    return std::nullopt;
}

std::optional<Error> LkipElement::check_no_text() const {
    for (const auto* node = element_->FirstChild(); node; node = node->NextSibling()) {
        if (node->ToText()) {
            return Error{"baris " + std::to_string(node->GetLineNum()) + ": teks \"" +
                         shorten(squeeze(node->Value()), 40) + "\" tidak boleh langsung di dalam <" +
                         std::string(name()) + ">, seharusnya di dalam elemen atau atributnya"};
        }
    }
    return std::nullopt;
}

Result<std::string> LkipElement::text() const {
    std::string text;
    for (const auto* node = element_->FirstChild(); node; node = node->NextSibling()) {
        if (node->ToText()) {
            text += node->Value();
        } else if (!node->ToComment()) {
            return Error{"baris " + std::to_string(node->GetLineNum()) + ": <" + shorten(node->Value(), 40) +
                         "> di dalam <" + std::string(name()) + ">, yang hanya boleh berisi teks"};
        }
    }
    return text;
}

std::optional<LkipElement> LkipElement::first_child() const {
    const auto* child = element_->FirstChildElement();
    return child ? std::optional(LkipElement(*child, prefix_)) : std::nullopt;
}

std::optional<LkipElement> LkipElement::next_sibling() const {
    const auto* sibling = element_->NextSiblingElement();
    return sibling ? std::optional(LkipElement(*sibling, prefix_)) : std::nullopt;
}

Error LkipElement::error(std::string message) const {
    return Error{"baris " + std::to_string(line()) + ": " + std::move(message)};
}

Error LkipElement::unknown_child(const LkipElement& child, std::string_view expected) const {
    return child.error("elemen <" + shorten(child.element_->Name(), 40) + "> tidak dikenal di dalam <" +
                       std::string(name()) + ">, seharusnya " + std::string(expected));
}

Result<int> lkip_number(const LkipElement& element, std::string_view attribute, int otherwise) {
    if (!element.has(attribute)) return otherwise;
    const std::string text = element.get(attribute);
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool plain = !text.empty() && text.size() <= 9 && is_digit(text.front()) && end == text.data() + text.size();
    if (!plain || problem != std::errc()) return bad_value(element, attribute, "bilangan bulat, misalnya \"10\"");
    return value;
}

Result<int> lkip_year(const LkipElement& element, std::string_view attribute, int otherwise) {
    if (!element.has(attribute)) return otherwise;
    if (!lkip_is_year(element.get(attribute)))
        return bad_value(element, attribute, "tahun empat angka, misalnya \"2025\"");
    return lkip_number(element, attribute, otherwise);
}

Result<bool> lkip_flag(const LkipElement& element, std::string_view attribute, bool otherwise) {
    if (!element.has(attribute)) return otherwise;
    const std::string text = element.get(attribute);
    if (text != "ya" && text != "tidak") return bad_value(element, attribute, "\"ya\" atau \"tidak\"");
    return text == "ya";
}

bool lkip_is_year(std::string_view text) {
    return text.size() == 4 && text.front() != '0' && std::all_of(text.begin(), text.end(), is_digit);
}

bool lkip_is_period(std::string_view text) {
    return text.size() == 9 && lkip_is_year(text.substr(0, 4)) && text[4] == '-' && lkip_is_year(text.substr(5));
}

bool lkip_is_id(std::string_view text) {
    return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '_';
    });
}

}  // namespace lkiplint
