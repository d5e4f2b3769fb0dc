#include <algorithm>
#include <exception>
#include <functional>
#include <initializer_list>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/nearest.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/examples.h"
#include "cli/manual.h"
#include "import/limits.h"
#include "render/format.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

// Formats are asked for by the program that opens them, too.
struct Nickname {
    std::string_view name, choice;
};
constexpr Nickname kNicknames[] = {{"excel", "rekap-xlsx"}, {"excel", "csv"}, {"word", "reviu-docx"}};

// What somebody who typed this may have wanted: a choice that is written much like it, or has it as a part.
std::vector<std::string> meant_by(const std::string& value, const std::vector<std::string>& choices) {
    const std::vector<std::string_view> known(choices.begin(), choices.end());
    if (std::string meant = nearest_name(value, known); !meant.empty()) return {std::move(meant)};
    std::vector<std::string> meant;
    for (const std::string& choice : choices)
        for (const std::string_view part : split(choice, '-'))
            if (part == lower(value)) meant.push_back(choice);
    for (const auto& [name, choice] : kNicknames)
        if (nearest_name(value, {&name, 1}) == name && std::find(known.begin(), known.end(), choice) != known.end())
            meant.emplace_back(choice);
    return meant;
}

std::function<std::string(const std::string&)> one_of(std::vector<std::string> choices) {
    return [choices = std::move(choices)](const std::string& value) {
        if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::string();
        const std::vector<std::string> meant = meant_by(value, choices);
        const std::string unknown = '"' + value + "\" tidak dikenal; ";
        return meant.empty() ? unknown + "pilih salah satu: " + list_of(choices)
                             : unknown + "maksudnya " + list_of(meant) + "?";
    };
}

void add_choice(CLI::App& command, const char* name, std::string& value, const char* what,
                std::vector<std::string> choices) {
    std::string type;
    for (const std::string& choice : choices) type += (type.empty() ? "" : "|") + choice;
    command.add_option(name, value, what)->check(one_of(std::move(choices)))->option_text(type);
}

void add_format(CLI::App& command, Options& options, std::vector<std::string> formats = {"text", "json"}) {
    add_choice(command, "--format", options.format, "bentuk keluaran (bawaan: text)", std::move(formats));
}

std::vector<std::string> check_formats() {
    std::vector<std::string> names{"text"};
    for (const OutputFormat& format : output_formats()) names.emplace_back(format.name);
    return names;
}

// What each form is for.
std::string described_formats() {
    constexpr std::size_t kWidth = 14;
    const auto line = [](std::string_view name, std::string_view what) {
        std::string text = "  " + std::string(name);
        text.append(kWidth + 2 - std::min(text.size(), kWidth + 2), ' ');
        return text.append(what) + "\n";
    };
    std::string text = "Bentuk keluaran (--format):\n" + line("text", "temuan untuk dibaca di layar");
    for (const OutputFormat& format : output_formats()) text += line(format.name, format.what);
    return text + line("", "dengan -o FOLDER/: satu halaman setiap laporan, dan index.html") + "\n";
}

void add_lang(CLI::App& command, Options& options) {
    add_choice(command, "--lang", options.lang, "bahasa pesan (bawaan: id)", {"id", "en"});
}

void add_rules(CLI::App& command, Options& options) {
    command.add_option("--rules", options.rules, "folder paket aturan, pengganti aturan bawaan")->option_text("FOLDER");
}

void add_color(CLI::App& command, Options& options) {
    add_choice(command, "--color", options.color, "warna (bawaan: auto)", {"auto", "always", "never"});
}

void add_output(CLI::App& command, Options& options) {
    command.add_option("-o,--output", options.output, "tulis hasil ke berkas ini; \"-\" berarti stdout")
        ->option_text("BERKAS");
}

