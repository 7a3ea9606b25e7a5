package org.waystage.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics under which help lists the commands. */
final class HelpTopics {
    /** The names of the commands by topic, the most used first. */
    static final Map<String, List<String>> ALL = topics();

    private HelpTopics() {}

    private static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("look", List.of("report", "list", "show", "search", StatisticCommands.NAME));
        topics.put("check", List.of("validate"));
        topics.put("convert", List.of("convert", "extract", "digest"));
        topics.put("compare", List.of("diff", "continuity", "history", "trend", "decide"));
        topics.put("exchange", List.of("import", "profiles", "ledger", "merge", "sign", "verify"));
        topics.put("set-up", List.of("completion"));
        return topics;
    }
}
