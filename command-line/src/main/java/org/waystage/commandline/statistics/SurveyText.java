package org.waystage.commandline.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Printable;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Quantity;

/** Surveys for people: question by question, an answer a line. */
final class SurveyText {
    private final double level;
    private final Console console;
    private final String language;

    private SurveyText(double level, Console console) {
        this.level = level;
        this.console = console;
        this.language = console.language();
    }

    static void write(List<Survey> surveys, double level, Console console) {
        SurveyText text = new SurveyText(level, console);
        if (surveys.isEmpty()) {
            console.println(SurveyPhrases.NONE.in(console.language()));
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
        console.println(Printable.line(survey.id() + ": " + survey.title().in(language)));
        survey.respondents()
                .ifPresent(answered -> console.println(survey.population()
                        .map(all -> SurveyPhrases.OF_POPULATION.in(language, answered, all))
                        .orElseGet(() -> SurveyPhrases.ANSWERED.in(language, answered))));
        long given = shares.answers().stream()
                .filter(answer -> answer.share().isPresent())
                .count();
        console.println(SurveyPhrases.TALLY.in(language, shares.answers().size(), given));
        shares.byQuestion().forEach((question, answers) -> {
            console.println("");
            console.println(Printable.line("  " + name(question)));
            answers.forEach(answer -> console.println(Printable.line("    " + line(answer))));
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
                .or(() -> answer.answer().stage().map(AdoptionStage::code))
                .map(words -> words + ": ")
                .orElse("");
        String said = answer.share()
                .map(share -> share(share) + computed(answer.answer()))
                .orElseGet(() -> noShare(answer));
        return option + said + (answer.contradicted() ? SurveyPhrases.CONTRADICTED.in(language) : "");
    }

    private String share(Share share) {
        String interval = share.interval()
                .map(ends -> SurveyPhrases.SHARE.in(
                        language,
                        share.count(),
                        share.base(),
                        percent(share.estimate().orElseThrow()),
                        number(100 * share.level()),
                        percent(ends.lower()),
                        percent(ends.upper())))
                .orElseThrow();
        return interval
                + share.bounds()
                        .map(ends -> SurveyPhrases.BOUNDS.in(
                                language,
                                share.population().orElseThrow(),
                                percent(ends.lower()),
                                percent(ends.upper())))
                        .orElse("");
    }

    /** Returns what the count was computed from, where the survey states none. */
    private String computed(Survey.Answer words) {
        return words.count().isPresent()
                ? ""
                : words.share()
                        .map(share -> SurveyPhrases.COMPUTED.in(language, stated(share, language) + unit(share)))
                        .orElse("");
    }

    private String noShare(SurveyShare answer) {
        Survey.Answer words = answer.answer();
        List<String> said = new ArrayList<>();
        words.count().ifPresent(count -> said.add(String.valueOf(count)));
        words.share().ifPresent(share -> said.add(stated(share, language) + unit(share)));
        words.wording().ifPresent(wording -> said.add("\"" + wording.in(language) + "\""));
        String what = String.join(", ", said);
        SurveyShare.NoShare reason = answer.noShare().orElseThrow();
        if (reason == SurveyShare.NoShare.WORDING_ONLY) {
            return what; // which says so itself
        }
        String why = reason.text(language);
        return what.isEmpty() ? why : what + " (" + why + ")";
    }

    private static String unit(Quantity share) {
        return share.unit()
                .map(word -> word.equals("percent") ? " %" : " " + word)
                .orElse("");
    }

    /** Returns a stated share without its unit: a value, about a value, or a range, with {@code >} or {@code <} before an end that does not belong to it. */
    static String stated(Quantity share, String language) {
        return share.value()
                .map(BigDecimal::toPlainString)
                .or(() -> share.about().map(value -> SurveyPhrases.ABOUT.in(language, value.toPlainString())))
                .orElseGet(() -> (share.moreThan().isPresent() ? ">" : "") + end(share.lower()) + " - "
                        + (share.lessThan().isPresent() ? "<" : "") + end(share.upper()));
    }

    private static String end(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("…");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
