package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** For what may be asked in place of the question. */
    private final Map<TimeToStage, StageTimeCountsBuilder> instead = new LinkedHashMap<>();

    private final EarliestRecord earliest;
    private final Set<CaseStudyId> linked = new HashSet<>();

    /**
     * Begins to count the cases of a catalogue for a question about stages of the ladder.
     *
     * @param tried the questions that may be asked in its place
     */
    TimeCounting(TimeToStage question, Stream<TimeToStage> tried, Catalogue catalogue) {
        asked = new StageTimeCountsBuilder(catalogue, question);
        other = otherReading(question)
                .map(one -> new StageTimeCountsBuilder(catalogue, one))
                .orElse(null);
        ends = OtherEnds.asked(question, OtherEnds.ofLadder())
                .map(one -> new StageTimeCountsBuilder(catalogue, one))
                .orElse(null);
        tried.forEach(one -> instead.put(one, new StageTimeCountsBuilder(catalogue, one)));
        earliest = new EarliestRecord(question);
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
        Stream.concat(
                        Stream.of(Optional.of(asked), Optional.ofNullable(other), Optional.ofNullable(ends))
                                .flatMap(Optional::stream),
                        instead.values().stream())
                .forEach(builder -> builder.expect(ids));
    }

    /** Counts a case. */
    void add(Undertaking one) {
        asked.add(one);
        earliest.add(one);
        instead.values().forEach(builder -> builder.add(one));
        if (other != null) {
            other.add(one);
        }
        if (ends != null && (linked.contains(one.id()) || OtherEnds.isAtEnd(one))) {
            ends.add(one);
        }
    }

    /** Returns the earliest day of a record that counts. */
    Optional<LocalDate> earliest() {
        return earliest.day();
    }

    /** Returns the cases as a question counts them that may be asked in place of this one; empty for any other. */
    Optional<StageTimeCounts> instead(TimeToStage question) {
        return Optional.ofNullable(instead.get(question)).map(StageTimeCountsBuilder::build);
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
