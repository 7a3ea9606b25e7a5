package org.waystage.json.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waystage.json.internal.upgrade.DraftSteps;
import org.waystage.json.reading.ReadOptions;

/** Lines of older versions, read by the steps of {@link DraftSteps}, for the tests of other packages. */
public final class OlderLines {
    private OlderLines() {}

    public static CaseStudyLines over(String text) {
        try {
            return CaseStudyLines.over(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    ReadOptions.defaults(),
                    DraftSteps.chain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
