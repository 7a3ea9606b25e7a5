package org.waystage.analysis.trend;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waystage.analysis.Worded;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.core.EditionHistory;
import org.waystage.core.knowledge.Survey;

/**
 * Whether editions or surveys can be put into one series at all. There is no trend without this verdict.
 *
 * <pre>{@code
 * Comparability<EditionTrend> verdict = Comparability.ofEditions(EditionHistory.of(editions), Set.of());
 * if (verdict instanceof Comparability.ComparableSeries<EditionTrend> comparable) {
 *     comparable.trend().counts(Dimension.GROUP).forEach(System.out::println);
 * } else if (verdict instanceof Comparability.NotComparable<EditionTrend> not) {
 *     not.reasons().forEach(reason -> System.out.println(reason.message()));
 * }
 * }</pre>
 *
 * <p>A caller who knows better may accept reasons, one kind at a time; what was accepted goes with the verdict, to be printed
 * beside the series. What cannot be judged from the data, such as notes in prose on what an edition covers, is left to the
 * reader.
 *
 * @param <T> the trend that may be asked for
 */
public sealed interface Comparability<T> {
    /**
     * The share of the cases of an edition that may go, or come, without an explanation: five in a hundred. A change in
     * adoption is rarely smaller, so more than that could make or hide one.
     */
    double MAX_UNEXPLAINED = 0.05;

    /** How far the stated populations of two surveys may be apart, as a share of the greater, for the same reason. */
    double MAX_POPULATION_CHANGE = 0.05;

    /**
     * How far response rates may be apart: ten points. Those who did not answer can then move a share by as much between
     * two surveys, and a difference that counts is seldom greater.
     */
    double MAX_RATE_CHANGE = 0.1;

    /** Why editions or surveys are not comparable; closed. The text is the beginning of a sentence. */
    enum Reason implements Worded {
        /** There are fewer than two. */
        TOO_FEW("too-few"),
        /** An issue date or the time of the fieldwork is not stated, or does not tell the order. */
        DATE_NOT_STATED("date-not-stated"),
        /** Words, codes or crosswalks are others. */
        VOCABULARY_CHANGED("vocabulary-changed"),
        /** A word or code means something else, or belongs elsewhere. */
        DEFINITION_CHANGED("definition-changed"),
        /** Others are looked at: other kinds of bodies, natures of cases, or another number of bodies. */
        POPULATION_CHANGED("population-changed"),
        /** How many could have answered is not stated. */
        POPULATION_NOT_STATED("population-not-stated"),
        /** Cases went without an end having been recorded, or fewer answered. */
        COVERAGE_FELL("coverage-fell"),
        /** Older cases came in, or more answered: a rise in coverage looks like adoption. */
        COVERAGE_ROSE("coverage-rose"),
        /** Another body held it. */
        BODY_CHANGED("body-changed"),
        /** The question was not asked. */
        QUESTION_NOT_ASKED("question-not-asked");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * One thing that stands against a comparison.
     *
     * @param reason which kind of thing it is
     * @param earlier the label of the earlier edition or survey
     * @param later the label of the later one; the same where it is about one
     * @param values what it is about, such as a code or two numbers, in English
     */
    record Difference(Reason reason, String earlier, String later, List<String> values) {
        private static final int SHOWN = 5;

        /** Keeps an immutable copy of the values. */
        public Difference {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(earlier, "earlier");
            Objects.requireNonNull(later, "later");
            values = List.copyOf(values);
        }

        /**
         * Returns the difference as a sentence.
         *
         * @return an English sentence; of many values the first five
         */
        public String message() {
            String where = earlier.equals(later) ? earlier : earlier + " and " + later;
            String shown = values.stream().limit(SHOWN).collect(Collectors.joining("; "));
            String more = values.size() > SHOWN ? "; and " + (values.size() - SHOWN) + " more" : "";
            return reason.text("en") + " (" + where + ")" + (values.isEmpty() ? "." : ": " + shown + more + ".");
        }
    }

    /**
     * The verdict that the series may be asked for. Only {@link Comparability} makes it.
     *
     * @param <T> the trend
     */
    final class ComparableSeries<T> implements Comparability<T> {
        private final T trend;
        private final List<Difference> accepted;

        ComparableSeries(T trend, List<Difference> accepted) {
            this.trend = trend;
            this.accepted = List.copyOf(accepted);
        }

        /**
         * Returns the series.
         *
         * @return what answers for it
         */
        public T trend() {
            return trend;
        }

        /**
         * Returns what the caller accepted.
         *
         * @return the differences that would have been reasons, immutable
         */
        public List<Difference> accepted() {
            return accepted;
        }
    }

    /**
     * The verdict that there is no series.
     *
     * @param reasons why, at least one, immutable
     * @param <T> the trend that there is not
     */
    record NotComparable<T>(List<Difference> reasons) implements Comparability<T> {
        /**
         * Keeps an immutable copy of the reasons.
         *
         * @throws IllegalArgumentException if there is none
         */
        public NotComparable {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("what is not comparable is so for a reason");
            }
        }
    }

    /**
     * Compares each edition with the one before it.
     *
     * <p>Not comparable are editions without issue date; with other code lists that cases are counted by, other words or rungs
     * in a crosswalk, or a scheme that only one of them uses; with technologies that went, mean something else or have another
     * broader one, or that cases of both were moved to; with other kinds of adopters or natures of cases; and where more than
     * {@link #MAX_UNEXPLAINED} of the earlier cases went without an end or a link that explains it, or of the later ones came
     * though a fact of theirs is older than the earlier issue. A case whose id is made up ({@link
     * org.waystage.core.id.CaseStudyId#isMadeUp()}) cannot be followed: it goes, and another comes. Version labels are not looked at, but what they stand for.
     *
     * @param history the editions
     * @param accepted the reasons that the caller has judged and accepts
     * @return the verdict
     */
    static Comparability<EditionTrend> ofEditions(EditionHistory history, Set<Reason> accepted) {
        return verdict(new EditionDifferences(history).find(), accepted, () -> new EditionTrend(history));
    }

    /**
     * Compares each survey with the one before it, for one question.
     *
     * <p>Not comparable are surveys whose fieldwork leaves their order open, of other bodies, without stated population or with
     * populations more than {@link #MAX_POPULATION_CHANGE} apart, with response rates more than {@link #MAX_RATE_CHANGE} apart,
     * without the question, or with other options to it. Whether the same bodies answered is not known and not assumed.
     *
     * @param surveys the surveys, in any order
     * @param question the question
     * @param accepted the reasons that the caller has judged and accepts
     * @return the verdict
     */
    static Comparability<SurveyTrend> ofSurveys(List<Survey> surveys, SurveyQuestion question, Set<Reason> accepted) {
        SurveyDifferences differences = new SurveyDifferences(surveys, question);
        return verdict(differences.find(), accepted, () -> new SurveyTrend(differences.inOrder(), question));
    }

    private static <T> Comparability<T> verdict(List<Difference> differences, Set<Reason> accepted, Supplier<T> trend) {
        List<Difference> against = differences.stream()
                .filter(difference -> !accepted.contains(difference.reason()))
                .toList();
        return against.isEmpty() ? new ComparableSeries<>(trend.get(), differences) : new NotComparable<>(against);
    }
}
