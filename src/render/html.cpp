#include "render/html.h"

#include "render/html_parts.h"
#include "render/tool.h"

namespace lkiplint {
namespace html_page {
namespace {

std::string_view page_title(const Page& page) {
    return page.say("Laporan Temuan Pemeriksaan LKIP", "Findings on performance reports (LKIP)");
}

// What the page is about, for its title and for the top of each printed page.
std::string subject(const Page& page) {
    const std::vector<FileResult>& files = page.run.files;
    if (files.size() == 1) return title_of(files.front(), page);
    return number(files.size(), page) + std::string(page.say(" laporan", " reports"));
}

void write_head(const Page& page) {
    const Assets own = assets();
    const Block head(page.out, "head");
    page.out.single("meta", {{"charset", "utf-8"}});
    const std::string policy = "default-src 'none'; style-src '" + std::string(own.style.hash) + "'; script-src '" +
                               std::string(own.script.hash) + "'; base-uri 'none'; form-action 'none'";
    page.out.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    page.out.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    page.out.single("meta", {{"name", "generator"}, {"content", std::string(kToolName)}});
    page.out.element("title", subject(page) + " – " + std::string(page_title(page)));
    page.out.asset("style", own.style.content);
}

void write_header(const Page& page) {
    const Block header(page.out, "header", {{"class", "kepala"}});
    page.out.element("h1", page_title(page));
    page.out.element("p", subject(page), {{"class", "pokok"}});
    if (page.index.empty()) return;
    const Block back(page.out, "p", {{"class", "kembali"}});
    page.out.element("a", page.say("Semua laporan", "All reports"), {{"href", std::string(page.index)}});
}

void write_footer(const Page& page) {
    const Block footer(page.out, "footer", {{"class", "kaki"}});
    paragraph(page,
              page.say("Temuan adalah petunjuk untuk diperiksa kembali pada laporan; keputusan tetap pada pereviu.",
                       "Findings point at what to look at again in the report; the reviewer decides."));
    paragraph(page, std::string(page.say("Dibuat dengan ", "Made with ")) + std::string(kToolName) + " " +
                        std::string(tool_version()) + ". " +
                        std::string(page.say("Berkas ini tidak memuat apa pun dari jaringan.",
                                             "This file loads nothing from the network.")));
}

void write_findings_page(const Page& page) {
    const Block columns(page.out, "div", {{"class", "tata"}});
    write_sidebar(page);
    const Block content(page.out, "main", {{"id", "isi"}, {"tabindex", "-1"}});
    write_summary(page);
    for (std::size_t file = 0; file < page.run.files.size(); ++file) write_file(file, page);
    write_vanished(page);
}

}  // namespace

void write_page(const Page& page, const std::function<void()>& content, std::string_view body_class) {
    page.out.doctype();
    const Block root(page.out, "html", {{"lang", page.run.lang == Lang::en ? "en" : "id"}});
    write_head(page);
    const Block body =
        body_class.empty() ? Block(page.out, "body") : Block(page.out, "body", {{"class", std::string(body_class)}});
    page.out.element("a", page.say("Langsung ke isi", "Skip to the content"), {{"class", "lewati"}, {"href", "#isi"}});
    write_header(page);
    content();
    write_footer(page);
    page.out.asset("script", assets().script.content);
}

}  // namespace html_page

void render_html(std::ostream& out, const RunResult& run) { write_report_page(out, run, {}); }

void write_report_page(std::ostream& out, const RunResult& run, std::string_view index) {
    html_page::Writer writer(out);
    TextStyle style;
    style.lang = run.lang;
    const html_page::Page page{writer, run, style, index};
    html_page::write_page(page, [&] { html_page::write_findings_page(page); });
}

}  // namespace lkiplint
