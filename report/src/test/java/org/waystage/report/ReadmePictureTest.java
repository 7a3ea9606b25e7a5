package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waystage.report.words.ReportLanguage;

/** The pictures that the pages of the repository show are those that the report draws of the newest edition. */
class ReadmePictureTest {
    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    @Test
    void thePicturesOfTheFirstPageAreThoseOfTheReport() throws IOException {
        Path report = EditionReport.written().folder;
        for (ReportLanguage language : ReportLanguage.ALL) {
            String name = "stages." + language.tag() + ".svg";
            String drawn = Files.readString(report.resolve("pictures").resolve(name));
            Path kept = PICTURES.resolve(name);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(PICTURES);
                Files.writeString(kept, drawn);
            }
            assertThat(kept).isRegularFile().hasContent(drawn);
        }
    }
}
