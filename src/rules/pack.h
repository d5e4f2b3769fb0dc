// Everything that is data: rules, table layouts, scales, words, names of places and of budget lines.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <re2/re2.h>

#include "base/memo.h"
#include "base/result.h"
#include "report/report.h"
#include "rules/pattern_set.h"
#include "rules/rule.h"

namespace lkiplint {

using Pattern = std::shared_ptr<const re2::RE2>;

// One way in which a header names a role. The first pattern that matches the folded header wins.
struct RolePattern {
    Role role = Role::lain;
    Pattern header;   // against the header's own (last) line, folded
    Pattern parent;   // against the header above it, folded; null: any
    Pattern caption;  // against the caption, folded; null: any
};

// One layout of a kind of table. The first whose conditions all hold wins.
struct KindPattern {
    TableKind kind = TableKind::lain;
    Pattern caption;                       // null: any
    Pattern section;                       // against the headings above; null: any
    Pattern header;                        // somewhere in the header; null: any
    std::vector<std::vector<Role>> needs;  // each: at least one of these roles
    std::vector<Role> without;
    int min_years = 0;  // number of tahun columns
};

struct TextPattern {
    Pattern pattern;   // group 1, when there is one, is what the finding quotes
    Pattern unless;    // no finding when the sentence matches; null: never
    std::string note;  // what it is, for the message
};

struct PatternList {
    std::string name;
    std::vector<TextPattern> patterns;
    std::shared_ptr<const PatternSet> together = nullptr;  // `pattern` of all of them; null: try each
    // Those of this list and of others that are looked for in the same texts; null: there are no others.
    std::shared_ptr<const PatternSet> with_others = nullptr;

    // May one of them be somewhere in the text? Only "no" is sure.
    bool may_match(std::string_view text) const { return !together || together->may_match(text); }
    // The same of a text that is asked about for each of those lists, with what is known of it.
    bool may_match(std::string_view text, const TextForms& forms) const;
    // Ascending indices of those that may be somewhere in the text.
    std::vector<int> candidates(std::string_view text) const;
};

struct Wilayah {
    struct Kabupaten {
        std::string code, name;              // "35.19", "Kabupaten Madiun"
        std::vector<std::string> kecamatan;  // names
    };
    std::vector<Kabupaten> kabupaten;
    // Folded name of a kecamatan -> codes of its kabupaten.
    std::unordered_map<std::string, std::vector<std::string>> kecamatan;
    // Folded name of a kabupaten or kota ("kabupaten madiun") -> its codes.
    std::unordered_map<std::string, std::vector<std::string>> kabupaten_names;
    const Kabupaten* find_kabupaten(std::string_view name) const;  // "Kabupaten Madiun" or "Madiun"; null if unknown
    const Kabupaten* by_code(std::string_view code) const;
};

// A regulation as it is rightly cited. Databases and the regulation itself may print different titles.
struct Peraturan {
    std::string jenis;  // "uu", "pp", "perpres", "permenpan", "permendagri", …: see checks/citations.h
    int nomor = 0;
    int tahun = 0;
    std::vector<std::string> judul;  // the first is the one to propose
};

// How an application names what it exports, so that its tables can be read as those of a report: rules/ekspor.xml.
struct Ekspor {
    struct Bidang {
        std::string field;   // as the application names it; "^nama" is a field of the object around a list
        std::string header;  // as reports head such a column
    };
    struct Tingkat {              // one level of a tree that is exported as a flat list, outermost first
        std::string field, code;  // code may be empty
    };
    std::string system;              // whose export it is, for people
    std::vector<std::string> needs;  // fields that tell it
    std::string caption;             // what the table is called in a report
    std::vector<Tingkat> tingkat;
    std::vector<Bidang> bidang;
    std::string instansi, tahun;  // fields that name them; may be empty
};

// An item of the checklist of the reviu, and what it is filled from: rules/reviu.xml.
struct ButirReviu {
    enum class Aspek { format, mekanisme, substansi };
    enum class Putusan {
        program,    // the program may answer yes and no
        menolak,    // it may answer no; yes is for a person
        pereviu,    // a person only
        bersyarat,  // asked only when an item before it is answered no
    };
    // Findings or verdicts of some rules; only those about `perihal`, unless it is empty.
    struct Acuan {
        std::vector<std::string> kode;
        std::string perihal;
    };
    struct Bukti {
        enum class Fakta { none, instansi, tahun };  // of the report itself; then `acuan` is empty
        enum class Cara { ada, banding };            // found, or compared
        Fakta fakta = Fakta::none;
        Cara cara = Cara::banding;
        Acuan acuan;
        bool wajib = true;  // without it the item is not fulfilled
        LocalText sebutan;  // what is looked at, for people
    };
    Aspek aspek = Aspek::format;
    int nomor = 0;  // within its aspect
    Putusan putusan = Putusan::pereviu;
    LocalText pernyataan, kriteria, rekomendasi;
    LocalText alasan;             // what is left to a person
    std::vector<Acuan> lawan;     // what speaks against it
    std::vector<Bukti> bukti;     // what speaks for it
    std::vector<int> bila_tidak;  // of bersyarat: numbers of the items before it, of the same aspect
};

struct RulePack {
    std::vector<Rule> rules;
    std::vector<RolePattern> roles;
    std::shared_ptr<const PatternSet> role_headers;  // `header` of all of them; null: try each
    std::shared_ptr<const PatternSet> role_parents;  // likewise
    std::vector<KindPattern> kinds;
    std::vector<Skala> scales;  // defaults, used when the report prints none
    // Word lists and patterns by name: "sisa-templat", "kata-fungsi", …
    std::map<std::string, PatternList, std::less<>> patterns;
    std::map<std::string, std::vector<std::string>, std::less<>> words;
    std::vector<Peraturan> peraturan;
    std::vector<Ekspor> ekspor;
    std::vector<ButirReviu> reviu;  // by aspect and number
    Wilayah wilayah;
    std::unordered_map<std::string, Level> nomenklatur;  // folded name -> level
    Memo memo;

    const Rule* find(std::string_view code) const;
    const std::vector<std::string>& word_list(std::string_view name) const;     // empty list when there is none
    const std::vector<TextPattern>& pattern_list(std::string_view name) const;  // empty list when there is none
    const PatternList& patterns_of(std::string_view name) const;                // likewise
};

// A file of a rule pack: its name and its content.
struct PackFile {
    std::string name;
    std::string_view content;
};

// The files compiled into the program.
const std::vector<PackFile>& builtin_pack_files();

// Errors name file, line and what was expected.
Result<RulePack> load_pack(const std::vector<PackFile>& files);
Result<RulePack> load_builtin_pack();
Result<RulePack> load_pack_directory(const std::filesystem::path& directory);

}  // namespace lkiplint
