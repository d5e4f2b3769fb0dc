#include "import/lkip_vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

using Attributes = std::vector<LkipAttribute>;
using enum LkipValue;

constexpr LkipAttribute kTujuan{"tujuan", Role::tujuan, "Tujuan"};
constexpr LkipAttribute kSasaran{"sasaran", Role::tujuan, "Sasaran"};
constexpr LkipAttribute kSatuan{"satuan", Role::satuan, "Satuan"};
constexpr LkipAttribute kBaseline{"baseline", Role::baseline, "Baseline", ukuran};
constexpr LkipAttribute kTarget{"target", Role::target, "Target", ukuran};
constexpr LkipAttribute kRealisasi{"realisasi", Role::realisasi, "Realisasi", ukuran};
constexpr LkipAttribute kCapaian{"capaian", Role::capaian, "Capaian", persen};
constexpr LkipAttribute kKriteria{"kriteria", Role::kriteria, "Kriteria"};
constexpr LkipAttribute kTargetAkhir{"target-akhir", Role::target_akhir, "Target Akhir", ukuran};
constexpr LkipAttribute kCapaianAkhir{"capaian-akhir", Role::capaian_akhir, "Capaian terhadap Target Akhir", persen};
constexpr LkipAttribute kPembanding{"pembanding", Role::pembanding, "Pembanding", ukuran};
constexpr LkipAttribute kKeterangan{"keterangan", Role::keterangan, "Keterangan"};
constexpr LkipAttribute kKode{"kode", Role::lain, "Kode"};
constexpr LkipAttribute kAnggaran{"anggaran", Role::anggaran, "Anggaran", rupiah};
constexpr LkipAttribute kAwal{"awal", Role::anggaran_awal, "Anggaran Awal", rupiah};
constexpr LkipAttribute kPergeseran{"pergeseran", Role::anggaran_pergeseran, "Anggaran Pergeseran", rupiah};
constexpr LkipAttribute kPerubahan{"perubahan", Role::anggaran_perubahan, "Anggaran Perubahan", rupiah};
constexpr LkipAttribute kSelisih{"selisih", Role::selisih, "Bertambah/Berkurang", rupiah};
constexpr LkipAttribute kRealisasiRupiah{"realisasi", Role::realisasi, "Realisasi Anggaran", rupiah};
constexpr LkipAttribute kRealisasiAnggaran{"realisasi-anggaran", Role::realisasi_anggaran, "Realisasi Anggaran",
                                           rupiah};
constexpr LkipAttribute kSerapan{"serapan", Role::serapan, "Serapan", persen};
constexpr LkipAttribute kSisa{"sisa", Role::sisa, "Sisa Anggaran", rupiah};

constexpr LkipAttribute name_of(Role role, std::string_view header, bool required = true) {
    return {"nama", role, header, teks, required};
}
constexpr LkipAttribute kNamaIndikator = name_of(Role::indikator, "Indikator");
constexpr LkipAttribute kNamaProgram = name_of(Role::program, "Program/Kegiatan/Sub Kegiatan");

constexpr LkipAttribute required(LkipAttribute attribute) {
    attribute.required = true;
    return attribute;
}

constexpr LkipAttribute optional(LkipAttribute attribute) {
    attribute.required = false;
    return attribute;
}

LkipRow total_row(Attributes attributes, LkipInner inner = LkipInner::none) {
    return {"jumlah", LkipRowKind::jumlah, Level::total, inner, std::move(attributes)};
}

LkipRow average_row(Attributes attributes) {
    return {"rata-rata", LkipRowKind::rata_rata, Level::none, LkipInner::none, std::move(attributes)};
}

// program, kegiatan and sub-kegiatan, and <rincian> for a line of no known level (belanja kinds, for one).
std::vector<LkipRow> tree_rows(const Attributes& attributes) {
    return {{"program", LkipRowKind::biasa, Level::program, LkipInner::none, attributes},
            {"kegiatan", LkipRowKind::biasa, Level::kegiatan, LkipInner::none, attributes},
            {"sub-kegiatan", LkipRowKind::biasa, Level::sub_kegiatan, LkipInner::none, attributes},
            {"rincian", LkipRowKind::biasa, Level::none, LkipInner::none, attributes}};
}

std::vector<LkipRow> with(std::vector<LkipRow> rows, LkipRow row) {
    rows.push_back(std::move(row));
    return rows;
}

Attributes total_of(Attributes attributes) {
    attributes.front() = optional(attributes.front());
    return attributes;
}

LkipGroup agreement() {
    return {"perjanjian-kinerja",
            TableKind::perjanjian_kinerja,
            "Perjanjian Kinerja",
            "",
            {{"indikator",
              LkipRowKind::biasa,
              Level::none,
              LkipInner::none,
              {kTujuan, kSasaran, kNamaIndikator, kSatuan, required(kTarget), kKeterangan}}}};
}

