package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.csv.TableRow;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * A row below the first one of a table that seems to be its header, as it has more columns of the profile.
 *
 * @param line the line on which it starts, from 1
 * @param found how many columns of the profile stand there
 */
record HeaderSearch(long line, int found) {
    /** How many rows are looked at: more lines of title than that stand above no table. */
    private static final int ROWS = 20;

    /** One column may be found in a title by chance. */
    private static final int LEAST = 2;

    /**
     * Looks for the header below the first row.
     *
     * @param texts the encodings in which all of the file is text
     * @param first the first row
     * @return the row that has most columns; empty if the first row is a header, or no other looks more like one
     */
    static Optional<HeaderSearch> below(List<SourceText> texts, TableHeader first, Profile.Parts profile)
            throws IOException {
        Optional<HeaderSearch> best = Optional.empty();
        // Where nothing is missing that must be there, the first row is a header unless another is one much more.
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

    /** Says where the header seems to be. */
    void report(NoticeBook notices) {
        notices.add(
                RegisterRules.HEADER_LOWER,
                new Place("", Optional.of(new Place.Position(line, 1))),
                Map.of("line", Long.toString(line), "count", Integer.toString(found)));
    }
}
