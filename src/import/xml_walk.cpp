#include "import/xml_walk.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kUnknown = "x";
// Root elements of word processors declare some forty namespaces. More would make each lookup long.
constexpr std::size_t kMostBindings = 512;
constexpr std::size_t kMostAttributes = 256;  // tinyxml2 looks an attribute up by passing over those before it

bool is_white(std::string_view text) { return text.find_first_not_of(kSpace) == std::string_view::npos; }

bool is_forbidden(char c) { return static_cast<unsigned char>(c) < 0x20 && kSpace.find(c) == std::string_view::npos; }

// "amp", "#233", "#xE9": does it stand for a character that XML allows?
bool is_reference(std::string_view name) {
    constexpr std::array<std::string_view, 5> kNamed{"amp", "lt", "gt", "quot", "apos"};
    if (std::find(kNamed.begin(), kNamed.end(), name) != kNamed.end()) return true;
    if (!name.starts_with('#')) return false;
    const bool hex = name.starts_with("#x");
    const std::string digits = lower(name.substr(hex ? 2 : 1));
    unsigned long code = 0;
    for (const char c : digits) {
        const std::size_t digit = std::string_view("0123456789abcdef").find(c);
        if (digit >= (hex ? 16U : 10U) || code > 0x10FFFF) return false;
        code = code * (hex ? 16 : 10) + digit;
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    return !digits.empty() && !control && !surrogate && code <= 0x10FFFF;
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
}

}  // namespace

XmlWalk::XmlWalk(std::string_view text, std::span<const XmlNamespace> known, const ImportLimits& limits)
    : text_(text), known_(known), limits_(limits) {
    if (text_.starts_with("\xEF\xBB\xBF")) base_ = 3;
    text_.remove_prefix(base_);
    bindings_.push_back({"xml", "xml", 0});
    if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF")) {
        fail("isinya UTF-16");
    } else if (!is_valid_utf8(text_)) {
        fail("isinya bukan UTF-8 yang sah");
    } else if (std::any_of(text_.begin(), text_.end(), is_forbidden)) {
        fail("isinya memuat karakter kendali yang tidak boleh ada dalam XML");
    }
}

XmlWalk::Event XmlWalk::fail(const std::string& what) {
    if (!error_) error_ = Error{what + " (sekitar byte " + std::to_string(at_) + ")"};
    return Event::error;
}

XmlWalk::Event XmlWalk::next() {
    if (error_) return Event::error;
    if (close_pending_) {
        close_pending_ = false;
        name_ = canonical(open_.back(), "");
        leave();
        return Event::close;
    }
    while (true) {
        at_ = text_.find('<', at_);
        if (at_ == std::string_view::npos) {
            at_ = text_.size();
            return open_.empty() ? Event::end : fail("XML terpotong di tengah");
        }
        if (text_.substr(at_).starts_with("</")) return close_tag();
        if (text_.substr(at_, 2) != "<!" && text_.substr(at_, 2) != "<?") return open_tag();
        if (!pass_other_markup()) return Event::error;
    }
}

// Comments, instructions and CDATA; nothing else may begin with "<!": entities can be made to explode.
bool XmlWalk::pass_other_markup() {
    const std::string_view rest = text_.substr(at_);
    std::string_view end = "?>";
    std::size_t opening = 2;
    if (rest.starts_with("<!--")) {
        end = "-->";
        opening = 4;
    } else if (rest.starts_with("<![CDATA[")) {
        end = "]]>";
        opening = 9;
    } else if (rest.starts_with("<!")) {
        fail("memuat DOCTYPE atau entitas, yang tidak pernah ditulis pengolah kata");
        return false;
    }
    const std::size_t found = text_.find(end, at_ + opening);
    if (found == std::string_view::npos) {
        fail("XML terpotong di tengah");
        return false;
    }
    at_ = found + end.size();
    return true;
}

// At "<name …>"; stands behind it afterwards, with the attributes read.
XmlWalk::Event XmlWalk::open_tag() {
    tag_ = at_;
    const std::size_t begin = at_ + 1;
    const std::size_t end = text_.find_first_of(" \t\r\n/>", begin);
    if (end == std::string_view::npos || end == begin) return fail("XML terpotong di tengah");
    const std::string_view raw = text_.substr(begin, end - begin);
    if (open_.size() >= limits_.max_xml_depth)
        return fail("elemen bersarang lebih dari " + std::to_string(limits_.max_xml_depth) + " tingkat");
    at_ = end;
    if (!read_attributes()) return Event::error;
    open_.push_back(raw);
    if (!bind_namespaces()) return Event::error;
    name_ = canonical(raw, "");
    return Event::open;
}

