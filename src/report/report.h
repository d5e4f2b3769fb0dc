// The meaning of a report: facts, each with the cells it was read from. `extract` makes it from a Document; checks read
// nothing else. Units: amounts in rupiah, percentages as printed (98,84 means 98,84 %), years as numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/angka.h"
#include "base/text.h"
#include "document/document.h"

namespace lkiplint {

// The kinds of table: spec of `inspect`. The names are a contract; see kind_name().
enum class TableKind {
    struktur_anggaran,
    anggaran_program,
    realisasi_anggaran,
    capaian,
    capaian_program,
    perjanjian_kinerja,
    rencana_kinerja,
    renstra,
    perbandingan,
    efisiensi,
    rekap_predikat,
    input_output,
    iku,
    skala,
    pegawai,
    sarana,
    survei,
    penduduk,
    desa,
    tindak_lanjut,
    cascading,
    daftar,
    lain,
    tidak_dikenali,
};

// What a column holds. `tahun` is printed as tahun:YYYY.
enum class Role {
    no,
    uraian,
    program,
    tujuan,
    indikator,
    satuan,
    target,
    realisasi,
    capaian,
    kriteria,
    baseline,
    target_akhir,
    capaian_akhir,
    pembanding,
    anggaran,
    anggaran_awal,
    anggaran_pergeseran,
    anggaran_perubahan,
    realisasi_anggaran,  // in efisiensi tables; `realisasi` in realisasi-anggaran tables
    selisih,
    serapan,
    sisa,
    kategori,
    tahun,
    jumlah,
    ideal,
    kondisi,
    formula,
    sumber,
    penanggung_jawab,
    keterangan,
    lain,
};

// Level of a row in a tree of budget lines. The characters are those of `inspect --format json`.
enum class Level : char { none = '-', program = 'p', kegiatan = 'k', sub_kegiatan = 's', total = 't' };

std::string_view kind_name(TableKind kind);  // "struktur-anggaran"
std::optional<TableKind> kind_from_name(std::string_view name);
std::string_view role_name(Role role);  // "anggaran-awal"
std::optional<Role> role_from_name(std::string_view name);

struct Sel {  // a cell as it was understood
    // Where a piece of the text begins that a page break had put into a row of its own.
    struct Run {
        std::size_t offset = 0;
        Place place;
    };

    std::string text;
    Place place;
    bool bold = false;
    std::vector<Run> runs;
    // Set when the column holds figures and the cell is one number.
    std::optional<Angka> angka;
    // Why a figure's cell has no number.
    AngkaError error = AngkaError::kosong;
    TextForms forms = {};  // of `text`

    // A report has very many cells, most of them figures: what is quickly made is made anew, not kept.
    std::string folded() const { return fold(text); }
    std::string squeezed() const { return squeeze(text); }
    const std::vector<Word>& words() const { return forms.words(text); }
    const std::vector<Sentence>& sentences() const { return forms.sentences(text); }
    bool empty() const { return text.empty(); }
    // The place of the character at `offset` of the text.
    Place place_at(std::size_t offset) const;
};

// How a column is computed from others, as its header or formula row declares: "7=6/5*100", "6 (= 5 - 4)".
struct ColumnFormula {
    enum class Op { quotient, difference };
    Op op = Op::quotient;
    int left = -1;   // index of the column that is divided or reduced
    int right = -1;  // index of the divisor or of what is taken away
    bool percent = false;
    std::string text;  // as printed
};

struct Kolom {
    std::string header;  // "Capaian Tahun 2025 > Target"
    Role role = Role::lain;
    int tahun = 0;  // of a tahun column, or a year in the header; 0 when none
    std::optional<ColumnFormula> formula;
    Place place = {};  // of the cell that names it; line 0 when none does
};

struct Baris {
    std::vector<Sel> sel;  // one for each column
    Place place;
    Level level = Level::none;
    bool is_total = false;    // JUMLAH, Total
    bool is_average = false;  // Rata-rata
    // Children in the budget tree: indices of rows of the same table.
    std::vector<int> anak;
    int induk = -1;
};

// Which agreement and plan a table or sentence speaks of. Nothing is compared across contexts.
struct Konteks {
    std::string pk;       // "awal", "perubahan", or empty
    std::string periode;  // "2021-2026", or empty
    int tahun = 0;        // 0 when none is named
    friend bool operator==(const Konteks&, const Konteks&) = default;
};

struct Tabel {
    std::string nomor;    // "3.2", or empty
    std::string caption;  // without the number
    Place caption_place;
    TextForms caption_forms = {};  // of `caption`
    Place place;
    int end_line = 0;
    TableKind kind = TableKind::tidak_dikenali;
    std::string reason;  // why it was not understood; empty when it was
    Konteks konteks;
    std::string bagian;     // headings above, outermost first: "BAB III … > B. …"
    bool lampiran = false;  // stands in the annexes, where other documents are reproduced
    int header_rows = 0;
    Place header_place;
    std::vector<Kolom> kolom;
    std::vector<Baris> baris;

