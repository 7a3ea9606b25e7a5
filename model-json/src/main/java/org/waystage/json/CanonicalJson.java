package org.waystage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Rule;
import org.waystage.core.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The canonical form of JSON (RFC 8785) and its SHA-256 digest, of catalogues and of any JSON document.
 *
 * <p>Members stand in the order of their UTF-16 units, without blanks; numbers are written as ECMAScript writes doubles. RFC
 * 8785 knows doubles only: a number that no double gives back as it was written is noticed, one beyond their range is
 * refused. Documents that are not I-JSON (RFC 7493: member names stand once, strings are whole) are refused.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Returns the canonical form of a JSON document.
     *
     * @param document the UTF-8 bytes of any JSON document
     * @return the canonical bytes, absent where there are errors, and what was noticed
     */
    public static Reading<byte[]> of(byte[] document) {
        JsonFactory factory = DocumentReading.factory(ReadOptions.defaults());
        Findings findings = new Findings(ReadOptions.defaults().maxNotices());
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
        Bytes bytes = Bytes.of(document);
        try (JsonParser parser = bytes.parser(factory)) {
            long fault = DocumentReading.faultInUtf8(bytes);
            if (fault < 0) {
                canonical(parser, findings, out);
            } else {
                findings.add(JsonRules.NOT_UTF_8, "", fault, Map.of());
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        Reading.Counts counts = new Reading.Counts(
                findings.count(Severity.ERROR), findings.count(Severity.WARNING), findings.count(Severity.INFO));
        return new Reading<>(
                counts.errors() == 0 ? Optional.of(out.toByteArray()) : Optional.empty(),
                notices(document, factory, findings),
                counts);
    }

    /**
     * Returns the canonical form of a catalogue. Equal catalogues have equal canonical bytes.
     *
     * @param catalogue the catalogue
     * @return the canonical bytes
     * @throws IllegalArgumentException if a number is beyond the range of a double, or a string holds half a surrogate pair
     */
    public static byte[] of(Catalogue catalogue) {
        return of(catalogue, CatalogueShape.CATALOGUE);
    }

    /**
     * Returns the canonical form of a case study, which stands as it is in that of its catalogue.
     *
     * @param caseStudy the case study
     * @return the canonical bytes
     * @throws IllegalArgumentException if a number is beyond the range of a double, or a string holds half a surrogate pair
     */
    public static byte[] of(CaseStudy caseStudy) {
        return of(caseStudy, CaseStudyShapes.CASE_STUDY);
    }

    /** Returns the canonical form of any value that has a place in a document. */
    static <T> byte[] of(T value, Codec<T> codec) {
        byte[] canonical = CanonicalOutput.of(value, codec);
        return canonical == null ? refused(value, codec) : canonical;
    }

    /** Goes the long way over the document, which tells what is wrong and where. */
    private static <T> byte[] refused(T value, Codec<T> codec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CatalogueWriter.write(value, codec, bytes, false, false);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        Reading<byte[]> reading = of(bytes.toByteArray());
        return reading.value()
                .orElseThrow(() -> new IllegalArgumentException(reading.notices().stream()
                        .filter(notice -> notice.severity() == Severity.ERROR)
                        .findFirst()
                        .map(Notice::toString)
                        .orElse("the value has no canonical form")));
    }

    /**
     * Returns the digest of canonical bytes.
     *
     * @param canonical the bytes
     * @return the SHA-256 digest, 64 digits in lower-case hexadecimal
     */
    public static String digest(byte[] canonical) {
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void canonical(JsonParser parser, Findings findings, ByteArrayOutputStream out) {
        try {
            if (parser.nextToken() == null) {
                findings.add(JsonRules.TRUNCATED, "", 0, Map.of());
                return;
            }
            StringBuilder text = new StringBuilder();
            new Canonicalizer(parser, findings).value(text);
            if (parser.nextToken() != null) {
                findings.add(
                        JsonRules.TRAILING, "", parser.currentTokenLocation().getByteOffset(), Map.of());
            }
            out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            DocumentReading.broken(e, parser, findings);
        }
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

    /** Goes through a document and appends its canonical text. */
    private static final class Canonicalizer {
        private final JsonParser parser;
        private final Findings findings;

        Canonicalizer(JsonParser parser, Findings findings) {
            this.parser = parser;
            this.findings = findings;
        }

        void value(StringBuilder out) {
            JsonToken token = parser.currentToken();
            switch (token) {
                case START_OBJECT -> object(out);
                case START_ARRAY -> array(out);
                case VALUE_STRING -> string(parser.getString(), out);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString(), out);
                case VALUE_TRUE -> out.append("true");
                case VALUE_FALSE -> out.append("false");
                default -> out.append("null");
            }
        }

        private void array(StringBuilder out) {
            out.append('[');
            for (boolean first = true; parser.nextToken() != JsonToken.END_ARRAY; first = false) {
                if (!first) {
                    out.append(',');
                }
                value(out);
            }
            out.append(']');
        }

        private void object(StringBuilder out) {
            Map<String, StringBuilder> members = new TreeMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                StringBuilder value = new StringBuilder();
                if (members.putIfAbsent(name, value) != null) {
                    note(JsonRules.MEMBER_DUPLICATE, Map.of("member", name));
                }
                value(value);
            }
            out.append('{');
            boolean first = true;
            for (Map.Entry<String, StringBuilder> member : members.entrySet()) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                string(member.getKey(), out);
                out.append(':').append(member.getValue());
            }
            out.append('}');
        }

        private void string(String text, StringBuilder out) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    case '\b' -> out.append("\\b");
                    case '\t' -> out.append("\\t");
                    case '\n' -> out.append("\\n");
                    case '\f' -> out.append("\\f");
                    case '\r' -> out.append("\\r");
                    default -> {
                        if (c < ' ') {
                            out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                        } else {
                            out.append(c);
                        }
                    }
                }
            }
            out.append('"');
            if (Utf8.hasLoneSurrogate(text)) {
                note(JsonRules.SURROGATE_LONE, Map.of());
            }
        }

        private void number(String digits, StringBuilder out) {
            double value = Double.parseDouble(digits);
            if (Double.isInfinite(value)) {
                note(JsonRules.NUMBER_OVERFLOW, Map.of("number", digits));
                return;
            }
            String canonical = EcmaNumbers.toString(value);
            if (!isSame(digits, canonical)) {
                note(JsonRules.NUMBER_INEXACT, Map.of("number", digits, "canonical", canonical));
            }
            out.append(canonical);
        }

        private static boolean isSame(String digits, String canonical) {
            if (digits.equals(canonical)) {
                return true;
            }
            BigDecimal exact = decimal(digits);
            return exact != null && exact.compareTo(new BigDecimal(canonical)) == 0;
        }

        private static @Nullable BigDecimal decimal(String digits) {
            try {
                return new BigDecimal(digits);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        private void note(Rule rule, Map<String, String> values) {
            findings.add(
                    rule,
                    parser.streamReadContext().pathAsPointer().toString(),
                    parser.currentTokenLocation().getByteOffset(),
                    values);
        }
    }
}
