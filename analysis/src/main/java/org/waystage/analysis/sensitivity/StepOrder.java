package org.waystage.analysis.sensitivity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongToIntFunction;
import org.waystage.analysis.paths.Funnel;

/**
 * A comparison of two steps of a funnel, at which of them more cases go on, and how many unseen or unknown failures would change that.
 *
 * <p>An unseen failure stopped at the step with the greater conversion: it had reached the stages before and
 * went no further. It therefore lowers the conversion of that step, raises those of earlier steps and leaves later ones
 * unchanged. The order changes once and does not change back, so bisection finds the fewest failures in time that grows with the
 * logarithm of their number.
 *
 * @param row the counts of the funnel
 * @param first the stage at the end of the one step
 * @param second the stage at the end of the step with which it is compared
 */
public record StepOrder(Funnel.Row row, String first, String second) {
    /** The largest number of unseen failures tried, with which products of counts remain within 64 bits. */
    private static final long MOST = 1L << 30;

    /**
     * Checks that these steps exist.
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
     * Returns what the numbers say about the conversion of the first step.
     *
     * @return above, below or equal; equal also if no case entered one of the steps
     */
    public Conclusion conclusion() {
        return Conclusion.of(compared(0, 0, step(first), step(second)));
    }

    private boolean isBefore(Funnel.Step one, Funnel.Step other) {
        return index(row, one.stage()) < index(row, other.stage());
    }

    /** Compares the conversions of two steps, with additional failures at each; those at the later step passed the earlier one. */
    private int compared(long failures, long othersFailures, Funnel.Step one, Funnel.Step other) {
        long passed = isBefore(one, other) ? othersFailures : 0;
        long othersPassed = isBefore(other, one) ? failures : 0;
        long base = one.entered() - one.open() + failures + passed;
        long othersBase = other.entered() - other.open() + othersFailures + othersPassed;
        return Long.compare((one.reached() + passed) * othersBase, (other.reached() + othersPassed) * base);
    }

    private Funnel.Step greater() {
        return step(conclusion() == Conclusion.BELOW ? second : first);
    }

    private Funnel.Step lesser() {
        return step(conclusion() == Conclusion.BELOW ? first : second);
    }

    /**
     * Returns how many unseen failures at the step with the greater conversion would change the order.
     *
     * @return the tipping point; without a number if the conversions are equal, or if nobody went on at the other step
     *     and no number of failures there changes it
     */
    public TippingPoint unseen() {
        OptionalLong fewest = fewest(MOST, failures -> compared(failures, 0, greater(), lesser()));
        return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, fewest).in(greater().stage());
    }

    /**
     * Returns how many of the cases that the funnel leaves out because nothing shows how far they came would change the
     * order if they stopped at the step with the greater conversion, while all the others stopped at the other step.
     *
     * @return the tipping point; without a number if the conversions are equal, or if the order is the same wherever these
     *     cases stopped
     */
    public TippingPoint unknown() {
        long unknown = row.leftOut().getOrDefault(Funnel.LeftOut.INDEFINITE, 0L);
        OptionalLong fewest = fewest(unknown, failures -> compared(failures, unknown - failures, greater(), lesser()));
        return TippingPoint.of(Perturbation.UNKNOWN_WITHOUT, fewest, unknown)
                .in(greater().stage());
    }

    /** Returns the fewest failures that change the order, if this number or fewer do. */
    private OptionalLong fewest(long most, LongToIntFunction order) {
        if (conclusion() == Conclusion.EQUAL || order.applyAsInt(most) > 0) {
            return OptionalLong.empty();
        }
        long low = 0; // does not change it
        long high = most; // changes it
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (order.applyAsInt(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalLong.of(high);
    }
}
