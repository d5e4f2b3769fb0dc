// Beside the findings: what filters them, and what the page holds.
#include <map>

#include "base/text.h"
#include "render/html_parts.h"

namespace lkiplint::html_page {
namespace {

struct Found {
    SeverityCounts counts;
    std::map<std::string, const Rule*> rules;
    std::map<std::string, int> by_code;
    bool has_baseline = false, has_suppressed = false;
};

Found found_in(const std::vector<FileResult>& files) {
    Found found;
    for (const FileResult& file : files) {
        for (const Finding& finding : file.findings) {
            found.counts.add(finding.severity);  // those set aside are on the page too, and filtered with the others
            found.has_baseline = found.has_baseline || finding.baseline != BaselineState::none;
            found.has_suppressed = found.has_suppressed || !finding.suppressed.empty();
            if (finding.rule == nullptr) continue;
            found.rules[finding.rule->code] = finding.rule;
            ++found.by_code[finding.rule->code];
        }
    }
    return found;
}

void write_severities(const Found& found, const Page& page) {
    const Block group(page.out, "fieldset");
    page.out.element("legend", page.say("Tingkat", "Severity"));
    const auto box = [&](int count, Severity severity) {
        if (count == 0) return;
        const std::string name(severity_name(severity));
        const Block line(page.out, "div", {{"class", "pilihan"}});
        page.out.single(
            "input",
            {{"type", "checkbox"}, {"id", "saring-" + name}, {"name", "tingkat"}, {"value", name}, {"checked", ""}});
        const Block label(page.out, "label", {{"for", "saring-" + name}});
        page.out.element("span", severity_label(severity, page.style), {{"class", "lencana l-" + name}});
        page.out.text(" ");
        page.out.element("span", number(count, page), {{"class", "hitung"}, {"data-tingkat", name}});
    };
    box(found.counts.galat, Severity::galat);
    box(found.counts.peringatan, Severity::peringatan);
    box(found.counts.catatan, Severity::catatan);
}

void option(const Page& page, std::string_view label, std::string_view value) {
    page.out.element("option", label, {{"value", std::string(value)}});
}

void write_codes(const Found& found, const Page& page) {
    page.out.element("label", page.say("Kode temuan", "Code"), {{"for", "saring-kode"}});
    const Block select(page.out, "select", {{"id", "saring-kode"}, {"name", "kode"}});
    option(page, page.say("Semua kode", "All codes"), "");
    for (const auto& [code, rule] : found.rules)
        option(page,
               code + " – " + shorten(clean(rule->title.in(page.style.lang)), 60) + " (" +
                   number(found.by_code.at(code), page) + ")",
               code);
}

void write_states(const Found& found, const Page& page) {
    if (!found.has_baseline && !found.has_suppressed) return;
    page.out.element("label", page.say("Keadaan", "State"), {{"for", "saring-keadaan"}});
    const Block select(page.out, "select", {{"id", "saring-keadaan"}, {"name", "keadaan"}});
    option(page, page.say("Semua", "All"), "");
    if (found.has_baseline) {
        option(page, page.say("Baru", "New"), "baru");
        option(page, page.say("Tetap (sudah dikenal)", "Unchanged (known)"), "tetap");
    }
    if (found.has_suppressed) option(page, page.say("Dikesampingkan", "Set aside"), "dikesampingkan");
}

void button(const Page& page, std::string_view id, std::string_view label, std::string_view other = {}) {
    page.out.element("button", label, {{"type", "button"}, {"id", std::string(id)}, {"data-lain", std::string(other)}});
}

// Hidden until the script runs: without it a filter would be there and do nothing.
void write_filter(const Page& page) {
    const Found found = found_in(page.run.files);
    if (found.counts.total() == 0) return;
    const Block form(
        page.out, "form",
        {{"id", "saring"},
         {"class", "saring"},
         {"role", "search"},
         {"aria-labelledby", "saring-judul"},
         {"data-semua", std::string(page.say("Menampilkan semua {m} temuan.", "All {m} findings are shown."))},
         {"data-sebagian", std::string(page.say("Menampilkan {n} dari {m} temuan.", "{n} of {m} findings are shown."))},
         {"data-kosong", std::string(page.say("Tidak ada temuan yang sesuai dengan saringan ini.",
                                              "No finding matches this filter."))},
         {"data-cetak",
          std::string(page.say("Daftar ini disaring dan tidak lengkap. ", "This list is filtered and not complete. "))},
         {"hidden", ""}});
    page.out.element("h2", page.say("Saring temuan", "Filter findings"), {{"id", "saring-judul"}});
    page.out.element("label", page.say("Cari kata atau angka", "Search words or figures"), {{"for", "saring-kata"}});
    page.out.single("input", {{"type", "search"}, {"id", "saring-kata"}, {"name", "kata"}, {"autocomplete", "off"}});
    write_severities(found, page);
    write_codes(found, page);
    write_states(found, page);
    page.out.element("p", "", {{"id", "saring-jumlah"}, {"role", "status"}, {"aria-live", "polite"}});
    const Block buttons(page.out, "div", {{"class", "tombol"}});
    button(page, "saring-ulang", page.say("Hapus saringan", "Clear filter"));
    button(page, "buka-semua", page.say("Buka semua rincian", "Open all details"),
           page.say("Tutup semua rincian", "Close all details"));
    button(page, "cetak", page.say("Cetak", "Print"));
}

void write_entry(const Page& page, std::string_view label, std::string_view target, int count) {
    const Block item(page.out, "li");
    page.out.element("a", label, {{"href", "#" + std::string(target)}});
    if (count >= 0) {
        page.out.text(" ");
        page.out.element("span", number(count, page), {{"class", "hitung"}});
    }
}

void write_file_entry(std::size_t index, const Page& page) {
    const FileResult& file = page.run.files[index];
    const Block item(page.out, "li");
    page.out.element("a", title_of(file, page), {{"href", "#" + file_id(index)}});
    page.out.text(" ");
    const State state = state_of(file);
    if (state == State::tidak_terbaca || state == State::tidak_diperiksa)
        page.out.element("span", state_name(state, page), {{"class", "k-awas"}});
    else
        page.out.element("span", number(file.findings.size(), page), {{"class", "hitung"}});
}

void write_contents(const Page& page) {
    const Block nav(page.out, "nav", {{"aria-labelledby", "daftar-judul"}});
    page.out.element("h2", page.say("Daftar isi", "Contents"), {{"id", "daftar-judul"}});
    const Block list(page.out, "ul");
    write_entry(page, page.say("Ringkasan", "Summary"), "ringkasan", -1);
    for (std::size_t i = 0; i < page.run.files.size(); ++i) write_file_entry(i, page);
    if (page.run.files.size() == 1 && page.run.files[0].error.empty()) {
        write_entry(page, page.say("Yang diperiksa", "What was checked"), file_id(0) + "-diperiksa", -1);
        if (!page.run.files[0].findings.empty())
            write_entry(page, page.say("Temuan", "Findings"), file_id(0) + "-temuan",
                        static_cast<int>(page.run.files[0].findings.size()));
        if (!page.run.pack.reviu.empty())
            write_entry(page, page.say("Checklist reviu", "Checklist of the review"), file_id(0) + "-reviu", -1);
    }
    if (!page.run.hilang.empty())
        write_entry(page, page.say("Temuan yang sudah tidak ada", "Findings that are gone"), "hilang",
                    static_cast<int>(page.run.hilang.size()));
}

}  // namespace

void write_sidebar(const Page& page) {
    const Block aside(page.out, "div", {{"class", "samping"}});
    write_filter(page);
    write_contents(page);
}

}  // namespace lkiplint::html_page
