package org.waystage.analysis.paths;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.internal.MilestoneReading;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * The words of a scheme as states.
 *
 * @param code the code of the scheme
 * @param inOrder the states that the scheme orders, in ascending order, each once
 */
record SchemeWords(String code, List<String> inOrder) implements TransitionMatrix.StateSpace {
    SchemeWords {
        inOrder = List.copyOf(inOrder);
    }

    /**
     * Returns the words of a scheme in the order of its crosswalk.
     *
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme, or the crosswalk has no words
     */
    static SchemeWords of(Catalogue catalogue, Code scheme) {
        List<String> words = catalogue
                .crosswalk(scheme)
                .map(MilestoneReading::order)
                .filter(order -> !order.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the catalogue has no crosswalk of '" + scheme + "', which would say the order of its words"));
        return new SchemeWords(
                scheme.value(),
                words.stream().distinct().map(word -> scheme + ":" + word).toList());
    }

    /** Returns the ordered states as milestones. */
    List<Milestone> milestones() {
        return inOrder.stream().map(Milestone::parse).toList();
    }

    @Override
    public Optional<String> state(StageRecord record) {
        return MilestoneReading.word(record, code).map(word -> code + ":" + word);
    }

    @Override
    public Comparator<String> order() {
        return Comparator.<String>comparingInt(state -> hasOrder(state) ? inOrder.indexOf(state) : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * Returns the order of states whose order in time is open: the furthest first, and those outside the order last.
     */
    Comparator<String> furthestFirst() {
        return Comparator.<String>comparingInt(inOrder::indexOf).reversed().thenComparing(Comparator.naturalOrder());
    }

    @Override
    public TransitionMatrix.Direction direction(String from, String to) {
        if (!hasOrder(from) || !hasOrder(to)) {
            return TransitionMatrix.Direction.OTHER;
        }
        return inOrder.indexOf(from) < inOrder.indexOf(to)
                ? TransitionMatrix.Direction.FORWARD
                : TransitionMatrix.Direction.BACKWARD;
    }

    private boolean hasOrder(String state) {
        return inOrder.contains(state);
    }
}
