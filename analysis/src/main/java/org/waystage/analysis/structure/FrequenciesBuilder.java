package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * Counts cases one by one into {@link Frequencies}, in memory that grows with the keys and codes and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(FrequenciesBuilder) added up} in any order. Not for use by
 * several threads at once.
 */
public final class FrequenciesBuilder {
    private final Catalogue catalogue;
    private final Frequencies.Kind of;
    private final Dimension by;
    private final LocalDate asOf;
    private final Intake<CaseStudy> intake;
    private final Tally all = new Tally();
    private final SortedMap<String, Tally> rows = new TreeMap<>();

    /**
     * Creates a builder that has counted nothing and counts uses, by nature all.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists
     * @param of what is counted
     * @param by the dimension to count by
     * @param asOf the day for which regions and the like are told
     */
    public FrequenciesBuilder(Catalogue catalogue, Frequencies.Kind of, Dimension by, LocalDate asOf) {
        this(catalogue, of, by, asOf, Natures.by(by));
    }

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists
     * @param of what is counted
     * @param by the dimension to count by
     * @param asOf the day for which regions and the like are told
     * @param natures the natures of the cases to count
     */
    public FrequenciesBuilder(Catalogue catalogue, Frequencies.Kind of, Dimension by, LocalDate asOf, Natures natures) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.of = Objects.requireNonNull(of, "of");
        this.by = Objects.requireNonNull(by, "by");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.intake = new Intake<>(catalogue, natures);
    }

    /**
     * Says which of the cases to come may go on in one another, as {@link org.waystage.analysis.tables.CrossTableBuilder#expect CrossTableBuilder.expect} does.
     *
     * @param ids the ids at either end of such links; more do no harm
     * @throws IllegalStateException if a case was added already
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, or leaves it out if it is of a nature that does not count.
     *
     * @param caseStudy the case study, of the catalogue or from lines beside it; an outline does not have the statements
     */
    public void add(CaseStudy caseStudy) {
        switch (intake.verdict(caseStudy)) {
            case COUNT -> count(caseStudy);
            case KEEP -> intake.keep(caseStudy, catalogue.issued(), caseStudy);
            case LEAVE -> {}
        }
    }

    private void count(CaseStudy caseStudy) {
        List<Statement> statements = of.statements(caseStudy);
        List<String> codes = statements.stream()
                .flatMap(statement -> statement.codes().stream())
                .map(Code::value)
                .distinct()
                .toList();
        all.add(!statements.isEmpty(), codes);
        Set<String> keys = by.keys(catalogue, caseStudy, asOf);
        for (String key : keys.isEmpty() ? Set.of(Dimension.NONE) : keys) {
            rows.computeIfAbsent(key, unused -> new Tally()).add(!statements.isEmpty(), codes);
        }
    }

    /**
     * Adds what another builder of the same, of the same dimension and day has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if it counts otherwise
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
     * Returns what was counted so far.
     *
     * @return the frequencies
     * @throws IllegalStateException if a case goes on from one that did not come after it and was not {@linkplain #expect expected}
     */
    public Frequencies build() {
        Intake.Settled<CaseStudy> settled = intake.settle(asOf);
        FrequenciesBuilder together = new FrequenciesBuilder(catalogue, of, by, asOf, intake.natures());
        together.addCounted(this);
        settled.counted().forEach(lineage -> together.count(lineage.own()));
        return together.build(settled.selection());
    }

    private Frequencies build(Selection selection) {
        SortedMap<String, Frequencies.Row> counts = new TreeMap<>();
        rows.forEach((key, tally) -> counts.put(key, tally.row()));
        return new Frequencies(of, by, asOf, all.row(), counts, selection);
    }

    /** A row in the making. */
    private static final class Tally {
        private final Map<String, Long> codes = new TreeMap<>();
        private long cases;
        private long stating;
        private long coded;

        void add(boolean states, List<String> itsCodes) {
            cases++;
            stating += states ? 1 : 0;
            coded += itsCodes.isEmpty() ? 0 : 1;
            itsCodes.forEach(code -> codes.merge(code, 1L, Long::sum));
        }

        void add(Tally other) {
            other.codes.forEach((code, count) -> codes.merge(code, count, Long::sum));
            cases += other.cases;
            stating += other.stating;
            coded += other.coded;
        }

        Frequencies.Row row() {
            return new Frequencies.Row(cases, stating, coded, codes);
        }
    }
}
