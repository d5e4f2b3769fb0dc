// Coverage-guided fuzzing (libFuzzer): `./dev fuzz IMPORTER SECONDS`. LKIPLINT_FUZZ names the importer. Packaged
// formats get the input as the XML of their parts, packed anew, since a fuzzer does not guess checksums; `parts` gets
// the names of the parts as well, `package` the bytes of the archive themselves; `report` makes reports of words. What
// is read is also understood, checked, shown, and written as LKIP-XML that must be readable again.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/check.h"
#include "fuzz/words.h"
#include "import/import.h"
#include "import/zip_builder.h"
#include "render/file_result.h"
#include "render/format.h"
#include "render/inspect.h"
#include "render/lkip_xml.h"
#include "render/text.h"
#include "report/extract.h"
#include "rules/pack.h"

namespace lkiplint {
namespace {

// Between the parts of one input.
constexpr char kNextPart = '\x1e';

std::string part(const std::vector<std::string_view>& parts, std::size_t index) {
    return index < parts.size() ? std::string(parts[index]) : std::string();
}

std::string as_it_is(std::string_view input) { return std::string(input); }

constexpr std::string_view kWordNames = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr std::string_view kRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr std::string_view kRelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(std::string_view type, std::string_view target) {
    std::string text = "<Relationship Id=\"";
    text.append(type).append("\" Type=\"").append(kRelationType).append(type).append("\" Target=\"").append(target);
    return text + "\"/>";
}

std::string root(std::string_view name, std::string_view names, const std::string& content) {
    std::string text("<");
    text.append(name).append(names).append(">").append(content).append("</").append(name).append(">");
    return text;
}

// body, styles, numbering, footnotes
std::string docx(std::string_view input) {
    const std::vector<std::string_view> parts = split(input, kNextPart);
    const std::string own(kRelations);
    return test::zipped({
        {"_rels/.rels", own + relation("officeDocument", "word/document.xml") + "</Relationships>"},
        {"word/_rels/document.xml.rels", own + relation("styles", "styles.xml") +
                                             relation("numbering", "numbering.xml") +
                                             relation("footnotes", "footnotes.xml") + "</Relationships>"},
        {"word/document.xml", root("w:document", kWordNames, "<w:body>" + part(parts, 0) + "</w:body>")},
        {"word/styles.xml", root("w:styles", kWordNames, part(parts, 1))},
        {"word/numbering.xml", root("w:numbering", kWordNames, part(parts, 2))},
        {"word/footnotes.xml", root("w:footnotes", kWordNames, part(parts, 3))},
    });
}

constexpr std::string_view kSheetNames =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

// sheet, shared strings, styles
std::string xlsx(std::string_view input) {
    const std::vector<std::string_view> parts = split(input, kNextPart);
    const std::string own(kRelations);
    return test::zipped({
        {"_rels/.rels", own + relation("officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels", own + relation("worksheet", "sheet1.xml") +
                                           relation("sharedStrings", "sharedStrings.xml") +
                                           relation("styles", "styles.xml") + "</Relationships>"},
        {"xl/workbook.xml", root("workbook", kSheetNames,
                                 "<sheets><sheet name=\"Tabel 3.1\" sheetId=\"1\" r:id=\"worksheet\"/></sheets>")},
        {"xl/sheet1.xml", root("worksheet", kSheetNames, part(parts, 0))},
        {"xl/sharedStrings.xml", root("sst", kSheetNames, part(parts, 1))},
        {"xl/styles.xml", root("styleSheet", kSheetNames, part(parts, 2))},
    });
}

constexpr std::string_view kOpenNames =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

// body, automatic styles
std::string open_document(std::string_view input, const std::string& kind) {
    const std::vector<std::string_view> parts = split(input, kNextPart);
    const std::string body = root("office:" + kind, "", part(parts, 0));
    return test::zipped({
        {"mimetype", "application/vnd.oasis.opendocument." + kind},
        {"content.xml", root("office:document-content", kOpenNames,
                             root("office:automatic-styles", "", part(parts, 1)) + root("office:body", "", body))},
    });
}

std::string odt(std::string_view input) { return open_document(input, "text"); }
std::string ods(std::string_view input) { return open_document(input, "spreadsheet"); }

// body
std::string fodt(std::string_view input) {
    std::string names(kOpenNames);
    names += " office:mimetype=\"application/vnd.oasis.opendocument.text\"";
    return "<?xml version=\"1.0\"?>" +
           root("office:document", names, root("office:body", "", root("office:text", "", std::string(input))));
}

// name, content, name, content…
std::string named_parts(std::string_view input) {
    constexpr std::size_t kMost = 32;
    const std::vector<std::string_view> pieces = split(input, kNextPart);
    test::Parts parts;
    std::set<std::string> names;  // libzip writes no name twice, and none that is not UTF-8
    for (std::size_t i = 0; i + 1 < pieces.size() && parts.size() < kMost; i += 2) {
        const std::string name(pieces[i].substr(0, pieces[i].find('\0')));
        if (!name.empty() && is_valid_utf8(name) && names.insert(name).second)
            parts.emplace_back(name, std::string(pieces[i + 1]));
    }
    return parts.empty() ? std::string("PK\5\6") : test::zipped(parts);  // libzip writes no empty archive
}

// Text as it is; every other byte stands for a word, since a fuzzer does not guess the words that a report is known by.
std::string report_of_words(std::string_view input) {
    std::string text;
    for (const char c : input) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t')
            text += c;
        else
            text += test::kWords[byte < '\t' ? byte : byte < 0x20 ? byte - 2U : byte - 0x61U];
    }
    return text;
}
static_assert(test::kWords.size() == 0xFF - 0x61 + 1, "one word for every byte that is no text");

std::string html(std::string_view input) { return "<!DOCTYPE html>" + std::string(input); }
std::string json(std::string_view input) { return "[{\"a\":" + std::string(input); }
std::string lkip_xml(std::string_view input) {
    return "<lkip xmlns=\"urn:lkiplint:lkip:1\" versi=\"1\">" + std::string(input);
}

struct Importer {
    std::string_view name;
    std::string (*wrap)(std::string_view);
    const char* path;  // the name of the file may count where the content leaves it open
};

constexpr std::array kImporters = {
    Importer{"markdown", as_it_is, "laporan.md"},
    Importer{"csv", as_it_is, "laporan.csv"},
    Importer{"html", html, "laporan.html"},
    Importer{"json", json, "laporan.json"},
    Importer{"lkip-xml", lkip_xml, "laporan.xml"},
    Importer{"package", as_it_is, "laporan.docx"},
    Importer{"docx", docx, "laporan.docx"},
    Importer{"xlsx", xlsx, "laporan.xlsx"},
    Importer{"odt", odt, "laporan.odt"},
    Importer{"ods", ods, "laporan.ods"},
    Importer{"fodt", fodt, "laporan.fodt"},
    Importer{"parts", named_parts, "laporan.docx"},
    Importer{"report", report_of_words, "laporan.md"},
};

const Importer& importer() {
    static const Importer& chosen = []() -> const Importer& {
        const char* name = std::getenv("LKIPLINT_FUZZ");
        for (const Importer& each : kImporters)
            if (name != nullptr && each.name == name) return each;
        std::fputs("LKIPLINT_FUZZ must name an importer:", stderr);
        for (const Importer& each : kImporters) std::fprintf(stderr, " %s", std::string(each.name).c_str());
        std::fputc('\n', stderr);
        std::exit(2);
    }();
    return chosen;
}

const RulePack& pack() {
    static const Result<RulePack> loaded = load_builtin_pack();
    if (!loaded) std::abort();
    return *loaded;
}

[[noreturn]] void give_up(std::string_view what, const std::string& why) {
    std::fprintf(stderr, "%s: %s\n", std::string(what).c_str(), why.c_str());
    std::abort();
}

// What the commands check, inspect and convert do with a report.
void use(const Imported& imported) {
    const Report report = extract(imported, pack());
    CheckResult result = run_checks(report, pack());
    std::ostringstream out;
    inspect_text(out, {report, result, pack().scales}, {});
    inspect_json(out, {report, result, pack().scales});
    const std::vector<FileResult> files{summarise(report, std::move(result), Detail::excerpts)};
    render_text(out, files.front(), {});
    for (const OutputFormat& format : output_formats())
        if (!format.binary) format.render(out, RunResult{files, pack(), Lang::id});
    const Result<Imported> again = import_text("laporan.xml", write_lkip_xml(imported, report));
    if (!again) give_up("what was written cannot be read", again.error().message);
    if (again->document.blocks.size() != imported.document.blocks.size())
        give_up("what was written is read as another document", std::to_string(again->document.blocks.size()));
}

}  // namespace
}  // namespace lkiplint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lkiplint;
    const Importer& chosen = importer();
    const std::string bytes = chosen.wrap({reinterpret_cast<const char*>(data), size});
    ImportLimits limits;  // small, so that an input within them is quick
    limits.max_cells = 20'000;
    limits.max_bytes = std::size_t{4} << 20;
    const Result<Imported> imported = import_text(chosen.path, bytes, limits);
    if (!imported) {
        if (imported.error().message.empty()) give_up(chosen.name, "refused without a reason");
        return 0;
    }

    use(*imported);
    return 0;
}
