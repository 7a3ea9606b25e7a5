package org.waystage.core.stage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the question how far a case has come: a rung, that the source's word has no rung, or that nothing is
 * recorded yet.
 *
 * <p>{@link #UNMAPPED} differs from {@link AdoptionStage.Listed#UNKNOWN}: for {@code UNKNOWN}, the source was asked and
 * gave no answer; for {@code UNMAPPED}, it answered with a word that has no rung. {@link #NOT_YET} is shown beside the
 * totals of a table, not in them.
 *
 * @param kind the kind of answer
 * @param stage the rung, present if and only if the kind is {@link Kind#STAGE}
 */
public record StageAnswer(Kind kind, Optional<AdoptionStage> stage) {
    /** The answer that the source's word has no rung. */
    public static final StageAnswer UNMAPPED = new StageAnswer(Kind.UNMAPPED, Optional.empty());

    /** The answer that nothing is recorded yet. */
    public static final StageAnswer NOT_YET = new StageAnswer(Kind.NOT_YET, Optional.empty());

    /**
     * The order in which the answers of several parts determine the answer of the whole: operation, trial, preparation,
     * pause, end, none, unlisted, unmapped, unknown, not yet; within a phase, the furthest rung first.
     */
    public static final Comparator<StageAnswer> FURTHEST_FIRST =
            Comparator.comparingInt(StageAnswer::rank).thenComparing(StageAnswer::code);

    private static final StageAnswer[] LISTED = Arrays.stream(AdoptionStage.Listed.values())
            .map(stage -> new StageAnswer(Kind.STAGE, Optional.of(stage)))
            .toArray(StageAnswer[]::new);

    /** The kinds of answer; a closed list. */
    public enum Kind {
        /** A rung of the ladder, including {@code unknown} and unlisted codes. */
        STAGE,
        /** A word of another scheme that has no rung. */
        UNMAPPED,
        /** No record yet. */
        NOT_YET
    }

    /**
     * Checks that there is a rung if and only if the kind requires one.
     *
     * @throws IllegalArgumentException if not
     */
    public StageAnswer {
        Objects.requireNonNull(kind, "kind");
        if (stage.isPresent() != (kind == Kind.STAGE)) {
            throw new IllegalArgumentException("a stage is given exactly for the kind STAGE");
        }
    }

    /**
     * Returns the answer with a rung.
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
     * Returns the answer for a word as returned by {@link #code}.
     *
     * @param code the code of a stage, {@code unmapped} or {@code not-yet}
     * @return the answer
     * @throws IllegalArgumentException if the text is not a code
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
     * @return the phase of the rung, or empty if there is no rung or it has no phase
     */
    public Optional<Phase> phase() {
        return stage.isPresent() ? Phase.of(stage.get()) : Optional.empty();
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

    // written out: what the compiler makes of a record is slow until the second just-in-time compiler takes it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StageAnswer answer && kind == answer.kind && stage.equals(answer.stage));
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }

    /** Returns the word. */
    @Override
    public String toString() {
        return code();
    }

    /**
     * Returns what the answer of a scope means for the whole: full deployment in a scope is limited deployment of the
     * whole.
     */
    StageAnswer ofPart() {
        boolean full = stage.isPresent() && stage.get() == AdoptionStage.Listed.DEPLOYED_FULL;
        return full ? of(AdoptionStage.Listed.DEPLOYED_LIMITED) : this;
    }

    /** Returns whether the stage is a pause or an end. */
    boolean isStopped() {
        Optional<Phase> phase = phase();
        return phase.isPresent() && (phase.get() == Phase.PAUSE || phase.get() == Phase.END);
    }

    /** Returns the rank of the answer when the parts of a case determine its stage; the lowest rank wins. */
    int rank() {
        if (kind == Kind.NOT_YET) {
            return 1000;
        }
        if (kind == Kind.UNMAPPED) {
            return 800;
        }
        AdoptionStage held = stage.orElseThrow();
        if (held instanceof AdoptionStage.Listed listed) {
            Optional<Phase> phase = listed.phase();
            return phase.isPresent() ? 100 * phase.get().ordinal() + 50 - listed.ordinal() : 900;
        }
        return 700;
    }

    /** Returns the row of the answer in the ladder's table; anything but a listed rung comes before its first row. */
    int row() {
        return stage.isPresent()
                        && stage.get() instanceof AdoptionStage.Listed listed
                        && listed != AdoptionStage.Listed.UNKNOWN
                ? listed.ordinal()
                : -rank();
    }
}
