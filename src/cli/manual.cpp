#include "cli/manual.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

struct Command {
    std::string name;  // "check", "index add"
    const CLI::App* app;
};

std::vector<const CLI::App*> shown_below(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

// A command is followed by the commands it has itself.
std::vector<Command> commands_of(const CLI::App& app) {
    std::vector<Command> commands;
    for (const CLI::App* command : shown_below(app)) {
        commands.push_back({command->get_name(), command});
        for (const CLI::App* part : shown_below(*command))
            commands.push_back({command->get_name() + " " + part->get_name(), part});
    }
    return commands;
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* option) { return !option->get_group().empty(); });
}

// What follows an option: "text|json", "BERKAS"; empty for a flag.
std::string value_of(const CLI::Option& option) {
    return option.get_expected_max() == 0 ? std::string() : option.get_option_text();
}

// The words of a choice; none when the value is free.
std::vector<std::string> choices_of(const CLI::Option& option) {
    std::vector<std::string> words;
    const std::string value = value_of(option);
    if (value.find('|') == std::string::npos) return words;
    for (const std::string_view word : split(value, '|')) words.emplace_back(word);
    return words;
}

// "-o", "--output"
std::vector<std::string> names_of(const CLI::Option& option) {
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    return names;
}

// Text for troff: a point or quote at the start of a line would be a request, a hyphen a typographic one.
std::string troff(std::string_view text) {
    std::string out;
    bool line_start = true;
    for (const char c : text) {
        if (line_start && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
        line_start = c == '\n';
    }
    return out;
}

void write_option(std::ostream& out, const CLI::Option& option) {
    out << ".TP\n";
    const std::string value = value_of(option);
    if (option.get_positional()) {
        out << ".I " << troff(option.get_name(true)) << '\n';
    } else {
        std::string names;
        for (const std::string& name : names_of(option)) names += (names.empty() ? "" : ", ") + name;
        out << "\\fB" << troff(names) << "\\fR" << (value.empty() ? "" : " \\fI" + troff(value) + "\\fR") << '\n';
    }
    out << troff(option.get_description()) << '\n';
}

// A footer holds examples as they are typed.
void write_verbatim(std::ostream& out, const std::string& text) {
    out << ".nf\n" << troff(text);
    out << (text.ends_with('\n') ? "" : "\n") << ".fi\n";
}

void write_command(std::ostream& out, const Command& command) {
    out << ".SS " << troff(command.name) << '\n' << troff(command.app->get_description()) << ".\n";
    for (const CLI::Option* option : options_of(*command.app))
        if (*option != *command.app->get_help_ptr()) write_option(out, *option);
    if (const std::string examples = trim(command.app->get_footer()); !examples.empty()) {
        out << ".PP\n";
        write_verbatim(out, examples);
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

// What may follow a command: its own commands and its options.
std::string words_after(const CLI::App& command) {
    std::string words;
    for (const CLI::App* part : shown_below(command)) words += (words.empty() ? "" : " ") + part->get_name();
    for (const CLI::Option* option : options_of(command))
        for (const std::string& name : names_of(*option)) words += (words.empty() ? "" : " ") + name;
    return words;
}

// As the completion calls a command: "index-add".
std::string case_name(const Command& command) {
    std::string name = command.name;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

// "        check:--format) words="text json" ;;" for every option with a value.
void write_value_cases(std::ostream& out, const Command& command) {
    for (const CLI::Option* option : options_of(*command.app)) {
        if (option->get_positional() || value_of(*option).empty()) continue;
        std::string pattern;
        for (const std::string& name : names_of(*option))
            pattern += (pattern.empty() ? "" : "|") + case_name(command) + ":" + name;
        const std::vector<std::string> choices = choices_of(*option);
        if (!choices.empty()) {
            out << "        " << pattern << ") COMPREPLY=($(compgen -W \"" << joined(choices)
                << "\" -- \"$word\")); return ;;\n";
        } else {
            out << "        " << pattern << ") compopt -o default; return ;;\n";
        }
    }
}

}  // namespace

void write_man_page(std::ostream& out, const CLI::App& app) {
    out << ".TH LKIPLINT 1 \"\" \"lkiplint " << troff(tool_version()) << "\" \"Perintah pengguna\"\n";
    out << ".SH NAMA\nlkiplint \\- "
        << troff(lower(app.get_description().substr(0, 1)) + app.get_description().substr(1)) << '\n';
    out << ".SH RINGKASAN\n";
    for (const Command& command : commands_of(app)) {
        if (!shown_below(*command.app).empty()) continue;
        out << ".br\n.B lkiplint " << troff(command.name) << "\n[\\fIOPSI\\fR]";
        for (const CLI::Option* option : options_of(*command.app)) {
            if (!option->get_positional()) continue;
            const bool many = option->get_expected_max() > 1;
            out << " \\fI" << troff(option->get_name(true)) << "\\fR" << (many ? "..." : "");
        }
        out << '\n';
    }
    out << ".SH PERINTAH\n";
    for (const Command& command : commands_of(app)) write_command(out, command);
    out << ".SH OPSI UMUM\n";
    for (const CLI::Option* option : options_of(app)) write_option(out, *option);
    out << ".SH CONTOH\n";
    write_verbatim(out, trim(app.get_footer()));
}

void write_bash_completion(std::ostream& out, const CLI::App& app) {
    std::string parted;  // commands that have commands
    for (const CLI::App* command : shown_below(app))
        if (!shown_below(*command).empty()) parted += (parted.empty() ? "" : "|") + command->get_name();
    out << "# Pelengkap perintah lkiplint untuk bash.\n"
           "_lkiplint() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i\n"
           "    COMPREPLY=()\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        [[ ${COMP_WORDS[i]} == -* ]] && continue\n"
           "        case $command in\n"
           "            '') command=${COMP_WORDS[i]} ;;\n"
           "            "
        << parted
        << ") command+=-${COMP_WORDS[i]}; break ;;\n"
           "            *) break ;;\n"
           "        esac\n"
           "    done\n"
           "    if [[ -z $command ]]; then\n"
           "        COMPREPLY=($(compgen -W \""
        << words_after(app)
        << "\" -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case $command:$before in\n";
    for (const Command& command : commands_of(app)) write_value_cases(out, command);
    out << "    esac\n"
           "    if [[ $word != -* ]]; then\n"
           "        case $command in\n"
           "            "
        << parted
        << ") ;;\n"
           "            *) compopt -o default; return ;;\n"
           "        esac\n"
           "    fi\n"
           "    case $command in\n";
    for (const Command& command : commands_of(app))
        out << "        " << case_name(command) << ") COMPREPLY=($(compgen -W \"" << words_after(*command.app)
            << "\" -- \"$word\")) ;;\n";
    out << "    esac\n"
           "}\n"
           "complete -F _lkiplint lkiplint\n";
}

}  // namespace lkiplint
