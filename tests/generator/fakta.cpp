#include "generator/fakta.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace lkiplint::generator {
namespace {

struct JenisIndikator {
    const char* sasaran;
    const char* nama;
    const char* satuan;
    int low, high;  // of its target, in whole units
    int desimal;
};

constexpr JenisIndikator kIndikator[] = {
    {"Meningkatnya kualitas pelayanan publik", "Indeks Kepuasan Masyarakat", "Nilai", 79, 87, 2},
    {"Meningkatnya akuntabilitas kinerja perangkat daerah", "Nilai SAKIP", "Nilai", 63, 82, 2},
    {"Meningkatnya ketertiban wilayah", "Persentase pengaduan ketertiban yang diselesaikan", "%", 78, 94, 2},
    {"Meningkatnya kemandirian lembaga masyarakat", "Persentase lembaga kemasyarakatan yang aktif", "%", 70, 92, 2},
    {"Meningkatnya mutu perencanaan wilayah", "Persentase usulan warga yang diakomodasi", "%", 55, 80, 2},
    {"Meningkatnya tertib administrasi wilayah", "Persentase buku administrasi yang terisi lengkap", "%", 71, 93, 2},
    {"Meningkatnya kesiapsiagaan warga", "Jumlah regu siaga yang terlatih", "Regu", 8, 30, 0},
    {"Meningkatnya pemanfaatan data kewilayahan", "Persentase profil wilayah yang mutakhir", "%", 60, 90, 2},
    {"Meningkatnya kelestarian lingkungan", "Jumlah titik kumpul sampah yang tertata", "Titik", 10, 40, 0},
    {"Meningkatnya ekonomi warga", "Jumlah usaha rumahan yang didampingi", "Usaha", 20, 90, 0},
};

struct ProgramDinas {
    const char* nama;
    int level;
};
// Programs of three kinds of dinas; the secretariat's stand in the nomenclature.
constexpr const char* kDinas[] = {"Dinas Ketahanan Pangan", "Dinas Perikanan", "Dinas Perpustakaan dan Kearsipan"};
constexpr ProgramDinas kPangan[] = {
    {"PROGRAM PENINGKATAN DIVERSIFIKASI DAN KETAHANAN PANGAN MASYARAKAT", 0},
    {"Penyediaan dan Penyaluran Pangan Pokok", 1},
    {"Penyediaan Informasi Harga Pangan", 2},
    {"Koordinasi Penyaluran Cadangan Pangan", 2},
    {"PROGRAM PENANGANAN KERAWANAN PANGAN", 0},
    {"Penyusunan Peta Kerentanan Pangan", 1},
    {"Pemutakhiran Peta Kerentanan Pangan", 2},
};
constexpr ProgramDinas kIkan[] = {
    {"PROGRAM PENGELOLAAN PERIKANAN TANGKAP", 0},  {"Pemberdayaan Nelayan Kecil", 1},
    {"Pengembangan Kapasitas Nelayan Kecil", 2},   {"Fasilitasi Kelompok Usaha Bersama Nelayan", 2},
    {"PROGRAM PENGELOLAAN PERIKANAN BUDIDAYA", 0}, {"Pengelolaan Pembudidayaan Ikan", 1},
    {"Penyediaan Sarana Pembudidayaan Ikan", 2},
};
constexpr ProgramDinas kBuku[] = {
    {"PROGRAM PEMBINAAN PERPUSTAKAAN", 0},
    {"Pembudayaan Gemar Membaca", 1},
    {"Sosialisasi Budaya Baca dan Literasi", 2},
    {"Pengembangan Layanan Perpustakaan Keliling", 2},
    {"PROGRAM PENGELOLAAN ARSIP", 0},
    {"Pengelolaan Arsip Dinamis Daerah", 1},
    {"Penciptaan dan Penggunaan Arsip Dinamis", 2},
};

constexpr const char* kDepan[] = {"Suka", "Karang", "Sumber", "Tanjung", "Banjar", "Marga", "Wana", "Giri",
                                  "Sido", "Kali",   "Rejo",   "Tirta",   "Mekar",  "Purwa", "Jaya", "Pasir"};
constexpr const char* kBelakang[] = {"maju",   "sari",  "mulya", "agung", "rejo", "asri",  "harja", "mukti",
                                     "makmur", "indah", "tani",  "raya",  "jati", "luhur", "baru",  "damai"};
constexpr const char* kPria[] = {"ARDIMAN",  "BARATA",  "CAHYADI",   "DARMANTO", "EFRAIM",   "FATHURI", "GINANJAR",
                                 "HASBULAH", "IRWANTO", "JUNAIDIN",  "KARMANI",  "LUKMANUL", "MARWOTO", "NASRUDI",
                                 "OKTAVIAN", "PRAMUJI", "RUSDIANTO", "SUTOMOYO", "TARMUJI",  "WARSANA"};
constexpr const char* kWanita[] = {"ARUMNINGTYAS", "BUNGAWATI", "DEWIYANI",   "ENDRASARI", "FITRIANAH", "HERMIYATI",
                                   "INDRAWATI",    "KARTIMAH",  "LASTRIANI",  "MUSLIHAH",  "NINGRUM",   "PUSPITAH",
                                   "RATNASIH",     "SULASTRI",  "TITIKAWATI", "WULANDARI"};
constexpr const char* kKeluarga[] = {
    "WIRASENA",   "PRANATAJAYA", "KUSUMADIRA", "HARTAWANGSA", "SURYADIPA", "LESMANAJATI", "NUGRAHADI",  "PERMANASARI",
    "RAJAWALIKA", "SETIABUDHI",  "TARUNAGIRI", "WIJAYAKARSA", "ADIPRANA",  "BASKARADWI",  "CANDRAWINA", "DHARMAPUTERA"};
constexpr const char* kGelar[] = {", S.Sos.", ", S.IP., M.Si.", ", S.STP., M.AP.", ", S.E., M.M.", ", S.H."};
constexpr const char* kPangkat[] = {"Pembina", "Pembina Tingkat I", "Penata Tingkat I"};

std::string digits(std::int64_t value, int width) {
    std::string text = std::to_string(value);
    return std::string(static_cast<std::size_t>(std::max(0, width - static_cast<int>(text.size()))), '0') + text;
}

std::int64_t share(std::int64_t value, std::int64_t hundredths_of_percent) {
    return value * hundredths_of_percent / 10000;
}

std::string title_case(const std::string& program) {
    std::string out = program;
    bool first = true;
    for (char& c : out) {
        if (!first && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        first = c == ' ' || c == '/';
    }
    for (const char* small : {" Dan ", " Di ", " Yang "}) {
        for (std::size_t at = out.find(small); at != std::string::npos; at = out.find(small, at))
            out[at + 1] = static_cast<char>(out[at + 1] + 32);
    }
    return out;
}

// Whole units for what is counted, two decimals for the rest.
std::int64_t value_near(Acak& acak, std::int64_t base, int from, int to, int desimal) {
    std::int64_t value = base * acak.between(from, to) / 1000;
    if (desimal == 0) value = std::max<std::int64_t>(100, (value + 50) / 100 * 100);
    return value;
}

Indikator make_indicator(const JenisIndikator& kind, const Fakta& fakta, Acak& acak) {
    Indikator out{kind.sasaran, kind.nama, kind.satuan};
    out.desimal = kind.desimal;
    const std::string_view name = kind.nama;
    if (name == "Nilai SAKIP") out.nama += fakta.dinas ? " dinas" : " kecamatan";
    const bool share_of_100 = std::string_view(kind.satuan) != "Nilai" && kind.desimal > 0;
    std::int64_t value = 100 * acak.between(kind.low - 6, kind.high - 8);
    for (int year = fakta.renstra_awal; year <= fakta.renstra_akhir; ++year) {
        out.renstra.push_back(value);
        value += kind.desimal == 0 ? 100 * acak.between(1, 3) : 25 * acak.between(2, 7);
    }
    const auto at = static_cast<std::size_t>(fakta.tahun - fakta.renstra_awal);
    out.target = out.renstra[at];
    out.target_lalu = out.renstra[at - 1];
    out.target_dua = out.renstra[at - 2];
    out.realisasi = value_near(acak, out.target, 930, 1080, kind.desimal);
    out.realisasi_lalu = value_near(acak, out.target_lalu, 930, 1060, kind.desimal);
    out.realisasi_dua = value_near(acak, out.target_dua, 930, 1060, kind.desimal);
    if (share_of_100) {
        for (std::int64_t* part : {&out.realisasi, &out.realisasi_lalu, &out.realisasi_dua})
            *part = std::min<std::int64_t>(*part, 10000);
    }
    return out;
}

std::string unit_of(Acak& acak) {
    static constexpr const char* kUnit[] = {"Dokumen", "Laporan", "Paket", "Unit"};
    return acak.pick(kUnit);
}

void add_outputs(Baris& row, Acak& acak) {
    row.satuan = unit_of(acak);
    std::string unit = row.satuan;
    unit.front() = static_cast<char>(unit.front() + 32);
    row.keluaran = "Jumlah " + unit + " " + row.nama;
    row.target = static_cast<int>(acak.between(1, 48));
    row.hasil =
        acak.chance(70) ? row.target : static_cast<int>(std::max<std::int64_t>(1, row.target - acak.between(0, 3)));
}

void add_amounts(Baris& row, Acak& acak) {
    const bool salaries = row.nama.find("Gaji") != std::string::npos;
    row.awal = 25000 * (salaries ? acak.between(48000, 128000) : acak.between(80, 6400));
    row.anggaran = acak.chance(40)
                       ? row.awal
                       : 25000 * std::max<std::int64_t>(40, share(row.awal / 25000, acak.between(7200, 12900)));
    row.realisasi = acak.chance(15) ? row.anggaran : share(row.anggaran, acak.between(8600, 9999)) / 50 * 50;
    row.lalu_anggaran = 25000 * std::max<std::int64_t>(40, share(row.awal / 25000, acak.between(6500, 11900)));
    row.lalu_realisasi = share(row.lalu_anggaran, acak.between(8500, 9990)) / 50 * 50;
}

void add_to(Baris& sum, const Baris& row) {
    sum.awal += row.awal;
    sum.anggaran += row.anggaran;
    sum.realisasi += row.realisasi;
    sum.lalu_anggaran += row.lalu_anggaran;
    sum.lalu_realisasi += row.lalu_realisasi;
}

// Sums from below: the rows of a level up to the next of its own or a higher one.
void sum_tree(std::vector<Baris>& rows, Baris& total) {
    for (int level = 1; level >= 0; --level) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].level != level) continue;
            for (std::size_t j = i + 1; j < rows.size() && rows[j].level > level; ++j)
                if (rows[j].level == level + 1) add_to(rows[i], rows[j]);
        }
    }
    for (const Baris& row : rows)
        if (row.level == 0) add_to(total, row);
}

