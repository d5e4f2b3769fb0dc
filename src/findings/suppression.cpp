#include "findings/suppression.h"

#include <algorithm>

#include "base/glob.h"
#include "base/text.h"
#include "checks/check.h"
#include "findings/locate.h"

namespace lkiplint {
namespace {

bool holds_words(std::string_view text, std::string_view words) {
    const std::string wanted = fold(words);
    return !wanted.empty() && contains_word(fold(text), wanted);
}

// "Tabel 3.11 Realisasi Anggaran": "3.11" and "Tabel 3.11" name its number, anything else its words.
bool is_table(std::string_view title, std::string_view wanted) {
    std::string number = squeeze(wanted);
    if (lower(number).starts_with("tabel ")) number.erase(0, 6);
    if (number.empty() || number.find_first_not_of("0123456789.") != std::string::npos)
        return holds_words(title, wanted);
    const std::vector<std::string_view> words = split(title, ' ');
    return words.size() > 1 && lower(words[0]) == "tabel" && words[1] == number;
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
    }
    return "";
}

bool covers(const Suppression& wanted, const Finding& finding) {
    if (!wanted.id.empty() && wanted.id != finding.id) return false;
    if (!wanted.codes.empty()) {
        const std::string_view code = finding.rule != nullptr ? std::string_view(finding.rule->code) : "";
        if (std::find(wanted.codes.begin(), wanted.codes.end(), code) == wanted.codes.end()) return false;
    }
    if (!wanted.tabel.empty() && !is_table(finding.tabel, wanted.tabel)) return false;
    if (!wanted.bagian.empty() && !holds_words(finding.bagian, wanted.bagian)) return false;
    return wanted.ditemukan.empty() || squeeze(wanted.ditemukan) == squeeze(finding.found) ||
           normalised_content(wanted.ditemukan) == normalised_content(finding.found);
}

void suppress(const std::vector<Finding*>& findings, const std::vector<Suppression>& suppressions,
              std::string_view file, std::string_view today, std::vector<SuppressionUse>& uses) {
    uses.resize(suppressions.size());
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        const Suppression& wanted = suppressions[i];
        if (wanted.expired(today) || (!wanted.berkas.empty() && !matches_glob(wanted.berkas, file))) continue;
        uses[i].possible = true;
        for (Finding* finding : findings) {
            if (!covers(wanted, *finding)) continue;
            uses[i].used = true;
            if (finding->suppressed.empty()) finding->suppressed = wanted.alasan;
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
