package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CaseStudyId;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.PossibleDouble;

/** What only a person can decide after a merge, as entries of a decisions document that wait for a verdict. */
final class MergeQuestions {
    private final List<Catalogue> inputs;
    private final List<String> digests;

    /** Takes the catalogues with their digests; one that has none is empty, and nothing is asked about it. */
    MergeQuestions(List<Catalogue> inputs, List<String> digests) {
        this.inputs = inputs;
        this.digests = digests;
    }

    /** A record as decisions name it. */
    private record Named(String edition, String id) {}

    private static Set<Named> pair(DecidedRecord one, DecidedRecord other) {
        return new HashSet<>(List.of(new Named(one.edition(), one.id()), new Named(other.edition(), other.id())));
    }

    /** Returns the decisions with an entry more for each pair of cases that may be the same, and that none is about. */
    Decisions after(Decisions known, Merge merge) {
        Set<Set<Named>> asked = asked(known);
        List<DecisionEntry> entries = new ArrayList<>(known.entries());
        long number = known.nextNumber();
        for (PossibleDouble one : merge.doubles()) {
            Optional<DecidedRecord> earlier = record(one.one());
            Optional<DecidedRecord> later = record(one.other());
            if (earlier.isPresent() && later.isPresent() && asked.add(pair(earlier.get(), later.get()))) {
                entries.add(Decision.builder(number++, Verdict.Listed.UNDECIDED)
                        .earlier(List.of(earlier.get()))
                        .later(List.of(later.get()))
                        .build());
            }
        }
        return new Decisions(known.catalogue(), entries, known.extras());
    }

    /** Returns the pairs that decisions in force are about, whatever they say. */
    private static Set<Set<Named>> asked(Decisions known) {
        Set<Set<Named>> asked = new HashSet<>();
        for (Decision decision : known.inForce()) {
            if (decision.kind() == DecidedKind.Listed.CASE_STUDIES) {
                for (DecidedRecord earlier : decision.earlier()) {
                    for (DecidedRecord later : decision.later()) {
                        asked.add(pair(earlier, later));
                    }
                }
            }
        }
        return asked;
    }

    private Optional<DecidedRecord> record(Origin origin) {
        String digest = digests.get(origin.input() - 1);
        return inputs.get(origin.input() - 1)
                .caseStudy(CaseStudyId.of(origin.id()))
                .filter(study -> !digest.isEmpty())
                .map(study -> DecidedRecord.of(digest, origin.id(), Optional.empty(), study.title()));
    }
}
