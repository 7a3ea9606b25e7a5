package org.waystage.analysis.trend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Worded;
import org.waystage.analysis.internal.words.AnalysisMessages;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.core.EditionHistory;
import org.waystage.core.knowledge.Survey;

/**
 * The verdict on whether editions or surveys are comparable enough to form a series. A trend cannot be obtained without
 * it.
 *
 * <pre>{@code
 * EditionHistory history = EditionHistory.of(editions);
 * Comparability<EditionTrend> verdict = Comparability.ofEditions(history, Dimension.GROUP, Set.of());
 * if (verdict instanceof Comparability.ComparableSeries<EditionTrend> comparable) {
 *     comparable.trend().counts().forEach(System.out::println);
 * } else if (verdict instanceof Comparability.NotComparable<EditionTrend> not) {
 *     not.reasons().forEach(reason -> System.out.println(reason.message("en")));
 * }
 * }</pre>
 *
 * <p>A caller who knows better may accept kinds of reasons; the differences accepted remain part of the verdict, to be
 * shown with the series. What cannot be judged from the data, such as prose notes on the coverage of an edition, is
 * left to the reader.
 *
 * @param <T> the type of the trend
 */
public sealed interface Comparability<T> {
    /**
     * The largest share of the cases of an edition that may disappear, or appear, without an explanation: 5 %. Adoption
     * rarely changes by less, so a larger unexplained share could create or hide a change.
     */
    double MAX_UNEXPLAINED = 0.05;

    /**
     * The largest difference between the stated populations of two surveys, as a share of the greater one: 5 %, for the
     * same reason.
     */
    double MAX_POPULATION_CHANGE = 0.05;

    /**
     * The largest difference between response rates: ten percentage points. Those who did not answer can change a share
     * by as much between two surveys, and a relevant difference is seldom greater.
     */
    double MAX_RATE_CHANGE = 0.1;

    /** The reason why editions or surveys are not comparable. The set of reasons is closed. Its text is the beginning of a sentence. */
    enum Reason implements Worded {
        /** There are fewer than two editions or surveys. */
        TOO_FEW("too-few"),
        /** An issue date or the time of the fieldwork is not stated or does not determine the order. */
        DATE_NOT_STATED("date-not-stated"),
        /** The words, codes or crosswalks differ. */
        VOCABULARY_CHANGED("vocabulary-changed"),
        /** A word or code has another meaning, or another place in its hierarchy. */
        DEFINITION_CHANGED("definition-changed"),
        /** The population differs: other kinds of bodies, other natures of cases, or another number of bodies. */
        POPULATION_CHANGED("population-changed"),
        /** The size of the population is not stated. */
        POPULATION_NOT_STATED("population-not-stated"),
        /** Cases disappeared without a recorded end, or fewer bodies answered. */
        COVERAGE_FELL("coverage-fell"),
        /** Older cases were added, or more bodies answered. Such a rise in coverage looks like adoption. */
        COVERAGE_ROSE("coverage-rose"),
        /** Another body conducted the survey. */
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
     * A detail of a difference, such as a code that was removed, for people.
     *
     * @param code the kind of detail, such as {@code code-went}
     * @param values the values of the placeholders in its text, by name
     */
    record Detail(String code, Map<String, String> values) {
        /** Makes an immutable copy of the values. */
        public Detail {
            Objects.requireNonNull(code, "code");
            values = Map.copyOf(values);
        }

        /**
         * Returns the detail as a phrase.
         *
         * @param language a BCP 47 tag: {@code en} or {@code fr}; any other value gives English
         * @return the phrase
         */
        public String text(String language) {
            return AnalysisMessages.of("comparability.detail." + code, language, values);
        }
    }

    /**
     * A difference that makes two editions or surveys incomparable.
     *
     * @param reason the kind of difference
     * @param earlier the label of the earlier edition or survey; empty if there are no surveys
     * @param later the label of the later one; the same label if the difference concerns only one
     * @param details the details, such as a code or two numbers
     */
    record Difference(Reason reason, String earlier, String later, List<Detail> details) {
        private static final int SHOWN = 5;

        /** Makes an immutable copy of the details. */
        public Difference {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(earlier, "earlier");
            Objects.requireNonNull(later, "later");
            details = List.copyOf(details);
        }

