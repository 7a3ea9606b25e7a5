package org.waystage.commandline.notices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Recognizes a file of notices written by the program. */
public final class WrittenNotices {
    private static final int HEAD = 1 << 10;

    /** How notices begin as JSON and as SARIF, without blanks. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\{\"counts\":\\{\"error\":\\d+,\"warning\":\\d+,\"info\":\\d+},\"notices\":\\["
                    + "|\\{\"\\$schema\":\"[^\"]*sarif[^\"]*\",\"version\":\"[^\"]*\",\"runs\":\\[\\{\"tool\":\\{\"driver\":\\{\"name\":\"waystage\"");

    private WrittenNotices() {}

    /** Tells whether a file begins like the output of {@link NoticeJson} or {@link SarifLog}. */
    public static boolean isIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return BEGINNING.matcher(head.replaceAll("\\s", "")).lookingAt();
        }
    }
}
