// A report of running text and small tables, built by hand for the tests of text and label checks.
#pragma once

#include <re2/re2.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "checks/kinds.h"

namespace lkiplint::teks {

struct Laporan {
    Report report;
    Rule rule;
    RulePack pack;

    // Paragraphs one line apart, from line 10 on.
    Laporan& paragraf(const std::string& text, TextRole role = TextRole::paragraph,
                      const std::string& bagian = "BAB III") {
        Teks teks;
        teks.block.role = role;
        teks.block.text = text;
        teks.block.place.line = 10 + static_cast<int>(report.teks.size()) * 10;
        teks.bagian = bagian;
        report.teks.push_back(std::move(teks));
        return *this;
    }

    Laporan& butir(const std::string& text) { return paragraf(text, TextRole::item); }

    Laporan& kata(const std::string& name, std::vector<std::string> words) {
        pack.words[name] = std::move(words);
        return *this;
    }

    std::vector<Finding> periksa(CheckFunction check) {
        Sink sink(rule);
        check({report, rule, pack, Memo()}, sink);
        return sink.findings;
    }
};

struct Judul {
    Role role;
    std::string header;
};

inline AngkaKind kind_of(Role role) { return role == Role::capaian ? AngkaKind::persen : AngkaKind::indeks; }

inline Tabel tabel(TableKind kind, const std::string& caption, const std::vector<Judul>& kolom,
                   const std::vector<std::vector<std::string>>& baris, int line = 500) {
    Tabel t;
    t.kind = kind;
    t.nomor = "3.2";
    t.caption = caption;
    t.caption_place.line = line - 2;
    t.place.line = line;
    for (const auto& judul : kolom) {
        Kolom k;
        k.role = judul.role;
        k.header = judul.header;
        t.kolom.push_back(k);
    }
    for (const auto& cells : baris) {
        Baris b;
        b.place.line = ++line;
        int column = 1;
        for (const auto& text : cells) {
            Sel sel;
            sel.text = text;
            sel.place = {line, column};
            const std::size_t index = b.sel.size();
            const auto angka =
                parse_angka(text, index < kolom.size() ? kind_of(kolom[index].role) : AngkaKind::unknown);
            sel.angka = angka.angka;
            b.sel.push_back(sel);
            column += static_cast<int>(text.size()) + 1;
        }
        t.baris.push_back(b);
    }
    return t;
}

inline KelasSkala kelas(const std::string& kode, const std::string& label, Decimal dari, Decimal sampai) {
    KelasSkala k;
    k.kode = kode;
    k.label = label;
    k.dari = dari;
    k.sampai = sampai;
    return k;
}

// The default scales, borders in both neighbours.
inline std::vector<Skala> skala_baku() {
    Skala capaian{Skala::Jenis::capaian, {}, {}, "", "Permendagri 86 Tahun 2017"};
    capaian.kelas = {kelas("", "Sangat Tinggi", Decimal(90), Decimal(100)),
                     kelas("", "Tinggi", Decimal(75), Decimal(91)), kelas("", "Sedang", Decimal(65), Decimal(76)),
                     kelas("", "Rendah", Decimal(50), Decimal(66)),
                     kelas("", "Sangat Rendah", Decimal(0), Decimal(51))};
    Skala sakip{Skala::Jenis::sakip, {}, {}, "", "PermenPANRB 88 Tahun 2021"};
    sakip.kelas = {kelas("AA", "Sangat Memuaskan", Decimal(90), Decimal(100)),
                   kelas("A", "Memuaskan", Decimal(80), Decimal(90)),
                   kelas("BB", "Sangat Baik", Decimal(70), Decimal(80)),
                   kelas("B", "Baik", Decimal(60), Decimal(70)),
                   kelas("CC", "Cukup", Decimal(50), Decimal(60)),
                   kelas("C", "Kurang", Decimal(30), Decimal(50)),
                   kelas("D", "Sangat Kurang", Decimal(0), Decimal(30))};
    Skala ikm{Skala::Jenis::ikm, {}, {}, "", "PermenPANRB 14 Tahun 2017"};
    ikm.kelas = {kelas("A", "Sangat Baik", Decimal(8831, 2), Decimal(100)),
                 kelas("B", "Baik", Decimal(7661, 2), Decimal(8830, 2)),
                 kelas("C", "Kurang Baik", Decimal(6500, 2), Decimal(7660, 2)),
                 kelas("D", "Tidak Baik", Decimal(2500, 2), Decimal(6499, 2))};
    Skala ipp{Skala::Jenis::ipp, {}, {}, "", "PermenPANRB 17 Tahun 2017"};
    ipp.kelas = {kelas("A", "Pelayanan Prima", Decimal(451, 2), Decimal(5)),
                 kelas("A-", "Sangat Baik", Decimal(401, 2), Decimal(450, 2)),
                 kelas("B", "Baik", Decimal(351, 2), Decimal(400, 2)),
                 kelas("B-", "Baik dengan Catatan", Decimal(301, 2), Decimal(350, 2))};
    return {capaian, sakip, ikm, ipp};
}

// "found -> expected" of every finding.
inline std::vector<std::string> found_of(const std::vector<Finding>& findings) {
    std::vector<std::string> found;
    for (const Finding& finding : findings) found.push_back(finding.found + " -> " + finding.expected);
    return found;
}

// A text and what must be found in it.
struct Kasus {
    std::string text;
    std::vector<std::string> found;
};

}  // namespace lkiplint::teks
