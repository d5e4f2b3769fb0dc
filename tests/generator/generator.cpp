#include "generator/generator.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>

namespace lkiplint::generator {
namespace {

using nlohmann::json;

std::filesystem::path below(const std::filesystem::path& folder, const std::string& path) {
    return folder / std::filesystem::path(path).make_preferred();
}

bool write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    return static_cast<bool>(out.flush());
}

void keep_places(Rencana& plan, int report, const Laporan& written) {
    for (const Letak& letak : written.letak) {
        Salinan& copy = plan.salinan[static_cast<std::size_t>(letak.salinan)];
        (copy.a == report ? copy.di_a : copy.di_b) = letak;
        const int words = static_cast<int>(words_of_text(letak.text).size());
        copy.words = copy.words == 0 ? words : std::min(copy.words, words);
    }
}

std::string copies_as_lines(const Rencana& plan) {
    std::string out;
    for (const Salinan& copy : plan.salinan) {
        if (copy.di_a.baris == 0 || copy.di_b.baris == 0) continue;  // a report was too short to hold it
        const json line = {{"kind", name_of(copy.jenis)},
                           {"a", plan.berkas[static_cast<std::size_t>(copy.a)].path},
                           {"b", plan.berkas[static_cast<std::size_t>(copy.b)].path},
                           {"words", copy.words},
                           {"a_line", copy.di_a.baris},
                           {"a_end", copy.di_a.akhir},
                           {"b_line", copy.di_b.baris},
                           {"b_end", copy.di_b.akhir},
                           {"text_a", copy.di_a.text},
                           {"text_b", copy.di_b.text}};
        out += line.dump() + "\n";
    }
    return out;
}

std::string templates_as_lines(const Rencana& plan) {
    std::string out;
    for (const std::string& text : national_templates())
        out += json{{"kind", "nasional"}, {"text", text}}.dump() + "\n";
    std::map<std::size_t, std::string> folders;
    for (const Berkas& file : plan.berkas) folders[file.templat] = file.path.substr(0, file.path.find('/'));
    for (const auto& [place, folder] : folders) {
        const TemplatKabupaten& own = plan.templat[place];
        for (const auto* texts : {&own.pembuka, &own.gambaran, &own.tugas, &own.rencana, &own.ukuran, &own.penutup,
                                  &own.janji, &own.fungsi})
            for (const std::string& text : *texts)
                out += json{{"kind", "kabupaten"}, {"kabupaten", folder}, {"text", text}}.dump() + "\n";
    }
    return out;
}

}  // namespace

std::string generate(const std::filesystem::path& folder, const Pilihan& pilihan, const Sumber& sumber) {
    const TataKalimat tata;
    Rencana plan = make_plan(pilihan, sumber, tata);
    std::string errors;
    for (std::size_t i = 0; i < plan.berkas.size(); ++i) {
        Berkas& file = plan.berkas[i];
        const Laporan written = write_report(file.susunan, sumber, tata, plan.templat[file.templat]);
        keep_places(plan, static_cast<int>(i), written);
        for (const Kesalahan& error : written.kesalahan)
            errors += json{{"file", file.path}, {"code", error.kode}, {"line", error.baris}}.dump() + "\n";
        const std::filesystem::path path = below(folder, file.path);
        std::error_code failed;
        std::filesystem::create_directories(path.parent_path(), failed);
        if (failed || !write_file(path, written.text)) return path.string();
    }
    for (const Salinan& copy : plan.salinan)  // the name of another kecamatan is an error too
        if (copy.jenis == Salinan::Jenis::nama_tertinggal && copy.di_b.baris > 0)
            errors += json{{"file", plan.berkas[static_cast<std::size_t>(copy.b)].path},
                           {"code", "TXT001"},
                           {"line", copy.di_b.baris},
                           {"end", copy.di_b.akhir}}
                          .dump() +
                      "\n";
    if (!write_file(folder / "salinan.jsonl", copies_as_lines(plan)) ||
        !write_file(folder / "templat.jsonl", templates_as_lines(plan)) ||
        !write_file(folder / "kesalahan.jsonl", errors))
        return folder.string();
    return {};
}

}  // namespace lkiplint::generator
