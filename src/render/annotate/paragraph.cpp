#include "render/annotate/paragraph.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <limits>
#include <utility>

#include "base/text.h"
#include "import/docx_text.h"
#include "import/docx_xml.h"
#include "import/xml_walk.h"

namespace lkiplint::docx {
namespace {

using Event = XmlWalk::Event;

constexpr std::string_view kSpace = " \t\r\n";
// Each cut repeats them.
constexpr std::size_t kMostProperties = 8192;

std::string_view slice(std::string_view xml, Span span) { return xml.substr(span.begin, span.end - span.begin); }

// "w:p" of "<w:p …>", as it is written.
std::string written_name(std::string_view xml, std::size_t tag) {
    const std::size_t end = xml.find_first_of(" \t\r\n/>", tag + 1);
    return std::string(xml.substr(tag + 1, end - tag - 1));
}

// Elements between a paragraph and its runs that markup of comments may stand in. Those whose content a program works
// out anew (fields, content controls) are not among them: it would be lost.
bool is_container(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo"});
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// Markup between runs that shows nothing.
bool is_mark(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"w:proofErr", "w:permStart", "w:permEnd", "w:bookmarkStart", "w:bookmarkEnd", "w:moveFromRangeStart",
         "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd", "w:commentRangeStart", "w:commentRangeEnd"});
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end() || is_never_shown(name);
}

char32_t decoded_reference(std::string_view name) {
    if (name == "amp") return '&';
    if (name == "lt") return '<';
    if (name == "gt") return '>';
    if (name == "quot") return '"';
    if (name == "apos") return '\'';
    const bool hex = name.starts_with("#x");
    name.remove_prefix(hex ? 2 : 1);
    std::uint32_t code = 0;
    std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    return code;
}

// Is the element that was just opened to be passed over as the alternative that is not read?
class Choices {
public:
    bool passes_over(const XmlWalk& walk) {
        const std::string& name = walk.name();
        if (name == "mc:AlternateContent") chosen_.push_back(false);
        if ((name != "mc:Choice" && name != "mc:Fallback") || chosen_.empty()) return false;
        if (chosen_.back() || (name == "mc:Choice" && !walk.is_understood())) return true;
        chosen_.back() = true;
        return false;
    }
    void close(const XmlWalk& walk) {
        if (walk.name() == "mc:AlternateContent" && !chosen_.empty()) chosen_.pop_back();
    }

private:
    std::vector<bool> chosen_;
};

// Reads the paragraph that a walk has just opened.
class ParagraphReader {
public:
    ParagraphReader(std::string_view xml, XmlWalk& walk) : xml_(xml), walk_(walk) {}

    std::optional<Paragraph> read() {
        paragraph_.whole.begin = walk_.tag_begin();
        paragraph_.content = {walk_.tag_end(), walk_.tag_end()};
        paragraph_.name = written_name(xml_, walk_.tag_begin());
        const bool empty = xml_[walk_.tag_end() - 2] == '/';
        std::size_t containers = 0;
        while (true) {
            const Event event = walk_.next();
            if (event == Event::error || event == Event::end) return std::nullopt;
            if (event == Event::close) {
                if (containers == 0) break;
                if (--containers == 0) end_outermost();
                continue;
            }
            const std::string& name = walk_.name();
            if (is_container(name)) {
                ++containers;
                continue;
            }
            const bool properties = name == "w:pPr";
            if (!(is_mark(name) ? walk_.skip() : name == "w:r" ? read_run() : read_other())) return std::nullopt;
            if (properties && paragraph_.units.empty()) paragraph_.content.begin = walk_.tag_end();
            if (containers == 0) end_outermost();
        }
        paragraph_.whole.end = walk_.tag_end();
        paragraph_.content.end = empty ? paragraph_.content.begin : walk_.tag_begin();
        return std::move(paragraph_);
    }

private:
    void end_outermost() {
        for (; in_outermost_ < paragraph_.units.size(); ++in_outermost_)
            paragraph_.units[in_outermost_].outermost_end = walk_.tag_end();
    }

    bool end_unit(Unit unit) {
        unit.whole.end = walk_.tag_end();
        unit.in_field = fields_ > 0;
        paragraph_.units.push_back(std::move(unit));
        return true;
    }

    std::uint32_t this_unit() const { return static_cast<std::uint32_t>(paragraph_.units.size()); }

    // Something other than a run: its letters can be read, but nothing can be put between them.
    bool read_other() {
        Unit unit;
        unit.whole.begin = walk_.tag_begin();
        hidden_ = false;
        return read_piece() && end_unit(std::move(unit));
    }

