// The words of LKIP-XML's meaning layer: which element holds which kind of table, which attribute holds which column.
// Reader, writer and docs/lkip.xsd follow this one table; tests/import/lkip_xml_test.cpp holds the schema to it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace lkiplint {

inline constexpr std::string_view kLkipNamespace = "urn:lkiplint:lkip:1";
inline constexpr std::string_view kLkipVersion = "1";

// How the text of an attribute becomes a figure.
enum class LkipValue {
    teks,  // not at all
    rupiah,
    persen,
    ukuran,  // an index, or a count when the row's satuan is one
    jumlah,
};

struct LkipAttribute {
    std::string_view name;  // "target-akhir"
    Role role = Role::lain;
    std::string_view header;  // "Target Akhir": header of the column, unique within its table
    LkipValue value = LkipValue::teks;
    bool required = false;
};

enum class LkipRowKind { biasa, jumlah, rata_rata, indikator_tambahan };

// Children of a row that are further columns.
enum class LkipInner { none, tahun, kolom };

struct LkipRow {
    std::string_view element;
    LkipRowKind kind = LkipRowKind::biasa;
    Level level = Level::none;
    LkipInner inner = LkipInner::none;
    std::vector<LkipAttribute> attributes;
};

struct LkipGroup {
    std::string_view element;
    TableKind kind = TableKind::lain;
    std::string_view title;       // "Capaian": opens the caption
    std::string_view year_value;  // attribute of <tahun>: "target" or "realisasi"; empty when rows have no years
    std::vector<LkipRow> rows;
    bool tree = false;  // do program, kegiatan and sub-kegiatan stand inside each other?

    // The first row of that element name; null when there is none.
    const LkipRow* row(std::string_view element_name) const;
};

// Two groups may share an element: <perjanjian-kinerja> holds a table of indicators and a table of programs.
const std::vector<LkipGroup>& lkip_groups();

// In a tree: may a row stand inside one of level `parent`? Level::none as parent is the group itself.
bool lkip_may_nest(Level parent, const LkipRow& child);

// What a row is called when it has no name of its own: "Jumlah", "Rata-rata".
std::string_view lkip_default_name(LkipRowKind kind);

// How to read a figure of this column in a row with this satuan; empty for text columns.
std::optional<AngkaKind> lkip_angka_kind(LkipValue value, std::string_view satuan);

// "Capaian (PK awal, Renstra 2021-2026)": what names a stated table that has no title of its own.
std::string lkip_caption(const LkipGroup& group, const Konteks& konteks);

std::string_view lkip_scale_name(Skala::Jenis jenis);  // "sakip"
std::optional<Skala::Jenis> lkip_scale_from_name(std::string_view name);

}  // namespace lkiplint
