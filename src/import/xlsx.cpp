#include "import/xlsx.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "import/xlsx_sheet.h"
#include "import/xlsx_xml.h"

namespace lkiplint {
namespace {

using tinyxml2::XMLElement;

Error in_part(const std::string& part, const std::string& what) {
    return {"bagian " + part + ": " + what +
            "; buka berkas ini di program lembar kerja, simpan ulang sebagai XLSX, lalu periksa lagi"};
}

class XlsxReader {
public:
    XlsxReader(const Package& package, std::string main, std::string path, const ImportLimits& limits)
        : package_(package), main_(std::move(main)), limits_(limits) {
        document_.path = std::move(path);
        document_.format = "xlsx";
        document_.lines_are_physical = false;
    }

    Result<Document> read() {
        Result<std::vector<PartRelation>> relations = read_relations(package_, main_, limits_);
        if (!relations) return relations.error();
        relations_ = std::move(relations.value());
        if (auto error = read_styles()) return *error;
        if (auto error = read_shared_texts()) return *error;
        const Result<std::string> bytes = package_.read(main_);
        if (!bytes) return bytes.error();
        const Result<std::string> text = canonical_xml(*bytes, xlsx::namespaces(), limits_);
        if (!text) return in_part(main_, text.error().message);
        tinyxml2::XMLDocument xml;
        if (xml.Parse(text->data(), text->size()) != tinyxml2::XML_SUCCESS) return in_part(main_, "XML rusak");
        const XMLElement& root = *xml.RootElement();
        if (const XMLElement* properties = root.FirstChildElement("m:workbookPr"))
            workbook_.from_1904 = xlsx::is_true(xlsx::attribute(*properties, "date1904"));
        if (auto error = read_sheets(root)) return *error;
        return std::move(document_);
    }

private:
    const PartRelation* relation(std::string_view type) const {
        const auto found = std::find_if(relations_.begin(), relations_.end(),
                                        [&](const PartRelation& entry) { return entry.type == type; });
        return found == relations_.end() || !package_.has(found->target) ? nullptr : &*found;
    }

    std::optional<Error> read_styles() {
        const PartRelation* styles = relation("styles");
        if (!styles) return std::nullopt;
        const Result<std::string> bytes = package_.read(styles->target);
        if (!bytes) return bytes.error();
        const Result<std::string> text = canonical_xml(*bytes, xlsx::namespaces(), limits_);
        if (!text) return in_part(styles->target, text.error().message);
        Result<xlsx::CellStyles> read = xlsx::CellStyles::read(*text);
        if (!read) return in_part(styles->target, read.error().message);
        workbook_.styles = std::move(read.value());
        return std::nullopt;
    }

    std::optional<Error> read_shared_texts() {
        const PartRelation* texts = relation("sharedStrings");
        if (!texts) return std::nullopt;
        const Result<std::string> bytes = package_.read(texts->target);
        if (!bytes) return bytes.error();
        XmlWalk walk(*bytes, xlsx::namespaces(), limits_);
        tinyxml2::XMLDocument unit;
        while (true) {
            const XmlWalk::Event event = walk.next();
            if (event == XmlWalk::Event::end) return std::nullopt;
            if (event == XmlWalk::Event::error) return in_part(texts->target, walk.error().message);
            if (event != XmlWalk::Event::open || walk.name() != "m:si") continue;
            const std::string text = walk.take();
            if (text.empty()) return in_part(texts->target, walk.error().message);
            if (unit.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS)
                return in_part(texts->target, "XML rusak");
            xlsx::SharedText shared;
            shared.text = xlsx::rich_text(*unit.RootElement(), &shared.bold);
            workbook_.texts.push_back(std::move(shared));
        }
    }

    std::optional<Error> read_sheets(const XMLElement& root) {
        SheetWriter writer(document_, limits_);
        SheetCounts counts(limits_);
        const XMLElement* sheets = root.FirstChildElement("m:sheets");
        for (const auto* entry = sheets ? sheets->FirstChildElement("m:sheet") : nullptr; entry;
             entry = entry->NextSiblingElement("m:sheet")) {
            const std::string_view id = xlsx::attribute(*entry, "r:id");
            const auto part = std::find_if(relations_.begin(), relations_.end(),
                                           [&](const PartRelation& each) { return each.id == id; });
            // Charts and dialogues have sheets of their own, without cells.
            if (part == relations_.end() || part->type != "worksheet") continue;
            const Result<std::string> text = package_.read(part->target);
            if (!text) return text.error();
            Result<Sheet> sheet = xlsx::read_sheet(*text, workbook_, limits_, counts);
            if (!sheet) return in_part(part->target, sheet.error().message);
            sheet->name = xlsx::attribute(*entry, "name");
            const std::string_view state = xlsx::attribute(*entry, "state");
            sheet->hidden = state == "hidden" || state == "veryHidden";
            if (auto error = writer.add(*sheet)) return error;
        }
        if (!document_.parts.empty()) return std::nullopt;
        return in_part(main_, "tidak memuat lembar kerja");
    }

    const Package& package_;
    std::string main_;
    ImportLimits limits_;
    Document document_;
    std::vector<PartRelation> relations_;
    xlsx::Workbook workbook_;
};

}  // namespace

Result<Document> import_xlsx(const Package& package, const std::string& main, std::string path,
                             const ImportLimits& limits) {
    return XlsxReader(package, main, std::move(path), limits).read();
}

}  // namespace lkiplint
