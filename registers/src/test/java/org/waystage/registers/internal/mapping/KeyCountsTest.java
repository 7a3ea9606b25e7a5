package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.internal.mapping.KeyCounts.bits;

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

    @Test
    void detailsAreCountedOfKeysThatRepeat() {
        KeyCounts keys = KeyCounts.withDetails();
        KeyCounts details = new KeyCounts();
        for (int i = 0; i < 5_000; i++) {
            assertThat(keys.add(bits("key " + i), bits("first of " + i), details))
                    .isEqualTo(1);
        }
        assertThat(keys.add(bits("key 7"), bits("second of 7"), details)).isEqualTo(2);
        assertThat(keys.add(bits("key 7"), bits("first of 7"), details)).isEqualTo(3);

        assertThat(details.of("first of 7")).isEqualTo(2);
        assertThat(details.of("second of 7")).isEqualTo(1);
        assertThat(details.of("first of 8")).isZero();
    }

    @Test
    void aKeyMayOccurWithoutADetailAtFirst() {
        KeyCounts keys = KeyCounts.withDetails();
        KeyCounts details = new KeyCounts();
        keys.add("key");

        assertThat(keys.add(bits("key"), bits("detail"), details)).isEqualTo(2);
        assertThat(details.of("detail")).isEqualTo(1);
    }

    @Test
    void aKeyMayOccurWithoutADetailInBetween() {
        KeyCounts keys = KeyCounts.withDetails();
        KeyCounts details = new KeyCounts();
        keys.add(bits("key"), bits("detail"), details);
        keys.add("key");

        assertThat(keys.add(bits("key"), bits("detail"), details)).isEqualTo(3);
        assertThat(details.of("detail")).isEqualTo(2);
    }
}
