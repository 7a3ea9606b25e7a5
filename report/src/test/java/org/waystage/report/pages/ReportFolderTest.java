package org.waystage.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Text;
import org.waystage.report.AdoptionReport;

/** A report is written whole or not at all, and replaces nothing but a report. */
class ReportFolderTest {
    private static final Catalogue CATALOGUE =
            Catalogue.builder(CatalogueId.of("small"), Text.english("Small")).build();

    @TempDir
    private Path parent;

    @Test
    void aFolderIsMadeWithItsParents() throws IOException {
        Path first = AdoptionReport.of(CATALOGUE).write(parent.resolve("a/b/report"));
        assertThat(first).isRegularFile().hasFileName("index.html");
        assertThat(names(parent.resolve("a/b"))).containsExactly("report");
    }

    @Test
    void anEarlierReportGivesWay() throws IOException {
        Path folder = parent.resolve("report");
        AdoptionReport.of(CATALOGUE).write(folder);
        Files.writeString(folder.resolve("index.html"), "old");
        AdoptionReport.of(CATALOGUE).write(folder);
        assertThat(folder.resolve("index.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(names(parent)).containsExactly("report");
    }

    @Test
    void anEmptyFolderGivesWay() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("report"));
        AdoptionReport.of(CATALOGUE).write(folder);
        assertThat(folder.resolve("fr/index.html")).isRegularFile();
    }

    @Test
    void aFolderWithAnythingElseIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("report"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> AdoptionReport.of(CATALOGUE).write(folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("mine.txt");
        assertThat(names(folder)).containsExactly("mine.txt");
        assertThat(names(parent)).containsExactly("report");
    }

    @Test
    void aReportToWhichSomebodyAddedIsLeftAlone() throws IOException {
        Path folder = parent.resolve("report");
        AdoptionReport.of(CATALOGUE).write(folder);
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> AdoptionReport.of(CATALOGUE).write(folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("mine.txt");
        assertThat(folder.resolve("index.html")).isRegularFile();
    }

    @Test
    void aFileIsLeftAlone() throws IOException {
        Path file = Files.writeString(parent.resolve("report"), "mine");
        assertThatThrownBy(() -> AdoptionReport.of(CATALOGUE).write(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatIsNotFinishedLeavesNoTrace() throws IOException {
        Path folder = parent.resolve("report");
        AdoptionReport.of(CATALOGUE).write(folder);
        String before = Files.readString(folder.resolve("index.html"));
        try (ReportFolder report = new ReportFolder(folder)) {
            Files.writeString(report.file("cases/half.html"), "half a report");
        }
        assertThat(folder.resolve("index.html")).hasContent(before);
        assertThat(names(parent)).containsExactly("report");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
