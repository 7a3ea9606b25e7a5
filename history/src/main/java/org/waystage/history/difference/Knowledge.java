package org.waystage.history.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * The records of a case in the edition issued first and in the one issued last, by what became of them.
 *
 * @param kept those that both have, as the first has them or, if it has no issue date, as the last has them
 * @param withdrawn the facts that only the first has
 * @param corrected those that only the last has, and that stand in the place of a withdrawn one: of stage, date and scope, they differ from it
 *     in one alone
 * @param late the others that only the last has
 * @param observed those of the first that were observed on its issue date and are not withdrawn, as the last has one observed on its own
 * @param issued the issue date of the first edition or, without one, that of the last
 */
record Knowledge(
        List<StageRecord> kept,
        List<StageRecord> withdrawn,
        List<StageRecord> corrected,
        List<StageRecord> late,
        List<StageRecord> observed,
        Optional<PartialDate> issued) {
    static Knowledge of(Catalogue first, CaseStudy earliest, Catalogue last, CaseStudy latest) {
        boolean dated = first.issued().isPresent();
        Map<StageStatement, List<StageRecord>> left = new HashMap<>();
        for (int i = earliest.stages().size() - 1; i >= 0; i--) {
            StageRecord record = earliest.stages().get(i);
            left.computeIfAbsent(StageStatement.of(record), key -> new ArrayList<>(1))
                    .add(record);
        }
        List<StageRecord> kept = new ArrayList<>();
        List<StageRecord> unknown = new ArrayList<>();
        for (StageRecord record : latest.stages()) {
            take(left, StageStatement.of(record))
                    .ifPresentOrElse(same -> kept.add(dated ? same : record), () -> unknown.add(record));
        }
        List<StageRecord> added = new ArrayList<>(unknown.size());
        Set<Optional<ScopeId>> observedAnew = new HashSet<>();
        for (StageRecord record : unknown) {
            boolean ofTheDay =
                    StageMove.isOfTheDay(record, last) && !first.issued().equals(last.issued());
            Optional<StageRecord> sameBefore =
                    ofTheDay ? take(left, StageStatement.on(first.issued(), record)) : Optional.empty();
            if (sameBefore.isPresent()) {
                kept.add(dated ? sameBefore.get() : record);
            } else {
                added.add(record);
                if (ofTheDay) {
                    observedAnew.add(record.scope());
                }
            }
        }
        List<StageRecord> withdrawn = new ArrayList<>(0);
        List<StageRecord> observed = new ArrayList<>(0);
        for (List<StageRecord> records : left.values()) {
            for (StageRecord record : records) {
                if (StageMove.isOfTheDay(record, first) && observedAnew.contains(record.scope())) {
                    observed.add(record);
                } else if (record.isFact()) {
                    withdrawn.add(record);
                }
            }
        }
        List<StageStatement> places = withdrawn.stream().map(StageStatement::of).toList();
        List<StageRecord> corrected = new ArrayList<>(0);
        List<StageRecord> late = new ArrayList<>();
        for (StageRecord record : added) {
            StageStatement statement = StageStatement.of(record);
            (places.stream().anyMatch(statement::isInPlaceOf) ? corrected : late).add(record);
        }
        return new Knowledge(kept, withdrawn, corrected, late, observed, dated ? first.issued() : last.issued());
    }

    private static Optional<StageRecord> take(Map<StageStatement, List<StageRecord>> left, StageStatement statement) {
        List<StageRecord> records = left.getOrDefault(statement, List.of());
        return records.isEmpty() ? Optional.empty() : Optional.of(records.remove(records.size() - 1));
    }
}
