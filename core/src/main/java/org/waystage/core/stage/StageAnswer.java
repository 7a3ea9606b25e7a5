package org.waystage.core.stage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be answered when asked how far a case is: a rung, that the source's word has no rung, or that nothing is
 * recorded yet.
 *
 * <p>{@link #UNMAPPED} is not {@link AdoptionStage.Listed#UNKNOWN}: there the source was asked and gave no answer, here it
 * answered in a word that no rung stands for. {@link #NOT_YET} stands outside the totals of a table, beside them.
 *
 * @param kind which kind of answer it is
 * @param stage the rung, present exactly for {@link Kind#STAGE}
 */
public record StageAnswer(Kind kind, Optional<AdoptionStage> stage) {
    /** The answer that the source's word has no rung. */
    public static final StageAnswer UNMAPPED = new StageAnswer(Kind.UNMAPPED, Optional.empty());

    /** The answer that nothing is recorded yet. */
    public static final StageAnswer NOT_YET = new StageAnswer(Kind.NOT_YET, Optional.empty());

    /**
     * The order in which the answers of several parts speak for the whole: operation, trial, preparation, pause, end, none, unlisted,
     * unmapped, unknown, not yet; within a phase the furthest rung first.
     */
    public static final Comparator<StageAnswer> FURTHEST_FIRST =
            Comparator.comparingInt(StageAnswer::rank).thenComparing(StageAnswer::code);

    private static final StageAnswer[] LISTED = Arrays.stream(AdoptionStage.Listed.values())
            .map(stage -> new StageAnswer(Kind.STAGE, Optional.of(stage)))
            .toArray(StageAnswer[]::new);

    /** The kinds of answer; closed. */
    public enum Kind {
        /** A rung of the ladder, {@code unknown} and unlisted codes included. */
        STAGE,
        /** A word of another scheme that has no rung. */
        UNMAPPED,
        /** No record yet. */
        NOT_YET
    }

    /**
     * Checks that a rung stands exactly where the kind says.
     *
     * @throws IllegalArgumentException if it does not
     */
    public StageAnswer {
        Objects.requireNonNull(kind, "kind");
        if (stage.isPresent() != (kind == Kind.STAGE)) {
            throw new IllegalArgumentException("a stage is given exactly for the kind STAGE");
        }
    }

    /**
     * Returns the answer that names a rung.
     *
     * @param stage the rung
     * @return the answer
     */
    public static StageAnswer of(AdoptionStage stage) {
        return stage instanceof AdoptionStage.Listed listed
                ? LISTED[listed.ordinal()]
                : new StageAnswer(Kind.STAGE, Optional.of(stage));
    }

    /**
     * Returns the answer that a record gives.
     *
     * @param record the record
     * @return its rung, or {@link #UNMAPPED} if it has none
     */
    public static StageAnswer of(StageRecord record) {
        return record.stage().isPresent() ? of(record.stage().get()) : UNMAPPED;
    }

    /**
     * Returns the answer that a word stands for, as {@link #code} gives it.
     *
     * @param code the code of a stage, {@code unmapped} or {@code not-yet}
     * @return the answer
     * @throws IllegalArgumentException if it is not a code
     */
    public static StageAnswer of(String code) {
        return switch (code) {
            case "unmapped" -> UNMAPPED;
            case "not-yet" -> NOT_YET;
            default -> of(AdoptionStage.of(code));
        };
    }

    /**
     * Returns the phase.
     *
     * @return the phase of the rung; empty where there is no rung, or one without a phase
     */
    public Optional<Phase> phase() {
        return stage.flatMap(Phase::of);
    }

    /**
     * Returns the answer as a word: the code of the stage, {@code unmapped} or {@code not-yet}.
     *
     * @return the word
     */
    public String code() {
        return switch (kind) {
            case STAGE -> stage.orElseThrow().code();
            case UNMAPPED -> "unmapped";
            case NOT_YET -> "not-yet";
        };
    }

    /** Returns the word. */
    @Override
    public String toString() {
        return code();
    }

    /** Returns where the answer stands when the parts of a case compete to speak for it; the smallest speaks. */
    int rank() {
        if (kind == Kind.NOT_YET) {
            return 1000;
        }
        if (kind == Kind.UNMAPPED) {
            return 800;
        }
        AdoptionStage held = stage.orElseThrow();
        if (held instanceof AdoptionStage.Listed listed) {
            return listed.phase()
                    .map(phase -> 100 * phase.ordinal() + 50 - listed.ordinal())
                    .orElse(900);
        }
        return 700;
    }

    /** Returns where the answer stands in the ladder's table; what is no listed rung stands above its head. */
    int row() {
        boolean rung = stage.filter(
                        held -> held instanceof AdoptionStage.Listed && held != AdoptionStage.Listed.UNKNOWN)
                .isPresent();
        return rung ? ((AdoptionStage.Listed) stage.orElseThrow()).ordinal() : -rank();
    }
}