template <std::size_t N>
void append(std::vector<Nomenklatur>& rows, const ProgramDinas (&programs)[N], int bidang) {
    int program = 1, kegiatan = 0, sub = 0;
    for (const ProgramDinas& row : programs) {
        if (row.level == 0) ++program, kegiatan = 0;
        if (row.level == 1) ++kegiatan, sub = 0;
        if (row.level == 2) ++sub;
        std::string kode = digits(bidang, 1) + ".09." + digits(program, 2);
        if (row.level > 0) kode += ".2." + digits(kegiatan, 2);
        if (row.level > 1) kode += "." + digits(sub, 4);
        rows.push_back({kode, row.nama, row.level});
    }
}

std::vector<Nomenklatur> candidates(const Pesanan& pesanan, const Sumber& sumber) {
    std::vector<Nomenklatur> out;
    std::string left_out;  // the code of a kegiatan, whose sub kegiatan go with it
    for (const Nomenklatur& row : sumber.nomenklatur) {
        if (!left_out.empty() && row.kode.starts_with(left_out + ".")) continue;
        const bool secretariat = row.kode.starts_with("7.01.01");
        if (pesanan.kecamatan < 0 && !secretariat) continue;
        const bool kota = pesanan.kabupaten->kota();
        if (!secretariat && row.nama.find(kota ? " Desa" : " Kelurahan") != std::string::npos && row.level > 0) {
            if (row.level == 1) left_out = row.kode;
            continue;
        }
        if (kota && row.kode.starts_with("7.01.06")) continue;
        if (row.kode.starts_with("7.01.05")) continue;
        out.push_back(row);
    }
    if (pesanan.kecamatan < 0) {
        if (pesanan.dinas == 0) append(out, kPangan, 2);
        if (pesanan.dinas == 1) append(out, kIkan, 3);
        if (pesanan.dinas == 2) append(out, kBuku, 2);
        for (Nomenklatur& row : out)
            if (row.kode.starts_with("7.01.01")) row.kode = (pesanan.dinas == 1 ? "3.09" : "2.09") + row.kode.substr(4);
    }
    return out;
}

