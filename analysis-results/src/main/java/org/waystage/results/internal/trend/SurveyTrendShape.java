package org.waystage.results.internal.trend;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.SurveyTrend;
import org.waystage.core.value.Text;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;
import org.waystage.results.internal.share.SurveysShape;

/**
 * The answers to one question over surveys, with the verdict on whether they are comparable.
 *
 * @param verdict the verdict
 * @param option the option
 * @param level the level of the intervals
 * @param language the language of the texts
 * @param points the answers of each survey, if they are comparable
 */
public record SurveyTrendShape(
        Verdicts verdict, Text option, double level, String language, Optional<List<SurveyTrend.Point>> points)
        implements Shape {
    public static SurveyTrendShape of(Comparability<SurveyTrend> verdict, Text option, double level, String language) {
        return new SurveyTrendShape(
                Verdicts.of(verdict),
                option,
                level,
                language,
                Verdicts.trend(verdict).map(trend -> trend.answers(option, level)));
    }

    @Override
    public String type() {
        return "surveyTrend";
    }

    @Override
    public void json(JsonForm json) {
        verdict.json(json);
        json.text("option", option.in(language));
        json.number("level", level);
        points.ifPresentOrElse(
                surveys -> json.objects("surveys", surveys, point -> {
                    json.text("id", point.survey().id().value());
                    json.text("title", point.survey().title().in(language));
                    json.count("population", point.survey().population());
                    json.count("respondents", point.survey().respondents());
                    SurveysShape.answers(json, point.answers(), language);
                }),
                () -> json.nothing("surveys"));
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        Verdicts.header(csv);
        SurveysShape.header(csv);
        verdict.csv(csv, SurveysShape.COLUMNS);
        for (SurveyTrend.Point point : points.orElse(List.of())) {
            point.answers().forEach(answer -> {
                csv.text("answer").empty(2);
                SurveysShape.line(csv, point.survey(), answer, language);
            });
        }
    }
}
