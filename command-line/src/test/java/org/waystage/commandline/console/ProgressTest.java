package org.waystage.commandline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String said(boolean terminal, boolean longWork) throws IOException {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        Progress.during("cases.ndjson", console, progress -> {
            progress.step();
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (longWork && err.size() == 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return "";
        });
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void longWorkIsShownOnATerminalAndTheLineIsErased() throws IOException {
        assertThat(said(true, true))
                .contains("Reading cases.ndjson: 1 case study …")
                .endsWith("\r\u001B[K");
    }

    @Test
    void shortWorkIsNotShown() throws IOException {
        assertThat(said(true, false)).isEmpty();
    }

    @Test
    void nothingIsShownWhereNobodyWatches() throws IOException {
        assertThat(said(false, false)).isEmpty();
    }

    @Test
    void writingShowsABarAndTheTimeLeftAtTheSpeedSoFar() {
        assertThat(Progress.part(Phrase.PART_WRITTEN, "en", "report", 25, 100, 30_000))
                .isEqualTo("Writing report: [=====               ] 25 %, about 30 seconds left");
        assertThat(Progress.part(Phrase.PART_WRITTEN, "en", "report", 1, 100, 990_000))
                .endsWith("] 1 %, about 17 minutes left");
        assertThat(Progress.part(Phrase.PART_WRITTEN, "fr", "report", 50, 100, 1000))
                .isEqualTo("Écriture de report\u00a0: [==========          ] 50\u202f%, encore 1 seconde environ");
    }

    @Test
    void readingShowsHowFarItIsOnceThatIsKnown() {
        assertThat(Progress.part(Phrase.PART_READ, "en", "cases.json", 10, 100, 9_000))
                .isEqualTo("Reading cases.json: [==                  ] 10 %, about 9 seconds left");
        assertThat(Progress.part(Phrase.PART_READ, "fr", "cases.json", 10, 100, 9_000))
                .isEqualTo("Lecture de cases.json\u00a0: [==                  ] 10\u202f%, encore 9 secondes environ");
    }

    @Test
    void noTimeIsPromisedBeforeAnythingIsWritten() {
        assertThat(Progress.part(Phrase.PART_WRITTEN, "en", "report", 0, 100, 0))
                .endsWith("] 0 %");
        assertThat(Progress.part(Phrase.PART_WRITTEN, "en", "report", 100, 100, 0))
                .endsWith("] 100 %");
    }
}
