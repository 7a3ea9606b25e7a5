package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;

/** The list of statistics in the README is that of their descriptions; {@code -Dgolden.update=true} writes it anew. */
class StatisticsPageTest {
    private static final Path README = Path.of("README.md");
    private static final Path RESULTS = Path.of("../analysis-results/RESULTS.md");
    private static final Pattern TABLE =
            Pattern.compile("(?s)(?<=<!-- statistics -->\n).*(?=<!-- end of statistics -->)");

    @Test
    void theReadmeListsWhatIsDescribed() throws IOException {
        String page = Files.readString(README);
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            page = TABLE.matcher(page).replaceFirst(found -> table.replace("$", "\\$"));
            Files.writeString(README, page);
        }

        assertThat(TABLE.matcher(page).results().map(MatchResult::group)).containsExactly(table);
    }

    private static String table() throws IOException {
        List<String> headings = Files.readAllLines(RESULTS).stream()
                .filter(line -> line.matches("##+ .*"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .toList();
        return Statistics.all().stream()
                .map(statistic -> row(statistic, headings))
                .collect(Collectors.joining(
                        "", "| command | example | what it is for | shape |\n|---|---|---|---|\n", ""));
    }

    private static String row(Statistic statistic, List<String> headings) {
        String example = statistic.examples().get(0).replaceAll("\\\\\n +", "");
        String shapes = statistic.shapes().stream()
                .map(shape -> "[`" + shape + "`](../analysis-results/RESULTS.md#" + anchor(shape, headings) + ")")
                .collect(Collectors.joining(", "));
        return "| `" + statistic.name() + "` | `" + example + "` | " + statistic.summary("en") + " | " + shapes
                + " |\n";
    }

    /** Returns the anchor of the section of a shape; one of several headings that differ in case only has a number. */
    private static String anchor(String shape, List<String> headings) {
        String anchor = shape.toLowerCase(Locale.ROOT);
        long before = headings.stream()
                .takeWhile(heading -> !heading.equals("`" + shape + "`"))
                .filter(heading ->
                        heading.replace("`", "").toLowerCase(Locale.ROOT).equals(anchor))
                .count();
        return before == 0 ? anchor : anchor + "-" + before;
    }
}
