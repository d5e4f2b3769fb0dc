#include "import/odf_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "import/odf_xml.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

constexpr int kMostSpaces = 100;  // of one text:s

class TextReader {
public:
    TextReader(const Styles& styles, Pages& pages) : styles_(styles), pages_(pages) {}

    ParagraphText read(const XMLElement& paragraph, const StyleFacts& facts, bool contents) {
        walk(paragraph, {facts.bold.value_or(false), facts.hidden});
        if (result_.page == 0) result_.page = pages_.page();
        result_.bold = visible_ && all_bold_;
        // The leaders are drawn, not written.
        if (contents && last_tab_ < result_.text.size()) result_.text.replace(last_tab_, 1, " ..... ");
        return std::move(result_);
    }

private:
    struct Look {
        bool bold = false, hidden = false;
    };

    // Elements nest no deeper than limits.max_xml_depth, and so does this recursion.
    void walk(const XMLElement& parent, const Look& look) {
        for (const auto* node = parent.FirstChild(); node; node = node->NextSibling()) {
            if (const auto* text = node->ToText())
                take_text(text->Value(), look);
            else if (const auto* element = node->ToElement())
                take_element(*element, element->Name(), look);
        }
    }

    void take_element(const XMLElement& element, std::string_view name, const Look& look) {
        if (name == "text:number") {
            if (const char* number = element.GetText()) result_.number = trim(number);
        } else if (name == "text:s") {
            append(std::string(static_cast<std::size_t>(std::min(count(element, "text:c"), kMostSpaces)), ' '), look);
        } else if (name == "text:tab") {
            append(" ", look);
            if (!look.hidden) last_tab_ = result_.text.size() - 1;
        } else if (name == "text:line-break") {
            append("\n", look);
            at_space_ = true;
        } else if (name == "text:soft-page-break") {
            pages_.turn();
        } else if (name == "text:note") {
            const XMLElement* body = element.FirstChildElement("text:note-body");
            if (body && !look.hidden) result_.notes.push_back(body);
        } else if (name.starts_with("draw:") && name != "draw:a") {
            result_.boxes.push_back(&element);
        } else if (!is_passed_over(name)) {
            walk(element, look_of(element, name, look));
        }
    }

    Look look_of(const XMLElement& element, std::string_view name, Look look) const {
        if (name == "text:span" || name == "text:a") {
            const StyleFacts& facts = styles_.facts("text", attribute(element, "text:style-name"));
            look.bold = facts.bold.value_or(look.bold);
            look.hidden = look.hidden || facts.hidden;
        }
        return look;
    }

    // White space of the file is one space, at the start of a line none.
    void take_text(std::string_view text, const Look& look) {
        std::string plain;
        for (const char c : text) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !at_space_) plain += space ? ' ' : c;
            at_space_ = space;
        }
        append(plain, look);
    }

    void append(std::string_view text, const Look& look) {
        if (look.hidden || text.empty()) return;
        result_.text += text;
        if (trim(text).empty()) return;
        if (!visible_) result_.page = pages_.page();
        visible_ = true;
        all_bold_ = all_bold_ && look.bold;
    }

    const Styles& styles_;
    Pages& pages_;
    ParagraphText result_;
    bool at_space_ = true;
    bool visible_ = false, all_bold_ = true;
    std::size_t last_tab_ = std::string::npos;
};

}  // namespace

ParagraphText read_text(const XMLElement& paragraph, const StyleFacts& facts, bool contents, const Styles& styles,
                        Pages& pages) {
    return TextReader(styles, pages).read(paragraph, facts, contents);
}

}  // namespace lkiplint::odf
