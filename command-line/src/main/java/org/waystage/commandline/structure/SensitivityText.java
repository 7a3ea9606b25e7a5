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
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;

/** How wrong conclusions could be as text: a sentence for each, and below it what would change it. */
final class SensitivityText extends PictureText {
    private static final Phrase HEADING = Phrase.of("sensitivity.heading");
    private static final Phrase NO_STAGE = Phrase.of("sensitivity.no-stage");
    private static final Phrase STALE = Phrase.of("sensitivity.stale");
    private static final Phrase PHASE = Phrase.of("sensitivity.phase");
    private static final Phrase RECORDED = Phrase.of("sensitivity.recorded");
    private static final Phrase LEAST = Phrase.of("sensitivity.least");
    private static final Phrase MOST = Phrase.of("sensitivity.most");
    private static final Phrase RUNNING = Phrase.of("sensitivity.running");
    private static final Phrase SHARE = Phrase.of("sensitivity.share");
    private static final Phrase STEP = Phrase.of("sensitivity.step");
    private static final Phrase STEPS = Phrase.of("sensitivity.steps");
    private static final Phrase STEPS_EQUAL = Phrase.of("sensitivity.steps-equal");
    private static final Phrase SHARES = Phrase.of("sensitivity.shares");
    private static final Phrase SHARE_TEST = Phrase.of("sensitivity.share-test");
    private static final Phrase TIME_TEST = Phrase.of("sensitivity.time-test");
    private static final Phrase NO_TEST = Phrase.of("sensitivity.no-test");
    private static final Phrase ABOVE = Phrase.of("sensitivity.above");
    private static final Phrase BELOW = Phrase.of("sensitivity.below");
    private static final Phrase EQUAL = Phrase.of("sensitivity.equal");
    private static final Phrase DIFFERENT = Phrase.of("sensitivity.different");
    private static final Phrase NOT_DIFFERENT = Phrase.of("sensitivity.not-different");
    private static final Phrase UNSEEN_WITHOUT = Phrase.of("sensitivity.unseen-without");
    private static final Phrase UNSEEN_WITH = Phrase.of("sensitivity.unseen-with");
    private static final Phrase UNKNOWN_WITHOUT = Phrase.of("sensitivity.unknown-without");
    private static final Phrase UNKNOWN_WITH = Phrase.of("sensitivity.unknown-with");
    private static final Phrase ENDED = Phrase.of("sensitivity.ended");
    private static final Phrase MISRECORDED = Phrase.of("sensitivity.misrecorded");
    private static final Phrase NONE = Phrase.of("sensitivity.none");
    private static final Phrase NONE_TRIED = Phrase.of("sensitivity.none-tried");
    private static final Phrase WOULD = Phrase.of("sensitivity.would");
    private static final Phrase COULD = Phrase.of("sensitivity.could");
    private static final Phrase TOO_FEW = Phrase.of("sensitivity.too-few");
    private static final Phrase YEARS = Phrase.of("sensitivity.years");
    private static final Phrase UNDATED = Phrase.of("sensitivity.undated");
    private static final Phrase OF_CASES = Phrase.of("sensitivity.of-cases");
    private static final Phrase UNSEEN = Phrase.of("sensitivity.unseen");
    private static final Phrase UNKNOWN = Phrase.of("sensitivity.unknown");
    private static final Phrase OF_ENDED = Phrase.of("sensitivity.of-ended");
    private static final Phrase HOLDS = Phrase.of("sensitivity.holds");
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
        if (!found.rows().isEmpty()) {
            console.println("");
            rows();
        }
        console.println("");
        say(READ_SO);
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
        String conclusion = words(finding.conclusion());
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
            case SHARES ->
                say(
                        SHARES,
                        wording.key(finding.key()),
                        wording.share(share),
                        conclusion,
                        wording.key(finding.against()),
                        wording.percent(other, 1));
            case SHARE_TEST -> test(SHARE_TEST, finding, conclusion);
            case TIME_TEST -> test(TIME_TEST, finding, conclusion);
        }
        finding.tipping().stream()
                .filter(point -> !isUnknown(point.change()) || point.available().orElse(0) > 0)
                .forEach(point -> console.prose("  " + words(finding.subject(), point)));
        if (finding.subject() == Finding.Subject.SHARE) {
            years(finding);
        }
    }

    private void test(Phrase phrase, Finding finding, String conclusion) {
        say(
                phrase,
                wording.key(finding.key()),
                wording.key(finding.against()),
                finding.other().isPresent()
                        ? "p = " + wording.decimal("%.3g", finding.other().getAsDouble())
                        : NO_TEST.in(language),
                conclusion);
    }

    private String words(Conclusion conclusion) {
        return (switch (conclusion) {
                    case ABOVE -> ABOVE;
                    case BELOW -> BELOW;
                    case EQUAL -> EQUAL;
                    case DIFFERENT -> DIFFERENT;
                    case NOT_DIFFERENT -> NOT_DIFFERENT;
                })
                .in(language);
    }

    private String words(Finding.Subject subject, TippingPoint point) {
        Phrase change = phrase(point.change());
        if (point.fewest().isEmpty()) {
            return Phrase.COLON.in(
                    language,
                    change.in(language),
                    subject == Finding.Subject.TIME_TEST
                            ? NONE_TRIED.in(language, (long) TimeTestClaim.MOST)
                            : NONE.in(language));
        }
        long fewest = point.fewest().getAsLong();
        String said = point.available().isEmpty()
                ? WOULD.in(language, fewest)
                : (point.isReachable().orElse(false) ? COULD : TOO_FEW)
                        .in(language, fewest, point.available().getAsLong());
        return Phrase.COLON.in(language, change.in(language), said);
    }

    /** Tells whether it is about cases of which the stage is not known; where there are none, nothing is said of them. */
    private static boolean isUnknown(Perturbation change) {
        return change == Perturbation.UNKNOWN_WITHOUT || change == Perturbation.UNKNOWN_WITH;
    }

    private static Phrase phrase(Perturbation change) {
        return switch (change) {
            case UNSEEN_WITHOUT -> UNSEEN_WITHOUT;
            case UNSEEN_WITH -> UNSEEN_WITH;
            case UNKNOWN_WITHOUT -> UNKNOWN_WITHOUT;
            case UNKNOWN_WITH -> UNKNOWN_WITH;
            case ENDED -> ENDED;
            case MISRECORDED -> MISRECORDED;
        };
    }

    /** Says how old evidence may be, if ends can change the conclusion. */
    private void years(Finding finding) {
        if (finding.years().isPresent()) {
            console.prose("  "
                    + YEARS.in(
                            language,
                            StructurePhrases.COUNT_OF_YEARS.count(
                                    language, finding.years().getAsInt())));
        } else if (finding.tipping().stream()
                .anyMatch(point ->
                        point.change() == Perturbation.ENDED && point.fewest().isPresent())) {
            console.prose("  " + UNDATED.in(language));
        }
    }

    private void rows() {
        say(
                StructurePhrases.BY_DIMENSION,
                found.by().map(by -> wording.code("dimension", by.code())).orElse(""));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                Phrase.KEY.in(language),
                Phrase.NAME.in(language),
                wording.code("phase", found.phase().code()),
                OF_CASES.in(language),
                StructurePhrases.SHARE.in(language),
                UNSEEN.in(language),
                UNKNOWN.in(language),
                OF_ENDED.in(language),
                HOLDS.in(language)));
        found.rows().forEach((key, row) -> {
            Finding finding = row.finding();
            List<String> line = new ArrayList<>(List.of(
                    wording.key(key),
                    found.by().map(by -> names.name(by.code(), key)).orElse(""),
                    wording.count(finding.share().count()),
                    wording.count(finding.share().base()),
                    wording.share(finding.share())));
            finding.tipping().forEach(point -> line.add(cell(point)));
            line.add(finding.years().isPresent() ? wording.count(finding.years().getAsInt()) : "-");
            lines.add(line);
        });
        TextTable.write(lines, 2, console);
    }

    private String cell(TippingPoint point) {
        String fewest =
                point.fewest().isPresent() ? wording.count(point.fewest().getAsLong()) : "-";
        return point.available().isPresent()
                ? fewest + " (" + wording.count(point.available().getAsLong()) + ")"
                : fewest;
    }
}
