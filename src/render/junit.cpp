#include "render/junit.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/place_label.h"
#include "render/plain.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

enum class Outcome { passed, skipped, failed, error };

struct Case {
    std::string name;
    Outcome outcome = Outcome::passed;
    std::string message;  // in one line: why it did not pass
    std::string detail;   // the findings that fail it
    std::string output;   // the findings that do not
};

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + xml_text(value) + '"';
}

std::string attribute(std::string_view name, int value) { return attribute(name, std::to_string(value)); }

bool fails(const Finding& finding) { return finding.counts() && finding.severity != Severity::catatan; }

std::string_view remark_on(const Finding& finding, const TextStyle& style) {
    if (!finding.suppressed.empty()) return style.say(" (dikesampingkan)", " (set aside)");
    if (finding.baseline == BaselineState::tetap) return style.say(" (sudah dikenal)", " (known)");
    return "";
}

void write_out(std::string& text, const Finding& finding, const FileResult& file, const TextStyle& style) {
    const auto line = [&](std::string_view label, std::string_view value) {
        if (!clean(value).empty()) text.append("  ").append(label).append(clean(value)).append("\n");
    };
    text.append(severity_label(finding.severity, style)).append(": ").append(place_label(finding.place, file, style));
    text.append(remark_on(finding, style)).append(": ").append(clean(message_of(finding, style.lang))).append("\n");
    line(style.say("tempat: ", "place: "), finding.locator);
    line(style.say("ditemukan: ", "found: "), finding.found);
    line(style.say("seharusnya: ", "expected: "), finding.expected);
    for (const Related& related : finding.related)
        line(style.say("bandingkan ", "compare "), related_label(related, file, style) + ": " + related.message);
    line(style.say("alasan: ", "reason: "), finding.suppressed);
    line("id: ", finding.id);
}

// Why a rule could judge none of the figures that concern it: the most frequent reason.
std::string why_skipped(const Coverage& coverage, const std::string& code, const TextStyle& style) {
    const auto reasons = coverage.reasons_by_code.find(code);
    if (reasons == coverage.reasons_by_code.end() || reasons->second.empty() || reasons->second.front().reason.empty())
        return std::string(style.say("tidak dapat diperiksa", "could not be checked"));
    std::string why = clean(reasons->second.front().reason);
    if (reasons->second.size() > 1) why += style.say(", dan alasan lain", ", and other reasons");
    return why;
}

Case case_of(const Rule& rule, const std::vector<const Finding*>& findings, const FileResult& file,
             const TextStyle& style) {
    Case result;
    result.name = rule.code + ' ' + rule.slug;
    int failing = 0;
    for (const Finding* finding : findings) {
        if (fails(*finding) && failing++ == 0) result.message = message_with_place(*finding, file, style.lang);
        write_out(fails(*finding) ? result.detail : result.output, *finding, file, style);
    }
    if (failing > 1)
        result.message += " (+" + std::to_string(failing - 1) + std::string(style.say(" temuan lain)", " more)"));
    const auto counts = file.coverage.by_code.find(rule.code);
    const bool unchecked = counts != file.coverage.by_code.end() && counts->second.total() > 0 &&
                           counts->second.tidak_dapat == counts->second.total();
    if (failing > 0) {
        result.outcome = Outcome::failed;
    } else if (unchecked && findings.empty()) {
        result.outcome = Outcome::skipped;
        result.message = why_skipped(file.coverage, rule.code, style);
    }
    return result;
}

// The first case of every suite: a report that could not be read, or not checked, must not look like a right one.
Case reading_case(const FileResult& file, const TextStyle& style) {
    Case result;
    result.name = style.say("laporan terbaca", "report was read");
    if (const auto unread = unread_of(file); !unread.empty()) {
        result.outcome = Outcome::error;
        for (const FileResult* each : unread) {
            if (!result.message.empty()) result.message += "; ";
            if (each != &file) result.message += clean(each->path) + ": ";
            result.message += clean(each->error);
        }
    } else if (file.coverage.all.agreed() == 0) {
        result.outcome = Outcome::skipped;
        result.message = style.say("tidak ada satu pun angka yang terbukti cocok", "not one figure was seen to agree");
    }
    return result;
}

