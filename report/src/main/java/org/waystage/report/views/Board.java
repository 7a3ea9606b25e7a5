package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;
import org.waystage.report.charts.BoardChart;
import org.waystage.report.charts.DotField;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.Legend;
import org.waystage.report.charts.Picture;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Linked;
import org.waystage.report.words.Words;

/**
 * The cases that count, by group of technologies and by phase or region, each as a mark with the age of its evidence. A case
 * with technologies of two groups is in both rows.
 */
public final class Board {
    /** The largest number of groups that a board shows: those with the most cases. */
    static final int GROUPS = 12;

    private static final int PITCH = 14;
    private static final int NARROW_PITCH = 10;
    private final Views views;
    private final List<String> columns;
    private final List<Row> rows;
    private final List<Linked> without;
    private final int groups;
    private final int pitch;

    /** A column with a predicate for its cases. */
    private record Column(String code, String name, Predicate<CaseEntry> has) {}

    /** A group of technologies and its cases. */
    public record Row(TechnologyId group, Linked name, long cases, List<Cell> cells) {}

    /**
     * The cases of a group at a phase or in a region, the newest first.
     *
     * @param list the page that lists them; null if there are no cases or no such page
     */
    public record Cell(
            String column,
            List<CaseEntry> entries,
            @Nullable ListedCases list) {}

    private Board(Views views, List<String> columns, List<Row> rows, List<Linked> without, int groups, int pitch) {
        this.views = views;
        this.without = List.copyOf(without);
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.groups = groups;
        this.pitch = pitch;
    }

    /** Returns the groups by phase, the one with the most cases first. */
    public static Board phases(Views views) {
        return views.phases.get();
    }

    /** Returns the groups by region of the WCO; without columns if the catalogue does not list regions. */
    public static Board regions(Views views) {
        return views.regions.get();
    }

    static Board ofPhases(Views views) {
        List<Standing> shown = new ArrayList<>(List.of(Standing.PREPARATION, Standing.TRIAL, Standing.OPERATION));
        Arrays.stream(Standing.values())
                .filter(standing -> standing.compareTo(Standing.PREPARATION) > 0 && standing != Standing.NOT_YET)
                .filter(standing -> views.figures.newest().stream().anyMatch(entry -> entry.standing() == standing))
                .forEach(shown::add);
        List<Column> columns = shown.stream()
                .map(standing -> new Column(
                        standing.code(),
                        views.words.say("phase." + standing.code()),
                        entry -> entry.standing() == standing))
                .toList();
        return of(views, columns, PITCH, true);
    }

    static Board ofRegions(Views views) {
        Figures figures = views.figures;
        List<Set<Code>> regions = figures.entries().stream()
                .map(entry -> regionsOf(figures, entry))
                .toList();
        List<CodeList.Entry> listed = views.knowsCountries()
                ? figures.catalogue()
                        .codeList(CodeListId.of("country-groups"))
                        .map(CodeList::codes)
                        .orElse(List.of())
                : List.of();
        List<Column> columns = listed.stream()
                .map(CodeList.Entry::code)
                .map(code -> new Column(
                        code.value(),
                        views.names.code("country-groups", code).text(),
                        entry -> regions.get(entry.number()).contains(code)))
                .filter(column -> figures.newest().stream().anyMatch(column.has))
                .toList();
        return of(views, columns, NARROW_PITCH, false);
    }

    private static Set<Code> regionsOf(Figures figures, CaseEntry entry) {
        Set<Code> regions = new LinkedHashSet<>();
        entry.countries()
                .forEach(country -> figures.catalogue()
                        .countries()
                        .wcoRegion(country, figures.day())
                        .ifPresent(regions::add));
        return regions;
    }

