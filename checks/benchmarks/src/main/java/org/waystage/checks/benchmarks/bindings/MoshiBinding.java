package org.waystage.checks.benchmarks.bindings;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Moshi into plain records. */
public final class MoshiBinding {
    private static final Moshi MOSHI = new Moshi.Builder().add(new Decimals()).build();
    private static final JsonAdapter<PlainCatalogue> CATALOGUE = MOSHI.adapter(PlainCatalogue.class);
    private static final JsonAdapter<PlainCatalogue.CaseStudy> CASE_STUDY =
            MOSHI.adapter(PlainCatalogue.CaseStudy.class);

    private MoshiBinding() {}

    public static PlainCatalogue read(byte[] document) {
        try {
            return Objects.requireNonNull(CATALOGUE.fromJson(new Buffer().write(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads case studies that stand one a line, and counts the technologies that they name. */
    public static long countTechnologies(byte[] lines) {
        try (JsonReader reader = JsonReader.of(new Buffer().write(lines))) {
            reader.setLenient(true);
            long technologies = 0;
            while (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                technologies += Objects.requireNonNull(CASE_STUDY.fromJson(reader))
                        .technologies()
                        .size();
            }
            return technologies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(PlainCatalogue catalogue, OutputStream out) {
        try (BufferedSink sink = Okio.buffer(Okio.sink(out))) {
            CATALOGUE.toJson(sink, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decimal numbers with the digits that they are written with, of which Moshi knows nothing. */
    static final class Decimals {
        @FromJson
        @Nullable
        BigDecimal read(JsonReader reader) throws IOException {
            return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : new BigDecimal(reader.nextString());
        }

        @ToJson
        void write(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
            writer.value(value);
        }
    }
}
