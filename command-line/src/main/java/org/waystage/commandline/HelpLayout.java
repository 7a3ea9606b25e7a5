package org.waystage.commandline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.commandline.console.Wrapping;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The layout of help: lines of at most 80 columns, and the commands by topic. */
final class HelpLayout {
    private static final int WIDTH = Wrapping.WIDTH - 1;

    /** The length of the longest name of a command. */
    private static final int LONGEST = "frequencies".length();

    /** The marks inside words or at their beginning at which picocli would break a line. */
    private static final String MARKS = ".’-/|=";

    private static final Pattern INSIDE = Pattern.compile("[.’/|=-](?=[\\p{L}\\p{N}-])");

    /** The first of the stand-ins for the marks until the lines are broken; no text contains these letters. */
    private static final char STAND_IN = '\uE000';

    private HelpLayout() {}

    /** Returns the help of a command in a language, laid out when needed and not at each start. */
    static Help help(CommandSpec command, Help.ColorScheme colors, String language) {
        UsageMessageSpec usage = command.usageMessage();
        if (usage.description().length == 0) {
            fill(usage, new CommandHelp(command, language));
            command.resourceBundle(new Arguments(command, language));
        }
        return new Help(command, colors) {
            @Override
            public String parameterList() {
                return separable(super.parameterList());
            }

            @Override
            public String optionList() {
                return separable(super.optionList());
            }
        };
    }

    /** Returns a text with stand-ins for its marks: picocli would break words after an elision and inside a file ending. */
    private static String inseparable(String text) {
        return INSIDE.matcher(text).replaceAll(mark -> String.valueOf((char) (STAND_IN + MARKS.indexOf(mark.group()))));
    }

    /** Restores the marks in a text whose lines are broken. */
    private static String separable(String lines) {
        String text = lines;
        for (int i = 0; i < MARKS.length(); i++) {
            text = text.replace((char) (STAND_IN + i), MARKS.charAt(i));
        }
        return text;
    }

    private static void fill(UsageMessageSpec usage, CommandHelp help) {
        List<String> description = new ArrayList<>(wrapped(help.summary()));
        help.about().forEach(paragraph -> description.addAll(wrapped(paragraph)));
        List<String> examples = help.examples();
        List<String> footer = new ArrayList<>();
        for (String example : examples) {
            example.lines().forEach(line -> footer.addAll(example("  " + line)));
        }
        List<String> notes = help.notes();
        if (!notes.isEmpty()) {
            footer.add("");
        }
        notes.forEach(note -> footer.addAll(wrapped(note)));
        String options = heading("options", help.language());
        boolean parameters = !help.spec().positionalParameters().isEmpty();
        usage.synopsisHeading(HelpTexts.in(help.language(), "heading.usage") + " ")
                .parameterListHeading(options)
                .optionListHeading(parameters ? "" : options)
                .commandListHeading(heading("commands", help.language()))
                .footerHeading(examples.isEmpty() ? "" : heading("examples", help.language()))
                .description(literal(description))
                .footer(literal(footer));
    }

    private static String heading(String name, String language) {
        return "%n" + HelpTexts.in(language, "heading." + name) + "%n";
    }

    /** The descriptions of a command's options and parameters, under the keys that picocli looks up. */
    private static final class Arguments extends ResourceBundle {
        private final Map<String, String> texts = new HashMap<>();

        Arguments(CommandSpec command, String language) {
            CommandHelp help = new CommandHelp(command, language);
            for (ArgSpec arg : command.args()) {
                String key = arg.isOption()
                        ? CommandHelp.name(arg).substring(2)
                        : arg.paramLabel() + "[" + ((PositionalParamSpec) arg).index() + "]";
                texts.put(key, literal(inseparable(help.text(arg))));
            }
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }

    /** Shows the commands of the program by topic, and the kinds of statistics, whether they were created or not. */
    static void groupCommands(CommandLine program, Supplier<String> language) {
        String list = UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
        program.getHelpSectionMap().put(list, help -> commands(language.get()));
        CommandLine statistics = program.getSubcommands().get(StatisticCommands.NAME);
        if (statistics != null) {
            statistics.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
            statistics.getHelpSectionMap().put(list, help -> kinds(language.get()));
        }
    }

    private static String commands(String language) {
        StringBuilder text = new StringBuilder();
        HelpTopics.ALL.forEach((topic, names) -> {
            text.append("  ").append(HelpTexts.in(language, "topic." + topic)).append('\n');
            names.forEach(name -> text.append(entry(name, List.of(name), language)));
        });
        return text.toString();
    }

    private static String kinds(String language) {
        StringBuilder text = new StringBuilder(heading("commands", language).replace("%n", "\n"));
        StatisticCommands.KINDS.forEach(
                kind -> text.append(entry(kind, List.of(StatisticCommands.NAME, kind), language)));
        return text.toString();
    }

    private static String entry(String name, List<String> command, String language) {
        String summary = CommandHelp.summary(command, language);
        String indent = " ".repeat(LONGEST + 6);
        List<String> lines = Wrapping.wrapped(summary, WIDTH - indent.length());
        String first = "    " + name + " ".repeat(LONGEST + 2 - name.length());
        return first + String.join("\n" + indent, lines) + "\n";
    }

    private static List<String> wrapped(String paragraph) {
        return Wrapping.wrapped(paragraph, WIDTH);
    }

    /** Breaks an example that is too long in a way that a shell accepts; an option stays with its value. */
    private static List<String> example(String line) {
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        String words = line.stripLeading();
        String indent = " ".repeat(line.length() - words.length());
        List<String> parts = Wrapping.wrapped(words.replaceAll(" (?![->|])", "\u00A0"), WIDTH - indent.length() - 6);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            lines.add((i == 0 ? indent : indent + "    ")
                    + parts.get(i).replace('\u00A0', ' ')
                    + (i == parts.size() - 1 ? "" : " \\"));
        }
        return lines;
    }

    /** Escapes a text for picocli, which treats it as a format. */
    private static String literal(String text) {
        return text.replace("%", "%%");
    }

    private static String[] literal(List<String> lines) {
        return lines.stream().map(HelpLayout::literal).toArray(String[]::new);
    }
}
