package org.waystage.report.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "kenya-iot, kenya-iot",
        "KE, KE",
        "CLEARANCE.PREARRIVAL, CLEARANCE-PREARRIVAL",
        "con, con--1",
        "Aux, Aux--1",
        "com1, com1--1",
        "'..', --",
        "'../../etc', ------etc",
        "'a b/c\\d', a-b-c-d",
        "'', --1",
    })
    void aNameIsSafeOnEveryFileSystem(String text, String name) {
        assertThat(new FileNames().give(text)).isEqualTo(name);
    }

    @Test
    void noNameIsGivenTwiceEvenWhereLetterCaseMakesNoDifference() {
        FileNames names = new FileNames();
        Set<String> given = new HashSet<>();
        for (String text : List.of("a", "A", "a", "a--2", "a.b", "a-b", "con", "con", "con--1", "é", "è", "")) {
            String name = names.give(text);
            assertThat(given.add(name.toLowerCase(Locale.ROOT)))
                    .as("%s -> %s", text, name)
                    .isTrue();
        }
    }

    @Test
    void aLongTextGivesANameThatAFileSystemTakes() {
        FileNames names = new FileNames();
        String text = "x".repeat(4000);
        assertThat(names.give(text)).hasSizeLessThan(200);
        assertThat(names.give(text)).hasSizeLessThan(200).endsWith("--2");
    }

    @Test
    void manyEqualTextsTakeLittleTime() {
        FileNames names = new FileNames();
        for (int i = 0; i < 200_000; i++) {
            names.give("same");
        }
        assertThat(names.give("same")).isEqualTo("same--200001");
    }
}
