package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.ScopeId;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.RecordValues;
import org.waystage.history.merge.outcome.Contradiction;

/** Makes one case study from several. */
final class Cases {
    private Cases() {}

    static CaseStudy caseStudy(Versions<CaseStudy> versions) {
        Versions<CaseStudy> of =
                Scopes.apart(Cited.explicit(versions, CaseStudy::sources, Cases::explicit), versions.settling());
        return CaseStudy.builder(
                        of.first().id(),
                        of.text("title", CaseStudy::title),
                        of.several("technologies", CaseStudy::technologies),
                        of.several("adopters", CaseStudy::adopters))
                .otherTitles(of.parts(CaseStudy::otherTitles, Part.TEXT))
                .summary(of.perhapsText("summary", CaseStudy::summary))
                .nature(of.perhaps("nature", CaseStudy::nature))
                .partners(of.list(CaseStudy::partners))
                .countries(of.list(CaseStudy::countries))
                .processes(of.list(CaseStudy::processes))
                .scopes(of.records(
                        RecordKind.CASE_STUDIES,
                        "/scopes/",
                        CaseStudy::scopes,
                        scope -> scope.id().value(),
                        RecordValues::of,
                        Cases::scope))
                .stages(of.parts(CaseStudy::stages, Part.STAGE))
                .needs(of.parts(CaseStudy::needs, Part.STATEMENT))
                .objectives(of.parts(CaseStudy::objectives, Part.STATEMENT))
                .benefits(of.parts(CaseStudy::benefits, Part.STATEMENT))
                .challenges(of.parts(CaseStudy::challenges, Part.STATEMENT))
                .lessons(of.parts(CaseStudy::lessons, Part.STATEMENT))
                .outcomes(of.parts(CaseStudy::outcomes, Part.OUTCOME))
                .notSeparable(of.list(CaseStudy::notSeparable))
                .instruments(of.list(CaseStudy::instruments))
                .period(of.perhaps("period", CaseStudy::period))
                .links(of.list(CaseStudy::links))
                .identifiers(of.list(CaseStudy::identifiers))
                .sources(of.list(CaseStudy::sources))
                .confidence(of.perhaps("confidence", CaseStudy::confidence))
                .checkedOn(of.latest("checkedOn", CaseStudy::checkedOn))
                .clearance(of.ordered("clearance", CaseStudy::clearance))
                .visibility(of.narrowest("visibility", CaseStudy::visibility))
                .notes(of.parts(CaseStudy::notes, Part.TEXT))
                .sourceFields(of.list(CaseStudy::sourceFields))
                .extras(of.extras(CaseStudy::extras))
                .build();
    }

    private static Scope scope(Versions<Scope> of) {
        return new Scope(
                of.first().id(),
                of.text("name", Scope::name),
                of.list(Scope::technologies),
                of.list(Scope::countries),
                of.extras(Scope::extras));
    }

    private static CaseStudy explicit(CaseStudy study) {
        List<Citation> own = study.sources();
        return study.toBuilder()
                .stages(Cited.explicit(study.stages(), own, StageRecord::sources, Cited::stage))
                .needs(statements(study.needs(), own))
                .objectives(statements(study.objectives(), own))
                .benefits(statements(study.benefits(), own))
                .challenges(statements(study.challenges(), own))
                .lessons(statements(study.lessons(), own))
                .outcomes(Cited.explicit(study.outcomes(), own, Outcome::sources, Cited::outcome))
                .build();
    }

    private static List<Statement> statements(List<Statement> statements, List<Citation> own) {
        return Cited.explicit(statements, own, Statement::sources, Cited::statement);
    }

