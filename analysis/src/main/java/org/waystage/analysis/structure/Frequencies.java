package org.waystage.analysis.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.value.Code;

/**
 * How often cases state particular benefits, challenges, needs or objectives, by any dimension.
 *
 * <p>A case counts once for each code, however many of its statements have that code. Cases with statements in words
 * only are counted separately ({@link Row#withoutCode}): their words were not coded, so they neither have a code nor
 * lack it. The base of the share of a code is therefore the cases that state any code.
 *
 * <p>These are not frequencies of the benefits or challenges themselves: they count what sources chose to write, and
 * success is written about more often than failure. Before comparing the shares of two keys, compare how many of their
 * cases state anything.
 *
 * <p>Some sources ask for two lists together, such as needs and objectives. One list of a case is then empty, and the other
 * contains what was said about both ({@link CaseStudy#notSeparable}). Every statement counts under the list that contains it,
 * because nobody can tell them apart; {@link Row#notSeparable} gives the number of such cases.
 *
 * <p>By default, uses count, each once with its own statements; in a table by nature, all cases count
 * ({@link Selection}). Frequencies of parts of the cases {@linkplain #plus add up} and are serializable; cases linked
 * by succession must be in the same part ({@link FrequenciesBuilder} accepts them in different parts). Without cases,
 * all numbers are 0 and the shares have no estimate.
 *
 * @param of the kind of statement counted
 * @param by the dimension to count by
 * @param asOf the day as of which memberships of countries are taken
 * @param all the counts of all cases, each once
 * @param rows the counts by key, in the order of the keys; a case with several keys is counted under each; immutable
 * @param selection which cases count, and how many were left out
 */
public record Frequencies(Kind of, Dimension by, LocalDate asOf, Row all, Map<String, Row> rows, Selection selection)
        implements Serializable {
    /** A kind of statement that cases make. */
    public enum Kind {
        /** The needs behind a case. */
        NEEDS("needs"),
        /** The objectives of a case. */
        OBJECTIVES("objectives"),
        /** The benefits of a case. */
        BENEFITS("benefits"),
        /** The challenges of a case. */
        CHALLENGES("challenges");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the kind, for example {@code benefits}.
         *
         * @return the code, which is also the name of the member of a case study
         */
        public String code() {
            return code;
        }

        /**
         * Returns the kind with a code.
         *
         * @param code the code, for example {@code benefits}
         * @return the kind; empty if none has this code
         */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }

        /** Returns whether the source of a case does not separate this list from another. */
        boolean notSeparable(CaseStudy caseStudy) {
            return !caseStudy.notSeparable().isEmpty() // it is empty in nearly all cases, and then no stream is made
                    && caseStudy.notSeparable().stream()
                            .anyMatch(each -> each.list().code().equals(code)
                                    || each.with().code().equals(code));
        }

        List<Statement> statements(CaseStudy caseStudy) {
            return switch (this) {
                case NEEDS -> caseStudy.needs();
                case OBJECTIVES -> caseStudy.objectives();
                case BENEFITS -> caseStudy.benefits();
                case CHALLENGES -> caseStudy.challenges();
            };
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Makes an immutable copy of the rows, in the order of the keys. */
    public Frequencies {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(selection, "selection");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(rows)));
    }

    /**
     * Counts the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param of the kind of statement to count
     * @param by the dimension to count by
     * @param asOf the day as of which memberships of countries are taken
     * @return the frequencies
     */
    public static Frequencies of(Catalogue catalogue, Kind of, Dimension by, LocalDate asOf) {
        return of(catalogue, of, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param of the kind of statement to count
     * @param by the dimension to count by
     * @param asOf the day as of which memberships of countries are taken
     * @param natures the natures of the cases to count
     * @return the frequencies
     */
    public static Frequencies of(Catalogue catalogue, Kind of, Dimension by, LocalDate asOf, Natures natures) {
        FrequenciesBuilder builder = new FrequenciesBuilder(catalogue, of, by, asOf, natures);
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the counts of a key.
     *
     * @param key the key in the dimension, such as the id of a technology
     * @return the counts; empty if no case has the key, for example because it is misspelt
     */
    public Optional<Row> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns the sum of these counts and those of other cases.
     *
     * @param other the frequencies of the same kind in cases not counted here, by the same dimension and as of the same
     *     day
     * @return the sums
     * @throws IllegalArgumentException if the kinds, dimensions, days or natures differ
     */
    public Frequencies plus(Frequencies other) {
        if (of != other.of || by != other.by || !asOf.equals(other.asOf)) {
            throw new IllegalArgumentException(
                    "only counts of the same by the same dimension as of the same day add up");
        }
        Map<String, Row> sums = new TreeMap<>(rows);
        other.rows.forEach((key, row) -> sums.merge(key, row, Row::plus));
        return new Frequencies(of, by, asOf, all.plus(other.all), sums, selection.plus(other.selection));
    }

    /**
     * The counts of the cases of one key.
     *
     * @param cases the number of cases
     * @param stating the number of these cases that state anything
     * @param coded the number of those that state any code
     * @param notSeparable the number of cases whose source does not separate this list from another: the statements of
     *     both are in this list, or all are in the other
     * @param codes the number of those that state each code, in the order of the codes; immutable
     */
    public record Row(long cases, long stating, long coded, long notSeparable, Map<String, Long> codes)
            implements Serializable {
        /**
         * Checks the numbers and makes an immutable copy of the codes.
         *
         * @throws IllegalArgumentException if more cases state a code than state anything, or more state anything or
         *     are not separable than there are cases
         */
        public Row {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(codes)));
            long most = coded;
            if (coded < 0 || coded > stating || stating > cases) {
                throw new IllegalArgumentException(
                        "no more cases give codes than state anything, nor these than there are");
            }
            if (notSeparable < 0 || notSeparable > cases) {
                throw new IllegalArgumentException("no more cases are not separable than there are");
            }
            if (codes.values().stream().anyMatch(count -> count < 0 || count > most)) {
                throw new IllegalArgumentException("no more cases give one code than any");
            }
        }

        /**
         * Returns the number of cases with statements in words only.
         *
         * @return the number of cases
         */
        public long withoutCode() {
            return stating - coded;
        }

        /**
         * Returns the share of the cases that state anything.
         *
         * @return the share {@code stating / cases}, with Wilson's interval
         */
        public Share statingShare() {
            return Share.of(stating, cases);
        }

        /**
         * Returns the share of a code among the cases that state any code.
         *
         * @param code the code of a statement
         * @return the share {@code codes / coded}, with Wilson's interval
         */
        public Share share(Code code) {
            return Share.of(codes.getOrDefault(code.value(), 0L), coded);
        }

        Row plus(Row other) {
            Map<String, Long> sums = new TreeMap<>(codes);
            other.codes.forEach((code, count) -> sums.merge(code, count, Long::sum));
            return new Row(
                    cases + other.cases,
                    stating + other.stating,
                    coded + other.coded,
                    notSeparable + other.notSeparable,
                    sums);
        }
    }
}
