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
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.Legend;
import org.waystage.report.charts.LifelineChart;
import org.waystage.report.charts.Picture;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * When each case that counts was first and last seen: as lines or, where cases are many, as a matrix of years. A case
 * stands with the first of its groups.
 */
public final class Lifelines {
    /** The largest number of cases that are drawn as lines. */
    public static final int LINES = 300;

    private static final int AHEAD = 3;

    private final Views views;
    private final List<Life> lives;
    private final int undated;

    /**
     * A case.
     *
     * @param first when it was first seen; the middle of the days that an inexact date can mean
     * @param last when it was last seen, likewise
     */
    public record Life(CaseEntry entry, LocalDate first, LocalDate last, Optional<LocalDate> due) {
        boolean isLone() {
            return first.equals(last);
        }
    }

    private Lifelines(Views views, List<Life> lives, int undated) {
        this.views = views;
        this.lives = List.copyOf(lives);
        this.undated = undated;
    }

    /** Returns when cases were seen; without cases if the catalogue has no issue date, since lines need an end. */
    public static Lifelines of(Views views) {
        Figures figures = views.figures;
        List<Life> lives = new ArrayList<>();
        int undated = 0;
        if (figures.catalogue().issued().isPresent()) {
            for (CaseEntry entry : Board.counted(figures)) {
                Optional<Life> life = life(figures, entry);
                life.ifPresent(lives::add);
                undated += life.isPresent() ? 0 : 1;
            }
        }
        lives.sort(Comparator.comparing(Life::first)
                .thenComparing(Life::last)
                .thenComparing(life -> life.entry.caseStudy().id().value()));
        return new Lifelines(views, lives, undated);
    }

    private static Optional<Life> life(Figures figures, CaseEntry entry) {
        StageHistory history = figures.catalogue().history(entry.caseStudy());
        List<LocalDate> days = history.byScope().values().stream()
                .flatMap(List::stream)
                .flatMap(record -> middle(record).stream())
                .map(day -> day.isAfter(figures.day()) ? figures.day() : day)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> due = history.openPlans(figures.day()).stream()
                .flatMap(plan -> middle(plan).stream())
                .min(Comparator.naturalOrder());
        return Optional.of(new Life(entry, days.get(0), days.get(days.size() - 1), due));
    }

    private static Optional<LocalDate> middle(StageRecord record) {
        Optional<LocalDate> from = record.earliest().or(record::latest);
        Optional<LocalDate> to = record.latest().or(record::earliest);
        return from.map(day -> LocalDate.ofEpochDay(
                Math.floorDiv(day.toEpochDay() + to.orElse(day).toEpochDay(), 2)));
    }

    /** Returns the cases in the order of their first record. */
    public List<Life> lives() {
        return lives;
    }

    public boolean isEmpty() {
        return lives.isEmpty();
    }

    /** Returns whether cases are few enough to be drawn as lines. */
    public boolean areLines() {
        return lives.size() <= LINES;
    }

    /** Returns the number of cases without a dated record. */
    public int undated() {
        return undated;
    }

    public String message() {
        long lone = lives.stream().filter(Life::isLone).count();
        return views.words.count("lifelines.message", lone, lives.size());
    }

    public String subtitle() {
        Words words = views.words;
        return words.say(
                areLines() ? "lifelines.subtitle" : "lifelines.matrix.subtitle",
                views.figures
                        .catalogue()
                        .issued()
                        .map(day -> words.say("asOf.day", words.date(day)))
                        .orElse(""));
    }

    /** Returns the standings of the lines that are drawn, for the legend. */
    public List<Standing> standings() {
        return lives.stream()
                .map(life -> life.entry.standing())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns whether a case that was seen once is drawn. */
    public boolean hasDots() {
        return lives.stream().anyMatch(Life::isLone);
    }

    /** Returns whether a line fades. */
    public boolean hasFading() {
        return lives.stream().anyMatch(life -> !life.isLone() && life.entry.standing() != Standing.END);
    }

    /** Returns whether a plan that was not met is drawn. */
    public boolean hasPlans() {
        return lives.stream()
                .anyMatch(life -> life.due.filter(due -> !due.isAfter(end())).isPresent());
    }

    public LocalizedText group(Life life) {
        return life.entry.groups().isEmpty()
                ? LocalizedText.plain(views.words.say("paths.group.none"))
                : views.names.technology(life.entry.groups().get(0));
    }

    private LocalDate end() {
        LocalDate day = views.figures.day();
        return lives.stream()
                .flatMap(life -> life.due.stream())
                .filter(due -> due.isBefore(day.plusYears(AHEAD)))
                .max(Comparator.naturalOrder())
                .filter(due -> due.isAfter(day))
                .map(due -> LocalDate.of(due.getYear(), 12, 31))
                .orElse(day);
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
        Map<TechnologyId, List<Life>> groups = new LinkedHashMap<>();
        Board.phases(views).rows().forEach(row -> groups.put(row.group(), new ArrayList<>()));
        List<Life> rest = new ArrayList<>();
        lives.forEach(life -> {
            List<Life> own = life.entry.groups().isEmpty()
                    ? rest
                    : groups.getOrDefault(life.entry.groups().get(0), rest);
            own.add(life);
        });
        Optional<Life> silent = longestSilence();
        List<LifelineChart.Block> blocks = new ArrayList<>();
        groups.forEach((group, own) -> {
            if (!own.isEmpty()) {
                blocks.add(block(views.names.technology(group).text(), own, silent, href));
            }
        });
        if (!rest.isEmpty()) {
            blocks.add(block(views.words.say("lifelines.rest"), rest, silent, href));
        }
        LocalDate day = views.figures.day();
        int first = Math.max(lives.get(0).first.getYear(), day.getYear() - Figures.YEARS + 1);
        return new LifelineChart(blocks, LocalDate.of(first, 1, 1), day, end(), width);
    }

    private LifelineChart.Block block(
            String name, List<Life> own, Optional<Life> silent, Function<CaseEntry, @Nullable String> href) {
        Words words = views.words;
        return new LifelineChart.Block(
                name,
                own.stream()
                        .map(life -> new LifelineChart.Life(
                                life.first,
                                life.last,
                                life.entry.standing(),
                                life.due,
                                words.text(life.entry.caseStudy().title()).text(),
                                silent.filter(life::equals).isPresent()
                                        ? words.say("lifelines.silent", Integer.toString(life.last.getYear()))
                                        : "",
                                href.apply(life.entry)))
                        .toList());
    }

    /** Returns the running case that was last seen longest ago. */
    private Optional<Life> longestSilence() {
        return lives.stream()
                .filter(life -> views.figures
                        .statistics()
                        .age(life.entry.caseStudy().id())
                        .filter(EvidenceAge.OLDER::equals)
                        .isPresent())
                .min(Comparator.comparing(Life::last));
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

    /** Returns the number of cases by the year of their first record, and by the year in which they were last seen. */
    public SortedMap<Integer, SortedMap<Integer, Long>> matrix() {
        SortedMap<Integer, SortedMap<Integer, Long>> matrix = new TreeMap<>();
        int earliest = views.figures.day().getYear() - Figures.YEARS + 1;
        lives.forEach(life -> matrix.computeIfAbsent(Math.max(earliest, life.first.getYear()), year -> new TreeMap<>())
                .merge(Math.max(earliest, life.last.getYear()), 1L, Long::sum));
        return matrix;
    }
}
