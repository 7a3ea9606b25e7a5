package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Text;

/**
 * Redacts a catalogue whose case studies are not in memory.
 *
 * <p>The first pass finds the cases that are left out. The second finds what else is left out, and the names of all that is. The third
 * redacts the cases again, looks for these names, and passes on what is kept. Marks are kept by identity, so each pass finds those of a
 * case again.
 */
final class CaseByCaseRedaction {
    private static final String LIST = "caseStudies";

    private final Redaction redaction;
    private final Catalogue head;
    private final Redaction.CaseStudies cases;
    private final Marks.MarkedParts marks;
    private final Cut cut;
    /** The cases that records of the head name. */
    private final Map<CaseStudyId, CaseStudy> named = new LinkedHashMap<>();

    /** The positions of the cases that have marked parts or notices about marks. */
    private final BitSet withMarks = new BitSet();

    private int count;

    CaseByCaseRedaction(Redaction redaction, Catalogue head, Redaction.CaseStudies cases) {
        this.redaction = redaction;
        this.head = head.toBuilder().caseStudies(List.of()).build();
        this.cases = cases;
        Marks.MarkedParts found = Marks.in(this.head, redaction.audience());
        this.marks = redaction.isClearedOnly() ? Uncleared.with(found, this.head) : found;
        this.cut = new Cut(this.head, redaction.audience(), marks.elements());
        cut.notices.addAll(marks.notices());
    }

    RedactionReport apply(Redaction.Receiver receiver) {
        find();
        boolean nothing = marks.notices().isEmpty() && marks.elements().isEmpty() && withMarks.isEmpty();
        if (redaction.keepsExtras() && !redaction.isClearedOnly() && nothing) {
            receiver.head(head);
            cases.forEach(receiver::caseStudy);
            return new RedactionReport(redaction.audience(), Map.of(), Optional.empty(), List.of());
        }
        Mentions mentions = new Mentions();
        Catalogue kept;
        if (marks.whole()) {
            kept = Redaction.nothingOf(head, cut);
            cut.count(RedactionReport.Content.CASE_STUDIES, count);
            forEach(cut, (caseStudy, place) -> mentions.gone(caseStudy));
        } else {
            kept = content(mentions);
        }
        Optional<Text> note = redaction.note(cut, kept);
        mentions.compare(head, kept);
        receiver.head(Redaction.with(note, kept));
        if (!marks.whole()) {
            handOn(mentions, receiver);
        }
        List<Notice> notices = new ArrayList<>(cut.notices);
        notices.addAll(mentions.notices());
        return new RedactionReport(redaction.audience(), cut.counts, note, notices);
    }

    private void forEach(Cut cutting, ObjIntConsumer<CaseStudy> action) {
        int[] place = {0};
        cases.forEach(caseStudy -> {
            cutting.inCase(withMarks.get(place[0]) ? marked(caseStudy, place[0]).elements() : Set.of());
            action.accept(caseStudy, place[0]++);
        });
    }

    private Marks.MarkedParts marked(CaseStudy caseStudy, int place) {
        Marks.MarkedParts found = Marks.in(caseStudy, place, redaction.audience());
        return redaction.isClearedOnly() ? Uncleared.with(found, caseStudy, place, head.issued()) : found;
    }

    /** Finds the cases that are left out, and those that the head names. */
    private void find() {
        Set<CaseStudyId> names = new HashSet<>();
        head.recommendations().forEach(value -> names.addAll(value.cases()));
        head.lessons().forEach(value -> names.addAll(value.cases()));
        head.initiatives().forEach(value -> names.addAll(value.cases()));
        cases.forEach(caseStudy -> {
            Marks.MarkedParts found = marked(caseStudy, count);
            withMarks.set(
                    count++, !found.elements().isEmpty() || !found.notices().isEmpty());
            // A mark on the catalogue itself is reported once, for all that it withholds.
            found.notices().stream()
                    .filter(notice -> !marks.whole() || notice.rule().equals(RedactionRules.NOT_CLEARED))
                    .forEach(cut.notices::add);
            cut.inCase(found.elements());
            cut.consider(caseStudy);
            if (names.contains(caseStudy.id())) {
                named.putIfAbsent(caseStudy.id(), caseStudy);
            }
        });
    }

    /** Returns what is kept of the head, and finds what is left out of cases. */
    private Catalogue content(Mentions mentions) {
        ReferenceRedaction reference = new ReferenceRedaction(head, cut);
        Catalogue kept = reference.apply();
        CaseRedaction cutting = new CaseRedaction(cut);
        Leftovers leftovers = new Leftovers(cut, redaction.keepsExtras(), reference.hiddenLists());
        Uses uses = new Uses(cut::isMarked);
        forEach(cut, (caseStudy, place) -> {
            Optional<CaseStudy> one = cutting.caseStudy(caseStudy, place);
            one.ifPresent(uses::add);
            one.flatMap(part -> leftovers.elementAt(LIST, place, part, leftovers::caseStudy))
                    .ifPresentOrElse(part -> mentions.kept(caseStudy, part), () -> mentions.gone(caseStudy));
        });
        Catalogue whole =
                head.toBuilder().caseStudies(List.copyOf(named.values())).build();
        kept = new KnowledgeRedaction(kept, whole, cut).apply();
        uses.add(kept);
        kept = reference.technologies(kept, uses);
        kept = reference.organizations(kept, uses);
        kept = reference.sources(kept, uses);
        return leftovers.catalogue(kept);
    }

    private void handOn(Mentions mentions, Redaction.Receiver receiver) {
        Cut again = new Cut(cut);
        CaseRedaction cutting = new CaseRedaction(again);
        Leftovers leftovers =
                new Leftovers(again, redaction.keepsExtras(), new ReferenceRedaction(head, cut).hiddenLists());
        forEach(again, (caseStudy, place) -> {
            cutting.caseStudy(caseStudy, place)
                    .flatMap(one -> leftovers.elementAt(LIST, place, one, leftovers::caseStudy))
                    .ifPresent(kept -> {
                        mentions.search(kept, place);
                        receiver.caseStudy(kept);
                    });
            again.notices.clear();
        });
    }
}
