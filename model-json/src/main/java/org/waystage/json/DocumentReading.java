package org.waystage.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Code;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.notice.Notice;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.notice.Place;
import org.waystage.core.id.ScopeId;
import org.waystage.core.notice.Severity;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.json.ReadOptions.Limit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one value that stands alone in its text, a document or a line, and makes notices of what was found. */
final class DocumentReading {
    private static final Reading.Counts NOTHING = new Reading.Counts(0, 0, 0);

    private final ReadOptions options;
    private final Upgrades upgrades;
    /** Remembers names from one text to the next, for speed; replaced where one text filled it with odd names. */
    private volatile JsonFactory factory;

    DocumentReading(ReadOptions options) {
        this(options, Upgrades.NONE);
    }

    /**
     * Creates a reading.
     *
     * @param upgrades the steps by which documents of older versions are read
     */
    DocumentReading(ReadOptions options, Upgrades upgrades) {
        this.options = options;
        this.upgrades = upgrades;
        this.factory = factory(options);
    }

    static JsonFactory factory(ReadOptions options) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(options.limit(Limit.DEPTH))
                        .maxStringLength(options.limit(Limit.STRING_LENGTH))
                        .maxNumberLength(options.limit(Limit.NUMBER_LENGTH))
                        .maxNameLength(options.limit(Limit.NAME_LENGTH))
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** How a value that was read is checked against the model. */
    interface Check<T> {
        void check(T value, Consumer<Notice> action);
    }

    /** Reads a document, which must not be longer than the options say. */
    <T> Reading<T> document(Bytes bytes, Shape<T> shape, @Nullable Check<T> check) throws IOException {
        int most = options.limit(Limit.DOCUMENT_BYTES);
        if (bytes.size() > most) {
            return LimitException.tooLong("a document", most, 1);
        }
        return read(bytes, shape, 1, check);
    }

    /** As {@link #read(Bytes, Shape, Input, long, Check, List)}, for one text that is read alone. */
    <T> Reading<T> read(Bytes bytes, Shape<T> shape, long line, @Nullable Check<T> check) throws IOException {
        return read(bytes, shape, new Input(options), line, check, List.of());
    }

    /**
     * Reads the value.
     *
     * @param in what reading remembers from one text to the next
     * @param line the number of the first line of the text
     * @param check the rules of the model, if they are to be checked
     * @param steps by which the value is upgraded, known from elsewhere; a document that needs some says so itself
     */
    <T> Reading<T> read(
            Bytes bytes, Shape<T> shape, Input in, long line, @Nullable Check<T> check, List<UpgradeStep> steps)
            throws IOException {
        Findings findings = in.findings;
        findings.clear();
        T value = null;
        if (isUtf8(bytes, findings)) {
            value = steps.isEmpty() ? readOrUpgrade(bytes, shape, in, check) : upgrade(bytes, shape, in, check, steps);
            if (value != null && bytes.hasEscapedHalf()) {
                noteHalves(bytes, findings);
            }
        }
        if (findings.drafts().isEmpty()) {
            return new Reading<>(Optional.ofNullable(value), List.of(), NOTHING);
        }
        return placed(bytes, line, Optional.ofNullable(value), findings);
    }