bool XmlWalk::read_attributes() {
    attributes_.clear();
    understood_ = false;
    while (true) {
        at_ = text_.find_first_not_of(kSpace, at_);
        if (at_ == std::string_view::npos) break;
        const char c = text_[at_];
        if (c == '>') {
            ++at_;
            return true;
        }
        if (c == '/') {
            if (text_.substr(at_, 2) != "/>") break;
            at_ += 2;
            close_pending_ = true;
            return true;
        }
        const std::size_t equals = text_.find('=', at_);
        if (equals == std::string_view::npos) break;
        const std::size_t name_end = text_.substr(at_, equals - at_).find_first_of(" \t\r\n<>/\"'");
        const std::string_view name = text_.substr(at_, std::min(name_end, equals - at_));
        const std::size_t quote = text_.find_first_not_of(kSpace, equals + 1);
        if (name.empty() || quote == std::string_view::npos || (text_[quote] != '"' && text_[quote] != '\'')) break;
        const std::size_t end = text_.find(text_[quote], quote + 1);
        if (end == std::string_view::npos) break;
        attributes_.push_back({name, text_.substr(quote + 1, end - quote - 1)});
        if (!check_references(attributes_.back().value)) return false;
        at_ = end + 1;
        if (attributes_.size() > kMostAttributes) break;
    }
    fail("tag XML rusak");
    return false;
}

bool XmlWalk::bind_namespaces() {
    for (const Attribute& attribute : attributes_) {
        std::string_view prefix = attribute.name;
        if (prefix != "xmlns" && !prefix.starts_with("xmlns:")) continue;
        prefix = prefix == "xmlns" ? std::string_view() : prefix.substr(6);
        const auto found = std::find_if(known_.begin(), known_.end(),
                                        [&](const XmlNamespace& space) { return space.uri == attribute.value; });
        bindings_.push_back({prefix, found == known_.end() ? kUnknown : found->prefix, open_.size()});
        if (bindings_.size() > kMostBindings) {
            fail("terlalu banyak ruang nama XML");
            return false;
        }
    }
    for (const Attribute& attribute : attributes_)
        if (attribute.name == "Requires") understood_ = !understood_names(attribute.value).empty();
    return true;
}

XmlWalk::Event XmlWalk::close_tag() {
    tag_ = at_;
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos) return fail("XML terpotong di tengah");
    std::string_view raw = text_.substr(at_ + 2, end - at_ - 2);
    raw = raw.substr(0, raw.find_first_of(kSpace));
    if (open_.empty() || open_.back() != raw) return fail("tag penutup tidak sesuai dengan pembukanya");
    at_ = end + 1;
    name_ = canonical(raw, "");
    leave();
    return Event::close;
}

void XmlWalk::leave() {
    while (bindings_.back().depth >= open_.size() && bindings_.size() > 1) bindings_.pop_back();
    open_.pop_back();
}

std::string_view XmlWalk::known_prefix(std::string_view prefix) const {
    for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding)
        if (binding->prefix == prefix) return binding->known;
    return kUnknown;
}

// `without_prefix` is what stands for the namespace of a name that has no prefix and none by default.
std::string XmlWalk::canonical(std::string_view raw, std::string_view without_prefix) const {
    const std::size_t colon = raw.find(':');
    const std::string_view local = colon == std::string_view::npos ? raw : raw.substr(colon + 1);
    const std::string_view prefix = colon == std::string_view::npos ? without_prefix : raw.substr(0, colon);
    std::string name(known_prefix(prefix));
    name += ':';
    name += local;
    return name;
}

// "wps w14" with canonical prefixes; empty when one of them is not known.
std::string XmlWalk::understood_names(std::string_view prefixes) const {
    std::string names;
    for (const std::string_view prefix : split(prefixes, ' ')) {
        if (prefix.empty()) continue;
        const std::string_view known = known_prefix(prefix);
        if (known == kUnknown) return {};
        names += (names.empty() ? "" : " ") + std::string(known);
    }
    return names;
}

