package org.waystage.commandline;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.ShellWord;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.WrongValueException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports what is wrong with a call, what was expected, and where to find help; never in the words of picocli, which has no French. */
final class WrongUse {
    private static final Phrase NO_SUCH_COMMAND = Phrase.of("use.no-such-command");
    private static final Phrase NO_SUCH_OPTION = Phrase.of("use.no-such-option");
    private static final Phrase OPTION_OR_WORD = Phrase.of("use.option-or-word");
    private static final Phrase SUCCESSOR = Phrase.of("use.successor");
    private static final Phrase TOO_MANY = Phrase.of("use.too-many");
    private static final Phrase NOTHING_TAKEN = Phrase.of("use.nothing-taken");
    private static final Phrase NEEDED = Phrase.of("use.needed");
    private static final Phrase SEVERAL_NEEDED = Phrase.of("use.several-needed");
    private static final Phrase VALUE_NEEDED = Phrase.of("use.value-needed");
    private static final Phrase ONE_OF_NEEDED = Phrase.of("use.one-of-needed");
    private static final Phrase GIVEN_TWICE = Phrase.of("use.given-twice");
    private static final Phrase NO_VALUE_TAKEN = Phrase.of("use.no-value-taken");
    private static final Phrase WRONG_VALUE = Phrase.of("use.wrong-value");
    private static final Phrase NOT_UNDERSTOOD = Phrase.of("use.not-understood");
    private static final Phrase SEE_HELP = Phrase.of("use.see-help");

    /** Commands that answer on standard output without --output; others choose a file themselves or require the option. */
    private static final Set<String> ANSWER_WITHOUT_OUTPUT = Set.of("continuity", "decide", "digest");

    private final ParameterException problem;
    private final List<String> args;
    private final CommandSpec command;
    private final String language;

    private WrongUse(ParameterException problem, String[] args, String language) {
        this.problem = problem;
        this.args = List.of(args);
        this.command = problem.getCommandLine().getCommandSpec();
        this.language = language;
    }

    /** Reports what is wrong and returns the exit code. */
    static int report(ParameterException problem, String[] args, Console console) {
        WrongUse wrong = new WrongUse(problem, args, console.language());
        console.say("waystage: " + Printable.line(wrong.message()));
        seeHelp(wrong.command, console);
        return Failure.USE;
    }

    /** Reports what went wrong in a command, and where to find help if an option got a value that it does not accept. */
    static int report(Exception problem, CommandSpec command, Console console) {
        int code = Failures.report(
                answers(command) && problem instanceof Failure failure ? failure.ofAnAnswer() : problem, console);
        if (problem instanceof Failure failure && failure.isOfAnOption()) {
            seeHelp(command, console);
        }
        return code;
    }

    /** Returns whether a command answers on standard output and writes no file. */
    private static boolean answers(CommandSpec command) {
        return command.findOption("--output") == null
                || (ANSWER_WITHOUT_OUTPUT.contains(command.name())
                        && !command.commandLine().getParseResult().hasMatchedOption("--output"));
    }

    private static void seeHelp(CommandSpec command, Console console) {
        List<String> words = CommandHelp.words(command);
        console.say(SEE_HELP.in(
                console.language(),
                String.join(
                        " ", Stream.concat(Stream.of("help"), words.stream()).toList())));
    }

