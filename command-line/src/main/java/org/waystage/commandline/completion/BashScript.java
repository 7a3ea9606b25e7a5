package org.waystage.commandline.completion;

import java.util.List;
import java.util.stream.Collectors;

/** The script for bash, which zsh accepts too. Names and words are plain and need no quotes. */
final class BashScript {
    private static final String START = """
            # Completes the commands of waystage; written by 'waystage completion {shell}'.
            {zsh}_waystage() {
                local cur="${COMP_WORDS[COMP_CWORD]}" prev="" before="" at="" choices="" word="" i=1
                if [ "$COMP_CWORD" -gt 0 ]; then prev="${COMP_WORDS[COMP_CWORD-1]}"; fi
                if [ "$cur" = "=" ]; then cur=""; elif [ "$prev" = "=" ]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi
                case "$cur" in
                    --*=*) prev="${cur%%=*}"; before="$prev="; cur="${cur#*=}" ;;
                esac
                while [ "$i" -lt "$COMP_CWORD" ]; do
                    word="${COMP_WORDS[$i]}"
                    case "$at/$word" in
                        {paths}) at="$at/$word" ;;
                    esac
                    i=$((i + 1))
                done
                COMPREPLY=()
                case "$at $prev" in
            """;
    private static final String END = """
                esac
                if [ -z "$choices" ]; then
                    case "$at $cur" in
            {words}        esac
                fi
                if [ -n "$choices" ]; then COMPREPLY=( $(compgen -P "$before" -W "$choices" -- "$cur") ); fi
            }
            complete -o default -F _waystage waystage
            """;
    private static final String FOR_ZSH =
            "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";

    private BashScript() {}

    static String of(List<Completed> commands, String shell) {
        String paths = commands.stream()
                .map(Completed::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining("|"));
        StringBuilder script = new StringBuilder(START.replace("{shell}", shell)
                .replace("{zsh}", shell.equals("zsh") ? FOR_ZSH : "")
                .replace("{paths}", paths));
        StringBuilder words = new StringBuilder();
        for (Completed command : commands) {
            for (Completed.Choice option : command.options()) {
                if (option.takesValue()) {
                    script.append("        ")
                            .append(option.names().stream()
                                    .map(name -> '"' + command.path() + " " + name + '"')
                                    .collect(Collectors.joining("|")))
                            .append(
                                    option.values().isEmpty()
                                            ? ") return ;;\n"
                                            : ") choices=\"" + joined(option.values()) + "\" ;;\n");
                }
            }
            List<String> names = command.options().stream()
                    .flatMap(option -> option.names().stream())
                    .toList();
            arm(command.path() + " -", names, words);
            arm(command.path() + " ", command.commands().isEmpty() ? command.words() : command.commands(), words);
        }
        return script.append(END.replace("{words}", words)).toString();
    }

    private static void arm(String begins, List<String> choices, StringBuilder script) {
        if (!choices.isEmpty()) {
            script.append("            \"")
                    .append(begins)
                    .append("\"*) choices=\"")
                    .append(joined(choices))
                    .append("\" ;;\n");
        }
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
