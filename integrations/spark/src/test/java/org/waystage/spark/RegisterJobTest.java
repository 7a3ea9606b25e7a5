package org.waystage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerWriter;
import org.waystage.registers.outcome.ImportSummary;

/** The import by all machines writes the bytes that one machine writes. */
class RegisterJobTest {
    private static final Path REGISTERS = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("../../shared/data/registers")
            .normalize();

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 1_000_000);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    /** Imports on one machine. */
    private static ImportSummary importAlone(RegisterImporter importer, Path register, Path lines, Path ledger)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines));
                LedgerWriter steps = Ledger.csv(Files.newOutputStream(ledger))) {
            return importer.stream(RegisterInput.of(register), new RegisterImporter.Sink() {
                private @Nullable CaseStudyLinesWriter writer;

                @Override
                public void head(Catalogue head) throws IOException {
                    writer = CaseStudyLinesWriter.over(out, head);
                }

                @Override
                public void caseStudy(CaseStudy caseStudy) throws IOException {
                    Objects.requireNonNull(writer).write(caseStudy);
                }

                @Override
                public void ledger(LedgerEntry entry) throws IOException {
                    steps.write(entry);
                }
            });
        }
    }

    private static void checkSame(RegisterImporter importer, Path register, String name, long characters, int parts)
            throws IOException {
        Path lines = folder.resolve(name + ".ndjson");
        Path ledger = folder.resolve(name + ".csv");
        ImportSummary alone = importAlone(importer, register, lines, ledger);
        Path results = folder.resolve(name);

        ImportSummary summary = RegisterJob.run(spark, importer, register.toString(), results.toString(), characters);

        assertThat(summary).isEqualTo(alone);
        assertThat(summary.imported()).isPositive();
        assertThat(Files.mismatch(joined(results.resolve("cases")), lines)).isEqualTo(-1);
        assertThat(Files.mismatch(joined(results.resolve("ledger")), ledger)).isEqualTo(-1);
        assertThat(files(results.resolve("cases"))).hasSize(parts + 1);
        assertThat(results.resolve("_attempts")).doesNotExist();
    }

    private static List<Path> files(Path parts) throws IOException {
        try (Stream<Path> listed = Files.list(parts)) {
            return listed.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Puts the files of a folder one after the other. */
    private static Path joined(Path parts) throws IOException {
        Path joined = parts.resolveSibling(parts.getFileName() + ".joined");
        try (OutputStream out = Files.newOutputStream(joined)) {
            for (Path part : files(parts)) {
                Files.copy(part, out);
            }
        }
        return joined;
    }

    private static RegisterImporter importer(String profile) {
        return RegisterImporter.of(Profiles.bundled(profile), Editions.latest());
    }

    @Test
    void anImportOfAMadeUpTableIsThatOfOneMachine() throws IOException {
        Path register = folder.resolve("inventory.csv");
        Files.writeString(
                register,
                "2_use_case_name,3_agency,3_abr,4_bureau,8_topic_area,16_dev_stage,18_date_initiated\n"
                        + IntStream.range(0, 60)
                                .mapToObj(i -> "\"Case " + i % 50 + ",\n" + (i % 7 == 0 ? "é" : "e") + "\",Department "
                                        + i % 3
                                        + ",D" + i % 3 + ",Bureau " + i % 11 + ",Other,Operation and Maintenance,0"
                                        + (1 + i % 9) + "/2020\n")
                                .collect(Collectors.joining()));

        checkSame(importer("us-omb-2024"), register, "made-up", 300, 15);
        assertThatThrownBy(() -> RegisterJob.run(
                        spark,
                        importer("us-omb-2024"),
                        register.toString(),
                        folder.resolve("made-up").toString()))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(folder.resolve("made-up") + ": it is there already");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(RegisterJob.run(
                                spark,
                                importer("us-omb-2024"),
                                empty.toString(),
                                folder.resolve("nothing").toString())
                        .hasErrors())
                .isTrue();
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "us-omb-2023, us-ai-inventory/2023_consolidated_ai_inventory_raw.csv, 5",
        "us-omb-2024, us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv, 5",
        "eu-pstw, eu-pstw/pstw_dataset.csv, 5",
        "nl-algoritmeregister, nl-algorithm-register/algoritmes-2026-05-13.json, 1"
    })
    void anImportOfARealRegisterIsThatOfOneMachine(String profile, String file, int parts) throws IOException {
        Path register = REGISTERS.resolve(file);
        assumeTrue(Files.isRegularFile(register), "skipped: there is no folder shared/data beside the checkout");
        checkSame(importer(profile), register, profile, Files.size(register) / 5, parts);
    }
}
