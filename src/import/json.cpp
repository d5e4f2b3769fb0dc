// JSON as applications export it: arrays of objects become tables whose headers are the names of the fields, arrays of
// arrays become tables as they stand. What the fields mean is not known here; see report/extract/exports.h.
#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/line_counter.h"
#include "base/text.h"
#include "import/import.h"
#include "import/json.h"
#include "import/volume.h"

namespace lkiplint {
namespace {

// A value with the text it was written as, so that no figure passes through floating point.
struct Node {
    enum class Kind { scalar, object, array };
    Kind kind = Kind::scalar;
    std::string key;   // in an object
    std::string text;  // of a scalar
    int line = 1;
    std::vector<Node> children;
};

// Indonesian documents write a decimal comma; JSON knows only the point.
std::string printed_number(std::string text) {
    if (text.find_first_of("eE") == std::string::npos) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

class TreeBuilder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    TreeBuilder(const ImportLimits& limits, const int& line) : limits_(limits), line_(line) {}

    bool null() { return scalar(""); }
    bool boolean(bool value) { return scalar(value ? "ya" : "tidak"); }
    bool number_integer(number_integer_t value) { return scalar(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) { return scalar(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) { return scalar(printed_number(written)); }
    bool string(string_t& value) { return scalar(std::move(value)); }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Node::Kind::object); }
    bool start_array(std::size_t) { return open(Node::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name) {
        constexpr std::size_t kLongestKey = 200;  // bytes; it becomes part of the names of fields inside
        key_ = name.size() > kLongestKey ? shorten(name, kLongestKey) : std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& problem) {
        constexpr int kNumberTooLarge = 406;
        if (problem.id == kNumberTooLarge)
            error_ = "angka pada baris " + std::to_string(line_) + " terlalu besar; periksa angka itu di aplikasinya";
        else
            error_ = "bukan JSON yang benar pada baris " + std::to_string(line_) +
                     "; ekspor ulang dari aplikasinya, atau periksa apakah berkasnya terpotong";
        return false;
    }

    const std::string& error() const { return error_; }
    Node& root() { return root_; }

private:
    bool scalar(std::string text) { return add({Node::Kind::scalar, {}, std::move(text), line_, {}}) != nullptr; }

    bool open(Node::Kind kind) {
        if (open_.size() >= limits_.max_xml_depth) {
            error_ = "JSON bersarang lebih dari " + std::to_string(limits_.max_xml_depth) + " tingkat pada baris " +
                     std::to_string(line_) + "; pastikan berkas ini ekspor laporan";
            return false;
        }
        Node* node = add({kind, {}, {}, line_, {}});
        if (node == nullptr) return false;
        open_.push_back(node);
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    // A parent's children never move while one of them is open: siblings come after it is closed.
    Node* add(Node node) {
        if (++count_ > limits_.max_cells) {
            error_ = "lebih dari " + std::to_string(limits_.max_cells) + " nilai" + split_or_raise("cells");
            return nullptr;
        }
        if (open_.empty()) {
            root_ = std::move(node);
            return &root_;
        }
        Node& parent = *open_.back();
        if (parent.kind == Node::Kind::object) node.key = std::move(key_);
        parent.children.push_back(std::move(node));
        return &parent.children.back();
    }

    const ImportLimits& limits_;
    const int& line_;
    Node root_;
    std::vector<Node*> open_;
    std::string key_, error_;
    std::size_t count_ = 0;
};

using Fields = std::vector<std::pair<std::string, const Node*>>;

bool all_of_kind(const Node& array, Node::Kind kind) {
    return !array.children.empty() && std::all_of(array.children.begin(), array.children.end(),
                                                  [&](const Node& child) { return child.kind == kind; });
}

bool is_list_of_values(const Node& node) {
    return node.kind == Node::Kind::array && (node.children.empty() || all_of_kind(node, Node::Kind::scalar));
}

// What one cell can show: a value, or values of a list.
std::string text_of(const Node& node) {
    if (node.kind == Node::Kind::scalar) return squeeze(node.text);
    std::string text;
    for (const Node& child : node.children) text += (text.empty() ? "" : "; ") + squeeze(child.text);
    return text;
}

std::size_t size_of(const Node& node) {
    std::size_t size = node.text.size();
    for (const Node& child : node.children) size += child.text.size() + 2;
    return size;
}

// The objects of one array, or of the arrays of one name in several objects, with what stands around each.
struct Group {
    std::string name;
    std::vector<std::pair<const Node*, std::shared_ptr<const Fields>>> objects;
};

class Groups {
public:
    Group& named(const std::string& name) {
        const auto [at, is_new] = index_.emplace(name, list_.size());
        if (is_new) list_.push_back({name, {}});
        return list_[at->second];
    }
    std::vector<Group>& list() { return list_; }

private:
    std::vector<Group> list_;
    std::map<std::string, std::size_t> index_;
};

class Writer {
public:
    Writer(Document& document, const ImportLimits& limits) : document_(document), limits_(limits), volume_(limits) {}

    // None when the tables would hold too many cells or too much text.
    std::optional<Error> write(const Node& root) {
        if (write_all(root)) return std::nullopt;
        if (volume_.is_full()) return volume_.error();
        return Error{"lebih dari " + std::to_string(limits_.max_cells) + " sel" + split_or_raise("cells")};
    }

private:
    bool write_all(const Node& root) {
        const auto nothing = std::make_shared<const Fields>();
        Groups outer;
        if (root.kind == Node::Kind::object) {
            outer.named("").objects.emplace_back(&root, nothing);
        } else {
            take_array(root, nothing, "", outer);
        }
        // Outer lists before inner ones; every object is visited once.
        for (std::vector<Group> pending = std::move(outer.list()); !pending.empty();) {
            Groups inner;
            for (const Group& group : pending)
                if (!write_group(group, inner)) return false;
            pending = std::move(inner.list());
        }
        return true;
    }

    void take_array(const Node& array, const std::shared_ptr<const Fields>& around, const std::string& name,
                    Groups& groups) {
        if (all_of_kind(array, Node::Kind::array)) {
            write_rows(array, name);
            return;
        }
        Group& group = groups.named(name);
        for (const Node& child : array.children)
            if (child.kind == Node::Kind::object) group.objects.emplace_back(&child, around);
    }

    bool write_group(const Group& group, Groups& inner) {
        std::vector<std::string> header;
        std::map<std::string, std::size_t, std::less<>> columns;
        std::vector<std::pair<int, Fields>> rows;
        for (const auto& [object, around] : group.objects) {
            Fields own;
            read_object(*object, group.name, *around, own, inner);
            filled_ += own.size() + around->size();
            if (filled_ > limits_.max_cells) return false;
            for (const Fields* fields : {&std::as_const(own), around.get()})
                for (const auto& [name, value] : *fields) volume_.take(name.size() + size_of(*value));
            if (volume_.is_full()) return false;
            for (const auto& [name, around_value] : *around) own.emplace_back("^" + name, around_value);
            for (const auto& [name, ignored] : own)
                if (columns.emplace(name, header.size()).second) header.push_back(name);
            rows.emplace_back(object->line, std::move(own));
        }
        if (header.empty()) return true;
        cells_ += (rows.size() + 1) * header.size();
        if (cells_ > limits_.max_cells) return false;
        // Around the lists of a whole file stands what the application says of itself.
        const bool envelope = group.name.empty() && group.objects.size() == 1 && !inner.list().empty();
        if (!envelope) write_table(group.name, header, columns, rows);
        return true;
    }

    // The values of an object; lists of objects inside it go to `inner`, with the values as their surroundings.
    void read_object(const Node& object, const std::string& name, const Fields& around, Fields& own, Groups& inner) {
        std::vector<const Node*> lists;
        for (const Node& child : object.children) {
            if (child.kind == Node::Kind::scalar || is_list_of_values(child)) {
                own.emplace_back(child.key, &child);
            } else if (child.kind == Node::Kind::object) {
                for (const Node& part : child.children) {
                    if (part.kind == Node::Kind::scalar) own.emplace_back(child.key + "." + part.key, &part);
                    if (part.kind == Node::Kind::array && !is_list_of_values(part)) lists.push_back(&part);
                }
            } else {
                lists.push_back(&child);
            }
        }
        if (lists.empty()) return;
        const auto here = std::make_shared<Fields>(own);
        here->insert(here->end(), around.begin(), around.end());
        for (const Node* list : lists)
            take_array(*list, here, name.empty() ? list->key : name + "." + list->key, inner);
    }

    void write_table(const std::string& name, const std::vector<std::string>& header,
                     const std::map<std::string, std::size_t, std::less<>>& columns,
                     const std::vector<std::pair<int, Fields>>& rows) {
        TableBlock table;
        TableRow first;
        first.place = {rows.front().first, 1};
        for (const std::string& field : header) first.cells.push_back({field, first.place, false});
        table.rows.push_back(std::move(first));
        for (const auto& [line, fields] : rows) {
            TableRow row;
            row.place = {line, 1};
            row.cells.assign(header.size(), Cell{"", row.place, false});
            for (const auto& [field, node] : fields) {
                Cell& cell = row.cells[columns.find(field)->second];
                cell.text = text_of(*node);
                if (field[0] != '^') cell.place = {node->line, 1};
            }
            table.rows.push_back(std::move(row));
        }
        put(name, std::move(table));
    }

    // [["No", "Indikator"], [1, "…"]]
    void write_rows(const Node& array, const std::string& name) {
        TableBlock table;
        for (const Node& child : array.children) {
            TableRow row;
            row.place = {child.line, 1};
            for (const Node& cell : child.children) row.cells.push_back({text_of(cell), {cell.line, 1}, false});
            if (!row.cells.empty()) table.rows.push_back(std::move(row));
        }
        if (!table.rows.empty()) put(name, std::move(table));
    }

    // The name stands between two tables, so that none is taken for the rest of the one before it.
    void put(const std::string& name, TableBlock table) {
        table.place = table.rows.front().place;
        table.end_line = table.rows.back().place.line;
        TextBlock title;
        title.text = name.empty() ? "data" : name;
        title.bold = true;
        title.place = table.place;
        document_.blocks.emplace_back(std::move(title));
        document_.blocks.emplace_back(std::move(table));
    }

    Document& document_;
    const ImportLimits& limits_;
    std::size_t cells_ = 0;   // of the tables written
    std::size_t filled_ = 0;  // values put into them, counted before they are copied
    Volume volume_;
};

constexpr std::string_view kNoTable =
    "JSON ini tidak memuat tabel; ekspor daftar program atau indikator dari aplikasinya";

}  // namespace

bool is_json_without_table(const Error& error) { return error.message == kNoTable; }

Result<Imported> import_json(std::string path, std::string_view text, const ImportLimits& limits) {
    int line = 1;
    TreeBuilder builder(limits, line);
    const LineCounter begin(text.data(), &line), end(text.data() + text.size(), &line);
    if (!nlohmann::json::sax_parse(begin, end, &builder)) return Error{builder.error()};
    if (builder.root().kind == Node::Kind::scalar) return Error{std::string(kNoTable)};
    Imported imported;
    imported.document.path = std::move(path);
    imported.document.format = "json";
    // A line break inside a value is written "\n": no line of the file.
    imported.document.lines_are_physical = false;
    if (auto error = Writer(imported.document, limits).write(builder.root())) return *error;
    if (imported.document.blocks.empty()) return Error{std::string(kNoTable)};
    return imported;
}

}  // namespace lkiplint