LkipGroup agreement_programs() {
    const Attributes amounts{kNamaProgram, kKode, kAnggaran, kAwal, kPergeseran, kPerubahan, kSelisih, kKeterangan};
    return {"perjanjian-kinerja",
            TableKind::anggaran_program,
            "Program pada Perjanjian Kinerja",
            "",
            {{"program", LkipRowKind::biasa, Level::program, LkipInner::none, amounts}, total_row(total_of(amounts))}};
}

LkipGroup renstra() {
    return {"renstra",
            TableKind::renstra,
            "Target Renstra",
            "target",
            {{"indikator",
              LkipRowKind::biasa,
              Level::none,
              LkipInner::tahun,
              {kTujuan, kSasaran, kNamaIndikator, kSatuan, kBaseline, kTargetAkhir, kKeterangan}}}};
}

LkipGroup indicators(std::string_view element, TableKind kind, std::string_view title) {
    return {element,
            kind,
            title,
            "realisasi",
            {{"indikator",
              LkipRowKind::biasa,
              Level::none,
              LkipInner::tahun,
              {kTujuan, kSasaran, kNamaIndikator, kSatuan, kBaseline, kTarget, kRealisasi, kCapaian, kKriteria,
               kTargetAkhir, kCapaianAkhir, kPembanding, kKeterangan}},
             average_row({optional(kNamaIndikator), kCapaian, kKriteria, kCapaianAkhir})}};
}

LkipGroup program_indicators() {
    const LkipAttribute inner_name{"nama", Role::indikator, "Indikator", teks, true};
    const LkipAttribute inner_attribute{"indikator", Role::indikator, "Indikator"};
    const Attributes figures{kSatuan,      kBaseline,     kTarget,   kRealisasi,         kCapaian, kKriteria,
                             kTargetAkhir, kCapaianAkhir, kAnggaran, kRealisasiAnggaran, kSerapan, kKeterangan};
    Attributes node{kNamaProgram, kKode, inner_attribute};
    node.insert(node.end(), figures.begin(), figures.end());
    Attributes further{inner_name};
    further.insert(further.end(), figures.begin(), figures.end());
    auto rows =
        with(tree_rows(node), {"indikator", LkipRowKind::indikator_tambahan, Level::none, LkipInner::none, further});
    return {"capaian-program",
            TableKind::capaian_program,
            "Capaian Program",
            "",
            with(std::move(rows), average_row({optional(kNamaProgram), kCapaian, kKriteria, kCapaianAkhir})),
            true};
}

LkipGroup budget() {
    const Attributes amounts{kNamaProgram, kKode, kAnggaran, kAwal, kPergeseran, kPerubahan, kSelisih, kKeterangan};
    return {"anggaran",
            TableKind::struktur_anggaran,
            "Struktur Anggaran",
            "",
            with(tree_rows(amounts), total_row(total_of(amounts))),
            true};
}

LkipGroup spending() {
    // The anggaran that was spent from stands next to its realisasi.
    const Attributes amounts{kNamaProgram,     kKode,    kAwal, kPergeseran, kPerubahan, kSelisih, kAnggaran,
                             kRealisasiRupiah, kSerapan, kSisa, kKeterangan};
    return {"realisasi-anggaran",
            TableKind::realisasi_anggaran,
            "Realisasi Anggaran",
            "",
            with(tree_rows(amounts), total_row(total_of(amounts))),
            true};
}

LkipGroup efficiency() {
    // The difference here is one of percentages: capaian less serapan.
    const LkipAttribute difference{"selisih", Role::selisih, "Selisih Capaian dan Serapan", persen};
    const LkipAttribute category{"kategori", Role::kategori, "Kategori"};
    const LkipAttribute program{"program", Role::program, "Program/Kegiatan/Sub Kegiatan"};
    const Attributes figures{kTarget,  kRealisasi, kCapaian,   kAnggaran, kRealisasiAnggaran,
                             kSerapan, kSisa,      difference, category,  kKeterangan};
    const auto row_of = [&](std::string_view element, LkipRowKind kind, Level level, Attributes names) {
        names.insert(names.end(), figures.begin(), figures.end());
        return LkipRow{element, kind, level, LkipInner::none, std::move(names)};
    };
    return {
        "efisiensi",
        TableKind::efisiensi,
        "Efisiensi",
        "",
        {row_of("indikator", LkipRowKind::biasa, Level::none, {kTujuan, kSasaran, kNamaIndikator, program, kSatuan}),
         row_of("program", LkipRowKind::biasa, Level::program, {kTujuan, kSasaran, kNamaProgram, kKode, kSatuan}),
         row_of("jumlah", LkipRowKind::jumlah, Level::total, {optional(kNamaProgram)}),
         row_of("rata-rata", LkipRowKind::rata_rata, Level::none, {optional(kNamaProgram)})}};
}

