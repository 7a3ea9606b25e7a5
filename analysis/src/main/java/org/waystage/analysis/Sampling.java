package org.waystage.analysis;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;

/**
 * How the cases of a catalogue were selected from all that exist, as far as its {@linkplain Coverage coverage} says.
 *
 * <p>An interval says how far the share in the whole population may be from the share among cases drawn from it at
 * random. A census and a register are the whole population, so there is no sampling error to report. A collection was
 * not drawn from anything. Shares of all three therefore have intervals only on request.
 *
 * <p>The order of the constants matters: if cases come from several catalogues, the last constant that applies to one of
 * them applies to all.
 */
public enum Sampling {
    /** The catalogue does not say, or its code is not one that this version lists. */
    NOT_STATED(null),
    /** Drawn to represent the whole population. */
    SAMPLE(Coverage.Listed.SAMPLE),
    /** Everything in scope was asked or examined. */
    CENSUS(Coverage.Listed.CENSUS),
    /** Everything in a register; its keeper decides what it contains. */
    REGISTER(Coverage.Listed.REGISTER),
    /** What was found or submitted. */
    COLLECTION(Coverage.Listed.COLLECTION);

    private final Coverage.@Nullable Listed coverage;

    Sampling(Coverage.@Nullable Listed coverage) {
        this.coverage = coverage;
    }

    /**
     * Returns how the cases of a catalogue were selected.
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
     * Returns whether the cases may be treated as drawn at random from a population, as an interval assumes.
     *
     * @return true if they are a sample, or if nothing is stated
     */
    public boolean mayBeDrawn() {
        return this == NOT_STATED || this == SAMPLE;
    }

    /**
     * Returns how these cases and others, taken together, were selected.
     *
     * @param other how the others were selected
     * @return the later of the two
     */
    public Sampling with(Sampling other) {
        return compareTo(other) < 0 ? other : this;
    }
}
