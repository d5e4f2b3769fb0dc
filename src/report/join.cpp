#include "report/join.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "base/text.h"
#include "report/extract/cover.h"
#include "report/extract/exports.h"
#include "report/extract/repeated_tables.h"

namespace lkiplint {
namespace {

// Nothing is near across the border of two files: what stands within some lines of a table belongs to it.
constexpr int kBetweenFiles = 1000;

// Visits every place of a file, and the lines that tables end in.
template <class OnPlace, class OnLine>
void each_place(Imported& file, OnPlace on_place, OnLine on_line) {
    const auto on_table = [&](Tabel& tabel) {
        for (Place* place : {&tabel.caption_place, &tabel.place, &tabel.header_place}) on_place(*place);
        on_line(tabel.end_line);
        for (Baris& baris : tabel.baris) {
            on_place(baris.place);
            for (Sel& sel : baris.sel) {
                on_place(sel.place);
                for (Sel::Run& run : sel.runs) on_place(run.place);
            }
        }
    };
    for (Block& block : file.document.blocks) {
        if (auto* text = std::get_if<TextBlock>(&block)) {
            on_place(text->place);
            continue;
        }
        auto& table = std::get<TableBlock>(block);
        on_place(table.place);
        on_line(table.end_line);
        for (TableRow& row : table.rows) {
            on_place(row.place);
            for (Cell& cell : row.cells) on_place(cell.place);
        }
    }
    for (TextBlock& block : file.document.running) on_place(block.place);
    for (Comment& comment : file.document.comments) {
        on_place(comment.place);
        on_line(comment.target);
    }
    for (Tabel& tabel : file.stated_tables) on_table(tabel);
    for (Skala& skala : file.stated_scales) {
        on_place(skala.place);
        for (KelasSkala& kelas : skala.kelas) on_place(kelas.place);
    }
}

std::int64_t last_line(Imported& file) {
    std::int64_t last = 0;
    const auto note = [&](std::int64_t line) { last = std::max(last, line); };
    each_place(
        file, [&](const Place& place) { note(place.line); }, note);
    for (const Block& block : file.document.blocks)
        if (const auto* text = std::get_if<TextBlock>(&block))
            note(text->place.line + std::count(text->text.begin(), text->text.end(), '\n'));
    return last;
}

// Line 0 is no place, and stays none.
void move_places(Imported& file, int offset, int index) {
    const auto move_line = [&](int& line) { line += line > 0 ? offset : 0; };
    each_place(
        file,
        [&](Place& place) {
            place.ordinal = place.printed();
            place.file = index;
            move_line(place.line);
        },
        move_line);
}

bool holds_tables_only(const std::string& format) {
    constexpr auto kFormats = std::to_array<std::string_view>({"xlsx", "ods", "fods", "csv", "json"});
    return std::find(kFormats.begin(), kFormats.end(), format) != kFormats.end();
}

template <class T>
void append(std::vector<T>& all, std::vector<T>& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void take_identity(Imported& whole, const Imported& file) {
    if (whole.instansi.nama.empty()) whole.instansi = file.instansi;
    if (whole.tahun == 0) whole.tahun = file.tahun;
}

void take_file(Imported& whole, Imported& file) {
    Document& from = file.document;
    Document& to = whole.document;
    take_identity(whole, file);
    for (const std::string& note : from.notes) to.notes.push_back(from.path + ": " + note);
    append(to.blocks, from.blocks);
    append(to.running, from.running);
    append(to.comments, from.comments);
    append(whole.stated_tables, file.stated_tables);
    append(whole.stated_scales, file.stated_scales);
    const bool tables_only = holds_tables_only(from.format);
    to.files.push_back(
        {std::move(from.path), std::move(from.format), std::move(from.parts), from.lines_are_physical, tables_only});
}

}  // namespace

Result<Imported> join(std::string name, std::vector<Imported> files, const RulePack& pack) {
    Imported whole;
    whole.document.path = std::move(name);
    whole.document.format = "gabungan";
    whole.document.lines_are_physical = false;
    std::int64_t offset = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        Imported& file = files[i];
        if (auto renamed = with_report_words(file, pack)) file = std::move(*renamed);
        const std::int64_t next = offset + last_line(file) + kBetweenFiles;
        if (next > std::numeric_limits<int>::max())
            return Error{"terlalu banyak baris untuk satu laporan; periksa sebagian berkasnya tersendiri"};
        move_places(file, static_cast<int>(offset), static_cast<int>(i));
        take_file(whole, file);
        offset = next;
    }
    drop_repeated_tables(whole.document, pack);
    return whole;
}

std::vector<std::string> different_reports(const std::vector<Imported>& files, const RulePack& pack) {
    Cover first;
    bool differ = false;
    std::vector<std::string> covers;
    for (const Imported& file : files) {
        const std::optional<Imported> renamed = with_report_words(file, pack);
        const Imported& stated = renamed ? *renamed : file;
        Cover cover = read_cover(file.document, holds_tables_only(file.document.format), pack);
        if (!stated.instansi.nama.empty()) cover.instansi = stated.instansi.nama;
        if (stated.tahun != 0) cover.tahun = stated.tahun;
        if (cover.instansi.empty() && cover.tahun == 0) continue;
        std::string text = file.document.path + ": " + cover.instansi;
        if (cover.tahun != 0) text += (cover.instansi.empty() ? "tahun " : ", ") + std::to_string(cover.tahun);
        covers.push_back(std::move(text));
        differ = differ || (!first.instansi.empty() && !cover.instansi.empty() && !is_same_unit(first, cover)) ||
                 (first.tahun != 0 && cover.tahun != 0 && first.tahun != cover.tahun);
        if (first.instansi.empty()) first.instansi = cover.instansi;
        if (first.tahun == 0) first.tahun = cover.tahun;
    }
    return differ ? covers : std::vector<std::string>();
}

}  // namespace lkiplint
