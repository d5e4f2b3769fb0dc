// IDN004: the same fact of identity has two values: the address, telephone or postal code of the own letterhead, or the
// number of one decision in its head and in the head of its annex.
//
// Reads: running text. A letterhead is the own one when the own name stands in its line or closely above it. "Jl." and
// "Jalan", "A. Yani" and "Achmad Yani" agree: streets are compared by their last word. Names of officials are not
// compared: under stamps and signatures a scan reads them in many ways.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/acts.h"
#include "checks/common.h"
#include "checks/kinds.h"
#include "checks/printed_lines.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

constexpr std::size_t kLongestHead = 160;  // of a line of a letterhead
constexpr std::size_t kAbove = 4;          // lines from the name down to the telephone

struct Fact {
    std::string value;  // comparable
    std::string printed;
    const PrintedLine* line = nullptr;
};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// ---- Letterheads

struct Address {
    std::string street;  // its last word
    std::string house;   // "36a"; empty when none
    std::size_t begin = 0, end = 0;
};

std::optional<Address> address_in(std::string_view text, std::string_view own_first) {
    static constexpr std::array kStreet = std::to_array<std::string_view>({"jl", "jln", "jalan"});
    static constexpr std::array kNumber = std::to_array<std::string_view>({"no", "nomor"});
    static constexpr std::array kEnd = std::to_array<std::string_view>(
        {"telp", "telepon", "kode", "pos", "desa", "kelurahan", "kecamatan", "km", "kav", "rt", "dusun", "kabupaten"});
    constexpr std::size_t kWords = 5;
    const auto words = split_words(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!is_one_of(words[i].folded, kStreet) || !words[i].capital || !words[i + 1].capital) continue;
        Address address;
        address.begin = words[i].begin;
        std::size_t at = i + 1;
        for (; at < words.size() && at <= i + kWords; ++at) {
            const Word& word = words[at];
            if (word.number || is_one_of(word.folded, kNumber) || is_one_of(word.folded, kEnd)) break;
            if (!address.street.empty() && word.folded == own_first) break;
            if (at > i + 1 && text.substr(words[at - 1].end, word.begin - words[at - 1].end).find_first_of(",-(") !=
                                  std::string_view::npos)
                break;
            address.street = word.folded;
            address.end = word.end;
        }
        if (address.street.empty()) continue;
        if (at + 1 < words.size() && is_one_of(words[at].folded, kNumber) && has_digit(words[at + 1].folded)) {
            address.house = words[at + 1].folded;
            address.end = words[at + 1].end;
            if (at + 2 < words.size() && words[at + 2].folded.size() == 1 && !words[at + 2].number &&
                only_space_between(text, words[at + 1], words[at + 2])) {
                address.house += words[at + 2].folded;
                address.end = words[at + 2].end;
            }
        }
        return address;
    }
    return std::nullopt;
}

std::optional<std::pair<std::string, std::string>> telephone_in(std::string_view text) {
    static const re2::RE2 pattern(
        R"((?i)\b(?:telp|telepon|telpon|tlp)\b[ .:/]*(\(?0\d{2,3}\)?[ -]{0,3}\d{5,8})\b(.{0,4}))");
    std::string number, behind;
    if (!has_digit(text) || !re2::RE2::PartialMatch({text.data(), text.size()}, pattern, &number, &behind))
        return std::nullopt;
    // Several numbers: whichever another letterhead gives may be among them.
    if (behind.find_first_of(",/;&") != std::string::npos) return std::nullopt;
    std::string digits;
    for (const char c : number)
        if (c >= '0' && c <= '9') digits += c;
    return std::pair{digits, number};
}

std::optional<std::string> postal_code_in(std::string_view text) {
    static const re2::RE2 pattern(R"((?i)\bkode ?pos\.?\s*:?\s*(\d{5})\b)");
    std::string code;
    if (!has_digit(text) || !re2::RE2::PartialMatch({text.data(), text.size()}, pattern, &code)) return std::nullopt;
    return code;
}

class Letterheads {
public:
    Letterheads(const CheckContext& context, Sink& sink)
        : sink_(sink), own_(fold(context.report.instansi.nama_pendek)), lines_(printed_lines(context.report)) {
        for (const PrintedLine& line : lines_) folded_.push_back(line.folded());
    }

    void run() {
        if (own_.empty()) return;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (is_own_head(i))
                read(lines_[i]);
            else if (const std::size_t at = own_address_at(i); at != std::string::npos)
                read_address(lines_[i], lines_[i].text.substr(at));
        check_streets();
        for (const auto& [street, facts] : houses_) compare(facts, "nomor rumah kantor");
        compare(telephones_, "nomor telepon");
        compare(codes_, "kode pos");
    }

private:
    bool is_own_head(std::size_t at) const {
        if (lines_[at].text.size() > kLongestHead) return false;
        static constexpr std::array kOthers = std::to_array<std::string_view>(
            {"dinas", "badan", "sekretariat", "inspektorat", "bupati", "puskesmas", "desa", "kelurahan", "kecamatan"});
        for (std::size_t back = 0; back <= std::min(kAbove, at); ++back) {
            const std::string& folded = folded_[at - back];
            if (contains_word(folded, own_)) return true;
            if (back > 0 && std::any_of(kOthers.begin(), kOthers.end(),
                                        [&](std::string_view word) { return starts_with_word(folded, word); }))
                return false;
        }
        return false;
    }

