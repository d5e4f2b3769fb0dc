// One report: what it is, whether it was checked at all, what was checked, what was found.
#include "base/text.h"
#include "render/html_parts.h"
#include "render/place_label.h"

namespace lkiplint::html_page {
namespace {

void fact(const Page& page, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    const Block pair(page.out, "div");
    page.out.element("dt", name);
    page.out.element("dd", value);
}

void write_identity(const FileResult& file, const Page& page) {
    const Block list(page.out, "dl", {{"class", "identitas"}});
    const bool read = file.error.empty();
    if (read) {
        fact(page, page.say("Instansi", "Unit"),
             file.instansi.empty() ? page.say("tidak dikenali", "not recognised") : clean(file.instansi));
        fact(page, page.say("Kabupaten/Kota", "Kabupaten/Kota"), clean(file.kabupaten));
        fact(page, page.say("Tahun laporan", "Year"),
             file.tahun > 0 ? std::to_string(file.tahun) : std::string(page.say("tidak dikenali", "not recognised")));
    }
    fact(page, page.say("Berkas", "File"), clean(file.path));
    for (const SourceFile& source : file.files) fact(page, page.say("Bagian", "Part"), clean(source.path));
}

void notice(const Page& page, std::string_view css_class, std::string_view head, std::string_view text) {
    const Block box(page.out, "div", {{"class", "kotak " + std::string(css_class)}});
    page.out.element("p", head, {{"class", "kotak-judul"}});
    paragraph(page, text);
}

// Fewer than half of the figures: the reader has to know before reading on.
bool little_compared(const VerdictCounts& figures) {
    return figures.total() > 0 && figures.tidak_dapat * 2 > figures.total();
}

void write_notice(const FileResult& file, const Page& page) {
    const VerdictCounts& figures = file.figures.all;
    // A report in several files of which one is missing is not the report.
    for (const FileResult* piece : unread_of(file)) {
        if (piece == &file) continue;  // said below
        notice(page, "bahaya",
               std::string(page.say("Berkas ini tidak dapat dibaca dan tidak ikut diperiksa: ",
                                    "This file could not be read and was not checked with the others: ")) +
                   clean(piece->path),
               std::string(page.say("Sebabnya: ", "Why: ")) + clean(piece->error));
    }
    switch (state_of(file)) {
        case State::tidak_terbaca:
            return notice(page, "bahaya",
                          page.say("Berkas ini tidak dapat dibaca dan belum diperiksa sama sekali.",
                                   "This file could not be read and has not been checked at all."),
                          std::string(page.say("Sebabnya: ", "Why: ")) + clean(file.error));
        case State::tidak_diperiksa:
            return notice(
                page, "bahaya",
                file.findings.empty()
                    ? page.say("Tidak ada satu pun angka yang dapat diperiksa.", "Not one figure could be checked.")
                    : page.say("Selain temuan di bawah, tidak ada satu pun angka yang dapat diperiksa.",
                               "Apart from the findings below, not one figure could be checked."),
                page.say("Tanpa temuan di sini tidak berarti laporan benar. Sebabnya ada pada bagian Yang diperiksa.",
                         "No findings here does not mean that the report is right. What was checked says why."));
        case State::ada_temuan:
        case State::tanpa_temuan:
            break;
    }
    if (little_compared(figures))
        notice(page, "waspada",
               number(figures.tidak_dapat, page) + std::string(page.say(" dari ", " of ")) +
                   number(figures.total(), page) +
                   std::string(page.say(" angka pada tabel anggaran dan kinerja tidak dapat diperiksa.",
                                        " figures in the tables of budget and performance could not be checked.")),
               page.say("Periksa sendiri angka-angka itu; sebabnya ada pada bagian Yang diperiksa.",
                        "Look at these figures yourself; What was checked says why."));
    if (file.findings.empty())
        notice(
            page, "baik", page.say("Tidak ada temuan.", "Nothing was found."),
            number(file.coverage.all.agreed(), page) + std::string(page.say(" pemeriksaan cocok.", " checks agree.")));
}

}  // namespace

void write_file(std::size_t index, const Page& page) {
    const FileResult& file = page.run.files[index];
    const std::string id = file_id(index);
    const Block section(page.out, "section", {{"id", id}, {"class", "laporan"}, {"aria-labelledby", id + "-judul"}});
    // Repeated at the top of each printed page, so that no sheet is without the name of its instansi.
    page.out.element("div", std::string(page.say("Temuan LKIP – ", "Findings – ")) + title_of(file, page),
                     {{"class", "kepala-halaman"}, {"aria-hidden", "true"}});
    const Block content(page.out, "div", {{"class", "isi-laporan"}});
    page.out.element("h2", title_of(file, page), {{"id", id + "-judul"}});
    write_identity(file, page);
    write_notice(file, page);
    write_notes(file.catatan, page);
    if (!file.error.empty()) return;
    write_checked(index, page);
    write_findings(index, page);
    write_reviu(index, page);
}

}  // namespace lkiplint::html_page
