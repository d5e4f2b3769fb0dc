// lkiplint_generator OUT_FOLDER --reports N --kabupaten K --seed S --bytes B: synthetic reports, the same on every
// machine. What they hold and what lies beside them: docs/kinerja.md.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

#include "generator/generator.h"

int main(int argc, char** argv) {
    using namespace lkiplint::generator;
    CLI::App app{"Writes synthetic reports, and beside them the truth: salinan.jsonl, templat.jsonl, kesalahan.jsonl"};
    std::string folder, data = LKIPLINT_DATA_DIR;
    Pilihan pilihan;
    app.add_option("folder", folder, "where to write; made when it is not there")->required();
    app.add_option("--reports", pilihan.reports, "how many")->check(CLI::Range(1, 100000));
    app.add_option("--kabupaten", pilihan.kabupaten, "of how many kabupaten; 0: of all");
    app.add_option("--seed", pilihan.seed, "the same seed gives the same reports");
    app.add_option("--bytes", pilihan.bytes, "of a report, about")->check(CLI::Range(10000, 10000000));
    app.add_option("--copies", pilihan.copies, "planted copies; one for every ten reports when not given");
    app.add_option("--errors", pilihan.errors, "percent of the reports that get errors")->check(CLI::Range(0, 100));
    app.add_option("--data", data, "folder with wilayah.tsv and nomenklatur-kecamatan.tsv");
    CLI11_PARSE(app, argc, argv);
    const Sumber sumber = read_sources(data);
    const std::string failed = sumber.error.empty() ? generate(folder, pilihan, sumber) : sumber.error;
    if (failed.empty()) return 0;
    std::fprintf(stderr, "lkiplint_generator: cannot use %s\n", failed.c_str());
    return 2;
}
