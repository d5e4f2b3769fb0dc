#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

#include "import/import.h"

namespace lkiplint {
namespace {

// "title: a|b / 1|2": the blocks as they were read, a line each.
std::string read(std::string_view json) {
    const Result<Imported> imported = import_text("ekspor.json", json);
    if (!imported) return "error: " + imported.error().message;
    std::string text;
    for (const Block& block : imported->document.blocks) {
        if (const auto* title = std::get_if<TextBlock>(&block)) {
            text += (text.empty() ? "" : "\n") + title->text + ":";
            continue;
        }
        const char* between = " ";
        for (const TableRow& row : std::get<TableBlock>(block).rows) {
            text += between;
            for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i == 0 ? "" : "|") + row.cells[i].text;
            between = " / ";
        }
    }
    return text;
}

struct Case {
    const char* what;
    std::string json, expected;
};

}  // namespace

TEST_CASE("arrays of objects and of arrays are tables") {
    const std::vector<Case> cases = {
        {"fields in the order they first appear", R"([{"b":"x","a":1},{"a":2,"c":true}])",
         "data: b|a|c / x|1| / |2|ya"},
        {"figures as they are written, with a decimal comma", R"([{"pagu":2666646911.00,"persen":84.750,"n":-3}])",
         "data: pagu|persen|n / 2666646911,00|84,750|-3"},
        {"a figure longer than any integer", R"([{"n":123456789012345678901234567890}])",
         "data: n / 123456789012345678901234567890"},
        {"nothing is an empty cell", R"([{"a":null,"b":""}])", "data: a|b / |"},
        {"names keep one line", "[{\"a\":\"Program\\n Penunjang\"}]", "data: a / Program Penunjang"},
        {"an envelope is no table", R"({"status":"ok","data":[{"a":1}]})", "data: a|^status / 1|ok"},
        {"an object alone is one row", R"({"a":1,"b":{"c":2}})", "data: a|b.c / 1|2"},
        {"lists of values in one cell", R"([{"a":["x","y"],"b":[]}])", "data: a|b / x; y|"},
        {"lists inside rows are one table, each row with what stands around it",
         R"([{"nama":"P","isi":[{"k":1}]},{"nama":"Q","isi":[{"k":2},{"k":3}]}])",
         "data: nama / P / Q\nisi: k|^nama / 1|P / 2|Q / 3|Q"},
        {"rows as arrays", R"({"rows":[["No","Indikator"],[1,"IKM"]]})", "rows: No|Indikator / 1|IKM"},
    };
    for (const Case& each : cases) {
        INFO(each.what);
        CHECK(read(each.json) == each.expected);
    }
}

TEST_CASE("a value stands on its line") {
    const Result<Imported> imported = import_text("e.json", "[\n {\"a\": 1,\n  \"b\": 2}\n]\n");
    REQUIRE(imported.ok());
    const auto& table = std::get<TableBlock>(imported->document.blocks.at(1));
    CHECK(table.rows[1].place.line == 2);
    CHECK(table.rows[1].cells[0].place.line == 2);
    CHECK(table.rows[1].cells[1].place.line == 3);
}

TEST_CASE("what is no table, or not whole, is refused with what to do") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    std::string wide = "[";  // every object has a field of its own: as many cells as the square
    for (int i = 0; i < 2000; ++i) wide += (i == 0 ? "{\"f" : ",{\"f") + std::to_string(i) + "\":1}";
    wide += "]";
    const std::vector<Case> cases = {
        {"cut off", R"([{"a":1},{"a":)", "bukan JSON yang benar pada baris 1"},
        {"a second value", "[{\"a\":1}]\n[{}]", "bukan JSON yang benar pada baris 2"},
        {"nothing in it", R"({})", "tidak memuat tabel"},
        {"empty objects", R"([{},{}])", "tidak memuat tabel"},
        {"too deep", nested(100'000), "bersarang lebih dari 64 tingkat"},
        {"too wide", wide, "lebih dari 300000 sel"},
    };
    for (const Case& each : cases) {
        INFO(each.what);
        CHECK(read(each.json).find(each.expected) != std::string::npos);
    }
}

TEST_CASE("Markdown that begins with a bracket stays Markdown") {
    const Result<Imported> imported = import_text("l.md", "[Logo kabupaten]\n\n# Laporan\n");
    REQUIRE(imported.ok());
    CHECK(imported->document.format == "markdown");
}

}  // namespace lkiplint
