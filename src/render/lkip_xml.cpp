#include "render/lkip_xml.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <variant>
#include <vector>

#include <tinyxml2.h>

#include "base/text.h"
#include "import/lkip_element.h"
#include "import/lkip_vocabulary.h"
#include "report/extract/outline.h"

namespace lkiplint {
namespace {

// Length of the UTF-8 sequence that starts at `at`, 0 when there is none that XML allows.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    const std::string_view sequence = text.substr(at, length);
    if (length == 0 || sequence.size() < length || !is_valid_utf8(sequence)) return 0;
    return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF" ? 0 : length;  // U+FFFE, U+FFFF
}

// Without what XML cannot hold: control characters are dropped, line ends become '\n'.
std::string clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence_length(text, i);
        const char c = text[i];
        if (c == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
        } else if (length > 1 || (length == 1 && (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'))) {
            out.append(text, i, length);
        }
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

// For attributes, where XML parsers turn line ends and tabs into spaces.
std::string one_line(std::string_view text) {
    std::string out = clean(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

class Writer {
public:
    Writer(const Imported& imported, const Report& report) : imported_(imported), report_(report) {
        index_blocks();
        for (const Comment& comment : imported.document.comments) comments_.push_back(&comment);
        std::stable_sort(comments_.begin(), comments_.end(),
                         [](const Comment* a, const Comment* b) { return a->target < b->target; });
    }

    std::string write() {
        printer_.PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
        open("lkip");
        attribute("xmlns", kLkipNamespace);
        attribute("versi", kLkipVersion);
        attribute("aplikasi", "lkiplint");
        write_identity();
        write_tables();
        write_scales();
        if (!imported_.document.blocks.empty()) write_document();
        close();
        std::string xml = printer_.CStr();
        if (!xml.ends_with('\n')) xml += '\n';
        return xml;
    }

private:
    // ---- places in the document ----

    void index_blocks() {
        const auto& blocks = imported_.document.blocks;
        int tables = 0;
        ids_.resize(blocks.size());
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (const auto* table = std::get_if<TableBlock>(&blocks[i])) {
                ids_[i] = "t" + std::to_string(++tables);
                table_at_.emplace(table->place.line, i);
            } else {
                text_at_.emplace(std::get<TextBlock>(blocks[i]).place.line, i);
            }
        }
    }

    // Index of the table at a line or around it, -1 when there is none.
    int table_around(int line) const {
        auto found = table_at_.upper_bound(line);
        if (found == table_at_.begin()) return -1;
        --found;
        const auto& table = std::get<TableBlock>(imported_.document.blocks[found->second]);
        return line == found->first || line <= table.end_line ? static_cast<int>(found->second) : -1;
    }

    int block_around(int line) const {
        if (const int table = table_around(line); table >= 0) return table;
        auto found = text_at_.upper_bound(line);
        return found == text_at_.begin() ? -1 : static_cast<int>(std::prev(found)->second);
    }

    // ---- meaning ----

    void write_identity() {
        const Instansi& unit = report_.instansi;
        if (!unit.nama.empty()) {
            open("instansi");
            attribute("nama", one_line(unit.nama));
            optional_attribute("jenis", unit.jenis);
            optional_attribute("nama-pendek", unit.nama_pendek);
            optional_attribute("kabupaten", unit.kabupaten);
            optional_attribute("kode-wilayah", unit.kode_kabupaten);
            close();
        }
        if (const std::string year = std::to_string(report_.tahun); lkip_is_year(year)) {
            open("tahun");
            printer_.PushText(year.c_str());
            close();
        }
    }

    using TableKey = std::tuple<TableKind, int, std::string, std::size_t>;
    static TableKey key_of(const Tabel& table) {
        return {table.kind, table.place.line, table.caption, table.baris.size()};
    }

    void write_tables() {
        std::map<TableKey, int> stated;
        for (const Tabel& table : imported_.stated_tables) {
            ++stated[key_of(table)];
            write_table(table, "");
        }
        for (const Tabel& table : report_.tabel) {
            if (const auto found = stated.find(key_of(table)); found != stated.end() && found->second > 0) {
                --found->second;
                continue;
            }
            // Without the block that it came from it would be checked twice by whoever reads it.
            const int block = table_around(table.place.line);
            if (block >= 0) write_table(table, ids_[block]);
        }
    }

    static const LkipGroup* group_of(TableKind kind) {
        const auto& groups = lkip_groups();
        const auto found =
            std::find_if(groups.begin(), groups.end(), [&](const LkipGroup& g) { return g.kind == kind; });
        return found == groups.end() ? nullptr : &*found;
    }

    void write_table(const Tabel& table, const std::string& source) {
        const LkipGroup* group = group_of(table.kind);
        if (!group) return;
        if (source.empty()) write_comments(table.place.line);
        open(group->element);
        if (table.konteks.pk == "awal" || table.konteks.pk == "perubahan") attribute("pk", table.konteks.pk);
        if (lkip_is_period(table.konteks.periode)) attribute("periode", table.konteks.periode);
        const std::string year = std::to_string(table.konteks.tahun);
        if (table.konteks.tahun != report_.tahun && lkip_is_year(year)) attribute("tahun", year);
        if (table.caption != lkip_caption(*group, table.konteks)) optional_attribute("judul", table.caption);
        if (table.lampiran) attribute("lampiran", "ya");
        optional_attribute("sumber", source);
        write_rows(*group, table, source.empty());
        close();
    }

    void write_rows(const LkipGroup& group, const Tabel& table, bool stated) {
        std::vector<int> path;  // rows whose elements are open
        for (int i = 0; i < static_cast<int>(table.baris.size()); ++i) {
            const LkipRow* row = row_of(group, table, i, path);
            if (!row) continue;
            const bool node = group.tree && row->kind == LkipRowKind::biasa && row->level != Level::none;
            const bool leaf_inside = row->kind == LkipRowKind::indikator_tambahan || row->element == "rincian";
            while (!path.empty() && !leaf_inside && !stands_in(table, i, path.back(), *row)) {
                close();
                path.pop_back();
            }
            if (stated) write_comments(table.baris[i].place.line);
            open(row->element);
            // A column that is empty in every row is still a column.
            const bool keep_empty = i == 0 && stated;
            write_attributes(*row, table, i, keep_empty);
            write_inner(group, *row, table, i, keep_empty);
            if (node) {
                path.push_back(i);
            } else {
                close();
            }
        }
        for (std::size_t n = path.size(); n > 0; --n) close();
    }

    static bool stands_in(const Tabel& table, int row, int open_row, const LkipRow& spec) {
        return table.baris[row].induk == open_row && lkip_may_nest(table.baris[open_row].level, spec);
    }

    static const LkipRow* row_of(const LkipGroup& group, const Tabel& table, int index, const std::vector<int>& path) {
        const Baris& row = table.baris[index];
        if (row.is_total) return group_row(group, LkipRowKind::jumlah);
        if (row.is_average) return group_row(group, LkipRowKind::rata_rata);
        if (const LkipRow* further = group_row(group, LkipRowKind::indikator_tambahan)) {
            if (row.level == Level::none && !path.empty() && is_further(table, index, path.back())) return further;
        }
        if (group.element == "efisiensi") {
            const Sel* indicator = table.cell(index, Role::indikator);
            return group.row(indicator && !indicator->empty() ? "indikator" : "program");
        }
        const auto same = [&](const LkipRow& r) { return r.kind == LkipRowKind::biasa && r.level == row.level; };
        const auto found = std::find_if(group.rows.begin(), group.rows.end(), same);
        if (found != group.rows.end()) return &*found;
        // A PK's table may call its programs by no level.
        return group.rows.front().kind == LkipRowKind::biasa ? &group.rows.front() : nullptr;
    }

    static const LkipRow* group_row(const LkipGroup& group, LkipRowKind kind) {
        const auto found =
            std::find_if(group.rows.begin(), group.rows.end(), [&](const LkipRow& r) { return r.kind == kind; });
        return found == group.rows.end() ? nullptr : &*found;
    }

    // A row below a node that has an indicator and no name of its own, or the node's.
    static bool is_further(const Tabel& table, int index, int node) {
        const Sel* indicator = table.cell(index, Role::indikator);
        if (!indicator || indicator->empty()) return false;
        const Sel* name = table.cell(index, Role::program);
        const Sel* node_name = table.cell(node, Role::program);
        return !name || name->empty() || (node_name && name->text == node_name->text);
    }

    void write_attributes(const LkipRow& row, const Tabel& table, int index, bool keep_empty) {
        for (const LkipAttribute& wanted : row.attributes) {
            const int column = column_of(table, wanted);
            const std::string text = column >= 0 ? cell_text(table, index, column) : "";
            if (&wanted == &row.attributes.front() && !text.empty() && text == lkip_default_name(row.kind)) continue;
            if (wanted.required || !text.empty() || (keep_empty && column >= 0)) attribute(wanted.name, text);
        }
    }

    static std::string cell_text(const Tabel& table, int row, int column) {
        const auto& cells = table.baris[row].sel;
        return column < static_cast<int>(cells.size()) ? one_line(cells[column].text) : "";
    }

    // The column that an attribute stands for; where several columns share a role, its header decides.
    static int column_of(const Tabel& table, const LkipAttribute& wanted) {
        int by_role = -1;
        for (int i = 0; i < static_cast<int>(table.kolom.size()); ++i) {
            const Kolom& column = table.kolom[i];
            if (column.role != wanted.role) continue;
            if (column.header == wanted.header) return i;
            if (by_role < 0 && fits(column, wanted)) by_role = i;
        }
        if (by_role < 0 && wanted.required && wanted.role == Role::program) return table.column(Role::uraian);
        return by_role;
    }

    static bool fits(const Kolom& column, const LkipAttribute& wanted) {
        const std::string header = fold(column.header);
        switch (wanted.role) {
            case Role::lain:
                return false;  // a code: only a column called so
            case Role::jumlah:
                return header == "jumlah" || header == "total";
            case Role::tujuan:
                return contains_word(header, "sasaran") == (wanted.name == "sasaran");
            default:
                return true;
        }
    }

    void write_inner(const LkipGroup& group, const LkipRow& row, const Tabel& table, int index, bool keep_empty) {
        const int total = column_of(table, {"jumlah", Role::jumlah, "Jumlah"});
        std::set<std::string> written;
        for (int i = 0; i < static_cast<int>(table.kolom.size()) && row.inner != LkipInner::none; ++i) {
            const Kolom& column = table.kolom[i];
            const bool year = row.inner == LkipInner::tahun && column.role == Role::tahun;
            const bool part = row.inner == LkipInner::kolom && column.role == Role::jumlah && i != total;
            const std::string name = year ? std::to_string(column.tahun) : one_line(column.header);
            const std::string text = cell_text(table, index, i);
            if ((!year && !part) || (text.empty() && !keep_empty) || (year && !lkip_is_year(name))) continue;
            if (!written.insert(name).second) continue;
            open(year ? "tahun" : "kolom");
            attribute(year ? "th" : "nama", name);
            attribute(year ? group.year_value : "jumlah", text);
            close();
        }
    }

    void write_scales() {
        for (const Skala& scale : imported_.stated_scales) write_scale(scale, "");
        for (const Skala& scale : report_.skala) {
            const bool stated =
                std::any_of(imported_.stated_scales.begin(), imported_.stated_scales.end(),
                            [&](const Skala& s) { return s.place == scale.place && s.jenis == scale.jenis; });
            if (stated) continue;
            const int block = scale.place.line > 0 ? block_around(scale.place.line) : -1;
            if (block < 0) continue;  // the rule pack's, not the report's
            if (ids_[block].empty()) ids_[block] = "b" + std::to_string(block + 1);
            write_scale(scale, ids_[block]);
        }
    }

    void write_scale(const Skala& scale, const std::string& source) {
        open("skala");
        attribute("jenis", lkip_scale_name(scale.jenis));
        optional_attribute("dasar", scale.sumber);
        optional_attribute("sumber", source);
        for (const KelasSkala& one : scale.kelas) {
            open("kelas");
            attribute("label", one_line(one.label));
            optional_attribute("kode", one.kode);
            if (one.dari) attribute("dari", one.dari->to_string());
            if (one.sampai) attribute("sampai", one.sampai->to_string());
            if (one.dari && !one.dari_termasuk) attribute("dari-termasuk", "tidak");
            if (one.sampai && !one.sampai_termasuk) attribute("sampai-termasuk", "tidak");
            close();
        }
        close();
    }

    // ---- the document as it stands ----

    void write_document() {
        open("dokumen");
        const auto& blocks = imported_.document.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (const auto* text = std::get_if<TextBlock>(&blocks[i])) {
                const std::size_t first = i;
                write_comments(text->place.line);
                TextBlock title = *text;
                for (; i + 1 < blocks.size(); ++i) {
                    const auto* next = std::get_if<TextBlock>(&blocks[i + 1]);
                    if (!next || !continues_title(imported_.document, std::get<TextBlock>(blocks[i]), *next)) break;
                    title.text += " " + next->text;
                }
                write_text(title, ids_[first]);
            } else {
                write_block_table(std::get<TableBlock>(blocks[i]), ids_[i]);
            }
        }
        write_comments(std::numeric_limits<int>::max());
        close();
    }

    // Of a report in several files: what the files before add to a line of this one.
    int lines_before(const Place& place) const {
        return imported_.document.files.empty() ? 0 : place.line - place.printed();
    }

    // Those that speak of what begins on a line, or of what is left out before it.
    void write_comments(int line) {
        for (; written_comments_ < comments_.size() && comments_[written_comments_]->target <= line;
             ++written_comments_) {
            std::string text = clean(comments_[written_comments_]->text);
            // Two hyphens would end it.
            for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--"))
                text.insert(at + 1, " ");
            printer_.PushComment((" " + text + " ").c_str());
        }
    }

    void write_text(const TextBlock& block, const std::string& id) {
        const bool paragraph = block.role == TextRole::paragraph;
        open(block.role == TextRole::heading ? "judul" : paragraph ? "paragraf" : "butir");
        optional_attribute("id", id);
        if (block.role == TextRole::item) optional_attribute("label", block.label);
        if (!paragraph && block.level > 0) attribute("tingkat", std::to_string(block.level));
        if (block.bold) attribute("tebal", "ya");
        if (block.place.line > 0) attribute("baris", std::to_string(block.place.line - lines_before(block.place)));
        content(block.text);
        close();
    }

    void write_block_table(const TableBlock& table, const std::string& id) {
        write_comments(table.place.line);
        open("tabel");
        attribute("id", id);
        const int before = lines_before(table.place);
        if (table.place.line > 0) attribute("baris", std::to_string(table.place.line - before));
        if (table.end_line > 0) attribute("baris-akhir", std::to_string(table.end_line - before));
        for (const TableRow& row : table.rows) {
            write_comments(row.place.line);
            open("baris");
            for (const Cell& cell : row.cells) {
                open("sel");
                if (cell.bold) attribute("tebal", "ya");
                content(cell.text);
                close();
            }
            close();
        }
        close();
    }

    // ---- XML ----

    // The printer keeps the pointer to a name until its element is closed.
    void open(std::string_view name) { printer_.OpenElement(open_.emplace_back(name).c_str()); }
    void close() {
        printer_.CloseElement();
        open_.pop_back();
    }
    void attribute(std::string_view name, std::string_view value) {
        printer_.PushAttribute(std::string(name).c_str(), std::string(value).c_str());
    }
    void optional_attribute(std::string_view name, std::string_view value) {
        if (!value.empty()) attribute(name, one_line(value));
    }

    // Text of white space alone would be taken for indentation; as CDATA it is kept.
    void content(std::string_view text) {
        const std::string plain = clean(text);
        if (plain.empty()) return;
        printer_.PushText(plain.c_str(), plain.find_first_not_of(" \t\n") == std::string::npos);
    }

    const Imported& imported_;
    const Report& report_;
    tinyxml2::XMLPrinter printer_;
    std::deque<std::string> open_;         // names of the open elements
    std::vector<std::string> ids_;         // of the blocks; empty for a text block nobody refers to
    std::map<int, std::size_t> table_at_;  // line -> block, the first one there
    std::map<int, std::size_t> text_at_;
    std::vector<const Comment*> comments_;  // by what they speak of
    std::size_t written_comments_ = 0;
};

}  // namespace

std::string write_lkip_xml(const Imported& imported, const Report& report) { return Writer(imported, report).write(); }

}  // namespace lkiplint
