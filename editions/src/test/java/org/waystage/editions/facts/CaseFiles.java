package org.waystage.editions.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What the files of cases must have beyond what the rules of the format ask for, and where bodies and sources belong. */
final class CaseFiles {
    private static final String FOLDER = "case-studies/";
    private static final String PLACE = "/caseStudies/0";
    /** The members that each case has, and what a contributor is told if one is missing. */
    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.ofEntries(
            Map.entry("id", "the id, like the name of the file"),
            Map.entry("title", "the title"),
            Map.entry("summary", "one to three sentences of your own"),
            Map.entry("nature", "use, offer, rule or research"),
            Map.entry("technologies", "the narrowest concepts of technologies.json that a source names"),
            Map.entry("adopters", "who adopts, by the ids of bodies"),
            Map.entry("processes", "codes of code-lists/customs-processes.json"),
            Map.entry("stages", "at least one stage record"),
            Map.entry("objectives", "what the adopter wants to reach"),
            Map.entry("sources", "at least one source"),
            Map.entry("confidence", "high, medium or low"),
            Map.entry("checkedOn", "the day on which evidence was last looked for")));

    private CaseFiles() {}

    /** Returns what is missing or misplaced. */
    static List<Finding> missing(List<FactFile> files) {
        List<Finding> missing = new ArrayList<>();
        for (FactFile file : files) {
            if (file.name().startsWith(FOLDER)) {
                inCase(file, missing);
            }
        }
        misplaced(files, "organizations", missing);
        misplaced(files, "sources", missing);
        return missing;
    }

    private static void inCase(FactFile file, List<Finding> missing) {
        List<JsonNode> cases = file.list("caseStudies");
        if (cases.size() != 1) {
            missing.add(Finding.ofFacts(file.name(), "", "holds " + cases.size() + " cases, not one"));
            return;
        }
        JsonNode found = cases.get(0);
        REQUIRED.forEach((member, what) -> {
            if (found.path(member).isMissingNode()
                    || found.path(member).isEmpty() && found.path(member).isContainer()) {
                missing.add(Finding.ofFacts(file.name(), PLACE, "no '" + member + "' (" + what + ")"));
            }
        });
        String id = found.path("id").asString("");
        if (!file.name().equals(FOLDER + id + ".json")) {
            missing.add(Finding.ofFacts(
                    file.name(), PLACE + "/id", "the file of '" + id + "' is named " + FOLDER + id + ".json"));
        }
        int index = 0;
        for (JsonNode record : found.path("stages")) {
            if (record.path("note").isMissingNode()) {
                missing.add(Finding.ofFacts(
                        file.name(), PLACE + "/stages/" + index, "no 'note' (what the source says of this stage)"));
            }
            index++;
        }
        index = 0;
        for (JsonNode outcome : found.path("outcomes")) {
            if (outcome.at("/quantity/unit").asString("").contains("%")) {
                missing.add(Finding.ofFacts(
                        file.name(), PLACE + "/outcomes/" + index + "/quantity/unit", "say 'percent' in place of '%'"));
            }
            index++;
        }
    }

    /**
     * A body or source that one case names stands in the file of that case; one that more than one file names stands in the file
     * of its list.
     */
    private static void misplaced(List<FactFile> files, String list, List<Finding> missing) {
        Map<String, Set<String>> naming = new TreeMap<>();
        Map<String, String> standing = new TreeMap<>();
        for (FactFile file : files) {
            file.list(list).forEach(each -> standing.put(each.path("id").asString(""), file.name()));
        }
        for (FactFile file : files) {
            Set<String> named = new LinkedHashSet<>();
            strings(file.content(), named);
            named.retainAll(standing.keySet());
            Set<String> own = new TreeSet<>();
            file.list(list).forEach(each -> own.add(each.path("id").asString("")));
            boolean shared = file.name().equals(list + ".json");
            named.removeIf(id -> shared && own.contains(id));
            named.forEach(
                    id -> naming.computeIfAbsent(id, key -> new TreeSet<>()).add(file.name()));
        }
        standing.forEach((id, file) -> {
            Set<String> names = naming.getOrDefault(id, Set.of());
            if (file.startsWith(FOLDER) && names.size() > 1) {
                missing.add(Finding.ofFacts(
                        file, "", "'" + id + "' is named in " + names + " and belongs in " + list + ".json"));
            }
        });
    }

    private static void strings(JsonNode node, Set<String> strings) {
        if (node.isString()) {
            strings.add(node.asString());
        } else {
            node.forEach(child -> strings(child, strings));
        }
    }
}
