package org.waystage.commandline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Wording;

/** Times and shares as rows of a text table: times in years, shares in percent. */
final class TimeRows {
    private static final double YEAR = 365.25;
    private static final int MOST = 15;

    private TimeRows() {}

    /** Returns every year up to a time, or every second, third and so on, followed by the time itself. */
    static List<Double> upTo(double last) {
        int years = (int) Math.floor(last / YEAR);
        int step = step(years);
        List<Double> times = new ArrayList<>();
        for (int year = step; year <= years; year += step) {
            times.add(year * YEAR);
        }
        if (times.isEmpty() || times.get(times.size() - 1) < last) {
            times.add(last);
        }
        return times;
    }

    /** Returns the step between rows in years. */
    static int step(int years) {
        return Math.max(1, (years + MOST - 1) / MOST);
    }

    /** Returns a time in years, with two decimals unless it is a whole number, or three if two would make it look like one. */
    static String years(double time, Wording wording) {
        double years = time / YEAR;
        if (years == Math.rint(years)) {
            return wording.count((long) years);
        }
        String two = wording.decimal("%.2f", years);
        return two.endsWith("00") ? wording.decimal("%.3f", years) : two;
    }

    static String days(OptionalDouble time, String language) {
        return time.isPresent() ? days(time.getAsDouble(), language) : "-";
    }

    static String days(double time, String language) {
        return TimeToPhrases.DAYS.in(language, time, time / YEAR);
    }

    /** Writes rows below their header, with all columns aligned right. */
    static void write(List<List<String>> lines, Console console) {
        int columns = lines.get(0).size();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(one -> one.get(column).length())
                        .max()
                        .orElse(0);
                text.append("  ")
                        .append(" ".repeat(width - line.get(i).length()))
                        .append(line.get(i));
            }
            console.println(text.toString());
        }
    }
}
