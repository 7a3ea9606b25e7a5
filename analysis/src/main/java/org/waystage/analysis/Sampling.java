package org.waystage.analysis;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    NOT_STATED(null),
    /** Drawn so that they stand for the whole. */
    SAMPLE(Coverage.Listed.SAMPLE),
    /** Everything in scope was asked or looked at. */
    CENSUS(Coverage.Listed.CENSUS),
    /** All that a register holds, which its keeper decides. */
    REGISTER(Coverage.Listed.REGISTER),
    /** What was found or sent in. */
    COLLECTION(Coverage.Listed.COLLECTION);

    private final Coverage.@Nullable Listed coverage;

    Sampling(Coverage.@Nullable Listed coverage) {
        this.coverage = coverage;
    }

    /**
     * Returns how the cases of a catalogue were taken.
     *
     * @param catalogue the catalogue
     * @return what its coverage says
     */
    public static Sampling of(Catalogue catalogue) {
        Coverage stated = catalogue.coverage().orElse(null);
        return Arrays.stream(values())
                .filter(one -> Objects.equals(one.coverage, stated))
                .findFirst()
                .orElse(NOT_STATED);
    }

    /**
     * Returns the code of the coverage, for example {@code census}.
     *
     * @return the code; empty if it is not stated
     */
    public Optional<String> code() {
        return Optional.ofNullable(coverage).map(Coverage::code);
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
