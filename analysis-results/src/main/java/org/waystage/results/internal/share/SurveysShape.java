package org.waystage.results.internal.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The answers of surveys and their shares.
 *
 * @param surveys the surveys
 * @param level the level of the intervals
 * @param language the language of the texts
 */
public record SurveysShape(List<Survey> surveys, double level, String language) implements Shape {
    /** Checks the level, even if there are no answers. */
    public SurveysShape {
        surveys = List.copyOf(surveys);
        Share.of(0, 0).at(level);
    }

    @Override
    public String type() {
        return "surveys";
    }

    @Override
    public void json(JsonForm json) {
        json.number("level", level);
        json.objects("surveys", surveys, survey -> {
            SurveyShares shares = SurveyShares.of(survey, level);
            json.text("id", survey.id().value());
            json.text("title", survey.title().in(language));
            json.count("population", survey.population());
            json.count("respondents", survey.respondents());
            json.objects("questions", shares.byQuestion().entrySet(), question -> {
                question(json, question.getKey(), language);
                answers(json, question.getValue(), language);
            });
            json.object(
                    "leftOut", () -> shares.leftOut().forEach((reason, number) -> json.count(reason.code(), number)));
        });
    }

    private static void question(JsonForm json, SurveyQuestion question, String language) {
        json.texts("technologies", ids(question.technologies()));
        json.text("topic", question.topic().map(words -> words.in(language)));
        json.text("group", question.group().map(Code::value));
    }

    private static void answers(JsonForm json, List<SurveyShare> answers, String language) {
        json.objects("answers", answers, answer -> {
            Survey.Answer said = answer.answer();
            Optional<Share> share = answer.share();
            json.text("stage", said.stage().map(AdoptionStage::code));
            json.text("option", said.option().map(words -> words.in(language)));
            json.count("count", share.map(Share::count).or(said::count));
            json.count("base", share.map(Share::base).or(said::base));
            json.number("estimate", Ends.of(share, Share::estimate));
            json.interval("lower", "upper", share.orElse(Share.of(0, 0)));
            json.number("worst", Ends.lower(share.flatMap(Share::bounds)));
            json.number("best", Ends.upper(share.flatMap(Share::bounds)));
            json.text("stated", said.share().map(stated -> stated(stated, language)));
            json.text("statedUnit", said.share().flatMap(Quantity::unit));
            json.text("wording", said.wording().map(words -> words.in(language)));
            json.text("noShare", answer.noShare().map(SurveyShare.NoShare::code));
            json.flag("contradicted", answer.contradicted());
            json.text("note", said.note().map(words -> words.in(language)));
            json.method("interval", share);
        });
    }

    /**
     * Returns a stated share without its unit: a value, an approximate value, or a range, with {@code >} or {@code <} before an end that it
     * excludes.
     */
    private static String stated(Quantity share, String language) {
        return share.value()
                .map(BigDecimal::toPlainString)
                .or(() -> share.about()
                        .map(value -> ShareMessages.MESSAGES
                                .in(language, "share.about")
                                .replace("{share}", value.toPlainString())))
                .orElseGet(() -> (share.moreThan().isPresent() ? ">" : "") + end(share.lower()) + " - "
                        + (share.lessThan().isPresent() ? "<" : "") + end(share.upper()));
    }

    private static String end(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("…");
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        header(csv);
        for (Survey survey : surveys) {
            SurveyShares.of(survey, level).answers().forEach(answer -> line(csv, survey, answer, language));
        }
    }

    private static void header(CsvForm csv) {
        csv.texts("survey", "technologies", "topic", "group", "stage", "option", "count", "base", "population")
                .texts("estimate", "lower", "upper", "worst", "best", "stated", "statedUnit", "wording", "noShare")
                .texts("contradicted", "note", "interval")
                .end();
    }

    private static void line(CsvForm csv, Survey survey, SurveyShare answer, String language) {
        Survey.Answer said = answer.answer();
        Optional<Share> share = answer.share();
        csv.text(survey.id().value())
                .text(ids(said.technologies()).stream().collect(Collectors.joining(" | ")))
                .text(words(said.topic(), language))
                .text(said.group().map(Code::value))
                .text(said.stage().map(AdoptionStage::code))
                .text(words(said.option(), language))
                .count(share.map(Share::count).or(said::count))
                .count(share.map(Share::base).or(said::base))
                .count(survey.population())
                .number(Ends.of(share, Share::estimate))
                .interval(share)
                .number(Ends.lower(share.flatMap(Share::bounds)))
                .number(Ends.upper(share.flatMap(Share::bounds)))
                .text(said.share().map(stated -> stated(stated, language)))
                .text(said.share().flatMap(Quantity::unit))
                .text(words(said.wording(), language))
                .text(answer.noShare().map(SurveyShare.NoShare::code))
                .text(String.valueOf(answer.contradicted()))
                .text(words(said.note(), language))
                .method(share.orElse(Share.of(0, 0)))
                .end();
    }

    private static List<String> ids(List<TechnologyId> technologies) {
        return technologies.stream().map(TechnologyId::value).toList();
    }

    private static Optional<String> words(Optional<Text> text, String language) {
        return text.map(words -> words.in(language));
    }
}
