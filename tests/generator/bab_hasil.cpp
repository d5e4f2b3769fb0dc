// The chapter of results, and the last one.
#include "generator/penyusun.h"

namespace lkiplint::generator {

void Penyusun::write_chapter_3() {
    page_.chapter("III", "AKUNTABILITAS KINERJA");
    page_.section("Pengukuran Kinerja");
    from_template(templat_.ukuran, 92);
    page_.paragraph("Capaian dihitung dengan membagi realisasi dengan target lalu dikalikan seratus persen.");
    write_scale();
    page_.section("Capaian Kinerja");
    own(1, 3);
    write_achievements();
    page_.section("Analisis Capaian Kinerja");
    for (std::size_t i = 0; i < fakta_.indikator.size(); ++i) write_indicator(i);
    page_.section("Perbandingan Kinerja");
    own(1, 2);
    write_history();
    page_.section("Efisiensi Penggunaan Sumber Daya");
    write_efficiency();
    page_.section("Program dan Kegiatan Penunjang");
    own(1, 3);
    if (!small_) write_outputs();
    write_details();
    page_.section("Realisasi Anggaran");
    write_realisation();
}

void Penyusun::write_scale() {
    Tabel tabel;
    tabel.kepala = {{"No", "Interval Capaian (%)", gaya_.skala == 0 ? "Kriteria" : "Predikat"}};
    if (gaya_.skala == 0)
        tabel.baris = {{"1", "90,00 ke atas", "Sangat Tinggi"},
                       {"2", "75,00 – 89,99", "Tinggi"},
                       {"3", "65,00 – 74,99", "Sedang"},
                       {"4", "50,00 – 64,99", "Rendah"},
                       {"5", "0,00 – 49,99", "Sangat Rendah"}};
    else
        tabel.baris = {{"1", "≥ 100", "Sangat Berhasil"},
                       {"2", "75 – 99,99", "Berhasil"},
                       {"3", "55 – 74,99", "Cukup Berhasil"},
                       {"4", "< 55", "Kurang Berhasil"}};
    lead();
    page_.table("Skala Penilaian Kinerja", tabel);
}

void Penyusun::write_achievements() {
    Tabel tabel;
    const std::string year = std::to_string(fakta_.tahun), before = std::to_string(fakta_.tahun - 1);
    const std::string label = gaya_.skala == 0 ? "Kriteria" : "Predikat";
    if (gaya_.kepala_ganda) {
        tabel.kepala = {{"No", "Sasaran", "Indikator Kinerja", "Realisasi " + before, "Tahun " + year, "", "", ""},
                        {"", "", "", "", "Target", "Realisasi", "Capaian (%)", label}};
    } else {
        tabel.kepala = {{"No", "Sasaran", "Indikator Kinerja", "Realisasi " + before, "Target " + year,
                         "Realisasi " + year, "Capaian (%)", label}};
    }
    if (gaya_.baris_rumus) tabel.kepala.push_back({"1", "2", "3", "4", "5", "6", "7=6/5*100", "8"});
    const std::size_t error = wrong("LBL001") ? acak_.below(fakta_.indikator.size()) : fakta_.indikator.size();
    for (std::size_t i = 0; i < fakta_.indikator.size(); ++i) {
        const Indikator& one = fakta_.indikator[i];
        const std::string wrong_label = gaya_.skala == 0 ? "Sedang" : "Cukup Berhasil";
        tabel.baris.push_back({std::to_string(i + 1), one.sasaran, one.nama, value(one, one.realisasi_lalu, true),
                               value(one, one.target, true), value(one, one.realisasi, true),
                               percentage(capaian(one), gaya_), i == error ? wrong_label : kriteria(capaian(one))});
    }
    lead();
    page_.table("Capaian Kinerja Sasaran Tahun " + year, tabel);
    if (error < fakta_.indikator.size()) note("LBL001", page_.row_line(error));
}

void Penyusun::write_indicator(std::size_t index) {
    const Indikator& one = fakta_.indikator[index];
    page_.subsection(one.sasaran);
    const std::string now = value(one, one.realisasi, true), target = value(one, one.target, true),
                      last = value(one, one.realisasi_lalu, true);
    const std::string share = decimal(capaian(one)) + "%", before = std::to_string(fakta_.tahun - 1);
    const bool up = one.realisasi > one.realisasi_lalu, same = one.realisasi == one.realisasi_lalu;
    std::string claim;
    switch (acak_.below(4)) {
        case 0:
            claim = tata_.opening(acak_) + " " + one.nama + " sebesar " + now + " dari target " + target +
                    ", capaiannya " + share + ".";
            break;
        case 1:
            claim = tata_.opening(acak_) + " " + one.nama + " mencapai " + now + " dari target " + target + " atau " +
                    share + ".";
            break;
        case 2:
            claim = "Terhadap target " + target + ", realisasi " + one.nama + " sebesar " + now + " memberi capaian " +
                    share + ".";
            break;
        default:
            claim =
                tata_.opening(acak_) + " realisasi " + one.nama + " adalah " + now + " dengan capaian " + share + ".";
            break;
    }
    if (!same && acak_.chance(60)) {
        claim += " " + tata_.sentence(acak_, true) + " ";
        claim += tata_.opening(acak_) + " angka itu " + (up ? "naik" : "turun") + " dari " + last + " pada tahun " +
                 before + ".";
    }
    page_.paragraph(filled(claim));
    own(large_ ? 3 : 1, large_ ? 6 : 2);
    if (large_) {
        own(2, 5);
        own(1, 4);
    }
    if (!large_) return;
    write_problems("Permasalahan dan Tindak Lanjut Sasaran " + std::to_string(index + 1),
                   static_cast<int>(acak_.between(3, 6)));
}

void Penyusun::write_history() {
    const int year = fakta_.tahun;
    Tabel years;
    years.kepala = {{"No", "Indikator Kinerja", "Realisasi " + std::to_string(year - 2),
                     "Realisasi " + std::to_string(year - 1), "Realisasi " + std::to_string(year)}};
    Tabel plan;
    const std::string last = std::to_string(fakta_.renstra_akhir);
    plan.kepala = {{"No", "Indikator Kinerja", "Realisasi " + std::to_string(year),
                    "Target Akhir Renstra (" + last + ")", "Tingkat Kemajuan (%)"}};
    int number = 0;
    for (const Indikator& one : fakta_.indikator) {
        const std::string label = std::to_string(++number);
        years.baris.push_back({label, one.nama, value(one, one.realisasi_dua, true),
                               value(one, one.realisasi_lalu, true), value(one, one.realisasi, true)});
        plan.baris.push_back({label, one.nama, value(one, one.realisasi, true), value(one, one.renstra.back(), true),
                              decimal(percent(one.realisasi, one.renstra.back()))});
    }
    lead();
    page_.table("Perbandingan Realisasi Kinerja Tahun " + std::to_string(year - 2) + "-" + std::to_string(year), years);
    if (small_) return;
    lead();
    page_.table("Kemajuan terhadap Target Akhir Renstra", plan);
}

void Penyusun::write_efficiency() {
    page_.paragraph(
        "Sasaran dipandang efisien bila persentase capaian kinerja lebih besar daripada persentase penyerapan anggaran "
        "program pendukungnya, dan tidak "
        "efisien bila lebih kecil.");
    Tabel tabel;
    tabel.kepala = {{"No", "Sasaran", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Kategori Efisiensi"}};
    int number = 0;
    for (const Indikator& one : fakta_.indikator) {
        const Baris& program = fakta_.anggaran[static_cast<std::size_t>(one.program)];
        const std::int64_t share = percent(program.realisasi, program.anggaran);
        tabel.baris.push_back({std::to_string(++number), one.sasaran, decimal(capaian(one)), decimal(share),
                               capaian(one) > share ? "Efisien" : "Tidak efisien"});
    }
    lead();
    page_.table("Efisiensi menurut Sasaran", tabel);
    own(1, 3);
}

void Penyusun::write_outputs() {
    Tabel tabel;
    tabel.kepala = {{"No", "Sub Kegiatan", "Indikator Keluaran", "Target", "Realisasi", "Capaian (%)"}};
    int number = 0;
    for (const Baris& row : fakta_.anggaran) {
        if (row.level != 2) continue;
        tabel.baris.push_back({std::to_string(++number), row.nama, row.keluaran,
                               std::to_string(row.target) + " " + row.satuan,
                               std::to_string(row.hasil) + " " + row.satuan, decimal(percent(row.hasil, row.target))});
    }
    lead();
    page_.table("Capaian Keluaran Sub Kegiatan Tahun " + std::to_string(fakta_.tahun), tabel);
}

void Penyusun::write_realisation() {
    const Baris& sum = fakta_.jumlah;
    const std::string share = decimal(percent(sum.realisasi, sum.anggaran)) + "%";
    page_.paragraph(filled(tata_.opening(acak_) + " anggaran tahun " + std::to_string(fakta_.tahun) + " sebesar " +
                           rupiah(sum.anggaran) + " terealisasi " + rupiah(sum.realisasi) + " atau " + share + "."));
    Tabel tabel;
    tabel.kepala = {{gaya_.kode ? "Kode" : "No", "Program/Kegiatan/Sub Kegiatan", "Anggaran Perubahan (Rp)",
                     "Realisasi (Rp)", "Sisa (Rp)", "%"}};
    if (gaya_.baris_rumus) tabel.kepala.push_back({"1", "2", "3", "4", "5=3-4", "6=4/3*100"});
    const std::vector<std::string> label = labels(fakta_.anggaran);
    const bool error = wrong("ANG004");
    std::size_t wrong_row = acak_.below(fakta_.anggaran.size());
    while (fakta_.anggaran[wrong_row].level != 2) wrong_row = (wrong_row + 1) % fakta_.anggaran.size();
    for (std::size_t i = 0; i < fakta_.anggaran.size(); ++i) {
        const Baris& row = fakta_.anggaran[i];
        const std::int64_t printed = percent(row.realisasi, row.anggaran) - (error && i == wrong_row ? 317 : 0);
        tabel.baris.push_back({label[i], row.nama, money(row.anggaran, gaya_), money(row.realisasi, gaya_),
                               money(row.anggaran - row.realisasi, gaya_), percentage(printed, gaya_)});
    }
    tabel.jumlah = {"",
                    "JUMLAH",
                    money(sum.anggaran, gaya_),
                    money(sum.realisasi, gaya_),
                    money(sum.anggaran - sum.realisasi, gaya_),
                    percentage(percent(sum.realisasi, sum.anggaran), gaya_)};
    page_.table("Realisasi Anggaran Tahun " + std::to_string(fakta_.tahun), tabel);
    if (error) note("ANG004", page_.row_line(wrong_row));
    own(1, 3);
}

void Penyusun::write_chapter_4() {
    page_.chapter("IV", "PENUTUP");
    page_.section("Kesimpulan");
    from_template(templat_.penutup, 92);
    own(1, 4);
    page_.section("Langkah Perbaikan");
    std::vector<std::string> steps;
    for (int i = 0; i < (large_ ? 8 : 3); ++i) steps.push_back(filled(tata_.step(acak_)));
    page_.items(steps, true);
    signature(0);
}

}  // namespace lkiplint::generator
