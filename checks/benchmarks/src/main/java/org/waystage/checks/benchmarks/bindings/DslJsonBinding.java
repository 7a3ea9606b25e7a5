package org.waystage.checks.benchmarks.bindings;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * DSL-JSON into plain beans, with the code that its annotation processor makes. It takes the accessor {@code issued} of a record for that of
 * a flag {@code sued}, so it has no records.
 */
public final class DslJsonBinding {
    private static final DslJson<Object> DSL_JSON =
            new DslJson<>(Settings.withRuntime().includeServiceLoader().skipDefaultValues(true));
    private static final JsonReader.ReadObject<BeanCatalogue.CaseStudy> CASE_STUDY =
            Objects.requireNonNull(DSL_JSON.tryFindReader(BeanCatalogue.CaseStudy.class));

    private DslJsonBinding() {}

    public static BeanCatalogue read(byte[] document) {
        try {
            return Objects.requireNonNull(DSL_JSON.deserialize(BeanCatalogue.class, document, document.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads case studies that stand one a line, and counts the technologies that they name. */
    public static long countTechnologies(byte[] lines) {
        JsonReader<Object> reader = DSL_JSON.newReader();
        long technologies = 0;
        int start = 0;
        try {
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] == '\n') {
                    reader.process(Arrays.copyOfRange(lines, start, i), i - start);
                    reader.read();
                    technologies += Objects.requireNonNull(Objects.requireNonNull(CASE_STUDY.read(reader)).technologies)
                            .size();
                    start = i + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return technologies;
    }

    public static void write(BeanCatalogue catalogue, OutputStream out) {
        try {
            JsonWriter writer = DSL_JSON.newWriter();
            writer.reset(out);
            DSL_JSON.serialize(writer, catalogue);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
