// The file of a baseline: {"lkiplint-baseline": 1, "findings": [{"id": …, "code": …, "file": …, …}, …]}
#include <algorithm>
#include <optional>
#include <tuple>

#include <nlohmann/json.hpp>

#include "base/line_counter.h"
#include "base/text.h"
#include "findings/baseline.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMark = "lkiplint-baseline";
constexpr int kVersion = 1;

// What the parser meets. It builds no tree, so that neither depth nor size costs more than the text.
class Handler {
public:
    explicit Handler(const int& line) : line_(line) {}

    std::vector<BaselineEntry> entries;
    std::string wrong;
    int wrong_line = 0;
    bool marked = false, listed = false;

    bool start_object(std::size_t) {
        if (depth_ == 0 || (depth_ == 2 && in_list_)) {
            ++depth_;
            if (depth_ == 3) entry_.emplace();
            return true;
        }
        return fail("objek di tempat yang tidak semestinya");
    }
    bool end_object() {
        --depth_;
        if (depth_ == 2) return finish_entry();
        return true;
    }
    bool start_array(std::size_t) {
        if (depth_ != 1 || key_ != "findings") return fail("daftar di tempat yang tidak semestinya");
        if (!marked) return fail("bukan baseline lkiplint");
        in_list_ = listed = true;
        ++depth_;
        return true;
    }
    bool end_array() {
        --depth_;
        in_list_ = false;
        return true;
    }
    bool key(std::string& name) {
        key_ = name;
        return true;
    }
    bool string(std::string& value) {
        if (depth_ == 1) return key_ == kMark ? wrong_version(value) : true;
        if (depth_ != 3) return fail("teks di tempat yang tidak semestinya");
        for (const auto& [name, field] : kTexts)
            if (key_ == name) (*entry_).*field = value;
        return key_ != "tahun" || fail("\"tahun\" harus bilangan");
    }
    bool number_integer(std::int64_t value) { return number(value); }
    bool number_unsigned(std::uint64_t value) {
        return number(value > 9999 ? std::int64_t{-1} : static_cast<std::int64_t>(value));
    }
    bool number_float(double, const std::string& text) {
        if (depth_ == 1) return key_ == kMark ? wrong_version(text) : true;
        return depth_ == 3 && !is_field() ? true : fail("bilangan di tempat yang tidak semestinya");
    }
    bool null() {
        if (depth_ == 1) return key_ == kMark ? wrong_version("null") : true;
        return depth_ == 3 && (key_ == "tahun" || key_ == "instansi" || !is_field())
                   ? true
                   : fail("null di tempat yang tidak semestinya");
    }
    bool boolean(bool) {
        return depth_ == 1 || (depth_ == 3 && !is_field()) ? true : fail("nilai di tempat yang tidak semestinya");
    }
    bool binary(Json::binary_t&) { return false; }
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&) {
        return fail("bukan JSON yang sah atau terpotong");
    }

private:
    static constexpr std::pair<std::string_view, std::string BaselineEntry::*> kTexts[] = {
        {"id", &BaselineEntry::id},           {"code", &BaselineEntry::code},
        {"file", &BaselineEntry::file},       {"instansi", &BaselineEntry::instansi},
        {"locator", &BaselineEntry::locator}, {"message", &BaselineEntry::message}};

    bool is_field() const {
        return key_ == "tahun" ||
               std::any_of(std::begin(kTexts), std::end(kTexts), [&](const auto& text) { return text.first == key_; });
    }

    bool fail(std::string what) {
        if (wrong.empty()) {
            wrong = std::move(what);
            wrong_line = line_;
        }
        return false;
    }

    bool wrong_version(std::string_view found) {
        return fail("baseline versi " + shorten(found, 20) + ", sedangkan program ini membaca versi " +
                    std::to_string(kVersion) + "; tulis ulang dengan --write-baseline");
    }

    bool number(std::int64_t value) {
        if (depth_ == 1 && key_ == kMark) {
            marked = value == kVersion;
            return marked || wrong_version(value < 0 ? "lain" : std::to_string(value));
        }
        if (depth_ == 1) return true;
        if (depth_ != 3) return fail("bilangan di tempat yang tidak semestinya");
        if (key_ != "tahun") return !is_field() || fail("\"" + key_ + "\" harus teks");
        if (value < 0 || value > 9999) return fail("\"tahun\" harus tahun empat angka");
        entry_->tahun = static_cast<int>(value);
        return true;
    }

    bool finish_entry() {
        if (entry_->id.empty()) return fail("temuan tanpa \"id\"");
        if (entry_->file.empty()) return fail("temuan tanpa \"file\"");
        entries.push_back(std::move(*entry_));
        entry_.reset();
        return true;
    }

    const int& line_;
    int depth_ = 0;  // 1: the whole, 2: the list, 3: a finding
    bool in_list_ = false;
    std::string key_;
    std::optional<BaselineEntry> entry_;
};

Json json_of(const BaselineEntry& entry) {
    Json json;
    json["id"] = entry.id;
    json["code"] = entry.code;
    json["file"] = entry.file;
    json["instansi"] = entry.instansi.empty() ? Json(nullptr) : Json(entry.instansi);
    json["tahun"] = entry.tahun > 0 ? Json(entry.tahun) : Json(nullptr);
    json["locator"] = entry.locator;
    json["message"] = entry.message;
    return json;
}

}  // namespace

Result<std::vector<BaselineEntry>> read_baseline(std::string_view name, std::string_view json) {
    int line = 1;
    Handler handler(line);
    const bool read =
        Json::sax_parse(LineCounter(json.data(), &line), LineCounter(json.data() + json.size(), &line), &handler);
    if (read && handler.marked && handler.listed) return std::move(handler.entries);
    std::string what = !handler.wrong.empty() ? handler.wrong
                       : handler.marked       ? "tidak ada daftar \"findings\""
                                              : "bukan baseline lkiplint";
    if (what.find("--write-baseline") == std::string::npos)
        what += "; buat lagi dengan --write-baseline " + std::string(name);
    return Error{std::string(name) + ":" + std::to_string(std::max(handler.wrong_line, 1)) + ": " + what};
}

std::string write_baseline(std::vector<BaselineEntry> entries) {
    std::sort(entries.begin(), entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) {
        return std::tie(a.file, a.code, a.id, a.locator, a.message) <
               std::tie(b.file, b.code, b.id, b.locator, b.message);
    });
    std::string text = "{\n \"" + std::string(kMark) + "\": " + std::to_string(kVersion) + ",\n \"findings\": [";
    for (std::size_t i = 0; i < entries.size(); ++i)
        text += (i == 0 ? "\n  " : ",\n  ") + json_of(entries[i]).dump(-1, ' ', false, Json::error_handler_t::replace);
    return text + (entries.empty() ? "]\n}\n" : "\n ]\n}\n");
}

}  // namespace lkiplint
