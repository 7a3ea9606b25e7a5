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
 * What a count needs of a case study, without what is told about it.
 *
 * <p>It is counted as its case study is, and read in two thirds of the time. It cannot be written as a case study, since it has no
 * title.
 *
 * @param id the id
 * @param nature what the undertaking is towards its technologies, where known
 * @param technologies the technologies, at least one
 * @param adopters the adopters, at least one
 * @param countries the countries, where they are not simply those of the adopters
 * @param processes the Customs processes served
 * @param scopes the parts that stage records speak of
 * @param stages what is known of how far it came, in no particular order
 * @param links what it is to other cases
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
     * Checks the parts and keeps immutable copies of the lists.
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
