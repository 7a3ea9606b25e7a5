package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Reliability;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.Code;
import org.waystage.report.charts.Svg;
import org.waystage.report.charts.YearChart;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAges;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Once;
import org.waystage.report.figures.Provision;
import org.waystage.report.figures.Standing;
import org.waystage.report.figures.YearlyEvidence;
import org.waystage.report.words.KnownNames;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Names;
import org.waystage.report.words.Phrases;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/** The figures of a report, as the pages of one language show them. */
public final class Views {
    /** The largest number of rows of a list on a page of findings; the list of cases has them all. */
    public static final int ROWS = 100;

    public final Figures figures;
    public final CasePages casePages;
    public final Links links;
    public final Words words;
    public final Names names;
    public final Phrases phrases;
    public final ShareWords shares;
    /** The note that some texts are in another language; empty if none is. */
    public final String foreignTexts;

    private final Once<Long> adopters = new Once<>(this::countAdopters);
    final Once<Board> phases = new Once<>(() -> Board.ofPhases(this));
    final Once<Board> regions = new Once<>(() -> Board.ofRegions(this));

    /** Names that occur in many rows. */
    private final KnownNames<TechnologyId> technologies;

    private final KnownNames<OrganizationId> bodies;
    private final KnownNames<Code> countries;

    public Views(Figures figures, CasePages casePages, ReportLanguage language) {
        this.figures = figures;
        this.casePages = casePages.in(language);
        this.links = new Links(figures);
        this.words = new Words(language);
        this.names = new Names(figures.catalogue(), words);
        this.phrases = new Phrases(words, names::scheme);
        this.shares = new ShareWords(words, Sampling.of(figures.catalogue()));
        this.technologies = new KnownNames<>(id -> new Linked(names.technology(id), links.technology(id)));
        this.bodies = new KnownNames<>(id -> new Linked(names.organization(id), links.body(id)));
        this.countries = new KnownNames<>(code -> new Linked(names.country(code), links.country(code)));
        this.foreignTexts = ForeignTexts.sentence(figures.catalogue(), words);
    }

    /** A headline number of the report, and the page that lists what it counts; null if there is none. */
    public record Tile(
            String number,
            String label,
            String basis,
            @Nullable String href) {}

    /** A name and the number of cases that have it. */
    public record Count(Linked name, long cases) {}

    /** Returns the day of the report: the issue date, or a text that there is none. */
    public String asOf() {
        return figures.catalogue().issued().map(words::asOf).orElse(words.say("asOf.none"));
    }

    public Linked technology(TechnologyId id) {
        return technologies.of(id);
    }

    public Linked body(OrganizationId id) {
        return bodies.of(id);
    }

    public Linked country(Code code) {
        return countries.of(code);
    }

    public Linked process(Code code) {
        return new Linked(names.code("customs-processes", code), links.process(code));
    }

    public Linked provision(Provision provision) {
        return new Linked(names.provision(provision.instrument(), provision.provision()), links.provision(provision));
    }

    public MatrixView groups() {
        StageMatrix matrix = figures.matrix(Dimension.GROUP);
        List<MatrixView.LabelledCounts> lines = new ArrayList<>();
        for (TechnologyId group : figures.groups()) {
            lines.add(new MatrixView.LabelledCounts(
                    names.technology(group),
                    links.technology(group),
                    matrix.rows().getOrDefault(group.value(), StageCounts.NONE)));
        }
        return MatrixView.of(words, "groups", matrix.all(), lines);
    }

    public static String groupAnchor(TechnologyId group) {
        return "group-" + group.value();
    }

    public StageCounts group(TechnologyId group) {
        return figures.matrix(Dimension.GROUP).rows().getOrDefault(group.value(), StageCounts.NONE);
    }

