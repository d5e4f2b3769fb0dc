#include "render/rekap.h"

#include <algorithm>
#include <array>

#include "render/style.h"

namespace lkiplint {
namespace {

std::string_view family_of(std::string_view code) {
    const std::size_t digit = code.find_first_of("0123456789");
    return code.substr(0, digit);
}

struct FamilyName {
    std::string_view family, id, en;
};

// The families of the catalog.
constexpr std::array kFamilyNames = {
    FamilyName{"ANG", "anggaran", "budget"},
    FamilyName{"KIN", "kinerja", "performance"},
    FamilyName{"LBL", "predikat dan kriteria", "grades and classes"},
    FamilyName{"TXT", "teks", "text"},
    FamilyName{"STR", "susunan", "structure"},
    FamilyName{"IDN", "identitas", "identity"},
    FamilyName{"DAT", "data pendukung", "supporting data"},
};

RekapBaris line_of(const FileResult& file, const std::vector<std::string>& families) {
    RekapBaris baris;
    baris.file = &file;
    baris.keluarga.assign(families.size(), 0);
    for (const Finding& finding : file.findings) {
        if (!finding.suppressed.empty() || finding.rule == nullptr) continue;
        baris.tingkat.add(finding);
        const auto family = std::find(families.begin(), families.end(), family_of(finding.rule->code));
        if (family != families.end()) ++baris.keluarga[static_cast<std::size_t>(family - families.begin())];
    }
    const VerdictCounts& figures = file.figures.all;
    if (figures.total() > 0)
        baris.persen_dibandingkan = static_cast<int>(100LL * (figures.total() - figures.tidak_dapat) / figures.total());
    return baris;
}

bool has_baseline(const RunResult& run) {
    for (const FileResult& file : run.files)
        for (const Finding& finding : file.findings)
            if (finding.baseline != BaselineState::none) return true;
    return false;
}

}  // namespace

std::vector<std::string> rekap_families(const RulePack& pack) {
    std::vector<std::string> families;
    // In the order of the catalog, whatever file of the pack comes first; families of other packs behind them.
    for (const FamilyName& name : kFamilyNames) {
        const auto has = [&](const Rule& rule) { return family_of(rule.code) == name.family; };
        if (std::any_of(pack.rules.begin(), pack.rules.end(), has)) families.emplace_back(name.family);
    }
    for (const Rule& rule : pack.rules) {
        const std::string family(family_of(rule.code));
        if (std::find(families.begin(), families.end(), family) == families.end()) families.push_back(family);
    }
    return families;
}

std::string_view family_name(std::string_view family, Lang lang) {
    for (const FamilyName& name : kFamilyNames)
        if (name.family == family) return lang == Lang::en ? name.en : name.id;
    return {};
}

std::vector<RekapBaris> rekap_of(const RunResult& run) {
    const std::vector<std::string> families = rekap_families(run.pack);
    const bool baseline = has_baseline(run);
    std::vector<RekapBaris> lines;
    for (const FileResult& file : run.files) {
        lines.push_back(line_of(file, families));
        lines.back().baseline = baseline;
    }
    return lines;
}

std::vector<RekapKolom> rekap_columns(const RunResult& run) {
    const bool en = run.lang == Lang::en;
    const auto say = [en](const char* id, const char* english) { return std::string(en ? english : id); };
    std::vector<RekapKolom> columns = {
        {say("Instansi", "Unit"), {}, false},
        {say("Kabupaten/Kota", "Regency"), {}, false},
        {say("Tahun", "Year"), say("tahun yang dilaporkan", "the year reported on"), true},
        {say("Galat", "Errors"), say("temuan setingkat galat", "findings of severity error"), true},
        {say("Peringatan", "Warnings"), say("temuan setingkat peringatan", "findings of severity warning"), true},
        {say("Catatan", "Notes"), say("temuan setingkat catatan", "findings of severity note"), true},
    };
    if (has_baseline(run))
        columns.push_back({say("Baru", "New"), say("tidak ada di baseline", "not in the baseline"), true});
    for (const std::string& family : rekap_families(run.pack))
        columns.push_back({family, std::string(family_name(family, run.lang)), true});
    const std::vector<RekapKolom> checked = {
        {say("Angka cocok", "Figures right"), say("angka yang sesuai", "figures that agree"), true},
        {say("Angka pembulatan", "Figures by rounding"), say("sesuai karena pembulatan", "agree through rounding"),
         true},
        {say("Angka salah", "Figures wrong"), say("angka yang menjadi temuan", "figures with a finding"), true},
        {say("Angka tidak dapat diperiksa", "Figures not checked"),
         say("angka tanpa pembanding", "figures without a counterpart"), true},
        {say("% angka dibandingkan", "% figures compared"),
         say("angka yang dibandingkan", "figures held against others"), true},
        {say("Tabel dikenali", "Tables read"), say("tabel yang dipahami", "tables understood"), true},
        {say("Tabel", "Tables"), say("tabel seluruhnya", "all tables"), true},
        {say("Berkas", "File"), {}, false},
        {say("Keterangan", "Remarks"), {}, false},
    };
    columns.insert(columns.end(), checked.begin(), checked.end());
    return columns;
}

std::vector<std::string> rekap_cells(const RekapBaris& baris, const RunResult& run) {
    const FileResult& file = *baris.file;
    const bool read = file.error.empty();
    const bool en = run.lang == Lang::en;
    const auto number = [read](auto value) { return read ? std::to_string(value) : std::string(); };
    std::vector<std::string> cells = {clean(file.instansi),
                                      clean(file.kabupaten),
                                      file.tahun > 0 ? std::to_string(file.tahun) : std::string(),
                                      number(baris.tingkat.galat),
                                      number(baris.tingkat.peringatan),
                                      number(baris.tingkat.catatan)};
    if (baris.baseline) cells.push_back(number(baris.tingkat.baru));
    for (const int count : baris.keluarga) cells.push_back(number(count));
    const VerdictCounts& figures = file.figures.all;
    for (const int count : {figures.cocok, figures.pembulatan, figures.salah, figures.tidak_dapat})
        cells.push_back(number(count));
    cells.push_back(baris.persen_dibandingkan < 0 ? std::string() : std::to_string(baris.persen_dibandingkan));
    cells.push_back(number(file.tables_understood));
    cells.push_back(number(file.tables));
    cells.push_back(clean(file.path));
    std::string remark;
    if (!read)
        remark = (en ? "could not be read: " : "tidak dapat dibaca: ") + clean(file.error);
    else if (!file.complete())
        remark = en ? "not all of its files could be read" : "tidak semua berkasnya dapat dibaca";
    else if (file.figures.all.agreed() == 0)
        remark = en ? "not one figure was seen to agree" : "tidak ada satu pun angka yang terbukti cocok";
    cells.push_back(remark);
    return cells;
}

}  // namespace lkiplint
