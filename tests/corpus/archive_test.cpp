#include "corpus/archive.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include <sqlite3.h>

#include "corpus/archive_schema.h"
#include "corpus/arsip.h"
#include "run_lkiplint.h"

namespace lkiplint {

using namespace test;
using Apa = Archive::Penambahan::Apa;
using Mode = Archive::Mode;

namespace {

constexpr std::chrono::milliseconds kShort(50);

Archive opened(const std::filesystem::path& path, Mode mode = Mode::tulis) {
    Result<Archive> archive = Archive::open(path, mode);
    REQUIRE_MESSAGE(archive.ok(), (archive.ok() ? "" : archive.error().message));
    return std::move(archive.value());
}

template <class T>
T got(Result<T> result) {
    REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
    return std::move(result.value());
}

std::string error_of(const std::filesystem::path& path, Mode mode) {
    const Result<Archive> archive = Archive::open(path, mode, kShort);
    return archive.ok() ? "" : archive.error().message;
}

void execute(const std::filesystem::path& path, const char* sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.string().c_str(), &handle) == SQLITE_OK);
    CHECK_MESSAGE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

std::vector<std::uint64_t> hashes_of(const LaporanArsip& laporan) {
    std::vector<std::uint64_t> hashes;
    for (const Sidik& sidik : laporan.sidik) hashes.push_back(sidik.hash);
    return hashes;
}

std::string whole_report(int tahun, std::string_view kecamatan = "Sukamaju") {
    return cover(tahun, kecamatan) + paragraph("alun") + paragraph("bakti") +
           table("Tabel 3.1 Capaian Kinerja Tahun " + std::to_string(tahun),
                 {"No|Sasaran|Indikator|Satuan|Target|Realisasi|Capaian (%)",
                  "1|Meningkatnya kualitas pelayanan|Indeks Kepuasan Masyarakat|Indeks|80|82,50|103,13"});
}

}  // namespace

TEST_CASE("what goes into an archive comes out of it") {
    const TempDir folder;
    const auto path = folder.path() / "arsip.db";
    const LaporanArsip laporan = archived(whole_report(2024), "2024/sukamaju.md");
    REQUIRE(!laporan.sidik.empty());
    REQUIRE(laporan.fakta.size() == 3);
    std::int64_t id = 0;
    {
        Archive archive = opened(path);
        const auto added = got(archive.add(laporan, false));
        CHECK(added.apa == Apa::ditambahkan);
        id = added.id;
    }
    const Archive archive = opened(path, Mode::baca);
    const auto entries = got(archive.list());
    REQUIRE(entries.size() == 1);
    const Archive::Entri& entry = entries.front();
    CHECK(entry.id == id);
    CHECK(entry.path == "2024/sukamaju.md");
    CHECK(entry.format == "markdown");
    CHECK(entry.isi == laporan.isi);
    CHECK(entry.instansi.nama == "Kecamatan Sukamaju");
    CHECK(entry.instansi.jenis == "kecamatan");
    CHECK(entry.instansi.nama_pendek == "Sukamaju");
    CHECK(entry.instansi.kabupaten == "Kabupaten Madiun");
    CHECK(entry.instansi.kode_kabupaten == "35.19");
    CHECK(entry.tahun == 2024);
    CHECK(entry.ditambahkan.size() == 10);
    CHECK(entry.versi == sidik_version(shipped_pack()));

    const auto naskah = got(archive.naskah(id));
    REQUIRE(naskah.has_value());
    CHECK(naskah->path == entry.path);
    CHECK(naskah->tahun == 2024);
    CHECK(naskah->lines_are_physical);
    REQUIRE(naskah->penggalan.size() == laporan.naskah.penggalan.size());
    for (std::size_t i = 0; i < naskah->penggalan.size(); ++i) {
        CHECK(naskah->penggalan[i].text == laporan.naskah.penggalan[i].text);
        CHECK(naskah->penggalan[i].bagian == laporan.naskah.penggalan[i].bagian);
        CHECK(naskah->penggalan[i].locator == laporan.naskah.penggalan[i].locator);
        CHECK(naskah->penggalan[i].place == laporan.naskah.penggalan[i].place);
    }
    CHECK(got(archive.fakta(id)) == laporan.fakta);

    // Every fingerprint is found at its word, in the order of hashes.
    const auto found = got(archive.find(hashes_of(laporan), entry.versi));
    std::vector<Archive::Temu> expected;
    for (const Sidik& sidik : laporan.sidik) expected.push_back({sidik.hash, id, sidik.kata});
    std::sort(expected.begin(), expected.end(),
              [](const auto& a, const auto& b) { return std::pair(a.hash, a.kata) < std::pair(b.hash, b.kata); });
    CHECK(found == expected);
    CHECK(got(archive.find(std::vector<std::uint64_t>{12345}, entry.versi)).empty());
    CHECK(got(archive.verify()) == std::monostate{});
    CHECK(!got(archive.naskah(id + 1)).has_value());
    CHECK(!got(archive.entry(id + 1)).has_value());
}

