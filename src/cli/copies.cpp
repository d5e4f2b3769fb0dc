#include "cli/copies.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <utility>

#include "base/in_order.h"
#include "corpus/archive.h"
#include "findings/locate.h"
#include "import/import.h"
#include "report/extract.h"

namespace lkiplint {
namespace {

struct Read {
    Imported imported;
    Report report;
};

std::optional<Read> read_again(const Input& input, const ImportLimits& limits, const RulePack& pack) {
    Result<Imported> imported = import_file(input.path, limits);
    if (!imported) return std::nullopt;  // it was there a moment ago; its own check has told what there is to tell
    Report report = extract(*imported, pack, Extent::text);
    return Read{std::move(*imported), std::move(report)};
}

}  // namespace

Result<Copies> Copies::open(const Options& options, const std::vector<Input>& inputs, const RulePack& pack) {
    Copies copies;
    copies.pack_ = &pack;
    std::vector<Naskah> bases;
    for (const std::string& base : options.base) {
        const Result<Imported> imported = import_file(base, options.limits);
        if (!imported) return Error{base + ": " + imported.error().message};
        bases.push_back(naskah_of(extract(*imported, pack, Extent::text)));
    }
    if (options.as_one || (inputs.size() < 2 && options.against.empty())) return copies;
    SalinanOptions wanted;
    wanted.templat_persen = options.template_share;
    auto pencari = std::make_shared<Pencari>(pack, wanted);
    if (pencari->rule() == nullptr) return copies;
    for (const Naskah& base : bases) pencari->add_base(base);
    copies.pencari_ = std::move(pencari);
    copies.archive_ = options.against;
    if (!copies.archive_.empty()) copies.versi_ = sidik_version(pack);
    return copies;
}

std::optional<Ringkasan> Copies::summarise(const Report& report) const {
    if (!active()) return std::nullopt;
    return pencari_->summarise(naskah_of(report));
}

void Copies::add(std::size_t input, Ringkasan summary) {
    if (!archive_.empty()) {
        std::vector<std::uint64_t>& hashes = hashes_.emplace_back();
        for (const Sidik& sidik : summary.sidik) hashes.push_back(sidik.hash);
        groups_.emplace_back(summary.instansi, summary.tahun);
    }
    pencari_->add(std::move(summary));
    input_of_.push_back(input);
}

// The reports of the archive that share a fingerprint with one of the run.
std::optional<Error> Copies::add_archived(const Log& log) {
    const Result<Archive> archive = Archive::open(path_from_utf8(archive_), Archive::Mode::baca);
    if (!archive) return archive.error();
    const Result<std::size_t> stale = archive->stale(versi_);
    if (!stale) return stale.error();
    if (*stale > 0)
        log->warn(
            "{}: {} laporan disimpan oleh versi lain dan tidak ikut dibandingkan; perbarui dengan: lkiplint index add",
            archive_, *stale);
    std::set<std::int64_t> ids;
    for (const std::vector<std::uint64_t>& hashes : hashes_) {
        const Result<std::vector<Archive::Temu>> met = archive->find(hashes, versi_);
        if (!met) return met.error();
        for (const Archive::Temu& one : *met) ids.insert(one.laporan);
    }
    hashes_ = {};
    std::map<std::pair<std::string, int>, std::size_t> added;
    for (const std::int64_t id : ids) {
        const Result<std::optional<Naskah>> naskah = archive->naskah(id);
        if (!naskah) return naskah.error();
        if (!*naskah) continue;
        Ringkasan summary = pencari_->summarise(**naskah);
        summary.arsip = true;
        ++added[{kabupaten_key(summary.instansi), summary.tahun}];
        groups_.emplace_back(summary.instansi, summary.tahun);
        pencari_->add(std::move(summary));
        archived_.push_back(id);
    }
    const auto all = archive->reports();
    if (!all) return all.error();
    for (const auto& [instansi, tahun] : groups_) {
        const std::pair<std::string, int> group{kabupaten_key(instansi), tahun};
        const auto there = all->find(group);
        if (there == all->end()) continue;
        std::size_t& known = added[group];
        if (there->second > known) pencari_->enlarge(instansi, tahun, there->second - known);
        known = std::max(known, there->second);
    }
    groups_ = {};
    return std::nullopt;
}

Result<std::vector<Kemiripan>> Copies::run(Settings& settings, const std::vector<Input>& inputs, Detail detail,
                                           unsigned threads, const Log& log, const Take& take) {
    if (!active()) return std::vector<Kemiripan>();
    std::optional<Archive> archive;
    if (!archive_.empty()) {
        if (const auto error = add_archived(log)) return *error;
        Result<Archive> opened = Archive::open(path_from_utf8(archive_), Archive::Mode::baca);
        if (!opened) return opened.error();
        archive.emplace(std::move(*opened));
    }
    const auto read = [&](std::size_t report) {
        const std::size_t input = input_of_[report];
        return read_again(inputs[input], settings.limits(input), *pack_);
    };
    std::mutex of_archive;
    const auto text = [&](std::size_t report) -> std::optional<Naskah> {
        if (report >= input_of_.size()) {
            const std::lock_guard lock(of_archive);
            const Result<std::optional<Naskah>> kept = archive->naskah(archived_[report - input_of_.size()]);
            return kept ? *kept : std::nullopt;
        }
        const std::optional<Read> again = read(report);
        if (!again) return std::nullopt;
        return naskah_of(again->report);
    };
    HasilSalinan found = pencari_->run(text, threads);
    std::vector<std::pair<std::size_t, std::vector<Finding>>> by_report;
    for (TemuanSalinan& one : found.temuan) {
        if (settings.off(input_of_[one.laporan]).contains(pencari_->rule()->code)) continue;
        if (by_report.empty() || by_report.back().first != one.laporan) by_report.push_back({one.laporan, {}});
        by_report.back().second.push_back(std::move(one.finding));
    }
    const auto complete = [&](std::size_t i) -> std::optional<TemuanTambahan> {
        auto& [report, findings] = by_report[i];
        const std::optional<Read> again = read(report);
        if (!again) return std::nullopt;
        for (Finding& finding : findings) finding.file = again->report.path;
        locate_findings(again->report, findings);
        finish_findings(findings);
        // What is to be said of the comments in it was said when it was checked.
        settings.settle(input_of_[report], again->imported.document, again->report, *pack_, findings);
        return additions(again->report, std::move(findings), detail);
    };
    in_order(by_report.size(), threads, complete, [&](std::size_t i, std::optional<TemuanTambahan> more) {
        if (more) take(input_of_[by_report[i].first], std::move(*more));
    });
    return std::move(found.kemiripan);
}

}  // namespace lkiplint
