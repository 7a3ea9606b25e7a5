package org.waystage.json.internal.canonical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.internal.text.Places;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/** The canonical form (RFC 8785) of documents and of any value of the format, and its digest. */
public final class CanonicalForm {
    /** The options for values that exist already: limits protect readers of texts and do not apply to these. */
    static final ReadOptions UNLIMITED = unlimited();

    private CanonicalForm() {}

    private static ReadOptions unlimited() {
        ReadOptions options = ReadOptions.defaults();
        for (ReadOptions.Limit limit : ReadOptions.Limit.values()) {
            options = limit == ReadOptions.Limit.NOTICES ? options : options.with(limit, Integer.MAX_VALUE);
        }
        return options;
    }

    /** Returns the canonical form of any JSON document within limits. */
    public static Reading<byte[]> ofDocument(byte[] document, ReadOptions options) {
        int most = options.limit(ReadOptions.Limit.DOCUMENT_BYTES);
        if (document.length > most) {
            return LimitException.tooLong("a document of more than", most, 1);
        }
        JsonFactory factory = DocumentReading.factory(options);
        Findings findings = new Findings(options.limit(ReadOptions.Limit.NOTICES), ValidationProfile.none());
        Bytes bytes = Bytes.of(document);
        byte[] canonical = {};
        try {
            if (DocumentReading.isUtf8(bytes, findings)) {
                try (JsonParser parser = bytes.parser(factory)) {
                    canonical = new Canonicalizer(parser, findings, options).document(bytes);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        Reading.Counts counts = new Reading.Counts(
                findings.count(Severity.ERROR), findings.count(Severity.WARNING), findings.count(Severity.INFO));
        return new Reading<>(
                counts.errors() == 0 ? Optional.of(canonical) : Optional.empty(),
                notices(document, factory, findings),
                counts,
                findings.countsByRule());
    }

    /** Returns the canonical form of any value that can occur in a document. */
    public static <T> byte[] of(T value, Codec<T> codec) {
        return of(value, codec, "", notice -> {});
    }

    /**
     * Returns the canonical form of any value that can occur in a document, and reports the numbers that no double
     * reproduces as written.
     *
     * @param pointer the pointer to the value in the document
     */
    public static <T> byte[] of(T value, Codec<T> codec, String pointer, Consumer<? super Notice> inexact) {
        CanonicalOutput.Form form = CanonicalOutput.of(value, codec);
        if (form != null && form.exact) {
            return form.bytes;
        }
        // The slower way, through the document, finds what is wrong and where.
        Reading<byte[]> reading = ofDocument(DocumentWriting.bytes(value, codec), UNLIMITED);
        if (form == null && reading.value().isEmpty()) {
            throw new IllegalArgumentException(reading.notices().stream()
                    .filter(notice -> notice.severity() == Severity.ERROR)
                    .findFirst()
                    .map(notice -> below(pointer, notice).toString())
                    .orElse("the value has no canonical form"));
        }
        reading.notices().forEach(notice -> inexact.accept(below(pointer, notice)));
        return form == null ? reading.orElseThrow() : form.bytes;
    }

    /** Returns a notice of a value with its place in the document; the line is that of the value alone, and left out. */
    private static Notice below(String pointer, Notice notice) {
        return Notice.of(notice.rule(), Place.of(pointer + notice.place().pointer()), notice.values());
    }

    /** Returns the SHA-256 digest of bytes, in lower-case hexadecimal. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
    }

    private static List<Notice> notices(byte[] document, JsonFactory factory, Findings findings) {
        List<Long> offsets = new ArrayList<>();
        findings.drafts().forEach(draft -> offsets.add(draft.offset));
        try {
            Places places = Places.in(Bytes.of(document), factory, List.of(), offsets, 1);
            List<Notice> notices = new ArrayList<>();
            findings.drafts()
                    .forEach(draft -> notices.add(Notice.of(
                            draft.rule, new Place(draft.pointer, Optional.of(places.of(draft.offset))), draft.values)));
            return notices;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
