#include <array>

#include "base/angka.h"
#include "base/text.h"
#include "render/html_parts.h"

namespace lkiplint::html_page {
namespace {

constexpr std::string_view kHeadingSeparator = " > ";

}  // namespace

std::string number(std::size_t value, const Page& page) { return number(static_cast<int>(value), page); }

std::string number(int value, const Page& page) {
    return page.style.lang == Lang::en ? std::to_string(value) : format_angka(Decimal(value));
}

std::string count_of(int count, Severity severity, const Page& page) {
    return number(count, page) + ' ' + std::string(severity_label(severity, page.style));
}

std::string title_of(const FileResult& file, const Page& page) {
    std::string title = clean(file.instansi);
    // Without a name the file has to tell reports apart.
    if (title.empty()) title = clean(file.path.substr(file.path.find_last_of("/\\") + 1));
    if (file.tahun > 0) title += std::string(page.say(", tahun ", ", year ")) + std::to_string(file.tahun);
    return title;
}

std::string file_id(std::size_t file) { return "laporan-" + std::to_string(file + 1); }

std::string finding_id(std::size_t file, const Finding& finding) { return file_id(file) + "-" + safe_id(finding.id); }

std::string chapter_of(const Finding& finding, const Page& page) {
    std::string_view chapter = finding.bagian;
    chapter = chapter.substr(0, chapter.find(kHeadingSeparator));
    std::string text = clean(chapter);
    return text.empty() ? std::string(page.say("Laporan secara umum", "The report as a whole")) : text;
}

State state_of(const FileResult& file) {
    if (!file.error.empty()) return State::tidak_terbaca;
    if (file.coverage.all.agreed() == 0) return State::tidak_diperiksa;
    return file.findings.empty() ? State::tanpa_temuan : State::ada_temuan;
}

std::string_view state_name(State state, const Page& page) {
    switch (state) {
        case State::tidak_terbaca:
            return page.say("tidak terbaca", "unreadable");
        case State::tidak_diperiksa:
            return page.say("angka tidak diperiksa", "figures not checked");
        case State::ada_temuan:
            return page.say("ada temuan", "has findings");
        case State::tanpa_temuan:
            return page.say("tanpa temuan", "no findings");
    }
    return "";
}

void paragraph(const Page& page, std::string_view text, std::string_view css_class) {
    if (text.empty()) return;
    if (css_class.empty())
        page.out.element("p", text);
    else
        page.out.element("p", text, {{"class", std::string(css_class)}});
}

}  // namespace lkiplint::html_page
