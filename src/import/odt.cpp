// The body of an OpenDocument text.
#include <utility>

#include "import/odf.h"
#include "import/odf_xml.h"
#include "import/odt_blocks.h"

namespace lkiplint::odf {
namespace {

class TextBody {
public:
    TextBody(XmlWalk& walk, BlockReader blocks) : walk_(walk), blocks_(std::move(blocks)) {}

    std::optional<Error> read() {
        while (true) {
            const XmlWalk::Event event = walk_.next();
            if (event == XmlWalk::Event::error) return walk_.error();
            if (event == XmlWalk::Event::end) return std::nullopt;
            const std::string name = walk_.name();
            if (event == XmlWalk::Event::close) {
                if (name == "office:text") return std::nullopt;
                close(name);
            } else if (auto error = open(name)) {
                return error;
            }
        }
    }

private:
    void close(std::string_view name) {
        if (name == "table:table") blocks_.end_table();
        if (name == "text:list") blocks_.lists().close_list();
        if (name == "text:index-body") --indexes_;
        if (name == "text:index-title") --titles_;
    }

    // What is opened outside of paragraphs and rows.
    std::optional<Error> open(const std::string& name) {
        const bool hidden = name == "text:section" && walk_.attribute("text:display") == "none";
        if (hidden || is_passed_over(name) || name.starts_with("draw:object") || name == "draw:image") {
            if (!walk_.skip()) return walk_.error();
            return std::nullopt;
        }
        if (name == "text:p" || name == "text:h" || name == "table:table-row") return take(name);
        if (name == "table:table") {
            blocks_.begin_table(walk_.attribute("table:style-name"));
        } else if (name == "text:list") {
            blocks_.lists().open_list({std::string(walk_.attribute("text:style-name")),
                                       std::string(walk_.attribute("xml:id")),
                                       std::string(walk_.attribute("text:continue-list")),
                                       walk_.attribute("text:continue-numbering") == "true"});
        } else if (name == "text:list-item" || name == "text:list-header") {
            const int start = number(walk_.attribute("text:start-value"), -1);
            blocks_.lists().open_item(name == "text:list-item", start >= 0 ? std::optional<int>(start) : std::nullopt);
        } else if (name == "text:soft-page-break") {
            blocks_.pages().turn();
        }
        if (name == "text:index-body") ++indexes_;
        if (name == "text:index-title") ++titles_;
        return std::nullopt;
    }

    std::optional<Error> take(const std::string& name) {
        const std::string unit = walk_.take();
        if (unit.empty()) return walk_.error();
        if (unit_.Parse(unit.data(), unit.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
        const tinyxml2::XMLElement& element = *unit_.RootElement();
        return name == "table:table-row" ? blocks_.row(element)
                                         : blocks_.paragraph(element, indexes_ > 0 && titles_ == 0);
    }

    XmlWalk& walk_;
    BlockReader blocks_;
    tinyxml2::XMLDocument unit_;
    int indexes_ = 0, titles_ = 0;  // how many of them are open
};

}  // namespace

std::optional<Error> read_text_body(XmlWalk& walk, std::string_view content, StyleSheet sheet,
                                    const ImportLimits& limits, Document& document) {
    BlockReader::Facts facts;
    facts.pages_recorded = content.find("soft-page-break") != std::string_view::npos;
    facts.covered_cells = content.find("covered-table-cell") != std::string_view::npos;
    BlockReader blocks(document, std::move(sheet.styles), std::move(sheet.lists), facts, limits);
    return TextBody(walk, std::move(blocks)).read();
}

}  // namespace lkiplint::odf
