// Which findings of a run are known, and which known ones are gone.
#include "findings/baseline.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace lkiplint {
namespace {

using Lines = std::vector<std::string>;

BaselineEntry entry(const std::string& id, const std::string& file, const std::string& instansi = "Kecamatan Sukamaju",
                    int tahun = 2025) {
    return {id, "ANG004", file, instansi, tahun, "Tabel 3.1", "salah"};
}

struct CheckedFile {
    BaselineFile file;
    Lines ids;
};

struct Case {
    std::string name;
    std::vector<BaselineEntry> baseline;
    std::vector<CheckedFile> run;
    std::set<std::string> inputs, gone;
    std::string marks;  // "b" baru, "t" tetap
    Lines hilang, tidak_diperiksa;
};

Lines ids_of(const std::vector<BaselineEntry>& entries) {
    Lines ids;
    for (const BaselineEntry& one : entries) ids.push_back(one.id);
    return ids;
}

std::vector<Finding*> pointers_to(std::vector<Finding>& findings) {
    std::vector<Finding*> pointers;
    for (Finding& finding : findings) pointers.push_back(&finding);
    return pointers;
}

const BaselineFile kA{"a.md", "Kecamatan Sukamaju", 2025};
const BaselineFile kB{"b.md", "Kecamatan Sukamaju", 2025};
const BaselineFile kOther{"b.md", "Kecamatan Sukamaju", 2024};
const BaselineFile kNobody{"b.md", "", 2025};

}  // namespace

TEST_CASE("known, new and gone") {
    for (const Case& one : std::vector<Case>{
             {"the same", {entry("1", "a.md"), entry("2", "a.md")}, {{kA, {"1", "2"}}}, {"a.md"}, {}, "tt", {}, {}},
             {"one new", {entry("1", "a.md")}, {{kA, {"1", "2"}}}, {"a.md"}, {}, "tb", {}, {}},
             {"one fixed", {entry("1", "a.md"), entry("2", "a.md")}, {{kA, {"2"}}}, {"a.md"}, {}, "t", {"1"}, {}},
             {"the same id in another file is another finding",
              {entry("1", "a.md")},
              {{kA, {}}, {kB, {"1"}}},
              {"a.md", "b.md"},
              {},
              "b",
              {"1"},
              {}},
             {"renamed", {entry("1", "a.md")}, {{kB, {"1"}}}, {"b.md"}, {"a.md"}, "t", {}, {}},
             {"renamed, and one fixed",
              {entry("1", "a.md"), entry("2", "a.md")},
              {{kB, {"1"}}},
              {"b.md"},
              {"a.md"},
              "t",
              {"2"},
              {}},
             {"the old file is still there", {entry("1", "a.md")}, {{kB, {"1"}}}, {"b.md"}, {}, "b", {}, {"1"}},
             {"renamed, but of another year",
              {entry("1", "a.md")},
              {{kOther, {"1"}}},
              {"b.md"},
              {"a.md"},
              "b",
              {},
              {"1"}},
             {"of nobody known", {entry("1", "a.md", "")}, {{kNobody, {"1"}}}, {"b.md"}, {"a.md"}, "b", {}, {"1"}},
             {"twice known, found thrice",
              {entry("1", "a.md"), entry("1", "a.md")},
              {{kA, {"1", "1", "1"}}},
              {"a.md"},
              {},
              "ttb",
              {},
              {}},
             {"twice known, found once",
              {entry("1", "a.md"), entry("1", "a.md")},
              {{kA, {"1"}}},
              {"a.md"},
              {},
              "t",
              {"1"},
              {}},
             {"not checked this time", {entry("1", "a.md")}, {}, {}, {}, "", {}, {"1"}},
             {"could not be read", {entry("1", "a.md")}, {}, {"a.md"}, {}, "", {}, {"1"}},
             {"an empty baseline", {}, {{kA, {"1"}}}, {"a.md"}, {}, "b", {}, {}},
         }) {
        CAPTURE(one.name);
        BaselineMatch match(one.baseline, one.inputs, one.gone);
        std::string marks;
        for (const CheckedFile& checked : one.run) {
            std::vector<Finding> findings(checked.ids.size());
            for (std::size_t i = 0; i < findings.size(); ++i) findings[i].id = checked.ids[i];
            match.mark(checked.file, pointers_to(findings));
            for (const Finding& finding : findings) marks += finding.baseline == BaselineState::tetap ? 't' : 'b';
        }
        CHECK(marks == one.marks);
        CHECK(ids_of(match.rest().hilang) == one.hilang);
        CHECK(ids_of(match.rest().tidak_diperiksa) == one.tidak_diperiksa);
    }
}

TEST_CASE("what is set aside is not written into a baseline") {
    std::vector<Finding> findings(2);
    findings[0].id = "1";
    findings[1].id = "2";
    findings[1].suppressed = "dibulatkan";
    CHECK(ids_of(entries_of(kA, pointers_to(findings))) == Lines{"1"});
}

