// The summary and the first two chapters.
#include "generator/penyusun.h"

namespace lkiplint::generator {

void Penyusun::write_summary() {
    page_.paragraph(gaya_.pagar ? "# IKHTISAR EKSEKUTIF" : "IKHTISAR EKSEKUTIF");
    own(1, 2);
    int reached = 0;
    for (const Indikator& one : fakta_.indikator) reached += capaian(one) >= 10000 ? 1 : 0;
    const int all = static_cast<int>(fakta_.indikator.size());
    // Sentences of its own between them: one such sentence after another is the same in many reports.
    std::string text = tata_.opening(acak_) + " tahun " + std::to_string(fakta_.tahun) + " diukur " +
                       std::to_string(all) + " indikator. ";
    text += tata_.sentence(acak_, false) + " ";
    if (reached > 0 && reached < all) {
        text += "Sebanyak " + std::to_string(reached) + " indikator mencapai target. " + tata_.sentence(acak_, false);
        text += " Sebanyak " + std::to_string(all - reached) + " indikator belum mencapai target. ";
        text += tata_.sentence(acak_, false) + " ";
    }
    text += "Rata-rata capaian " + std::to_string(all) + " indikator adalah " + decimal(average()) + "%.";
    page_.paragraph(filled(text));
    page_.paragraph(filled(tata_.opening(acak_) + " anggaran setelah perubahan sebesar " +
                           rupiah(fakta_.jumlah.anggaran) + " terealisasi " + rupiah(fakta_.jumlah.realisasi) +
                           " atau " + decimal(percent(fakta_.jumlah.realisasi, fakta_.jumlah.anggaran)) + "%."));
}

void Penyusun::write_chapter_1() {
    page_.chapter("I", "PENDAHULUAN");
    page_.section("Latar Belakang");
    from_template(national_templates(), small_ ? 30 : 60);
    own(1, 3);
    page_.section("Dasar Hukum");
    std::vector<std::string> laws = {
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk "
        "Teknis Perjanjian "
        "Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah"};
    if (acak_.chance(50)) laws.insert(laws.begin() + 1, "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan");
    page_.items(laws, true);
    page_.section("Gambaran Umum");
    from_template(templat_.gambaran, 92);
    if (!fakta_.tetangga.empty() && !fakta_.dinas) {
        std::vector<std::string> borders;
        static constexpr const char* kSides[] = {"utara", "timur", "selatan"};
        for (std::size_t i = 0; i < fakta_.tetangga.size(); ++i)
            borders.push_back("sebelah " + std::string(kSides[i]) + " berbatasan dengan Kecamatan " +
                              fakta_.tetangga[i]);
        page_.paragraph("Batas wilayahnya adalah:");
        page_.items(borders, false);
    }
    own(2, 4);
    if (!fakta_.dinas) write_villages();
    page_.section("Tugas dan Fungsi");
    from_template(templat_.tugas, 92);
    page_.items(templat_.fungsi.empty() ? std::vector<std::string>{} : [&] {
        std::vector<std::string> out;
        for (const std::string& text : templat_.fungsi) out.push_back(filled(text));
        return out;
    }(), acak_.chance(70));
    page_.section("Sumber Daya");
    write_resources();
    page_.section("Isu Strategis");
    std::vector<std::string> problems;
    for (int i = 0; i < (large_ ? 7 : 3); ++i) problems.push_back(filled(tata_.problem(acak_)));
    lead();
    page_.items(problems, true);
    if (wrong("TXT002")) {
        note("TXT002", page_.next_line());
        page_.paragraph(filled("Sampai akhir tahun tercatat ??? " + fakta_.desa_kata +
                               " yang telah memutakhirkan datanya. " + tata_.sentence(acak_, false)));
    }
    own(1, 3);
}

void Penyusun::write_villages() {
    Tabel tabel;
    const std::string word = capitalised(fakta_.desa_kata);
    tabel.kepala = {{"No", word, "Luas (ha)", "Laki-laki", "Perempuan", "Jumlah"}};
    int men = 0, women = 0, area = 0, number = 0;
    for (const Desa& one : fakta_.desa) {
        tabel.baris.push_back({std::to_string(++number), one.nama, grouped(one.luas), grouped(one.laki),
                               grouped(one.perempuan), grouped(one.laki + one.perempuan)});
        men += one.laki, women += one.perempuan, area += one.luas;
    }
    tabel.jumlah = {"", "Jumlah", grouped(area), grouped(men), grouped(women), grouped(men + women)};
    lead();
    page_.table("Luas dan Penduduk menurut " + word + " Tahun " + std::to_string(fakta_.tahun), tabel);
    std::string claim = tata_.opening(acak_) + " penduduk seluruhnya tercatat " + grouped(men + women) + " jiwa. ";
    claim += tata_.sentence(acak_, true);
    page_.paragraph(
        filled(claim + " Penduduk laki-laki " + grouped(men) + " jiwa dan perempuan " + grouped(women) + " jiwa."));
}

void Penyusun::write_resources() {
    Tabel staff;
    staff.kepala = {{"No", "Jabatan", "Laki-laki", "Perempuan", "Jumlah"}};
    int men = 0, women = 0, number = 0;
    for (const Pegawai& one : fakta_.pegawai) {
        staff.baris.push_back({std::to_string(++number), one.jabatan, std::to_string(one.laki),
                               std::to_string(one.perempuan), std::to_string(one.laki + one.perempuan)});
        men += one.laki, women += one.perempuan;
    }
    const bool error = wrong("DAT001");
    staff.jumlah = {"", "Jumlah", std::to_string(men), std::to_string(women),
                    std::to_string(men + women + (error ? 2 : 0))};
    own(1, 2);
    lead();
    page_.table("Keadaan Pegawai menurut Jabatan", staff);
    if (error) note("DAT001", page_.row_line(staff.baris.size()));
    Tabel goods;
    goods.kepala = {{"No", "Jenis Barang", "Baik", "Rusak", "Jumlah"}};
    int good = 0, bad = 0;
    number = 0;
    for (const Barang& one : fakta_.barang) {
        goods.baris.push_back({std::to_string(++number), one.nama, std::to_string(one.baik), std::to_string(one.rusak),
                               std::to_string(one.baik + one.rusak)});
        good += one.baik, bad += one.rusak;
    }
    goods.jumlah = {"", "Jumlah", std::to_string(good), std::to_string(bad), std::to_string(good + bad)};
    if (!small_) lead();
    if (!small_) page_.table("Sarana dan Prasarana Kantor", goods);
    if (wrong("IDN001")) {
        Orang secretary = make_person(acak_, fakta_.tahun);
        secretary.nip.replace(4, 2, "13");  // there is no such month
        note("IDN001", page_.next_line());
        page_.paragraph("Sekretaris : " + secretary.lengkap() + ", NIP. " + secretary.nip);
    }
}

void Penyusun::write_chapter_2() {
    page_.chapter("II", "PERENCANAAN KINERJA");
    page_.section("Rencana Strategis");
    from_template(templat_.rencana, 92);
    write_renstra();
    page_.section("Perjanjian Kinerja");
    own(1, 3);
    write_agreement(false);
    if (wrong("TXT005")) {
        note("TXT005", page_.next_line());
        page_.paragraph(filled("Perjanjian itu dikuatkan dengan Peraturan " +
                               std::string(fakta_.desa_kata == "desa" ? "Bupati" : "Wali Kota") + " Nomor    Tahun " +
                               std::to_string(fakta_.tahun) + ". " + tata_.sentence(acak_, false)));
    }
    page_.section("Program dan Anggaran");
    own(1, 3);
    write_budget();
}

void Penyusun::write_renstra() {
    Tabel tabel;
    std::vector<std::string> years;
    for (int year = fakta_.renstra_awal; year <= fakta_.renstra_akhir; ++year) years.push_back(std::to_string(year));
    if (gaya_.kepala_ganda) {
        tabel.kepala = {{"No", "Sasaran", "Indikator Kinerja", "Satuan", "Target Tahun"}, {"", "", "", ""}};
        for (std::size_t i = 1; i < years.size(); ++i) tabel.kepala[0].emplace_back();
    } else {
        tabel.kepala = {{"No", "Sasaran", "Indikator Kinerja", "Satuan"}};
    }
    tabel.kepala.back().insert(tabel.kepala.back().end(), years.begin(), years.end());
    int number = 0;
    for (const Indikator& one : fakta_.indikator) {
        tabel.baris.push_back({std::to_string(++number), one.sasaran, one.nama, one.satuan});
        for (const std::int64_t target : one.renstra) tabel.baris.back().push_back(value(one, target, false));
    }
    lead();
    page_.table("Target Sasaran Renstra Tahun " + years.front() + "-" + years.back(), tabel);
}

void Penyusun::write_agreement(bool annex) {
    const std::string year = std::to_string(fakta_.tahun);
    Tabel goals;
    goals.kepala = {{"No", "Sasaran Strategis", "Indikator Kinerja", "Target"}};
    int number = 0;
    for (const Indikator& one : fakta_.indikator)
        goals.baris.push_back({std::to_string(++number), one.sasaran, one.nama, value(one, one.target, true)});
    Tabel programs;
    programs.kepala = {{"No", "Program", "Anggaran", "Keterangan"}};
    number = 0;
    for (const Baris& row : fakta_.anggaran)
        if (row.level == 0)
            programs.baris.push_back(
                {std::to_string(++number), program_title(row.nama), money(row.awal, gaya_), "APBD"});
    programs.jumlah = {"", "JUMLAH", money(fakta_.jumlah.awal, gaya_), ""};
    if (annex) {
        page_.paragraph(gaya_.pagar ? "# LAMPIRAN" : "LAMPIRAN");
        page_.paragraph("PERJANJIAN KINERJA TAHUN " + year);
        from_template(templat_.janji, 100);
        page_.line("Nama : " + fakta_.kepala.lengkap());
        page_.line("Jabatan : " + fakta_.kepala_jabatan);
        page_.paragraph("selanjutnya disebut PIHAK PERTAMA");
        page_.line("Nama : " + fakta_.atasan.lengkap());
        page_.line("Jabatan : " + fakta_.atasan_jabatan);
        page_.paragraph("selanjutnya disebut PIHAK KEDUA");
        page_.bare_table(goals);
        page_.bare_table(programs);
        return;
    }
    lead();
    page_.table("Perjanjian Kinerja Tahun " + year, goals);
    page_.paragraph(
        filled(tata_.opening(acak_) + " anggaran awal disediakan sebesar " + rupiah(fakta_.jumlah.awal) + "."));
    page_.table("Anggaran Program Tahun " + year, programs);
}

void Penyusun::write_budget() {
    Tabel tabel;
    tabel.kepala = {{gaya_.kode ? "Kode" : "No", "Program/Kegiatan/Sub Kegiatan", "Anggaran Awal (Rp)",
                     "Anggaran Perubahan (Rp)", "Bertambah/(Berkurang) (Rp)"}};
    if (gaya_.baris_rumus) tabel.kepala.push_back({"1", "2", "3", "4", "5=4-3"});
    const std::vector<std::string> label = labels(fakta_.anggaran);
    for (std::size_t i = 0; i < fakta_.anggaran.size(); ++i) {
        const Baris& row = fakta_.anggaran[i];
        tabel.baris.push_back({label[i], row.nama, money(row.awal, gaya_), money(row.anggaran, gaya_),
                               money(row.anggaran - row.awal, gaya_)});
    }
    const Baris& sum = fakta_.jumlah;
    tabel.jumlah = {"", "JUMLAH", money(sum.awal, gaya_), money(sum.anggaran, gaya_),
                    money(sum.anggaran - sum.awal, gaya_)};
    lead();
    page_.table("Anggaran Program, Kegiatan, dan Sub Kegiatan Sebelum dan Sesudah Perubahan", tabel);
}

}  // namespace lkiplint::generator
