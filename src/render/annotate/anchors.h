// Puts the anchors of comments between the bytes of a document's XML. All other bytes stay as they are; a run that
// words begin or end within is cut in two runs of the same properties.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/annotate/paragraph.h"
#include "render/annotate/words.h"

namespace lkiplint::docx {

class Anchors {
public:
    // `xml` must outlive it.
    explicit Anchors(std::string_view xml);

    // Around these words, or around all of the target without any. False when there is no paragraph to put them in.
    bool add(const Target& target, const std::optional<WordRange>& words, int id);
    // The XML with all that was added.
    std::string apply() &&;

private:
    // At one place what ends stands before what begins, and all of it between the halves of a run.
    enum class Order { first_half, end, alone, begin, second_half };
    struct Insertion {
        std::size_t at = 0;
        Order order = Order::alone;
        std::size_t sequence = 0;
        std::string text;
    };

    void insert(std::size_t at, Order order, std::string text);
    std::size_t start_of(const Paragraph& paragraph, std::size_t letter);
    std::size_t end_of(const Paragraph& paragraph, std::size_t letter);
    void cut_text(const Unit& unit, const Piece& piece, std::size_t at);
    void cut_run(const Unit& unit, std::size_t at);
    std::string mark(const Paragraph& paragraph, std::string_view name, int id) const;
    std::string reference(const Paragraph& paragraph, int id) const;
    void add_to_all(const Target& target, int id);
    void add_to_words(const Target& target, const WordRange& words, int id);
    static std::size_t reference_place(const Paragraph& paragraph, std::size_t unit, std::size_t range_end);
    void add_to_empty(const Paragraph& paragraph, int id);

    std::string_view xml_;
    std::string_view namespace_;
    std::vector<Insertion> insertions_;
    std::set<std::size_t> cuts_;    // where runs are cut already
    std::set<std::size_t> spaced_;  // texts that have been told to keep their spaces
    std::set<std::size_t> opened_;  // the slashes of <w:p/> that have been given an end
};

}  // namespace lkiplint::docx
