#include "import/html_tree.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace lkiplint::html {
namespace {

GumboOptions options() {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.tab_stop = 1;
    return options;
}

}  // namespace

void Tree::Destroy::operator()(GumboOutput* output) const {
    const GumboOptions used = options();
    gumbo_destroy_output(&used, output);
}

Tree::Tree(const Source& source) {
    const GumboOptions used = options();
    output_.reset(gumbo_parse_with_options(&used, source.text.data(), source.text.size()));
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

std::string name_of(const GumboNode& element) {
    const GumboElement& e = element.v.element;
    if (e.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(e.tag);
    GumboStringPiece name = e.original_tag;
    gumbo_tag_from_original_text(&name);
    return lower(std::string_view(name.data == nullptr ? "" : name.data, name.length));
}

std::string_view attribute(const GumboNode& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
    return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

int number(std::string_view text, int least, int most, int otherwise) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) return text.starts_with('-') ? least : most;
    if (error != std::errc()) return otherwise;
    return static_cast<int>(std::clamp<long long>(value, least, most));
}

}  // namespace lkiplint::html
