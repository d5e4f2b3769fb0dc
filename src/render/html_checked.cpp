// What was checked in one report and what was not, with the reasons: a report that was not looked at must not look like
// one that is right.
#include <algorithm>

#include "base/text.h"
#include "render/html_parts.h"
#include "render/place_label.h"

namespace lkiplint::html_page {
namespace {

constexpr std::size_t kMostReasons = 25;

void head_row(const Page& page, std::initializer_list<std::string_view> names, std::size_t first_number) {
    const Block head(page.out, "thead");
    const Block row(page.out, "tr");
    std::size_t i = 0;
    for (const std::string_view name : names)
        page.out.element("th", name, {{"scope", "col"}, {"class", i++ >= first_number ? "angka" : "kata"}});
}

void number_cells(const VerdictCounts& counts, const Page& page) {
    for (const int value : {counts.cocok, counts.pembulatan, counts.salah, counts.tidak_dapat, counts.total()})
        page.out.element("td", number(value, page), {{"class", "angka"}});
}

void write_counts(const FileResult& file, const Page& page) {
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas"}});
    page.out.element("caption", page.say("Hasil pemeriksaan", "What came of the checks"));
    head_row(page,
             {page.say("Yang dihitung", "What is counted"), page.say("Cocok", "Right"),
              page.say("Cocok setelah pembulatan", "Right by rounding"), page.say("Salah", "Wrong"),
              page.say("Tidak dapat diperiksa", "Could not be checked"), page.say("Jumlah", "Total")},
             1);
    const Block body(page.out, "tbody");
    const auto write_row = [&](std::string_view name, const VerdictCounts& counts) {
        const Block row(page.out, "tr");
        page.out.element("th", name, {{"scope", "row"}});
        number_cells(counts, page);
    };
    write_row(page.say("Pemeriksaan: setiap perbandingan satu", "Checks: each comparison once"), file.coverage.all);
    write_row(page.say("Angka pada tabel anggaran dan kinerja: masing-masing satu",
                       "Figures in tables of budget and performance: each once"),
              file.figures.all);
}

void write_legend(const Page& page) {
    const Block legend(page.out, "ul", {{"class", "legenda"}, {"aria-hidden", "true"}});
    const auto entry = [&](std::string_view css_class, std::string_view name) {
        const Block item(page.out, "li");
        page.out.element("span", "", {{"class", "contoh " + std::string(css_class)}});
        page.out.text(name);
    };
    entry("c-cocok", page.say("cocok", "right"));
    entry("c-pembulatan", page.say("pembulatan", "by rounding"));
    entry("c-galat", page.say("salah", "wrong"));
    entry("c-tidak-dapat", page.say("tidak dapat diperiksa", "could not be checked"));
}

void write_reasons(std::string_view caption, const std::vector<ReasonCount>& reasons, const Page& page) {
    if (reasons.empty()) return;
    const Block table(page.out, "table", {{"class", "ringkas"}});
    page.out.element("caption", caption);
    head_row(page, {page.say("Sebab", "Reason"), page.say("Banyaknya", "Count")}, 1);
    const Block body(page.out, "tbody");
    const auto write_row = [&](std::string_view reason, int count) {
        const Block row(page.out, "tr");
        page.out.element("td", reason);
        page.out.element("td", number(count, page), {{"class", "angka"}});
    };
    int rest = 0;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        if (i >= kMostReasons) {
            rest += reasons[i].count;
            continue;
        }
        const std::string reason = clean(reasons[i].reason);
        write_row(reason.empty() ? page.say("tanpa alasan", "no reason given") : std::string_view(reason),
                  reasons[i].count);
    }
    if (rest > 0) write_row(page.say("sebab lain", "other reasons"), rest);
}

void write_why_not(const FileResult& file, const Page& page) {
    if (file.coverage.reasons.empty() && file.figures.reasons.empty()) return;
    const Block details(page.out, "details");
    page.out.element("summary", page.say("Mengapa ada yang tidak dapat diperiksa", "Why some could not be checked"));
    write_reasons(page.say("Sebab pemeriksaan tidak dapat dilakukan", "Why checks could not be made"),
                  file.coverage.reasons, page);
    write_reasons(page.say("Sebab angka pada tabel tidak dibandingkan", "Why figures in tables were not compared"),
                  file.figures.reasons, page);
}

void write_by_rule(const FileResult& file, const Page& page) {
    if (file.coverage.by_code.empty()) return;
    const Block details(page.out, "details");
    page.out.element("summary", page.say("Pemeriksaan menurut aturan", "Checks by rule"));
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas"}});
    // The summary that opens it says the same.
    page.out.element("caption", page.say("Pemeriksaan menurut aturan", "Checks by rule"), {{"class", "hanya-suara"}});
    head_row(page,
             {page.say("Aturan", "Rule"), page.say("Cocok", "Right"), page.say("Pembulatan", "By rounding"),
              page.say("Salah", "Wrong"), page.say("Tidak dapat", "Could not"), page.say("Jumlah", "Total")},
             1);
    const Block body(page.out, "tbody");
    for (const auto& [code, counts] : file.coverage.by_code) {
        const Rule* rule = page.run.pack.find(code);
        const Block row(page.out, "tr");
        page.out.element("th", code + (rule != nullptr ? " " + clean(rule->title.in(page.style.lang)) : ""),
                         {{"scope", "row"}});
        number_cells(counts, page);
    }
}

std::string kind_words(TableKind kind) {
    std::string words(kind_name(kind));
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

void write_table_row(const TabelRingkas& tabel, const FileResult& file, const Page& page) {
    const bool understood = tabel.kind != TableKind::tidak_dikenali;
    const Block row(page.out, "tr", {{"class", understood ? "dikenali" : "tidak-dikenali"}});
    {
        const Block head(page.out, "th", {{"scope", "row"}});
        page.out.text(clean(tabel.judul));
        page.out.element("span", place_label(tabel.place, file, page.style), {{"class", "jalur"}});
    }
    if (understood) {
        page.out.element("td", kind_words(tabel.kind));
    } else {
        const Block cell(page.out, "td");
        page.out.element("strong", page.say("tidak dikenali", "not recognised"));
        if (!tabel.reason.empty()) page.out.text(": " + clean(tabel.reason));
    }
    const VerdictCounts& figures = tabel.figures;
    for (const int value : {figures.agreed(), figures.salah, figures.tidak_dapat})
        page.out.element("td", number(value, page), {{"class", "angka"}});
}

void write_tables(const FileResult& file, const Page& page) {
    paragraph(page, number(file.tables_understood, page) + std::string(page.say(" dari ", " of ")) +
                        number(file.tables, page) +
                        std::string(page.say(" tabel dikenali isinya. Tabel yang tidak dikenali tidak diperiksa.",
                                             " tables were recognised. Tables that were not are not checked.")));
    if (file.tabel.empty()) return;
    const Block details(page.out, "details");
    page.out.element("summary", page.say("Daftar tabel dan cara membacanya", "The tables and how they were read"));
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas"}});
    page.out.element("caption", page.say("Tabel dalam laporan", "Tables of the report"));
    head_row(page,
             {page.say("Tabel", "Table"), page.say("Dibaca sebagai", "Read as"),
              page.say("Angka cocok", "Figures that agree"), page.say("Salah", "Wrong"),
              page.say("Tidak dapat diperiksa", "Could not be checked")},
             2);
    const Block body(page.out, "tbody");
    for (const TabelRingkas& tabel : file.tabel) write_table_row(tabel, file, page);
}

}  // namespace

void write_checked(std::size_t index, const Page& page) {
    const FileResult& file = page.run.files[index];
    const std::string id = file_id(index) + "-diperiksa";
    const Block section(page.out, "section", {{"id", id}, {"aria-labelledby", id + "-judul"}});
    page.out.element("h3", page.say("Yang diperiksa", "What was checked"), {{"id", id + "-judul"}});
    if (file.figures.all.total() > 0) {
        verdict_bar(file.figures.all,
                    page.say("Hasil pemeriksaan angka pada tabel anggaran dan kinerja",
                             "What came of the figures in tables of budget and performance"),
                    id + "-grafik", page);
        write_legend(page);
    }
    write_counts(file, page);
    write_tables(file, page);
    write_why_not(file, page);
    write_by_rule(file, page);
}

}  // namespace lkiplint::html_page
