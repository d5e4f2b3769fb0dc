// The sheets of an OpenDocument spreadsheet.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/number_format.h"
#include "import/odf.h"
#include "import/odf_text.h"
#include "import/odf_xml.h"
#include "import/sheets.h"

namespace lkiplint::odf {
namespace {

using tinyxml2::XMLElement;

class SheetsBody {
public:
    SheetsBody(XmlWalk& walk, const StyleSheet& styles, const ImportLimits& limits, Document& document)
        : walk_(walk), styles_(styles), writer_(document, limits), counts_(limits) {}

    std::optional<Error> read() {
        while (true) {
            const XmlWalk::Event event = walk_.next();
            if (event == XmlWalk::Event::error) return walk_.error();
            if (event == XmlWalk::Event::end) return std::nullopt;
            const std::string name = walk_.name();
            if (event == XmlWalk::Event::close && name == "office:spreadsheet") return std::nullopt;
            std::optional<Error> error;
            if (event == XmlWalk::Event::close && name == "table:table") error = writer_.add(sheet_);
            if (event == XmlWalk::Event::open) error = open(name);
            if (error) return error;
        }
    }

private:
    std::optional<Error> open(const std::string& name) {
        if (name == "table:table") {
            sheet_ = {};
            sheet_.name = unescaped(walk_.attribute("table:name"));
            sheet_.hidden = styles_.styles.facts("table", walk_.attribute("table:style-name")).hidden;
            row_ = 0;
        } else if (name == "table:table-column") {
            if (is_hidden(walk_.attribute("table:visibility")))
                sheet_.hidden_columns += std::min(
                    kLastSheetColumn, std::max(1, number(walk_.attribute("table:number-columns-repeated"), 1)));
        } else if (name == "table:table-row") {
            return take_row();
        } else if (name == "table:shapes" || name == "table:tracked-changes" || is_passed_over(name)) {
            if (!walk_.skip()) return walk_.error();
        }
        return std::nullopt;
    }

    static bool is_hidden(std::string_view visibility) { return visibility == "collapse" || visibility == "filter"; }

    static std::string unescaped(std::string_view attribute) {
        tinyxml2::XMLDocument xml;
        const std::string text = "<x>" + std::string(attribute) + "</x>";
        if (xml.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS) return std::string(attribute);
        const char* plain = xml.RootElement()->GetText();
        return plain ? plain : "";
    }

    std::optional<Error> take_row() {
        const std::string unit = walk_.take();
        if (unit.empty()) return walk_.error();
        if (unit_.Parse(unit.data(), unit.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
        const XMLElement& element = *unit_.RootElement();
        const int times = count(element, "table:number-rows-repeated");
        SheetRow row;
        row.number = row_ + 1;
        if (row_ < kLastSheetRow)
            if (auto error = read_cells(element, row.cells)) return error;
        row_ = std::min(row_ + times, kLastSheetRow);  // rows below the last are no part of the sheet
        const bool hidden = is_hidden(attribute(element, "table:visibility"));
        if (row.cells.empty()) return std::nullopt;
        for (const int first = row.number; row.number <= row_; ++row.number) {
            if (row.number > first)
                for (const SheetCell& cell : row.cells)
                    if (auto error = counts_.add(cell)) return error;
            if (hidden) sheet_.hidden_rows.push_back(row.number);
            sheet_.rows.push_back(row);
        }
        return std::nullopt;
    }

    std::optional<Error> read_cells(const XMLElement& row, std::vector<SheetCell>& cells) {
        int column = 0;
        for (const auto* child = row.FirstChildElement(); child && column < kLastSheetColumn;
             child = child->NextSiblingElement()) {
            const std::string_view name = child->Name();
            const bool covered = name == "table:covered-table-cell";
            if (name != "table:table-cell" && !covered) continue;
            const int end = std::min(column + count(*child, "table:number-columns-repeated"), kLastSheetColumn);
            SheetCell cell;
            if (!covered) cell = read_cell(*child);
            for (++column; !trim(cell.text).empty() && column <= end; ++column) {
                if (auto error = counts_.add(cell)) return error;
                cell.column = column;
                cells.push_back(cell);
            }
            column = end;
        }
        return std::nullopt;
    }

    // What is shown counts; only where the file leaves it out is it worked out from the value.
    SheetCell read_cell(const XMLElement& element) const {
        SheetCell cell;
        const StyleFacts& facts = styles_.styles.facts("table-cell", attribute(element, "table:style-name"));
        Pages pages(false);
        bool shown = false, bold = true;
        for (const auto* paragraph = element.FirstChildElement("text:p"); paragraph;
             paragraph = paragraph->NextSiblingElement("text:p")) {
            const ParagraphText text = read_text(*paragraph, facts, false, styles_.styles, pages);
            if (shown) cell.text += '\n';
            cell.text += text.text;
            shown = true;
            bold = bold && text.bold;
        }
        cell.bold = shown ? bold : facts.bold.value_or(false);
        if (!shown) cell.text = value_of(element, facts);
        return cell;
    }

    std::string value_of(const XMLElement& element, const StyleFacts& facts) const {
        const NumberFormat format(styles_.numbers.code(facts.data_style));
        const std::string_view type = attribute(element, "office:value-type");
        if (type == "string") return format.show_text(attribute(element, "office:string-value"));
        if (type == "boolean") return attribute(element, "office:boolean-value") == "true" ? "TRUE" : "FALSE";
        if (type != "date") return format.show(attribute(element, "office:value"));
        const std::string_view date = attribute(element, "office:date-value");
        const std::optional<std::string> serial = serial_of_iso(date);
        if (!serial) return std::string(date);
        const bool styled = !facts.data_style.empty();
        return styled ? format.show(*serial) : NumberFormat("dd/mm/yyyy").show(*serial);
    }

    XmlWalk& walk_;
    const StyleSheet& styles_;
    SheetWriter writer_;
    SheetCounts counts_;
    tinyxml2::XMLDocument unit_;
    Sheet sheet_;
    int row_ = 0;  // the last one that was read
};

}  // namespace

std::optional<Error> read_sheets_body(XmlWalk& walk, const StyleSheet& sheet, const ImportLimits& limits,
                                      Document& document) {
    return SheetsBody(walk, sheet, limits, document).read();
}

}  // namespace lkiplint::odf
