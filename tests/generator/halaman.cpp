#include "generator/halaman.h"

#include <algorithm>

namespace lkiplint::generator {
namespace {

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

std::string bold(std::string_view text) { return "**" + std::string(text) + "**"; }

}  // namespace

Gaya make_style(Acak& acak) {
    Gaya out;
    out.pipa = acak.chance(40);
    out.pagar = acak.chance(40);
    out.tebal = acak.chance(70);
    out.besar = acak.chance(40);
    out.dua_baris = acak.chance(25);
    out.angka = acak.chance(40);
    out.kepala_ganda = !out.pipa && acak.chance(60);
    out.baris_rumus = acak.chance(40);
    out.kode = acak.chance(35);
    out.uang = static_cast<int>(acak.below(4));
    out.persen = static_cast<int>(acak.below(3));
    out.pecah = acak.chance(75) ? static_cast<int>(acak.between(7, 14)) : 0;
    out.skala = static_cast<int>(acak.below(2));
    return out;
}

std::string grouped(std::int64_t value) {
    std::string text = std::to_string(value < 0 ? -value : value);
    for (int at = static_cast<int>(text.size()) - 3; at > 0; at -= 3) text.insert(static_cast<std::size_t>(at), ".");
    return (value < 0 ? "-" : "") + text;
}

std::string decimal(std::int64_t hundredths, int places) {
    std::string out = grouped(hundredths / 100);
    if (places == 0) return out;
    const std::int64_t part = hundredths % 100;
    return out + "," + (part < 10 ? "0" : "") + std::to_string(part);
}

std::string money(std::int64_t value, const Gaya& gaya) {
    const std::string digits = grouped(value < 0 ? -value : value);
    std::string out;
    if (value == 0 && gaya.uang != 1) return "-";
    if (gaya.uang == 0) out = digits;
    if (gaya.uang == 1) out = "Rp" + digits + ",00";
    if (gaya.uang == 2) out = digits + ",00";
    if (gaya.uang == 3) out = "Rp. " + digits + ",-";
    return value < 0 ? "(" + out + ")" : out;
}

std::string rupiah(std::int64_t value) { return "Rp" + grouped(value); }

std::string percentage(std::int64_t hundredths, const Gaya& gaya) {
    static constexpr const char* kSigns[] = {"", "%", " %"};
    return decimal(hundredths) + kSigns[gaya.persen];
}

void Halaman::line(std::string_view text) {
    text_ += text;
    text_ += '\n';
    ++lines_;
}

void Halaman::chapter(std::string_view number, std::string_view title) {
    ++chapter_;
    section_ = table_ = subsection_ = 0;
    contents_.push_back("BAB " + std::string(number) + " " + std::string(title));
    if (gaya_.pagar) return paragraph("# " + contents_.back());
    const auto print = [&](const std::string& text) { paragraph(gaya_.tebal ? bold(text) : text); };
    print("BAB " + std::string(number));
    print(std::string(title));
}

void Halaman::section(std::string_view title) {
    ++section_;
    subsection_ = 0;
    const std::string number = gaya_.angka ? std::to_string(chapter_) + "." + std::to_string(section_)
                                           : std::string(1, static_cast<char>('A' + section_ - 1)) + ".";
    contents_.push_back(number + " " + (gaya_.besar ? upper(title) : std::string(title)));
    if (gaya_.pagar) return paragraph("## " + contents_.back());
    paragraph(gaya_.tebal ? bold(contents_.back()) : contents_.back());
}

void Halaman::subsection(std::string_view title) {
    ++subsection_;
    std::string number = gaya_.angka ? std::to_string(chapter_) + "." + std::to_string(section_)
                                     : std::string(1, static_cast<char>('A' + section_ - 1));
    number += "." + std::to_string(subsection_) + " " + std::string(title);
    if (gaya_.pagar) return paragraph("### " + number);
    paragraph(gaya_.tebal ? bold(number) : number);
}

void Halaman::items(const std::vector<std::string>& texts, bool numbered) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string mark = numbered ? std::to_string(i + 1) + ". " : "- ";
        line(mark + texts[i] + (i + 1 < texts.size() ? ";" : "."));
    }
    blank();
}

void Halaman::row(const std::vector<std::string>& cells, bool header) {
    std::string out = gaya_.pipa ? "|" : "";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string cell = header && gaya_.pipa && gaya_.tebal && !cells[i].empty() ? bold(cells[i]) : cells[i];
        if (gaya_.pipa)
            out += " " + cell + " |";
        else
            out += (i > 0 ? "\t" : "") + cell;
    }
    line(out);
}

void Halaman::header(const Tabel& tabel) {
    for (std::size_t i = 0; i < tabel.kepala.size(); ++i) {
        row(tabel.kepala[i], true);
        if (i > 0 || !gaya_.pipa) continue;
        std::string rule = "|";
        for (std::size_t cell = 0; cell < tabel.kepala[i].size(); ++cell) rule += "---|";
        line(rule);
    }
}

void Halaman::bare_table(const Tabel& tabel) {
    header(tabel);
    row_lines_.clear();
    for (std::size_t i = 0; i < tabel.baris.size(); ++i) {
        // A page ends; the next one repeats the header.
        if (gaya_.pecah > 0 && i > 0 && i % static_cast<std::size_t>(gaya_.pecah) == 0) blank(), header(tabel);
        row_lines_.push_back(next_line());
        row(tabel.baris[i]);
    }
    row_lines_.push_back(next_line());
    if (!tabel.jumlah.empty()) row(tabel.jumlah);
    blank();
}

void Halaman::table(const std::string& caption, const Tabel& tabel) {
    ++table_;
    const std::string number = "Tabel " + std::to_string(chapter_) + "." + std::to_string(table_);
    const auto print = [&](const std::string& text) { line(gaya_.tebal ? bold(text) : text); };
    if (gaya_.dua_baris) {
        print(number);
        print(caption);
    } else {
        print(number + " " + caption);
    }
    blank();
    bare_table(tabel);
}

}  // namespace lkiplint::generator