    private static Board of(Views views, List<Column> columns, int pitch, boolean lists) {
        List<Row> rows = new ArrayList<>();
        Map<TechnologyId, List<CaseEntry>> byGroup = new HashMap<>();
        IdentityHashMap<Column, Integer> whole = new IdentityHashMap<>();
        for (CaseEntry entry : views.figures.newest()) {
            for (TechnologyId group : entry.groups()) {
                byGroup.computeIfAbsent(group, id -> new ArrayList<>()).add(entry);
            }
            for (Column column : columns) {
                if (column.has.test(entry)) {
                    whole.merge(column, 1, Integer::sum);
                }
            }
        }
        for (TechnologyId group : views.figures.groups()) {
            Linked name = new Linked(views.names.technology(group), views.links.technology(group));
            List<CaseEntry> entries = byGroup.getOrDefault(group, List.of());
            List<Cell> cells = new ArrayList<>();
            for (Column column : columns) {
                List<CaseEntry> here = entries.stream().filter(column.has).toList();
                cells.add(new Cell(
                        column.name,
                        here,
                        here.isEmpty() || !lists
                                ? null
                                : list(
                                        views,
                                        group,
                                        name,
                                        column,
                                        here,
                                        here.size() == whole.getOrDefault(column, 0))));
            }
            rows.add(new Row(group, name, entries.size(), List.copyOf(cells)));
        }
        List<Linked> without =
                rows.stream().filter(row -> row.cases == 0).map(Row::name).toList();
        rows.removeIf(row -> row.cases == 0);
        List<Row> most = rows.stream()
                .sorted(Comparator.comparingLong(row -> -row.cases))
                .limit(GROUPS)
                .toList();
        return new Board(views, columns.stream().map(Column::name).toList(), most, without, rows.size(), pitch);
    }

