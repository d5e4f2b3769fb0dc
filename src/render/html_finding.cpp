// One finding: what is wrong, what proves it, why it matters and what to do.
#include <algorithm>

#include "base/text.h"
#include "render/html_parts.h"
#include "render/place_label.h"

namespace lkiplint::html_page {
namespace {

constexpr std::size_t kMostRelated = 60;

// For the filter; the same words as its choices.
std::string_view status_of(const Finding& finding) {
    if (!finding.suppressed.empty()) return "dikesampingkan";
    switch (finding.baseline) {
        case BaselineState::baru:
            return "baru";
        case BaselineState::tetap:
            return "tetap";
        case BaselineState::none:
            break;
    }
    return "";
}

void write_status(const Finding& finding, const Page& page) {
    const auto badge = [&](std::string_view label, std::string_view css_class) {
        page.out.text(" ");
        page.out.element("span", label, {{"class", "lencana " + std::string(css_class)}});
    };
    if (finding.baseline == BaselineState::baru) badge(page.say("baru", "new"), "l-baru");
    if (finding.baseline == BaselineState::tetap) badge(page.say("tetap", "unchanged"), "l-tetap");
    if (!finding.suppressed.empty()) badge(page.say("dikesampingkan", "set aside"), "l-tetap");
}

void write_heading(const Finding& finding, const std::string& id, const Page& page) {
    const std::string severity(severity_name(finding.severity));
    const Block head(page.out, "div", {{"class", "t-kepala"}, {"id", id + "-judul"}});
    page.out.element("span", severity_label(finding.severity, page.style), {{"class", "lencana l-" + severity}});
    page.out.text(" ");
    if (finding.rule != nullptr) {
        page.out.element("span", finding.rule->code, {{"class", "kode"}});
        page.out.text(" ");
        page.out.element("span", clean(finding.rule->title.in(page.style.lang)), {{"class", "t-judul"}});
    }
    write_status(finding, page);
}

// The heading under which it stands, and the row and column: what the groups above it do not say yet.
std::string where_of(const Finding& finding, const FileResult& file, const Page& page) {
    std::string where = place_label(finding.place, file, page.style);
    const std::string section = clean(finding.bagian), locator = clean(finding.locator);
    const std::size_t last = section.rfind(" > ");
    const std::string inner = last == std::string::npos ? std::string() : section.substr(last + 3);
    if (!inner.empty() && locator.find(inner) == std::string::npos) where += " · " + inner;
    if (!locator.empty()) where += " · " + locator;
    return where;
}

void write_comparison(const Finding& finding, const Page& page) {
    const std::string found = clean(finding.found), expected = clean(finding.expected);
    if (found.empty() && expected.empty()) return;
    const Block list(page.out, "dl", {{"class", "banding"}});
    const auto pair = [&](std::string_view name, const std::string& value, std::string_view css_class) {
        if (value.empty()) return;
        const Block both(page.out, "div", {{"class", std::string(css_class)}});
        page.out.element("dt", name);
        page.out.element("dd", value);
    };
    pair(page.say("Tertulis", "Stated"), found, "tertulis");
    pair(page.say("Seharusnya", "Should be"), expected, "seharusnya");
}

void write_computation(const Finding& finding, const Page& page) {
    const std::string text = clean(computation_of(finding, page.style.lang));
    if (text.empty()) return;
    const Block line(page.out, "p", {{"class", "hitungan"}});
    page.out.element("strong", page.say("Hitungan", "Computation"));
    page.out.text(" ");
    page.out.element("span", text);
}

void write_related(const Finding& finding, const FileResult& file, const Page& page) {
    if (finding.related.empty()) return;
    const Block details(page.out, "details");
    page.out.element("summary",
                     std::string(page.say("Tempat lain yang dibandingkan (", "Places it was compared with (")) +
                         number(finding.related.size(), page) + ")");
    const Block list(page.out, "ul", {{"class", "terkait"}});
    for (std::size_t i = 0; i < std::min(finding.related.size(), kMostRelated); ++i) {
        const Related& related = finding.related[i];
        page.out.element("li", related_label(related, file, page.style) + ": " + clean(related.message));
    }
    if (finding.related.size() > kMostRelated)
        page.out.element("li", std::string(page.say("… dan ", "… and ")) +
                                   number(finding.related.size() - kMostRelated, page) +
                                   std::string(page.say(" tempat lain", " more")));
}

void write_rule(const Rule& rule, const Page& page) {
    const Lang lang = page.style.lang;
    const std::string why = clean(rule.why.in(lang)), basis = clean(rule.basis.in(lang)),
                      fix = clean(rule.fix.in(lang));
    if (why.empty() && basis.empty() && fix.empty()) return;
    const Block details(page.out, "details");
    page.out.element("summary", page.say("Mengapa penting, dasar hukum, dan cara memperbaiki",
                                         "Why it matters, legal basis, and how to correct it"));
    const Block list(page.out, "dl", {{"class", "penjelasan"}});
    const auto pair = [&](std::string_view name, const std::string& text) {
        if (text.empty()) return;
        page.out.element("dt", name);
        page.out.element("dd", text);
    };
    pair(page.say("Cara memperbaiki", "How to correct it"), fix);
    pair(page.say("Mengapa penting", "Why it matters"), why);
    pair(page.say("Dasar hukum", "Legal basis"), basis);
}

}  // namespace

void write_finding(std::size_t file_index, std::size_t index, const Page& page) {
    const FileResult& file = page.run.files[file_index];
    const Finding& finding = file.findings[index];
    const std::string id = finding_id(file_index, finding);
    const Block article(page.out, "article",
                        {{"id", id},
                         {"class", "temuan t-" + std::string(severity_name(finding.severity))},
                         {"data-tingkat", std::string(severity_name(finding.severity))},
                         {"data-kode", finding.rule != nullptr ? finding.rule->code : std::string()},
                         {"data-keadaan", std::string(status_of(finding))},
                         {"aria-labelledby", id + "-judul"}});
    write_heading(finding, id, page);
    paragraph(page, where_of(finding, file, page), "tempat");
    paragraph(page, clean(message_of(finding, page.style.lang)), "pesan");
    if (!finding.suppressed.empty())
        paragraph(page, std::string(page.say("Dikesampingkan: ", "Set aside: ")) + clean(finding.suppressed), "alasan");
    write_comparison(finding, page);
    write_computation(finding, page);
    write_excerpts(file_index, index, page);
    write_related(finding, file, page);
    if (finding.rule != nullptr) write_rule(*finding.rule, page);
    if (!finding.id.empty())
        paragraph(page, std::string(page.say("Nomor temuan: ", "Finding: ")) + clean(finding.id), "nomor");
}

}  // namespace lkiplint::html_page
