#include "import/docx.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "import/docx_blocks.h"

namespace lkiplint {
namespace {

using docx::BlockReader;
using tinyxml2::XMLElement;

Error in_part(const std::string& part, const std::string& what) {
    return {"bagian " + part + ": " + what +
            "; buka berkas ini di pengolah kata, simpan ulang sebagai DOCX, lalu periksa lagi"};
}

class DocxReader {
public:
    DocxReader(const Package& package, std::string main, std::string path, const ImportLimits& limits,
               DocxSource* source)
        : package_(package), main_(std::move(main)), limits_(limits), source_(source) {
        document_.path = std::move(path);
        document_.format = "docx";
        document_.lines_are_physical = false;
        document_.parts.push_back(main_);
    }

    Result<Document> read() {
        Result<std::vector<PartRelation>> relations = read_relations(package_, main_, limits_);
        if (!relations) return relations.error();
        relations_ = std::move(relations.value());
        const Result<std::string> styles_xml = small_part("styles");
        if (!styles_xml) return styles_xml.error();
        Result<docx::Styles> styles = docx::Styles::read(*styles_xml);
        if (!styles) return in_part("styles", styles.error().message);
        styles_ = std::move(styles.value());
        const Result<std::string> numbering_xml = small_part("numbering");
        if (!numbering_xml) return numbering_xml.error();
        Result<docx::Numbering> numbering = docx::Numbering::read(*numbering_xml, styles_);
        if (!numbering) return in_part("numbering", numbering.error().message);

        const Result<std::string> text = package_.read(main_);
        if (!text) return text.error();
        const bool pages = text->find("lastRenderedPageBreak") != std::string::npos;
        BlockReader blocks(document_, styles_, std::move(numbering.value()), docx::Pages(pages), limits_, source_);
        if (auto error = read_notes("footnotes", "w:footnote", blocks.footnotes)) return *error;
        if (auto error = read_notes("endnotes", "w:endnote", blocks.endnotes)) return *error;
        if (auto error = read_body(*text, blocks)) return *error;
        for (const char* type : {"header", "footer"})
            if (auto error = read_running(type)) return *error;
        number_running(document_);
        if (source_) source_->sort();
        return std::move(document_);
    }

private:
    // The text of the part of this kind, empty when the document has none.
    Result<std::string> small_part(std::string_view type) const {
        const auto found = std::find_if(relations_.begin(), relations_.end(),
                                        [&](const PartRelation& relation) { return relation.type == type; });
        if (found == relations_.end() || !package_.has(found->target)) return std::string();
        return part_text(found->target);
    }

    Result<std::string> part_text(const std::string& part) const {
        const Result<std::string> bytes = package_.read(part);
        if (!bytes) return bytes.error();
        Result<std::string> text = canonical_xml(*bytes, docx::namespaces(), limits_);
        if (!text) return in_part(part, text.error().message);
        return text;
    }

    std::optional<Error> read_notes(std::string_view type, const char* element, docx::Notes& notes) {
        const Result<std::string> text = small_part(type);
        if (!text) return text.error();
        if (text->empty()) return std::nullopt;
        const auto relation = std::find_if(relations_.begin(), relations_.end(),
                                           [&](const PartRelation& entry) { return entry.type == type; });
        tinyxml2::XMLDocument xml;
        if (xml.Parse(text->data(), text->size()) != tinyxml2::XML_SUCCESS)
            return in_part(relation->target, "XML rusak");
        const int part = add_part(relation->target);
        int ordinal = 0;
        for (const auto* note = xml.RootElement()->FirstChildElement(element); note;
             note = note->NextSiblingElement(element))
            notes.emplace(docx::attribute(*note, "w:id"), docx::plain_paragraphs(*note, styles_, part, ordinal));
        return std::nullopt;
    }