    // Index of the column of a role, -1 when there is none: of several that of the table's year, else the first.
    int column(Role role) const;
    const Sel* cell(int row, Role role) const;
    // What names a row: program, uraian, indikator or tujuan.
    std::string row_name(int row) const;
    // "Tabel 3.11", or the caption, or "Tabel di baris 404".
    std::string label() const;
};

// A piece of running text with its context: a heading, paragraph or list item.
struct Teks {
    TextBlock block;
    std::string bagian;
    Konteks konteks;
    bool lampiran = false;
    bool dalam_daftar = false;  // its section is the table of contents, or the list of tables or figures
};

// One class of a scale: "76 - 90 Tinggi". Ends may be open upwards or downwards.
struct KelasSkala {
    std::string label;
    std::string kode;  // colour or letter beside it; may be empty
    std::optional<Decimal> dari, sampai;
    bool dari_termasuk = true, sampai_termasuk = true;
    Place place;
    std::string tercetak;  // the interval as the report prints it; empty for the pack's scales
};

struct Skala {
    enum class Jenis { capaian, sakip, ikm, ipp, lain };
    Jenis jenis = Jenis::capaian;
    std::vector<KelasSkala> kelas;  // highest first
    Place place;
    std::string locator;
    std::string sumber;  // where it comes from when it is not the report's own
};

struct Instansi {
    std::string nama;            // "Kecamatan Sukamaju", "Dinas Kesehatan"; empty when not found
    std::string jenis;           // "kecamatan", "dinas", "badan", "kabupaten", …
    std::string nama_pendek;     // "Sukamaju"
    std::string kabupaten;       // "Kabupaten Madiun"; empty when not found
    std::string kode_kabupaten;  // of wilayah.tsv; empty when not found
};

// A formula of capaian that the report declares (R = realisasi, T = target).
struct RumusCapaian {
    enum class Jenis { positif, dua_target, terbalik, penurunan };  // R/T, (2T-R)/T, T/R, (T-R)/T
    Jenis jenis = Jenis::positif;
    std::string label;  // "2" of "(2) Capaian = …", folded; may be empty
};

// A list of amounts in running text that ends in a total line.
struct DaftarJumlah {
    struct Butir {
        std::string uraian;
        Angka angka;
        Place place;
        std::string tercetak = {};  // the amount as printed: "Rp. 1.250.000,-"
    };
    std::vector<Butir> butir;
    Butir jumlah;
    std::string locator;
};

// A row of a table that speaks of an indicator, sasaran or budget line.
struct Sebutan {
    int tabel = -1, baris = -1;  // indices into Report::tabel and its baris
    int kolom = -1;              // the column that names it; -1 when a row above names it
    int nilai = 100;             // how alike its name and the group's are, 0 to 100: what made them one thing
};

// One thing under all the names it has in the report.
struct Padanan {
    std::string nama;              // as first printed
    std::vector<Sebutan> sebutan;  // in order of the report
    bool program = false;          // an indicator of a program, kegiatan or sub kegiatan
    Level level = Level::none;     // of a budget line
    std::vector<int> indikator;    // of a sasaran: its indicators, indices into Report::indikator
    int mirip = -1;                // the earlier group whose name is nearest but was held apart; -1 when none is near
    int nilai_mirip = 0;           // how alike the two names are, 0 to 100
};

// What a sentence states about performance or money.
struct Klaim {
    enum class Jenis {
        target,
        realisasi,
        capaian,        // % of target
        capaian_akhir,  // % of the target akhir of the plan
        label,          // class of a scale: `kata`
        tren,           // `kata`: "naik", "turun", "tetap"
        kesimpulan,     // `kata`: "tercapai", "tidak tercapai", "melampaui", "di bawah"
        jumlah,         // a count: `kata` says of what ("indikator", "sasaran", "program", …)
        rata_rata,
        anggaran,
        realisasi_anggaran,
        serapan,
        bagian,  // a share of a whole, %
        selisih,
    };
    Jenis jenis = Jenis::capaian;
    std::optional<Angka> angka;
    std::string kata;
    std::string kutipan;      // the words it was read from
    int teks = -1;            // index into Report::teks
    std::size_t kalimat = 0;  // offset of its sentence in the block; claims of one sentence share it
    std::size_t offset = 0;   // of the words in the block
    Place place;
    int indikator = -1;    // index into Report::indikator; -1 when it cannot be told
    bool disebut = false;  // the sentence itself names the indicator
    int tahun = 0;         // the year it names; 0 when none
    Konteks konteks;
};

struct Report {
    std::string path;
    std::string format;
    Instansi instansi;
    int tahun = 0;  // the year reported on; 0 when not found
    std::vector<Tabel> tabel;
    std::vector<Teks> teks;
    std::vector<Teks> kepala_kaki;  // headers and footers of pages
    std::vector<Skala> skala;
    std::vector<DaftarJumlah> daftar;
    std::vector<Padanan> indikator;  // of tujuan, sasaran and programs
    std::vector<Padanan> sasaran;    // tujuan and sasaran
    std::vector<Padanan> pos;        // budget lines: program, kegiatan, sub kegiatan
    std::vector<Klaim> klaim;        // in order of the report
    bool rumus_negatif = false;      // the report declares a formula for negative indicators
    std::vector<RumusCapaian> rumus;
    std::vector<std::string> rumus_negatif_untuk;  // folded sentences that name the indicators it is for
    bool lines_are_physical = true;
    std::vector<std::string> parts;  // of a packaged file; Place::part is an index into it
    std::vector<std::string> notes;  // on what is hidden in the file
    std::vector<SourceFile> files;   // of a report in several files; see Document::files
};

}  // namespace lkiplint
