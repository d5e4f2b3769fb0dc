#include "render/github.h"

#include <string>
#include <string_view>

#include "render/place_label.h"
#include "render/plain.h"

namespace lkiplint {
namespace {

// A command is one line: '%' and line ends are encoded; in a property also what divides properties.
std::string encoded(std::string_view text, bool property) {
    std::string encoded;
    for (const char c : valid_utf8(text)) {
        if (c == '%') {
            encoded += "%25";
        } else if (c == '\r') {
            encoded += "%0D";
        } else if (c == '\n') {
            encoded += "%0A";
        } else if (property && c == ':') {
            encoded += "%3A";
        } else if (property && c == ',') {
            encoded += "%2C";
        } else {
            encoded += c;
        }
    }
    return without_controls(encoded);
}

std::string property(std::string_view text) { return encoded(text, true); }
std::string message(std::string_view text) { return encoded(text, false); }

std::string_view command_of(Severity severity) {
    switch (severity) {
        case Severity::galat:
            return "error";
        case Severity::peringatan:
            return "warning";
        case Severity::catatan:
            return "notice";
    }
    return "notice";
}

void write_finding(std::ostream& out, const Finding& finding, const FileResult& file, Lang lang) {
    out << "::" << command_of(finding.severity)
        << " file=" << property(tidy_path(source_view(file, finding.place).path));
    if (has_line(finding.place, file) && finding.place.printed() > 0)
        out << ",line=" << finding.place.printed() << ",col=" << finding.place.column;
    if (finding.rule != nullptr)
        out << ",title=" << property(clean(finding.rule->code + " " + finding.rule->title.in(lang)));
    out << "::" << message(message_with_place(finding, file, lang) + " (" + finding.id + ")") << '\n';
}

void write_unreadable(std::ostream& out, const FileResult& file, const TextStyle& style) {
    out << "::error file=" << property(tidy_path(file.path))
        << ",title=" << style.say("Tidak dapat dibaca", "Could not be read") << "::" << message(clean(file.error))
        << '\n';
}

void write_note(std::ostream& out, const SuppressionNote& note, Lang lang) {
    out << "::warning file=" << property(tidy_path(note.file));
    if (note.line > 0) out << ",line=" << note.line;
    out << "::" << message(clean(note.message.in(lang))) << '\n';
}

struct LeftOut {
    int known = 0, suppressed = 0;
};

void write_file(std::ostream& out, const FileResult& file, const TextStyle& style, LeftOut& left_out) {
    for (const Finding& finding : file.findings) {
        if (finding.counts()) {
            write_finding(out, finding, file, style.lang);
        } else {
            ++(finding.suppressed.empty() ? left_out.known : left_out.suppressed);
        }
    }
    if (file.coverage.all.agreed() > 0) return;
    out << "::notice file=" << property(tidy_path(file.path))
        << ",title=" << style.say("Tidak ada angka yang terbukti cocok", "No figure was seen to agree") << "::"
        << style.say("Tanpa temuan di sini tidak berarti laporan benar. Lihat sebabnya dengan lkiplint inspect.",
                     "No findings here does not mean that the report is right. See why with lkiplint inspect.")
        << '\n';
}

}  // namespace

void render_github(std::ostream& out, const RunResult& run) {
    const TextStyle style{run.lang};
    LeftOut left_out;
    for (const FileResult& file : run.files) {
        for (const FileResult* unread : unread_of(file)) write_unreadable(out, *unread, style);
        if (file.error.empty()) write_file(out, file, style, left_out);
    }
    for (const SuppressionNote* note : notes_of(run)) write_note(out, *note, run.lang);
    if (left_out.known + left_out.suppressed == 0) return;
    out << "lkiplint: " << left_out.known << style.say(" temuan lama dan ", " known findings and ")
        << left_out.suppressed
        << style.say(" temuan yang dikesampingkan tidak ditampilkan.", " that are set aside are not shown.") << '\n';
}

}  // namespace lkiplint
