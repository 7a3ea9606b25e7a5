package org.waystage.commandline.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.history.CaseBiography;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the editions of a series say about a case. */
@Command(
        name = "history",
        sortOptions = false,
        footer = {
            "waystage history eu-customai 2026-11 2026-12",
            "waystage history eu-customai 2026-11 2026-12 --on 2025-06-30 --known-in 2026-11"
        })
public final class HistoryCommand extends ConsoleCommand {
    private static final Phrase NO_CASE = Phrase.of("history.no-case");
    private static final Phrase AN_ORGANIZATION = Phrase.of("history.an-organization");
    private static final Phrase FORGOTTEN = Phrase.of("history.case-forgotten");
    private static final Phrase NO_EDITION = Phrase.of("history.no-edition");
    private static final Phrase BOTH_CLOCKS = Phrase.of("history.both-clocks");
    private static final Phrase AMBIGUOUS = Phrase.of("history.ambiguous");
    private static final Phrase MADE_UP = Phrase.of("history.made-up");

    @Parameters(index = "0", paramLabel = "CASE")
    private String caseStudy = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "EDITION")
    private List<String> files = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--known-in", paramLabel = "EDITION")
    private @Nullable String knownIn;

    @Mixin
    private final EntriesOption entries = new EntriesOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public HistoryCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        LocalDate day = on;
        if (knownIn != null && day == null) {
            throw Failure.ofAnOption(BOTH_CLOCKS);
        }
        if (files.size() == 1 && Names.isEdition(caseStudy)) {
            throw new Failure(Failure.USE, FORGOTTEN, caseStudy);
        }
        EditionHistory history = EditionFiles.read(files, console);
        CaseStudyId id = find(history);
        CaseBiography biography =
                CaseBiography.of(entries.follow(knownIn == null ? history : upTo(history, knownIn, id), console), id);
        if (!biography.entry().isFollowed()) {
            boolean madeUp = history.editions().stream()
                    .flatMap(edition -> edition.caseStudy(id).stream())
                    .anyMatch(one -> !one.hasLastingId());
            console.say("waystage: " + (madeUp ? MADE_UP : AMBIGUOUS).in(console.language(), id));
        }
        format.write(
                () -> console.print(new HistoryText(biography, day, knownIn != null, console.language()).text()),
                () -> day == null ? Result.of(biography) : Result.of(biography, day),
                console);
        return 0;
    }

    private CaseStudyId find(EditionHistory history) {
        return cases(history)
                .filter(id -> id.value().equals(caseStudy))
                .findFirst()
                .orElseThrow(() -> noCase(history));
    }

    private Failure noCase(EditionHistory history) {
        boolean organization = history.editions().stream()
                .flatMap(edition -> edition.organizations().stream())
                .anyMatch(one -> one.id().value().equals(caseStudy));
        if (organization) {
            return new Failure(Failure.USE, AN_ORGANIZATION, caseStudy, caseStudy);
        }
        if (Names.isEdition(caseStudy)) {
            return new Failure(Failure.USE, FORGOTTEN, caseStudy);
        }
        return new Failure(
                Failure.USE,
                NO_CASE,
                caseStudy,
                Suggestions.asked(
                        caseStudy, cases(history).map(CaseStudyId::value).distinct(), console.language()));
    }

    private static Stream<CaseStudyId> cases(EditionHistory history) {
        return history.editions().stream()
                .flatMap(edition -> edition.caseStudies().stream())
                .map(CaseStudy::id);
    }

    /** Returns the editions up to the one with the label. */
    private EditionHistory upTo(EditionHistory history, String label, CaseStudyId id) {
        List<Catalogue> known = new ArrayList<>();
        for (Catalogue edition : history.editions()) {
            known.add(edition);
            if (EditionFiles.label(edition).equals(label)) {
                EditionHistory before = EditionHistory.of(known);
                if (cases(before).noneMatch(id::equals)) {
                    throw new Failure(Failure.USE, Phrase.of("history.not-yet-there"), id, label);
                }
                return before;
            }
        }
        throw Failure.ofAnOption(
                NO_EDITION,
                label,
                String.join(
                        ", ",
                        history.editions().stream().map(EditionFiles::label).toList()));
    }
}
