// How each sub kegiatan went: what makes large reports large.
#include "generator/penyusun.h"

namespace lkiplint::generator {
namespace {

constexpr const char* kBulan[] = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                  "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};

}  // namespace

// Goes through the sub kegiatan until the report has its size; what comes after them takes about a tenth of a large
// one.
void Penyusun::write_details() {
    const std::size_t rest = 2600 + 190 * fakta_.anggaran.size() + (large_ ? 3500 : 0);
    write_problems("Permasalahan dan Tindak Lanjut", large_ ? 8 : 1);
    for (int round = 0; round < 40; ++round) {
        for (const Baris& row : fakta_.anggaran) {
            if (row.level != 2) continue;
            if (page_.size() + rest > susunan_.bytes) return;
            if (round == 0)
                write_detail(row);
            else
                own(2, 6);
        }
    }
}

void Penyusun::write_detail(const Baris& row) {
    page_.subsection(row.nama);
    const std::string claim = tata_.opening(acak_) + " anggaran sebesar " + rupiah(row.anggaran) + " terealisasi " +
                              rupiah(row.realisasi) + " atau " + decimal(percent(row.realisasi, row.anggaran)) + "%. ";
    page_.paragraph(filled(claim + tata_.sentence(acak_, true)));
    own(2, 5);
    switch (acak_.below(5)) {
        case 0:
            write_months(row);
            break;
        case 1:
            write_participants(row);
            break;
        case 2:
            write_years(row);
            break;
        case 3:
            write_schedule(row);
            break;
        default:
            break;
    }
    if (large_) own(1, 4);
}

void Penyusun::write_months(const Baris& row) {
    Tabel tabel;
    tabel.kepala = {{"No", "Bulan", "Berkas Diterima", "Berkas Diselesaikan"}};
    std::int64_t came = 0, done = 0;
    for (int month = 0; month < 12; ++month) {
        const std::int64_t in = acak_.between(20, 240), out = in - acak_.between(0, 9);
        tabel.baris.push_back({std::to_string(month + 1), kBulan[month], grouped(in), grouped(out)});
        came += in, done += out;
    }
    tabel.jumlah = {"", "Jumlah", grouped(came), grouped(done)};
    lead();
    page_.table("Pelaksanaan " + row.nama + " menurut Bulan", tabel);
}

void Penyusun::write_participants(const Baris& row) {
    Tabel tabel;
    const std::string word = capitalised(fakta_.desa_kata);
    tabel.kepala = {{"No", word, "Laki-laki", "Perempuan", "Jumlah"}};
    std::int64_t men = 0, women = 0;
    int number = 0;
    for (const Desa& one : fakta_.desa) {
        const std::int64_t m = acak_.between(2, 30), w = acak_.between(2, 30);
        tabel.baris.push_back(
            {std::to_string(++number), one.nama, std::to_string(m), std::to_string(w), std::to_string(m + w)});
        men += m, women += w;
    }
    tabel.jumlah = {"", "Jumlah", grouped(men), grouped(women), grouped(men + women)};
    lead();
    page_.table("Peserta " + row.nama + " menurut " + word, tabel);
}

void Penyusun::write_years(const Baris& row) {
    Tabel tabel;
    tabel.kepala = {{"Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "%"}};
    tabel.baris = {{std::to_string(fakta_.tahun - 1), money(row.lalu_anggaran, gaya_), money(row.lalu_realisasi, gaya_),
                    percentage(percent(row.lalu_realisasi, row.lalu_anggaran), gaya_)},
                   {std::to_string(fakta_.tahun), money(row.anggaran, gaya_), money(row.realisasi, gaya_),
                    percentage(percent(row.realisasi, row.anggaran), gaya_)}};
    lead();
    page_.table("Perkembangan Anggaran " + row.nama, tabel);
}

void Penyusun::write_schedule(const Baris& row) {
    Tabel tabel;
    tabel.kepala = {{"No", "Tanggal", "Uraian", "Tempat", "Peserta"}};
    std::int64_t people = 0;
    const int rows = static_cast<int>(acak_.between(4, 11));
    int month = 0;
    for (int i = 0; i < rows; ++i) {
        const std::int64_t came = acak_.between(9, 85);
        tabel.baris.push_back(
            {std::to_string(i + 1),
             std::to_string(acak_.between(2, 28)) + " " + kBulan[month] + " " + std::to_string(fakta_.tahun),
             capitalised(filled(tata_.step(acak_))), "Desa " + acak_.pick(fakta_.desa).nama, std::to_string(came)});
        if (fakta_.desa_kata == "kelurahan") tabel.baris.back()[3].replace(0, 4, "Kelurahan");
        people += came;
        month = std::min(11, month + static_cast<int>(acak_.between(0, 2)));
    }
    tabel.jumlah = {"", "Jumlah", "", "", grouped(people)};
    lead();
    page_.table("Jadwal " + row.nama, tabel);
}

// Prose in cells; the copies that are to stand in cells stand in the first table of this kind.
void Penyusun::write_problems(const std::string& caption, int rows) {
    Tabel tabel;
    tabel.kepala = {{"No", "Permasalahan", "Tindak Lanjut"}};
    std::vector<std::pair<std::size_t, const Sisipan*>> copies;
    for (int i = 0; i < rows; ++i)
        tabel.baris.push_back({"", filled(tata_.problem(acak_)), capitalised(filled(tata_.step(acak_)))});
    if (caption == "Permasalahan dan Tindak Lanjut") {
        for (const Sisipan& sisipan : susunan_.sisipan) {
            if (!sisipan.sel) continue;
            copies.emplace_back(tabel.baris.size(), &sisipan);
            tabel.baris.push_back(
                {"", sisipan.depan + sisipan.isi + sisipan.belakang, capitalised(filled(tata_.step(acak_)))});
        }
    }
    for (std::size_t i = 0; i < tabel.baris.size(); ++i) tabel.baris[i][0] = std::to_string(i + 1);
    lead();
    page_.table(caption, tabel);
    for (const auto& [row, sisipan] : copies)
        out_.letak.push_back({sisipan->salinan, page_.row_line(row), page_.row_line(row), sisipan->isi});
}

}  // namespace lkiplint::generator
