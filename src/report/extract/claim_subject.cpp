#include "report/extract/claim_subject.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kStart = 2;          // words by which names are looked up
constexpr std::size_t kMostOfAStart = 48;  // names that begin alike; more would take too long
constexpr std::size_t kMostLines = 400;    // with one indicator; more are not looked through for every sentence
constexpr std::size_t kFewestLetters = 8;
constexpr int kTwo = -2;  // an abbreviation that two indicators have

// The name in quotation marks, or what follows "Sasaran 1 :".
std::string quoted_or_rest(const std::string& text) {
    for (const auto& [open, close] : {std::pair{std::string_view("\u201C"), std::string_view("\u201D")},
                                      std::pair{std::string_view("\""), std::string_view("\"")}}) {
        const std::size_t begin = text.find(open);
        if (begin == std::string::npos) continue;
        std::size_t end = text.find(close, begin + open.size());
        if (end == std::string::npos && open != "\"") end = text.find(open, begin + open.size());
        return text.substr(begin + open.size(),
                           end == std::string::npos ? std::string::npos : end - begin - open.size());
    }
    return without_label(text);
}

// "Indeks Kepuasan Masyarakat (IKM)": the name without its abbreviation, and the abbreviation.
std::pair<std::string, std::string> split_abbreviation(const std::string& printed) {
    const std::size_t open = printed.find('('), close = printed.find(')', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return {printed, {}};
    const std::string inside = printed.substr(open + 1, close - open - 1);
    const bool capitals =
        inside.size() >= 3 && std::all_of(inside.begin(), inside.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return {printed.substr(0, open), capitals && close + 2 >= printed.size() ? inside : std::string()};
}

// "ikm|indeks kepuasan masyarakat|industri kecil": the abbreviation, what it stands for, and what it stands for in
// reports that speak of that.
std::unordered_map<std::string, std::string> known_abbreviations(const Report& report, const RulePack& pack) {
    std::unordered_map<std::string, std::string> known;
    for (const std::string& entry : pack.word_list("singkatan-indikator")) {
        const std::vector<std::string_view> parts = split(entry, '|');
        if (parts.size() < 2) continue;
        const bool other = std::any_of(report.teks.begin(), report.teks.end(), [&](const Teks& teks) {
            return std::any_of(parts.begin() + 2, parts.end(),
                               [&](std::string_view phrase) { return contains_word(teks.block.folded(), phrase); });
        });
        if (!other) known[std::string(parts[1])] = std::string(parts[0]);
    }
    return known;
}

}  // namespace

ClaimSubjects::ClaimSubjects(const Report& report, const NameIndices& names, const RulePack& pack)
    : report_(report),
      names_(names),
      follows_(pack, {"klaim-kata-umum", "klaim-penghubung", "klaim-target", "klaim-realisasi", "klaim-capaian",
                      "klaim-nilai", "klaim-naik", "klaim-turun", "klaim-tetap", "klaim-label", "klaim-belum-tercapai",
                      "klaim-melampaui", "klaim-tercapai", "klaim-sambungan", "klaim-kurang"}),
      measures_(pack.word_list("klaim-ukuran")),
      shorts_(known_abbreviations(report, pack)) {
    for (std::size_t i = 0; i < report.indikator.size(); ++i) {
        const Padanan& padanan = report.indikator[i];
        learn(padanan.nama, static_cast<int>(i));
        for (const Sebutan& sebutan : padanan.sebutan) {
            if (sebutan.kolom < 0) continue;
            const Tabel& tabel = report.tabel[static_cast<std::size_t>(sebutan.tabel)];
            learn(
                tabel.baris[static_cast<std::size_t>(sebutan.baris)].sel[static_cast<std::size_t>(sebutan.kolom)].text,
                static_cast<int>(i));
        }
    }
}

void ClaimSubjects::learn(const std::string& printed, int indikator) {
    const auto [name, abbreviation] = split_abbreviation(without_label(printed));
    const auto add = [&](std::vector<std::string> words) {
        std::string start;
        for (std::size_t i = 0; i < std::min(kStart, words.size()); ++i) start += words[i] + " ";
        starts_.add(word_hash(words.front()));
        std::vector<Name>& known = by_start_[start];
        const auto same = std::find_if(known.begin(), known.end(), [&](const Name& n) { return n.words == words; });
        if (same == known.end() && known.size() >= kMostOfAStart) return;
        Name& entry = same != known.end() ? *same : known.emplace_back(Name{std::move(words), -1, {}});
        if (!report_.indikator[static_cast<std::size_t>(indikator)].program)
            entry.indikator = entry.indikator == -1 || entry.indikator == indikator ? indikator : kTwo;
        else if (entry.lines.size() < kMostOfAStart && (entry.lines.empty() || entry.lines.back() != indikator))
            entry.lines.push_back(indikator);
    };
    std::vector<std::string> words = fold_words(name);
    // "Nilai Indeks Kepuasan Masyarakat" is called "IKM", whether the table says so or not.
    std::string plain = fold(name);
    for (const std::string_view lead : {"nilai ", "skor ", "hasil "})
        if (plain.starts_with(lead)) plain.erase(0, lead.size());
    if (const auto known = shorts_.find(plain); known != shorts_.end() && abbreviation.empty()) add({known->second});
    if (words.size() >= kStart && fold(name).size() >= kFewestLetters) add(std::move(words));
    if (!abbreviation.empty()) add({fold(abbreviation)});
}

// A name that goes on is another name: "Persentase desa tertib" is not "Persentase desa tertib administrasi".
bool ClaimSubjects::may_end(std::span<const Token> sentence, std::size_t end, std::string_view text) const {
    if (end >= sentence.size()) return true;
    const Token& next = sentence[end];
    if (next.opens_clause || next.tahun != 0 || next.angka || follows_.at(sentence, end)) return true;
    const std::string_view between = text.substr(sentence[end - 1].end, next.begin - sentence[end - 1].end);
    return between.find_first_of("\",.):;=") != std::string_view::npos ||
           between.find("\u201D") != std::string_view::npos;
}

std::vector<NamedHere> ClaimSubjects::names_in(std::span<const Token> sentence, std::string_view text,
                                               const std::string& lead) const {
    std::vector<NamedHere> found;
    const auto fits = [&](const Name& name, std::size_t at) {
        if (name.words.size() > sentence.size() - at) return false;
        for (std::size_t i = 0; i < name.words.size(); ++i)
            if (sentence[at + i].word != name.words[i]) return false;
        return true;
    };
    std::string start;
    for (std::size_t at = 0; at < sentence.size();) {
        if (!starts_.may_hold(sentence[at].hash)) {
            ++at;
            continue;
        }
        const Name* longest = nullptr;
        start.clear();
        for (std::size_t i = at; i < std::min(at + kStart, sentence.size()); ++i) {
            start.append(sentence[i].word).append(1, ' ');
            const auto known = by_start_.find(start);
            if (known == by_start_.end()) continue;
            for (const Name& name : known->second)
                if (fits(name, at) && (longest == nullptr || name.words.size() > longest->words.size()))
                    longest = &name;
        }
        if (longest == nullptr) {
            ++at;
            continue;
        }
        const std::size_t end = at + longest->words.size();
        const int indikator = may_end(sentence, end, text) ? meant(*longest, sentence.first(at), lead) : -1;
        if (indikator >= 0) found.push_back({at, end, indikator});
        at = end;
    }
    return found;
}

// A program's indicator where its program is named, the indicator of a sasaran elsewhere.
int ClaimSubjects::meant(const Name& name, std::span<const Token> before, const std::string& lead) const {
    if (name.lines.empty()) return name.indikator;
    std::string folded = lead;
    for (const Token& token : before) folded += " " + token.word;
    if (const int line = line_named(name.lines, folded); line >= 0) return line;
    const bool of_program = contains_word(folded, "program") || contains_word(folded, "kegiatan");
    if (name.indikator == -1 && name.lines.size() == 1 && name.words.size() > kStart) return name.lines.front();
    return of_program ? -1 : name.indikator;
}

bool ClaimSubjects::begins_with_measure(std::span<const Token> sentence) const {
    return sentence.size() > kStart &&
           std::find(measures_.begin(), measures_.end(), sentence.front().word) != measures_.end();
}

int ClaimSubjects::subject_of(std::string_view text) const {
    const std::string plain = squeeze(text);
    const std::string folded = fold(plain);
    if (const int found = after_word(plain, {}); found >= 0) return found;
    if (const int found = plain.size() <= 200 ? names_.indikator.find(without_label(plain)) : -1; found >= 0)
        return names_.indikator_of[static_cast<std::size_t>(found)];
    if (!contains_word(folded, "sasaran") && !contains_word(folded, "tujuan")) return -1;
    const int goal = names_.sasaran.find(quoted_or_rest(plain));
    if (goal < 0) return -1;
    const auto& own = report_.sasaran[static_cast<std::size_t>(goal)].indikator;
    return own.size() == 1 ? own.front() : -1;
}

ClaimSubjects::Title ClaimSubjects::title(const TextBlock& block) const {
    constexpr std::size_t kLongestTitle = 160;
    if (block.role == TextRole::heading || block.text.empty() || block.text.size() > kLongestTitle) return Title::none;
    if (std::string_view(".;:,").find(block.text.back()) != std::string_view::npos) return Title::none;
    const std::string name = without_label(block.squeezed());
    if (starts_with_word(block.folded(), "sasaran") && names_.sasaran.find(name) >= 0) return Title::sasaran;
    return !has_digit(name) && names_.indikator.find(name) >= 0 ? Title::indikator : Title::none;
}

int ClaimSubjects::after_word(const std::string& sentence, const std::string& lead) const {
    const std::string small = lower(sentence);
    if (small.find("indi") == std::string::npos) return -1;
    for (const std::string_view word : {"indikator", "indicator"})
        for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + word.size())) {
            const int found = named_at(sentence, small, at + word.size(), lead);
            if (found >= 0 || found == kSeveral) return found;
        }
    return -1;
}

