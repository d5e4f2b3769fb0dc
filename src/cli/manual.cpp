#include "cli/manual.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
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

void write_command(std::ostream& out, const CLI::App& command) {
    out << ".SS " << troff(command.get_name()) << '\n' << troff(command.get_description()) << ".\n";
    for (const CLI::Option* option : options_of(command))
        if (*option != *command.get_help_ptr()) write_option(out, *option);
    if (const std::string examples = trim(command.get_footer()); !examples.empty()) {
        out << ".PP\n";
        write_verbatim(out, examples);
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string option_words(const CLI::App& command) {
    std::string words;
    for (const CLI::Option* option : options_of(command))
        for (const std::string& name : names_of(*option)) words += (words.empty() ? "" : " ") + name;
    return words;
}

// "        check:--format) words="text json" ;;" for every option with a value.
void write_value_cases(std::ostream& out, const CLI::App& command) {
    for (const CLI::Option* option : options_of(command)) {
        if (option->get_positional() || value_of(*option).empty()) continue;
        std::string pattern;
        for (const std::string& name : names_of(*option))
            pattern += (pattern.empty() ? "" : "|") + command.get_name() + ":" + name;
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
    for (const CLI::App* command : commands_of(app)) {
        out << ".br\n.B lkiplint " << troff(command->get_name()) << "\n[\\fIOPSI\\fR]";
        for (const CLI::Option* option : options_of(*command)) {
            if (!option->get_positional()) continue;
            const bool many = option->get_expected_max() > 1;
            out << " \\fI" << troff(option->get_name(true)) << "\\fR" << (many ? "..." : "");
        }
        out << '\n';
    }
    out << ".SH PERINTAH\n";
    for (const CLI::App* command : commands_of(app)) write_command(out, *command);
    out << ".SH OPSI UMUM\n";
    for (const CLI::Option* option : options_of(app)) write_option(out, *option);
    out << ".SH CONTOH\n";
    write_verbatim(out, trim(app.get_footer()));
}

void write_bash_completion(std::ostream& out, const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : commands_of(app)) names.push_back(command->get_name());
    out << "# Pelengkap perintah lkiplint untuk bash.\n"
           "_lkiplint() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i\n"
           "    COMPREPLY=()\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        [[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }\n"
           "    done\n"
           "    if [[ -z $command ]]; then\n"
           "        COMPREPLY=($(compgen -W \""
        << joined(names) << ' ' << option_words(app)
        << "\" -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case $command:$before in\n";
    for (const CLI::App* command : commands_of(app)) write_value_cases(out, *command);
    out << "    esac\n"
           "    if [[ $word != -* ]]; then\n"
           "        compopt -o default\n"
           "        return\n"
           "    fi\n"
           "    case $command in\n";
    for (const CLI::App* command : commands_of(app))
        out << "        " << command->get_name() << ") COMPREPLY=($(compgen -W \"" << option_words(*command)
            << "\" -- \"$word\")) ;;\n";
    out << "    esac\n"
           "}\n"
           "complete -F _lkiplint lkiplint\n";
}

}  // namespace lkiplint
