package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "us, Customs and Border Protection, us-customs-and-border-protection",
        "'', Risk Engine 2.0, risk-engine-2-0",
        "fr, Direction générale, fr-direction-generale",
        "x, ' - ', x-x",
    })
    void aNameGivesAnId(String prefix, String name, String id) {
        assertThat(Slugs.of(prefix, name)).startsWith(id);
        assertThat(Slugs.isSlug(Slugs.of(prefix, name))).isTrue();
    }

    @Test
    void aNameWithoutLatinLettersBecomesAHash() {
        assertThat(Slugs.of("cn", "海关")).matches("cn-x[0-9a-f]{8}").isNotEqualTo(Slugs.of("cn", "税务"));
    }

    @Test
    void longNamesAreCutAndKeptApart() {
        String name = "a long name ".repeat(20);

        assertThat(Slugs.of("us", name + "one"))
                .hasSizeLessThanOrEqualTo(100)
                .isNotEqualTo(Slugs.of("us", name + "two"));
        assertThat(Slugs.isSlug(Slugs.of("us", name))).isTrue();
    }

    @Test
    void anIdOfJustTheLongestLengthStaysWhole() {
        assertThat(Slugs.of("", "a".repeat(100))).isEqualTo("a".repeat(100));
        assertThat(Slugs.of("", "a".repeat(101))).hasSize(100).matches("a{91}-[0-9a-f]{8}");
    }

    @Test
    void anEndIsPutOnWithoutTwoHyphens() {
        assertThat(Slugs.withEnd("short", "end")).isEqualTo("short-end");
        assertThat(Slugs.withEnd("a".repeat(95) + "-b-c", "12345")).isEqualTo("a".repeat(94) + "-12345");
        assertThat(Slugs.withEnd("a".repeat(93) + "-bcd", "12345")).isEqualTo("a".repeat(93) + "-12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "A", "a b", "a--b", "é"})
    void otherTextsAreNoIds(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }

    @Test
    void aHashIsThatOfTheText() {
        assertThat(Slugs.hash("")).isEqualTo("e3b0c442");
        assertThat(Slugs.hash64("")).isEqualTo(0xe3b0c44298fc1c14L);
    }
}
