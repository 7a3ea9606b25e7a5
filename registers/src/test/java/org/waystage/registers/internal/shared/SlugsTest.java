package org.waystage.registers.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.id.Id;

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
        assertThat(Id.isSlug(Slugs.of(prefix, name))).isTrue();
    }

    @Test
    void aNameWithoutLatinLettersBecomesAHash() {
        assertThat(Slugs.of("cn", "海关")).matches("cn-x[0-9a-f]{8}").isNotEqualTo(Slugs.of("cn", "税务"));
    }

    @ParameterizedTest
    @CsvSource({
        "Таможня №1, Налоговая №1, no1-[0-9a-f]{8}",
        "IT部门A, IT局A, ita-[0-9a-f]{8}",
        "Københavns Kommune, Kbenhavns Kommunæ, kbenhavns-kommune?-[0-9a-f]{8}",
        "Чат-бот AI, Оцінка ризиків AI, ai-[0-9a-f]{8}",
    })
    void aNameThatLosesLettersEndsInADigest(String one, String other, String pattern) {
        assertThat(Slugs.of("", one)).matches(pattern).isNotEqualTo(Slugs.of("", other));
        assertThat(Slugs.of("", other)).matches(pattern).isNotEqualTo(Slugs.of("", one));
        assertThat(Id.isSlug(Slugs.of("x", one))).isTrue();
        assertThat(Slugs.of("", one.toUpperCase(Locale.ROOT))).isEqualTo(Slugs.of("", one));
        assertThat(Slugs.of("", Normalizer.normalize(one, Normalizer.Form.NFD))).isEqualTo(Slugs.of("", one));
    }

    @ParameterizedTest
    @CsvSource({
        "Déjà-vu, deja-vu",
        "Umeå Ängö, umea-ango",
        "Straße, strasse",
        "ﬁle №5, file-no5",
        "Tổng cục Hải quan, tong-cuc-hai-quan"
    })
    void anAccentIsNoLetter(String name, String id) {
        assertThat(Slugs.of("", name)).isEqualTo(id);
        assertThat(Slugs.of("", Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(id);
    }

    @Test
    void namesOfSignsAreKeptApart() {
        assertThat(Slugs.of("", "???")).matches("x[0-9a-f]{8}").isNotEqualTo(Slugs.of("", "\u2014"));
    }

    @Test
    void aPlainTextKeepsTheMarksOfOtherScripts() {
        assertThat(Slugs.plain("Février, район; सीमा")).isEqualTo("fevrier район सीमा");
    }

    @Test
    void longNamesAreCutAndKeptApart() {
        String name = "a long name ".repeat(20);

        assertThat(Slugs.of("us", name + "one"))
                .hasSizeLessThanOrEqualTo(100)
                .isNotEqualTo(Slugs.of("us", name + "two"));
        assertThat(Id.isSlug(Slugs.of("us", name))).isTrue();
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
        assertThat(Id.isSlug(text)).isFalse();
    }

    @Test
    void aHashIsThatOfTheText() {
        assertThat(Slugs.hash("")).isEqualTo("e3b0c442");
    }
}
