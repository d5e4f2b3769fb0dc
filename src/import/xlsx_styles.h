// How the cells of an XLSX show their values.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "import/number_format.h"

namespace lkiplint::xlsx {

class CellStyles {
public:
    // One style, General.
    CellStyles() : formats_{NumberFormat("")}, styles_{Style{}} {}
    // `xml` is the part as canonical_xml() gives it, or empty.
    static Result<CellStyles> read(const std::string& xml);

    // By the number that a cell names; the first, General, for numbers that there are not.
    const NumberFormat& format(int style) const { return formats_[at(style).format]; }
    bool is_bold(int style) const { return at(style).bold; }

private:
    struct Style {
        std::size_t format = 0;  // index into formats_
        bool bold = false;
    };
    const Style& at(int style) const {
        const auto index = static_cast<std::size_t>(style);
        return index < styles_.size() ? styles_[index] : styles_.front();
    }

    std::vector<NumberFormat> formats_;
    std::vector<Style> styles_;
};

}  // namespace lkiplint::xlsx
