#include "corpus/sqlite.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <sqlite3.h>

namespace lkiplint::sqlite {
namespace {

constexpr int kLongestValue = 64 << 20;  // of one text; a report may hold 8 MB altogether

// An archive may come from anybody: nothing in its own schema is run, and its pages are not believed.
void distrust(sqlite3* handle) {
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

std::string reason_of(int fault) {
    switch (fault & 0xff) {
        case SQLITE_NOTADB:
            return "bukan arsip lkiplint, atau rusak dari awalnya; periksa nama berkasnya";
        case SQLITE_CORRUPT:
            return "arsip ini rusak; pakai salinannya, atau buat arsip baru dengan `lkiplint index add`";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "arsip ini sedang dipakai program lain; ulangi sebentar lagi";
        case SQLITE_READONLY:
            return "arsip ini tidak dapat ditulis; periksa izin tulis berkas dan foldernya";
        case SQLITE_CANTOPEN:
            return "tidak dapat dibuka; periksa nama dan izin berkas dan foldernya";
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "tidak dapat dibuka; periksa izin berkas";
        case SQLITE_FULL:
            return "tempat penyimpanan penuh; isi arsip tidak berubah";
        case SQLITE_IOERR:
            return "tidak dapat dibaca atau ditulis sampai selesai; periksa tempat penyimpanannya";
        case SQLITE_NOMEM:
            return "memori tidak cukup";
        case SQLITE_TOOBIG:
            return "laporan terlalu besar untuk arsip";
        default:
            return {};
    }
}

}  // namespace

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::bind(int index, std::int64_t value) {
    if (fault_ == 0) fault_ = sqlite3_bind_int64(handle_, index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    const char* data = text.data() != nullptr ? text.data() : "";
    if (fault_ == 0) fault_ = sqlite3_bind_text64(handle_, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

bool Statement::next() {
    if (fault_ != 0) return false;
    if (handle_ == nullptr) {
        fault_ = SQLITE_ERROR;
        return false;
    }
    const int result = sqlite3_step(handle_);
    if (result == SQLITE_ROW) return true;
    // A statement that is left standing behind its end would keep others from writing.
    sqlite3_reset(handle_);
    if (result != SQLITE_DONE) fault_ = result;
    return false;
}

bool Statement::run() {
    while (next()) {
    }
    return fault_ == 0;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

int Statement::small(int column) const {
    return static_cast<int>(
        std::clamp<std::int64_t>(integer(column), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

std::string Statement::text(int column) const {
    const unsigned char* text = sqlite3_column_text(handle_, column);
    if (text == nullptr) return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

void Statement::reset() {
    fault_ = 0;
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
}

Result<std::unique_ptr<Database>> Database::open(std::string name, const std::string& file, Access access,
                                                 std::chrono::milliseconds patience) {
    // Reading opens for writing as well where that is allowed: what an interrupted writer left must be undone first.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle, name));
    if (result != SQLITE_OK) {
        const std::string reason = reason_of(result);
        return Error{name + ": " + (reason.empty() ? "tidak dapat dibuka" : reason)};
    }
    distrust(handle);
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    if (access != Access::read && sqlite3_db_readonly(handle, "main") == 1)
        return Error{name + ": " + reason_of(SQLITE_READONLY)};
    return database;
}

Database::~Database() {
    statements_.clear();
    failed_.reset();
    sqlite3_close(handle_);
}

Statement& Database::prepare(std::string_view sql) {
    const auto known = statements_.find(sql);
    if (known != statements_.end()) {
        known->second->reset();
        return *known->second;
    }
    sqlite3_stmt* handle = nullptr;
    sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    auto statement = std::make_unique<Statement>(handle);
    // One that could not be prepared is not kept: the next try may find the file free.
    return *((handle == nullptr ? failed_ : statements_[sql]) = std::move(statement));
}

bool Database::script(const char* sql) { return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

std::optional<std::int64_t> Database::number(std::string_view sql) {
    Statement& statement = prepare(sql);
    if (!statement.next()) return std::nullopt;
    const std::int64_t value = statement.integer(0);
    statement.reset();
    return value;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_); }
int Database::changes() const { return sqlite3_changes(handle_); }
int Database::fault() const { return sqlite3_extended_errcode(handle_); }

Error Database::error() const {
    const std::string reason = reason_of(sqlite3_errcode(handle_));
    return Error{name_ + ": " + (reason.empty() ? "kesalahan arsip: " + std::string(sqlite3_errmsg(handle_)) : reason)};
}

Transaction::~Transaction() {
    if (open_) database_.run("ROLLBACK");
}

bool Transaction::commit() {
    if (!database_.run("COMMIT")) return false;
    open_ = false;
    return true;
}

}  // namespace lkiplint::sqlite