// A share of the sub kegiatan, and what they belong to; never a kegiatan or a program without any.
std::vector<Baris> choose_rows(const std::vector<Nomenklatur>& all, int wanted, Acak& acak) {
    const auto subs = std::count_if(all.begin(), all.end(), [](const Nomenklatur& row) { return row.level == 2; });
    const int chance = static_cast<int>(std::min<std::int64_t>(100, 100 * wanted / std::max<std::int64_t>(1, subs)));
    std::vector<Baris> out;
    for (const Nomenklatur& row : all) {
        while (!out.empty() && row.level < 2 && out.back().level >= row.level) {
            if (out.back().level == 2) break;
            out.pop_back();  // it stayed empty
        }
        const bool salaries = row.nama.find("Gaji") != std::string::npos;  // every office pays them
        if (row.level == 2 && !salaries && !acak.chance(chance)) continue;
        out.push_back({row.kode, row.nama, row.level});
    }
    while (!out.empty() && out.back().level < 2) out.pop_back();
    return out;
}

void add_budget(Fakta& fakta, const Pesanan& pesanan, const Sumber& sumber, int wanted, Acak& acak) {
    fakta.anggaran = choose_rows(candidates(pesanan, sumber), wanted, acak);
    for (Baris& row : fakta.anggaran) {
        if (row.level != 2) continue;
        add_amounts(row, acak);
        add_outputs(row, acak);
    }
    sum_tree(fakta.anggaran, fakta.jumlah);
    fakta.jumlah.nama = "JUMLAH";
}

