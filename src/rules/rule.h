// A rule pack: what is checked, as data. C++ supplies the kinds of check, XML supplies everything else.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lkiplint {

enum class Severity { catatan, peringatan, galat };
std::string_view severity_name(Severity severity);

enum class Lang { id, en };

struct LocalText {
    std::string id, en;
    const std::string& in(Lang lang) const { return lang == Lang::en && !en.empty() ? en : id; }
};

struct RuleExample {
    bool bad = true;
    std::string text;      // a fragment of a report, as Markdown
    std::string expected;  // what the finding must say is right; only of a bad example; may be empty
};

struct Rule {
    std::string code;  // "ANG001", permanent
    std::string slug;
    Severity severity = Severity::galat;
    std::string check;                                           // name of a kind of check
    std::map<std::string, std::string, std::less<>> parameters;  // further attributes of <rule>
    LocalText title, message, why, basis, fix;
    LocalText hitungan;  // the computation in figures, with placeholders; may be empty
    std::vector<RuleExample> examples;

    // "" when the rule has no such parameter.
    std::string_view parameter(std::string_view name) const;
};

}  // namespace lkiplint
