package org.waystage.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.waystage.core.CaseStudy;
import org.waystage.core.CaseStudyId;
import org.waystage.core.Catalogue;
import org.waystage.core.ModelRules;
import org.waystage.core.NearMiss;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Rule;
import org.waystage.core.Severity;

/** Checks what a single line cannot show: that ids of cases stand once, and that references to cases lead somewhere. */
final class CaseReferences {
    /** The library's rule in words that fit lines. */
    private static final Rule DUPLICATE = Rule.of(
                    ModelRules.ID_DUPLICATE.id(),
                    Severity.ERROR,
                    "The id '{id}' stands already in line {line}; an id names one thing of its kind.",
                    "L'identifiant « {id} » figure déjà à la ligne {line} ; un identifiant désigne une seule chose de son genre.")
            .explained(
                    "References lead by id, so where two lines have one id nobody can tell which case is meant; the "
                            + "first counts. Remove one of them if they are the same, and give the other an id of its own if they "
                            + "are not.",
                    "Les renvois passent par l'identifiant : si deux lignes ont le même, nul ne sait quel cas est visé ; "
                            + "la première compte. Supprimez l'une si elles sont identiques, sinon donnez à l'autre un identifiant "
                            + "propre.");

    /** After how many open references those that were met since are looked for. */
    private static final int MANY = 10_000;

    private final Path file;
    /** The ids of the first lines, which are all that near names are looked for in. */
    private final List<String> firstIds = new ArrayList<>();

    private final LinesById lines = new LinesById();
    /** What led nowhere when it was read; most of it leads to a line soon after. */
    private final List<Reference> open = new ArrayList<>();

    private int many = MANY;
    private final List<Reference> duplicates = new ArrayList<>();
    private long furtherDuplicates;
    private boolean complete = true;

    CaseReferences(Path file) {
        this.file = file;
    }

    /** A place in a line that names a case. */
    private record Reference(CaseStudyId id, long line, String pointer) {}

    void addHead(Catalogue head) {
        addAll(
                head.recommendations().size(),
                "/recommendations/",
                i -> head.recommendations().get(i).cases());
        addAll(head.lessons().size(), "/lessons/", i -> head.lessons().get(i).cases());
        addAll(
                head.initiatives().size(),
                "/initiatives/",
                i -> head.initiatives().get(i).cases());
    }

    private void addAll(int size, String pointer, IntFunction<List<CaseStudyId>> casesOf) {
        for (int i = 0; i < size; i++) {
            List<CaseStudyId> cases = casesOf.apply(i);
            for (int k = 0; k < cases.size(); k++) {
                open.add(new Reference(cases.get(k), LinePlaces.HEAD, pointer + i + "/cases/" + k));
            }
        }
    }

    /** Takes a case, or notes that a line could not be read. */
    void add(Optional<CaseStudy> read, long line) {
        if (read.isEmpty()) {
            complete = false;
            return;
        }
        CaseStudy caseStudy = read.get();
        if (lines.contains(caseStudy.id())) {
            addDuplicate(new Reference(caseStudy.id(), line, "/id"));
        }
        lines.putIfAbsent(caseStudy.id(), line);
        if (firstIds.size() < NearMiss.MOST_NAMES) {
            firstIds.add(caseStudy.id().value());
        }
        for (int i = 0; i < caseStudy.links().size(); i++) {
            Optional<CaseStudyId> target = caseStudy.links().get(i).target();
            if (target.isPresent() && !lines.contains(target.get())) {
                addOpen(new Reference(target.get(), line, "/links/" + i + "/target"));
            }
        }
    }

    private void addOpen(Reference reference) {
        open.add(reference);
        if (open.size() > many) {
            open.removeIf(older -> lines.contains(older.id()));
            many = Math.max(MANY, 2 * open.size());
        }
    }

    /** Keeps as many as are listed; of the rest the number is enough. */
    private void addDuplicate(Reference reference) {
        if (duplicates.size() < NoticeLog.MOST) {
            duplicates.add(reference);
        } else {
            furtherDuplicates++;
        }
    }

    /** Notices what is wrong, at the place where it stands. */
    void check(NoticeLog log) throws IOException {
        // What leads nowhere may lead to a line that could not be read, and then is only a consequence of that.
        open.removeIf(reference -> !complete || lines.contains(reference.id()));
        LinePlaces places = new LinePlaces();
        first(open).forEach(reference -> places.want(reference.line(), reference.pointer()));
        duplicates.forEach(reference -> places.want(reference.line(), reference.pointer()));
        places.find(file);
        for (Reference reference : duplicates) {
            log.add(Notice.of(
                    DUPLICATE,
                    places.of(reference.line(), reference.pointer()),
                    Map.of("id", reference.id().toString(), "line", String.valueOf(lines.line(reference.id())))));
        }
        log.count(Severity.ERROR, furtherDuplicates);
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

    private static List<Reference> first(List<Reference> references) {
        return references.subList(0, Math.min(NoticeLog.MOST, references.size()));
    }
}
