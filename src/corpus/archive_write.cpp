// What changes an archive: each call is one transaction, or none.
#include <bit>
#include <chrono>
#include <cstdio>

#include "corpus/archive.h"
#include "corpus/archive_rows.h"
#include "corpus/sqlite.h"

namespace lkiplint {
namespace {

using sqlite::Database;
using sqlite::Statement;
using sqlite::Transaction;

std::string today() {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    char text[32] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

bool write_report(Database& database, const LaporanArsip& laporan) {
    const Naskah& naskah = laporan.naskah;
    const Instansi& instansi = naskah.instansi;
    return database
        .prepare(
            "INSERT INTO laporan (path, format, isi, nama, jenis, nama_pendek, kabupaten, kode_kabupaten,"
            " kunci_instansi, kunci_kabupaten, tahun, ditambahkan, versi)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .bind_all(naskah.path, laporan.format, laporan.isi, instansi.nama, instansi.jenis, instansi.nama_pendek,
                  instansi.kabupaten, instansi.kode_kabupaten, instansi_key(instansi), kabupaten_key(instansi),
                  std::int64_t{naskah.tahun}, today(), laporan.versi)
        .run();
}

bool write_texts(Database& database, std::int64_t id, const std::vector<Penggalan>& texts) {
    std::int64_t nomor = 0;
    for (const Penggalan& text : texts) {
        Statement& row = database.prepare(
            "INSERT INTO penggalan (laporan, nomor, teks, bagian, locator, baris, kolom, part, halaman, urutan, berkas)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        row.bind_all(id, nomor++, text.text, text.bagian, text.locator);
        if (!bind_place(row, 6, text.place).run()) return false;
    }
    return true;
}

bool write_prints(Database& database, std::int64_t id, const std::vector<Sidik>& prints) {
    for (const Sidik& print : prints)
        if (!database.prepare("INSERT OR IGNORE INTO sidik (laporan, kata, hash) VALUES (?1, ?2, ?3)")
                 .bind_all(id, std::int64_t{print.kata}, std::bit_cast<std::int64_t>(print.hash))
                 .run())
            return false;
    return true;
}

bool write_facts(Database& database, std::int64_t id, const std::vector<Fakta>& facts) {
    std::int64_t nomor = 0;
    for (const Fakta& fakta : facts) {
        Statement& row = database.prepare(
            "INSERT INTO fakta (laporan, nomor, jenis, nama, induk, program, versi, satuan, tercetak, nilai, huruf,"
            " persen, terhitung, tabel, locator, berkas, baris, kolom, part, halaman, urutan, nomor_berkas)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,"
            " ?22)");
        row.bind_all(id, nomor++, jenis_name(fakta.jenis), fakta.nama, fakta.induk, std::int64_t{fakta.program},
                     role_name(fakta.versi), fakta.satuan, fakta.tercetak, fakta.nilai, fakta.huruf,
                     std::int64_t{fakta.persen}, std::int64_t{fakta.terhitung}, fakta.tabel, fakta.locator,
                     fakta.berkas);
        if (!bind_place(row, 17, fakta.place).run()) return false;
    }
    return true;
}

bool drop(Database& database, std::int64_t id) {
    return database.prepare("DELETE FROM laporan WHERE id = ?1").bind(1, id).run();
}

}  // namespace

bool Archive::write(const LaporanArsip& laporan) const {
    if (!write_report(*database_, laporan)) return false;
    const std::int64_t id = database_->last_id();
    return write_texts(*database_, id, laporan.naskah.penggalan) && write_prints(*database_, id, laporan.sidik) &&
           write_facts(*database_, id, laporan.fakta);
}

Result<std::vector<Archive::Entri>> Archive::conflicting(const LaporanArsip& laporan) const {
    const std::string key = instansi_key(laporan.naskah.instansi);
    if (!key.empty() && laporan.naskah.tahun != 0)
        return read_entries(*database_,
                            database_->prepare(SELECT_ENTRY " WHERE kunci_instansi = ?1 AND tahun = ?2 ORDER BY id")
                                .bind_all(key, std::int64_t{laporan.naskah.tahun}));
    return read_entries(
        *database_,
        database_->prepare(SELECT_ENTRY " WHERE path = ?1 AND (kunci_instansi = '' OR tahun = 0) ORDER BY id")
            .bind_all(laporan.naskah.path));
}

Result<Archive::Penambahan> Archive::add(const LaporanArsip& laporan, bool replace) {
    using Apa = Penambahan::Apa;
    Transaction transaction(*database_);
    if (!transaction.begun()) return database_->error();
    auto same = read_entries(*database_, database_->prepare(SELECT_ENTRY " WHERE isi = ?1").bind_all(laporan.isi));
    if (!same) return same.error();
    if (!same->empty()) return Penambahan{Apa::sudah_ada, 0, std::move(same.value())};
    auto old = conflicting(laporan);
    if (!old) return old.error();
    if (!old->empty() && !replace) return Penambahan{Apa::bentrok, 0, std::move(old.value())};
    for (const Entri& entry : *old)
        if (!drop(*database_, entry.id)) return database_->error();
    if (!write(laporan)) return database_->error();
    const auto id = database_->number("SELECT max(id) FROM laporan");
    if (!id || !transaction.commit()) return database_->error();
    return Penambahan{old->empty() ? Apa::ditambahkan : Apa::digantikan, *id, std::move(old.value())};
}

Result<std::monostate> Archive::remove(std::span<const std::int64_t> ids) {
    Transaction transaction(*database_);
    if (!transaction.begun()) return database_->error();
    for (const std::int64_t id : ids)
        if (!drop(*database_, id)) return database_->error();
    if (!transaction.commit()) return database_->error();
    return std::monostate{};
}

Result<std::size_t> Archive::renew(const Penyamar& penyamar, const std::string& versi) {
    const auto old =
        read_entries(*database_, database_->prepare(SELECT_ENTRY " WHERE versi <> ?1 ORDER BY id").bind_all(versi));
    if (!old) return old.error();
    std::size_t renewed = 0;
    for (const Entri& entry : *old) {
        Transaction transaction(*database_);
        if (!transaction.begun()) return database_->error();
        const auto text = naskah(entry.id);
        if (!text) return text.error();
        if (!*text) continue;  // somebody has removed it
        const std::vector<Sidik> prints = winnow(hashes_of(penyamar.words_of(**text)));
        const bool done =
            database_->prepare("DELETE FROM sidik WHERE laporan = ?1").bind_all(entry.id).run() &&
            write_prints(*database_, entry.id, prints) &&
            database_->prepare("UPDATE laporan SET versi = ?2 WHERE id = ?1").bind_all(entry.id, versi).run() &&
            transaction.commit();
        if (!done) return database_->error();
        ++renewed;
    }
    return renewed;
}

}  // namespace lkiplint
