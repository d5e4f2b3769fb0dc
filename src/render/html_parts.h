// The parts of the page of findings. Each writes one of its sections.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/file_result.h"
#include "render/format.h"
#include "render/html_writer.h"
#include "render/style.h"

namespace lkiplint::html_page {

// What all parts write to and from.
struct Page {
    Writer& out;
    const RunResult& run;
    TextStyle style;
    std::string_view index = {};  // where all reports are listed; empty when this is the only page

    std::string_view say(std::string_view id, std::string_view en) const { return style.say(id, en); }
};

// One of the two files that the page carries, and the hash by which it may run.
struct Asset {
    std::string_view content;
    std::string_view hash;
};
struct Assets {
    Asset style, script;
};
Assets assets();

// ---- Words and numbers (html_words.cpp)

std::string number(std::size_t value, const Page& page);  // 1.234
std::string number(int value, const Page& page);
std::string count_of(int count, Severity severity, const Page& page);  // "3 galat"
std::string title_of(const FileResult& file, const Page& page);        // "Kecamatan Sukamaju, tahun 2025"
std::string file_id(std::size_t file);                                 // "laporan-2"
std::string finding_id(std::size_t file, const Finding& finding);      // "laporan-2-ANG001-3f2a…"
std::string chapter_of(const Finding& finding, const Page& page);      // the outermost heading above it

// What came of a file as a whole, the worst first.
enum class State { tidak_terbaca, tidak_diperiksa, ada_temuan, tanpa_temuan };
State state_of(const FileResult& file);
std::string_view state_name(State state, const Page& page);

// ---- Charts (html_chart.cpp): images with a title; the same figures stand in a table beside them.

void severity_chart(const Page& page);  // one bar for each report
void verdict_bar(const VerdictCounts& counts, std::string_view title, std::string_view id, const Page& page);

// ---- The page around the sections: head, title, footer, style and script (html.cpp)

void write_page(const Page& page, const std::function<void()>& content, std::string_view body_class = {});

// ---- Sections

void write_summary(const Page& page);                     // html_summary.cpp
void write_sidebar(const Page& page);                     // html_sidebar.cpp: filter and contents
void write_file(std::size_t file, const Page& page);      // html_file.cpp
void write_checked(std::size_t file, const Page& page);   // html_checked.cpp: what was checked, and what was not
void write_reviu(std::size_t file, const Page& page);     // html_reviu.cpp: the checklist
void write_findings(std::size_t file, const Page& page);  // html_findings.cpp
void write_finding(std::size_t file, std::size_t finding, const Page& page);   // html_finding.cpp
void write_excerpts(std::size_t file, std::size_t finding, const Page& page);  // html_excerpt.cpp
void write_vanished(const Page& page);                                         // html_summary.cpp

// On what was set aside and how (html_summary.cpp).
void write_notes(const std::vector<SuppressionNote>& notes, const Page& page);

// A paragraph, when there is something to say.
void paragraph(const Page& page, std::string_view text, std::string_view css_class = {});

}  // namespace lkiplint::html_page
