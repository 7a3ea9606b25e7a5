package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.NearMiss;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * Cuts an edition for an audience from one with {@link Visibility} marks.
 *
 * <p>Left out are
 *
 * <ul>
 *   <li>case studies, stage records, statements, outcomes and sources whose mark is for a narrower audience; a code that is
 *       not listed counts as restricted, no mark as public;
 *   <li>what has such a mark where this version knows none: an unknown member of the name {@code visibility}, or of a name
 *       near it ({@link NearMiss}), such as {@code visibilty}, which counts as restricted whatever it says. It keeps back
 *       the element of a list that it stands in, the smallest around it: a scope with its stage records, an organization
 *       with the cases that only it adopted, a survey; within an unknown member that member; beside the lists everything
 *       but the id and title of the catalogue, which it must have;
 *   <li>what rests on nothing but what goes: stage records, statements, outcomes, survey answers, cases, surveys,
 *       recommendations, lessons and initiatives all of whose sources go (a part without sources has those of what it stands
 *       in); cases all of whose adopters or technologies go; recommendations, lessons and initiatives all of whose cases,
 *       bodies or technologies go;
 *   <li>citations, links, references and scopes that lead to or served only what goes, such as the broader code of a code, and the source fields of a case that
 *       lost a part, which may tell it once more;
 *   <li>technologies (also broader ones), organizations (also wholes and members) and sources (also those replaced) that
 *       only left-out content used. What kept content uses stays, and so does what nothing used before. To be a member of a
 *       collection is no use: the collection stays without the technology.
 * </ul>
 *
 * <p>The rest stays as it is: ids, order, values, and the mark on what stays. Collections, code
 * lists and crosswalks stay unless they are marked, also a code that only left-out content used. Members that this version does
 * not know stay unless {@link #withoutExtras} is asked for: they may hold anything. No text is changed.
 *
 * <p>What a program cannot decide {@link RedactionReport#doubts} tells, and a person should accept it before the result is
 * published: parts that stay and lost some of their sources, kept texts that name what was left out, marks that could
 * only be guessed at, and marks with a code that is not listed.
 *
 * <p>The result has no reference to an id that leads nowhere unless the original had it, and none from one code to another. A
 * code that goes stays where content that stays has it, such as the country of an organization: it is looked for there as names
 * are. Cutting again for the same audience changes nothing, and a wider audience sees nothing that a narrower one does not.
 * Where an id or code stands twice and one of the two goes, both go. For {@link Visibility.Listed#RESTRICTED} nothing is left out.
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
        Marks.MarkedParts marks = Marks.in(catalogue, audience);
        if (extras && marks.notices().isEmpty() && marks.elements().isEmpty()) {
            return new Redacted(catalogue, new RedactionReport(audience, Map.of(), Optional.empty(), List.of()));
        }
        Cut cut = new Cut(catalogue, audience, marks.elements());
        cut.notices.addAll(marks.notices());
        Catalogue kept = marks.whole() ? nothingOf(catalogue, cut) : content(catalogue, cut);
        cut.notices.addAll(Mentions.of(catalogue, kept));
        Optional<Text> note = RedactionNote.of(audience, cut.counts, leastCount);
        if (note.isPresent()) {
            List<Text> notes = new ArrayList<>(kept.notes());
            notes.add(note.get());
            kept = kept.toBuilder().notes(notes).build();
        }
        return new Redacted(kept, new RedactionReport(audience, cut.counts, note, cut.notices));
    }

    /** Returns what cannot be left out of a catalogue that is marked as a whole. */
    private static Catalogue nothingOf(Catalogue catalogue, Cut cut) {
        cut.count(RedactedContent.CASE_STUDIES, catalogue.caseStudies().size());
        cut.count(RedactedContent.SURVEYS, catalogue.surveys().size());
        cut.count(RedactedContent.RECOMMENDATIONS, catalogue.recommendations().size());
        cut.count(RedactedContent.LESSONS, catalogue.lessons().size());
        cut.count(RedactedContent.INITIATIVES, catalogue.initiatives().size());
        cut.count(RedactedContent.TECHNOLOGIES, catalogue.technologies().size());
        cut.count(
                RedactedContent.REFERENCE_DATA,
                catalogue.collections().size()
                        + catalogue.codeLists().size()
                        + catalogue.crosswalks().size());
        cut.count(RedactedContent.ORGANIZATIONS, catalogue.organizations().size());
        cut.count(RedactedContent.SOURCES, catalogue.sources().size());
        cut.count(RedactedContent.UNKNOWN_MEMBERS, catalogue.extras().members().size());
        return Catalogue.builder(catalogue.id(), catalogue.title()).build();
    }

    private Catalogue content(Catalogue catalogue, Cut cut) {
        ReferenceRedaction reference = new ReferenceRedaction(catalogue, cut);
        Catalogue kept = reference.apply();
        kept = kept.toBuilder()
                .caseStudies(new CaseRedaction(cut).caseStudies(catalogue.caseStudies()))
                .build();
        kept = new KnowledgeRedaction(kept, catalogue, cut).apply();
        Uses uses = new Uses();
        uses.add(kept);
        kept = reference.technologies(kept, uses);
        kept = reference.organizations(kept, uses);
        kept = reference.sources(kept, uses);
        return new Leftovers(cut, extras, reference.hiddenLists()).catalogue(kept);
    }
}