std::string_view XmlWalk::attribute(std::string_view name) const {
    for (const Attribute& attribute : attributes_) {
        const bool prefixed = attribute.name.find(':') != std::string_view::npos;
        if (prefixed ? canonical(attribute.name, "") == name : attribute.name == name) return attribute.value;
    }
    return {};
}

std::string XmlWalk::take() {
    std::string out;
    if (!copy(&out, limits_.max_unit_bytes)) return {};
    return out;
}

bool XmlWalk::skip() { return copy(nullptr, 0); }

// Everything up to the end of the element that is open now.
bool XmlWalk::copy(std::string* out, std::size_t limit) {
    if (error_) return false;
    const std::size_t outside = open_.size() - 1;
    if (out) copy_open(*out);
    bool leaf = true;  // nothing but text since the last opening tag
    while (open_.size() > outside) {
        if (!close_pending_) {
            const std::size_t tag = std::min(text_.find('<', at_), text_.size());
            if (!copy_text(out, tag, leaf && text_.substr(tag).starts_with("</"))) return false;
            at_ = tag;
            if (text_.substr(at_, 2) == "<!" || text_.substr(at_, 2) == "<?") {
                const bool cdata = text_.substr(at_).starts_with("<![CDATA[");
                const std::size_t begin = at_ + 9;
                if (!pass_other_markup()) return false;
                if (out && cdata) append_escaped(*out, text_.substr(begin, at_ - 3 - begin));
                leaf = leaf && !cdata;
                continue;
            }
        }
        const Event event = next();
        if (event == Event::end || event == Event::error) return event == Event::end && open_.size() <= outside;
        leaf = event == Event::open;
        if (!out) continue;
        if (event == Event::open)
            copy_open(*out);
        else
            out->append("</").append(name_).append(">");
        if (out->size() > limit) {
            fail("satu paragraf, baris tabel, atau bagian kecil lebih besar dari " + std::to_string(limit) + " byte");
            return false;
        }
    }
    return true;
}

void XmlWalk::copy_open(std::string& out) const {
    out.append("<").append(name_);
    if (std::find(marked_.begin(), marked_.end(), name_) != marked_.end())
        out.append(" ").append(kOffset).append("=\"").append(std::to_string(tag_begin())).append("\"");
    for (const Attribute& attribute : attributes_) {
        if (attribute.name.starts_with("xmlns")) continue;
        const std::size_t colon = attribute.name.find(':');
        std::string name(attribute.name);
        if (colon != std::string_view::npos) {
            name = canonical(attribute.name, "");
            if (name.starts_with("x:")) continue;
        }
        // Of a Choice only those prefixes mean something that have been put in their canonical form.
        const std::string value = name == "Requires" ? understood_names(attribute.value) : std::string(attribute.value);
        const char quote = value.find('"') == std::string::npos ? '"' : '\'';
        out.append(" ").append(name).append("=").append(1, quote).append(value).append(1, quote);
    }
    out.append(">");
}

// The parser drops text that is white space only, so where that means something it is spelled out: alone in its
// element, or between two pieces of one line.
bool XmlWalk::copy_text(std::string* out, std::size_t end, bool leaf) {
    const std::string_view piece = text_.substr(at_, end - at_);
    if (piece.empty()) return true;
    if (!check_references(piece)) return false;
    if (!out) return true;
    if (!is_white(piece)) {
        out->append(piece);
    } else if (leaf || all_space_ || piece.find('\n') == std::string_view::npos) {
        out->append("&#32;");
    }
    return true;
}

bool XmlWalk::check_references(std::string_view text) {
    constexpr std::size_t kLongest = 10;  // &#x10FFFF;
    for (std::size_t i = text.find('&'); i != std::string_view::npos; i = text.find('&', i + 1)) {
        const std::string_view start = text.substr(i + 1, kLongest);
        const std::size_t end = start.find(';');
        if (end == std::string_view::npos || !is_reference(start.substr(0, end))) {
            fail("entitas XML yang tidak dikenal");
            return false;
        }
    }
    return true;
}

Result<std::string> canonical_xml(std::string_view text, std::span<const XmlNamespace> known,
                                  const ImportLimits& limits) {
    XmlWalk walk(text, known, limits);
    const XmlWalk::Event event = walk.next();
    if (event == XmlWalk::Event::end) return Error{"isinya kosong"};
    std::string copy = event == XmlWalk::Event::open ? walk.take() : std::string();
    if (copy.empty()) return walk.error();
    return copy;
}

}  // namespace lkiplint
