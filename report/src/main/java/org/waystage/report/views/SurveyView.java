package org.waystage.report.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.core.knowledge.Survey;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ShareWords;

/** The shares of a survey, in words. */
public final class SurveyView {
    private static final double LEVEL = 0.95;

    private final Views views;
    private final SurveyShares shares;

    public SurveyView(Views views, Survey survey) {
        this.views = views;
        this.shares = SurveyShares.of(survey, LEVEL);
    }

    /** Returns the answers of the survey, in its order. */
    public List<SurveyShare> answers() {
        return shares.answers();
    }

    /** Returns the number of answers with a share. */
    public long given() {
        return shares.answers().stream()
                .filter(answer -> answer.share().isPresent())
                .count();
    }

    /**
     * Returns the share of an answer with its interval and bounds, or why there is none, and whether another answer
     * contradicts it.
     */
    public List<LocalizedText> said(SurveyShare answer) {
        List<LocalizedText> said = new ArrayList<>();
        answer.share().ifPresent(share -> said(share).forEach(text -> said.add(LocalizedText.plain(text))));
        answer.noShare().ifPresent(reason -> said.add(said(reason)));
        if (answer.contradicted()) {
            said.add(LocalizedText.plain(views.words.say("surveys.contradicted")));
        }
        return said;
    }

    private List<String> said(Share share) {
        List<String> said = new ArrayList<>(List.of(views.shares.of(share)));
        if (share.base() >= ShareWords.MIN_BASE) {
            said.add(views.words.say("surveys.interval", views.shares.bounds(share.interval())));
        }
        share.bounds()
                .ifPresent(bounds -> said.add(views.words.say(
                        "surveys.bounds", share.population().orElseThrow(), views.shares.bounds(Optional.of(bounds)))));
        return said;
    }

    /** An answer in words needs no further explanation. */
    private LocalizedText said(SurveyShare.NoShare reason) {
        return reason == SurveyShare.NoShare.WORDING_ONLY
                ? LocalizedText.plain(views.words.say("none.dash"))
                : views.words.ofLibrary(reason::text);
    }
}
