package org.waystage.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics under which help lists the commands. */
final class HelpTopics {
    private HelpTopics() {}

    /** Returns the names of the commands by topic, the most used first. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("look", List.of("report", "list", "show", "search", "stats", "survey", "codes"));
        topics.put("check", List.of("validate", "quality"));
        topics.put("convert", List.of("convert", "canonical", "linked-data"));
        topics.put("compare", List.of("diff", "continuity", "decide", "history", "trend", "gaps", "digest"));
        topics.put("exchange", List.of("import", "profiles", "ledger", "merge", "redact", "sign", "verify"));
        Set<String> elsewhere = topics.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        topics.put(
                "analyse",
                StatisticCommands.NAMES.stream()
                        .filter(name -> !elsewhere.contains(name))
                        .toList());
        topics.put("set-up", List.of("completion"));
        return topics;
    }
}
