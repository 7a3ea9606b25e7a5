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
 * What an edition says of a case on a day, and why this is not what the edition before it said.
 *
 * @param edition the edition
 * @param day the day, or the issue date of the edition if that is earlier
 * @param cases the ids of the case in the edition: commonly one, none if it is not there, several if it stands as several
 * @param stage the recorded stage, or empty if the edition does not have the case or has several
 * @param finding how this compares with what the last edition before it said that had the case
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
        /** It says the same, by the same records; or neither knows a stage, and the words for it are the same. */
        SAME("same"),
        /** It says the same stage, by other records: the stage was merely seen again. */
        SEEN_AGAIN("seenAgain"),
        /** Neither knows a stage, but the words that stand for none are others: a ring of a radar, for example. */
        REWORDED("reworded"),
        /**
         * Nothing was changed, but a date that reaches up to the issue date of this edition leaves open whether the stage
         * already held on the day.
         */
        LEFT_OPEN("leftOpen"),
        /** It says another stage, for the causes of the {@link Look#move}. */
        MOVED("moved"),
        /**
         * This edition or the last one before it has several cases in the place of this one, which were merged or into which it was split; so
         * their stages are not compared.
         */
        SEVERAL("several"),
        /** It is open whether this is the same thing as in the edition before, so their stages are not compared. */
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
