package org.waystage.commandline.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.MergeOptions;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.json.CanonicalJson;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.reading.Reading;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one catalogue of several. */
@Command(
        name = "merge",
        sortOptions = false,
        footer = {
            "waystage merge a.json b.json c.json --output all.json --id customs-region --title Region --edition 2026 "
                    + "--issued 2026-12-01",
            "waystage merge edition.json newer.json --output all.json --policy newer --edition 3 --issued 2026-12-01",
            "waystage merge ours.json theirs.json --base before.json --output all.json --policy ours",
            "waystage merge a.json b.json --decisions decisions.json --output all.json --format json"
        })
public final class MergeCommand extends ConsoleCommand {
    /** What the merged catalogue must say of itself, and options can say. */
    private static final Set<String> HEAD = Set.of("id", "title", "edition", "issued");

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|DIR")
    private String output = "";

    @Option(names = "--policy", paramLabel = "POLICY")
    private Policy policy = Policy.FAIL;

    @Option(names = "--base", paramLabel = "FILE")
    private @Nullable String base;

    @Option(names = "--decisions", paramLabel = "FILE")
    private @Nullable String decisions;

    @Option(names = "--undecided", paramLabel = "FILE")
    private @Nullable String undecided;

    @Mixin
    private final MergedHead head = new MergedHead();

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public MergeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        MergeOptions.Builder options = MergeOptions.builder(policy);
        head.apply(options);
        CatalogueOutput form = CatalogueOutput.of(output);
        List<CatalogueSource> sources = new ArrayList<>();
        try {
            for (String file : files) {
                sources.add(CatalogueSource.open(file, console));
            }
            if (base != null) {
                sources.add(CatalogueSource.open(base, console));
            }
            List<Path> paths =
                    sources.stream().flatMap(source -> source.file().stream()).toList();
            if (form == CatalogueOutput.FOLDER) {
                form.check(output, paths.stream().findFirst(), console);
                Merge merge = merge(sources, options);
                form.write(settled(merge), output, paths.stream().findFirst(), console);
                report(merge);
            } else {
                try (OutputFile target = OutputFile.create(output, paths, console)) {
                    Merge merge = merge(sources, options);
                    form.write(settled(merge), target);
                    target.commit();
                    report(merge);
                }
            }
        } finally {
            sources.forEach(CatalogueSource::close);
        }
        return 0;
    }

    private Merge merge(List<CatalogueSource> sources, MergeOptions.Builder options) {
        List<Catalogue> inputs = new ArrayList<>();
        for (CatalogueSource source : sources) {
            inputs.add(WholeCatalogue.read(source, console));
        }
        if (base != null) {
            options.base(inputs.remove(inputs.size() - 1));
        }
        Decisions known = decisions == null ? Decisions.none() : decisions(decisions);
        List<String> digests = decisions == null && undecided == null
                ? List.of()
                : inputs.stream().map(MergeCommand::digest).toList();
        Merge merge = Merge.of(inputs, options.decisions(known, digests).build());
        if (undecided != null) {
            List<Path> paths =
                    sources.stream().flatMap(source -> source.file().stream()).toList();
            try (OutputFile target = OutputFile.create(undecided, paths, console)) {
                target.write(out -> out.write(DecisionsFormat.toBytes(undecided(merge, inputs, digests, known))));
                target.commit();
            }
        }
        List<String> missing = merge.open().stream()
                .filter(conflict -> conflict.kind() == RecordKind.HEAD)
                .map(Conflict::member)
                .filter(HEAD::contains)
                .map(member -> "--" + member)
                .toList();
        if (!missing.isEmpty()) {
            throw new Failure(Failure.USE, MergePhrases.HEAD, String.join(", ", missing));
        }
        return merge;
    }

    /** Returns the merged catalogue; shows the report and ends the command if there is none. */
    private Catalogue settled(Merge merge) {
        Optional<Catalogue> merged = merge.catalogue();
        if (merged.isEmpty()) {
            report(merge);
            throw new Failure(
                    Failure.DATA, MergePhrases.OPEN, output, merge.open().size());
        }
        NoticeLog log = new NoticeLog(output);
        CatalogueValidator.validate(merged.get()).stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .forEach(log::add);
        FirstNotices.refuseErrors(log, MergePhrases.NOT_SOUND, console);
        return merged.get();
    }

    private void report(Merge merge) {
        format.write(
                () -> console.print(new MergeText(merge, files, all, console.language()).text()),
                () -> merge.catalogue()
                        .map(catalogue -> Result.of(merge).named(KeyNames.of(catalogue, console.language())))
                        .orElseGet(() -> Result.of(merge)),
                console);
    }

    /** Returns the digest by which decisions name an edition; empty if it has none, since a number in it is too exact. */
    private static String digest(Catalogue catalogue) {
        try {
            return CanonicalJson.digest(CanonicalJson.of(catalogue));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Returns the decisions with an entry more for each pair of cases that may be the same. */
    private static Decisions undecided(Merge merge, List<Catalogue> inputs, List<String> digests, Decisions known) {
        List<DecisionEntry> entries = new ArrayList<>(known.entries());
        long number = known.nextNumber();
        for (PossibleDouble one : merge.doubles()) {
            Optional<DecidedRecord> earlier = record(one.one(), inputs, digests);
            Optional<DecidedRecord> later = record(one.other(), inputs, digests);
            if (earlier.isPresent() && later.isPresent()) {
                entries.add(Decision.builder(number++, Verdict.Listed.UNDECIDED)
                        .earlier(List.of(earlier.get()))
                        .later(List.of(later.get()))
                        .build());
            }
        }
        return new Decisions(known.catalogue(), entries, known.extras());
    }

    private static Optional<DecidedRecord> record(Origin origin, List<Catalogue> inputs, List<String> digests) {
        String digest = digests.get(origin.input() - 1);
        return inputs.get(origin.input() - 1)
                .caseStudy(CaseStudyId.of(origin.id()))
                .filter(study -> !digest.isEmpty())
                .map(study -> DecidedRecord.of(digest, origin.id(), Optional.empty(), study.title()));
    }

    private Decisions decisions(String name) {
        try {
            NoticeLog log = new NoticeLog(name);
            Reading<Decisions> reading = DecisionsFormat.read(Files.readAllBytes(Path.of(name)));
            log.add(reading);
            FirstNotices.refuseErrors(log, console);
            return reading.orElseThrow();
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }
}
