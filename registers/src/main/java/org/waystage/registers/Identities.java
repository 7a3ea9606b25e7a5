package org.waystage.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.CaseStudyId;
import org.waystage.core.Identifier;

/**
 * Gives the cases their ids: from the key of the profile, with an end where several records share it.
 *
 * <p>A first pass over the records counts the keys, a second one gives the ids, so that of several with the same key none has
 * the id that the key alone would give: it would follow none of them in another edition.
 */
final class Identities {
    private final CaseMapping.Identity identity;
    private final Evaluation evaluation;
    private final KeyCounts keys = new KeyCounts();
    private final KeyCounts details = new KeyCounts();
    private KeyCounts given = new KeyCounts();
    private KeyCounts told = new KeyCounts();
    private boolean counting = true;

    Identities(CaseMapping.Identity identity, Evaluation evaluation) {
        this.identity = identity;
        this.evaluation = evaluation;
    }

    /** The id of a record, and its key where it has one that other editions may have too. */
    record Given(CaseStudyId id, Optional<Identifier> key) {}

    /** Ends the counting and starts to give ids. */
    void giveFromNow() {
        counting = false;
        given = new KeyCounts();
        told = new KeyCounts();
    }

    /** Returns the id of a record; while counting, one that may not be unique. */
    Given of(Row row, String target) {
        List<String> parts = new ArrayList<>();
        boolean whole = true;
        for (Value value : identity.key()) {
            Optional<Trail> trail = evaluation.first(value, row);
            String part = trail.map(Trail::text).map(Normal::of).orElse("");
            whole &= !part.isEmpty();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            trail.filter(from -> !part.isEmpty())
                    .ifPresent(from ->
                            row.log().arrive(from.concluding(), target + "/id", part, "identity", LedgerKind.DERIVED));
        }
        String detail = detail(row);
        String key = whole ? String.join("|", parts) : "";
        String base = whole
                ? Slugs.of(identity.prefix(), String.join(" ", parts))
                : Slugs.of(identity.prefix(), "no key " + Slugs.hash(detail + parts));
        return new Given(
                CaseStudyId.of(unique(base, key, detail, row)),
                whole && !identity.own() ? Optional.of(Identifier.of(identity.scheme(), key)) : Optional.empty());
    }

    private String unique(String base, String key, String detail, Row row) {
        String one = base + "\n" + detail;
        if (counting) {
            keys.add(base);
            details.add(one);
            return base;
        }
        int sharing = keys.of(base);
        if (sharing <= 1) {
            return base;
        }
        if (told.add(base) == 1) {
            row.notice(
                    RegisterRules.KEY_SHARED,
                    Map.of("count", Integer.toString(sharing), "key", key.isEmpty() ? base : key));
        }
        String id = Slugs.withEnd(base, Slugs.hash(one));
        if (details.of(one) <= 1) {
            return id;
        }
        int ordinal = given.add(one);
        if (ordinal > 1) {
            row.notice(
                    RegisterRules.RECORD_REPEATED,
                    Map.of("record", Long.toString(row.source().number())));
        }
        return ordinal == 1 ? id : Slugs.withEnd(base, Slugs.hash(one) + "-" + ordinal);
    }

    private String detail(Row row) {
        StringBuilder detail = new StringBuilder();
        for (String column : identity.distinguish()) {
            detail.append(row.text(column).map(LooseTable::key).orElse("")).append('\n');
        }
        return detail.toString();
    }
}
