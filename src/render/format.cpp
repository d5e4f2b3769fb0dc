#include "render/format.h"

#include <array>

#include "render/csv.h"
#include "render/github.h"
#include "render/gitlab.h"
#include "render/html.h"
#include "render/html_rekap.h"
#include "render/json.h"
#include "render/jsonl.h"
#include "render/junit.h"
#include "render/rekap.h"
#include "render/reviu_docx.h"
#include "render/sarif.h"

namespace lkiplint {
namespace {

constexpr std::array kFormats = {
    OutputFormat{"json", "satu objek JSON, kontraknya di README", render_json},
    OutputFormat{"jsonl", "JSON, satu objek sebaris", render_jsonl},
    OutputFormat{"csv", "tabel untuk Excel, satu baris setiap temuan", render_csv},
    OutputFormat{"sarif", "SARIF 2.1.0", render_sarif},
    OutputFormat{"github", "anotasi GitHub Actions", render_github},
    OutputFormat{"gitlab", "laporan Code Quality GitLab", render_gitlab},
    OutputFormat{"junit", "XML JUnit, untuk Jenkins dan GitLab", render_junit},
    OutputFormat{"rekap-csv", "tabel semua laporan, satu baris setiap laporan", render_rekap_csv},
    OutputFormat{"rekap-xlsx", "tabel semua laporan, buku kerja Excel", render_rekap_xlsx, Detail::findings, true,
                 rekap_xlsx_obstacle},
    OutputFormat{"reviu-docx", "checklist reviu untuk dicetak, berkas Word", render_reviu_docx, Detail::findings, true},
    OutputFormat{"rekap-html", "tabel semua laporan, halaman yang dapat diurutkan", render_rekap_html},
    OutputFormat{"html", "satu halaman untuk dibuka di peramban atau dicetak", render_html, Detail::excerpts},
};

}  // namespace

std::vector<const SuppressionNote*> notes_of(const RunResult& run) {
    std::vector<const SuppressionNote*> notes;
    for (const FileResult& file : run.files)
        for (const SuppressionNote& note : file.catatan) notes.push_back(&note);
    for (const SuppressionNote& note : run.remarks.catatan) notes.push_back(&note);
    return notes;
}

std::span<const OutputFormat> output_formats() { return kFormats; }

const OutputFormat* find_output_format(std::string_view name) {
    for (const OutputFormat& format : kFormats)
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace lkiplint
