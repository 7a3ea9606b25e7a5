package org.waystage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MetadataBuilder;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * The first line of a file, which each machine reads once.
 *
 * <p>It is sent as its bytes, because a catalogue cannot be serialized; every serializer that a cluster uses can send arrays of bytes.
 */
final class Head implements Serializable {
    private static final long serialVersionUID = 1;

    /** A line number so high that no suggestions are made for its faults, which nobody will see. */
    private static final long FAR = 1L << 32;

    private static final String KEY = "waystage";

    private final byte[] line;
    /** The number of blank lines before it, for the places of its notices. */
    private final long blank;

    private transient @Nullable CaseStudyLines checked;
    private transient @Nullable CaseStudyLines unchecked;

    Head(byte[] line, long blank) {
        this.line = line.clone();
        this.blank = blank;
    }

    /**
     * Returns whether the first line of a block that is not blank is the head of its file, whatever ends the lines there. The first line
     * of the file may be that of a case; then there is no head.
     */
    boolean isOf(long block, byte[] other) {
        return block == 0 && Arrays.equals(line, 0, end(line), other, 0, end(other)) && !isMissing();
    }

    /** Returns the length of a line without the carriage return that belongs to its end. */
    private static int end(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    }

    /** Returns whether the line is something other than a head, such as a case. */
    boolean isMissing() {
        return unchecked().head().notices().stream()
                .anyMatch(notice -> notice.rule().equals(JsonRules.HEAD_MISSING));
    }

    /** Returns lines that other lines get their head from, checked by the rules of the model. */
    private synchronized CaseStudyLines checked() {
        CaseStudyLines lines = checked;
        if (lines == null) {
            lines = lines(ReadOptions.defaults());
            checked = lines;
        }
        return lines;
    }

    /** Returns lines that other lines get their head from, without checks: a count needs none. */
    private synchronized CaseStudyLines unchecked() {
        CaseStudyLines lines = unchecked;
        if (lines == null) {
            lines = lines(ReadOptions.defaults().unchecked());
            unchecked = lines;
        }
        return lines;
    }

    private CaseStudyLines lines(ReadOptions options) {
        Stream<byte[]> before = Stream.generate(() -> new byte[0]).limit(blank);
        try {
            return CaseStudyLines.over(
                    new LinesInput(Stream.concat(before, Stream.of(line)).iterator()), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] line() {
        return line.clone();
    }

    /**
     * Records in the schema of rows of cases what they were made with: the catalogue, its edition and issue date, and the digest of the
     * head. Parquet stores this with the schema at the end of each file.
     */
    Dataset<Row> named(Dataset<Row> rows) {
        MetadataBuilder metadata = new MetadataBuilder().putString("head_sha256", digest());
        catalogue().ifPresent(known -> {
            metadata.putString("catalogue", known.id().value());
            known.edition().ifPresent(edition -> metadata.putString("edition", edition));
            known.issued().ifPresent(date -> metadata.putString("issued", date.toString()));
        });
        return rows.withMetadata(
                CaseRows.CASE_ID,
                new MetadataBuilder().putMetadata(KEY, metadata.build()).build());
    }

    private String digest() {
        return CanonicalJson.digest(Arrays.copyOf(line, end(line)));
    }

    Reading<Catalogue> reading() {
        return checked().head();
    }

    /** Returns the catalogue that cases are counted with; empty if there is none or it cannot be read. */
    Optional<Catalogue> catalogue() {
        return unchecked().head().value();
    }

    /** Returns a part of the file, to be checked. */
    CaseStudyLines checkedPart(InputStream in, long firstLine) {
        return checked().part(in, firstLine);
    }

    /** Returns a part of the file whose line numbers are not reported. */
    CaseStudyLines part(InputStream in) {
        return unchecked().part(in, FAR);
    }
}
