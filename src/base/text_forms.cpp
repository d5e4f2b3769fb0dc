#include "base/text_forms.h"

#include <optional>

#include "base/text.h"

namespace lkiplint {

// Nothing is kept of an empty text: the cell that stands for those a table lacks is shared by all reports.
struct TextForms::Kept {
    std::optional<std::string> folded, squeezed;
    std::optional<std::vector<Word>> words;
    std::optional<std::vector<Sentence>> sentences;
    std::optional<std::vector<std::string>> folded_sentences;
};

TextForms::TextForms() noexcept = default;
TextForms::~TextForms() = default;
TextForms::TextForms(const TextForms& /*other*/) noexcept {}
TextForms::TextForms(TextForms&&) noexcept = default;
TextForms& TextForms::operator=(TextForms&&) noexcept = default;

TextForms& TextForms::operator=(const TextForms& other) noexcept {
    if (this != &other) kept_.reset();
    return *this;
}

TextForms::Kept& TextForms::kept() const {
    if (!kept_) kept_ = std::make_unique<Kept>();
    return *kept_;
}

void TextForms::adopt(const TextForms& other) {
    if (other.kept_) kept() = *other.kept_;
}

const std::string& TextForms::folded(std::string_view text) const {
    static const std::string none;
    if (text.empty()) return none;
    auto& folded = kept().folded;
    return folded ? *folded : folded.emplace(fold(text));
}

const std::string& TextForms::squeezed(std::string_view text) const {
    static const std::string none;
    if (text.empty()) return none;
    auto& squeezed = kept().squeezed;
    return squeezed ? *squeezed : squeezed.emplace(squeeze(text));
}

const std::vector<Word>& TextForms::words(std::string_view text) const {
    static const std::vector<Word> none;
    if (text.empty()) return none;
    auto& words = kept().words;
    return words ? *words : words.emplace(split_words(text));
}

const std::vector<Sentence>& TextForms::sentences(std::string_view text) const {
    static const std::vector<Sentence> none;
    if (text.empty()) return none;
    auto& sentences = kept().sentences;
    return sentences ? *sentences : sentences.emplace(split_sentences(text));
}

const std::vector<std::string>& TextForms::folded_sentences(std::string_view text) const {
    static const std::vector<std::string> none;
    if (text.empty()) return none;
    auto& folded = kept().folded_sentences;
    if (folded) return *folded;
    folded.emplace();
    for (const Sentence& sentence : sentences(text))
        folded->push_back(fold(text.substr(sentence.begin, sentence.end - sentence.begin)));
    return *folded;
}

}  // namespace lkiplint
