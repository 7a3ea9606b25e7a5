package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.exchange.ExchangeFixtures;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.json.CatalogueReader;
import org.waystage.workbooks.WorkbookReader;
import org.waystage.workbooks.WorkbookWriter;

/** The commands of the page on collecting from Members run in its order, and lead from the workbook to the report. */
class CollectingPageTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final CaseStudyId CLEARED = CaseStudyId.of("our-drones");
    private static final CaseStudyId SUBMITTED = CaseStudyId.of("our-scanners");

    @TempDir
    private Path folder;

    /** Returns the command lines of the page, in order. */
    private static List<String> lines() throws IOException {
        Path page = Path.of(System.getProperty("basedir", ".")).resolve("../docs/collecting-from-members.md");
        return BLOCK.matcher(Files.readString(page))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }

    private CommandRun run(String line) {
        String[] words = Arrays.stream(line.substring("waystage ".length()).split(" "))
                .map(word -> isFile(word) ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        return CommandRun.of(words);
    }

    private static boolean isFile(String word) {
        return word.matches("[a-z.]+\\.(xlsx|json|pem)") || word.equals("report/");
    }

    /** Does in the workbook what the focal point and the secretariat do between two commands. */
    private void edit(Optional<CaseStudy> more, ClearanceStatus status, String date) throws IOException {
        Path file = folder.resolve("collect.xlsx");
        Catalogue catalogue = WorkbookReader.read(file).orElseThrow();
        List<CaseStudy> cases = new ArrayList<>();
        catalogue
                .caseStudies()
                .forEach(caseStudy ->
                        cases.add(caseStudy.id().equals(CLEARED) ? with(caseStudy, status, date) : caseStudy));
        more.ifPresent(caseStudy -> cases.add(with(caseStudy, status, date)));
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(catalogue.toBuilder().caseStudies(cases).build(), out);
        }
    }

    private static CaseStudy with(CaseStudy caseStudy, ClearanceStatus status, String date) {
        List<ClearanceStep> steps = new ArrayList<>(caseStudy.clearance());
        steps.add(ClearanceStep.of(status, caseStudy.adopters().get(0), PartialDate.parse(date)));
        return caseStudy.toBuilder().clearance(steps).build();
    }

    private static CaseStudy caseStudy(CaseStudyId id, Catalogue reference) {
        OrganizationId body = reference.organizations().get(0).id();
        TechnologyId technology = reference.technologies().get(0).id();
        return CaseStudy.builder(id, Text.english("What " + id.value() + " do"), List.of(technology), List.of(body))
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2025))))
                .sources(List.of(Citation.of(reference.sources().get(0).id())))
                .build();
    }

    @Test
    void thePageLeadsFromTheWorkbookToTheReport() throws GeneralSecurityException, IOException {
        List<String> ran = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("openssl genpkey")) {
                ExchangeFixtures.writeKeys(folder, "key");
            }
            if (!line.startsWith("waystage ")) {
                continue;
            }
            CommandRun run = run(line.replace("--output report", "--output report/"));
            assertThat(run.code()).as(line + "\n" + run.err()).isZero();
            ran.add(line.split(" ")[1]);
            if (line.contains("--template")) {
                Catalogue template =
                        WorkbookReader.read(folder.resolve("collect.xlsx")).orElseThrow();
                edit(Optional.of(caseStudy(CLEARED, template)), ClearanceStatus.Listed.SUBMITTED, "2026-11-02");
            } else if (line.equals("waystage validate collect.xlsx")) {
                Catalogue filled =
                        WorkbookReader.read(folder.resolve("collect.xlsx")).orElseThrow();
                edit(Optional.empty(), ClearanceStatus.Listed.REVIEWED, "2026-11-03");
                edit(Optional.of(caseStudy(SUBMITTED, filled)), ClearanceStatus.Listed.SUBMITTED, "2026-11-04");
                edit(Optional.empty(), ClearanceStatus.Listed.CLEARED, "2026-11-05");
            } else if (line.contains("extract")) {
                assertThat(run.err()).contains("redaction-not-cleared").contains("submitted");
                assertThat(run.out()).contains("case studies: 1");
            }
        }

        assertThat(ran)
                .containsExactly("convert", "validate", "convert", "validate", "extract", "sign", "verify", "report");
        Catalogue edition =
                new CatalogueReader().read(folder.resolve("edition.json")).orElseThrow();
        assertThat(edition.caseStudies()).extracting(CaseStudy::id).containsExactly(CLEARED);
        assertThat(edition.caseStudies().get(0).clearance())
                .extracting(ClearanceStep::status)
                .endsWith(ClearanceStatus.Listed.CLEARED);
        assertThat(edition.notes().get(edition.notes().size() - 1).in("en")).contains("only those cleared");
        assertThat(folder.resolve("report/index.html")).exists();
    }
}