    /** Returns the list of a cell: that of the whole phase if all its cases are in the cell. */
    private static ListedCases list(
            Views views, TechnologyId group, Linked name, Column column, List<CaseEntry> here, boolean whole) {
        return whole
                ? new ListedCases(column.code, views.words.say("list.phase", column.name), here)
                : new ListedCases(
                        group.value() + "--" + column.code,
                        views.words.say("list.cell", name.text(), column.name),
                        here);
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Returns the groups that have no case. */
    public List<Linked> without() {
        return without;
    }

    /** Returns the number of groups with cases, of which the board shows those with the most cases. */
    public int groups() {
        return groups;
    }

    public boolean isEmpty() {
        return columns.isEmpty()
                || rows.stream().allMatch(row -> row.cells.stream().allMatch(cell -> cell.entries.isEmpty()));
    }

    /** Returns the pages that list the cases of cells. */
    public List<ListedCases> lists() {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .flatMap(cell -> Optional.ofNullable(cell.list).stream())
                .toList();
    }

    /** Returns the ages that occur in marks, in order, for the legend. */
    public List<EvidenceAge> ages() {
        Set<EvidenceAge> ages = EnumSet.noneOf(EvidenceAge.class);
        rows.forEach(row -> row.cells.forEach(
                cell -> cell.entries.forEach(entry -> age(entry).ifPresent(ages::add))));
        return List.copyOf(ages);
    }

    private Optional<EvidenceAge> age(CaseEntry entry) {
        return views.figures.statistics().age(entry);
    }

    private long marks() {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToLong(cell -> cell.entries.size())
                .sum();
    }

    private long most() {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToLong(cell -> cell.entries.size())
                .max()
                .orElse(1);
    }

    /**
     * Returns the marks of a cell for the table of a page.
     *
     * @param href the links to cases
     */
    public Drawing dots(Cell cell, Function<CaseEntry, String> href) {
        boolean linked = pitch == PITCH && marks() <= DotField.LINKED;
        return field(pitch == PITCH ? 112 : 90)
                .alone(cell.entries.stream()
                        .map(entry -> linked
                                ? new DotField.Dot(age(entry), tip(entry), href.apply(entry))
                                : new DotField.Dot(age(entry), "", null))
                        .toList());
    }

    private DotField field(int width) {
        return DotField.of(marks(), pitch, width, most());
    }

    private String tip(CaseEntry entry) {
        Words words = views.words;
        String title = words.text(entry.caseStudy().title()).text();
        return entry.counted()
                .evidence()
                .map(date -> title + " – " + words.say("seen", words.date(date)))
                .orElse(title);
    }

    /** Returns the board of phases as a picture; empty if no case has a phase. */
    public static Optional<Picture> picture(Views views) {
        Board board = phases(views);
        return board.isEmpty()
                ? Optional.empty()
                : Optional.of(board.picture(
                        "stages", board.message(), board.subtitle("board.subtitle"), "index.html#stages"));
    }

    /** Returns the board of regions as a picture; empty if no two regions have a case. */
    public static Optional<Picture> regionPicture(Views views) {
        Board board = regions(views);
        return board.isEmpty() || board.columns.size() == 1
                ? Optional.empty()
                : Optional.of(board.picture(
                        "regions",
                        board.regionMessage(),
                        board.subtitle("board.regions.subtitle"),
                        "index.html#regions"));
    }

    /** Returns the message of the board of phases: how many cases are in operation, and how many of them were seen recently. */
    public String message() {
        Words words = views.words;
        List<CaseEntry> all = views.figures.newest();
        List<CaseEntry> running = all.stream()
                .filter(entry -> entry.standing() == Standing.OPERATION)
                .toList();
        long seen = running.stream()
                .filter(entry -> age(entry).filter(EvidenceAge.ONE::equals).isPresent())
                .count();
        if (views.figures.catalogue().issued().isEmpty() || running.isEmpty()) {
            return words.count("board.message.undated", running.size(), all.size());
        }
        if (seen == 0) {
            return words.count("board.message.none", running.size(), all.size());
        }
        return seen == running.size()
                ? words.count("board.message.all", running.size(), all.size())
                : words.count("board.message", running.size(), all.size(), seen);
    }

    /** Returns the message of the board of regions: how many cells are empty. */
    public String regionMessage() {
        long cells = (long) rows.size() * columns.size();
        long empty = rows.stream()
                .flatMap(row -> row.cells.stream())
                .filter(cell -> cell.entries.isEmpty())
                .count();
        return empty == 0
                ? views.words.say("board.regions.none-empty")
                : views.words.count("board.regions.message", empty, cells);
    }

    /** Returns what is drawn, as of when. */
    public String subtitle(String key) {
        boolean phases = key.equals("board.subtitle");
        if (field(0).grain() == DotField.Grain.BAR) {
            return views.words.say(phases ? "board.subtitle.bars" : "board.regions.subtitle.bars", views.asOf());
        }
        boolean paler = phases && views.figures.catalogue().issued().isPresent();
        return views.words.say(key, views.asOf()) + (paler ? " " + views.words.say("board.paler") : "");
    }

    private Picture picture(String name, String message, String subtitle, String page) {
        Words words = views.words;
        List<BoardChart.Row> drawn = rows.stream()
                .map(row -> new BoardChart.Row(
                        row.name.text(),
                        row.cells.stream()
                                .map(cell -> cell.entries.stream()
                                        .map(entry -> new DotField.Dot(age(entry), "", null))
                                        .toList())
                                .toList()))
                .toList();
        List<Legend.Key> keys = ages().stream()
                .map(age -> DotField.key(age, words.say("age." + age.code())))
                .toList();
        BoardChart chart = new BoardChart(words, pitch, columns, drawn, keys);
        String description = rows.stream()
                .map(row -> row.name.text() + words.say("colon") + " "
                        + String.join(
                                ", ",
                                row.cells.stream()
                                        .map(cell -> cell.column + " " + words.number(cell.entries.size()))
                                        .toList()))
                .reduce((one, next) -> one + words.say("separator") + next)
                .orElse("");
        return new Picture(
                name,
                message,
                subtitle,
                page,
                chart.wide(name + "-wide", message, description),
                chart.narrow(name + "-narrow", message, description));
    }
}
