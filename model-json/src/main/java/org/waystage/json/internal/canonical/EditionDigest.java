package org.waystage.json.internal.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.notice.Notice;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.RecordList;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The digest of a whole catalogue whose case studies come one by one; none of them is kept.
 *
 * <p>The canonical form of the whole is composed of those of its parts: its members in the order of their names, its
 * lists with the records in their own order. What comes before the case studies is digested immediately; what comes
 * after them waits for the last one.
 */
public final class EditionDigest {
    private static final String CASES = RecordList.CASE_STUDIES.name;
    private static final byte[] COMMA = {','};

    private final Catalogue head;
    private final String headDigest;
    private final Listener listener;
    private final Consumer<? super Notice> inexact;
    /** The members of the whole by name, each with its name in canonical form, except the case studies. */
    private final SortedMap<String, byte[]> members;

    private final MessageDigest whole = Sha256.newDigest();
    private boolean hasMembers;
    private boolean finished;
    private long cases;

    /** Takes the canonical form of each record, in the order of a document, except that the case studies come last. */
    public interface Listener {
        <T> void record(RecordList<T> list, T record, byte[] canonical);
    }

    /**
     * Digests the catalogue without its case studies, which are ignored.
     *
     * @param inexact called for each number that no double reproduces as written
     * @throws IllegalArgumentException if something has no canonical form
     */
    public EditionDigest(Catalogue catalogue, Listener listener, Consumer<? super Notice> inexact) {
        this.listener = listener;
        this.inexact = inexact;
        head = catalogue.toBuilder().caseStudies(List.of()).build();
        byte[] bare = CanonicalForm.of(RecordList.bare(head), CatalogueShape.CATALOGUE, "", inexact);
        headDigest = CanonicalForm.digest(bare);
        members = members(bare);
        RecordList.ALL.forEach(this::addAll);
        update(new byte[] {'{'});
        members.headMap(CASES).values().forEach(this::member);
    }

    private <T> void addAll(RecordList<T> list) {
        List<T> records = list.of(head);
        if (records.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < records.size(); i++) {
            bytes.writeBytes(i == 0 ? opening(list.name) : COMMA);
            T value = records.get(i);
            byte[] canonical = CanonicalForm.of(value, list.shape, "/" + list.name + "/" + i, inexact);
            listener.record(list, value, canonical);
            bytes.writeBytes(canonical);
        }
        bytes.write(']');
        members.put(list.name, bytes.toByteArray());
    }

    private static byte[] opening(String list) {
        return ('"' + list + "\":[").getBytes(UTF_8);
    }

    /**
     * Digests the next case study.
     *
     * @throws IllegalArgumentException if it has no canonical form
     */
    public void add(CaseStudy caseStudy) {
        byte[] canonical =
                CanonicalForm.of(caseStudy, RecordList.CASE_STUDIES.shape, "/" + CASES + "/" + cases, inexact);
        checkOpen();
        if (cases == 0) {
            member(opening(CASES));
        } else {
            update(COMMA);
        }
        cases++;
        update(canonical);
        listener.record(RecordList.CASE_STUDIES, caseStudy, canonical);
    }

    private void member(byte[] bytes) {
        if (hasMembers) {
            update(COMMA);
        }
        hasMembers = true;
        update(bytes);
    }

    private void update(byte[] bytes) {
        whole.update(bytes);
    }

    /** Digests what comes after the case studies and returns the digest of the whole. */
    public String finish() {
        checkOpen();
        finished = true;
        if (cases > 0) {
            update(new byte[] {']'});
        }
        members.tailMap(CASES).values().forEach(this::member);
        update(new byte[] {'}'});
        return HexFormat.of().formatHex(whole.digest());
    }

    private void checkOpen() {
        if (finished) {
            throw new IllegalStateException("the digest was taken already");
        }
    }

    /** Returns the catalogue without its case studies. */
    public Catalogue head() {
        return head;
    }

    /** Returns the digest of the catalogue without its records. */
    public String headDigest() {
        return headDigest;
    }

    /** Splits the canonical form of an object into its members. */
    private static SortedMap<String, byte[]> members(byte[] canonical) {
        SortedMap<String, byte[]> members = new TreeMap<>();
        JsonFactory fresh = DocumentReading.factory(CanonicalForm.UNLIMITED);
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
