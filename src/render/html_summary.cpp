// The first section: all reports at a glance; and the last one: what a baseline had and is there no more.
#include "base/text.h"
#include "render/html_parts.h"
#include "render/text.h"

namespace lkiplint::html_page {
namespace {

struct Tally {
    Totals totals;
    int known = 0, set_aside = 0;  // of the findings
};

Tally tally_of(const std::vector<FileResult>& files) {
    Tally tally;
    for (const FileResult& file : files) {
        tally.totals.add(file);
        for (const Finding& finding : file.findings) {
            if (!finding.suppressed.empty())
                ++tally.set_aside;
            else if (finding.baseline == BaselineState::tetap)
                ++tally.known;
        }
    }
    return tally;
}

void write_tiles(const SeverityCounts& counts, const Page& page) {
    const Block list(page.out, "ul", {{"class", "ubin"}});
    const auto tile = [&](int count, Severity severity) {
        const Block item(page.out, "li", {{"class", "u-" + std::string(severity_name(severity))}});
        page.out.element("strong", number(count, page));
        page.out.text(" ");
        page.out.element("span", severity_label(severity, page.style));
    };
    tile(counts.galat, Severity::galat);
    tile(counts.peringatan, Severity::peringatan);
    tile(counts.catatan, Severity::catatan);
}

void write_state_of_findings(const Tally& tally, const Page& page) {
    if (tally.known > 0)
        paragraph(page, number(tally.known, page) +
                            std::string(page.say(" temuan sudah dikenal dari pemeriksaan sebelumnya (tetap).",
                                                 " findings are known from an earlier run (unchanged).")));
    if (tally.set_aside > 0)
        paragraph(page,
                  number(tally.set_aside, page) +
                      std::string(page.say(" temuan dikesampingkan dengan alasan; tetap ditampilkan di bawah.",
                                           " findings are set aside with a reason; they are still shown below.")));
}

// Reports that only look clean are named before anything else is said.
void write_alarms(const Tally& tally, const Page& page) {
    if (tally.totals.unreadable > 0)
        paragraph(page,
                  number(tally.totals.unreadable, page) +
                      std::string(page.say(" berkas tidak dapat dibaca dan belum diperiksa sama sekali.",
                                           " files could not be read and have not been checked at all.")),
                  "awas");
    if (tally.totals.unchecked > 0)
        paragraph(
            page,
            number(tally.totals.unchecked, page) +
                std::string(page.say(
                    " laporan tanpa satu pun angka yang terbukti cocok. Tanpa temuan di sana tidak berarti benar.",
                    " reports without one figure that was seen to agree. No findings there does not mean right.")),
            "awas");
}

void cell(const Page& page, int value) { page.out.element("td", number(value, page), {{"class", "angka"}}); }

void write_row(std::size_t index, const Page& page) {
    const FileResult& file = page.run.files[index];
    const State state = state_of(file);
    const Block row(page.out, "tr");
    {
        const Block head(page.out, "th", {{"scope", "row"}});
        page.out.element("a", title_of(file, page), {{"href", "#" + file_id(index)}});
        if (page.run.files.size() > 1) page.out.element("span", clean(file.path), {{"class", "jalur"}});
    }
    const SeverityCounts counts = count_severities(file.findings);
    const VerdictCounts& all = file.coverage.all;
    if (state == State::tidak_terbaca) {
        for (int i = 0; i < 6; ++i) page.out.element("td", "–", {{"class", "angka"}});
    } else {
        for (const int value :
             {counts.galat, counts.peringatan, counts.catatan, all.agreed(), all.salah, all.tidak_dapat})
            cell(page, value);
    }
    const bool alarming = state == State::tidak_terbaca || state == State::tidak_diperiksa;
    page.out.element("td", state_name(state, page), {{"class", alarming ? "k-awas" : "k-biasa"}});
}

void write_table(const Page& page) {
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas"}});
    page.out.element("caption", page.say("Temuan dan pemeriksaan menurut instansi", "Findings and checks by unit"));
    {
        const Block head(page.out, "thead");
        const Block row(page.out, "tr");
        page.out.element("th", page.say("Instansi", "Unit"), {{"scope", "col"}});
        for (const std::string_view name :
             {page.say("Galat", "Errors"), page.say("Peringatan", "Warnings"), page.say("Catatan", "Notes"),
              page.say("Pemeriksaan cocok", "Checks that agree"), page.say("Pemeriksaan salah", "Checks that fail"),
              page.say("Tidak dapat diperiksa", "Could not be checked")})
            page.out.element("th", name, {{"scope", "col"}, {"class", "angka"}});
        page.out.element("th", page.say("Keadaan", "State"), {{"scope", "col"}});
    }
    const Block body(page.out, "tbody");
    for (std::size_t i = 0; i < page.run.files.size(); ++i) write_row(i, page);
}

// Raw and without template, as the two reports are named.
void write_similar(const Page& page) {
    const std::vector<Kemiripan>& pairs = page.run.remarks.kemiripan;
    if (pairs.empty()) return;
    page.out.element("h3", page.say("Laporan yang berbagi kalimat", "Reports that share sentences"));
    const Block list(page.out, "ul");
    for (const Kemiripan& pair : pairs)
        page.out.element("li", clean(pair.a) + " ~ " + clean(pair.b) + ": " + describe(pair, page.style));
}

void write_remarks(const Page& page) {
    const RunRemarks& remarks = page.run.remarks;
    if (remarks.tidak_diperiksa > 0)
        paragraph(
            page,
            number(remarks.tidak_diperiksa, page) +
                std::string(page.say(
                    " temuan lama ada di berkas yang kali ini tidak diperiksa atau tidak terbaca: tidak diketahui "
                    "masih ada atau tidak.",
                    " earlier findings are in files that were not checked or could not be read this time: whether "
                    "they are still there is not known.")),
            "awas");
    write_similar(page);
    write_notes(remarks.catatan, page);
}

}  // namespace

void write_notes(const std::vector<SuppressionNote>& notes, const Page& page) {
    if (notes.empty()) return;
    const Block box(page.out, "div", {{"class", "kotak waspada"}});
    page.out.element("p", page.say("Tentang temuan yang tidak dihitung", "About what is not counted"),
                     {{"class", "kotak-judul"}});
    const Block list(page.out, "ul");
    for (const SuppressionNote& note : notes)
        page.out.element(
            "li", clean(note.file) + ":" + std::to_string(note.line) + ": " + clean(note.message.in(page.style.lang)));
}

void write_summary(const Page& page) {
    const Tally tally = tally_of(page.run.files);
    const Block section(page.out, "section", {{"id", "ringkasan"}, {"aria-labelledby", "ringkasan-judul"}});
    page.out.element("h2", page.say("Ringkasan", "Summary"), {{"id", "ringkasan-judul"}});
    write_alarms(tally, page);
    write_tiles(tally.totals.findings, page);
    write_state_of_findings(tally, page);
    write_remarks(page);
    if (!page.run.files.empty()) {
        severity_chart(page);
        write_table(page);
    }
    // Filled by the script: a page printed while it shows only some of the findings must say so.
    page.out.element("p", "", {{"id", "saringan-cetak"}, {"class", "awas"}, {"hidden", ""}});
}

void write_vanished(const Page& page) {
    if (page.run.hilang.empty()) return;
    const Block section(page.out, "section", {{"id", "hilang"}, {"aria-labelledby", "hilang-judul"}});
    page.out.element("h2", page.say("Temuan yang sudah tidak ada", "Findings that are gone"), {{"id", "hilang-judul"}});
    paragraph(page, page.say("Ada pada pemeriksaan sebelumnya, tidak ditemukan lagi sekarang.",
                             "They were there in the earlier run and are not found any more."));
    const Block scroll(page.out, "div", {{"class", "gulir"}});
    const Block table(page.out, "table", {{"class", "ringkas"}});
    page.out.element("caption", page.say("Temuan yang hilang", "Findings that are gone"));
    {
        const Block head(page.out, "thead");
        const Block row(page.out, "tr");
        for (const std::string_view name :
             {page.say("Kode", "Code"), page.say("Temuan", "Finding"), page.say("Berkas", "File")})
            page.out.element("th", name, {{"scope", "col"}});
    }
    const Block body(page.out, "tbody");
    for (const Hilang& gone : page.run.hilang) {
        const Block row(page.out, "tr");
        page.out.element("td", clean(gone.code));
        page.out.element("td", clean(gone.message));
        page.out.element("td", clean(gone.file));
    }
}

}  // namespace lkiplint::html_page
