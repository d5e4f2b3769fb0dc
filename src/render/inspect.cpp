#include "render/inspect.h"

#include <algorithm>
#include <string>

#include "render/inspect_parts.h"
#include "render/text.h"

namespace lkiplint {
namespace {

// "76–90 Tinggi"; "> 80 dan ≤ 90 Memuaskan" where an end is not part of the class.
std::string class_text(const KelasSkala& kelas, const TextStyle& style) {
    std::string text;
    if (kelas.dari && kelas.sampai && kelas.dari_termasuk && kelas.sampai_termasuk) {
        text = format_angka(*kelas.dari) + "–" + format_angka(*kelas.sampai);
    } else {
        if (kelas.dari) text = (kelas.dari_termasuk ? "≥ " : "> ") + format_angka(*kelas.dari);
        if (kelas.dari && kelas.sampai) text += style.say(" dan ", " and ");
        if (kelas.sampai) text += (kelas.sampai_termasuk ? "≤ " : "< ") + format_angka(*kelas.sampai);
    }
    return text.empty() ? kelas.label : text + " " + kelas.label;
}

std::string_view jenis_name(Skala::Jenis jenis) {
    switch (jenis) {
        case Skala::Jenis::capaian:
            return "capaian";
        case Skala::Jenis::sakip:
            return "SAKIP";
        case Skala::Jenis::ikm:
            return "IKM";
        case Skala::Jenis::ipp:
            return "IPP";
        case Skala::Jenis::lain:
            return "lain";
    }
    return "";
}

// "narasi.docx, " where a report has several files.
std::string file_prefix(const Report& report, const Place& place) {
    return report.files.empty() ? std::string() : clean(short_name(report.files, place)) + ", ";
}

void write_scale(std::ostream& out, const Report& report, const Skala& skala, bool own, const TextStyle& style) {
    std::string text(jenis_name(skala.jenis));
    if (own) {
        text += std::string(style.say(" (laporan, ", " (report, ")) + file_prefix(report, skala.place) +
                std::string(style.say("baris ", "line ")) + std::to_string(skala.place.printed()) + ")";
    } else {
        text += " (" + (skala.sumber.empty() ? std::string(style.say("bawaan", "built in")) : skala.sumber) + ")";
    }
    std::string classes;
    for (const KelasSkala& kelas : skala.kelas) classes += (classes.empty() ? ": " : "; ") + class_text(kelas, style);
    write_field(out, style.say("skala", "scale"), text + classes, style);
}

void write_scales(std::ostream& out, const Inspection& inspection, const TextStyle& style) {
    const std::vector<Skala>& own = inspection.report.skala;
    for (const Skala& skala : own) write_scale(out, inspection.report, skala, true, style);
    for (const Skala& skala : inspection.default_scales) {
        const bool replaced =
            std::any_of(own.begin(), own.end(), [&](const Skala& printed) { return printed.jenis == skala.jenis; });
        if (!replaced) write_scale(out, inspection.report, skala, false, style);
    }
}

void write_header(std::ostream& out, const Inspection& inspection, const TextStyle& style) {
    const Report& report = inspection.report;
    const std::string unknown(style.say("tidak dikenali", "not recognised"));
    const auto or_unknown = [&](const std::string& text) { return text.empty() ? unknown : text; };
    const auto understood = std::count_if(report.tabel.begin(), report.tabel.end(),
                                          [](const Tabel& tabel) { return tabel.kind != TableKind::tidak_dikenali; });
    out << paint(clean(report.path), Ink::bold, style) << '\n';
    if (report.files.empty()) write_field(out, style.say("format", "format"), report.format, style);
    for (const SourceFile& file : report.files)
        write_field(out, style.say("berkas", "file"), file.path + " (" + file.format + ")", style);
    for (const std::string& note : report.notes) write_field(out, style.say("catatan", "note"), note, style);
    write_field(out, style.say("instansi", "unit"), or_unknown(report.instansi.nama), style);
    write_field(out, style.say("kabupaten", "kabupaten"), or_unknown(report.instansi.kabupaten), style);
    write_field(out, style.say("tahun", "year"), report.tahun > 0 ? std::to_string(report.tahun) : unknown, style);
    write_scales(out, inspection, style);
    write_field(out, style.say("tabel", "tables"),
                std::to_string(understood) + std::string(style.say(" dari ", " of ")) +
                    std::to_string(report.tabel.size()) + std::string(style.say(" dikenali", " recognised")),
                style);
}

std::string context_text(const Konteks& konteks) {
    std::string text;
    const auto append = [&](const std::string& piece) { text += (text.empty() ? "" : ", ") + piece; };
    if (!konteks.pk.empty()) append("PK " + konteks.pk);
    if (!konteks.periode.empty()) append("Renstra " + konteks.periode);
    if (konteks.tahun > 0) append("tahun " + std::to_string(konteks.tahun));
    return text;
}

std::string role_text(const Kolom& kolom) {
    std::string text(role_name(kolom.role));
    if (kolom.tahun > 0) text += ":" + std::to_string(kolom.tahun);
    return text;
}

void write_columns(std::ostream& out, const Tabel& tabel, const TextStyle& style) {
    std::size_t widest = 0;
    for (const Kolom& kolom : tabel.kolom) widest = std::max(widest, display_width(role_text(kolom)));
    for (std::size_t i = 0; i < tabel.kolom.size(); ++i) {
        const Kolom& kolom = tabel.kolom[i];
        const std::string_view label = i == 0 ? style.say("kolom", "columns") : std::string_view();
        std::string header = kolom.header.empty() ? std::string("-") : clean(kolom.header);
        if (kolom.formula) header += "  (" + clean(kolom.formula->text) + ")";
        const std::string number = padded(std::to_string(i + 1), 3);
        write_wrapped(out, "  " + padded(label, kInspectLabel) + number + padded(role_text(kolom), widest) + "  ",
                      header, style);
    }
}

std::string rows_text(const Tabel& tabel, const TextStyle& style) {
    std::string levels;
    bool tree = false;
    for (const Baris& baris : tabel.baris) {
        tree = tree || baris.level != Level::none;
        levels += ' ';
        levels += static_cast<char>(baris.level);
    }
    std::string text = std::to_string(tabel.baris.size());
    if (tree) text += std::string(style.say("; tingkat", "; levels")) + levels;
    return text;
}

void write_table(std::ostream& out, const Report& report, const Tabel& tabel, const TableChecks& checks,
                 const TextStyle& style) {
    const bool understood = tabel.kind != TableKind::tidak_dikenali;
    const SourceView source = source_view(report, tabel.place);
    out << '\n'
        << paint(clean(tabel.label()), Ink::bold, style) << "  " << file_prefix(report, tabel.place)
        << style.say("baris ", "lines ") << tabel.place.printed() << '-' << last_printed_line(report, tabel) << "  ";
    if (const std::string* sheet = source.part(tabel.place); sheet != nullptr && is_spreadsheet(source.format))
        out << style.say("lembar ", "sheet ") << '"' << clean(*sheet) << "\"  ";
    out << paint(kind_name(tabel.kind), understood ? Ink::green : Ink::yellow, style) << '\n';
    write_field(out, style.say("judul", "caption"), tabel.caption, style);
    write_field(out, style.say("bagian", "section"), tabel.bagian, style);
    write_field(out, style.say("konteks", "context"), context_text(tabel.konteks), style);
    if (!understood || !tabel.reason.empty()) {
        write_field(
            out, style.say("sebab", "reason"),
            tabel.reason.empty() ? style.say("tidak tercatat", "none recorded") : std::string_view(tabel.reason),
            style);
    }
    write_columns(out, tabel, style);
    write_field(out, style.say("baris data", "rows"), rows_text(tabel, style), style);
    write_checks(out, checks, &tabel, style);
}

}  // namespace

int last_printed_line(const Report& report, const Tabel& tabel) {
    if (tabel.place.ordinal == 0) return tabel.end_line;
    // Lines of a file among several are counted on from those of the files before, and those of a sheet from the sheets
    // before: by as many at the end of the table as at its start, unless it runs over several sheets.
    const bool one_part = tabel.baris.empty() || tabel.baris.back().place.part == tabel.place.part;
    if (!report.files.empty() && one_part) return tabel.end_line - tabel.place.line + tabel.place.printed();
    return tabel.baris.empty() ? tabel.place.printed() : tabel.baris.back().place.printed();
}

void write_field(std::ostream& out, std::string_view label, std::string_view value, const TextStyle& style) {
    if (!value.empty()) write_wrapped(out, "  " + padded(label, kInspectLabel), clean(value), style);
}

void inspect_text(std::ostream& out, const Inspection& inspection, const TextStyle& style) {
    const std::vector<TableChecks> checks = checks_by_table(inspection);
    write_header(out, inspection, style);
    for (std::size_t i = 0; i < inspection.report.tabel.size(); ++i) {
        write_table(out, inspection.report, inspection.report.tabel[i], checks[i], style);
    }
    if (checks.back().counts.total() > 0) {
        out << '\n' << paint(style.say("Teks di luar tabel", "Text outside tables"), Ink::bold, style) << '\n';
        write_checks(out, checks.back(), nullptr, style);
    }
    write_coverage(out, checks, style);
    write_matches(out, inspection.report, style);
}

}  // namespace lkiplint
