package org.waystage.analysis.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.RecordedSteps;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.PartialDate;

/**
 * The age of the evidence for the recorded stage of each case as of a day, to find the cases that should be reviewed.
 *
 * <p>By default, only uses are listed, each once ({@link Selection}).
 *
 * <p>This says nothing about the quality of the cases: a system in service for ten years is no worse because it was
 * recorded only once.
 *
 * @param asOf the day as of which the age is taken
 * @param years the number of years after which evidence is old
 * @param cases the cases, in the order of their ids; immutable
 * @param selection which cases count, and how many were left out
 */
public record Staleness(LocalDate asOf, int years, List<Entry> cases, Selection selection) implements Serializable {
    /** The age of the evidence of a case. */
    public enum Age {
        /** Not old. */
        RECENT("recent"),
        /**
         * Old: the latest day that the date can mean is more than the given number of years ago. If a record gives a first
         * bound only, the date is that bound, although the record may be later.
         */
        OLD("old"),
        /**
         * The case has ended, which stays true. Only stages of the ladder show an end: words of other schemes that mean
         * an end grow old.
         */
        ENDED("ended"),
        /** The records on which the stage rests have no date. */
        UNDATED("undated"),
        /** No stage is recorded yet. */
        NOT_YET("not-yet");

        private final String code;

        Age(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the age, for example {@code old}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * The evidence of a case.
     *
     * @param id the id of the case
     * @param answer its recorded stage
     * @param evidence the date of the latest record on which the stage rests; empty if there is none
     * @param age the age of the evidence
     */
    public record Entry(CaseStudyId id, StageAnswer answer, Optional<PartialDate> evidence, Age age)
            implements Serializable {
        /** Checks the components. */
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(age, "age");
        }

        /** Texts in place of what is not serializable. */
        private record Form(
                String id,
                StageAnswer.Kind kind,
                @Nullable String stage,
                @Nullable String evidence,
                Age age) implements Serializable {
            private Object readResolve() {
                return new Entry(
                        CaseStudyId.of(id),
                        new StageAnswer(kind, Optional.ofNullable(stage).map(AdoptionStage::of)),
                        Optional.ofNullable(evidence).map(PartialDate::parse),
                        age);
            }
        }

        private Object writeReplace() {
            return new Form(
                    id.value(),
                    answer.kind(),
                    answer.stage().map(AdoptionStage::code).orElse(null),
                    evidence.map(PartialDate::toString).orElse(null),
                    age);
        }
    }

