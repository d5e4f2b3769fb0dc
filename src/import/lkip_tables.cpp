#include "import/lkip_tables.h"

#include <algorithm>
#include <map>
#include <utility>

#include "import/lkip_vocabulary.h"

namespace lkiplint {
namespace {

struct InnerValue {
    int column = 0;  // the year, or the index of the name of a <kolom>
    LkipElement element;
};

struct RawRow {
    LkipElement element;
    const LkipRow* spec = nullptr;
    int parent = -1;  // the row it stands inside
    std::vector<InnerValue> inner;
};

// One table in the making.
struct Part {
    const LkipGroup* group = nullptr;
    std::vector<RawRow> rows;
    std::map<int, int> years;        // year -> column, once columns are laid out
    std::vector<std::string> names;  // of <kolom>, in order of appearance
    std::map<std::string, int> name_index;
};

std::string allowed_children(const std::vector<Part>& parts, Level parent) {
    std::string names;
    for (const Part& part : parts) {
        for (const LkipRow& row : part.group->rows) {
            if (!lkip_may_nest(parent, row) || names.find("<" + std::string(row.element) + ">") != std::string::npos)
                continue;
            if (!names.empty()) names += ", ";
            names += "<" + std::string(row.element) + ">";
        }
    }
    return names;
}

class Reader {
public:
    Reader(const LkipElement& element, std::size_t& cells_left) : element_(element), cells_left_(cells_left) {
        for (const LkipGroup& group : lkip_groups()) {
            if (group.element == element.name()) parts_.push_back(Part{&group, {}, {}, {}, {}});
        }
    }

    Result<LkipStated> read(int tahun) {
        LkipStated stated;
        Tabel head;
        if (auto error = read_head(head, tahun, stated.sumber)) return *error;
        if (auto error = collect_rows()) return *error;
        for (Part& part : parts_) {
            if (part.rows.empty()) continue;
            auto table = build(part, head);
            if (!table) return table.error();
            stated.tables.push_back(std::move(*table));
        }
        return stated;
    }

private:
    std::optional<Error> read_head(Tabel& head, int tahun, std::string& sumber) {
        if (auto error =
                element_.check_attributes({{"pk"}, {"periode"}, {"tahun"}, {"judul"}, {"sumber"}, {"lampiran"}})) {
            return error;
        }
        head.konteks.pk = element_.get("pk");
        if (element_.has("pk") && head.konteks.pk != "awal" && head.konteks.pk != "perubahan") {
            return bad("pk", "\"awal\" atau \"perubahan\"");
        }
        head.konteks.periode = element_.get("periode");
        if (element_.has("periode") && !lkip_is_period(head.konteks.periode)) {
            return bad("periode", "dua tahun, misalnya \"2021-2026\"");
        }
        sumber = element_.get("sumber");
        if (element_.has("sumber") && !lkip_is_id(sumber)) return bad("sumber", "id sebuah blok, misalnya \"t12\"");
        const auto year = lkip_year(element_, "tahun", tahun);
        if (!year) return year.error();
        const auto annex = lkip_flag(element_, "lampiran", false);
        if (!annex) return annex.error();
        head.konteks.tahun = *year;
        head.lampiran = *annex;
        head.caption = element_.get("judul");
        head.place = head.caption_place = head.header_place = Place{element_.line(), 1};
        return std::nullopt;
    }

    Error bad(std::string_view attribute, std::string_view form) const {
        return Error{"baris " + std::to_string(element_.line_of(attribute)) + ": " + std::string(attribute) + "=\"" +
                     element_.get(attribute) + "\" pada <" + std::string(element_.name()) + ">, seharusnya " +
                     std::string(form)};
    }

    // Depth first with a stack of its own; the levels that may nest bound it.
    std::optional<Error> collect_rows() {
        struct Frame {
            LkipElement parent;
            std::optional<LkipElement> next;
            Level level;
            int row;
        };
        if (auto error = element_.check_no_text()) return error;
        std::vector<Frame> stack{{element_, element_.first_child(), Level::none, -1}};
        while (!stack.empty()) {
            if (!stack.back().next) {
                stack.pop_back();
                continue;
            }
            const Frame frame = stack.back();
            const LkipElement child = *frame.next;
            stack.back().next = child.next_sibling();
            Part* part = part_of(child, frame.level);
            if (!part) return frame.parent.unknown_child(child, allowed_children(parts_, frame.level));
            RawRow row{child, part->group->row(child.name()), frame.row, {}};
            if (auto error = read_row(*part, row)) return error;
            part->rows.push_back(row);
            const bool node = row.spec->level != Level::none && row.spec->kind == LkipRowKind::biasa;
            if (part->group->tree && node) {
                stack.push_back({child, child.first_child(), row.spec->level, static_cast<int>(part->rows.size()) - 1});
            } else if (row.spec->inner == LkipInner::none && child.first_child()) {
                return child.unknown_child(*child.first_child(), "kosong");
            }
        }
        return std::nullopt;
    }

