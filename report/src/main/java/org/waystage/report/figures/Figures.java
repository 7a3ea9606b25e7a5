package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** The counts of a report, independent of language. Safe for use by several threads once it is built. */
public final class Figures {
    /** The largest number of years in the series: a date in year 1 must not create two thousand columns. */
    public static final int YEARS = 25;

    private static final CollectionId SEVEN_GROUPS = CollectionId.of("study-report-2022");

    private static final Comparator<Plan> LATEST_DUE_FIRST = Comparator.<Plan, LocalDate>comparing(
                    plan -> plan.record().latest().orElse(LocalDate.MAX))
            .reversed();

    private final Catalogue catalogue;
    private final LocalDate day;
    private final List<TechnologyId> groups;
    private final Optional<ConceptCollection> collection;
    private final List<CaseEntry> entries = new ArrayList<>();
    private final SortedMap<Integer, StageMatrix> yearly;
    private final List<Plan> overdue = new ArrayList<>();
    private final List<Plan> open = new ArrayList<>();
    private final Undertakings undertakings;
    private final Map<CaseStudyId, CaseEntry> byId = new HashMap<>();
    private final BitSet countedNumbers = new BitSet();
    private final int firstYearOfAll;
    private final long undated;
    private final AnalysisFigures statistics;
    private final Optional<Changes> changes;
    private final Once<Paths> paths = new Once<>(() -> Paths.of(this));
    private final Once<YearlyEvidence> yearlyEvidence = new Once<>(() -> new YearlyEvidence(this));
    private final Once<CaseIndex> index;
    private final Once<List<CaseEntry>> newest = new Once<>(this::sortNewest);
    private final Once<List<TechnologyId>> usedGroups = new Once<>(this::usedGroups);
    private final Once<Integer> citedSources = new Once<>(this::countSources);

    /** A plan and its case. */
    public record Plan(CaseEntry entry, StageRecord record) {}

    /**
     * Returns the number of sources that any part of a case cites, not counting those cited only by the reference data.
     */
    public int citedSources() {
        return citedSources.get();
    }

    private int countSources() {
        Set<SourceId> sources = new HashSet<>();
        catalogue.caseStudies().forEach(one -> one.citations().forEach(citation -> sources.add(citation.source())));
        return sources.size();
    }

    public Figures(Catalogue catalogue) {
        this(catalogue, Optional.empty());
    }

