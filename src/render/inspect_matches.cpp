#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/common.h"
#include "render/inspect_parts.h"
#include "render/text.h"

namespace lkiplint {
namespace {

constexpr std::size_t kNameLimit = 160;

std::string place_text(const Report& report, const Tabel& tabel, int row, const TextStyle& style) {
    const Place& place = tabel.baris[static_cast<std::size_t>(row)].place;
    std::string text = tabel.nomor.empty() ? std::string() : tabel.label();
    if (tabel.nomor.empty() && !tabel.caption.empty()) text = shorten(squeeze(tabel.caption), 60);
    if (!text.empty()) text += ", ";
    if (!report.files.empty()) text += short_name(report.files, place) + ", ";
    return text + std::string(style.say("baris ", "line ")) + std::to_string(place.printed());
}

// "Tabel 3.2, baris 26: 83 % "Presentase Fasilitasi"".
void write_mention(std::ostream& out, const Report& report, const Sebutan& sebutan, const TextStyle& style) {
    const Tabel& tabel = report.tabel[static_cast<std::size_t>(sebutan.tabel)];
    const std::string name =
        sebutan.kolom >= 0
            ? "\"" + shorten(squeeze(cell_at(tabel, sebutan.baris, sebutan.kolom).text), kNameLimit) + "\""
            : std::string(style.say("(nama dari baris di atasnya)", "(named by a row above)"));
    write_wrapped(
        out, "    - ",
        clean(place_text(report, tabel, sebutan.baris, style) + ": " + std::to_string(sebutan.nilai) + " % " + name),
        style);
}

void write_group(std::ostream& out, const Report& report, std::string_view what, const std::vector<Padanan>& all,
                 const Padanan& padanan, const TextStyle& style) {
    write_wrapped(out, "  ", clean(std::string(what) + ": " + shorten(squeeze(padanan.nama), kNameLimit)), style);
    for (const Sebutan& sebutan : padanan.sebutan) write_mention(out, report, sebutan, style);
    if (padanan.mirip < 0) return;
    const std::string& other = all[static_cast<std::size_t>(padanan.mirip)].nama;
    write_wrapped(out, "    ! ",
                  clean(std::string(style.say("mirip, tetapi dianggap lain: ", "near, but held to be another: ")) +
                        std::to_string(padanan.nilai_mirip) + " % \"" + shorten(squeeze(other), kNameLimit) + "\""),
                  style);
}

// Things that are named once have nothing to be compared with; how many there are is enough.
void write_groups(std::ostream& out, const Report& report, std::string_view what, const std::vector<Padanan>& all,
                  const TextStyle& style) {
    int alone = 0;
    for (const Padanan& padanan : all) {
        if (padanan.sebutan.size() < 2 && padanan.mirip < 0)
            ++alone;
        else
            write_group(out, report, what, all, padanan, style);
    }
    if (alone > 0)
        write_wrapped(out, "  ",
                      std::string(what) + ": " + std::to_string(alone) +
                          std::string(style.say(" lainnya hanya disebut sekali", " more are named only once")),
                      style);
}

}  // namespace

void write_matches(std::ostream& out, const Report& report, const TextStyle& style) {
    if (report.indikator.empty() && report.sasaran.empty() && report.pos.empty()) return;
    out << '\n' << paint(style.say("Yang disamakan", "Taken to be the same"), Ink::bold, style) << '\n';
    write_wrapped(
        out, "  ",
        style.say("Baris di bawah satu nama dianggap berbicara tentang hal yang sama; persentasenya menyatakan "
                  "seberapa mirip namanya dengan nama kelompok itu.",
                  "Rows below one name are taken to speak of the same thing; the percentage says how alike "
                  "the name and that of the group are."),
        style);
    write_groups(out, report, style.say("Indikator", "Indicator"), report.indikator, style);
    write_groups(out, report, style.say("Tujuan/sasaran", "Goal"), report.sasaran, style);
    write_groups(out, report, style.say("Pos anggaran", "Budget line"), report.pos, style);
}

}  // namespace lkiplint
