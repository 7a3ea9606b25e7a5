package org.waystage.commandline.notices;

import java.util.ArrayList;
import java.util.List;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wrapping;
import org.waystage.core.notice.Notice;

/** Notices as text: file by file, rule by rule, each place with its line and a caret. */
public final class NoticeText {
    private final String language;
    private final boolean all;
    private final FirstNotices printer;

    /**
     * Prepares to write.
     *
     * @param all whether to show all notices that were kept, or only the first few of each rule
     */
    public NoticeText(String language, boolean all) {
        this.language = language;
        this.all = all;
        this.printer = new FirstNotices(language);
    }

    /** Returns the notices of some files and their number, as lines. */
    public List<String> lines(List<NoticeLog> logs) {
        List<String> lines = new ArrayList<>();
        for (NoticeLog log : logs) {
            if (log.count() == 0) {
                lines.add(Printable.line(Phrase.NOTHING_NOTICED.in(language, log.file())));
            } else {
                lines.add(Printable.line(log.file()));
                RuleGroup.of(log, all).forEach(group -> addTo(lines, group, log));
                addUnseen(lines, log);
            }
        }
        if (!logs.isEmpty()) {
            lines.add(Phrase.IN.in(language, printer.counts(logs), Phrase.FILES.count(language, logs.size())));
        }
        return lines;
    }

    private void addTo(List<String> lines, RuleGroup group, NoticeLog log) {
        boolean once = group.isOneMessage(language);
        String head = "  " + printer.word(group.severity()) + " " + group.rule();
        String count = group.count() == 1 ? "" : " " + Phrase.TIMES.in(language, group.count());
        addWrapped(
                lines,
                once
                        ? Phrase.COLON.in(
                                language, head + count, group.shown().get(0).message(language))
                        : head + count);
        for (Notice notice : group.shown()) {
            String where = Printable.cut(FirstNotices.where(notice.place()), FirstNotices.LONGEST_PLACE);
            addWrapped(lines, "    " + (once ? where : Phrase.COLON.in(language, where, notice.message(language))));
            log.excerpt(notice.place()).ifPresent(excerpt -> addTo(lines, excerpt, notice));
        }
        long more = group.count() - group.shown().size();
        int shownByAll = group.kept().size() - group.shown().size();
        if (more > 0) {
            lines.add(
                    shownByAll == 0
                            ? Phrase.MORE_NOT_KEPT.in(language, more)
                            : shownByAll == more
                                    ? Phrase.MORE_OF_RULE.in(language, more)
                                    : Phrase.MORE_PARTLY_KEPT.in(language, more, shownByAll));
        }
    }

    private static void addWrapped(List<String> lines, String line) {
        lines.addAll(Wrapping.message(Printable.line(line)));
    }

    private static void addTo(List<String> lines, Excerpt excerpt, Notice notice) {
        String number = String.valueOf(notice.place().position().orElseThrow().line());
        List<String> two = excerpt.lines();
        lines.add("      " + number + " | " + two.get(0));
        lines.add("      " + " ".repeat(number.length()) + " | " + two.get(1));
    }

    /** Adds the counts of rules for which no notice was kept. */
    private void addUnseen(List<String> lines, NoticeLog log) {
        List<String> seen = log.notices().stream()
                .map(notice -> notice.rule().id())
                .distinct()
                .toList();
        log.ruleCounts().forEach((rule, count) -> {
            if (!seen.contains(rule)) {
                lines.add(Phrase.KEPT_OF_RULE.in(language, count, rule));
            }
        });
    }
}
