package org.waystage.commandline.options;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.commandline.console.Phrase;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option for the time from which cases are under observation. */
public final class EntryOption {
    private static final Phrase NO_ENTRY = Phrase.of("time.no-entry");

    @Option(names = "--entry", paramLabel = "ENTRY", converter = Converter.class)
    private TimeEntry entry = TimeEntry.AT_ORIGIN;

    /** Returns the time from which cases are under observation. */
    public TimeEntry asked() {
        return entry;
    }

    /** Converts the value of the option. */
    static final class Converter implements CommandLine.ITypeConverter<TimeEntry> {
        @Override
        public TimeEntry convert(String value) {
            if (value.equals(TimeEntry.FIRST_SEEN.toString())) {
                return TimeEntry.FIRST_SEEN;
            }
            if (value.equals(TimeEntry.AT_ORIGIN.toString())) {
                return TimeEntry.AT_ORIGIN;
            }
            try {
                return TimeEntry.on(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                throw new WrongValueException(NO_ENTRY, value);
            }
        }
    }
}
