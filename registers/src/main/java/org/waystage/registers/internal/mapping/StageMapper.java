package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** Creates the stage records of a record: words by their crosswalk, dates by their readings. */
public final class StageMapper {
    private final List<From> from;
    private final Map<Code, Crosswalk> crosswalks;
    /** What the words of each crosswalk mean, by the words and by their loose keys. */
    private final Map<Code, Map<String, Meaning>> exact = new LinkedHashMap<>();

    private final Map<Code, Map<String, Meaning>> loose = new LinkedHashMap<>();
    /** The nearest known word for each word that no crosswalk has, if its notice is kept. */
    private final Map<ReportedAs, Optional<String>> near = new HashMap<>();

    private final Dates dates;
    private final Evaluation evaluation;
    private final PartialDate issued;

    public StageMapper(
            ProfileParts profile,
            Map<Code, Crosswalk> crosswalks,
            Dates dates,
            Evaluation evaluation,
            PartialDate issued) {
        this.from = profile.mapping().stages().stream()
                .map(mapping -> From.of(mapping, evaluation, dates))
                .toList();
        this.crosswalks = crosswalks;
        this.dates = dates;
        this.evaluation = evaluation;
        this.issued = issued;
        crosswalks.forEach((scheme, crosswalk) -> {
            Map<String, Meaning> words = new LinkedHashMap<>();
            Map<String, Meaning> keys = new LinkedHashMap<>();
            for (Crosswalk.Row row : crosswalk.rows()) {
                Meaning meaning = Meaning.of(row, crosswalk);
                words.putIfAbsent(row.word(), meaning);
                keys.putIfAbsent(LooseTable.key(row.word()), meaning);
            }
            exact.put(scheme, words);
            loose.put(scheme, keys);
        });
    }

    /** What a word of a crosswalk means; all cases with the word share how it was reported. */
    private record Meaning(ReportedAs reportedAs, Optional<AdoptionStage> stage) {
        static Meaning of(Crosswalk.Row row, Crosswalk crosswalk) {
            ReportedAs reportedAs =
                    new ReportedAs(crosswalk.scheme(), row.word(), row.relation(), crosswalk.version(), Extras.none());
            return new Meaning(reportedAs, row.stage());
        }
    }

    /**
     * Where a stage record comes from.
     *
     * @param rule the rule by which a word has its stage
     */
    private record From(
            CaseMapping.StageMapping mapping, @Nullable Source word, Dates.@Nullable Source date, String rule) {
        static From of(CaseMapping.StageMapping mapping, Evaluation evaluation, Dates dates) {
            String rule = "crosswalk:" + mapping.scheme().map(Code::value).orElse("");
            return new From(mapping, evaluation.source(mapping.word()), dates.source(mapping.date()), rule);
        }
    }

    /** Returns the stage records of a record. */
    List<StageRecord> of(Row row, Target target) {
        List<StageRecord> records = new ArrayList<>(from.size());
        for (int i = 0; i < from.size(); i++) {
            if (Evaluation.hold(from.get(i).mapping().when(), row)) {
                StageRecord record = of(from.get(i), row, target.at("stages", records.size()));
                if (record != null) {
                    records.add(record);
                }
            }
        }
        if (records.size() > 1) {
            checkOrder(records, row);
        }
        return records;
    }

    /** Adds a notice about the first two dates that are in the wrong order, in the order of the profile. */
    private static void checkOrder(List<StageRecord> records, Row row) {
        List<Dated> began = new ArrayList<>();
        for (StageRecord record : records) {
            record.date()
                    .filter(date -> record.basis().equals(Basis.Listed.BEGAN))
                    .ifPresent(date -> began.add(new Dated(name(record), date)));
        }
        checkDates(began, row);
    }

    private record Dated(String name, PartialDate date) {}

    private static String name(StageRecord record) {
        return record.reportedAs()
                .map(ReportedAs::word)
                .or(() -> record.stage().map(AdoptionStage::code))
                .orElse("");
    }

    private static void checkDates(List<Dated> began, Row row) {
        for (int i = 0; i < began.size(); i++) {
            for (int j = i + 1; j < began.size(); j++) {
                if (began.get(j).date().isBefore(began.get(i).date())) {
                    row.notice(
                            RegisterRules.DATES_CONTRADICT,
                            Map.of(
                                    "later", began.get(j).name(),
                                    "laterDate", began.get(j).date().toString(),
                                    "earlier", began.get(i).name(),
                                    "earlierDate", began.get(i).date().toString()));
                    return;
                }
            }
        }
    }

