// From bytes to a Document (or, for a structured export, to a Report's tables as well). The format is told from the
// content. Errors name what is wrong and what to do; the caller adds the file's name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "report/report.h"

namespace lkiplint {

struct ImportLimits {
    std::size_t max_bytes = 256u << 20;        // of a file
    std::size_t max_source_bytes = 64u << 20;  // of one that is no package
    std::size_t max_line_bytes = 1u << 20;     // of one line of a text format
    std::size_t max_lines = 1'000'000;         // of Markdown and plain text
    std::size_t max_xml_depth = 64;
    std::size_t max_html_depth = 256;
    std::size_t max_html_elements = 500'000;
    // Of what comes out of a file of whatever format.
    std::size_t max_cells = 300'000;        // of all tables
    std::size_t max_blocks = 200'000;       // paragraphs and tables
    std::size_t max_text_bytes = 8u << 20;  // with everything that is repeated written out
    // Of packaged formats (DOCX and its relatives are ZIP archives).
    std::size_t max_entries = 10'000;
    std::size_t max_part_bytes = 128u << 20;     // of one part, and of all that are read, uncompressed
    std::size_t max_package_bytes = 1u << 30;    // of all parts together, uncompressed
    std::size_t max_ratio = 200;                 // uncompressed to compressed, of a part that is larger than…
    std::size_t ratio_applies_from = 64u << 20;  // …this
    std::size_t max_unit_bytes = 16u << 20;      // of one paragraph or table row as XML
    std::size_t max_columns = 16'384;            // of one table row, repeated and merged ones included
};

struct Imported {
    Document document;
    // Tables and facts that a structured export states outright (no guessing); see docs/lkip.xsd.
    std::vector<Tabel> stated_tables;
    std::vector<Skala> stated_scales;
    Instansi instansi;
    int tahun = 0;
};

// The bytes of a file, within the limits.
Result<std::string> read_bytes(const std::filesystem::path& path, const ImportLimits& limits = {});
Result<Imported> import_file(const std::filesystem::path& path, const ImportLimits& limits = {});
Result<Imported> import_text(std::string path, std::string_view bytes, const ImportLimits& limits = {});

// `bytes` is a ZIP archive; tells which format it is by its parts.
Result<Imported> import_package(std::string path, std::string_view bytes, const ImportLimits& limits);
Result<Document> import_markdown(std::string path, std::string_view text, const ImportLimits& limits);
Result<Document> import_html(std::string path, std::string_view page, const ImportLimits& limits);
// `text` is a CSV or TSV file, as is_csv says.
Result<Document> import_csv(std::string path, std::string_view text, const ImportLimits& limits);
// Tables whose headers are the names of the fields; report/extract/exports.h knows what the names mean.
Result<Imported> import_json(std::string path, std::string_view text, const ImportLimits& limits);
Result<Imported> import_lkip_xml(std::string path, std::string_view text, const ImportLimits& limits);

}  // namespace lkiplint
