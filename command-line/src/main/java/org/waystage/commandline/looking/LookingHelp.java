package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.options.SharedHelp;
import org.waystage.core.notice.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of these commands, from {@code help_en.properties} and {@code help_fr.properties}. */
public final class LookingHelp {
    private static final Messages TEXTS =
            Messages.of(name -> LookingHelp.class.getResourceAsStream(name.replace("messages_", "help_")));
    private static final Phrase EXAMPLES = Phrase.of("help.examples");

    private LookingHelp() {}

    /** Returns a command with its help in a language. */
    public static CommandLine command(ConsoleCommand command, String language) {
        CommandLine commandLine = new CommandLine(command);
        CommandSpec spec = commandLine.getCommandSpec();
        SharedHelp.translate(spec, language);
        List<String> footer = new ArrayList<>();
        Arrays.stream(spec.usageMessage().footer()).forEach(example -> footer.add("  " + example));
        footer.add("");
        TEXTS.find(language, spec.name() + ".notes").ifPresent(footer::add);
        footer.add(TEXTS.in(language, spec.name() + ".exit-codes"));
        spec.usageMessage()
                .sortOptions(false)
                .description(TEXTS.in(language, spec.name() + ".summary"), TEXTS.in(language, spec.name() + ".about"))
                .footerHeading(EXAMPLES.in(language))
                .footer(footer.toArray(String[]::new));
        for (OptionSpec option : List.copyOf(spec.options())) {
            text(spec, option.longestName(), language).ifPresent(text -> {
                spec.remove(option);
                spec.addOption(option.toBuilder().description(text).build());
            });
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            text(spec, parameter.paramLabel(), language).ifPresent(text -> {
                spec.remove(parameter);
                spec.addPositional(parameter.toBuilder().description(text).build());
            });
        }
        return commandLine;
    }

    private static Optional<String> text(CommandSpec spec, String name, String language) {
        return TEXTS.find(language, spec.name() + "." + name).or(() -> TEXTS.find(language, name));
    }
}
