// What a cell shows of the number it holds, in Indonesian settings.
#include "import/number_format.h"

#include <doctest/doctest.h>

#include <string>

namespace lkiplint {

TEST_CASE("format codes") {
    struct Row {
        std::string code, stored, shown;
    };
    const std::string accounting = "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)";
    for (const Row& row : {
             Row{"", "1234567", "1234567"},
             Row{"General", "1234.5", "1234,5"},
             Row{"General", "98.840000000000003", "98,84"},
             Row{"General", "66.666666666666671", "66,66666667"},
             Row{"General", "0.33333333333333331", "0,333333333"},
             Row{"General", "-12.5", "-12,5"},
             Row{"General", "3603855511.15", "3603855511"},
             Row{"General", "123456789012", "123456789012"},
             Row{"General", "0", "0"},
             Row{"General", "-0", "0"},
             Row{"General", "0.00001234567", "1,23457E-05"},
             Row{"General", "1.5E-3", "0,0015"},
             Row{"General", "bukan angka", "bukan angka"},
             Row{"0", "12.5", "13"},
             Row{"0", "-12.5", "-13"},
             Row{"0", "0.4", "0"},
             Row{"0", "-0.4", "0"},
             Row{"0.00", "1.005", "1,01"},
             Row{"0.00", "99.995", "100,00"},
             Row{"0.00", "999999.99999999999999", "1000000,00"},
             Row{"00000", "42", "00042"},
             Row{"#", "0", ""},
             Row{"#,##0", "3603855511.15", "3.603.855.511"},
             Row{"#,##0", "999", "999"},
             Row{"#,##0", "0", "0"},
             Row{"#,##0.00", "1234567.891", "1.234.567,89"},
             Row{"#,##0.##", "1234.5", "1.234,5"},
             Row{"#,##0.##", "1234", "1.234"},
             Row{"#,##0.0?", "2.5", "2,5"},
             Row{"0,000", "12", "0.012"},
             Row{"#,##0,", "1234567", "1.235"},
             Row{"0.0,,\" juta\"", "2500000", "2,5 juta"},
             Row{"0%", "0.98839999999999995", "99%"},
             Row{"0.00%", "0.98839999999999995", "98,84%"},
             Row{"0.00 %", "1.0333", "103,33 %"},
             Row{"0.0%;-0.0%;\"-\"", "0", "-"},
             Row{"\"Rp\"#,##0", "6000000", "Rp6.000.000"},
             Row{"\"Rp\" #,##0.00;[Red]-\"Rp\" #,##0.00", "-1500.5", "-Rp 1.500,50"},
             Row{"[$Rp-421]#,##0", "125000", "Rp125.000"},
             Row{"[$-421]#,##0.0", "2.25", "2,3"},
             Row{"[$Rp. -421]#,##0", "125000", "Rp. 125.000"},
             Row{accounting, "4500000", "4.500.000"},
             Row{accounting, "-4500000", "(4.500.000)"},
             Row{accounting, "0", "-"},
             Row{"_-\"Rp\"* #,##0_-;-\"Rp\"* #,##0_-;_-\"Rp\"* \"-\"_-;_-@_-", "75000", "Rp 75.000"},
             Row{"_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"?\?_-;_-@_-", "0", "-"},
             Row{"[Red][<50]0.0\" rendah\";[>=90]0.0\" tinggi\";0.0", "45.25", "45,3 rendah"},
             Row{"[Red][<50]0.0\" rendah\";[>=90]0.0\" tinggi\";0.0", "90", "90,0 tinggi"},
             Row{"[Red][<50]0.0\" rendah\";[>=90]0.0\" tinggi\";0.0", "75", "75,0"},
             Row{"0\" orang\"", "12", "12 orang"},
             Row{"0\\ \\d\\o\\k", "4", "4 dok"},
             Row{";;;", "12", ""},
             Row{"0.00E+00", "123456", "1,23E+05"},
             Row{"##0.0E+0", "12345", "12,3E+3"},
             Row{"0E-0", "0.00012", "1E-4"},
             Row{"# ?/?", "0.5", "0,5"},
             Row{"000-000", "123456", "123-456"},
             Row{"@", "12.5", "12,5"},
             Row{"0.00", "1E+500", "1E+500"},
         }) {
        CAPTURE(row.code);
        CAPTURE(row.stored);
        CHECK(NumberFormat(row.code).show(row.stored) == row.shown);
    }
}

TEST_CASE("dates and times") {
    struct Row {
        std::string code, stored, shown;
        bool from_1904 = false;
    };
    for (const Row& row : {
             Row{"dd/mm/yyyy", "45657", "31/12/2024"},
             Row{"dd/mm/yyyy", "44195", "31/12/2024", true},
             Row{"d mmmm yyyy", "45352", "1 Maret 2024"},
             Row{"d mmm yy", "45420", "8 Mei 24"},
             Row{"[$-409]d mmm yyyy", "45420", "8 May 2024"},
             Row{"[$-F800]dddd, mmmm dd, yyyy", "45420", "08 Mei 2024"},
             Row{"dddd, d mmmm yyyy", "45658", "Rabu, 1 Januari 2025"},
             Row{"ddd", "45658", "Rab"},
             Row{"d/m/yyyy", "1", "1/1/1900"},
             Row{"d/m/yyyy", "60", "29/2/1900"},
             Row{"d/m/yyyy", "61", "1/3/1900"},
             Row{"d/m/yyyy", "36585", "29/2/2000"},
             Row{"hh:mm", "45657.354166666664", "08:30"},
             Row{"h:mm AM/PM", "0.75", "6:00 PM"},
             Row{"dd/mm/yyyy hh:mm:ss", "45656.999999999", "31/12/2024 00:00:00"},
             Row{"[h]:mm", "1.5", "36:00"},
             Row{"mm:ss.0", "0.0006949", "01:00,0"},
             Row{"yyyy", "99999999", "99999999"},
             Row{"yyyy", "-1", "-1"},
         }) {
        CAPTURE(row.code);
        CAPTURE(row.stored);
        CHECK(NumberFormat(row.code).show(row.stored, row.from_1904) == row.shown);
    }
    CHECK(serial_of_iso("2024-12-31") == "45657");
    CHECK(NumberFormat("dd/mm/yyyy hh:mm").show(*serial_of_iso("2024-12-31T08:30:00")) == "31/12/2024 08:30");
    for (const char* text : {"", "2024", "2024-13-01", "31-12-2024", "2024-1-1xx", "abcd-ef-gh"})
        CHECK_FALSE(serial_of_iso(text));
}

TEST_CASE("formats that every workbook has") {
    CHECK(NumberFormat(builtin_format_code(4)).show("1234.5") == "1.234,50");
    CHECK(NumberFormat(builtin_format_code(10)).show("0.5") == "50,00%");
    CHECK(NumberFormat(builtin_format_code(14)).show("45657") == "31/12/2024");
    CHECK(NumberFormat(builtin_format_code(42)).show("-5000") == "-Rp 5.000");
    CHECK(NumberFormat(builtin_format_code(49)).show("7") == "7");
    CHECK(builtin_format_code(0).empty());
    CHECK(builtin_format_code(9999).empty());
}

TEST_CASE("texts have formats too") {
    CHECK(NumberFormat("").show_text("Kegiatan") == "Kegiatan");
    CHECK(NumberFormat("#,##0").show_text("Kegiatan") == "Kegiatan");
    CHECK(NumberFormat("\"Desa \"@").show_text("Sukamaju") == "Desa Sukamaju");
    CHECK(NumberFormat("0;0;0;\"(\"@\")\"").show_text("kosong") == "(kosong)");
    CHECK(NumberFormat(";;;").show_text("rahasia").empty());
}

TEST_CASE("codes that are broken or endless") {
    for (const std::string& code :
         {std::string("\""), std::string("[$"), std::string("[>="), std::string("\\"), std::string("_"),
          std::string(100'000, '0'), std::string(5'000, ';'), std::string("0.") + std::string(900, '0'),
          std::string("E+E+0.0.0,,,%%%"), std::string("[h][m][s]AM/PM")}) {
        CAPTURE(code.substr(0, 20));
        CHECK(NumberFormat(code).show("12345.678").size() < 3'000);
    }
}

}  // namespace lkiplint
