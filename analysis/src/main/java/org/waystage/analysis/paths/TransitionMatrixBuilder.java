package org.waystage.analysis.paths;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.IssueDate;
import org.waystage.analysis.internal.KeptCase;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/**
 * Counts cases one by one into a {@link TransitionMatrix}, in memory that grows with the number of pairs of states, not
 * with the number of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(TransitionMatrixBuilder) added up} in any order. A builder is
 * serializable without its catalogue, and a deserialized builder can be added and built but counts no further cases. Not
 * safe for use by several threads at once.
 */
public final class TransitionMatrixBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    private final IssueDate issued;
    private final @Nullable Intake<KeptCase> intake; // null if it only adds up matrices
    private final TransitionMatrix.StateSpace level;
    private final LocalDate asOf;
    private final TreeMap<String, TreeMap<String, Long>> moves = new TreeMap<>();
    private final TreeMap<String, Long> starts = new TreeMap<>();
    private final TreeMap<String, Long> stayed = new TreeMap<>();
    private final EnumMap<TransitionMatrix.LeftOut, Long> leftOut = new EnumMap<>(TransitionMatrix.LeftOut.class);
    private long cases;
    private long histories;
    private long repeats;

    /**
     * Creates an empty builder that counts uses.
     *
     * @param catalogue the catalogue with the issue date
     * @param level whether states are stages or phases
     * @param asOf the day as of which cases are counted
     */
    public TransitionMatrixBuilder(Catalogue catalogue, StageLevel level, LocalDate asOf) {
        this(catalogue, level, asOf, Natures.USE);
    }

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the issue date
     * @param level whether states are stages or phases
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     */
    public TransitionMatrixBuilder(Catalogue catalogue, StageLevel level, LocalDate asOf, Natures natures) {
        this(catalogue, (TransitionMatrix.StateSpace) level, asOf, natures);
    }

    /**
     * Creates an empty builder for the words of another scheme that counts cases of all natures.
     *
     * @param catalogue the catalogue with the issue date and the crosswalk of the scheme
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public TransitionMatrixBuilder(Catalogue catalogue, LocalDate asOf, Code scheme) {
        this(catalogue, asOf, scheme, Natures.ALL);
    }

    /**
     * Creates an empty builder for the words of another scheme.
     *
     * @param catalogue the catalogue with the issue date and the crosswalk of the scheme
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @param natures the natures of the cases to count
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public TransitionMatrixBuilder(Catalogue catalogue, LocalDate asOf, Code scheme, Natures natures) {
        this(catalogue, SchemeWords.of(catalogue, scheme), asOf, natures);
    }

    private TransitionMatrixBuilder(
            Catalogue catalogue, TransitionMatrix.StateSpace level, LocalDate asOf, Natures natures) {
        this.intake = new Intake<>(catalogue, natures);
        this.issued = IssueDate.of(catalogue);
        this.level = Objects.requireNonNull(level, "level");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** Creates a builder with the counts of a matrix. */
    TransitionMatrixBuilder(TransitionMatrix matrix) {
        this(matrix, IssueDate.NONE);
    }

    private TransitionMatrixBuilder(TransitionMatrix matrix, IssueDate issued) {
        this.issued = issued;
        intake = null;
        level = matrix.level();
        asOf = matrix.asOf();
        add(matrix);
    }

    /**
     * Announces the succession links between cases to come, as {@link CrossTableBuilder#expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        Objects.requireNonNull(intake).expect(ids);
    }

    /**
     * Counts the moves of a case, or records it as left out if its nature does not count.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        Intake<KeptCase> intake = Objects.requireNonNull(this.intake);
        Catalogue catalogue = intake.catalogue();
        switch (intake.verdict(undertaking)) {
            case COUNT -> count(catalogue.history(undertaking), catalogue.issued());
            case KEEP -> intake.keep(undertaking, KeptCase.of(undertaking));
            case LEAVE -> {}
        }
    }

    private void count(StageHistory history, Optional<PartialDate> issueDate) {
        cases++;
        Map<Optional<ScopeId>, List<DatedRecord>> byScope = new LinkedHashMap<>();
        for (DatedRecord fact : DatedRecord.upTo(asOf, history, issueDate)) {
            byScope.computeIfAbsent(fact.record().scope(), scope -> new ArrayList<>())
                    .add(fact);
        }
        byScope.values().forEach(this::count);
    }

    /** Counts the records of one history, in the order of their earliest days. */
    private void count(List<DatedRecord> facts) {
        List<KnownState> known = new ArrayList<>();
        for (DatedRecord fact : facts) {
            Optional<String> state = level.state(fact.record());
            if (fact.undated()) {
                leftOut.merge(TransitionMatrix.LeftOut.UNDATED, 1L, Long::sum);
            } else if (state.isEmpty()) {
                leftOut.merge(TransitionMatrix.LeftOut.NO_STAGE, 1L, Long::sum);
            } else {
                known.add(new KnownState(state.get(), fact.earliest(), fact.latest()));
            }
        }
        if (known.isEmpty()) {
            return;
        }
        histories++;
        Optional<String> held = Optional.empty();
        int end;
        for (int start = 0; start < known.size(); start = end) {
            end = endOfOverlap(known, start);
            held = count(known.subList(start, end), held);
        }
        held.ifPresent(state -> stayed.merge(state, 1L, Long::sum));
    }

    /** Returns the index of the first record that certainly comes after all records from the start up to it. */
    private static int endOfOverlap(List<KnownState> known, int start) {
        long latest = known.get(start).latest();
        int end = start + 1;
        while (end < known.size() && known.get(end).earliest() <= latest) {
            latest = Math.max(latest, known.get(end).latest());
            end++;
        }
        return end;
    }

    /** Counts records whose days overlap, and returns the state of the history after them, if it is certain. */
    private Optional<String> count(List<KnownState> overlapping, Optional<String> held) {
        String state = overlapping.get(0).state();
        for (KnownState other : overlapping) {
            if (!other.state().equals(state)) {
                leftOut.merge(TransitionMatrix.LeftOut.ORDER_OPEN, (long) overlapping.size(), Long::sum);
                return Optional.empty();
            }
        }
        repeats += overlapping.size() - 1;
        if (held.isEmpty()) {
            starts.merge(state, 1L, Long::sum);
        } else if (held.get().equals(state)) {
            repeats++;
        } else {
            moves.computeIfAbsent(held.get(), from -> new TreeMap<>()).merge(state, 1L, Long::sum);
        }
        return Optional.of(state);
    }

    /**
     * Adds the counts of another builder for the same states and day.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the states, days or natures differ
     */
    public void add(TransitionMatrixBuilder other) {
        check(other.level, other.asOf); // before anything is taken over
        Objects.requireNonNull(intake).add(Objects.requireNonNull(other.intake));
        add(other.build(Selection.of(intake.natures())));
    }

    private void check(TransitionMatrix.StateSpace states, LocalDate day) {
        if (!level.equals(states) || !asOf.equals(day)) {
            throw new IllegalArgumentException("only moves between the same states as of the same day add up");
        }
    }

    void add(TransitionMatrix other) {
        check(other.level(), other.asOf());
        cases += other.cases();
        histories += other.histories();
        repeats += other.repeats();
        for (TransitionMatrix.Move move : other.moves()) {
            moves.computeIfAbsent(move.from(), from -> new TreeMap<>()).merge(move.to(), move.count(), Long::sum);
        }
        other.starts().forEach((state, count) -> starts.merge(state, count, Long::sum));
        other.stayed().forEach((state, count) -> stayed.merge(state, count, Long::sum));
        other.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the matrix
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public TransitionMatrix build() {
        Intake.Settled<KeptCase> settled = Objects.requireNonNull(intake).settle(asOf);
        if (settled.counted().isEmpty()) {
            return build(settled.selection());
        }
        TransitionMatrixBuilder together = new TransitionMatrixBuilder(build(Selection.of(intake.natures())), issued);
        Optional<PartialDate> date = issued.date();
        for (Lineage<KeptCase> lineage : settled.counted()) {
            Undertaking whole = Lineage.whole(lineage.map(KeptCase::undertaking));
            together.count(StageHistory.of(whole.stages(), date), date);
        }
        return together.build(settled.selection());
    }

    TransitionMatrix build(Selection selection) {
        List<TransitionMatrix.Move> list = new ArrayList<>();
        moves.forEach((from, targets) -> {
            long all = targets.values().stream().mapToLong(Long::longValue).sum();
            targets.forEach((to, count) -> list.add(new TransitionMatrix.Move(from, to, count, all)));
        });
        return new TransitionMatrix(level, asOf, cases, histories, list, starts, stayed, repeats, leftOut, selection);
    }

    /** A state that a record reports, and the days between which it was recorded, as epoch days. */
    private record KnownState(String state, long earliest, long latest) {}
}
