package org.waystage.json.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.Documents;

class ReadingTest {
    private static final Notice ERROR = Notice.of(JsonRules.TRAILING, Place.of("/a"), Map.of());
    private static final Notice INFO = Notice.of(JsonRules.LIST_EMPTY, Place.of("/b"), Map.of());
    private static final Notice WARNING = Notice.of(JsonRules.NUMBER_INEXACT, Place.of("/c"), Map.of());

    private static Reading<String> reading(Optional<String> value, Notice... notices) {
        return new Reading<>(value, List.of(notices), Reading.Counts.of(List.of(notices)));
    }

    @Test
    void noticesAreCountedBySeverity() {
        assertThat(Reading.Counts.of(List.of(INFO, ERROR, WARNING, INFO, INFO, ERROR)))
                .isEqualTo(new Reading.Counts(2, 1, 3));
        assertThat(Reading.Counts.of(List.of())).isEqualTo(new Reading.Counts(0, 0, 0));
    }

    @Test
    void aValueWithoutErrorsIsReturned() {
        Reading<String> reading = reading(Optional.of("x"), INFO, WARNING);

        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.orElseThrow()).isEqualTo("x");
    }

    @Test
    void theFirstErrorIsThrownEvenWhereSomethingWasRead() {
        Reading<String> reading = reading(Optional.of("x"), INFO, ERROR);

        assertThat(reading.hasErrors()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(reading::orElseThrow)
                .withMessage("/a error json-trailing: More text follows the document.");
    }

    @Test
    void theMessageTellsHowManyMoreErrorsThereAre() {
        Reading<String> reading = new Reading<>(Optional.empty(), List.of(INFO, ERROR), new Reading.Counts(12, 0, 1));

        assertThatIllegalStateException().isThrownBy(reading::orElseThrow).withMessageEndingWith(". (and 11 more)");
    }

    @Test
    void anErrorThatWasNotKeptIsThrownToo() {
        Reading<String> reading = new Reading<>(Optional.of("x"), List.of(INFO), new Reading.Counts(1, 0, 1));

        assertThatIllegalStateException().isThrownBy(reading::orElseThrow);
    }

    @Test
    void theNoticesAreAnImmutableCopy() {
        List<Notice> notices = new ArrayList<>(List.of(INFO));
        Reading<String> reading = new Reading<>(Optional.of("x"), notices, new Reading.Counts(0, 0, 1));
        notices.clear();

        assertThat(reading.notices()).containsExactly(INFO);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reading.notices().clear());
    }

    @Test
    void noPartIsNull() {
        Reading.Counts counts = new Reading.Counts(0, 0, 0);

        assertThatNullPointerException().isThrownBy(() -> new Reading<>(null, List.of(), counts));
        assertThatNullPointerException().isThrownBy(() -> new Reading<>(Optional.empty(), null, counts));
        assertThatNullPointerException().isThrownBy(() -> new Reading<>(Optional.empty(), List.of(), null));
    }

    @Test
    void theNoticesOfADocumentComeInTheOrderOfTheText() {
        List<Notice> notices = Documents.read(
                        "{\"sources\":[0],\n\"zz\":1,\"title\":{\"en\":\"\"},\"notes\":[{},{\"en\":\"\"}],"
                                + "\n\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\"}")
                .notices();

        assertThat(notices)
                .extracting(notice -> notice.place().toString())
                .containsExactly(
                        "1:1 (document)",
                        "1:13 /sources/0",
                        "2:6 /zz",
                        "2:22 /title/en",
                        "2:35 /notes/0",
                        "2:44 /notes/1/en");
    }
}
