package org.waystage.commandline.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;

/**
 * The notices of one rule in a file.
 *
 * @param rule the id of the rule
 * @param severity their severity
 * @param kept those that were kept, in the order of the text
 * @param shown the first of them, which are shown
 * @param count how many there are, including those not kept
 */
public record RuleGroup(String rule, Severity severity, List<Notice> kept, List<Notice> shown, long count) {
    /** How many notices of a rule are shown unless all are requested. */
    public static final int FEW = 5;

    /** The key of a group: a profile may give a rule different severities in different places. */
    private record Kind(Severity severity, String rule) {}

    /**
     * Groups the notices of a file: errors first, then in the order in which rules first occur in the text.
     *
     * @param all whether to show all that were kept, or the first few of each rule
     */
    static List<RuleGroup> of(NoticeLog log, boolean all) {
        Map<Kind, List<Notice>> kinds = new LinkedHashMap<>();
        for (Notice notice : log.notices()) {
            kinds.computeIfAbsent(new Kind(notice.severity(), notice.rule().id()), kind -> new ArrayList<>())
                    .add(notice);
        }
        Map<String, Long> uncounted = new LinkedHashMap<>(log.ruleCounts());
        kinds.forEach((kind, notices) -> uncounted.merge(kind.rule, (long) -notices.size(), Long::sum));
        List<RuleGroup> groups = new ArrayList<>();
        kinds.forEach((kind, notices) -> {
            int size = notices.size();
            // Notices that were not kept are counted with the first group of their rule.
            Long more = uncounted.remove(kind.rule);
            groups.add(new RuleGroup(
                    kind.rule,
                    kind.severity,
                    List.copyOf(notices),
                    List.copyOf(notices.subList(0, all ? size : Math.min(FEW, size))),
                    size + (more == null ? 0 : more)));
        });
        groups.sort(Comparator.comparingInt(group -> order(group.severity)));
        return groups;
    }

    private static int order(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    /** Returns the places of the notices that are shown, if they are in a text. */
    List<Place.Position> places() {
        return shown.stream()
                .map(Notice::place)
                .filter(place -> place.cell().isEmpty())
                .flatMap(place -> place.position().stream())
                .toList();
    }

    /** Tells whether all notices have the same message. */
    boolean isOneMessage(String language) {
        String first = kept.get(0).message(language);
        return kept.stream().allMatch(notice -> notice.message(language).equals(first));
    }
}
