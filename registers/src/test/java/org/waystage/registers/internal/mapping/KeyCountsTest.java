package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyCountsTest {
    @Test
    void aKeyIsCounted() {
        KeyCounts counts = new KeyCounts();

        assertThat(counts.of("a")).isZero();
        assertThat(counts.add("a")).isEqualTo(1);
        assertThat(counts.add("a")).isEqualTo(2);
        assertThat(counts.of("a")).isEqualTo(2);
        assertThat(counts.of("b")).isZero();
    }

    @Test
    void anEmptyKeyIsAKey() {
        KeyCounts counts = new KeyCounts();
        counts.add("");

        assertThat(counts.of("")).isEqualTo(1);
    }

    @Test
    void manyKeysAreKeptApart() {
        KeyCounts counts = new KeyCounts();
        for (int i = 0; i < 20_000; i++) {
            for (int times = 0; times <= i % 3; times++) {
                counts.add("key " + i);
            }
        }

        for (int i = 0; i < 20_000; i++) {
            assertThat(counts.of("key " + i)).isEqualTo(i % 3 + 1);
        }
        assertThat(counts.of("key 20000")).isZero();
    }
}
