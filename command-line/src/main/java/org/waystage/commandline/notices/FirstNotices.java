package org.waystage.commandline.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ModelRules;
import org.waystage.tables.TableRules;

/** Notices as lines of text. */
public final class FirstNotices {
    private static final int MOST_SAID = 20;
    private static final Phrase MORE_INFOS = Phrase.of("phrase.more-infos");
    /** The greatest length of a pointer: the names of members in it may be very long. */
    static final int LONGEST_PLACE = 200;

    private final String language;

    public FirstNotices(String language) {
        this.language = language;
    }

    /** Returns a line: line and column, pointer or cell, severity, rule and message. */
    public String line(Notice notice) {
        return Printable.line("  " + Printable.cut(where(notice.place()), LONGEST_PLACE) + " " + word(notice.severity())
                + " "
                + Phrase.COLON.in(language, notice.rule().id(), notice.message(language))
                + Phrase.find(language, "hint." + notice.rule().id()).orElse(""));
    }

    /** Returns where something is: line and column, pointer or cell. */
    static String where(Place place) {
        Optional<Place.Position> row = place.position().filter(position -> position.line() > 1);
        if (row.isPresent() && place.cell().isEmpty() && place.pointer().isEmpty()) {
            // A row of a table or an unreadable line: the notice is not about the whole document.
            return row.get().line() + ":" + row.get().column();
        }
        return place.toString();
    }

    String word(Severity severity) {
        return switch (severity) {
            case ERROR -> Phrase.ERROR.in(language);
            case WARNING -> Phrase.WARNING.in(language);
            case INFO -> Phrase.INFO.in(language);
        };
    }

    /** Returns how many notices there are, in words. */
    public String counts(List<NoticeLog> logs) {
        return Phrase.ERRORS.count(language, sum(logs, Severity.ERROR)) + ", "
                + Phrase.WARNINGS.count(language, sum(logs, Severity.WARNING)) + ", "
                + Phrase.INFOS.count(language, sum(logs, Severity.INFO));
    }

    static long sum(List<NoticeLog> logs, Severity severity) {
        return logs.stream().mapToLong(log -> log.count(severity)).sum();
    }

    /** Writes the first of some notices, and how many more there are. */
    public void sayFirst(List<Notice> notices, long count, Console console) {
        notices.stream().limit(MOST_SAID).forEach(notice -> console.say(line(notice)));
        long more = count - Math.min(MOST_SAID, notices.size());
        if (more > 0) {
            console.say(Phrase.VALIDATE_SHOWS_ALL.in(language, more));
        }
    }

    /** Writes notices; for infos, only the first of each rule and how many more there are. */
    public void sayForTheEditor(List<Notice> notices, Console console) {
        Map<String, Long> infos = new LinkedHashMap<>();
        for (Notice notice : notices) {
            boolean first = notice.severity() != Severity.INFO
                    || infos.merge(notice.rule().id(), 1L, Long::sum) <= MOST_SAID;
            if (first) {
                console.say(line(notice));
            }
        }
        infos.forEach((rule, count) -> {
            if (count > MOST_SAID) {
                console.say(MORE_INFOS.in(language, count - MOST_SAID, rule));
            }
        });
    }

    /** Reports the first errors and that they prevented writing; ends the command if there are any. */
    public static void refuseErrors(NoticeLog log, Console console) {
        refuseErrors(log, Phrase.NOTHING_WRITTEN, console);
    }

    /**
     * Reports the first errors and what they prevented; ends the command if there are any.
     *
     * @param refused the last message, with placeholders for the file and the number of errors
     */
    public static void refuseErrors(NoticeLog log, Phrase refused, Console console) {
        if (log.hasErrors()) {
            sayErrors(log, console);
            long errors = log.count(Severity.ERROR);
            throw new Failure(Failure.DATA, refused, log.file(), Phrase.ERRORS.count(console.language(), errors));
        }
    }

    /**
     * Reports the first faults that would make counts misleading: tables and columns that were not read, for instance because they were
     * renamed; misspelt stages, whose cases form a group of their own; misspelt bases, whose records do not count; and cases that
     * succeed each other in a circle, which are all counted.
     */
    public static void sayMiscounted(NoticeLog log, Console console) {
        if (log.ruleCounts().isEmpty()) {
            return; // most catalogues have none, and creating all rules takes time
        }
        Set<String> rules = Set.of(
                TableRules.TABLE_UNKNOWN.id(),
                TableRules.COLUMN_RENAMED.id(),
                ModelRules.STAGE_MISSPELT.id(),
                ModelRules.BASIS_MISSPELT.id(),
                ModelRules.SUCCESSION_CIRCLE.id());
        List<Notice> notices = log.notices().stream()
                .filter(notice -> rules.contains(notice.rule().id()))
                .toList();
        long count = rules.stream()
                .mapToLong(rule -> log.ruleCounts().getOrDefault(rule, 0L))
                .sum();
        new FirstNotices(console.language()).sayFirst(notices, count, console);
    }

    /** Writes the first errors. */
    public static void sayErrors(NoticeLog log, Console console) {
        FirstNotices printer = new FirstNotices(console.language());
        List<Notice> errors = new ArrayList<>(log.notices());
        errors.removeIf(notice -> notice.severity() != Severity.ERROR);
        printer.sayFirst(errors, log.count(Severity.ERROR), console);
    }

    /** Returns the failure when errors prevent writing. */
    public static Failure nothingWritten(NoticeLog log, Console console) {
        return nothingWritten(log.file(), log.count(Severity.ERROR), console);
    }

    public static Failure nothingWritten(String file, long errors, Console console) {
        return new Failure(Failure.DATA, Phrase.NOTHING_WRITTEN, file, Phrase.ERRORS.count(console.language(), errors));
    }
}
