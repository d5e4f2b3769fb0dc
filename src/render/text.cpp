#include "render/text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "render/place_label.h"

namespace lkiplint {
namespace {

constexpr std::size_t kMostRelated = 10;
constexpr std::size_t kMostReasons = 5;
constexpr std::string_view kLocatorSeparator = " › ";

std::string_view group_of(const Finding& finding) {
    const std::string_view locator = finding.locator;
    return locator.substr(0, locator.find(kLocatorSeparator));
}

std::string_view within_group(const Finding& finding) {
    const std::string_view locator = finding.locator;
    const std::size_t at = locator.find(kLocatorSeparator);
    return at == std::string_view::npos ? std::string_view() : locator.substr(at + kLocatorSeparator.size());
}

void write_detail(std::ostream& out, std::string_view label, std::string_view value, const TextStyle& style) {
    if (value.empty()) return;
    write_wrapped(out, "      " + padded(label, 12), clean(value), style);
}

void write_related(std::ostream& out, const Finding& finding, const FileResult& file, const TextStyle& style) {
    const std::size_t shown = std::min(finding.related.size(), kMostRelated);
    for (std::size_t i = 0; i < shown; ++i) {
        const Related& related = finding.related[i];
        const std::string_view label = i == 0 ? style.say("bandingkan", "compare") : std::string_view();
        write_detail(out, label, related_label(related, file, style) + ": " + related.message, style);
    }
    if (const std::size_t more = finding.related.size() - shown; more > 0) {
        write_detail(out, "",
                     std::string(style.say("… dan ", "… and ")) + std::to_string(more) +
                         std::string(style.say(" tempat lain (lihat --format json)", " more (see --format json)")),
                     style);
    }
}

void write_finding(std::ostream& out, const Finding& finding, const FileResult& file, const TextStyle& style) {
    const std::string code = finding.rule != nullptr ? finding.rule->code : std::string();
    out << "    " << paint(severity_label(finding.severity, style), ink_of(finding.severity), style) << ' '
        << paint(code, Ink::bold, style) << "  " << place_label(finding.place, file, style);
    if (finding.baseline == BaselineState::baru) out << paint(style.say("  [baru]", "  [new]"), Ink::bold, style);
    if (finding.baseline == BaselineState::tetap) out << paint(style.say("  [tetap]", "  [known]"), Ink::dim, style);
    const std::string where = clean(within_group(finding));
    if (!where.empty()) out << "  " << paint(where, Ink::dim, style);
    out << '\n';
    write_wrapped(out, "      ", clean(message_of(finding, style.lang)), style);
    if (const std::string quote = clean(finding.quote); !quote.empty()) {
        out << "      " << paint("> " + fitted(quote, 8, style), Ink::dim, style) << '\n';
    }
    write_detail(out, style.say("ditemukan", "found"), finding.found, style);
    write_detail(out, style.say("seharusnya", "expected"), finding.expected, style);
    write_related(out, finding, file, style);
    write_detail(out, style.say("diabaikan", "set aside"), finding.suppressed, style);
    if (!finding.id.empty()) out << "      " << paint(finding.id, Ink::dim, style) << '\n';
}

bool is_shown(const Finding& finding, const TextStyle& style) { return finding.suppressed.empty() || style.diabaikan; }

void write_findings(std::ostream& out, const FileResult& file, const std::vector<Finding>& findings,
                    const TextStyle& style) {
    std::string_view group;
    bool first = true;
    for (const Finding& finding : findings) {
        if (!is_shown(finding, style)) continue;
        if (first || group_of(finding) != group) {
            group = group_of(finding);
            const std::string title = clean(group);
            out << '\n'
                << "  "
                << paint(title.empty() ? style.say("(tanpa bagian)", "(no section)") : std::string_view(title),
                         Ink::bold, style)
                << '\n';
        }
        first = false;
        write_finding(out, finding, file, style);
    }
    out << '\n';
}

std::string describe(const SeverityCounts& counts, const TextStyle& style) {
    const std::string aside = counts.diabaikan > 0 ? "; " + std::to_string(counts.diabaikan) +
                                                         std::string(style.say(" diabaikan", " set aside"))
                                                   : std::string();
    if (counts.total() == 0) return std::string(style.say("tidak ada", "none")) + aside;
    const auto part = [&](int count, Severity severity) {
        const std::string text = std::to_string(count) + ' ' + std::string(severity_label(severity, style));
        return count > 0 ? paint(text, ink_of(severity), style) : text;
    };
    return part(counts.galat, Severity::galat) + ", " + part(counts.peringatan, Severity::peringatan) + ", " +
           part(counts.catatan, Severity::catatan) + aside;
}

void write_reasons(std::ostream& out, const Coverage& coverage, const TextStyle& style) {
    const std::size_t shown = std::min(coverage.reasons.size(), kMostReasons);
    for (std::size_t i = 0; i < shown; ++i) {
        const ReasonCount& entry = coverage.reasons[i];
        const std::string reason =
            entry.reason.empty() ? std::string(style.say("tanpa alasan", "no reason given")) : clean(entry.reason);
        write_wrapped(out, "             - ", std::to_string(entry.count) + "× " + reason, style);
    }
    int rest = 0;
    for (std::size_t i = shown; i < coverage.reasons.size(); ++i) rest += coverage.reasons[i].count;
    if (rest > 0) {
        out << "             - " << rest << "× " << style.say("alasan lain", "other reasons") << '\n';
    }
}

// One line: how much of the tables of performance and budget was held against something, and what kept the rest from
// it.
void write_figures(std::ostream& out, const Coverage& figures, const TextStyle& style) {
    if (figures.all.total() == 0) return;
    std::string text = share_compared(figures.all, style);
    constexpr std::size_t kMost = 2;
    for (std::size_t i = 0; i < std::min(figures.reasons.size(), kMost); ++i) {
        const ReasonCount& entry = figures.reasons[i];
        text +=
            (i == 0 ? std::string(style.say("; sisanya terutama: ", "; of the rest mainly: ")) : std::string(", ")) +
            clean(entry.reason) + " (" + std::to_string(entry.count) + "×)";
    }
    write_wrapped(out, "  " + padded(style.say("Cakupan", "Coverage"), 11), text, style);
}

std::string identity_of(const FileResult& file, const TextStyle& style) {
    std::string text = file.instansi.empty() ? std::string(style.say("instansi tidak dikenali", "unit not recognised"))
                                             : clean(file.instansi);
    if (!file.kabupaten.empty()) text += ", " + clean(file.kabupaten);
    text += ", ";
    text += file.tahun > 0 ? std::string(style.say("tahun ", "year ")) + std::to_string(file.tahun)
                           : std::string(style.say("tahun tidak dikenali", "year not recognised"));
    return text;
}

// A report of which nothing was checked must not look like one in which nothing was found.
void write_nothing_checked(std::ostream& out, const FileResult& file, const TextStyle& style) {
    const std::string_view fact =
        file.findings.empty() ? style.say(
                                    "Tidak ada satu pun angka yang dapat diperiksa. Tanpa temuan di sini tidak "
                                    "berarti laporan benar.",
                                    "Not one figure could be checked. No findings here does not mean that the "
                                    "report is right.")
                              : style.say("Selain temuan di atas, tidak ada satu pun angka yang dapat diperiksa.",
                                          "Apart from the findings above, not one figure could be checked.");
    const std::string_view advice =
        style.say(" Lihat sebabnya dengan: lkiplint inspect ", " See why with: lkiplint inspect ");
    std::string paths = file.path;
    if (!file.files.empty()) {
        paths = "--as-one";
        for (const SourceFile& source : file.files) paths += " " + source.path;
    }
    write_wrapped(out, "  ! ", std::string(fact) + std::string(advice) + clean(paths), style);
}

// Of a report in several files: which they are, in the order of reading, and what is missing of it.
void write_files(std::ostream& out, const FileResult& file, const TextStyle& style) {
    for (std::size_t i = 0; i < file.files.size(); ++i) {
        const std::string_view label = i == 0 ? style.say("Berkas", "Files") : std::string_view();
        write_wrapped(out, "  " + padded(label, 11),
                      std::to_string(i + 1) + ". " + clean(file.files[i].path) + " (" + file.files[i].format + ")",
                      style);
    }
    for (const FileResult& piece : file.pieces) {
        if (piece.error.empty()) continue;
        const std::string_view fact =
            style.say("Laporan ini belum terbaca seluruhnya. ", "Not all of this report was read. ");
        write_wrapped(out, "  ! ", std::string(fact) + clean(piece.path) + ": " + clean(piece.error), style);
    }
}

void write_counts(std::ostream& out, const SeverityCounts& counts, const TextStyle& style) {
    out << "  " << padded(style.say("Temuan", "Findings"), 11) << describe(counts, style) << '\n';
    if (counts.baru + counts.tetap == 0) return;
    out << "  " << padded("Baseline", 11) << counts.baru << style.say(" baru, ", " new, ") << counts.tetap
        << style.say(" tetap", " known") << '\n';
}

void write_notes(std::ostream& out, const std::vector<SuppressionNote>& notes, const TextStyle& style) {
    for (const SuppressionNote& note : notes)
        write_wrapped(out, "  ! ",
                      clean(note.file) + ':' + std::to_string(note.line) + ": " + clean(note.message.in(style.lang)),
                      style);
}

void write_summary(std::ostream& out, const FileResult& file, const TextStyle& style) {
    const VerdictCounts& all = file.coverage.all;
    write_files(out, file, style);
    out << "  " << padded(style.say("Laporan", "Report"), 11) << identity_of(file, style) << '\n';
    out << "  " << padded(style.say("Tabel", "Tables"), 11) << file.tables_understood << style.say(" dari ", " of ")
        << file.tables << style.say(" dikenali", " recognised") << '\n';
    write_counts(out, count_severities(file.findings), style);
    out << "  " << padded(style.say("Diperiksa", "Checked"), 11) << describe(all, style) << '\n';
    write_reasons(out, file.coverage, style);
    write_figures(out, file.figures, style);
    if (all.agreed() == 0) write_nothing_checked(out, file, style);
    write_notes(out, file.catatan, style);
}

}  // namespace

std::string describe(const VerdictCounts& counts, const TextStyle& style) {
    std::string text;
    const auto part = [&](int count, std::string_view label, Ink ink) {
        if (!text.empty()) text += ", ";
        const std::string piece = std::to_string(count) + ' ' + std::string(label);
        text += count > 0 ? paint(piece, ink, style) : piece;
    };
    part(counts.cocok, style.say("cocok", "right"), Ink::green);
    part(counts.pembulatan, style.say("pembulatan", "right by rounding"), Ink::green);
    part(counts.salah, style.say("salah", "wrong"), Ink::red);
    part(counts.tidak_dapat, style.say("tidak dapat diperiksa", "could not be checked"), Ink::yellow);
    return text;
}

std::string share_compared(const VerdictCounts& figures, const TextStyle& style) {
    const int compared = figures.total() - figures.tidak_dapat;
    const int percent = figures.total() > 0 ? static_cast<int>(100LL * compared / figures.total()) : 0;
    return std::to_string(compared) + std::string(style.say(" dari ", " of ")) + std::to_string(figures.total()) +
           std::string(style.say(" angka (", " figures (")) + std::to_string(percent) +
           std::string(style.say(" %) dibandingkan dengan angka lain", " %) were compared with others"));
}

void render_text(std::ostream& out, const FileResult& file, const TextStyle& style) {
    out << paint(clean(file.path), Ink::bold, style) << '\n';
    if (!file.error.empty()) {
        const std::string lead = "  " + std::string(style.say("tidak dapat dibaca: ", "could not be read: "));
        write_wrapped(out, lead, clean(file.error), style);
    } else {
        const bool shown = std::any_of(file.findings.begin(), file.findings.end(),
                                       [&](const Finding& finding) { return is_shown(finding, style); });
        if (shown) write_findings(out, file, file.findings, style);
        write_summary(out, file, style);
    }
    out << '\n';
}

void render_additions(std::ostream& out, const FileResult& file, const std::vector<Finding>& findings,
                      const TextStyle& style) {
    if (std::none_of(findings.begin(), findings.end(), [&](const Finding& one) { return is_shown(one, style); }))
        return;
    out << paint(clean(file.path) + std::string(style.say(": sama dengan laporan lain", ": as in other reports")),
                 Ink::bold, style)
        << '\n';
    write_findings(out, file, findings, style);
}

void Totals::add(const FileResult& file) {
    ++files;
    if (!file.error.empty()) {
        ++unreadable;
        return;
    }
    findings.add(count_severities(file.findings));
    const VerdictCounts& all = file.coverage.all;
    verdicts.cocok += all.cocok;
    verdicts.pembulatan += all.pembulatan;
    verdicts.salah += all.salah;
    verdicts.tidak_dapat += all.tidak_dapat;
    if (all.agreed() == 0) ++unchecked;
}

void render_totals(std::ostream& out, const Totals& totals, const TextStyle& style) {
    out << paint(style.say("Seluruhnya", "In all"), Ink::bold, style) << '\n';
    out << "  " << padded(style.say("Berkas", "Files"), 11) << totals.files;
    if (totals.unreadable > 0) {
        out << ", " << totals.unreadable << style.say(" tidak dapat dibaca", " could not be read");
    }
    if (totals.unchecked > 0) {
        out << ", " << totals.unchecked
            << style.say(" tanpa satu pun angka yang terbukti cocok", " without one figure that was seen to agree");
    }
    out << '\n';
    write_counts(out, totals.findings, style);
    out << "  " << padded(style.say("Diperiksa", "Checked"), 11) << describe(totals.verdicts, style) << '\n';
}

std::string describe(const Kemiripan& pair, const TextStyle& style) {
    const auto shares = [&](std::size_t part) {
        return whole_percent(part, pair.kata_a) + " / " + whole_percent(part, pair.kata_b);
    };
    return std::to_string(pair.kata_sama) + std::string(style.say(" kata sama (", " words in common (")) +
           shares(pair.kata_sama) +
           std::string(style.say(" dari keduanya), di luar templat ", " of the two), without template ")) +
           std::to_string(pair.kata_sendiri) + " (" + shares(pair.kata_sendiri) + ")";
}

void render_remarks(std::ostream& out, const std::vector<Hilang>& hilang, const RunRemarks& remarks,
                    const TextStyle& style) {
    if (!hilang.empty()) {
        out << paint(style.say("Hilang dari baseline", "Gone from the baseline"), Ink::bold, style) << ": "
            << hilang.size() << style.say(" temuan", hilang.size() == 1 ? " finding" : " findings") << '\n';
        for (const Hilang& gone : hilang)
            write_wrapped(out, "  " + padded(clean(gone.code), 8), clean(gone.file) + ": " + clean(gone.message),
                          style);
    }
    if (remarks.tidak_diperiksa > 0)
        write_wrapped(out, "",
                      std::to_string(remarks.tidak_diperiksa) +
                          std::string(style.say(" temuan di baseline milik berkas yang tidak diperiksa atau tidak "
                                                "terbaca kali ini: tidak diketahui masih ada atau tidak.",
                                                " findings of the baseline belong to files that were not checked or "
                                                "could not be read this time: whether they are still there is not "
                                                "known.")),
                      style);
    for (const Kemiripan& pair : remarks.kemiripan)
        write_wrapped(out, "  ", clean(pair.a) + " ~ " + clean(pair.b) + ": " + describe(pair, style), style);
    write_notes(out, remarks.catatan, style);
}

}  // namespace lkiplint
