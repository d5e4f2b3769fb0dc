#include "import/html_source.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/text.h"
#include "import/comments.h"

namespace lkiplint::html {
namespace {

constexpr std::size_t kMaxTagBytes = 65'536;
constexpr std::size_t kMaxAttributes = 100;
// Elements of formatting that are left open are opened anew in every paragraph that follows.
constexpr std::size_t kMaxReopened = 4'000'000;

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Left out with all that they hold. The parser reads the content of most of them by rules of their own.
bool is_left_out(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"script", "style", "title", "template", "svg", "select", "textarea", "xmp", "iframe", "noembed", "noframes",
         "object", "applet", "video", "audio", "canvas", "xml", "datalist", "noscript"});
    return is_one_of(name, kNames);
}

// Content that is text for the parser until the end tag, whatever stands in it.
bool is_raw(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"});
    return is_one_of(name, kNames);
}

// Tags that mean nothing here; what stands between them does.
bool is_dropped(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"img",   "image",    "input",  "meta",      "link", "base",   "basefont", "bgsound",
         "embed", "param",    "source", "track",     "wbr",  "area",   "keygen",   "isindex",
         "frame", "frameset", "math",   "plaintext", "form", "option", "optgroup", "button"});
    return is_one_of(name, kNames) || name.find(':') != std::string_view::npos;
}

bool is_void(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>({"br", "hr", "col"});
    return is_one_of(name, kNames);
}

// Opening the next one closes the last; they nest only as deep as what they stand in.
bool closes_itself(std::string_view name) {
    static constexpr auto kNames =
        std::to_array<std::string_view>({"html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead",
                                         "tbody", "tfoot", "colgroup", "caption", "rb", "rt", "rp", "rtc"});
    return is_one_of(name, kNames);
}

bool is_formatting(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
    return is_one_of(name, kNames);
}

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

Error too_much(std::string_view what) {
    return {"halaman HTML ini " + std::string(what) +
            "; buka di peramban atau pengolah kata, simpan ulang sebagai DOCX, lalu periksa lagi"};
}

class Preparer {
public:
    Preparer(std::string_view page, const ImportLimits& limits) : page_(page), limits_(limits) {
        source_.text = std::string(page);
        // The parser counts the two characters of a Windows line end as one.
        std::replace(source_.text.begin(), source_.text.end(), '\r', ' ');
    }

    Result<Source> read() {
        while ((at_ = page_.find('<', at_)) != std::string_view::npos) {
            if (auto error = take_markup()) return *error;
        }
        return std::move(source_);
    }

private:
    struct Tag {
        std::string name;
        std::size_t end = 0;  // behind '>'
        bool closed = false;  // "<br/>"
        std::size_t attributes = 0;
    };

    std::optional<Error> take_markup() {
        const char next = at_ + 1 < page_.size() ? page_[at_ + 1] : '\0';
        if (next == '!' || next == '?') {
            take_directive();
            return std::nullopt;
        }
        const bool end = next == '/';
        const std::size_t name = at_ + (end ? 2 : 1);
        if (name >= page_.size() || !is_letter_byte(page_[name])) {
            if (end)
                take_bogus_comment();  // "</>" and "</ 3"
            else
                ++at_;
            return std::nullopt;
        }
        const Tag tag = read_tag(name);
        return end ? take_end(tag) : take_start(tag);
    }

    void take_directive() {
        const bool doctype = lower(page_.substr(at_ + 2, 7)) == "doctype";
        if (page_.substr(at_).starts_with("<!--"))
            take_comment();
        else if (doctype)
            at_ = std::min(page_.find('>', at_), page_.size());
        else
            take_bogus_comment();
    }

    void take_comment() {
        const std::size_t end = comment_end();
        if (is_for_lkiplint(page_.substr(std::min(at_ + 4, page_.size()), std::min<std::size_t>(end - at_, 100))))
            source_.comments.push_back({at_, end});
        blank_to(end);
    }

    void take_bogus_comment() {
        const std::size_t close = page_.find('>', at_);
        blank_to(close == std::string_view::npos ? page_.size() : close + 1);
    }

