#include "import/docx_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/docx_symbols.h"

namespace lkiplint::docx {
namespace {

using tinyxml2::XMLElement;

constexpr int kTwipsPerSpace = 180;  // a step of a list is 720 twips in a word processor, four spaces in a text

bool is_passed_over(const XMLElement& element) { return is_never_shown(element.Name()) || is_other_choice(element); }

struct Run {
    bool bold = false, hidden = false;
    std::string_view font;
};

Run read_run(const XMLElement& run, const ParagraphFormat& format, const Styles& styles) {
    Run result{format.bold, format.hidden, {}};
    const XMLElement* properties = run.FirstChildElement("w:rPr");
    if (!properties) return result;
    if (const XMLElement* style = properties->FirstChildElement("w:rStyle")) {
        const StyleFacts& facts = styles.facts(val(style));
        if (facts.bold && !val(style).empty()) result.bold = *facts.bold;
        if (facts.hidden && !val(style).empty()) result.hidden = *facts.hidden;
    }
    if (const XMLElement* bold = properties->FirstChildElement("w:b")) result.bold = is_on(bold);
    if (const XMLElement* hidden = properties->FirstChildElement("w:vanish")) result.hidden = is_on(hidden);
    if (const XMLElement* fonts = properties->FirstChildElement("w:rFonts")) result.font = attribute(*fonts, "w:ascii");
    return result;
}

class TextReader {
public:
    TextReader(const XMLElement& paragraph, const ParagraphFormat& format, const Styles& styles, Pages& pages)
        : paragraph_(paragraph), format_(format), styles_(styles), pages_(pages) {
        run_ = Run{format.bold, format.hidden, {}};
    }

    ParagraphText read() {
        const XMLElement* element = paragraph_.FirstChildElement();
        while (element) {
            const bool inside = !is_passed_over(*element) && enter(*element);
            element = inside ? following(element, &paragraph_) : after(element, &paragraph_);
        }
        if (result_.page == 0) result_.page = pages_.page();
        result_.bold = visible_ && all_bold_;
        return std::move(result_);
    }

private:
    // Is there more inside?
    bool enter(const XMLElement& element) {
        const std::string_view name = element.Name();
        if (name == "w:r" || name == "m:r") {
            run_ = read_run(element, format_, styles_);
        } else if (name == "w:t" || name == "m:t") {
            take_text(element);
            return false;
        } else if (name == "w:txbxContent") {
            result_.boxes.push_back(&element);
            return false;
        } else if (name == "w:fldChar") {
            take_field(attribute(element, "w:fldCharType"));
        } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
            if (is_shown())
                result_.notes.push_back({name == "w:endnoteReference", std::string(attribute(element, "w:id")), {}});
        } else {
            take_sign(element, name);
        }
        return true;
    }

    void take_sign(const XMLElement& element, std::string_view name) {
        if (name == "w:tab" || name == "w:ptab") {
            append(" ");
            if (is_shown()) last_tab_ = result_.text.size() - 1;
        } else if (name == "w:br") {
            take_break(attribute(element, "w:type"));
        } else if (name == "w:cr") {
            append("\n");
        } else if (name == "w:noBreakHyphen") {
            append("-");
        } else if (name == "w:sym") {
            append(symbol(attribute(element, "w:font"), hexadecimal(attribute(element, "w:char"))));
        } else if (name == "m:den" || name == "m:sup") {
            append(name == "m:den" ? "/" : "^");  // "92/100", not "92100"
        } else if (name == "w:lastRenderedPageBreak") {
            pages_.recorded_break();
        }
    }

    static unsigned hexadecimal(std::string_view text) {
        unsigned value = 0;
        for (const char c : lower(text.substr(0, 4))) {
            const std::size_t digit = std::string_view("0123456789abcdef").find(c);
            if (digit == std::string_view::npos) return 0;
            value = value * 16 + static_cast<unsigned>(digit);
        }
        return value;
    }

    void take_break(std::string_view type) {
        if (type == "page") pages_.explicit_break();
        append(type.empty() || type == "textWrapping" ? "\n" : " ");
    }

    // Only the result of a field is shown, not what stands before its "separate".
    void take_field(std::string_view type) {
        if (type == "begin") {
            instructions_.push_back(true);
            ++in_instruction_;
        }
        // `end` and `separate` without `begin`: the field began in a paragraph before, as tables of contents do.
        if (instructions_.empty() || type == "begin") return;
        if (instructions_.back()) --in_instruction_;
        instructions_.back() = false;
        if (type == "end") instructions_.pop_back();
    }

