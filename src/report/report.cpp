#include "report/report.h"

#include <array>
#include <utility>

namespace lkiplint {
namespace {

constexpr std::array kKindNames = {
    std::pair{TableKind::struktur_anggaran, std::string_view("struktur-anggaran")},
    std::pair{TableKind::anggaran_program, std::string_view("anggaran-program")},
    std::pair{TableKind::realisasi_anggaran, std::string_view("realisasi-anggaran")},
    std::pair{TableKind::capaian, std::string_view("capaian")},
    std::pair{TableKind::capaian_program, std::string_view("capaian-program")},
    std::pair{TableKind::perjanjian_kinerja, std::string_view("perjanjian-kinerja")},
    std::pair{TableKind::rencana_kinerja, std::string_view("rencana-kinerja")},
    std::pair{TableKind::renstra, std::string_view("renstra")},
    std::pair{TableKind::perbandingan, std::string_view("perbandingan")},
    std::pair{TableKind::efisiensi, std::string_view("efisiensi")},
    std::pair{TableKind::rekap_predikat, std::string_view("rekap-predikat")},
    std::pair{TableKind::input_output, std::string_view("input-output")},
    std::pair{TableKind::iku, std::string_view("iku")},
    std::pair{TableKind::skala, std::string_view("skala")},
    std::pair{TableKind::pegawai, std::string_view("pegawai")},
    std::pair{TableKind::sarana, std::string_view("sarana")},
    std::pair{TableKind::survei, std::string_view("survei")},
    std::pair{TableKind::penduduk, std::string_view("penduduk")},
    std::pair{TableKind::desa, std::string_view("desa")},
    std::pair{TableKind::tindak_lanjut, std::string_view("tindak-lanjut")},
    std::pair{TableKind::cascading, std::string_view("cascading")},
    std::pair{TableKind::daftar, std::string_view("daftar")},
    std::pair{TableKind::lain, std::string_view("lain")},
    std::pair{TableKind::tidak_dikenali, std::string_view("tidak-dikenali")},
};

constexpr std::array kRoleNames = {
    std::pair{Role::no, std::string_view("no")},
    std::pair{Role::uraian, std::string_view("uraian")},
    std::pair{Role::program, std::string_view("program")},
    std::pair{Role::tujuan, std::string_view("tujuan")},
    std::pair{Role::indikator, std::string_view("indikator")},
    std::pair{Role::satuan, std::string_view("satuan")},
    std::pair{Role::target, std::string_view("target")},
    std::pair{Role::realisasi, std::string_view("realisasi")},
    std::pair{Role::capaian, std::string_view("capaian")},
    std::pair{Role::kriteria, std::string_view("kriteria")},
    std::pair{Role::baseline, std::string_view("baseline")},
    std::pair{Role::target_akhir, std::string_view("target-akhir")},
    std::pair{Role::capaian_akhir, std::string_view("capaian-akhir")},
    std::pair{Role::pembanding, std::string_view("pembanding")},
    std::pair{Role::anggaran, std::string_view("anggaran")},
    std::pair{Role::anggaran_awal, std::string_view("anggaran-awal")},
    std::pair{Role::anggaran_pergeseran, std::string_view("anggaran-pergeseran")},
    std::pair{Role::anggaran_perubahan, std::string_view("anggaran-perubahan")},
    std::pair{Role::realisasi_anggaran, std::string_view("realisasi-anggaran")},
    std::pair{Role::selisih, std::string_view("selisih")},
    std::pair{Role::serapan, std::string_view("serapan")},
    std::pair{Role::sisa, std::string_view("sisa")},
    std::pair{Role::kategori, std::string_view("kategori")},
    std::pair{Role::tahun, std::string_view("tahun")},
    std::pair{Role::jumlah, std::string_view("jumlah")},
    std::pair{Role::ideal, std::string_view("ideal")},
    std::pair{Role::kondisi, std::string_view("kondisi")},
    std::pair{Role::formula, std::string_view("formula")},
    std::pair{Role::sumber, std::string_view("sumber")},
    std::pair{Role::penanggung_jawab, std::string_view("penanggung-jawab")},
    std::pair{Role::keterangan, std::string_view("keterangan")},
    std::pair{Role::lain, std::string_view("lain")},
};

template <class Table, class Key>
std::string_view name_in(const Table& table, Key key) {
    for (const auto& [value, name] : table)
        if (value == key) return name;
    return {};
}

template <class Key, class Table>
std::optional<Key> key_in(const Table& table, std::string_view name) {
    for (const auto& [value, text] : table)
        if (text == name) return value;
    return std::nullopt;
}

}  // namespace

std::string_view kind_name(TableKind kind) { return name_in(kKindNames, kind); }
std::optional<TableKind> kind_from_name(std::string_view name) { return key_in<TableKind>(kKindNames, name); }
std::string_view role_name(Role role) { return name_in(kRoleNames, role); }
std::optional<Role> role_from_name(std::string_view name) { return key_in<Role>(kRoleNames, name); }

Place Sel::place_at(std::size_t offset) const {
    Place found = place;
    for (const Run& run : runs)
        if (run.offset <= offset) found = run.place;
    return found;
}

int Tabel::column(Role role) const {
    int first = -1;
    for (std::size_t i = 0; i < kolom.size(); ++i) {
        if (kolom[i].role != role) continue;
        if (kolom[i].tahun == konteks.tahun) return static_cast<int>(i);
        if (first < 0) first = static_cast<int>(i);
    }
    return first;
}

const Sel* Tabel::cell(int row, Role role) const {
    const int index = column(role);
    if (index < 0 || row < 0 || static_cast<std::size_t>(row) >= baris.size()) return nullptr;
    const auto& cells = baris[static_cast<std::size_t>(row)].sel;
    return static_cast<std::size_t>(index) < cells.size() ? &cells[static_cast<std::size_t>(index)] : nullptr;
}

std::string Tabel::row_name(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= baris.size()) return {};
    // The most particular name first: an indicator names its row better than the sasaran that it shares with others.
    constexpr std::array roles = {Role::indikator, Role::program, Role::uraian, Role::tujuan};
    constexpr std::array budget = {Role::program, Role::uraian, Role::indikator, Role::tujuan};
    const bool is_budget = kind == TableKind::struktur_anggaran || kind == TableKind::realisasi_anggaran ||
                           kind == TableKind::anggaran_program || kind == TableKind::capaian_program;
    const auto& cells = baris[static_cast<std::size_t>(row)].sel;
    for (const Role role : is_budget ? budget : roles)
        for (std::size_t i = 0; i < kolom.size() && i < cells.size(); ++i)
            if (kolom[i].role == role && !cells[i].text.empty()) return cells[i].text;
    for (const auto& cell : cells)
        if (!cell.text.empty()) return cell.text;
    return {};
}

std::string Tabel::label() const {
    if (!nomor.empty()) return "Tabel " + nomor;
    if (!caption.empty()) return caption;
    return "Tabel di baris " + std::to_string(place.printed());
}

}  // namespace lkiplint
