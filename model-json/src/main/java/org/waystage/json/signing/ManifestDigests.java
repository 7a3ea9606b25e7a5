package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.KnowledgeShapes;
import org.waystage.json.internal.shape.ReferenceShapes;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Digests a catalogue record by record, and as a whole at the same time.
 *
 * <p>The canonical form of the whole is composed of those of its parts: its members in the order of their names, its
 * lists with the records in their own order. What comes before the case studies is digested immediately; what comes
 * after them waits for the last one.
 */
final class ManifestDigests {
    private static final String CASES = RecordKind.CASE_STUDIES.toString();
    private static final int MOST_NOTICES = 10_000;
    private static final byte[] COMMA = {','};

    private final Catalogue head;
    private final String headDigest;
    private final Map<RecordKind, List<EditionManifest.Entry>> records = new EnumMap<>(RecordKind.class);
    /** The members of the whole by name, each with its name in canonical form, except the case studies. */
    private final SortedMap<String, byte[]> members;

    private final List<Notice> notices = new ArrayList<>();
    private final MessageDigest whole = CanonicalForm.sha256();
    private boolean hasMembers;
    private boolean finished;
    private String wholeDigest = "";

    ManifestDigests(Catalogue catalogue) {
        head = catalogue.toBuilder().caseStudies(List.of()).build();
        byte[] bare = CanonicalForm.of(withoutRecords(head), CatalogueShape.CATALOGUE, "", this::note);
        headDigest = CanonicalForm.digest(bare);
        members = members(bare);
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new ArrayList<>());
        }
        addRecords();
        whole.update((byte) '{');
        members.headMap(CASES).values().forEach(this::member);
        catalogue.caseStudies().forEach(this::add);
    }

    private static Catalogue withoutRecords(Catalogue catalogue) {
        return catalogue.toBuilder()
                .technologies(List.of())
                .collections(List.of())
                .codeLists(List.of())
                .crosswalks(List.of())
                .organizations(List.of())
                .surveys(List.of())
                .recommendations(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .sources(List.of())
                .build();
    }

    private void addRecords() {
        addAll(
                RecordKind.TECHNOLOGIES,
                head.technologies(),
                ReferenceShapes.TECHNOLOGY,
                one -> one.id().value());
        addAll(
                RecordKind.COLLECTIONS,
                head.collections(),
                ReferenceShapes.COLLECTION,
                one -> one.id().value());
        addAll(
                RecordKind.CODE_LISTS,
                head.codeLists(),
                ReferenceShapes.CODE_LIST,
                one -> one.id().value());
        addAll(
                RecordKind.CROSSWALKS,
                head.crosswalks(),
                ReferenceShapes.CROSSWALK,
                one -> one.scheme().toString());
        addAll(
                RecordKind.ORGANIZATIONS,
                head.organizations(),
                ReferenceShapes.ORGANIZATION,
                one -> one.id().value());
        addAll(
                RecordKind.SURVEYS,
                head.surveys(),
                KnowledgeShapes.SURVEY,
                one -> one.id().value());
        addAll(
                RecordKind.RECOMMENDATIONS,
                head.recommendations(),
                KnowledgeShapes.RECOMMENDATION,
                one -> one.id().value());
        addAll(
                RecordKind.LESSONS,
                head.lessons(),
                KnowledgeShapes.LESSON,
                one -> one.id().value());
        addAll(
                RecordKind.INITIATIVES,
                head.initiatives(),
                KnowledgeShapes.INITIATIVE,
                one -> one.id().value());
        addAll(
                RecordKind.SOURCES,
                head.sources(),
                KnowledgeShapes.SOURCE,
                one -> one.id().value());
    }

    private <T> void addAll(RecordKind kind, List<T> values, Codec<T> codec, Function<T, String> id) {
        if (values.isEmpty()) {
            return;
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (T value : values) {
            list.writeBytes(list.size() == 0 ? opening(kind.toString()) : COMMA);
            String pointer = "/" + kind + "/" + entries(kind).size();
            byte[] bytes = CanonicalForm.of(value, codec, pointer, this::note);
            list.writeBytes(canonical(kind, id.apply(value), bytes));
        }
        list.write(']');
        members.put(kind.toString(), list.toByteArray());
    }

    private static byte[] opening(String list) {
        return ('"' + list + "\":[").getBytes(UTF_8);
    }

    private byte[] canonical(RecordKind kind, String id, byte[] bytes) {
        entries(kind).add(new EditionManifest.Entry(id, CanonicalForm.digest(bytes), Extras.none()));
        return bytes;
    }

    private List<EditionManifest.Entry> entries(RecordKind kind) {
        return records.getOrDefault(kind, List.of());
    }

    void add(CaseStudy caseStudy) {
        checkOpen();
        String pointer = "/" + CASES + "/" + entries(RecordKind.CASE_STUDIES).size();
        byte[] bytes = CanonicalForm.of(caseStudy, CaseStudyShapes.CASE_STUDY, pointer, this::note);
        if (entries(RecordKind.CASE_STUDIES).isEmpty()) {
            member(opening(CASES));
        } else {
            whole.update(COMMA);
        }
        whole.update(canonical(RecordKind.CASE_STUDIES, caseStudy.id().value(), bytes));
    }

    private void member(byte[] bytes) {
        if (hasMembers) {
            whole.update(COMMA);
        }
        hasMembers = true;
        whole.update(bytes);
    }

    /** Digests what comes after the case studies and returns the records. */
    Map<RecordKind, List<EditionManifest.Entry>> finish() {
        checkOpen();
        finished = true;
        if (!entries(RecordKind.CASE_STUDIES).isEmpty()) {
            whole.update((byte) ']');
        }
        members.tailMap(CASES).values().forEach(this::member);
        whole.update((byte) '}');
        wholeDigest = HexFormat.of().formatHex(whole.digest());
        return records;
    }

    private void checkOpen() {
        if (finished) {
            throw new IllegalStateException("the manifest was built already");
        }
    }

    private void note(Notice inexact) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(inexact);
        }
    }

    /** Returns the first notices of numbers that no double reproduces as written. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    Catalogue head() {
        return head;
    }

    String headDigest() {
        return headDigest;
    }

    String whole() {
        return wholeDigest;
    }

    /** Splits the canonical form of an object into its members. */
    private static SortedMap<String, byte[]> members(byte[] canonical) {
        SortedMap<String, byte[]> members = new TreeMap<>();
        JsonFactory fresh = DocumentReading.factory(ReadOptions.defaults());
        try (JsonParser parser = fresh.createParser(ObjectReadContext.empty(), canonical)) {
            parser.nextToken();
            String name = parser.nextName();
            while (name != null) {
                int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                parser.nextToken();
                parser.skipChildren();
                String next = parser.nextName();
                // there is a comma or a closing brace between a value and the token after it
                int end = Math.toIntExact(parser.currentTokenLocation().getByteOffset()) - (next == null ? 0 : 1);
                members.put(name, Arrays.copyOfRange(canonical, start, end));
                name = next;
            }
        }
        return members;
    }
}
