package org.waystage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.OlderOutput;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;

/**
 * Writes whole catalogues: members in a fixed order, numbers with their digits, unknown members after the known ones
 * of their object, in the order in which they came. Equal
 * catalogues give equal bytes if the languages of their texts and their unknown members come in the same order; {@link
 * CanonicalJson} sorts them. A catalogue that was read in a newer minor version of the format is written in it ({@link
 * FormatVersion#of}). Half a surrogate pair in a string, which UTF-8 cannot hold, is written as an escape.
 *
 * <p>A writer holds no state between calls and is safe for use by several threads.
 */
public final class CatalogueWriter {
    private static final CatalogueWriter COMPACT = new CatalogueWriter(false, null, notice -> {});
    private static final CatalogueWriter PRETTY = new CatalogueWriter(true, null, notice -> {});

    private final boolean pretty;
    /** The version to write; null for that of each catalogue. */
    private final @Nullable FormatVersion version;

    private final Consumer<Notice> dropped;

    private CatalogueWriter(boolean pretty, @Nullable FormatVersion version, Consumer<Notice> dropped) {
        this.pretty = pretty;
        this.version = version;
        this.dropped = dropped;
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
     * Returns a writer like this one that writes a given version of the format, for readers who know no newer one.
     *
     * <p>Members that the version does not know are left out, and each gives a notice ({@link JsonRules#MEMBER_DROPPED}) with
     * its pointer in what would have been written otherwise. Of a catalogue that was read in a newer version than the one
     * written these are all members that this library does not know either; of any other catalogue such members stay, since
     * whoever added them did so in every version. Codes stay, as lists are open in every version.
     *
     * @param version the version, from 1.0 to {@link FormatVersion#CURRENT}
     * @param dropped told of each member that is left out, while writing
     * @return the writer; as safe for several threads as {@code dropped} is
     * @throws IllegalArgumentException if this library does not write the version
     */
    public CatalogueWriter inVersion(FormatVersion version, Consumer<Notice> dropped) {
        OlderOutput.Target.check(version);
        return new CatalogueWriter(pretty, version, dropped);
    }

    /**
     * Returns the bytes of a catalogue.
     *
     * @param catalogue the catalogue
     * @return UTF-8, ending in LF in the pretty form
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of one holds half a surrogate pair
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
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of one holds half a surrogate pair
     */
    public void write(Catalogue catalogue, OutputStream out) throws IOException {
        if (version == null) {
            DocumentWriting.write(catalogue, CatalogueShape.CATALOGUE, out, pretty, false);
        } else {
            OlderOutput.Target target = OlderOutput.Target.of(version, catalogue, dropped);
            DocumentWriting.write(
                    catalogue,
                    CatalogueShape.CATALOGUE,
                    out,
                    pretty,
                    generator -> new OlderOutput(generator, false, target, Optional.empty()));
        }
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
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of one holds half a surrogate pair
     */
    public void write(Catalogue catalogue, Path file) throws IOException {
        WholeFile.write(file, out -> write(catalogue, out));
    }
}
