#include "render/annotate/comments_part.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "base/text.h"
#include "import/docx_xml.h"
#include "render/style.h"
#include "render/tool.h"

namespace lkiplint::docx {
namespace {

using Event = XmlWalk::Event;

constexpr std::string_view kTypes = "[Content_Types].xml";
constexpr std::string_view kCommentsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

Error broken(std::string_view part, std::string_view what) {
    return {"bagian " + shorten(part, 100) + ": " + std::string(what) +
            "; buka berkas ini di pengolah kata, simpan ulang sebagai DOCX, lalu ulangi"};
}

bool is_strict(std::string_view document) {
    constexpr std::size_t kRoot = 1u << 16;  // its root declares it
    return document.substr(0, kRoot).find(kStrict) != std::string_view::npos;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c == U'&') {
            out += "&amp;";
        } else if (c == U'<') {
            out += "&lt;";
        } else if (c == U'>') {
            out += "&gt;";
        } else if (c == U'"') {
            out += "&quot;";
        } else if (c == U'\uFFFD' || c == U'\uFFFE' || c == U'\uFFFF') {
            out += "\uFFFD";  // XML has no place for the last two, nor for what is not UTF-8
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

// Where children can be put at the end of a part's root, and how they are named.
struct RootEnd {
    std::string name;
    std::size_t at = 0;     // of its closing tag, or behind the tag when it is empty
    bool is_empty = false;  // <Types/>

    std::string prefix() const {
        const std::size_t colon = name.find(':');
        return colon == std::string::npos ? std::string() : name.substr(0, colon + 1);
    }
};

std::string with_children(std::string_view xml, const RootEnd& root, std::string_view children) {
    std::string text;
    text.reserve(xml.size() + children.size() + root.name.size() + 3);
    text.append(xml.substr(0, root.at));
    if (root.is_empty) text.erase(text.size() - 2, 1);
    text.append(children);
    if (root.is_empty) text.append("</").append(root.name).append(">");
    return text.append(xml.substr(root.at));
}

// Walks over a part; `open` is told of each element of it.
template <class Open>
Result<RootEnd> walk_part(const std::string& part, std::string_view xml, const ImportLimits& limits, Open open) {
    XmlWalk walk(xml, namespaces(), limits);
    RootEnd root;
    std::size_t depth = 0;
    while (true) {
        const Event event = walk.next();
        if (event == Event::error) return broken(part, walk.error().message);
        if (event == Event::end) break;
        if (event == Event::open) {
            if (depth++ == 0) {
                const std::size_t end = xml.find_first_of(" \t\r\n/>", walk.tag_begin() + 1);
                root.name = xml.substr(walk.tag_begin() + 1, end - walk.tag_begin() - 1);
                root.is_empty = xml[walk.tag_end() - 2] == '/';
            }
            open(walk);
        } else if (--depth == 0) {
            root.at = root.is_empty ? walk.tag_end() : walk.tag_begin();
        }
    }
    if (root.name.empty()) return broken(part, "kosong");
    return root;
}

Result<RootEnd> root_of(const std::string& part, std::string_view xml, const ImportLimits& limits) {
    return walk_part(part, xml, limits, [](const XmlWalk&) {});
}

int id_number(std::string_view text) { return xml::whole_number(text, -1, 0, std::numeric_limits<int>::max()); }

// The ids of anchors, whether a comment belongs to them or not. Told from the text: their names are long enough.
void collect_anchor_ids(std::string_view document, std::set<int>& ids) {
    constexpr std::string_view kAnchor = "comment";
    for (std::size_t at = document.find(kAnchor); at != std::string_view::npos;
         at = document.find(kAnchor, at + kAnchor.size())) {
        const std::string_view rest = document.substr(at + kAnchor.size(), 1000);
        if (!rest.starts_with("Range") && !rest.starts_with("Reference")) continue;
        const std::string_view tag = rest.substr(0, rest.find('>'));
        const std::size_t value = tag.find("id=");
        if (value == std::string_view::npos || value + 4 >= tag.size()) continue;
        const std::size_t end = tag.find(tag[value + 3], value + 4);
        if (end != std::string_view::npos) ids.insert(id_number(tag.substr(value + 4, end - value - 4)));
    }
}

// The first of `wanted` ids in a row of which none is taken: behind all others, unless those end too high.
int free_ids(const std::set<int>& taken, int wanted) {
    constexpr int kMost = std::numeric_limits<int>::max();
    if (taken.empty() || *taken.rbegin() < 0) return 0;
    if (*taken.rbegin() < kMost - wanted) return *taken.rbegin() + 1;
    int free = 0;
    for (const int id : taken) {
        if (id < free) continue;
        if (id - free >= wanted) break;
        free = id + 1;
    }
    return free;
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

std::string relations_of(const std::string& part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::string paragraph(const std::string& w, const CommentLine& line, bool first) {
    const auto run = [&](const std::string& properties, const std::string& text) {
        if (text.empty()) return std::string();
        return "<" + w + "r>" + properties + "<" + w + "t xml:space=\"preserve\">" + escaped(clean(text)) +
               (text.ends_with(' ') ? " " : "") + "</" + w + "t></" + w + "r>";
    };
    std::string xml = "<" + w + "p>";
    if (first) xml += "<" + w + "r><" + w + "annotationRef/></" + w + "r>";
    xml += run("<" + w + "rPr><" + w + "b/></" + w + "rPr>", line.lead);
    return xml + run("", line.text) + "</" + w + "p>";
}

// `w`: the prefix of elements; attributes always need one.
std::string comment_xml(const Comment& comment, const std::string& w, bool strict) {
    const std::string a = w.empty() ? "w:" : w;
    std::string xml = "<" + w + "comment";
    if (w.empty()) xml += " xmlns:w=\"" + std::string(strict ? kStrict : kTransitional) + "\"";
    xml += " " + a + "id=\"" + std::to_string(comment.id) + "\" " + a + "author=\"" + std::string(kToolName) + "\" " +
           a + "initials=\"lk\">";
    bool first = true;
    for (const CommentLine& line : comment.lines) xml += paragraph(w, line, std::exchange(first, false));
    return xml + "</" + w + "comment>";
}

std::string empty_comments(bool strict) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" +
           std::string(strict ? kStrict : kTransitional) + "\"/>";
}

// An id that no relationship has: it stands nowhere in the part.
std::string free_relation_id(std::string_view xml) {
    for (int number = 1;; ++number) {
        const std::string id = "rIdKomentar" + std::to_string(number);
        if (xml.find(id + "\"") == std::string_view::npos && xml.find(id + "'") == std::string_view::npos) return id;
    }
}

Result<std::string> with_relation(const Package& package, const std::string& main, const CommentsPart& part,
                                  const ImportLimits& limits) {
    const std::string name = relations_of(main);
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    if (package.has(name)) {
        const Result<std::string> there = package.read(name);
        if (!there) return there.error();
        xml = *there;
    }
    const Result<RootEnd> root = root_of(name, xml, limits);
    if (!root) return root.error();
    const std::string_view base = part.is_strict
                                      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return with_children(xml, *root,
                         "<" + root->prefix() + "Relationship Id=\"" + free_relation_id(xml) + "\" Type=\"" +
                             std::string(base) + "/comments\" Target=\"" + part.name.substr(folder_of(main).size()) +
                             "\"/>");
}

Result<std::string> with_content_type(const Package& package, const CommentsPart& part, const ImportLimits& limits) {
    const std::string name(kTypes);
    const Result<std::string> xml = package.read(name);
    if (!xml) return xml.error();
    const Result<RootEnd> root = root_of(name, *xml, limits);
    if (!root) return root.error();
    return with_children(*xml, *root,
                         "<" + root->prefix() + "Override PartName=\"/" + escaped(part.name) + "\" ContentType=\"" +
                             std::string(kCommentsType) + "\"/>");
}

}  // namespace

Result<CommentsPart> find_comments(const Package& package, const std::string& main, std::string_view document, int ids,
                                   const ImportLimits& limits) {
    const Result<std::vector<PartRelation>> relations = read_relations(package, main, limits);
    if (!relations) return relations.error();
    CommentsPart part;
    part.is_strict = is_strict(document);
    for (const PartRelation& relation : *relations) {
        if (relation.type != "comments" || part.is_named) continue;
        part.name = relation.target;
        part.is_named = true;
    }
    std::set<int> taken;
    collect_anchor_ids(document, taken);
    if (part.is_named && package.has(part.name)) {
        const Result<std::string> xml = package.read(part.name);
        if (!xml) return xml.error();
        part.xml = *xml;
        const Result<RootEnd> root = walk_part(part.name, part.xml, limits, [&](const XmlWalk& walk) {
            if (walk.name() != "w:comment") return;
            taken.insert(id_number(walk.attribute("w:id")));
            if (walk.attribute("w:author") == kToolName) ++part.earlier;
        });
        if (!root) return root.error();
    }
    for (int number = 0; part.name.empty(); ++number) {
        const std::string name = folder_of(main) + "comments" + (number > 0 ? std::to_string(number) : "") + ".xml";
        if (!package.has(name)) part.name = name;
    }
    part.next_id = free_ids(taken, ids);
    return part;
}

Result<std::map<std::string, std::string>> with_comments(const Package& package, const std::string& main,
                                                         const CommentsPart& part, const std::vector<Comment>& comments,
                                                         const ImportLimits& limits) {
    std::map<std::string, std::string> parts;
    const std::string xml = part.xml.empty() ? empty_comments(part.is_strict) : part.xml;
    const Result<RootEnd> root = root_of(part.name, xml, limits);
    if (!root) return root.error();
    std::string children;
    for (const Comment& comment : comments) children += comment_xml(comment, root->prefix(), part.is_strict);
    parts[part.name] = with_children(xml, *root, children);
    if (!part.is_named) {
        Result<std::string> relations = with_relation(package, main, part, limits);
        if (!relations) return relations.error();
        parts[relations_of(main)] = std::move(relations.value());
    }
    const Result<std::string> type = content_type_of(package, part.name, limits);
    if (!type) return type.error();
    if (type->empty()) {
        Result<std::string> types = with_content_type(package, part, limits);
        if (!types) return types.error();
        parts[std::string(kTypes)] = std::move(types.value());
    }
    return parts;
}

}  // namespace lkiplint::docx
