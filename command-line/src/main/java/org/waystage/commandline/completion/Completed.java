package org.waystage.commandline.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What shells complete after a command.
 *
 * @param path the path of the command, such as {@code /profiles/show}; empty for the program itself
 * @param summary what it does
 * @param commands the names of its commands
 * @param options its options
 * @param words the values that its parameters can have; empty if they can be any
 */
record Completed(String path, String summary, List<String> commands, List<Choice> options, List<String> words) {
    /**
     * An option.
     *
     * @param names its names, the short ones first
     * @param summary what it means
     * @param takesValue whether a value follows it
     * @param values the values that it can have; empty if it can have any
     */
    record Choice(List<String> names, String summary, boolean takesValue, List<String> values) {}

    /** Returns a program and all its commands, the program first. */
    static List<Completed> of(CommandLine program, CompletionCommand.Words words) {
        List<Completed> all = new ArrayList<>();
        add("", program, words, all);
        return all;
    }

    private static void add(String path, CommandLine command, CompletionCommand.Words words, List<Completed> all) {
        CommandSpec spec = command.getCommandSpec();
        List<Choice> options = words.options(command)
                .map(option -> new Choice(
                        List.of(option.names()),
                        words.summary(option.command(), option),
                        option.arity().max() > 0,
                        words.values(option.command(), option)))
                .toList();
        List<String> parameters = spec.helpCommand()
                ? List.copyOf(all.get(0).commands())
                : spec.positionalParameters().stream()
                        .flatMap(parameter -> words.values(spec, parameter).stream())
                        .toList();
        all.add(new Completed(
                path, words.summary(spec), List.copyOf(command.getSubcommands().keySet()), options, parameters));
        command.getSubcommands().forEach((name, sub) -> add(path + "/" + name, sub, words, all));
    }
}
