#include "base/text_forms.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace lkiplint {

// Nothing is kept of an empty text: the cell that stands for those a table lacks is shared by all reports. Many texts
// are there at once, so this is small.
struct TextForms::Kept {
    std::string folded;
    std::string squeezed;  // empty when the text is plain
    std::vector<Word> words;
    std::vector<Sentence> sentences;
    std::vector<std::string_view> folded_sentences;  // of `folded`
    bool is_folded = false, is_squeezed = false, has_words = false, has_sentences = false;
    bool is_plain = false;  // the text is squeezed as it stands
    std::optional<bool> has_digit;
};

TextForms::TextForms() noexcept = default;
TextForms::~TextForms() = default;
TextForms::TextForms(const TextForms& /*other*/) noexcept {}
TextForms::TextForms(TextForms&&) noexcept = default;
TextForms& TextForms::operator=(TextForms&&) noexcept = default;

TextForms& TextForms::operator=(const TextForms& other) noexcept {
    if (this != &other) {
        kept_.reset();
        nothing_for_ = nullptr;
    }
    return *this;
}

TextForms::Kept& TextForms::kept() const {
    if (!kept_) kept_ = std::make_shared<Kept>();
    return *kept_;
}

void TextForms::share(const TextForms& other) {
    other.kept();  // from now on there is something to share
    kept_ = other.kept_;
}

const std::string& TextForms::folded(std::string_view text) const {
    static const std::string none;
    if (text.empty()) return none;
    Kept& kept = this->kept();
    if (!kept.is_folded) kept.folded = fold(text);
    kept.is_folded = true;
    return kept.folded;
}

const std::string& TextForms::squeezed(const std::string& text) const {
    if (text.empty()) return text;
    Kept& kept = this->kept();
    if (!kept.is_squeezed) {
        kept.is_plain = is_squeezed(text);
        if (!kept.is_plain) kept.squeezed = squeeze(text);
        kept.is_squeezed = true;
    }
    return kept.is_plain ? text : kept.squeezed;
}

const std::vector<Word>& TextForms::words(std::string_view text) const {
    static const std::vector<Word> none;
    if (text.empty()) return none;
    Kept& kept = this->kept();
    if (!kept.has_words) kept.words = split_words(text);
    kept.has_words = true;
    return kept.words;
}

const std::vector<Sentence>& TextForms::sentences(std::string_view text) const {
    static const std::vector<Sentence> none;
    if (text.empty()) return none;
    Kept& kept = this->kept();
    if (!kept.has_sentences) kept.sentences = split_sentences(text);
    kept.has_sentences = true;
    return kept.sentences;
}

bool TextForms::has_digit(std::string_view text) const {
    if (text.empty()) return false;
    Kept& kept = this->kept();
    if (!kept.has_digit) kept.has_digit = lkiplint::has_digit(text);
    return *kept.has_digit;
}

const std::vector<std::string_view>& TextForms::folded_sentences(std::string_view text) const {
    static const std::vector<std::string_view> none;
    if (text.empty()) return none;
    Kept& kept = this->kept();
    if (!kept.folded_sentences.empty()) return kept.folded_sentences;
    // White space parts sentences, so that one space parts them here.
    const std::string_view whole = folded(text);
    std::size_t at = 0;
    for (const Sentence& sentence : sentences(text)) {
        const std::size_t size = fold(text.substr(sentence.begin, sentence.end - sentence.begin)).size();
        kept.folded_sentences.push_back(whole.substr(at, size));
        if (size > 0) at = std::min(at + size + 1, whole.size());
    }
    return kept.folded_sentences;
}

}  // namespace lkiplint
