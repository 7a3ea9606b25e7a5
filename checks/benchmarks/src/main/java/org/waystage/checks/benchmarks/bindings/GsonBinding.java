package org.waystage.checks.benchmarks.bindings;

import com.google.gson.Gson;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Gson into plain records. */
public final class GsonBinding {
    private static final Gson GSON =
            new Gson().newBuilder().disableHtmlEscaping().create();
    private static final TypeAdapter<PlainCatalogue> CATALOGUE = GSON.getAdapter(PlainCatalogue.class);
    private static final TypeAdapter<PlainCatalogue.CaseStudy> CASE_STUDY =
            GSON.getAdapter(PlainCatalogue.CaseStudy.class);

    private GsonBinding() {}

    public static PlainCatalogue read(byte[] document) {
        try {
            return CATALOGUE.fromJson(text(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads case studies that stand one a line, and counts the technologies that they name. */
    public static long countTechnologies(byte[] lines) {
        try (JsonReader reader = new JsonReader(text(lines))) {
            reader.setStrictness(Strictness.LENIENT);
            long technologies = 0;
            while (reader.peek() != JsonToken.END_DOCUMENT) {
                technologies += CASE_STUDY.read(reader).technologies().size();
            }
            return technologies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(PlainCatalogue catalogue, OutputStream out) {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            GSON.toJson(catalogue, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader text(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }
}
