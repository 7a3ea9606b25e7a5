package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Visibility;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.Reading;
import org.waystage.springboot.UnreadableRecordException;

/** The catalogue in the database. Every change of a case adds a version; nothing that was once answered is lost. */
@Repository
class CaseStore {
    private static final RecordWriter<CaseStudy> WRITER = RecordWriter.of(CaseStudy.class);
    private static final RecordReader<CaseStudy> READER = RecordReader.of(CaseStudy.class);

    /** Reads the form only: without its cases, the links of a head lead nowhere. */
    private static final RecordReader<Catalogue> HEAD_READER = RecordReader.of(Catalogue.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    CaseStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    /** Who changes something, and why. */
    record Change(String by, String reason) {}

    /** A version of a case; the case is empty if it was withdrawn. */
    record Version(Optional<CaseStudy> caseStudy, Instant recordedAt, String recordedBy, String reason) {}

    /**
     * Returns the digest of a case in canonical form, which is the same on every instance.
     *
     * @throws UnreadableRecordException if it has none, for example because of a number beyond the doubles
     */
    static String digest(CaseStudy caseStudy) {
        Reading<byte[]> canonical = CanonicalJson.of(WRITER.toBytes(caseStudy));
        if (canonical.hasErrors()) {
            throw new UnreadableRecordException(canonical);
        }
        return CanonicalJson.digest(canonical.orElseThrow());
    }

    /** Returns how many changes there were; empty if the database is. */
    Optional<Long> changes() {
        return jdbc.sql("select changes from head").query(Long.class).optional();
    }

    /** Returns the catalogue as it stands. */
    @Transactional(readOnly = true)
    public Catalogue catalogue() {
        String head =
                jdbc.sql("select document::text from head").query(String.class).single();
        List<CaseStudy> cases =
                jdbc.sql("select document::text from case_current order by id").query(String.class).list().stream()
                        .map(CaseStore::read)
                        .toList();
        return HEAD_READER.read(head.getBytes(UTF_8)).orElseThrow().toBuilder()
                .caseStudies(cases)
                .build();
    }

    private static CaseStudy read(String document) {
        return READER.read(document.getBytes(UTF_8)).orElseThrow();
    }

    /** Returns the versions of a case, the oldest first. */
    List<Version> versions(CaseStudyId id) {
        return jdbc.sql("select document::text, recorded_at, recorded_by, reason from case_version where id = :id"
                        + " order by sequence")
                .param("id", id.value())
                .query(CaseStore::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                Optional.ofNullable(row.getString(1)).map(CaseStore::read),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4));
    }

    /** Returns the version that was the last one at a moment; empty if there was none yet. */
    Optional<Version> known(CaseStudyId id, Instant moment) {
        return jdbc.sql("select document::text, recorded_at, recorded_by, reason from case_version"
                        + " where id = :id and recorded_at <= :moment order by sequence desc limit 1")
                .param("id", id.value())
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query(CaseStore::version)
                .optional();
    }

    /** Adds a case; returns whether there was none with its id. */
    @Transactional
    public boolean add(Catalogue references, CaseStudy caseStudy, Change change) {
        lock();
        if (currentDigest(caseStudy.id()).isPresent()) {
            return false;
        }
        put(references, caseStudy, change);
        return true;
    }

    /** Replaces a case; returns whether it still had the digest. */
    @Transactional
    public boolean replace(Catalogue references, CaseStudy caseStudy, String digest, Change change) {
        lock();
        if (!currentDigest(caseStudy.id()).equals(Optional.of(digest))) {
            return false;
        }
        put(references, caseStudy, change);
        return true;
    }

    /** Withdraws a case, whose versions stay; returns whether it still had the digest. */
    @Transactional
    public boolean withdraw(CaseStudyId id, String digest, Change change) {
        lock();
        if (!currentDigest(id).equals(Optional.of(digest))) {
            return false;
        }
        remove(id, change);
        return true;
    }

