package org.waystage.core;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;

/** The case studies of two editions, side by side by id. They need not be in memory. */
public interface CasesById {
    /**
     * Returns the earlier edition.
     *
     * @return what is known about it
     */
    Edition before();

    /**
     * Returns the later edition.
     *
     * @return what is known about it
     */
    Edition after();

    /**
     * Goes through all ids of both editions in an order that is always the same.
     *
     * @param action takes the cases of each id
     */
    void forEach(Action action);

    /** Takes the cases of one id after another. */
    interface Action {
        /**
         * Takes the cases of one id.
         *
         * @param number how many ids came before
         * @param cases the cases, valid only until the call returns
         */
        void accept(int number, Group cases);
    }

    /** The cases of both editions that have the same id, in the order of each edition; usually one each. */
    interface Group {
        /**
         * Returns the positions of these cases in the earlier edition.
         *
         * @return their positions among its cases, from 0, ascending
         */
        List<Integer> placesBefore();

        /**
         * Returns the positions of these cases in the later edition.
         *
         * @return their positions among its cases, from 0, ascending
         */
        List<Integer> placesAfter();

        /**
         * Reads the cases of the earlier edition.
         *
         * @return the cases, as many as {@link #placesBefore()}
         */
        List<CaseStudy> before();

        /**
         * Reads the cases of the later edition.
         *
         * @return the cases, as many as {@link #placesAfter()}
         */
        List<CaseStudy> after();
    }

    /**
     * An edition whose case studies come one by one.
     *
     * @param head the catalogue; its case studies, if it has any, are ignored
     * @param cases the number of case studies
     * @param citedByAll the sources that each case study cites among {@linkplain CaseStudy#sources() its own}; none if there are no cases
     */
    record Edition(Catalogue head, int cases, Set<SourceId> citedByAll) {
        /** Checks the components and keeps an immutable copy of the set. */
        public Edition {
            Objects.requireNonNull(head, "head");
            citedByAll = Set.copyOf(citedByAll);
        }
    }
}
