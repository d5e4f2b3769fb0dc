// A report in one file and the same report in several, cut where chapters begin: the same findings at the same lines.
#include <doctest/doctest.h>

#include <re2/re2.h>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "laporan.h"
#include "render/lkip_xml.h"
#include "report/join.h"
#include "run_lkiplint.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

struct Piece {
    int before = 0;  // lines of the report before it
    std::string text;
};

// Before "BAB II", "# BAB III …", "**BAB IV**", "LAMPIRAN": the first, and every second of those that follow.
std::vector<Piece> cut(const std::string& report, bool every_chapter) {
    static const re2::RE2 kChapter(R"((?:#+ |\*\*)?(?:BAB [IVX]+|LAMPIRAN)(?: [A-Z ]+)?(?:\*\*)?)");
    std::vector<Piece> pieces(1);
    int line = 0, chapters = 0;
    bool contents = false;
    for (const std::string_view text : split(report, '\n')) {
        const std::string folded = fold(text);
        if (folded == "daftar isi") contents = true;
        const bool heading = re2::RE2::FullMatch(std::string(text), kChapter);
        if (heading && (folded == "bab i" || starts_with_word(folded, "bab i"))) contents = false;
        if (heading && !contents && (every_chapter || chapters++ % 2 == 1)) pieces.push_back({line, {}});
        pieces.back().text += std::string(text) + '\n';
        ++line;
    }
    return pieces;
}

using Found = std::multiset<std::string>;

std::string line_of(const Finding& finding, int line) {
    std::string text = finding.rule->code + " baris " + std::to_string(line) + ": \"" + finding.found + "\" -> \"" +
                       finding.expected + "\"";
    return text;
}

Found found_whole(const std::string& report) {
    Found all;
    for (const Finding& finding : test::findings_of(report)) all.insert(line_of(finding, finding.place.line));
    return all;
}

Imported joined(const std::vector<Piece>& pieces) {
    std::vector<Imported> files;
    for (const Piece& piece : pieces) {
        Result<Imported> file = import_text(std::to_string(files.size()), piece.text);
        REQUIRE_MESSAGE(file.ok(), file.error().message);
        files.push_back(std::move(*file));
    }
    Result<Imported> one = join("laporan", std::move(files), test::shipped_pack());
    REQUIRE(one.ok());
    return std::move(*one);
}

Found found_in(const Imported& imported, const std::vector<Piece>& pieces) {
    Found all;
    const CheckResult result = run_checks(extract(imported, test::shipped_pack()), test::shipped_pack());
    for (const Finding& finding : result.findings) {
        const auto file = static_cast<std::size_t>(finding.place.file);
        CHECK(finding.file == std::to_string(file));
        all.insert(line_of(finding, pieces[file].before + finding.place.printed()));
    }
    return all;
}

std::string listed(const Found& from, const Found& without) {
    std::vector<std::string> rest;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::back_inserter(rest));
    std::string lines;
    for (const std::string& line : rest) lines += "\n  " + line;
    return lines;
}

}  // namespace

TEST_CASE("a report cut at its chapters and read as one gives the findings of the whole") {
    int reports = 0;
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(test::source_dir() / "fixtures/laporan")) {
        if (entry.path().extension() != ".md") continue;
        const std::string report = test::read_file(entry.path());
        const Found whole = found_whole(report);
        for (const bool every_chapter : {false, true}) {
            const std::vector<Piece> pieces = cut(report, every_chapter);
            CHECK(pieces.size() >= (every_chapter ? 5 : 3));
            const Imported one = joined(pieces);
            const Found parts = found_in(one, pieces);
            CHECK_MESSAGE(parts == whole, entry.path().filename() << "\nmissing:" << listed(whole, parts)
                                                                  << "\nextra:" << listed(parts, whole));
            // And once more by way of the export of all files.
            const std::string xml = write_lkip_xml(one, extract(one, test::shipped_pack()));
            CHECK(test::findings_of(xml).size() == parts.size());
        }
        ++reports;
        found += whole.size();
    }
    CHECK(reports >= 4);
    CHECK(found > 50);
}

}  // namespace lkiplint