    /** Puts an edition in place of everything: cases that it lacks are withdrawn, and equal ones get no version. */
    @Transactional
    public void replaceAll(Catalogue edition, Change change) {
        putHead(edition);
        Map<String, String> before = new HashMap<>();
        jdbc.sql("select id, digest from case_current").query(row -> {
            before.put(row.getString(1), row.getString(2));
        });
        for (CaseStudy caseStudy : edition.caseStudies()) {
            if (!digest(caseStudy).equals(before.remove(caseStudy.id().value()))) {
                put(edition, caseStudy, change);
            }
        }
        before.keySet().forEach(id -> remove(CaseStudyId.of(id), change));
    }

    /** Replaces the head: all of a catalogue but its cases. */
    @Transactional
    public void putHead(Catalogue catalogue) {
        byte[] head = CatalogueWriter.compact()
                .toBytes(catalogue.toBuilder().caseStudies(List.of()).build());
        jdbc.sql("insert into head (document) values (cast(:document as json))"
                        + " on conflict (one) do update set document = excluded.document, changes = head.changes + 1")
                .param("document", new String(head, UTF_8))
                .update();
    }

    /** Waits until no other change is under way. */
    private void lock() {
        jdbc.sql("select changes from head for update").query(Long.class).single();
    }

    private Optional<String> currentDigest(CaseStudyId id) {
        return jdbc.sql("select digest from case_current where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private void remove(CaseStudyId id, Change change) {
        jdbc.sql("delete from case_current where id = :id")
                .param("id", id.value())
                .update();
        addVersion(id, null, null, change);
    }

    private long addVersion(CaseStudyId id, @Nullable String digest, @Nullable String document, Change change) {
        jdbc.sql("update head set changes = changes + 1").update();
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
        String document = new String(WRITER.toBytes(caseStudy), UTF_8);
        EvidencedStage state = references.history(caseStudy).current();
        jdbc.sql("""
                        insert into case_current
                            (id, sequence, digest, document, visibility, technologies, countries, stage, since)
                        values (:id, :sequence, :digest, cast(:document as json), :visibility,
                            string_to_array(:technologies, ' '), string_to_array(:countries, ' '), :stage,
                            cast(:since as date))
                        on conflict (id) do update set sequence = excluded.sequence, digest = excluded.digest,
                            document = excluded.document, visibility = excluded.visibility,
                            technologies = excluded.technologies, countries = excluded.countries,
                            stage = excluded.stage, since = excluded.since
                        """)
                .param("id", caseStudy.id().value())
                .param("sequence", addVersion(caseStudy.id(), digest, document, change))
                .param("digest", digest)
                .param("document", document)
                .param(
                        "visibility",
                        caseStudy.visibility().map(Visibility::code).orElse(Visibility.Listed.PUBLIC.code()))
                .param(
                        "technologies",
                        words(caseStudy.technologies().stream()
                                .flatMap(technology -> references.withBroader(technology).stream())
                                .distinct()
                                .toList()))
                .param("countries", words(references.countriesOf(caseStudy)))
                .param("stage", state.answer().code())
                .param(
                        "since",
                        state.evidence().map(date -> date.earliest().toString()).orElse(null))
                .update();
        putBody(caseStudy.id(), document);
    }

    private static String words(Collection<?> codes) {
        return String.join(" ", codes.stream().map(Object::toString).toList());
    }

    /** Fills the column for ad-hoc queries; what PostgreSQL cannot hold as jsonb is still kept as json. */
    private void putBody(CaseStudyId id, String document) {
        try {
            nested.executeWithoutResult(status -> setBody(id, document));
        } catch (DataAccessException e) {
            setBody(id, null);
        }
    }

    private void setBody(CaseStudyId id, @Nullable String document) {
        jdbc.sql("update case_current set body = cast(:document as jsonb) where id = :id")
                .param("document", document)
                .param("id", id.value())
                .update();
    }
}