    private <T> @Nullable T readOrUpgrade(Bytes bytes, Shape<T> shape, Input in, @Nullable Check<T> check)
            throws IOException {
        try {
            return readChecked(bytes, shape, in, check);
        } catch (FormatCodec.OtherMajorException e) {
            List<UpgradeStep> steps = upgrades.from(e.getMessage());
            if (!steps.isEmpty()) {
                return upgrade(bytes, shape, in, check, steps);
            }
            in.findings.clear();
            in.findings.add(
                    JsonRules.FORMAT_OTHER_MAJOR, e.pointer, e.offset, Map.of("value", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private <T> @Nullable T readChecked(Bytes bytes, Shape<T> shape, Input in, @Nullable Check<T> check)
            throws IOException {
        T value = read(bytes, shape, in);
        if (value != null && check != null) {
            check.check(value, notice -> add(notice, in.findings));
        }
        if (check != null
                && !in.findings.drafts().isEmpty()
                && LeftOut.isIn(value, in.findings)
                && bytes.size() <= LeftOut.MOST_BYTES) {
            checkLeftOut(bytes, shape, in, check, value == null);
        }
        return value;
    }

    private <T> void checkLeftOut(Bytes bytes, Shape<T> shape, Input in, Check<T> check, boolean all)
            throws IOException {
        Input patched = in.patched(options);
        T value = readAlone(bytes, shape, patched);
        if (value != null) {
            check.check(value, notice -> LeftOut.add(notice, all, patched.findings, in.findings));
        }
    }

    /** Reads a value of an older version: it is upgraded in memory, and what is noticed then is said of the original. */
    private <T> @Nullable T upgrade(
            Bytes bytes, Shape<T> shape, Input in, @Nullable Check<T> check, List<UpgradeStep> steps)
            throws IOException {
        Tree tree = readAlone(bytes, TreeCodec.TREE, in);
        if (tree == null) {
            return null;
        }
        if (shape instanceof CatalogueMembers) {
            Upgrades.catalogue(tree, steps, in.findings);
        } else {
            Upgrades.caseStudy(tree, steps);
        }
        Input upgraded = new Input(options);
        T value = readChecked(Bytes.of(TreeCodec.text(tree)), shape, upgraded, check);
        in.findings.takeOver(upgraded.findings, tree);
        return value;
    }

    /** Adds what a rule of the model noticed, unless it only follows from what reading left out. */
    private static void add(Notice notice, Findings findings) {
        String pointer = findings.inDocument(notice.place().pointer());
        if (!isConsequence(notice, pointer, findings)) {
            findings.add(notice.rule(), pointer, -1, inDocument(notice.values(), findings));
        }
    }

    private <T> @Nullable T read(Bytes bytes, Shape<T> shape, Input in) throws IOException {
        T line = bytes.readLine(shape, in, factory);
        if (line != null) {
            return line;
        }
        in.findings.clear();
        return readAlone(bytes, shape, in);
    }

    private <T> @Nullable T readAlone(Bytes bytes, Codec<T> codec, Input in) throws IOException {
        try (JsonParser parser = bytes.parser(factory)) {
            return read(parser, bytes, codec, in, false);
        } catch (JacksonIOException e) {
            notRead(e, in.findings);
            return null;
        } catch (StreamConstraintsException e) {
            // maybe it is not this text but the names of earlier ones that are too many: a new factory tells
            factory = factory(options);
        }
        try (JsonParser parser = bytes.parser(factory)) {
            return read(parser, bytes, codec, in, true);
        } catch (JacksonIOException e) {
            notRead(e, in.findings);
            return null;
        }
    }

    private static <T> @Nullable T read(JsonParser parser, Bytes bytes, Codec<T> codec, Input in, boolean again)
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
     * Notes what follows the document on whose last token the parser stands.
     *
     * @return whether the text is UTF-8 to its end; where a character is cut off, that alone is noted
     */
    static boolean endsUtf8(JsonParser parser, Bytes bytes, Findings findings) throws IOException {
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
            trailing = parser.currentTokenLocation().getByteOffset(); // the document is whole, and what follows is not
        }
        if (trailing >= 0) {
            findings.add(JsonRules.TRAILING, "", trailing, Map.of());
        }
        return true;
    }

    /** Notes each string with half of a surrogate pair; a document that has one is gone through once more, as few have. */
    private void noteHalves(Bytes bytes, Findings findings) throws IOException {
        try (JsonParser parser = bytes.parser(factory)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && Utf8.hasLoneSurrogate(parser.getString())) {
                    findings.add(
                            JsonRules.CANONICAL_FORM_NONE,
                            Pointers.to(parser.streamReadContext()),
                            parser.currentTokenLocation().getByteOffset(),
                            Map.of("problem", "half of a surrogate pair, which no UTF-8 text can hold"));
                }
            }
        } catch (JacksonException e) {
            // the text breaks off here, of which reading it told
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
    static void broken(JacksonException e, JsonParser parser, Findings findings) {
        // Behind a word that is none the parser has gone on, perhaps into the next line; in an object its last token is
        // a name.
        boolean word = String.valueOf(e.getOriginalMessage()).startsWith("Unrecognized token")
                && !parser.streamReadContext().inObject();
        long offset = (word ? parser.currentTokenLocation() : parser.currentLocation()).getByteOffset();
        findings.add(
                Problems.rule(e),
                Pointers.to(parser.streamReadContext()),
                Math.max(0, offset),
                Map.of("problem", Problems.problem(e)));
    }

    /** Tells whether bytes are UTF-8, as far as it is known before they are parsed; if not, it is found. */
    static boolean isUtf8(Bytes bytes, Findings findings) throws IOException {
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
        Reading.Counts counts = new Reading.Counts(
                findings.count(Severity.ERROR), findings.count(Severity.WARNING), findings.count(Severity.INFO));
        return new Reading<>(value, notices, counts, findings.countsByRule());
    }

    /** Turns the one value of a notice that is a pointer, the place of the thing that has an id first, into the document. */
    static Map<String, String> inDocument(Map<String, String> values, Findings findings) {
        String first = values.get("first");
        if (first == null) {
            return values;
        }
        Map<String, String> turned = new LinkedHashMap<>(values);
        turned.put("first", findings.inDocument(first));
        return turned;
    }

    /** Returns the key of an id that is unique only within the case that a pointer leads into. */
    static Object owned(String pointer, ScopeId id) {
        String[] segments = pointer.split("/", 4);
        return Map.entry(id, segments.length > 3 && segments[1].equals("caseStudies") ? segments[2] : "");
    }

    /** Tells whether something is missing, or a reference leads nowhere, only because it was left out, which has its own notice. */
    static boolean isConsequence(Notice notice, String pointer, Findings findings) {
        if (notice.rule().equals(ModelRules.ISSUE_DATE_MISSING)) {
            return findings.isLeftOut("/issued");
        }
        if (notice.rule().equals(ModelRules.SOURCE_MISSING)) {
            return findings.hasDropped(pointer + "/sources");
        }
        if (!findings.hasLost()) {
            return false;
        }
        String target = notice.values().getOrDefault("target", notice.values().getOrDefault("code", ""));
        Object id = switch (notice.rule().id()) {
            case "link-technology-unknown" -> TechnologyId.of(target);
            case "link-organization-unknown" -> OrganizationId.of(target);
            case "link-source-unknown" -> SourceId.of(target);
            case "link-case-study-unknown" -> CaseStudyId.of(target);
            case "link-scope-unknown" -> owned(pointer, ScopeId.of(target));
            case "link-initiative-unknown" -> InitiativeId.of(target);
            case "link-code-list-unknown" -> CodeListId.of(target);
            case "link-code-unknown", "model-country-unknown" ->
                Code.isCode(target) ? Code.of(target) : ""; // a long one was cut
            default -> "";
        };
        return findings.isLost(id);
    }
}