    private String message() {
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), List.of());
        } else if (problem instanceof MissingParameterException missing) {
            // What is missing may be there under a name that does not exist.
            return problem.getCommandLine().getUnmatchedArguments().stream()
                    .filter(WrongUse::isLikeAnOption)
                    .findFirst()
                    .map(word -> unknown(word, missing.getMissing()))
                    .orElseGet(() -> missing(missing.getMissing()));
        } else if (problem instanceof OverwrittenOptionException twice) {
            return GIVEN_TWICE.in(language, CommandHelp.name(twice.getOverwritten()));
        }
        ArgSpec arg = problem.getArgSpec();
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongValueException wrong) {
                String name = arg == null ? wrong.option() : CommandHelp.name(arg);
                return WRONG_VALUE.in(language, name, wrong.message(language));
            }
        }
        if (arg != null && arg.arity().max() == 0 && problem.getValue() != null) {
            return NO_VALUE_TAKEN.in(language, CommandHelp.name(arg), problem.getValue());
        }
        return excluded();
    }

    private static boolean isLikeAnOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private String unknown(String word, List<ArgSpec> missing) {
        CommandLine commandLine = problem.getCommandLine();
        String name = command.qualifiedName(" ");
        if (isLikeAnOption(word)) {
            String option = word.replaceFirst("=.*", "");
            String asked = Suggestions.asked(option, commandLine, language);
            return asked.isEmpty() && !missing.isEmpty() && missing.get(0).isPositional()
                    ? OPTION_OR_WORD.in(language, name, option, label(missing.get(0)), ShellWord.quoted(word))
                    : NO_SUCH_OPTION.in(language, name, option, asked);
        } else if (command.name().equals(StatisticCommands.NAME)) {
            String near = Suggestions.asked(word, StatisticCommands.KINDS.stream(), language);
            return NO_SUCH_COMMAND.in(language, StatisticCommands.NAME + " " + word, near);
        } else if (!commandLine.getSubcommands().isEmpty()) {
            return Commands.SUCCESSORS.containsKey(word) && command.parent() == null
                    ? SUCCESSOR.in(language, word, Commands.SUCCESSORS.get(word))
                    : NO_SUCH_COMMAND.in(language, word, Suggestions.asked(word, commandLine, language));
        }
        List<String> labels = command.positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .distinct()
                .toList();
        return labels.isEmpty()
                ? NOTHING_TAKEN.in(language, word, name)
                : TOO_MANY.in(language, word, name, String.join(" ", labels));
    }

    private String missing(List<ArgSpec> missing) {
        if (missing.size() == 1 && isGiven(missing.get(0))) {
            return VALUE_NEEDED.in(language, CommandHelp.name(missing.get(0)), help(missing.get(0)));
        }
        List<String> labels = missing.stream().map(WrongUse::label).toList();
        ArgGroupSpec group = missing.isEmpty() ? null : missing.get(0).group();
        if (group != null && group.exclusive()) {
            return ONE_OF_NEEDED.in(language, Phrase.or(labels, language));
        }
        Phrase needed = labels.size() == 1 ? NEEDED : SEVERAL_NEEDED;
        return needed.in(
                language,
                String.join(", ", labels),
                missing.stream().map(this::help).reduce((a, b) -> a + " " + b).orElse(""));
    }

    private String help(ArgSpec arg) {
        return new CommandHelp(command, language).text(arg);
    }

    private static String label(ArgSpec arg) {
        String name = CommandHelp.name(arg);
        return arg.isOption() ? name + "=" + arg.paramLabel() : name;
    }

    /** Returns the message for options that exclude each other, or one without a reason for an unknown problem. */
    private String excluded() {
        for (ArgGroupSpec group : command.argGroups()) {
            List<String> given = group.args().stream()
                    .filter(this::isGiven)
                    .map(CommandHelp::name)
                    .toList();
            if (group.exclusive() && given.size() > 1) {
                return Phrase.EXCLUDED.in(language, String.join(", ", given));
            } else if (group.exclusive() && given.size() == 1) {
                return GIVEN_TWICE.in(language, given.get(0));
            }
        }
        return NOT_UNDERSTOOD.in(language, command.qualifiedName(" "));
    }

    private boolean isGiven(ArgSpec arg) {
        return arg instanceof OptionSpec option
                && args.stream()
                        .anyMatch(word -> Stream.of(option.names())
                                .anyMatch(name -> word.equals(name) || word.startsWith(name + "=")));
    }
}
