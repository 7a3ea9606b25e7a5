package org.waystage.history.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.StageMove;

/**
 * The stage that an edition recorded for a case as of its issue date, and the word for it if the word has no rung.
 *
 * @param answer the stage
 * @param word the only word, if the answer is that the word has no rung
 */
record Stage(StageAnswer answer, Optional<ReportedAs> word) {
    /** Used for bodies, which have no stage. */
    static final Stage NONE = new Stage(StageAnswer.NOT_YET, Optional.empty());

    static Stage of(Catalogue edition, CaseStudy caseStudy) {
        LocalDate day = edition.issued().map(PartialDate::latest).orElse(LocalDate.MAX);
        EvidencedStage stage = edition.history(caseStudy).asOf(day);
        if (stage.answer().kind() != StageAnswer.Kind.UNMAPPED) {
            return new Stage(stage.answer(), Optional.empty());
        }
        List<ReportedAs> words = stage.records().stream()
                .map(StageRecord::reportedAs)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Stage(stage.answer(), words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty());
    }

    boolean isEnd() {
        return answer.phase().filter(Phase.END::equals).isPresent();
    }

    private boolean isUnmapped() {
        return answer.kind() == StageAnswer.Kind.UNMAPPED;
    }

    private boolean isRung() {
        return answer.stage()
                .filter(stage -> stage instanceof AdoptionStage.Listed && stage != AdoptionStage.Listed.UNKNOWN)
                .isPresent();
    }

    StagePair then(Stage later) {
        Optional<WordMove> words = word.flatMap(before -> later.word.map(after -> WordMove.of(before, after)));
        return new StagePair(change(later), answer, later.answer, words);
    }

    private StageChange change(Stage later) {
        if (isUnmapped() != later.isUnmapped()) {
            return StageChange.UNMAPPED;
        } else if (!isRung() && !later.isRung()) {
            return StageChange.OPEN;
        }
        return StageMove.Direction.between(answer, later.answer)
                .map(direction -> switch (direction) {
                    case FORWARD -> StageChange.FORWARD;
                    case BACK -> StageChange.BACK;
                    case ENDED -> StageChange.ENDED;
                    case REOPENED -> StageChange.REOPENED;
                    case NEWLY_KNOWN -> StageChange.NEWLY_KNOWN;
                    case NO_LONGER_KNOWN -> StageChange.NO_LONGER_KNOWN;
                    case SCHEME_FORWARD, SCHEME_BACK, REWORDED -> StageChange.OPEN;
                })
                .orElse(StageChange.UNCHANGED);
    }
}
