package org.waystage.report.finding;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.ListedCases;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.LocalizedText;

/** The filters of the search page, in the order of its address. */
public final class Filters {
    /** The prefix of the pages of phases that have more cases than the figures count. */
    public static final String OWN_PHASE = "cases-phase-";

    private static final List<Integer> AGES = List.of(1, EvidenceAge.PRESENT, EvidenceAge.SILENT);

    private final Views views;
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

    /** The first days of the last years, by their number; none without an issue date. */
    private final Map<String, LocalDate> since = new LinkedHashMap<>();

    /** A filter with its choices. */
    public record Filter(String key, String label, List<Choice> choices) {}

    /**
     * A choice of a filter.
     *
     * @param value its form in an address
     * @param name its name
     * @param depth its depth, 0 at the top
     * @param cases the number of cases that have it
     * @param href the page about it, relative to the folder of the language; null if there is none
     */
    public record Choice(
            String value,
            LocalizedText name,
            int depth,
            long cases,
            @Nullable String href) {}

    /** Creates the filters of the cases of a report. */
    public Filters(Views views) {
        this.views = views;
        LocalDate day = views.figures.day();
        if (!day.equals(LocalDate.MAX)) {
            AGES.forEach(years -> since.put(years.toString(), day.minusYears(years)));
        }
        for (CaseEntry entry : views.figures.entries()) {
            for (Map.Entry<String, Set<String>> filter : of(entry).entrySet()) {
                Map<String, Long> counted = counts(filter.getKey());
                filter.getValue().forEach(value -> counted.merge(value, 1L, Long::sum));
            }
        }
    }

    /** Returns the number of cases for each choice of a filter. */
    private Map<String, Long> counts(String key) {
        return counts.computeIfAbsent(key, any -> new LinkedHashMap<>());
    }

    private long cases(String key, String value) {
        return counts(key).getOrDefault(value, 0L);
    }

    /** Returns the values of a case for each filter. */
    Map<String, Set<String>> of(CaseEntry entry) {
        Figures figures = views.figures;
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Set<String> technologies = new LinkedHashSet<>();
        for (TechnologyId technology : entry.caseStudy().technologies()) {
            for (TechnologyId broader : figures.catalogue().withBroader(technology)) {
                technologies.add(broader.value());
            }
        }
        values.put("t", technologies);
        values.put("p", Set.of(entry.standing().code()));
        values.put("r", Dimension.REGION.keys(figures.catalogue(), entry.caseStudy(), figures.day()));
        values.put("c", Dimension.COUNTRY.keys(figures.catalogue(), entry.caseStudy(), figures.day()));
        values.put("seen", seen(entry));
        return values;
    }

    /** Returns within how many years the case was seen, as of the issue date; empty without one. */
    private Set<String> seen(CaseEntry entry) {
        Set<String> within = new LinkedHashSet<>();
        if (since.isEmpty()) {
            return within;
        }
        if (entry.counted().evidence().isEmpty()) {
            within.add("undated");
        } else {
            LocalDate evidence = entry.counted().evidence().get().latest();
            for (Map.Entry<String, LocalDate> first : since.entrySet()) {
                if (!evidence.isBefore(first.getValue())) {
                    within.add(first.getKey());
                }
            }
            if (within.isEmpty()) {
                within.add("older");
            }
        }
        return within;
    }

    /** Returns the filters with their choices. */
    public List<Filter> all() {
        return List.of(
                new Filter("t", views.words.say("find.t"), technologies()),
                new Filter("p", views.words.say("find.p"), phases()),
                new Filter("r", views.words.say("find.r"), regions()),
                new Filter("c", views.words.say("find.c"), codes("c", views.names::country, views.links::country)),
                new Filter("seen", views.words.say("find.seen"), ages()));
    }

    private List<Choice> technologies() {
        List<Choice> choices = new ArrayList<>();
        views.figures.groups().forEach(group -> addTechnologies(group, choices));
        return choices;
    }

    /** Adds a group and what is below it, each technology followed by what is below that, however deep. */
    private void addTechnologies(TechnologyId group, List<Choice> choices) {
        record Below(TechnologyId id, int depth) {}
        Set<TechnologyId> added = new HashSet<>();
        Deque<Below> open = new ArrayDeque<>(List.of(new Below(group, 0)));
        while (!open.isEmpty()) {
            Below next = open.pop();
            TechnologyId id = next.id;
            long cases = cases("t", id.value());
            if (cases > 0 && added.add(id)) {
                choices.add(new Choice(
                        id.value(), views.names.technology(id), next.depth, cases, views.links.technology(id)));
                List<Technology> narrower = views.figures.catalogue().narrower(id);
                for (int i = narrower.size() - 1; i >= 0; i--) {
                    open.push(new Below(narrower.get(i).id(), next.depth + 1));
                }
            }
        }
    }

    /** Returns the phases, even those without cases, and other standings that occur; each one with cases has a page. */
    public List<Choice> phases() {
        Map<Standing, Long> counted = new EnumMap<>(Standing.class);
        for (CaseEntry entry : views.figures.newest()) {
            counted.merge(entry.standing(), 1L, Long::sum);
        }
        List<Choice> choices = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            long cases = cases("p", standing.code());
            if (cases > 0 || standing.compareTo(Standing.END) <= 0) {
                choices.add(new Choice(
                        standing.code(),
                        LocalizedText.plain(views.words.say("phase." + standing.code())),
                        0,
                        cases,
                        cases > 0 ? phasePath(standing, counted.getOrDefault(standing, 0L)) : null));
            }
        }
        return choices;
    }

    /** Returns the page of the cases of a phase: the list behind its number, if the figures count all of them. */
    private String phasePath(Standing standing, long counted) {
        return counted == cases("p", standing.code())
                ? new ListedCases(standing.code(), "", List.of()).href()
                : OWN_PHASE + standing.code() + ".html";
    }

    private List<Choice> regions() {
        return codes("r", region -> views.names.code("country-groups", region), views.links::region);
    }

    private List<Choice> codes(String key, Function<Code, LocalizedText> name, Function<Code, @Nullable String> page) {
        List<Choice> choices = new ArrayList<>();
        for (String value : counts(key).keySet()) {
            Code code = Code.of(value);
            long cases = cases(key, value);
            choices.add(new Choice(value, name.apply(code), 0, cases, page.apply(code)));
        }
        choices.sort(Comparator.<Choice, String>comparing(
                        choice -> Folding.of(choice.name().text()))
                .thenComparing(Choice::value));
        return choices;
    }

    /** Returns the ages, even those without cases; without an issue date there are none. */
    private List<Choice> ages() {
        List<Choice> choices = new ArrayList<>();
        if (!views.figures.day().equals(LocalDate.MAX)) {
            for (String value : List.of("1", "3", "5", "older", "undated")) {
                long cases = cases("seen", value);
                choices.add(
                        new Choice(value, LocalizedText.plain(views.words.say("find.seen." + value)), 0, cases, null));
            }
        }
        return choices;
    }
}
