package org.waystage.results;

import java.util.Set;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Cases as they are counted one by one, so that none of them need be kept.
 *
 * @param <F> what is found
 */
public interface CaseCount<F> {
    /**
     * Says which of the cases to come may go on in one another, before the first of them comes.
     *
     * @param linked the ids at either end of such links; more do no harm
     */
    void expect(Set<CaseStudyId> linked);

    /**
     * Counts a case.
     *
     * @param undertaking the case study or its outline
     */
    void add(Undertaking undertaking);

    /**
     * Returns what was found in the cases so far.
     *
     * @return what was found
     * @throws RefusedChoiceException if what was chosen has no answer there
     */
    F found();
}