    bool read_run() {
        Unit unit;
        unit.whole.begin = walk_.tag_begin();
        unit.name = written_name(xml_, walk_.tag_begin());
        unit.content.begin = walk_.tag_end();
        hidden_ = false;
        while (true) {
            const Event event = walk_.next();
            if (event == Event::error || event == Event::end) return false;
            if (event == Event::close) break;
            if (walk_.name() == "w:rPr" && unit.content.begin == walk_.tag_begin()) {
                const std::size_t begin = walk_.tag_begin();
                if (!walk_.skip()) return false;
                take_properties({begin, walk_.tag_end()}, unit);
            } else if (!read_piece()) {
                return false;
            }
        }
        unit.content.end = walk_.tag_begin();
        // A tracked change of its format has an identity that a copy must not share.
        const std::string_view opening = slice(xml_, {unit.whole.begin, unit.content.begin});
        unit.divisible = opening.size() <= kMostProperties && opening.find("rPrChange") == std::string_view::npos &&
                         opening.find("<!--") == std::string_view::npos;
        if (unit.divisible) unit.opening = opening;
        return end_unit(std::move(unit));
    }

    void take_properties(Span span, Unit& unit) {
        unit.content.begin = span.end;
        const std::string_view properties = slice(xml_, span);
        const std::size_t vanish = properties.find("vanish");
        if (vanish == std::string_view::npos) return;
        const std::string_view property = properties.substr(vanish, properties.find('>', vanish) - vanish);
        hidden_ =
            property.find("\"0\"") == std::string_view::npos && property.find("\"false\"") == std::string_view::npos;
    }

    // The element that was just opened, with all inside of it.
    bool read_piece() {
        Piece piece;
        piece.whole.begin = walk_.tag_begin();
        piece.unit = this_unit();
        std::size_t depth = 1;
        const bool text = walk_.name() == "w:t";
        if (text) {
            piece.name = written_name(xml_, walk_.tag_begin());
            piece.text = {walk_.tag_end(), walk_.tag_end()};
        }
        if (!enter(depth)) return false;
        while (depth > 0) {
            const Event event = walk_.next();
            if (event == Event::error || event == Event::end) return false;
            if (event == Event::close) {
                --depth;
                choices_.close(walk_);
            } else {
                ++depth;
                if (!enter(depth)) return false;
            }
        }
        piece.whole.end = walk_.tag_end();
        if (text) settle_text(piece);
        paragraph_.pieces.push_back(std::move(piece));
        return true;
    }

    // Takes the letters of the element that was just opened; passes over one that shows nothing, which lessens the
    // depth.
    bool enter(std::size_t& depth) {
        const std::string& name = walk_.name();
        if (is_never_shown(name) || name == "w:txbxContent" || choices_.passes_over(walk_)) {
            --depth;
            return walk_.skip();
        }
        if (name == "w:t" || name == "m:t") {
            take_text();
        } else if (name == "w:tab" || name == "w:ptab" || name == "w:br" || name == "w:cr") {
            put(' ', walk_.tag_begin(), 0);
        } else if (name == "w:noBreakHyphen") {
            put('-', walk_.tag_begin(), 0);
        } else if (name == "w:fldChar") {
            const std::string_view type = walk_.attribute("w:fldCharType");
            if (type == "begin") ++fields_;
            if (type == "end" && fields_ > 0) --fields_;
        }
        return true;
    }

    // What stands between the opening tag of a text and its closing one.
    void take_text() {
        keeps_space_ = walk_.attribute("xml:space") == "preserve";
        if (xml_[walk_.tag_end() - 2] == '/') return;
        std::size_t at = walk_.tag_end();
        while (at < xml_.size()) {
            const std::string_view rest = xml_.substr(at);
            if (rest.starts_with("<![CDATA[")) {
                const std::size_t end = std::min(xml_.find("]]>", at), xml_.size());
                for (at += 9; at < end;) take_code_point(at);
                at = std::min(end + 3, xml_.size());
            } else if (rest.starts_with("<!--") || rest.starts_with("<?")) {
                const std::string_view close = rest.starts_with("<?") ? "?>" : "-->";
                at = std::min(xml_.find(close, at), xml_.size() - close.size()) + close.size();
            } else if (rest.starts_with('<')) {
                return;
            } else if (rest.starts_with('&')) {
                const std::size_t end = std::min(xml_.find(';', at), xml_.size());
                put(decoded_reference(xml_.substr(at + 1, end - at - 1)), at, end + 1 - at);
                at = end + 1;
            } else {
                take_code_point(at);
            }
        }
    }

    void take_code_point(std::size_t& at) {
        const std::size_t begin = at;
        const char32_t code = next_code_point(xml_, at);
        put(code, begin, at - begin);
    }

