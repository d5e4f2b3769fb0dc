// What many readers need of one text, worked out when the first asks for it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace lkiplint {

// Stands beside the text it is of, which is given with every question and stays the same from the first one on. A copy
// begins anew, since its text may be changed. For one thread at a time.
class TextForms {
public:
    TextForms() noexcept;
    ~TextForms();
    TextForms(const TextForms&) noexcept;
    TextForms& operator=(const TextForms&) noexcept;
    TextForms(TextForms&&) noexcept;
    TextForms& operator=(TextForms&&) noexcept;

    // Shares what is known of a text that is the same, now and later.
    void share(const TextForms& other);

    // As the functions of these names in base/text.h and base/words.h give them.
    const std::string& folded(std::string_view text) const;
    const std::string& squeezed(const std::string& text) const;
    const std::vector<Word>& words(std::string_view text) const;
    const std::vector<Sentence>& sentences(std::string_view text) const;
    bool has_digit(std::string_view text) const;
    // fold() of each of the sentences.
    const std::vector<std::string_view>& folded_sentences(std::string_view text) const;

    // Whoever found nothing in the text may note it, and is told so when it asks again. Of several the last is known.
    void note_nothing_for(const void* reader) const { nothing_for_ = reader; }
    bool has_nothing_for(const void* reader) const { return reader != nullptr && nothing_for_ == reader; }

private:
    struct Kept;
    Kept& kept() const;
    mutable std::shared_ptr<Kept> kept_;
    mutable const void* nothing_for_ = nullptr;
};

}  // namespace lkiplint
