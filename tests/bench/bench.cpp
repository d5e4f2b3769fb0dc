// Is a report checked in time linear in its size? Repeats the chapters of a shipped report and measures reading,
// understanding and checking it, beside the time that tinyxml2 alone takes to parse the same report as LKIP-XML.
// Prints a Markdown table. `--limit` makes it a test. How to read it: docs/kinerja.md.
#include <tinyxml2.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

#include "checks/check.h"
#include "import/import.h"
#include "render/lkip_xml.h"
#include "report/extract.h"
#include "rules/pack.h"

namespace {

using lkiplint::Error;
using lkiplint::Result;
using lkiplint::RulePack;

constexpr int kSizes[] = {1, 4, 16};

struct Times {  // milliseconds, medians
    double import = 0, extract = 0, check = 0, tinyxml2 = 0;
    double total() const { return import + extract + check; }
};

struct Measurement {
    int factor = 1;
    std::size_t bytes = 0;
    std::size_t findings = 0, checked = 0;
    Times times;
    std::optional<double> peak_mib;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class F>
double milliseconds(F&& run) {
    const auto start = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// The largest amount of memory that the process has held so far.
std::optional<double> peak_memory_mib() {
#if __has_include(<sys/resource.h>)
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0) return std::nullopt;
#ifdef __APPLE__
    return static_cast<double>(usage.ru_maxrss) / (1024.0 * 1024.0);
#else
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
#endif
#else
    return std::nullopt;
#endif
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The largest of the reports that come with the project.
std::filesystem::path largest_fixture() {
    std::filesystem::path largest;
    std::uintmax_t size = 0;
    std::error_code error;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(LKIPLINT_SOURCE_DIR) / "fixtures/laporan", error)) {
        if (entry.path().extension() != ".md" || entry.file_size() <= size) continue;
        largest = entry.path();
        size = entry.file_size();
    }
    return largest;
}

// Where the first chapter starts: what stands before it (cover, foreword) tells who reports on which year, once.
std::size_t start_of_chapters(std::string_view report) {
    for (std::size_t at = 0; at < report.size();) {
        const std::string_view line = report.substr(at, report.find('\n', at) - at);
        if (line.starts_with('#') && line.find("BAB") != std::string_view::npos) return at;
        at += line.size() + 1;
    }
    return 0;
}

std::string repeat_chapters(const std::string& report, int factor) {
    const std::size_t start = start_of_chapters(report);
    std::string out = report;
    for (int i = 1; i < factor; ++i) {
        if (!out.ends_with('\n')) out += '\n';
        out.append("\n").append(report, start);
    }
    return out;
}

Result<Measurement> measure(const std::string& text, int factor, int runs, const RulePack& pack) {
    Measurement out;
    out.factor = factor;
    out.bytes = text.size();
    std::vector<double> reading, extracting, checking, parsing;
    std::string xml;
    for (int run = 0; run < runs; ++run) {
        std::optional<Result<lkiplint::Imported>> imported;
        reading.push_back(milliseconds([&] { imported = lkiplint::import_text("bench.md", text); }));
        if (!*imported) return imported->error();
        lkiplint::Report report;
        extracting.push_back(milliseconds([&] { report = lkiplint::extract(**imported, pack); }));
        lkiplint::CheckResult result;
        checking.push_back(milliseconds([&] { result = lkiplint::run_checks(report, pack); }));
        out.findings = result.findings.size();
        out.checked = result.checks.size();
        if (xml.empty()) xml = lkiplint::write_lkip_xml(**imported, report);
        tinyxml2::XMLDocument document;
        parsing.push_back(milliseconds([&] { document.Parse(xml.data(), xml.size()); }));
        if (document.Error()) return Error{std::string("tinyxml2: ") + document.ErrorStr()};
    }
    out.times = {median(reading), median(extracting), median(checking), median(parsing)};
    out.peak_mib = peak_memory_mib();
    return out;
}  // namespace

// Time for each byte, against that of the report as it is: 1 is linear, the factor itself would be quadratic.
double growth(const Measurement& one, const Measurement& many) {
    return (many.times.total() / static_cast<double>(many.bytes)) /
           (one.times.total() / static_cast<double>(one.bytes));
}

void print_table(const std::vector<Measurement>& rows) {
    std::printf(
        "| size | KB | figures checked | findings | import ms | extract ms | check ms | total ms | time per byte "
        "against "
        "1x | tinyxml2 ms | total / tinyxml2 | peak MiB |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (const Measurement& row : rows) {
        const Times& t = row.times;
        std::printf("| %dx | %zu | %zu | %zu | %.1f | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f | ", row.factor,
                    row.bytes / 1024, row.checked, row.findings, t.import, t.extract, t.check, t.total(),
                    growth(rows.front(), row), t.tinyxml2, t.total() / t.tinyxml2);
        row.peak_mib ? std::printf("%.0f |\n", *row.peak_mib) : std::printf("? |\n");
    }
}

int bench(const std::filesystem::path& path, int runs, double limit) {
    const std::string report = read_file(path);
    if (report.empty()) {
        std::fprintf(stderr, "bench: no report to read in %s\n", path.string().c_str());
        return 2;
    }
    const Result<RulePack> pack = lkiplint::load_builtin_pack();
    if (!pack) {
        std::fprintf(stderr, "bench: %s\n", pack.error().message.c_str());
        return 2;
    }
    std::vector<Measurement> rows;
    for (const int factor : kSizes) {
        const Result<Measurement> row = measure(repeat_chapters(report, factor), factor, runs, *pack);
        if (!row) {
            std::fprintf(stderr, "bench: %dx: %s\n", factor, row.error().message.c_str());
            return 2;
        }
        rows.push_back(*row);
    }
    std::printf("%s, median of %d runs\n\n", path.filename().string().c_str(), runs);
    print_table(rows);
    const double worst = growth(rows.front(), rows.back());
    if (limit <= 0 || worst <= limit) return 0;
    std::fprintf(stderr, "bench: time per byte at %dx is %.2f times that of 1x, more than the limit of %.2f\n",
                 rows.back().factor, worst, limit);
    return 1;
}

// Reading alone, for a measurement from outside (large_docx.py) of the time and memory of the whole process.
int import_only(const std::string& path) {
    const Result<lkiplint::Imported> imported = lkiplint::import_file(path);
    if (!imported) {
        std::fprintf(stderr, "bench: %s: %s\n", path.c_str(), imported.error().message.c_str());
        return 2;
    }
    std::printf("%s, %zu blocks\n", imported->document.format.c_str(), imported->document.blocks.size());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Measures how the time of a check grows with the size of the report"};
    std::string path = largest_fixture().string();
    int runs = 5;
    double limit = 0;
    app.add_option("report", path, "a Markdown report; the largest shipped one when not given");
    app.add_option("--runs", runs, "runs of which the median counts")->check(CLI::Range(1, 1000));
    app.add_option("--limit", limit, "exit 1 when time per byte grows more than this from 1x to 16x");
    bool only = false;
    app.add_flag("--import-only", only, "read the report, of any format, once, and say nothing of time");
    CLI11_PARSE(app, argc, argv);
    return only ? import_only(path) : bench(path, runs, limit);
}
