package org.waystage.registers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Place;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.mapping.EditionFinder;
import org.waystage.registers.internal.mapping.RowLog;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.ImportSummary;

/** Counts the results of reading the records of a register. */
final class ImportCounts {
    /**
     * The largest number of different reasons counted. It covers the reasons of the program and the profile, but not
     * those that each name a line.
     */
    private static final int MOST_REASONS = 100;

    private long imported;
    private long skipped;
    private long unmapped;
    private long notYet;
    private long withheld;
    private long customsByBody;
    private long customsByWord;
    private final long[] stages = new long[AdoptionStage.Listed.values().length];
    private final Map<String, Long> otherStages = new TreeMap<>();
    private final Map<Text, Long> reasons = new LinkedHashMap<>();
    private final Map<String, Long> corrections = new LinkedHashMap<>();

    /** Counts a case, and the corrections made to it. */
    void imported(RowLog log) {
        imported++;
        log.countCorrections(corrections);
    }

    /** Counts the stage of a case at the issue date, and whether the case belongs to Customs or is about it. */
    void delivered(CaseStudy caseStudy, Optional<CustomsEntry> customs, PartialDate issued) {
        LocalDate day = issued.latest();
        StageAnswer answer = StageHistory.of(caseStudy.stages(), Optional.of(issued))
                .asOf(day)
                .answer();
        switch (answer.kind()) {
            case UNMAPPED -> unmapped++;
            case NOT_YET -> notYet++;
            case STAGE -> answer.stage().ifPresent(this::count);
        }
        customs.ifPresent(entry -> {
            customsByBody += entry.body().isPresent() ? 1 : 0;
            customsByWord += entry.body().isEmpty() ? 1 : 0;
        });
    }

    private void count(AdoptionStage stage) {
        if (stage instanceof AdoptionStage.Listed listed) {
            stages[listed.ordinal()]++;
        } else {
            otherStages.merge(stage.code(), 1L, Long::sum);
        }
    }

    /** Counts a record that did not become a case. */
    void skipped(Text reason) {
        skipped++;
        skipped(reason, 1);
    }

    private void skipped(Text reason, long records) {
        if (reasons.size() < MOST_REASONS || reasons.containsKey(reason)) {
            reasons.merge(reason, records, Long::sum);
        }
    }

    /** Adds the counts of another pass. */
    void add(ImportCounts others) {
        imported += others.imported;
        skipped += others.skipped;
        unmapped += others.unmapped;
        notYet += others.notYet;
        withheld += others.withheld;
        customsByBody += others.customsByBody;
        customsByWord += others.customsByWord;
        Arrays.setAll(stages, stage -> stages[stage] + others.stages[stage]);
        others.otherStages.forEach((stage, count) -> otherStages.merge(stage, count, Long::sum));
        others.reasons.forEach(this::skipped);
        others.corrections.forEach((rule, count) -> corrections.merge(rule, count, Long::sum));
    }

    /** Counts the steps of a record that withhold data. */
    void withheld(RowLog log) {
        withheld += log.withheldSteps();
    }

    long imported() {
        return imported;
    }

    long read() {
        return imported + skipped;
    }

    /** Returns whether there were records but none became a case. */
    boolean isNothing() {
        return imported == 0 && skipped > 0;
    }

    /**
     * Reports that no record became a case, with the most frequent reason; the first one if several are equally
     * frequent.
     */
    void reportNothing(NoticeBook notices) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("read", Long.toString(read()));
        long most = reasons.values().stream().mapToLong(Long::longValue).max().orElse(0);
        reasons.entrySet().stream()
                .filter(reason -> reason.getValue() == most)
                .findFirst()
                .ifPresent(reason -> {
                    values.put("count", Long.toString(most));
                    values.put("reason", reason.getKey().in("en"));
                    values.put("frenchReason", reason.getKey().in("fr"));
                });
        notices.add(RegisterRules.NOTHING_IMPORTED, Place.of(""), values);
    }

    /** Returns the numbers so far, and the notices. */
    ImportSummary summary(
            ProfileParts profile,
            Optional<EditionFinder.Edition> edition,
            String digest,
            Optional<String> encoding,
            NoticeBook notices) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        for (AdoptionStage.Listed stage : AdoptionStage.Listed.values()) {
            if (stages[stage.ordinal()] > 0) {
                byCode.put(stage.code(), stages[stage.ordinal()]);
            }
        }
        byCode.putAll(otherStages);
        Map<String, Long> noticed = new LinkedHashMap<>();
        notices.counts().forEach((rule, count) -> noticed.put(rule.id(), count));
        return new ImportSummary(
                profile.id(),
                profile.version(),
                edition.map(EditionFinder.Edition::label),
                edition.map(EditionFinder.Edition::issued),
                digest,
                encoding,
                read(),
                imported,
                skipped,
                byCode,
                unmapped,
                notYet,
                corrections,
                withheld,
                customsByBody,
                customsByWord,
                List.copyOf(notices.kept()),
                noticed);
    }
}
