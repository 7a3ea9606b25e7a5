package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.Id;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.internal.text.PlacesById;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.Reading;

/** Checks what a single line cannot show: that case ids are unique, and that references to cases lead somewhere. */
public final class CaseReferences {
    /** The library's rule, worded for lines. */
    private static final Rule DUPLICATE = Rule.of(
                    ModelRules.ID_DUPLICATE.id(),
                    Severity.ERROR,
                    "The id '{id}' is already used in line {line}; an id names only one thing of its kind.",
                    "L’identifiant « {id} » figure déjà à la ligne {line} ; un identifiant désigne une seule chose de son genre.")
            .explained(
                    "References use ids. If two lines have the same id, it is not known which of them a reference means; the "
                            + "first counts. Remove one of them if they are the same, and give the other an id of its own if they "
                            + "are not.",
                    "Les renvois passent par l’identifiant : si deux lignes ont le même, nul ne sait quel cas est visé ; "
                            + "la première compte. Supprimez l’une si elles sont identiques, sinon donnez à l’autre un identifiant "
                            + "propre.");

    /** A reference that leads nowhere may mean a line whose id could not be read. */
    public static final Rule UNCHECKED = Rule.of(
                    "lines-references-unchecked",
                    Severity.INFO,
                    "The id of this line could not be read, so references to cases that are not there were not reported.",
                    "L’identifiant de cette ligne n’a pas pu être lu ; les renvois à des cas absents n’ont donc pas été"
                            + " signalés.")
            .explained(
                    "Some case, recommendation, lesson or initiative refers to a case that no other line has. That "
                            + "case may be in this line, or nowhere. Correct this line and validate again: references that then "
                            + "lead nowhere are reported.",
                    "Un cas, une recommandation, un enseignement ou une initiative renvoie à un cas qu’aucune autre "
                            + "ligne ne contient. Il est peut-être dans cette ligne, ou nulle part. Corrigez la ligne et validez à "
                            + "nouveau : ce qui ne mène nulle part sera alors signalé.");

    /** The number of open references at which those resolved since are removed. */
    private static final int MANY = 10_000;

    private final Path file;
    /** The ids of the first lines; only these are searched for similar names. */
    private final List<String> firstIds = new ArrayList<>();

    /** The line of each case. */
    private final PlacesById lines = new PlacesById();
    /** References that led nowhere when they were read; most of them lead to a line that follows soon. */
    private final List<Reference> open = new ArrayList<>();

    /** Which cases were continued as which, according to links. */
    private final List<Succession.Step> steps = new ArrayList<>();

    private int many = MANY;
    private final List<Reference> duplicates = new ArrayList<>();
    private long furtherDuplicates;
    /** The lines that could not be read. */
    private final List<Long> unread = new ArrayList<>();

    CaseReferences(Path file) {
        this.file = file;
    }

    /** A place in a line that refers to a case. */
    private record Reference(CaseStudyId id, long line, String pointer) {}

    /** Adds the references of the head; none if it could not be read. */
    void addHead(Reading<Catalogue> reading) {
        if (reading.value().isEmpty()) {
            return;
        }
        Catalogue head = reading.value().get();
        DroppedElements dropped = DroppedElements.of(reading);
        addAll("/recommendations", head.recommendations(), Recommendation::cases, dropped);
        addAll("/lessons", head.lessons(), Lesson::cases, dropped);
        addAll("/initiatives", head.initiatives(), Initiative::cases, dropped);
    }

    private <T> void addAll(
            String pointer, List<T> values, Function<T, List<CaseStudyId>> casesOf, DroppedElements dropped) {
        List<String> places = dropped.places(pointer, values.size());
        for (int i = 0; i < values.size(); i++) {
            List<CaseStudyId> cases = casesOf.apply(values.get(i));
            List<String> casePlaces = dropped.places(places.get(i) + "/cases", cases.size());
            for (int k = 0; k < cases.size(); k++) {
                open.add(new Reference(cases.get(k), LinePlaces.HEAD, casePlaces.get(k)));
            }
        }
    }

    /** Adds a case, or records that a line could not be read. */
    void add(CaseStudyLines.Line<CaseStudy> read) {
        long line = read.number();
        if (read.reading().value().isEmpty()) {
            if (unread.size() <= NoticeLog.MOST) {
                unread.add(line);
            }
            return;
        }
        CaseStudy caseStudy = read.reading().value().get();
        if (lines.putIfAbsent(caseStudy.id().value(), (int) line) != PlacesById.NONE) {
            addDuplicate(new Reference(caseStudy.id(), line, "/id"));
        }
        if (firstIds.size() < NearMiss.MOST_NAMES) {
            firstIds.add(caseStudy.id().value());
        }
        if (!caseStudy.links().isEmpty()) {
            steps.addAll(Succession.steps(caseStudy, Optional.empty()));
            addLinks(caseStudy.links(), line, DroppedElements.of(read.reading()));
        }
    }