void add_limits(CLI::App& command, Options& options) {
    const auto set = [&options](const std::vector<std::string>& assignments) {
        for (const std::string& assignment : assignments)
            if (const auto error = set_limit(options.limits, assignment))
                throw CLI::ValidationError("--limit", error->message);
        options.limit_assignments = assignments;
        return true;
    };
    command.add_option("--limit", set, "batas pembacaan, misalnya part-bytes=512M; lihat docs/kinerja.md")
        ->expected(1)
        ->option_text("NAMA=NILAI")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_as_one(CLI::App& command, Options& options) {
    command.add_flag(
        "--as-one", options.as_one,
        "baca semua PATH sebagai satu laporan: berkas menurut urutannya, isi folder menurut namanya (BAB 2 "
        "sebelum BAB 10), *.csv, *.tsv dan *.json di dalam folder ikut dibaca");
}

// Commands that read one file take more only as parts of one report.
void take_several_as_one(CLI::App& command, const char* name, Options& options) {
    command.add_option(name, options.paths, "berkas laporan; dengan --as-one boleh beberapa berkas atau folder")
        ->required()
        ->option_text("...");
    add_as_one(command, options);
    command.callback([name, &options] {
        if (!options.as_one && options.paths.size() > 1)
            throw CLI::ArgumentMismatch::AtMost(name, 1, options.paths.size());
    });
}

CLI::App& add_command(CLI::App& app, const char* name, const char* what, const std::string& footer) {
    CLI::App* command = app.add_subcommand(name, what);
    command->group("Perintah");
    command->footer(footer);
    command->get_help_ptr()->group("Opsi");
    return *command;
}

void add_configuration(CLI::App& command, Options& options) {
    command
        .add_option("--config", options.config, "konfigurasi; bawaan: lkiplint.xml di folder laporan atau di atasnya")
        ->option_text("BERKAS");
    command.add_flag("--no-config", options.no_config, "jangan memakai lkiplint.xml");
}

void add_settings(CLI::App& command, Options& options) {
    command.add_option("--baseline", options.baseline, "temuan yang sudah dikenal: hanya yang baru menggagalkan")
        ->option_text("BERKAS");
    command
        .add_option("--write-baseline", options.write_baseline,
                    "catat temuan pemeriksaan ini ke berkas; bersama --baseline: perbarui")
        ->option_text("BERKAS");
    add_configuration(command, options);
    command.add_flag("--show-suppressed", options.show_suppressed, "tampilkan juga temuan yang diabaikan");
}

void add_comparison(CLI::App& command, Options& options) {
    command
        .add_option("--against", options.against,
                    "bandingkan juga dengan arsip laporan tahun-tahun lalu (lihat: lkiplint index --help)")
        ->option_text("ARSIP");
    command
        .add_option("--base", options.base,
                    "naskah contoh atau templat yang boleh dipakai semua laporan: kalimatnya bukan salinan")
        ->option_text("BERKAS")
        ->allow_extra_args(false);
    command
        .add_option("--template-share", options.template_share,
                    "kalimat yang ada di lebih dari sekian persen laporan satu kabupaten dan tahun dianggap templat "
                    "(bawaan: 30)")
        ->check(CLI::Range(1, 100))
        ->option_text("PERSEN");
    command.add_option("-j,--jobs", options.jobs, "berapa laporan diperiksa bersamaan (bawaan: sebanyak prosesor)")
        ->check(CLI::Range(1, 256))
        ->option_text("N");
}

void add_check(CLI::App& app, Options& options) {
    CLI::App& command = add_command(
        app, "check",
        "Periksa laporan (berkas, atau folder berisi *.docx, *.odt, *.xlsx, *.ods, *.html, *.md, *.txt, *.xml)",
        std::string(kCheckExamples) + described_formats() + kExitCodes);
    command.add_option("PATH", options.paths, "berkas atau folder")->required()->option_text("...");
    add_as_one(command, options);
    add_format(command, options, check_formats());
    add_choice(command, "--fail-on", options.fail_on, "keluar dengan kode 1 mulai tingkat ini (bawaan: galat)",
               {"galat", "peringatan", "catatan"});
    add_lang(command, options);
    add_rules(command, options);
    add_output(command, options);
    add_color(command, options);
    add_limits(command, options);
    add_settings(command, options);
    add_comparison(command, options);
    command.add_flag("-v,--verbose", options.verbose, "tulis kemajuan ke stderr");
    command.add_flag("-q,--quiet", options.quiet, "hanya kesalahan di stderr");
}

void add_others(CLI::App& app, Options& options) {
    CLI::App& inspect =
        add_command(app, "inspect", "Tunjukkan bagaimana tabel-tabel laporan dipahami", kInspectExamples);
    take_several_as_one(inspect, "FILE", options);
    add_format(inspect, options);
    add_lang(inspect, options);
    add_rules(inspect, options);
    add_output(inspect, options);
    add_color(inspect, options);
    add_limits(inspect, options);

    CLI::App& rules = add_command(app, "rules", "Daftar aturan", kRulesExamples);
    add_format(rules, options, {"text", "json", "markdown"});
    add_lang(rules, options);
    add_rules(rules, options);
    add_output(rules, options);
    add_color(rules, options);

    CLI::App& explain =
        add_command(app, "explain", "Jelaskan satu aturan: arti, alasan, dasar, contoh", kExplainExamples);
    explain.add_option("CODE", options.code, "kode aturan, misalnya ANG001")->required()->option_text(" ");
    add_lang(explain, options);
    add_rules(explain, options);
    add_color(explain, options);

    CLI::App& convert = add_command(app, "convert", "Ubah laporan menjadi LKIP-XML", kConvertExamples);
    take_several_as_one(convert, "IN", options);
    convert.add_option("-o,--output", options.output, "berkas LKIP-XML yang ditulis; \"-\" berarti stdout")
        ->required()
        ->option_text("OUT.xml");
    add_rules(convert, options);
    add_limits(convert, options);
}

void add_config(CLI::App& app, Options& options) {
    CLI::App& config = add_command(app, "config", "Tunjukkan konfigurasi yang berlaku bagi laporan", kConfigExamples);
    config.add_option("PATH", options.paths, "berkas atau folder (bawaan: folder ini)")->expected(1)->option_text(" ");
    add_lang(config, options);
    add_rules(config, options);
    add_color(config, options);
}

CLI::App& add_index_command(CLI::App& index, const char* name, const char* what, const char* footer, Options& options) {
    CLI::App& command = add_command(index, name, what, footer);
    command.add_option("ARCHIVE", options.archive, "berkas arsip, misalnya arsip.db")->required()->option_text(" ");
    add_lang(command, options);
    command.callback([name, &options] { options.index = name; });
    return command;
}

void add_index(CLI::App& app, Options& options) {
    CLI::App& index = add_command(app, "index", "Arsip laporan tahun-tahun lalu, untuk dibandingkan", kIndexExamples);
    index.require_subcommand(1);

    CLI::App& add = add_index_command(index, "add", "Simpan laporan ke arsip", kIndexAddExamples, options);
    add.add_option("PATH", options.paths, "berkas atau folder")->required()->option_text("...");
    add_as_one(add, options);
    add.add_flag("--replace", options.replace, "gantikan laporan lain dari instansi dan tahun yang sama");
    add_rules(add, options);
    add_limits(add, options);
    add.add_flag("-v,--verbose", options.verbose, "tulis kemajuan ke stderr");
    add.add_flag("-q,--quiet", options.quiet, "hanya kesalahan di stderr");

    CLI::App& list = add_index_command(index, "list", "Daftar laporan dalam arsip", kIndexListExamples, options);
    add_format(list, options, {"text", "json", "csv"});
    add_output(list, options);
    add_color(list, options);

    CLI::App& remove = add_index_command(index, "remove", "Hapus laporan dari arsip", kIndexRemoveExamples, options);
    remove.add_option("ID|PATH", options.paths, "nomor atau berkas, seperti dalam daftar")
        ->required()
        ->option_text("...");

    CLI::App& stats = add_index_command(index, "stats", "Isi dan keadaan arsip", kIndexStatsExamples, options);
    add_format(stats, options);
    add_rules(stats, options);
    add_color(stats, options);
}

// For packaging, not for users: they stand in no list.
void add_hidden(CLI::App& app) {
    app.add_subcommand("manual", "lkiplint.1")->group("");
    app.add_subcommand("completion", "pelengkap perintah untuk bash")->group("");
}

void add_annotate(CLI::App& app, Options& options) {
    CLI::App& command = add_command(app, "annotate", "Tulis salinan laporan DOCX dengan komentar di tempat tiap temuan",
                                    kAnnotateExamples);
    command.add_option("IN", options.paths, "berkas laporan DOCX")->required()->expected(1)->option_text(" ");
    command.add_option("-o,--output", options.output, "berkas DOCX yang ditulis, bukan berkas asalnya")
        ->required()
        ->option_text("OUT.docx");
    add_choice(command, "--min-severity", options.min_severity, "hanya temuan mulai tingkat ini (bawaan: catatan)",
               {"galat", "peringatan", "catatan"});
    add_lang(command, options);
    add_rules(command, options);
    add_configuration(command, options);
    add_limits(command, options);
}

void configure(CLI::App& app, Options& options) {
    app.get_formatter()->label("Usage", "Pemakaian");
    app.get_formatter()->label("OPTIONS", "OPSI");
    app.get_formatter()->label("SUBCOMMAND", "PERINTAH");
    app.get_formatter()->label("Positionals", "Masukan");
    app.get_formatter()->column_width(34);
    app.option_defaults()->group("Opsi");
    app.set_help_flag("-h,--help", "tampilkan bantuan ini");
    app.set_version_flag("--version", std::string(kToolName) + " " + std::string(tool_version()), "tampilkan versi");
    app.require_subcommand(1);
    app.footer(std::string(kExamples) + kExitCodes);
    add_check(app, options);
    add_others(app, options);
    add_annotate(app, options);
    add_config(app, options);
    add_index(app, options);
    add_hidden(app);
}

// The library speaks English; its few messages in Indonesian.
std::string usage_message(const CLI::App& app, const CLI::ParseError& problem) {
    std::string text = problem.what();
    const bool no_command = app.get_subcommands().empty();
    if (no_command && !app.remaining().empty())
        return "perintah tidak dikenal: " + app.remaining().front() +
               "; perintah yang ada: check, inspect, explain, rules, convert, annotate, config, index";
    const auto replace = [&](const std::string& english, const std::string& indonesian) {
        if (const std::size_t at = text.find(english); at != std::string::npos) {
            text.replace(at, english.size(), indonesian);
        }
    };
    if (problem.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
        const std::string name = text.substr(0, text.find(':'));
        const bool too_many = text.find("At Most") != std::string::npos;
        return too_many ? "hanya satu " + name + " yang dapat disebutkan" : name + " perlu diikuti nilainya";
    }
    replace("A subcommand is required",
            no_command ? "sebutkan perintahnya: check, inspect, rules, explain, convert, annotate, config, atau index"
                       : "sebutkan yang harus dilakukan dengan arsip: index add, index list, index remove, atau index "
                         "stats");
    replace(" is required", " harus disebutkan");
    replace("The following arguments were not expected:", "tidak dikenal:");
    replace("The following argument was not expected:", "tidak dikenal:");
    return text;
}

int run(const CLI::App& app, const Options& options) {
    const Verbosity verbosity = options.quiet     ? Verbosity::quiet
                                : options.verbose ? Verbosity::verbose
                                                  : Verbosity::normal;
    const Log log = make_log(verbosity);
    const std::string command = app.get_subcommands().front()->get_name();
    if (command == "manual" || command == "completion") {
        (command == "manual" ? write_man_page : write_bash_completion)(std::cout, app);
        std::cout.flush();
        return std::cout ? kExitClean : kExitFailed;
    }
    if (command == "check") return run_check(options, log);
    if (command == "inspect") return run_inspect(options, log);
    if (command == "rules") return run_rules(options, log);
    if (command == "explain") return run_explain(options, log);
    if (command == "annotate") return run_annotate(options, log);
    if (command == "config") return run_config(options, log);
    if (command == "index") return run_index(options, log);
    return run_convert(options, log);
}

int run_program(int argc, char** argv) {
    Options options;
    CLI::App app("Pemeriksa konsistensi laporan kinerja instansi pemerintah (LKIP)", std::string(kToolName));
    configure(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        if (problem.get_exit_code() == 0) return app.exit(problem);
        std::cerr << "lkiplint: salah pemakaian: " << usage_message(app, problem) << "\nLihat: lkiplint --help\n";
        return kExitFailed;
    }
    return run(app, options);
}

}  // namespace
}  // namespace lkiplint

int main(int argc, char** argv) try {
    return lkiplint::run_program(argc, argv);
} catch (const std::exception& problem) {
    std::cerr << "lkiplint: kesalahan di dalam program: " << problem.what() << '\n';
    return lkiplint::kExitFailed;
}
