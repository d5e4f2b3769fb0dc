#include "base/phrase_set.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace lkiplint {

TEST_CASE("a set of phrases finds what each of them would find alone") {
    const std::vector<std::string> phrases = {"di", "a", "tidak layak", "inflasi", "belum", "", "ke 2"};
    const PhraseSet set(phrases);
    for (const std::string text : {"",
                                   "a",
                                   "di",
                                   "di kota",
                                   "kota di",
                                   "adi",
                                   "a b",
                                   "b a",
                                   "ab a",
                                   "tidak layak",
                                   "tidak",
                                   "layak tidak layak huni",
                                   "tidak layaknya",
                                   "angka inflasi",
                                   "inflasinya",
                                   "sebelum",
                                   "belum",
                                   "yang belum tertangani",
                                   "ke 2",
                                   "ke 21",
                                   "ke"}) {
        CAPTURE(text);
        const bool alone = std::any_of(phrases.begin(), phrases.end(),
                                       [&](const std::string& phrase) { return contains_word(text, phrase); });
        CHECK(set.any_in(text) == alone);
    }
    CHECK(!PhraseSet({}).any_in("a"));
}

}  // namespace lkiplint
