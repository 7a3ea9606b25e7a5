package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.Notice;
import org.waystage.core.Severity;

/** Notices as lines for people. */
final class NoticePrinter {
    private static final int MOST_SAID = 20;

    private final String language;

    NoticePrinter(String language) {
        this.language = language;
    }

    /** Returns a line: line and column, pointer, severity, rule and message. */
    String line(Notice notice) {
        return Printable.line("  " + notice.place() + " " + word(notice.severity()) + " "
                + notice.rule().id() + ": " + notice.message(language));
    }

    private String word(Severity severity) {
        return switch (severity) {
            case ERROR -> Phrase.ERROR.in(language);
            case WARNING -> Phrase.WARNING.in(language);
            case INFO -> Phrase.INFO.in(language);
        };
    }

    /** Returns how many notices there are, in words. */
    String counts(List<NoticeLog> logs) {
        return Phrase.ERRORS.count(language, sum(logs, Severity.ERROR)) + ", "
                + Phrase.WARNINGS.count(language, sum(logs, Severity.WARNING)) + ", "
                + Phrase.INFOS.count(language, sum(logs, Severity.INFO));
    }

    static long sum(List<NoticeLog> logs, Severity severity) {
        return logs.stream().mapToLong(log -> log.count(severity)).sum();
    }

    /** Says the first of some notices, and how many more there are. */
    void sayFirst(List<Notice> notices, long count, Console console) {
        notices.stream().limit(MOST_SAID).forEach(notice -> console.say(line(notice)));
        long more = count - Math.min(MOST_SAID, notices.size());
        if (more > 0) {
            console.say(Phrase.VALIDATE_SHOWS_ALL.in(language, more));
        }
    }

    /** Says the first errors and that nothing was written because of them; ends the command if there are any. */
    static void refuseErrors(NoticeLog log, Console console) {
        if (!log.hasErrors()) {
            return;
        }
        NoticePrinter printer = new NoticePrinter(console.language());
        List<Notice> errors = new ArrayList<>(log.notices());
        errors.removeIf(notice -> notice.severity() != Severity.ERROR);
        printer.sayFirst(errors, log.count(Severity.ERROR), console);
        throw new Failure(
                Failure.DATA,
                Phrase.NOTHING_WRITTEN,
                log.file(),
                Phrase.ERRORS.count(console.language(), log.count(Severity.ERROR)));
    }
}
