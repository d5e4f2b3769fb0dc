// Which of the packaged formats a ZIP archive is, told from its parts.
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "import/docx.h"
#include "import/docx_source.h"
#include "import/odf.h"
#include "import/package.h"
#include "import/xlsx.h"

namespace lkiplint {
namespace {

// The part that a package names as its document; "" when it names none.
Result<std::string> main_part(const Package& package, const ImportLimits& limits) {
    const Result<std::vector<PartRelation>> relations = read_relations(package, "", limits);
    if (!relations) return relations.error();
    for (const PartRelation& relation : *relations)
        if (relation.type == "officeDocument" && package.has(relation.target)) return relation.target;
    for (const std::string_view usual : {"word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"})
        if (package.has(usual)) return std::string(usual);
    return std::string();
}

enum class Kind { docx, xlsx, pptx, other };

Kind kind_of(const std::string& part, const std::string& content_type) {
    struct Row {
        std::string_view type, folder;
        Kind kind;
    };
    static constexpr std::array<Row, 3> kRows{{
        {"wordprocessingml", "word/", Kind::docx},
        {"spreadsheetml", "xl/", Kind::xlsx},
        {"presentationml", "ppt/", Kind::pptx},
    }};
    for (const Row& row : kRows)
        if (content_type.find(row.type) != std::string::npos) return row.kind;
    for (const Row& row : kRows)
        if (part.starts_with(row.folder)) return row.kind;
    return Kind::other;
}

Error unread(std::string_view what, std::string_view advice) {
    return {std::string(what) + " belum dapat dibaca; " + std::string(advice)};
}

constexpr std::string_view kSaveAsDocx =
    "simpan dahulu sebagai DOCX, ODT, Markdown, atau LKIP-XML, lalu periksa hasilnya";

// ODF says in its first part what it is. Some programs leave that out.
Result<bool> is_open_document(const Package& package) {
    std::string type;
    if (package.has("mimetype")) {
        const Result<std::string> written = package.read("mimetype");
        if (!written) return written.error();
        type = trim(*written);
    }
    const bool untyped = type.empty() && package.has("content.xml") && package.has("META-INF/manifest.xml");
    return untyped || type.starts_with("application/vnd.oasis.opendocument.");
}

Result<Imported> imported(Result<Document> document) {
    if (!document) return document.error();
    Imported imported;
    imported.document = std::move(document.value());
    return imported;
}

// What a report's format is called, by the name that a Document has for it.
std::string_view spoken_name(std::string_view format) {
    struct Row {
        std::string_view format, name;
    };
    static constexpr auto kNames = std::to_array<Row>({{"markdown", "Markdown atau teks biasa"},
                                                       {"html", "HTML"},
                                                       {"csv", "CSV"},
                                                       {"json", "JSON"},
                                                       {"lkip-xml", "LKIP-XML"},
                                                       {"odt", "ODT"},
                                                       {"xlsx", "XLSX"},
                                                       {"ods", "ODS"}});
    for (const Row& row : kNames)
        if (row.format == format) return row.name;
    return format;
}

struct MainPart {
    std::string name, content_type;
};

Result<MainPart> find_main_part(const Package& package, const ImportLimits& limits) {
    const Result<std::string> name = main_part(package, limits);
    if (!name) return name.error();
    const Result<std::string> content_type = content_type_of(package, *name, limits);
    if (!content_type) return content_type.error();
    return MainPart{*name, *content_type};
}

}  // namespace

Result<DocxWithSource> import_docx_with_source(std::string path, std::string_view bytes, const ImportLimits& limits) {
    if (bytes.starts_with("PK\x03\x04")) {
        const Result<Package> package = Package::open(bytes, limits);
        if (!package) return package.error();
        const Result<bool> open_document = is_open_document(*package);
        if (!open_document) return open_document.error();
        const Result<MainPart> main = find_main_part(*package, limits);
        if (!main) return main.error();
        if (!*open_document && kind_of(main->name, main->content_type) == Kind::docx) {
            DocxWithSource result;
            result.source.main = main->name;
            result.source.content_type = main->content_type;
            Result<Document> document = import_docx(*package, main->name, std::move(path), limits, &result.source);
            if (!document) return document.error();
            result.imported.document = std::move(document.value());
            return result;
        }
    }
    const Result<Imported> other = import_text(std::move(path), bytes, limits);
    if (!other) return other.error();
    const std::string& format = other->document.format;
    const std::string what = "berkas ini " + std::string(spoken_name(format));
    constexpr auto kSheets = std::to_array<std::string_view>({"xlsx", "ods", "fods", "csv", "json"});
    if (std::find(kSheets.begin(), kSheets.end(), format) != kSheets.end())
        return Error{what +
                     ", sedangkan komentar hanya dapat ditulis ke dalam DOCX; temuannya beserta nama lembar dan "
                     "selnya ada di: lkiplint check --format html -o temuan.html"};
    return Error{what +
                 ", sedangkan komentar hanya dapat ditulis ke dalam DOCX; buka di pengolah kata, simpan sebagai DOCX, "
                 "lalu ulangi dengan berkas itu"};
}

Result<Imported> import_package(std::string path, std::string_view bytes, const ImportLimits& limits) {
    const Result<Package> package = Package::open(bytes, limits);
    if (!package) return package.error();
    const Result<bool> open_document = is_open_document(*package);
    if (!open_document) return open_document.error();
    if (*open_document) return imported(import_odf(*package, std::move(path), limits));
    const Result<MainPart> main = find_main_part(*package, limits);
    if (!main) return main.error();
    switch (kind_of(main->name, main->content_type)) {
        case Kind::docx:
            return imported(import_docx(*package, main->name, std::move(path), limits));
        case Kind::xlsx:
            return imported(import_xlsx(*package, main->name, std::move(path), limits));
        case Kind::pptx:
            return unread("salindia PPTX", kSaveAsDocx);
        case Kind::other:
            break;
    }
    return Error{
        "berkas ZIP ini bukan dokumen DOCX, ODT, XLSX, atau ODS; bila berisi laporan, buka arsipnya dahulu, lalu "
        "periksa isinya"};
}

}  // namespace lkiplint
