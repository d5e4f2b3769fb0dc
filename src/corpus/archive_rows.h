// Rows of an archive's tables as values, for the files that read and write it.
#pragma once

#include <vector>

#include "corpus/archive.h"
#include "corpus/sqlite.h"
#include "document/document.h"

// The columns of an Archive::Entri, for a literal to be completed.
#define SELECT_ENTRY                                                                                                \
    "SELECT id, path, format, isi, nama, jenis, nama_pendek, kabupaten, kode_kabupaten, tahun, ditambahkan, versi," \
    " baris_fisik FROM laporan"

namespace lkiplint {

inline sqlite::Statement& bind_place(sqlite::Statement& row, int first, const Place& place) {
    for (const int value : {place.line, place.column, place.part, place.page, place.ordinal, place.file})
        row.bind(first++, std::int64_t{value});
    return row;
}

inline Place place_in(const sqlite::Statement& row, int first) {
    return {row.small(first),     row.small(first + 1), row.small(first + 2),
            row.small(first + 3), row.small(first + 4), row.small(first + 5)};
}

inline Archive::Entri entry_in(const sqlite::Statement& row) {
    Archive::Entri entry;
    entry.id = row.integer(0);
    entry.path = row.text(1);
    entry.format = row.text(2);
    entry.isi = row.text(3);
    entry.instansi = {row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)};
    entry.tahun = row.small(9);
    entry.ditambahkan = row.text(10);
    entry.versi = row.text(11);
    entry.lines_are_physical = row.integer(12) != 0;
    return entry;
}

// All rows of a statement that SELECT_ENTRY begins.
inline Result<std::vector<Archive::Entri>> read_entries(const sqlite::Database& database, sqlite::Statement& rows) {
    std::vector<Archive::Entri> entries;
    while (rows.next()) entries.push_back(entry_in(rows));
    if (rows.fault() != 0) return database.error();
    return entries;
}

}  // namespace lkiplint
