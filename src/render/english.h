// What checks say in Indonesian beside the messages of their rules, in English: the reasons, the words that fill a
// message, and what stands at a related place. The pattern list "inggris" of the pack says how.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "render/file_result.h"
#include "rules/pack.h"

namespace lkiplint {

class English {
public:
    explicit English(const RulePack& pack) : patterns_(&pack.pattern_list("inggris")) {}

    // As it is where the pack knows no English for it: words of a report, names, numbers.
    const std::string& of(const std::string& phrase);
    // Does the pack know the phrase, or every part of it that semicolons divide?
    bool knows(const std::string& phrase);

private:
    struct Known {
        std::string text;
        bool known = false;
    };

    const Known& look_up(const std::string& phrase);
    Known translate(const std::string& phrase, int depth) const;

    const std::vector<TextPattern>* patterns_;
    std::unordered_map<std::string, Known> seen_;
};

void speak_english(std::vector<Finding>& findings, English& english);
void speak_english(FileResult& file, English& english);

}  // namespace lkiplint
