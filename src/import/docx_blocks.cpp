#include "import/docx_blocks.h"

#include <utility>

#include "base/text.h"

namespace lkiplint::docx {

using tinyxml2::XMLElement;

std::vector<TextBlock> plain_paragraphs(const XMLElement& root, const Styles& styles, int part, int& ordinal) {
    std::vector<TextBlock> blocks;
    Pages pages(false);
    for (const XMLElement* element = following(&root, &root); element;) {
        if (is_other_choice(*element)) {
            element = after(element, &root);
            continue;
        }
        if (std::string_view(element->Name()) == "w:p") {
            ++ordinal;
            const ParagraphFormat format = read_format(*element, styles);
            ParagraphText read = read_text(*element, format, styles, pages);
            TextBlock block;
            block.text = trim(read.text);
            block.bold = read.bold;
            block.place = Place{ordinal, 1, part, 0, ordinal};
            if (!block.text.empty()) blocks.push_back(std::move(block));
        }
        element = following(element, &root);
    }
    return blocks;
}

Place BlockReader::count() {
    ++line_;
    ++ordinal_;
    return place();
}

Place BlockReader::place(int column) const {
    return {line_, column, 0, pages_.page(), ordinal_ == line_ ? 0 : ordinal_};
}

std::string BlockReader::label_of(const XMLElement& paragraph, const ParagraphFormat& format, bool empty) {
    if (format.num_id <= 0) return {};
    const XMLElement* properties = paragraph.FirstChildElement("w:pPr");
    const XMLElement* mark = properties ? properties->FirstChildElement("w:rPr") : nullptr;
    // Deleted, and shown only to those who track changes.
    if (empty && mark && (mark->FirstChildElement("w:del") || mark->FirstChildElement("w:moveFrom"))) return {};
    int level = format.level;
    if (!format.level_is_stated) {
        const StyleFacts& facts = styles_.facts(format.style);
        level = numbering_.level_of_style(format.num_id, facts.list_style, level);
        level = numbering_.level_of_style(format.num_id, format.style, level);
    }
    return trim(numbering_.next_label(format.num_id, level).value_or(std::string()));
}

WrittenParagraph BlockReader::read_paragraph(const XMLElement& element, const Place& place,
                                             std::vector<const XMLElement*>& boxes, std::vector<NoteReference>& notes) {
    WrittenParagraph paragraph;
    const ParagraphFormat format = read_format(element, styles_);
    ParagraphText read = read_text(element, format, styles_, pages_);
    boxes.insert(boxes.end(), read.boxes.begin(), read.boxes.end());
    if (source_)
        for (NoteReference& note : read.notes) note.holder = spot_of(element);
    notes.insert(notes.end(), read.notes.begin(), read.notes.end());
    paragraph.heading = format.heading;
    paragraph.contents = format.contents;
    paragraph.level = format.num_id > 0 ? format.level * kSpacesPerLevel : format.indent;
    if (!volume_.is_full()) paragraph.label = label_of(element, format, trim(read.text).empty());
    if (volume_.take(paragraph.label.size() + read.text.size()))
        paragraph.text = std::move(read.text);
    else
        paragraph.label.clear();
    paragraph.bold = read.bold;
    drop_markup(paragraph);
    paragraph.place = place;
    paragraph.place.page = read.page;
    return paragraph;
}

std::optional<Error> BlockReader::paragraph(const XMLElement& element) {
    std::vector<const XMLElement*> boxes;
    Behind behind;
    const Place place = count();
    if (source_) source_->add(place, spot_of(element));
    append_blocks(read_paragraph(element, place, boxes, behind.notes), document_.blocks);
    if (auto error = read_boxes(std::move(boxes), std::nullopt, behind)) return error;
    put(std::move(behind), false);
    if (auto error = too_many_blocks(document_, limits_)) return error;
    return volume_.error();
}

// Text boxes may stand in text boxes; they are read one after the other. Outside of tables their paragraphs count.
std::optional<Error> BlockReader::read_boxes(std::vector<const XMLElement*> boxes, std::optional<Place> row,
                                             Behind& behind) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const XMLElement* box = boxes[i];
        for (const XMLElement* element = following(box, box); element;) {
            const std::string_view name = element->Name();
            if (name == "w:p") {
                std::vector<const XMLElement*> inner;
                const Place place = row ? *row : count();
                if (source_ && !row) source_->add(place, spot_of(*element));
                append_blocks(read_paragraph(*element, place, inner, behind.notes), behind.blocks);
                boxes.insert(boxes.end(), inner.begin(), inner.end());
            } else if (name == "w:tbl") {
                Table table;
                if (auto error = read_table(*element, table, behind)) return error;
                put_table(std::move(table.content), behind.blocks);
            }
            record_holder(*element, behind);
            const bool inside = name != "w:p" && name != "w:tbl" && name != "w:sdtPr" && !is_other_choice(*element);
            element = inside ? following(element, box) : after(element, box);
        }
    }
    return std::nullopt;
}

void BlockReader::record_holder(const XMLElement& element, Behind& behind) {
    if (source_ && behind.holders.size() < behind.blocks.size())
        behind.holders.resize(behind.blocks.size(), spot_of(element));
}

// What stands in the text boxes of a table is read behind it, but looked for in the row that holds the box.
void BlockReader::put(Behind behind, bool of_table) {
    for (std::size_t i = 0; i < behind.blocks.size(); ++i) {
        Block& block = behind.blocks[i];
        if (auto* text = std::get_if<TextBlock>(&block); text && of_table) {
            text->place.ordinal = text->place.printed();
            text->place.line = ++line_;
            if (source_) source_->add(text->place, behind.holders[i]);
        }
        document_.blocks.emplace_back(std::move(block));
    }
    for (const NoteReference& note : behind.notes) {
        Notes& notes = note.endnote ? endnotes : footnotes;
        const auto found = notes.find(note.id);
        if (found == notes.end()) continue;
        for (TextBlock& block : found->second) {
            block.place.line = ++line_;
            if (source_) source_->add(block.place, {note.holder.at, note.holder.cell, DocxSpot::Where::note});
            document_.blocks.emplace_back(std::move(block));
        }
        notes.erase(found);
    }
}

}  // namespace lkiplint::docx
