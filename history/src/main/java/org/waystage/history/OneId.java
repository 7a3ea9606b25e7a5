package org.waystage.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Extras;
import org.waystage.history.internal.text.FreeIds;

/** Gives each entry of a series one id that no other entry has. */
final class OneId {
    private final Entries entries;
    private final int editions;
    private final Set<CaseStudyId> taken = new HashSet<>();
    /** For each edition, the new id of each case. */
    private final List<Map<CaseStudyId, CaseStudyId>> ids = new ArrayList<>();
    /** For each edition, what its cases became, or what they came from, by their new ids. */
    private final List<Map<CaseStudyId, CaseStudy.Link>> links = new ArrayList<>();

    OneId(Entries entries) {
        this.entries = entries;
        editions = entries.history().editions().size();
        for (int i = 0; i < editions; i++) {
            ids.add(new HashMap<>());
            links.add(new HashMap<>());
        }
    }

    EditionHistory history() {
        List<Map<CaseStudyId, CaseStudyId>> names = new ArrayList<>();
        entries.all().forEach(entry -> names.add(new HashMap<>()));
        // Cases of the newest edition keep their ids, even if other cases had these ids before.
        for (int edition = editions - 1; edition >= 0; edition--) {
            for (int i = 0; i < entries.all().size(); i++) {
                name(entries.all().get(i), edition, names.get(i));
            }
        }
        entries.all().stream()
                .filter(entry -> entry.isFollowed() && !isSingle(entry))
                .forEach(this::link);
        List<Catalogue> renamed = new ArrayList<>();
        for (int i = 0; i < editions; i++) {
            renamed.add(renamed(entries.history().editions().get(i), ids.get(i), links.get(i)));
        }
        return EditionHistory.of(renamed);
    }

    private static boolean isSingle(Entries.Entry entry) {
        return entry.cases().stream().allMatch(cases -> cases.size() < 2);
    }

    /** Names the cases that an entry has in an edition, with the new ids of its cases in newer ones. */
    private void name(Entries.Entry entry, int edition, Map<CaseStudyId, CaseStudyId> names) {
        for (CaseStudyId id : entry.cases().get(edition)) {
            CaseStudyId name;
            if (!entry.isFollowed()) {
                name = free(id);
            } else if (isSingle(entry) && !names.isEmpty()) {
                name = names.values().iterator().next();
            } else {
                name = names.computeIfAbsent(id, this::free);
            }
            ids.get(edition).put(id, name);
        }
    }

    /** Links the cases of an entry that has several in one edition to its cases in the next or previous edition. */
    private void link(Entries.Entry entry) {
        int before = -1;
        for (int i = 0; i < editions; i++) {
            List<CaseStudyId> now = names(entry, i);
            if (!now.isEmpty() && before >= 0) {
                List<CaseStudyId> old = names(entry, before);
                link(old, now, LinkKind.Listed.MERGED_INTO, links.get(before));
                link(now, old, LinkKind.Listed.SPLIT_FROM, links.get(i));
            }
            before = now.isEmpty() ? before : i;
        }
    }

    private List<CaseStudyId> names(Entries.Entry entry, int edition) {
        return entry.cases().get(edition).stream()
                .map(id -> ids.get(edition).getOrDefault(id, id))
                .toList();
    }

    private static void link(
            List<CaseStudyId> from, List<CaseStudyId> to, LinkKind kind, Map<CaseStudyId, CaseStudy.Link> links) {
        from.stream()
                .filter(id -> !to.contains(id))
                .forEach(id -> links.putIfAbsent(
                        id,
                        new CaseStudy.Link(
                                kind, Optional.of(to.get(0)), Optional.empty(), Optional.empty(), Extras.none())));
    }

    private CaseStudyId free(CaseStudyId id) {
        CaseStudyId free = CaseStudyId.of(FreeIds.of(id.value(), one -> taken.contains(CaseStudyId.of(one))));
        taken.add(free);
        return free;
    }

    private static Catalogue renamed(
            Catalogue edition, Map<CaseStudyId, CaseStudyId> ids, Map<CaseStudyId, CaseStudy.Link> links) {
        return edition.toBuilder()
                .caseStudies(edition.caseStudies().stream()
                        .map(one -> Entries.renamed(one, ids))
                        .map(one -> linked(one, Optional.ofNullable(links.get(one.id()))))
                        .toList())
                .build();
    }

    private static CaseStudy linked(CaseStudy one, Optional<CaseStudy.Link> link) {
        if (link.isEmpty()) {
            return one;
        }
        List<CaseStudy.Link> links = new ArrayList<>(one.links());
        links.add(link.get());
        return one.toBuilder().links(links).build();
    }
}
