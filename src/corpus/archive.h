// The archive of submitted reports: one SQLite file with the text, the fingerprints and the key facts of each, so that
// later reports can be compared with them.
//
// One report is one transaction: whoever interrupts a writer finds every report whole or not at all. The file keeps a
// rollback journal, not a write-ahead log: between two transactions everything is in the one file, which can be copied,
// sent, kept read-only or on a network share; a log would be a second file that copies leave behind. Two writers wait
// for each other, and readers hold no lock between two calls.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "corpus/fakta.h"
#include "corpus/naskah.h"
#include "report/report.h"
#include "rules/pack.h"

namespace lkiplint {

namespace sqlite {
class Database;
}

// By which fingerprints can be compared: how many words they are made of, how words are read, and the names that they
// are read without. Fingerprints of another version are made anew from the texts: see Archive::renew().
std::string sidik_version(const RulePack& pack);

// What is to be kept of a report.
struct LaporanArsip {
    Naskah naskah;
    std::string format;
    std::string isi;  // what tells its content from any other: SHA-256 of the file
    std::vector<Fakta> fakta;
    std::vector<Sidik> sidik;
    std::string versi;  // of the fingerprints
};

LaporanArsip to_archive(const Report& report, std::string isi, const Penyamar& penyamar, const std::string& versi);

class Archive {
public:
    enum class Mode { baca, tulis };

    struct Entri {  // a report in the archive, without its text
        std::int64_t id = 0;
        std::string path;  // as it was added
        std::string format, isi;
        Instansi instansi;
        int tahun = 0;            // 0 when not found
        std::string ditambahkan;  // the day, "2026-02-27"
        std::string versi;        // of its fingerprints
        bool lines_are_physical = true;
    };

    // Where a hash stands.
    struct Temu {
        std::uint64_t hash = 0;
        std::int64_t laporan = 0;
        std::uint32_t kata = 0;  // index of its first word in words_of(naskah(laporan))
        friend bool operator==(const Temu&, const Temu&) = default;
    };

    struct Penambahan {
        enum class Apa {
            ditambahkan,
            digantikan,  // in the place of `lama`
            sudah_ada,   // the same content is `lama`; nothing was done
            bentrok,     // other content of the same instansi and year is `lama`; nothing was done
        };
        Apa apa = Apa::ditambahkan;
        std::int64_t id = 0;  // 0 when nothing was added
        std::vector<Entri> lama;
    };

    struct Ringkasan {
        struct Baris {
            std::string kabupaten;  // as a report prints it; empty when not found
            int tahun = 0;
            std::size_t laporan = 0;
        };
        std::vector<Baris> baris;  // by kabupaten and year
        std::size_t laporan = 0, penggalan = 0, sidik = 0, fakta = 0;
        std::uintmax_t ukuran = 0;  // bytes
    };

    // tulis creates an archive where there is none. Errors name the file and say what to do. A connection is used by
    // one thread at a time; each thread may have its own.
    static Result<Archive> open(const std::filesystem::path& path, Mode mode,
                                std::chrono::milliseconds patience = std::chrono::seconds(60));
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    // ---- Writing. Each call is done wholly or not at all.

    // Content that is there already is left alone. So is a report of an instansi and year that the archive holds with
    // other content, unless it is to be replaced. Where instansi or year is not known, the path says what is replaced.
    Result<Penambahan> add(const LaporanArsip& laporan, bool replace);
    Result<std::monostate> remove(std::span<const std::int64_t> ids);
    // Makes the fingerprints of other versions anew, each report in a transaction of its own; says how many.
    Result<std::size_t> renew(const Penyamar& penyamar, const std::string& versi);

    // ---- Reading

    Result<std::vector<Entri>> list() const;  // in order of being added
    Result<std::optional<Entri>> entry(std::int64_t id) const;
    Result<std::optional<Naskah>> naskah(std::int64_t id) const;  // nothing when it was removed meanwhile
    Result<std::vector<Fakta>> fakta(std::int64_t id) const;
    // The report of the same instansi of a year; of several the one added last.
    Result<std::optional<Entri>> report_of(const Instansi& instansi, int tahun) const;
    // The last report of the same instansi before a year.
    Result<std::optional<Entri>> report_before(const Instansi& instansi, int tahun) const;
    // Reports whose fingerprints are of another version: find() does not see them.
    Result<std::size_t> stale(const std::string& versi) const;

    // Where hashes stand in reports with fingerprints of a version, by hash, report and word. What stands in more than
    // `most` places is left out: it is a phrase of the trade and tells nothing.
    Result<std::vector<Temu>> find(std::span<const std::uint64_t> hashes, const std::string& versi,
                                   std::size_t most = 1000) const;
    // How many reports there are of a kabupaten (as kabupaten_key() says) and year…
    Result<std::size_t> reports(const std::string& kabupaten, int tahun) const;
    Result<std::map<std::pair<std::string, int>, std::size_t>> reports() const;
    // …and how many of these hold each of the hashes.
    Result<std::vector<std::size_t>> holding(std::span<const std::uint64_t> hashes, const std::string& versi,
                                             const std::string& kabupaten, int tahun) const;

    Result<Ringkasan> summary() const;
    // Is every page of the file as it should be? Reads all of it.
    Result<std::monostate> verify() const;

private:
    explicit Archive(std::unique_ptr<sqlite::Database> database, std::filesystem::path path);

    Result<std::vector<Entri>> conflicting(const LaporanArsip& laporan) const;
    bool write(const LaporanArsip& laporan) const;

    std::unique_ptr<sqlite::Database> database_;
    std::filesystem::path path_;
};

}  // namespace lkiplint
