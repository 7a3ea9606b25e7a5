package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.csv.TableRow;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * A row below the first row of a table that seems to be the header, because it has more columns of the profile.
 *
 * @param line the line on which it starts, from 1
 * @param found the number of columns of the profile found in it
 */
record HeaderSearch(long line, int found) {
    /** The number of rows examined; no table has more title lines. */
    private static final int ROWS = 20;

    /** A single column may occur in a title by chance. */
    private static final int LEAST = 2;

    /**
     * Looks for the header after the first row.
     *
     * @param texts the encodings that are considered
     * @param first the first row
     * @return the row with the most columns; empty if the first row is a header, or if no other row looks more like one
     */
    static Optional<HeaderSearch> below(List<SourceText> texts, TableHeader first, ProfileParts profile)
            throws IOException {
        Optional<HeaderSearch> best = Optional.empty();
        // If no required column is missing, the first row is a header unless another one fits much better.
        int most = Math.max(LEAST - 1, first.complete() ? 2 * first.found() : first.found());
        if (first.found() == profile.columns().size()) {
            return best;
        }
        for (SourceText text : texts) {
            for (char delimiter : TableForm.delimiters(profile)) {
                try (TableRows rows = new TableRows(text.open(), delimiter, 0)) {
                    TableRow row = rows.next();
                    for (int i = 0; i < ROWS && row != null; i++) {
                        TableHeader header = new TableHeader(
                                row.cells(), row.line(), profile.columns().values(), Optional.empty());
                        if (i > 0 && header.found() > most && header.complete()) {
                            most = header.found();
                            best = Optional.of(new HeaderSearch(row.line(), most));
                        }
                        row = rows.next();
                    }
                }
            }
        }
        return best;
    }

    /** Reports where the header seems to be. */
    void report(NoticeBook notices) {
        notices.add(
                RegisterRules.HEADER_LOWER,
                new Place("", Optional.of(new Place.Position(line, 1))),
                Map.of("line", Long.toString(line), "count", Integer.toString(found)));
    }
}
