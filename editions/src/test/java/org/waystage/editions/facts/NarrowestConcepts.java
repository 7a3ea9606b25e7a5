package org.waystage.editions.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A case names the narrowest technologies that its sources name, and no group beside one of its own: counts by group would pair
 * the group with its child.
 */
final class NarrowestConcepts {
    private final Map<String, String> broader = new HashMap<>();

    NarrowestConcepts(List<FactFile> files) {
        for (FactFile file : files) {
            for (JsonNode technology : file.list("technologies")) {
                if (technology.has("broader")) {
                    broader.put(
                            technology.path("id").asString(),
                            technology.path("broader").asString());
                }
            }
        }
    }

    /** Returns the groups that the cases of a file name beside a technology of the group. */
    List<Finding> amiss(FactFile file) {
        List<Finding> amiss = new ArrayList<>();
        int index = 0;
        for (JsonNode caseStudy : file.list("caseStudies")) {
            List<String> named = caseStudy
                    .path("technologies")
                    .valueStream()
                    .map(node -> node.asString(""))
                    .toList();
            for (int i = 0; i < named.size(); i++) {
                String group = named.get(i);
                String pointer = "/caseStudies/" + index + "/technologies/" + i;
                named.stream()
                        .filter(each -> isOf(group, each))
                        .findFirst()
                        .ifPresent(one -> amiss.add(Finding.ofFacts(
                                file.name(),
                                pointer,
                                "'" + group + "' is the group of '" + one
                                        + "', which is named too; leave the group out")));
            }
            index++;
        }
        return amiss;
    }

    private boolean isOf(String group, String technology) {
        String top = technology;
        for (int steps = 0; broader.containsKey(top) && steps < broader.size(); steps++) {
            top = broader.get(top);
        }
        return top.equals(group) && !technology.equals(group);
    }
}
