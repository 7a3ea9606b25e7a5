package org.waystage.analysis.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Code;

/**
 * Counts cases one by one into {@link Frequencies}, in memory that grows with the number of keys and codes, not with
 * the number of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(FrequenciesBuilder) added up} in any order. A builder is
 * serializable without its catalogue, and a deserialized builder can be added and built but counts no further cases. Not
 * safe for use by several threads at once.
 */
public final class FrequenciesBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    private final Frequencies.Kind of;
    private final Dimension by;
    private final LocalDate asOf;
    private final Intake<Stated> intake;
    private final Tally all = new Tally();
    private final TreeMap<String, Tally> rows = new TreeMap<>();

    /**
     * Creates an empty builder that counts uses or, if it counts by nature, all natures.
     *
     * @param catalogue the catalogue with the taxonomy, organizations and code lists that the cases refer to
     * @param of the kind of statement to count
     * @param by the dimension to count by
     * @param asOf the day as of which memberships of countries are taken
     */
    public FrequenciesBuilder(Catalogue catalogue, Frequencies.Kind of, Dimension by, LocalDate asOf) {
        this(catalogue, of, by, asOf, Natures.by(by));
    }

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the taxonomy, organizations and code lists that the cases refer to
     * @param of the kind of statement to count
     * @param by the dimension to count by
     * @param asOf the day as of which memberships of countries are taken
     * @param natures the natures of the cases to count
     */
    public FrequenciesBuilder(Catalogue catalogue, Frequencies.Kind of, Dimension by, LocalDate asOf, Natures natures) {
        this.intake = new Intake<>(catalogue, natures);
        this.of = Objects.requireNonNull(of, "of");
        this.by = Objects.requireNonNull(by, "by");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** Creates a builder with the counts of another one, to which the cases aside are added. */
    private FrequenciesBuilder(FrequenciesBuilder counted) {
        this.of = counted.of;
        this.by = counted.by;
        this.asOf = counted.asOf;
        this.intake = counted.intake;
        addCounted(counted);
    }

    /**
     * Announces the succession links between cases to come, as
     * {@link org.waystage.analysis.tables.CrossTableBuilder#expect CrossTableBuilder.expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, or records it as left out if its nature does not count.
     *
     * @param caseStudy the case study, from the catalogue or read from lines; an outline has no statements
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(CaseStudy caseStudy) {
        Catalogue catalogue = intake.catalogue();
        switch (intake.verdict(caseStudy)) {
            case COUNT -> count(stated(caseStudy, catalogue));
            case KEEP -> intake.keep(caseStudy, stated(caseStudy, catalogue));
            case LEAVE -> {}
        }
    }

    /** What a case states, and the keys under which it counts. */
    private record Stated(boolean states, ArrayList<String> codes, boolean notSeparable, ArrayList<String> keys)
            implements Serializable {}

    private Stated stated(CaseStudy caseStudy, Catalogue its) {
        List<Statement> statements = of.statements(caseStudy);
        Set<String> codes = new LinkedHashSet<>();
        for (Statement statement : statements) {
            for (Code code : statement.codes()) {
                codes.add(code.value());
            }
        }
        Set<String> keys = by.keys(its, caseStudy, asOf);
        return new Stated(
                !statements.isEmpty(),
                new ArrayList<>(codes),
                of.notSeparable(caseStudy),
                new ArrayList<>(keys.isEmpty() ? Set.of(Dimension.NONE) : keys));
    }

    private void count(Stated stated) {
        all.add(stated);
        for (String key : stated.keys()) {
            rows.computeIfAbsent(key, unused -> new Tally()).add(stated);
        }
    }

    /**
     * Adds the counts of another builder for the same kind, dimension and day.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the kinds, dimensions, days or natures differ
     */
    public void add(FrequenciesBuilder other) {
        if (of != other.of || by != other.by || !asOf.equals(other.asOf)) {
            throw new IllegalArgumentException(
                    "only counts of the same by the same dimension as of the same day add up");
        }
        intake.add(other.intake);
        addCounted(other);
    }

    private void addCounted(FrequenciesBuilder other) {
        all.add(other.all);
        other.rows.forEach(
                (key, tally) -> rows.computeIfAbsent(key, unused -> new Tally()).add(tally));
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the frequencies
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public Frequencies build() {
        Intake.Settled<Stated> settled = intake.settle(asOf);
        FrequenciesBuilder together = new FrequenciesBuilder(this);
        settled.counted().forEach(lineage -> together.count(lineage.own()));
        return together.build(settled.selection());
    }

    private Frequencies build(Selection selection) {
        SortedMap<String, Frequencies.Row> counts = new TreeMap<>();
        rows.forEach((key, tally) -> counts.put(key, tally.row()));
        return new Frequencies(of, by, asOf, all.row(), counts, selection);
    }

    /** The tallies of a row. */
    private static final class Tally implements Serializable {
        private static final long serialVersionUID = 1;

        private final TreeMap<String, Long> codes = new TreeMap<>();
        private long cases;
        private long stating;
        private long coded;
        private long notSeparable;

        void add(Stated stated) {
            cases++;
            stating += stated.states() ? 1 : 0;
            coded += stated.codes().isEmpty() ? 0 : 1;
            notSeparable += stated.notSeparable() ? 1 : 0;
            stated.codes().forEach(code -> codes.merge(code, 1L, Long::sum));
        }

        void add(Tally other) {
            other.codes.forEach((code, count) -> codes.merge(code, count, Long::sum));
            cases += other.cases;
            stating += other.stating;
            coded += other.coded;
            notSeparable += other.notSeparable;
        }

        Frequencies.Row row() {
            return new Frequencies.Row(cases, stating, coded, notSeparable, codes);
        }
    }
}
