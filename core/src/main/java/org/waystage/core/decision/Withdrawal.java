package org.waystage.core.decision;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * The withdrawal of an entry. The withdrawn entry remains in the document, without effect. If a withdrawal is itself withdrawn, the entry
 * that it withdrew is in force again.
 *
 * @param number the number of this entry
 * @param withdraws the number of the entry that is withdrawn, lower than that of this one
 * @param by who withdrew it: a body or a role
 * @param on when
 * @param why why
 * @param extras members unknown to this version
 */
public record Withdrawal(
        long number, long withdraws, Optional<String> by, Optional<PartialDate> on, Optional<Text> why, Extras extras)
        implements DecisionEntry {
    private static final String[] PARTS = {"number", "withdraws", "by", "on", "why"};

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is not from 1 to 999,999,999, who, when or why is missing, or an unknown member has the
     *     name of a known one
     */
    public Withdrawal {
        Decision.checkNumber(number);
        Decision.checkNumber(withdraws);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(why, "why");
        if (by.isEmpty() || on.isEmpty() || why.isEmpty()) {
            throw new IllegalArgumentException("who withdraws a decision says who, when and why");
        }
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a withdrawal without unknown members.
     *
     * @param number the number of this entry
     * @param withdraws the number of the entry that is withdrawn
     * @param by who withdrew it: a body or a role
     * @param on when
     * @param why why
     * @return the withdrawal
     * @throws IllegalArgumentException if a number is not from 1 to 999,999,999
     */
    public static Withdrawal of(long number, long withdraws, String by, PartialDate on, Text why) {
        return new Withdrawal(number, withdraws, Optional.of(by), Optional.of(on), Optional.of(why), Extras.none());
    }
}
