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
import org.waystage.json.internal.engine.WholeFile;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;

/**
 * Writes whole catalogues: members in a fixed order, numbers with their digits, and unknown members after the known
 * ones of their object, in their original order. Equal catalogues give equal bytes if the languages of their texts and
 * their unknown members are in the same order; {@link CanonicalJson} sorts them. A catalogue that was read in a newer
 * minor version of the format is written in that version ({@link FormatVersion#of}). A lone surrogate in a string,
 * which UTF-8 cannot represent, is written as an escape.
 *
 * <p>A writer has no state between calls and is thread-safe.
 */
public final class CatalogueWriter {
    private static final CatalogueWriter COMPACT = new CatalogueWriter(false, null, notice -> {});
    private static final CatalogueWriter PRETTY = new CatalogueWriter(true, null, notice -> {});

    private final boolean pretty;
    /** The version to write, or null for that of each catalogue. */
    private final @Nullable FormatVersion version;

    private final Consumer<Notice> dropped;

    private CatalogueWriter(boolean pretty, @Nullable FormatVersion version, Consumer<Notice> dropped) {
        this.pretty = pretty;
        this.version = version;
        this.dropped = dropped;
    }

    /**
     * Returns a writer for machines: one line without blanks.
     *
     * @return the writer
     */
    public static CatalogueWriter compact() {
        return COMPACT;
    }

    /**
     * Returns a writer for people: an indentation of two blanks, one member or element per line, and line ends in LF.
     *
     * @return the writer
     */
    public static CatalogueWriter pretty() {
        return PRETTY;
    }

    /**
     * Returns a writer like this one that writes a given version of the format, for readers that know no newer version.
     *
     * <p>Members that the version does not have are left out, each with a notice ({@link JsonRules#MEMBER_DROPPED})
     * whose pointer is that in the full document. If the catalogue was read in a newer version than the one written,
     * these include all members unknown to this library; otherwise unknown members are written, since their author
     * added them in every version. Codes are written, since lists are open in every version.
     *
     * @param version the version, from 1.0 to {@link FormatVersion#CURRENT}
     * @param dropped called, during writing, with the notice for each member left out
     * @return the writer, which is thread-safe if {@code dropped} is
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
     * @return the document in UTF-8; the form for people ends in LF
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
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
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
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
     * Starts to write a catalogue whose case studies come one by one and need not be in memory.
     *
     * @param head the catalogue; its own case studies are not written
     * @param out the stream, preferably buffered, which is not closed
     * @return the writer, which takes the case studies in their order
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException in the cases of {@link #write(Catalogue, OutputStream)}, then or at the end
     */
    public CaseByCaseWriter caseByCase(Catalogue head, OutputStream out) throws IOException {
        return new CaseByCaseWriter(head, out, pretty, version, dropped);
    }

    /**
     * Writes a catalogue to a file, completely or not at all: it is written to a temporary file beside it, which is
     * then moved.
     *
     * @param catalogue the catalogue
     * @param file the file, which is replaced
     * @throws IOException if the file cannot be written; its previous content is then unchanged
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public void write(Catalogue catalogue, Path file) throws IOException {
        WholeFile.write(file, out -> write(catalogue, out));
    }
}
