#include "render/format.h"

#include <array>

#include "render/json.h"
#include "render/rekap.h"
#include "render/reviu_docx.h"

namespace lkiplint {
namespace {

constexpr std::array kFormats = {
    OutputFormat{"json", "satu objek JSON, kontraknya di README", render_json},
    OutputFormat{"rekap-xlsx", "tabel semua laporan, buku kerja Excel", render_rekap_xlsx, Detail::findings, true},
    OutputFormat{"reviu-docx", "checklist reviu untuk dicetak, berkas Word", render_reviu_docx, Detail::findings, true},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

const OutputFormat* find_output_format(std::string_view name) {
    for (const OutputFormat& format : kFormats)
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace lkiplint
