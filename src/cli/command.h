// The commands, and what they share.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/log.h"
#include "import/import.h"
#include "render/style.h"
#include "rules/pack.h"

namespace lkiplint {

// What the program ends with.
enum Exit : int {
    kExitClean = 0,   // nothing reaches --fail-on
    kExitFound = 1,   // something does
    kExitFailed = 2,  // wrong usage, or something could not be read or written
};

struct Options {
    std::vector<std::string> paths;  // of check, and of inspect and convert with as_one; else they take the first one
    std::string code;                // of explain
    std::string format = "text";
    std::string fail_on;                   // empty: what the configuration says, or "galat"
    std::string min_severity = "catatan";  // of annotate
    std::string lang;                      // empty: what the configuration says, or "id"
    std::string color = "auto";
    std::string rules;   // folder of a rule pack; empty: the one that is compiled in
    std::string output;  // empty or "-": stdout
    ImportLimits limits;
    bool as_one = false;                         // the paths are one report
    std::vector<std::string> limit_assignments;  // the same as it was written: "part-bytes=512M"
    std::string baseline;                        // file of known findings; empty: none, or the configuration's
    std::string write_baseline;                  // file to write; empty: none
    std::string config;                          // file; empty: looked for
    bool no_config = false;
    std::string against;            // of check: an archive of earlier reports
    std::vector<std::string> base;  // texts that all reports may use
    int template_share = 30;        // percent of the reports of a kabupaten and year
    int jobs = 0;                   // threads; 0: as many as there are processors
    bool show_suppressed = false;
    std::string index;     // of index: "add", "list", "remove" or "stats"
    std::string archive;   // of index: the file
    bool replace = false;  // of index add
    bool verbose = false;
    bool quiet = false;
};

int run_check(const Options& options, const Log& log);
int run_inspect(const Options& options, const Log& log);
int run_rules(const Options& options, const Log& log);
int run_explain(const Options& options, const Log& log);
int run_convert(const Options& options, const Log& log);
int run_annotate(const Options& options, const Log& log);
int run_config(const Options& options, const Log& log);
int run_index(const Options& options, const Log& log);

// By its name, as --fail-on and its like have it.
Severity severity_from(const std::string& name);
// Says what is wrong and gives kExitFailed.
int fail(const Log& log, const Error& error);
Result<RulePack> load_rules(const Options& options);
// As the output goes to a terminal or elsewhere.
TextStyle style_for(const Options& options);
std::string utf8(const std::filesystem::path& path);
std::filesystem::path path_from_utf8(const std::string& name);

}  // namespace lkiplint
