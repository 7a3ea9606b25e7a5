package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.commandline.console.ShellWord;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Questions that may be asked instead of a refused one.
 *
 * @param times the counts for the question
 * @param earliest the earliest day of a record that counts
 * @param given the command as it was given
 */
record TimeOffers(StageTimeCounts times, Optional<LocalDate> earliest, ParseResult given) {
    /**
     * A question that may be asked instead.
     *
     * @param offer its kind
     * @param call the command that asks it
     */
    record Instead(RefusedException.Offer offer, String call) {}

    /** Returns the questions that may be asked, each with its command. */
    List<Instead> of(RefusedException refusal) {
        return refusal.offers().stream()
                .flatMap(offer -> call(offer).map(call -> new Instead(offer, call)).stream())
                .toList();
    }

    private Optional<String> call(RefusedException.Offer offer) {
        return switch (offer) {
            case CALENDAR -> day().map(day -> call(Set.of("--from"), "--calendar", day.toString()));
            case EXACT_ORIGINS, EXACT_ORIGINS_TURNBULL -> Optional.of(call(Set.of(), "--exact-only"));
            default -> Optional.empty();
        };
    }

    /** Returns the first day of the year of the earliest record. */
    private Optional<LocalDate> day() {
        return earliest.filter(day -> !day.isAfter(times.asOf())).map(day -> day.withDayOfYear(1));
    }

    /** Returns the command as it was given, without some options and with others. */
    private String call(Set<String> without, String... more) {
        Stream<String> options = given.matchedOptionsSet().stream()
                .filter(option -> !without.contains(option.longestName()))
                .flatMap(TimeOffers::words);
        Stream<String> files =
                given.matchedPositionals().stream().flatMap(file -> file.originalStringValues().stream());
        return Stream.of(Stream.of("waystage", "stats", "time-to"), files, options, Stream.of(more))
                .flatMap(words -> words)
                .map(ShellWord::quoted)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(OptionSpec option) {
        return option.arity().max() == 0
                ? Stream.of(option.longestName())
                : option.originalStringValues().stream().flatMap(value -> Stream.of(option.longestName(), value));
    }
}
