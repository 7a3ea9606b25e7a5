package org.waystage.history.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the comparison of a record finds: the changes of its members, and what is left out. */
final class Findings {
    /** An entry of two maps that differs: the key, and the values in the earlier and in the later map. */
    interface Entry<V> {
        void differs(String key, Optional<V> before, Optional<V> after);
    }

    private final Renewal renewal;
    private final List<MemberChange> changes = new ArrayList<>();
    private final Set<Reissue.Reason> leftOut = EnumSet.noneOf(Reissue.Reason.class);

    Findings(Renewal renewal) {
        this.renewal = renewal;
    }

    Renewal renewal() {
        return renewal;
    }

    void add(MemberChange change) {
        changes.add(change);
    }

    void leaveOut(Reissue.Reason reason) {
        leftOut.add(reason);
    }

    /** Compares a record with its counterpart in the other edition. */
    <T> void compare(Table<T> table, T earlier, T later) {
        if (renewal.isRenewed(earlier, later)) {
            leaveOut(Reissue.Reason.OWN_SOURCE);
        } else if (!earlier.equals(later)) {
            table.compare(earlier, later, MemberPlace.RECORD, this);
        }
    }

    boolean isChanged() {
        return !changes.isEmpty();
    }

    List<MemberChange> changes() {
        return changes;
    }

    Set<Reissue.Reason> leftOut() {
        return leftOut;
    }

    /** Reports which entries differ, those of the earlier map first. */
    <V> void entries(Map<String, V> before, Map<String, V> after, Entry<V> entry) {
        before.forEach((key, old) -> {
            Optional<V> now = Optional.ofNullable(after.get(key));
            if (!now.equals(Optional.of(old))) {
                entry.differs(key, Optional.of(old), now);
            }
        });
        after.forEach((key, now) -> {
            if (!before.containsKey(key)) {
                entry.differs(key, Optional.empty(), Optional.of(now));
            }
        });
    }
}
