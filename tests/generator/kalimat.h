// Sentences such as reports hold between their figures, by a grammar with so many words to choose from that two reports
// do not share fifteen words in a row by chance. They say nothing of targets, amounts or trends, so they contradict
// nothing.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/acak.h"

namespace lkiplint::generator {

// What stands for a slot such as {inst} in a text. {n} is a number, another one each time.
using Isian = std::map<std::string, std::string, std::less<>>;

std::string fill(std::string_view text, const Isian& isian, Acak& acak);

class TataKalimat {
public:
    TataKalimat();

    // One sentence. With names, it may hold the slots {inst} and {n}.
    std::string sentence(Acak& acak, bool names) const;
    // So many sentences.
    std::string paragraph(Acak& acak, int sentences, bool names) const;
    // A clause without subject and without a full stop: an item of a list, a step to take.
    std::string step(Acak& acak) const;
    std::string problem(Acak& acak) const;
    // What leads to a table.
    std::string lead(Acak& acak) const;
    // A clause that may open a sentence, with its comma; begins with a capital.
    std::string opening(Acak& acak) const;

private:
    std::string expand(Acak& acak, std::string_view pattern) const;
    std::string one_of(Acak& acak, std::string_view list) const;

    std::map<std::string, std::vector<std::string>, std::less<>> words_;
};

std::string capitalised(std::string text);
std::vector<std::string> words_of_text(std::string_view text);

}  // namespace lkiplint::generator
