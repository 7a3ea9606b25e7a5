package org.waystage.commandline.editions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.DecisionsFile;
import org.waystage.commandline.files.InputCopy;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.decision.Decisions;
import org.waystage.history.Entries;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.Evidence;
import picocli.CommandLine.Option;

/** The option for a file of decisions by which entries are followed from edition to edition. */
final class EntriesOption {
    private static final Phrase FOLLOWED = Phrase.of("entries.followed");
    private static final Phrase FOLLOWED_BY = Phrase.of("entries.followed-by");

    @Option(
            names = {"-d", "--decisions"},
            paramLabel = "FILE")
    private @Nullable String decisions;

    /** Follows the entries of a series; reports which decisions no longer fit. */
    Entries follow(EditionHistory history, Console console) {
        if (decisions == null || history.editions().size() == 1) {
            return Entries.of(history);
        }
        return Entries.of(history, follow(history.editions(), console));
    }

    /** Follows the entries of two editions or more; reports which decisions no longer fit, if there is a file of decisions. */
    Continuity follow(List<Catalogue> editions, Console console) {
        if (decisions == null) {
            return Continuity.of(editions, Decisions.none(), edition -> Optional.empty());
        }
        Decisions decided = DecisionsFile.read(decisions, console);
        Continuity continuity = Continuity.of(editions, decided, DecisionsFile::digest);
        new FirstNotices(console.language()).sayForTheEditor(continuity.notices(), console);
        return continuity;
    }

    /** Returns the file of the decisions, which must not be overwritten. */
    Optional<Path> file() {
        return Optional.ofNullable(decisions).flatMap(InputCopy::file);
    }

    /** Returns the kinds of evidence by which entries were followed, with counts, in words; empty if none were. */
    static Optional<String> followedBy(SortedMap<Evidence.Kind, Long> counts, String language) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(FOLLOWED.in(
                        language,
                        counts.entrySet().stream()
                                .map(one -> DiffPhrases.COUNT_OF.in(
                                        language,
                                        ContinuityPhrases.name(one.getKey()).in(language),
                                        one.getValue()))
                                .collect(Collectors.joining(", "))));
    }

    /** Returns the kinds of evidence by which an entry was followed, in words; empty if only one edition has it. */
    static Optional<String> followedBy(List<Evidence> because, String language) {
        return because.isEmpty()
                ? Optional.empty()
                : Optional.of(FOLLOWED_BY.in(
                        language,
                        because.stream()
                                .map(one -> ContinuityPhrases.name(one.kind()).in(language))
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }
}
