// What stands between tables: captions, and the lines that only a page break put there.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace lkiplint {

struct Caption {
    bool found = false;
    std::string nomor, text;
};

// "Tabel 3.2 Capaian …", ". Tabel 3.2", "TABEL III.1: …"; not "Tabel 3.2 di atas menunjukkan …".
Caption read_caption(std::string_view block);

// A running header or footer without its page number, folded: "lkjip kecamatan x tahun". Empty when it is too long.
std::string running_line(const TextBlock& block);
// A line that holds nothing but a page number.
bool is_page_number(const TextBlock& block);
// Does a short line name the report and a page, as running footers do ("LKjIP Dinas X Tahun 2021 | 23")?
bool names_report_and_page(const TextBlock& block);

}  // namespace lkiplint
