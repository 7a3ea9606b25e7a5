package org.waystage.commandline.time;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.StageTimeCountsBuilder;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/** Counts cases by their times as they are read, so that none need be kept: for the question, and for what is said beside its answer. */
final class TimeCounting {
    private final StageTimeCountsBuilder asked;
    /** For the other follow-up on the calendar; null where there is none. */
    private final @Nullable StageTimeCountsBuilder other;
    /** For ends that the question does not name; null where there are none. */
    private final @Nullable StageTimeCountsBuilder ends;

    private final Set<CaseStudyId> linked = new HashSet<>();

    /** Begins to count the cases of a catalogue for a question about stages of the ladder. */
    TimeCounting(TimeToStage question, Catalogue catalogue) {
        asked = new StageTimeCountsBuilder(catalogue, question);
        other = otherReading(question)
                .map(one -> new StageTimeCountsBuilder(catalogue, one))
                .orElse(null);
        ends = OtherEnds.asked(question, OtherEnds.ofLadder())
                .map(one -> new StageTimeCountsBuilder(catalogue, one))
                .orElse(null);
    }

    /** Returns the question by the other follow-up on the calendar, since the two may be far apart; empty on another time scale. */
    static Optional<TimeToStage> otherReading(TimeToStage question) {
        return question.from()
                .day()
                .map(day -> question.followUp(
                        question.following() == TimeToStage.FollowUp.AS_OF
                                ? TimeToStage.FollowUp.LAST_RECORD
                                : TimeToStage.FollowUp.AS_OF));
    }

    /** Tells which cases may go on in one another. */
    void expect(Set<CaseStudyId> ids) {
        linked.addAll(ids);
        Stream.of(Optional.of(asked), Optional.ofNullable(other), Optional.ofNullable(ends))
                .flatMap(Optional::stream)
                .forEach(builder -> builder.expect(ids));
    }

    /** Counts a case. */
    void add(Undertaking one) {
        asked.add(one);
        if (other != null) {
            other.add(one);
        }
        if (ends != null && (linked.contains(one.id()) || OtherEnds.isAtEnd(one))) {
            ends.add(one);
        }
    }

    StageTimeCounts asked() {
        return asked.build();
    }

    Optional<StageTimeCounts> other() {
        return Optional.ofNullable(other).map(StageTimeCountsBuilder::build);
    }

    /** Returns the ends to which cases came, as {@link OtherEnds#of} does. */
    Map<String, Long> ends() {
        return ends == null ? Map.of() : OtherEnds.most(ends.build());
    }
}
