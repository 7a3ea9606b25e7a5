package org.waystage.analysis.diffusion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.analysis.diffusion.TechnologyUptake.LeftOut;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * The days between which operation with a technology was first reached, as far as the records show.
 *
 * @param from the earliest possible day; {@code LocalDate.MIN} if there is no lower bound
 * @param by the latest possible day; {@code LocalDate.MAX} if operation was not reached, or no record says by when
 * @param why the reason to report if the year is not certain
 */
record FirstOperation(LocalDate from, LocalDate by, LeftOut why) {
    private static final FirstOperation UNDATED = new FirstOperation(LocalDate.MIN, LocalDate.MAX, LeftOut.UNDATED);

    /** Returns whether a case, or a scope of it, names one of the technologies. */
    static boolean names(Undertaking caseStudy, Set<TechnologyId> technologies) {
        return speaksOf(caseStudy.technologies(), technologies)
                || caseStudy.scopes().stream().anyMatch(scope -> speaksOf(scope.technologies(), technologies));
    }

    static FirstOperation of(Optional<PartialDate> issued, Undertaking caseStudy, Set<TechnologyId> technologies) {
        Map<ScopeId, List<TechnologyId>> parts = parts(caseStudy);
        FirstOperation first =
                notReached(plans(caseStudy, parts, technologies) ? LeftOut.PLANNED : LeftOut.NOT_REACHED);
        for (Map.Entry<Optional<ScopeId>, List<StageRecord>> scope :
                StageHistory.of(caseStudy.stages(), issued).byScope().entrySet()) {
            if (speaksOf(named(caseStudy, parts, scope.getKey()), technologies)) {
                first = first.with(of(scope.getValue()));
            }
        }
        return first;
    }

    private static FirstOperation notReached(LeftOut why) {
        return new FirstOperation(LocalDate.MAX, LocalDate.MAX, why);
    }

    private static boolean plans(
            Undertaking caseStudy, Map<ScopeId, List<TechnologyId>> parts, Set<TechnologyId> technologies) {
        return caseStudy.stages().stream()
                .filter(record -> record.basis() == Basis.Listed.EXPECTED && isOperation(record))
                .anyMatch(record -> speaksOf(named(caseStudy, parts, record.scope()), technologies));
    }

    /** Returns the technologies of the scopes that name any; the first of several with the same id counts. */
    private static Map<ScopeId, List<TechnologyId>> parts(Undertaking caseStudy) {
        Map<ScopeId, List<TechnologyId>> parts = new HashMap<>();
        caseStudy.scopes().forEach(part -> parts.putIfAbsent(part.id(), part.technologies()));
        parts.values().removeIf(List::isEmpty);
        return parts;
    }

    /** Returns the technologies that the records of a scope are about: its own or, if it names none, those of the case. */
    private static List<TechnologyId> named(
            Undertaking caseStudy, Map<ScopeId, List<TechnologyId>> parts, Optional<ScopeId> scope) {
        List<TechnologyId> ofCase = caseStudy.technologies();
        return scope.isPresent() ? parts.getOrDefault(scope.get(), ofCase) : ofCase;
    }

    private static boolean speaksOf(List<TechnologyId> named, Set<TechnologyId> technologies) {
        return named.stream().anyMatch(technologies::contains);
    }

    /** Evaluates one history. */
    private static FirstOperation of(List<StageRecord> facts) {
        List<StageRecord> operation =
                facts.stream().filter(FirstOperation::isOperation).toList();
        if (operation.isEmpty()) {
            return notReached(LeftOut.NOT_REACHED);
        }
        if (operation.stream()
                .allMatch(
                        record -> record.earliest().isEmpty() && record.latest().isEmpty())) {
            return UNDATED;
        }
        LocalDate by = operation.stream()
                .flatMap(record -> record.latest().stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate start = start(operation, by);
        LocalDate after = by.equals(LocalDate.MAX) ? LocalDate.MIN : dayAfterLastBelow(facts, by);
        return new FirstOperation(start.isAfter(after) ? start : after, by, LeftOut.INTERVAL);
    }

    /**
     * Returns the earliest day of the starts that may be the first; {@code LocalDate.MIN} if something may precede
     * them.
     */
    private static LocalDate start(List<StageRecord> operation, LocalDate by) {
        List<StageRecord> starts =
                operation.stream().filter(record -> isStart(record, by)).toList();
        Set<AdoptionStage.Listed> begun =
                starts.stream().map(FirstOperation::stage).collect(Collectors.toSet());
        boolean open = operation.stream()
                .filter(record -> record.latest().isEmpty() && !isStart(record, by))
                .anyMatch(record -> begun.stream().noneMatch(stage(record)::reaches));
        return open
                ? LocalDate.MIN
                : starts.stream()
                        .flatMap(record -> record.earliest().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
    }

    /** Returns the stage of a record of operation, which is on the ladder. */
    private static AdoptionStage.Listed stage(StageRecord record) {
        return (AdoptionStage.Listed) record.stage().orElseThrow();
    }

    /**
     * Returns the first day that is possible after the last record below operation, up to a day by which operation had
     * begun; {@code LocalDate.MIN} if there is no such record.
     */
    private static LocalDate dayAfterLastBelow(List<StageRecord> facts, LocalDate day) {
        return facts.stream()
                .filter(record -> record.stage().filter(FirstOperation::isBelow).isPresent()
                        && record.latest()
                                .filter(latest -> !latest.isAfter(day))
                                .isPresent())
                .flatMap(record -> record.earliest().stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.isBefore(day) ? last.plusDays(1) : day)
                .orElse(LocalDate.MIN);
    }

    private static boolean isBelow(AdoptionStage stage) {
        return stage == AdoptionStage.Listed.NOT_PLANNED
                || (stage instanceof AdoptionStage.Listed listed
                        && listed.reaches(AdoptionStage.Listed.EXPLORING)
                        && !listed.reaches(AdoptionStage.Listed.DEPLOYED));
    }

    private static boolean isOperation(StageRecord record) {
        return record.stage().orElse(null) instanceof AdoptionStage.Listed stage
                && stage.reaches(AdoptionStage.Listed.DEPLOYED);
    }

    /**
     * Returns whether the record dates the start of operation, rather than a day by which it had been reached, and that start may be by
     * a day.
     */
    private static boolean isStart(StageRecord record, LocalDate by) {
        if (record.basis() != Basis.Listed.BEGAN || stage(record) == AdoptionStage.Listed.RETIRED) {
            return false;
        }
        Optional<LocalDate> earliest = record.earliest();
        return earliest.isPresent() && !earliest.get().isAfter(by);
    }

    /**
     * Combines two histories: returns the earlier of two days, each known to lie between two days.
     */
    FirstOperation with(FirstOperation other) {
        return new FirstOperation(
                from.isBefore(other.from) ? from : other.from,
                by.isBefore(other.by) ? by : other.by,
                why.compareTo(other.why) <= 0 ? why : other.why);
    }

    /** Returns the year if all possible days are in the same one. */
    Optional<Integer> year() {
        return by.equals(LocalDate.MAX) || from.getYear() != by.getYear()
                ? Optional.empty()
                : Optional.of(by.getYear());
    }
}
