package org.waystage.core.casestudy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * The parts of a case study that a count needs.
 *
 * <p>Counts treat an outline like its case study, and reading outlines takes two thirds of the time. An outline cannot
 * be written as a case study, since it has no title.
 *
 * @param id the id
 * @param nature what the adopters do with the technologies, if known
 * @param technologies the technologies, at least one
 * @param adopters the adopting organizations, at least one
 * @param countries the countries; empty if they are those of the adopters
 * @param processes the Customs processes served
 * @param scopes the parts of the case that stage records refer to
 * @param stages the stage records, in any order
 * @param links the links from this case to others
 */
public record CaseOutline(
        CaseStudyId id,
        Optional<Nature> nature,
        List<TechnologyId> technologies,
        List<OrganizationId> adopters,
        List<Code> countries,
        List<Code> processes,
        List<Scope> scopes,
        List<StageRecord> stages,
        List<CaseStudy.Link> links)
        implements Undertaking {
    /**
     * Checks the components and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if there is no technology or no adopter
     */
    public CaseOutline {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(nature, "nature");
        technologies = List.copyOf(technologies);
        adopters = List.copyOf(adopters);
        countries = List.copyOf(countries);
        processes = List.copyOf(processes);
        scopes = List.copyOf(scopes);
        stages = List.copyOf(stages);
        links = List.copyOf(links);
        if (technologies.isEmpty() || adopters.isEmpty()) {
            throw new IllegalArgumentException("a case needs at least one technology and one adopter");
        }
    }
}
