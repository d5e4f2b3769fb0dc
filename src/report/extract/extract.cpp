#include "report/extract.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "report/extract/claims.h"
#include "report/extract/columns.h"
#include "report/extract/exports.h"
#include "report/extract/formulas.h"
#include "report/extract/identity.h"
#include "report/extract/levels.h"
#include "report/extract/lists.h"
#include "report/extract/outline.h"
#include "report/extract/padanan.h"
#include "report/extract/rows.h"
#include "report/extract/scales.h"
#include "report/extract/table_kind.h"
#include "report/extract/tables.h"
#include "report/extract/transposed.h"

namespace lkiplint {
namespace {

bool speaks_of_agreement(TableKind kind) {
    return kind == TableKind::capaian || kind == TableKind::capaian_program || kind == TableKind::perjanjian_kinerja ||
           kind == TableKind::anggaran_program || kind == TableKind::efisiensi;
}

class Extractor {
public:
    Extractor(const Imported& imported, const RulePack& pack)
        : imported_(imported), document_(imported.document), pack_(pack) {}

    Report run(Extent extent) {
        report_.path = document_.path;
        report_.format = document_.format;
        report_.lines_are_physical = document_.lines_are_physical;
        report_.parts = document_.parts;
        report_.notes = document_.notes;
        report_.files = document_.files;
        report_.instansi = imported_.instansi.nama.empty() ? read_instansi(document_, pack_) : imported_.instansi;
        report_.tahun = imported_.tahun != 0 ? imported_.tahun : read_tahun(document_);
        outline_ = read_outline(document_);
        read_texts();
        read_running();
        read_tables();
        if (extent == Extent::text) return std::move(report_);
        const NameIndices names = match_rows(report_);
        read_transposed_tables(report_, names);
        report_.klaim = read_claims(document_, report_, names, pack_);
        report_.daftar = read_amount_lists(document_, report_.teks);
        report_.skala = extract_scales(report_);
        report_.skala.insert(report_.skala.end(), imported_.stated_scales.begin(), imported_.stated_scales.end());
        return std::move(report_);
    }

private:
    // What the headings above a text name, the innermost last.
    static Konteks konteks_of(const std::vector<std::string>& headings) {
        Konteks konteks;
        for (const std::string& heading : headings) {
            if (std::string pk = pk_of(heading); !pk.empty()) konteks.pk = std::move(pk);
            if (std::string periode = periode_of(heading); !periode.empty()) konteks.periode = std::move(periode);
        }
        return konteks;
    }

    void read_texts() {
        const std::vector<std::string>* headings = nullptr;  // those that `above` was read from
        Konteks above;
        bool in_list = false;
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const auto* block = std::get_if<TextBlock>(&document_.blocks[i]);
            if (!block) continue;
            konteks_.learn(*block);
            if (headings == nullptr || *headings != outline_[i].headings) {
                above = konteks_of(outline_[i].headings);
                const std::string section = fold(outline_[i].path());
                in_list = contains_word(section, "daftar isi") || contains_word(section, "daftar tabel") ||
                          contains_word(section, "daftar gambar");
            }
            headings = &outline_[i].headings;
            Teks teks{*block, outline_[i].path(), above, outline_[i].lampiran, in_list};
            teks.block.forms.share(block->forms);
            teks.konteks.tahun = report_.tahun;
            declares_negative_formula(block->folded());
            report_.teks.push_back(std::move(teks));
        }
        for (Teks& teks : report_.teks) konteks_.complete(teks.konteks);
        report_.rumus = read_formulas(report_.teks);
        report_.rumus_negatif_untuk = read_negative_assignments(report_.teks, report_.rumus);
        for (const RumusCapaian& rumus : report_.rumus)
            report_.rumus_negatif = report_.rumus_negatif || rumus.jenis != RumusCapaian::Jenis::positif;
    }

    // Pages of several kinds (first, even) repeat each other's.
    void read_running() {
        std::set<std::string> seen;
        for (const TextBlock& block : document_.running)
            if (seen.insert(block.text).second)
                report_.kepala_kaki.push_back({block, "Kepala dan kaki halaman", {}, false});
    }