    /** Returns the technologies below a group that cases name, without the group itself, the most frequent first. */
    public List<Count> technologies(TechnologyId group) {
        Set<TechnologyId> within = figures.catalogue().withNarrower(group);
        return figures.matrix(Dimension.TECHNOLOGY).rows().entrySet().stream()
                .filter(row -> !row.getKey().equals(group.value()))
                .filter(row -> !row.getKey().equals(Dimension.NONE) && within.contains(TechnologyId.of(row.getKey())))
                .sorted(mostFirst())
                .limit(ROWS)
                .map(row -> new Count(
                        technology(TechnologyId.of(row.getKey())),
                        row.getValue().total() + row.getValue().notYet()))
                .toList();
    }

    static Comparator<Map.Entry<String, StageCounts>> mostFirst() {
        return Comparator.<Map.Entry<String, StageCounts>>comparingLong(
                        row -> -(row.getValue().total() + row.getValue().notYet()))
                .thenComparing(Map.Entry::getKey);
    }

    private static Comparator<Map.Entry<String, StageCounts>> othersLast() {
        return Comparator.comparing(row -> row.getKey().equals("other"));
    }

    public MatrixView regions() {
        return matrix(
                Dimension.REGION,
                "regions",
                key -> new Linked(names.code("country-groups", Code.of(key)), links.region(Code.of(key))),
                knowsRegions() ? "region.none" : "region.untold");
    }

    public MatrixView kinds() {
        return matrix(
                Dimension.KIND,
                "kinds",
                key -> Linked.unlinked(LocalizedText.plain(words.code("kind", key))),
                "kind.unstated");
    }

    public MatrixView natures() {
        return matrix(
                Dimension.NATURE, "natures", key -> Linked.unlinked(LocalizedText.plain(words.code("nature", key))));
    }

    public MatrixView development() {
        return matrix(
                Dimension.LDC,
                "ldc",
                key -> Linked.unlinked(LocalizedText.plain(words.say("ldc." + key))),
                "country.none");
    }

    public MatrixView membership() {
        return matrix(
                Dimension.WTO,
                "wto",
                key -> Linked.unlinked(LocalizedText.plain(words.say("wto." + key))),
                "country.none");
    }

    public MatrixView processes() {
        return matrix(Dimension.PROCESS, "processes", key -> process(Code.of(key)), "process.none");
    }

    /** Creates a matrix in which a message names the row of cases without a key. */
    private MatrixView matrix(Dimension dimension, String id, Function<String, Linked> naming, String none) {
        return matrix(
                dimension,
                id,
                key -> key.equals(Dimension.NONE)
                        ? Linked.unlinked(LocalizedText.plain(words.say(none)))
                        : naming.apply(key));
    }

    private MatrixView matrix(Dimension dimension, String id, Function<String, Linked> naming) {
        StageMatrix matrix = figures.matrix(dimension);
        List<MatrixView.LabelledCounts> lines = new ArrayList<>();
        matrix.rows().entrySet().stream()
                .filter(row -> !row.getKey().equals(Dimension.NONE))
                .sorted(dimension == Dimension.LDC || dimension == Dimension.WTO ? othersLast() : mostFirst())
                .limit(ROWS)
                .forEach(row -> lines.add(MatrixView.LabelledCounts.of(naming.apply(row.getKey()), row.getValue())));
        StageCounts rest = matrix.rows().get(Dimension.NONE);
        if (rest != null) {
            lines.add(MatrixView.LabelledCounts.of(naming.apply(Dimension.NONE), rest));
        }
        return MatrixView.of(words, id, matrix.all(), lines);
    }

    /** Returns whether the catalogue states the memberships of countries. */
    public boolean knowsCountries() {
        return figures.catalogue().codeList(CodeListId.of("countries")).isPresent();
    }

    /** Returns whether the catalogue states which countries are in which regions. */
    public boolean knowsRegions() {
        return knowsCountries()
                && figures.catalogue().codeList(CodeListId.of("country-groups")).isPresent();
    }

