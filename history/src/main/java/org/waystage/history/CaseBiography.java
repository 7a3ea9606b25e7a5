package org.waystage.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.StageMove;
import org.waystage.history.difference.StageStatement;

/**
 * What all editions of a series say about a case.
 *
 * <p>There are two clocks: when something was true, and when it was recorded. {@link #at} asks for both; neither has a default.
 *
 * <pre>{@code
 * CaseBiography biography = CaseBiography.of(EditionHistory.of(editions), CaseStudyId.of("port-drones"));
 * biography.at(LocalDate.of(2025, 6, 30), editions.get(0)); // as the first edition knew it
 * biography.on(LocalDate.of(2025, 6, 30));                  // what each edition said, and why it changed
 * biography.records();                                      // which editions say which record
 * }</pre>
 *
 * <p>The case is followed as {@link Entries} describes, also under other ids. If an edition has several cases of the entry, the one with
 * the requested id is used, if there is one.
 * Immutable. Each method takes time linear in the number of editions and in the number of records of the case.
 */
public final class CaseBiography {
    private final CaseStudyId id;
    private final Entries.Entry entry;
    private final List<Catalogue> editions;

    private CaseBiography(CaseStudyId id, Entries.Entry entry, List<Catalogue> editions) {
        this.id = id;
        this.entry = entry;
        this.editions = editions;
    }

    /**
     * Returns the biography of a case without decisions.
     *
     * @param history the editions
     * @param id the case
     * @return the biography
     * @throws IllegalArgumentException if no edition has the case
     */
    public static CaseBiography of(EditionHistory history, CaseStudyId id) {
        return of(Entries.of(history), id);
    }

    /**
     * Returns the biography of a case.
     *
     * @param entries the entries of the editions
     * @param id an id that the case has in any of them
     * @return the biography
     * @throws IllegalArgumentException if no edition has the case
     */
    public static CaseBiography of(Entries entries, CaseStudyId id) {
        Entries.Entry entry =
                entries.of(id).orElseThrow(() -> new IllegalArgumentException("no edition has the case " + id));
        return new CaseBiography(id, entry, entries.history().editions());
    }

    /**
     * Returns the case.
     *
     * @return the id
     */
    public CaseStudyId id() {
        return id;
    }

    /**
     * Returns the case over all editions.
     *
     * @return the ids that it has in each edition, and the evidence that they belong together
     */
    public Entries.Entry entry() {
        return entry;
    }

    @SuppressWarnings("ReferenceEquality")
    private int position(Catalogue edition) {
        for (int i = 0; i < editions.size(); i++) {
            if (editions.get(i) == edition) {
                return i; // usually it is the same object, and equality would compare everything in it
            }
        }
        return editions.indexOf(edition);
    }

    /** Returns the cases of an edition that belong to this one. */
    private List<CaseStudy> cases(Catalogue edition) {
        List<CaseStudyId> ids = entry.cases().get(position(edition));
        return (ids.contains(id) ? List.of(id) : ids)
                .stream().flatMap(one -> edition.caseStudy(one).stream()).toList();
    }

    /** Returns the case of an edition, if it is a single one. */
    private Optional<CaseStudy> only(Catalogue edition) {
        List<CaseStudy> cases = cases(edition);
        return cases.size() == 1 ? Optional.of(cases.get(0)) : Optional.empty();
    }

    /**
     * Returns the recorded stage as of a day, as known in an edition.
     *
     * @param day the day on which the stage was true; if it is after the issue date of the edition, that date is used
     * @param knownIn the edition, one of the history
     * @return the stage; empty if the edition does not have the case or has several
     * @throws IllegalArgumentException if the history does not have the edition
     */
    public Optional<EvidencedStage> at(LocalDate day, Catalogue knownIn) {
        if (!editions.contains(knownIn)) {
            throw new IllegalArgumentException(knownIn + " is no edition of this history");
        }
        return stage(day, knownIn);
    }

    private Optional<EvidencedStage> stage(LocalDate day, Catalogue edition) {
        return only(edition).map(one -> edition.history(one).asOf(StageMove.capped(day, edition)));
    }

    /**
     * Returns the editions that have the case.
     *
     * @return the spans, at least one, in the order of the editions; immutable
     */
    public List<Span> spans() {
        Spans spans = new Spans();
        for (Catalogue edition : editions) {
            spans.next(EditionName.of(edition), !cases(edition).isEmpty());
        }
        return spans.all();
    }

