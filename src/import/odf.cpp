#include "import/odf.h"

#include <utility>

#include "base/text.h"
#include "import/odf_xml.h"
#include "import/odt_blocks.h"

namespace lkiplint {
namespace {

using odf::StyleSheet;

Error in_part(const std::string& part, const std::string& what) {
    return {"bagian " + part + ": " + what + "; buka berkas ini di LibreOffice, simpan ulang, lalu periksa lagi"};
}

// Adds the styles that stand before the body. `master`: where the headers and footers go.
std::optional<Error> read_styles(std::string_view text, const ImportLimits& limits, StyleSheet& sheet,
                                 std::string* master) {
    XmlWalk walk(text, odf::namespaces(), limits);
    while (true) {
        const XmlWalk::Event event = walk.next();
        if (event == XmlWalk::Event::error) return walk.error();
        if (event == XmlWalk::Event::end) return std::nullopt;
        const std::string name = walk.name();
        if (event == XmlWalk::Event::close || name == "office:body") {
            if (name == "office:body") return std::nullopt;
            continue;
        }
        const bool masters = name == "office:master-styles";
        if (name != "office:styles" && name != "office:automatic-styles" && !masters) continue;
        const std::string unit = walk.take();
        if (unit.empty()) return walk.error();
        if (masters) {
            if (master) *master = unit;
            continue;
        }
        tinyxml2::XMLDocument xml;
        if (xml.Parse(unit.data(), unit.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
        sheet.styles.add(*xml.RootElement());
        sheet.lists.add(*xml.RootElement());
        sheet.numbers.add(*xml.RootElement());
    }
}

// Headers and footers of all kinds of pages.
std::optional<Error> read_running(const std::string& master, const odf::Styles& styles, const std::string& part,
                                  Document& document) {
    tinyxml2::XMLDocument xml;
    if (master.empty()) return std::nullopt;
    if (xml.Parse(master.data(), master.size()) != tinyxml2::XML_SUCCESS) return Error{"XML rusak"};
    int ordinal = 0;
    document.parts.push_back(part);
    const int index = static_cast<int>(document.parts.size()) - 1;
    for (const auto* page = xml.RootElement()->FirstChildElement("style:master-page"); page;
         page = page->NextSiblingElement("style:master-page")) {
        for (const auto* area = page->FirstChildElement(); area; area = area->NextSiblingElement()) {
            if (odf::attribute(*area, "style:display") == "false") continue;
            for (TextBlock& block : odf::plain_paragraphs(*area, styles, index, ordinal))
                document.running.push_back(std::move(block));
        }
    }
    number_running(document);
    return std::nullopt;
}

// A package that is locked says so in its manifest, and holds parts that are no XML.
bool is_locked(const Package& package) {
    const std::string manifest = "META-INF/manifest.xml";
    if (!package.has(manifest)) return false;
    const Result<std::string> text = package.read(manifest);
    return text && text->find("encryption-data") != std::string::npos;
}

struct Source {
    std::string_view content, styles;  // styles: empty in a flat file
    std::string content_part, styles_part;
};

Result<Document> read_odf(const Source& source, std::string path, const ImportLimits& limits) {
    Document document;
    document.path = std::move(path);
    document.lines_are_physical = false;
    StyleSheet sheet;
    std::string master;
    if (auto error = read_styles(source.styles, limits, sheet, &master))
        return in_part(source.styles_part, error->message);
    const odf::Styles page_styles = sheet.styles;
    if (auto error = read_styles(source.content, limits, sheet, master.empty() ? &master : nullptr))
        return in_part(source.content_part, error->message);

    XmlWalk walk(source.content, odf::namespaces(), limits);
    walk.keep_all_space();
    while (true) {
        const XmlWalk::Event event = walk.next();
        if (event == XmlWalk::Event::error) return in_part(source.content_part, walk.error().message);
        if (event == XmlWalk::Event::end) break;
        if (event != XmlWalk::Event::open) continue;
        std::optional<Error> error;
        if (walk.name() == "office:text") {
            document.format = "odt";
            document.parts.push_back(source.content_part);
            error = odf::read_text_body(walk, source.content, sheet, limits, document);
            if (!error)
                error = read_running(master, source.styles.empty() ? sheet.styles : page_styles, source.styles_part,
                                     document);
        } else if (walk.name() == "office:spreadsheet") {
            document.format = "ods";
            error = odf::read_sheets_body(walk, sheet, limits, document);
        } else {
            continue;
        }
        if (error) return in_part(source.content_part, error->message);
        return document;
    }
    return Error{
        "berkas OpenDocument ini bukan dokumen teks atau lembar kerja; simpan laporannya sebagai ODT, lalu "
        "periksa lagi"};
}

}  // namespace

Result<Document> import_odf(const Package& package, std::string path, const ImportLimits& limits) {
    if (is_locked(package))
        return Error{
            "dokumen OpenDocument ini terkunci kata sandi; buka dengan kata sandinya, simpan tanpa kata sandi, lalu "
            "periksa lagi"};
    const Result<std::string> content = package.read("content.xml");
    if (!content) return content.error();
    Source source{*content, {}, "content.xml", "styles.xml"};
    std::string styles;
    if (package.has("styles.xml")) {
        Result<std::string> text = package.read("styles.xml");
        if (!text) return text.error();
        styles = std::move(text.value());
        source.styles = styles;
    }
    return read_odf(source, std::move(path), limits);
}

Result<Document> import_flat_odf(std::string path, std::string_view text, const ImportLimits& limits) {
    Result<Document> document =
        read_odf({text, {}, "office:document", "office:master-styles"}, std::move(path), limits);
    if (document) document->format = document->format == "odt" ? "fodt" : "fods";
    return document;
}

bool is_flat_odf(std::string_view start) {
    // The root element with its namespaces; comments and instructions may stand before it.
    const std::string_view head = start.substr(0, 1u << 16);
    for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
        if (at + 1 >= head.size() || head[at + 1] == '?') continue;
        if (head.substr(at).starts_with("<!--")) {
            at = head.find("-->", at);
            if (at == std::string_view::npos) return false;
            continue;
        }
        const std::string_view tag = head.substr(at, head.find('>', at) - at);
        const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
        return (name == "document" || name.ends_with(":document")) &&
               tag.find("urn:oasis:names:tc:opendocument:xmlns:office:1.0") != std::string_view::npos;
    }
    return false;
}

}  // namespace lkiplint
