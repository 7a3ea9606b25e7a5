package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * Redacts a catalogue with {@link Visibility} marks into an edition for an audience.
 *
 * <p>A redaction leaves out:
 *
 * <ul>
 *   <li>case studies, stage records, statements, outcomes and sources whose mark is for a narrower audience; an
 *       unlisted code counts as restricted, no mark as public;
 *   <li>elements with such a mark in a place where this version has none: an unknown member named {@code visibility} or
 *       nearly so, for example {@code visibilty}, which counts as restricted whatever its value. The
 *       mark withholds the smallest list element that contains it, for example a scope with its stage records, an
 *       organization with the cases that only it adopted, or a survey; a mark within an unknown member withholds that
 *       member; a mark outside the lists withholds everything but the required id and title of the catalogue;
 *   <li>content that rests only on what is left out: stage records, statements, outcomes, survey answers, cases,
 *       surveys, recommendations, lessons and initiatives all of whose sources are left out (a part without sources has
 *       those of what contains it); cases all of whose adopters or technologies are left out; recommendations, lessons
 *       and initiatives all of whose cases, bodies or technologies are left out;
 *   <li>citations, links, references and scopes that lead to, or served, only what is left out, for example the broader
 *       code of a code; and the source fields of a case that lost a part, since they may repeat it;
 *   <li>technologies (including broader ones), organizations (including parents and members) and sources (including
 *       replaced ones) that only left-out content used. Those that kept content uses are kept, and so are those that
 *       nothing used before. Membership of a collection is not a use: the collection is kept without the technology.
 * </ul>
 *
 * <p>Everything else is kept unchanged: ids, order, values, and the marks on what is kept. Collections, code lists and
 * crosswalks are kept unless they are marked, including codes that only left-out content used. Unmarked unknown members
 * are kept; they may contain anything. No text is changed.
 *
 * <p>{@link RedactionReport#doubts} lists what a program cannot decide and a person should accept before the result is
 * published: kept parts that lost some of their sources, kept texts that name what was left out, marks that could only
 * be guessed, and marks with an unlisted code.
 *
 * <p>The result has no dangling reference to an id unless the original had it, and none from one code to another. A
 * left-out code remains where kept content uses it, for example as the country of an organization; it is reported like
 * a name. Redacting again for the same audience changes nothing, and a wider audience sees nothing that a narrower one
 * does not. If an id or code is duplicated and one of the two elements is left out, both are. For {@link Visibility.Listed#RESTRICTED},
 * nothing is left out except by {@link #clearedOnly}.
 */
public final class Redaction {
    private final Visibility.Listed audience;
    private final int leastCount;
    private final boolean cleared;

    private Redaction(Visibility.Listed audience, int leastCount, boolean cleared) {
        this.audience = audience;
        this.leastCount = leastCount;
        this.cleared = cleared;
    }

    /**
     * Returns the redaction for an audience, with exact counts.
     *
     * @param audience the audience of the edition
     * @return the redaction
     */
    public static Redaction forAudience(Visibility.Listed audience) {
        return new Redaction(audience, 1, false);
    }

    /**
     * Returns a redaction like this one that also leaves out the case studies and surveys whose present status is not
     * {@link ClearanceStatus.Listed#CLEARED}, or whose last step is certainly after the issue date. This applies to every audience. The
     * report counts them with the others and names each with its status or that date, by {@link
     * RedactionRules#NOT_CLEARED}. The note in the catalogue says so, even if nothing is left out.
     *
     * @return the redaction
     */
    public Redaction clearedOnly() {
        return new Redaction(audience, leastCount, true);
    }

    /**
     * Returns a redaction like this one whose note in the catalogue says "fewer than" instead of small counts. The
     * report stays exact.
     *
     * @param least the least count that the note states, for example 5; at least 1, which states all counts
     * @return the redaction
     * @throws IllegalArgumentException if {@code least} is less than 1
     */
    public Redaction withCountsFrom(int least) {
        if (least < 1) {
            throw new IllegalArgumentException("the least count that a note tells must be 1 or more but was " + least);
        }
        return new Redaction(audience, least, cleared);
    }

    /**
     * Redacts a catalogue.
     *
     * @param catalogue the catalogue with marks
     * @return the catalogue for the audience, equal to the original if nothing is left out and no note is added, and a
     *     report of what was left out
     */
    public Redacted apply(Catalogue catalogue) {
        return redact(catalogue, true);
    }

    /**
     * Redacts a catalogue without a report, for a program that shows each caller what that caller may see. This is much
     * faster than {@link #apply}, which also searches all texts for the names of what it leaves out.
     *
     * @param catalogue the catalogue with marks
     * @return the catalogue for the audience, the same as {@link #apply} returns
     */
    public Catalogue cut(Catalogue catalogue) {
        return redact(catalogue, false).catalogue();
    }

    private Redacted redact(Catalogue catalogue, boolean search) {
        Marks.MarkedParts marks = Marks.in(catalogue, audience);
        if (cleared) {
            marks = Uncleared.with(marks, catalogue);
        }
        if (!cleared && marks.notices().isEmpty() && marks.elements().isEmpty()) {
            return new Redacted(catalogue, new RedactionReport(audience, Map.of(), Optional.empty(), List.of()));
        }
        Cut cut = new Cut(catalogue, audience, marks.elements());
        cut.notices.addAll(marks.notices());
        Catalogue kept = marks.whole() ? nothingOf(catalogue, cut) : content(catalogue, cut);
        if (search) {
            cut.notices.addAll(Mentions.of(catalogue, kept));
        }
        Optional<Text> note = cleared
                ? RedactionNote.ofCleared(audience, cut.counts, leastCount, kept.notes())
                : RedactionNote.of(audience, cut.counts, leastCount);
        return new Redacted(with(note, kept), new RedactionReport(audience, cut.counts, note, cut.notices));
    }

    private static Catalogue with(Optional<Text> note, Catalogue kept) {
        if (note.isEmpty()) {
            return kept;
        }
        List<Text> notes = new ArrayList<>(kept.notes());
        notes.add(note.get());
        return kept.toBuilder().notes(notes).build();
    }

    /** Returns what must remain of a catalogue that is marked as a whole. */
    private static Catalogue nothingOf(Catalogue catalogue, Cut cut) {
        cut.count(RedactionReport.Content.CASE_STUDIES, catalogue.caseStudies().size());
        cut.count(RedactionReport.Content.SURVEYS, catalogue.surveys().size());
        cut.count(
                RedactionReport.Content.RECOMMENDATIONS,
                catalogue.recommendations().size());
        cut.count(RedactionReport.Content.LESSONS, catalogue.lessons().size());
        cut.count(RedactionReport.Content.INITIATIVES, catalogue.initiatives().size());
        cut.count(RedactionReport.Content.TECHNOLOGIES, catalogue.technologies().size());
        cut.count(
                RedactionReport.Content.REFERENCE_DATA,
                catalogue.collections().size()
                        + catalogue.codeLists().size()
                        + catalogue.crosswalks().size());
        cut.count(
                RedactionReport.Content.ORGANIZATIONS, catalogue.organizations().size());
        cut.count(RedactionReport.Content.SOURCES, catalogue.sources().size());
        cut.count(
                RedactionReport.Content.UNKNOWN_MEMBERS,
                catalogue.extras().members().size());
        return Catalogue.builder(catalogue.id(), catalogue.title()).build();
    }

    private Catalogue content(Catalogue catalogue, Cut cut) {
        ReferenceRedaction reference = new ReferenceRedaction(catalogue, cut);
        Catalogue kept = reference.apply();
        kept = kept.toBuilder()
                .caseStudies(new CaseRedaction(cut).caseStudies(catalogue.caseStudies()))
                .build();
        kept = new KnowledgeRedaction(kept, catalogue, cut).apply();
        Uses uses = new Uses(cut::isMarked);
        uses.add(kept);
        kept = reference.technologies(kept, uses);
        kept = reference.organizations(kept, uses);
        kept = reference.sources(kept, uses);
        return new Leftovers(cut, reference.hiddenLists()).catalogue(kept);
    }
}
