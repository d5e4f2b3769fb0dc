// Which of the packaged formats a ZIP archive is, told from its parts.
#include <array>
#include <utility>

#include "base/text.h"
#include "import/docx.h"
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

// ODF says in its first part what it is.
Result<std::string> open_document_type(const Package& package) {
    if (!package.has("mimetype")) return std::string();
    const Result<std::string> type = package.read("mimetype");
    if (!type) return type.error();
    return trim(*type);
}

Result<Imported> imported(Result<Document> document) {
    if (!document) return document.error();
    Imported imported;
    imported.document = std::move(document.value());
    return imported;
}

}  // namespace

Result<Imported> import_package(std::string path, std::string_view bytes, const ImportLimits& limits) {
    const Result<Package> package = Package::open(bytes, limits);
    if (!package) return package.error();
    const Result<std::string> type = open_document_type(*package);
    if (!type) return type.error();
    // Some programs leave the type out.
    const bool untyped = type->empty() && package->has("content.xml") && package->has("META-INF/manifest.xml");
    if (type->starts_with("application/vnd.oasis.opendocument.") || untyped)
        return imported(import_odf(*package, std::move(path), limits));
    const Result<std::string> main = main_part(*package, limits);
    if (!main) return main.error();
    const Result<std::string> content_type = content_type_of(*package, *main, limits);
    if (!content_type) return content_type.error();
    switch (kind_of(*main, *content_type)) {
        case Kind::docx:
            return imported(import_docx(*package, *main, std::move(path), limits));
        case Kind::xlsx:
            return imported(import_xlsx(*package, *main, std::move(path), limits));
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