TEST_CASE("lines that an editor shows are told from the ordinals of a packaged file") {
    const TempDir folder;
    Archive archive = opened(folder.path() / "arsip.db");
    LaporanArsip laporan = archived(whole_report(2024));
    laporan.naskah.lines_are_physical = false;
    const std::int64_t id = got(archive.add(laporan, false)).id;
    CHECK(!got(archive.naskah(id))->lines_are_physical);
    CHECK(!got(archive.entry(id))->lines_are_physical);
}

TEST_CASE("the same content is kept once, other content of the same report only in its place") {
    const TempDir folder;
    Archive archive = opened(folder.path() / "arsip.db");
    const std::string text = whole_report(2024);
    const LaporanArsip first = archived(text, "a.md");
    const std::int64_t id = got(archive.add(first, false)).id;

    for (const bool replace : {false, true}) {
        const auto again = got(archive.add(archived(text, "salinan.md"), replace));
        CHECK(again.apa == Apa::sudah_ada);
        REQUIRE(again.lama.size() == 1);
        CHECK(again.lama.front().path == "a.md");
    }
    const LaporanArsip corrected = archived(text + paragraph("cakap"), "b.md");
    const auto refused = got(archive.add(corrected, false));
    CHECK(refused.apa == Apa::bentrok);
    REQUIRE(refused.lama.size() == 1);
    CHECK(refused.lama.front().id == id);
    CHECK(got(archive.list()).size() == 1);

    const auto replaced = got(archive.add(corrected, true));
    CHECK(replaced.apa == Apa::digantikan);
    CHECK(replaced.id > id);  // a number that was printed never means another report
    REQUIRE(got(archive.list()).size() == 1);
    CHECK(got(archive.list()).front().path == "b.md");
    const auto found = got(archive.find(hashes_of(first), first.versi));
    CHECK(std::all_of(found.begin(), found.end(), [&](const auto& temu) { return temu.laporan == replaced.id; }));

    // Another year, another instansi: others.
    CHECK(got(archive.add(archived(whole_report(2023)), false)).apa == Apa::ditambahkan);
    CHECK(got(archive.add(archived(whole_report(2024, "Sukarame")), false)).apa == Apa::ditambahkan);
}

TEST_CASE("a report that does not say whose it is is known by its path") {
    const TempDir folder;
    Archive archive = opened(folder.path() / "arsip.db");
    CHECK(got(archive.add(archived(paragraph("duta"), "x.md"), false)).apa == Apa::ditambahkan);
    CHECK(got(archive.add(archived(paragraph("elok"), "x.md"), false)).apa == Apa::bentrok);
    CHECK(got(archive.add(archived(paragraph("elok"), "x.md"), true)).apa == Apa::digantikan);
    CHECK(got(archive.add(archived(paragraph("fajar"), "y.md"), false)).apa == Apa::ditambahkan);
    // A known report does not take the place of an unknown one that had its name.
    CHECK(got(archive.add(archived(whole_report(2024), "x.md"), true)).apa == Apa::ditambahkan);
    CHECK(got(archive.list()).size() == 3);
    Instansi nobody;
    CHECK(!got(archive.report_of(nobody, 2024)).has_value());
    CHECK(instansi_key(nobody).empty());
}

