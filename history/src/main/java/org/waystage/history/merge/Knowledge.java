package org.waystage.history.merge;

import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;

/** Makes one record from several: surveys, and what goes beyond single cases. */
final class Knowledge {
    private Knowledge() {}

    static Survey survey(Versions<Survey> versions) {
        Versions<Survey> of = Cited.explicit(versions, Survey::sources, Knowledge::explicit);
        return Survey.builder(of.first().id(), of.text("title", Survey::title))
                .bodies(of.list(Survey::bodies))
                .fieldwork(of.perhaps("fieldwork", Survey::fieldwork))
                .population(of.perhaps("population", Survey::population))
                .respondents(of.perhaps("respondents", Survey::respondents))
                .rate(of.perhaps("rate", Survey::rate))
                .sources(of.list(Survey::sources))
                .clearance(of.ordered("clearance", Survey::clearance))
                .notes(of.parts(Survey::notes, Part.TEXT))
                .answers(of.parts(Survey::answers, Part.ANSWER))
                .extras(of.extras(Survey::extras))
                .build();
    }

    private static Survey explicit(Survey survey) {
        return survey.toBuilder()
                .answers(Cited.explicit(survey.answers(), survey.sources(), Survey.Answer::sources, Cited::answer))
                .build();
    }

    static Recommendation recommendation(Versions<Recommendation> of) {
        return Recommendation.builder(of.first().id(), of.text("text", Recommendation::text))
                .bodies(of.list(Recommendation::bodies))
                .period(of.perhaps("period", Recommendation::period))
                .technologies(of.list(Recommendation::technologies))
                .codes(of.list(Recommendation::codes))
                .cases(of.list(Recommendation::cases))
                .sources(of.list(Recommendation::sources))
                .extras(of.extras(Recommendation::extras))
                .build();
    }

    static Lesson lesson(Versions<Lesson> of) {
        return Lesson.builder(of.first().id(), of.text("text", Lesson::text))
                .bodies(of.list(Lesson::bodies))
                .period(of.perhaps("period", Lesson::period))
                .technologies(of.list(Lesson::technologies))
                .codes(of.list(Lesson::codes))
                .cases(of.list(Lesson::cases))
                .sources(of.list(Lesson::sources))
                .extras(of.extras(Lesson::extras))
                .build();
    }

    static Initiative initiative(Versions<Initiative> of) {
        return Initiative.builder(of.first().id(), of.text("title", Initiative::title))
                .text(of.perhapsText("text", Initiative::text))
                .bodies(of.list(Initiative::bodies))
                .funder(of.perhaps("funder", Initiative::funder))
                .parent(of.perhaps("parent", Initiative::parent))
                .period(of.perhaps("period", Initiative::period))
                .technologies(of.list(Initiative::technologies))
                .codes(of.list(Initiative::codes))
                .cases(of.list(Initiative::cases))
                .sources(of.list(Initiative::sources))
                .extras(of.extras(Initiative::extras))
                .build();
    }
}
