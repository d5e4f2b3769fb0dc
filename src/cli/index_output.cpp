#include "cli/index_output.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/angka.h"
#include "render/csv_row.h"

namespace lkiplint {
namespace {

using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

std::string year_text(int tahun) { return tahun == 0 ? std::string() : std::to_string(tahun); }
Json year_json(int tahun) { return tahun == 0 ? Json() : Json(tahun); }
Json known(const std::string& text) { return text.empty() ? Json() : Json(text); }

std::string count_text(std::size_t count) { return format_angka(Decimal(static_cast<std::int64_t>(count))); }

std::string size_text(std::uintmax_t bytes) {
    constexpr std::uintmax_t kUnit = 1024;
    if (bytes < kUnit * kUnit) return count_text((bytes + kUnit - 1) / kUnit) + " KB";
    return count_text((bytes + kUnit * kUnit - 1) / (kUnit * kUnit)) + " MB";
}

// The last column is as long as it likes.
void write_table(std::ostream& out, const std::vector<Row>& rows, const TextStyle& style) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line;
        for (std::size_t i = 0; i < rows[r].size(); ++i)
            line += i + 1 < rows[r].size() ? padded(rows[r][i], widths[i] + 2) : rows[r][i];
        line.erase(line.find_last_not_of(' ') + 1);
        out << (r == 0 ? paint(line, Ink::bold, style) : line) << '\n';
    }
}

Row columns_of_list(const TextStyle& style) {
    return {std::string(style.say("No", "No")),
            std::string(style.say("Tahun", "Year")),
            "Instansi",
            "Kabupaten",
            std::string(style.say("Ditambahkan", "Added")),
            std::string(style.say("Berkas", "File"))};
}

Row row_of(const Archive::Entri& entry) {
    return {std::to_string(entry.id),        year_text(entry.tahun),   clean(entry.instansi.nama),
            clean(entry.instansi.kabupaten), clean(entry.ditambahkan), clean(entry.path)};
}

void dump(std::ostream& out, const Json& json) {
    out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

std::string report_name(const Instansi& instansi, int tahun, const TextStyle& style) {
    std::string name = instansi.nama.empty() ? std::string(style.say("instansi tidak dikenal", "unknown instansi"))
                                             : clean(instansi.nama);
    if (!instansi.kabupaten.empty() && instansi.kabupaten != instansi.nama) name += ", " + clean(instansi.kabupaten);
    return name + ", " +
           (tahun == 0 ? std::string(style.say("tahun tidak dikenal", "unknown year")) : std::to_string(tahun));
}

void list_text(std::ostream& out, const std::vector<Archive::Entri>& entries, const TextStyle& style) {
    if (entries.empty()) {
        out << style.say("Arsip ini belum memuat laporan.", "This archive holds no report yet.") << '\n';
        return;
    }
    std::vector<Row> rows{columns_of_list(style)};
    for (const Archive::Entri& entry : entries) rows.push_back(row_of(entry));
    for (Row& row : rows)
        for (std::string& cell : row)
            if (cell.empty()) cell = "-";
    write_table(out, rows, style);
}

void list_json(std::ostream& out, const std::vector<Archive::Entri>& entries) {
    Json json;
    json["reports"] = Json::array();
    for (const Archive::Entri& entry : entries)
        json["reports"].push_back({{"id", entry.id},
                                   {"path", entry.path},
                                   {"format", entry.format},
                                   {"sha256", entry.isi},
                                   {"instansi", known(entry.instansi.nama)},
                                   {"jenis", known(entry.instansi.jenis)},
                                   {"kabupaten", known(entry.instansi.kabupaten)},
                                   {"kode_kabupaten", known(entry.instansi.kode_kabupaten)},
                                   {"tahun", year_json(entry.tahun)},
                                   {"added", entry.ditambahkan}});
    dump(out, json);
}

void list_csv(std::ostream& out, const std::vector<Archive::Entri>& entries, const TextStyle& style) {
    const auto write = [&out](const Row& row) {
        const std::vector<std::string_view> cells(row.begin(), row.end());
        write_csv_row(out, cells);
    };
    begin_csv(out);
    write(columns_of_list(style));
    for (const Archive::Entri& entry : entries) write(row_of(entry));
}

void stats_text(std::ostream& out, const Archive::Ringkasan& summary, std::size_t stale, const TextStyle& style) {
    std::vector<Row> rows{
        {"Kabupaten", std::string(style.say("Tahun", "Year")), std::string(style.say("Laporan", "Reports"))}};
    for (const Archive::Ringkasan::Baris& baris : summary.baris)
        rows.push_back({baris.kabupaten.empty() ? "-" : clean(baris.kabupaten),
                        baris.tahun == 0 ? "-" : std::to_string(baris.tahun), count_text(baris.laporan)});
    if (summary.laporan > 0) {
        write_table(out, rows, style);
        out << '\n';
    }
    const auto line = [&](std::string_view id, std::string_view en, const std::string& value) {
        out << padded(style.say(id, en), 14) << value << '\n';
    };
    line("laporan", "reports", count_text(summary.laporan));
    line("penggalan", "passages", count_text(summary.penggalan));
    line("sidik", "fingerprints", count_text(summary.sidik));
    line("fakta", "facts", count_text(summary.fakta));
    line("ukuran", "size", size_text(summary.ukuran));
    line("keadaan", "state", std::string(style.say("utuh", "whole")));
    if (stale > 0)
        out << '\n'
            << count_text(stale)
            << style.say(
                   " laporan memakai sidik dari lkiplint versi lain; `lkiplint index add` membuatnya ulang.",
                   " reports have fingerprints of another version of lkiplint; `lkiplint index add` makes them anew.")
            << '\n';
}

void stats_json(std::ostream& out, const Archive::Ringkasan& summary, std::size_t stale) {
    Json json;
    json["reports"] = summary.laporan;
    json["passages"] = summary.penggalan;
    json["fingerprints"] = summary.sidik;
    json["facts"] = summary.fakta;
    json["bytes"] = summary.ukuran;
    json["stale"] = stale;
    json["by_kabupaten"] = Json::array();
    for (const Archive::Ringkasan::Baris& baris : summary.baris)
        json["by_kabupaten"].push_back(
            {{"kabupaten", known(baris.kabupaten)}, {"tahun", year_json(baris.tahun)}, {"reports", baris.laporan}});
    dump(out, json);
}

}  // namespace lkiplint
