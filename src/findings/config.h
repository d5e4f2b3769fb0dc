// What a user has settled for a folder of reports, in a file lkiplint.xml: docs/konfigurasi.md, docs/lkiplint.xsd.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "checks/check.h"
#include "findings/suppression.h"
#include "rules/pack.h"

namespace lkiplint {

inline constexpr std::string_view kConfigName = "lkiplint.xml";

struct Config {
    std::string name;  // of the file, for messages
    std::optional<Severity> fail_on;
    std::optional<Lang> lang;
    std::string baseline;  // as written: relative to the file's folder; empty when there is none
    int baseline_line = 0;
    std::map<std::string, Severity, std::less<>> tingkat;  // of a rule, in place of its own
    Codes mati;                                            // rules that are switched off
    std::vector<std::string> batas;                        // "part-bytes=512M", for set_limit()
    std::vector<Suppression> abaikan;
};

// The error has one line for each mistake: "lkiplint.xml:12: …". `name`: the file, for messages.
Result<Config> read_config(std::string name, std::string_view xml, const RulePack& pack);

std::optional<Severity> severity_from_name(std::string_view name);

}  // namespace lkiplint
