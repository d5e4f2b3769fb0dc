// What a synthetic report says, before it is written: all of its figures agree with each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/acak.h"

namespace lkiplint::generator {

struct Kecamatan {
    std::string kode, nama;
};

struct Kabupaten {
    std::string kode, nama;  // "Kabupaten Wonosobo", "Kota Madiun"
    std::vector<Kecamatan> kecamatan;

    bool kota() const { return nama.starts_with("Kota "); }
    std::string nama_saja() const { return nama.substr(nama.find(' ') + 1); }
};

// Of the official names of programs and what is below them.
struct Nomenklatur {
    std::string kode, nama;
    int level = 0;  // 0 program, 1 kegiatan, 2 sub kegiatan
};

// What the generator reads: files of rules/data.
struct Sumber {
    std::vector<Kabupaten> kabupaten;
    std::vector<Nomenklatur> nomenklatur;
    std::string error;  // empty when both files were read
};
Sumber read_sources(const std::string& folder);

struct Orang {
    std::string nama, gelar, nip, pangkat;
    bool perempuan = false;

    std::string lengkap() const { return nama + gelar; }
};
// Invented, with a NIP that can be right.
Orang make_person(Acak& acak, int tahun);

struct Indikator {
    std::string sasaran, nama, satuan;
    int desimal = 2;                                     // of its values
    std::int64_t target = 0, realisasi = 0;              // in hundredths, as all values below
    std::int64_t realisasi_lalu = 0, realisasi_dua = 0;  // one and two years before
    std::int64_t target_lalu = 0, target_dua = 0;
    std::vector<std::int64_t> renstra{};  // a target for each year of the plan
    int program = 0;                      // the one that supports it
};

struct Baris {  // of the budget
    std::string kode, nama;
    int level = 0;
    std::int64_t awal = 0, anggaran = 0, realisasi = 0, lalu_anggaran = 0, lalu_realisasi = 0;
    std::string keluaran{}, satuan{};  // what a sub kegiatan counts
    int target = 0, hasil = 0;
};

struct Desa {
    std::string nama;
    int laki = 0, perempuan = 0, luas = 0, rt = 0;
};

struct Pegawai {
    std::string jabatan;
    int laki = 0, perempuan = 0;
};

struct Barang {
    std::string nama;
    int baik = 0, rusak = 0;
};

struct Fakta {
    std::string kabupaten, kabupaten_saja, kecamatan;  // kecamatan: of a dinas its name without "Dinas"
    std::string instansi;                              // "Kecamatan Garung", "Dinas Ketahanan Pangan"
    std::string kepala_jabatan, atasan_jabatan;        // "Camat Garung", "Bupati Wonosobo"
    std::string desa_kata;                             // "desa" or "kelurahan"
    std::vector<std::string> tetangga;                 // other kecamatan of the kabupaten, that it borders on
    bool dinas = false;
    int tahun = 0, renstra_awal = 0, renstra_akhir = 0;
    Orang kepala, atasan;
    std::string tempat;  // where the office is
    std::vector<Indikator> indikator;
    std::vector<Baris> anggaran;  // depth first
    Baris jumlah;
    std::vector<Desa> desa;
    std::vector<Pegawai> pegawai;
    std::vector<Barang> barang;
};

struct Ukuran {  // how much of everything
    int indikator = 4, sub_kegiatan = 12, desa = 9;
};

struct Pesanan {  // whose report to make up
    const Kabupaten* kabupaten = nullptr;
    int kecamatan = -1;  // of the kabupaten; -1: a dinas
    int dinas = 0;       // which one
    int tahun = 2025;
    std::uint64_t benih_kabupaten = 0;  // the sasaran and their indicators are those of the whole kabupaten
};

Fakta make_facts(const Pesanan& pesanan, const Sumber& sumber, const Ukuran& ukuran, Acak& acak);

// "PROGRAM PENUNJANG URUSAN" as a sentence prints it: "Program Penunjang Urusan".
std::string program_title(const std::string& program);

// value / base in hundredths of a percent, rounded half up.
std::int64_t percent(std::int64_t value, std::int64_t base);

}  // namespace lkiplint::generator
