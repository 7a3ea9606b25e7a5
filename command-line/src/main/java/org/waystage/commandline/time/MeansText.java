package org.waystage.commandline.time;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.RestrictedMean;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.core.Catalogue;
import org.waystage.results.KeyNames;

/** Restricted means as a text table, in days. */
final class MeansText {
    private final StageTimeCounts times;
    private final RestrictedMean means;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final KeyNames names;

    MeansText(StageTimeCounts times, Catalogue catalogue, RestrictedMean means, Console console) {
        this.times = times;
        this.means = means;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.names = wording.names(KeyNames.of(catalogue, language));
    }

    void write() {
        say(
                TimeToPhrases.TITLE,
                TimeToPhrases.milestone(times.question().to(), wording),
                TimeToPhrases.origin(times, wording),
                times.asOf());
        if (!times.question().entry().equals(TimeEntry.AT_ORIGIN)) {
            say(TimeToPhrases.ENTRY, times.question().entry());
        }
        CountsText.write(times, TimeToPhrases.MEANS_TOO_HIGH, "", console);
        say(
                TimeToPhrases.MEANS,
                wording.shortest("%,.1f", means.horizon()),
                wording.shortest("%.4g", 100 * means.level()));
        console.prose(TimeToPhrases.followed(times, language));
        if (times.count(CaseTime.Kind.COMPETING) > 0) {
            say(TimeToPhrases.COMPETING_CENSORS);
        }
        console.println("");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                TimeToPhrases.GROUP.in(language),
                TimeToPhrases.CASES.in(language),
                TimeToPhrases.SO_FAR.in(language),
                TimeToPhrases.MEAN_DAYS.in(language),
                TimeToPhrases.INTERVAL.in(language)));
        for (RestrictedMean.Group group : means.groups()) {
            lines.add(List.of(
                    name(group.key()),
                    wording.count(group.subjects()),
                    wording.count(group.events()),
                    days(group.mean()),
                    group.interval().map(this::interval).orElse("-")));
        }
        TimeRows.write(lines, console);
        for (RestrictedMean.Difference one : means.differences()) {
            say(
                    TimeToPhrases.MEAN_DIFFERENCE,
                    name(one.key()),
                    name(one.reference()),
                    days(one.difference()),
                    interval(one.interval()),
                    one.p().isPresent() ? wording.decimal("%.4f", one.p().getAsDouble()) : "-");
        }
        if (means.groups().size() > 1 && means.differences().isEmpty()) {
            say(TimeToPhrases.NO_DIFFERENCES);
        }
        IntervalText.explainAssumed(times.selection().sampling(), console);
    }

    private String name(String key) {
        if (times.question().by().isEmpty()) {
            return TimeToPhrases.ALL_CASES.in(language);
        }
        String name = names.name(times.question().by().map(Dimension::code).orElse(""), key);
        return Printable.line(wording.key(key) + (name.isEmpty() ? "" : " (" + name + ")"));
    }

    private String interval(Interval interval) {
        return TimeToPhrases.TO.in(language, days(interval.lower()), days(interval.upper()));
    }

    private String days(double time) {
        return wording.decimal("%,.1f", time);
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }
}
