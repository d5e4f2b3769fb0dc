// Every kind of check, one line each, and the loop that runs them.
#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "checks/check.h"
#include "checks/check_files.h"
#include "checks/consequences.h"
#include "checks/kinds.h"
#include "findings/locate.h"

namespace lkiplint {
namespace {

constexpr std::array kKinds = {
    CheckKind{"tree-sum", check_tree_sum},
    CheckKind{"total-sum", check_total_sum},
    CheckKind{"serapan", check_serapan},
    CheckKind{"difference", check_difference},
    CheckKind{"overspent", check_overspent, false},
    CheckKind{"malformed-number", check_malformed_number, false},
    CheckKind{"capaian", check_capaian},
    CheckKind{"capaian-akhir", check_capaian_akhir},
    CheckKind{"supporting-total", check_supporting_total},
    CheckKind{"amount-across", check_amount_across},
    CheckKind{"amount-in-text", check_amount_in_text},
    CheckKind{"spending-parts", check_spending_parts},
    CheckKind{"counts-in-text", check_counts_in_text},
    CheckKind{"share-of-total", check_share_of_total},
    CheckKind{"empty-column", check_empty_column, false},
    CheckKind{"table-number", check_table_number},
    CheckKind{"target-pk", check_target_pk},
    CheckKind{"target-renstra", check_target_renstra},
    CheckKind{"realisasi-antar-tabel", check_result_between_tables},
    CheckKind{"capaian-narasi", check_claims_against_tables},
    CheckKind{"class-label", check_class_label, false},
    CheckKind{"letter-grade", check_letter_grade, false},
    CheckKind{"scale-defect", check_scale_defect},
    CheckKind{"efficiency-label", check_efficiency_label, false},
    CheckKind{"conclusion", check_conclusion},
    CheckKind{"empty-performance", check_empty_performance, false},
    CheckKind{"swapped-indicator", check_swapped_indicator},
    CheckKind{"trend", check_trend},
    CheckKind{"average", check_average},
    CheckKind{"stated-count", check_stated_count},
    CheckKind{"foreign-goal", check_foreign_goal},
    CheckKind{"other-instansi", check_other_instansi},
    CheckKind{"text-pattern", check_text_pattern},
    CheckKind{"unchosen", check_unchosen},
    CheckKind{"repeated-words", check_repeated_words},
    CheckKind{"copied-passage", nullptr, false},
    CheckKind{"empty-slot", check_empty_slot},
    CheckKind{"misspelt-name", check_misspelt_name},
    CheckKind{"nip", check_nip},
    CheckKind{"dates", check_dates},
    CheckKind{"reporting-year", check_reporting_year},
    CheckKind{"identity-facts", check_identity_facts},
    CheckKind{"legal-basis", check_legal_basis},
    CheckKind{"required-part", check_required_part},
    CheckKind{"table-reference", check_table_reference},
    CheckKind{"numbering", check_numbering, false},
    CheckKind{"contents", check_contents},
    CheckKind{"repeated-rows", check_repeated_rows, false},
};

std::string known_kinds() {
    std::string names;
    for (const CheckKind& kind : kKinds) {
        if (!names.empty()) names += ", ";
        names += kind.name;
    }
    return names;
}

// A share in a sentence may contradict both its own figures and the table of its indicator: that is one wrong number.
void drop_shares_told_already(std::vector<Finding>& findings) {
    const auto key = [](const Finding& finding) {
        return std::tuple(finding.place.line, finding.place.column, finding.found);
    };
    const auto of_data = [](const Finding& finding) { return finding.rule->code.starts_with("DAT"); };
    std::set<std::tuple<int, int, std::string>> told;
    for (const Finding& finding : findings)
        if (!of_data(finding)) told.insert(key(finding));
    std::erase_if(findings, [&](const Finding& finding) { return of_data(finding) && told.contains(key(finding)); });
}

// Before findings are linked: one that is not told explains no other.
void drop_where_off(std::span<const Codes* const> off_by_file, Sink& sink) {
    const auto is_off = [&](const auto& entry) {
        const auto file = static_cast<std::size_t>(entry.place.file);
        return file < off_by_file.size() && off_by_file[file]->contains(entry.rule->code);
    };
    std::erase_if(sink.findings, is_off);
    std::erase_if(sink.checks, is_off);
    std::erase_if(sink.sources, is_off);
    std::erase_if(sink.notes, is_off);
}

void name_files(const Report& report, std::vector<Finding>& findings) {
    const auto path_of = [&](const Place& place) {
        const SourceFile* file = source_file(report, place);
        return file != nullptr ? file->path : report.path;
    };
    for (Finding& finding : findings) {
        finding.file = path_of(finding.place);
        for (Related& related : finding.related) related.file = path_of(related.place);
    }
}

}  // namespace

std::span<const CheckKind> check_kinds() { return kKinds; }

const CheckKind* find_check(std::string_view name) {
    for (const CheckKind& kind : kKinds)
        if (kind.name == name) return &kind;
    return nullptr;
}

Result<std::monostate> validate_pack(const RulePack& pack) {
    for (const Rule& rule : pack.rules) {
        if (find_check(rule.check) != nullptr) continue;
        return Error{"aturan " + rule.code + ": jenis pemeriksaan \"" + rule.check +
                     "\" tidak dikenal; yang ada: " + known_kinds()};
    }
    return std::monostate{};
}

CheckResult run_checks(const Report& report, const RulePack& pack, const Codes& off) {
    const std::array<const Codes*, 1> everywhere{&off};
    return run_checks_by_file(report, pack, everywhere);
}

CheckResult run_checks_by_file(const Report& report, const RulePack& pack, std::span<const Codes* const> off_by_file) {
    CheckResult result;
    const Memo memo;
    for (const Rule& rule : pack.rules) {
        const auto is_off = [&](const Codes* off) { return off->contains(rule.code); };
        const bool anywhere = std::any_of(off_by_file.begin(), off_by_file.end(), is_off);
        if (anywhere && std::all_of(off_by_file.begin(), off_by_file.end(), is_off)) continue;
        const CheckKind* kind = find_check(rule.check);
        if (kind == nullptr || kind->run == nullptr) continue;  // validate_pack() has told whoever loaded the pack
        Sink sink(rule);
        kind->run(CheckContext{report, rule, pack, memo}, sink);
        if (anywhere) drop_where_off(off_by_file, sink);
        std::move(sink.findings.begin(), sink.findings.end(), std::back_inserter(result.findings));
        std::move(sink.checks.begin(), sink.checks.end(), std::back_inserter(result.checks));
        std::move(sink.sources.begin(), sink.sources.end(), std::back_inserter(result.sources));
        std::move(sink.notes.begin(), sink.notes.end(), std::back_inserter(result.notes));
        if (sink.unlisted.count > 0) result.unlisted.push_back(sink.unlisted);
    }
    drop_shares_told_already(result.findings);
    link_consequences(report, result);
    name_files(report, result.findings);
    locate_findings(report, result.findings);
    finish_findings(result.findings);
    return result;
}

}  // namespace lkiplint
