package org.waystage.core.casestudy;

import java.util.List;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * What a count needs of a case: who adopts which technology where, and how far. Either a whole {@link CaseStudy} or
 * only its {@link CaseOutline}.
 */
public sealed interface Undertaking permits CaseStudy, CaseOutline {
    /**
     * Returns the id.
     *
     * @return the id
     */
    CaseStudyId id();

    /**
     * Returns what the adopters do with the technologies.
     *
     * @return the nature, or empty if not known
     */
    Optional<Nature> nature();

    /**
     * Returns the technologies.
     *
     * @return at least one, immutable
     */
    List<TechnologyId> technologies();

    /**
     * Returns the adopters.
     *
     * @return at least one, immutable
     */
    List<OrganizationId> adopters();

    /**
     * Returns the countries, if they are not those of the adopters.
     *
     * @return an immutable list; see {@link org.waystage.core.Catalogue#countriesOf Catalogue.countriesOf}
     */
    List<Code> countries();

    /**
     * Returns the Customs processes served.
     *
     * @return an immutable list
     */
    List<Code> processes();

    /**
     * Returns the parts of the case that stage records refer to.
     *
     * @return an immutable list
     */
    List<Scope> scopes();

    /**
     * Returns the stage records.
     *
     * @return an immutable list in any order; see {@link org.waystage.core.Catalogue#history Catalogue.history}
     */
    List<StageRecord> stages();

    /**
     * Returns the links from this case to others.
     *
     * @return an immutable list; see {@link Succession} for the links that make two cases one undertaking
     */
    List<CaseStudy.Link> links();
}
