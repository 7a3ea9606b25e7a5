package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * A scheme of another body whose words have an order of their own, and in whose words cases of the catalogue are recorded.
 *
 * <p>Only a crosswalk that states the order of the words makes one: the order of its rows may be any. A word outside the order
 * with which some case begins is an entry; any other is an end, after which the last word of the order is no longer waited for.
 *
 * @param code the scheme
 * @param order its words, from the least to the furthest; at least two
 * @param ends the words outside the order with which no case begins
 */
public record Scheme(Code code, List<String> order, List<String> ends) {
    /** Makes immutable copies. */
    public Scheme {
        order = List.copyOf(order);
        ends = List.copyOf(ends);
    }

    /**
     * Returns the schemes of a catalogue in whose words cases are recorded.
     *
     * @param catalogue the catalogue
     * @return the schemes, in the order of their crosswalks; immutable
     */
    public static List<Scheme> of(Catalogue catalogue) {
        Map<Code, Heard> schemes = new LinkedHashMap<>();
        for (Crosswalk crosswalk : catalogue.crosswalks()) {
            List<String> order = crosswalk.order().stream().distinct().toList();
            if (order.size() > 1 && !order.contains("")) {
                schemes.putIfAbsent(crosswalk.scheme(), new Heard(order));
            }
        }
        if (schemes.isEmpty()) {
            return List.of();
        }
        catalogue.caseStudies().forEach(each -> read(catalogue, each, schemes));
        List<Scheme> used = new ArrayList<>();
        schemes.forEach((code, words) -> {
            if (!words.said.isEmpty()) {
                NavigableSet<String> ends = new TreeSet<>(words.said);
                words.order.forEach(ends::remove);
                ends.removeAll(words.first);
                used.add(new Scheme(code, words.order, List.copyOf(ends)));
            }
        });
        return List.copyOf(used);
    }

    /** What is said in a scheme, and with which words cases begin. */
    private record Heard(List<String> order, Set<String> said, Set<String> first) {
        Heard(List<String> order) {
            this(order, new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private static void read(Catalogue catalogue, CaseStudy caseStudy, Map<Code, Heard> schemes) {
        Map<Code, List<StageRecord>> facts = new LinkedHashMap<>();
        catalogue.history(caseStudy).byScope().values().stream()
                .flatMap(List::stream)
                .forEach(fact -> fact.reportedAs()
                        .filter(reported -> !reported.word().isEmpty())
                        .ifPresent(reported -> facts.computeIfAbsent(reported.scheme(), code -> new ArrayList<>())
                                .add(fact)));
        facts.forEach((code, records) -> {
            Heard heard = schemes.get(code);
            if (heard != null) {
                Optional<LocalDate> first =
                        records.stream().flatMap(record -> day(record).stream()).min(Comparator.naturalOrder());
                for (StageRecord record : records) {
                    String word = record.reportedAs().orElseThrow().word();
                    heard.said.add(word);
                    if (day(record).equals(first)) {
                        heard.first.add(word);
                    }
                }
            }
        });
    }

    private static Optional<LocalDate> day(StageRecord fact) {
        return fact.earliest().or(fact::latest);
    }
}
