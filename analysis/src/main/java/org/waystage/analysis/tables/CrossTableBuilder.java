package org.waystage.analysis.tables;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.RecordedSteps;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;

/**
 * Counts cases one by one into a {@link CrossTable}, in memory that grows with the number of combinations of keys, not
 * with the number of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(CrossTableBuilder) added up} in any order. To send counts to
 * another machine, send the table or, while linked cases may still come elsewhere, the builder: it is serializable
 * without its catalogue, and a deserialized builder can be added and built but counts no further cases. Not safe for use
 * by several threads at once.
 *
 * <p>Linked cases ({@link org.waystage.core.casestudy.Succession}) are kept in memory until the table is built, in
 * whatever part they came. Their number is that of the links.
 */
public final class CrossTableBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    /** The dimensions that follow from what countries belong to on the day of the count. */
    private static final Set<Dimension> OF_A_DAY = Set.of(Dimension.REGION, Dimension.LDC, Dimension.WTO);

    private final CrossLayout layout;
    private final Intake<Standing> intake;
    private final Branch all;

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists and issue date that the cases refer
     *     to
     * @param layout the layout of the table
     */
    public CrossTableBuilder(Catalogue catalogue, CrossLayout layout) {
        this(layout, new Intake<>(catalogue, layout.natures()));
    }

    private CrossTableBuilder(CrossLayout layout, Intake<Standing> intake) {
        this.layout = layout;
        this.intake = intake;
        this.all = new Branch();
    }

    Natures natures() {
        return layout.natures();
    }

    /**
     * Announces the succession links between cases to come, unless the cases are those of the catalogue.
     *
     * <p>This is needed only if a case comes before another one that states in a link that it continues the first;
     * {@link org.waystage.core.casestudy.Succession#ends} returns the ids at either end of the links that a case
     * states. If builders are to be added up, announce all links to each of them before its first case, because any of
     * them may count the predecessor.
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
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        Catalogue catalogue = intake.catalogue();
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (verdict != Intake.Verdict.LEAVE) {
            StageHistory history = catalogue.history(undertaking);
            add(
                    undertaking,
                    verdict,
                    isOfRecorded() ? recorded(history.asOf(layout.asOf())) : possible(history),
                    keys(undertaking));
        }
    }

    private boolean isOfRecorded() {
        return layout.reading() == CrossLayout.Reading.RECORDED;
    }

    private static Set<StageAnswer> recorded(EvidencedStage stage) {
        return Set.of(stage.answer());
    }

    private Set<StageAnswer> possible(StageHistory history) {
        return history.possibleAsOf(layout.asOf());
    }

    /** Returns the keys of a case in each dimension. */
    List<Set<String>> keys(Undertaking undertaking) {
        List<Set<String>> keys = new ArrayList<>(layout.by().size());
        for (Dimension dimension : layout.by()) {
            keys.add(keys(dimension, undertaking));
        }
        return keys;
    }

    /** Returns whether a case may have other keys on another day. */
    boolean hasKeysOfItsDay() {
        return !Collections.disjoint(layout.by(), OF_A_DAY);
    }

    /** Counts a case whose history and keys were already read. */
    void add(Undertaking undertaking, RecordedSteps steps, List<Set<String>> keys) {
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (verdict != Intake.Verdict.LEAVE) {
            add(
                    undertaking,
                    verdict,
                    isOfRecorded() ? recorded(steps.asOf(layout.asOf())) : possible(steps.history()),
                    keys);
        }
    }

    private void add(
            Undertaking undertaking, Intake.Verdict verdict, Set<StageAnswer> answers, List<Set<String>> keys) {
        Standing standing = new Standing(answers, keys);
        if (verdict == Intake.Verdict.COUNT) {
            count(standing);
        } else {
            intake.keep(undertaking, standing);
        }
    }

    /** The data of a case that the table needs. */
    private record Standing(Set<StageAnswer> answers, List<Set<String>> keys) implements Serializable {
        /** The columns of the stages in place of the answers, which are not serializable: an unlisted stage may have the code of an answer. */
        private record Form(ArrayList<String> answers, ArrayList<HashSet<String>> keys) implements Serializable {
            private Object readResolve() {
                return new Standing(
                        answers.stream().map(CrossCell::answer).collect(Collectors.toSet()), List.copyOf(keys));
            }
        }

        private Object writeReplace() {
            ArrayList<HashSet<String>> copies = new ArrayList<>();
            keys.forEach(set -> copies.add(new HashSet<>(set)));
            return new Form(
                    answers.stream()
                            .map(CrossLayout.Columns.STAGE::of)
                            .collect(Collectors.toCollection(ArrayList::new)),
                    copies);
        }

        boolean isRecorded() {
            return !answers.contains(StageAnswer.NOT_YET);
        }
    }

    private void count(Standing standing) {
        Collection<String> columns = standing.answers().size() == 1
                ? List.of(layout.columns().of(standing.answers().iterator().next()))
                : standing.answers().stream().map(layout.columns()::of).collect(Collectors.toSet());
        all.tally.add(columns);
        addBelow(all, standing.keys(), 0, columns);
    }

    /** Returns a case combined with its predecessors, which count in its place while it has no recorded stage. */
    private Standing together(Lineage<Standing> lineage) {
        List<Standing> asked = lineage.asked(Standing::isRecorded);
        Set<StageAnswer> answers = new TreeSet<>(StageAnswer.FURTHEST_FIRST);
        asked.forEach(one -> answers.addAll(one.answers()));
        if (layout.reading() == CrossLayout.Reading.RECORDED) {
            answers.retainAll(Set.of(answers.iterator().next()));
        } else if (asked.stream().anyMatch(Standing::isRecorded)) {
            answers.remove(StageAnswer.NOT_YET);
        }
        return new Standing(answers, lineage.own().keys());
    }

    private void addBelow(Branch branch, List<Set<String>> keys, int depth, Collection<String> columns) {
        if (depth < keys.size()) {
            for (String key : keys.get(depth)) {
                Branch next = branch.below(key);
                if (depth == keys.size() - 1) {
                    next.tally.add(columns);
                }
                addBelow(next, keys, depth + 1, columns);
            }
        }
    }

    private Set<String> keys(Dimension dimension, Undertaking undertaking) {
        Set<String> keys = dimension.keys(intake.catalogue(), undertaking, layout.asOf());
        return keys.isEmpty() ? Set.of(Dimension.NONE) : keys;
    }

    /**
     * Adds the counts of another builder with an equal layout.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the layouts differ
     */
    public void add(CrossTableBuilder other) {
        if (!layout.equals(other.layout)) {
            throw new IllegalArgumentException(
                    "only tables of equal layouts add up: " + layout + " and " + other.layout);
        }
        intake.add(other.intake);
        all.add(other.all);
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the table
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public CrossTable build() {
        Intake.Settled<Standing> settled = intake.settle(layout.asOf());
        if (settled.counted().isEmpty()) {
            return build(settled.selection());
        }
        CrossTableBuilder together = new CrossTableBuilder(layout, intake);
        together.all.add(all);
        settled.counted().forEach(lineage -> together.count(together(lineage)));
        return together.build(settled.selection());
    }

    private CrossTable build(Selection selection) {
        Map<List<String>, CrossCell> rows = new HashMap<>();
        all.below.forEach((key, branch) -> branch.addTo(rows, List.of(key)));
        return new CrossTable(layout, all.tally.cell(), rows, selection);
    }

    /** All rows whose keys begin with the same parts; a complete key has a tally. */
    private final class Branch implements Serializable {
        private static final long serialVersionUID = 1;

        private final CellTally tally = new CellTally();
        private final HashMap<String, Branch> below = new HashMap<>();

        Branch below(String key) {
            Branch branch = below.get(key);
            if (branch == null) {
                branch = new Branch();
                below.put(key, branch);
            }
            return branch;
        }

        void add(Branch other) {
            tally.add(other.tally);
            other.below.forEach((key, branch) -> below(key).add(branch));
        }

        void addTo(Map<List<String>, CrossCell> rows, List<String> key) {
            if (key.size() == layout.by().size()) {
                rows.put(key, tally.cell());
            }
            below.forEach((next, branch) -> {
                List<String> longer = new ArrayList<>(key);
                longer.add(next);
                branch.addTo(rows, longer);
            });
        }
    }

    /** The tallies of a row. */
    private final class CellTally implements Serializable {
        private static final long serialVersionUID = 1;

        private final HashMap<String, Long> uncertain = new HashMap<>();
        private final HashMap<String, Long> certain = new HashMap<>();
        private long cases;

        void add(Collection<String> where) {
            cases++;
            Map<String, Long> kind = where.size() == 1 ? certain : uncertain;
            for (String column : where) {
                kind.merge(column, 1L, Long::sum);
            }
        }

        void add(CellTally other) {
            cases += other.cases;
            other.uncertain.forEach((column, number) -> uncertain.merge(column, number, Long::sum));
            other.certain.forEach((column, number) -> certain.merge(column, number, Long::sum));
        }

        CrossCell cell() {
            Map<String, Long> possible = new HashMap<>(certain);
            uncertain.forEach((column, number) -> possible.merge(column, number, Long::sum));
            return new CrossCell(layout.columns(), cases, possible, certain);
        }
    }
}
