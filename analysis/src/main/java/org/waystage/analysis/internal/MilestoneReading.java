package org.waystage.analysis.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Milestone;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;

/** What a stage record says about a milestone: that it is reached, passed or not yet reached, or nothing. */
public final class MilestoneReading implements Serializable {
    private static final long serialVersionUID = 1;

    public enum Says {
        /** The stage of the record is the milestone, which was reached when the stage began. */
        ITSELF,
        /** The stage lies beyond the milestone, which had been reached by then. */
        BEYOND,
        /** The stage lies before the milestone, which had not been reached then. */
        SHORT,
        NOTHING
    }

    private final transient Milestone milestone;
    /** The words of the scheme in ascending order; empty for the ladder. */
    private final transient List<String> order;
    /** The rung of the ladder; absent for a word of a scheme. */
    private final transient AdoptionStage.@Nullable Listed rung;

    public MilestoneReading(Milestone milestone, Catalogue catalogue) {
        this.milestone = milestone;
        this.rung = rung(milestone);
        this.order = milestone
                .scheme()
                .flatMap(catalogue::crosswalk)
                .map(MilestoneReading::order)
                .orElse(List.of());
    }

    private MilestoneReading(Form form) {
        this.milestone = Milestone.parse(form.milestone());
        this.rung = rung(milestone);
        this.order = List.copyOf(form.order());
    }

    private static AdoptionStage.@Nullable Listed rung(Milestone milestone) {
        return milestone.scheme().isPresent() ? null : (AdoptionStage.Listed) AdoptionStage.of(milestone.word());
    }

    /** The texts that replace a milestone, which is not serializable. */
    private record Form(String milestone, ArrayList<String> order) implements Serializable {
        private Object readResolve() {
            return new MilestoneReading(this);
        }
    }

    private Object writeReplace() {
        return new Form(milestone.toString(), new ArrayList<>(order));
    }

    public Milestone milestone() {
        return milestone;
    }

    /**
     * Returns the words of a scheme in ascending order: the order that the crosswalk states, otherwise the order of its
     * rows. A word without characters is none.
     */
    public static List<String> order(Crosswalk crosswalk) {
        Stream<String> words = crosswalk.order().isEmpty()
                ? crosswalk.rows().stream().map(Crosswalk.Row::word)
                : crosswalk.order().stream();
        return words.filter(word -> !word.isEmpty()).toList();
    }

    /** Returns whether a record states a stage of the ladder, or of the scheme, to which the milestone belongs. */
    public boolean understands(StageRecord record) {
        if (rung == null) {
            return word(record).isPresent();
        }
        return record.stage().isPresent()
                && record.stage().get() instanceof AdoptionStage.Listed stage
                && stage != AdoptionStage.Listed.UNKNOWN;
    }

    /** Returns whether a record says that the milestone, or a stage beyond it, was reached. */
    public boolean isReachedIn(StageRecord record) {
        Says says = says(record);
        return says == Says.ITSELF || says == Says.BEYOND;
    }

    public Says says(StageRecord record) {
        if (rung == null) {
            Optional<String> word = word(record);
            return word.isPresent() ? says(word.get()) : Says.NOTHING;
        }
        return record.stage().orElse(null) instanceof AdoptionStage.Listed stage
                ? says(stage, rung, record.scope().isPresent())
                : Says.NOTHING;
    }

    private Optional<String> word(StageRecord record) {
        return milestone.scheme().isPresent()
                ? word(record, milestone.scheme().get().value())
                : Optional.empty();
    }

    /** Returns the word of a scheme that a record reports; empty if there is none or it has no characters. */
    public static Optional<String> word(StageRecord record, String scheme) {
        Optional<ReportedAs> reported = record.reportedAs();
        return reported.isEmpty()
                        || reported.get().word().isEmpty()
                        || !reported.get().scheme().value().equals(scheme)
                ? Optional.empty()
                : Optional.of(reported.get().word());
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
        // a part in full service is the whole in limited service; the pause or end of a part is not that of the whole
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
        if (isStop(held)) { // says nothing beyond earlier records, except that what is suspended has not ended
            return ends && held == AdoptionStage.Listed.SUSPENDED ? Says.SHORT : Says.NOTHING;
        }
        // if the extent is not stated, or is that of a part, the whole may have reached full service
        boolean open = target == AdoptionStage.Listed.DEPLOYED_FULL && (held == AdoptionStage.Listed.DEPLOYED || part);
        return open ? Says.NOTHING : Says.SHORT;
    }

    private static boolean isStop(AdoptionStage.Listed stage) {
        Optional<Phase> phase = stage.phase();
        return phase.isPresent() && (phase.get() == Phase.PAUSE || phase.get() == Phase.END);
    }

    /** Returns whether a stage means operation whose extent does not matter for a target. */
    private static boolean isOpen(AdoptionStage.Listed stage) {
        return stage == AdoptionStage.Listed.DEPLOYED_LIMITED || stage == AdoptionStage.Listed.DEPLOYED;
    }
}
