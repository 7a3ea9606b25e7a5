package org.waystage.commandline.console;

import java.io.IOException;
import java.io.OutputStream;
import org.waystage.results.internal.json.JsonStyle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** JSON results on standard output: indented by two spaces, lines ending in LF. */
public final class JsonOutput {
    private JsonOutput() {}

    /** Writes a result. */
    public interface Result {
        void writeTo(JsonGenerator json);
    }

    public static void write(StandardOutput out, Result result) {
        try (JsonGenerator json = JsonStyle.generator(out)) {
            result.writeTo(json);
        }
        out.write('\n');
    }

    /** Writes a result to a stream, which is not closed. */
    public static void write(OutputStream out, Result result) throws IOException {
        try (JsonGenerator json = JsonStyle.generator(out)) {
            result.writeTo(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }
}