TEST_CASE("reports of the same instansi, of kabupaten and years") {
    const TempDir folder;
    Archive archive = opened(folder.path() / "arsip.db");
    std::vector<LaporanArsip> all;
    for (const auto& [tahun, kecamatan] : std::vector<std::pair<int, std::string>>{
             {2022, "Sukamaju"}, {2024, "Sukamaju"}, {2024, "Sukarame"}, {2025, "Sukamaju"}}) {
        all.push_back(archived(whole_report(tahun, kecamatan), kecamatan + std::to_string(tahun) + ".md"));
        CHECK(got(archive.add(all.back(), false)).apa == Apa::ditambahkan);
    }
    const Instansi sukamaju = all.front().naskah.instansi;
    const auto path_before = [&](const Instansi& instansi, int tahun) {
        const auto entry = got(archive.report_before(instansi, tahun));
        return entry ? entry->path : "";
    };
    CHECK(path_before(sukamaju, 2025) == "Sukamaju2024.md");
    CHECK(path_before(sukamaju, 2024) == "Sukamaju2022.md");
    CHECK(path_before(sukamaju, 2022) == "");
    CHECK(path_before(all[2].naskah.instansi, 2025) == "Sukarame2024.md");
    Instansi spelled = sukamaju;
    spelled.nama = "KECAMATAN  SUKAMAJU";
    CHECK(path_before(spelled, 2025) == "Sukamaju2024.md");
    Instansi elsewhere = sukamaju;
    elsewhere.kode_kabupaten = "35.20";
    CHECK(path_before(elsewhere, 2025) == "");
    CHECK(got(archive.report_of(sukamaju, 2024))->path == "Sukamaju2024.md");
    CHECK(!got(archive.report_of(sukamaju, 2023)).has_value());

    const std::string versi = all.front().versi;
    CHECK(got(archive.reports("35.19", 2024)) == 2);
    CHECK(got(archive.reports("35.19", 2023)) == 0);
    CHECK(got(archive.reports()) == std::map<std::pair<std::string, int>, std::size_t>{
                                        {{"35.19", 2022}, 1}, {{"35.19", 2024}, 2}, {{"35.19", 2025}, 1}});
    const std::vector<std::uint64_t> asked{hashes_of(all.front())[all.front().sidik.size() / 2], 12345};
    CHECK(got(archive.holding(asked, versi, "35.19", 2024)) == std::vector<std::size_t>{2, 0});
    CHECK(got(archive.holding(asked, versi, "35.19", 2021)) == std::vector<std::size_t>{0, 0});
    // In four places: a limit of three leaves it out.
    CHECK(got(archive.find({asked.data(), 1}, versi, 4)).size() == 4);
    CHECK(got(archive.find({asked.data(), 1}, versi, 3)).empty());

    const auto summary = got(archive.summary());
    CHECK(summary.laporan == 4);
    REQUIRE(summary.baris.size() == 3);
    CHECK(summary.baris[1].kabupaten == "Kabupaten Madiun");
    CHECK(summary.baris[1].tahun == 2024);
    CHECK(summary.baris[1].laporan == 2);
    CHECK(summary.sidik == all[0].sidik.size() + all[1].sidik.size() + all[2].sidik.size() + all[3].sidik.size());
    CHECK(summary.ukuran > 0);
}

