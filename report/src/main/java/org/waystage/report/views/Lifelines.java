package org.waystage.report.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.PartialDate;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.Legend;
import org.waystage.report.charts.LifelineChart;
import org.waystage.report.charts.Picture;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Life;
import org.waystage.report.figures.LifeScale;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Words;

/**
 * When each case that counts was first and last seen: as lines or, if there are many cases, as a matrix of years. A case
 * is listed under the first of its groups.
 */
public final class Lifelines {
    /** The largest number of cases that are drawn as lines. */
    public static final int LINES = 300;

    private final Views views;
    private final List<Row> lives;
    private final int undated;

    /** A case. */
    public record Row(CaseEntry entry, Life life) {
        boolean isLone() {
            return life.isLone();
        }
    }

    private Lifelines(Views views, List<Row> lives, int undated) {
        this.views = views;
        this.lives = List.copyOf(lives);
        this.undated = undated;
    }

    /** Returns when cases were seen; there are no cases if the catalogue has no issue date, because lines need an end. */
    public static Lifelines of(Views views) {
        Figures figures = views.figures;
        List<Row> lives = new ArrayList<>();
        int undated = 0;
        if (figures.catalogue().issued().isPresent()) {
            for (CaseEntry entry : figures.newest()) {
                entry.life().ifPresent(life -> lives.add(new Row(entry, life)));
                undated += entry.life().isPresent() ? 0 : 1;
            }
        }
        lives.sort(Lifelines::inTime);
        return new Lifelines(views, lives, undated);
    }

    private static int inTime(Row a, Row b) {
        int order = a.life.first().compareTo(b.life.first());
        order = order == 0 ? a.life.last().compareTo(b.life.last()) : order;
        return order == 0
                ? a.entry.caseStudy().id().compareTo(b.entry.caseStudy().id())
                : order;
    }

    /** Returns the cases in the order of their first record. */
    public List<Row> lives() {
        return lives;
    }

    public boolean isEmpty() {
        return lives.isEmpty();
    }

    /** Returns whether there are few enough cases to draw them as lines. */
    public boolean areLines() {
        return lives.size() <= LINES;
    }

    /** Returns the cases that are drawn as lines: those with any part on the scale. */
    private List<Row> drawn() {
        LifeScale scale = scale();
        return lives.stream()
                .filter(row -> scale.has(row.life.last())
                        || scale.due(row.life).isPresent()
                        || (row.entry.standing() != Standing.END
                                && scale.faded(row.life).isPresent()))
                .toList();
    }

    /** Returns how many cases have no place in the lines or the matrix, and why; empty if all have one. */
    public String note() {
        List<String> notes = new ArrayList<>();
        if (undated > 0) {
            notes.add(views.words.count("lifelines.undated", undated));
        }
        int before = areLines() ? lives.size() - drawn().size() : 0;
        if (before > 0) {
            String year = Integer.toString(scale().from().getYear());
            notes.add(views.words.count("lifelines.early", before, year));
        }
        return String.join(" ", notes);
    }

    public String message() {
        long lone = lives.stream().filter(Row::isLone).count();
        return views.words.count("lifelines.message", lone, lives.size());
    }

    public String subtitle() {
        Words words = views.words;
        return words.say(areLines() ? "lifelines.subtitle" : "lifelines.matrix.subtitle", views.asOf());
    }

