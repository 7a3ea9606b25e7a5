package org.waystage.analysis.internal;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Milestone;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;

/** What a record says of a milestone: that it is at it, that it is past it, that it is short of it, or nothing. */
public final class MilestoneReading {
    public enum Says {
        /** The stage of the record is the milestone: where it began, the milestone was reached. */
        ITSELF,
        /** The stage lies beyond: the milestone had been reached by then. */
        BEYOND,
        /** The stage lies before: the milestone had not been reached then. */
        SHORT,
        NOTHING
    }

    private final Milestone milestone;
    /** The words of the scheme, from the least to the furthest; empty for the ladder. */
    private final List<String> order;

    public MilestoneReading(Milestone milestone, Catalogue catalogue) {
        this.milestone = milestone;
        this.order = milestone
                .scheme()
                .flatMap(catalogue::crosswalk)
                .map(MilestoneReading::order)
                .orElse(List.of());
    }

    /** Returns the words of a scheme, from the least to the furthest: in its own order, else in that of its rows. */
    public static List<String> order(Crosswalk crosswalk) {
        return crosswalk.order().isEmpty()
                ? crosswalk.rows().stream()
                        .map(Crosswalk.Row::word)
                        .filter(word -> !word.isEmpty())
                        .toList()
                : crosswalk.order();
    }

    /** Tells whether a record speaks on the ladder, or in the scheme, of the milestone. */
    public boolean understands(StageRecord record) {
        return milestone.scheme().isPresent()
                ? word(record).isPresent()
                : record.stage().filter(AdoptionStage.Listed.class::isInstance).isPresent()
                        && !record.stage().equals(Optional.of(AdoptionStage.Listed.UNKNOWN));
    }

    public Says says(StageRecord record) {
        if (milestone.scheme().isPresent()) {
            return word(record).map(this::says).orElse(Says.NOTHING);
        }
        AdoptionStage.Listed target = (AdoptionStage.Listed) AdoptionStage.of(milestone.word());
        return record.stage().orElse(null) instanceof AdoptionStage.Listed stage
                ? says(stage, target, record.scope().isPresent())
                : Says.NOTHING;
    }

    private Optional<String> word(StageRecord record) {
        return milestone.scheme().flatMap(scheme -> word(record, scheme.value()));
    }

    /** Returns the word of a scheme that a record reports; an empty one says nothing. */
    public static Optional<String> word(StageRecord record, String scheme) {
        return record.reportedAs()
                .filter(reported -> reported.scheme().value().equals(scheme))
                .map(ReportedAs::word)
                .filter(word -> !word.isEmpty());
    }

    private Says says(String word) {
        int held = order.indexOf(word);
        int asked = order.indexOf(milestone.word());
        if (word.equals(milestone.word())) {
            return Says.ITSELF;
        }
        if (held < 0) {
            return Says.NOTHING;
        }
        return held > asked && asked >= 0 ? Says.BEYOND : Says.SHORT;
    }

    private static Says says(AdoptionStage.Listed stage, AdoptionStage.Listed target, boolean part) {
        // a part in full service is the whole in limited service; the pause or end of a part is none of the whole
        AdoptionStage.Listed held =
                part && stage == AdoptionStage.Listed.DEPLOYED_FULL ? AdoptionStage.Listed.DEPLOYED_LIMITED : stage;
        boolean ends = isStop(target);
        if (ends && part) {
            return Says.NOTHING;
        }
        if (held.reaches(target)) {
            return held == target || (isOpen(held) && isOpen(target)) ? Says.ITSELF : Says.BEYOND;
        }
        if (target == AdoptionStage.Listed.NOT_PLANNED || held == AdoptionStage.Listed.UNKNOWN) {
            return Says.NOTHING;
        }
        if (isStop(held)) { // says nothing beyond what earlier records say; but what pauses has not ended
            return ends && held == AdoptionStage.Listed.SUSPENDED ? Says.SHORT : Says.NOTHING;
        }
        // where the extent is not stated, or that of a part is, it does not follow that the whole falls short
        boolean open = target == AdoptionStage.Listed.DEPLOYED_FULL && (held == AdoptionStage.Listed.DEPLOYED || part);
        return open ? Says.NOTHING : Says.SHORT;
    }

    private static boolean isStop(AdoptionStage.Listed stage) {
        return stage.phase()
                .filter(phase -> phase == Phase.PAUSE || phase == Phase.END)
                .isPresent();
    }

    /** Tells whether a rung means operation of an extent that as a target does not matter. */
    private static boolean isOpen(AdoptionStage.Listed stage) {
        return stage == AdoptionStage.Listed.DEPLOYED_LIMITED || stage == AdoptionStage.Listed.DEPLOYED;
    }
}
