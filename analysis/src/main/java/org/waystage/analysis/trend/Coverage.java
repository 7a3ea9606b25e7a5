package org.waystage.analysis.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.trend.Comparability.Detail;
import org.waystage.analysis.trend.Comparability.Difference;
import org.waystage.analysis.trend.Comparability.Reason;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.PartialDate;

/**
 * Finds the cases that disappeared between two consecutive editions without an explanation, and those that appeared although they are
 * older.
 */
final class Coverage {
    private final Catalogue earlier;
    private final Catalogue later;
    private final Map<CaseStudyId, CaseStudy> before;
    private final Map<CaseStudyId, CaseStudy> after;
    /** The cases to which a case of the later edition is linked. */
    private final Set<CaseStudyId> explained = new HashSet<>();

    Coverage(Catalogue earlier, Catalogue later) {
        this.earlier = earlier;
        this.later = later;
        before = byId(earlier);
        after = byId(later);
        after.values()
                .forEach(caseStudy -> caseStudy.links().stream()
                        .filter(Coverage::saysWhatBecameOfIt)
                        .forEach(link -> link.target()
                                .filter(target -> isFollowed(before.get(target)))
                                .ifPresent(explained::add)));
    }

    private static Map<CaseStudyId, CaseStudy> byId(Catalogue edition) {
        Map<CaseStudyId, CaseStudy> cases = new LinkedHashMap<>();
        edition.caseStudies().forEach(one -> cases.putIfAbsent(one.id(), one));
        return cases;
    }

    /** Returns whether a case of one edition is in the other; false if the id cannot show it. */
    static boolean isThere(CaseStudy one, Map<CaseStudyId, CaseStudy> other) {
        return one.hasLastingId() && isFollowed(other.get(one.id()));
    }

    private static boolean isFollowed(@Nullable CaseStudy one) {
        return one != null && one.hasLastingId();
    }

    private boolean isInBoth(CaseStudyId id) {
        return isFollowed(before.get(id)) && isFollowed(after.get(id));
    }

    /** Returns the differences of all cases. */
    List<Difference> all() {
        long gone = before.values().stream().filter(this::isGone).count();
        long late = after.values().stream().filter(this::isLate).count();
        List<Difference> found = new ArrayList<>(2);
        if (gone > Comparability.MAX_UNEXPLAINED * before.size()) {
            found.add(difference(Reason.COVERAGE_FELL, List.of(count("cases-went", gone, before.size(), ""))));
        }
        if (late > Comparability.MAX_UNEXPLAINED * after.size()) {
            found.add(difference(Reason.COVERAGE_ROSE, List.of(count("cases-came", late, after.size(), ""))));
        }
        return found;
    }

    /**
     * Returns the differences of the rows whose coverage fell or rose, by key. In a row, a case has also disappeared or appeared
     * if it is in both editions but under the key in only one of them.
     */
    SortedMap<String, List<Difference>> rows(Dimension by, Natures natures) {
        Map<String, Set<CaseStudyId>> old = rows(earlier, by, natures);
        Map<String, Set<CaseStudyId>> young = rows(later, by, natures);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(young.keySet());
        SortedMap<String, List<Difference>> found = new TreeMap<>();
        for (String key : keys) {
            List<Difference> differences = row(key, old.getOrDefault(key, Set.of()), young.getOrDefault(key, Set.of()));
            if (!differences.isEmpty()) {
                found.put(key, differences);
            }
        }
        return found;
    }

    private List<Difference> row(String key, Set<CaseStudyId> old, Set<CaseStudyId> young) {
        long gone = 0;
        long left = 0;
        for (CaseStudyId id : old) {
            if (isInBoth(id)) {
                left += young.contains(id) ? 0 : 1;
            } else if (Optional.ofNullable(before.get(id)).filter(this::isGone).isPresent()) {
                gone++;
            }
        }
        long late = 0;
        long joined = 0;
        for (CaseStudyId id : young) {
            if (isInBoth(id)) {
                joined += old.contains(id) ? 0 : 1;
            } else if (Optional.ofNullable(after.get(id)).filter(this::isLate).isPresent()) {
                late++;
            }
        }
        List<Difference> found = new ArrayList<>(2);
        if (gone + left > Comparability.MAX_UNEXPLAINED * old.size()) {
            found.add(difference(
                    Reason.COVERAGE_FELL,
                    details(count("row-went", gone, old.size(), key), count("row-left", left, old.size(), key))));
        }
        if (late + joined > Comparability.MAX_UNEXPLAINED * young.size()) {
            found.add(difference(
                    Reason.COVERAGE_ROSE,
                    details(
                            count("row-came", late, young.size(), key),
                            count("row-joined", joined, young.size(), key))));
        }
        return found;
    }

    private static Map<String, Set<CaseStudyId>> rows(Catalogue edition, Dimension by, Natures natures) {
        LocalDate day = StageMatrix.issueDay(edition);
        Map<String, Set<CaseStudyId>> rows = new LinkedHashMap<>();
        for (CaseStudy one : edition.caseStudies()) {
            if (natures.has(one)) {
                Set<String> keys = by.keys(edition, one, day);
                for (String key : keys.isEmpty() ? Set.of(Dimension.NONE) : keys) {
                    rows.computeIfAbsent(key, unseen -> new HashSet<>()).add(one.id());
                }
            }
        }
        return rows;
    }

    private Difference difference(Reason reason, List<Detail> details) {
        return new Difference(reason, EditionTrend.label(earlier), EditionTrend.label(later), details);
    }

    private static List<Detail> details(Detail... all) {
        return List.of(all).stream()
                .filter(detail -> !"0".equals(detail.values().get("count")))
                .toList();
    }

    private static Detail count(String code, long count, long of, String key) {
        return new Detail(code, Map.of("count", String.valueOf(count), "of", String.valueOf(of), "key", key));
    }

    /** Returns whether a case of the earlier edition disappeared without an end or a link that explains it. */
    private boolean isGone(CaseStudy one) {
        return !isThere(one, after) && !explained.contains(one.id()) && !hasEnded(one) && !isLinked(one, after);
    }

    private boolean hasEnded(CaseStudy one) {
        return earlier.history(one).current().phase().equals(Optional.of(Phase.END));
    }

    /** Returns whether a case of the later edition is new although it has a record older than the earlier issue. */
    private boolean isLate(CaseStudy one) {
        Optional<LocalDate> issued = earlier.issued().map(PartialDate::earliest);
        return !isThere(one, before)
                && !isLinked(one, before)
                && later.history(one).byScope().values().stream()
                        .flatMap(List::stream)
                        .flatMap(fact -> fact.latest().stream())
                        .anyMatch(day -> issued.filter(day::isBefore).isPresent());
    }

    /** Returns whether a link says what became of a case; a link that two cases are related, or that one uses the other, does not. */
    private static boolean saysWhatBecameOfIt(CaseStudy.Link link) {
        return link.kind() instanceof LinkKind.Listed kind
                && switch (kind) {
                    case MERGED_INTO, SPLIT_FROM, RENAMED_FROM, CONTINUES, REPLACED_BY -> true;
                    case PART_OF, BUILT_ON, RELATED -> false;
                };
    }

    private static boolean isLinked(CaseStudy one, Map<CaseStudyId, CaseStudy> others) {
        return one.links().stream()
                .filter(Coverage::saysWhatBecameOfIt)
                .flatMap(link -> link.target().stream())
                .anyMatch(target -> isFollowed(others.get(target)));
    }
}
