package org.waystage.commandline.registers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.registers.outcome.ImportSummary;

/** Writes the notices about a register rule by rule, because one fault of a register often affects every line. */
final class RegisterNotices {
    private static final int FIRST = 3;

    private final ImportSummary summary;
    private final Map<String, List<Notice>> byRule = new LinkedHashMap<>();
    private final Console console;

    RegisterNotices(ImportSummary summary, Console console) {
        this.summary = summary;
        this.console = console;
        List<Notice> notices = new ArrayList<>(summary.notices());
        notices.sort(Comparator.comparingInt(notice -> order(notice.severity())));
        notices.forEach(notice -> byRule.computeIfAbsent(notice.rule().id(), rule -> new ArrayList<>())
                .add(notice));
    }

    private static int order(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    /**
     * Writes the notices, errors first, and their number.
     *
     * @param file the file as the user named it
     * @param all whether to write all that were kept, or the first of each rule
     */
    void say(String file, boolean all) {
        if (byRule.isEmpty()) {
            return;
        }
        String language = console.language();
        FirstNotices printer = new FirstNotices(language);
        console.say(Printable.line(file));
        byRule.forEach((rule, notices) -> {
            int shown = all ? notices.size() : Math.min(FIRST, notices.size());
            notices.subList(0, shown).forEach(notice -> console.say(printer.line(notice)));
            long more = count(rule, notices) - shown;
            if (more > 0) {
                console.say((all ? Phrase.KEPT_OF_RULE : Phrase.SHOWN_OF_RULE).in(language, more, rule));
            }
        });
        console.say(Phrase.ERRORS.count(language, count(Severity.ERROR)) + ", "
                + Phrase.WARNINGS.count(language, count(Severity.WARNING)) + ", "
                + Phrase.INFOS.count(language, count(Severity.INFO)));
    }

    private long count(String rule, List<Notice> kept) {
        return summary.noticeCounts().getOrDefault(rule, (long) kept.size());
    }

    /** Returns how many notices of a severity there are, including those not kept. */
    long count(Severity severity) {
        return byRule.entrySet().stream()
                .filter(rule -> rule.getValue().get(0).severity() == severity)
                .mapToLong(rule -> count(rule.getKey(), rule.getValue()))
                .sum();
    }
}
