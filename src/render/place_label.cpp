#include "render/place_label.h"

#include <vector>

namespace lkiplint {
namespace {

// The letters of a column: 1 is A, 27 is AA.
std::string column_letters(int column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

}  // namespace

std::string place_label(const Place& place, const FileResult& file, const TextStyle& style) {
    const SourceView source = source_view(file, place);
    const std::string* part = source.part(place);
    const std::string name = file.files.empty() ? std::string() : clean(short_name(file.files, place)) + ", ";
    if (is_spreadsheet(source.format) && part != nullptr)
        return name + std::string(style.say("lembar \"", "sheet \"")) + clean(*part) +
               std::string(style.say("\" sel ", "\" cell ")) + column_letters(place.column) +
               std::to_string(place.printed());
    std::string text = name;
    text += source.parts.empty() ? style.say("baris ", "line ") : style.say("paragraf/baris ", "paragraph/row ");
    text += std::to_string(place.printed());
    std::string more;
    if (place.page > 0) more = std::string(style.say("hlm. ", "p. ")) + std::to_string(place.page);
    if (place.part > 0 && part != nullptr) more += (more.empty() ? "" : ", ") + clean(*part);
    return more.empty() ? text : text + " (" + more + ")";
}

}  // namespace lkiplint
