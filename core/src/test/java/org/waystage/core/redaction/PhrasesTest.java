package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static Map<List<String>, String> phrases(List<List<String>> phrases) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        phrases.forEach(words -> values.put(words, String.join(" ", words)));
        return values;
    }

    private static Set<String> oneByOne(Map<List<String>, String> phrases, List<String> text) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < text.size(); i++) {
            List<String> rest = text.subList(i, text.size());
            phrases.forEach((words, value) -> {
                if (words.size() <= rest.size() && rest.subList(0, words.size()).equals(words)) {
                    found.add(value);
                }
            });
        }
        return found;
    }

    private static List<String> words(Random random, int most) {
        List<String> words = new ArrayList<>();
        for (int size = 1 + random.nextInt(most); size > 0; size--) {
            words.add(List.of("a", "b", "c").get(random.nextInt(3)));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsFoundIsWhatEachPhraseForItselfWouldFindInTheSameOrder(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<List<String>> several = new ArrayList<>();
            for (int size = random.nextInt(8); size >= 0; size--) {
                several.add(words(random, 5));
            }
            Map<List<String>, String> phrases = phrases(several);
            List<String> text = words(random, 20);

            assertThat(new Phrases<>(phrases).in(text)).containsExactlyElementsOf(oneByOne(phrases, text));
        }
    }

    @Test
    void noPhraseIsFoundInNothingAndNothingWhereThereIsNoPhrase() {
        assertThat(new Phrases<>(phrases(List.of(List.of("a")))).in(List.of())).isEmpty();
        assertThat(new Phrases<>(phrases(List.of())).in(List.of("a"))).isEmpty();
    }

    /** Text times phrase would be some ten thousand million steps: this would not end. */
    @Test
    void aLongPhraseThatNearlyStandsEverywhereInALongTextIsLookedForOnce() {
        List<String> nearly = new ArrayList<>(Collections.nCopies(100_000, "a"));
        nearly.add("b");
        Map<List<String>, String> phrases = new LinkedHashMap<>(Map.of(nearly, "nearly"));
        for (int size = 1; size <= 500; size++) {
            phrases.put(Collections.nCopies(size, "a"), "a" + size);
        }
        List<String> text = new ArrayList<>(Collections.nCopies(200_000, "a"));

        assertThat(new Phrases<>(phrases).in(text))
                .hasSize(500)
                .startsWith("a1")
                .doesNotContain("nearly");
        text.add("b");
        assertThat(new Phrases<>(phrases).in(text)).hasSize(501).endsWith("nearly");
    }
}