    // "… progress negatif …", "semakin tinggi realisasi semakin rendah kinerja": the report has a formula for it.
    void declares_negative_formula(std::string_view folded) {
        if (folded.size() > 2000) return;
        const bool negative = contains_word(folded, "negatif") || contains_word(folded, "negative") ||
                              folded.find("semakin tinggi realisasi") != std::string::npos;
        if (negative &&
            (contains_word(folded, "rumus") || contains_word(folded, "formula") || contains_word(folded, "capaian")))
            report_.rumus_negatif = true;
    }

    void read_tables() {
        for (const StitchedTable& stitched : stitch_tables(document_, pack_))
            report_.tabel.push_back(read_table(stitched));
        read_levels(report_.tabel, pack_);
        // Trees that an export states need no reading.
        report_.tabel.insert(report_.tabel.end(), imported_.stated_tables.begin(), imported_.stated_tables.end());
        // Those of one file may stand before the text of another.
        if (!document_.files.empty())
            std::stable_sort(report_.tabel.begin(), report_.tabel.end(),
                             [](const Tabel& a, const Tabel& b) { return a.place.line < b.place.line; });
    }

    Tabel read_table(const StitchedTable& stitched) {
        Tabel tabel;
        tabel.nomor = stitched.nomor;
        tabel.caption = stitched.caption;
        tabel.caption_place = stitched.caption_place;
        tabel.place = stitched.place;
        tabel.end_line = stitched.end_line;
        tabel.bagian = outline_[stitched.first_block].path();
        tabel.lampiran = outline_[stitched.first_block].lampiran;
        tabel.header_rows = static_cast<int>(stitched.header.size());
        tabel.header_place = stitched.header.empty() ? stitched.place : stitched.header.back()->place;
        tabel.kolom = read_columns(stitched, pack_, report_.tahun);
        const KindAnswer answer = recognise_kind(stitched, tabel.kolom, tabel.bagian, pack_);
        tabel.kind = answer.kind;
        tabel.reason = answer.reason;
        settle_roles(tabel.kind, tabel.kolom);
        read_rows(stitched, pack_, tabel);
        turn_indicators(tabel);
        read_context(stitched, tabel);
        return tabel;
    }

    // The nearest text that names an agreement or a plan: the caption, what leads to the table, the headings.
    void read_context(const StitchedTable& stitched, Tabel& tabel) {
        Konteks& konteks = tabel.konteks;
        konteks.tahun = report_.tahun;
        std::vector<std::string> sources = {stitched.caption};
        sources.insert(sources.end(), stitched.lead.begin(), stitched.lead.end());
        const auto& headings = outline_[stitched.first_block].headings;
        sources.insert(sources.end(), headings.rbegin(), headings.rend());
        bool named = false;
        for (const std::string& source : sources) {
            if (konteks.periode.empty()) konteks.periode = periode_of(source);
            if (!konteks.pk.empty() || !speaks_of_agreement(tabel.kind)) continue;
            konteks.pk = pk_of(source);
            named = names_pk(source);
        }
        // The money behind an agreement stands right below its table.
        if (tabel.kind == TableKind::anggaran_program && last_agreement_.pk != "" && pk_of(stitched.caption).empty())
            konteks = last_agreement_;
        if (speaks_of_agreement(tabel.kind)) {
            if (!konteks_.has_perubahan() && konteks.pk.empty()) konteks.pk = "awal";
            konteks_.complete(konteks, named);
        }
        if (tabel.kind == TableKind::perjanjian_kinerja) last_agreement_ = konteks;
    }

    const Imported& imported_;
    const Document& document_;
    const RulePack& pack_;
    Report report_;
    std::vector<OutlinePlace> outline_;
    KonteksMap konteks_;
    Konteks last_agreement_;
};

}  // namespace

Report extract(const Imported& imported, const RulePack& pack, Extent extent) {
    // join() has mapped the exports file by file.
    if (!imported.document.files.empty()) return Extractor(imported, pack).run(extent);
    const std::optional<Imported> renamed = with_report_words(imported, pack);
    return Extractor(renamed ? *renamed : imported, pack).run(extent);
}

}  // namespace lkiplint
