// Each shell has a language of its own for the same three things: which commands there are, which
// options each has, and whether a file or an extractor is wanted.
#include "cli/completion.h"

#include <string.h>

#include "cli/options.h"

typedef const gl_command *const *command_list;

static bool has_letter(const gl_option *option)
{
    return option->letter < GL_OPTIONS_LONG;
}

static bool takes_extractor(const char *arguments)
{
    return strstr(arguments, "EXTRACTOR") || strstr(arguments, "NAME|FILE");
}

static bool takes_file(const char *arguments)
{
    return strstr(arguments, "FILE") || strstr(arguments, "DIR") || strstr(arguments, "PATH") ||
           strstr(arguments, "FOLDER") || strstr(arguments, "SCRIPT") || strstr(arguments, "A B");
}

static bool takes_command(const gl_command *command)
{
    return strstr(command->arguments, "COMMAND");
}

// Up to the end of the line; between single quotes, with `escaped` behind a backslash.
static void print_text(FILE *out, const char *text, const char *escaped)
{
    for (; *text && *text != '\n'; text++) {
        if (*text == '\'')
            fputs("'\\''", out);
        else if (strchr(escaped, *text))
            fprintf(out, "\\%c", *text);
        else
            putc(*text, out);
    }
}

// ---- bash ----

static void print_names(FILE *out, command_list commands)
{
    for (; *commands; commands++)
        fprintf(out, " %s", (*commands)->name);
}

static void bash_option_names(FILE *out, const gl_option *options)
{
    for (; options->name; options++) {
        if (has_letter(options))
            fprintf(out, " -%c", options->letter);
        fprintf(out, " --%s", options->name);
    }
}

static const char *bash_words(const char *arguments)
{
    if (takes_extractor(arguments))
        return "_golchin_extractors; _golchin_files";
    return takes_file(arguments) ? "_golchin_files" : ":";
}

// What stands behind an option that takes an argument.
static void bash_arguments(FILE *out, const gl_command *command)
{
    for (const gl_option *option = command->options; option->name; option++) {
        if (!option->argument)
            continue;
        fprintf(out, "    %s/--%s", command->name, option->name);
        if (has_letter(option))
            fprintf(out, " | %s/-%c", command->name, option->letter);
        fprintf(out, ") %s; return ;;\n", bash_words(option->argument));
    }
}

static void bash_command(FILE *out, const gl_command *command)
{
    fprintf(out, "    %s/-*) _golchin_words", command->name);
    bash_option_names(out, command->options);
    fprintf(out, " ;;\n    %s/*) %s ;;\n", command->name,
            takes_command(command) ? "_golchin_words \"$commands\""
                                   : bash_words(command->arguments));
}

static void print_bash(FILE *out, command_list commands)
{
    fputs(
        "# bash completion of golchin\n"
        "_golchin_words()\n{\n"
        "    mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W \"$*\" -- \"$word\")\n}\n"
        "_golchin_files()\n{\n"
        "    compopt -o filenames\n"
        "    mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$word\")\n}\n"
        "_golchin_extractors()\n{\n"
        "    _golchin_words \"$(golchin list 2>/dev/null | sed -n '1d; /^$/q; s/ .*//p')\"\n}\n"
        "_golchin()\n{\n"
        "    local word=$2 before=$3 command=${COMP_WORDS[1]} commands=\"",
        out);
    print_names(out, commands);
    fputs("\"\n"
          "    COMPREPLY=()\n"
          "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
          "        _golchin_words \"$commands --help --version\"\n"
          "        return\n"
          "    fi\n"
          "    case $command/$before in\n",
          out);
    for (command_list at = commands; *at; at++)
        bash_arguments(out, *at);
    fputs("    esac\n    case $command/$word in\n", out);
    for (command_list at = commands; *at; at++)
        bash_command(out, *at);
    fputs("    esac\n}\ncomplete -F _golchin golchin\n", out);
}

// ---- zsh ----

static const char *zsh_action(const char *arguments)
{
    if (takes_extractor(arguments))
        return "_golchin_extractors";
    return takes_file(arguments) ? "_files" : " ";
}

static void zsh_option(FILE *out, const gl_option *option)
{
    const char *repeated = option->argument ? "*" : "";
    if (has_letter(option))
        fprintf(out, " \\\n            %s{-%c,--%s}", *repeated ? "\\*" : "", option->letter,
                option->name);
    else
        fprintf(out, " \\\n            %s--%s", *repeated ? "\\*" : "", option->name);
    fputs("'[", out);
    print_text(out, option->help, "[]:\\");
    fputs("]", out);
    if (option->argument) {
        putc(':', out);
        print_text(out, option->argument, ":\\");
        fprintf(out, ":%s", zsh_action(option->argument));
    }
    putc('\'', out);
}

