package org.waystage.commandline.looking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.structure.Aspect;
import org.waystage.analysis.structure.CaseCompleteness;
import org.waystage.analysis.structure.Completeness;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.report.words.Phrases;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** A case as text. */
final class CaseText {
    private final CaseStudy one;
    private final Catalogue catalogue;
    private final @Nullable LocalDate day;
    private final String language;
    private final Labels labels;
    private final Words words;
    private final Phrases phrases;
    private final Article article;

    /**
     * Starts the text with title and id.
     *
     * @param day the day as of which the recorded stage is shown; null if there is none
     */
    CaseText(CaseStudy one, Catalogue catalogue, @Nullable LocalDate day, Console console) {
        this.one = one;
        this.catalogue = catalogue;
        this.day = day;
        this.language = console.language();
        this.labels = new Labels(catalogue, language);
        this.words = new Words(new ReportLanguage(language));
        this.phrases = new Phrases(words);
        this.article = new Article(
                console, Printable.onOneLine(one.title().in(language)), one.id().value());
    }

    void write() {
        one.summary().ifPresent(text -> article.prose(text.in(language)));
        facts();
        stage();
        article.items(
                LookingPhrases.RECORDS,
                catalogue.history(one).timeline().stream().map(this::record).toList());
        statements(LookingPhrases.NEEDS, "needs", one.needs());
        statements(LookingPhrases.OBJECTIVES, "benefits", one.objectives());
        statements(LookingPhrases.BENEFITS, "benefits", one.benefits());
        statements(LookingPhrases.CHALLENGES, "challenges", one.challenges());
        statements(LookingPhrases.LESSONS, "challenges", one.lessons());
        article.items(
                LookingPhrases.OUTCOMES,
                one.outcomes().stream().map(this::outcome).toList());
        article.items(LookingPhrases.LINKS, one.links().stream().map(this::link).toList());
        article.items(
                LookingPhrases.NOTES,
                one.notes().stream().map(note -> note.in(language)).toList());
        article.items(LookingPhrases.CLEARANCE_STEPS, labels.clearanceSteps(one.clearance(), words));
        register();
        article.items(LookingPhrases.SOURCES, sources());
        completeness();
    }

    private void facts() {
        article.fact(
                        LookingPhrases.OTHER_TITLES,
                        one.otherTitles().stream()
                                .map(title -> title.in(language))
                                .toList())
                .fact(
                        LookingPhrases.ADOPTERS,
                        one.adopters().stream().map(labels::placed).toList())
                .fact(
                        LookingPhrases.PARTNERS,
                        one.partners().stream().map(labels::partner).toList())
                .fact(
                        LookingPhrases.COUNTRIES,
                        one.countries().stream().map(labels::country).toList())
                .fact(
                        LookingPhrases.TECHNOLOGIES,
                        one.technologies().stream().map(labels::technology).toList())
                .fact(
                        LookingPhrases.PROCESSES,
                        one.processes().stream()
                                .map(code -> labels.code("customs-processes", code))
                                .toList())
                .fact(LookingPhrases.NATURE, one.nature().map(nature -> code("nature", nature.code())))
                .fact(LookingPhrases.PERIOD, one.period().map(words::period))
                .fact(
                        LookingPhrases.INSTRUMENTS,
                        one.instruments().stream().map(this::instrument).toList())
                .fact(LookingPhrases.CONFIDENCE, one.confidence().map(mark -> code("confidence", mark.code())))
                .fact(LookingPhrases.CHECKED_ON, one.checkedOn().map(words::date))
                .fact(LookingPhrases.CLEARANCE, one.clearanceStatus().map(labels::clearance))
                .fact(LookingPhrases.VISIBILITY, one.visibility().map(mark -> code("visibility", mark.code())));
        article.facts();
    }

    private String instrument(InstrumentReference reference) {
        return labels.code(reference.instrument())
                + reference.provision().map(place -> " " + place).orElse("")
                + reference.note().map(note -> " – " + note.in(language)).orElse("");
    }

    private String code(String family, String code) {
        return Words.word(language, family, code);
    }

    private String say(Phrase phrase, Object... values) {
        return phrase.in(language, values);
    }

    private void stage() {
        EvidencedStage state = day == null
                ? catalogue.history(one).current()
                : catalogue.history(one).asOf(day);
        String stage = code("stage", state.answer().code());
        String evidence = state.records().isEmpty()
                ? ""
                : state.evidence()
                        .map(date -> say(LookingPhrases.EVIDENCE_OF, words.date(date)))
                        .orElseGet(() -> say(LookingPhrases.EVIDENCE_UNDATED));
        article.prose((day == null ? say(LookingPhrases.STAGE_NOW, stage) : say(LookingPhrases.STAGE_AS_OF, day, stage))
                + evidence);
        for (CaseStudyId next : successors()) {
            article.item(say(LookingPhrases.COUNTED_IN, title(next), next));
        }
    }

