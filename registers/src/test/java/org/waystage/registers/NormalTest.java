package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "'  Risk  Engine (v2) ', risk engine v2",
        "Déjà-vu, deja vu",
        "A\u2013B, ab",
        "ﬁle №5, file no5",
        "½, 12",
        "don't, don t",
        "'海关', ''",
        "'...', ''",
        "'', ''",
        "I İ, i i",
    })
    void aNameIsWrittenPlainly(String name, String normal) {
        assertThat(Normal.of(name)).isEqualTo(normal);
        assertThat(Normal.slug(name)).isEqualTo(normal.replace(' ', '-'));
        assertThat(Normal.of(normal)).isEqualTo(normal);
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Normal.of("MINISTRY I")).isEqualTo("ministry i");
        } finally {
            Locale.setDefault(before);
        }
    }
}
