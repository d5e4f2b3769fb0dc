// The checklist of the reviu, filled from what was checked. What it does not answer is left to a person, and says so.
#include <algorithm>

#include "base/text.h"
#include "render/html_parts.h"
#include "render/place_label.h"
#include "render/reviu.h"

namespace lkiplint::html_page {
namespace {

constexpr std::size_t kMostLinks = 12;

std::string_view answer_class(ReviuAnswer answer) {
    switch (answer) {
        case ReviuAnswer::terpenuhi:
            return "r-ya";
        case ReviuAnswer::tidak_terpenuhi:
            return "r-tidak";
        case ReviuAnswer::perlu_diperiksa:
            return "r-periksa";
        case ReviuAnswer::tidak_berlaku:
            break;
    }
    return "r-lewat";
}

void write_links(const ReviuItem& item, std::size_t file, const Page& page) {
    const Block cell(page.out, "td");
    for (std::size_t i = 0; i < std::min(item.findings.size(), kMostLinks); ++i) {
        const Finding& finding = *item.findings[i];
        if (i > 0) page.out.text(", ");
        const std::string code = finding.rule != nullptr ? finding.rule->code : std::string();
        page.out.element("a", code + " " + place_label(finding.place, page.run.files[file], page.style),
                         {{"href", "#" + finding_id(file, finding)}});
    }
    if (item.findings.size() > kMostLinks)
        page.out.text(std::string(page.say(", dan ", ", and ")) + number(item.findings.size() - kMostLinks, page) +
                      std::string(page.say(" temuan lain", " more")));
}

void write_item(const ReviuItem& item, std::size_t file, const Page& page) {
    const Lang lang = page.style.lang;
    const Block row(page.out, "tr");
    page.out.element("td", aspek_name(item.butir->aspek, lang));
    {
        const Block head(page.out, "th", {{"scope", "row"}});
        page.out.text(std::to_string(item.butir->nomor) + ". " + clean(item.butir->pernyataan.in(lang)));
    }
    {
        const Block answer(page.out, "td", {{"class", std::string(answer_class(item.answer))}});
        page.out.element("strong", answer_name(item.answer, lang));
        for (const std::string& words : {item.seen, item.todo})
            if (!words.empty()) page.out.element("span", clean(words), {{"class", "jalur-kata"}});
    }
    write_links(item, file, page);
}

}  // namespace

void write_reviu(std::size_t index, const Page& page) {
    const std::vector<ReviuItem> items = fill_reviu(page.run.files[index], page.run.pack, page.style.lang);
    if (items.empty()) return;
    const std::string id = file_id(index) + "-reviu";
    const Block section(page.out, "section", {{"id", id}, {"aria-labelledby", id + "-judul"}});
    page.out.element("h3", page.say("Checklist reviu", "Checklist of the review"), {{"id", id + "-judul"}});
    paragraph(page, page.say("Diisi dari hasil pemeriksaan. Butir yang perlu diperiksa pereviu belum dinilai.",
                             "Filled from what was checked. Items for the reviewer have not been judged."));
    const Block details(page.out, "details");
    page.out.element("summary", page.say("Isi checklist", "The checklist"));
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas"}});
    page.out.element("caption", page.say("Checklist reviu laporan kinerja", "Checklist of the review"),
                     {{"class", "hanya-suara"}});
    {
        const Block head(page.out, "thead");
        const Block row(page.out, "tr");
        for (const std::string_view name : {page.say("Aspek", "Aspect"), page.say("Pernyataan", "Statement"),
                                            page.say("Hasil", "Result"), page.say("Temuan", "Findings")})
            page.out.element("th", name, {{"scope", "col"}});
    }
    const Block body(page.out, "tbody");
    for (const ReviuItem& item : items) write_item(item, index, page);
}

}  // namespace lkiplint::html_page
