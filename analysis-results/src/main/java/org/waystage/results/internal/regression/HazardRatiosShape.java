package org.waystage.results.internal.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.analysis.regression.HazardRegression;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The rate at which cases reach a stage, by covariates.
 *
 * @param found the ratios, or the reasons why there are none
 * @param instead the questions that can be asked instead, if there are none
 */
public record HazardRatiosShape(CaseHazards found, List<CaseHazards.Instead> instead) implements Shape {
    private static final String ANSWERED = "usable";
    private static final String REFUSED = "refused";

    @Override
    public String type() {
        return "hazardRatios";
    }

    private Optional<HazardFit> fit() {
        return found.outcome() instanceof HazardFit fit ? Optional.of(fit) : Optional.empty();
    }

    @Override
    public void json(JsonForm json) {
        TimeToStage asked = found.question().times();
        json.text("from", asked.from().toString());
        json.text("to", asked.to().toString());
        json.texts(
                "competing", asked.competing().stream().map(Milestone::toString).toList());
        json.text("asOf", found.asOf().toString());
        json.text("followUp", asked.following().code());
        json.text("model", found.question().kind().code());
        json.number("level", found.question().level());
        json.text("errors", fit().map(fit -> fit.errors().code()));
        json.count("cases", found.cases());
        json.count("events", found.events());
        json.count("reachedWhenFirstSeen", found.reachedWhenFirstSeen());
        json.count("clusters", fit().map(fit -> (long) fit.clusters()));
        json.count("shared", found.shared());
        json.object(
                "leftOutByReason",
                () -> found.leftOut().forEach((reason, number) -> json.count(reason.code(), number)));
        json.counts("without", found.without());
        json.flag("refused", fit().isEmpty());
        if (found.outcome() instanceof HazardRefusal refusal) {
            json.objects("reasons", refusal.obstacles(), obstacle -> {
                json.text("reason", obstacle.reason().code());
                json.text("about", obstacle.about().toString());
                json.count("number", number(obstacle));
                json.count("needed", counted(obstacle.needed(), obstacle.needed()));
                json.count("of", counted(obstacle.of(), obstacle.of()));
            });
            json.texts("offers", offers());
            json.texts("comparable", comparable(refusal));
        } else {
            json.array("reasons", () -> {});
            json.texts("offers", List.of());
            json.texts("comparable", List.of());
        }
        json.number(
                "logLikelihood",
                fit().map(HazardFit::logLikelihood).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        json.objects(
                "covariates",
                fit().map(HazardFit::covariates).orElse(List.of()),
                covariate -> covariate(json, covariate, fit().orElseThrow()));
        json.objects("baseline", fit().map(HazardFit::baseline).orElse(List.of()), piece -> {
            json.number("after", piece.after());
            json.number("by", piece.by());
            json.number("hazard", piece.hazard());
        });
        json.texts("natures", found.selection().natures().codes());
        json.text("entry", asked.entry().toString());
        json.coverage(found.selection());
        json.objects("instead", instead, one -> {
            boolean isScoreTest = one.offers().contains(CaseHazards.Offer.SCORE_TEST);
            HazardQuestion question = one.question();
            json.texts(
                    "offers", one.offers().stream().map(CaseHazards.Offer::code).toList());
            json.text("command", isScoreTest ? "time-to" : "compare-times");
            json.text("from", question.times().from().toString());
            json.flag("turnbull", isScoreTest && question.times().from().day().isEmpty());
            json.flag("exactOnly", question.times().exactOriginsOnly());
            json.texts(
                    "covariates",
                    question.terms().stream().map(HazardRatiosShape::term).toList());
            json.text(
                    "model",
                    isScoreTest ? Optional.empty() : Optional.of(question.kind().code()));
            json.text("errors", question.errors().map(HazardRegression.Errors::code));
        });
    }

    private static String term(HazardQuestion.Term term) {
        return term instanceof HazardQuestion.Keys keys && !keys.against().isEmpty()
                ? term.name() + "=" + String.join("+", keys.against())
                : term.name();
    }

    /** Returns the questions that are answered instead, with + between those to be asked together. */
    private List<String> offers() {
        return instead.stream()
                .map(one -> one.offers().stream().map(CaseHazards.Offer::code).collect(Collectors.joining("+")))
                .distinct()
                .toList();
    }

    private static void covariate(JsonForm json, HazardFit.CovariateFit covariate, HazardFit fit) {
        json.text("covariate", covariate.covariate().name());
        json.text("reference", covariate.covariate().reference());
        json.objects("levels", covariate.levels(), level -> {
            json.text("level", level.level());
            json.number("cases", level.subjects());
            json.number("events", level.events());
        });
        json.objects("effects", covariate.effects(), effect -> {
            json.text("level", effect.level());
            json.number("ratio", effect.ratio());
            json.number("logRatio", effect.logRatio());
            json.number("fewEvents", covariate.fewEvents(effect));
            json.text("finding", fit.verdict(covariate, effect).code());
            sureness(json, effect.by(fit.errors()));
            json.object("information", () -> sureness(json, effect.information()));
            effect.clustered()
                    .ifPresentOrElse(
                            clustered -> json.object("clustered", () -> sureness(json, clustered)),
                            () -> json.nothing("clustered"));
            effect.likelihood()
                    .ifPresentOrElse(
                            likelihood -> json.object("likelihood", () -> sureness(json, likelihood)),
                            () -> json.nothing("likelihood"));
        });
        json.count("degreesOfFreedom", covariate.effects().size());
        json.object("tests", () -> {
            json.object("information", () -> test(json, covariate.information()));
            covariate
                    .clustered()
                    .ifPresentOrElse(
                            clustered -> json.object("clustered", () -> test(json, clustered)),
                            () -> json.nothing("clustered"));
            covariate
                    .likelihood()
                    .ifPresentOrElse(
                            likelihood -> json.object("likelihood", () -> test(json, likelihood)),
                            () -> json.nothing("likelihood"));
        });
    }

    private static void sureness(JsonForm json, HazardFit.Sureness sureness) {
        json.number("standardError", sureness.standardError());
        json.number("lower", sureness.ratio().lower());
        json.number("upper", sureness.ratio().upper());
        json.number("p", sureness.p());
    }

    private static void test(JsonForm json, HazardFit.Test test) {
        json.number("statistic", test.statistic());
        json.number("p", test.p());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts(
                        "covariate",
                        "level",
                        "name",
                        "reference",
                        "cases",
                        "events",
                        "ratio",
                        "lower",
                        "upper",
                        "p",
                        "logRatio",
                        "standardError",
                        "errors",
                        "verdict",
                        "reason",
                        "number",
                        "needed",
                        "offers",
                        "comparable",
                        "fewEvents",
                        "of",
                        "finding")
                .end();
        if (found.outcome() instanceof HazardRefusal refusal) {
            refusal.obstacles().forEach(obstacle -> row(csv, names, obstacle, refusal));
        }
        fit().ifPresent(fit -> fit.covariates().forEach(covariate -> rows(csv, names, covariate, fit)));
    }

    /** Writes a reason for a refusal, in the line of the covariate and level that it is about. */
    private void row(CsvForm csv, Names names, HazardRefusal.Obstacle obstacle, HazardRefusal refusal) {
        String covariate = obstacle.about().covariate();
        String level = obstacle.about().level();
        csv.text(covariate)
                .text(level)
                .text(level.isEmpty() ? "" : names.name(covariate, level))
                .empty(10)
                .text(REFUSED)
                .text(obstacle.reason().code())
                .count(number(obstacle))
                .count(counted(obstacle.needed(), obstacle.needed()))
                .text(String.join(" | ", offers()))
                .text(String.join(" | ", comparable(refusal)))
                .empty(1)
                .count(counted(obstacle.of(), obstacle.of()))
                .empty(1)
                .end();
    }

    private static List<String> comparable(HazardRefusal refusal) {
        return refusal.comparable().stream().map(HazardRefusal.Part::toString).toList();
    }

    private static Optional<Long> number(HazardRefusal.Obstacle obstacle) {
        return counted(obstacle.number(), obstacle.needed() + obstacle.of());
    }

    /** Returns a number of a reason; empty if nothing was counted, because there is nothing to compare it with. */
    private static Optional<Long> counted(long number, long with) {
        return with == 0 ? Optional.empty() : Optional.of(number);
    }

    private static void rows(CsvForm csv, Names names, HazardFit.CovariateFit covariate, HazardFit fit) {
        String name = covariate.covariate().name();
        for (HazardFit.Effect effect : covariate.effects()) {
            HazardFit.Sureness sureness = effect.by(fit.errors());
            Optional<HazardFit.Level> level = covariate.levels().stream()
                    .filter(one -> one.level().equals(effect.level()))
                    .findFirst();
            csv.text(name)
                    .text(effect.level())
                    .text(names.name(name, effect.level()))
                    .text(covariate.covariate().reference())
                    .shortest(level.map(HazardFit.Level::subjects).orElse(Double.NaN))
                    .shortest(level.map(HazardFit.Level::events).orElse(Double.NaN))
                    .number(effect.ratio())
                    .number(sureness.ratio().lower())
                    .number(sureness.ratio().upper())
                    .number(sureness.p())
                    .number(effect.logRatio())
                    .number(sureness.standardError())
                    .text(fit.errors().code())
                    .text(ANSWERED)
                    .empty(5)
                    .shortest(covariate.fewEvents(effect).orElse(Double.NaN))
                    .empty(1)
                    .text(fit.verdict(covariate, effect).code())
                    .end();
        }
    }
}
