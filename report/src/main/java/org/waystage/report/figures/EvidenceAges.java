package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.waystage.analysis.structure.Staleness;

/**
 * The age of the evidence for the recorded stages of active cases: those in operation, in trial or in preparation.
 *
 * @param rows one row for each of these standings
 */
public record EvidenceAges(List<Row> rows) {
    private static final List<Standing> RUNNING = List.of(Standing.OPERATION, Standing.TRIAL, Standing.PREPARATION);

    /** The age of the evidence of the cases of a standing, as {@link Staleness} defines it; the parts add up to the total. */
    public record Row(
            Standing standing,
            long cases,
            long withinOne,
            long withinThree,
            long withinFive,
            long older,
            long undated) {}

    /**
     * Counts the cases by age.
     *
     * @param after returns which evidence is old after a number of years
     */
    static EvidenceAges of(IntFunction<Staleness> after) {
        Map<Standing, Map<Staleness.Age, Long>> one = counts(after.apply(1));
        Map<Standing, Map<Staleness.Age, Long>> three = counts(after.apply(EvidenceAge.PRESENT));
        Map<Standing, Map<Staleness.Age, Long>> five = counts(after.apply(EvidenceAge.SILENT));
        List<Row> rows = new ArrayList<>();
        for (Standing standing : RUNNING) {
            long withinOne = in(one, standing, Staleness.Age.RECENT);
            long withinThree = in(three, standing, Staleness.Age.RECENT);
            long withinFive = in(five, standing, Staleness.Age.RECENT);
            long older = in(five, standing, Staleness.Age.OLD);
            long undated = in(five, standing, Staleness.Age.UNDATED);
            rows.add(new Row(
                    standing,
                    withinFive + older + undated,
                    withinOne,
                    withinThree - withinOne,
                    withinFive - withinThree,
                    older,
                    undated));
        }
        return new EvidenceAges(List.copyOf(rows));
    }

    private static Map<Standing, Map<Staleness.Age, Long>> counts(Staleness staleness) {
        Map<Standing, Map<Staleness.Age, Long>> counts = new EnumMap<>(Standing.class);
        for (Standing standing : RUNNING) {
            counts.put(standing, new EnumMap<>(Staleness.Age.class));
        }
        for (Staleness.Entry entry : staleness.cases()) {
            Map<Staleness.Age, Long> ages = counts.get(Standing.of(entry.answer()));
            if (ages != null) {
                ages.merge(entry.age(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static long in(Map<Standing, Map<Staleness.Age, Long>> counts, Standing standing, Staleness.Age age) {
        return counts.getOrDefault(standing, Map.of()).getOrDefault(age, 0L);
    }

    /** Returns the number of active cases. */
    public long active() {
        return rows.stream().mapToLong(Row::cases).sum();
    }

    /** Returns the number of active cases whose evidence is more than five years old. */
    public long olderThanFive() {
        return rows.stream().mapToLong(Row::older).sum();
    }

    /** Returns the number of active cases whose evidence is more than three years old. */
    public long olderThanThree() {
        return olderThanFive() + rows.stream().mapToLong(Row::withinFive).sum();
    }
}
