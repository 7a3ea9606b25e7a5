package org.waystage.examples.service;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;

/** The cases in the database. Every change adds a version; nothing that was once answered is lost. */
@Repository
class CaseStore {
    private static final RecordWriter<CaseStudy> WRITER = RecordWriter.of(CaseStudy.class);
    private static final RecordReader<CaseStudy> READER = RecordReader.of(CaseStudy.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    CaseStore(JdbcClient jdbc, org.springframework.transaction.PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    /** Who changes what, and why. */
    record Change(String by, String reason) {}

    /** A version of a case; the case is null if it was withdrawn. */
    record Version(
            long sequence, @Nullable CaseStudy caseStudy, Instant recordedAt, String recordedBy, String reason) {}

    /** What a list is asked for. */
    record Filter(
            @Nullable String technology,
            @Nullable String country,
            @Nullable String stage,
            @Nullable String words) {}

    /** Returns a number that grows with each change. */
    long sequence() {
        return jdbc.sql("select coalesce(max(sequence), 0) from case_version")
                .query(Long.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from head").query(Long.class).single() == 0;
    }

    /** Returns the catalogue as it stands. */
    @Transactional(readOnly = true)
    public Catalogue catalogue() {
        byte[] head = bytes(
                jdbc.sql("select document::text from head").query(String.class).single());
        List<CaseStudy> cases =
                jdbc.sql("select document::text from case_current order by id").query(String.class).stream()
                        .map(CaseStore::caseStudy)
                        .toList();
        return new CatalogueReader()
                .read(head).orElseThrow().toBuilder().caseStudies(cases).build();
    }

    private static CaseStudy caseStudy(String document) {
        return READER.read(bytes(document)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static String digest(CaseStudy caseStudy) {
        return CanonicalJson.digest(CanonicalJson.of(caseStudy));
    }

    List<CaseStudyId> find(Filter filter) {
        return jdbc
                .sql("""
                        select id from case_current
                        where (cast(:technology as text) is null or :technology = any(technologies))
                          and (cast(:country as text) is null or :country = any(countries))
                          and (cast(:stage as text) is null or stage = :stage)
                          and (cast(:words as text) is null or position(lower(:words) in lower(title)) > 0)
                        order by id
                        """)
                .param("technology", filter.technology())
                .param("country", filter.country())
                .param("stage", filter.stage())
                .param("words", filter.words())
                .query(String.class)
                .stream()
                .map(CaseStudyId::of)
                .toList();
    }

    List<Version> versions(CaseStudyId id) {
        return jdbc.sql("select sequence, document::text, recorded_at, recorded_by, reason from case_version"
                        + " where id = :id order by sequence")
                .param("id", id.value())
                .query((row, number) -> version(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private static Version version(
            long sequence, @Nullable String document, Instant recordedAt, String recordedBy, String reason) {
        return new Version(sequence, document == null ? null : caseStudy(document), recordedAt, recordedBy, reason);
    }

    /** Returns the case as it was recorded at a moment; empty if it was not, or was withdrawn. */
    Optional<CaseStudy> asKnown(CaseStudyId id, Instant moment) {
        return jdbc.sql("select document::text from case_version where id = :id and recorded_at <= :moment"
                        + " order by sequence desc limit 1")
                .param("id", id.value())
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Optional.ofNullable(row.getString(1)).map(CaseStore::caseStudy))
                .optional()
                .flatMap(found -> found);
    }

    /** Adds a case; returns whether there was none with its id. */
    @Transactional
    public boolean add(Catalogue references, CaseStudy caseStudy, Change change) {
        // the id is locked first, so that two that add the same case do not both add a version
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:id))")
                .param("id", caseStudy.id().value())
                .query(row -> {});
        boolean taken = jdbc.sql("select count(*) from case_current where id = :id")
                        .param("id", caseStudy.id().value())
                        .query(Long.class)
                        .single()
                > 0;
        if (!taken) {
            put(references, caseStudy, change);
        }
        return !taken;
    }

    /** Replaces a case; returns whether it still had the digest. */
    @Transactional
    public boolean replace(Catalogue references, CaseStudy caseStudy, String digest, Change change) {
        if (!lock(caseStudy.id(), digest)) {
            return false;
        }
        put(references, caseStudy, change);
        return true;
    }

    /** Withdraws a case, whose versions stay; returns whether it still had the digest. */
    @Transactional
    public boolean withdraw(CaseStudyId id, String digest, Change change) {
        if (!lock(id, digest)) {
            return false;
        }
        addVersion(id, digest, null, change);
        jdbc.sql("delete from case_current where id = :id")
                .param("id", id.value())
                .update();
        return true;
    }

    private boolean lock(CaseStudyId id, String digest) {
        return jdbc.sql("select id from case_current where id = :id and digest = :digest for update")
                .param("id", id.value())
                .param("digest", digest)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private long addVersion(CaseStudyId id, String digest, @Nullable String document, Change change) {
        return jdbc.sql("insert into case_version (id, digest, document, recorded_by, reason)"
                        + " values (:id, :digest, cast(:document as json), :by, :reason) returning sequence")
                .param("id", id.value())
                .param("digest", digest)
                .param("document", document)
                .param("by", change.by())
                .param("reason", change.reason())
                .query(Long.class)
                .single();
    }

    private void put(Catalogue references, CaseStudy caseStudy, Change change) {
        String digest = digest(caseStudy);
        String document = new String(WRITER.toBytes(caseStudy), java.nio.charset.StandardCharsets.UTF_8);
        long sequence = addVersion(caseStudy.id(), digest, document, change);
        EvidencedStage state = references.history(caseStudy).current();
        jdbc.sql("""
                        insert into case_current (id, sequence, digest, document, technologies, countries, stage, seen, title)
                        values (:id, :sequence, :digest, cast(:document as json), :technologies, :countries, :stage,
                                cast(:seen as date), :title)
                        on conflict (id) do update set sequence = excluded.sequence, digest = excluded.digest,
                            document = excluded.document, technologies = excluded.technologies,
                            countries = excluded.countries, stage = excluded.stage, seen = excluded.seen,
                            title = excluded.title
                        """)
                .param("id", caseStudy.id().value())
                .param("sequence", sequence)
                .param("digest", digest)
                .param("document", document)
                .param(
                        "technologies",
                        texts(caseStudy.technologies().stream()
                                .flatMap(technology -> references.withBroader(technology).stream())
                                .map(id -> id.value())
                                .distinct()
                                .toArray(String[]::new)))
                .param(
                        "countries",
                        texts(references.countriesOf(caseStudy).stream()
                                .map(Code::value)
                                .toArray(String[]::new)))
                .param("stage", state.answer().code())
                .param(
                        "seen",
                        state.evidence()
                                .map(PartialDate::latest)
                                .map(Object::toString)
                                .orElse(null))
                .param("title", caseStudy.title().in("en"))
                .update();
        putBody(caseStudy.id(), document);
    }

    /** Fills the column for ad-hoc queries; a document that PostgreSQL cannot hold as jsonb is still kept as json. */
    private void putBody(CaseStudyId id, String document) {
        try {
            nested.executeWithoutResult(
                    status -> jdbc.sql("update case_current set body = cast(:document as jsonb) where id = :id")
                            .param("document", document)
                            .param("id", id.value())
                            .update());
        } catch (DataIntegrityViolationException | org.springframework.jdbc.UncategorizedSQLException e) {
            jdbc.sql("update case_current set body = null where id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private Array texts(String[] values) {
        return jdbc.sql("select cast(:values as text[])")
                .param(
                        "values",
                        "{"
                                + String.join(
                                        ",",
                                        java.util.Arrays.stream(values)
                                                .map(v -> "\"" + v + "\"")
                                                .toList()) + "}")
                .query((row, number) -> row.getArray(1))
                .single();
    }

    /** Puts an edition in place of everything; cases that it lacks are withdrawn, equal ones get no version. */
    @Transactional
    public void replaceAll(Catalogue edition, Change change) {
        byte[] head = CatalogueWriter.compact()
                .toBytes(edition.toBuilder().caseStudies(List.of()).build());
        jdbc.sql("insert into head (document) values (cast(:document as json))"
                        + " on conflict (one) do update set document = excluded.document")
                .param("document", new String(head, java.nio.charset.StandardCharsets.UTF_8))
                .update();
        var digests = new java.util.HashMap<String, String>();
        jdbc.sql("select id, digest from case_current for update").query((row) -> {
            digests.put(row.getString(1), row.getString(2));
        });
        for (CaseStudy caseStudy : edition.caseStudies()) {
            String before = digests.remove(caseStudy.id().value());
            if (!digest(caseStudy).equals(before)) {
                put(edition, caseStudy, change);
            }
        }
        digests.forEach((id, digest) -> withdraw(CaseStudyId.of(id), digest, change));
    }

    /** The last edition that was taken in, and its signature. */
    record Accepted(byte[] signature, byte[] edition) {}

    Optional<Accepted> lastAccepted() {
        return jdbc.sql("select signature, edition from accepted order by sequence desc limit 1")
                .query((row, number) -> new Accepted(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** Takes in a signed edition. */
    @Transactional
    public void accept(Catalogue edition, Accepted accepted, Change change) {
        jdbc.sql("insert into accepted (signature, edition) values (:signature, :edition)")
                .param("signature", accepted.signature())
                .param("edition", accepted.edition())
                .update();
        replaceAll(edition, change);
    }
}
