package org.waystage.analysis.paths;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;

/** The granularity of the stages of the ladder: single stages, or the phases to which they belong. */
public enum StageLevel implements TransitionMatrix.StateSpace {
    /** Single stages; a code that the ladder does not list is a separate stage. */
    STAGE("stage") {
        @Override
        Optional<String> state(AdoptionStage stage) {
            return stage == AdoptionStage.Listed.UNKNOWN ? Optional.empty() : Optional.of(stage.code());
        }

        @Override
        int position(String state) {
            return AdoptionStage.of(state) instanceof AdoptionStage.Listed listed
                    ? listed.ordinal()
                    : Integer.MAX_VALUE;
        }

        @Override
        Optional<Phase> phase(String state) {
            return Phase.of(AdoptionStage.of(state));
        }
    },
    /** Phases; codes that the ladder does not list have none. */
    PHASE("phase") {
        @Override
        Optional<String> state(AdoptionStage stage) {
            return Phase.of(stage).map(Phase::code);
        }

        @Override
        int position(String state) {
            int position = IN_ORDER.indexOf(state);
            return position < 0 ? Integer.MAX_VALUE : position;
        }

        @Override
        Optional<Phase> phase(String state) {
            return Arrays.stream(Phase.values())
                    .filter(phase -> phase.code().equals(state))
                    .findFirst();
        }
    };

    private static final List<String> IN_ORDER =
            List.of(Phase.NONE, Phase.PREPARATION, Phase.TRIAL, Phase.OPERATION, Phase.PAUSE, Phase.END).stream()
                    .map(Phase::code)
                    .toList();

    private final String code;

    StageLevel(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the level, for example {@code phase}.
     *
     * @return the code
     */
    @Override
    public String code() {
        return code;
    }

    /**
     * Returns the level with a code.
     *
     * @param code the code, for example {@code phase}
     * @return the level; empty if none has this code
     */
    public static Optional<StageLevel> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /**
     * Returns the stage or the phase of a record; empty if the stage is unknown or unmapped, or has no phase on the
     * level of phases.
     */
    @Override
    public Optional<String> state(StageRecord record) {
        return record.stage().isPresent() ? state(record.stage().get()) : Optional.empty();
    }

    /**
     * Returns the state of a stage; empty for {@code unknown}, and on the level of phases for a stage without a phase.
     */
    abstract Optional<String> state(AdoptionStage stage);

    /** Returns the position of a state, counted from the foot of the ladder. */
    abstract int position(String state);

    /** Returns the phase of a state; empty if it has none. */
    abstract Optional<Phase> phase(String state);

    /** Returns the order of states: along the ladder, followed by other states in their natural order. */
    @Override
    public Comparator<String> order() {
        return Comparator.<String>comparingInt(this::position).thenComparing(Comparator.naturalOrder());
    }

    /** Returns the direction of a move along the ladder, with pauses and ends as separate directions. */
    @Override
    public TransitionMatrix.Direction direction(String from, String to) {
        Optional<Phase> before = phase(from);
        Optional<Phase> after = phase(to);
        if (before.isEmpty() || after.isEmpty()) {
            return TransitionMatrix.Direction.OTHER;
        }
        boolean ended = before.get() == Phase.END;
        boolean stopped = ended || before.get() == Phase.PAUSE;
        return switch (after.get()) {
            case END -> ended ? TransitionMatrix.Direction.OTHER : TransitionMatrix.Direction.END;
            case PAUSE -> stopped ? TransitionMatrix.Direction.OTHER : TransitionMatrix.Direction.PAUSE;
            case NONE -> stopped ? TransitionMatrix.Direction.OTHER : TransitionMatrix.Direction.BACKWARD;
            case PREPARATION, TRIAL, OPERATION ->
                stopped ? TransitionMatrix.Direction.RESUMED : alongTheLadder(from, to);
        };
    }

    private TransitionMatrix.Direction alongTheLadder(String from, String to) {
        boolean operation = phase(from).equals(phase(to)) && phase(to).equals(Optional.of(Phase.OPERATION));
        String open = AdoptionStage.Listed.DEPLOYED.code();
        if (operation && (from.equals(open) || to.equals(open))) {
            return TransitionMatrix.Direction.OTHER;
        }
        return position(from) < position(to) ? TransitionMatrix.Direction.FORWARD : TransitionMatrix.Direction.BACKWARD;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