TEST_CASE("a baseline is read as it was written, whatever the order") {
    const std::vector<BaselineEntry> entries = {entry("2", "b.md", "", 0), entry("1", "a \"x\".md"),
                                                entry("1", "a \"x\".md")};
    const std::string json = write_baseline(entries);
    CHECK(json ==
          "{\n \"lkiplint-baseline\": 1,\n \"findings\": [\n"
          "  {\"id\":\"1\",\"code\":\"ANG004\",\"file\":\"a \\\"x\\\".md\",\"instansi\":\"Kecamatan Sukamaju\","
          "\"tahun\":2025,\"locator\":\"Tabel 3.1\",\"message\":\"salah\"},\n"
          "  {\"id\":\"1\",\"code\":\"ANG004\",\"file\":\"a \\\"x\\\".md\",\"instansi\":\"Kecamatan Sukamaju\","
          "\"tahun\":2025,\"locator\":\"Tabel 3.1\",\"message\":\"salah\"},\n"
          "  {\"id\":\"2\",\"code\":\"ANG004\",\"file\":\"b.md\",\"instansi\":null,\"tahun\":null,"
          "\"locator\":\"Tabel 3.1\",\"message\":\"salah\"}\n ]\n}\n");
    const auto read = read_baseline("dasar.json", json);
    REQUIRE(read.ok());
    CHECK(*read == std::vector<BaselineEntry>{entries[1], entries[2], entries[0]});
    CHECK(write_baseline(*read) == json);
    CHECK(write_baseline({}) == "{\n \"lkiplint-baseline\": 1,\n \"findings\": []\n}\n");
    const auto empty = read_baseline("dasar.json", write_baseline({}));
    REQUIRE(empty.ok());
    CHECK(empty->empty());
}

TEST_CASE("what a later version adds does no harm") {
    const auto read = read_baseline("d", R"({"lkiplint-baseline": 1, "dibuat": "hari ini", "n": 2.5, "findings": [
        {"id": "1", "file": "a.md", "sisa": null, "berat": 0.5, "ada": true, "ke": 3}]})");
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    CHECK(read->size() == 1);
}

TEST_CASE("a broken baseline is an error with its line") {
    for (const auto& [json, said] : std::vector<std::pair<std::string, std::string>>{
             {"", "d.json:1: bukan JSON yang sah"},
             {"{\n\"lkiplint-baseline\": 1,\n\"findings\": [\n{\"id\": \"1\", ", "d.json:4: bukan JSON yang sah"},
             {"{\n\"lkiplint-baseline\": 2,\n\"findings\": []}", "d.json:2: baseline versi 2,"},
             {"{\n\"lkiplint-baseline\": \"satu\"}", "d.json:2: baseline versi satu,"},
             {"{\"files\": [], \"findings\": []}", "d.json:1: daftar di tempat yang tidak semestinya"},
             {"{\"findings\": []}", "d.json:1: bukan baseline lkiplint"},
             {"{}", "d.json:1: bukan baseline lkiplint"},
             {"{\"lkiplint-baseline\": 1}", "d.json:1: tidak ada daftar \"findings\""},
             {"[]", "d.json:1: daftar di tempat yang tidak semestinya"},
             {"\"x\"", "d.json:1: teks di tempat yang tidak semestinya"},
             {"{\"lkiplint-baseline\": 1, \"findings\": [\n\n{\"file\": \"a\"}]}", "d.json:3: temuan tanpa \"id\""},
             {"{\"lkiplint-baseline\": 1, \"findings\": [\n{\"id\": \"a\"}]}", "d.json:2: temuan tanpa \"file\""},
             {"{\"lkiplint-baseline\": 1, \"findings\": [\n{\"id\": 5}]}", "d.json:2: \"id\" harus teks"},
             {"{\"lkiplint-baseline\": 1, \"findings\": [\n{\"tahun\": \"2025\"}]}", "d.json:2: \"tahun\" harus"},
             {"{\"lkiplint-baseline\": 1, \"findings\": [\n{\"tahun\": 20255}]}", "d.json:2: \"tahun\" harus"},
             {"{\"lkiplint-baseline\": 1, \"findings\": [\n{\"id\": {}}]}", "d.json:2: objek di tempat"},
             {"{\"lkiplint-baseline\": 1, \"findings\": [1]}", "d.json:1: bilangan di tempat"},
         }) {
        CAPTURE(json);
        const auto read = read_baseline("d.json", json);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().message.substr(0, said.size()) == said);
    }
}

TEST_CASE("depth and size cost a broken baseline nothing") {
    const std::string deep(1'000'000, '['), objects = [] {
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += "{\"a\":";
        return text;
    }();
    CHECK_FALSE(read_baseline("d", deep).ok());
    CHECK_FALSE(read_baseline("d", objects).ok());
}

}  // namespace lkiplint
