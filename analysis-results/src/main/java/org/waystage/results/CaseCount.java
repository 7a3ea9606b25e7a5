package org.waystage.results;

import java.util.Set;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * A count to which cases are added one by one, so they need not all be in memory.
 *
 * @param <F> the type of the result
 */
public interface CaseCount<F> {
    /**
     * Announces which cases may continue in one another; called before the first case is added.
     *
     * @param linked the ids at either end of such links; further ids do no harm
     */
    void expect(Set<CaseStudyId> linked);

    /**
     * Adds a case.
     *
     * @param undertaking the case study or its outline
     */
    void add(Undertaking undertaking);

    /**
     * Returns the result for the cases added so far.
     *
     * @return the result
     * @throws RefusedChoiceException if the choices have no answer for these cases
     */
    F found();
}