    // As the parser sees it: "<!-->" and "<!--->" are whole comments, "--!>" ends one too.
    std::size_t comment_end() const {
        const std::string_view rest = page_.substr(at_);
        if (rest.starts_with("<!-->")) return at_ + 5;
        if (rest.starts_with("<!--->")) return at_ + 6;
        for (std::size_t at = page_.find("--", at_ + 4); at != std::string_view::npos; at = page_.find("--", at + 1)) {
            if (page_.substr(at + 2).starts_with(">")) return at + 3;
            if (page_.substr(at + 2).starts_with("!>")) return at + 4;
        }
        return page_.size();
    }

    // `name`: where its name begins. Quotes count only around values, as for the parser.
    Tag read_tag(std::size_t name) const {
        Tag tag;
        std::size_t at = name;
        while (at < page_.size() && !is_blank(page_[at]) && page_[at] != '/' && page_[at] != '>') ++at;
        tag.name = lower(page_.substr(name, std::min<std::size_t>(at - name, 32)));
        bool value = false;  // behind '='
        for (; at < page_.size() && page_[at] != '>'; ++at) {
            const char c = page_[at];
            if (value && (c == '"' || c == '\'')) {
                at = page_.find(c, at + 1);
                if (at == std::string_view::npos) break;
                value = false;
            } else if (value && !is_blank(c)) {
                while (at + 1 < page_.size() && !is_blank(page_[at + 1]) && page_[at + 1] != '>') ++at;
                value = false;
            } else if (c == '=') {
                value = true;
            } else if (!is_blank(c) && (is_blank(page_[at - 1]) || page_[at - 1] == '/')) {
                ++tag.attributes;
            }
        }
        tag.end = at >= page_.size() ? page_.size() : at + 1;
        tag.closed = at < page_.size() && page_[at - 1] == '/';
        return tag;
    }

    std::optional<Error> take_start(const Tag& tag) {
        if (tag.name == "frameset") source_.frames = true;
        if (is_left_out(tag.name)) {
            leave_out(tag);
            return std::nullopt;
        }
        const std::string_view text = page_.substr(at_, tag.end - at_);
        note_program(tag, text);
        if (is_dropped(tag.name)) {
            blank_to(tag.end);
            return std::nullopt;
        }
        if (text.size() > kMaxTagBytes || tag.attributes > kMaxAttributes)
            return too_much("memuat tag yang terlalu panjang");
        at_ = tag.end;
        return open(tag.name);
    }

    void note_program(const Tag& tag, std::string_view text) {
        if (source_.sheet || (tag.name != "html" && tag.name != "meta" && tag.name != "td")) return;
        const std::string folded = lower(text.substr(0, 2048));
        source_.sheet = folded.find("urn:schemas-microsoft-com:office:excel") != std::string::npos ||
                        folded.find("excel.sheet") != std::string::npos ||
                        folded.find(" sdnum=") != std::string::npos || folded.find(" sdval=") != std::string::npos;
    }

    // How deep the tree can be here, and how much of it is formatting that was left open.
    std::optional<Error> open(const std::string& name) {
        if (++elements_ > limits_.max_html_elements)
            return too_much("memuat lebih dari " + std::to_string(limits_.max_html_elements) + " elemen");
        reopened_ += formatting_;
        if (reopened_ > kMaxReopened + page_.size() / 4)
            return too_much("memuat terlalu banyak tanda huruf yang tidak ditutup");
        if (is_void(name) || closes_itself(name)) return std::nullopt;
        ++open_[name];
        if (is_formatting(name)) ++formatting_;
        if (++depth_ > limits_.max_html_depth)
            return too_much(
                "bersarang lebih dari " + std::to_string(limits_.max_html_depth) + " tingkat (baris " +
                std::to_string(1 + std::count(page_.begin(), page_.begin() + static_cast<std::ptrdiff_t>(at_), '\n')) +
                ")");
        return std::nullopt;
    }

    std::optional<Error> take_end(const Tag& tag) {
        if (is_dropped(tag.name) || is_left_out(tag.name) || tag.end - at_ > kMaxTagBytes) {
            blank_to(tag.end);
            return std::nullopt;
        }
        at_ = tag.end;
        const auto found = open_.find(tag.name);
        if (found == open_.end() || found->second == 0) return std::nullopt;
        --found->second;
        --depth_;
        if (is_formatting(tag.name)) --formatting_;
        return std::nullopt;
    }

