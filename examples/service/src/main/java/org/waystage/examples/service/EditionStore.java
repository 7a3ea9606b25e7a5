package org.waystage.examples.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Visibility;

/** The editions that were issued here, and those of others that were taken in. */
@Repository
class EditionStore {
    private final JdbcClient jdbc;
    private final CaseStore cases;

    EditionStore(JdbcClient jdbc, CaseStore cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** An edition as one audience gets it. */
    @SuppressWarnings("ArrayRecordComponent") // rows, which are never compared
    record Issue(Visibility.Listed audience, String edition, byte[] document, byte[] signature) {}

    /** An edition of another that was taken in. */
    @SuppressWarnings("ArrayRecordComponent")
    record Received(byte[] document, byte[] signature) {}

    /** Returns the names of the editions that an audience got, the oldest first. */
    List<String> editions(Visibility.Listed audience) {
        return jdbc.sql("select edition from issued where audience = :audience order by sequence")
                .param("audience", audience.code())
                .query(String.class)
                .list();
    }

    /** Returns the edition that an audience got last. */
    Optional<Issue> last(Visibility.Listed audience) {
        List<String> editions = editions(audience);
        return editions.isEmpty() ? Optional.empty() : issue(audience, editions.get(editions.size() - 1));
    }

    /** Returns an edition as an audience got it. */
    Optional<Issue> issue(Visibility.Listed audience, String edition) {
        return jdbc.sql("select document, signature from issued" + " where audience = :audience and edition = :edition")
                .param("audience", audience.code())
                .param("edition", edition)
                .query((row, number) -> new Issue(audience, edition, row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** Keeps an edition for all audiences, whose head becomes that of the catalogue. */
    @Transactional
    public void issue(CaseStore.Head before, Catalogue edition, List<Issue> issues) {
        cases.replaceHead(before, edition);
        for (Issue issue : issues) {
            jdbc.sql("insert into issued (audience, edition, document, signature)"
                            + " values (:audience, :edition, :document, :signature)")
                    .param("audience", issue.audience().code())
                    .param("edition", issue.edition())
                    .param("document", issue.document())
                    .param("signature", issue.signature())
                    .update();
        }
    }

    /** Returns the edition that was taken in last. */
    Optional<Received> received() {
        return jdbc.sql("select document, signature from received order by sequence desc limit 1")
                .query((row, number) -> new Received(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** Takes an edition in after another; returns whether that was still the last one. */
    @Transactional
    public boolean receive(Catalogue edition, Received received, Optional<Received> after, CaseStore.Change change) {
        cases.replaceAll(edition, change); // first, since whoever changes anything waits for others there
        byte[] last = received().map(Received::signature).orElse(new byte[0]);
        if (!Arrays.equals(last, after.map(Received::signature).orElse(new byte[0]))) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        jdbc.sql("insert into received (document, signature) values (:document, :signature)")
                .param("document", received.document())
                .param("signature", received.signature())
                .update();
        return true;
    }
}
