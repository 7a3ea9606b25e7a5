package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.report.charts.FrequencyChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * How often cases make each statement of a kind.
 *
 * @param all the counts of all cases
 * @param askedWith the lists that sources of some of these cases do not distinguish from this one
 * @param rows the codes, the most frequent first, then in the order of codes
 * @param groups the same by group of technologies, in the order of the report
 */
public record FrequencyView(Frequencies.Row all, List<CaseList> askedWith, List<Row> rows, List<GroupRow> groups) {
    /** The largest number of cases named for a code. */
    static final int EXAMPLES = 12;

    private static final int CODES_OF_A_GROUP = 3;

    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Long> code) -> -code.getValue())
            .thenComparing(Map.Entry::getKey);

    /** A code, its share among the cases with any code, and some of its cases, in the order of the catalogue. */
    public record Row(LocalizedText name, Share share, Svg bar, List<CaseEntry> examples) {}

    /** A group, its cases, and its most frequent codes; {@code more} is the number of codes left out. */
    public record GroupRow(Linked name, Frequencies.Row counts, List<Views.Count> codes, int more) {}

    public static FrequencyView of(Views views, Frequencies.Kind kind) {
        Frequencies found = views.figures.statistics().frequencies(kind);
        Map<Code, List<CaseEntry>> examples = examples(
                views.figures.entries().stream()
                        .filter(entry -> views.figures.counts(entry))
                        .toList(),
                kind);
        long most = found.all().codes().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        List<Row> rows = new ArrayList<>();
        found.all().codes().entrySet().stream().sorted(MOST_FIRST).forEach(count -> {
            Code code = Code.of(count.getKey());
            rows.add(new Row(
                    views.names.code(list(kind), code),
                    found.all().share(code),
                    FrequencyChart.of(count.getValue(), most),
                    List.copyOf(examples.getOrDefault(code, List.of()))));
        });
        List<GroupRow> groups = new ArrayList<>();
        for (TechnologyId group : views.figures.groups()) {
            found.row(group.value()).ifPresent(row -> groups.add(group(views, kind, group, row)));
        }
        return new FrequencyView(found.all(), askedWith(views, kind), List.copyOf(rows), List.copyOf(groups));
    }

    private static List<CaseList> askedWith(Views views, Frequencies.Kind kind) {
        return views.figures.entries().stream()
                .filter(entry -> views.figures.counts(entry))
                .flatMap(entry -> entry.caseStudy().notSeparable().stream())
                .filter(each -> each.list().code().equals(kind.code())
                        || each.with().code().equals(kind.code()))
                .map(each -> each.list().code().equals(kind.code()) ? each.with() : each.list())
                .distinct()
                .sorted(Comparator.comparing(CaseList::code))
                .toList();
    }

    /** Returns whether no case distinguishes this list from another, so none can be counted under it. */
    public boolean isInseparable() {
        return all.stating() == 0 && all.notSeparable() > 0;
    }

    private static GroupRow group(Views views, Frequencies.Kind kind, TechnologyId group, Frequencies.Row counts) {
        List<Views.Count> codes = counts.codes().entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(CODES_OF_A_GROUP)
                .map(count -> new Views.Count(
                        Linked.unlinked(views.names.code(list(kind), Code.of(count.getKey()))), count.getValue()))
                .toList();
        return new GroupRow(
                views.technology(group), counts, codes, counts.codes().size() - codes.size());
    }

    /** Returns the code list of a kind of statement; objectives use that of benefits. */
    private static String list(Frequencies.Kind kind) {
        return switch (kind) {
            case NEEDS -> "needs";
            case OBJECTIVES, BENEFITS -> "benefits";
            case CHALLENGES -> "challenges";
        };
    }

    private static List<Statement> statements(CaseStudy caseStudy, Frequencies.Kind kind) {
        return switch (kind) {
            case NEEDS -> caseStudy.needs();
            case OBJECTIVES -> caseStudy.objectives();
            case BENEFITS -> caseStudy.benefits();
            case CHALLENGES -> caseStudy.challenges();
        };
    }

    private static Map<Code, List<CaseEntry>> examples(List<CaseEntry> entries, Frequencies.Kind kind) {
        Map<Code, List<CaseEntry>> examples = new HashMap<>();
        for (CaseEntry entry : entries) {
            Set<Code> codes = new LinkedHashSet<>();
            for (Statement statement : statements(entry.caseStudy(), kind)) {
                codes.addAll(statement.codes());
            }
            for (Code code : codes) {
                List<CaseEntry> named = examples.computeIfAbsent(code, unused -> new ArrayList<>());
                if (named.size() < EXAMPLES) {
                    named.add(entry);
                }
            }
        }
        return examples;
    }
}
