#include "render/place_label.h"

#include "findings/elsewhere.h"

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

bool has_line(const Place& place, const FileResult& file) { return source_view(file, place).parts.empty(); }

std::string cell_name(const Place& place) { return column_letters(place.column) + std::to_string(place.printed()); }

std::string place_label(const Place& place, const FileResult& file, const TextStyle& style) {
    const SourceView source = source_view(file, place);
    const std::string* part = source.part(place);
    const std::string name = file.files.empty() ? std::string() : clean(short_name(file.files, place)) + ", ";
    if (is_spreadsheet(source.format) && part != nullptr)
        return name + std::string(style.say("lembar \"", "sheet \"")) + clean(*part) +
               std::string(style.say("\" sel ", "\" cell ")) + cell_name(place);
    std::string text = name;
    text += source.parts.empty() ? style.say("baris ", "line ") : style.say("paragraf/baris ", "paragraph/row ");
    text += std::to_string(place.printed());
    std::string more;
    if (place.page > 0) more = std::string(style.say("hlm. ", "p. ")) + std::to_string(place.page);
    if (place.part > 0 && part != nullptr) more += (more.empty() ? "" : ", ") + clean(*part);
    return more.empty() ? text : text + " (" + more + ")";
}

std::string related_label(const Related& related, const FileResult& file, const TextStyle& style) {
    if (!is_elsewhere(related, file)) return place_label(related.place, file, style);
    const std::string name = clean(related.file.substr(related.file.find_last_of("/\\") + 1));
    if (related.place.page > 0)
        return name + std::string(style.say(", hlm. ", ", p. ")) + std::to_string(related.place.page);
    if (related.place.printed() == 0) return name;
    return name + std::string(style.say(", baris/paragraf ", ", line/paragraph ")) +
           std::to_string(related.place.printed());
}

std::string message_with_place(const Finding& finding, const FileResult& file, Lang lang) {
    const std::string message = clean(message_of(finding, lang));
    if (has_line(finding.place, file)) return message;
    std::string where = place_label(finding.place, file, TextStyle{lang});
    if (const std::string locator = clean(finding.locator); !locator.empty()) where += ", " + locator;
    return message + " [" + where + "]";
}

std::vector<const FileResult*> unread_of(const FileResult& file) {
    if (!file.error.empty()) return {&file};
    std::vector<const FileResult*> unread;
    for (const FileResult& piece : file.pieces)
        if (!piece.error.empty()) unread.push_back(&piece);
    return unread;
}

}  // namespace lkiplint
