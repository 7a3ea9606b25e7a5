package org.waystage.results.internal.form;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.value.Extras;

/**
 * The lines of a result as CSV (RFC 4180), cell by cell. Lines end in CRLF; an absent value is an empty cell.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe ({@link FormulaGuard}); numbers never do.
 */
public final class CsvForm {
    /** The columns of a share. */
    public static final List<String> SHARE = List.of("share", "lower", "upper");

    private final Consumer<List<String>> lines;
    private final UnaryOperator<String> texts;
    private final Intervals intervals;
    private List<String> line = new ArrayList<>();

    private CsvForm(Consumer<List<String>> lines, UnaryOperator<String> texts, Intervals intervals) {
        this.lines = lines;
        this.texts = texts;
        this.intervals = intervals;
    }

    /** Writes lines; the stream is flushed and not closed. */
    public static void write(OutputStream out, Intervals intervals, Consumer<CsvForm> lines) throws IOException {
        OutputStream buffer = new BufferedOutputStream(out);
        try {
            lines.accept(new CsvForm(line -> write(line, buffer), CsvForm::cell, intervals));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        buffer.flush();
    }

    /**
     * Writes each line when it ends; the stream is neither flushed nor closed, and its faults are thrown as {@code UncheckedIOException}.
     */
    public static CsvForm over(OutputStream out) {
        return new CsvForm(line -> write(line, out), CsvForm::cell, Intervals.ALL);
    }

    /** Passes lines on one by one, with their cells unchanged. */
    public static void rows(Consumer<List<String>> rows, Intervals intervals, Consumer<CsvForm> lines) {
        lines.accept(new CsvForm(rows, Words::whole, intervals));
    }

    private static void write(List<String> line, OutputStream out) {
        try {
            out.write((String.join(",", line) + "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text as a cell of CSV. */
    private static String cell(String value) {
        String cell = Words.whole(FormulaGuard.guard(value));
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    public CsvForm texts(String... values) {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    public CsvForm texts(Iterable<String> values) {
        values.forEach(this::text);
        return this;
    }

    public CsvForm text(String value) {
        return put(texts.apply(value));
    }

    public CsvForm text(Optional<String> value) {
        return text(value.orElse(""));
    }

    /** Writes a value of the model: a string as it is, any other value as JSON. */
    public CsvForm value(Optional<Extras.Value> value) {
        return text(value.map(ModelValues::text));
    }

    public CsvForm empty(int cells) {
        for (int i = 0; i < cells; i++) {
            put("");
        }
        return this;
    }

    public CsvForm count(long value) {
        return put(String.valueOf(value));
    }

    public CsvForm count(Optional<Long> value) {
        return put(value.map(String::valueOf).orElse(""));
    }

    /** Writes a number with all its digits. */
    public CsvForm number(double value) {
        return put(Double.isFinite(value) ? String.valueOf(value) : "");
    }

    public CsvForm number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    /** Writes a number with all its digits, and a whole number without a decimal point. */
    public CsvForm shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? count((long) value) : number(value);
    }

    public CsvForm shortest(OptionalDouble value) {
        return shortest(value.orElse(Double.NaN));
    }

    /** Writes a share and its interval. */
    public CsvForm share(Share share) {
        return number(share.estimate()).ends(intervals.interval(share));
    }

    /** Writes the ends of the interval of a share; empty cells if there is none or intervals are not written. */
    public CsvForm interval(Optional<Share> share) {
        return ends(share.flatMap(intervals::interval));
    }

    /** Writes the ends of an interval that is not of a share; empty cells if there is none or intervals are not written. */
    public CsvForm otherInterval(Optional<Interval> ends) {
        return ends(intervals.written(ends));
    }

    private CsvForm ends(Optional<Interval> ends) {
        return number(Ends.lower(ends)).number(Ends.upper(ends));
    }

    /** Writes the method of the interval of a share; an empty cell if it has no interval. */
    public CsvForm method(Share share) {
        return text(intervals.methodOf(share));
    }

    /** Writes the method of an interval that is not of a share; an empty cell if there is none or intervals are not written. */
    public CsvForm method(Optional<Interval> ends, String method) {
        return text(intervals.written(ends).map(any -> method));
    }

    private CsvForm put(String cell) {
        line.add(cell);
        return this;
    }

    /** Ends the line. */
    public void end() {
        lines.accept(line);
        line = new ArrayList<>();
    }
}
