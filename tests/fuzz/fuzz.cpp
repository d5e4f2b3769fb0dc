// Coverage-guided fuzzing of the importers (libFuzzer): `./dev fuzz IMPORTER SECONDS`. LKIPLINT_FUZZ names the
// importer. Packaged formats get the input as the XML of their parts, packed anew, since a fuzzer does not guess
// checksums; `package` gets the bytes of the archive themselves. What is read is also understood and checked.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/check.h"
#include "import/import.h"
#include "import/zip_builder.h"
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
    Importer{"markdown", as_it_is, "laporan.md"},  Importer{"csv", as_it_is, "laporan.csv"},
    Importer{"html", html, "laporan.html"},        Importer{"json", json, "laporan.json"},
    Importer{"lkip-xml", lkip_xml, "laporan.xml"}, Importer{"package", as_it_is, "laporan.docx"},
    Importer{"docx", docx, "laporan.docx"},        Importer{"xlsx", xlsx, "laporan.xlsx"},
    Importer{"odt", odt, "laporan.odt"},           Importer{"ods", ods, "laporan.ods"},
    Importer{"fodt", fodt, "laporan.fodt"},
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
        if (imported.error().message.empty()) std::abort();  // every refusal says why
        return 0;
    }
    const Report report = extract(*imported, pack());
    run_checks(report, pack());
    return 0;
}
