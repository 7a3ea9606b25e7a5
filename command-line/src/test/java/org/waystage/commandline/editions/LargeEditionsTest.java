package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Editions in lines are compared differently from those in memory, with the same answer. */
class LargeEditionsTest {
    private static final List<List<String>> FORMS = List.of(
            List.of(),
            List.of("--all"),
            List.of("--lang", "fr"),
            List.of("--format", "json"),
            List.of("--format", "csv", "--lang", "fr"),
            List.of("--kind", "caseStudies,sources", "--format", "csv"),
            List.of("--kind", "technologies"));

    /** Forms that show all that differs. */
    private static final List<List<String>> FEW = List.of(List.of("--all"), List.of("--format", "json"));

    @TempDir
    private Path folder;

    @Test
    void theBundledEditionsDifferInLinesAsInDocuments() throws IOException {
        sameAnswers(Editions.of("2026-11"), Editions.of("2026-12"), FORMS);
        sameAnswers(Editions.of("2026-12"), Editions.of("2026-11"), FEW);
    }

    @Test
    void editionsThatChangedAtRandomDifferInLinesAsInDocuments() throws IOException {
        Catalogue before = Editions.of("2026-11");
        for (int seed = 0; seed < 2; seed++) {
            Catalogue after = changed(seed % 2 == 0 ? before : Editions.of("2026-12"), new Random(seed));

            sameAnswers(before, after, FEW);
        }
    }

    @Test
    @Tag("long")
    void editionsThatChangedAtRandomDifferInLinesAsInDocumentsInEveryForm() throws IOException {
        for (int seed = 2; seed < 4; seed++) {
            Catalogue after = changed(Editions.of(seed % 2 == 0 ? "2026-11" : "2026-12"), new Random(seed));

            sameAnswers(Editions.of("2026-11"), after, FORMS);
        }
    }

    @Test
    void oneEditionInLinesIsEnough() throws IOException {
        Path first = document(Editions.of("2026-11"), "first");
        Path second = lines(Editions.of("2026-12"), "second");

        assertThat(diff(first, second, List.of("--format", "json")).written())
                .isEqualTo(CommandRun.of("diff", "2026-11", "2026-12", "--format", "json")
                        .written()
                        .replaceFirst("(\"byIdsAlone\"\\s*:\\s*)false", "$1true"));
    }

    @Test
    void aCutForAnAudienceIsTheSameOfLines() throws IOException {
        List<String> options = List.of("--audience", "public", "--format", "csv");

        CommandRun documents =
                diff(document(Editions.of("2026-11"), "a"), document(Editions.of("2026-12"), "b"), options);
        CommandRun lines = diff(lines(Editions.of("2026-11"), "a"), lines(Editions.of("2026-12"), "b"), options);

        assertThat(lines.written()).isEqualTo(documents.written()).isNotEmpty();
        assertThat(lines.err()).isEqualTo(documents.err());
    }

    @Test
    void aFaultyLineIsToldAndNothingIsWritten() throws IOException {
        Path first = lines(Editions.of("2026-11"), "first");
        Path second = lines(Editions.of("2026-12"), "second");
        Files.writeString(second, Files.readString(second) + "{\"id\": \"x\"}\n");
        Path output = folder.resolve("changes.csv");

        CommandRun run = diff(first, second, List.of("--format", "csv", "--output", output.toString()));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("second.ndjson").contains("title");
        assertThat(output).doesNotExist();
    }

    private void sameAnswers(Catalogue before, Catalogue after, List<List<String>> forms) throws IOException {
        Path first = document(before, "first");
        Path second = document(after, "second");
        Path firstLines = lines(before, "first");
        Path secondLines = lines(after, "second");
        for (List<String> form : forms) {
            CommandRun documents = diff(first, second, form);
            CommandRun lines = diff(firstLines, secondLines, form);

            assertThat(documents.code()).as(documents.err()).isZero();
            assertThat(lines.code()).as(lines.err()).isZero();
            assertThat(withoutTheWay(lines.written())).as("%s", form).isEqualTo(withoutTheWay(documents.written()));
        }
    }

    /** Removes the note that cases in lines are recognized by their ids alone. */
    private static String withoutTheWay(String answer) {
        return answer.replaceFirst("(\"byIdsAlone\"\\s*:\\s*)true", "$1false")
                .replaceFirst("(?s)Case studies were recognized.*? one\\s+added\\.\\n", "")
                .replaceFirst("(?s)Les cas ont été reconnus.*? un\\s+ajout\\.\\n", "");
    }

    @Test
    void anIdThatWasGivenToAnotherThingIsNoMoveInDocumentsAndToldAsSuchInLines() throws IOException {
        Catalogue before = edition("2024", "Drones over harbour", "x", AdoptionStage.Listed.PLANNED, "2023");
        Catalogue after = edition("2025", "Robot dogs in the mail room", "y", AdoptionStage.Listed.DEPLOYED, "2023-06");

        assertThat(diff(document(before, "first"), document(after, "second"), List.of())
                        .written())
                .contains("open which is which", "before a, after a")
                .doesNotContain("forward");
        assertThat(diff(lines(before, "first"), lines(after, "second"), List.of())
                        .written())
                .contains("recognized by their ids alone", "forward")
                .doesNotContain("open which is which");
    }

    private static Catalogue edition(String year, String title, String adopter, AdoptionStage stage, String since) {
        return Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .edition(year)
                .issued(PartialDate.parse(year + "-12-31"))
                .technologies(List.of(Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                        .build()))
                .organizations(List.of(Organization.builder(OrganizationId.of(adopter), Text.english("Body " + adopter))
                        .build()))
                .caseStudies(List.of(CaseStudy.builder(
                                CaseStudyId.of("a"),
                                Text.english(title),
                                List.of(TechnologyId.of("drones")),
                                List.of(OrganizationId.of(adopter)))
                        .stages(List.of(StageRecord.began(stage, PartialDate.parse(since))))
                        .build()))
                .build();
    }

    private static CommandRun diff(Path first, Path second, List<String> options) {
        return CommandRun.of(List.of("diff", first.toString(), second.toString()), options.toArray(String[]::new));
    }

    private Path document(Catalogue edition, String name) throws IOException {
        return Files.write(
                folder.resolve(name + ".json"), CatalogueWriter.pretty().toBytes(edition));
    }

    private Path lines(Catalogue edition, String name) {
        Path file = folder.resolve(name + ".ndjson");
        try (OutputStream out = Files.newOutputStream(file)) {
            CaseStudyLinesWriter.writeAll(edition, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Returns an edition in which cases are gone, new, in another place, with another title or fewer stages. */
    private static Catalogue changed(Catalogue edition, Random random) {
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : edition.caseStudies()) {
            CaseStudy.Builder builder = one.toBuilder();
            switch (random.nextInt(8)) {
                case 0 -> builder.notes(List.of());
                case 1 -> builder.title(one.title().with("fr", "Titre " + random.nextInt(9)));
                case 2 ->
                    builder.stages(
                            one.stages().subList(0, random.nextInt(one.stages().size() + 1)));
                case 3 ->
                    cases.add(one.toBuilder()
                            .id(CaseStudyId.of(one.id() + "-again"))
                            .title(Text.english("=1+1 \"quoted\""))
                            .build());
                default -> {}
            }
            cases.add(builder.build());
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(cases, random);
        } else if (random.nextBoolean()) {
            cases.add(0, cases.remove(cases.size() - 1));
        }
        return edition.toBuilder()
                .edition("changed")
                .sequence(9L)
                .issued(PartialDate.of(2027, 1, 15))
                .caseStudies(cases)
                .build();
    }
}
