package org.waystage.commandline.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.history.CaseBiography;
import org.waystage.history.Look;
import org.waystage.history.RecordLife;
import org.waystage.history.Span;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.StageMove;

/** What the editions say about a case, as text: where it is, its stages with the reasons of each change, and its records. */
final class HistoryText {
    private static final Phrase THERE = Phrase.of("history.there");
    private static final Phrase UNDER = Phrase.of("history.under");
    private static final Phrase SPAN = Phrase.of("history.span");
    private static final Phrase SPAN_OPEN = Phrase.of("history.span-open");
    private static final Phrase STAGES = Phrase.of("history.stages");
    private static final Phrase STAGES_ON = Phrase.of("history.stages-on");
    private static final Phrase ANSWER = Phrase.of("history.answer");
    private static final Phrase STAGE = Phrase.of("history.stage");
    private static final Phrase STAGE_EARLIER = Phrase.of("history.stage-earlier");
    private static final Phrase MOVED = Phrase.of("history.moved");
    private static final Phrase RECORDS = Phrase.of("history.records");
    private static final Phrase RECORD = Phrase.of("history.record");
    private static final Phrase SCOPED = Phrase.of("history.scoped");

    private final CaseBiography biography;
    private final @Nullable LocalDate on;
    private final boolean asKnown;
    private final String language;
    private final RecordWords words;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates the text.
     *
     * @param on the day, or null for the issue date of each edition
     * @param asKnown whether the question is what the last edition says about the day
     */
    HistoryText(CaseBiography biography, @Nullable LocalDate on, boolean asKnown, String language) {
        this.biography = biography;
        this.on = on;
        this.asKnown = asKnown;
        this.language = language;
        this.words = new RecordWords(language);
    }

    String text() {
        List<Look> looks = on == null ? biography.looks() : biography.on(on);
        line(0, THERE.in(language, biography.id(), spans(biography.spans())));
        if (biography.entry().because().stream().anyMatch(one -> one.kind() != Evidence.Kind.ID)) {
            EntriesOption.followedBy(biography.entry().because(), language).ifPresent(words -> line(0, words));
        }
        Look last = looks.get(looks.size() - 1);
        if (on != null && asKnown) {
            line(0, ANSWER.in(language, on, EditionFiles.label(last.edition()), stage(last)));
        }
        lines.add("");
        line(0, on == null ? STAGES.in(language) : STAGES_ON.in(language, on));
        looks.forEach(this::look);
        lines.add("");
        line(0, RECORDS.in(language));
        biography.records().forEach(this::record);
        return String.join("\n", lines) + "\n";
    }

    private void line(int indent, String text) {
        lines.addAll(Wrapping.message(" ".repeat(indent) + Printable.line(text)));
    }

    private String spans(List<Span> spans) {
        return Phrase.listed(
                spans.stream()
                        .map(span -> span.withdrawn()
                                .map(end ->
                                        SPAN.in(language, EditionFiles.label(span.first()), EditionFiles.label(end)))
                                .orElseGet(() -> SPAN_OPEN.in(language, EditionFiles.label(span.first()))))
                        .toList(),
                language);
    }

    private String stage(Look look) {
        return look.stage().map(words::stage).orElseGet(() -> finding(look));
    }

    private String finding(Look look) {
        return Phrase.of("history.finding." + look.finding().code()).in(language);
    }

    private void look(Look look) {
        String edition = edition(look);
        String why = look.move().map(this::why).orElseGet(() -> finding(look));
        if (look.stage().isEmpty()) {
            line(2, Phrase.COLON.in(language, edition, why));
            return;
        }
        boolean earlier = on != null && look.day().isBefore(on);
        line(
                2,
                earlier
                        ? STAGE_EARLIER.in(language, edition, stage(look), why, look.day())
                        : STAGE.in(language, edition, stage(look), why));
        look.move().ifPresent(move -> {
            move.recordsBefore().forEach(one -> line(4, DiffPhrases.RECORD_BEFORE.in(language, words.record(one))));
            move.recordsAfter().forEach(one -> line(4, DiffPhrases.RECORD_AFTER.in(language, words.record(one))));
        });
    }

    /** Returns the edition, and the ids of the case in it if they differ. */
    private String edition(Look look) {
        String edition = EditionOrder.words(look.edition(), language);
        return look.cases().isEmpty() || look.cases().equals(List.of(biography.id()))
                ? edition
                : UNDER.in(
                        language,
                        edition,
                        look.cases().stream().map(CaseStudyId::value).collect(Collectors.joining(", ")));
    }

    private String why(StageMove move) {
        return MOVED.in(language, words.direction(move.direction()), words.causes(move.causes()));
    }

    private void record(RecordLife life) {
        Optional<String> scope = life.record().scope().map(ScopeId::value);
        String record = words.record(life.record());
        line(
                2,
                RECORD.in(
                        language,
                        scope.map(part -> SCOPED.in(language, record, part)).orElse(record),
                        spans(life.spans())));
    }
}