    /**
     * Checks the years and makes an immutable copy of the cases, in the order of their ids.
     *
     * @throws IllegalArgumentException if the years are negative
     */
    public Staleness {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(selection, "selection");
        if (years < 0) {
            throw new IllegalArgumentException("an age in years is not negative, but was " + years);
        }
        cases = isInOrder(cases)
                ? List.copyOf(cases)
                // not Comparator.comparing, each step of which is a call through an interface for each case (decision
                // 100)
                : cases.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    private static boolean isInOrder(List<Entry> cases) {
        for (int i = 1; i < cases.size(); i++) {
            if (cases.get(i - 1).id().compareTo(cases.get(i).id()) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the age of the evidence of each use in a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param asOf the day as of which the age is taken
     * @param years the number of years after which evidence is old
     * @return the ages; without entries if the catalogue has no cases
     * @throws IllegalArgumentException if the years are negative
     */
    public static Staleness of(Catalogue catalogue, LocalDate asOf, int years) {
        return of(catalogue, asOf, years, Natures.USE);
    }

    /**
     * Returns the age of the evidence of each case in a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param asOf the day as of which the age is taken
     * @param years the number of years after which evidence is old
     * @param natures the natures of the cases to count
     * @return the ages; without entries if the catalogue has no cases
     * @throws IllegalArgumentException if the years are negative
     */
    public static Staleness of(Catalogue catalogue, LocalDate asOf, int years, Natures natures) {
        CountedCases cases = CountedCases.of(catalogue, natures, asOf);
        List<Entry> entries = new ArrayList<>(cases.all().size());
        each(cases, one -> catalogue.history(one).asOf(asOf), limit(asOf, years), entries::add);
        return new Staleness(asOf, years, entries, cases.selection());
    }

    /**
     * Passes the age of the evidence of each use in a catalogue, as of each of some days, to an action, for counts that keep no list
     * of it. The cases are read once.
     *
     * @param catalogue the catalogue with the cases
     * @param days the days
     * @param years the number of years after which evidence is old
     * @param taking receives each day with the evidence of each case, day by day and then in the order of the catalogue
     * @throws IllegalArgumentException if the years are negative
     */
    public static void each(Catalogue catalogue, List<LocalDate> days, int years, BiConsumer<LocalDate, Entry> taking) {
        Function<LocalDate, CountedCases> reading =
                CountedCases.reading(catalogue, catalogue.caseStudies(), Natures.USE);
        IdentityHashMap<CaseStudy, RecordedSteps> steps =
                new IdentityHashMap<>(catalogue.caseStudies().size());
        for (CaseStudy one : catalogue.caseStudies()) {
            steps.put(one, new RecordedSteps(catalogue.history(one), catalogue.issued()));
        }
        for (LocalDate day : days) {
            each(
                    reading.apply(day),
                    one -> Objects.requireNonNull(steps.get(one)).asOf(day),
                    limit(day, years),
                    entry -> taking.accept(day, entry));
        }
    }

    private static void each(
            CountedCases cases, Function<CaseStudy, EvidencedStage> stage, long limit, Consumer<Entry> taking) {
        for (Lineage<CaseStudy> lineage : cases.all()) {
            EvidencedStage state = Lineage.recorded(lineage, stage);
            Age age = age(state.answer(), state.evidence(), limit);
            taking.accept(new Entry(lineage.own().id(), state.answer(), state.evidence(), age));
        }
    }

    /**
     * Returns the ages of the same evidence if another number of years makes it old.
     *
     * @param other the number of years after which evidence is old
     * @return the ages
     * @throws IllegalArgumentException if the years are negative
     */
    public Staleness after(int other) {
        long limit = limit(asOf, other);
        return new Staleness(
                asOf,
                other,
                cases.stream()
                        .map(entry -> new Entry(
                                entry.id(),
                                entry.answer(),
                                entry.evidence(),
                                age(entry.answer(), entry.evidence(), limit)))
                        .toList(),
                selection);
    }

    static Age age(EvidencedStage state, LocalDate asOf, int years) {
        return age(state.answer(), state.evidence(), limit(asOf, years));
    }

    /** Returns the epoch day before which evidence is old. */
    private static long limit(LocalDate asOf, int years) {
        if (years < 0) {
            throw new IllegalArgumentException("an age in years is not negative, but was " + years);
        }
        // no date is before the first possible year
        return asOf.minusYears(Math.min(years, (long) asOf.getYear() - Year.MIN_VALUE))
                .toEpochDay();
    }

    private static Age age(StageAnswer answer, Optional<PartialDate> evidence, long limit) {
        if (answer.kind() == StageAnswer.Kind.NOT_YET) {
            return Age.NOT_YET;
        }
        Optional<Phase> phase = answer.phase();
        if (phase.isPresent() && phase.get() == Phase.END) {
            return Age.ENDED;
        }
        if (evidence.isEmpty()) {
            return Age.UNDATED;
        }
        return evidence.get().lastDay() < limit ? Age.OLD : Age.RECENT;
    }

    /**
     * Returns the cases whose evidence has become old since an earlier edition: it is old here, and was recent there.
     * Cases are followed by their ids. Cases that the earlier edition lacks, or for which it had no date, are not
     * included.
     *
     * @param earlier the ages in the earlier edition as of its own day, by the same number of years
     * @return the entries of this edition, in the order of their ids; immutable
     */
    public List<Entry> goneSilentSince(Staleness earlier) {
        Set<CaseStudyId> recent = new HashSet<>();
        earlier.cases.stream().filter(entry -> entry.age() == Age.RECENT).forEach(entry -> recent.add(entry.id()));
        return cases.stream()
                .filter(entry -> entry.age() == Age.OLD && recent.contains(entry.id()))
                .toList();
    }

    /**
     * Returns the number of cases of each age.
     *
     * @return the counts of all ages, in their order; immutable
     */
    public Map<Age, Long> counts() {
        Map<Age, Long> counts = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            counts.put(age, cases.stream().filter(entry -> entry.age() == age).count());
        }
        return Collections.unmodifiableMap(counts);
    }
}
