package org.waystage.editions.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** The numbers in the notes of the newest edition and in the README, counted again. */
class CountedTextsTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Catalogue FIRST = Editions.of("2026-11");
    private static final Catalogue NEWEST = Editions.latest();

    @Test
    void otherNumbersInTheNotesAreFoundAndMended() throws IOException {
        check("src/facts/edition.json", CountedTexts.ofNotes(NEWEST, FIRST));
    }

    @Test
    void otherNumbersInTheReadmeAreFoundAndMended() throws IOException {
        check("README.md", CountedTexts.ofReadme(NEWEST, FIRST));
    }

    @Test
    void otherNumbersOnTheFrontPageAreFoundAndMended() throws IOException {
        check("../README.md", CountedTexts.ofFrontPage(NEWEST));
    }

    private static void check(String file, List<CountedTexts.Passage> passages) throws IOException {
        String text = Files.readString(MODULE.resolve(file));

        assertThat(passages).isNotEmpty().allSatisfy(passage -> {
            assertThat(passage.amiss(text)).isEmpty();
            String other = text.replace(passage.counted(), passage.counted().replaceAll("\\d+", "7000"));
            assertThat(other).isNotEqualTo(text);
            assertThat(passage.amiss(other))
                    .hasValueSatisfying(what ->
                            assertThat(what).contains("7000").endsWith("', counted '" + passage.counted() + "'"));
            assertThat(passage.in(other)).isEqualTo(text);
            assertThat(passage.amiss("nothing of it")).hasValue("no passage such as '" + passage.counted() + "'");
        });
    }
}
