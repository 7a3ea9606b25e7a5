package org.waystage.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.waystage.analysis.Share;
import org.waystage.analysis.SurveyShare;
import org.waystage.analysis.SurveyShares;
import org.waystage.core.AdoptionStage;
import org.waystage.core.Code;
import org.waystage.core.Quantity;
import org.waystage.core.Survey;
import org.waystage.core.TechnologyId;
import org.waystage.core.Text;

/** Surveys as CSV (RFC 4180): a header, then a line for each answer; the columns are always the same. */
final class SurveyCsv {
    private static final String HEADER =
            "survey,technologies,topic,group,stage,option,count,base,population,estimate,lower,"
                    + "upper,worst,best,stated,statedUnit,wording,noShare,contradicted,note";

    private SurveyCsv() {}

    static void write(List<Survey> surveys, double level, Console console) {
        StatsCsv.writeLine(List.of(HEADER.split(",")), console);
        for (Survey survey : surveys) {
            for (SurveyShare answer : SurveyShares.of(survey, level).answers()) {
                StatsCsv.writeLine(line(survey, answer, console.language()), console);
            }
        }
    }

    private static List<String> line(Survey survey, SurveyShare answer, String language) {
        Survey.Answer said = answer.answer();
        Optional<Share> share = answer.share();
        return List.of(
                survey.id().value(),
                said.technologies().stream().map(TechnologyId::value).collect(Collectors.joining(" | ")),
                words(said.topic(), language),
                said.group().map(Code::value).orElse(""),
                said.stage().map(AdoptionStage::code).orElse(""),
                words(said.option(), language),
                share.map(Share::count).or(said::count).map(String::valueOf).orElse(""),
                share.map(Share::base).or(said::base).map(String::valueOf).orElse(""),
                survey.population().map(String::valueOf).orElse(""),
                number(share.map(Share::estimate).orElse(OptionalDouble.empty())),
                number(SurveyJson.lower(share.flatMap(Share::interval))),
                number(SurveyJson.upper(share.flatMap(Share::interval))),
                number(SurveyJson.lower(share.flatMap(Share::bounds))),
                number(SurveyJson.upper(share.flatMap(Share::bounds))),
                said.share().map(stated -> SurveyText.stated(stated, language)).orElse(""),
                said.share().flatMap(Quantity::unit).orElse(""),
                words(said.wording(), language),
                answer.noShare().map(SurveyShare.NoShare::code).orElse(""),
                String.valueOf(answer.contradicted()),
                words(said.note(), language));
    }

    private static String words(Optional<Text> text, String language) {
        return StatsCsv.harmless(text.map(words -> words.in(language)).orElse(""));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}
