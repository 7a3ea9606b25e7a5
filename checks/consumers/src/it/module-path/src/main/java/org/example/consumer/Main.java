package org.example.consumer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.history.difference.Difference;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.outcome.ImportSummary;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import tools.jackson.databind.json.JsonMapper;

/** Uses the library from the module path. */
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
        check(Difference.between(catalogue, back).isEmpty(), "and does not differ from it");
        check(Difference.between(edition, back).total().removed() > 94, "but from the edition");

        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Dossier dossier = new Dossier("2026/7", caseStudy, PartialDate.parse("2026-11"));
        String json = mapper.writeValueAsString(dossier);
        check(json.contains("\"received\":\"2026-11\""), "a date in a record of our own is a string: " + json);
        check(mapper.readValue(json, Dossier.class).equals(dossier), "a record of our own is read back");

        ImportSummary table = read(
                "uk-atrs",
                "atrs-2026-05-01.csv",
                "Title,Organisation,Phase\nCargo targeting,HMRC,Production\nRefund triage,HMRC,\n");
        check(table.stages().toString().equals("{deployed=1, unknown=1}"), "a table is imported: " + table);
        check(table.customsByBody() == 2, "its entries belong to Customs: " + table);
        ImportSummary document = read("cncf-landscape", "landscape.yml", """
                landscape:
                  - name: Storage
                    subcategories:
                      - name: Files
                        items:
                          - {name: Example, extra: {accepted: "2024-02-03"}}
                """);
        check(document.imported() == 1 && document.unmapped() == 1, "a YAML document is imported: " + document);

        Result counts = Result.of(StageMatrix.of(back, Dimension.GROUP));
        check(
                mapper.readTree(counts.json())
                        .get("rows")
                        .get(0)
                        .get("key")
                        .stringValue()
                        .equals("drones"),
                "a result is JSON: " + counts.json());
        String lines = counts.named(KeyNames.of(back, "fr")).csv();
        check(lines.contains("\r\ndrones,Drones,1,"), "and CSV: " + lines);
        check(Result.schema().contains("urn:waystage:schema:results:1"), "its schema is found");

        check("org.example.consumer".equals(Main.class.getModule().getName()), "this program is a named module");
        check("org.waystage.editions".equals(Editions.class.getModule().getName()), "so is the library");
        check(
                !Catalogue.class.getModule().isExported("org.waystage.core.internal.text", Main.class.getModule()),
                "what modules of the library share among themselves is not for this one");
        System.out.println(
                "consumer on the module path: " + edition.caseStudies().size() + " bundled, "
                        + StageMatrix.of(back, Dimension.GROUP)
                                .row("drones")
                                .orElseThrow()
                                .at(AdoptionStage.Listed.PILOT)
                        + " read back, dossier "
                        + mapper.readValue(json, Dossier.class).number()
                        + ", " + (table.imported() + document.imported()) + " imported");
    }

    private static ImportSummary read(String profile, String name, String register) throws IOException {
        return RegisterImporter.of(Profiles.bundled(profile), Editions.latest())
                .read(RegisterInput.of(name, register.getBytes(StandardCharsets.UTF_8)))
                .summary();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("This should hold: " + what);
        }
    }
}
