package org.waystage.commandline.completion;

import java.util.List;
import java.util.stream.Collectors;

/** The script for fish, which also shows what commands and options mean. */
final class FishScript {
    private static final String START = """
            # Completes the commands of waystage; written by 'waystage completion fish'.
            function __waystage_at
                set -l at ''
                set -l words (commandline -opc)
                set -e words[1]
                for word in $words
                    switch "$at/$word"
                        case {paths}
                            set at "$at/$word"
                    end
                end
                test "$at" = "$argv[1]"
            end
            """;

    private FishScript() {}

    static String of(List<Completed> commands) {
        String paths = commands.stream()
                .map(Completed::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(" "));
        StringBuilder script = new StringBuilder(START.replace("{paths}", paths));
        for (Completed command : commands) {
            String at = "complete -c waystage -n '__waystage_at \"" + command.path() + "\"'";
            for (String name : command.commands()) {
                script.append(at)
                        .append(" -f -a ")
                        .append(name)
                        .append(described(summary(command.path() + "/" + name, commands)));
            }
            if (!command.words().isEmpty()) {
                script.append(at)
                        .append(" -f -a '")
                        .append(String.join(" ", command.words()))
                        .append("'\n");
            }
            command.options().forEach(option -> script.append(at).append(option(option)));
        }
        return script.toString();
    }

    private static String summary(String path, List<Completed> commands) {
        return commands.stream()
                .filter(command -> command.path().equals(path))
                .map(Completed::summary)
                .findFirst()
                .orElse("");
    }

    private static String option(Completed.Choice option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (!option.values().isEmpty()) {
            text.append(" -x -a '").append(String.join(" ", option.values())).append('\'');
        } else if (option.takesValue()) {
            text.append(" -r");
        }
        return text + described(option.summary());
    }

    private static String described(String summary) {
        return summary.isEmpty()
                ? "\n"
                : " -d '" + summary.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'\n";
    }
}
