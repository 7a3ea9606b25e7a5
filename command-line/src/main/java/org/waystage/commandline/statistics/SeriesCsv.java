package org.waystage.commandline.statistics;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.RegisterFile;

/** Reads a series of values by period: CSV with the header {@code period,value}. */
final class SeriesCsv {
    private static final String HEADER = "period,value";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_BYTES = 1_000_000;

    private SeriesCsv() {}

    /** Reads a series. If anything is wrong with it, reports what and ends the command. */
    static DiffusionSeries read(String name, Console console) {
        try (RegisterFile file = RegisterFile.open(name, console)) {
            if (Files.size(file.bytes()) > MOST_BYTES) {
                throw new Failure(Failure.DATA, Phrase.SERIES_TOO_LONG, name, MOST_BYTES);
            }
            return read(name, Files.readString(file.bytes(), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new Failure(Failure.DATA, Phrase.SERIES_NO_TEXT, name);
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(name, e, console);
        }
    }

    private static DiffusionSeries read(String name, String text) {
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        if (lines.isEmpty() || !String.join(",", cells(lines.get(0))).equals(HEADER)) {
            throw new Failure(Failure.DATA, Phrase.SERIES_HEADER, name, HEADER);
        }
        List<String> periods = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = cells(lines.get(i));
                double value = cells.size() == 2 ? number(cells.get(1)) : Double.NaN;
                if (!(value >= 0) || Double.isInfinite(value)) {
                    throw new Failure(Failure.DATA, Phrase.SERIES_LINE, name, i + 1);
                }
                if (isGap(periods, cells.get(0))) {
                    throw new Failure(
                            Failure.DATA,
                            Phrase.SERIES_GAP,
                            name,
                            i + 1,
                            Printable.line(cells.get(0)),
                            periods.get(periods.size() - 1));
                }
                periods.add(cells.get(0));
                values.add(value);
            }
        }
        if (!Double.isFinite(values.stream().mapToDouble(Double::doubleValue).sum())) {
            throw new Failure(Failure.DATA, Phrase.SERIES_SUM, name);
        }
        return new DiffusionSeries(periods, values);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            String trimmed = cell.trim();
            boolean quoted = trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
            cells.add(quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed);
        }
        return cells;
    }

    private static double number(String cell) {
        // Double.parseDouble also accepts words and hexadecimal digits, which tables of numbers do not contain.
        boolean plain = cell.matches("[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");
        return plain ? Double.parseDouble(cell) : Double.NaN;
    }

    /** Tells whether a period does not follow the last one, if both are whole numbers such as years. */
    private static boolean isGap(List<String> periods, String period) {
        if (periods.isEmpty()) {
            return false;
        }
        String last = periods.get(periods.size() - 1);
        return last.matches("[0-9]{1,9}")
                && period.matches("[0-9]{1,9}")
                && Integer.parseInt(period) != Integer.parseInt(last) + 1;
    }
}