        /**
         * Returns the difference as a sentence.
         *
         * @param language a BCP 47 tag: {@code en} or {@code fr}; any other value gives English
         * @return a sentence, with at most the first five details
         */
        public String message(String language) {
            Map<String, String> values = new HashMap<>();
            values.put("reason", reason.text(language));
            values.put("earlier", earlier);
            values.put("later", later);
            values.put(
                    "details",
                    details.stream()
                            .limit(SHOWN)
                            .map(detail -> detail.text(language))
                            .collect(Collectors.joining(", ")));
            values.put("more", String.valueOf(details.size() - SHOWN));
            String key = earlier.isEmpty() && later.isEmpty() // without surveys there is neither a label nor a detail
                    ? "none"
                    : (earlier.equals(later) ? "one" : "two")
                            + (details.isEmpty() ? "" : details.size() > SHOWN ? "-more" : "-details");
            return AnalysisMessages.of("comparability.difference." + key, language, values);
        }
    }

    /**
     * The verdict that the series is comparable. Only {@link Comparability} creates it.
     *
     * @param <T> the type of the trend
     */
    final class ComparableSeries<T> implements Comparability<T> {
        private final T trend;
        private final List<Difference> accepted;

        ComparableSeries(T trend, List<Difference> accepted) {
            this.trend = trend;
            this.accepted = List.copyOf(accepted);
        }

        /**
         * Returns the trend.
         *
         * @return the trend of the series
         */
        public T trend() {
            return trend;
        }

        /**
         * Returns the differences that the caller accepted.
         *
         * @return the differences that would otherwise have been reasons against the series; immutable
         */
        public List<Difference> accepted() {
            return accepted;
        }
    }

    /**
     * The verdict that the series is not comparable.
     *
     * @param reasons the differences, at least one; immutable
     * @param <T> the type of the trend that there would be
     */
    record NotComparable<T>(List<Difference> reasons) implements Comparability<T> {
        /**
         * Makes an immutable copy of the reasons.
         *
         * @throws IllegalArgumentException if there are no reasons
         */
        public NotComparable {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("what is not comparable is so for a reason");
            }
        }
    }

    /**
     * Compares each edition with the previous one, for counts by a dimension.
     *
     * <p>Editions are not comparable if:
     *
     * <ul>
     *   <li>an issue date is missing;
     *   <li>the code list by which the dimension counts differs, a crosswalk has other words or stages, or only one edition
     *       uses a scheme;
     *   <li>the dimension counts by technology, and a technology was removed or has another definition or broader
     *       technology, or a case in both editions moved to a new technology or group;
     *   <li>the kinds of adopters or the natures of cases differ; or
     *   <li>more than {@link #MAX_UNEXPLAINED} of the earlier cases disappeared without an end or a link that explains
     *       it, or more than that share of the later cases are new although they have a record older than the earlier
     *       issue.
     * </ul>
     *
     * <p>The last rule also applies to each row, where a case that is still in the catalogue but no longer under the key
     * counts as disappeared: {@link EditionTrend} leaves out such rows and says why.
     *
     * <p>A case without a {@linkplain org.waystage.core.casestudy.CaseStudy#hasLastingId lasting id} cannot be followed:
     * it counts as one that disappears and another that is new. Version labels are not compared, only the contents that they
     * label. Definitions are the same if they differ only in typography, or if one of them has an additional language.
     *
     * <p>Cases are recognized by their ids. {@code Entries} of {@code org.waystage.history} follows them under other ids too: pass the
     * editions {@code underOneId()} or, to compare only the cases that all editions have, {@code ofCommonCases()}.
     *
     * @param history the editions
     * @param by the dimension to count by
     * @param accepted the reasons that the caller has judged and accepts
     * @return the verdict
     */
    static Comparability<EditionTrend> ofEditions(EditionHistory history, Dimension by, Set<Reason> accepted) {
        return verdict(
                new EditionDifferences(history, by).find(), accepted, () -> new EditionTrend(history, by, accepted));
    }

    /**
     * Compares each survey with the previous one, for one question.
     *
     * <p>Surveys are not comparable if their fieldwork does not determine their order, if other bodies conducted them,
     * if a population is not stated, if populations differ by more than {@link #MAX_POPULATION_CHANGE} or response
     * rates by more than {@link #MAX_RATE_CHANGE}, if the question was not asked, or if it had other options. Whether
     * the same bodies answered is unknown and not assumed.
     *
     * @param surveys the surveys, in any order
     * @param question the question to compare
     * @param accepted the reasons that the caller has judged and accepts
     * @return the verdict
     */
    static Comparability<SurveyTrend> ofSurveys(List<Survey> surveys, SurveyQuestion question, Set<Reason> accepted) {
        SurveyDifferences differences = new SurveyDifferences(surveys, question);
        return verdict(differences.find(), accepted, () -> new SurveyTrend(differences.inOrder(), question));
    }

    private static <T> Comparability<T> verdict(List<Difference> differences, Set<Reason> accepted, Supplier<T> trend) {
        List<Difference> against = EditionTrend.against(differences, accepted);
        return against.isEmpty() ? new ComparableSeries<>(trend.get(), differences) : new NotComparable<>(against);
    }
}
