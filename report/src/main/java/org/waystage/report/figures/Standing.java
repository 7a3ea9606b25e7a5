package org.waystage.report.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;

/** How far a case is, as shown in the columns of the report: the six phases, and the cases without a phase. */
public enum Standing {
    OPERATION,
    TRIAL,
    PREPARATION,
    PAUSE,
    END,
    NONE,
    /** At a stage that is not on the ladder. */
    UNLISTED,
    /** The word of the source has no corresponding stage. */
    UNMAPPED,
    /** The source was asked but gave no stage. */
    UNKNOWN,
    /** No stage is recorded yet; not included in totals. */
    NOT_YET;

    /** Returns the word used in message keys and style classes. */
    public String code() {
        return switch (this) {
            case OPERATION -> "operation";
            case TRIAL -> "trial";
            case PREPARATION -> "preparation";
            case PAUSE -> "pause";
            case END -> "end";
            case NONE -> "none";
            case UNLISTED -> "unlisted";
            case UNMAPPED -> "unmapped";
            case UNKNOWN -> "unknown";
            case NOT_YET -> "not-yet";
        };
    }

    public static Standing of(StageAnswer answer) {
        if (answer.equals(StageAnswer.UNMAPPED)) {
            return UNMAPPED;
        }
        if (answer.equals(StageAnswer.NOT_YET)) {
            return NOT_YET;
        }
        Optional<Phase> phase = answer.phase();
        if (phase.isPresent()) {
            return of(phase.get());
        }
        return answer.stage().orElseThrow() == AdoptionStage.Listed.UNKNOWN ? UNKNOWN : UNLISTED;
    }

    public static Standing of(Phase phase) {
        return switch (phase) {
            case OPERATION -> OPERATION;
            case TRIAL -> TRIAL;
            case PREPARATION -> PREPARATION;
            case PAUSE -> PAUSE;
            case END -> END;
            case NONE -> NONE;
        };
    }

    /** Returns the number of counted cases with this standing. */
    public long in(StageCounts counts) {
        return switch (this) {
            case OPERATION -> counts.in(Phase.OPERATION);
            case TRIAL -> counts.in(Phase.TRIAL);
            case PREPARATION -> counts.in(Phase.PREPARATION);
            case PAUSE -> counts.in(Phase.PAUSE);
            case END -> counts.in(Phase.END);
            case NONE -> counts.in(Phase.NONE);
            case UNLISTED -> unlisted(counts);
            case UNMAPPED -> counts.unmapped();
            case UNKNOWN -> counts.unknown();
            case NOT_YET -> counts.notYet();
        };
    }

    /** Returns the standings that have columns: the first three, and those with any cases in the counts. */
    public static List<Standing> shownIn(Collection<StageCounts> counts) {
        return Arrays.stream(values())
                .filter(standing -> standing != NOT_YET)
                .filter(standing ->
                        standing.compareTo(PREPARATION) <= 0 || counts.stream().anyMatch(each -> standing.in(each) > 0))
                .toList();
    }

    /** Returns the standings with any cases in the counts, for a legend that lists only what is drawn. */
    public static List<Standing> drawnIn(Collection<StageCounts> counts) {
        return Arrays.stream(values())
                .filter(standing -> standing != NOT_YET && counts.stream().anyMatch(each -> standing.in(each) > 0))
                .toList();
    }

    private static long unlisted(StageCounts counts) {
        long listed = counts.unknown() + counts.unmapped();
        for (Phase phase : Phase.values()) {
            listed += counts.in(phase);
        }
        return counts.total() - listed;
    }
}
