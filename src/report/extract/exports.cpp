#include "report/extract/exports.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "report/extract/identity.h"

namespace lkiplint {
namespace {

// Where each field stands in a table.
class FieldIndex {
public:
    explicit FieldIndex(const TableRow& header) {
        for (std::size_t i = 0; i < header.cells.size(); ++i) columns_.emplace(lower(squeeze(header.cells[i].text)), i);
    }
    std::optional<std::size_t> find(const std::string& field) const {
        const auto at = columns_.find(lower(field));
        if (at == columns_.end()) return std::nullopt;
        return at->second;
    }
    bool has_all(const std::vector<std::string>& fields) const {
        return std::all_of(fields.begin(), fields.end(), [&](const std::string& field) { return find(field); });
    }

private:
    std::unordered_map<std::string, std::size_t> columns_;
};

Cell cell_at(const TableRow& row, std::optional<std::size_t> column) {
    if (!column || *column >= row.cells.size()) return Cell{"", row.place, false};
    return row.cells[*column];
}

// "7.01.01.2.01.0001 Penyusunan …": SIPD writes the code before the name, too.
std::string without_code(const std::string& name) {
    const std::size_t end = name.find_first_not_of("0123456789.");
    const bool code = end != std::string::npos && name[end] == ' ' &&
                      std::count(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(end), '.') > 1;
    return code ? squeeze(std::string_view(name).substr(end)) : name;
}

class TableMapper {
public:
    TableMapper(const Ekspor& ekspor, const TableBlock& table) : table_(table), fields_(table.rows.front()) {
        for (const Ekspor::Tingkat& tingkat : ekspor.tingkat) {
            const auto name = fields_.find(tingkat.field);
            if (name) levels_.push_back({*name, tingkat.code.empty() ? std::nullopt : fields_.find(tingkat.code)});
        }
        for (const Ekspor::Bidang& bidang : ekspor.bidang) {
            const auto at = fields_.find(bidang.field);
            if (at) columns_.push_back({&bidang.header, *at});
        }
    }

    TableBlock map() const {
        TableBlock mapped;
        mapped.place = table_.place;
        mapped.end_line = table_.end_line;
        mapped.rows.push_back(header());
        std::vector<std::string> open(levels_.size());
        for (const std::size_t at : order()) put_row(table_.rows[at], open, mapped.rows);
        return mapped;
    }

    std::string fact(const std::string& field) const {
        const auto column = fields_.find(field);
        return column && table_.rows.size() > 1 ? squeeze(cell_at(table_.rows[1], column).text) : std::string();
    }

private:
    struct Level {
        std::size_t name;
        std::optional<std::size_t> code;
    };
    struct Column {
        const std::string* header;
        std::size_t at;
    };

    TableRow header() const {
        TableRow row;
        row.place = table_.rows.front().place;
        const auto add = [&](std::string text) { row.cells.push_back({std::move(text), row.place, true}); };
        if (!levels_.empty()) {
            add("Kode");
            add("Program / Kegiatan / Sub Kegiatan");
        }
        for (const Column& column : columns_) add(*column.header);
        return row;
    }

    // Rows of one program and one kegiatan together: exports are sorted by anything.
    std::vector<std::size_t> order() const {
        std::vector<std::size_t> rows(table_.rows.size() - 1);
        std::iota(rows.begin(), rows.end(), std::size_t{1});
        const bool coded = std::all_of(levels_.begin(), levels_.end(), [](const Level& level) { return level.code; });
        if (levels_.size() < 2 || !coded) return rows;
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            for (const Level& level : levels_) {
                const std::string left = cell_at(table_.rows[a], level.code).text;
                const std::string right = cell_at(table_.rows[b], level.code).text;
                if (left != right) return left < right;
            }
            return false;
        });
        return rows;
    }

