package org.waystage.commandline.options;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import picocli.CommandLine.Option;

/** The option that says as of which day to count. */
public final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day as of which to count, such as 2022-06-30; the issue date if left out.")
    private @Nullable LocalDate day;

    /** Returns the day that was asked for, if any was. */
    public Optional<LocalDate> asked() {
        return Optional.ofNullable(day);
    }

    /**
     * Returns the day that was asked for, or else the issue date; ends the command where there is neither.
     *
     * @param name the catalogue as the person named it
     */
    public LocalDate orIssued(Catalogue catalogue, @Nullable String name) {
        return asked().orElseGet(() -> issued(catalogue, name));
    }

    /** Returns the issue date of a catalogue; ends the command where there is none. */
    public static LocalDate issued(Catalogue catalogue, @Nullable String name) {
        return catalogue
                .issued()
                .map(PartialDate::latest)
                .orElseThrow(() -> new Failure(Failure.USE, Phrase.NO_ISSUE_DATE, String.valueOf(name)));
    }
}
