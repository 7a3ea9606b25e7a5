package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.knowledge.Survey;
import org.waystage.report.words.Phrases;
import org.waystage.report.words.Words;

/** A survey with its answers, as stated. */
final class SurveyAnswers {
    private final Survey survey;
    private final Labels labels;
    private final Words words;
    private final Phrases phrases;
    private final String language;

    SurveyAnswers(Survey survey, Labels labels, Words words, String language) {
        this.survey = survey;
        this.labels = labels;
        this.words = words;
        this.phrases = new Phrases(words);
        this.language = language;
    }

    void write(Article article) {
        article.fact(
                        LookingPhrases.BODIES,
                        survey.bodies().stream().map(labels::organization).toList())
                .fact(LookingPhrases.FIELDWORK, survey.fieldwork().map(words::period))
                .fact(LookingPhrases.POPULATION, survey.population().map(String::valueOf))
                .fact(LookingPhrases.RESPONDENTS, survey.respondents().map(String::valueOf))
                .fact(LookingPhrases.RATE, survey.rate().map(phrases::quantity))
                .fact(LookingPhrases.CLEARANCE, survey.clearanceStatus().map(labels::clearance));
        article.facts();
        article.items(
                LookingPhrases.NOTES,
                survey.notes().stream().map(note -> note.in(language)).toList());
        article.items(LookingPhrases.CLEARANCE_STEPS, labels.clearanceSteps(survey.clearance(), words));
        article.items(
                LookingPhrases.ANSWERS,
                survey.answers().stream().map(this::answer).toList());
    }

    private String answer(Survey.Answer one) {
        List<String> asked = new ArrayList<>();
        one.topic().ifPresent(topic -> asked.add(topic.in(language)));
        one.technologies().forEach(technology -> asked.add(labels.technology(technology)));
        one.group().ifPresent(group -> asked.add(labels.code("country-groups", group)));
        one.option()
                .map(option -> option.in(language))
                .or(() -> one.stage().map(stage -> Words.word(language, "stage", stage.code())))
                .ifPresent(asked::add);
        List<String> said = new ArrayList<>();
        one.count()
                .ifPresent(count ->
                        said.add(count + one.base().map(base -> " / " + base).orElse("")));
        one.share().ifPresent(share -> said.add(phrases.quantity(share)));
        one.wording().ifPresent(wording -> said.add(wording.in(language)));
        one.note().ifPresent(note -> said.add(note.in(language)));
        return String.join(Labels.BETWEEN, asked)
                + (said.isEmpty() ? "" : " – " + String.join(Labels.BETWEEN, said))
                + Labels.cited(one.sources());
    }
}
