package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.registers.internal.file.WithheldColumns;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;

/**
 * Determines the withheld cells of a record before anything is read from it. No value, notice or line of the ledger therefore ever contains
 * their text.
 */
public final class Withholding {
    private final ProfileParts profile;
    private final CellCleaner cleaner;
    private final Evaluation evaluation;
    private final WithheldColumns columns;
    private final List<Source> byStep;
    private final List<Column> columnsByStep;

    public Withholding(CellCleaner cleaner, Evaluation evaluation) {
        this.profile = cleaner.profile();
        this.cleaner = cleaner;
        this.evaluation = evaluation;
        this.columns = WithheldColumns.of(profile);
        this.byStep = profile.mapping().values().stream()
                .filter(Value::withholds)
                .map(evaluation::source)
                .toList();
        Map<String, Column> named = profile.columns();
        this.columnsByStep = byStep.stream()
                .flatMap(source -> source.value().columns().stream())
                .distinct()
                .filter(named::containsKey)
                .map(named::get)
                .toList();
    }

    /**
     * Returns the indexes of the withheld cells of a record: those of columns, and those of withholding steps whose conditions are met.
     *
     * <p>A withheld cell looks empty to conditions, which may trigger further withholding steps, so this is repeated
     * until nothing is added.
     */
    public Set<Integer> of(SourceRecord source, Layout layout) {
        Set<Integer> withheld = columns.in(source, layout);
        boolean more = !byStep.isEmpty();
        while (more) {
            Set<Integer> next = new TreeSet<>(withheld);
            Row trial = new Row(
                    cleaner,
                    source,
                    layout,
                    withheld,
                    NoticeBook.deaf(),
                    RowLog.counting(source.cells().size()));
            byStep.forEach(from -> add(from, trial, next));
            more = next.size() > withheld.size();
            withheld = next;
        }
        return withheld;
    }

    private void add(Source source, Row trial, Set<Integer> withheld) {
        withheld.addAll(evaluation.withheld(source, trial));
        boolean holds = source.steps().stream()
                .anyMatch(step -> step instanceof Step.Withhold && Evaluation.hold(step.when(), trial));
        if (holds) {
            for (String name : source.value().columns()) {
                Column column = profile.columns().get(name);
                if (column != null) {
                    List<Integer> there = trial.layout().withheldWith(column);
                    int own = trial.layout().indexOf(column);
                    there.stream().filter(index -> index != own).forEach(withheld::add);
                }
            }
        }
    }

    /**
     * Returns the indexes of the withheld cells of a skipped record: because no steps are taken, all cells that any step may withhold are
     * included.
     */
    public Set<Integer> ofSkipped(SourceRecord source, Layout layout) {
        Set<Integer> withheld = new TreeSet<>(columns.in(source, layout));
        columnsByStep.forEach(column -> withheld.addAll(layout.withheldWith(column)));
        return withheld;
    }
}