void add_villages(Fakta& fakta, int count, Acak& acak) {
    std::vector<std::string> names;
    while (static_cast<int>(names.size()) < count) {
        std::string name = acak.pick(kDepan);
        name += acak.pick(kBelakang);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    for (const std::string& name : names) {
        const int men = static_cast<int>(acak.between(402, 3980));
        fakta.desa.push_back({name, men, static_cast<int>(men + acak.between(-90, 90)),
                              static_cast<int>(acak.between(120, 1480)), static_cast<int>(acak.between(6, 48))});
    }
}

void add_resources(Fakta& fakta, Acak& acak) {
    fakta.pegawai = {
        {fakta.dinas ? "Kepala Dinas" : "Camat", fakta.kepala.perempuan ? 0 : 1, fakta.kepala.perempuan ? 1 : 0}};
    for (const char* name : {"Sekretaris", "Kepala Seksi", "Kepala Subbagian", "Pelaksana", "Tenaga Kontrak"}) {
        const bool one = std::string_view(name) == "Sekretaris";
        const int men = static_cast<int>(one ? acak.below(2) : acak.between(1, 8));
        fakta.pegawai.push_back({name, men, one ? 1 - men : static_cast<int>(acak.between(0, 7))});
    }
    for (const char* name : {"Mobil dinas", "Sepeda motor dinas", "Komputer", "Laptop", "Pencetak", "Meja kerja",
                             "Kursi kerja", "Lemari arsip", "Pendingin ruangan", "Proyektor", "Kamera", "Genset"}) {
        if (acak.chance(80))
            fakta.barang.push_back({name, static_cast<int>(acak.between(1, 36)), static_cast<int>(acak.between(0, 4))});
    }
}

}  // namespace