    public long countryCount() {
        Map<String, StageCounts> rows = figures.matrix(Dimension.COUNTRY).rows();
        return rows.containsKey(Dimension.NONE) ? rows.size() - 1L : rows.size();
    }

    public long casesWithoutCountry() {
        StageCounts rest = figures.matrix(Dimension.COUNTRY).rows().getOrDefault(Dimension.NONE, StageCounts.NONE);
        return rest.total() + rest.notYet();
    }

    /** Returns the counts of all cases by year. */
    public SortedMap<Integer, StageCounts> years() {
        SortedMap<Integer, StageCounts> series = new TreeMap<>();
        figures.yearly().forEach((year, matrix) -> series.put(year, matrix.all()));
        return series;
    }

    /** Returns the counts of a group by year. */
    public SortedMap<Integer, StageCounts> years(TechnologyId group) {
        SortedMap<Integer, StageCounts> series = new TreeMap<>();
        figures.yearly()
                .forEach((year, matrix) ->
                        series.put(year, matrix.rows().getOrDefault(group.value(), StageCounts.NONE)));
        return series;
    }

    /**
     * Draws the years of a group or, without one, of all cases.
     *
     * @param most the number of cases that is as high as the chart; 0 for the largest of these
     */
    public Svg yearChart(String id, @Nullable TechnologyId group, long most) {
        String title = group == null
                ? words.say("chart.years.title")
                : words.say("chart.years.group", names.technology(group).text());
        SortedMap<Integer, StageCounts> series = group == null ? years() : years(group);
        YearlyEvidence evidence = figures.yearlyEvidence();
        return YearChart.of(
                words,
                id,
                title,
                group == null ? 220 : 110,
                Math.max(most, highest(series)),
                series,
                group == null ? evidence.all() : evidence.of(group));
    }

    /** Returns the largest number of cases in a year of a series; 1 if there are none. */
    public static long highest(SortedMap<Integer, StageCounts> series) {
        return series.values().stream().mapToLong(StageCounts::total).reduce(1, Math::max);
    }

    /** Returns the message of the years: how many of the active cases of the last year had not been seen recently. */
    public String yearMessage() {
        SortedMap<Integer, StageCounts> series = years();
        int last = series.lastKey();
        StageCounts counts = series.getOrDefault(last, StageCounts.NONE);
        long running = Standing.OPERATION.in(counts) + Standing.TRIAL.in(counts) + Standing.PREPARATION.in(counts);
        long silent = silentIn(last);
        String year = Integer.toString(last);
        if (running == 0) {
            return words.say("years.message.empty", year);
        }
        return silent == 0
                ? words.say("years.message.none", silent, running, year, YearlyEvidence.YEARS)
                : words.count("years.message", silent, running, year, YearlyEvidence.YEARS);
    }

