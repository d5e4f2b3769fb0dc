#include "import/xlsx_sheet.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/xlsx_xml.h"

namespace lkiplint::xlsx {
namespace {

using tinyxml2::XMLElement;

// Merged ranges beyond what a workbook can need are passed over rather than searched for.
constexpr std::size_t kMostMergeSteps = 10'000'000;

class SheetReader {
public:
    SheetReader(std::string_view text, const Workbook& workbook, const ImportLimits& limits, SheetCounts& counts)
        : walk_(text, namespaces(), limits), workbook_(workbook), counts_(counts) {}

    Result<Sheet> read() {
        while (true) {
            const XmlWalk::Event event = walk_.next();
            if (event == XmlWalk::Event::error) return walk_.error();
            if (event == XmlWalk::Event::end) return std::move(sheet_);
            if (event != XmlWalk::Event::open) continue;
            const std::string& name = walk_.name();
            if (name == "m:row") {
                if (auto error = take_row()) return *error;
            } else if (name == "m:col" && is_true(walk_.attribute("hidden"))) {
                const int first = number(walk_.attribute("min"), 0), last = number(walk_.attribute("max"), 0);
                sheet_.hidden_columns += std::clamp(last - first + 1, 0, kLastSheetColumn);
            } else if (name == "m:mergeCell") {
                empty_merged(walk_.attribute("ref"));
            }
        }
    }

private:
    std::optional<Error> take_row() {
        const std::string unit = walk_.take();
        if (unit.empty()) return walk_.error();
        if (unit_.Parse(unit.data(), unit.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
        const XMLElement& element = *unit_.RootElement();
        // Rows that do not say where they stand, or stand where they cannot, follow the one before.
        const int stated = number(attribute(element, "r"), 0);
        row_ = stated > row_ && stated <= kLastSheetRow ? stated : row_ + 1;
        if (row_ > kLastSheetRow) return Error{"lebih banyak baris daripada yang dapat dimuat satu lembar"};
        SheetRow row;
        row.number = row_;
        int column = 0;
        for (const auto* cell = element.FirstChildElement("m:c"); cell; cell = cell->NextSiblingElement("m:c")) {
            const std::optional<CellReference> reference = read_reference(attribute(*cell, "r"));
            column = reference && reference->column > column ? reference->column : column + 1;
            if (column > kLastSheetColumn) break;
            SheetCell read = read_cell(*cell);
            read.column = column;
            if (trim(read.text).empty()) continue;
            if (auto error = counts_.add(read)) return error;
            row.cells.push_back(std::move(read));
        }
        if (row.cells.empty()) return std::nullopt;
        if (is_true(attribute(element, "hidden"))) sheet_.hidden_rows.push_back(row_);
        sheet_.rows.push_back(std::move(row));
        return std::nullopt;
    }

    SheetCell read_cell(const XMLElement& cell) const {
        SheetCell read;
        const int style = number(attribute(cell, "s"), 0);
        const std::string_view type = attribute(cell, "t");
        const NumberFormat& format = workbook_.styles.format(style);
        read.bold = workbook_.styles.is_bold(style);
        const XMLElement* stored = cell.FirstChildElement("m:v");
        const char* text = stored ? stored->GetText() : nullptr;
        const std::string value = text ? text : "";
        if (type == "inlineStr") {
            const XMLElement* rich = cell.FirstChildElement("m:is");
            bool bold = false;
            if (rich) read.text = format.show_text(rich_text(*rich, &bold));
            read.bold = read.bold || bold;
        } else if (type == "s") {
            const auto index = static_cast<std::size_t>(number(trim(value), -1));
            if (index >= workbook_.texts.size()) return read;  // a text that the file does not hold
            read.text = format.show_text(workbook_.texts[index].text);
            read.bold = read.bold || workbook_.texts[index].bold;
        } else if (type == "str") {
            read.text = format.show_text(value);
        } else if (type == "b") {
            read.text = value.empty() ? "" : is_true(trim(value)) ? "TRUE" : "FALSE";
        } else if (type == "e") {
            read.text = value;
        } else if (type == "d") {
            const std::optional<std::string> serial = serial_of_iso(trim(value));
            read.text = serial ? format.show(*serial) : value;
        } else if (!value.empty()) {
            read.text = format.show(value, workbook_.from_1904);
        }
        return read;
    }

    // Only the first cell of a merged range is shown; others may still hold what stood there before.
    void empty_merged(std::string_view range) {
        const std::size_t colon = range.find(':');
        if (colon == std::string_view::npos) return;
        const auto first = read_reference(range.substr(0, colon)), last = read_reference(range.substr(colon + 1));
        if (!first || !last) return;
        auto row = std::lower_bound(sheet_.rows.begin(), sheet_.rows.end(), first->row,
                                    [](const SheetRow& each, int number) { return each.number < number; });
        for (; row != sheet_.rows.end() && row->number <= last->row; ++row) {
            if (merge_steps_ > kMostMergeSteps) return;
            merge_steps_ += 1 + row->cells.size();
            std::erase_if(row->cells, [&](const SheetCell& cell) {
                const bool shown = row->number == first->row && cell.column == first->column;
                return !shown && cell.column >= first->column && cell.column <= last->column;
            });
        }
    }

    XmlWalk walk_;
    const Workbook& workbook_;
    SheetCounts& counts_;
    tinyxml2::XMLDocument unit_;
    Sheet sheet_;
    int row_ = 0;  // the last one that was read
    std::size_t merge_steps_ = 0;
};

}  // namespace

Result<Sheet> read_sheet(std::string_view text, const Workbook& workbook, const ImportLimits& limits,
                         SheetCounts& counts) {
    Result<Sheet> sheet = SheetReader(text, workbook, limits, counts).read();
    if (sheet) std::erase_if(sheet->rows, [](const SheetRow& row) { return row.cells.empty(); });
    return sheet;
}

}  // namespace lkiplint::xlsx
