package org.waystage.analysis;

import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;

/**
 * How the cases of a catalogue were taken from those that there are, as far as its {@linkplain Coverage coverage} tells.
 *
 * <p>An interval says how far the share of a whole may be from the share of the cases that were drawn from it by chance.
 * A census and a register are the whole, so there is no error of sampling to tell. A collection was drawn from nothing.
 * Shares of all three therefore have intervals on request only.
 *
 * <p>The constants are in an order: of cases from several catalogues, the last that holds for one of them holds.
 */
public enum Sampling {
    /** The catalogue does not say, or by a code that this version does not list. */
    NOT_STATED,
    /** Drawn so that they stand for the whole. */
    SAMPLE,
    /** Everything in scope was asked or looked at. */
    CENSUS,
    /** All that a register holds, which its keeper decides. */
    REGISTER,
    /** What was found or sent in. */
    COLLECTION;

    /**
     * Returns how the cases of a catalogue were taken.
     *
     * @param catalogue the catalogue
     * @return what its coverage says
     */
    public static Sampling of(Catalogue catalogue) {
        return catalogue
                .coverage()
                .filter(Coverage.Listed.class::isInstance)
                .map(Coverage.Listed.class::cast)
                .map(Sampling::of)
                .orElse(NOT_STATED);
    }

    private static Sampling of(Coverage.Listed coverage) {
        return switch (coverage) {
            case CENSUS -> CENSUS;
            case REGISTER -> REGISTER;
            case SAMPLE -> SAMPLE;
            case COLLECTION -> COLLECTION;
        };
    }

    /**
     * Returns the code of the coverage, for example {@code census}.
     *
     * @return the code; empty if it is not stated
     */
    public Optional<String> code() {
        return switch (this) {
            case NOT_STATED -> Optional.empty();
            case SAMPLE -> Optional.of(Coverage.Listed.SAMPLE.code());
            case CENSUS -> Optional.of(Coverage.Listed.CENSUS.code());
            case REGISTER -> Optional.of(Coverage.Listed.REGISTER.code());
            case COLLECTION -> Optional.of(Coverage.Listed.COLLECTION.code());
        };
    }

    /**
     * Returns whether the cases may be taken as drawn by chance from a whole, which an interval supposes.
     *
     * @return whether they may: they are a sample, or nothing is stated
     */
    public boolean mayBeDrawn() {
        return this == NOT_STATED || this == SAMPLE;
    }

    /**
     * Returns what holds of these cases and others together.
     *
     * @param other how the others were taken
     * @return the later of the two
     */
    public Sampling with(Sampling other) {
        return compareTo(other) < 0 ? other : this;
    }
}