    /**
     * Returns the records of all editions, each with the editions that have it. If an edition has several equal records, one
     * of them is returned.
     *
     * @return the records, in the order in which the editions first have them; immutable
     */
    public List<RecordLife> records() {
        RecordLives lives = new RecordLives();
        for (Catalogue edition : editions) {
            lives.next(
                    edition,
                    cases(edition).stream()
                            .flatMap(one -> one.stages().stream())
                            .toList());
        }
        return lives.all();
    }

    /**
     * Returns what each edition says as of its issue date, and why that changed.
     *
     * @return a look for each edition, in their order; immutable
     */
    public List<Look> looks() {
        return on(LocalDate.MAX);
    }

    /**
     * Returns what each edition says about a day, and why that changed. An edition that was issued before the day is asked
     * about its issue date.
     *
     * @param day the day
     * @return a look for each edition, in their order; immutable
     */
    public List<Look> on(LocalDate day) {
        List<Look> looks = new ArrayList<>(editions.size());
        Catalogue last = null;
        for (Catalogue edition : editions) {
            looks.add(look(day, Optional.ofNullable(last), edition));
            if (!cases(edition).isEmpty()) {
                last = edition;
            }
        }
        return List.copyOf(looks);
    }

    private Look look(LocalDate day, Optional<Catalogue> before, Catalogue edition) {
        Optional<EvidencedStage> stage = stage(day, edition);
        Optional<StageMove> move = !entry.isFollowed()
                ? Optional.empty()
                : stage.flatMap(now -> before.flatMap(earlier -> move(day, earlier, edition)));
        return new Look(
                EditionName.of(edition),
                StageMove.capped(day, edition),
                cases(edition).stream().map(CaseStudy::id).toList(),
                stage,
                finding(day, before, edition, move),
                move);
    }

    /** Returns how the case as a whole moved. */
    private Optional<StageMove> move(LocalDate day, Catalogue before, Catalogue after) {
        Optional<CaseStudy> old = only(before);
        return old
                .map(one -> StageMove.asOf(day, before, one, after, only(after).orElseThrow()))
                .orElse(List.of())
                .stream()
                .filter(move -> move.scope().isEmpty())
                .findFirst();
    }

    private Look.Finding finding(
            LocalDate day, Optional<Catalogue> before, Catalogue edition, Optional<StageMove> move) {
        if (cases(edition).isEmpty()) {
            return Look.Finding.ABSENT;
        } else if (before.isEmpty()) {
            return Look.Finding.FIRST;
        } else if (!entry.isFollowed()) {
            return Look.Finding.OPEN;
        }
        Optional<EvidencedStage> old = stage(day, before.get());
        Optional<EvidencedStage> now = stage(day, edition);
        if (old.isEmpty() || now.isEmpty()) {
            return Look.Finding.SEVERAL;
        }
        boolean known = isKnown(old.get().answer()) || isKnown(now.get().answer());
        if (move.isPresent()) {
            return known ? Look.Finding.MOVED : Look.Finding.REWORDED;
        }
        if (known && !old.get().answer().equals(now.get().answer())) {
            return Look.Finding.LEFT_OPEN;
        }
        if (!known) {
            return words(old.get()).equals(words(now.get())) ? Look.Finding.SAME : Look.Finding.REWORDED;
        }
        return statements(old.get()).containsAll(statements(now.get())) ? Look.Finding.SAME : Look.Finding.SEEN_AGAIN;
    }

    /** Returns the words without a stage, each with its scheme. */
    private static Set<List<Object>> words(EvidencedStage stage) {
        return stage.records().stream()
                .filter(record -> record.stage().isEmpty())
                .flatMap(record -> record.reportedAs().stream())
                .map(reported -> List.<Object>of(reported.scheme(), reported.word()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isKnown(StageAnswer answer) {
        return answer.stage()
                .filter(stage -> stage instanceof AdoptionStage.Listed && stage != AdoptionStage.Listed.UNKNOWN)
                .isPresent();
    }

    private static Set<StageStatement> statements(EvidencedStage stage) {
        return stage.records().stream().map(StageStatement::of).collect(Collectors.toCollection(HashSet::new));
    }
}
