#include "import/lkip_comments.h"

#include <algorithm>
#include <string_view>

#include "import/comments.h"

namespace lkiplint {
namespace {

using tinyxml2::XMLNode;

// The node behind this one in the order of the file, those inside first; null at the end.
const XMLNode* following(const XMLNode* node) {
    if (node->FirstChild() != nullptr) return node->FirstChild();
    while (node != nullptr && node->NextSibling() == nullptr) node = node->Parent();
    return node == nullptr ? nullptr : node->NextSibling();
}

std::string_view local_name(const XMLNode& node) {
    const std::string_view name = node.Value();
    return name.substr(name.find(':') + 1);
}

// A comment inside of a cell or a text speaks of that, any other of what follows.
int target_of(const XMLNode& comment) {
    const tinyxml2::XMLElement* parent = comment.Parent() == nullptr ? nullptr : comment.Parent()->ToElement();
    if (parent == nullptr) return comment.GetLineNum();
    const std::string_view name = local_name(*parent);
    if (name == "sel" && parent->Parent() != nullptr) return parent->Parent()->GetLineNum();
    const bool text = name == "judul" || name == "paragraf" || name == "butir";
    return text ? parent->GetLineNum() : comment.GetLineNum();
}

}  // namespace

void read_lkip_comments(const tinyxml2::XMLDocument& xml, Document& document) {
    for (const XMLNode* node = xml.FirstChild(); node != nullptr; node = following(node))
        if (node->ToComment() != nullptr)
            keep_comment(node->Value(), {node->GetLineNum(), 1}, target_of(*node), document);
}

}  // namespace lkiplint
