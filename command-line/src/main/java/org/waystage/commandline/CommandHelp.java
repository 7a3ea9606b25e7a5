package org.waystage.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.commandline.options.OutputFormat;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The texts of a command's help, in one language. Their keys follow from the names: {@code validate.summary}, {@code validate.--rules},
 * {@code profiles.show.ID}. A text whose key is an option alone, such as {@code --lang}, serves every command that has none of its
 * own. The descriptions of statistics supply the rest.
 *
 * @param spec the command
 * @param language the language of the help
 */
record CommandHelp(CommandSpec spec, String language) {
    private static final String PROGRAM = "waystage";

    /** Returns the words of a command after the name of the program; none for the program itself. */
    static List<String> words(CommandSpec spec) {
        List<String> words = Arrays.asList(spec.qualifiedName(" ").split(" "));
        return words.subList(1, words.size());
    }

    /** Returns what the command does, in a sentence. */
    String summary() {
        return summary(words(spec), language);
    }

    /** Returns what a command does, in a sentence, by its words after the name of the program. */
    static String summary(List<String> words, String language) {
        return text(words, "summary", language)
                .or(() -> kind(words)
                        .map(StatisticCommands::described)
                        .map(known -> HelpTexts.typed(known.summary(language), language)))
                .orElse("");
    }

    /** Returns the paragraphs before the options; an empty one is an empty line. */
    List<String> about() {
        List<String> about = new ArrayList<>();
        about.addAll(paragraphs("about"));
        return about;
    }

    /** Returns example calls of the command. */
    List<String> examples() {
        return List.of(spec.usageMessage().footer());
    }

    /** Returns the paragraphs after the examples, and the exit codes. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.addAll(paragraphs("notes"));
        kind(words(spec)).ifPresent(kind -> notes.add(HelpTexts.in(language, "statistic.notes")));
        notes.add(text("exit-codes").orElseGet(() -> HelpTexts.in(language, "exit-codes")));
        return notes;
    }

    /** Returns what an option or a parameter is for. */
    String text(ArgSpec arg) {
        String name = name(arg);
        return text(name)
                .or(() -> HelpTexts.find(language, name).map(text -> text.replace("{forms}", forms())))
                .or(() -> kind(words(spec))
                        .flatMap(kind -> StatisticCommands.text(kind, name, language))
                        .map(text -> HelpTexts.typed(text, language)))
                .orElse("");
    }

    /** Returns the name of an option, or the label of a parameter. */
    static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private String forms() {
        return format(spec).map(format -> format.choices(language)).orElse("");
    }

    /** Returns the option of a command that sets the format of its result, if it has one. */
    static Optional<OutputFormat> format(CommandSpec spec) {
        return spec.mixins().values().stream()
                .flatMap(mixin -> Stream.concat(Stream.of(mixin), mixin.mixins().values().stream()))
                .map(CommandSpec::userObject)
                .filter(OutputFormat.class::isInstance)
                .map(OutputFormat.class::cast)
                .findFirst();
    }

    private Optional<String> text(String part) {
        return text(words(spec), part, language);
    }

    private static Optional<String> text(List<String> words, String part, String language) {
        String command = words.isEmpty() ? PROGRAM : String.join(".", words);
        return HelpTexts.find(language, command + "." + part);
    }

    private List<String> paragraphs(String part) {
        return text(part).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** Returns the kind of statistics that the words of a command name, if they do. */
    private static Optional<String> kind(List<String> words) {
        return words.size() == 2 && words.get(0).equals(StatisticCommands.NAME)
                ? Optional.of(words.get(1))
                : Optional.empty();
    }
}