    // `open`: the names of the levels that the row before stands in.
    void put_row(const TableRow& source, std::vector<std::string>& open, std::vector<TableRow>& rows) const {
        for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
            const std::string name = cell_at(source, levels_[i].name).text;
            if (name == open[i]) continue;
            open[i] = name;
            std::fill(open.begin() + static_cast<std::ptrdiff_t>(i) + 1, open.end(), std::string());
            TableRow parent = named_row(source, levels_[i]);
            for (std::size_t column = 0; column < columns_.size(); ++column)
                parent.cells.push_back({"", source.place, false});
            rows.push_back(std::move(parent));
        }
        TableRow row = levels_.empty() ? TableRow{{}, source.place} : named_row(source, levels_.back());
        for (const Column& column : columns_) {
            row.cells.push_back(cell_at(source, column.at));
            row.cells.back().text = without_code(row.cells.back().text);
        }
        rows.push_back(std::move(row));
    }

    TableRow named_row(const TableRow& source, const Level& level) const {
        Cell name = cell_at(source, level.name);
        name.text = without_code(squeeze(name.text));
        return {{level.code ? cell_at(source, level.code) : Cell{"", source.place, false}, name}, source.place};
    }

    const TableBlock& table_;
    FieldIndex fields_;
    std::vector<Level> levels_;
    std::vector<Column> columns_;
};

const Ekspor* find_export(const TableBlock& table, const RulePack& pack) {
    if (table.rows.size() < 2) return nullptr;
    const FieldIndex fields(table.rows.front());
    for (const Ekspor& ekspor : pack.ekspor)
        if (fields.has_all(ekspor.needs)) return &ekspor;
    return nullptr;
}

Instansi instansi_named(const std::string& name, const RulePack& pack) {
    Document title;
    TextBlock line;
    line.text = name;
    title.blocks.emplace_back(std::move(line));
    return read_instansi(title, pack);
}

int year_in(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return error == std::errc{} && end == text.data() + text.size() && year > 1990 && year < 2100 ? year : 0;
}

}  // namespace

std::optional<MappedExport> map_exports(const Document& document, const RulePack& pack) {
    std::vector<const Ekspor*> exports(document.blocks.size(), nullptr);
    bool any = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (const auto* table = std::get_if<TableBlock>(&document.blocks[i])) exports[i] = find_export(*table, pack);
        any = any || exports[i] != nullptr;
    }
    if (!any) return std::nullopt;
    MappedExport result;
    result.document.path = document.path;
    result.document.format = document.format;
    result.document.running = document.running;
    result.document.parts = document.parts;
    result.document.lines_are_physical = document.lines_are_physical;
    result.document.notes = document.notes;
    std::vector<Block>& blocks = result.document.blocks;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (exports[i] == nullptr) {
            // The title of an exported table gives way to the caption that reports give such a table.
            const bool titles_export = i + 1 < exports.size() && exports[i + 1] != nullptr;
            if (document.format != "json" || !titles_export) blocks.push_back(document.blocks[i]);
            continue;
        }
        const TableMapper mapper(*exports[i], std::get<TableBlock>(document.blocks[i]));
        const std::string name = mapper.fact(exports[i]->instansi);
        if (result.instansi.nama.empty() && !name.empty()) result.instansi = instansi_named(name, pack);
        if (result.tahun == 0) result.tahun = year_in(mapper.fact(exports[i]->tahun));
        TableBlock mapped = mapper.map();
        TextBlock caption;
        caption.text = exports[i]->caption;
        caption.bold = true;
        caption.place = mapped.place;
        blocks.emplace_back(std::move(caption));
        blocks.emplace_back(std::move(mapped));
    }
    return result;
}

std::optional<Imported> with_report_words(const Imported& imported, const RulePack& pack) {
    std::optional<MappedExport> mapped = map_exports(imported.document, pack);
    if (!mapped) return std::nullopt;
    Imported renamed;
    renamed.document = std::move(mapped->document);
    renamed.stated_tables = imported.stated_tables;
    renamed.stated_scales = imported.stated_scales;
    renamed.instansi = imported.instansi.nama.empty() ? mapped->instansi : imported.instansi;
    renamed.tahun = imported.tahun != 0 ? imported.tahun : mapped->tahun;
    return renamed;
}

}  // namespace lkiplint
