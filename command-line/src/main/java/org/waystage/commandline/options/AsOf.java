package org.waystage.commandline.options;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import picocli.CommandLine.Option;

/** The option for the day as of which to count. */
public final class AsOf {
    private static final Phrase AFTER_ISSUE = Phrase.of("use.as-of-after-issue");

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate day;

    /** Returns the requested day, if any. */
    public Optional<LocalDate> asked() {
        return Optional.ofNullable(day);
    }

    /**
     * Returns the requested day, or else the issue date, and warns if the day is after that date; ends the command if there is
     * neither.
     *
     * @param name the catalogue as the user named it
     */
    public LocalDate orIssued(Catalogue catalogue, @Nullable String name, Console console) {
        return orIssued(asked(), catalogue, name, console);
    }

    /**
     * Returns a requested day, or else the issue date, and warns if the day is after that date; ends the command if there is
     * neither.
     *
     * @param name the catalogue as the user named it
     */
    public static LocalDate orIssued(
            Optional<LocalDate> asked, Catalogue catalogue, @Nullable String name, Console console) {
        if (asked.isEmpty()) {
            return issued(catalogue, name);
        }
        LocalDate day = asked.get();
        catalogue
                .issued()
                .map(PartialDate::latest)
                .filter(day::isAfter)
                .ifPresent(issued -> console.say("waystage: " + AFTER_ISSUE.in(console.language(), day, issued)));
        return day;
    }

    /** Returns the issue date of a catalogue; ends the command if there is none. */
    public static LocalDate issued(Catalogue catalogue, @Nullable String name) {
        return catalogue
                .issued()
                .map(PartialDate::latest)
                .orElseThrow(() -> new Failure(Failure.USE, Phrase.NO_ISSUE_DATE, String.valueOf(name)));
    }
}
