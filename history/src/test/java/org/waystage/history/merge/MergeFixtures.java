package org.waystage.history.merge;

import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.merge.outcome.Policy;

/** Small catalogues, made up, with one technology and one organization. */
final class MergeFixtures {
    static final Technology DRONES = Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
            .build();
    static final Organization CUSTOMS = Organization.builder(
                    OrganizationId.of("customs"), Text.english("Customs of Ruritania"))
            .country(Code.of("XA"))
            .build();

    private MergeFixtures() {}

    static Catalogue catalogue(String id, CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of(id), Text.english("Cases"))
                .issued(PartialDate.of(2026, 1, 1))
                .technologies(List.of(DRONES))
                .organizations(List.of(CUSTOMS))
                .caseStudies(List.of(cases))
                .build();
    }

    static Catalogue issued(Catalogue catalogue, int year) {
        return catalogue.toBuilder().issued(PartialDate.of(year, 1, 1)).build();
    }

    static CaseStudy.Builder study(String id, String title) {
        return CaseStudy.builder(CaseStudyId.of(id), Text.english(title), List.of(DRONES.id()), List.of(CUSTOMS.id()));
    }

    static Citation cites(String source) {
        return Citation.of(SourceId.of(source));
    }

    static Source source(String id) {
        return Source.builder(SourceId.of(id), Text.english("Report " + id)).build();
    }

    static MergeOptions.Builder options(Policy policy) {
        return MergeOptions.builder(policy)
                .id(CatalogueId.of("merged"))
                .title(Text.english("Merged"))
                .issued(PartialDate.of(2026, 11, 1));
    }

    static Merge merge(Policy policy, Catalogue... inputs) {
        return Merge.of(List.of(inputs), options(policy).build());
    }

    static CaseStudy only(Merge merge) {
        List<CaseStudy> cases = merge.catalogue().orElseThrow().caseStudies();
        if (cases.size() != 1) {
            throw new AssertionError("not one case: " + cases);
        }
        return cases.get(0);
    }
}
