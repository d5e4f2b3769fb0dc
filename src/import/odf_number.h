// How the number styles of OpenDocument show a value, for cells that were saved without the text they show.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <tinyxml2.h>

namespace lkiplint::odf {

class NumberStyles {
public:
    // Adds the number:…-style of a container of styles; later ones win.
    void add(const tinyxml2::XMLElement& container);
    // As a format code, the way Excel writes them: "#,##0.00"; "General" when there is no such style.
    std::string code(std::string_view name) const;

private:
    std::unordered_map<std::string, std::string> codes_;
};

}  // namespace lkiplint::odf
