package org.waystage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.shape.ModelTypes;

/**
 * Writes one record of the model as a document of its own: members in a fixed order, numbers with their digits, and
 * unknown members after the known ones of their object. {@link RecordReader} reads the result as an equal value.
 *
 * <p>A writer has no state between calls and is thread-safe.
 *
 * @param <T> the type of the record
 */
public final class RecordWriter<T> {
    private final Codec<T> codec;
    private final boolean pretty;

    private RecordWriter(Codec<T> codec, boolean pretty) {
        this.codec = codec;
        this.pretty = pretty;
    }

    /**
     * Returns a writer for machines: one line without blanks.
     *
     * @param <T> the type
     * @param type the class of a record, value, id or open list, as {@link RecordReader#of} takes it
     * @return the writer
     * @throws IllegalArgumentException if the type has no form in JSON of its own
     */
    public static <T> RecordWriter<T> of(Class<T> type) {
        Codec<T> codec = ModelTypes.codec(type);
        if (codec == null) {
            throw new IllegalArgumentException(type.getName() + " has no form in JSON of its own");
        }
        return new RecordWriter<>(codec, false);
    }

    /**
     * Returns a writer like this one for people: an indentation of two blanks, one member or element per line, and line
     * ends in LF, also after the last line.
     *
     * @return the writer
     */
    public RecordWriter<T> pretty() {
        return new RecordWriter<>(codec, true);
    }

    /**
     * Returns the bytes of a record.
     *
     * @param record the record
     * @return the document in UTF-8
     * @throws IllegalArgumentException if an extra has the name of a member, or the name of an extra contains a lone
     *     surrogate
     */
    public byte[] toBytes(T record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(record, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a record to a stream.
     *
     * @param record the record
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra has the name of a member, or the name of an extra contains a lone
     *     surrogate
     */
    public void write(T record, OutputStream out) throws IOException {
        DocumentWriting.write(record, codec, out, pretty, false);
        if (pretty) {
            out.write('\n');
        }
        out.flush();
    }
}
