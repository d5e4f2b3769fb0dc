#include "findings/suppression.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/angka.h"
#include "base/glob.h"
#include "base/text.h"
#include "checks/check.h"
#include "findings/locate.h"

namespace lkiplint {
namespace {

// What a suppression asks for, made ready once for all findings.
struct Wanted {
    explicit Wanted(const Suppression& asked) : suppression(asked) {
        // "3.11" and "Tabel 3.11" name the number of a table, anything else its words.
        std::string number = squeeze(asked.tabel);
        if (lower(number).starts_with("tabel ")) number.erase(0, 6);
        if (!number.empty() && number.find_first_not_of("0123456789.") == std::string::npos)
            table_number = std::move(number);
        table_words = fold(asked.tabel);
        section_words = fold(asked.bagian);
        found = squeeze(asked.ditemukan);
        content = normalised_content(asked.ditemukan);
    }

    const Suppression& suppression;
    std::string table_number, table_words, section_words, found, content;
};

// A finding likewise, once somebody asks for one of its kind.
struct Told {
    explicit Told(const Finding& finding)
        : table_words(fold(finding.tabel)),
          section_words(fold(finding.bagian)),
          found(squeeze(finding.found)),
          content(normalised_content(finding.found)) {}

    std::string table_words, section_words, found, content;
};

bool holds_words(const std::string& text, const std::string& words) {
    return !words.empty() && contains_word(text, words);
}

// "Tabel 3.11 Realisasi Anggaran".
bool is_table(const std::string& title, const Told& told, const Wanted& wanted) {
    if (wanted.table_number.empty()) return holds_words(told.table_words, wanted.table_words);
    const std::vector<std::string_view> words = split(title, ' ');
    return words.size() > 1 && lower(words[0]) == "tabel" && words[1] == wanted.table_number;
}

// By what needs no reading.
bool is_of_kind(const Suppression& wanted, const Finding& finding) {
    if (!wanted.id.empty() && wanted.id != finding.id) return false;
    if (wanted.codes.empty()) return true;
    const std::string_view code = finding.rule != nullptr ? std::string_view(finding.rule->code) : "";
    return std::find(wanted.codes.begin(), wanted.codes.end(), code) != wanted.codes.end();
}

bool is_at_place(const Wanted& wanted, const Finding& finding, const Told& told) {
    const Suppression& suppression = wanted.suppression;
    if (!suppression.tabel.empty() && !is_table(finding.tabel, told, wanted)) return false;
    if (!suppression.bagian.empty() && !holds_words(told.section_words, wanted.section_words)) return false;
    return suppression.ditemukan.empty() || wanted.found == told.found || wanted.content == told.content;
}

std::string codes_of(const Suppression& suppression) {
    std::string text;
    for (const std::string& code : suppression.codes) text += (text.empty() ? "" : ", ") + code;
    if (!suppression.id.empty()) text += (text.empty() ? "" : " ") + suppression.id;
    return text;
}

}  // namespace

std::string_view note_kind_name(SuppressionNote::Kind kind) {
    switch (kind) {
        case SuppressionNote::Kind::tidak_dipakai:
            return "tidak-dipakai";
        case SuppressionNote::Kind::kedaluwarsa:
            return "kedaluwarsa";
        case SuppressionNote::Kind::salah:
            return "salah";
        case SuppressionNote::Kind::terlalu_banyak:
            return "terlalu-banyak";
    }
    return "";
}

SuppressionNote note_on(const Report& report, const Unlisted& unlisted) {
    const SourceView source = source_view(report, unlisted.place);
    const std::string most = format_angka(Decimal(static_cast<std::int64_t>(Sink::kMostFindings)));
    const std::string more = format_angka(Decimal(static_cast<std::int64_t>(unlisted.count)));
    const std::string& code = unlisted.rule->code;
    return {
        SuppressionNote::Kind::terlalu_banyak,
        source.path,
        unlisted.place.line,
        {code + " menemukan terlalu banyak: " + most + " temuan dicantumkan, " + more +
             " lainnya, mulai dari baris ini, tidak",
         code + " found too much: " + most + " findings are listed, " + more + " more, from this line on, are not"}};
}

bool covers(const Suppression& wanted, const Finding& finding) {
    return is_of_kind(wanted, finding) && is_at_place(Wanted(wanted), finding, Told(finding));
}

void suppress(const std::vector<Finding*>& findings, const std::vector<Suppression>& suppressions,
              std::string_view file, std::string_view today, std::vector<SuppressionUse>& uses) {
    uses.resize(suppressions.size());
    std::vector<std::optional<Told>> told(findings.size());
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        const Suppression& wanted = suppressions[i];
        if (wanted.expired(today) || (!wanted.berkas.empty() && !matches_glob(wanted.berkas, file))) continue;
        uses[i].possible = true;
        const Wanted ready(wanted);
        for (std::size_t k = 0; k < findings.size(); ++k) {
            Finding& finding = *findings[k];
            if (!is_of_kind(wanted, finding)) continue;
            if (!told[k]) told[k].emplace(finding);
            if (!is_at_place(ready, finding, *told[k])) continue;
            uses[i].used = true;
            if (finding.suppressed.empty()) finding.suppressed = wanted.alasan;
        }
    }
}

bool asks_for_others(const std::vector<std::string>& codes, const RulePack& pack) {
    return !codes.empty() && std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
        const Rule* rule = pack.find(code);
        const CheckKind* kind = rule != nullptr ? find_check(rule->check) : nullptr;
        return kind != nullptr && kind->run == nullptr;
    });
}

std::vector<SuppressionNote> notes_on(const std::vector<Suppression>& suppressions,
                                      const std::vector<SuppressionUse>& uses, std::string_view source,
                                      std::string_view today) {
    std::vector<SuppressionNote> notes;
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        const Suppression& wanted = suppressions[i];
        SuppressionNote note;
        note.file = std::string(source);
        note.line = wanted.line;
        const std::string what = codes_of(wanted);
        if (wanted.expired(today)) {
            note.kind = SuppressionNote::Kind::kedaluwarsa;
            note.message = {
                "pengabaian " + what + " berlaku sampai " + wanted.sampai + "; hapus, atau perpanjang bila masih perlu",
                "setting " + what + " aside held until " + wanted.sampai +
                    "; delete it, or extend it if it is still needed"};
        } else if (i < uses.size() && uses[i].possible && !uses[i].used) {
            note.message = {"pengabaian " + what + " tidak mengenai temuan apa pun; hapus bila sudah tidak perlu",
                            "setting " + what + " aside met no finding; delete it if it is not needed any more"};
        } else {
            continue;
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace lkiplint
