package org.waystage.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.CaseStudy;
import org.waystage.core.Code;
import org.waystage.core.Statement;

/**
 * How many cases name what, of one kind of statement.
 *
 * @param list the code list
 * @param cases how many cases there are
 * @param stating how many of them state anything of this kind, as text or code
 * @param coded how many of them state at least one code
 * @param rows the codes with the number of cases that state them, the most frequent first, then in the order of codes
 */
record Tally(String list, long cases, long stating, long coded, List<Row> rows) {
    /** A code, how many cases state it, and some of these, in the order of the catalogue. */
    record Row(Code code, long cases, List<CaseEntry> examples) {}

    static Tally of(
            String list, List<CaseEntry> entries, Function<CaseStudy, List<Statement>> statements, int examples) {
        Map<Code, Long> counts = new HashMap<>();
        Map<Code, List<CaseEntry>> named = new HashMap<>();
        long stating = 0;
        long coded = 0;
        for (CaseEntry entry : entries) {
            Set<Code> codes = new HashSet<>();
            List<Statement> stated = statements.apply(entry.caseStudy());
            stated.forEach(statement -> codes.addAll(statement.codes()));
            stating += stated.isEmpty() ? 0 : 1;
            coded += codes.isEmpty() ? 0 : 1;
            for (Code code : codes) {
                counts.merge(code, 1L, Long::sum);
                List<CaseEntry> examplesOfCode = named.computeIfAbsent(code, unused -> new ArrayList<>());
                if (examplesOfCode.size() < examples) {
                    examplesOfCode.add(entry);
                }
            }
        }
        List<Row> rows = counts.entrySet().stream()
                .map(count -> new Row(count.getKey(), count.getValue(), List.copyOf(named.get(count.getKey()))))
                .sorted((a, b) -> a.cases != b.cases ? Long.compare(b.cases, a.cases) : a.code.compareTo(b.code))
                .toList();
        return new Tally(list, entries.size(), stating, coded, rows);
    }
}
