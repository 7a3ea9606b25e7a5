package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** The editions of one series: their order, what is refused, and what was known on a day. */
class EditionHistoryTest {
    /** Returns an edition: {@code label #place issued}, of which place and date may be missing. */
    private static Catalogue edition(String text) {
        String[] words = text.strip().split(" +");
        Catalogue.Builder builder = Catalogue.builder(CatalogueId.of("series"), Text.english("title"));
        for (String word : words) {
            if (word.startsWith("#")) {
                builder.sequence(Long.valueOf(word.substring(1)));
            } else if (Character.isDigit(word.charAt(0))) {
                builder.issued(PartialDate.parse(word));
            } else if (!word.equals("-")) {
                builder.edition(word);
            }
        }
        return builder.build();
    }

    private static List<Catalogue> editions(String text) {
        return Arrays.stream(text.split(";")).map(EditionHistoryTest::edition).toList();
    }

    private static List<String> labels(EditionHistory history) {
        return history.editions().stream()
                .map(edition -> edition.edition().orElse("-"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            by place                            | c #3; a #1; b #2                | a b c
            by place though dates say otherwise | b #2 2020; a #1 2021            | a b
            by place with gaps                  | c #30; a #0; b #7               | a b c
            by date where there are no places   | c 2022; a 2020; b 2021          | a b c
            by date where one has no place      | b #1 2021; a 2020               | a b
            by dates as precise as they are     | c 2021; b 2020-12-31; a 2020-11 | a b c
            one alone needs neither             | a                               | a
            editions without labels             | - 2021; - 2020                  | - -
            """)
    void editionsStandInOrderWhateverOrderTheyComeIn(String name, String editions, String expected) {
        List<Catalogue> shuffled = new ArrayList<>(editions(editions));
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            EditionHistory history = EditionHistory.of(shuffled);
            assertThat(labels(history)).containsExactly(expected.split(" "));
            assertThat(history.latest())
                    .isSameAs(history.editions().get(history.editions().size() - 1));
            Collections.shuffle(shuffled, random);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two in one place            | a #1; b #1 | series a (0 cases) and series b (0 cases) have the same place in the series: 1
            two in one place in spite of dates | a #1 2020; b #1 2021 | have the same place in the series: 1
            two of one day | a 2020-01-01; b 2020-01-01 | is open: give each its place in the series, or issue dates that tell them apart
            a year and a month in it    | a 2020; b 2020-03      | is open
            no date                     | a; b                   | is open
            one without a date          | a 2020; b              | is open
            one without a place or date | a #1; b                | is open
            two with one label          | a #1; a #2             | two editions are labelled 'a'
            two with one label by date  | a 2020; b 2021; a 2022 | two editions are labelled 'a'
            """)
    void whatIsInNoOrderIsRefusedWithItsReason(String name, String editions, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EditionHistory.of(editions(editions)))
                .withMessageContaining(message);
    }

    @Test
    void twoSeriesAreRefused() {
        Catalogue other = Catalogue.builder(CatalogueId.of("other"), Text.english("title"))
                .sequence(2L)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EditionHistory.of(List.of(edition("a #1"), other)))
                .withMessage("editions of two series: 'series' and 'other'");
    }

    @Test
    void noEditionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EditionHistory.of(List.of()))
                .withMessage("a history needs at least one edition");
        assertThatNullPointerException().isThrownBy(() -> EditionHistory.of(null));
    }

    @Test
    void theEditionsAreAnImmutableCopy() {
        List<Catalogue> given = new ArrayList<>(editions("a #1; b #2"));
        EditionHistory history = EditionHistory.of(given);
        given.clear();

        assertThat(history.editions()).hasSize(2);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> history.editions().clear());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-12-31, -",
        "2020-01-01, a",
        "2021-03-30, a",
        "2021-03-31, b",
        "2022-12-30, b",
        "2022-12-31, c",
        "2030-01-01, c"
    })
    void onADayTheNewestEditionThatWasCertainlyIssuedIsKnown(LocalDate day, String label) {
        EditionHistory history = EditionHistory.of(editions("c #3 2022; a #1 2020-01-01; b #2 2021-03; d #4"));

        assertThat(history.asOf(day).flatMap(Catalogue::edition).orElse("-")).isEqualTo(label);
        assertThat(history.latest().edition()).contains("d");
    }
}