    // Sections may share a part.
    std::optional<Error> read_running(std::string_view type) {
        std::set<std::string> seen;
        for (const PartRelation& relation : relations_) {
            if (relation.type != type || !package_.has(relation.target)) continue;
            if (!seen.insert(relation.target).second) continue;
            const Result<std::string> text = part_text(relation.target);
            if (!text) return text.error();
            tinyxml2::XMLDocument xml;
            if (xml.Parse(text->data(), text->size()) != tinyxml2::XML_SUCCESS)
                return in_part(relation.target, "XML rusak");
            int ordinal = 0;
            for (TextBlock& block :
                 docx::plain_paragraphs(*xml.RootElement(), styles_, add_part(relation.target), ordinal))
                document_.running.push_back(std::move(block));
        }
        return std::nullopt;
    }

    int add_part(const std::string& part) {
        document_.parts.push_back(part);
        return static_cast<int>(document_.parts.size()) - 1;
    }

    std::optional<Error> read_body(std::string_view text, BlockReader& blocks) {
        static constexpr auto kMarked = std::to_array<std::string_view>({"w:p", "w:tc"});
        XmlWalk walk(text, docx::namespaces(), limits_);
        if (source_) walk.mark_offsets(kMarked);
        std::vector<bool> chosen;  // for each open mc:AlternateContent: has its content been read?
        bool body = false;
        while (true) {
            const XmlWalk::Event event = walk.next();
            if (event == XmlWalk::Event::error) return in_part(main_, walk.error().message);
            if (event == XmlWalk::Event::end) break;
            const bool open = event == XmlWalk::Event::open;
            const std::string& name = walk.name();
            if (name == "w:body") {
                body = true;
            } else if (name == "w:tbl") {
                open ? blocks.begin_table() : blocks.end_table();
            } else if (name == "mc:AlternateContent") {
                open ? chosen.push_back(false) : chosen.pop_back();
            } else if (open) {
                if (auto error = read_element(walk, blocks, chosen)) return error;
            }
        }
        if (!body) return in_part(main_, "tidak memuat isi dokumen Word");
        return std::nullopt;
    }

    // What is opened outside of paragraphs and rows: one of these, something around them, or properties.
    std::optional<Error> read_element(XmlWalk& walk, BlockReader& blocks, std::vector<bool>& chosen) {
        static constexpr auto kPassedOver =
            std::to_array<std::string_view>({"w:sectPr", "w:tblPr", "w:tblGrid", "w:sdtPr", "w:sdtEndPr",
                                             "w:background", "w:customXmlPr", "w:tblPrEx"});
        const std::string name = walk.name();
        bool skip = std::find(kPassedOver.begin(), kPassedOver.end(), name) != kPassedOver.end();
        if ((name == "mc:Choice" || name == "mc:Fallback") && !chosen.empty()) {
            skip = chosen.back() || (name == "mc:Choice" && !walk.is_understood());
            chosen.back() = chosen.back() || !skip;
        }
        if (skip) {
            if (!walk.skip()) return in_part(main_, walk.error().message);
            return std::nullopt;
        }
        if (name != "w:p" && name != "w:tr") return std::nullopt;
        const std::string unit = walk.take();
        if (unit.empty()) return in_part(main_, walk.error().message);
        if (unit_.Parse(unit.data(), unit.size()) != tinyxml2::XML_SUCCESS) return in_part(main_, "XML rusak");
        const XMLElement& element = *unit_.RootElement();
        auto error = name == "w:p" ? blocks.paragraph(element) : blocks.row(element);
        if (error) return in_part(main_, error->message);
        return std::nullopt;
    }

    const Package& package_;
    std::string main_;
    ImportLimits limits_;
    DocxSource* source_;
    Document document_;
    std::vector<PartRelation> relations_;
    docx::Styles styles_;
    tinyxml2::XMLDocument unit_;
};

}  // namespace

Result<Document> import_docx(const Package& package, const std::string& main, std::string path,
                             const ImportLimits& limits, DocxSource* source) {
    return DocxReader(package, main, std::move(path), limits, source).read();
}

}  // namespace lkiplint
