package org.waystage.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.Share;
import org.waystage.analysis.SurveyQuestion;
import org.waystage.analysis.SurveyShare;
import org.waystage.analysis.SurveyShares;
import org.waystage.analysis.TimeCurve;
import org.waystage.core.AdoptionStage;
import org.waystage.core.Code;
import org.waystage.core.Quantity;
import org.waystage.core.Survey;
import org.waystage.core.TechnologyId;
import tools.jackson.core.JsonGenerator;

/** Surveys as JSON, in the documented shape of {@code survey --format json}; what is not known is null. */
final class SurveyJson {
    private SurveyJson() {}

    static void write(List<Survey> surveys, double level, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeNumberProperty("level", level);
            json.writeArrayPropertyStart("surveys");
            surveys.forEach(survey -> write(survey, level, console.language(), json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Survey survey, double level, String language, JsonGenerator json) {
        SurveyShares shares = SurveyShares.of(survey, level);
        json.writeStartObject();
        json.writeStringProperty("id", survey.id().value());
        json.writeStringProperty("title", survey.title().in(language));
        count("population", survey.population(), json);
        count("respondents", survey.respondents(), json);
        json.writeArrayPropertyStart("questions");
        shares.byQuestion().forEach((question, answers) -> write(question, answers, language, json));
        json.writeEndArray();
        json.writeObjectPropertyStart("leftOut");
        shares.leftOut().forEach((reason, number) -> json.writeNumberProperty(reason.code(), number));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(SurveyQuestion question, List<SurveyShare> answers, String language, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("technologies");
        question.technologies().stream().map(TechnologyId::value).forEach(json::writeString);
        json.writeEndArray();
        text("topic", question.topic().map(words -> words.in(language)), json);
        text("group", question.group().map(Code::value), json);
        json.writeArrayPropertyStart("answers");
        answers.forEach(answer -> write(answer, language, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(SurveyShare answer, String language, JsonGenerator json) {
        Survey.Answer said = answer.answer();
        Optional<TimeCurve.Bounds> interval = answer.share().flatMap(Share::interval);
        Optional<TimeCurve.Bounds> bounds = answer.share().flatMap(Share::bounds);
        json.writeStartObject();
        text("stage", said.stage().map(AdoptionStage::code), json);
        text("option", said.option().map(words -> words.in(language)), json);
        count("count", answer.share().map(Share::count).or(said::count), json);
        count("base", answer.share().map(Share::base).or(said::base), json);
        TimeToJson.number("estimate", answer.share().map(Share::estimate).orElse(OptionalDouble.empty()), json);
        TimeToJson.number("lower", lower(interval), json);
        TimeToJson.number("upper", upper(interval), json);
        TimeToJson.number("worst", lower(bounds), json);
        TimeToJson.number("best", upper(bounds), json);
        text("stated", said.share().map(share -> SurveyText.stated(share, language)), json);
        text("statedUnit", said.share().flatMap(Quantity::unit), json);
        text("wording", said.wording().map(words -> words.in(language)), json);
        text("noShare", answer.noShare().map(SurveyShare.NoShare::code), json);
        json.writeBooleanProperty("contradicted", answer.contradicted());
        text("note", said.note().map(words -> words.in(language)), json);
        json.writeEndObject();
    }

    static OptionalDouble lower(Optional<TimeCurve.Bounds> bounds) {
        return bounds.map(ends -> OptionalDouble.of(ends.lower())).orElse(OptionalDouble.empty());
    }

    static OptionalDouble upper(Optional<TimeCurve.Bounds> bounds) {
        return bounds.map(ends -> OptionalDouble.of(ends.upper())).orElse(OptionalDouble.empty());
    }

    private static void count(String name, Optional<Long> value, JsonGenerator json) {
        value.ifPresentOrElse(number -> json.writeNumberProperty(name, number), () -> json.writeNullProperty(name));
    }

    private static void text(String name, Optional<String> value, JsonGenerator json) {
        value.ifPresentOrElse(words -> json.writeStringProperty(name, words), () -> json.writeNullProperty(name));
    }
}
