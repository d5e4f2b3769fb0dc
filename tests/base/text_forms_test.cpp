#include "base/text_forms.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace lkiplint {
namespace {

const std::vector<std::string> kTexts = {
    "",
    " ",
    "\u00A0",
    "\u00AD",
    "...",
    "Target",
    "Nilai  SAKIP\ntahun 2024",
    "Target tercapai. Realisasi 81,22 dari 80. Capaian 101,53 %!",
    "Capaian Kec. Sukamaju 95 %. ... Lihat S.Sos. di bawah.\n1. Camat",
    "Pelaya\u00ADnan publik — “baik”. Ke\u200Bgiatan?",
    "\u00A0Program\u00A0 \u00E9l\u00E8ve. \u00C9 dan \xC3",
};

TEST_CASE("the forms of a text are those that the functions give") {
    for (const std::string& text : kTexts) {
        CAPTURE(text);
        const TextForms forms;
        for (int again = 0; again < 2; ++again) {
            CHECK(forms.folded(text) == fold(text));
            CHECK(forms.squeezed(text) == squeeze(text));
            const std::vector<Word> words = split_words(text);
            REQUIRE(forms.words(text).size() == words.size());
            for (std::size_t i = 0; i < words.size(); ++i) {
                const Word& word = forms.words(text)[i];
                CHECK(word.folded == words[i].folded);
                CHECK(word.hash == word_hash(word.folded));
                CHECK(std::pair(word.begin, word.end) == std::pair(words[i].begin, words[i].end));
            }
            const std::vector<Sentence> sentences = split_sentences(text);
            REQUIRE(forms.sentences(text).size() == sentences.size());
            REQUIRE(forms.folded_sentences(text).size() == sentences.size());
            for (std::size_t i = 0; i < sentences.size(); ++i)
                CHECK(forms.folded_sentences(text)[i] ==
                      fold(text.substr(sentences[i].begin, sentences[i].end - sentences[i].begin)));
        }
    }
}

TEST_CASE("a copy may be of another text, what is shared is of the same") {
    const std::string text = "Realisasi  Anggaran", other = "Capaian Kinerja";
    TextForms forms;
    CHECK(forms.folded(text) == "realisasi anggaran");
    const TextForms copy(forms);
    CHECK(copy.folded(other) == "capaian kinerja");
    TextForms assigned;
    CHECK(assigned.folded(text) == "realisasi anggaran");
    assigned = forms;
    CHECK(assigned.folded(other) == "capaian kinerja");

    TextForms shared;
    shared.share(forms);
    const std::string& from_one = forms.squeezed(text);
    const std::string& from_other = shared.squeezed(text);
    CHECK(&from_one == &from_other);
    const TextForms moved(std::move(forms));
    CHECK(&moved.squeezed(text) == &from_one);
}

}  // namespace
}  // namespace lkiplint
