package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Reads and writes values of any shape that stand alone, for tests. */
public final class Values {
    private Values() {}

    /** Reads a value of any shape that stands alone. */
    public static <T> Reading<T> read(Shape<T> shape, String json) {
        try {
            return new DocumentReading(ReadOptions.defaults()).text(Bytes.of(json.getBytes(UTF_8)), shape, 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> String json(Codec<T> codec, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DocumentWriting.write(value, codec, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
