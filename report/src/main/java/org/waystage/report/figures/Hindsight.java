package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Visibility;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.difference.Pairing;

/**
 * Cuts an earlier edition for an audience using a later edition: what the later edition still has but hides from the audience is
 * also left out of the earlier one. Otherwise it would look as if it had been removed.
 *
 * <p>In a case that the audience sees, this applies to each part. A stage record is the same if it states the same stage at the
 * same time, and a statement if it has the same text. Any other record of which the audience sees only a part is shown as in the
 * later edition, so no change in it is reported.
 *
 * @param redaction cuts an edition for the audience
 * @param whole the later edition
 * @param shown the part of it that the audience sees
 */
record Hindsight(Redaction redaction, Catalogue whole, Catalogue shown) {
    /** What happens to a record that the later edition shows only in part. */
    @FunctionalInterface
    private interface InPart<T> {
        T of(T before, T whole, T shown);
    }

    Redacted cut(Catalogue earlier) {
        Redacted cut = redaction.apply(marked(earlier));
        return new Redacted(without(cut.catalogue()), cut.report());
    }

    /** Returns an edition in which cases that became hidden are restricted; records that only they use are then left out with them. */
    private Catalogue marked(Catalogue earlier) {
        Pairing pairing = Continuity.between(earlier, whole).pairing();
        return earlier.toBuilder()
                .caseStudies(earlier.caseStudies().stream()
                        .map(each -> isHidden(pairing.after(each.id()).orElse(each.id()))
                                ? each.toBuilder()
                                        .visibility(Visibility.Listed.RESTRICTED)
                                        .build()
                                : each)
                        .toList())
                .build();
    }

    private boolean isHidden(CaseStudyId id) {
        return whole.caseStudy(id).isPresent() && shown.caseStudy(id).isEmpty();
    }

    private Catalogue without(Catalogue earlier) {
        return earlier.toBuilder()
                .technologies(records(earlier, Catalogue::technologies, each -> each.id()))
                .collections(records(earlier, Catalogue::collections, each -> each.id()))
                .codeLists(records(earlier, Catalogue::codeLists, each -> each.id()))
                .crosswalks(records(earlier, Catalogue::crosswalks, each -> each.scheme()))
                .organizations(records(earlier, Catalogue::organizations, each -> each.id()))
                .caseStudies(records(earlier, Catalogue::caseStudies, CaseStudy::id, Hindsight::parts))
                .surveys(records(earlier, Catalogue::surveys, each -> each.id()))
                .recommendations(records(earlier, Catalogue::recommendations, each -> each.id()))
                .lessons(records(earlier, Catalogue::lessons, each -> each.id()))
                .initiatives(records(earlier, Catalogue::initiatives, each -> each.id()))
                .sources(records(earlier, Catalogue::sources, each -> each.id()))
                .build();
    }

    private <T> List<T> records(Catalogue earlier, Function<Catalogue, List<T>> list, Function<T, Object> id) {
        return records(earlier, list, id, (before, all, seen) -> seen);
    }

    private <T> List<T> records(
            Catalogue earlier, Function<Catalogue, List<T>> list, Function<T, ?> id, InPart<T> inPart) {
        Map<Object, T> all = byId(list.apply(whole), id);
        Map<Object, T> seen = byId(list.apply(shown), id);
        List<T> kept = new ArrayList<>();
        for (T before : list.apply(earlier)) {
            T one = all.get(id.apply(before));
            T its = seen.get(id.apply(before));
            if (one == null || one.equals(its)) {
                kept.add(before);
            } else if (its != null) {
                kept.add(inPart.of(before, one, its));
            }
        }
        return kept;
    }

    private static <T> Map<Object, T> byId(List<T> records, Function<T, ?> id) {
        Map<Object, T> found = new HashMap<>();
        records.forEach(record -> found.putIfAbsent(id.apply(record), record));
        return found;
    }

    /** Returns a case without the parts that the later edition hides. */
    private static CaseStudy parts(CaseStudy before, CaseStudy whole, CaseStudy shown) {
        Parts parts = new Parts(before, whole, shown);
        return before.toBuilder()
                .technologies(parts.orShown(CaseStudy::technologies))
                .adopters(parts.orShown(CaseStudy::adopters))
                .partners(parts.without(CaseStudy::partners, each -> each))
                .scopes(parts.without(CaseStudy::scopes, Scope::id))
                .stages(parts.without(CaseStudy::stages, Hindsight::told))
                .needs(parts.without(CaseStudy::needs, Hindsight::said))
                .objectives(parts.without(CaseStudy::objectives, Hindsight::said))
                .benefits(parts.without(CaseStudy::benefits, Hindsight::said))
                .challenges(parts.without(CaseStudy::challenges, Hindsight::said))
                .lessons(parts.without(CaseStudy::lessons, Hindsight::said))
                .outcomes(parts.without(CaseStudy::outcomes, Outcome::measure))
                .links(parts.without(CaseStudy::links, each -> each))
                .sources(parts.without(CaseStudy::sources, Citation::source))
                .clearance(parts.without(CaseStudy::clearance, each -> each))
                .sourceFields(parts.without(CaseStudy::sourceFields, CaseStudy.SourceField::field))
                .build();
    }

    /** Returns what a stage record states. */
    private static Object told(StageRecord record) {
        return List.of(
                record.scope(),
                record.basis(),
                record.date(),
                record.notBefore(),
                record.notAfter(),
                record.stage(),
                record.reportedAs());
    }

    private static Object said(Statement statement) {
        return statement.text().<Object>map(text -> text).orElseGet(statement::codes);
    }

    private record Parts(CaseStudy before, CaseStudy whole, CaseStudy shown) {
        <T> List<T> without(Function<CaseStudy, List<T>> list, Function<T, Object> key) {
            Set<Object> hidden = keys(list.apply(whole), key);
            hidden.removeAll(keys(list.apply(shown), key));
            return list.apply(before).stream()
                    .filter(part -> !hidden.contains(key.apply(part)))
                    .toList();
        }

        /** Returns the parts of a list that cannot be empty. */
        <T> List<T> orShown(Function<CaseStudy, List<T>> list) {
            List<T> kept = without(list, each -> each);
            return kept.isEmpty() ? list.apply(shown) : kept;
        }

        private static <T> Set<Object> keys(List<T> parts, Function<T, Object> key) {
            Set<Object> keys = new HashSet<>();
            parts.forEach(part -> keys.add(key.apply(part)));
            return keys;
        }
    }
}