    void put(char32_t code, std::size_t at, std::size_t length) {
        if (hidden_ || at - paragraph_.whole.begin > std::numeric_limits<std::uint32_t>::max()) return;
        constexpr std::size_t kLongest = 255;
        Letter letter;
        letter.code = code;
        letter.at = static_cast<std::uint32_t>(at - paragraph_.whole.begin);
        letter.piece = static_cast<std::uint32_t>(paragraph_.pieces.size());
        letter.length = static_cast<std::uint8_t>(std::min(length, kLongest));
        paragraph_.letters.push_back(letter);
    }

    // Does the text that was just read begin or end with a space, whatever way it is written ("&#32;")?
    bool ends_in_space() const {
        const auto is_blank = [](const Letter& letter) {
            return letter.code < 0x80 && kSpace.find(static_cast<char>(letter.code)) != std::string_view::npos;
        };
        const std::vector<Letter>& letters = paragraph_.letters;
        auto first = letters.end();
        while (first != letters.begin() && std::prev(first)->piece == paragraph_.pieces.size()) --first;
        return first != letters.end() && (is_blank(*first) || is_blank(letters.back()));
    }

    // May the text be cut? Where spaces at its ends don't count as they are written, a cut would make them count.
    void settle_text(Piece& piece) {
        const std::size_t end = xml_.rfind('<', piece.whole.end - 1);
        piece.text.end = std::max(piece.text.begin, end);
        const std::string_view text = slice(xml_, piece.text);
        const std::string_view tag = slice(xml_, {piece.whole.begin, piece.text.begin});
        piece.keeps_space = keeps_space_;
        const bool spaced = !text.empty() && (kSpace.find(text.front()) != std::string_view::npos ||
                                              kSpace.find(text.back()) != std::string_view::npos || ends_in_space());
        const bool states_space = tag.find("space") != std::string_view::npos;
        piece.divisible = !text.empty() && text.find('<') == std::string_view::npos && !tag.ends_with("/>") &&
                          (keeps_space_ || (!spaced && !states_space));
    }

    std::string_view xml_;
    XmlWalk& walk_;
    Paragraph paragraph_;
    Choices choices_;
    std::size_t in_outermost_ = 0;
    int fields_ = 0;
    bool hidden_ = false, keeps_space_ = false;
};

class TargetReader {
public:
    TargetReader(std::string_view xml, const std::set<std::size_t>& offsets, const ImportLimits& limits,
                 const std::function<void(const Target&)>& take)
        : xml_(xml), offsets_(offsets), walk_(xml, namespaces(), limits), take_(take) {}

    std::optional<Error> read() {
        while (true) {
            const Event event = walk_.next();
            if (event == Event::error) return walk_.error();
            if (event == Event::end) return std::nullopt;
            if (!(event == Event::open ? open() : close())) return walk_.error();
        }
    }

private:
    bool open() {
        ++depth_;
        if (choices_.passes_over(walk_)) {
            --depth_;
            return walk_.skip();
        }
        const bool wanted = offsets_.contains(walk_.tag_begin());
        if (walk_.name() == "w:tc" && wanted) cells_.push_back({depth_, {walk_.tag_begin(), {}}});
        if (walk_.name() != "w:p") return true;
        --depth_;
        if (!wanted && cells_.empty()) return walk_.skip();
        std::optional<Paragraph> paragraph = ParagraphReader(xml_, walk_).read();
        if (!paragraph) return false;
        Target target{paragraph->whole.begin, {}};
        target.paragraphs.push_back(std::move(*paragraph));
        if (wanted) take_(target);
        if (!cells_.empty()) cells_.back().target.paragraphs.push_back(std::move(target.paragraphs.front()));
        return true;
    }

    bool close() {
        choices_.close(walk_);
        if (!cells_.empty() && cells_.back().depth == depth_) {
            Target target = std::move(cells_.back().target);
            cells_.pop_back();
            take_(target);
            if (!cells_.empty()) {
                std::vector<Paragraph>& outer = cells_.back().target.paragraphs;
                std::move(target.paragraphs.begin(), target.paragraphs.end(), std::back_inserter(outer));
            }
        }
        --depth_;
        return true;
    }

    struct OpenCell {
        std::size_t depth = 0;
        Target target;
    };

    std::string_view xml_;
    const std::set<std::size_t>& offsets_;
    XmlWalk walk_;
    const std::function<void(const Target&)>& take_;
    Choices choices_;
    std::vector<OpenCell> cells_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string_view Paragraph::prefix() const {
    const std::size_t colon = name.find(':');
    return std::string_view(name).substr(0, colon == std::string::npos ? 0 : colon + 1);
}

std::optional<Error> read_targets(std::string_view xml, const std::set<std::size_t>& offsets,
                                  const ImportLimits& limits, const std::function<void(const Target&)>& take) {
    return TargetReader(xml, offsets, limits, take).read();
}

}  // namespace lkiplint::docx
