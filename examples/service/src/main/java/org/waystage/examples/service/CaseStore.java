package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
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

    private static final String VERSION =
            "select id, document::text, recorded_at, recorded_by, reason from case_version where ";

    /** PostgreSQL knows no later moment that Java knows, and nobody needs one. */
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changes something, and why. */
    record Change(String by, String reason) {}

    /** A version of a case; the case is empty if it was withdrawn. */
    record Version(
            CaseStudyId id, Optional<CaseStudy> caseStudy, Instant recordedAt, String recordedBy, String reason) {}

    /** What the database held at one moment. */
    record Contents(long last, Catalogue head, List<CaseStudy> cases) {}

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

    /** Returns the last version of any case, by which the database tells how far it has come. */
    long last() {
        return jdbc.sql("select coalesce(max(sequence), 0) from case_version")
                .query(Long.class)
                .single();
    }

    /** Returns everything as it stands, all of the same moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Contents contents() {
        long last = last();
        String head =
                jdbc.sql("select document::text from head").query(String.class).single();
        List<String> cases = jdbc.sql("select document::text from case_current")
                .query(String.class)
                .list();
        return new Contents(
                last,
                HEAD_READER.read(head.getBytes(UTF_8)).orElseThrow(),
                cases.stream().map(CaseStore::read).toList());
    }

    private static CaseStudy read(String document) {
        return READER.read(document.getBytes(UTF_8)).orElseThrow();
    }

    /** Returns the versions after one and up to another, the oldest first. */
    List<Version> versions(long after, long last) {
        return jdbc.sql(VERSION + "sequence > :after and sequence <= :last order by sequence")
                .param("after", after)
                .param("last", last)
                .query(CaseStore::version)
                .list();
    }

    /** Returns the versions of a case, the oldest first. */
    List<Version> versions(CaseStudyId id) {
        return jdbc.sql(VERSION + "id = :id order by sequence")
                .param("id", id.value())
                .query(CaseStore::version)
                .list();
    }

    /** Returns the version that was the last one at a moment; empty if there was none yet. */
    Optional<Version> known(CaseStudyId id, Instant moment) {
        if (moment.isBefore(Instant.EPOCH)) {
            return Optional.empty();
        }
        Instant told = moment.isAfter(LAST_MOMENT) ? LAST_MOMENT : moment;
        return jdbc.sql(VERSION + "id = :id and recorded_at <= :moment order by sequence desc limit 1")
                .param("id", id.value())
                .param("moment", OffsetDateTime.ofInstant(told, ZoneOffset.UTC))
                .query(CaseStore::version)
                .optional();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                CaseStudyId.of(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(CaseStore::read),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5));
    }

    /**
     * Puts a case in the place of the version with a digest, or withdraws it.
     *
     * @param head what the case was checked against
     * @param id the id of the case
     * @param before the digest of the version that is replaced; empty if there must be none
     * @param next the case; empty to withdraw it, which keeps its versions
     * @return whether the present version was the one with the digest
     */
    @Transactional
    public boolean replace(
            Catalogue head, CaseStudyId id, Optional<String> before, Optional<CaseStudy> next, Change change) {
        lock();
        Optional<String> present = jdbc.sql("select digest from case_current where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
        if (!present.equals(before)) {
            return false;
        }
        next.ifPresentOrElse(caseStudy -> put(head, caseStudy, change), () -> remove(id, change));
        return true;
    }

    /** Waits until no other change is under way. */
    private void lock() {
        jdbc.sql("select one from head for update").query(Boolean.class).single();
    }

    /** Puts a catalogue into an empty database, and leaves any other as it is. */
    @Transactional
    public void fill(Catalogue catalogue, Change change) {
        int heads = jdbc.sql("insert into head (document) values (cast(:document as json)) on conflict do nothing")
                .param("document", head(catalogue))
                .update();
        if (heads > 0) {
            catalogue.caseStudies().forEach(caseStudy -> put(catalogue, caseStudy, change));
        }
    }

    private static String head(Catalogue catalogue) {
        Catalogue head = catalogue.toBuilder().caseStudies(List.of()).build();
        return new String(CatalogueWriter.compact().toBytes(head), UTF_8);
    }

    private void remove(CaseStudyId id, Change change) {
        jdbc.sql("delete from case_current where id = :id")
                .param("id", id.value())
                .update();
        addVersion(id, null, null, change);
    }

    private long addVersion(CaseStudyId id, @Nullable String digest, @Nullable String document, Change change) {
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
                            (id, sequence, digest, document, body, visibility, technologies, countries, stage, since)
                        values (:id, :sequence, :digest, cast(:document as json), jsonb_or_null(:document), :visibility,
                            string_to_array(:technologies, ' '), string_to_array(:countries, ' '), :stage,
                            cast(:since as date))
                        on conflict (id) do update set sequence = excluded.sequence, digest = excluded.digest,
                            document = excluded.document, body = excluded.body, visibility = excluded.visibility,
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
    }

    private static String words(Collection<?> codes) {
        return String.join(" ", codes.stream().map(Object::toString).toList());
    }
}
