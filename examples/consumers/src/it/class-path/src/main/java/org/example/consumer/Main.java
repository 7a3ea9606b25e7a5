package org.example.consumer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.StageMatrix;
import org.waystage.core.AdoptionStage;
import org.waystage.core.CaseStudy;
import org.waystage.core.CaseStudyId;
import org.waystage.core.Catalogue;
import org.waystage.core.Organization;
import org.waystage.core.OrganizationId;
import org.waystage.core.PartialDate;
import org.waystage.core.StageRecord;
import org.waystage.core.TechnologyId;
import org.waystage.core.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import tools.jackson.databind.json.JsonMapper;

/** Uses the library from the class path. */
final class Main {
    private Main() {}

    /** A type of our own that holds types of the model. */
    record Dossier(String number, CaseStudy caseStudy, PartialDate received) {}

    public static void main(String[] args) throws IOException {
        Catalogue edition = Editions.latest();
        Organization organization = Organization.builder(
                        OrganizationId.of("consumer-body"), Text.english("A body of a consumer"))
                .build();
        CaseStudy caseStudy = CaseStudy.builder(
                        CaseStudyId.of("consumer-case"),
                        Text.english("A case of a consumer"),
                        List.of(TechnologyId.of("drones")),
                        List.of(organization.id()))
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2026-09"))))
                .build();

        // Our case in place of those of the edition, and so without the initiatives that name them.
        List<Organization> organizations = new ArrayList<>(edition.organizations());
        organizations.add(organization);
        Catalogue catalogue = edition.toBuilder()
                .organizations(organizations)
                .caseStudies(List.of(caseStudy))
                .initiatives(List.of())
                .build();
        Path file = Path.of("target", "catalogue.json");
        CatalogueWriter.pretty().write(catalogue, file);
        Catalogue back = new CatalogueReader().read(file).orElseThrow();
        check(back.equals(catalogue), "what was written is read back");

        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Dossier dossier = new Dossier("2026/7", caseStudy, PartialDate.parse("2026-11"));
        String json = mapper.writeValueAsString(dossier);
        check(json.contains("\"received\":\"2026-11\""), "a date in a record of our own is a string: " + json);
        check(mapper.readValue(json, Dossier.class).equals(dossier), "a record of our own is read back");

        check(!Main.class.getModule().isNamed(), "this program is in no named module");
        check(!Editions.class.getModule().isNamed(), "the library is in no named module");
        System.out.println(
                "consumer on the class path: " + edition.caseStudies().size() + " bundled, "
                        + StageMatrix.of(back, Dimension.GROUP).row("drones").at(AdoptionStage.Listed.PILOT)
                        + " read back, dossier "
                        + mapper.readValue(json, Dossier.class).number());
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("This should hold: " + what);
        }
    }
}