    // "Kantor beralamat di Jalan …" in a sentence of its own subject: where the address begins.
    std::size_t own_address_at(std::size_t line) const {
        if (folded_[line].find(" di j") == std::string::npos) return std::string::npos;
        const std::string_view text = lines_[line].text;
        static const re2::RE2 pattern(
            R"((?i)(?:^|[.;] )(?:kantor|dinas|badan|kecamatan)(?: (?:ini|kami|tersebut))? (?:beralamat|berkedudukan|berkantor) di (jalan|jl|jln)\b)");
        re2::StringPiece found;
        if (!re2::RE2::PartialMatch({text.data(), text.size()}, pattern, &found)) return std::string::npos;
        return static_cast<std::size_t>(found.data() - text.data());
    }

    void read_address(const PrintedLine& line, std::string_view text) {
        const auto address = address_in(text, own_.substr(0, own_.find(' ')));
        if (!address) return;
        const std::string printed = squeeze(text.substr(address->begin, address->end - address->begin));
        streets_.push_back({address->street, printed, &line});
        if (!address->house.empty()) houses_[address->street].push_back({address->house, printed, &line});
    }

    void read(const PrintedLine& line) {
        read_address(line, line.text);
        if (auto telephone = telephone_in(line.text))
            telephones_.push_back({telephone->first, telephone->second, &line});
        if (auto code = postal_code_in(line.text)) codes_.push_back({*code, *code, &line});
    }

    static const Fact* usual_of(const std::vector<Fact>& facts, std::map<std::string, int>& counts) {
        for (const Fact& fact : facts) ++counts[fact.value];
        return facts.empty() ? nullptr
                             : &*std::max_element(facts.begin(), facts.end(), [&](const Fact& a, const Fact& b) {
                                   return counts[a.value] < counts[b.value];
                               });
    }

    void compare(const std::vector<Fact>& facts, const std::string& what) {
        std::map<std::string, int> counts;
        const Fact* usual = usual_of(facts, counts);
        for (const Fact& fact : facts)
            if (fact.value == usual->value)
                sink_.checked(fact.line->place, Verdict::cocok);
            else
                report(fact, *usual, what);
    }

    // Only what is nearly the usual name is the same street; another may be an earlier or a second office.
    void check_streets() {
        std::map<std::string, int> counts;
        const Fact* usual = usual_of(streets_, counts);
        for (const Fact& fact : streets_) {
            if (fact.value == usual->value || fact.value.size() < 5 || counts[usual->value] <= counts[fact.value])
                continue;
            if (edit_distance(fact.value, usual->value, 2) <= 2) report(fact, *usual, "nama jalan");
        }
    }

    void report(const Fact& fact, const Fact& usual, const std::string& what) {
        Finding& finding = sink_.report(fact.line->place, text_locator(*fact.line->teks), fact.printed, usual.printed);
        finding.quote = squeeze(fact.line->text);
        finding.args["apa"] = what;
        finding.related.push_back({usual.line->place, squeeze(usual.line->text)});
    }

    Sink& sink_;
    std::string own_;
    std::vector<PrintedLine> lines_;
    std::vector<std::string> folded_;  // the lines
    std::vector<Fact> streets_, telephones_, codes_;
    std::map<std::string, std::vector<Fact>> houses_;  // by street
};

// ---- Decisions

// One segment differs: the number of one decision, mistyped at one place.
bool nearly_same(std::string_view a, std::string_view b) {
    const auto left = split(a, '/'), right = split(b, '/');
    if (left.size() != right.size() || left.front() != right.front() || left.back() != right.back()) return false;
    int different = 0;
    for (std::size_t i = 0; i < left.size(); ++i) different += left[i] != right[i] ? 1 : 0;
    return different == 1;
}

struct Mentioned {
    std::vector<Related> places;
};

void report_number(const NaskahDinas::Kepala& wrong, const NaskahDinas::Kepala& right, const Mentioned& others,
                   Sink& sink) {
    constexpr std::size_t kShown = 3;
    Finding& finding = sink.report(wrong.place, wrong.locator, wrong.nomor.tercetak, right.nomor.tercetak);
    finding.quote = wrong.quote;
    finding.args["apa"] = "nomor keputusan";
    for (const Related& place : others.places)
        if (finding.related.size() < kShown) finding.related.push_back(place);
}

void check_decisions(const CheckContext& context, Sink& sink) {
    const auto acts = acts_of(context.report);
    if (acts.empty()) return;
    std::map<std::string, Mentioned> mentioned;
    PiecePlaces places(context.report);
    for (const Piece& piece : pieces_of(context))
        for (const NomorSurat& number : registry_numbers_in(piece.text))
            mentioned[number.nomor].places.push_back(
                {places.at(piece, number.begin), quote_at(piece.text, number.begin)});
    for (const NaskahDinas& act : acts)
        for (const NaskahDinas::Kepala& annex : act.lampiran) {
            const std::string &head = act.kepala.nomor.nomor, &own = annex.nomor.nomor;
            if (head == own) {
                sink.checked(annex.place, Verdict::cocok);
            } else if (nearly_same(head, own)) {
                const bool head_is_wrong = mentioned[head].places.size() < mentioned[own].places.size();
                report_number(head_is_wrong ? act.kepala : annex, head_is_wrong ? annex : act.kepala,
                              mentioned[head_is_wrong ? own : head], sink);
            } else {
                sink.checked(annex.place, Verdict::tidak_dapat, "lampiran keputusan lain");
            }
        }
}

}  // namespace

void check_identity_facts(const CheckContext& context, Sink& sink) {
    Letterheads(context, sink).run();
    check_decisions(context, sink);
}

}  // namespace lkiplint
