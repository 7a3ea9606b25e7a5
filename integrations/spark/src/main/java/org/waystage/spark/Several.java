package org.waystage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * The builders of several counts that were made in one reading.
 *
 * <pre>{@code
 * var groups = Counting.stages(Dimension.GROUP, day, Natures.USE);
 * var moves = Counting.transitions(StageLevel.PHASE, day, Natures.USE);
 * Several counts = file.count(Counting.several(groups, moves)).counts();
 * StageMatrix byGroup = counts.of(groups).build();
 * TransitionMatrix byPhase = counts.of(moves).build();
 * }</pre>
 *
 * <p>Not thread-safe, as its builders are not.
 */
public final class Several implements Serializable {
    private static final long serialVersionUID = 1;

    /** The counts that were made; null where only the builders were sent. */
    private final transient @Nullable List<Counting<?>> countings;

    private final ArrayList<Serializable> builders = new ArrayList<>();

    private Several(List<Counting<?>> countings) {
        this.countings = countings;
    }

    static Several start(List<Counting<?>> countings, Catalogue head) {
        Several several = new Several(countings);
        countings.forEach(counting -> several.builders.add(counting.start(head)));
        return several;
    }

    /**
     * Returns the builder of a count.
     *
     * @param <B> the type of the builder
     * @param counting the count that was passed to {@link Counting#several}
     * @return its builder, with the counts of all machines
     * @throws IllegalArgumentException if it is not among the counts that were made
     */
    public <B extends Serializable> B of(Counting<B> counting) {
        int place = countings == null ? -1 : countings.indexOf(counting);
        if (place < 0) {
            throw new IllegalArgumentException("this is none of the counts that were made together");
        }
        return builder(counting, place);
    }

    /** Returns the builder at an index; it was made by the count at that index, which knows its type. */
    @SuppressWarnings({"unchecked", "UnusedVariable"}) // the count is asked for its type alone
    private <B extends Serializable> B builder(Counting<B> counting, int place) {
        return (B) builders.get(place);
    }

    void expect(List<Counting<?>> all, Collection<CaseStudyId> linked) {
        for (int i = 0; i < all.size(); i++) {
            expect(all.get(i), i, linked);
        }
    }

    private <B extends Serializable> void expect(Counting<B> counting, int place, Collection<CaseStudyId> linked) {
        counting.expect(builder(counting, place), linked);
    }

    void add(List<Counting<?>> all, Undertaking undertaking) {
        for (int i = 0; i < all.size(); i++) {
            add(all.get(i), i, undertaking);
        }
    }

    private <B extends Serializable> void add(Counting<B> counting, int place, Undertaking undertaking) {
        counting.add(builder(counting, place), undertaking);
    }

    void merge(List<Counting<?>> all, Several other) {
        for (int i = 0; i < all.size(); i++) {
            merge(all.get(i), i, other);
        }
    }

    private <B extends Serializable> void merge(Counting<B> counting, int place, Several other) {
        counting.merge(builder(counting, place), other.builder(counting, place));
    }
}
