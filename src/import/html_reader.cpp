#include "import/html_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <utility>

#include "base/text.h"
#include "import/docx_symbols.h"
#include "import/sheet_rows.h"

namespace lkiplint::html {
namespace {

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_block(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"address", "article", "aside", "blockquote", "body",       "center",  "dd",      "details", "dialog",  "dir",
         "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure",  "footer",  "h1",      "h2",      "h3",
         "h4",      "h5",      "h6",    "header",     "hgroup",     "hr",      "li",      "legend",  "listing", "main",
         "menu",    "nav",     "ol",    "p",          "pre",        "section", "summary", "ul",      "caption", "table",
         "tbody",   "td",      "tfoot", "th",         "thead",      "tr"});
    return is_one_of(name, kNames);
}

bool is_list(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>({"ol", "ul", "menu", "dir"});
    return is_one_of(name, kNames);
}

// "h3" and what word processors call "Heading 3" or "Judul 3"; 0 when it is none.
int heading_of(std::string_view name, const std::string& classes, const Look& look) {
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') return name[1] - '0';
    if (name != "p" && name != "div") return 0;
    if (look.outline) return *look.outline;
    for (const std::string_view word : {"msoheading", "heading", "judul"}) {
        const std::size_t digit = word.size();
        if (classes.starts_with(word) && digit + 1 == classes.size() && classes[digit] >= '1' && classes[digit] <= '9')
            return classes[digit] - '0';
    }
    return 0;
}

// The sign by which a text refers to its footnote, and the way back.
bool is_note_mark(const GumboNode& link, const std::string& classes) {
    const std::string target = lower(attribute(link, "href"));
    for (const std::string_view start : {"#_ftn", "#_edn", "#fn", "#sdfootnote", "#sdendnote"})
        if (target.starts_with(start)) return true;
    return classes == "footnote-ref" || classes == "footnote-back" || classes == "msocomanchor";
}

// The label of a list item as a word processor wrote it: "1." stays, the sign of a bullet is one, whatever its font
// shows.
std::string label_of(const std::string& printed, bool bullet) {
    const std::string label = squeeze(printed);
    const bool letters = std::any_of(label.begin(), label.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    if (label.empty()) return {};
    return bullet || !letters || label == "o" ? std::string(kBullet) : label;
}

bool is_bullet_font(std::string_view font) { return docx::is_symbol_font(font) || lower(font).starts_with("courier"); }

}  // namespace

Reader::Reader(const Source& source, std::string_view page, Document& document, const ImportLimits& limits)
    : document_(document),
      comments_(source.comments),
      styles_(StyleSheet::read(source.styles)),
      lines_(page),
      sheet_(source.sheet),
      cells_(limits) {
    for (const PageComment& comment : comments_) comment_targets_.push_back(comment.begin);
}

Place Reader::place_of(std::size_t offset) const {
    const SourceLines::Position position = lines_.at(offset);
    Place place;
    place.column = position.column;
    place.ordinal = position.line;
    return place;
}

std::optional<Error> Reader::read(const GumboNode& root) {
    if (auto error = enter(root)) return error;
    while (!open_.empty()) {
        Frame& frame = open_.back();
        const GumboVector& children = frame.node->v.element.children;
        if (frame.next >= children.length) {
            if (auto error = leave()) return error;
            continue;
        }
        const auto& child = *static_cast<const GumboNode*>(children.data[frame.next++]);
        if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE || child.type == GUMBO_NODE_CDATA)
            take_text(child);
        else if (child.type == GUMBO_NODE_COMMENT)
            take_comment(child);
        else if (is_element(child)) {
            if (auto error = enter(child)) return error;
        }
    }
    return std::nullopt;
}

bool Reader::is_passed_over(const GumboNode& element, const std::string& name, const Look& look) const {
    static constexpr auto kNames = std::to_array<std::string_view>({"head", "del", "rt", "rp", "colgroup", "col"});
    if (is_one_of(name, kNames) || has_attribute(element, "hidden") || look.hidden.value_or(false)) return true;
    if (look.element == "comment-list") return true;
    const std::string classes = lower(attribute(element, "class"));
    return classes == "msocommentreference" || (name == "a" && is_note_mark(element, classes));
}

std::optional<Error> Reader::enter(const GumboNode& element) {
    const std::string name = name_of(element);
    const Look look = styles_.look(name, attribute(element, "class"), attribute(element, "style"));
    if (is_passed_over(element, name, look)) return std::nullopt;
    if (name == "br") {
        text_.line_break();
        return std::nullopt;
    }
    Frame frame = open_.empty() ? Frame{} : open_.back();
    frame.node = &element;
    frame.next = 0;
    frame.block = frame.table = frame.row = frame.cell = frame.list = frame.item = false;
    static constexpr auto kBold = std::to_array<std::string_view>({"b", "strong", "th"});
    if (is_one_of(name, kBold)) frame.style.bold = true;
    if (look.bold) frame.style.bold = *look.bold;
    if (name == "sup") frame.style.raised = true;
    if (look.preformatted) frame.style.preformatted = *look.preformatted;
    if (const std::string_view face = name == "font" ? attribute(element, "face") : std::string_view(); !face.empty())
        frame.style.font = std::string(face.substr(0, face.find(',')));
    if (!look.font.empty()) frame.style.font = look.font;
    if (look.list == "ignore") frame.label = true;
    if (is_block(name)) {
        flush();
        enter_block(element, name, look, frame);
        if (auto error = enter_table_part(element, name, frame)) return error;
    }
    open_.push_back(std::move(frame));
    return std::nullopt;
}