    private @Nullable StageRecord of(From one, Row row, Target target) {
        CaseMapping.StageMapping mapping = one.mapping();
        Dates.TracedDate told = dates.read(one.date(), row);
        if (told == null && !mapping.atIssue()) {
            return null;
        }
        StageRecord.Builder builder = StageRecord.builder(mapping.basis());
        if (!tellStage(one, row, target, builder)) {
            return null;
        }
        if (told != null) {
            dates.put(told, mapping.basis(), row, target, builder);
        } else if (one.date() == null || !dates.isUnclear(one.date(), row)) {
            builder.date(issued);
        }
        return builder.build();
    }

    /** Puts the word and the stage into a record; returns whether there is either. */
    private boolean tellStage(From one, Row row, Target target, StageRecord.Builder builder) {
        CaseMapping.StageMapping mapping = one.mapping();
        if (mapping.scheme().isPresent() && one.word() != null) {
            return tellWord(one, mapping.scheme().get(), one.word(), row, target, builder);
        }
        mapping.stage().ifPresent(stage -> tellRung(stage, -1, null, "stage", row, target, builder));
        return mapping.stage().isPresent();
    }

    private boolean tellWord(
            From one, Code scheme, Source source, Row row, Target target, StageRecord.Builder builder) {
        Trail trail = evaluation.first(source, row);
        if (trail == null && (!one.mapping().blank() || isAbsent(source.value(), row))) {
            return false;
        }
        String word = trail == null ? "" : trail.text();
        int column = trail == null ? columnOf(source, row) : trail.column();
        Meaning meaning = find(scheme, word);
        if (meaning == null && word.isEmpty()) {
            tellRung(AdoptionStage.Listed.UNKNOWN, column, word, "blank", row, target, builder);
            return true;
        }
        String kept = meaning == null ? word : meaning.reportedAs().word();
        if (trail != null) {
            LedgerKind kind = trail.column() < 0 ? LedgerKind.DERIVED : LedgerKind.READ;
            row.log()
                    .arrive(
                            trail,
                            target.at("reportedAs/word"),
                            kept,
                            "word",
                            kept.equals(word) ? kind : LedgerKind.CORRECTED);
        }
        if (meaning == null) {
            builder.reportedAs(ReportedAs.of(scheme, word));
            noticeUnknown(scheme, word, column, row);
            return true;
        }
        builder.reportedAs(meaning.reportedAs());
        if (meaning.stage().isPresent()) {
            tellRung(meaning.stage().get(), column, kept, one.rule(), row, target, builder);
        }
        return true;
    }

    private void noticeUnknown(Code scheme, String word, int column, Row row) {
        if (crosswalks.containsKey(scheme)) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("scheme", scheme.value());
            values.put("word", word);
            if (row.keeps(RegisterRules.WORD_UNKNOWN)) {
                near(scheme, word).ifPresent(near -> values.put("near", near));
            }
            row.notice(RegisterRules.WORD_UNKNOWN, column, values);
        }
    }

    /** Returns whether the file has none of the columns of a word, which means that the register did not ask for it. */
    private static boolean isAbsent(Value value, Row row) {
        for (String column : value.columns()) {
            if (!row.lacks(column)) {
                return false;
            }
        }
        return !value.columns().isEmpty();
    }

    private static void tellRung(
            AdoptionStage stage,
            int column,
            @Nullable String from,
            String rule,
            Row row,
            Target target,
            StageRecord.Builder builder) {
        builder.stage(stage);
        row.log().derive(column, from, target.at("stage"), stage.code(), rule);
    }

    /** Returns the column of a blank word; -1 if the record is too short to have the cell. */
    private static int columnOf(Source source, Row row) {
        if (source.columns().length == 0) {
            return -1;
        }
        int column = row.cell(source.columns()[0]).column();
        return row.source().cell(column) == null ? -1 : column;
    }

    private Optional<String> near(Code scheme, String word) {
        return near.computeIfAbsent(
                ReportedAs.of(scheme, word),
                key -> Optional.ofNullable(crosswalks.get(scheme))
                        .flatMap(crosswalk -> NearMiss.of(
                                word,
                                crosswalk.rows().stream()
                                        .map(Crosswalk.Row::word)
                                        .toList())));
    }

    private @Nullable Meaning find(Code scheme, String word) {
        Meaning meaning = exact.getOrDefault(scheme, Map.of()).get(word);
        return meaning != null || word.isEmpty()
                ? meaning
                : loose.getOrDefault(scheme, Map.of()).get(LooseTable.key(word));
    }
}