    /** Returns the stage records of different sides that cannot both be right; records of different scopes can. */
    static List<Contradiction> contradictions(Versions<CaseStudy> versions) {
        List<Node<CaseStudy>> nodes =
                Scopes.apart(versions, versions.settling()).nodes();
        Map<Said, List<Placed>> records = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<StageRecord> stages = nodes.get(i).record().stages();
            for (int j = 0; j < stages.size(); j++) {
                if (isOfWhatIs(stages.get(j))) {
                    records.computeIfAbsent(Said.by(stages.get(j)), said -> new ArrayList<>(1))
                            .add(new Placed(i, j, stages.get(j)));
                }
            }
        }
        List<Placed[]> pairs = new ArrayList<>();
        List<List<Placed>> different = List.copyOf(records.values());
        for (int i = 0; i < different.size(); i++) {
            for (int j = i + 1; j < different.size(); j++) {
                pair(different.get(i), different.get(j), pairs);
            }
        }
        pairs.sort(Comparator.<Placed[]>comparingInt(pair -> pair[0].node)
                .thenComparingInt(pair -> pair[1].node)
                .thenComparingInt(pair -> pair[0].position)
                .thenComparingInt(pair -> pair[1].position));
        return pairs.stream()
                .map(pair ->
                        contradiction(nodes.get(pair[0].node), pair[0].record, nodes.get(pair[1].node), pair[1].record))
                .toList();
    }

    /** All of a stage record that a contradiction depends on: thousands of records may say the same, which is compared once. */
    private record Said(
            Optional<ScopeId> scope,
            boolean began,
            Optional<AdoptionStage> stage,
            Optional<Code> scheme,
            Optional<String> word,
            List<Optional<PartialDate>> dates) {
        static Said by(StageRecord record) {
            Optional<ReportedAs> reported = record.stage().isPresent() ? Optional.empty() : record.reportedAs();
            return new Said(
                    record.scope(),
                    record.basis() == Basis.Listed.BEGAN,
                    record.stage(),
                    reported.map(ReportedAs::scheme),
                    reported.map(ReportedAs::word),
                    List.of(record.date(), record.notBefore(), record.notAfter()));
        }
    }

    /** A stage record with the number of its node and its position there. */
    private record Placed(int node, int position, StageRecord record) {}

    /** Adds the pairs of records of different nodes, in the order of the nodes, if what they say contradicts each other. */
    private static void pair(List<Placed> some, List<Placed> others, List<Placed[]> pairs) {
        if (contradict(some.get(0).record, others.get(0).record)) {
            for (Placed one : some) {
                for (Placed other : others) {
                    if (one.node != other.node) {
                        pairs.add(one.node < other.node ? new Placed[] {one, other} : new Placed[] {other, one});
                    }
                }
            }
        }
    }

    private static Contradiction contradiction(
            Node<CaseStudy> one, StageRecord record, Node<CaseStudy> other, StageRecord another) {
        boolean first = one.side.number < other.side.number;
        return new Contradiction(
                one.record().id(),
                record.scope(),
                first ? one.side.number : other.side.number,
                first ? record : another,
                first ? other.side.number : one.side.number,
                first ? another : record);
    }

    /** Returns whether two stage records of what is or was cannot both be right. */
    private static boolean contradict(StageRecord one, StageRecord other) {
        return one.scope().equals(other.scope())
                && ((atOnce(one, other) && saysOtherwise(one, other)) || beginsTwice(one, other));
    }

    /** Returns whether a record states a past stage, rather than a plan or that nothing is known. */
    private static boolean isOfWhatIs(StageRecord record) {
        return record.basis() != Basis.Listed.EXPECTED
                && !record.stage().equals(Optional.of(AdoptionStage.Listed.UNKNOWN));
    }

    private static boolean atOnce(StageRecord one, StageRecord other) {
        return one.date().equals(other.date())
                && one.notBefore().equals(other.notBefore())
                && one.notAfter().equals(other.notAfter());
    }

    private static boolean saysOtherwise(StageRecord one, StageRecord other) {
        if (one.stage().isPresent() && other.stage().isPresent()) {
            return !one.stage().equals(other.stage());
        }
        if (one.stage().isPresent() || other.stage().isPresent()) {
            return false;
        }
        ReportedAs word = one.reportedAs().orElseThrow();
        ReportedAs another = other.reportedAs().orElseThrow();
        return word.scheme().equals(another.scheme()) && !word.word().equals(another.word());
    }

    private static boolean beginsTwice(StageRecord one, StageRecord other) {
        return one.basis() == Basis.Listed.BEGAN
                && other.basis() == Basis.Listed.BEGAN
                && one.stage().isPresent()
                && one.stage().equals(other.stage())
                && one.date().isPresent()
                && other.date().isPresent()
                && areApart(one.date().get(), other.date().get());
    }

    private static boolean areApart(PartialDate one, PartialDate other) {
        return one.isBefore(other) || one.isAfter(other);
    }
}