TEST_CASE("what is removed is gone from the file, not only from the lists") {
    const TempDir folder;
    const auto path = folder.path() / "arsip.db";
    Archive archive = opened(path);
    const LaporanArsip secret = archived(whole_report(2024) + "Kalimatrahasia yang harus hilang.\n");
    const std::int64_t id = got(archive.add(secret, false)).id;
    got(archive.add(archived(whole_report(2023)), false));
    REQUIRE(read_file(path).find("Kalimatrahasia") != std::string::npos);
    got(archive.remove(std::vector<std::int64_t>{id}));
    CHECK(read_file(path).find("Kalimatrahasia") == std::string::npos);
    CHECK(got(archive.list()).size() == 1);
    CHECK(got(archive.fakta(id)).empty());
    for (const auto& temu : got(archive.find(hashes_of(secret), secret.versi))) CHECK(temu.laporan != id);
    CHECK(got(archive.summary()).fakta == 3);
}

TEST_CASE("fingerprints of another version are told apart and can be made anew") {
    const TempDir folder;
    Archive archive = opened(folder.path() / "arsip.db");
    LaporanArsip old = archived(whole_report(2024));
    const LaporanArsip now = old;
    old.versi = "lama";
    for (Sidik& sidik : old.sidik) sidik.hash ^= 0xffff'0000'ffff'0000ULL;
    got(archive.add(old, false));
    got(archive.add(archived(whole_report(2023)), false));
    CHECK(got(archive.stale(now.versi)) == 1);
    CHECK(got(archive.find(hashes_of(old), now.versi)).empty());
    const std::size_t before = got(archive.find(hashes_of(now), now.versi)).size();

    CHECK(got(archive.renew(penyamar(), now.versi)) == 1);
    CHECK(got(archive.stale(now.versi)) == 0);
    CHECK(got(archive.find(hashes_of(now), now.versi)).size() == before + now.sidik.size());
    CHECK(got(archive.find(hashes_of(old), now.versi)).empty());
    CHECK(got(archive.renew(penyamar(), now.versi)) == 0);
}

TEST_CASE("files that are no archive, a newer one, or broken say so and stay as they are") {
    const TempDir folder;
    const auto good = folder.path() / "baik.db";
    {
        Archive archive = opened(good);
        for (int tahun = 2000; tahun < 2020; ++tahun) got(archive.add(archived(whole_report(tahun)), false));
    }
    const auto changed = [&](const char* name, const auto& change) {
        const auto path = folder.path() / name;
        std::filesystem::copy_file(good, path);
        change(path);
        return path;
    };
    const auto newer = changed("baru.db", [](const auto& path) { execute(path, "PRAGMA user_version=99"); });
    const auto other = folder.path() / "lain.db";
    execute(other, "CREATE TABLE surat (isi TEXT)");
    const auto text = folder.write("catatan.txt", std::string(5000, 'x'));
    const auto cut = changed(
        "putus.db", [](const auto& path) { std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2); });
    const auto overwritten = changed("timpa.db", [](const auto& path) {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(path) / 2 / 4096 * 4096));
        for (int page = 0; page < 4; ++page) file << std::string(4096, '\xee');
    });
    struct Row {
        std::filesystem::path path;
        Mode mode;
        std::string says;
    };
    for (const Row& row : {
             Row{newer, Mode::baca, "lkiplint yang lebih baru (skema 99"},
             Row{newer, Mode::tulis, "perbarui lkiplint"},
             Row{other, Mode::baca, "basis data program lain"},
             Row{other, Mode::tulis, "basis data program lain"},
             Row{text, Mode::baca, "bukan arsip lkiplint"},
             Row{text, Mode::tulis, "bukan arsip lkiplint"},
             Row{cut, Mode::tulis, "arsip ini rusak"},
             Row{overwritten, Mode::tulis, "arsip ini rusak"},
             Row{folder.path(), Mode::tulis, "ini folder"},
             Row{folder.path() / "tidak-ada.db", Mode::baca, "arsip ini tidak ada"},
             Row{folder.path() / "tidak" / "ada.db", Mode::tulis, "folder"},
             Row{folder.write("kosong.db", ""), Mode::baca, "masih kosong"},
         }) {
        CAPTURE(row.path.string());
        const std::string before = std::filesystem::is_regular_file(row.path) ? read_file(row.path) : "";
        const std::string message = error_of(row.path, row.mode);
        CHECK_MESSAGE(message.find(row.says) != std::string::npos, message);
        CHECK(message.starts_with(row.path.string() + ": "));
        if (!before.empty()) CHECK(read_file(row.path) == before);
    }
    // What an interrupted first writer leaves becomes an archive.
    CHECK(got(opened(folder.path() / "kosong.db").list()).empty());
    // Damage that reading only meets on its way.
    const Result<Archive> broken = Archive::open(overwritten, Mode::baca);
    if (broken) CHECK(!broken->verify().ok());
    CHECK(std::string(kArchiveTables).find("user_version = " + std::to_string(kArchiveSchema) + ";") !=
          std::string::npos);
}

