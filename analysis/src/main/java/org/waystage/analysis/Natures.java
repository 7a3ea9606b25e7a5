package org.waystage.analysis;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Undertaking;

/**
 * Which natures of cases a count takes.
 *
 * <p>What counts adoption takes {@link #USE}: a rule on a technology, or an offer of it to others, is none of its uses. A case
 * without a nature counts as a use, one of an unlisted nature does not. What counts words of other schemes, such as the maturity of
 * projects, counts no adoption and takes {@link #ALL}.
 *
 * @param codes the codes of the natures, each once, in the order of {@link Nature.Listed} and then their own; {@code all} alone if
 *     all count, unlisted ones included; immutable
 */
public record Natures(List<String> codes) implements Serializable {
    private static final String ALL_CODE = "all";
    private static final String USE_CODE = Nature.Listed.USE.code();

    /** Uses only. */
    public static final Natures USE = new Natures(List.of(USE_CODE));

    /** All natures, so that it makes no difference. */
    public static final Natures ALL = new Natures(List.of(ALL_CODE));

    /**
     * Keeps an immutable copy in order.
     *
     * @throws IllegalArgumentException if there is none, or {@code all} is not alone
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
     * Returns some natures.
     *
     * @param natures the natures, at least one
     * @return these
     */
    public static Natures of(Nature... natures) {
        return new Natures(Arrays.stream(natures).map(Nature::code).toList());
    }

    /**
     * Returns what a count takes that is not told: uses; by nature all, since a table by nature that had but one would say nothing.
     *
     * @param by the dimensions of the count
     * @return {@link #USE}, or {@link #ALL} if one of them is {@link Dimension#NATURE}
     */
    public static Natures by(Dimension... by) {
        return Arrays.asList(by).contains(Dimension.NATURE) ? ALL : USE;
    }

    /**
     * Tells whether a case is of one of these natures.
     *
     * @param undertaking the case
     * @return whether it counts as far as its nature goes
     */
    public boolean has(Undertaking undertaking) {
        if (codes.get(0).equals(ALL_CODE)) {
            return true;
        }
        Optional<Nature> nature = undertaking.nature();
        return codes.contains(nature.isPresent() ? nature.get().code() : USE_CODE);
    }

    /** Returns the codes with commas between them. */
    @Override
    public String toString() {
        return String.join(",", codes);
    }
}
