// What is read from an archive. Between two calls no lock is held.
#include <algorithm>
#include <bit>
#include <system_error>

#include "corpus/archive.h"
#include "corpus/archive_rows.h"
#include "corpus/sqlite.h"

namespace lkiplint {
namespace {

using sqlite::Database;
using sqlite::Statement;

// Several statements see one state of the file, and it is locked once for all of them. Inside of a transaction that
// writes that is so anyhow.
class Reading {
public:
    explicit Reading(Database& database) : database_(database), open_(database.run("SAVEPOINT membaca")) {}
    ~Reading() {
        if (open_) database_.run("RELEASE membaca");
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    bool begun() const { return open_; }

private:
    Database& database_;
    bool open_;
};

std::optional<Archive::Entri> first_of(std::vector<Archive::Entri> entries) {
    if (entries.empty()) return std::nullopt;
    return std::move(entries.front());
}

Fakta fact_in(const Statement& row) {
    Fakta fakta;
    // What this program does not know was checked before.
    fakta.jenis = jenis_from_name(row.text(0)).value_or(Fakta::Jenis::target);
    fakta.nama = row.text(1);
    fakta.induk = row.text(2);
    fakta.program = row.integer(3) != 0;
    fakta.versi = role_from_name(row.text(4)).value_or(Role::lain);
    fakta.satuan = row.text(5);
    fakta.tercetak = row.text(6);
    fakta.nilai = row.text(7);
    fakta.huruf = row.text(8);
    fakta.persen = row.integer(9) != 0;
    fakta.terhitung = row.integer(10) != 0;
    fakta.tabel = row.text(11);
    fakta.locator = row.text(12);
    fakta.berkas = row.text(13);
    fakta.place = place_in(row, 14);
    return fakta;
}

std::vector<std::uint64_t> each_once(std::span<const std::uint64_t> hashes) {
    std::vector<std::uint64_t> sorted(hashes.begin(), hashes.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

std::size_t size_of(std::int64_t count) { return count < 0 ? 0 : static_cast<std::size_t>(count); }

}  // namespace

Result<std::vector<Archive::Entri>> Archive::list() const {
    return read_entries(*database_, database_->prepare(SELECT_ENTRY " ORDER BY id"));
}

Result<std::optional<Archive::Entri>> Archive::entry(std::int64_t id) const {
    auto found = read_entries(*database_, database_->prepare(SELECT_ENTRY " WHERE id = ?1").bind_all(id));
    if (!found) return found.error();
    return first_of(std::move(found.value()));
}

Result<std::optional<Naskah>> Archive::naskah(std::int64_t id) const {
    const Reading reading(*database_);
    const auto here = reading.begun() ? entry(id) : Result<std::optional<Entri>>(database_->error());
    if (!here) return here.error();
    if (!*here) return std::optional<Naskah>();
    Naskah naskah;
    naskah.path = (*here)->path;
    naskah.lines_are_physical = (*here)->lines_are_physical;
    naskah.instansi = (*here)->instansi;
    naskah.tahun = (*here)->tahun;
    Statement& rows = database_->prepare(
        "SELECT teks, bagian, locator, baris, kolom, part, halaman, urutan, berkas FROM penggalan WHERE laporan = ?1"
        " ORDER BY nomor");
    rows.bind(1, id);
    while (rows.next()) naskah.penggalan.push_back({rows.text(0), rows.text(1), rows.text(2), place_in(rows, 3)});
    if (rows.fault() != 0) return database_->error();
    return std::optional<Naskah>(std::move(naskah));
}

Result<std::vector<Fakta>> Archive::fakta(std::int64_t id) const {
    Statement& rows = database_->prepare(
        "SELECT jenis, nama, induk, program, versi, satuan, tercetak, nilai, huruf, persen, terhitung, tabel, locator,"
        " berkas, baris, kolom, part, halaman, urutan, nomor_berkas FROM fakta WHERE laporan = ?1 ORDER BY nomor");
    rows.bind(1, id);
    std::vector<Fakta> facts;
    while (rows.next())
        if (jenis_from_name(rows.text(0))) facts.push_back(fact_in(rows));
    if (rows.fault() != 0) return database_->error();
    return facts;
}

Result<std::optional<Archive::Entri>> Archive::report_of(const Instansi& instansi, int tahun) const {
    const std::string key = instansi_key(instansi);
    if (key.empty() || tahun == 0) return std::optional<Entri>();
    auto found = read_entries(
        *database_,
        database_->prepare(SELECT_ENTRY " WHERE kunci_instansi = ?1 AND tahun = ?2 ORDER BY id DESC LIMIT 1")
            .bind_all(key, std::int64_t{tahun}));
    if (!found) return found.error();
    return first_of(std::move(found.value()));
}

Result<std::optional<Archive::Entri>> Archive::report_before(const Instansi& instansi, int tahun) const {
    const std::string key = instansi_key(instansi);
    if (key.empty() || tahun == 0) return std::optional<Entri>();
    auto found =
        read_entries(*database_, database_
                                     ->prepare(SELECT_ENTRY " WHERE kunci_instansi = ?1 AND tahun < ?2 AND tahun <> 0"
                                                            " ORDER BY tahun DESC, id DESC LIMIT 1")
                                     .bind_all(key, std::int64_t{tahun}));
    if (!found) return found.error();
    return first_of(std::move(found.value()));
}

Result<std::size_t> Archive::stale(const std::string& versi) const {
    Statement& row = database_->prepare("SELECT count(*) FROM laporan WHERE versi <> ?1").bind_all(versi);
    const std::size_t count = row.next() ? size_of(row.integer(0)) : 0;
    if (row.fault() != 0) return database_->error();
    row.reset();
    return count;
}

Result<std::vector<Archive::Temu>> Archive::find(std::span<const std::uint64_t> hashes, const std::string& versi,
                                                 std::size_t most) const {
    const Reading reading(*database_);
    if (!reading.begun()) return database_->error();
    std::vector<Temu> found;
    for (const std::uint64_t hash : each_once(hashes)) {
        const std::size_t before = found.size();
        Statement& rows = database_->prepare(
            "SELECT sidik.laporan, sidik.kata FROM sidik JOIN laporan ON laporan.id = sidik.laporan"
            " WHERE sidik.hash = ?1 AND laporan.versi = ?2 ORDER BY sidik.laporan, sidik.kata");
        rows.bind_all(std::bit_cast<std::int64_t>(hash), versi);
        while (rows.next()) {
            found.push_back({hash, rows.integer(0), static_cast<std::uint32_t>(rows.integer(1))});
            if (found.size() - before <= most) continue;
            found.resize(before);
            break;
        }
        if (rows.fault() != 0) return database_->error();
        rows.reset();
    }
    return found;
}

Result<std::size_t> Archive::reports(const std::string& kabupaten, int tahun) const {
    Statement& row = database_->prepare("SELECT count(*) FROM laporan WHERE kunci_kabupaten = ?1 AND tahun = ?2")
                         .bind_all(kabupaten, std::int64_t{tahun});
    const std::size_t count = row.next() ? size_of(row.integer(0)) : 0;
    if (row.fault() != 0) return database_->error();
    row.reset();
    return count;
}

Result<std::map<std::pair<std::string, int>, std::size_t>> Archive::reports() const {
    std::map<std::pair<std::string, int>, std::size_t> counts;
    Statement& rows =
        database_->prepare("SELECT kunci_kabupaten, tahun, count(*) FROM laporan GROUP BY kunci_kabupaten, tahun");
    while (rows.next()) counts[{rows.text(0), rows.small(1)}] = size_of(rows.integer(2));
    if (rows.fault() != 0) return database_->error();
    return counts;
}

Result<std::vector<std::size_t>> Archive::holding(std::span<const std::uint64_t> hashes, const std::string& versi,
                                                  const std::string& kabupaten, int tahun) const {
    const Reading reading(*database_);
    if (!reading.begun()) return database_->error();
    std::vector<std::size_t> counts;
    for (const std::uint64_t hash : hashes) {
        Statement& row = database_->prepare(
            "SELECT count(DISTINCT sidik.laporan) FROM sidik JOIN laporan ON laporan.id = sidik.laporan"
            " WHERE sidik.hash = ?1 AND laporan.versi = ?2 AND laporan.kunci_kabupaten = ?3 AND laporan.tahun = ?4");
        row.bind_all(std::bit_cast<std::int64_t>(hash), versi, kabupaten, std::int64_t{tahun});
        counts.push_back(row.next() ? size_of(row.integer(0)) : 0);
        if (row.fault() != 0) return database_->error();
        row.reset();
    }
    return counts;
}

Result<Archive::Ringkasan> Archive::summary() const {
    const Reading reading(*database_);
    if (!reading.begun()) return database_->error();
    Ringkasan summary;
    Statement& rows = database_->prepare(
        "SELECT max(kabupaten), tahun, count(*) FROM laporan GROUP BY kunci_kabupaten, tahun ORDER BY 1, 2");
    while (rows.next()) {
        summary.baris.push_back({rows.text(0), rows.small(1), size_of(rows.integer(2))});
        summary.laporan += summary.baris.back().laporan;
    }
    if (rows.fault() != 0) return database_->error();
    const auto texts = database_->number("SELECT count(*) FROM penggalan");
    const auto prints = database_->number("SELECT count(*) FROM sidik");
    const auto facts = database_->number("SELECT count(*) FROM fakta");
    if (!texts || !prints || !facts) return database_->error();
    summary.penggalan = size_of(*texts);
    summary.sidik = size_of(*prints);
    summary.fakta = size_of(*facts);
    std::error_code ignored;
    summary.ukuran = std::filesystem::file_size(path_, ignored);
    if (ignored) summary.ukuran = 0;
    return summary;
}

Result<std::monostate> Archive::verify() const {
    Statement& row = database_->prepare("PRAGMA quick_check(1)");
    const bool answered = row.next();
    const bool whole = answered && row.text(0) == "ok";
    if (!answered && row.fault() != 0) return database_->error();
    row.reset();
    if (whole) return std::monostate{};
    const std::u8string name = path_.u8string();
    return Error{std::string(name.begin(), name.end()) +
                 ": arsip ini rusak; pakai salinannya, atau buat arsip baru dengan `lkiplint index add`"};
}

}  // namespace lkiplint
