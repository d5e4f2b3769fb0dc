#include "generator/penyusun.h"

namespace lkiplint::generator {
namespace {

Ukuran size_for(std::size_t bytes, Acak& acak) {
    if (bytes < 20000) return {3, 4, static_cast<int>(acak.between(4, 7))};
    if (bytes < 30000) return {3, 7, static_cast<int>(acak.between(6, 9))};
    if (bytes < 70000) return {5, 18, static_cast<int>(acak.between(8, 14))};
    return {static_cast<int>(acak.between(6, 8)), 34, static_cast<int>(acak.between(10, 18))};
}

}  // namespace

Penyusun::Penyusun(const Susunan& susunan, const Sumber& sumber, const TataKalimat& tata,
                   const TemplatKabupaten& templat)
    : susunan_(susunan),
      tata_(tata),
      templat_(templat),
      acak_(susunan.seed),
      ukuran_(size_for(susunan.bytes, acak_)),
      fakta_(make_facts(susunan.pesanan, sumber, ukuran_, acak_)),
      gaya_(susunan.gaya),
      page_(gaya_),
      large_(susunan.bytes >= 70000),
      small_(susunan.bytes < 20000) {
    isian_ = {{"inst", fakta_.instansi},
              {"desa", fakta_.desa_kata},
              {"atasan", fakta_.atasan_jabatan},
              {"tahun", std::to_string(fakta_.tahun)}};
    if (!susunan.keliru) return;
    std::vector<std::string> kinds = {"ANG004", "LBL001", "DAT001", "TXT002", "TXT005", "IDN001"};
    acak_.shuffle(kinds);
    errors_.assign(kinds.begin(), kinds.begin() + acak_.between(1, 2));
}

bool Penyusun::wrong(const char* kode) {
    const auto found = std::find(errors_.begin(), errors_.end(), kode);
    if (found == errors_.end()) return false;
    errors_.erase(found);
    return true;
}

void Penyusun::own(int from, int to) {
    const auto sentences = static_cast<int>(small_ ? acak_.between(1, std::min(to, 2)) : acak_.between(from, to));
    page_.paragraph(filled(tata_.paragraph(acak_, sentences, true)));
    for (const Sisipan& sisipan : susunan_.sisipan)
        if (!sisipan.sel && sisipan.tempat == own_paragraphs_) insert(sisipan);
    ++own_paragraphs_;
}

// Paragraphs of a long passage are lines of their own; the words around it belong to this report alone.
void Penyusun::insert(const Sisipan& sisipan) {
    Letak letak{sisipan.salinan, page_.next_line(), 0, sisipan.isi};
    std::string text = sisipan.depan + sisipan.isi + sisipan.belakang;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        page_.line(text.substr(at, end - at));
        letak.akhir = page_.lines();
        page_.blank();
        at = text.find_first_not_of('\n', end);
        if (at == std::string::npos) break;
    }
    out_.letak.push_back(letak);
}

void Penyusun::from_template(const std::vector<std::string>& texts, int percent) {
    for (const std::string& text : texts)
        if (acak_.chance(percent)) page_.paragraph(filled(text));
}

std::string Penyusun::kriteria(std::int64_t capaian) const {
    if (gaya_.skala == 0)
        return capaian >= 9000   ? "Sangat Tinggi"
               : capaian >= 7500 ? "Tinggi"
               : capaian >= 6500 ? "Sedang"
               : capaian >= 5000 ? "Rendah"
                                 : "Sangat Rendah";
    return capaian >= 10000  ? "Sangat Berhasil"
           : capaian >= 7500 ? "Berhasil"
           : capaian >= 5500 ? "Cukup Berhasil"
                             : "Kurang Berhasil";
}

std::string Penyusun::value(const Indikator& indikator, std::int64_t hundredths, bool sign) const {
    return decimal(hundredths, indikator.desimal) + (sign && indikator.satuan == "%" ? "%" : "");
}

std::int64_t Penyusun::average() const {
    std::int64_t sum = 0;
    for (const Indikator& one : fakta_.indikator) sum += capaian(one);
    const auto count = static_cast<std::int64_t>(fakta_.indikator.size());
    return (2 * sum + count) / (2 * count);
}

// 1, 1.1, 1.1.1 or the official codes.
std::vector<std::string> Penyusun::labels(const std::vector<Baris>& rows) const {
    std::vector<std::string> out;
    int count[3] = {0, 0, 0};
    for (const Baris& row : rows) {
        ++count[row.level];
        for (int below = row.level + 1; below < 3; ++below) count[below] = 0;
        std::string label = std::to_string(count[0]);
        for (int level = 1; level <= row.level; ++level) label += "." + std::to_string(count[level]);
        out.push_back(gaya_.kode ? row.kode : label);
    }
    return out;
}

void Penyusun::signature(int month) {
    static constexpr const char* kBulan[] = {"Januari", "Februari"};
    const int day = 10 + static_cast<int>(fakta_.jumlah.awal / 25000 % 17);  // the same each time it is printed
    page_.paragraph(fakta_.tempat + ", " + std::to_string(day) + " " + kBulan[month] + " " +
                    std::to_string(fakta_.tahun + 1));
    page_.paragraph(fakta_.kepala_jabatan);
    page_.paragraph(fakta_.kepala.lengkap());
    page_.paragraph(fakta_.kepala.pangkat);
    page_.paragraph("NIP. " + fakta_.kepala.nip);
}

std::string Penyusun::cover() {
    Halaman page(gaya_);
    page.paragraph("LAPORAN KINERJA INSTANSI PEMERINTAH");
    page.paragraph(gaya_.tebal ? "**" + fakta_.instansi + " " + fakta_.kabupaten + "**" : fakta_.instansi);
    if (!gaya_.tebal) page.paragraph(fakta_.kabupaten);
    page.paragraph("TAHUN " + std::to_string(fakta_.tahun));
    return page.text();
}

std::string Penyusun::contents() {
    Halaman page(gaya_);
    page.paragraph(gaya_.pagar ? "# DAFTAR ISI" : "DAFTAR ISI");
    int number = 1;
    for (const std::string& entry : page_.contents()) {
        page.line(entry + (gaya_.pipa ? " ........ " : "\t") + std::to_string(number));
        number += 1 + static_cast<int>(entry.size() % 3);
    }
    page.blank();
    return page.text();
}

// The contents are known last and stand before the rest, so every place moves down by their lines.
Laporan Penyusun::write() {
    page_.paragraph(gaya_.pagar ? "# KATA PENGANTAR" : "KATA PENGANTAR");
    from_template(templat_.pembuka, 95);
    own(1, 2);
    signature(0);
    write_summary();
    write_chapter_1();
    write_chapter_2();
    write_chapter_3();
    write_chapter_4();
    write_agreement(true);
    const std::string front = cover() + contents();
    const int moved = static_cast<int>(std::count(front.begin(), front.end(), '\n'));
    for (Letak& letak : out_.letak) letak.baris += moved, letak.akhir += moved;
    for (Kesalahan& error : out_.kesalahan) error.baris += moved;
    out_.text = front + page_.text();
    return std::move(out_);
}

Laporan write_report(const Susunan& susunan, const Sumber& sumber, const TataKalimat& tata,
                     const TemplatKabupaten& templat) {
    return Penyusun(susunan, sumber, tata, templat).write();
}

}  // namespace lkiplint::generator