    Part* part_of(const LkipElement& child, Level parent) {
        for (Part& part : parts_) {
            const LkipRow* row = part.group->row(child.name());
            if (row && lkip_may_nest(parent, *row)) return &part;
        }
        return nullptr;
    }

    std::optional<Error> read_row(Part& part, RawRow& row) {
        std::vector<LkipExpected> expected;
        for (const LkipAttribute& attribute : row.spec->attributes)
            expected.push_back({attribute.name, attribute.required});
        if (auto error = row.element.check_attributes(expected)) return error;
        if (auto error = row.element.check_no_text()) return error;
        return row.spec->inner == LkipInner::none ? std::nullopt : read_inner(part, row);
    }

    std::optional<Error> read_inner(Part& part, RawRow& row) {
        const bool years = row.spec->inner == LkipInner::tahun;
        const std::string_view name = years ? "tahun" : "kolom";
        for (auto child = row.element.first_child(); child; child = child->next_sibling()) {
            if (child->name() != name) return row.element.unknown_child(*child, "<" + std::string(name) + ">");
            const std::string_view value = years ? part.group->year_value : "jumlah";
            if (auto error = child->check_attributes({{years ? "th" : "nama", true}, {value, true}})) return error;
            if (!child->first_child() && !child->check_no_text()) {
                const auto column = years ? lkip_year(*child, "th", 0) : name_column(part, child->get("nama"));
                if (!column) return column.error();
                row.inner.push_back({*column, *child});
                if (years) part.years.emplace(*column, 0);
                continue;
            }
            return child->error("<" + std::string(name) + "> harus kosong; nilainya ditulis sebagai atribut");
        }
        return check_doubles(row);
    }

    static Result<int> name_column(Part& part, const std::string& name) {
        const auto [entry, added] = part.name_index.emplace(name, static_cast<int>(part.names.size()));
        if (added) part.names.push_back(name);
        return entry->second;
    }

    static std::optional<Error> check_doubles(RawRow& row) {
        std::stable_sort(row.inner.begin(), row.inner.end(),
                         [](const InnerValue& a, const InnerValue& b) { return a.column < b.column; });
        for (std::size_t i = 1; i < row.inner.size(); ++i) {
            if (row.inner[i].column != row.inner[i - 1].column) continue;
            const LkipElement& twice = row.inner[i].element;
            const std::string which =
                twice.has("th") ? "tahun " + twice.get("th") : "kolom \"" + twice.get("nama") + "\"";
            return twice.error(which + " ditulis dua kali pada baris yang sama");
        }
        return std::nullopt;
    }

    struct Layout {
        std::map<std::string_view, int> column;  // by header
        int names_from = 0;                      // first of the <kolom> columns
    };

    // Only columns that some row fills: what the exporter does not know must not look like an empty cell.
    Layout lay_out(Part& part, Tabel& table) const {
        std::vector<const LkipAttribute*> used = used_attributes(part);
        Layout layout;
        bool names_placed = false;
        const auto place_names = [&] {
            layout.names_from = static_cast<int>(table.kolom.size());
            for (const std::string& name : part.names) table.kolom.push_back({name, Role::jumlah, 0, std::nullopt});
            names_placed = true;
        };
        for (const LkipAttribute* attribute : used) {
            // The parts stand before the figure they add up to.
            if (!names_placed && attribute->value != LkipValue::teks) place_names();
            layout.column.emplace(attribute->header, static_cast<int>(table.kolom.size()));
            table.kolom.push_back({std::string(attribute->header), attribute->role, 0, std::nullopt});
        }
        if (!names_placed) place_names();
        const std::string word = part.group->year_value == "target" ? "Target " : "Realisasi ";
        for (auto& [year, column] : part.years) {
            column = static_cast<int>(table.kolom.size());
            table.kolom.push_back({word + std::to_string(year), Role::tahun, year, std::nullopt});
        }
        return layout;
    }

