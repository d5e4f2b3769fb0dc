// The tree of a page as blocks of a Document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "import/html_lists.h"
#include "import/html_style.h"
#include "import/html_table.h"
#include "import/html_text.h"
#include "import/html_tree.h"
#include "import/office_blocks.h"
#include "import/source_lines.h"

namespace lkiplint::html {

class Reader {
public:
    Reader(const Source& source, std::string_view page, Document& document, const ImportLimits& limits);

    // The blocks of `root` go into the document, with `ordinal` as the line in the source.
    std::optional<Error> read(const GumboNode& root);

    // For each comment of the source, where in it the thing begins that it stands in, or else the comment itself.
    const std::vector<std::size_t>& comment_targets() const { return comment_targets_; }
    Place place_of(std::size_t offset) const;

private:
    // An open element, with what it hands down.
    struct Frame {
        const GumboNode* node = nullptr;
        unsigned next = 0;  // child
        TextCollector::Style style;
        int heading = 0;
        bool block = false, contents = false, running = false, label = false;
        bool table = false, row = false, cell = false, list = false, item = false;  // to be closed
    };

    std::optional<Error> enter(const GumboNode& element);
    std::optional<Error> leave();
    std::optional<Error> enter_table_part(const GumboNode& element, const std::string& name, Frame& frame);
    void enter_block(const GumboNode& element, const std::string& name, const Look& look, Frame& frame);
    bool is_passed_over(const GumboNode& element, const std::string& name, const Look& look) const;
    void take_text(const GumboNode& node);
    void take_comment(const GumboNode& node);
    // What was collected becomes a paragraph of where we are.
    void flush();
    void put(WrittenParagraph paragraph);
    void close_table();

    Document& document_;
    const std::vector<PageComment>& comments_;
    std::vector<std::size_t> comment_targets_;
    StyleSheet styles_;
    SourceLines lines_;
    bool sheet_;
    std::vector<Frame> open_;
    std::vector<TableReader> tables_;
    Lists lists_;
    TextCollector text_;
    std::string item_label_;   // of the item whose text has not begun
    std::string typed_label_;  // that a word processor wrote into the paragraph
    bool typed_bullet_ = false;
    int item_level_ = 0;
    CellCounter cells_;
    std::vector<Block> behind_;  // tables in cells of the table that is read
};

}  // namespace lkiplint::html
