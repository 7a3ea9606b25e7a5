package org.waystage.commandline.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.DecisionsFile;
import org.waystage.commandline.files.InputCopy;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.Decisions;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.history.continuity.OpenQuestions;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.MergeOptions;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.json.DecisionsFormat;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges several catalogues into one. */
@Command(
        name = "merge",
        sortOptions = false,
        footer = {
            "waystage merge a.json b.json -o all.json --id region --title Region --edition 2026 --issued 2026-12-01",
            "waystage merge ours.json theirs.json --base before.json --output all.json --policy ours"
        })
public final class MergeCommand extends ConsoleCommand {
    /** The members that the merged catalogue must have and that options can set. */
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
        Decisions known = decisions == null ? Decisions.none() : DecisionsFile.read(decisions, console);
        List<CatalogueSource> sources = new ArrayList<>();
        try {
            for (String file : files) {
                sources.add(CatalogueSource.open(file, console));
            }
            if (base != null) {
                sources.add(CatalogueSource.open(base, console));
            }
            HeldInMemory.check(sources, HeldInMemory.OF_MERGE, console);
            List<Path> read = new ArrayList<>();
            sources.forEach(source -> source.file().ifPresent(read::add));
            Optional.ofNullable(decisions).flatMap(InputCopy::file).ifPresent(read::add);
            form.check(output, read, console);
            try (OutputFile target = form == CatalogueOutput.FOLDER ? null : OutputFile.create(output, read, console);
                    OutputFile questions = undecided == null ? null : OutputFile.create(undecided, read, console)) {
                checkApart(target, questions);
                List<Catalogue> inputs = inputs(sources, options);
                List<String> digests = decisions == null && undecided == null ? List.of() : digests(inputs);
                Merge merge = merged(inputs, options.decisions(known, digests).build());
                Catalogue merged = settled(merge);
                checkSound(merged);
                int entries = 0;
                if (questions != null) {
                    Decisions all = DecideCommand.asked(
                            String.valueOf(decisions),
                            () -> OpenQuestions.about(
                                    inputs,
                                    merge.doubles().stream()
                                            .map(PossibleDouble::suggestion)
                                            .toList(),
                                    known,
                                    input -> Optional.of(digests.get(inputs.indexOf(input)))));
                    entries = all.entries().size() - known.entries().size();
                    byte[] asked = DecisionsFormat.toBytes(all);
                    questions.write(out -> out.write(asked));
                    questions.finish();
                }
                if (target == null) {
                    form.write(merged, output, read, console);
                } else {
                    form.write(merged, target);
                    target.commit();
                }
                if (questions != null && undecided != null) {
                    questions.commit();
                    console.say("waystage: "
                            + Printable.line(MergePhrases.UNDECIDED.in(console.language(), undecided, entries)));
                }
                report(merge, KeyNames.of(merged, console.language()));
            }
        } finally {
            sources.forEach(CatalogueSource::close);
        }
        return 0;
    }

    private Merge merged(List<Catalogue> inputs, MergeOptions options) {
        try {
            return Progress.writing(output, console, progress -> Merge.of(inputs, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the digest of each catalogue, empty if it has none; ends the command if questions about such a catalogue are to be written.
     */
    private List<String> digests(List<Catalogue> inputs) {
        List<String> digests = new ArrayList<>();
        for (Catalogue input : inputs) {
            Optional<String> digest = DecisionsFile.digest(input);
            if (digest.isEmpty() && undecided != null) {
                throw new Failure(Failure.DATA, DecideCommand.NO_DIGEST, files.get(digests.size()));
            }
            digests.add(digest.orElse(""));
        }
        return digests;
    }

    private void checkApart(@Nullable OutputFile target, @Nullable OutputFile questions) {
        if (questions != null && (target == null ? questions.isAt(Path.of(output)) : questions.isSameAs(target))) {
            throw new Failure(Failure.USE, MergePhrases.SAME_FILE, output);
        }
    }

    /** Reads the catalogues, and puts the base into the options. */
    private List<Catalogue> inputs(List<CatalogueSource> sources, MergeOptions.Builder options) {
        List<Catalogue> inputs = new ArrayList<>();
        for (CatalogueSource source : sources) {
            inputs.add(WholeCatalogue.read(source, console));
        }
        if (base == null) {
            return NewestEditions.of(inputs, files, console);
        }
        Catalogue before = inputs.remove(inputs.size() - 1);
        if (!Merge.isBase(before, inputs)) {
            throw new Failure(Failure.USE, MergePhrases.NO_BASE, base);
        }
        options.base(before);
        return inputs;
    }

    /** Returns the merged catalogue; shows the report and ends the command if there is none. */
    private Catalogue settled(Merge merge) {
        List<String> missing = merge.open().stream()
                .filter(conflict -> conflict.kind() == RecordKind.HEAD)
                .map(Conflict::member)
                .filter(HEAD::contains)
                .map(member -> "--" + member)
                .toList();
        if (!missing.isEmpty()) {
            throw new Failure(Failure.USE, MergePhrases.HEAD, String.join(", ", missing));
        }
        Optional<Catalogue> merged = merge.catalogue();
        if (merged.isEmpty()) {
            report(merge, KeyNames.none());
            throw new Failure(
                    Failure.DATA, MergePhrases.OPEN, output, merge.open().size());
        }
        return merged.get();
    }

    private void checkSound(Catalogue merged) {
        NoticeLog log = new NoticeLog(output);
        CatalogueValidator.validate(merged).stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .forEach(log::add);
        FirstNotices.refuseErrors(log, MergePhrases.NOT_SOUND, console);
    }

    private void report(Merge merge, KeyNames names) {
        format.write(
                () -> console.print(new MergeText(merge, files, console.language()).text()),
                () -> Result.of(merge).named(names),
                console);
    }
}
