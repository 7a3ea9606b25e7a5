package org.waystage.analysis.survival;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What estimators need to know about a case. Cases with the same outcome are counted together.
 *
 * @param kind the kind of observation
 * @param leftOut the reason why cases do not count; null if they do
 * @param after the time after which the event happened; negative infinity if none is known
 * @param by the time by which it happened; positive infinity if none is known
 * @param cause 0 for none, 1 for the target, and 2 and above for the competing stages
 * @param groups the keys of the groups
 */
record CaseOutcome(
        CaseTime.Kind kind, CaseTime.@Nullable Reason leftOut, double after, double by, int cause, List<String> groups)
        implements Serializable {
    /** An order of all outcomes, which makes results independent of the order of the cases. */
    static final Comparator<CaseOutcome> ORDER = CaseOutcome::compare;

    /** Makes an immutable copy of the groups. */
    CaseOutcome {
        groups = List.copyOf(groups);
    }

    /** Returns the outcome of a case, given the names of the causes in their order. */
    static CaseOutcome of(CaseTime one, List<String> causes) {
        TimeInterval time = one.time().orElse(null);
        return new CaseOutcome(
                one.kind(),
                one.leftOut().orElse(null),
                time == null ? Double.NEGATIVE_INFINITY : time.after().orElse(Double.NEGATIVE_INFINITY),
                time == null ? Double.POSITIVE_INFINITY : time.by().orElse(Double.POSITIVE_INFINITY),
                one.cause().isEmpty() ? 0 : causes.indexOf(one.cause().get().toString()) + 1,
                one.groups());
    }

    // written out: the code that the compiler generates for a record is slow until the second just-in-time compiler
    // takes it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof CaseOutcome that
                        && kind == that.kind
                        && leftOut == that.leftOut
                        && Double.compare(after, that.after) == 0
                        && Double.compare(by, that.by) == 0
                        && cause == that.cause
                        && groups.equals(that.groups));
    }

    @Override
    public int hashCode() {
        int hash = kind.ordinal() * 31 + (leftOut == null ? 0 : leftOut.ordinal() + 1);
        hash = hash * 31 + Double.hashCode(after);
        hash = hash * 31 + Double.hashCode(by);
        return (hash * 31 + cause) * 31 + groups.hashCode();
    }

    // one method instead of a chain of comparators, because there are as many outcomes as different days of cases
    private static int compare(CaseOutcome one, CaseOutcome other) {
        int order = compare(one.groups, other.groups);
        order = order != 0 ? order : one.kind.compareTo(other.kind);
        order = order != 0 ? order : Integer.compare(place(one.leftOut), place(other.leftOut));
        order = order != 0 ? order : Integer.compare(one.cause, other.cause);
        order = order != 0 ? order : Double.compare(one.after, other.after);
        return order != 0 ? order : Double.compare(one.by, other.by);
    }

    private static int compare(List<String> groups, List<String> others) {
        return groups.size() == 1 && others.size() == 1
                ? groups.get(0).compareTo(others.get(0))
                : String.join("\n", groups).compareTo(String.join("\n", others));
    }

    private static int place(CaseTime.@Nullable Reason leftOut) {
        return leftOut == null ? -1 : leftOut.ordinal();
    }

    boolean counts() {
        return kind != CaseTime.Kind.LEFT_OUT;
    }

    /** Returns whether the day of the event is known, or a day by which there was none. */
    boolean isExact() {
        return kind == CaseTime.Kind.EVENT
                || kind == CaseTime.Kind.RIGHT_CENSORED
                || (kind == CaseTime.Kind.COMPETING && after == by);
    }

    /** Returns the number of days of an exact case. */
    double days() {
        return Double.isInfinite(by) ? after : by;
    }

    /**
     * Returns the interval of the time to the target; a competing stage censors. Empty if nothing is known about the time.
     */
    Optional<TimeInterval> waiting() {
        boolean competing = kind == CaseTime.Kind.COMPETING;
        if (!counts() || (competing && Double.isInfinite(after))) {
            return Optional.empty();
        }
        return Optional.of(new TimeInterval(finite(after), competing ? OptionalDouble.empty() : finite(by)));
    }

    private static OptionalDouble finite(double time) {
        return Double.isInfinite(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
    }
}
