// The findings of one report, by chapter and table, in the order in which the report has them.
#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "render/html_parts.h"

namespace lkiplint::html_page {
namespace {

// Things under one heading, in the order of the first of each.
struct Group {
    std::string name;
    std::vector<std::size_t> findings;
};

std::vector<Group> grouped(const std::vector<std::size_t>& findings, auto name_of) {
    std::vector<Group> groups;
    std::unordered_map<std::string, std::size_t> index;
    for (const std::size_t finding : findings) {
        const std::string name = name_of(finding);
        const auto [at, added] = index.try_emplace(name, groups.size());
        if (added) groups.push_back({name, {}});
        groups[at->second].findings.push_back(finding);
    }
    return groups;
}

void counted_heading(const Page& page, Word tag, std::string_view text, std::size_t count, const std::string& id) {
    const Block heading(page.out, tag, {{"id", id}});
    page.out.text(text);
    page.out.text(" ");
    page.out.element("span", number(count, page), {{"class", "hitung"}});
}

void write_tables(std::size_t file, const Group& chapter, const std::string& id, const Page& page) {
    const std::vector<Finding>& findings = page.run.files[file].findings;
    const std::vector<Group> tables =
        grouped(chapter.findings, [&](std::size_t i) { return clean(findings[i].tabel); });
    const bool text_only = tables.size() == 1 && tables.front().name.empty();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const Block block(page.out, "div", {{"class", "kelompok"}});
        if (!text_only)
            counted_heading(page, "h5",
                            tables[i].name.empty() ? page.say("Di luar tabel", "Outside of tables")
                                                   : std::string_view(tables[i].name),
                            tables[i].findings.size(), id + "-" + std::to_string(i + 1));
        for (const std::size_t finding : tables[i].findings) write_finding(file, finding, page);
    }
}

void write_chapter_links(const std::vector<Group>& chapters, const std::string& id, const FileResult& file,
                         const Page& page) {
    if (chapters.size() < 2) return;
    const Block nav(
        page.out, "nav",
        {{"class", "bab"}, {"aria-label", std::string(page.say("Bab dalam ", "Chapters of ")) + title_of(file, page)}});
    const Block list(page.out, "ul");
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const Block item(page.out, "li");
        page.out.element("a", chapters[i].name, {{"href", "#" + id + "-bab-" + std::to_string(i + 1)}});
        page.out.text(" ");
        page.out.element("span", number(chapters[i].findings.size(), page), {{"class", "hitung"}});
    }
}

// Word shows no numbers of paragraphs: whoever looks for "paragraf/baris 268" there finds nothing.
void write_help_on_places(const FileResult& file, const Page& page) {
    const bool counted = std::any_of(file.findings.begin(), file.findings.end(), [&](const Finding& finding) {
        const SourceView source = source_view(file, finding.place);
        return !source.parts.empty() && !is_spreadsheet(source.format);
    });
    if (!counted) return;
    paragraph(page,
              page.say("\"paragraf/baris 12\" berarti paragraf atau baris tabel ke-12 dihitung dari awal berkas; Word "
                       "tidak menampilkan nomor itu. Cari kutipannya dengan Ctrl+F, atau buat salinan dokumen dengan "
                       "komentar di tempat setiap temuan: lkiplint annotate.",
                       "\"paragraph/row 12\" is the 12th paragraph or row of a table from the beginning of the file; "
                       "Word does not show that number. Look for the quoted words with Ctrl+F, or have a copy of the "
                       "document made with a comment at the place of each finding: lkiplint annotate."),
              "keterangan");
}

}  // namespace

void write_findings(std::size_t index, const Page& page) {
    const std::vector<Finding>& findings = page.run.files[index].findings;
    if (findings.empty()) return;
    const std::string id = file_id(index);
    const Block section(
        page.out, "section",
        {{"id", id + "-temuan"}, {"class", "daftar-temuan"}, {"aria-labelledby", id + "-temuan-judul"}});
    counted_heading(page, "h3", page.say("Temuan", "Findings"), findings.size(), id + "-temuan-judul");
    write_help_on_places(page.run.files[index], page);
    std::vector<std::size_t> all(findings.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    const std::vector<Group> chapters = grouped(all, [&](std::size_t i) { return chapter_of(findings[i], page); });
    write_chapter_links(chapters, id, page.run.files[index], page);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const std::string chapter_id = id + "-bab-" + std::to_string(i + 1);
        const Block chapter(page.out, "section", {{"class", "kelompok"}, {"aria-labelledby", chapter_id}});
        counted_heading(page, "h4", chapters[i].name, chapters[i].findings.size(), chapter_id);
        write_tables(index, chapters[i], chapter_id, page);
    }
    page.out.element("p", page.say("Tidak ada temuan yang sesuai dengan saringan.", "No finding matches the filter."),
                     {{"class", "saringan-kosong"}, {"hidden", ""}});
}

}  // namespace lkiplint::html_page