    /** Returns the standings of the lines that are drawn, for the legend. */
    public List<Standing> standings() {
        return drawn().stream()
                .map(row -> row.entry.standing())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns whether a case that was seen once is drawn. */
    public boolean hasDots() {
        return drawn().stream().anyMatch(Row::isLone);
    }

    /** Returns whether a line fades. */
    public boolean hasFading() {
        return drawn().stream().anyMatch(row -> !row.isLone() && row.entry.standing() != Standing.END);
    }

    /** Returns whether a plan that was not met is drawn. */
    public boolean hasPlans() {
        LifeScale scale = scale();
        return lives.stream().anyMatch(row -> scale.due(row.life).isPresent());
    }

    private LifeScale scale() {
        return LifeScale.of(
                lives.stream().map(Row::life).toList(),
                views.figures.catalogue().issued().map(PartialDate::latest));
    }

    /**
     * Returns the lines beside a table.
     *
     * @param width the width in pixels
     * @param href the links to cases
     */
    public Drawing drawing(int width, Function<CaseEntry, String> href) {
        return chart(width, href).decoration();
    }

    private LifelineChart chart(int width, Function<CaseEntry, @Nullable String> href) {
        Map<TechnologyId, List<Row>> groups = new LinkedHashMap<>();
        Board.phases(views).rows().forEach(row -> groups.put(row.group(), new ArrayList<>()));
        List<Row> rest = new ArrayList<>();
        drawn().forEach(row -> {
            List<Row> own = row.entry.groups().isEmpty()
                    ? rest
                    : groups.getOrDefault(row.entry.groups().get(0), rest);
            own.add(row);
        });
        Optional<Row> silent = longestSilence();
        List<LifelineChart.Block> blocks = new ArrayList<>();
        groups.forEach((group, own) -> {
            if (!own.isEmpty()) {
                blocks.add(block(views.names.technology(group).text(), own, silent, href));
            }
        });
        if (!rest.isEmpty()) {
            blocks.add(block(views.words.say("lifelines.rest"), rest, silent, href));
        }
        return new LifelineChart(blocks, scale(), width);
    }

    private LifelineChart.Block block(
            String name, List<Row> own, Optional<Row> silent, Function<CaseEntry, @Nullable String> href) {
        Words words = views.words;
        return new LifelineChart.Block(
                name,
                own.stream()
                        .map(row -> new LifelineChart.Line(
                                row.life,
                                row.entry.standing(),
                                words.text(row.entry.caseStudy().title()).text(),
                                silent.filter(row::equals).isPresent()
                                        ? words.say(
                                                "lifelines.silent",
                                                Integer.toString(row.life.last().getYear()))
                                        : "",
                                href.apply(row.entry)))
                        .toList());
    }

    /** Returns the active case that has not been seen for the longest time. */
    private Optional<Row> longestSilence() {
        return drawn().stream()
                .filter(row -> views.figures
                        .statistics()
                        .age(row.entry)
                        .filter(EvidenceAge.OLDER::equals)
                        .isPresent())
                .min(Comparator.comparing(row -> row.life.last()));
    }

    /** Returns the lines as a picture; empty if there are none or too many. */
    public static Optional<Picture> picture(Views views) {
        Lifelines lines = of(views);
        if (lines.isEmpty() || !lines.areLines()) {
            return Optional.empty();
        }
        String description = views.words.count("lifelines.description", lines.lives.size());
        List<Legend.Key> keys = lines.keys();
        return Optional.of(new Picture(
                "lifelines",
                lines.message(),
                lines.subtitle(),
                "time.html#lifelines",
                lines.chart(Picture.WIDE, entry -> null).picture("lifelines-wide", lines.message(), description, keys),
                lines.chart(Picture.NARROW, entry -> null)
                        .picture("lifelines-narrow", lines.message(), description, keys)));
    }

    private List<Legend.Key> keys() {
        Words words = views.words;
        List<Legend.Key> keys = new ArrayList<>();
        standings().forEach(standing -> keys.add(LifelineChart.key(standing, words.say("phase." + standing.code()))));
        if (hasFading()) {
            keys.add(Legend.Key.line("fade", words.say("lifelines.key.fade")));
        }
        if (hasDots()) {
            keys.add(Legend.Key.dot("lone st-operation", 2.5, words.say("lifelines.key.lone")));
        }
        if (hasPlans()) {
            keys.add(Legend.Key.path("due", "l3 3l-3 3l-3 -3z", words.say("basis.expected")));
        }
        return keys;
    }

    /**
     * Returns the number of cases by the year of their first record, and by the year in which they were last seen. Years
     * before the earliest that is shown are counted with it.
     */
    public SortedMap<Integer, SortedMap<Integer, Long>> matrix() {
        SortedMap<Integer, SortedMap<Integer, Long>> matrix = new TreeMap<>();
        lives.forEach(row -> matrix.computeIfAbsent(
                        Math.max(earliest(), row.life.first().getYear()), year -> new TreeMap<>())
                .merge(Math.max(earliest(), row.life.last().getYear()), 1L, Long::sum));
        return matrix;
    }

    private int earliest() {
        return views.figures.day().getYear() - Figures.YEARS + 1;
    }

    /** Returns the matrix's name for a year of first records. */
    public String firstSeen(int year) {
        return year(year, Life::first);
    }

    /** Returns the matrix's name for a year in which cases were last seen. */
    public String lastSeen(int year) {
        return year(year, Life::last);
    }

    private String year(int year, Function<Life, LocalDate> day) {
        boolean withEarlier = year == earliest()
                && lives.stream().anyMatch(row -> day.apply(row.life).getYear() < year);
        String digits = Integer.toString(year);
        return withEarlier ? views.words.say("lifelines.matrix.before", digits) : digits;
    }
}