int ClaimSubjects::named_at(const std::string& sentence, const std::string& small, std::size_t at,
                            const std::string& lead) const {
    // "Indikator 2.1 : Nilai SAKIP"
    while (at < sentence.size() && std::string_view(" .:0123456789-").find(sentence[at]) != std::string_view::npos)
        ++at;
    constexpr std::size_t kLongestName = 260;
    std::size_t cut = std::min(sentence.size(), at + kLongestName);
    const std::string_view ahead = std::string_view(small).substr(std::min(small.size(), at + 4), kLongestName);
    // The name ends where the sentence goes on to say something about it.
    for (const std::string_view stop :
         {" pada tahun", " tahun 20", " ditarget", " sebesar", " adalah ", " dengan target", " dengan capaian",
          " terealisasi", " mencapai ", ". ", " : ", " realisasi", " target "})
        if (const std::size_t found = ahead.find(stop); found != std::string_view::npos)
            cut = std::min(cut, at + 4 + found);
    if (cut <= at) return -1;
    const std::string name = quoted_or_rest(sentence.substr(at, cut - at));
    // "Program X dengan indikator Y" speaks of the program's own indicator.
    const std::size_t program = small.find("program "), kegiatan = small.find("kegiatan ");
    const bool of_program = std::min(program, kegiatan) < at;
    if (of_program || !lead.empty())
        if (const int found = program_indicator(name, lead + " " + fold(sentence)); found >= 0) return found;
    const int found = names_.indikator.find(name);
    if (found < 0) return -1;
    return lists_several(name) ? kSeveral : names_.indikator_of[static_cast<std::size_t>(found)];
}

