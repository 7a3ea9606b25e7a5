package org.waystage.editions.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What must hold between sources and what cites them: each is cited, and none is newer than the case was looked at. */
final class CitedSources {
    /** The ids that stand in the facts elsewhere than as an id, each of which may be a citation. */
    private final Set<String> named = new HashSet<>();
    /** The day of issue of each source that has one. */
    private final Map<String, String> issued = new HashMap<>();

    CitedSources(List<FactFile> files) {
        for (FactFile file : files) {
            collect(file.content());
            for (JsonNode source : file.list("sources")) {
                if (source.has("issued")) {
                    issued.put(
                            source.path("id").asString(), source.path("issued").asString());
                }
            }
        }
    }

    private void collect(JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> {
                if (!name.equals("id")) {
                    collect(value);
                }
            });
        } else if (node.isString()) {
            named.add(node.asString());
        } else {
            node.forEach(this::collect);
        }
    }

    /** Returns the sources of a file that nothing cites, and the cases that cite a source issued after they were checked. */
    List<Finding> amiss(FactFile file) {
        List<Finding> amiss = new ArrayList<>();
        int index = 0;
        for (JsonNode source : file.list("sources")) {
            String id = source.path("id").asString("");
            if (!named.contains(id)) {
                amiss.add(Finding.ofFacts(
                        file.name(),
                        "/sources/" + index,
                        "nothing cites '" + id + "'; name it in the 'sources' of what it says, or leave it out"));
            }
            index++;
        }
        index = 0;
        for (JsonNode caseStudy : file.list("caseStudies")) {
            String checked = caseStudy.path("checkedOn").asString("");
            String pointer = "/caseStudies/" + index + "/checkedOn";
            caseStudy
                    .path("sources")
                    .valueStream()
                    .map(source -> source.asString(""))
                    // the text of a day or month is after that of an earlier one, and before that of each day in it
                    .filter(id ->
                            !checked.isEmpty() && issued.getOrDefault(id, "").compareTo(checked) > 0)
                    .forEach(id -> amiss.add(Finding.ofFacts(
                            file.name(),
                            pointer,
                            checked + " is before '" + id + "' was issued, on " + issued.get(id)
                                    + "; give the day on which you last looked for evidence")));
            index++;
        }
        return amiss;
    }
}
