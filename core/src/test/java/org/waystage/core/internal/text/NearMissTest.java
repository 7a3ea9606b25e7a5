package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.stage.AdoptionStage;

/** Which name is suggested for a word, and what it costs to find it. */
class NearMissTest {
    private static final List<String> STAGES =
            Stream.of(AdoptionStage.Listed.values()).map(AdoptionStage::code).toList();

    @ParameterizedTest
    @CsvSource({
        "Pilot, pilot",
        "PILOT, pilot",
        "proof_of_concept, proof-of-concept",
        "Proof of concept, proof-of-concept",
        "proofofconcept, proof-of-concept",
        "piolt, pilot",
        "pilots, pilot",
        "deployed-ful, deployed-full",
        "develpoment, development",
        "not-planed, not-planned"
    })
    void aSlipOfThePenFindsTheListedName(String word, String name) {
        assertThat(NearMiss.of(word, STAGES)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hearsay", "live", "x", "", " ", "-", "operation", "trial"})
    void aWordThatIsLikeNoneFindsNone(String word) {
        assertThat(NearMiss.of(word, STAGES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, FR, true", "FQ, FR, false", "F, FR, false", "UK, GB, false", "AEE, AE, false", "eu, EU, true"})
    void aShortNameIsNearInItsCaseAlone(String word, String name, boolean near) {
        assertThat(NearMiss.of(word, List.of(name)).isPresent()).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({
        "benin-customs, yemen-customs, false",
        "us-customs, uk-customs, false",
        "us-omb-24, us-omb-2024, true",
        "benim-customs, benin-customs, true",
        "malawi-revenue-authorty, malawi-revenue-authority, true",
        "Malawi_revenue-authority, malawi-revenue-authority, true",
        "malawirevenue-authority, malawi-revenue-authority, true",
        "port-of-bari, port-of-pori, false"
    })
    void aNameWithAnotherWordIsAnotherName(String word, String name, boolean near) {
        assertThat(NearMiss.of(word, List.of(name)).isPresent()).isEqualTo(near);
    }

    @Test
    void theNearestComesFirstAndEquallyNearOnesInTheirOrder() {
        List<String> names = List.of("portal-two", "ports", "port-a", "Port", "porta");

        assertThat(NearMiss.of("port", names, 9)).containsExactly("Port", "ports", "porta");
        assertThat(NearMiss.of("port", names, 2)).containsExactly("Port", "ports");
    }

    @Test
    void aWordIsNotSuggestedForItself() {
        assertThat(NearMiss.of("pilot", List.of("pilot", "Pilot"))).contains("Pilot");
    }

    @Test
    void longWordsAndNamesArePassedOver() {
        String longest = "a".repeat(NearMiss.LONGEST);

        assertThat(NearMiss.of(longest, List.of(longest.substring(1)))).isPresent();
        assertThat(NearMiss.of(longest + "a", List.of(longest))).isEmpty();
        assertThat(NearMiss.of(longest, List.of(longest + "a"))).isEmpty();
    }

    @Test
    void noMoreThanSoManyNamesAreLookedAt() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<String> endless = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "name-" + taken.incrementAndGet())
                .iterator();

        assertThat(NearMiss.of("something", () -> endless)).isEmpty();
        assertThat(taken).hasValueLessThanOrEqualTo(NearMiss.MOST_NAMES + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "stats, stats, 0",
        "stast, stats, 1",
        "stat, stats, 1",
        "state, stats, 1",
        "abc, xyz, 3",
        "'', abc, 3",
        "ca, abc, 3",
        "kitten, sitting, 3"
    })
    void theDistanceCountsLettersAddedLeftOutReplacedOrSwapped(String from, String to, int distance) {
        assertThat(NearMiss.distance(from, to, 9)).isEqualTo(distance);
        assertThat(NearMiss.distance(to, from, 9)).isEqualTo(distance);
    }

    @Test
    void theBoundedDistanceIsThatOfTheWholeTable() {
        Random random = new Random(20261125);
        for (int i = 0; i < 20_000; i++) {
            String from = word(random);
            String to = random.nextBoolean() ? word(random) : changed(from, random);
            int most = random.nextInt(5);

            assertThat(NearMiss.distance(from, to, most))
                    .as("%s, %s, %d", from, to, most)
                    .isEqualTo(Math.min(naive(from, to), most + 1));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String changed(String word, Random random) {
        List<String> letters = new ArrayList<>(List.of(word.split("")));
        if (letters.size() > 1) {
            int i = random.nextInt(letters.size() - 1);
            Collections.swap(letters, i, i + 1);
        }
        return String.join("", letters) + (random.nextBoolean() ? "x" : "");
    }

    private static int naive(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int k = 0; k <= to.length(); k++) {
                if (i == 0 || k == 0) {
                    steps[i][k] = i + k;
                    continue;
                }
                int other = from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1;
                steps[i][k] = Math.min(Math.min(steps[i - 1][k], steps[i][k - 1]) + 1, steps[i - 1][k - 1] + other);
                if (i > 1
                        && k > 1
                        && from.charAt(i - 1) == to.charAt(k - 2)
                        && from.charAt(i - 2) == to.charAt(k - 1)) {
                    steps[i][k] = Math.min(steps[i][k], steps[i - 2][k - 2] + 1);
                }
            }
        }
        return steps[from.length()][to.length()];
    }
}