LkipGroup supporting(std::string_view element, TableKind kind, std::string_view title) {
    const LkipAttribute what{"uraian", Role::uraian, "Uraian", teks, true};
    const LkipAttribute count{"jumlah", Role::jumlah, "Jumlah", LkipValue::jumlah};
    const LkipAttribute ideal{"ideal", Role::ideal, "Ideal", LkipValue::jumlah};
    const LkipAttribute condition{"kondisi", Role::kondisi, "Kondisi"};
    const Attributes all{what, kSatuan, count, ideal, condition, kKeterangan};
    return {element,
            kind,
            title,
            "",
            {{"baris", LkipRowKind::biasa, Level::none, LkipInner::kolom, all},
             total_row({optional(what), count, ideal, kKeterangan}, LkipInner::kolom)}};
}

// Words of a satuan that make the figure an index, where "1.234" is 1,234 and not 1234.
constexpr std::array kIndexUnits{"persen", "indeks", "nilai", "skor", "angka", "poin", "rasio", "predikat", "kategori"};

struct ScaleName {
    Skala::Jenis jenis;
    std::string_view name;
};
constexpr std::array kScaleNames{ScaleName{Skala::Jenis::capaian, "capaian"}, ScaleName{Skala::Jenis::sakip, "sakip"},
                                 ScaleName{Skala::Jenis::ikm, "ikm"}, ScaleName{Skala::Jenis::ipp, "ipp"},
                                 ScaleName{Skala::Jenis::lain, "lain"}};

}  // namespace

const LkipRow* LkipGroup::row(std::string_view element_name) const {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const LkipRow& r) { return r.element == element_name; });
    return found == rows.end() ? nullptr : &*found;
}

const std::vector<LkipGroup>& lkip_groups() {
    static const std::vector<LkipGroup> groups{
        agreement(),
        agreement_programs(),
        renstra(),
        indicators("capaian", TableKind::capaian, "Capaian"),
        program_indicators(),
        budget(),
        spending(),
        efficiency(),
        indicators("perbandingan", TableKind::perbandingan, "Perbandingan"),
        supporting("pegawai", TableKind::pegawai, "Pegawai"),
        supporting("aset", TableKind::sarana, "Aset"),
    };
    return groups;
}

bool lkip_may_nest(Level parent, const LkipRow& child) {
    if (child.kind == LkipRowKind::indikator_tambahan) return parent != Level::none;
    if (parent == Level::none) return true;
    if (child.kind != LkipRowKind::biasa) return false;
    if (child.level == Level::none) return true;
    if (parent == Level::program) return child.level == Level::kegiatan || child.level == Level::sub_kegiatan;
    return parent == Level::kegiatan && child.level == Level::sub_kegiatan;
}

std::string_view lkip_default_name(LkipRowKind kind) {
    if (kind == LkipRowKind::jumlah) return "Jumlah";
    return kind == LkipRowKind::rata_rata ? "Rata-rata" : "";
}

std::optional<AngkaKind> lkip_angka_kind(LkipValue value, std::string_view satuan) {
    switch (value) {
        case LkipValue::teks:
            return std::nullopt;
        case LkipValue::rupiah:
            return AngkaKind::rupiah;
        case LkipValue::persen:
            return AngkaKind::persen;
        case LkipValue::jumlah:
            return AngkaKind::jumlah;
        case LkipValue::ukuran:
            break;
    }
    const std::string unit = fold(satuan);
    if (unit.empty()) return AngkaKind::indeks;  // none, or "%"
    const bool index = std::any_of(kIndexUnits.begin(), kIndexUnits.end(),
                                   [&](std::string_view word) { return contains_word(unit, word); });
    return index ? AngkaKind::indeks : AngkaKind::jumlah;
}

std::string lkip_caption(const LkipGroup& group, const Konteks& konteks) {
    std::string context;
    if (!konteks.pk.empty()) context = "PK " + konteks.pk;
    if (!konteks.periode.empty()) context += (context.empty() ? "Renstra " : ", Renstra ") + konteks.periode;
    std::string caption(group.title);
    return context.empty() ? caption : caption + " (" + context + ")";
}

std::string_view lkip_scale_name(Skala::Jenis jenis) {
    for (const ScaleName& entry : kScaleNames) {
        if (entry.jenis == jenis) return entry.name;
    }
    return "lain";
}

std::optional<Skala::Jenis> lkip_scale_from_name(std::string_view name) {
    for (const ScaleName& entry : kScaleNames) {
        if (entry.name == name) return entry.jenis;
    }
    return std::nullopt;
}

}  // namespace lkiplint
