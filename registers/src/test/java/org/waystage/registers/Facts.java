package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What is expected of a register; remembers what was asked, so that no fact is forgotten. */
final class Facts {
    private final JsonNode facts;
    private final Set<String> open = new TreeSet<>();

    private Facts(JsonNode facts) {
        this.facts = facts;
        open.addAll(facts.propertyNames());
    }

    static Facts of(String register) {
        return new Facts(RealFiles.expected(register));
    }

    JsonNode get(String name) {
        open.remove(name);
        return facts.required(name);
    }

    long number(String name) {
        return get(name).asLong();
    }

    String text(String name) {
        return get(name).asString();
    }

    /** Returns counts by word. */
    Map<String, Long> counts(String name) {
        return counts(name, word -> word);
    }

    /** Returns counts by what words are in the catalogue; counts that become one are added up. */
    Map<String, Long> counts(String name, Function<String, String> as) {
        return counts(get(name), as);
    }

    static Map<String, Long> counts(JsonNode node, Function<String, String> as) {
        Map<String, Long> counts = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        counts.merge(as.apply(entry.getKey()), entry.getValue().asLong(), Long::sum));
        return counts;
    }

    /** Checks that every fact was asked but these, each with the reason why it is not held. */
    void holdAllBut(Map<String, String> reasons) {
        assertThat(open).containsExactlyInAnyOrderElementsOf(reasons.keySet());
    }
}
