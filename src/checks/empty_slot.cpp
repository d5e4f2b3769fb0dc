// TXT005: a slot of a sentence that was left blank: "sebanyak indikator", "Rp.....", "Nomor Tahun 2025".
//
// Reads: running text and captions. Patterns: isian-kosong (anywhere in a sentence; every match is a finding) and
// kepala-kosong (a whole line of the head of an act, "Tanggal :", with nothing behind it). Dots that lead to a page
// number, dots for a signature and bars of fractions are no slots.
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"
#include "report/extract/outline.h"

namespace lkiplint {
namespace {

constexpr std::size_t kReach = 400;  // what an `unless` looks at on either side; keeps hostile text linear

struct Slot {
    std::size_t begin = 0, end = 0;
    std::string note;
};

bool is_leader_char(char c) { return c == '.' || c == '_' || c == ' '; }

// "BAB I PENDAHULUAN ......... 1", "Daftar Isi ...... ii": what follows the dots is a page number.
bool leads_to_page(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_leader_char(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80)) ++at;
    const std::size_t begin = at;
    while (at < text.size() && std::string_view("0123456789ivxlcIVXLC").find(text[at]) != std::string_view::npos) ++at;
    if (at == begin) return false;
    return at >= text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == ' ';
}

// "Kinerja Tahun .... Akhir Periode ... 38": an entry of the contents that was broken over its leaders.
bool is_within_entry(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestRest = 240;  // bytes
    const std::string_view rest = text.substr(at, kLongestRest);
    const std::size_t end = rest.find('\n');
    return (end != std::string_view::npos || at + rest.size() == text.size()) && ends_in_page(rest.substr(0, end));
}

std::string_view around(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t from = begin - std::min(begin, kReach);
    return text.substr(from, std::min(text.size(), end + kReach) - from);
}

std::vector<Slot> slots_of(std::string_view raw, const TextForms& forms, const PatternList& list) {
    std::vector<Slot> slots;
    if (forms.has_nothing_for(list.with_others.get())) return slots;
    const std::string text = one_line(raw);
    if (!list.may_match(text, forms)) return slots;
    for (const TextPattern& pattern : list.patterns) {
        const int groups = pattern.pattern->NumberOfCapturingGroups() > 0 ? 2 : 1;
        for (std::size_t at = 0; at < text.size();) {
            re2::StringPiece found[2];
            if (!pattern.pattern->Match(text, at, text.size(), re2::RE2::UNANCHORED, found, groups)) break;
            const re2::StringPiece& slot = groups == 2 && found[1].data() != nullptr ? found[1] : found[0];
            const auto begin = static_cast<std::size_t>(slot.data() - text.data());
            const std::size_t end = begin + slot.size();
            at = std::max(end, static_cast<std::size_t>(found[0].data() - text.data()) + 1);
            const std::string_view context = around(text, begin, end);
            if (pattern.unless && re2::RE2::PartialMatch({context.data(), context.size()}, *pattern.unless)) continue;
            const bool dotted = slot.size() > 0 && (slot[slot.size() - 1] == '.' || slot[slot.size() - 1] == '_');
            if (dotted && (leads_to_page(raw, end) || is_within_entry(raw, end))) continue;
            slots.push_back({begin, end, pattern.note});
        }
    }
    std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.begin < b.begin; });
    const auto overlaps = [](const Slot& a, const Slot& b) { return b.begin < a.end; };
    slots.erase(std::unique(slots.begin(), slots.end(), overlaps), slots.end());
    return slots;
}

void report_slot(PiecePlaces& places, const Piece& piece, const Slot& slot, Sink& sink) {
    Finding& finding = sink.report(places.at(piece, slot.begin), locator_of(piece),
                                   shorten(squeeze(piece.text.substr(slot.begin, slot.end - slot.begin)), 120), {});
    finding.quote = quote_at(piece.text, slot.begin);
    finding.args["catatan"] = slot.note;
}

// ---- Heads of acts

bool opens_with(std::string_view line, std::string_view word) { return starts_with_word(fold(line), word); }

// The line stands among others of a head: "Lampiran Keputusan …", "Nomor : …".
bool in_a_head(const std::vector<PrintedLine>& lines, std::size_t at) {
    constexpr std::size_t kNear = 3;
    const std::size_t begin = at - std::min(at, kNear);
    for (std::size_t i = begin; i < std::min(lines.size(), at + kNear + 1); ++i) {
        if (i == at) continue;
        if (opens_with(lines[i].text, "lampiran") || opens_with(lines[i].text, "keputusan") ||
            fold(lines[i].text) == "tentang")
            return true;
    }
    return false;
}

// The value may have slipped to the next line.
bool value_follows(const std::vector<PrintedLine>& lines, std::size_t at) {
    if (at + 1 >= lines.size()) return false;
    const std::string next = trim(lines[at + 1].text);
    return !next.empty() && (next[0] == ':' || (next[0] >= '0' && next[0] <= '9'));
}

void check_heads(const CheckContext& context, Sink& sink) {
    constexpr std::size_t kLongestHead = 200;  // bytes of a line with nothing behind its colon
    const auto lines = printed_lines(context.report);
    const PatternList& heads = context.pack.patterns_of("kepala-kosong");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.size() > kLongestHead) continue;
        const std::string line = squeeze(lines[i].text);
        if (!heads.may_match(line)) continue;
        for (const TextPattern& pattern : heads.patterns) {
            if (!re2::RE2::FullMatch(line, *pattern.pattern)) continue;
            if (!in_a_head(lines, i) || value_follows(lines, i)) continue;
            Finding& finding = sink.report(lines[i].place, text_locator(*lines[i].teks), line, {});
            finding.quote = quote_at(lines[i].teks->block.text, lines[i].offset);
            finding.args["catatan"] = pattern.note;
            break;
        }
    }
}

// Contents and lists of tables are printed with dots between the title and the page.
bool is_contents(const Piece& piece) { return piece.teks != nullptr && piece.teks->dalam_daftar; }

}  // namespace

void check_empty_slot(const CheckContext& context, Sink& sink) {
    const PatternList& patterns = context.pack.patterns_of("isian-kosong");
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context)) {
        if (piece.sel != nullptr || is_contents(piece)) continue;
        for (const Slot& slot : slots_of(piece.text, piece.forms(), patterns)) report_slot(places, piece, slot, sink);
    }
    check_heads(context, sink);
}

}  // namespace lkiplint
