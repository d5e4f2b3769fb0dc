// SQLite without its manual memory and without exceptions. SQL is always a literal of this program; what comes from
// users and reports is bound.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace lkiplint::sqlite {

// A prepared statement, used by one caller at a time. What goes wrong shows in run() and next(), and in fault().
class Statement {
public:
    explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    template <class... Values>
    Statement& bind_all(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    bool next();  // is there another row?
    bool run();   // for what gives no rows: true when it was done
    std::int64_t integer(int column) const;
    int small(int column) const;  // clipped to int
    std::string text(int column) const;

    int fault() const { return fault_; }  // of SQLite; 0 when nothing went wrong
    void reset();

private:
    sqlite3_stmt* handle_;  // null when it could not be prepared
    int fault_ = 0;
};

class Database {
public:
    enum class Access { read, write, create };

    // `file` is a path in UTF-8, `name` what errors call it. Another writer is waited for so long.
    static Result<std::unique_ptr<Database>> open(std::string name, const std::string& file, Access access,
                                                  std::chrono::milliseconds patience);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Ready to be bound. Kept for the next time; `sql` must be a literal.
    Statement& prepare(std::string_view sql);
    bool run(std::string_view sql) { return prepare(sql).run(); }
    // Several statements, of which none gives rows.
    bool script(const char* sql);
    std::optional<std::int64_t> number(std::string_view sql);  // nothing when there is no row
    std::int64_t last_id() const;
    int changes() const;
    int fault() const;    // the last one of the connection
    Error error() const;  // what it means for whoever named the file

private:
    Database(sqlite3* handle, std::string name) : handle_(handle), name_(std::move(name)) {}

    sqlite3* handle_;
    std::string name_;
    std::map<std::string_view, std::unique_ptr<Statement>> statements_;
    std::unique_ptr<Statement> failed_;  // the last that could not be prepared
};

// Undone unless committed.
class Transaction {
public:
    // Waits for other writers at once: nothing that was read inside can change before it is written.
    explicit Transaction(Database& database) : database_(database), open_(database.run("BEGIN IMMEDIATE")) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    bool begun() const { return open_; }
    bool commit();

private:
    Database& database_;
    bool open_;
};

}  // namespace lkiplint::sqlite
