package org.waystage.report.charts;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Words;

/**
 * Columns of cases by standing as of the end of each year. Active cases that had not been seen for some years are on top,
 * hollow, so that a single sighting does not draw a solid column for years.
 */
public final class YearChart {
    private static final List<Standing> FROM_THE_FOOT = List.of(
            Standing.OPERATION,
            Standing.TRIAL,
            Standing.PREPARATION,
            Standing.PAUSE,
            Standing.END,
            Standing.NONE,
            Standing.UNLISTED,
            Standing.UNMAPPED,
            Standing.UNKNOWN);

    private YearChart() {}

    /**
     * Draws the columns.
     *
     * @param words the words of the language
     * @param id the id of the drawing, unique in its page
     * @param title the title
     * @param height the height of the columns in pixels
     * @param most the number of cases that is as high as the chart
     * @param series the counts by year
     * @param silent the number of them that had not been seen recently, by year
     */
    public static Svg of(
            Words words,
            String id,
            String title,
            int height,
            long most,
            SortedMap<Integer, StageCounts> series,
            SortedMap<Integer, Map<Standing, Long>> silent) {
        int last = series.lastKey();
        String description = description(words, series);
        int foot = 18 + height;
        Svg svg = new Svg(id, "years", foot + 22, title, description);
        double step = 100.0 / series.size();
        int column = 0;
        for (Map.Entry<Integer, StageCounts> year : series.entrySet()) {
            double x = column++ * step;
            int y = foot;
            long drawn = 0;
            Map<Standing, Long> old = silent.getOrDefault(year.getKey(), Map.of());
            for (Standing standing : FROM_THE_FOOT) {
                long count = standing.in(year.getValue()) - old.getOrDefault(standing, 0L);
                drawn += count;
                int top = foot - (int) Math.round((double) height * drawn / most);
                if (count > 0) {
                    String tip = words.labelled(
                            year.getKey() + ", " + words.say("phase." + standing.code()), words.number(count));
                    svg.rect("ph ph-" + standing.code(), x + step * 0.1, top, step * 0.8, Math.max(1, y - top), tip);
                }
                y = top;
            }
            long hollow = old.values().stream().mapToLong(Long::longValue).sum();
            if (hollow > 0) {
                int top = foot - (int) Math.round((double) height * (drawn + hollow) / most);
                String tip = words.labelled(year.getKey() + ", " + words.say("years.silent"), words.number(hollow));
                svg.rect("ph ph-silent", x + step * 0.1, top, step * 0.8, Math.max(1, y - top), tip);
            }
        }
        double middle = step / 2;
        // The numbers come last: they may reach over the next column.
        for (Map.Entry<Integer, StageCounts> year : series.entrySet()) {
            String name = isMinor(year.getKey(), last) ? " minor" : "";
            long cases = year.getValue().total();
            String total = words.number(cases);
            boolean fits = total.length() <= 4 || name.isEmpty();
            if (fits && cases > 0) {
                int top = foot - (int) Math.round((double) height * cases / most);
                svg.text("sum" + name, middle, 0, top - 5, "middle", total);
            }
            svg.text("year" + name, middle, 0, foot + 16, "middle", Integer.toString(year.getKey()));
            middle += step;
        }
        return svg.line("axis", 0, foot, 100, foot);
    }

    /** If there is little room, only every fifth year and the last one keep their labels. */
    private static boolean isMinor(int year, int last) {
        return year != last && (year % 5 != 0 || last - year < 3);
    }

    /** Describes the first year with a case and the last one; only the last if they are the same. */
    private static String description(Words words, SortedMap<Integer, StageCounts> series) {
        List<Map.Entry<Integer, StageCounts>> years = List.copyOf(series.entrySet());
        Map.Entry<Integer, StageCounts> last = years.get(years.size() - 1);
        Map.Entry<Integer, StageCounts> first = years.stream()
                .filter(year -> year.getValue().total() > 0)
                .findFirst()
                .orElse(last);
        StageCounts now = last.getValue();
        if (first.getKey().equals(last.getKey())) {
            return words.say("chart.years.last", last.getKey().toString(), Standing.OPERATION.in(now), now.total());
        }
        return words.say(
                "chart.years.description",
                first.getKey().toString(),
                Standing.OPERATION.in(first.getValue()),
                first.getValue().total(),
                last.getKey().toString(),
                Standing.OPERATION.in(now),
                now.total());
    }
}
