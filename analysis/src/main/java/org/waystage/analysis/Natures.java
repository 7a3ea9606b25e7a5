package org.waystage.analysis;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Undertaking;

/**
 * The natures of the cases that a count includes.
 *
 * <p>A count of adoption includes {@link #USE} only: a rule on a technology, or an offer of it to others, is not a use
 * of it. A case without a nature counts as a use; a case of an unlisted nature does not. A count of words of other
 * schemes, such as the maturity of projects, is not a count of adoption and includes {@link #ALL}.
 *
 * @param codes the codes of the natures, each once, in the order of {@link Nature.Listed} followed by unlisted codes;
 *     {@code all} alone if every nature counts, unlisted ones included; immutable
 */
public record Natures(List<String> codes) implements Serializable {
    private static final String ALL_CODE = "all";
    private static final String USE_CODE = Nature.Listed.USE.code();

    /** Uses only. */
    public static final Natures USE = new Natures(List.of(USE_CODE));

    /** All natures, unlisted ones included. */
    public static final Natures ALL = new Natures(List.of(ALL_CODE));

    /**
     * Makes an immutable copy, in order.
     *
     * @throws IllegalArgumentException if there is no nature, or if {@code all} is not the only one
     */
    public Natures {
        codes = codes.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Natures::place).thenComparing(code -> code))
                .toList();
        if (codes.isEmpty() || (codes.contains(ALL_CODE) && codes.size() > 1)) {
            throw new IllegalArgumentException("a count takes at least one nature, or all, but was to take " + codes);
        }
    }

    private static int place(String code) {
        return Nature.of(code) instanceof Nature.Listed listed ? listed.ordinal() : Integer.MAX_VALUE;
    }

    /**
     * Returns a set of natures.
     *
     * @param natures the natures, at least one
     * @return the natures as a set
     */
    public static Natures of(Nature... natures) {
        return new Natures(Arrays.stream(natures).map(Nature::code).toList());
    }

    /**
     * Returns the default natures of a count: uses only, unless the count is by nature. A table by nature that included
     * uses only would have a single row.
     *
     * @param by the dimensions of the count
     * @return {@link #ALL} if one of the dimensions is {@link Dimension#NATURE}, otherwise {@link #USE}
     */
    public static Natures by(Dimension... by) {
        return Arrays.asList(by).contains(Dimension.NATURE) ? ALL : USE;
    }

    /**
     * Returns whether the nature of a case is one of these.
     *
     * @param undertaking the case
     * @return whether the nature counts; a case without one is a use
     */
    public boolean has(Undertaking undertaking) {
        Optional<Nature> nature = undertaking.nature();
        String code = nature.isPresent() ? nature.get().code() : USE_CODE;
        // The only code is compared before the list is searched, because every case is checked here.
        String first = codes.get(0);
        return first.equals(code) || first.equals(ALL_CODE) || (codes.size() > 1 && codes.contains(code));
    }

    /** Returns the codes, separated by commas. */
    @Override
    public String toString() {
        return String.join(",", codes);
    }
}
