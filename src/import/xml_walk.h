// Walks over the XML of a packaged file without building a tree of it: a report of 50 MB must not become a tree of 600.
// What is small enough (a paragraph, a table row) is taken out as an XML text of its own, for tinyxml2 to read. Names
// are told by their namespaces and spelled with fixed prefixes, since a file may call "w:p" what it likes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/import.h"

namespace lkiplint {

struct XmlNamespace {
    std::string_view uri;
    std::string_view prefix;  // how names of this namespace are spelled from here on
};

// No file can hold it: the attributes of a file have known prefixes or lose them.
inline constexpr const char* kOffset = "lkiplint:at";

class XmlWalk {
public:
    enum class Event { open, close, end, error };

    // `text` and `known` must outlive the walk.
    XmlWalk(std::string_view text, std::span<const XmlNamespace> known, const ImportLimits& limits);

    // The next opening or closing tag; text between tags is passed over. An empty element gives both.
    Event next();
    // "w:tbl"; "x:name" where the namespace is not known.
    const std::string& name() const { return name_; }
    const Error& error() const { return *error_; }
    // Of the element that was just opened, by its canonical name: "text:name"; without prefix: "name". As it stands in
    // the file. Empty when there is none.
    std::string_view attribute(std::string_view name) const;
    // Where in the text the tag that was just read begins, and where what follows it does. Of an empty element both
    // events have the one tag.
    std::size_t tag_begin() const { return base_ + tag_; }
    std::size_t tag_end() const { return base_ + at_; }
    // take() gives elements of these names an attribute kOffset: where their tags begin. `names` must outlive the walk.
    void mark_offsets(std::span<const std::string_view> names) { marked_ = names; }

    // Keeps white space between elements even when it holds line breaks, as ODF wants it.
    void keep_all_space() { all_space_ = true; }

    // Of the element that was just opened: the whole of it, at most `limits.max_unit_bytes`, in a form that the parser
    // does not lose white space of. The walk goes on behind it. Empty after an error.
    std::string take();
    // Passes over the element that was just opened.
    bool skip();
    // Is `Requires` of the mc:Choice that was just opened made of known namespaces only?
    bool is_understood() const { return understood_; }

private:
    struct Binding {
        std::string_view prefix;
        std::string_view known;  // "x" when the namespace is not
        std::size_t depth = 0;
    };
    struct Attribute {
        std::string_view name, value;  // as they stand
    };

    Event fail(const std::string& what);
    Event open_tag();
    Event close_tag();
    void leave();
    bool pass_other_markup();
    bool read_attributes();
    bool bind_namespaces();
    std::string_view known_prefix(std::string_view prefix) const;
    std::string canonical(std::string_view raw, std::string_view without_prefix) const;
    std::string understood_names(std::string_view prefixes) const;
    bool copy(std::string* out, std::size_t limit);
    void copy_open(std::string& out) const;
    bool copy_text(std::string* out, std::size_t end, bool leaf);
    bool check_references(std::string_view text);

    std::string_view text_;
    std::span<const XmlNamespace> known_;
    ImportLimits limits_;
    std::span<const std::string_view> marked_;
    std::size_t base_ = 0;  // a byte order mark's length
    std::size_t at_ = 0;
    std::size_t tag_ = 0;
    std::string name_;
    bool understood_ = false;
    bool close_pending_ = false;  // of an empty element
    bool all_space_ = false;
    std::vector<Attribute> attributes_;
    std::vector<std::string_view> open_;  // names as they stand
    std::vector<Binding> bindings_;
    std::optional<Error> error_;
};

// A whole small part (styles, relationships) in the form of XmlWalk::take().
Result<std::string> canonical_xml(std::string_view text, std::span<const XmlNamespace> known,
                                  const ImportLimits& limits);

}  // namespace lkiplint
