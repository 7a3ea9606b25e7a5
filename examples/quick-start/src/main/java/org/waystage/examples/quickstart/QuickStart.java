package org.waystage.examples.quickstart;

import java.util.List;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;

/** Counts the bundled cases by stage, adds one of its own, and takes all of them through JSON. */
public final class QuickStart {
    public static void main(String[] args) {
        Catalogue catalogue = Editions.latest(); // or new CatalogueReader().read(Path.of("mine.json")).orElseThrow()
        StageMatrix matrix = StageMatrix.of(catalogue, Dimension.GROUP);
        List<Phase> phases = List.of(Phase.values());
        System.out.printf("%-20s", matrix.asOf());
        phases.forEach(phase -> System.out.printf("%12s", phase));
        matrix.rows().forEach((group, counts) -> {
            System.out.printf("%n%-20s", group);
            phases.forEach(phase -> System.out.printf("%12s", counts.in(phase)));
        });
        System.out.printf("%n%s uses%n", matrix.all().total());

        Organization body = Organization.builder(OrganizationId.of("my-customs"), Text.english("My Customs"))
                .build();
        CaseStudy mine = CaseStudy.builder(
                        CaseStudyId.of("valuation-assistant"),
                        Text.english("Assistant for valuation officers"),
                        List.of(TechnologyId.of("large-language-model")),
                        List.of(body.id()))
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2026, 9))))
                .build();
        Catalogue copy = catalogue.toBuilder()
                .organizations(Stream.concat(catalogue.organizations().stream(), Stream.of(body))
                        .toList())
                .caseStudies(Stream.concat(catalogue.caseStudies().stream(), Stream.of(mine))
                        .toList())
                .build();
        CatalogueValidator.validate(mine, copy).forEach(System.out::println);
        byte[] json = CatalogueWriter.pretty().toBytes(copy);
        Catalogue back = new CatalogueReader().read(json).orElseThrow();
        System.out.println(mine.id() + ": " + back.history(mine).current().answer() + ", same: " + back.equals(copy));
    }
}
