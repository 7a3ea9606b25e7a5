package org.waystage.analysis;

import java.util.List;

/**
 * An estimate that the data do not carry: why, and what may be asked instead.
 *
 * <p>Thrown in place of a number that would look like an answer.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String[] reasons; // serializable, as an exception is
    private final String[] offers;

    /**
     * Creates a refusal.
     *
     * @param reasons why, as English phrases, at least one
     * @param offers what may be asked instead, as English phrases
     */
    public RefusedException(List<String> reasons, List<String> offers) {
        super(message(reasons, offers));
        this.reasons = reasons.toArray(String[]::new);
        this.offers = offers.toArray(String[]::new);
    }

    private static String message(List<String> reasons, List<String> offers) {
        String why = "refused: " + String.join("; ", reasons);
        return offers.isEmpty() ? why : why + ". Possible instead: " + String.join("; ", offers);
    }

    /**
     * Returns why.
     *
     * @return the reasons, immutable
     */
    public List<String> reasons() {
        return List.of(reasons);
    }

    /**
     * Returns what may be asked instead.
     *
     * @return the offers, immutable
     */
    public List<String> offers() {
        return List.of(offers);
    }
}
