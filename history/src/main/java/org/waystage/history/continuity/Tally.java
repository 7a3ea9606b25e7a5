package org.waystage.history.continuity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The number of entries or bodies by identity and by status; each counts once, however many records it has.
 *
 * @param identity the numbers by identity, for all identities
 * @param status the numbers by status, for all statuses
 */
public record Tally(SortedMap<Identity, Size> identity, SortedMap<Status, Long> status) {
    /**
     * The number of entries, and of their records.
     *
     * @param decisions the number of entries
     * @param earlier the number of their records in the earlier edition
     * @param later the number of their records in the later edition
     */
    public record Size(long decisions, long earlier, long later) {
        static final Size NONE = new Size(0, 0, 0);

        Size plus(long moreEarlier, long moreLater) {
            return new Size(decisions + 1, earlier + moreEarlier, later + moreLater);
        }
    }

    /** Keeps immutable copies of the maps. */
    public Tally {
        identity = Collections.unmodifiableSortedMap(new TreeMap<>(identity));
        status = Collections.unmodifiableSortedMap(new TreeMap<>(status));
    }

    /** Counts; used once. */
    static final class Builder {
        private final Map<Identity, Size> identity = new EnumMap<>(Identity.class);
        private final Map<Status, Long> status = new EnumMap<>(Status.class);

        Builder() {
            for (Identity each : Identity.values()) {
                identity.put(each, Size.NONE);
            }
            for (Status each : Status.values()) {
                status.put(each, 0L);
            }
        }

        void add(Identity found, Optional<Status> what, long earlier, long later) {
            identity.merge(found, Size.NONE.plus(earlier, later), (old, one) -> old.plus(earlier, later));
            what.ifPresent(each -> status.merge(each, 1L, Long::sum));
        }

        Tally build() {
            return new Tally(new TreeMap<>(identity), new TreeMap<>(status));
        }
    }
}
