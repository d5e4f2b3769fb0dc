// Looks for copied passages among all reports of a run, and says what it found as findings of the rule TXT007.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/salinan.h"
#include "findings/finding.h"
#include "findings/kemiripan.h"
#include "rules/pack.h"

namespace lkiplint {

// The kind of check of the rules that hold reports against each other; they say nothing of one report alone.
inline constexpr std::string_view kCopiedPassage = "copied-passage";

// What is kept of a report until all have been read.
struct Ringkasan {
    std::string path;
    Instansi instansi;
    int tahun = 0;
    bool arsip = false;  // of an archive: compared with, not reported on
    Barisan kata;
    std::vector<Sidik> sidik;  // handed over to the collection
};

struct TemuanSalinan {
    std::size_t laporan = 0;  // in the order of add()
    Finding finding;          // without file, id and headings: its report fills them
};

struct HasilSalinan {
    std::vector<TemuanSalinan> temuan;  // by report and place
    std::vector<Kemiripan> kemiripan;   // of the pairs with such a finding
};

class Pencari {
public:
    Pencari(const RulePack& pack, const SalinanOptions& options);

    // Null when the pack has no such rule.
    const Rule* rule() const { return rule_; }
    void add_base(const Naskah& naskah);
    // May be called from several threads at once.
    Ringkasan summarise(const Naskah& naskah) const;
    std::size_t add(Ringkasan laporan);
    // There are so many reports more of a kabupaten and year, which share nothing with those that were added.
    void enlarge(const Instansi& of, int tahun, std::size_t reports);
    // `text`: the text of a report again, for the few that have copies; nothing when it cannot be read any more. It is
    // called from so many threads at once; what it throws is thrown here.
    HasilSalinan run(const std::function<std::optional<Naskah>(std::size_t)>& text, unsigned threads = 1);

private:
    class Run;

    const RulePack& pack_;
    const Rule* rule_ = nullptr;
    Penyamar penyamar_;
    Koleksi koleksi_;
    std::vector<Ringkasan> laporan_;
};

}  // namespace lkiplint
