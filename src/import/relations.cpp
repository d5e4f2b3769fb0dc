// The two small parts by which an OPC package says what is what: relationships and content types.
#include <array>

#include <tinyxml2.h>

#include "import/package.h"
#include "import/xml_walk.h"

namespace lkiplint {
namespace {

constexpr std::array<XmlNamespace, 2> kNamespaces{{
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/package/2006/content-types", "ct"},
}};

std::string_view last_step(std::string_view uri) {
    const std::size_t slash = uri.rfind('/');
    return slash == std::string_view::npos ? uri : uri.substr(slash + 1);
}

std::string_view attribute(const tinyxml2::XMLElement& element, const char* name) {
    const char* value = element.Attribute(name);
    return value ? std::string_view(value) : std::string_view();
}

// "word/document.xml" -> "word/_rels/document.xml.rels"
std::string relations_part(std::string_view part) {
    const std::string_view name = last_step(part);
    return std::string(part.substr(0, part.size() - name.size())) + "_rels/" + std::string(name) + ".rels";
}

std::optional<Error> load(const Package& package, const std::string& part, const ImportLimits& limits,
                          tinyxml2::XMLDocument& document) {
    const Result<std::string> bytes = package.read(part);
    if (!bytes) return bytes.error();
    const Result<std::string> text = canonical_xml(*bytes, kNamespaces, limits);
    const std::string reason = text ? std::string() : text.error().message;
    if (reason.empty() && document.Parse(text->data(), text->size()) == tinyxml2::XML_SUCCESS) return std::nullopt;
    return Error{"bagian " + part + " rusak" + (reason.empty() ? "" : ": " + reason) +
                 "; simpan ulang dari pengolah kata, lalu periksa lagi"};
}

}  // namespace

Result<std::vector<PartRelation>> read_relations(const Package& package, std::string_view part,
                                                 const ImportLimits& limits) {
    std::vector<PartRelation> relations;
    const std::string name = relations_part(part);
    if (!package.has(name)) return relations;
    tinyxml2::XMLDocument document;
    if (auto error = load(package, name, limits, document)) return *error;
    const std::string folder(part.substr(0, part.size() - last_step(part).size()));
    for (const auto* child = document.RootElement()->FirstChildElement("rel:Relationship"); child;
         child = child->NextSiblingElement("rel:Relationship")) {
        if (attribute(*child, "TargetMode") == "External") continue;
        const std::string_view target = attribute(*child, "Target");
        relations.push_back({std::string(attribute(*child, "Id")), std::string(last_step(attribute(*child, "Type"))),
                             part_name(target.starts_with('/') ? std::string(target) : folder + std::string(target))});
    }
    return relations;
}

Result<std::string> content_type_of(const Package& package, std::string_view part, const ImportLimits& limits) {
    const std::string name = "[Content_Types].xml";
    if (!package.has(name)) return std::string();
    tinyxml2::XMLDocument document;
    if (auto error = load(package, name, limits, document)) return *error;
    for (const auto* child = document.RootElement()->FirstChildElement("ct:Override"); child;
         child = child->NextSiblingElement("ct:Override"))
        if (part_name(attribute(*child, "PartName")) == part) return std::string(attribute(*child, "ContentType"));
    return std::string();
}

}  // namespace lkiplint
