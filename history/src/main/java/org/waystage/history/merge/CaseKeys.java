package org.waystage.history.merge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.history.internal.text.Resemblance;
import org.waystage.history.internal.text.SharedKeys;

/** The keys by which case studies may be the same, found in one pass. Case studies are identified by their numbers. */
final class CaseKeys {
    final SharedKeys ids = new SharedKeys();
    final SharedKeys origins = new SharedKeys();
    /** The identifiers of other schemes. */
    final SharedKeys names = new SharedKeys();

    final SharedKeys contents = new SharedKeys();
    /** The case studies whose id was made up. */
    final BitSet madeUp = new BitSet();
    /** For each side, the bodies that adopt something. */
    final Map<Side, Set<String>> adopting = new HashMap<>();

    CaseKeys(List<Node<CaseStudy>> nodes, Function<Node<CaseStudy>, Set<String>> bodies) {
        for (int i = 0; i < nodes.size(); i++) {
            add(i, nodes.get(i), bodies.apply(nodes.get(i)));
        }
    }

    private void add(int number, Node<CaseStudy> node, Set<String> adopters) {
        CaseStudy study = node.record();
        adopting.computeIfAbsent(node.side, side -> new HashSet<>()).addAll(Resemblance.within(adopters));
        madeUp.set(number, study.hasMadeUpId());
        ids.add(number, study.id().value());
        Origins.of(node.side, study).forEach(origin -> origins.add(number, origin.toArray(String[]::new)));
        study.identifiers().stream()
                .filter(Origins::isName)
                .forEach(identifier -> names.add(number, identifier.scheme(), identifier.value()));
        Identity.keys(study.title(), adopters.toString()).forEach(key -> contents.add(number, key));
    }
}