    /**
     * Counts what a report shows.
     *
     * @param changes what changed since an earlier edition
     */
    Figures(Catalogue catalogue, Optional<Changes> changes) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.day = catalogue.issued().map(PartialDate::latest).orElse(LocalDate.MAX);
        this.index = new Once<>(() -> new CaseIndex(catalogue, day, entries));
        this.collection = catalogue
                .collection(SEVEN_GROUPS)
                .or(() -> catalogue.collections().stream().findFirst());
        this.groups = groupsOf(catalogue, collection);
        this.statistics = new AnalysisFigures(catalogue, day);
        this.undertakings = new Undertakings(catalogue, day);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        long withoutDate = 0;
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            StageHistory history = catalogue.history(caseStudy);
            Optional<LocalDate> firstDay = Optional.empty();
            List<StageRecord> facts = new ArrayList<>();
            history.byScope().values().forEach(facts::addAll);
            for (StageRecord fact : facts) {
                Optional<LocalDate> date = fact.latest().or(fact::earliest);
                if (date.isPresent()) {
                    LocalDate earliest = fact.earliest().orElse(LocalDate.MIN);
                    if (firstDay.isEmpty() || firstDay.get().compareTo(earliest) >= 0) {
                        firstDay = Optional.of(earliest);
                    }
                    first = Math.min(first, date.get().getYear());
                    last = Math.max(last, date.get().getYear());
                }
            }
            withoutDate += facts.isEmpty() || firstDay.isPresent() || !counts(caseStudy) ? 0 : 1;
            EvidencedStage state = history.current();
            EvidencedStage counted = counted(caseStudy, state);
            CaseEntry entry = new CaseEntry(
                    caseStudy,
                    entries.size(),
                    state,
                    counted,
                    Standing.of(counted.answer()),
                    groupsOf(caseStudy),
                    catalogue.countriesOf(caseStudy),
                    firstDay,
                    counted.evidence().map(PartialDate::latest).orElse(LocalDate.MIN));
            entries.add(entry);
            countedNumbers.set(entry.number(), counts(caseStudy));
            byId.putIfAbsent(caseStudy.id(), entry);
            sortPlans(entry, history);
        }
        overdue.sort(LATEST_DUE_FIRST);
        firstYearOfAll = first;
        undated = catalogue.issued().isPresent() ? withoutDate : 0;
        yearly = yearly(first, catalogue.issued().map(PartialDate::year).orElse(last));
    }

    /**
     * Returns the stage at which the figures count a case; it differs from its own only if the case has no record yet.
     */
    private EvidencedStage counted(CaseStudy caseStudy, EvidencedStage own) {
        boolean asks = own.answer().equals(StageAnswer.NOT_YET)
                && counts(caseStudy)
                && !succession().predecessors(caseStudy.id()).isEmpty();
        return asks
                ? statistics
                        .counted(caseStudy.id())
                        .map(entry -> new EvidencedStage(entry.answer(), List.of(), entry.evidence()))
                        .orElse(own)
                : own;
    }

    private void sortPlans(CaseEntry entry, StageHistory history) {
        history.overduePlans().forEach(plan -> overdue.add(new Plan(entry, plan)));
        for (StageRecord record : entry.caseStudy().stages()) {
            boolean past = catalogue.issued().isPresent()
                    && record.latest().filter(due -> due.isBefore(day)).isPresent();
            if (record.basis() == Basis.Listed.EXPECTED && !past) {
                open.add(new Plan(entry, record));
            }
        }
    }

    /** Returns the last years of the series; empty if no record has a date. */
    private SortedMap<Integer, StageMatrix> yearly(int first, int last) {
        if (first == Integer.MAX_VALUE) {
            return Collections.emptySortedMap();
        }
        LocalDate end = LocalDate.of(last, 12, 31);
        SortedMap<Integer, StageMatrix> series =
                StageMatrix.yearly(catalogue, Dimension.GROUP, end.isAfter(day) ? day : end);
        return series.tailMap(series.lastKey() - YEARS + 1);
    }

    private static List<TechnologyId> groupsOf(Catalogue catalogue, Optional<ConceptCollection> collection) {
        Set<TechnologyId> groups = new LinkedHashSet<>();
        collection.ifPresent(list -> list.members().forEach(member -> groups.add(root(catalogue, member))));
        catalogue.technologies().stream().map(Technology::id).forEach(technology -> {
            if (root(catalogue, technology).equals(technology)) {
                groups.add(technology);
            }
        });
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            caseStudy.technologies().forEach(technology -> groups.add(root(catalogue, technology)));
        }
        return List.copyOf(groups);
    }

    private static TechnologyId root(Catalogue catalogue, TechnologyId technology) {
        List<TechnologyId> chain = catalogue.withBroader(technology);
        return chain.get(chain.size() - 1);
    }

    private List<TechnologyId> groupsOf(CaseStudy caseStudy) {
        Set<TechnologyId> own = new LinkedHashSet<>();
        caseStudy.technologies().forEach(technology -> own.add(root(catalogue, technology)));
        return own.size() == 1
                ? List.copyOf(own)
                : groups.stream().filter(own::contains).toList();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the day as of which the report shows stages: the issue date or, if there is none, the end of time. */
    public LocalDate day() {
        return day;
    }

    public Optional<ConceptCollection> collection() {
        return collection;
    }

    /** Returns the groups with rows in tables: those of the collection, followed by others with a case. */
    public List<TechnologyId> groups() {
        return usedGroups.get();
    }

    private List<TechnologyId> usedGroups() {
        Set<TechnologyId> used = new HashSet<>();
        entries.forEach(entry -> used.addAll(entry.groups()));
        Set<TechnologyId> chosen = new LinkedHashSet<>(members());
        groups.stream().filter(used::contains).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    /** Returns the groups of the collection, in its order. */
    public Set<TechnologyId> members() {
        Set<TechnologyId> members = new LinkedHashSet<>();
        collection.ifPresent(list -> list.members().forEach(member -> members.add(root(catalogue, member))));
        return members;
    }

    public List<CaseEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Returns the cases that the figures count and that have a stage, those with the newest evidence first. */
    public List<CaseEntry> newest() {
        return newest.get();
    }

    private List<CaseEntry> sortNewest() {
        return entries.stream()
                .filter(entry -> counts(entry) && entry.standing() != Standing.NOT_YET)
                .sorted(Figures::newestFirst)
                .toList();
    }

    private static int newestFirst(CaseEntry a, CaseEntry b) {
        int order = b.lastSeen().compareTo(a.lastSeen());
        return order == 0 ? a.caseStudy().id().compareTo(b.caseStudy().id()) : order;
    }

    /** Returns the cases of a group, the furthest first, then in the order of the catalogue. */
    public List<CaseEntry> entries(TechnologyId group) {
        return entries.stream()
                .filter(entry -> entry.groups().contains(group))
                .sorted(Comparator.comparing(CaseEntry::standing)
                        .thenComparing(CaseEntry::rung, Comparator.reverseOrder()))
                .toList();
    }

    /** Returns whether the figures count a case: a use that was not continued as another case. */
    public boolean counts(CaseStudy caseStudy) {
        return undertakings.count(caseStudy);
    }

    /** Returns whether the figures count a case of the report: a use that was not continued as another case. */
    public boolean counts(CaseEntry entry) {
        return countedNumbers.get(entry.number());
    }

    /**
     * Returns the cases that the figures count in place of a case; empty if they count the case itself or do not count
     * it anyway.
     */
    public List<CaseEntry> inPlaceOf(CaseStudy caseStudy) {
        Set<CaseStudyId> later = undertakings.after(caseStudy);
        return later.isEmpty() // true of nearly all cases, for which no stream is created
                ? List.of()
                : later.stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .filter(entry -> counts(entry))
                        .toList();
    }

    /** Returns the subjects that have pages in addition to cases, with the cases of each. */
    public CaseIndex index() {
        return index.get();
    }

    /** Returns the group that a technology belongs to. */
    TechnologyId group(TechnologyId technology) {
        return root(catalogue, technology);
    }

    /** Returns what changed since the earlier edition; empty without one. */
    public Optional<Changes> changes() {
        return changes;
    }

    /** Returns the succession of cases by the day of the report. */
    public Succession succession() {
        return undertakings.succession();
    }

    public StageMatrix matrix(Dimension dimension) {
        return statistics.matrix(dimension);
    }

    public AnalysisFigures statistics() {
        return statistics;
    }

    /** Returns the groups by standing as of the end of each year, and as of the issue date for the year of issue. */
    public SortedMap<Integer, StageMatrix> yearly() {
        return yearly;
    }

    /** Returns how many cases of the series had not been seen recently, computed on the first call. */
    public YearlyEvidence yearlyEvidence() {
        return yearlyEvidence.get();
    }

    /** Returns whether any case had a stage of the ladder at the end of one of these years. */
    public boolean tellsYears() {
        return yearly.values().stream()
                .map(StageMatrix::all)
                .anyMatch(all -> all.total() > all.unmapped() + all.unknown());
    }

    /** Returns how far cases come and how long it takes, computed on the first call. */
    public Paths paths() {
        return paths.get();
    }

    /**
     * Returns the number of cases with records but without a date, which the series includes only as of the issue date.
     */
    public long undated() {
        return undated;
    }

    /** Returns when evidence was last looked for; empty if the catalogue states it for no case. */
    public Optional<Looked> looked() {
        return Looked.of(catalogue);
    }

    /** Returns whether there are records older than the series. */
    public boolean olderThanSeries() {
        return !yearly.isEmpty() && firstYearOfAll < yearly.firstKey();
    }

    public List<Plan> overdue() {
        return Collections.unmodifiableList(overdue);
    }

    /** Returns the plans whose date has not passed or that have no date. */
    public List<Plan> open() {
        return Collections.unmodifiableList(open);
    }

    /** Returns the cases with evidence from the twelve months before the issue date, the newest first. */
    public List<CaseEntry> recent() {
        if (catalogue.issued().isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.evidenceAfter(yearBefore()))
                .sorted((a, b) -> evidence(b).compareTo(evidence(a)))
                .toList();
    }

    private static LocalDate evidence(CaseEntry entry) {
        return entry.state().evidence().orElseThrow().latest();
    }

    /** Returns the day twelve months before the issue date. */
    public LocalDate yearBefore() {
        return day.minusYears(1);
    }

    /** A result and its case. */
    public record Result(CaseEntry entry, Outcome outcome) {}

    /** Returns the results that are marked as measured and have a quantity. */
    public List<Result> measured() {
        List<Result> measured = new ArrayList<>();
        for (CaseEntry entry : entries) {
            for (Outcome outcome : entry.caseStudy().outcomes()) {
                boolean counts = outcome.quantity().isPresent()
                        && outcome.basis()
                                .filter(OutcomeBasis.Listed.MEASURED::equals)
                                .isPresent();
                if (counts) {
                    measured.add(new Result(entry, outcome));
                }
            }
        }
        return measured;
    }

    /** Returns the number of results with a quantity, whatever their basis. */
    public long outcomes() {
        return entries.stream()
                .flatMap(entry -> entry.caseStudy().outcomes().stream())
                .filter(outcome -> outcome.quantity().isPresent())
                .count();
    }
}
