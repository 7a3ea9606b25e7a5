package org.waystage.analysis.regression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;

/** The clusters of bodies that depend on each other because cases join them, directly or through other bodies. */
final class CaseClusters {
    /** For each body, another one of its cluster that is nearer to the first; the first body itself for the first. */
    private final Map<String, String> nearer = new HashMap<>();

    private CaseClusters() {}

    static CaseClusters of(List<CaseRows.Counted> cases) {
        CaseClusters clusters = new CaseClusters();
        for (CaseRows.Counted one : cases) {
            List<OrganizationId> adopters = one.one().adopters();
            adopters.forEach(body -> clusters.join(adopters.get(0).value(), body.value()));
        }
        return clusters;
    }

    /** Returns the cluster of a case, named after the first of its bodies by their ids. */
    String of(CaseStudy one) {
        return first(one.adopters().get(0).value());
    }

    private void join(String one, String other) {
        String first = first(one);
        String second = first(other);
        if (first.compareTo(second) < 0) {
            nearer.put(second, first);
        } else {
            nearer.put(first, second);
        }
    }

    private String first(String body) {
        String at = body;
        String next = nearer.computeIfAbsent(at, any -> body);
        while (!next.equals(at)) {
            nearer.put(at, nearer.getOrDefault(next, next)); // halves the path for later calls
            at = next;
            next = nearer.getOrDefault(at, at);
        }
        return at;
    }
}
