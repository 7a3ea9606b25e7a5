package org.waystage.formats;

import java.time.DateTimeException;
import java.util.Optional;
import org.waystage.core.value.PartialDate;

/** Partial dates as values of XML Schema. */
final class Dates {
    private Dates() {}

    /** Returns the type of a written date, which says how exact it is. */
    static String type(String date) {
        return switch (date.length()) {
            case 4 -> "gYear";
            case 7 -> "gYearMonth";
            default -> "date";
        };
    }

    /** Returns the date that a text is, if it is one. */
    static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
