package org.waystage.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How old the evidence is on which the recorded stages of running cases rest: those in operation, in trial or in preparation.
 *
 * @param rows one for each of these standings
 */
record EvidenceAges(List<Row> rows) {
    /** How old the evidence of the cases of one standing is, as far as it is certain; the parts add up to the whole. */
    record Row(
            Standing standing,
            long cases,
            long withinOne,
            long withinThree,
            long withinFive,
            long older,
            long undated) {}

    static EvidenceAges of(Figures figures) {
        List<Row> rows = new ArrayList<>();
        for (Standing standing : List.of(Standing.OPERATION, Standing.TRIAL, Standing.PREPARATION)) {
            long[] counts = new long[5];
            for (CaseEntry entry : figures.entries()) {
                if (entry.standing() == standing) {
                    counts[age(entry, figures.day())]++;
                }
            }
            long cases = counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
            rows.add(new Row(standing, cases, counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
        return new EvidenceAges(List.copyOf(rows));
    }

    /** Evidence known to the year or month only counts by the last day that it can mean. */
    private static int age(CaseEntry entry, LocalDate day) {
        if (entry.state().evidence().isEmpty()) {
            return 4;
        }
        return entry.evidenceBefore(day.minusYears(5))
                ? 3
                : entry.evidenceBefore(day.minusYears(3)) ? 2 : entry.evidenceBefore(day.minusYears(1)) ? 1 : 0;
    }

    /** Returns how many cases run. */
    long active() {
        return rows.stream().mapToLong(Row::cases).sum();
    }

    /** Returns how many of them rest on evidence of more than five years before. */
    long olderThanFive() {
        return rows.stream().mapToLong(Row::older).sum();
    }

    /** Returns how many of them rest on evidence of more than three years before. */
    long olderThanThree() {
        return olderThanFive() + rows.stream().mapToLong(Row::withinFive).sum();
    }
}