void Reader::enter_block(const GumboNode& element, const std::string& name, const Look& look, Frame& frame) {
    const std::string classes = lower(attribute(element, "class"));
    frame.block = true;
    frame.label = false;
    if (name == "pre" || name == "listing") frame.style.preformatted = true;
    if (const int heading = heading_of(name, classes, look); heading > 0) frame.heading = heading;
    if (classes.starts_with("msotoc") || classes.starts_with("toc")) frame.contents = true;
    if (look.element == "header" || look.element == "footer") frame.running = true;
    if (is_list(name)) {
        lists_.open(element, name);
        frame.list = true;
    } else if (name == "li") {
        item_label_ = lists_.next_label(element);
        item_level_ = std::max(0, lists_.depth() - 1) * kSpacesPerLevel;
        frame.item = true;
    }
}

std::optional<Error> Reader::enter_table_part(const GumboNode& element, const std::string& name, Frame& frame) {
    if (name == "table") {
        tables_.emplace_back(cells_);
        frame.table = true;
        frame.heading = 0;
        frame.contents = false;
        return std::nullopt;
    }
    if (tables_.empty()) return std::nullopt;
    TableReader& table = tables_.back();
    const Place place = place_of(element.v.element.start_pos.offset);
    if (name == "thead" || name == "tbody" || name == "tfoot") {
        table.open_group(name);
    } else if (name == "tr") {
        table.open_row(place);
        frame.row = true;
    } else if (name == "td" || name == "th") {
        frame.cell = true;
        return table.open_cell(element, place);
    }
    return std::nullopt;
}

std::optional<Error> Reader::leave() {
    if (open_.back().block) flush();
    const Frame frame = std::move(open_.back());
    open_.pop_back();
    if (frame.list) lists_.close();
    if (frame.item) item_label_.clear();
    if (frame.cell) return tables_.back().close_cell();
    if (frame.row) return tables_.back().close_row();
    if (frame.table) close_table();
    return std::nullopt;
}

void Reader::take_text(const GumboNode& node) {
    const GumboText& text = node.v.text;
    const Frame& frame = open_.back();
    if (frame.label) {
        typed_bullet_ = typed_bullet_ || (is_bullet_font(frame.style.font) && !trim(text.text).empty());
        typed_label_ += text.text;
        return;
    }
    text_.append(text.text, frame.style, text.start_pos.offset);
}

// Within a row or a paragraph that has begun it speaks of that.
void Reader::take_comment(const GumboNode& node) {
    const std::size_t offset = node.v.text.start_pos.offset;
    const auto found = std::lower_bound(comments_.begin(), comments_.end(), offset,
                                        [](const PageComment& comment, std::size_t at) { return comment.begin < at; });
    if (found == comments_.end() || found->begin != offset) return;
    std::size_t& target = comment_targets_[static_cast<std::size_t>(found - comments_.begin())];
    const auto row = std::find_if(open_.rbegin(), open_.rend(), [](const Frame& frame) { return frame.row; });
    if (row != open_.rend())
        target = row->node->v.element.start_pos.offset;
    else if (!text_.empty())
        target = text_.offset();
}

void Reader::flush() {
    const TextCollector text = std::exchange(text_, {});
    const std::string typed = label_of(std::exchange(typed_label_, {}), std::exchange(typed_bullet_, false));
    if (text.empty() || open_.empty()) return;
    const Frame& frame = open_.back();
    WrittenParagraph paragraph;
    paragraph.heading = frame.heading;
    paragraph.contents = frame.contents;
    paragraph.label = typed.empty() ? std::exchange(item_label_, {}) : typed;
    paragraph.level = lists_.depth() > 0 ? item_level_ : 0;
    paragraph.text = text.text();
    paragraph.bold = text.bold();
    paragraph.place = place_of(text.offset());
    drop_markup(paragraph);
    if (!frame.running) return put(std::move(paragraph));
    std::vector<Block> blocks;
    append_blocks(paragraph, blocks);
    for (Block& block : blocks)
        if (auto* running = std::get_if<TextBlock>(&block)) document_.running.push_back(std::move(*running));
}

void Reader::put(WrittenParagraph paragraph) {
    if (!tables_.empty()) return tables_.back().add(std::move(paragraph));
    append_blocks(paragraph, document_.blocks);
}

// A table in a cell follows the table around it, unless it is but a frame.
void Reader::close_table() {
    TableReader reader = std::move(tables_.back());
    tables_.pop_back();
    std::vector<WrittenParagraph> captions = reader.take_captions();
    OpenTable table = reader.take_table();
    if (!tables_.empty() && table.is_frame()) {
        for (auto* paragraphs : {&captions, &table.first})
            for (WrittenParagraph& paragraph : *paragraphs) tables_.back().add(std::move(paragraph));
        return;
    }
    std::vector<Block>& blocks = tables_.empty() ? document_.blocks : behind_;
    for (const WrittenParagraph& paragraph : captions) append_blocks(paragraph, blocks);
    if (sheet_ && tables_.empty())
        append_sheet(std::move(table.block.rows), blocks);
    else
        put_table(std::move(table), blocks);
    if (!tables_.empty()) return;
    for (Block& block : std::exchange(behind_, {})) document_.blocks.push_back(std::move(block));
}

}  // namespace lkiplint::html
