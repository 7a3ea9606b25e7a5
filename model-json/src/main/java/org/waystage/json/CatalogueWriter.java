package org.waystage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes whole catalogues: members in a fixed order, numbers with their digits, unknown members where they stood. Equal
 * catalogues give equal bytes if the languages of their texts and their unknown members come in the same order; {@link
 * CanonicalJson} sorts them. Half a surrogate pair in a string, which UTF-8 cannot hold, is written as an escape.
 *
 * <p>A writer holds no state between calls and is safe for use by several threads.
 */
public final class CatalogueWriter {
    private static final CatalogueWriter COMPACT = new CatalogueWriter(false);
    private static final CatalogueWriter PRETTY = new CatalogueWriter(true);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final boolean pretty;

    private CatalogueWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /**
     * Returns the writer for machines: one line, no blanks.
     *
     * @return the writer
     */
    public static CatalogueWriter compact() {
        return COMPACT;
    }

    /**
     * Returns the writer for people: two blanks for each level, one member or element a line, lines end in LF.
     *
     * @return the writer
     */
    public static CatalogueWriter pretty() {
        return PRETTY;
    }

    /**
     * Returns the bytes of a catalogue.
     *
     * @param catalogue the catalogue
     * @return UTF-8, ending in LF in the pretty form
     * @throws IllegalArgumentException if an extra bears the name of a known member, or one that holds half a surrogate pair
     */
    public byte[] toBytes(Catalogue catalogue) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            write(catalogue, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a catalogue to a stream.
     *
     * @param catalogue the catalogue
     * @param out the stream, which is flushed and not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra bears the name of a known member, or one that holds half a surrogate pair
     */
    public void write(Catalogue catalogue, OutputStream out) throws IOException {
        write(catalogue, CatalogueShape.CATALOGUE, out, pretty, false);
        if (pretty) {
            out.write('\n');
        }
        out.flush();
    }

    /**
     * Writes a catalogue to a file, whole or not at all: it is written beside and then moved.
     *
     * @param catalogue the catalogue
     * @param file the file, which is replaced
     * @throws IOException if the file cannot be written; what was there before is then still there
     * @throws IllegalArgumentException if an extra bears the name of a known member, or one that holds half a surrogate pair
     */
    public void write(Catalogue catalogue, Path file) throws IOException {
        WholeFile.write(file, out -> write(catalogue, out));
    }

    /** Writes one value; nothing is left half open if it fails. */
    static <T> void write(T value, Codec<T> codec, OutputStream out, boolean pretty, boolean headOnly)
            throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(new Context(pretty), out, JsonEncoding.UTF8)) {
            codec.write(value, new Output(generator, headOnly));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamWriteException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** Tells the generator whether and how to indent. */
    private static final class Context extends ObjectWriteContext.Base {
        private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));

        private final boolean pretty;

        Context(boolean pretty) {
            this.pretty = pretty;
        }

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return pretty ? INDENTED.createInstance() : null;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return pretty;
        }
    }
}