    private boolean isThere(CaseStudyId id) {
        return lines.place(id.value()) != PlacesById.NONE;
    }

    private long line(CaseStudyId id) {
        return lines.place(id.value());
    }

    private void addLinks(List<CaseStudy.Link> links, long line, DroppedElements dropped) {
        List<String> places = dropped.places("/links", links.size());
        for (int i = 0; i < links.size(); i++) {
            Optional<CaseStudyId> target = links.get(i).target();
            if (target.isPresent() && !isThere(target.get())) {
                addOpen(new Reference(target.get(), line, places.get(i) + "/target"));
            }
        }
    }

    private void addOpen(Reference reference) {
        open.add(reference);
        if (open.size() > many) {
            open.removeIf(older -> isThere(older.id()));
            many = Math.max(MANY, 2 * open.size());
        }
    }

    /** Keeps the duplicates that are listed, and counts the rest. */
    private void addDuplicate(Reference reference) {
        if (duplicates.size() < NoticeLog.MOST) {
            duplicates.add(reference);
        } else {
            furtherDuplicates++;
        }
    }

    /** Logs notices about what is wrong, with the place of each. */
    void check(NoticeLog log) throws IOException {
        List<List<CaseStudyId>> circles = circles(); // before unreadable lines count as present
        open.removeIf(reference -> isThere(reference.id()));
        addUnread(log);
        LinePlaces places = new LinePlaces();
        first(open).forEach(reference -> places.want(reference.line(), reference.pointer()));
        duplicates.forEach(reference -> places.want(reference.line(), reference.pointer()));
        circles.forEach(circle -> places.want(line(circle.get(0)), ""));
        places.find(file);
        for (Reference reference : duplicates) {
            log.add(Notice.of(
                    DUPLICATE,
                    places.of(reference.line(), reference.pointer()),
                    Map.of("id", reference.id().toString(), "line", String.valueOf(line(reference.id())))));
        }
        log.count(Severity.ERROR, furtherDuplicates);
        circles.forEach(circle -> log.add(Notice.of(
                ModelRules.SUCCESSION_CIRCLE,
                places.of(line(circle.get(0)), ""),
                Map.of("cases", circle.stream().map(CaseStudyId::value).collect(Collectors.joining(", "))))));
        int suggestions = NearMiss.MOST_WORDS;
        for (Reference reference : open) {
            Place place = places.of(reference.line(), reference.pointer());
            String target = reference.id().value();
            Map<String, String> values = new LinkedHashMap<>(Map.of("target", target));
            if (suggestions-- > 0) {
                NearMiss.of(target, firstIds).ifPresent(near -> values.put("suggestion", near));
            }
            log.add(Notice.of(ModelRules.CASE_STUDY_UNKNOWN, place, values));
        }
    }

    /** Returns the cases that succeed each other in a circle. */
    private List<List<CaseStudyId>> circles() {
        Set<CaseStudyId> ids = new HashSet<>();
        for (Succession.Step step : steps) {
            Stream.of(step.from(), step.to())
                    .filter(id -> isThere(id) && !lines.isTwice(id.value()))
                    .forEach(ids::add);
        }
        return Succession.of(ids, steps, LocalDate.MAX).circles();
    }

    /** Removes open references that lead to an unreadable line: they are only a consequence of that. */
    private void addUnread(NoticeLog log) throws IOException {
        if (open.isEmpty() || unread.isEmpty()) {
            return;
        }
        LinePlaces ids = new LinePlaces();
        unread.forEach(line -> ids.want(line, "/id"));
        ids.find(file);
        for (int i = 0; i < unread.size(); i++) {
            long line = unread.get(i);
            Optional<String> id = ids.text(line, "/id").filter(Id::isSlug);
            if (id.isEmpty() || i == NoticeLog.MOST) {
                // Any open reference may mean that line.
                open.clear();
                log.add(Notice.of(UNCHECKED, new Place("", Optional.of(new Place.Position(line, 1))), Map.of()));
                return;
            }
            lines.putIfAbsent(id.get(), (int) line);
        }
        open.removeIf(reference -> isThere(reference.id()));
    }

    private static List<Reference> first(List<Reference> references) {
        return references.subList(0, Math.min(NoticeLog.MOST, references.size()));
    }
}
