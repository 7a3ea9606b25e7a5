package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.sensitivity.Conclusion;
import org.waystage.analysis.sensitivity.Finding;
import org.waystage.analysis.sensitivity.Perturbation;
import org.waystage.analysis.sensitivity.Sensitivity;
import org.waystage.analysis.sensitivity.StaleBounds;
import org.waystage.analysis.sensitivity.TimeTestClaim;
import org.waystage.analysis.sensitivity.TippingPoint;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;

/** The sensitivity of conclusions as text: a sentence for each, followed by what would change it. */
final class SensitivityText extends PictureText {
    private static final Phrase HEADING = Phrase.of("sensitivity.heading");
    private static final Phrase BASE = Phrase.of("sensitivity.base");
    private static final Phrase NO_STAGE = Phrase.of("sensitivity.no-stage");
    private static final Phrase STALE = Phrase.of("sensitivity.stale");
    private static final Phrase PHASE = Phrase.of("sensitivity.phase");
    private static final Phrase RECORDED = Phrase.of("sensitivity.recorded");
    private static final Phrase LEAST = Phrase.of("sensitivity.least");
    private static final Phrase MOST = Phrase.of("sensitivity.most");
    private static final Phrase RUNNING = Phrase.of("sensitivity.running");
    private static final Phrase SHARE = Phrase.of("sensitivity.share");
    private static final Phrase STEP = Phrase.of("sensitivity.step");
    private static final Phrase ASIDE = Phrase.of("sensitivity.aside");
    private static final Phrase ASIDE_OF = Phrase.of("sensitivity.aside-of");
    private static final Phrase STEPS = Phrase.of("sensitivity.steps");
    private static final Phrase STEPS_EQUAL = Phrase.of("sensitivity.steps-equal");
    private static final Phrase SHARES = Phrase.of("sensitivity.shares");
    private static final Phrase SHARE_TEST = Phrase.of("sensitivity.share-test");
    private static final Phrase TIME_TEST = Phrase.of("sensitivity.time-test");
    private static final Phrase P = Phrase.of("sensitivity.p");
    private static final Phrase NO_TEST = Phrase.of("sensitivity.no-test");
    private static final Phrase NO_TIMES = Phrase.of("sensitivity.no-times");
    private static final Phrase BOTH_LEFT_OUT = Phrase.of("sensitivity.both-left-out");
    private static final Phrase FOLLOWED_AS_OF = Phrase.of("sensitivity.followed-as-of");
    private static final Phrase FOLLOWED_LAST_RECORD = Phrase.of("sensitivity.followed-last-record");
    private static final Phrase ABOVE = Phrase.of("sensitivity.above");
    private static final Phrase BELOW = Phrase.of("sensitivity.below");
    private static final Phrase EQUAL = Phrase.of("sensitivity.equal");
    private static final Phrase ABOVE_VALUE = Phrase.of("sensitivity.above-value");
    private static final Phrase BELOW_VALUE = Phrase.of("sensitivity.below-value");
    private static final Phrase EQUAL_VALUE = Phrase.of("sensitivity.equal-value");
    private static final Phrase DIFFERENT = Phrase.of("sensitivity.different");
    private static final Phrase NOT_DIFFERENT = Phrase.of("sensitivity.not-different");
    private static final Phrase UNSEEN_WITHOUT = Phrase.of("sensitivity.unseen-without");
    private static final Phrase UNSEEN_WITH = Phrase.of("sensitivity.unseen-with");
    private static final Phrase UNKNOWN_WITHOUT = Phrase.of("sensitivity.unknown-without");
    private static final Phrase UNKNOWN_WITH = Phrase.of("sensitivity.unknown-with");
    private static final Phrase ENDED = Phrase.of("sensitivity.ended");
    private static final Phrase MISRECORDED = Phrase.of("sensitivity.misrecorded");
    private static final Phrase UNSEEN_OF = Phrase.of("sensitivity.unseen-of");
    private static final Phrase UNSEEN_AT = Phrase.of("sensitivity.unseen-at");
    private static final Phrase OPEN_WITHOUT = Phrase.of("sensitivity.open-without");
    private static final Phrase OPEN_WITH = Phrase.of("sensitivity.open-with");
    private static final Phrase OPEN_AT = Phrase.of("sensitivity.open-at");
    private static final Phrase UNSEEN_OF_SLOWER = Phrase.of("sensitivity.unseen-of-slower");
    private static final Phrase UNSEEN_OF_FASTER = Phrase.of("sensitivity.unseen-of-faster");
    private static final Phrase UNKNOWN_OF_BOTH = Phrase.of("sensitivity.unknown-of-both");
    private static final Phrase UNKNOWN_OF_SLOWER = Phrase.of("sensitivity.unknown-of-slower");
    private static final Phrase UNKNOWN_OF_FASTER = Phrase.of("sensitivity.unknown-of-faster");
    private static final Phrase ENDED_OF = Phrase.of("sensitivity.ended-of");
    private static final Phrase NONE = Phrase.of("sensitivity.none");
    private static final Phrase NONE_TRIED = Phrase.of("sensitivity.none-tried");
    private static final Phrase NONE_CONVERGED = Phrase.of("sensitivity.none-converged");
    private static final Phrase WOULD = Phrase.of("sensitivity.would");
    private static final Phrase COULD = Phrase.of("sensitivity.could");
    private static final Phrase TOO_FEW = Phrase.of("sensitivity.too-few");
    private static final Phrase YEARS = Phrase.of("sensitivity.years");
    private static final Phrase DAY = Phrase.of("sensitivity.day");
    private static final Phrase UNDATED = Phrase.of("sensitivity.undated");
    private static final Phrase READ_SO = Phrase.of("sensitivity.read-so");