// Those of rules that are not in the pack come last.
std::vector<Case> cases_of(const FileResult& file, const RulePack& pack, const TextStyle& style) {
    std::vector<Case> cases{reading_case(file, style)};
    if (!file.error.empty()) return cases;
    std::map<std::string_view, std::vector<const Finding*>> findings;
    for (const Finding& finding : file.findings)
        if (finding.rule != nullptr) findings[finding.rule->code].push_back(&finding);
    for (const Rule& rule : pack.rules) {
        cases.push_back(case_of(rule, findings[rule.code], file, style));
        findings.erase(rule.code);
    }
    for (const auto& [code, own] : findings) cases.push_back(case_of(*own.front()->rule, own, file, style));
    return cases;
}

int count(const std::vector<Case>& cases, Outcome outcome) {
    int found = 0;
    for (const Case& each : cases) found += each.outcome == outcome ? 1 : 0;
    return found;
}

// Jenkins takes what stands before the last dot for a package.
std::string class_name(const FileResult& file) {
    std::string name = tidy_path(file.path);
    for (char& c : name)
        if (c == '.') c = '_';
    return "lkiplint." + name;
}

void write_case(std::ostream& out, const Case& each, const std::string& class_attribute) {
    out << "    <testcase" << class_attribute << attribute("name", each.name) << attribute("time", 0);
    if (each.outcome == Outcome::passed && each.output.empty()) {
        out << "/>\n";
        return;
    }
    out << ">\n";
    const std::string message = attribute("message", each.message);
    switch (each.outcome) {
        case Outcome::passed:
            break;
        case Outcome::skipped:
            out << "      <skipped" << message << "/>\n";
            break;
        case Outcome::failed:
            out << "      <failure type=\"temuan\"" << message << ">" << xml_lines(each.detail) << "</failure>\n";
            break;
        case Outcome::error:
            out << "      <error type=\"tidak-terbaca\"" << message << "/>\n";
            break;
    }
    if (!each.output.empty()) out << "      <system-out>" << xml_lines(each.output) << "</system-out>\n";
    out << "    </testcase>\n";
}

void write_properties(std::ostream& out, const FileResult& file) {
    const auto property = [&](std::string_view name, const std::string& value) {
        out << "      <property" << attribute("name", name) << attribute("value", value) << "/>\n";
    };
    out << "    <properties>\n";
    property("format", file.format);
    if (!file.instansi.empty()) property("instansi", clean(file.instansi));
    if (file.tahun > 0) property("tahun", std::to_string(file.tahun));
    property("tabel", std::to_string(file.tables));
    property("tabel-dikenali", std::to_string(file.tables_understood));
    const VerdictCounts& all = file.coverage.all;
    const auto counted = [&](Verdict verdict, int number) { property(verdict_name(verdict), std::to_string(number)); };
    counted(Verdict::cocok, all.cocok);
    counted(Verdict::pembulatan, all.pembulatan);
    counted(Verdict::salah, all.salah);
    counted(Verdict::tidak_dapat, all.tidak_dapat);
    property("angka", std::to_string(file.figures.all.total()));
    property("angka-dibandingkan", std::to_string(file.figures.all.total() - file.figures.all.tidak_dapat));
    out << "    </properties>\n";
}

void write_suite(std::ostream& out, const FileResult& file, const std::vector<Case>& cases) {
    const std::string path = tidy_path(file.path);
    out << "  <testsuite" << attribute("name", path) << attribute("tests", static_cast<int>(cases.size()))
        << attribute("failures", count(cases, Outcome::failed)) << attribute("errors", count(cases, Outcome::error))
        << attribute("skipped", count(cases, Outcome::skipped)) << attribute("time", 0) << attribute("file", path)
        << ">\n";
    if (file.error.empty()) write_properties(out, file);
    const std::string class_attribute = attribute("classname", class_name(file));
    for (const Case& each : cases) write_case(out, each, class_attribute);
    out << "  </testsuite>\n";
}

}  // namespace

void render_junit(std::ostream& out, const RunResult& run) {
    std::vector<std::vector<Case>> suites;
    int tests = 0, failures = 0, errors = 0;
    for (const FileResult& file : run.files) {
        const std::vector<Case>& cases = suites.emplace_back(cases_of(file, run.pack, TextStyle{run.lang}));
        tests += static_cast<int>(cases.size());
        failures += count(cases, Outcome::failed);
        errors += count(cases, Outcome::error);
    }
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        << "<testsuites" << attribute("name", kToolName) << attribute("tests", tests) << attribute("failures", failures)
        << attribute("errors", errors) << attribute("time", 0) << ">\n";
    for (std::size_t i = 0; i < suites.size(); ++i) write_suite(out, run.files[i], suites[i]);
    out << "</testsuites>\n";
}

}  // namespace lkiplint
