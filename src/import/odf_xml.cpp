#include "import/odf_xml.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lkiplint::odf {

using tinyxml2::XMLElement;

std::span<const XmlNamespace> namespaces() {
    static constexpr std::array<XmlNamespace, 12> kNamespaces{{
        {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
        {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
        {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
        {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
        {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
        {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
        {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
        {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
        {"urn:oasis:names:tc:opendocument:xmlns:form:1.0", "form"},
        {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
        {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
        {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext"},
    }};
    return kNamespaces;
}

int number(std::string_view text, int otherwise) { return xml::whole_number(text, otherwise, 0, 10'000'000); }

int count(const XMLElement& element, const char* name) { return std::max(1, number(attribute(element, name), 1)); }

bool is_passed_over(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>({"text:tracked-changes",
                                                                    "text:sequence-decls",
                                                                    "text:variable-decls",
                                                                    "text:user-field-decls",
                                                                    "office:forms",
                                                                    "office:annotation",
                                                                    "office:event-listeners",
                                                                    "office:scripts",
                                                                    "office:settings",
                                                                    "table:table-source",
                                                                    "table:named-expressions",
                                                                    "table:content-validations",
                                                                    "table:desc",
                                                                    "table:title",
                                                                    "svg:title",
                                                                    "svg:desc",
                                                                    "text:ruby-text",
                                                                    "text:number",
                                                                    "text:note-citation",
                                                                    "text:script"});
    // Indexes say how they are made before they say what they hold.
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end() ||
           (name.starts_with("text:") && name.ends_with("-source"));
}

std::string style_name(std::string_view encoded) {
    std::string name;
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded.substr(i, 4) == "_20_") {
            name += ' ';
            i += 3;
        } else {
            name += encoded[i];
        }
    }
    return lower(name);
}

}  // namespace lkiplint::odf
