package org.waystage.json.internal.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.shape.FormatCodec;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.internal.text.Places;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.internal.text.SkippingParser;
import org.waystage.json.internal.text.Utf8;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.ReadOptions.Limit;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text that consists of one value, a document or a line, and creates the notices. */
public final class DocumentReading {
    private static final Reading.Counts NOTHING = new Reading.Counts(0, 0, 0);

    private final ReadOptions options;
    /** Keeps names from one text to the next, for speed; replaced if one text filled it with unusual names. */
    private volatile JsonFactory factory;

    public DocumentReading(ReadOptions options) {
        this.options = options;
        this.factory = factory(options);
    }

    public static JsonFactory factory(ReadOptions options) {
        return SkippingParser.factory(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(options.limit(Limit.DEPTH))
                        .maxStringLength(options.limit(Limit.STRING_LENGTH))
                        .maxNumberLength(options.limit(Limit.NUMBER_LENGTH))
                        .maxNameLength(options.limit(Limit.NAME_LENGTH))
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION));
    }

    /** Checks a value that was read against the model. */
    public interface Check<T> {
        void check(T value, Consumer<Notice> action);
    }

    /** Reads a document, which must not exceed the maximum length in the options. */
    public <T> Reading<T> document(Bytes bytes, Codec<T> codec, @Nullable Check<T> check) throws IOException {
        int most = options.limit(Limit.DOCUMENT_BYTES);
        if (bytes.size() > most) {
            return LimitException.tooLong("a document of more than", most, 1);
        }
        return text(bytes, codec, 1, check);
    }

    /** Reads one text of any length. */
    public <T> Reading<T> text(Bytes bytes, Codec<T> codec, long line, @Nullable Check<T> check) throws IOException {
        Input in = new Input(options);
        T value = isUtf8(bytes, in.findings) ? ofThisMajor(bytes, codec, in, check) : null;
        return told(bytes, line, value, in.findings);
    }

    /** The part of a document that the first pass leaves to a second one. */
    public interface SecondPass<T> {
        /**
         * Returns the codec of the second pass.
         *
         * @param value the value that the first pass has read, or null if it could not be read
         * @param action takes notices of rules of the model, with pointers into what was read
         */
        Codec<?> codec(@Nullable T value, Consumer<Notice> action);

        /**
         * Called when the second pass has reached the end of a document from which the first has read a value. It is not called if the
         * second pass ends early: what only the end shows is then not known.
         */
        void ended();
    }

    /**
     * Reads a document of any length in two passes, and passes on what the second one reads. If the document breaks off, nothing is passed
     * on.
     */
    public <T> Reading<T> inTwoPasses(Bytes bytes, Codec<T> first, @Nullable Check<T> check, SecondPass<T> second)
            throws IOException {
        Input in = new Input(options);
        T value = null;
        if (isUtf8(bytes, in.findings)) {
            try {
                value = parsed(bytes, first, in);
            } catch (FormatCodec.OtherMajorException e) {
                otherMajor(e, in.findings);
                return told(bytes, 1, null, in.findings);
            }
            boolean whole = !LeftOut.endsEarly(in.findings);
            if (value != null && check != null) {
                check.check(value, notice -> add(notice, in.findings));
            }
            if (!in.findings.countsByRule().containsKey(JsonRules.NOT_UTF_8.id())) {
                boolean toTheEnd = second(bytes, second.codec(value, notice -> add(notice, in.findings)), in, whole);
                if (toTheEnd && value != null) {
                    second.ended();
                }
            }
        }
        return told(bytes, 1, value, in.findings);
    }

    /** Returns whether a text is short enough to check what could not be read in it, if it is read as a whole. */
    public static boolean isLookedInto(Bytes bytes, Reading<?> reading) throws IOException {
        return bytes.size() <= LeftOut.MOST_BYTES
                && (reading.value().isEmpty()
                        || reading.notices().stream()
                                .anyMatch(notice -> notice.values().containsKey("leftOut")));
    }

    /**
     * Reads a text again; if the first pass has reported how it breaks off, that is not reported twice.
     *
     * @return whether it came to the end
     */
    private boolean second(Bytes bytes, Codec<?> codec, Input in, boolean whole) throws IOException {
        try (JsonParser parser = bytes.parser(factory(options))) {
            try {
                in.goOn(parser);
                parser.nextToken();
                codec.read(in);
                return true;
            } catch (LimitException e) {
                if (whole) {
                    in.findings.add(JsonRules.LIMIT_EXCEEDED, e.pointer, e.offset, e.values());
                }
            } catch (JacksonIOException e) {
                throw e.getCause();
            } catch (JacksonException e) {
                if (whole) {
                    broken(e, parser, in.findings);
                }
            }
        }
        return false;
    }

    /**
     * Reads one of many lines.
     *
     * @param in the state that reading keeps from one line to the next
     * @param lines the parser for lines without notices
     * @param line the number of the line
     * @param check the rules of the model, if they are to be checked
     */
    public <T> Reading<T> line(
            Bytes bytes, Codec<T> codec, Input in, LinesParser lines, long line, @Nullable Check<T> check)
            throws IOException {
        in.findings.clear();
        T value = null;
        if (isUtf8(bytes, in.findings)) {
            try {
                value = checked(bytes, codec, in, lines, check);
            } catch (FormatCodec.OtherMajorException e) {
                otherMajor(e, in.findings);
            }
        }
        return told(bytes, line, value, in.findings);
    }

    private <T> Reading<T> told(Bytes bytes, long line, @Nullable T value, Findings findings) throws IOException {
        if (value != null && bytes.hasEscapedHalf()) {
            noteHalves(bytes, findings);
        }
        return findings.drafts().isEmpty()
                ? new Reading<>(Optional.ofNullable(value), List.of(), NOTHING)
                : placed(bytes, line, Optional.ofNullable(value), findings);
    }

    private <T> @Nullable T ofThisMajor(Bytes bytes, Codec<T> codec, Input in, @Nullable Check<T> check)
            throws IOException {
        try {
            return checked(bytes, codec, in, null, check);
        } catch (FormatCodec.OtherMajorException e) {
            otherMajor(e, in.findings);
            return null;
        }
    }

    private static void otherMajor(FormatCodec.OtherMajorException e, Findings findings) {
        findings.clear();
        findings.add(
                JsonRules.FORMAT_OTHER_MAJOR, e.pointer, e.offset, Map.of("value", String.valueOf(e.getMessage())));
    }

    private <T> @Nullable T checked(
            Bytes bytes, Codec<T> codec, Input in, @Nullable LinesParser lines, @Nullable Check<T> check)
            throws IOException {
        T value = lines == null ? null : lines.line(bytes, codec, in, factory);
        if (value == null) {
            in.findings.clear();
            value = parsed(bytes, codec, in);
        }
        if (value != null && check != null) {
            check.check(value, notice -> add(notice, in.findings));
        }
        if (check != null
                && !in.findings.drafts().isEmpty()
                && LeftOut.isIn(value, in.findings)
                && bytes.size() <= LeftOut.MOST_BYTES) {
            checkLeftOut(bytes, codec, in, check, value == null);
        }
        return value;
    }

    private <T> void checkLeftOut(Bytes bytes, Codec<T> codec, Input in, Check<T> check, boolean all)
            throws IOException {
        Input patched = in.patched(options);
        T value = parsed(bytes, codec, patched);
        if (value != null) {
            check.check(value, notice -> LeftOut.add(notice, all, patched.findings, in.findings));
        }
    }

    /** Adds a notice of a rule of the model, unless it only follows from something left out in reading. */
    private static void add(Notice notice, Findings findings) {
        String pointer = findings.inDocument(notice.place().pointer());
        if (!Consequences.isConsequence(notice, pointer, findings)) {
            findings.add(notice.rule(), pointer, -1, findings.inDocument(notice.values()));
        }
    }

    private <T> @Nullable T parsed(Bytes bytes, Codec<T> codec, Input in) throws IOException {
        try (JsonParser parser = bytes.parser(factory)) {
            return value(parser, bytes, codec, in, false);
        } catch (JacksonIOException e) {
            notRead(e, in.findings);
            return null;
        } catch (StreamConstraintsException e) {
            // perhaps earlier texts had too many names, not this one: a new factory shows which
            factory = factory(options);
        }
        try (JsonParser parser = bytes.parser(factory)) {
            return value(parser, bytes, codec, in, true);
        } catch (JacksonIOException e) {
            notRead(e, in.findings);
            return null;
        }
    }

    private static <T> @Nullable T value(JsonParser parser, Bytes bytes, Codec<T> codec, Input in, boolean again)
            throws IOException {
        Findings findings = in.findings;
        try {
            in.begin(parser);
            if (parser.nextToken() == null) {
                findings.add(JsonRules.TRUNCATED, "", parser.currentLocation().getByteOffset(), Map.of());
                return null;
            }
            T value = codec.read(in);
            return endsUtf8(parser, bytes, findings) ? value : null;
        } catch (LimitException e) {
            findings.add(JsonRules.LIMIT_EXCEEDED, e.pointer, e.offset, e.values());
            return null;
        } catch (JacksonException e) {
            if (e instanceof JacksonIOException || (e instanceof StreamConstraintsException && !again)) {
                throw e;
            }
            broken(e, parser, findings);
            return null;
        }
    }

    /**
     * Notes what follows the document on whose last token the parser is.
     *
     * @return whether the text is UTF-8 to its end; a truncated character is noted on its own
     */
    public static boolean endsUtf8(JsonParser parser, Bytes bytes, Findings findings) throws IOException {
        long trailing = -1;
        try {
            if (parser.nextToken() != null) {
                trailing = parser.currentTokenLocation().getByteOffset();
            }
        } catch (JacksonException e) {
            if (!Problems.rule(e).equals(JsonRules.TRUNCATED)) {
                throw e;
            }
            long cut = bytes.cutCharacter();
            if (cut >= 0) {
                findings.clear();
                findings.add(JsonRules.NOT_UTF_8, "", cut, Map.of());
                return false;
            }
            trailing = parser.currentTokenLocation().getByteOffset(); // whole, unlike what follows it
        }
        if (trailing >= 0) {
            findings.add(JsonRules.TRAILING, "", trailing, Map.of());
        }
        return true;
    }

    /**
     * Notes each string with a lone surrogate; only a document that has one, which is rare, is traversed a second time.
     */
    private void noteHalves(Bytes bytes, Findings findings) throws IOException {
        try (JsonParser parser = bytes.parser(factory)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && Utf8.hasLoneSurrogate(parser.getString())) {
                    findings.add(
                            JsonRules.CANONICAL_FORM_NONE,
                            Pointers.to(parser.streamReadContext()),
                            parser.currentTokenLocation().getByteOffset(),
                            Map.of("problem", "half of a surrogate pair, which no UTF-8 text can contain"));
                }
            }
        } catch (JacksonException e) {
            // the text breaks off here, which reading has reported
        }
    }

    private static void notRead(JacksonIOException e, Findings findings) throws IOException {
        if (!(e.getCause() instanceof Utf8.NotUtf8Exception fault)) {
            throw e.getCause();
        }
        findings.clear();
        findings.add(JsonRules.NOT_UTF_8, "", fault.offset, Map.of());
    }

    /** Notes where and why the text is not JSON. */
    public static void broken(JacksonException e, JsonParser parser, Findings findings) {
        // After an invalid word, the parser has gone on, perhaps into the next line; in an object, its last token is a
        // name.
        boolean word = String.valueOf(e.getOriginalMessage()).startsWith("Unrecognized token")
                && !parser.streamReadContext().inObject();
        long offset = (word ? parser.currentTokenLocation() : parser.currentLocation()).getByteOffset();
        findings.add(
                Problems.rule(e),
                Pointers.to(parser.streamReadContext()),
                Math.max(0, offset),
                Map.of("problem", Problems.problem(e)));
    }

    /** Returns whether bytes are UTF-8, as far as can be known before parsing; notes it if they are not. */
    public static boolean isUtf8(Bytes bytes, Findings findings) throws IOException {
        byte[] start = bytes.start();
        if (Utf8.isOtherEncoding(start)) {
            String encoding = Utf8.otherEncoding(start);
            findings.add(JsonRules.NOT_UTF_8, "", 0, encoding.isEmpty() ? Map.of() : Map.of("encoding", encoding));
            return false;
        }
        long fault = bytes.faultInUtf8();
        if (fault >= 0) {
            findings.add(JsonRules.NOT_UTF_8, "", fault, Map.of());
        }
        return fault < 0;
    }

    private <T> Reading<T> placed(Bytes bytes, long line, Optional<T> value, Findings findings) throws IOException {
        List<String> pointers = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        findings.drafts().forEach(draft -> {
            if (draft.offset < 0) {
                pointers.add(draft.pointer);
            } else {
                offsets.add(draft.offset);
            }
        });
        Places places = Places.in(bytes, factory, pointers, offsets, line);
        List<Notice> notices = new ArrayList<>();
        for (Findings.Draft draft : findings.drafts()) {
            Place.Position position = draft.offset < 0 ? places.of(draft.pointer) : places.of(draft.offset);
            Place place = new Place(draft.pointer, Optional.of(position));
            notices.add(new Notice(draft.rule, draft.severity, place, draft.values));
        }
        notices.sort(Comparator.comparing(
                notice -> notice.place().position().orElseThrow(),
                Comparator.comparingLong(Place.Position::line).thenComparingInt(Place.Position::column)));
        return new Reading<>(value, notices, findings.counts(), findings.countsByRule());
    }
}
