package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void aTextThatIsMetAgainIsKnown() {
        Recent<Integer> recent = new Recent<>(16);

        assertThat(recent.get("pilot")).isNull();
        recent.put("pilot", 5);
        assertThat(recent.get("pilot")).isEqualTo(5);
        assertThat(recent.get("piloti")).isNull();
    }

    @Test
    void thereIsRoomForMoreTextsIfTheyAreMetAgainButDrivenOut() {
        assertThat(knownOfThousand(new Recent<>(1024))).isLessThan(600);
        assertThat(knownOfThousand(new Recent<>(1024, 4096))).isGreaterThan(800);
    }

    @Test
    void thereIsNoMoreRoomIfMostTextsNeverRepeat() {
        Recent<String> recent = new Recent<>(1024, 4096);
        for (int i = 0; i < 100_000; i++) {
            String text = i % 10 == 0 ? "none" : "key " + i;
            if (recent.get(text) == null) {
                recent.put(text, text);
            }
        }

        assertThat(LongStream.range(90_000, 100_000)
                        .filter(i -> recent.get("key " + i) != null)
                        .count())
                .isLessThanOrEqualTo(1024);
    }

    /** Returns how many of the last thousand of many texts, each one of two thousand, were known, and as what they are. */
    private static int knownOfThousand(Recent<String> recent) {
        SplittableRandom random = new SplittableRandom(3);
        int texts = 100_000;
        int known = 0;
        for (int i = 0; i < texts; i++) {
            String text = "Office of " + random.nextInt(2_000);
            String found = recent.get(text);
            if (found == null) {
                recent.put(text, text);
            } else {
                assertThat(found).isEqualTo(text);
                known += i >= texts - 1_000 ? 1 : 0;
            }
        }
        return known;
    }

    @Test
    void textsThatAreNeverMetAgainAreNotRemembered() {
        Recent<String> recent = new Recent<>(1024, 4096);
        for (int i = 0; i < 10_000; i++) {
            assertThat(recent.get("key " + i)).isNull();
            recent.put("key " + i, "");
        }

        assertThat(recent.get("key 9999")).isNull();
    }
}