// "Persentase sawah beririgasi dan Persentase kelompok tani aktif": on either side stands a name. The second may be
// spelled in a way of its own; the word for what it measures shows it.
bool ClaimSubjects::lists_several(const std::string& name) const {
    const std::string small = lower(name);
    for (const std::string_view joint : {" dan ", " serta ", ", "})
        for (std::size_t at = small.find(joint); at != std::string::npos; at = small.find(joint, at + 1)) {
            const int left = names_.indikator.find(name.substr(0, at));
            if (left < 0) continue;
            const std::string rest = name.substr(at + joint.size());
            const int right = names_.indikator.find(rest);
            if (right >= 0 && right != left) return true;
            const std::vector<std::string> words = fold_words(rest);
            if (words.size() > kStart && std::find(measures_.begin(), measures_.end(), words[0]) != measures_.end())
                return true;
        }
    return false;
}

// Several lines may have an indicator of the same name: the line that the sentence names too.
int ClaimSubjects::program_indicator(const std::string& name, const std::string& folded) const {
    const int group = names_.program.find(name);
    if (group < 0) return -1;
    const auto& lines = names_.program_of[static_cast<std::size_t>(group)];
    const int found = line_named(lines, folded);
    return found >= 0 ? found : lines.size() == 1 ? lines.front() : -1;
}

// The only one of the indicators whose program or kegiatan the text names; -1 when it names none or several.
int ClaimSubjects::line_named(const std::vector<int>& lines, const std::string& folded) const {
    int found = -1;
    if (lines.size() > kMostLines) return -1;
    for (const int line : lines) {
        const auto named = std::lower_bound(names_.line.begin(), names_.line.end(), std::pair{line, std::string()});
        if (named == names_.line.end() || named->first != line || !contains_word(folded, named->second)) continue;
        if (found >= 0) return -1;
        found = line;
    }
    return found;
}

}  // namespace lkiplint
