// What ./dev bench many measures from inside: tests/bench/many.py runs this program, and the real one, beside each
// other.
//   lkiplint_bench_many convert FOLDER OUT   every Markdown report below FOLDER as LKIP-XML below OUT
//   lkiplint_bench_many parse FOLDER         every XML file below FOLDER, parsed by tinyxml2 and nothing else
//   lkiplint_bench_many stages FOLDER        every report below FOLDER, checked in one thread, the stages timed
#include <tinyxml2.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "checks/check.h"
#include "import/import.h"
#include "render/file_result.h"
#include "render/json.h"
#include "render/lkip_xml.h"
#include "report/extract.h"
#include "rules/pack.h"

namespace {

namespace fs = std::filesystem;
using lkiplint::Imported;
using lkiplint::Result;
using lkiplint::RulePack;

std::vector<fs::path> files_below(const fs::path& folder, const char* extension) {
    std::vector<fs::path> out;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.path().extension() == extension) out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

// work(i) for each of them, by several threads. How many failed.
template <class Work>
int for_each(std::size_t count, int threads, Work&& work) {
    std::atomic<std::size_t> next = 0;
    std::atomic<int> failed = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            if (!work(i)) ++failed;
    };
    std::vector<std::thread> crew;
    for (int i = 1; i < threads; ++i) crew.emplace_back(run);
    run();
    for (std::thread& one : crew) one.join();
    return failed;
}

bool convert_file(const fs::path& from, const fs::path& to, const RulePack& pack) {
    const Result<Imported> imported = lkiplint::import_file(from);
    if (!imported) return false;
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    std::ofstream out(to, std::ios::binary);
    out << lkiplint::write_lkip_xml(*imported, lkiplint::extract(*imported, pack));
    return static_cast<bool>(out.flush());
}

int convert(const fs::path& folder, const fs::path& target, int threads, const RulePack& pack) {
    const std::vector<fs::path> files = files_below(folder, ".md");
    return for_each(files.size(), threads, [&](std::size_t i) {
        return convert_file(files[i], (target / fs::relative(files[i], folder)).replace_extension(".xml"), pack);
    });
}

int parse(const fs::path& folder, int threads) {
    const std::vector<fs::path> files = files_below(folder, ".xml");
    return for_each(files.size(), threads, [&](std::size_t i) {
        std::ifstream in(files[i], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        tinyxml2::XMLDocument document;
        return document.Parse(bytes.data(), bytes.size()) == tinyxml2::XML_SUCCESS;
    });
}

// Of processor time, where the machine counts it: what other programs take meanwhile does not matter.
class Watch {
public:
    // Milliseconds since the last time.
    double lap() {
        const std::clock_t now = std::clock();
        const double spent = 1000.0 * static_cast<double>(now - last_) / CLOCKS_PER_SEC;
        last_ = now;
        return spent;
    }

private:
    std::clock_t last_ = std::clock();
};

int stages(const fs::path& folder, const std::string& extension, const RulePack& pack) {
    const std::vector<fs::path> files = files_below(folder, extension.c_str());
    double import = 0, extract = 0, check = 0, render = 0;
    std::vector<lkiplint::FileResult> results;
    for (const fs::path& path : files) {
        Watch watch;
        const Result<Imported> imported = lkiplint::import_file(path);
        if (!imported) return 1;
        import += watch.lap();
        const lkiplint::Report report = lkiplint::extract(*imported, pack);
        extract += watch.lap();
        lkiplint::CheckResult result = lkiplint::run_checks(report, pack);
        check += watch.lap();
        results.push_back(lkiplint::summarise(report, std::move(result)));
        render += watch.lap();
    }
    Watch watch;
    std::ostringstream out;
    lkiplint::render_json(out, {results, pack});
    render += watch.lap();
    const double count = static_cast<double>(std::max<std::size_t>(1, files.size()));
    std::printf("{\"import\": %.3f, \"extract\": %.3f, \"check\": %.3f, \"render\": %.3f}\n", import / count,
                extract / count, check / count, render / count);
    return out.str().empty() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Parts of the measurement of many reports"};
    std::string task, folder, target, extension = ".md";
    int threads = 1;
    app.add_option("task", task)->required()->check(CLI::IsMember({"convert", "parse", "stages"}));
    app.add_option("folder", folder)->required();
    app.add_option("target", target, "where convert writes");
    app.add_option("--threads", threads)->check(CLI::Range(1, 256));
    app.add_option("--extension", extension, "of what stages reads: .md or .xml");
    CLI11_PARSE(app, argc, argv);
    if (task == "parse") return parse(folder, threads) == 0 ? 0 : 1;
    const Result<RulePack> pack = lkiplint::load_builtin_pack();
    if (!pack) return 2;
    if (task == "stages") return stages(folder, extension, *pack);
    return convert(folder, target, threads, *pack) == 0 ? 0 : 1;
}
