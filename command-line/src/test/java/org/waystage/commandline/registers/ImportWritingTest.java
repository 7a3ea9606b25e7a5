package org.waystage.commandline.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.files.OutputFile;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;

/** If writing does not finish, nothing is left. */
class ImportWritingTest {
    private final Console console = new Console(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false);

    @TempDir
    private Path folder;

    private Catalogue catalogue = Editions.latest();

    @BeforeEach
    void read() throws IOException {
        catalogue = RegisterImporter.of(Profiles.bundled("us-omb-2024"), Editions.latest())
                .read(RegisterInput.of("omb.csv", CommandRun.resource("registers/omb.csv")))
                .catalogue()
                .orElseThrow();
    }

    private OutputFile output() {
        return OutputFile.create(folder.resolve("o.ndjson").toString(), Optional.empty(), console);
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        try (OutputFile output = output()) {
            ImportWriting writing = new ImportWriting(output, true, null, false);
            writing.head(catalogue.toBuilder().caseStudies(List.of()).build());
            catalogue.caseStudies().forEach(writing::caseStudy);
            assertThat(RegisterFixtures.files(folder)).hasSize(1);
        }
        assertThat(RegisterFixtures.files(folder)).isEmpty();
    }
}