    private long silentIn(int year) {
        return figures.yearlyEvidence().all().getOrDefault(year, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Returns whether any year has cases that had not been seen recently. */
    public boolean hasSilentYears() {
        return years().keySet().stream().anyMatch(year -> silentIn(year) > 0);
    }

    /** Returns what the columns of years show. */
    public String yearSubtitle() {
        return words.say(hasSilentYears() ? "years.subtitle" : "years.caption");
    }

    /** Returns how many cases a list shows, counted or not, and how many of them the figures count. */
    public String listed(List<CaseEntry> cases) {
        long counted = cases.stream().filter(entry -> figures.counts(entry)).count();
        return words.count("listed", cases.size(), counted);
    }

    /** Returns the number of bodies that adopt cases that count as uses. */
    public long adopterCount() {
        return adopters.get();
    }

    private long countAdopters() {
        return figures.entries().stream()
                .filter(entry -> Natures.USE.has(entry.caseStudy()))
                .flatMap(entry -> entry.caseStudy().adopters().stream())
                .distinct()
                .count();
    }

    /** Returns the headline numbers, beginning with how much of the evidence is old. A number of no cases is left out. */
    public List<Tile> tiles() {
        StageCounts all = figures.matrix(Dimension.GROUP).all();
        long adopters = adopterCount();
        long members = Sentences.membersWithCases(this).size();
        List<Tile> tiles = new ArrayList<>();
        EvidenceAges ages = figures.statistics().ages();
        if (figures.catalogue().issued().isPresent() && ages.active() > 0) {
            tiles.add(new Tile(
                    words.number(ages.olderThanFive()),
                    words.say("tile.old", ages.olderThanFive()),
                    words.count("tile.old.basis", ages.active()),
                    ages.olderThanFive() == 0 ? null : "lists/silent.html"));
        }
        if (all.total() > 0) {
            tiles.add(tile(all, Standing.OPERATION));
            tiles.add(tile(all, Standing.TRIAL));
        }
        tiles.add(new Tile(
                words.number(figures.entries().size()),
                words.count("tile.cases", figures.entries().size()),
                words.count("tile.cases.basis", figures.citedSources()),
                "cases.html"));
        tiles.add(new Tile(
                words.number(adopters),
                words.count("tile.adopters", adopters),
                words.say("tile.adopters.basis"),
                adopters == 0 ? null : "bodies.html"));
        tiles.add(new Tile(
                words.number(countryCount()),
                words.count("tile.countries", countryCount()),
                countriesBasis(members),
                countryCount() == 0 ? null : "lists/countries.html"));
        return tiles;
    }

    /** Returns notes on the number of countries. A number that is zero is left out, unless there is no other. */
    private String countriesBasis(long members) {
        String without = words.count("tile.countries.basis", casesWithoutCountry());
        if (members == 0) {
            return without;
        }
        String those = words.count("tile.countries.members", members);
        return casesWithoutCountry() == 0 ? those : those + words.say("separator") + without;
    }

    private Tile tile(StageCounts all, Standing standing) {
        long number = standing.in(all);
        return new Tile(
                words.number(number),
                words.say("tile." + standing.code(), number),
                shares.ofAll(Share.of(number, all.total()))
                        + Sentences.atLeast(this, standing == Standing.TRIAL ? Phase.TRIAL : Phase.OPERATION),
                number == 0 ? null : "lists/" + standing.code() + ".html");
    }

    /** Returns what the figures count and how much they leave out; empty if they leave out nothing. */
    public List<String> selection() {
        Selection selection = figures.matrix(Dimension.GROUP).selection();
        List<String> sentences = new ArrayList<>();
        if (!selection.otherNatures().isEmpty()) {
            List<String> numbers = new ArrayList<>();
            selection
                    .otherNatures()
                    .forEach((nature, number) -> numbers.add(
                            Nature.of(nature) instanceof Nature.Listed
                                    ? words.count("counted." + nature, number)
                                    : words.count("counted.other", number, nature)));
            sentences.add(words.say("counted.uses", String.join(words.say("separator"), numbers)));
        }
        if (selection.partOfAnother() > 0) {
            sentences.add(words.count("counted.part", selection.partOfAnother()));
        }
        return sentences;
    }

    /** Returns the number of sources of each reliability. */
    public List<Count> reliabilities() {
        Map<String, Long> counts = new TreeMap<>();
        figures.catalogue()
                .sources()
                .forEach(source ->
                        counts.merge(source.reliability().map(Reliability::code).orElse(""), 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong(count -> -count.getValue()))
                .map(count -> new Count(
                        Linked.unlinked(LocalizedText.plain(
                                count.getKey().isEmpty()
                                        ? words.say("reliability.unstated")
                                        : words.code("reliability", count.getKey()))),
                        count.getValue()))
                .toList();
    }

    /** Returns the name of a part of a case. */
    public LocalizedText scope(CaseStudy caseStudy, ScopeId id) {
        return caseStudy.scopes().stream()
                .filter(scope -> scope.id().equals(id))
                .findFirst()
                .map(scope -> words.text(scope.name()))
                .orElseGet(() -> LocalizedText.plain(id.value()));
    }
}
