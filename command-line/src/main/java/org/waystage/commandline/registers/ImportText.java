package org.waystage.commandline.registers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.registers.Profile;
import org.waystage.registers.outcome.ImportSummary;

/** The outcome of an import as text. */
final class ImportText {
    private final Console console;
    private final String language;
    private final Wording wording;

    private ImportText(Console console) {
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
    }

    static void write(Profile profile, ImportSummary summary, Map<Text, Long> skipped, Console console) {
        new ImportText(console).write(profile, summary, skipped);
    }

    private void write(Profile profile, ImportSummary summary, Map<Text, Long> skipped) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                Phrase.PROFILE.in(language),
                Phrase.VERSION_OF.in(
                        language,
                        summary.profile(),
                        summary.version(),
                        profile.title().in(language)));
        facts.put(Phrase.EDITION.in(language), summary.edition().orElse("?"));
        facts.put(
                Phrase.ISSUED.in(language),
                summary.issued().map(PartialDate::toString).orElse("?"));
        facts.put(Phrase.ENCODING.in(language), summary.encoding().orElse("?"));
        facts.put(Phrase.DIGEST.in(language), summary.digest());
        facts.put(
                Phrase.RECORDS.in(language),
                String.join(
                        ", ",
                        Phrase.READ_COUNT.count(language, summary.read()),
                        Phrase.IMPORTED_COUNT.count(language, summary.imported()),
                        Phrase.SKIPPED_COUNT.count(language, summary.skipped())));
        columns(facts);
        console.println("");
        console.println(Phrase.STAGES_AT_ISSUE.in(language));
        counts(stages(summary));
        section(Phrase.CORRECTIONS, summary.corrected(), summary.corrections());
        section(Phrase.WITHHELD_CELLS, summary.withheld(), Map.of());
        Map<String, Long> reasons = new LinkedHashMap<>();
        skipped.forEach((reason, count) -> reasons.merge(reason.in(language), count, Long::sum));
        section(Phrase.SKIPPED, summary.skipped(), reasons);
        Map<String, Long> customs = new LinkedHashMap<>();
        customs.put(Phrase.BY_BODY.in(language), summary.customsByBody());
        customs.put(Phrase.BY_WORD.in(language), summary.customsByWord());
        section(Phrase.CUSTOMS_ENTRIES, summary.customsByBody() + summary.customsByWord(), customs);
    }

    /** Returns the stages in the order of the ladder, followed by the counts without a rung, even if zero. */
    private Map<String, Long> stages(ImportSummary summary) {
        String unknown = AdoptionStage.Listed.UNKNOWN.code();
        Map<String, Long> stages = new LinkedHashMap<>();
        summary.stages().forEach((stage, count) -> {
            if (!stage.equals(unknown)) {
                stages.merge(wording.code("stage", stage), count, Long::sum);
            }
        });
        stages.put(Phrase.UNKNOWN.in(language), summary.stages().getOrDefault(unknown, 0L));
        stages.put(Phrase.UNMAPPED.in(language), summary.unmapped());
        stages.put(Phrase.NOT_YET.in(language), summary.notYet());
        return stages;
    }

    private void section(Phrase title, long total, Map<String, Long> counts) {
        console.println("");
        console.println(Phrase.COLON.in(language, title.in(language), number(total)));
        if (total > 0) {
            counts(counts);
        }
    }

    private void counts(Map<String, Long> counts) {
        int width = counts.values().stream()
                .mapToInt(count -> number(count).length())
                .max()
                .orElse(0);
        counts.forEach((name, count) -> console.println(
                "  " + " ".repeat(width - number(count).length()) + number(count) + "  " + Printable.line(name)));
    }

    private void columns(Map<String, String> facts) {
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        facts.forEach((name, fact) ->
                console.println(name + " ".repeat(width - name.length()) + "  " + Printable.line(fact)));
    }

    private String number(long count) {
        return wording.count(count);
    }
}
