package org.waystage.analysis.sensitivity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.waystage.analysis.paths.Funnel;

/**
 * At which of two steps of a funnel more cases go on, and how many unseen failures would change that.
 *
 * <p>An unseen failure stopped at the step of which the conversion is the greater one: it had reached the stages before and
 * went no further. So it lowers the conversion of that step, raises those of earlier steps and leaves later ones as
 * they are. The order therefore changes once and for all, and halving finds the fewest in time that grows with the
 * logarithm of their number.
 *
 * @param row the counts of the funnel
 * @param first the stage at the end of the one step
 * @param second the stage at the end of the step with which it is compared
 */
public record StepOrder(Funnel.Row row, String first, String second) {
    /** No more unseen failures are tried than leave products of counts within 64 bits. */
    private static final long MOST = 1L << 30;

    /**
     * Checks that there are such steps.
     *
     * @throws IllegalArgumentException if the funnel has no such stages, if one of them is its first, or if it counts more
     *     than a thousand million cases
     */
    public StepOrder {
        if (index(row, first) < 1 || index(row, second) < 1 || row.cases() > MOST) {
            throw new IllegalArgumentException("no two steps of this funnel: " + first + " and " + second);
        }
    }

    private static int index(Funnel.Row row, String stage) {
        List<String> stages = row.steps().stream().map(Funnel.Step::stage).toList();
        return stages.indexOf(Objects.requireNonNull(stage, "stage"));
    }

    private Funnel.Step step(String stage) {
        return row.steps().get(index(row, stage));
    }

    /**
     * Returns what the numbers say of the conversion of the first step.
     *
     * @return above, below or equal; equal also if no case entered one of the steps
     */
    public Conclusion conclusion() {
        return Conclusion.of(compared(step(first), step(second), 0, false));
    }

    /** Compares the conversion of one step, with failures there, with that of another, which these failures passed or not. */
    private static int compared(Funnel.Step greater, Funnel.Step lesser, long failures, boolean passed) {
        long base = greater.entered() - greater.open() + failures;
        long more = passed ? failures : 0;
        return Long.compare(
                greater.reached() * (lesser.entered() - lesser.open() + more), (lesser.reached() + more) * base);
    }

    /**
     * Returns how many unseen failures at the step with the greater conversion would change the order.
     *
     * @return the tipping point; without a number if the conversions are equal, or if nobody went on at the other step
     *     and no number of failures there changes it
     */
    public TippingPoint unseen() {
        boolean firstIsGreater = conclusion() != Conclusion.BELOW;
        String greater = firstIsGreater ? first : second;
        String lesser = firstIsGreater ? second : first;
        boolean passed = index(row, lesser) < index(row, greater);
        if (conclusion() == Conclusion.EQUAL || compared(step(greater), step(lesser), MOST, passed) > 0) {
            return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.empty())
                    .in(greater);
        }
        long low = 0; // does not change it
        long high = MOST; // changes it
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (compared(step(greater), step(lesser), middle, passed) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.of(high))
                .in(greater);
    }
}
