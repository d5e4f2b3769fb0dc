#include "cli/copies.h"

#include <algorithm>
#include <utility>

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
    Report report = extract(*imported, pack);
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
        bases.push_back(naskah_of(extract(*imported, pack)));
    }
    const bool several = inputs.size() > 1 && !options.as_one;
    if (!several) return copies;
    SalinanOptions wanted;
    wanted.templat_persen = options.template_share;
    auto pencari = std::make_shared<Pencari>(pack, wanted);
    if (pencari->rule() == nullptr) return copies;
    for (const Naskah& base : bases) pencari->add_base(base);
    copies.pencari_ = std::move(pencari);
    return copies;
}

std::optional<Ringkasan> Copies::summarise(const Report& report) const {
    if (!active()) return std::nullopt;
    return pencari_->summarise(naskah_of(report));
}

void Copies::add(std::size_t input, Ringkasan summary) {
    pencari_->add(std::move(summary));
    input_of_.push_back(input);
}

std::vector<Kemiripan> Copies::run(Settings& settings, const std::vector<Input>& inputs, Detail detail,
                                   const Take& take) {
    if (!active()) return {};
    const auto read = [&](std::size_t report) {
        const std::size_t input = input_of_[report];
        return read_again(inputs[input], settings.limits(input), *pack_);
    };
    HasilSalinan found = pencari_->run([&](std::size_t report) -> std::optional<Naskah> {
        const std::optional<Read> again = read(report);
        if (!again) return std::nullopt;
        return naskah_of(again->report);
    });
    for (std::size_t i = 0; i < found.temuan.size();) {
        const std::size_t report = found.temuan[i].laporan, input = input_of_[report];
        std::vector<Finding> findings;
        for (; i < found.temuan.size() && found.temuan[i].laporan == report; ++i)
            findings.push_back(std::move(found.temuan[i].finding));
        if (settings.off(input).contains(pencari_->rule()->code)) continue;
        const std::optional<Read> again = read(report);
        if (!again) continue;
        for (Finding& finding : findings) finding.file = again->report.path;
        locate_findings(again->report, findings);
        finish_findings(findings);
        // What is to be said of the comments in it was said when it was checked.
        settings.settle(input, again->imported.document, again->report, *pack_, findings);
        take(input, additions(again->report, std::move(findings), detail));
    }
    return std::move(found.kemiripan);
}

}  // namespace lkiplint
