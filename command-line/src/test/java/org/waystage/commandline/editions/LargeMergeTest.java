package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Catalogues in lines are merged differently from those in memory, with the same bytes and the same report. */
class LargeMergeTest {
    private static final List<String> HEAD =
            List.of("--id", "all", "--title", "All", "--edition", "2027", "--issued", "2027-06-01");

    @TempDir
    private Path folder;

    @Test
    void twoBodiesAreMergedInLinesAsInDocuments() throws IOException {
        Catalogue ours = Editions.of("2026-11");
        Catalogue theirs = other(ours);

        for (String policy : List.of("newer", "both")) {
            same(List.of(ours, theirs), List.of("--policy", policy), ".ndjson", "text");
        }
        same(List.of(theirs, ours), List.of("--policy", "theirs", "--all"), ".json", "text");
        same(List.of(ours, theirs), List.of("--policy", "ours"), ".ndjson", "csv");
    }

    @Test
    void editionsWithTheirBaseAreMergedInLinesAsInDocuments() throws IOException {
        Catalogue base = Editions.of("2026-11");
        write(base, "base");

        same(
                List.of(Editions.of("2026-12"), other(base)),
                List.of("--policy", "newer", "--base", "base"),
                ".json",
                "json");
    }

    @Test
    void anOpenConflictIsToldAndNothingIsWritten() throws IOException {
        same(List.of(Editions.of("2026-11"), other(Editions.of("2026-11"))), List.of(), ".ndjson", "json");
    }

    @Test
    void aFaultyLineIsToldAndNothingIsWritten() throws IOException {
        write(Editions.of("2026-11"), "one");
        Path lines = folder.resolve("one.ndjson");
        Files.writeString(lines, Files.readString(lines) + "{\"id\": \"x\"}\n");
        Path output = folder.resolve("out.ndjson");

        CommandRun run = CommandRun.of("merge", lines.toString(), "2026-12", "--output", output.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("one.ndjson").contains("title");
        assertThat(output).doesNotExist();
    }

    /** Merges catalogues in documents and in lines. */
    private void same(List<Catalogue> catalogues, List<String> options, String ending, String format)
            throws IOException {
        List<String> names = new ArrayList<>();
        for (Catalogue catalogue : catalogues) {
            names.add("c" + names.size());
            write(catalogue, names.get(names.size() - 1));
        }
        Path fromDocuments = folder.resolve("documents" + ending);
        Path fromLines = folder.resolve("lines" + ending);
        Files.deleteIfExists(fromDocuments);
        Files.deleteIfExists(fromLines);
        CommandRun documents = merge(names, ".json", options, fromDocuments, format);
        CommandRun lines = merge(names, ".ndjson", options, fromLines, format);

        assertThat(lines.code()).as(lines.err()).isEqualTo(documents.code());
        assertThat(lines.written().replace(".ndjson", ".json")).isEqualTo(documents.written());
        assertThat(Files.exists(fromLines)).isEqualTo(Files.exists(fromDocuments));
        if (Files.exists(fromLines)) {
            assertThat(fromLines).hasSameBinaryContentAs(fromDocuments);
        }
    }

    private CommandRun merge(List<String> names, String form, List<String> options, Path output, String format) {
        List<String> words = new ArrayList<>(List.of("merge"));
        names.forEach(name -> words.add(folder.resolve(name + form).toString()));
        words.addAll(HEAD);
        options.forEach(option ->
                words.add(option.equals("base") ? folder.resolve("base" + form).toString() : option));
        words.addAll(List.of("--format", format, "--output", output.toString()));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private void write(Catalogue catalogue, String name) throws IOException {
        Files.write(folder.resolve(name + ".json"), CatalogueWriter.pretty().toBytes(catalogue));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".ndjson"))) {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        }
    }

    /** Returns the catalogue of another body: some cases are the same, some differ, and some have another id or title. */
    private static Catalogue other(Catalogue catalogue) {
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies().subList(0, 24)) {
            int number = cases.size();
            CaseStudy.Builder builder = one.toBuilder();
            switch (number % 4) {
                case 0 -> builder.id(CaseStudyId.of("other-" + number));
                case 1 ->
                    builder.summary(Text.english("Said otherwise " + number)).checkedOn(PartialDate.of(2026, 5));
                case 2 ->
                    builder.id(CaseStudyId.of("near-" + number))
                            .title(Text.english(one.title().in("en") + "s"));
                default -> {}
            }
            cases.add(builder.build());
        }
        return catalogue.toBuilder()
                .id(CatalogueId.of("other"))
                .issued(PartialDate.of(2027, 1, 1))
                .caseStudies(cases)
                .build();
    }
}