    private Set<CaseStudyId> successors() {
        return catalogue.succession(day == null ? LocalDate.MAX : day).successors(one.id()).stream()
                .map(step -> step.to())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String title(CaseStudyId id) {
        return catalogue.caseStudy(id).map(found -> found.title().in(language)).orElse(id.value());
    }

    private String record(StageRecord record) {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.stage(record) + " – " + code("basis", record.basis().code()) + ", " + phrases.when(record));
        record.scope()
                .ifPresent(scope -> parts.add(one.scopes().stream()
                        .filter(part -> part.id().equals(scope))
                        .findFirst()
                        .map(part -> part.name().in(language))
                        .orElse(scope.value())));
        record.certainty().ifPresent(certainty -> parts.add(code("certainty", certainty.code())));
        record.statedOn().ifPresent(date -> parts.add(say(LookingPhrases.STATED_ON, words.date(date))));
        record.reportedAs()
                .filter(reported -> record.stage().isPresent())
                .ifPresent(reported -> parts.add(reported.scheme() + ":" + reported.word()));
        return String.join(Labels.BETWEEN, parts)
                + Labels.cited(record.sources())
                + record.note().map(note -> "\n" + note.in(language)).orElse("");
    }

    private void statements(Phrase heading, String list, List<Statement> statements) {
        article.items(
                heading, statements.stream().map(said -> statement(list, said)).toList());
    }

    private String statement(String list, Statement said) {
        String codes = Labels.joined(
                said.codes().stream().map(code -> labels.code(list, code)).toList());
        String text = said.text().map(words -> words.in(language)).orElse("");
        String both = text.isEmpty() ? codes : codes.isEmpty() ? text : text + " (" + codes + ")";
        return both + Labels.cited(said.sources());
    }

    private String outcome(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        parts.add(outcome.measure().in(language)
                + outcome.quantity()
                        .map(quantity -> " – " + phrases.quantity(quantity))
                        .orElse(""));
        outcome.before().ifPresent(before -> parts.add(say(LookingPhrases.BEFORE, phrases.quantity(before))));
        outcome.basis().ifPresent(basis -> parts.add(code("outcome", basis.code())));
        outcome.period().ifPresent(period -> parts.add(words.period(period)));
        outcome.note().ifPresent(note -> parts.add(note.in(language)));
        return String.join(Labels.BETWEEN, parts) + Labels.cited(outcome.sources());
    }

    private String link(CaseStudy.Link link) {
        List<String> parts = new ArrayList<>();
        parts.add(code("link", link.kind().code())
                + link.target().map(id -> " – " + title(id) + " (" + id + ")").orElse(""));
        link.date().ifPresent(date -> parts.add(words.date(date)));
        link.note().ifPresent(note -> parts.add(note.in(language)));
        return String.join(Labels.BETWEEN, parts);
    }

    private void register() {
        List<List<String>> lines = new ArrayList<>();
        one.identifiers().stream()
                .filter(known -> !known.isMark())
                .forEach(known -> lines.add(List.of(known.scheme(), known.value())));
        one.sourceFields().forEach(field -> lines.add(List.of(field.field(), field.value())));
        article.table(LookingPhrases.REGISTER, lines);
    }

    /** Returns all sources that the case names, those of the whole case first. */
    private List<String> sources() {
        return one.citations().stream()
                .map(Citation::source)
                .distinct()
                .map(this::source)
                .toList();
    }

    private String source(SourceId id) {
        String places = one.sources().stream()
                .filter(citation -> citation.source().equals(id))
                .flatMap(citation -> citation.where().stream())
                .collect(Collectors.joining(Labels.BETWEEN));
        return "[" + id + (places.isEmpty() ? "" : ", " + places) + "] "
                + catalogue
                        .source(id)
                        .map(source -> RecordText.source(source, language, words))
                        .orElse("");
    }

    private void completeness() {
        LocalDate asOf = day;
        if (asOf == null) {
            return;
        }
        CaseCompleteness found = CaseCompleteness.of(catalogue, one, asOf, Completeness.YEARS);
        List<String> items = new ArrayList<>(List.of(
                say(LookingPhrases.STATED, aspects(found.stated())),
                say(LookingPhrases.NOT_STATED, aspects(found.missing()))));
        long inherited =
                found.stageSources().inherited() + found.outcomeSources().inherited();
        if (inherited > 0) {
            items.add(LookingPhrases.INHERITED.count(language, inherited));
        }
        article.items(LookingPhrases.WHAT_IS_STATED, items);
    }

    private String aspects(Set<Aspect> aspects) {
        return aspects.isEmpty()
                ? "-"
                : aspects.stream()
                        .map(aspect -> new Wording(language).code("aspect", aspect.code()))
                        .collect(Collectors.joining(", "));
    }
}
