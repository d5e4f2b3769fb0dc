#include "render/annotate/comment_text.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostRelated = 10;
constexpr std::size_t kLongestTitle = 100;
constexpr std::size_t kLongestText = 4000;  // of one line: a comment is read in a margin

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

// What stands in another report is found by the name of its file; the message says the rest.
std::string describe(const Related& related, const Finding& finding, const Landmarks& landmarks,
                     const TextStyle& style) {
    if (related.file.empty() || related.file == finding.file) return landmarks.describe(related.place, style);
    return related.file.substr(related.file.find_last_of("/\\") + 1);
}

// The related places, those that stand together below one line that says where.
void add_related(const Finding& finding, const Landmarks& landmarks, const TextStyle& style,
                 std::vector<docx::CommentLine>& lines) {
    std::string at;
    const std::size_t shown = std::min(finding.related.size(), kMostRelated);
    for (std::size_t i = 0; i < shown; ++i) {
        const Related& related = finding.related[i];
        const std::string where = describe(related, finding, landmarks, style);
        if (i == 0 || where != at) {
            const std::string lead(style.say("Bandingkan", "Compare"));
            if (where.empty())
                lines.push_back({{}, lead + ":"});
            else
                lines.push_back({"(" + where + "):", lead + " "});
            at = where;
        }
        lines.push_back({"– " + shorten(related.message, kLongestText), {}});
    }
    if (const std::size_t more = finding.related.size() - shown; more > 0)
        lines.push_back({std::string(style.say("… dan ", "… and ")) + std::to_string(more) +
                             std::string(style.say(" tempat lain", " more places")),
                         {}});
}

}  // namespace

Landmarks::Landmarks(const Report& report) {
    for (const Teks& teks : report.teks)
        if (teks.block.role == TextRole::heading)
            headings_.push_back({teks.block.place.line, shorten(squeeze(teks.block.text), kLongestTitle)});
    for (const Tabel& tabel : report.tabel) {
        const bool named = !tabel.nomor.empty() || !tabel.caption.empty();
        tables_.push_back({tabel.place.line, tabel.end_line, named ? shorten(tabel.label(), kLongestTitle) : ""});
    }
    std::stable_sort(headings_.begin(), headings_.end(),
                     [](const Heading& a, const Heading& b) { return a.line < b.line; });
    std::stable_sort(tables_.begin(), tables_.end(), [](const Table& a, const Table& b) { return a.begin < b.begin; });
}

std::string Landmarks::describe(const Place& place, const TextStyle& style) const {
    const auto before = [&](const auto& entries, auto line_of) {
        return std::upper_bound(entries.begin(), entries.end(), place.line,
                                [&](int line, const auto& entry) { return line < line_of(entry); });
    };
    const auto heading = before(headings_, [](const Heading& entry) { return entry.line; });
    const auto table = before(tables_, [](const Table& entry) { return entry.begin; });
    const bool in_table = table != tables_.begin() && place.line <= (table - 1)->end;
    const std::string title = heading == headings_.begin() ? std::string() : (heading - 1)->text;
    std::string text;
    if (in_table && !(table - 1)->label.empty())
        text = (table - 1)->label;
    else if (!title.empty() && in_table)
        text = std::string(style.say("tabel di bawah judul ", "table below the heading ")) + quoted(title);
    else if (!title.empty())
        text = std::string(style.say("di bawah judul ", "below the heading ")) + quoted(title);
    if (place.page > 0)
        text += (text.empty() ? "" : ", ") + std::string(style.say("hlm. ", "p. ")) + std::to_string(place.page);
    return text;
}

std::vector<docx::CommentLine> comment_lines(const Finding& finding, const std::string& where,
                                             const Landmarks& landmarks, const TextStyle& style) {
    std::vector<docx::CommentLine> lines;
    const auto add = [&](std::string_view lead, const std::string& text) {
        if (!trim(text).empty()) lines.push_back({shorten(text, kLongestText), std::string(lead)});
    };
    std::string head = capitalised(severity_label(finding.severity, style));
    if (finding.rule) head += " " + finding.rule->code + ": " + finding.rule->title.in(style.lang);
    lines.push_back({{}, head});
    add(style.say("Tempat: ", "Place: "), where);
    add("", message_of(finding, style.lang));
    add(style.say("Ditemukan: ", "Found: "), finding.found);
    add(style.say("Seharusnya: ", "Expected: "), finding.expected);
    add_related(finding, landmarks, style, lines);
    if (finding.rule) add(style.say("Cara memperbaiki: ", "How to fix it: "), finding.rule->fix.in(style.lang));
    return lines;
}

}  // namespace lkiplint
