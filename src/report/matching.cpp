#include "report/matching.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace lkiplint {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Words that say nothing about which indicator is meant.
constexpr std::array kFillers = std::to_array<std::string_view>(
    {"yang",     "di",        "dan",          "atau",       "serta", "dengan",  "untuk",     "pada",  "dalam",
     "oleh",     "dari",      "ke",           "per",        "hal",   "tingkat", "jumlah",    "opd",   "pd",
     "skpd",     "perangkat", "daerah",       "kecamatan",  "dinas", "badan",   "kabupaten", "kota",  "indeks",
     "index",    "angka",     "nilai",        "skor",       "poin",  "persen",  "wilayah",   "tahun", "rata",
     "terhadap", "indikator", "dilaksanakan", "laksanakan", "se",    "a",       "b",         "c",     "kantor"});

// By first letter, a bit for each length that a filler has: most words are told apart without being compared.
constexpr std::array<std::uint32_t, 256> kFillerLengths = [] {
    std::array<std::uint32_t, 256> lengths{};
    for (const std::string_view word : kFillers)
        lengths[static_cast<unsigned char>(word[0])] |= std::uint32_t{1} << word.size();
    return lengths;
}();

bool is_filler(std::string_view word) {
    if (word.empty() || word.size() >= 32) return false;
    if ((kFillerLengths[static_cast<unsigned char>(word[0])] >> word.size() & 1U) == 0) return false;
    return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

// Kinds of measure: "Persentase X" and "Jumlah X" are two indicators, though X is the same.
std::string measure_of(const std::vector<std::string>& words) {
    for (const auto& word : words) {
        if (any_of(word, {"persentase", "presentase", "prosentase", "persen", "cakupan"})) return "#persen";
        if (any_of(word, {"jumlah", "banyaknya"})) return "#jumlah";
        if (any_of(word, {"indeks", "index", "nilai", "skor"})) return "#nilai";
        if (!any_of(word, {"tingkat", "capaian"})) break;
    }
    return {};
}

// Prefixes and suffixes off, spelling variants unified, cut to what tells words apart.
std::string stem(std::string_view word) {
    constexpr std::array variants = {std::pair{std::string_view("ketentraman"), std::string_view("ketenteraman")},
                                     std::pair{std::string_view("efektifitas"), std::string_view("efektivitas")},
                                     std::pair{std::string_view("ikm"), std::string_view("ikm")},
                                     std::pair{std::string_view("lakip"), std::string_view("sakip")},
                                     std::pair{std::string_view("akip"), std::string_view("sakip")},
                                     std::pair{std::string_view("professional"), std::string_view("profesional")}};
    for (const auto& [from, to] : variants)
        if (word == from) word = to;
    constexpr std::array prefixes = {"meng", "meny", "mem", "men", "ber", "ter", "peng", "peny",
                                     "pem",  "pen",  "per", "me",  "pe",  "di",  "ke"};
    const bool may_have_prefix = !word.empty() && std::string_view("mbtpdk").find(word[0]) != std::string_view::npos;
    for (const std::string_view prefix : prefixes)
        if (may_have_prefix && word.size() > prefix.size() + 4 && word.starts_with(prefix)) {
            word.remove_prefix(prefix.size());
            break;
        }
    if (word.size() > 7 && word.ends_with("nya")) word.remove_suffix(3);
    return std::string(word.substr(0, 6));
}

bool is_number(std::string_view word) { return word.find_first_not_of("0123456789") == std::string_view::npos; }

// A unit or an abbreviation in brackets at the end: "(Indeks)", "(%)", "(IKM)".
std::string_view without_suffix(std::string_view name) {
    const std::size_t open = name.rfind('(');
    return open != std::string_view::npos && open > 8 && name.size() - open <= 16 ? name.substr(0, open) : name;
}

}  // namespace

namespace {

// The labels below begin with one of three letters. Characters outside ASCII may be left out by fold().
bool may_open_with_label(std::string_view text) {
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || static_cast<unsigned char>(c) >= 0x80)
            return !letter || std::string_view("iIsStT").find(c) != std::string_view::npos;
        if (c >= '0' && c <= '9') return false;
    }
    return false;
}

}  // namespace

