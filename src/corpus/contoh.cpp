#include "corpus/contoh.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checks/check.h"
#include "corpus/pencari.h"
#include "import/import.h"
#include "report/extract.h"

namespace lkiplint {
namespace {

constexpr std::string_view kDivider = "=====\n";

std::vector<std::string_view> reports_of(const Rule& rule, std::string_view text) {
    if (rule.check != kCopiedPassage) return {text};
    std::vector<std::string_view> reports;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(kDivider, at), text.size());
        reports.push_back(text.substr(at, end - at));
        at = end + kDivider.size();
    }
    return reports;
}

}  // namespace

std::vector<Finding> findings_in_example(const Rule& rule, std::string_view text, const RulePack& pack) {
    std::vector<Finding> findings;
    std::vector<Naskah> naskah;
    for (const std::string_view one : reports_of(rule, text)) {
        const Result<Imported> imported = import_text(rule.code, one);
        if (!imported) continue;
        const Report report = extract(*imported, pack);
        for (Finding& finding : run_checks(report, pack).findings) findings.push_back(std::move(finding));
        naskah.push_back(naskah_of(report));
    }
    if (naskah.size() < 2) return findings;
    Pencari pencari(pack, SalinanOptions{});
    for (const Naskah& one : naskah) pencari.add(pencari.summarise(one));
    for (TemuanSalinan& found : pencari.run([&](std::size_t i) { return std::optional(naskah[i]); }).temuan)
        findings.push_back(std::move(found.finding));
    return findings;
}

}  // namespace lkiplint
