package org.waystage.analysis.structure;

import java.util.List;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.source.Citation;

/**
 * Where the sources of some stage records or outcomes come from.
 *
 * @param own how many name their sources
 * @param only how many name none, but their case has one source only
 * @param inherited how many name none, and their case has several sources, any of which may be meant
 * @param none how many name none, and neither does their case
 */
public record Sourcing(long own, long only, long inherited, long none) {
    static final Sourcing NONE = new Sourcing(0, 0, 0, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Sourcing {
        if (own < 0 || only < 0 || inherited < 0 || none < 0) {
            throw new IllegalArgumentException("a number of records is not negative");
        }
    }

    /**
     * Returns how many there are.
     *
     * @return the sum
     */
    public long total() {
        return own + only + inherited + none;
    }

    /**
     * Returns whether the source of each is known: its own, or the only one of its case.
     *
     * @return {@code true} if so, also if there are none
     */
    public boolean isStated() {
        return inherited == 0 && none == 0;
    }

    Sourcing plus(Sourcing other) {
        return new Sourcing(own + other.own, only + other.only, inherited + other.inherited, none + other.none);
    }

    /** Returns where the sources of some statements of a case come from, given the citations of each. */
    static Sourcing of(CaseStudy caseStudy, List<List<Citation>> statements) {
        long own = statements.stream().filter(cited -> !cited.isEmpty()).count();
        long others = statements.size() - own;
        return switch (caseStudy.citedSources().size()) {
            case 0 -> new Sourcing(own, 0, 0, others);
            case 1 -> new Sourcing(own, others, 0, 0);
            default -> new Sourcing(own, 0, others, 0);
        };
    }
}