TEST_CASE("an archive is one file between two writes, and a copy of it is whole") {
    const TempDir folder;
    const auto path = folder.path() / "arsip.db";
    Archive archive = opened(path);
    got(archive.add(archived(whole_report(2024)), false));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) CHECK(entry.path() == path);
    const auto copy = folder.path() / "salinan.db";
    std::filesystem::copy_file(path, copy);
    CHECK(got(opened(copy, Mode::baca).list()).size() == 1);
}

TEST_CASE("two writers and a reader at once: each waits, and nothing is lost") {
    const TempDir folder;
    const auto path = folder.path() / "arsip.db";
    std::vector<std::vector<LaporanArsip>> halves(2);
    for (int i = 0; i < 20; ++i) halves[static_cast<std::size_t>(i % 2)].push_back(archived(whole_report(2001 + i)));
    std::vector<std::string> problems(3);
    const auto write = [&](std::size_t half) {
        Result<Archive> archive = Archive::open(path, Mode::tulis);  // both may find no file
        if (!archive) {
            problems[half] = archive.error().message;
            return;
        }
        for (const LaporanArsip& laporan : halves[half])
            if (const auto added = archive->add(laporan, false); !added) problems[half] = added.error().message;
    };
    std::thread first(write, 0), second(write, 1), third([&] {
        for (int i = 0; i < 50; ++i) {
            const Result<Archive> archive = Archive::open(path, Mode::baca);
            if (!archive) continue;  // not there yet
            const auto entries = archive->list();
            if (!entries) problems[2] = entries.error().message;
        }
    });
    first.join();
    second.join();
    third.join();
    for (const std::string& problem : problems) CHECK(problem == "");
    const Archive archive = opened(path, Mode::baca);
    CHECK(got(archive.list()).size() == 20);
    CHECK(archive.verify().ok());
}

TEST_CASE("who waits too long is told that the archive is in use") {
    const TempDir folder;
    const auto path = folder.path() / "arsip.db";
    { got(opened(path).add(archived(whole_report(2024)), false)); }
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(path.string().c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    Result<Archive> archive = Archive::open(path, Mode::tulis, kShort);
    REQUIRE(archive.ok());
    const auto added = archive->add(archived(whole_report(2025)), false);
    REQUIRE(!added.ok());
    CHECK_MESSAGE(added.error().message.find("sedang dipakai program lain") != std::string::npos,
                  added.error().message);
    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    CHECK(archive->add(archived(whole_report(2025)), false).ok());
}

TEST_CASE("a trigger that somebody put into an archive is not run") {
    const TempDir folder;
    const auto path = folder.path() / "arsip.db";
    { got(opened(path).add(archived(whole_report(2024)), false)); }
    execute(path, "CREATE TRIGGER jebakan AFTER INSERT ON laporan BEGIN DELETE FROM fakta; END");
    Archive archive = opened(path);
    got(archive.add(archived(whole_report(2025)), false));
    CHECK(got(archive.summary()).fakta == 6);
}

}  // namespace lkiplint
