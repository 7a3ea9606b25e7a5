package org.waystage.analysis.paths;

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
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * A scheme of another body with a stated order of its words, in which cases of the catalogue are recorded.
 *
 * <p>Only a crosswalk that states the order of the words qualifies, because the order of its rows may be arbitrary. A
 * word outside the order with which a case begins is an entry; any other is an end, after which the last word of the
 * order is no longer expected.
 *
 * @param code the code of the scheme
 * @param order its words in ascending order, at least two; immutable
 * @param ends the words outside the order with which no case begins; immutable
 */
public record Scheme(Code code, List<String> order, List<String> ends) {
    /** Makes immutable copies. */
    public Scheme {
        order = List.copyOf(order);
        ends = List.copyOf(ends);
    }

    /**
     * Returns the schemes in which cases of a catalogue are recorded.
     *
     * @param catalogue the catalogue with the cases and crosswalks
     * @return the schemes, in the order of their crosswalks; immutable
     */
    public static List<Scheme> of(Catalogue catalogue) {
        Map<Code, Heard> schemes = new LinkedHashMap<>();
        for (Crosswalk crosswalk : catalogue.crosswalks()) {
            List<String> order = crosswalk.order().stream()
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
            if (order.size() > 1) {
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

    /** The words recorded in a scheme, and the words with which cases begin. */
    private record Heard(List<String> order, Set<String> said, Set<String> first) {
        Heard(List<String> order) {
            this(order, new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private static void read(Catalogue catalogue, CaseStudy caseStudy, Map<Code, Heard> schemes) {
        Map<Code, List<StageRecord>> facts = new LinkedHashMap<>();
        for (List<StageRecord> scope : catalogue.history(caseStudy).byScope().values()) {
            for (StageRecord fact : scope) {
                Optional<ReportedAs> reported = fact.reportedAs();
                if (reported.isPresent() && !reported.get().word().isEmpty()) {
                    facts.computeIfAbsent(reported.get().scheme(), code -> new ArrayList<>())
                            .add(fact);
                }
            }
        }
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
