package org.waystage.commandline.catalogues;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.redaction.RedactionReport;
import org.waystage.core.redaction.RedactionRules;
import org.waystage.core.value.Visibility;
import org.waystage.tables.TableRules;
import picocli.CommandLine.Option;

/**
 * The options that choose the audience of an edition and the doubts to accept, and the cut itself. A doubt that is not accepted ends the
 * command.
 */
final class Audience {
    /** Rules about content that was not read and could carry marks. */
    private static final Set<String> UNREAD = Set.of(
            TableRules.TABLE_UNKNOWN.id(),
            TableRules.COLUMN_RENAMED.id(),
            TableRules.COLUMN_UNKNOWN.id(),
            TableRules.COLUMN_NAMELESS.id());

    @Option(
            names = {"-a", "--audience"},
            paramLabel = "AUDIENCE")
    private Visibility.Listed audience = Visibility.Listed.PUBLIC;

    @Option(names = "--accept", split = ",", paramLabel = "RULE")
    private List<String> accepted = new ArrayList<>();

    private static List<String> rules() {
        return Stream.concat(
                        RedactionRules.all().stream()
                                .filter(rule -> rule.severity() != Severity.INFO)
                                .map(Rule::id),
                        UNREAD.stream().sorted())
                .toList();
    }

    /** Returns the redaction for the audience. */
    Redaction redaction() {
        return Redaction.forAudience(audience);
    }

    /** Returns whether the audience sees everything and nothing is cut because of its marks. */
    boolean seesAll() {
        return audience == Visibility.Listed.RESTRICTED;
    }

    /** Ends the command if a rule to accept does not exist. */
    void check(Console console) {
        for (String rule : accepted) {
            if (!rules().contains(rule)) {
                throw new Failure(
                        Failure.USE,
                        Phrase.NOT_TO_ACCEPT,
                        rule,
                        Suggestions.asked(rule, rules().stream(), console.language()),
                        String.join(", ", rules()));
            }
        }
    }

    /** A catalogue and the part of it that the audience sees. */
    record Cut(Catalogue whole, Redacted redacted) {}

    /** Reads a catalogue and cuts it; lists what needs review, and ends the command if a doubt is not accepted. */
    Redacted cut(CatalogueSource source, Redaction redaction, Console console) {
        return read(source, redaction, console).redacted();
    }

    /** Reads a catalogue and cuts it as {@link #cut} does. */
    Cut read(CatalogueSource source, Redaction redaction, Console console) {
        NoticeLog log = new NoticeLog(source.name());
        Catalogue catalogue = WholeCatalogue.read(source, log, console);
        Redacted redacted = redaction.apply(catalogue);
        review(source, log, redacted.report(), console);
        return new Cut(catalogue, redacted);
    }

    private void review(CatalogueSource source, NoticeLog log, RedactionReport report, Console console) {
        List<Notice> notices = new ArrayList<>();
        if (!seesAll()) {
            log.notices().stream()
                    .filter(notice -> UNREAD.contains(notice.rule().id()))
                    .forEach(notices::add);
        }
        int unread = notices.size();
        notices.addAll(report.notices());
        if (!notices.isEmpty()) {
            FirstNotices printer = new FirstNotices(console.language());
            console.say(Printable.line(Phrase.FOR_THE_EDITOR.in(console.language(), source.name())));
            printer.sayForTheEditor(notices, console);
        }
        List<Notice> doubts = new ArrayList<>(notices.subList(0, unread));
        doubts.addAll(report.doubts());
        doubts.removeIf(notice -> accepted.contains(notice.rule().id()));
        if (!doubts.isEmpty()) {
            Set<String> missing = new TreeSet<>(accepted);
            doubts.forEach(notice -> missing.add(notice.rule().id()));
            boolean column = UNREAD.contains(doubts.get(0).rule().id());
            throw new Failure(
                    Failure.DATA,
                    column ? Phrase.UNREAD_COLUMNS : Phrase.NOT_ACCEPTED,
                    source.name(),
                    Phrase.DOUBTS.count(console.language(), doubts.size()),
                    String.join(",", missing));
        }
    }
}
