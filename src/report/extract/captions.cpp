#include "report/extract/captions.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace lkiplint {

Caption read_caption(std::string_view block) {
    Caption caption;
    std::string_view start = without_leading_space(block);
    while (!start.empty() && std::string_view(".-*").find(start.front()) != std::string_view::npos)
        start = without_leading_space(start.substr(1));
    if (!opens_with_letter(start, 't')) return caption;
    const std::string text = squeeze(block);
    std::size_t i = text.find_first_not_of(".-* ");
    if (i == std::string::npos || lower(std::string_view(text).substr(i, 5)) != "tabel" || text.size() > 320)
        return caption;
    i += 5;
    if (i >= text.size() || (text[i] != ' ' && text[i] != '.')) return caption;
    while (i < text.size() && (text[i] == ' ' || text[i] == '.')) ++i;
    std::size_t end = i;
    const auto is_number = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    while (end < text.size() && (is_number(text[end]) ||
                                 (end < i + 5 && std::string_view("IVXLC").find(text[end]) != std::string_view::npos)))
        ++end;
    std::string nomor = text.substr(i, end - i);
    // "3.2a": a letter right behind the number belongs to it.
    if (end > i && end < text.size() && std::isdigit(static_cast<unsigned char>(text[end - 1])) && text[end] >= 'a' &&
        text[end] <= 'f' && (end + 1 == text.size() || !std::isalpha(static_cast<unsigned char>(text[end + 1]))))
        ++end;
    nomor = text.substr(i, end - i);
    while (!nomor.empty() && !std::isalnum(static_cast<unsigned char>(nomor.back()))) nomor.pop_back();
    if (nomor.empty() || !has_digit(nomor)) nomor.clear();
    const std::string rest = trim(std::string_view(text).substr(nomor.empty() ? i : end));
    const std::string folded = fold(rest);
    // A sentence about the table, not its name: "Tabel 3.1 memuat …", "Tabel 3.1, adalah …".
    if (rest.starts_with(',')) return caption;
    if (!rest.empty() && std::islower(static_cast<unsigned char>(rest[0])))
        for (const std::string_view prefix :
             {"me", "ber", "di", "ter", "adalah", "pada", "yang", "dan", "juga", "akan", "telah", "sebagai"})
            if (folded.starts_with(prefix)) return caption;
    for (const std::string_view verb :
         {"di atas", "diatas", "di bawah", "dibawah", "berikut", "tersebut", "menunjukkan", "menggambarkan",
          "menyajikan", "terlihat", "dapat", "memperlihatkan", "menjelaskan", "ini"})
        if (starts_with_word(folded, verb)) return caption;
    caption.found = true;
    caption.nomor = nomor;
    std::size_t begin = 0;
    while (begin < rest.size() && std::string_view(":.-) ").find(rest[begin]) != std::string_view::npos) ++begin;
    caption.text = rest.substr(begin);
    return caption;
}

std::string running_line(const TextBlock& block) {
    if (block.text.size() > 140) return {};
    std::string text;
    for (const std::string_view word : split(block.folded(), ' ')) {
        if (has_digit(word)) continue;
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

bool is_page_number(const TextBlock& block) {
    const std::string text = trim(block.text);
    if (text.size() > 40 || !has_digit(text)) return false;
    const auto words = fold_words(text);
    return std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return has_digit(word) || word == "halaman" || word == "hal" || word == "page" || word == "of" ||
               word == "dari" || word.size() == 1;
    });
}

bool names_report_and_page(const TextBlock& block) {
    if (block.role == TextRole::heading) return false;
    const std::string& folded = block.folded();
    const auto spaces = std::count(folded.begin(), folded.end(), ' ');
    if (spaces < 2 || spaces > 15) return false;
    const auto is_page = [](std::string_view word) {
        return word.size() <= 3 && word.find_first_not_of("0123456789ivx") == std::string_view::npos;
    };
    const std::string_view text = folded;
    if (!is_page(text.substr(text.rfind(' ') + 1)) && !is_page(text.substr(0, text.find(' ')))) return false;
    for (const std::string_view name : {"lkip", "lkjip", "lakip", "lkj", "laporan kinerja"})
        if (contains_word(folded, name)) return true;
    return false;
}

}  // namespace lkiplint
