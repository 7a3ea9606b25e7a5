package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.sensitivity.Finding;
import org.waystage.analysis.sensitivity.Sensitivity;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

class SensitivityStatisticTest {
    private static CaseStudy deployed(String id, Nature nature, int year) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("alpha")))
                .nature(nature)
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse(year + "-05-01"))))
                .build();
    }

    /** Rules all come before uses, so the test finds a difference, but only if the times of rules count. */
    @Test
    void theTimesAreThoseOfTheNaturesWhoseSharesAreCompared() {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(deployed("use-" + i, Nature.Listed.USE, 2020 + i));
            cases.add(deployed("rule-" + i, Nature.Listed.RULE, 2011 + i));
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("natures"), Text.english("Natures"))
                .issued(PartialDate.parse("2026-11-25"))
                .caseStudies(cases)
                .build();

        Sensitivity found = Statistics.SENSITIVITY.of(
                catalogue,
                Statistics.SENSITIVITY.choose(
                        Map.of("by", "nature", "compare", "use,rule", "to", "deployed", "calendar", "2010-01-01")));

        assertThat(found.findings())
                .filteredOn(finding -> finding.subject() == Finding.Subject.TIME_TEST)
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).isEmpty());
    }
}
