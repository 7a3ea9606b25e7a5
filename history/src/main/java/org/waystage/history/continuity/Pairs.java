package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.id.CaseStudyId;
import org.waystage.history.difference.Pairing;

/** Finds which entries of the oldest and the newest edition are the same. */
final class Pairs {
    private Pairs() {}

    static Pairing of(List<Correspondence> entries, int newest) {
        Map<CaseStudyId, CaseStudyId> followed = new HashMap<>();
        Set<CaseStudyId> reached = new HashSet<>();
        List<Pairing.Open> open = new ArrayList<>();
        for (Correspondence entry : entries) {
            List<CaseStudyId> before = ids(entry, 0);
            List<CaseStudyId> after = ids(entry, newest);
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            if (entry.identity() == Identity.AMBIGUOUS) {
                open.add(new Pairing.Open(before, after));
                continue;
            }
            boolean single = before.size() == 1 && after.size() == 1;
            for (CaseStudyId id : before) {
                CaseStudyId now = single ? after.get(0) : id;
                if (after.contains(now) && !followed.containsKey(id) && reached.add(now)) {
                    followed.put(id, now);
                }
            }
        }
        return new Pairing(followed, open);
    }

    private static List<CaseStudyId> ids(Correspondence entry, int edition) {
        return entry.in(edition).stream().map(CaseStudyId::of).toList();
    }
}
