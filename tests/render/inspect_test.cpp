#include "render/inspect.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace lkiplint {
namespace {

using nlohmann::json;

Baris baris(Level level) {
    Baris row;
    row.level = level;
    return row;
}

// Tabel 3.2, a budget tree on lines 20-26, and a table on lines 40-44 that was not understood.
Report report() {
    Tabel tree;
    tree.nomor = "3.2";
    tree.caption = "Anggaran Tahun 2025";
    tree.place = {20, 1};
    tree.end_line = 26;
    tree.kind = TableKind::struktur_anggaran;
    tree.konteks = {"perubahan", "2025-2029", 2025};
    tree.kolom = {
        {"Program / Kegiatan", Role::program, 0, {}}, {"Pagu", Role::anggaran, 0, {}}, {"2024", Role::tahun, 2024, {}}};
    tree.baris = {baris(Level::program), baris(Level::kegiatan), baris(Level::none), baris(Level::total)};
    Tabel unknown;
    unknown.place = {40, 1};
    unknown.end_line = 44;
    unknown.reason = "kolom tidak dikenali";
    unknown.kolom = {{"Hal", Role::lain, 0, {}}};
    unknown.baris = {baris(Level::none)};

    Report result;
    result.path = "sukamaju.md";
    result.format = "markdown";
    result.instansi.nama = "Kecamatan Sukamaju";
    result.tahun = 2025;
    result.tabel = {tree, unknown};
    return result;
}

Skala skala(Skala::Jenis jenis, const char* label) {
    Skala scale;
    scale.jenis = jenis;
    KelasSkala kelas;
    kelas.label = label;
    kelas.dari = Decimal(90);
    kelas.dari_termasuk = false;
    scale.kelas = {kelas};
    return scale;
}

std::vector<Checked> checks(const Rule& rule) {
    return {{&rule, {20, 1}, Verdict::cocok, {}},
            {&rule, {26, 1}, Verdict::tidak_dapat, "angka tidak terbaca"},
            {&rule, {27, 1}, Verdict::salah, {}},  // after the table: running text
            {&rule, {3, 1}, Verdict::cocok, {}}};  // before every table
}

std::string text_of(const Report& report, const std::vector<Checked>& checks, const std::vector<Skala>& scales) {
    std::ostringstream out;
    const CheckResult result{{}, checks, {}};
    inspect_text(out, {report, result, scales}, {});
    return out.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("inspect --format json") {
    Rule rule;
    rule.code = "ANG001";
    const Report subject = report();
    const CheckResult result{{}, checks(rule), {}};
    std::ostringstream out;
    inspect_json(out, {subject, result, {}});
    const json file = json::parse(out.str())["files"][0];
    CHECK(file["path"] == "sukamaju.md");
    CHECK(file["tables"] == json::parse(R"([
        {"line": 20, "end_line": 26, "number": "3.2", "caption": "Anggaran Tahun 2025", "kind": "struktur-anggaran",
         "pk": "perubahan", "periode": "2025-2029", "columns": ["program", "anggaran", "tahun:2024"], "rows": 4,
         "levels": ["p", "k", "-", "t"], "reason": null},
        {"line": 40, "end_line": 44, "number": null, "caption": null, "kind": "tidak-dikenali", "pk": null,
         "periode": null, "columns": ["lain"], "rows": 1, "levels": null, "reason": "kolom tidak dikenali"}])"));
    CHECK(file["checks"].size() == 4);
    CHECK(file["checks"][1] == json::parse(R"({"line": 26, "column": 1, "code": "ANG001",
        "verdict": "tidak-dapat-diperiksa", "reason": "angka tidak terbaca"})"));
}

TEST_CASE("inspect shows what was understood, what was not and why") {
    Rule rule;
    const std::string text = text_of(report(), checks(rule), {});
    CHECK(holds(text, "kabupaten   tidak dikenali"));
    CHECK(holds(text, "baris 20-26  struktur-anggaran"));
    CHECK(holds(text, "PK perubahan, Renstra 2025-2029, tahun 2025"));
    CHECK(holds(text, "1  program     Program / Kegiatan"));
    CHECK(holds(text, "3  tahun:2024  2024"));
    CHECK(holds(text, "4; tingkat p k - t"));
    CHECK(holds(
        text,
        "1 cocok, 0 pembulatan, 0 salah, 1 tidak dapat diperiksa\n              - angka tidak terbaca: baris 26"));
    CHECK(holds(text, "baris 40-44  tidak-dikenali"));
    CHECK(holds(text, "sebab       kolom tidak dikenali"));
    CHECK(holds(text, "tidak ada pemeriksaan untuk tabel ini"));
    CHECK(holds(text, "Teks di luar tabel\n  diperiksa   1 cocok, 0 pembulatan, 1 salah"));
}

TEST_CASE("the report's own scale takes the place of the default of its kind") {
    Report subject = report();
    subject.skala = {skala(Skala::Jenis::capaian, "Sangat Tinggi")};
    subject.skala[0].place = {55, 1};
    KelasSkala high, middle, low;
    high.label = "Tinggi";
    high.dari = Decimal(76);
    high.sampai = Decimal(90);
    middle = high;
    middle.label = "Sedang";
    middle.sampai_termasuk = false;
    low.label = "Rendah";
    low.sampai = Decimal(505, 1);
    subject.skala[0].kelas.insert(subject.skala[0].kelas.end(), {high, middle, low});
    const std::vector<Skala> defaults{skala(Skala::Jenis::capaian, "Bawaan Capaian"), skala(Skala::Jenis::sakip, "AA")};
    const std::string text = text_of(subject, {}, defaults);
    CHECK(holds(text,
                "capaian (laporan, baris 55): > 90 Sangat Tinggi; 76–90 Tinggi; ≥ 76 dan < 90 Sedang; ≤ 50,5 Rendah"));
    CHECK_FALSE(holds(text, "Bawaan Capaian"));
    CHECK(holds(text, "SAKIP (bawaan): > 90 AA"));
}

}  // namespace lkiplint
