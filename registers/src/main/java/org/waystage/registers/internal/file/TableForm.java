package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.csv.TableRow;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * The encoding and delimiter of a table, and its header.
 *
 * @param text the text in its encoding
 * @param delimiter the separator of cells
 * @param headers the header as written; empty if there is none
 * @param line the line on which the header starts
 * @param cutOff why nothing follows the header; empty if the header ends
 */
record TableForm(SourceText text, char delimiter, List<String> headers, long line, Optional<String> cutOff) {
    private static final List<Character> LAST_RESORT = List.of(',', ';', '\t', '|');

    /**
     * Finds the form of a table: the first encoding in which all required columns are found, and the delimiter with
     * which most columns of the profile are found. If there is no such encoding, the first one is used.
     *
     * @param texts the encodings that are considered
     * @param profile the description of how to read the register
     */
    static TableForm find(List<SourceText> texts, ProfileParts profile) throws IOException {
        TableForm first = null;
        for (SourceText text : texts) {
            TableForm form = find(text, profile);
            if (form.header(profile, Optional.empty()).complete()) {
                return form;
            }
            first = first == null ? form : first;
        }
        if (first == null) {
            throw new IllegalArgumentException("no text");
        }
        return first;
    }

    private static TableForm find(SourceText text, ProfileParts profile) throws IOException {
        TableForm best = null;
        int most = -1;
        for (char delimiter : delimiters(profile)) {
            TableForm form = read(text, delimiter);
            int found = form.header(profile, Optional.empty()).found();
            if (best == null || found > most) {
                best = form;
                most = found;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there are always delimiters");
        }
        return best;
    }

    /** Returns the delimiters to try, starting with those of the profile. */
    static Set<Character> delimiters(ProfileParts profile) {
        Set<Character> delimiters = new LinkedHashSet<>(profile.input().delimiters());
        delimiters.addAll(LAST_RESORT);
        return delimiters;
    }

    private static TableForm read(SourceText text, char delimiter) throws IOException {
        try (TableRows rows = new TableRows(text.open(), delimiter, 0)) {
            TableRow header = rows.next();
            return header == null
                    ? new TableForm(text, delimiter, List.of(), 1, Optional.empty())
                    : new TableForm(text, delimiter, List.copyOf(header.cells()), header.line(), cutOff(header));
        }
    }

    private static Optional<String> cutOff(TableRow header) {
        return switch (header.end()) {
            case IN_QUOTES -> Optional.of("a quote in the header of line " + header.line() + " is never closed");
            case TOO_LONG ->
                Optional.of("the record of line " + header.line()
                        + " is too long to be read, as if a quote in it were never closed");
            case WHOLE, AT_END -> Optional.empty();
        };
    }

    /** Returns the header with the columns of an edition. */
    TableHeader header(ProfileParts profile, Optional<String> edition) {
        return new TableHeader(headers, line, profile.columns().values(), edition);
    }

    /** Returns the header as record 0, for notices about cells. */
    SourceRecord headerRow() {
        return new SourceRecord(0, line, "", List.copyOf(headers), Optional.empty());
    }

    /** Reports that the header does not end. */
    void reportCutOff(NoticeBook notices) {
        cutOff.ifPresent(problem -> notices.add(
                RegisterRules.CUT_OFF,
                new Place("", Optional.of(new Place.Position(line, 1))),
                Map.of("record", "0", "problem", problem)));
    }

    /** Reports the delimiter if it is not the first of the profile. */
    void reportDelimiter(InputForm form, NoticeBook notices) {
        char first = form.delimiters().isEmpty()
                ? LAST_RESORT.get(0)
                : form.delimiters().get(0);
        if (delimiter != first) {
            notices.add(
                    RegisterRules.DELIMITER_FALLBACK,
                    Place.of(""),
                    Map.of("delimiter", name(delimiter), "first", name(first)));
        }
    }

    private static String name(char delimiter) {
        return delimiter == '\t' ? "\\t" : String.valueOf(delimiter);
    }

    /** Opens the rows after the header. */
    TableRows rows() throws IOException {
        TableRows rows = new TableRows(text.open(), delimiter, headers.size());
        @Nullable TableRow ignored = rows.next();
        rows.looks();
        return rows;
    }
}
