package org.waystage.core.decision;

import java.util.Optional;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** An entry of {@link Decisions}: a decision, or the withdrawal of an earlier entry. */
public sealed interface DecisionEntry permits Decision, Withdrawal {
    /**
     * Returns the number of the entry, which no other entry of the document has.
     *
     * @return the number, from 1 to 999,999,999
     */
    long number();

    /**
     * Returns who decided: a body or a role, and never the name of a person.
     *
     * @return the body or role, or empty if nobody has decided yet
     */
    Optional<String> by();

    /**
     * Returns when it was decided.
     *
     * @return the date, or empty if nobody has decided yet
     */
    Optional<PartialDate> on();

    /**
     * Returns the reason.
     *
     * @return the reason, or empty if nobody has decided yet
     */
    Optional<Text> why();

    /**
     * Returns the members unknown to this version.
     *
     * @return the members
     */
    Extras extras();
}
