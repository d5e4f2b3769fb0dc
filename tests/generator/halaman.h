// Writing of a report as Markdown, in one of the ways that offices and converters write it. Counts its lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/acak.h"

namespace lkiplint::generator {

struct Gaya {
    bool pipa = false;          // tables with bars, else with tabs
    bool pagar = false;         // headings with #
    bool tebal = false;         // captions and headings bold
    bool besar = false;         // headings in capitals
    bool dua_baris = false;     // a caption's number stands on a line of its own
    bool angka = false;         // sections 1.1, else A.
    bool kepala_ganda = false;  // headers in two rows; tables with tabs only
    bool baris_rumus = false;   // 1 2 3 4 5=4/3*100 below a header
    bool kode = false;          // budget rows with their code, else with 1.1.1
    int uang = 0, persen = 0;   // how numbers are printed
    int pecah = 9;              // rows of a table on a page; 0: all
    int skala = 0;              // which scale of capaian
};
Gaya make_style(Acak& acak);

std::string grouped(std::int64_t value);                            // 1.234.567
std::string decimal(std::int64_t hundredths, int places = 2);       // 96,55
std::string money(std::int64_t value, const Gaya& gaya);            // of a table
std::string rupiah(std::int64_t value);                             // of a sentence: Rp1.234.567
std::string percentage(std::int64_t hundredths, const Gaya& gaya);  // of a table

struct Tabel {
    std::vector<std::vector<std::string>> kepala;  // one row or two
    std::vector<std::vector<std::string>> baris;
    std::vector<std::string> jumlah;  // the last row, may be empty
};

class Halaman {
public:
    explicit Halaman(const Gaya& gaya) : gaya_(gaya) {}

    void line(std::string_view text);  // and nothing after it
    void blank() { line(""); }
    void paragraph(std::string_view text) { line(text), blank(); }
    void chapter(std::string_view number, std::string_view title);
    void section(std::string_view title);
    void subsection(std::string_view title);  // bold or bare, not in the contents
    void items(const std::vector<std::string>& texts, bool numbered);
    void table(const std::string& caption, const Tabel& tabel);  // numbered
    void bare_table(const Tabel& tabel);

    int next_line() const { return lines_ + 1; }
    // Where row i of the table written last stands.
    int row_line(std::size_t row) const { return row_lines_[row]; }
    std::size_t size() const { return text_.size(); }
    std::string& text() { return text_; }
    int lines() const { return lines_; }
    const std::vector<std::string>& contents() const { return contents_; }
    const Gaya& gaya() const { return gaya_; }

private:
    void row(const std::vector<std::string>& cells, bool header = false);
    void header(const Tabel& tabel);

    Gaya gaya_;
    std::string text_;
    int lines_ = 0;
    int chapter_ = 0, section_ = 0, table_ = 0, subsection_ = 0;
    std::vector<int> row_lines_;
    std::vector<std::string> contents_;
};

}  // namespace lkiplint::generator
