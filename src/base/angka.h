// Numbers as Indonesian documents print them.
//
//   Rp. 1.234.567.890,15   Rp7.250.000,00   2012345678   30123456.15   (Rp50.123.400,00)   -10.987.600
//   97.31 %   97,31   71.05 %%   78,12.%   102.%   1.050.500,-   A (82,11)   B(74,50)   4 dok   4.Dokumen   10 menit
//   Rp 7.123.456.7 89 (malformed, but its value is plain)   20.123.400.00 (malformed)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace lkiplint {

// What a column holds settles what is ambiguous by itself: "1.234" is 1234 rupiah, 1234 documents, or an index
// of 1.234.
enum class AngkaKind {
    unknown,  // three digits after a single point are taken as thousands
    rupiah,   // an amount of money: points group thousands, a group of one or two digits at the end is decimals
    persen,   // a percentage or ratio: a single point or comma is decimal
    indeks,   // an index or a score: a single point or comma is decimal
    jumlah,   // a count: points group thousands
};

struct Angka {
    Decimal value;
    bool percent = false;    // a percent sign stood behind it
    bool rupiah = false;     // "Rp" or "IDR" stood before it
    std::string letter;      // "A" of "A (82,11)", "BB" of "71 (BB)"; empty if none
    std::string unit;        // "dok" of "4 dok", lower case; empty if none
    bool malformed = false;  // readable, but not as anybody would write it
    std::string defect;      // why it is malformed, in Indonesian; empty if it is not
};

enum class AngkaError {
    kosong,        // nothing there, or a dash that stands for nothing
    bukan_angka,   // text without a number, or with several ("Baik : 5 Rusak : 3", "91 - 100")
    terlalu_besar  // more digits than can be kept exactly
};

struct AngkaResult {
    std::optional<Angka> angka;  // set when the text is one number
    AngkaError error = AngkaError::kosong;

    explicit operator bool() const { return angka.has_value(); }
};

// Reads a cell (or a word of a sentence) that holds one number and at most a unit, a letter, a currency sign.
AngkaResult parse_angka(std::string_view text, AngkaKind kind = AngkaKind::unknown);

// 1.234.567.890,15: as a reviewer would write it. With `percent` a " %" follows.
std::string format_angka(const Decimal& value, bool percent = false);
// Rp1.234.567.890,15
std::string format_rupiah(const Decimal& value);

}  // namespace lkiplint
