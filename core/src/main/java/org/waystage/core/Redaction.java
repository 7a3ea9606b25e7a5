package org.waystage.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts an edition for an audience from one with {@link Visibility} marks.
 *
 * <p>Left out are
 *
 * <ul>
 *   <li>case studies, stage records, statements, outcomes and sources whose mark is for a narrower audience; a code that is
 *       not listed counts as restricted, no mark as public. So does a mark that cannot be read: an unknown member whose name
 *       is near {@code visibility} ({@link NearMiss}), such as {@code visibilty}, which the report names;
 *   <li>stage records, statements, outcomes and survey answers that cite nothing but sources which go, as they would come to
 *       claim the sources of the case or survey;
 *   <li>citations, links, references and scopes that lead to or served only what goes;
 *   <li>organizations (also wholes and members) and sources (also those replaced) that only left-out content used. What
 *       kept content uses stays, and so does what nothing used before.
 * </ul>
 *
 * <p>The rest stays as it is: ids, order, values, and the mark on what stays. Reference data (technologies, collections, code
 * lists, crosswalks) stays whole, also a code that only left-out content used. Surveys, recommendations, lessons and
 * initiatives have no mark and stay. What people wrote in kept texts stays; {@link RedactionReport#notices} says where one
 * still names what was left out. Members that this version does not know stay unless {@link #withoutExtras} is asked for:
 * they may hold anything.
 *
 * <p>The result has no reference that leads nowhere unless the original had it. Cutting again for the same audience changes
 * nothing, and a wider audience sees nothing that a narrower one does not. Where an id stands twice and one of the two is
 * marked, both go.
 */
public final class Redaction {
    private final Visibility.Listed audience;
    private final boolean extras;
    private final int leastCount;

    private Redaction(Visibility.Listed audience, boolean extras, int leastCount) {
        this.audience = audience;
        this.extras = extras;
        this.leastCount = leastCount;
    }

    /**
     * Returns the redaction for an audience, with exact counts, which keeps unknown members of what stays.
     *
     * @param audience for whom the edition is
     * @return the redaction
     */
    public static Redaction forAudience(Visibility.Listed audience) {
        return new Redaction(audience, true, 1);
    }

    /**
     * Returns this redaction, but that members which this version does not know are left out everywhere.
     *
     * @return the redaction
     */
    public Redaction withoutExtras() {
        return new Redaction(audience, false, leastCount);
    }

    /**
     * Returns this redaction, but that the note in the catalogue says "fewer than" instead of small counts. The report
     * stays exact.
     *
     * @param least the least count that the note tells, such as 5; at least 1, which tells all
     * @return the redaction
     * @throws IllegalArgumentException if it is less than 1
     */
    public Redaction withCountsFrom(int least) {
        if (least < 1) {
            throw new IllegalArgumentException("the least count that a note tells must be 1 or more but was " + least);
        }
        return new Redaction(audience, extras, least);
    }

    /**
     * Cuts a catalogue.
     *
     * @param catalogue the catalogue with marks
     * @return the catalogue for the audience, equal to the original where nothing is left out, and what was left out
     */
    public Redacted apply(Catalogue catalogue) {
        CaseRedaction cases = new CaseRedaction(catalogue, audience);
        Catalogue cut = content(catalogue, cases);
        Uses kept = new Uses();
        kept.add(cut);
        cut = organizations(cut, cases, kept);
        cut = sources(cut, cases, kept);
        ExtrasWalk walk = extras ? ExtrasWalk.thatLooks() : ExtrasWalk.thatRemoves();
        Catalogue walked = walk.catalogue(cut);
        cut = extras ? cut : walked;
        cases.count(RedactedContent.UNKNOWN_MEMBERS, walk.removed());

        List<Notice> notices = new ArrayList<>();
        if (audience != Visibility.Listed.RESTRICTED) {
            notices.addAll(UnreadMarks.of(catalogue));
        }
        notices.addAll(walk.notices());
        notices.addAll(Mentions.of(catalogue, cut));
        Optional<Text> note = RedactionNote.of(audience, cases.counts, leastCount);
        if (note.isPresent()) {
            List<Text> notes = new ArrayList<>(cut.notes());
            notes.add(note.get());
            cut = cut.toBuilder().notes(notes).build();
        }
        return new Redacted(cut, new RedactionReport(audience, cases.counts, note, notices));
    }

    private static Catalogue content(Catalogue catalogue, CaseRedaction cases) {
        return catalogue.toBuilder()
                .collections(catalogue.collections().stream()
                        .map(value -> value.toBuilder()
                                .sources(cases.citations(value.sources()))
                                .build())
                        .toList())
                .codeLists(catalogue.codeLists().stream()
                        .map(value -> value.toBuilder()
                                .sources(cases.citations(value.sources()))
                                .build())
                        .toList())
                .crosswalks(catalogue.crosswalks().stream()
                        .map(value -> value.toBuilder()
                                .sources(cases.citations(value.sources()))
                                .build())
                        .toList())
                .caseStudies(cases.caseStudies(catalogue.caseStudies()))
                .surveys(cases.surveys(catalogue.surveys()))
                .recommendations(catalogue.recommendations().stream()
                        .map(value -> value.toBuilder()
                                .cases(cases.cases(value.cases()))
                                .sources(cases.citations(value.sources()))
                                .build())
                        .toList())
                .lessons(catalogue.lessons().stream()
                        .map(value -> value.toBuilder()
                                .cases(cases.cases(value.cases()))
                                .sources(cases.citations(value.sources()))
                                .build())
                        .toList())
                .initiatives(catalogue.initiatives().stream()
                        .map(value -> value.toBuilder()
                                .cases(cases.cases(value.cases()))
                                .sources(cases.citations(value.sources()))
                                .build())
                        .toList())
                .build();
    }

    private static Catalogue organizations(Catalogue cut, CaseRedaction cases, Uses kept) {
        Map<OrganizationId, Set<OrganizationId>> steps = new LinkedHashMap<>();
        for (Organization value : cut.organizations()) {
            Set<OrganizationId> next = steps.computeIfAbsent(value.id(), id -> new LinkedHashSet<>());
            value.partOf().ifPresent(next::add);
            next.addAll(value.members());
        }
        Set<OrganizationId> gone = Uses.onlyLeft(steps, cases.left.organizations, kept.organizations);
        List<Organization> stay = cut.organizations().stream()
                .filter(value -> !gone.contains(value.id()))
                .toList();
        cases.count(RedactedContent.ORGANIZATIONS, cut.organizations().size() - stay.size());
        return cut.toBuilder().organizations(stay).build();
    }

    private static Catalogue sources(Catalogue cut, CaseRedaction cases, Uses kept) {
        Map<SourceId, Set<SourceId>> steps = new LinkedHashMap<>();
        for (Source value : cut.sources()) {
            if (cases.hiddenSources.contains(value.id())) {
                value.replaces().ifPresent(cases.left.sources::add);
            } else {
                Set<SourceId> next = steps.computeIfAbsent(value.id(), id -> new LinkedHashSet<>());
                value.replaces()
                        .filter(replaced -> !cases.hiddenSources.contains(replaced))
                        .ifPresent(next::add);
            }
        }
        Set<SourceId> gone = Uses.onlyLeft(steps, cases.left.sources, kept.sources);
        gone.addAll(cases.hiddenSources);
        List<Source> stay = new ArrayList<>();
        for (Source value : cut.sources()) {
            if (!gone.contains(value.id())) {
                boolean replacesHidden =
                        value.replaces().filter(cases.hiddenSources::contains).isPresent();
                stay.add(replacesHidden ? value.withoutReplaced() : value);
                cases.count(RedactedContent.CITATIONS, replacesHidden ? 1 : 0);
            }
        }
        cases.count(RedactedContent.SOURCES, cut.sources().size() - stay.size());
        return cut.toBuilder().sources(stay).build();
    }
}
