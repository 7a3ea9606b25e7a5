package org.waystage.commandline.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.Quantity;

/** Surveys as text: question by question, one answer on each line. */
final class SurveyText {
    private final double level;
    private final Console console;
    private final String language;
    private final Wording wording;

    private SurveyText(double level, Console console) {
        this.level = level;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
    }

    static void write(List<Survey> surveys, double level, Console console) {
        SurveyText text = new SurveyText(level, console);
        if (surveys.isEmpty()) {
            console.prose(SurveyPhrases.NONE.in(console.language()));
        }
        for (int i = 0; i < surveys.size(); i++) {
            if (i > 0) {
                console.println("");
            }
            text.write(surveys.get(i));
        }
    }

    private void write(Survey survey) {
        SurveyShares shares = SurveyShares.of(survey, level);
        console.prose(Printable.line(
                Phrase.COLON.in(language, survey.id(), survey.title().in(language))));
        survey.respondents()
                .ifPresent(answered -> console.prose(survey.population()
                        .map(all -> SurveyPhrases.OF_POPULATION.in(language, answered, all))
                        .orElseGet(() -> SurveyPhrases.ANSWERED.in(language, answered))));
        long given = shares.answers().stream()
                .filter(answer -> answer.share().isPresent())
                .count();
        console.prose(SurveyPhrases.TALLY.in(language, shares.answers().size(), given));
        shares.byQuestion().forEach((question, answers) -> {
            console.println("");
            console.prose(Printable.line("  " + name(question)));
            answers.forEach(answer -> console.prose(Printable.line("    " + line(answer))));
        });
    }

    private String name(SurveyQuestion question) {
        List<String> parts = new ArrayList<>();
        question.topic().ifPresent(topic -> parts.add(topic.in(language)));
        question.technologies().forEach(technology -> parts.add(technology.value()));
        question.group().ifPresent(group -> parts.add(group.value()));
        return parts.isEmpty() ? SurveyPhrases.WHOLE.in(language) : String.join(", ", parts);
    }

    private String line(SurveyShare answer) {
        String option = answer.answer()
                .option()
                .map(words -> words.in(language))
                .or(() -> answer.answer().stage().map(stage -> wording.code("stage", stage.code())))
                .orElse("");
        String said = answer.share()
                .map(share -> share(share) + computed(answer.answer()))
                .orElseGet(() -> noShare(answer));
        return (option.isEmpty() ? said : Phrase.COLON.in(language, option, said))
                + (answer.contradicted() ? SurveyPhrases.CONTRADICTED.in(language) : "");
    }

    private String share(Share share) {
        String interval = share.interval()
                .map(ends -> SurveyPhrases.SHARE.in(
                        language,
                        share.count(),
                        share.base(),
                        percent(share.estimate().orElseThrow()),
                        wording.shortest("%.4g", 100 * share.level()),
                        percent(ends.lower()),
                        percent(ends.upper()),
                        wording.code("interval", share.method().code())))
                .orElseGet(() -> SurveyPhrases.NO_INTERVAL.in(
                        language,
                        share.count(),
                        share.base(),
                        percent(share.estimate().orElseThrow())));
        return interval
                + share.bounds()
                        .map(ends -> SurveyPhrases.BOUNDS.in(
                                language,
                                share.population().orElseThrow(),
                                percent(ends.lower()),
                                percent(ends.upper())))
                        .orElse("");
    }

    /** Returns the share from which the count was computed, if the survey does not state a count. */
    private String computed(Survey.Answer words) {
        return words.count().isPresent()
                ? ""
                : words.share()
                        .map(share -> SurveyPhrases.COMPUTED.in(language, stated(share)))
                        .orElse("");
    }

    private String noShare(SurveyShare answer) {
        Survey.Answer answered = answer.answer();
        List<String> said = new ArrayList<>();
        answered.count().ifPresent(count -> said.add(wording.count(count)));
        answered.share().ifPresent(share -> said.add(stated(share)));
        answered.wording().ifPresent(words -> said.add(Phrase.QUOTED.in(language, words.in(language))));
        String what = String.join(", ", said);
        SurveyShare.NoShare reason = answer.noShare().orElseThrow();
        if (reason == SurveyShare.NoShare.WORDING_ONLY) {
            return what; // which already says so
        }
        String why = reason.text(language);
        return what.isEmpty() ? why : what + " (" + why + ")";
    }

    /** Returns a stated share: a value, an approximate value, or a range, with {@code >} or {@code <} before an excluded end. */
    private String stated(Quantity share) {
        String number = share.value()
                .map(wording::decimal)
                .or(() -> share.about().map(value -> SurveyPhrases.ABOUT.in(language, wording.decimal(value))))
                .orElseGet(() -> (share.moreThan().isPresent() ? ">" : "") + end(share.lower()) + " - "
                        + (share.lessThan().isPresent() ? "<" : "") + end(share.upper()));
        return share.unit()
                .map(unit -> unit.equals("percent") ? wording.percentSign(number) : number + " " + unit)
                .orElse(number);
    }

    private String end(Optional<BigDecimal> value) {
        return value.map(wording::decimal).orElse("…");
    }

    private String percent(double share) {
        return wording.percent(share, 1);
    }
}
