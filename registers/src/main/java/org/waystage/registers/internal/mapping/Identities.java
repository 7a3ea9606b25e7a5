package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.shared.Slugs;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/**
 * Assigns ids to cases: from the key of the profile, with a suffix if several records share the key.
 *
 * <p>A first pass over the records counts the keys, and a second pass assigns the ids. If several records have the same
 * key, or keys that give the same id, none of them gets the plain id, because in another edition it might belong to any of them. The order
 * of the records does not affect ids, unless records are identical.
 *
 * <p>A record without a complete key gets an id from its contents. Made-up ids are marked; see {@link Identifier#MADE_UP_ID}.
 */
public final class Identities {
    private static final String NO_KEY = "no-key-";
    private static final int CONTENT_HASH = 16;
    /** The form of the ids of records without a key; no id made from a key has this form. */
    private static final Pattern WITHOUT_KEY =
            Pattern.compile("(^|-)" + NO_KEY + "[0-9a-f]{" + CONTENT_HASH + "}(-[0-9]+)?$");

    private final CaseMapping.Identity identity;
    private final Evaluation evaluation;
    private final List<Source> sources;
    /**
     * The number of records by the base of their id or, if they have no key, by the contents of their named columns.
     */
    private final KeyCounts bases = KeyCounts.withDetails();

    /** The number of records by id and key, of the ids that several records have. */
    private final KeyCounts keys = new KeyCounts();

    private final KeyCounts given = new KeyCounts();
    private final KeyCounts told = new KeyCounts();
    /** The first key of each id that several keys would get, by the bits of the id; only for the first such ids. */
    private final Map<Long, String> firstKeys = new HashMap<>();

    private boolean counting = true;

    /** Begins the counting pass. */
    public Identities(CaseMapping.Identity identity, Evaluation evaluation) {
        this.identity = identity;
        this.evaluation = evaluation;
        this.sources = evaluation.sources(identity.key());
    }

    /**
     * The id of a record.
     *
     * @param id the id
     * @param key its key, if the id was made from a key that other editions may share
     * @param mark the mark of a made-up id, unless the register promises to keep the id
     */
    record GivenId(CaseStudyId id, Optional<Identifier> key, Optional<Identifier> mark) {
        private static GivenId madeUp(String id, Optional<Identifier> key) {
            String of = key.map(Identifier::scheme).orElse(Identifier.OF_NOTHING);
            return new GivenId(CaseStudyId.of(id), key, Optional.of(Identifier.of(Identifier.MADE_UP_ID, of)));
        }
    }

    /** Ends the counting pass and begins to assign ids. */
    public void giveFromNow() {
        counting = false;
    }

    /** Returns how many records have a key; a key of only one record need not have been counted. */
    private static int times(KeyCounts counts, String key) {
        return Math.max(1, counts.of(key));
    }

    /** Returns the id of a record; during the counting pass, it may not be unique. */
    GivenId of(Row row, Target target) {
        List<String> parts = new ArrayList<>(sources.size());
        for (Source source : sources) {
            Trail trail = evaluation.first(source, row);
            String part = trail == null ? "" : TextKey.of(trail.text());
            if (trail == null || part.isEmpty()) {
                noticeEmpty(source.value(), trail, row);
            } else {
                parts.add(part);
                row.log().arrive(trail.concluding(), target.at("id"), part, "identity", LedgerKind.DERIVED);
            }
        }
        if (parts.size() < identity.key().size()) {
            return GivenId.madeUp(madeUp(row), Optional.empty());
        }
        String key = String.join("|", parts);
        String base = base(parts);
        String id = unique(base, key, row);
        return identity.own() && id.equals(base)
                ? new GivenId(CaseStudyId.of(id), Optional.empty(), Optional.empty())
                : GivenId.madeUp(id, Optional.of(Identifier.of(identity.scheme(), key)));
    }

    private static void noticeEmpty(Value value, @Nullable Trail trail, Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("part", value.columns().isEmpty() ? "constant" : String.join(", ", value.columns()));
        if (trail != null) {
            values.put("value", trail.text());
        }
        row.notice(RegisterRules.KEY_PART_EMPTY, trail == null ? -1 : trail.column(), values);
    }

    private String base(List<String> parts) {
        String base = Slugs.of(identity.prefix(), String.join(" ", parts));
        return base.contains(NO_KEY) && WITHOUT_KEY.matcher(base).find()
                ? Slugs.withEnd(base, "x" + Slugs.hash(base))
                : base;
    }

    /**
     * Returns an id made up from the contents of the named columns, or of all columns if several records have the same
     * contents in those.
     */
    private String madeUp(Row row) {
        String named = row.content(true);
        if (counting) {
            bases.add(named);
        }
        boolean alone = counting || times(bases, named) == 1;
        String text = alone ? named : whole(named, row);
        int ordinal = alone ? 1 : ordinal(text, row);
        String end = NO_KEY + Slugs.hash(text, CONTENT_HASH);
        return Slugs.withEnd(identity.prefix(), ordinal == 1 ? end : end + "-" + ordinal);
    }

    private static String whole(String named, Row row) {
        return named + "\n" + row.content(false);
    }

    private String unique(String base, String key, Row row) {
        if (counting) {
            bases.add(KeyCounts.bits(base), KeyCounts.bits(base + "\n" + key), keys);
            return base;
        }
        if (times(bases, base) == 1) {
            return base;
        }
        String keyed = base + "\n" + key;
        String detail = detail(row);
        int sharing = times(keys, keyed);
        boolean alike = times(bases, base) > sharing;
        boolean first = (sharing > 1 || alike) && told.add(keyed) == 1;
        if (sharing > 1 && first) {
            row.notice(RegisterRules.KEY_SHARED, Map.of("count", Integer.toString(sharing), "key", key));
        }
        if (alike && first) {
            noticeAlike(base, key, row);
        }
        if (sharing == 1) {
            return alike ? Slugs.withEnd(base, Slugs.hash(key)) : base;
        }
        String one = alike ? keyed + "\n" + detail : base + "\n" + detail;
        String id = Slugs.withEnd(base, Slugs.hash(one));
        int ordinal = ordinal(keyed + "\n" + detail, row);
        return ordinal == 1 ? id : Slugs.withEnd(base, Slugs.hash(one) + "-" + ordinal);
    }

    private void noticeAlike(String base, String key, Row row) {
        long bits = KeyCounts.bits(base);
        String before = firstKeys.get(bits);
        if (before != null) {
            row.notice(RegisterRules.NAMES_ALIKE, Map.of("names", NameIds.quoted(List.of(before, key))));
        } else if (firstKeys.size() < NoticeBook.MOST_OF_A_RULE) {
            firstKeys.put(bits, key);
        }
    }

    /** Returns the position of a record among identical ones, from 1; adds a notice if it is not the first. */
    private int ordinal(String same, Row row) {
        int ordinal = given.add(same);
        if (ordinal > 1) {
            row.notice(
                    RegisterRules.RECORD_REPEATED,
                    Map.of("record", Long.toString(row.source().number())));
        }
        return ordinal;
    }

    private String detail(Row row) {
        StringBuilder detail = new StringBuilder();
        for (String column : identity.distinguish()) {
            detail.append(row.text(column).map(LooseTable::key).orElse("")).append('\n');
        }
        return detail.toString();
    }
}
