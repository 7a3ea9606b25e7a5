package org.waystage.commandline.editions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.DecisionsFile;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.files.InputCopy;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.DecisionRules;
import org.waystage.core.decision.Decisions;
import org.waystage.core.notice.Notice;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.OpenQuestions;
import org.waystage.json.DecisionsFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks decisions against two editions, and writes what is not yet decided. */
@Command(
        name = "decide",
        sortOptions = false,
        footer = {
            "waystage decide decisions.json 2025.json 2026.json --output questions.json",
            "waystage decide decisions.json 2025.json 2026.json > questions.json"
        })
public final class DecideCommand extends ConsoleCommand {
    private static final Phrase BEGUN = Phrase.of("decide.begun");
    private static final Phrase CHECKED = Phrase.of("decide.checked");
    static final Phrase NO_DIGEST = Phrase.of("decide.no-digest");
    private static final Phrase NO_NUMBER = Phrase.of("decide.no-number");

    @Parameters(index = "0", paramLabel = "DECISIONS")
    private String decisions = "";

    @Parameters(index = "1", paramLabel = "A")
    private String before = "";

    @Parameters(index = "2", paramLabel = "B")
    private String after = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    public DecideCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Optional<Decisions> found = DecisionsFile.find(decisions, console);
        if (found.isEmpty()) {
            console.say("waystage: " + BEGUN.in(console.language(), decisions));
        }
        Decisions decided = found.orElseGet(Decisions::none);
        String name = output;
        if (name == null) {
            byte[] questions = questions(decided);
            console.out().write(questions, 0, questions.length);
            return 0;
        }
        List<Path> inputs = InputCopy.files(decisions, before, after);
        try (OutputFile target = OutputFile.create(name, inputs, console)) {
            byte[] questions = questions(decided);
            target.write(out -> out.write(questions));
            target.commit();
        }
        return 0;
    }

    private byte[] questions(Decisions decided) {
        Catalogue from = edition(before);
        Catalogue to = edition(after);
        EditionOrder.sayDoubts(List.of(from, to), console);
        Continuity continuity = Continuity.of(List.of(from, to), decided, DecisionsFile::digest);
        List<Notice> notices = continuity.notices().stream()
                .filter(notice -> !notice.rule().equals(DecisionRules.UNLISTED)) // reported when the file was read
                .toList();
        new FirstNotices(console.language()).sayForTheEditor(notices, console);
        Decisions asked = asked(decisions, () -> OpenQuestions.after(from, to, decided, DecisionsFile::digest));
        console.say("waystage: "
                + CHECKED.in(
                        console.language(),
                        continuity.applied().size(),
                        continuity.elsewhere().size(),
                        asked.entries().size() - decided.entries().size()));
        return DecisionsFormat.toBytes(asked);
    }

    /** Returns decisions with the open questions; ends the command if no number is left for one. All catalogues must have a digest. */
    static Decisions asked(String decisions, Supplier<Decisions> questions) {
        try {
            return questions.get();
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, NO_NUMBER, decisions);
        }
    }

    private Catalogue edition(String file) {
        Catalogue edition = WholeCatalogue.read(file, console);
        if (DecisionsFile.digest(edition).isEmpty()) {
            throw new Failure(Failure.DATA, NO_DIGEST, file);
        }
        return edition;
    }
}
