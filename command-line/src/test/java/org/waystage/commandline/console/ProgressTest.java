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
}
