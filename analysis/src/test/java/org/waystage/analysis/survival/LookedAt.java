package org.waystage.analysis.survival;

import java.util.Optional;
import java.util.SplittableRandom;

/** Bodies that are looked at now and then, on half-years or on days of their own. */
record LookedAt(boolean halfYears) {
    private double day(double time) {
        return halfYears ? Math.ceil(2 * time) / 2 : time;
    }

    /**
     * Draws what so many looks show of an event.
     *
     * @param late whether the body came under observation late
     * @return the interval; empty if the event was before a late body came
     */
    Optional<TimeInterval> body(SplittableRandom random, double event, boolean late, int looks) {
        double entry = late ? day(random.nextDouble()) : Double.NEGATIVE_INFINITY;
        double look = Math.max(0, entry);
        double after = Double.NEGATIVE_INFINITY;
        for (int i = looks; i > 0; i--) {
            look = day(look + 1.2 * random.nextDouble());
            if (event <= look) {
                TimeInterval time =
                        Double.isInfinite(after) ? TimeInterval.by(look) : TimeInterval.between(after, look);
                return late ? event <= entry ? Optional.empty() : time.entering(entry) : Optional.of(time);
            }
            after = look;
        }
        TimeInterval time = TimeInterval.after(after);
        return late ? time.entering(entry) : Optional.of(time);
    }
}