static void zsh_command(FILE *out, const gl_command *command)
{
    fprintf(out, "    %s)\n        _arguments", command->name);
    for (const gl_option *option = command->options; option->name; option++)
        zsh_option(out, option);
    fprintf(out, " \\\n            '*: :%s' ;;\n",
            takes_command(command) ? "_golchin_commands" : zsh_action(command->arguments));
}

static void print_zsh(FILE *out, command_list commands)
{
    fputs("#compdef golchin\n"
          "_golchin_commands()\n{\n    local -a commands=(\n",
          out);
    for (command_list at = commands; *at; at++) {
        fprintf(out, "        '%s:", (*at)->name);
        print_text(out, (*at)->summary, ":\\");
        fputs("'\n", out);
    }
    fputs("    )\n    _describe command commands\n}\n"
          "_golchin_extractors()\n{\n"
          "    local -a names=(${(f)\"$(golchin list 2>/dev/null | sed -n '1d; /^$/q; s/ "
          ".*//p')\"})\n"
          "    _alternative 'extractors:extractor:compadd -a names' 'files:file:_files'\n}\n"
          "_golchin()\n{\n"
          "    if (( CURRENT == 2 )); then\n"
          "        _golchin_commands\n        return\n"
          "    fi\n"
          "    shift words\n"
          "    (( CURRENT-- ))\n"
          "    case $words[1] in\n",
          out);
    for (command_list at = commands; *at; at++)
        zsh_command(out, *at);
    fputs("    esac\n}\n_golchin \"$@\"\n", out);
}

// ---- fish ----

static void fish_argument(FILE *out, const char *arguments)
{
    if (takes_extractor(arguments))
        fputs(" -ra '(__golchin_extractors)'", out);
    else
        fputs(takes_file(arguments) ? " -rF" : " -x", out);
}

// In fish a quote between quotes stands behind a backslash.
static void fish_text(FILE *out, const char *text)
{
    putc('\'', out);
    for (; *text && *text != '\n'; text++)
        fprintf(out, *text == '\'' || *text == '\\' ? "\\%c" : "%c", *text);
    putc('\'', out);
}

static void fish_command(FILE *out, const gl_command *command)
{
    static const char seen[] = "complete -c golchin -n '__fish_seen_subcommand_from";
    fprintf(out, "complete -c golchin -n __fish_use_subcommand -fa %s -d ", command->name);
    fish_text(out, command->summary);
    putc('\n', out);
    for (const gl_option *option = command->options; option->name; option++) {
        fprintf(out, "%s %s'", seen, command->name);
        if (has_letter(option))
            fprintf(out, " -s %c", option->letter);
        fprintf(out, " -l %s", option->name);
        if (option->argument)
            fish_argument(out, option->argument);
        fputs(" -d ", out);
        fish_text(out, option->help);
        putc('\n', out);
    }
    if (takes_extractor(command->arguments))
        fprintf(out, "%s %s' -a '(__golchin_extractors)'\n", seen, command->name);
    else if (!takes_file(command->arguments))
        fprintf(out, "%s %s' -f\n", seen, command->name);
}

static void print_fish(FILE *out, command_list commands)
{
    fputs("# fish completion of golchin\n"
          "function __golchin_extractors\n"
          "    golchin list 2>/dev/null | sed -n '1d; /^$/q; s/ .*//p'\n"
          "end\n"
          "complete -c golchin -n __fish_use_subcommand -f\n"
          "complete -c golchin -n __fish_use_subcommand -s h -l help -d 'the list of commands'\n"
          "complete -c golchin -n __fish_use_subcommand -s V -l version -d 'the version'\n",
          out);
    for (command_list at = commands; *at; at++) {
        fish_command(out, *at);
        if (takes_command(*at)) {
            fprintf(out, "complete -c golchin -n '__fish_seen_subcommand_from %s' -a '",
                    (*at)->name);
            print_names(out, commands);
            fputs("'\n", out);
        }
    }
}

bool gl_completion_print(FILE *out, const char *shell, command_list commands)
{
    static const struct {
        const char *shell;
        void (*print)(FILE *, command_list);
    } shells[] = {{"bash", print_bash}, {"zsh", print_zsh}, {"fish", print_fish}};
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
        if (strcmp(shells[i].shell, shell) == 0) {
            shells[i].print(out, commands);
            return true;
        }
    }
    return false;
}
