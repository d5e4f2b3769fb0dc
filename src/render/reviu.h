// The checklist of the reviu of a report (PermenPANRB 53/2014, Annex III), filled from what was checked, and the
// Catatan Hasil Reviu. Data only: how it is set on paper or on screen is for the renderers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/file_result.h"
#include "rules/pack.h"

namespace lkiplint {

enum class ReviuAnswer {
    terpenuhi,        // everything that the item needs was looked at and is right
    tidak_terpenuhi,  // findings show it
    perlu_diperiksa,  // a person must look: it is beyond the program, or too little could be checked
    tidak_berlaku,    // asked only when an item before it is answered no, and those are fulfilled
};

struct ReviuItem {
    const ButirReviu* butir = nullptr;  // of the pack, which must outlive the item
    ReviuAnswer answer = ReviuAnswer::perlu_diperiksa;
    std::vector<const Finding*> findings;  // of tidak_terpenuhi: those of the file, which must outlive the item
    std::string seen;                      // what the program looked at and what came of it; may be empty
    std::string todo;                      // of tidak_terpenuhi: what to recommend; of perlu_diperiksa: what to look at
};

// One for each item of the pack, in its order. Texts are in `lang`.
std::vector<ReviuItem> fill_reviu(const FileResult& file, const RulePack& pack, Lang lang = Lang::id);

// Findings of one rule: one row of the Catatan Hasil Reviu. Kondisi are the findings' messages and places, kriteria the
// rule's basis, rekomendasi its fix and what each finding says is right.
struct CatatanReviu {
    const Rule* rule = nullptr;
    Severity severity = Severity::galat;
    std::vector<const Finding*> findings;  // in order of place
};

// Does it speak against the report? Not what is only worth a look, nor what somebody has set aside.
bool is_open(const Finding& finding);

// Every open galat and peringatan once, the galat first, then by the place of the first finding.
std::vector<CatatanReviu> catatan_reviu(const FileResult& file);

std::string_view aspek_name(ButirReviu::Aspek aspek, Lang lang);  // "Mekanisme Penyusunan"
std::string_view answer_name(ReviuAnswer answer, Lang lang);      // "perlu diperiksa pereviu"

}  // namespace lkiplint
