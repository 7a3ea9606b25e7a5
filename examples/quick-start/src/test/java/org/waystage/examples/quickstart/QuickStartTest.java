package org.waystage.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.editions.Editions;

class QuickStartTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    private final PrintStream out = System.out;
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        System.setOut(out);
        Locale.setDefault(locale);
    }

    @Test
    void printsTheNumbersOfTheNewestEdition() {
        Catalogue edition = Editions.latest();
        LocalDate issued = edition.issued().orElseThrow().earliest();
        List<String> lines = run().lines().toList();

        assertThat(lines.get(0)).startsWith(issued + " ");
        List<String> rows = lines.stream()
                .skip(1)
                .takeWhile(line -> !line.endsWith(" uses"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> {
            String[] words = row.split(" +");
            List<CaseStudy> cases = edition.casesByTechnology(TechnologyId.of(words[0]));
            for (Phase phase : Phase.values()) {
                assertThat(words[1 + phase.ordinal()])
                        .as(row)
                        .isEqualTo(""
                                + cases.stream()
                                        .filter(QuickStartTest::isUse)
                                        .filter(one ->
                                                answer(edition, one).phase().equals(Optional.of(phase)))
                                        .count());
            }
        });
        assertThat(lines)
                .contains(edition.caseStudies().stream()
                                .filter(QuickStartTest::isUse)
                                .filter(one -> answer(edition, one).kind() != StageAnswer.Kind.NOT_YET)
                                .count()
                        + " uses");
    }

    private static boolean isUse(CaseStudy one) {
        return one.nature().equals(Optional.of(Nature.Listed.USE));
    }

    private static StageAnswer answer(Catalogue edition, CaseStudy one) {
        return edition.history(one).current().answer();
    }

    /** The page shows the numbers of the day on which it was written; cases are added since. */
    @Test
    void printsWhatThePageShowsButForTheNumbers() throws IOException {
        String page = Files.readString(MODULE.resolve("README.md"));
        String shown = page.substring(page.indexOf("```text\n") + "```text\n".length(), page.lastIndexOf("```"));

        assertThat(withoutNumbers(run())).isEqualTo(withoutNumbers(shown));
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll(" +\\d+\\b", " N").replaceAll("(?m)^\\d+ uses$", "N uses");
    }

    @Test
    void printsTheSameUnderALocaleWithDigitsOfItsOwn() {
        String printed = run();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        assertThat(run()).isEqualTo(printed);
    }

    @Test
    void isShorterThanSixtyLines() throws IOException {
        assertThat(Files.readAllLines(MODULE.resolve("src/main/java/org/waystage/examples/quickstart/QuickStart.java")))
                .hasSizeLessThan(60);
    }

    private static String run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        QuickStart.main(new String[0]);
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
