package org.waystage.report.views;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
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
import org.waystage.report.figures.Standing;
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

    private static final StageCounts NOTHING = new StageCounts(Map.of(), 0, 0, 0);

    public final Figures figures;
    public final CasePages casePages;
    public final Links links;
    public final Words words;
    public final Names names;
    public final Phrases phrases;
    public final ShareWords shares;
    /** That some texts are in another language; empty if none is. */
    public final String foreignTexts;

    public Views(Figures figures, CasePages casePages, ReportLanguage language) {
        this.figures = figures;
        this.casePages = casePages;
        this.links = new Links(figures);
        this.words = new Words(language);
        this.names = new Names(figures.catalogue(), words);
        this.phrases = new Phrases(words);
        this.shares = new ShareWords(words);
        this.foreignTexts = ForeignTexts.sentence(figures.catalogue(), words);
    }

    /** A headline number of the report. */
    public record Tile(String number, String label, String basis) {}

    /** A country and its memberships. */
    public record CountryRow(
            Linked name, LocalizedText region, boolean leastDeveloped, boolean wto, StageCounts counts) {}

    /** A name and the number of cases that have it. */
    public record Count(LocalizedText name, long cases) {}

    public MatrixView groups() {
        StageMatrix matrix = figures.matrix(Dimension.GROUP);
        List<MatrixView.LabelledCounts> lines = new ArrayList<>();
        for (TechnologyId group : figures.groups()) {
            lines.add(new MatrixView.LabelledCounts(
                    names.technology(group),
                    links.technology(group),
                    matrix.rows().getOrDefault(group.value(), NOTHING)));
        }
        return MatrixView.of(words, "groups", matrix.all(), lines);
    }

    public static String groupAnchor(TechnologyId group) {
        return "group-" + group.value();
    }

    public StageCounts group(TechnologyId group) {
        return figures.matrix(Dimension.GROUP).rows().getOrDefault(group.value(), NOTHING);
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
                        names.technology(TechnologyId.of(row.getKey())),
                        row.getValue().total() + row.getValue().notYet()))
                .toList();
    }

    static Comparator<Map.Entry<String, StageCounts>> mostFirst() {
        return Comparator.<Map.Entry<String, StageCounts>>comparingLong(
                        row -> -(row.getValue().total() + row.getValue().notYet()))
                .thenComparing(Map.Entry::getKey);
    }

    /** Returns the adopters of the cases of a group in operation, each once. */
    public List<Linked> inOperation(TechnologyId group) {
        Set<OrganizationId> adopters = new LinkedHashSet<>();
        figures.entries(group).stream()
                .filter(entry -> entry.standing() == Standing.OPERATION && figures.counts(entry.caseStudy()))
                .forEach(entry -> adopters.addAll(entry.caseStudy().adopters()));
        return adopters.stream()
                .map(id -> new Linked(names.organization(id), links.body(id)))
                .sorted(Comparator.comparing(Linked::name, byName()))
                .toList();
    }

    private static Comparator<Map.Entry<String, StageCounts>> othersLast() {
        return Comparator.comparing(row -> row.getKey().equals("other"));
    }

    public MatrixView regions() {
        boolean told = knowsCountries()
                && figures.catalogue().codeList(CodeListId.of("country-groups")).isPresent();
        return matrix(
                Dimension.REGION,
                "regions",
                key -> names.code("country-groups", Code.of(key)),
                told ? "region.none" : "region.untold");
    }

    public MatrixView kinds() {
        return matrix(Dimension.KIND, "kinds", key -> LocalizedText.plain(words.code("kind", key)), "kind.unstated");
    }

    public MatrixView natures() {
        return matrix(Dimension.NATURE, "natures", key -> LocalizedText.plain(words.code("nature", key)));
    }

    public MatrixView development() {
        return matrix(Dimension.LDC, "ldc", key -> LocalizedText.plain(words.say("ldc." + key)), "country.none");
    }

    public MatrixView membership() {
        return matrix(Dimension.WTO, "wto", key -> LocalizedText.plain(words.say("wto." + key)), "country.none");
    }

    public MatrixView processes() {
        return matrix(
                Dimension.PROCESS, "processes", key -> names.code("customs-processes", Code.of(key)), "process.none");
    }

    /** Returns the name of the key of a row. */
    private interface Naming {
        LocalizedText of(String key);
    }

    /** Creates a matrix in which a message names the row of cases without a key. */
    private MatrixView matrix(Dimension dimension, String id, Naming naming, String none) {
        return matrix(
                dimension,
                id,
                key -> key.equals(Dimension.NONE) ? LocalizedText.plain(words.say(none)) : naming.of(key));
    }

    private MatrixView matrix(Dimension dimension, String id, Naming naming) {
        StageMatrix matrix = figures.matrix(dimension);
        List<MatrixView.LabelledCounts> lines = new ArrayList<>();
        matrix.rows().entrySet().stream()
                .filter(row -> !row.getKey().equals(Dimension.NONE))
                .sorted(dimension == Dimension.LDC || dimension == Dimension.WTO ? othersLast() : mostFirst())
                .limit(ROWS)
                .forEach(row -> lines.add(MatrixView.LabelledCounts.of(naming.of(row.getKey()), row.getValue())));
        StageCounts rest = matrix.rows().get(Dimension.NONE);
        if (rest != null) {
            lines.add(MatrixView.LabelledCounts.of(naming.of(Dimension.NONE), rest));
        }
        return MatrixView.of(words, id, matrix.all(), lines);
    }

    /** Returns whether the catalogue states the memberships of countries. */
    public boolean knowsCountries() {
        return figures.catalogue().codeList(CodeListId.of("countries")).isPresent();
    }

    /** Returns the countries, those with the most cases first. */
    public List<CountryRow> countries() {
        return figures.matrix(Dimension.COUNTRY).rows().entrySet().stream()
                .filter(row -> !row.getKey().equals(Dimension.NONE))
                .sorted(mostFirst())
                .limit(3 * ROWS)
                .map(row -> country(Code.of(row.getKey()), row.getValue()))
                .sorted(Comparator.<CountryRow>comparingLong(row -> -(row.counts.total() + row.counts.notYet()))
                        .thenComparing(row -> row.name().name(), byName()))
                .toList();
    }

    private CountryRow country(Code country, StageCounts counts) {
        var countries = figures.catalogue().countries();
        return new CountryRow(
                new Linked(names.country(country), links.country(country)),
                countries
                        .wcoRegion(country, figures.day())
                        .map(region -> names.code("country-groups", region))
                        .orElseGet(() -> LocalizedText.plain(words.say("none.dash"))),
                countries.isLeastDeveloped(country, figures.day()),
                countries.isWtoMember(country, figures.day()),
                counts);
    }

    public long countryCount() {
        return figures.matrix(Dimension.COUNTRY).rows().keySet().stream()
                .filter(key -> !key.equals(Dimension.NONE))
                .count();
    }

    public long casesWithoutCountry() {
        StageCounts rest = figures.matrix(Dimension.COUNTRY).rows().getOrDefault(Dimension.NONE, NOTHING);
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
                .forEach((year, matrix) -> series.put(year, matrix.rows().getOrDefault(group.value(), NOTHING)));
        return series;
    }

    public Svg yearChart(String id, @Nullable TechnologyId group) {
        String title = group == null
                ? words.say("chart.years.title")
                : words.say("chart.years.group", names.technology(group).text());
        return YearChart.of(words, id, title, group == null ? 220 : 90, group == null ? years() : years(group));
    }

    public List<Tile> tiles() {
        StageCounts all = figures.matrix(Dimension.GROUP).all();
        long total = all.total();
        long adopters = figures.entries().stream()
                .filter(entry -> Natures.USE.has(entry.caseStudy()))
                .flatMap(entry -> entry.caseStudy().adopters().stream())
                .distinct()
                .count();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(
                words.number(figures.entries().size()),
                words.count("tile.cases", figures.entries().size()),
                words.count("tile.cases.basis", figures.citedSources())));
        tiles.add(new Tile(
                words.number(all.in(Phase.OPERATION)),
                words.say("tile.operation"),
                words.count("tile.of", total, words.percent(all.in(Phase.OPERATION), total))));
        tiles.add(new Tile(
                words.number(all.in(Phase.TRIAL)),
                words.say("tile.trial"),
                words.count("tile.of", total, words.percent(all.in(Phase.TRIAL), total))));
        tiles.add(new Tile(
                words.number(adopters), words.count("tile.adopters", adopters), words.say("tile.adopters.basis")));
        tiles.add(new Tile(
                words.number(countryCount()),
                words.count("tile.countries", countryCount()),
                words.count("tile.countries.basis", casesWithoutCountry())));
        if (figures.catalogue().issued().isPresent()) {
            EvidenceAges ages = figures.statistics().ages();
            tiles.add(new Tile(
                    words.number(ages.olderThanFive()),
                    words.say("tile.old"),
                    words.count("tile.old.basis", ages.active())));
        }
        return tiles;
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
                        LocalizedText.plain(
                                count.getKey().isEmpty()
                                        ? words.say("reliability.unstated")
                                        : words.code("reliability", count.getKey())),
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

    /** Returns the cases in the order of their first adopter's name, then their title. */
    public List<CaseEntry> register() {
        record Keyed(String adopter, String title, CaseEntry entry) {}
        return figures.entries().stream()
                .map(entry -> new Keyed(
                        folded(names.organization(entry.caseStudy().adopters().get(0))
                                .text()),
                        folded(words.text(entry.caseStudy().title()).text()),
                        entry))
                .sorted(Comparator.comparing(Keyed::adopter)
                        .thenComparing(Keyed::title)
                        .thenComparing(keyed -> keyed.entry.number()))
                .map(Keyed::entry)
                .toList();
    }

    static Comparator<LocalizedText> byName() {
        return Comparator.<LocalizedText, String>comparing(said -> folded(said.text()))
                .thenComparing(LocalizedText::text);
    }

    /** Returns a text without accents and in lower case, by which lists are sorted. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                folded.append(apart.charAt(i));
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
