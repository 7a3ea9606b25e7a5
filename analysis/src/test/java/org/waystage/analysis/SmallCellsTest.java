package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                "7 20 7 2    | * 20 7 * = 36",
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

    /**
     * Whoever knows the rule, though not which of equal counts comes first, looks for all rows that would be shown the same, and
     * finds that each hidden count can be several numbers.
     */
    @ParameterizedTest
    @CsvSource({"3, 1", "3, 2", "3, 3", "3, 4", "4, 3", "5, 2", "5, 3"})
    void leavesSeveralNumbersForEachHiddenCount(int minimum, int cells) {
        int numbers = minimum + 4;
        Map<SmallCells, Map<String, Set<Long>>> rows = new HashMap<>();
        for (List<Integer> order : orders(cells)) {
            for (int row = 0; row < Math.pow(numbers, cells); row++) {
                Map<String, Long> counts = new LinkedHashMap<>();
                for (int key : order) {
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
        }

        assertThat(rows.entrySet())
                .noneMatch(row -> row.getValue().values().stream().anyMatch(counts -> counts.size() == 1));
    }

    private static List<List<Integer>> orders(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(size - 1)) {
            for (int place = 0; place < size; place++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(place, size - 1);
                orders.add(order);
            }
        }
        return orders;
    }

    @Test
    void refusesWhatIsNoCountOrMinimum() {
        assertThatThrownBy(() -> SmallCells.of(Map.of("a", -1L), 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmallCells.of(Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
