// The tables of an archive. A change that an older program cannot read raises kArchiveSchema; a newer program must be
// able to bring an older file up to it.
#pragma once

namespace lkiplint {

inline constexpr int kArchiveApplication = 0x4c4b4950;  // "LKIP", in the header of the file
inline constexpr int kArchiveSchema = 1;

// The numbers in the two PRAGMA are those above; a test holds them together.
inline constexpr const char* kArchiveTables = R"sql(
CREATE TABLE laporan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice: a number in a list or finding stays what it was
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    isi TEXT NOT NULL UNIQUE,              -- SHA-256 of the content
    nama TEXT NOT NULL,
    jenis TEXT NOT NULL,
    nama_pendek TEXT NOT NULL,
    kabupaten TEXT NOT NULL,
    kode_kabupaten TEXT NOT NULL,
    kunci_instansi TEXT NOT NULL,          -- instansi_key(); '' when not known
    kunci_kabupaten TEXT NOT NULL,         -- kabupaten_key()
    tahun INTEGER NOT NULL,                -- 0 when not known
    ditambahkan TEXT NOT NULL,             -- YYYY-MM-DD
    versi TEXT NOT NULL,                   -- of its fingerprints: sidik_version()
    baris_fisik INTEGER NOT NULL           -- its lines are those that an editor shows
) STRICT;
CREATE INDEX laporan_instansi ON laporan (kunci_instansi, tahun);
CREATE INDEX laporan_kabupaten ON laporan (kunci_kabupaten, tahun);

CREATE TABLE penggalan (
    laporan INTEGER NOT NULL REFERENCES laporan (id) ON DELETE CASCADE,
    nomor INTEGER NOT NULL,
    teks TEXT NOT NULL,
    bagian TEXT NOT NULL,
    locator TEXT NOT NULL,
    baris INTEGER NOT NULL,
    kolom INTEGER NOT NULL,
    part INTEGER NOT NULL,
    halaman INTEGER NOT NULL,
    urutan INTEGER NOT NULL,
    berkas INTEGER NOT NULL,
    PRIMARY KEY (laporan, nomor)
) STRICT;

CREATE TABLE sidik (
    laporan INTEGER NOT NULL REFERENCES laporan (id) ON DELETE CASCADE,
    kata INTEGER NOT NULL,
    hash INTEGER NOT NULL,                 -- its 64 bits, signed here
    PRIMARY KEY (laporan, kata)
) STRICT, WITHOUT ROWID;
CREATE INDEX sidik_hash ON sidik (hash);

CREATE TABLE fakta (
    laporan INTEGER NOT NULL REFERENCES laporan (id) ON DELETE CASCADE,
    nomor INTEGER NOT NULL,
    jenis TEXT NOT NULL,
    nama TEXT NOT NULL,
    induk TEXT NOT NULL,
    program INTEGER NOT NULL,
    versi TEXT NOT NULL,
    satuan TEXT NOT NULL,
    tercetak TEXT NOT NULL,
    nilai TEXT NOT NULL,                   -- exact: "1234.50"
    huruf TEXT NOT NULL,
    persen INTEGER NOT NULL,
    terhitung INTEGER NOT NULL,
    tabel TEXT NOT NULL,
    locator TEXT NOT NULL,
    berkas TEXT NOT NULL,
    baris INTEGER NOT NULL,
    kolom INTEGER NOT NULL,
    part INTEGER NOT NULL,
    halaman INTEGER NOT NULL,
    urutan INTEGER NOT NULL,
    nomor_berkas INTEGER NOT NULL,
    PRIMARY KEY (laporan, nomor)
) STRICT;

PRAGMA application_id = 0x4c4b4950;
PRAGMA user_version = 1;
)sql";

}  // namespace lkiplint
