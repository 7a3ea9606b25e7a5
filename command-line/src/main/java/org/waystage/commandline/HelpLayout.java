package org.waystage.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.commandline.console.Wrapping;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is laid out: lines of at most 80 columns, and the commands under the topics that people come for. */
final class HelpLayout {
    /** The commands by topic, the most used first. */
    static final Map<String, List<String>> TOPICS = topics();

    private HelpLayout() {}

    private static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("Look", List.of("report", "list", "show", "search", "stats", "survey", "codes"));
        topics.put("Check", List.of("validate", "quality"));
        topics.put("Convert", List.of("convert", "canonical"));
        topics.put("Compare", List.of("gaps", "digest"));
        topics.put("Exchange", List.of("import", "profiles", "ledger", "redact", "sign", "verify"));
        Set<String> elsewhere = topics.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        topics.put(
                "Analyse",
                Statistics.all().stream()
                        .map(Statistic::name)
                        .filter(name -> !elsewhere.contains(name))
                        .toList());
        topics.put("Set up", List.of("completion"));
        return topics;
    }

    /** Returns the help of a command, laid out when it is asked for and not at each start. */
    static Help help(CommandSpec command, Help.ColorScheme colors) {
        UsageMessageSpec usage = command.usageMessage();
        usage.description(paragraphs(usage.description(), true));
        usage.footer(paragraphs(usage.footer(), false));
        return new Help(command, colors);
    }

    /** Shows the commands of the program under their topics. */
    static void groupCommands(CommandLine program) {
        program.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpLayout::commands);
    }

    private static String commands(Help help) {
        int longest = help.subcommands().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        TOPICS.forEach((topic, names) -> {
            text.append("  ").append(topic).append('\n');
            names.forEach(name -> text.append(entry(name, help, longest)));
        });
        return text.toString();
    }

    private static String entry(String name, Help help, int longest) {
        Help command = Objects.requireNonNull(help.subcommands().get(name), name);
        String description =
                String.join(" ", command.commandSpec().usageMessage().description());
        int end = description.indexOf(". ");
        String sentence = end < 0 ? description : description.substring(0, end + 1);
        String indent = " ".repeat(longest + 6);
        List<String> lines = Wrapping.wrapped(sentence, Wrapping.WIDTH - 1 - indent.length());
        String first = "    " + name + " ".repeat(longest + 2 - name.length());
        return first + String.join("\n" + indent, lines) + "\n";
    }

    /**
     * Makes lines fit. Lines that follow each other are one paragraph; an empty line, one that begins with a blank, and what
     * is said of exit codes stand by themselves.
     *
     * @param summaryFirst whether the first line is a paragraph of its own, if it is a sentence
     */
    private static String[] paragraphs(String[] lines, boolean summaryFirst) {
        List<String> fitting = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean alone = line.isEmpty() || line.startsWith(" ");
            if (alone || line.startsWith("Exit codes:") || (summaryFirst && i == 1 && lines[0].endsWith("."))) {
                end(paragraph, fitting);
            }
            if (alone) {
                fitting.addAll(fitting(line));
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        end(paragraph, fitting);
        return fitting.toArray(String[]::new);
    }

    /** Breaks a line that stands by itself where it is too long: an example as a shell takes it, another below its beginning. */
    private static List<String> fitting(String line) {
        if (line.length() < Wrapping.WIDTH) {
            return List.of(line);
        }
        String words = line.stripLeading();
        String indent = " ".repeat(line.length() - words.length());
        boolean example = words.startsWith("waystage ");
        String next = example ? indent + "    " : indent;
        String end = example ? " \\" : "";
        // An option stays with its value.
        String whole = example ? words.replaceAll(" (?![->|])", "\u00A0") : words;
        List<String> parts = Wrapping.wrapped(whole, Wrapping.WIDTH - 1 - next.length() - end.length());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            lines.add((i == 0 ? indent : next)
                    + parts.get(i).replace('\u00A0', ' ')
                    + (i == parts.size() - 1 ? "" : end));
        }
        return lines;
    }

    private static void end(StringBuilder paragraph, List<String> lines) {
        if (!paragraph.isEmpty()) {
            lines.addAll(Wrapping.wrapped(paragraph.toString(), Wrapping.WIDTH - 1));
            paragraph.setLength(0);
        }
    }
}
