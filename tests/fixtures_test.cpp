// Whole reports and the findings they must give, no more and no less: fixtures/README.md. And: what a report gives as
// Markdown it gives as LKIP-XML too.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "render/lkip_xml.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = test::source_dir();

struct Expected {
    std::string code, found, expected;
    int line = 0;
    std::vector<int> lines;
    bool met = false;

    bool is(const Finding& finding) const {
        const int at = finding.place.line;
        return finding.rule->code == code && finding.found == found &&
               (expected.empty() || finding.expected == expected) &&
               (at == line || std::find(lines.begin(), lines.end(), at) != lines.end());
    }
};

std::vector<fs::path> files(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> paths;
    if (!fs::is_directory(folder)) return paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == extension) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<Expected> read_expected(const fs::path& report) {
    const fs::path path = fs::path(report).replace_extension(".temuan.jsonl");
    REQUIRE_MESSAGE(fs::exists(path), path.string() << " is missing");
    std::vector<Expected> all;
    std::istringstream lines(test::read_file(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        const auto json = nlohmann::json::parse(line);
        Expected one{json.at("code"), json.at("found"), json.value("expected", ""), json.at("line"), {}, false};
        if (json.contains("lines")) one.lines = json["lines"].get<std::vector<int>>();
        all.push_back(one);
    }
    return all;
}

std::string line_of(const std::string& code, int line, const std::string& found, const std::string& expected) {
    return "  " + code + " baris " + std::to_string(line) + ": \"" + found + "\" -> \"" + expected + "\"\n";
}

// What is missing and what is too much, as a list to read; empty when the report gives what it must. `counts` says
// which findings nobody listed are too much.
std::string difference(std::vector<Expected> expected, const std::vector<Finding>& findings,
                       const std::function<bool(const Finding&)>& counts) {
    std::string missing, extra;
    for (const Finding& finding : findings) {
        const auto found = std::find_if(expected.begin(), expected.end(),
                                        [&](const Expected& one) { return !one.met && one.is(finding); });
        if (found != expected.end())
            found->met = true;
        else if (counts(finding))
            extra += line_of(finding.rule->code, finding.place.line, finding.found, finding.expected);
    }
    for (const Expected& one : expected)
        if (!one.met) missing += line_of(one.code, one.line, one.found, one.expected);
    return (missing.empty() ? "" : "\nmissing:\n" + missing) + (extra.empty() ? "" : "\nextra:\n" + extra);
}

bool not_a_note(const Finding& finding) { return finding.severity != Severity::catatan; }

// A long quotation ends in an ellipsis.
std::string unshortened(const std::string& found) {
    static const std::string kEllipsis = "…";
    return found.ends_with(kEllipsis) ? found.substr(0, found.size() - kEllipsis.size()) : found;
}

std::string name_of(const fs::path& path) { return path.lexically_relative(kSource).generic_string(); }

using Findings = std::multiset<std::string>;

Findings without_places(const std::vector<Finding>& findings) {
    Findings all;
    for (const Finding& finding : findings)
        all.insert(finding.rule->code + ": \"" + finding.found + "\" -> \"" + finding.expected + "\"");
    return all;
}

std::string listed(const Findings& from, const Findings& without) {
    std::vector<std::string> rest;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::back_inserter(rest));
    std::string lines;
    for (const std::string& line : rest) lines += "  " + line + "\n";
    return lines;
}

// The report once more, by way of the export.
std::vector<Finding> findings_after_export(std::string_view text) {
    const Imported imported = test::import_of(text);
    const std::string xml = write_lkip_xml(imported, extract(imported, test::shipped_pack()));
    return test::findings_of(xml);
}

}  // namespace

TEST_CASE("a report of the fixtures gives the findings listed for it and no others") {
    std::vector<fs::path> reports = files(kSource / "fixtures/laporan", ".md");
    const std::vector<fs::path> exports = files(kSource / "fixtures/ekspor", ".xml");
    REQUIRE(reports.size() >= 4);
    REQUIRE(exports.size() >= 1);
    reports.insert(reports.end(), exports.begin(), exports.end());
    for (const fs::path& path : reports) {
        const std::string wrong = difference(read_expected(path), test::findings_of(test::read_file(path)), not_a_note);
        CHECK_MESSAGE(wrong.empty(), name_of(path) << wrong);
    }
}

TEST_CASE("a fragment of the fixtures gives the findings listed for its rule") {
    const std::vector<fs::path> fragments = files(kSource / "fixtures/aturan", ".md");
    REQUIRE(fragments.size() >= 8);
    for (const fs::path& path : fragments) {
        const std::string code = path.parent_path().filename().string();
        REQUIRE_MESSAGE(test::shipped_pack().find(code) != nullptr, code);
        const auto of_the_rule = [&](const Finding& finding) { return finding.rule->code == code; };
        const std::string wrong =
            difference(read_expected(path), test::findings_of(test::read_file(path)), of_the_rule);
        CHECK_MESSAGE(wrong.empty(), name_of(path) << wrong);
    }
}

TEST_CASE("what is listed for a fixture stands on its line") {
    for (const fs::path& path : files(kSource / "fixtures", ".md")) {
        if (!fs::exists(fs::path(path).replace_extension(".temuan.jsonl"))) continue;
        std::vector<std::string> lines;
        std::istringstream stream(test::read_file(path));
        for (std::string line; std::getline(stream, line);) lines.push_back(line);
        for (const Expected& one : read_expected(path)) {
            CAPTURE(name_of(path));
            CAPTURE(one.line);
            REQUIRE(one.line >= 1);
            REQUIRE(static_cast<std::size_t>(one.line) <= lines.size());
            CHECK_MESSAGE(squeeze(lines[static_cast<std::size_t>(one.line) - 1]).find(unshortened(one.found)) !=
                              std::string::npos,
                          one.found);
        }
    }
}

TEST_CASE("a report gives the same findings after its export") {
    std::vector<fs::path> reports = files(kSource / "fixtures", ".md");
    // Real reports, where somebody has some beside the sources.
    for (const fs::path& path : files(kSource / "../shared/korpus", ".md")) reports.push_back(path);
    for (const fs::path& path : reports) {
        if (path.filename() == "README.md") continue;
        const std::string text = test::read_file(path);
        const Findings before = without_places(test::findings_of(text));
        const Findings after = without_places(findings_after_export(text));
        CHECK_MESSAGE(before == after, name_of(path) << "\nlost:\n"
                                                     << listed(before, after) << "new:\n"
                                                     << listed(after, before));
    }
}

}  // namespace lkiplint