std::int64_t percent(std::int64_t value, std::int64_t base) {
    return base == 0 ? 0 : (value * 20000 + base) / (2 * base);
}

Orang make_person(Acak& acak, int tahun) {
    Orang out;
    out.perempuan = acak.chance(35);
    out.nama = out.perempuan ? acak.pick(kWanita) : acak.pick(kPria);
    out.nama += std::string(" ") + acak.pick(kKeluarga);
    out.gelar = acak.pick(kGelar);
    out.pangkat = acak.pick(kPangkat);
    const std::int64_t born = tahun - acak.between(38, 57);
    const std::int64_t began = born + acak.between(21, 28);
    const std::int64_t parts[] = {acak.between(1, 12), acak.between(1, 28), acak.between(1, 12), acak.between(1, 19)};
    out.nip = digits(born, 4) + digits(parts[0], 2) + digits(parts[1], 2) + " " + digits(began, 4) +
              digits(parts[2], 2) + " " + (out.perempuan ? "2" : "1") + " " + digits(parts[3], 3);
    return out;
}

Fakta make_facts(const Pesanan& pesanan, const Sumber& sumber, const Ukuran& ukuran, Acak& acak) {
    const Kabupaten& kabupaten = *pesanan.kabupaten;
    Fakta out;
    out.kabupaten = kabupaten.nama;
    out.kabupaten_saja = kabupaten.nama_saja();
    out.dinas = pesanan.kecamatan < 0;
    out.tahun = pesanan.tahun;
    out.renstra_awal = 2021;
    out.renstra_akhir = 2026;
    out.instansi = out.dinas ? kDinas[pesanan.dinas]
                             : "Kecamatan " + kabupaten.kecamatan[static_cast<std::size_t>(pesanan.kecamatan)].nama;
    out.kecamatan = out.instansi.substr(out.instansi.find(' ') + 1);
    out.kepala_jabatan = out.dinas ? "Kepala " + out.instansi : "Camat " + out.kecamatan;
    out.tempat = out.dinas ? out.kabupaten_saja : out.kecamatan;
    out.desa_kata = kabupaten.kota() ? "kelurahan" : "desa";
    out.atasan_jabatan = (kabupaten.kota() ? "Wali Kota " : "Bupati ") + out.kabupaten_saja;
    for (std::size_t i = 0; i < kabupaten.kecamatan.size() && out.tetangga.size() < 3; ++i)
        if (kabupaten.kecamatan[i].nama != out.kecamatan && acak.chance(50))
            out.tetangga.push_back(kabupaten.kecamatan[i].nama);
    Acak of_kabupaten(pesanan.benih_kabupaten, 1);
    out.kepala = make_person(acak, out.tahun);
    out.atasan = make_person(of_kabupaten, out.tahun);
    std::vector<int> kinds;
    for (int i = 2; i < static_cast<int>(std::size(kIndikator)); ++i) kinds.push_back(i);
    of_kabupaten.shuffle(kinds);
    kinds.insert(kinds.begin(), {0, 1});  // every instansi has these two
    for (int i = 0; i < std::min(ukuran.indikator, static_cast<int>(kinds.size())); ++i)
        out.indikator.push_back(make_indicator(kIndikator[kinds[static_cast<std::size_t>(i)]], out, acak));
    add_budget(out, pesanan, sumber, ukuran.sub_kegiatan, acak);
    std::vector<int> programs;
    for (int i = 0; i < static_cast<int>(out.anggaran.size()); ++i)
        if (out.anggaran[static_cast<std::size_t>(i)].level == 0) programs.push_back(i);
    for (std::size_t i = 0; i < out.indikator.size(); ++i) out.indikator[i].program = programs[i % programs.size()];
    add_villages(out, ukuran.desa, acak);
    add_resources(out, acak);
    return out;
}

std::string program_title(const std::string& program) { return title_case(program); }

}  // namespace lkiplint::generator
