// Opening an archive, and what of a report goes into it.
#include "corpus/archive.h"

#include <charconv>
#include <cstdio>
#include <system_error>

#include "base/text.h"
#include "corpus/archive_schema.h"
#include "corpus/sqlite.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;
using sqlite::Database;

constexpr char kField = '\x1f';

std::string text_of(const fs::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

// FNV-1a, 64 bits.
std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return (hash ^ 0xffU) * 1099511628211ULL;
}

// A file of another program is left alone; one without anything in it may become an archive: it is what remains when
// the very first writer was interrupted.
Result<std::monostate> look_at(Database& database, const std::string& name, int& version) {
    // At one glance: between two another process may make the archive that this one is looking for.
    sqlite::Statement& all = database.prepare(
        "SELECT (SELECT count(*) FROM sqlite_schema), (SELECT application_id FROM pragma_application_id), "
        "(SELECT user_version FROM pragma_user_version)");
    if (!all.next()) return database.error();
    const std::int64_t tables = all.integer(0), application = all.integer(1), user_version = all.integer(2);
    all.reset();
    version = 0;
    if (application == 0 && user_version == 0 && tables == 0) return std::monostate{};
    if (application != kArchiveApplication)
        return Error{name + ": bukan arsip lkiplint, melainkan basis data program lain; periksa nama berkasnya"};
    if (user_version > kArchiveSchema || user_version < 1)
        return Error{name + ": arsip ini dibuat lkiplint yang lebih baru (skema " + std::to_string(user_version) +
                     ", program ini mengenal sampai " + std::to_string(kArchiveSchema) + "); perbarui lkiplint"};
    version = static_cast<int>(user_version);
    return std::monostate{};
}

// Whoever comes second finds the tables made.
Result<std::monostate> make_schema(Database& database, const std::string& name) {
    sqlite::Transaction transaction(database);
    if (!transaction.begun()) return database.error();
    int version = 0;
    if (auto seen = look_at(database, name, version); !seen || version != 0) return seen;
    if (!database.script(kArchiveTables) || !transaction.commit()) return database.error();
    return std::monostate{};
}

Result<std::monostate> set_up(Database& database, const std::string& name, Archive::Mode mode) {
    int version = 0;
    // Removed texts are overwritten, not only unlinked: they may have been removed because nobody is to read them.
    // EXTRA: a report that was said to be added is there after a power cut as well.
    if (!database.script("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA synchronous=EXTRA;"
                         "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0"))
        return database.error();
    if (const auto seen = look_at(database, name, version); !seen) return seen;
    if (mode == Archive::Mode::baca) {
        if (version == 0)
            return Error{name + ": arsip ini masih kosong; isi dahulu dengan `lkiplint index add " + name +
                         " LAPORAN…`"};
        if (!database.script("PRAGMA query_only=ON")) return database.error();
        return std::monostate{};
    }
    return version == 0 ? make_schema(database, name) : Result<std::monostate>(std::monostate{});
}

Result<std::monostate> may_open(const fs::path& path, const std::string& name, Archive::Mode mode) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return Error{name + ": ini folder, bukan arsip; sebutkan nama berkasnya, misalnya " + name + "/arsip.db"};
    if (fs::exists(path, ignored)) return std::monostate{};
    if (mode == Archive::Mode::baca)
        return Error{name + ": arsip ini tidak ada; buat dengan `lkiplint index add " + name + " LAPORAN…`"};
    const fs::path folder = fs::absolute(path, ignored).parent_path();
    if (!fs::is_directory(folder, ignored))
        return Error{name + ": folder " + text_of(folder) + " tidak ada; buat dahulu foldernya"};
    return std::monostate{};
}

}  // namespace

std::string sidik_version(const RulePack& pack) {
    std::uint64_t names = 14695981039346656037ULL;
    for (const Wilayah::Kabupaten& kabupaten : pack.wilayah.kabupaten) {
        names = hashed(names, kabupaten.name);
        for (const std::string& kecamatan : kabupaten.kecamatan) names = hashed(names, kecamatan);
    }
    for (const std::string_view list : kMasked)
        for (const std::string& word : pack.word_list(list)) names = hashed(names, word);
    char digits[17] = {};
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(names));
    return std::to_string(kNaskahVersion) + "-" + std::to_string(kGram) + "-" + std::to_string(kWindow) + "-" + digits;
}

LaporanArsip to_archive(const Report& report, std::string isi, const Penyamar& penyamar, const std::string& versi) {
    LaporanArsip laporan;
    laporan.naskah = naskah_of(report);
    laporan.format = report.format;
    laporan.isi = std::move(isi);
    laporan.fakta = fakta_of(report);
    laporan.sidik = winnow(hashes_of(penyamar.words_of(laporan.naskah)));
    laporan.versi = versi;
    return laporan;
}

Archive::Archive(std::unique_ptr<sqlite::Database> database, fs::path path)
    : database_(std::move(database)), path_(std::move(path)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const fs::path& path, Mode mode, std::chrono::milliseconds patience) {
    const std::string name = text_of(path);
    if (const auto allowed = may_open(path, name, mode); !allowed) return allowed.error();
    // Absolute: SQLite gives some names a meaning of their own (":memory:", "file:").
    std::error_code failed;
    const fs::path absolute = fs::absolute(path, failed);
    if (failed) return Error{name + ": tidak dapat dibuka; periksa namanya"};
    auto database = Database::open(name, text_of(absolute),
                                   mode == Mode::baca ? Database::Access::read : Database::Access::create, patience);
    if (!database) return database.error();
    if (const auto ready = set_up(**database, name, mode); !ready) return ready.error();
    Archive archive(std::move(database.value()), path);
    // To add to a broken file would only hide the damage.
    if (mode == Mode::tulis)
        if (const auto whole = archive.verify(); !whole) return whole.error();
    return archive;
}

}  // namespace lkiplint
