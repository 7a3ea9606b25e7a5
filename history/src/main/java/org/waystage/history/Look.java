package org.waystage.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.StageMove;

/**
 * What an edition says about a case as of a day, and why this differs from what the edition before it said.
 *
 * @param edition the edition
 * @param day the day, or the issue date of the edition if that is earlier
 * @param cases the ids of the case in the edition: usually one; none if it does not have the case, several if it has several
 * @param stage the recorded stage; empty if the edition does not have the case or has several
 * @param finding how this compares with what the last earlier edition with the case said
 * @param move where the case moved and why, if the finding is {@link Finding#MOVED} or {@link Finding#REWORDED}
 */
public record Look(
        EditionName edition,
        LocalDate day,
        List<CaseStudyId> cases,
        Optional<EvidencedStage> stage,
        Finding finding,
        Optional<StageMove> move) {
    /**
     * How an edition compares with the one before it. Minor releases may add constants, so a {@code switch} needs a default
     * branch.
     */
    public enum Finding {
        /** The edition does not have the case. */
        ABSENT("absent"),
        /** No edition before it has the case. */
        FIRST("first"),
        /** It says the same, by the same records; or neither edition knows a stage, and their words for it are the same. */
        SAME("same"),
        /** It says the same stage, by other records: the stage was only observed again. */
        SEEN_AGAIN("seenAgain"),
        /** Neither edition knows a stage, but their words without a stage differ: rings of a radar, for example. */
        REWORDED("reworded"),
        /**
         * Nothing changed, but a date range that reaches up to the issue date of this edition leaves open whether the stage
         * was already true on the day.
         */
        LEFT_OPEN("leftOpen"),
        /** It says another stage, for the causes given in the {@link Look#move}. */
        MOVED("moved"),
        /**
         * This edition or the last one before it has several cases in place of this one, because cases were merged or this one was split.
         * Their stages are not compared.
         */
        SEVERAL("several"),
        /** It is open whether this is the same thing as in the edition before, so the stages are not compared. */
        OPEN("open");

        private final String code;

        Finding(String code) {
            this.code = code;
        }

        /**
         * Returns the finding as results write it.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Checks the components and keeps an immutable copy of the list. */
    public Look {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(day, "day");
        cases = List.copyOf(cases);
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(move, "move");
    }
}
