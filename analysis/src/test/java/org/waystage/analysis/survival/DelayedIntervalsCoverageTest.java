package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.RefusedException;

/**
 * How often limits of 95 % of Turnbull's estimate hold the truth, and how often the score test rejects at 5 %, if bodies come under observation
 * late. Both groups wait e^-t; where they are unlike, those of the first mostly count from their origin and are looked at often, and those of the
 * second come late and are looked at twice. Seeds are fixed. The lines of the fewest bodies, one of each kind, are computed again in each build,
 * and all with the tag {@code long}, which with {@code -Dgolden.update=true} writes the table.
 */
class DelayedIntervalsCoverageTest {
    private static final Path TABLE =
            Path.of("src/test/resources/org/waystage/analysis/time-to-stage/coverage-delayed.csv");
    private static final int TRIALS = 500;
    private static final String HEADER = "looks,groups,bodies,trials,noEstimate,at0.5,at1,noTest,rejected";

    /** So many bodies, looked at on half-years or on days of their own, in groups that are alike or not. */
    record Cell(boolean halfYears, boolean alike, int bodies) {
        static List<Cell> all() {
            List<Cell> all = new ArrayList<>();
            for (boolean halfYears : new boolean[] {true, false}) {
                for (boolean alike : new boolean[] {true, false}) {
                    for (int bodies : new int[] {20, 40, 100}) {
                        all.add(new Cell(halfYears, alike, bodies));
                    }
                }
            }
            return all;
        }

        private Optional<TimeInterval> body(SplittableRandom random, boolean early, double event) {
            boolean late = random.nextInt(6) < (alike ? 3 : early ? 1 : 5);
            return new LookedAt(halfYears).body(random, event, late, alike ? 3 : early ? 5 : 2);
        }

        private Map<String, List<TimeInterval>> draw(SplittableRandom random) {
            Map<String, List<TimeInterval>> groups =
                    new TreeMap<>(Map.of("a", new ArrayList<>(), "b", new ArrayList<>()));
            for (String group : List.of("a", "b")) {
                while (groups.get(group).size() < bodies / 2) {
                    body(random, group.equals("a"), -Math.log(1 - random.nextDouble()))
                            .ifPresent(groups.get(group)::add);
                }
            }
            return groups;
        }

        String line() {
            SplittableRandom random = new SplittableRandom(181_100L + all().indexOf(this));
            int none = 0;
            int half = 0;
            int one = 0;
            int open = 0;
            int rejected = 0;
            int limited = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                Map<String, List<TimeInterval>> groups = draw(random);
                List<TimeInterval> times = new ArrayList<>(groups.get("a"));
                times.addAll(groups.get("b"));
                try {
                    TurnbullLimits limits = TurnbullLimits.of(times, 0.95);
                    limited++;
                    half += limits.at(0.5).orElseThrow().contains(Math.exp(-0.5)) ? 1 : 0;
                    one += limits.at(1).orElseThrow().contains(Math.exp(-1)) ? 1 : 0;
                } catch (RefusedException e) {
                    none++;
                    continue;
                }
                try {
                    OptionalDouble p = IntervalScoreTest.of(groups).p();
                    open += p.isEmpty() ? 1 : 0;
                    rejected += p.orElse(1) <= 0.05 ? 1 : 0;
                } catch (RefusedException e) {
                    open++;
                }
            }
            return String.join(
                    ",",
                    halfYears ? "half-years" : "own",
                    alike ? "alike" : "unlike",
                    "" + bodies,
                    "" + TRIALS,
                    share(none, TRIALS),
                    share(half, limited),
                    share(one, limited),
                    share(open, limited),
                    share(rejected, limited - open));
        }
    }

    private static String share(int count, int base) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * count / base);
    }

    @Test
    void aLineOfEachKindIsTheOneComputed() throws IOException {
        List<String> again = Cell.all().stream()
                .filter(cell -> cell.bodies() == 20)
                .map(Cell::line)
                .toList();

        assertThat(again).hasSize(4);
        assertThat(Files.readAllLines(TABLE)).containsSubsequence(again);
    }

    @Test
    @Tag("long")
    void theTableIsTheOneComputed() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        Cell.all().forEach(cell -> lines.add(cell.line()));
        if (Boolean.getBoolean("golden.update")) {
            Files.write(TABLE, lines);
        }

        assertThat(Files.readAllLines(TABLE)).containsExactlyElementsOf(lines);
    }
}
