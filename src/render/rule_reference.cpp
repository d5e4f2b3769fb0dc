#include "render/rule_reference.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/text.h"
#include "checks/check.h"
#include "corpus/contoh.h"
#include "import/import.h"
#include "render/english.h"
#include "render/style.h"

namespace lkiplint {
namespace {

struct Family {
    std::string_view prefix, id, en;
};

constexpr Family kFamilies[] = {
    {"ANG", "anggaran dan realisasinya", "budget and realisation"},
    {"KIN", "target, realisasi, dan capaian kinerja", "targets, realisasi and achievement"},
    {"LBL", "predikat, kategori, dan skala", "labels, categories and scales"},
    {"TXT", "kalimat", "sentences"},
    {"STR", "susunan laporan", "structure of the report"},
    {"IDN", "identitas, tanggal, dan peraturan", "identity, dates and regulations"},
    {"DAT", "data pegawai, barang, dan penduduk", "data on staff, goods and population"},
};

std::string_view say(Lang lang, std::string_view id, std::string_view en) { return lang == Lang::en ? en : id; }

std::string_view family_of(const Rule& rule) { return std::string_view(rule.code).substr(0, 3); }

std::string family_title(std::string_view prefix, Lang lang) {
    const auto* family = std::find_if(std::begin(kFamilies), std::end(kFamilies),
                                      [&](const Family& each) { return each.prefix == prefix; });
    std::string title(prefix);
    if (family != std::end(kFamilies)) title.append(": ").append(say(lang, family->id, family->en));
    return title;
}

// Text of rules and reports as Markdown that shows it letter by letter.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : clean(text)) {
        if (std::string_view("\\`*_<>[]|#").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

// The longest run of back ticks in the fragment, and one more.
std::string fence_for(std::string_view fragment) {
    std::size_t longest = 2, run = 0;
    for (const char c : fragment) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return std::string(longest + 1, '`');
}

void write_introduction(std::ostream& out, Lang lang) {
    out << say(lang,
               "# Aturan\n\n"
               "Dibuat dari `rules/*.xml` dengan `./dev docs`; jangan disunting di sini. Setiap contoh dijalankan: "
               "pesan di bawah contoh\nyang salah adalah yang dicetak program. Kode aturan tetap untuk selamanya. "
               "In English: [aturan.en.md](aturan.en.md).\n\n"
               "| tingkat | arti |\n|---|---|\n"
               "| galat | angka atau pernyataan salah, atau bertentangan dengan yang lain |\n"
               "| peringatan | hampir pasti salah, atau bagian yang wajib tidak ada |\n"
               "| catatan | patut dilihat; tidak menggagalkan pemeriksaan |\n",
               "# Rules\n\n"
               "Made from `rules/*.xml` by `./dev docs`; do not edit it here. Every example is run: the message below "
               "a wrong\nexample is what the program prints. The codes are permanent. "
               "Bahasa Indonesia: [aturan.md](aturan.md).\n\n"
               "| severity | meaning |\n|---|---|\n"
               "| error (galat) | a figure or statement is wrong, or contradicts another |\n"
               "| warning (peringatan) | very likely wrong, or a required part is missing |\n"
               "| note (catatan) | worth a look; does not fail a check |\n");
}

void write_index(std::ostream& out, const RulePack& pack, const TextStyle& style) {
    out << say(style.lang, "\n| kode | tingkat | aturan |\n", "\n| code | severity | rule |\n") << "|---|---|---|\n";
    for (const Rule& rule : pack.rules) {
        out << "| [" << rule.code << "](#" << lower(rule.code) << '-' << rule.slug << ") | "
            << severity_label(rule.severity, style) << " | " << escaped(rule.title.in(style.lang)) << " |\n";
    }
}

void write_example(std::ostream& out, const Rule& rule, const RuleExample& example, const RulePack& pack, Lang lang) {
    out << '\n'
        << (example.bad ? say(lang, "Contoh yang salah:", "Wrong:") : say(lang, "Contoh yang benar:", "Right:"))
        << "\n\n";
    const std::string fence = fence_for(example.text);
    out << fence << '\n';
    out << example.text << (example.text.ends_with('\n') ? "" : "\n") << fence << '\n';
    for (const std::string& message : example_messages(rule, example, pack, lang))
        out << "\n> " << escaped(message) << '\n';
}

void write_rule(std::ostream& out, const Rule& rule, const RulePack& pack, const TextStyle& style) {
    const Lang lang = style.lang;
    out << "\n### " << rule.code << ' ' << rule.slug << "\n\n"
        << "**" << escaped(rule.title.in(lang)) << "** (" << severity_label(rule.severity, style) << ")\n\n"
        << escaped(rule.why.in(lang)) << "\n\n"
        << say(lang, "- Cara memperbaiki: ", "- How to fix it: ") << escaped(rule.fix.in(lang)) << '\n'
        << say(lang, "- Dasar: ", "- Basis: ") << escaped(rule.basis.in(lang)) << '\n';
    for (const RuleExample& example : rule.examples) write_example(out, rule, example, pack, lang);
}

}  // namespace

std::vector<std::string> example_messages(const Rule& rule, const RuleExample& example, const RulePack& pack,
                                          Lang lang) {
    std::vector<std::string> messages;
    std::vector<Finding> findings = findings_in_example(rule, example.text, pack);
    if (lang == Lang::en) {
        English english(pack);
        speak_english(findings, english);
    }
    for (const Finding& finding : findings) {
        if (finding.rule->code == rule.code) messages.push_back(message_of(finding, lang));
    }
    return messages;
}

void rules_markdown(std::ostream& out, const RulePack& pack, Lang lang) {
    TextStyle style;
    style.lang = lang;
    write_introduction(out, lang);
    write_index(out, pack, style);
    std::string_view family;
    for (const Rule& rule : pack.rules) {
        if (family_of(rule) != family) {
            family = family_of(rule);
            out << "\n## " << family_title(family, lang) << '\n';
        }
        write_rule(out, rule, pack, style);
    }
}

}  // namespace lkiplint