    void take_text(const XMLElement& element) {
        std::string text;
        for (const auto* node = element.FirstChild(); node; node = node->NextSibling())
            if (const auto* piece = node->ToText()) text += piece->Value();
        // A line break in the XML is none in the text.
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        const bool keeps_space = attribute(element, "xml:space") == "preserve";
        append(with_symbols(keeps_space ? text : trim(text), run_.font));
    }

    bool is_shown() const { return !run_.hidden && in_instruction_ == 0; }

    void append(std::string_view text) {
        if (!is_shown() || text.empty()) return;
        result_.text += text;
        if (trim(text).empty()) return;
        pages_.text();
        if (!visible_) result_.page = pages_.page();
        visible_ = true;
        all_bold_ = all_bold_ && run_.bold;
    }

public:
    // Of the last tab in the text, npos when there is none.
    std::size_t last_tab() const { return last_tab_; }

private:
    const XMLElement& paragraph_;
    const ParagraphFormat& format_;
    const Styles& styles_;
    Pages& pages_;
    ParagraphText result_;
    Run run_;
    std::vector<bool> instructions_;  // of the fields that are open: are we still before its result?
    int in_instruction_ = 0;          // how many of them are
    bool visible_ = false, all_bold_ = true;
    std::size_t last_tab_ = std::string::npos;
};

bool has_leaders(const XMLElement& properties) {
    const XMLElement* tabs = properties.FirstChildElement("w:tabs");
    for (const auto* tab = tabs ? tabs->FirstChildElement("w:tab") : nullptr; tab;
         tab = tab->NextSiblingElement("w:tab"))
        if (attribute(*tab, "w:leader") == "dot" && val(tab) == "right") return true;
    return false;
}

}  // namespace

bool is_never_shown(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom", "w:instrText", "w:delText", "w:delInstrText",
         "w:rt", "w:customXmlPr", "w:smartTagPr", "w:fldData"});
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

void Pages::recorded_break() {
    if (page_ > 0 && !just_broken_) ++page_;
    just_broken_ = false;
}

void Pages::explicit_break() {
    if (page_ == 0) return;
    ++page_;
    just_broken_ = true;
}

ParagraphFormat read_format(const XMLElement& paragraph, const Styles& styles) {
    ParagraphFormat format;
    const XMLElement* properties = paragraph.FirstChildElement("w:pPr");
    if (properties) format.style = val(properties->FirstChildElement("w:pStyle"));
    const StyleFacts& facts = styles.facts(format.style);
    format.heading = facts.heading;
    format.contents = facts.contents;
    format.bold = facts.bold.value_or(false);
    format.hidden = facts.hidden.value_or(false);
    format.num_id = facts.num_id.value_or(0);
    format.level = facts.level.value_or(0);
    if (!properties) return format;
    if (const XMLElement* outline = properties->FirstChildElement("w:outlineLvl")) {
        const int level = number(val(outline), 9);
        format.heading = level >= 0 && level < 9 ? level + 1 : 0;
    }
    if (const XMLElement* list = properties->FirstChildElement("w:numPr")) {
        if (const XMLElement* num = list->FirstChildElement("w:numId")) format.num_id = number(val(num), 0);
        if (const XMLElement* level = list->FirstChildElement("w:ilvl")) {
            format.level = number(val(level), 0);
            format.level_is_stated = true;
        }
    }
    if (const XMLElement* indent = properties->FirstChildElement("w:ind")) {
        const std::string_view left = attribute(*indent, "w:left");
        format.indent = std::max(0, number(left.empty() ? attribute(*indent, "w:start") : left, 0)) / kTwipsPerSpace;
    }
    format.contents = format.contents || has_leaders(*properties);
    return format;
}

ParagraphText read_text(const XMLElement& paragraph, const ParagraphFormat& format, const Styles& styles,
                        Pages& pages) {
    TextReader reader(paragraph, format, styles, pages);
    ParagraphText result = reader.read();
    // The leaders are drawn, not written.
    if (format.contents && reader.last_tab() != std::string::npos && reader.last_tab() < result.text.size())
        result.text.replace(reader.last_tab(), 1, " ..... ");
    return result;
}

}  // namespace lkiplint::docx