    private final Sensitivity found;

    SensitivityText(Sensitivity found, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.found = found;
    }

    @Override
    void write() {
        StaleBounds bounds = found.all().bounds();
        say(
                HEADING,
                found.asOf(),
                bounds.cases(),
                bounds.unknown(),
                StructurePhrases.COUNT_OF_YEARS.count(language, found.years()));
        if (bounds.cases() > 0 && bounds.unknown() > 0) {
            say(BASE, bounds.cases(), bounds.unknown());
        }
        say(found.selection());
        if (bounds.cases() == 0) {
            say(NO_STAGE);
        } else {
            bounds(bounds);
            console.println("");
            sentence(found.all().finding());
        }
        found.findings().forEach(finding -> {
            console.println("");
            sentence(finding);
        });
        boolean isOfFunnel = found.findings().stream().anyMatch(finding -> finding.subject() == Finding.Subject.STEP);
        if (isOfFunnel && found.withoutStage().orElse(0) > 0) {
            console.println("");
            aside(bounds.unknown(), found.withoutStage().getAsLong());
        }
        if (bounds.cases() > 0 || !found.findings().isEmpty()) {
            console.println("");
            say(READ_SO);
        }
        if (!found.rows().isEmpty()) {
            console.println("");
            new SensitivityRowsText(found, catalogue, console).write();
        }
        boolean isTested = found.findings().stream()
                .anyMatch(one ->
                        one.subject() == Finding.Subject.SHARE_TEST || one.subject() == Finding.Subject.TIME_TEST);
        if (isTested) {
            IntervalText.explainAssumed(found.selection().sampling(), console);
        }
    }

    /** Writes how many cases the funnel leaves out, and that the others without a known stage are included. */
    private void aside(long unknown, long withoutStage) {
        if (unknown > withoutStage) {
            say(ASIDE_OF, unknown, withoutStage, unknown - withoutStage);
        } else {
            say(ASIDE, withoutStage);
        }
    }

