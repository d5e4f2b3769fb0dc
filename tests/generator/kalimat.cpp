#include "generator/kalimat.h"

#include <iterator>

#include "generator/kata.h"

namespace lkiplint::generator {
namespace {

// A slot that fell on the word before it would print it twice, which reports must not.
bool has_doubled_word(std::string_view text) {
    std::string_view before;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!word.empty() && word == before) return true;
        before = word;
        at = end + 1;
    }
    return false;
}

// A comma between two alike words hides nothing from the reader.
std::string without_commas(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ',') out += c;
    return out;
}

}  // namespace

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

std::vector<std::string> words_of_text(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string fill(std::string_view text, const Isian& isian, Acak& acak) {
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        out += text.substr(at, open - at);
        if (open == text.size()) break;
        const std::size_t close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto found = isian.find(name);
        if (found != isian.end())
            out += found->second;
        else if (name == "n")
            out += std::to_string(acak.between(11, 980));
        else
            out += text.substr(open, close - open + 1);
        at = close + 1;
    }
    return out;
}

TataKalimat::TataKalimat() {
    for (const DaftarKata& list : kKata) {
        std::vector<std::string>& words = words_[list.name];
        const std::string_view text = list.words;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('|', at), text.size());
            words.emplace_back(text.substr(at, end - at));
            at = end + 1;
        }
    }
}

std::string TataKalimat::expand(Acak& acak, std::string_view pattern) const {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = std::min(pattern.find('{', at), pattern.size());
        out += pattern.substr(at, open - at);
        if (open == pattern.size()) break;
        const std::size_t close = pattern.find('}', open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto list = words_.find(name);
        if (list == words_.end())
            out += pattern.substr(open, close - open + 1);  // filled in by the report
        else
            out += expand(acak, acak.pick(list->second));
        at = close + 1;
    }
    return out;
}

std::string TataKalimat::one_of(Acak& acak, std::string_view pattern) const {
    for (;;) {
        std::string text = expand(acak, pattern);
        if (!has_doubled_word(without_commas(text))) return text;
    }
}

std::string TataKalimat::sentence(Acak& acak, bool names) const {
    const bool named = names && acak.chance(25);
    const std::string_view pattern =
        named ? kPolaNama[acak.below(std::size(kPolaNama))] : kPola[acak.below(std::size(kPola))];
    return capitalised(one_of(acak, pattern));
}

std::string TataKalimat::paragraph(Acak& acak, int sentences, bool names) const {
    std::string out;
    for (int i = 0; i < sentences; ++i) {
        if (i > 0) out += ' ';
        out += sentence(acak, names);
    }
    return out;
}

std::string TataKalimat::step(Acak& acak) const {
    static constexpr const char* kLangkah[] = {
        "{kerja} {benda} {waktu} bersama {pelaku} untuk {tujuan} {perkara}",
        "{kerja} {benda} {cara} dan {kerja} {benda} {tempat}",
        "{tujuan} {perkara} dengan {alat} {waktu} {tempat}",
    };
    return one_of(acak, kLangkah[acak.below(std::size(kLangkah))]);
}

std::string TataKalimat::problem(Acak& acak) const {
    static constexpr const char* kMasalah[] = {
        "{perkara} {keadaan} {waktu} dan {pelaku} belum {kerja} {benda}",
        "{benda} baru {terkerja} {waktu} sehingga {perkara} {keadaan}",
        "{pelaku} kesulitan {kerja} {benda} {tempat} bila {perkara} {keadaan}",
    };
    return capitalised(one_of(acak, kMasalah[acak.below(std::size(kMasalah))]));
}

std::string TataKalimat::lead(Acak& acak) const {
    static constexpr const char* kPengantar[] = {
        "{pokok} menurut {sumber} {waktu} {tampil} {letak}.",
        "Dari {sumber} {waktu}, {pokok} yang {terkerja} {cara} {tampil} {letak}.",
        "{pokok} ini {terkerja} {waktu} dari {sumber} dan {tampil} {letak}.",
        "Setelah {terkerja} {cara} {tempat}, {pokok} dari {sumber} {tampil} {letak}.",
    };
    return capitalised(one_of(acak, kPengantar[acak.below(std::size(kPengantar))]));
}

std::string TataKalimat::opening(Acak& acak) const {
    static constexpr const char* kPembuka[] = {
        "Setelah {pelaku} {kerja} {benda} {waktu}",
        "Berkat {pelaku} yang {kerja} {benda} {cara}",
        "Menurut {sumber} tentang {benda} {waktu}",
        "Sesudah {telaah} {benda} {cara} {tempat}",
        "Sejalan dengan {perkara} yang {keadaan} {waktu} {tempat}",
    };
    return one_of(acak, kPembuka[acak.below(std::size(kPembuka))]) + ",";
}

}  // namespace lkiplint::generator