    static std::vector<const LkipAttribute*> used_attributes(const Part& part) {
        std::map<std::string_view, bool> filled;
        for (const RawRow& row : part.rows) {
            const bool named = row.spec->kind != LkipRowKind::biasa;
            for (const LkipAttribute& attribute : row.spec->attributes) {
                const bool name = named && &attribute == &row.spec->attributes.front();
                if (name || row.element.has(attribute.name)) filled[attribute.header] = true;
            }
        }
        std::vector<const LkipAttribute*> used;
        for (const LkipRow& row : part.group->rows) {
            for (const LkipAttribute& attribute : row.attributes) {
                bool& wanted = filled[attribute.header];
                if (wanted) used.push_back(&attribute);
                wanted = false;
            }
        }
        return used;
    }

    Result<Tabel> build(Part& part, const Tabel& head) const {
        Tabel table = head;
        table.kind = part.group->kind;
        if (table.caption.empty()) table.caption = lkip_caption(*part.group, table.konteks);
        const Layout layout = lay_out(part, table);
        if (part.rows.size() > cells_left_ / std::max<std::size_t>(table.kolom.size(), 1)) {
            return element_.error("terlalu banyak sel tabel; pecah berkas per laporan");
        }
        cells_left_ -= part.rows.size() * table.kolom.size();
        table.end_line = table.place.line;
        for (const RawRow& raw : part.rows) {
            table.baris.push_back(build_row(part, raw, layout, table));
            for (const Sel& cell : table.baris.back().sel) table.end_line = std::max(table.end_line, cell.place.line);
        }
        link(part, table);
        return table;
    }

    static Baris build_row(const Part& part, const RawRow& raw, const Layout& layout, const Tabel& table) {
        Baris row;
        row.place = Place{raw.element.line(), 1};
        row.level = raw.spec->level;
        row.is_total = raw.spec->kind == LkipRowKind::jumlah;
        row.is_average = raw.spec->kind == LkipRowKind::rata_rata;
        row.sel.assign(table.kolom.size(), blank(row.place));
        const std::string satuan = raw.element.get("satuan");
        for (const LkipAttribute& attribute : raw.spec->attributes) {
            if (!raw.element.has(attribute.name)) continue;
            row.sel[layout.column.at(attribute.header)] =
                read_cell(raw.element, attribute.name, attribute.value, satuan);
        }
        for (const InnerValue& inner : raw.inner) {
            const bool year = raw.spec->inner == LkipInner::tahun;
            const int column = year ? part.years.at(inner.column) : layout.names_from + inner.column;
            row.sel[column] = year ? read_cell(inner.element, part.group->year_value, LkipValue::ukuran, satuan)
                                   : read_cell(inner.element, "jumlah", LkipValue::jumlah, satuan);
        }
        const auto name = layout.column.find(raw.spec->attributes.front().header);
        if (name != layout.column.end() && row.sel[name->second].empty()) {
            row.sel[name->second].text = lkip_default_name(raw.spec->kind);
        }
        return row;
    }

    static Sel blank(Place place) {
        Sel cell;
        cell.place = place;
        return cell;
    }

    static Sel read_cell(const LkipElement& element, std::string_view attribute, LkipValue value,
                         std::string_view satuan) {
        Sel cell = blank(Place{element.line_of(attribute), 1});
        cell.text = element.get(attribute);
        if (const auto kind = lkip_angka_kind(value, satuan)) {
            auto read = parse_angka(cell.text, *kind);
            cell.angka = std::move(read.angka);
            cell.error = read.error;
        }
        return cell;
    }

    // Parents and children of the tree. A further indicator of a node takes the node's name and stays out of the tree.
    static void link(const Part& part, Tabel& table) {
        for (std::size_t i = 0; i < part.rows.size(); ++i) {
            const RawRow& raw = part.rows[i];
            if (raw.parent < 0) continue;
            if (raw.spec->kind == LkipRowKind::indikator_tambahan) {
                const int name = table.column(Role::program);
                if (name >= 0) table.baris[i].sel[name].text = table.baris[raw.parent].sel[name].text;
            } else if (raw.spec->level != Level::none) {
                table.baris[i].induk = raw.parent;
                table.baris[raw.parent].anak.push_back(static_cast<int>(i));
            }
        }
    }

    LkipElement element_;
    std::size_t& cells_left_;
    std::vector<Part> parts_;
};

}  // namespace

bool is_lkip_group(std::string_view element) {
    const auto& groups = lkip_groups();
    return std::any_of(groups.begin(), groups.end(), [&](const LkipGroup& group) { return group.element == element; });
}

Result<LkipStated> read_lkip_group(const LkipElement& element, int tahun, std::size_t& cells_left) {
    return Reader(element, cells_left).read(tahun);
}

}  // namespace lkiplint
