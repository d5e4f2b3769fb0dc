// What the chapters of a report are written with.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generator/laporan.h"

namespace lkiplint::generator {

class Penyusun {
public:
    Penyusun(const Susunan& susunan, const Sumber& sumber, const TataKalimat& tata, const TemplatKabupaten& templat);

    Laporan write();

private:
    // bab_awal.cpp
    void write_summary();
    void write_chapter_1();
    void write_villages();
    void write_resources();
    void write_chapter_2();
    void write_renstra();
    void write_agreement(bool annex);
    void write_budget();
    // bab_hasil.cpp
    void write_chapter_3();
    void write_scale();
    void write_achievements();
    void write_indicator(std::size_t index);
    void write_history();
    void write_efficiency();
    void write_outputs();
    void write_realisation();
    void write_details();
    void write_detail(const Baris& row);
    void write_chapter_4();
    // bab_rinci.cpp
    void write_months(const Baris& row);
    void write_participants(const Baris& row);
    void write_years(const Baris& row);
    void write_schedule(const Baris& row);
    void write_problems(const std::string& caption, int rows);
    // penyusun.cpp
    void own(int from, int to);  // a paragraph of so many sentences of its own, and the copies that belong behind it
    void insert(const Sisipan& sisipan);
    void from_template(const std::vector<std::string>& texts, int percent);
    std::string filled(std::string_view text) { return fill(text, isian_, acak_); }
    void lead() { page_.paragraph(filled(tata_.lead(acak_))); }
    bool wrong(const char* kode);  // is the error of this kind to be made here? Once a report.
    void note(const char* kode, int line) { out_.kesalahan.push_back({kode, line}); }
    std::string cover();
    std::string contents();
    void signature(int month);
    std::string kriteria(std::int64_t capaian) const;
    std::string value(const Indikator& indikator, std::int64_t hundredths, bool sign) const;
    std::int64_t capaian(const Indikator& indikator) const { return percent(indikator.realisasi, indikator.target); }
    std::int64_t average() const;
    std::vector<std::string> labels(const std::vector<Baris>& rows) const;

    const Susunan& susunan_;
    const TataKalimat& tata_;
    const TemplatKabupaten& templat_;
    Acak acak_;
    Ukuran ukuran_;
    Fakta fakta_;
    Gaya gaya_;
    Halaman page_;
    Isian isian_;
    Laporan out_;
    std::vector<std::string> errors_;  // that are still to be made
    int own_paragraphs_ = 0;
    bool large_ = false, small_ = false;
};

}  // namespace lkiplint::generator
