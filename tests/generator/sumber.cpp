#include <fstream>

#include "generator/fakta.h"

namespace lkiplint::generator {
namespace {

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        out.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

Sumber read_sources(const std::string& folder) {
    Sumber out;
    std::string line;
    std::ifstream places(folder + "/wilayah.tsv");
    while (std::getline(places, line)) {
        const std::vector<std::string> cells = split(line);
        if (cells.size() < 3) continue;
        if (cells[1] == "kabupaten") out.kabupaten.push_back({cells[0], cells[2], {}});
        if (cells[1] == "kecamatan" && !out.kabupaten.empty())
            out.kabupaten.back().kecamatan.push_back({cells[0], cells[2]});
    }
    std::ifstream names(folder + "/nomenklatur-kecamatan.tsv");
    while (std::getline(names, line)) {
        const std::vector<std::string> cells = split(line);
        if (cells.size() < 3) continue;
        const int level = cells[1] == "program" ? 0 : cells[1] == "kegiatan" ? 1 : cells[1] == "sub_kegiatan" ? 2 : -1;
        if (level >= 0) out.nomenklatur.push_back({cells[0], cells[2], level});
    }
    if (out.kabupaten.empty()) out.error = folder + "/wilayah.tsv";
    if (out.nomenklatur.empty()) out.error = folder + "/nomenklatur-kecamatan.tsv";
    return out;
}

}  // namespace lkiplint::generator