    void leave_out(const Tag& tag) {
        const std::size_t content = tag.end;
        if (tag.closed && !is_raw(tag.name)) return blank_to(content);
        const std::size_t begin = at_;
        std::size_t end = content;  // of the content
        at_ = content;
        std::size_t inside = 1;
        while (inside > 0 && (at_ = page_.find('<', at_)) != std::string_view::npos) {
            end = at_;
            const bool closes = at_ + 1 < page_.size() && page_[at_ + 1] == '/';
            const std::size_t name = at_ + (closes ? 2 : 1);
            if (!is_raw(tag.name) && page_.substr(at_).starts_with("<!--")) {
                at_ = comment_end();
            } else if (lower(page_.substr(name, tag.name.size())) == tag.name && ends_name(name + tag.name.size())) {
                const Tag inner = read_tag(name);
                at_ = inner.end;
                if (closes) --inside;
                if (!closes && !inner.closed && !is_raw(tag.name)) ++inside;
            } else {
                ++at_;
            }
        }
        if (inside > 0) at_ = end = page_.size();
        if (tag.name == "style") source_.styles.append(page_.substr(content, end - content)).append("\n");
        const std::size_t behind = at_;
        at_ = begin;
        blank_to(behind);
    }

    bool ends_name(std::size_t at) const {
        return at >= page_.size() || is_blank(page_[at]) || page_[at] == '>' || page_[at] == '/';
    }

    // A comment in place of what stands from here up to `end`: it divides no words, unlike blanks.
    void blank_to(std::size_t end) {
        const std::size_t length = end - at_;
        constexpr std::size_t kShortest = 3;  // "<!>"
        if (length >= kShortest) {
            std::string& text = source_.text;
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(at_), text.begin() + static_cast<std::ptrdiff_t>(end),
                      'x');
            text[at_] = '<';
            text[at_ + 1] = '!';
            text[end - 1] = '>';
        }
        at_ = end;
    }

    std::string_view page_;
    const ImportLimits& limits_;
    Source source_;
    std::size_t at_ = 0;
    std::unordered_map<std::string, std::size_t> open_;
    std::size_t elements_ = 0, depth_ = 0, formatting_ = 0, reopened_ = 0;
};

std::string_view without_comments(std::string_view text) {
    while (true) {
        const std::size_t first = text.find_first_not_of(" \t\r\n\f\v");
        if (first == std::string_view::npos) return {};
        text.remove_prefix(first);
        const bool comment = text.starts_with("<!--"), declaration = text.starts_with("<?xml");
        if (!comment && !declaration) return text;
        const std::size_t end = text.find(comment ? "-->" : "?>");
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + (comment ? 3 : 2));
    }
}

bool begins_with_tag(std::string_view text, std::string_view tag) {
    if (text.size() < tag.size() || lower(text.substr(0, tag.size())) != tag) return false;
    return text.size() == tag.size() || std::string_view(" \t\r\n>/:").find(text[tag.size()]) != std::string_view::npos;
}

// Markdown may begin with a tag too, and goes on with its own signs.
bool has_markdown_line(std::string_view text) {
    for (const std::string_view line : split(text, '\n')) {
        const std::string start = trim(line.substr(0, 80));
        if (start.starts_with("# ") || start.starts_with("## ") || start.starts_with("|")) return true;
    }
    return false;
}

}  // namespace

Result<Source> prepare(std::string_view page, const ImportLimits& limits) { return Preparer(page, limits).read(); }

bool is_html(std::string_view text) {
    constexpr std::size_t kLooked = 65'536;
    const std::string_view start = without_comments(text);
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<meta"})
        if (begins_with_tag(start, tag)) return true;
    bool tag = false;
    for (const std::string_view name : {"<table", "<style", "<div", "<center", "<title", "<link", "<font", "<p", "<h1"})
        tag = tag || begins_with_tag(start, name);
    if (!tag) return false;
    const std::string looked = lower(start.substr(0, kLooked));
    const bool rows = looked.find("<tr") != std::string::npos && looked.find("<td") != std::string::npos;
    return (rows || looked.find("</html>") != std::string::npos || looked.find("</body>") != std::string::npos) &&
           !has_markdown_line(looked);
}

}  // namespace lkiplint::html