std::string without_label(std::string_view name) {
    const std::string text = squeeze(name);
    std::size_t skip = 0;
    const std::string folded = may_open_with_label(text) ? fold(text) : std::string();
    for (const std::string_view label :
         {"indikator kinerja", "indikator", "sasaran strategis", "sasaran", "tujuan", "iku"}) {
        if (!starts_with_word(folded, label)) continue;
        // Only a label when a number or a colon follows: "Indikator 2.1 : …", "Sasaran : …".
        std::size_t i = label.size();
        bool marked = false;
        while (i < text.size() && (std::string_view(" .:0123456789-\u2013").find(text[i]) != std::string_view::npos)) {
            marked = marked || text[i] == ':' || (text[i] >= '0' && text[i] <= '9');
            ++i;
        }
        if (marked && i < text.size()) skip = i;
        break;
    }
    while (skip < text.size() && std::string_view(" .:-)(0123456789\"").find(text[skip]) != std::string_view::npos &&
           text.find_first_not_of(" .:-)(0123456789\"", skip) != std::string::npos)
        ++skip;
    return text.substr(skip);
}

NameKey name_key(std::string_view name) {
    const std::string plain = without_label(name);
    std::string spelled;
    for (const std::string_view part : split(without_suffix(plain), '%')) {
        if (!spelled.empty() || part.data() != plain.data()) spelled += " persentase ";
        spelled += part;
    }
    const std::vector<std::string> words = fold_words(spelled);
    NameKey key;
    for (const auto& word : words)
        if (!is_filler(word) && !is_number(word) && word != "persentase" && word != "presentase" &&
            word != "prosentase")
            key.stems.push_back(stem(word));
    if (const std::string measure = measure_of(words); !measure.empty() && !key.stems.empty())
        key.stems.push_back(measure);
    std::sort(key.stems.begin(), key.stems.end());
    key.stems.erase(std::unique(key.stems.begin(), key.stems.end()), key.stems.end());
    return key;
}

int match_score(const NameKey& a, const NameKey& b) {
    if (a.empty() || b.empty()) return 0;
    int common = 0, words = 0;
    for (auto i = a.stems.begin(), k = b.stems.begin(); i != a.stems.end() && k != b.stems.end();) {
        const int order = i->compare(*k);
        if (order == 0) {
            ++common;
            words += i->front() != '#' ? 1 : 0;  // the kind of measure is no word
        }
        if (order <= 0) ++i;
        if (order >= 0) ++k;
    }
    const int smaller = static_cast<int>(std::min(a.stems.size(), b.stems.size()));
    const int larger = static_cast<int>(std::max(a.stems.size(), b.stems.size()));
    const int all = smaller + larger - common;
    // A shortened name holds three words or more of the longer one and nothing else.
    if (common == smaller && words >= 3 && common * 2 >= larger) return std::max(80, common * 100 / all);
    return common * 100 / all;
}

bool same_name(const NameKey& a, const NameKey& b) { return match_score(a, b) >= kSameName; }

NameIndex::Near NameIndex::nearest(const NameKey& key) const {
    Near best;
    // A stem that very many groups share tells nothing; leaving it out keeps hostile reports linear.
    constexpr std::size_t kCommon = 80;
    std::vector<int> near;
    for (const std::string& stem : key.stems)
        if (const auto found = by_stem_.find(stem); found != by_stem_.end() && found->second.size() <= kCommon)
            near.insert(near.end(), found->second.begin(), found->second.end());
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const int group : near) {
        const int here = match_score(key, keys_[static_cast<std::size_t>(group)]);
        if (here > best.score) {
            best = {group, here, false};
        } else if (here == best.score && best.group >= 0) {
            best.twice = true;
        }
    }
    return best;
}

int NameIndex::find(const NameKey& key) const {
    const Near best = nearest(key);
    return best.twice || best.score < least_ ? -1 : best.group;
}

int NameIndex::find(std::string_view name) const { return find(name_key(name)); }

int NameIndex::add(std::string_view name) { return add(name_key(name)); }

int NameIndex::add(const NameKey& key) {
    if (key.empty()) return -1;
    if (const int found = find(key); found >= 0) return found;
    for (const std::string& stem : key.stems) by_stem_[stem].push_back(static_cast<int>(keys_.size()));
    keys_.push_back(key);
    return static_cast<int>(keys_.size()) - 1;
}

}  // namespace lkiplint