    private void bounds(StaleBounds bounds) {
        if (bounds.stale() == 0) {
            say(StructurePhrases.NOTHING_OLD);
            return;
        }
        say(STALE, bounds.stale());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("  " + PHASE.in(language), RECORDED.in(language), LEAST.in(language), MOST.in(language)));
        bounds.phases().forEach((phase, counted) -> {
            if (counted.most() > 0) {
                lines.add(line(wording.code("phase", phase.code()), counted));
            }
        });
        bounds.running().forEach((stage, counted) -> {
            if (counted.most() > 0) {
                lines.add(line(RUNNING.in(language, stage(stage.code())), counted));
            }
        });
        TextTable.write(lines, 1, console);
    }

    private List<String> line(String name, StaleBounds.Bounds counted) {
        return List.of(
                "  " + name,
                wording.count(counted.recorded()),
                wording.count(counted.least()),
                wording.count(counted.most()));
    }

    private void sentence(Finding finding) {
        Share share = finding.share();
        double other = finding.other().orElse(0);
        String conclusion = words(finding.conclusion(), finding.against().isEmpty());
        switch (finding.subject()) {
            case SHARE ->
                say(
                        SHARE,
                        share.count(),
                        share.base(),
                        wording.code("phase", found.phase().code()),
                        wording.share(share),
                        conclusion,
                        wording.percent(other, 0));
            case STEP ->
                say(
                        STEP,
                        share.count(),
                        share.base(),
                        stage(finding.key()),
                        wording.share(share),
                        conclusion,
                        wording.percent(other, 0));
            case STEPS ->
                say(
                        finding.conclusion() == Conclusion.EQUAL ? STEPS_EQUAL : STEPS,
                        stage(finding.key()),
                        wording.share(share),
                        stage(finding.against()),
                        wording.percent(other, 1));
            case SHARES -> shares(finding, conclusion);
            case SHARE_TEST -> test(SHARE_TEST, finding, conclusion);
            case TIME_TEST -> test(TIME_TEST, finding, conclusion);
        }
        if (finding.subject() == Finding.Subject.TIME_TEST) {
            followed();
        }
        if (finding.conclusion() != Conclusion.EQUAL && finding.conclusion() != Conclusion.NO_TEST) {
            finding.tipping().stream()
                    .filter(point ->
                            !isUnknown(point.change()) || point.available().orElse(0) > 0)
                    .forEach(point -> console.prose("  " + words(finding, point)));
        }
        if (finding.subject() == Finding.Subject.SHARE) {
            years(finding);
        }
    }

    /** Writes how the counts compare, and how many cases in both groups they leave out, because the rows include these. */
    private void shares(Finding finding, String conclusion) {
        Share share = finding.share();
        Share compared = finding.compared().orElseThrow();
        Sensitivity.Row row = found.rows().get(finding.key());
        long both = row == null ? 0 : row.finding().share().base() - share.base();
        say(
                SHARES,
                wording.key(finding.key()),
                share.count(),
                share.base(),
                wording.share(share),
                conclusion,
                wording.key(finding.against()),
                compared.count(),
                compared.base(),
                wording.share(compared),
                both == 0 ? "" : BOTH_LEFT_OUT.in(language, both));
    }

    private void test(Phrase phrase, Finding finding, String conclusion) {
        String first = wording.key(finding.key());
        String second = wording.key(finding.against());
        if (finding.other().isPresent()) {
            String p = wording.decimal("%.3g", finding.other().getAsDouble());
            say(phrase, first, second, P.in(language, p, conclusion));
        } else {
            Share times = finding.share(); // the events of the first group out of those of both
            String why = times.count() == 0
                    ? NO_TIMES.in(language, first)
                    : times.count() == times.base()
                            ? NO_TIMES.in(language, second)
                            : finding.reason().orElseThrow().text(language);
            say(phrase, first, second, NO_TEST.in(language, why));
        }
    }

    /** Writes up to when cases were followed if no record shows the stage. */
    private void followed() {
        found.time()
                .ifPresent(question -> console.prose("  "
                        + (question.following() == TimeToStage.FollowUp.AS_OF ? FOLLOWED_AS_OF : FOLLOWED_LAST_RECORD)
                                .in(language, stage(question.to().toString()))));
    }

    private String words(Conclusion conclusion, boolean ofValue) {
        return (switch (conclusion) {
                    case ABOVE -> ofValue ? ABOVE_VALUE : ABOVE;
                    case BELOW -> ofValue ? BELOW_VALUE : BELOW;
                    case EQUAL -> ofValue ? EQUAL_VALUE : EQUAL;
                    case DIFFERENT -> DIFFERENT;
                    case NOT_DIFFERENT, NO_TEST -> NOT_DIFFERENT;
                })
                .in(language);
    }

    private String words(Finding finding, TippingPoint point) {
        String change = change(finding, point);
        if (point.fewest().isEmpty()) {
            return Phrase.COLON.in(language, change, none(point));
        }
        long fewest = point.fewest().getAsLong();
        String said = point.available().isEmpty()
                ? WOULD.in(language, fewest)
                : (point.isReachable().orElse(false) ? COULD : TOO_FEW)
                        .in(language, fewest, point.available().getAsLong());
        return Phrase.COLON.in(language, change, said);
    }

    /** Returns that no number changes the conclusion, or up to which number this is known. */
    private String none(TippingPoint point) {
        if (point.tried().isEmpty()) {
            return NONE.in(language);
        }
        long tried = point.tried().getAsLong();
        return tried < TimeTestClaim.MOST ? NONE_CONVERGED.in(language, tried + 1) : NONE_TRIED.in(language, tried);
    }

    /** Returns which cases would change, with the group or the step if a comparison has two. */
    private String change(Finding finding, TippingPoint point) {
        if (finding.against().isEmpty()) {
            return phrase(finding.subject(), point.change()).in(language);
        }
        String among = wording.key(point.among());
        return switch (point.change()) {
            case UNSEEN_WITHOUT, UNSEEN_WITH ->
                switch (finding.subject()) {
                    case STEPS -> UNSEEN_AT.in(language, stage(point.among()));
                    case TIME_TEST ->
                        (finding.conclusion() == Conclusion.DIFFERENT ? UNSEEN_OF_FASTER : UNSEEN_OF_SLOWER)
                                .in(language, among);
                    default -> UNSEEN_OF.in(language, among);
                };
            case UNKNOWN_WITHOUT, UNKNOWN_WITH ->
                switch (finding.subject()) {
                    case STEPS -> OPEN_AT.in(language, stage(point.among()));
                    case TIME_TEST ->
                        (finding.conclusion() == Conclusion.DIFFERENT ? UNKNOWN_OF_FASTER : UNKNOWN_OF_SLOWER)
                                .in(language, among);
                    default -> UNKNOWN_OF_BOTH.in(language, wording.key(finding.key()), wording.key(finding.against()));
                };
            case ENDED -> ENDED_OF.in(language, among);
            case MISRECORDED -> MISRECORDED.in(language, among);
        };
    }

    /** Tells whether a change is about cases without a known stage; if there are none, nothing is written about them. */
    private static boolean isUnknown(Perturbation change) {
        return change == Perturbation.UNKNOWN_WITHOUT || change == Perturbation.UNKNOWN_WITH;
    }

    private static Phrase phrase(Finding.Subject subject, Perturbation change) {
        boolean ofStep = subject == Finding.Subject.STEP;
        return switch (change) {
            case UNSEEN_WITHOUT -> UNSEEN_WITHOUT;
            case UNSEEN_WITH -> UNSEEN_WITH;
            case UNKNOWN_WITHOUT -> ofStep ? OPEN_WITHOUT : UNKNOWN_WITHOUT;
            case UNKNOWN_WITH -> ofStep ? OPEN_WITH : UNKNOWN_WITH;
            case ENDED -> ENDED;
            case MISRECORDED -> MISRECORDED;
        };
    }

    /** Writes how old evidence may be, if ends can change the conclusion. */
    private void years(Finding finding) {
        if (finding.years().isPresent()) {
            int years = finding.years().getAsInt();
            console.prose("  "
                    + (years == 0
                            ? DAY.in(language, found.asOf())
                            : YEARS.in(language, StructurePhrases.COUNT_OF_YEARS.count(language, years))));
        } else if (finding.tipping().stream()
                .anyMatch(point ->
                        point.change() == Perturbation.ENDED && point.fewest().isPresent())) {
            console.prose("  " + UNDATED.in(language));
        }
    }
}
