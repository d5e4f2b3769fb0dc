// Pages of a report, written down as a reader sees them, for the tests of checks.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/kinds.h"
#include "report/extract/rows.h"

namespace lkiplint::halaman {

// The column's header, and its role when the header is not simply the role's name.
struct Judul {
    Judul(Role a_role) : role(a_role), header(role_name(a_role)) {}
    Judul(Role a_role, std::string a_header) : role(a_role), header(std::move(a_header)) {}
    Judul& rumus(ColumnFormula::Op op, int left, int right, bool percent = false) {
        formula = ColumnFormula{op, left, right, percent, ""};
        return *this;
    }
    Role role;
    std::string header;
    std::optional<ColumnFormula> formula;
};

// What stands before a row: its level (p, k, s), t for a total, r for an average, or nothing.
struct Isi {
    char tanda;
    std::vector<std::string> sel;
};

inline constexpr int kBarisPertama = 10;  // line of the first row; the second stands on line 11

inline bool holds_figures(Role role) {
    switch (role) {
        case Role::no:
        case Role::uraian:
        case Role::program:
        case Role::tujuan:
        case Role::indikator:
        case Role::satuan:
        case Role::kriteria:
        case Role::kategori:
        case Role::kondisi:
        case Role::keterangan:
        case Role::lain:
            return false;
        default:
            return true;
    }
}

inline Baris baris(const Isi& isi, const std::vector<Kolom>& kolom, TableKind kind, int line) {
    Baris out;
    out.place = {line, 1};
    out.is_total = isi.tanda == 't';
    out.is_average = isi.tanda == 'r';
    if (isi.tanda == 'p' || isi.tanda == 'k' || isi.tanda == 's' || isi.tanda == 't')
        out.level = static_cast<Level>(isi.tanda);
    for (std::size_t i = 0; i < kolom.size(); ++i) {
        Sel sel;
        sel.text = i < isi.sel.size() ? isi.sel[i] : "";
        sel.place = {line, static_cast<int>(i) + 1};
        if (holds_figures(kolom[i].role)) {
            const AngkaResult result = parse_angka(sel.text, angka_kind(kind, kolom[i].role, "", ""));
            sel.angka = result.angka;
            sel.error = result.error;
        }
        out.sel.push_back(sel);
    }
    return out;
}

// Every row belongs under the nearest row above it that is of a higher level.
inline void susun_pohon(Tabel& tabel) {
    constexpr std::string_view kUrutan = "pks";
    int atas[3] = {-1, -1, -1};
    for (int row = 0; row < static_cast<int>(tabel.baris.size()); ++row) {
        Baris& here = tabel.baris[static_cast<std::size_t>(row)];
        const std::size_t depth = kUrutan.find(static_cast<char>(here.level));
        if (depth == std::string_view::npos) continue;
        for (std::size_t above = depth; above-- > 0 && here.induk < 0;) here.induk = atas[above];
        if (here.induk >= 0) tabel.baris[static_cast<std::size_t>(here.induk)].anak.push_back(row);
        atas[depth] = row;
        for (std::size_t below = depth + 1; below < 3; ++below) atas[below] = -1;
    }
}

inline Tabel tabel(TableKind kind, const std::vector<Judul>& judul, const std::vector<Isi>& isi,
                   std::string nomor = "3.1") {
    Tabel out;
    out.nomor = std::move(nomor);
    out.kind = kind;
    out.place = out.header_place = {kBarisPertama - 2, 1};
    out.caption_place = {kBarisPertama - 3, 1};
    for (const Judul& satu : judul) {
        Kolom kolom;
        kolom.role = satu.role;
        kolom.header = satu.header;
        kolom.formula = satu.formula;
        out.kolom.push_back(kolom);
    }
    int line = kBarisPertama;
    for (const Isi& satu : isi) out.baris.push_back(baris(satu, out.kolom, kind, line++));
    susun_pohon(out);
    return out;
}

inline Report laporan(std::vector<Tabel> tabel) {
    Report report;
    report.tabel = std::move(tabel);
    return report;
}

// What a check says of a report: its findings as "line: found -> expected", and every cell it looked at.
struct Hasil {
    std::vector<std::string> temuan;
    Sink sink;
    int count(Verdict verdict) const {
        int n = 0;
        for (const Checked& checked : sink.checks) n += checked.verdict == verdict ? 1 : 0;
        return n;
    }
};

inline const Rule& aturan(std::string_view level = {}) {
    static const Rule plain;
    static const Rule program = [] {
        Rule rule;
        rule.parameters["level"] = "program";
        return rule;
    }();
    return level == "program" ? program : plain;
}

inline Hasil periksa(CheckFunction check, const Report& report, const RulePack& pack = {},
                     const Rule& rule = aturan()) {
    Hasil hasil{{}, Sink(rule)};
    check({report, rule, pack, Memo()}, hasil.sink);
    for (const Finding& finding : hasil.sink.findings)
        hasil.temuan.push_back(std::to_string(finding.place.line) + ": " + finding.found + " -> " + finding.expected);
    return hasil;
}

using Temuan = std::vector<std::string>;

}  // namespace lkiplint::halaman
