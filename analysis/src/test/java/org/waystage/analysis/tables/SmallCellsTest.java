package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10 20 0     | 10 20 0 = 30",
                "10 20 2 0   | * 20 * 0 = 32",
                "7 20 7 2    | * 20 * * = 36",
                "3 4 20      | * * 20 = 27",
                "1 1 20 9    | * * 20 * = 31",
                "1 1 1 1 1 9 | * * * * * * = 14",
                "4 4 20      | * * * = 28",
                "4 3 20      | * * 20 = 27",
                "2 0 0       | * 0 0 = *",
                "1 2         | * * = *",
                "0 0         | 0 0 = 0",
                "5           | 5 = 5"
            })
    void hidesWhatIsSmallAndWhatWouldGiveItAway(String counts, String expected) {
        SmallCells row = SmallCells.of(counts(counts), 5);

        StringBuilder shown = new StringBuilder();
        row.cells()
                .values()
                .forEach(cell -> shown.append(cell.isPresent() ? Long.toString(cell.getAsLong()) : "*")
                        .append(' '));
        String total = row.total().isPresent() ? Long.toString(row.total().getAsLong()) : "*";
        assertThat(shown + "= " + total).isEqualTo(expected);
    }

    private static Map<String, Long> counts(String words) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String word : words.trim().split(" ")) {
            counts.put("k" + counts.size(), Long.valueOf(word));
        }
        return counts;
    }

    @Test
    void hidesNothingOfNothing() {
        SmallCells row = SmallCells.of(Map.of(), 5);

        assertThat(row.cells()).isEmpty();
        assertThat(row.total()).hasValue(0);
    }

    @Test
    void neverLeavesAHiddenCountToBeWorkedOut() {
        Random random = new Random(1);
        for (int run = 0; run < 2_000; run++) {
            Map<String, Long> counts = new LinkedHashMap<>();
            int size = random.nextInt(7);
            for (int i = 0; i < size; i++) {
                counts.put("k" + i, (long) random.nextInt(12));
            }
            SmallCells row = SmallCells.of(counts, 5);
            long hidden =
                    row.cells().values().stream().filter(cell -> cell.isEmpty()).count();
            long shown = row.cells().values().stream()
                    .filter(cell -> cell.isPresent())
                    .mapToLong(cell -> cell.getAsLong())
                    .sum();

            assertThat(row.cells().values())
                    .noneMatch(cell -> cell.isPresent() && cell.getAsLong() > 0 && cell.getAsLong() < 5);
            if (hidden > 0 && row.total().isPresent()) {
                assertThat(hidden).isGreaterThan(1);
                assertThat(row.total().getAsLong() - shown).isGreaterThanOrEqualTo(5);
            }
        }
    }

    /** Whoever knows the rule and the order of the keys looks for all rows that would be shown the same. */
    @ParameterizedTest
    @CsvSource({"3, 1", "3, 2", "3, 3", "3, 4", "3, 5", "4, 3", "4, 4", "5, 2", "5, 3", "5, 4", "7, 3"})
    void leavesSeveralNumbersForEachHiddenCount(int minimum, int cells) {
        int numbers = minimum + 5;
        Map<SmallCells, Map<String, Set<Long>>> rows = new HashMap<>();
        for (int row = 0; row < Math.pow(numbers, cells); row++) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (int key = 0; key < cells; key++) {
                counts.put("k" + key, row / (long) Math.pow(numbers, key) % numbers);
            }
            SmallCells shown = SmallCells.of(counts, minimum);
            Map<String, Set<Long>> hidden = rows.computeIfAbsent(shown, unused -> new HashMap<>());
            counts.forEach((key, count) -> {
                if (shown.cells().get(key).isEmpty()) {
                    hidden.computeIfAbsent(key, unused -> new TreeSet<>()).add(count);
                }
            });
        }

        assertThat(rows.entrySet())
                .noneMatch(row -> row.getValue().values().stream().anyMatch(counts -> counts.size() == 1));
    }

    @Test
    void isTheSameInAnyOrder() {
        assertThat(SmallCells.of(counts("2 7 7 9"), 3).cells().values())
                .as("hidden with its equal")
                .filteredOn(OptionalLong::isPresent)
                .containsExactly(OptionalLong.of(9));
        Map<String, Long> turned = new LinkedHashMap<>();
        List.of("k3", "k2", "k1", "k0")
                .forEach(key -> turned.put(key, counts("2 7 7 9").get(key)));
        assertThat(SmallCells.of(turned, 3)).isEqualTo(SmallCells.of(counts("2 7 7 9"), 3));
    }

    @Test
    void refusesWhatIsNoCountOrMinimum() {
        assertThatThrownBy(() -> SmallCells.of(Map.of("a", -1L), 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmallCells.of(Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
