package org.waystage.analysis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;

/**
 * The cases of a catalogue that count, for statistics that visit them one by one.
 *
 * @param all the cases that count, each with its predecessors, in the order in which they came
 * @param selection which cases count, and how many were left out
 */
public record CountedCases(List<Lineage<CaseStudy>> all, Selection selection) {
    public static CountedCases of(Catalogue catalogue, Natures natures, LocalDate day) {
        return of(catalogue, catalogue.caseStudies(), natures, day);
    }

    /** Returns the cases that count among some cases, which may come from outside the catalogue. */
    public static CountedCases of(Catalogue catalogue, List<CaseStudy> cases, Natures natures, LocalDate day) {
        return reading(catalogue, cases, natures).apply(day);
    }

    /**
     * Reads cases once, and returns a function from a day to the cases that count as of that day: the same for all days if no case is
     * linked to another.
     */
    public static Function<LocalDate, CountedCases> reading(
            Catalogue catalogue, List<CaseStudy> cases, Natures natures) {
        Intake<CaseStudy> intake = new Intake<>(catalogue, natures);
        cases.forEach(one -> intake.expect(Succession.ends(one)));
        IdentityHashMap<CaseStudy, Optional<Lineage<CaseStudy>>> verdicts = new IdentityHashMap<>();
        List<CaseStudy> candidates = new ArrayList<>();
        for (CaseStudy one : cases) {
            Intake.Verdict verdict = intake.verdict(one);
            if (verdict == Intake.Verdict.KEEP) {
                intake.keep(one, one);
                verdicts.put(one, Optional.empty());
            }
            if (verdict != Intake.Verdict.LEAVE) {
                candidates.add(one);
            }
        }
        if (verdicts.isEmpty()) {
            Selection selection = intake.settle(LocalDate.MAX).selection();
            CountedCases all =
                    new CountedCases(candidates.stream().map(Lineage::alone).toList(), selection);
            return day -> all;
        }
        return day -> of(candidates, new IdentityHashMap<>(verdicts), intake.settle(day));
    }

    /**
     * Returns the keys of each case along a dimension, or {@link Dimension#NONE}, in the order of the ids of the cases; of those with the same
     * id in the order in which they came.
     */
    public List<Set<String>> keysById(Catalogue catalogue, Dimension by, LocalDate day) {
        List<CaseStudy> cases = new ArrayList<>(all.size());
        for (Lineage<CaseStudy> lineage : all) {
            cases.add(lineage.own());
        }
        cases.sort((a, b) -> a.id().compareTo(b.id()));
        List<Set<String>> found = new ArrayList<>(cases.size());
        for (CaseStudy one : cases) {
            Set<String> keys = by.keys(catalogue, one, day);
            found.add(keys.isEmpty() ? Set.of(Dimension.NONE) : keys);
        }
        return found;
    }

    private static CountedCases of(
            List<CaseStudy> candidates,
            IdentityHashMap<CaseStudy, Optional<Lineage<CaseStudy>>> verdicts,
            Intake.Settled<CaseStudy> settled) {
        settled.counted().forEach(lineage -> verdicts.put(lineage.own(), Optional.of(lineage)));
        List<Lineage<CaseStudy>> counted = new ArrayList<>();
        for (CaseStudy one : candidates) {
            Optional<Lineage<CaseStudy>> verdict = verdicts.get(one);
            if (verdict == null) {
                counted.add(Lineage.alone(one));
            } else {
                verdict.ifPresent(counted::add);
            }
        }
        return new CountedCases(List.copyOf(counted), settled.selection());
    }
}
