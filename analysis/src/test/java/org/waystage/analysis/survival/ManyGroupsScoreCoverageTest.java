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
 * How often the score test of groups that do not differ rejects at 5 % by the chi-square distribution, if there are many groups of few bodies. Bodies wait e^-t
 * and are looked at three times, on half-years or on days of their own. Where they come late, each does with probability 1/2, and one that would
 * come after its event is drawn again, so that fewer than half are late; the table says how many. Seeds are fixed. One line is computed again in each build, and more than half
 * with the tag {@code long}, which with {@code -Dgolden.update=true} computes all and writes the table.
 */
class ManyGroupsScoreCoverageTest {
    private static final Path TABLE =
            Path.of("src/test/resources/org/waystage/analysis/time-to-stage/coverage-groups.csv");
    private static final String HEADER = "looks,come,groups,each,trials,entered,refused,noStatistic,rejected";

    /** So many groups of so many bodies each, which come late or count from their origin. */
    record Cell(boolean halfYears, boolean late, int groups, int each) {
        static List<Cell> all() {
            List<Cell> all = new ArrayList<>();
            for (boolean halfYears : new boolean[] {true, false}) {
                for (int groups : new int[] {5, 10, 20, 50}) {
                    for (int each : new int[] {10, 20, 30, 40}) {
                        all.add(new Cell(halfYears, true, groups, each));
                    }
                }
            }
            all.add(new Cell(false, false, 50, 10));
            all.add(new Cell(false, false, 50, 20));
            return all;
        }

        private Optional<TimeInterval> body(SplittableRandom random) {
            double event = -Math.log(1 - random.nextDouble());
            return new LookedAt(halfYears).body(random, event, late && random.nextInt(2) == 0, 3);
        }

        private Map<String, List<TimeInterval>> draw(SplittableRandom random) {
            Map<String, List<TimeInterval>> drawn = new TreeMap<>();
            for (int group = 0; group < groups; group++) {
                List<TimeInterval> times = new ArrayList<>();
                while (times.size() < each) {
                    body(random).ifPresent(times::add);
                }
                drawn.put("g" + group, times);
            }
            return drawn;
        }

        /** Fewer of many bodies, since the time of a test grows with bodies and groups. */
        private int trials() {
            return groups * each <= 400 ? 1_000 : 500;
        }

        String line() {
            SplittableRandom random = new SplittableRandom(281_100L + all().indexOf(this));
            int refused = 0;
            int silent = 0;
            int rejected = 0;
            int entered = 0;
            for (int trial = 0; trial < trials(); trial++) {
                Map<String, List<TimeInterval>> drawn = draw(random);
                entered += (int) drawn.values().stream()
                        .flatMap(List::stream)
                        .filter(time -> time.entry().isPresent())
                        .count();
                try {
                    OptionalDouble p = IntervalScoreTest.byChiSquare(drawn).p();
                    silent += p.isEmpty() ? 1 : 0;
                    rejected += p.orElse(1) <= 0.05 ? 1 : 0;
                } catch (RefusedException e) {
                    refused++;
                }
            }
            return String.join(
                    ",",
                    halfYears ? "half-years" : "own",
                    late ? "late" : "at their origin",
                    "" + groups,
                    "" + each,
                    "" + trials(),
                    share(entered, trials() * groups * each),
                    share(refused, trials()),
                    share(silent, trials()),
                    share(rejected, trials() - refused - silent));
        }
    }

    private static String share(int count, int base) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * count / base);
    }

    @Test
    void aLineIsTheOneComputed() throws IOException {
        assertThat(Files.readAllLines(TABLE)).contains(new Cell(false, true, 5, 10).line());
    }

    /** The time grows with the groups: of many only the lines of the fewest bodies are computed again, and all when the table is written. */
    @Test
    @Tag("long")
    void theLinesOfFewGroupsAndOfManySmallOnesAreThoseComputed() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            Cell.all().forEach(cell -> lines.add(cell.line()));
            Files.write(TABLE, lines);
        }

        assertThat(Files.readAllLines(TABLE))
                .hasSize(1 + Cell.all().size())
                .startsWith(HEADER)
                .containsSubsequence(Cell.all().stream()
                        .filter(cell -> cell.groups <= 10 || (cell.each == 10 && (cell.groups < 50 || !cell.late)))
                        .map(Cell::line)
                        .toList());
    }
}
