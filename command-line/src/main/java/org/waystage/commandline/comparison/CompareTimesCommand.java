package org.waystage.commandline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardModel;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.analysis.regression.HazardRegression;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.ConfidenceLevel;
import org.waystage.commandline.options.EntryOption;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.OriginOption;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.options.SuccessorOption;
import org.waystage.commandline.time.OtherEnds;
import org.waystage.core.Catalogue;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Estimates at which rate cases reach a stage, by several properties together. */
@Command
public final class CompareTimesCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--to", required = true, paramLabel = "STAGE")
    private Milestone to = Milestone.parse("deployed");

    @ArgGroup(exclusive = true)
    private @Nullable OriginOption origin;

    @Option(names = "--competing", split = ",", paramLabel = "STAGE")
    private List<Milestone> competing = new ArrayList<>();

    @Option(names = "--by", split = ",", paramLabel = "DIMENSION")
    private List<String> by = new ArrayList<>();

    @Option(names = "--exposure", paramLabel = "PEERS")
    private HazardQuestion.@Nullable Peers exposure;

    @Option(names = "--model", paramLabel = "MODEL")
    private HazardModel.@Nullable Kind model;

    @Option(names = "--pieces", paramLabel = "NUMBER")
    private @Nullable Integer pieces;

    @Option(names = "--errors", paramLabel = "BASIS")
    private HazardRegression.@Nullable Errors errors;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Option(names = "--follow-up", paramLabel = "UNTIL")
    private TimeToStage.@Nullable FollowUp followUp;

    @Mixin
    private final EntryOption entry = new EntryOption();

    @Option(names = "--exact-only")
    private boolean exactOnly;

    @Mixin
    private final ConfidenceLevel level = new ConfidenceLevel();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final SuccessorOption followed = new SuccessorOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public CompareTimesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        HazardQuestion question = question(level.checked());
        Catalogue read = file.read(console);
        Catalogue catalogue = followed.of(read, console).apply(read);
        LocalDate day = asOf.orIssued(catalogue, file.name(), console);
        OriginOption.check(origin, day, catalogue);
        ComparisonTerms.check(question.terms(), catalogue, day, console.language());
        CaseHazards found = question.of(catalogue);
        KeyNames names = KeyNames.of(catalogue, console.language());
        format.write(
                () -> write(found, names, catalogue),
                () -> Result.of(found, found.instead(catalogue)).named(names),
                console);
        return 0;
    }

    private void write(CaseHazards found, KeyNames names, Catalogue catalogue) {
        if (found.outcome() instanceof HazardRefusal refusal) {
            ComparisonCall call = new ComparisonCall(file.name(), followed.isAsked());
            new ComparisonRefusal(found, refusal, names, call, console).write(found.instead(catalogue));
        } else {
            Map<String, Long> ends =
                    OtherEnds.of(found.question().times(), catalogue, () -> catalogue.caseStudies().stream());
            new ComparisonText(found, names, ends, console).write();
        }
    }

    private HazardQuestion question(double confidence) {
        List<HazardQuestion.Term> terms = new ArrayList<>(ComparisonTerms.of(by, console.language()));
        if (exposure != null) {
            terms.add(new HazardQuestion.Exposure(exposure));
        }
        if (terms.isEmpty()) {
            throw new Failure(Failure.USE, ComparisonPhrases.NOTHING);
        }
        HazardModel.Kind kind =
                model != null ? model : exposure != null ? HazardModel.Kind.DISCRETE : HazardModel.Kind.PIECEWISE;
        if (exposure != null && kind != HazardModel.Kind.DISCRETE) {
            throw new Failure(Failure.USE, ComparisonPhrases.EXPOSURE_OF);
        }
        if (exposure != null && OriginOption.of(origin).day().isEmpty()) {
            throw new Failure(Failure.USE, ComparisonPhrases.EXPOSURE_CALENDAR);
        }
        if (pieces != null && kind != HazardModel.Kind.PIECEWISE) {
            throw new Failure(Failure.USE, ComparisonPhrases.PIECES_OF);
        }
        if (pieces != null && pieces < 1) {
            throw new Failure(Failure.USE, ComparisonPhrases.PIECES, pieces);
        }
        if (competing.contains(to)) {
            throw new Failure(Failure.USE, ComparisonPhrases.COMPETES_WITH_ITSELF, to);
        }
        TimeToStage times = new TimeToStage(
                to,
                OriginOption.of(origin),
                competing.stream().distinct().toList(),
                asOf.asked(),
                Optional.ofNullable(followUp),
                Optional.empty(),
                Optional.empty(),
                exactOnly,
                false,
                Optional.ofNullable(nature.asked()),
                entry.asked());
        return new HazardQuestion(
                times,
                terms,
                kind,
                pieces == null ? HazardModel.PIECES : pieces,
                Optional.ofNullable(errors),
                confidence);
    }
}
