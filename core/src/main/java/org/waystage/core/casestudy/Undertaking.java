package org.waystage.core.casestudy;

import java.util.List;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * Who adopts which technology where, and how far that came: what a count needs of a case, be it a whole {@link CaseStudy} or
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
     * Returns what the undertaking is towards its technologies.
     *
     * @return the nature, where known
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
     * Returns the countries, where they are not simply those of the adopters.
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
     * Returns the parts that stage records speak of.
     *
     * @return an immutable list
     */
    List<Scope> scopes();

    /**
     * Returns what is known of how far it came.
     *
     * @return an immutable list, in no particular order; see {@link org.waystage.core.Catalogue#history Catalogue.history}
     */
    List<StageRecord> stages();

    /**
     * Returns what it is to other cases.
     *
     * @return an immutable list; see {@link Succession} for those that make two cases one
     */
    List<CaseStudy.Link> links();
}
