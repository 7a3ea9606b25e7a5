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
 * How often cases state which benefits, challenges, needs or objectives, by any dimension.
 *
 * <p>A case counts once for each code, however many of its statements give it. Cases that state something in words only
 * are told apart ({@link Row#withoutCode}): nobody has read their words for codes, so that they neither have a code nor
 * lack it, and the share of a code is one of the cases that give any.
 *
 * <p>Not to be read as how often benefits or challenges occur: it counts what sources chose to write, and success is
 * written about more than failure. Before shares of two keys are compared, look at how many of their cases state any.
 *
 * <p>Uses count, each once with its own statements, where nothing else is said; by nature all cases do
 * ({@link Selection}). Frequencies over parts of the cases {@linkplain #plus add up}, and are serializable; cases that
 * went on in one another belong into one part ({@link FrequenciesBuilder} takes them from several). Of no cases all
 * numbers are 0 and the shares have no estimate.
 *
 * @param of what is counted
 * @param by the dimension to count by
 * @param asOf the day for which regions and the like are told
 * @param all all cases, each once
 * @param rows the cases by key, in the order of the keys; one with several keys stands under each; immutable
 * @param selection which cases count, and how many were left out
 */
public record Frequencies(Kind of, Dimension by, LocalDate asOf, Row all, Map<String, Row> rows, Selection selection)
        implements Serializable {
    /** What cases state. */
    public enum Kind {
        /** The needs behind a case. */
        NEEDS("needs"),
        /** Its objectives. */
        OBJECTIVES("objectives"),
        /** Its benefits. */
        BENEFITS("benefits"),
        /** Its challenges. */
        CHALLENGES("challenges");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Returns the kind as it is written, for example {@code benefits}.
         *
         * @return the code, which is also the member of a case study
         */
        public String code() {
            return code;
        }

        /**
         * Returns the kind with a code.
         *
         * @param code the code
         * @return the kind, if there is one
         */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
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

    /** Keeps an immutable copy of the rows, in the order of the keys. */
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
     * @param catalogue the catalogue
     * @param of what is counted
     * @param by the dimension to count by
     * @param asOf the day for which regions and the like are told
     * @return the frequencies
     */
    public static Frequencies of(Catalogue catalogue, Kind of, Dimension by, LocalDate asOf) {
        return of(catalogue, of, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue.
     *
     * @param catalogue the catalogue
     * @param of what is counted
     * @param by the dimension to count by
     * @param asOf the day for which regions and the like are told
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
     * @param key the key, such as the id of a technology
     * @return its counts; empty if no case has the key, or it is misspelt
     */
    public Optional<Row> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns the counts of these cases and of others together.
     *
     * @param other the counts, of the same, by the same dimension and as of the same day, of cases that are not counted here
     * @return the sums
     * @throws IllegalArgumentException if the other counts otherwise
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
     * The cases of one key.
     *
     * @param cases how many there are
     * @param stating how many of them state anything
     * @param coded how many of these give any code
     * @param codes how many of these give each code, in the order of the codes; immutable
     */
    public record Row(long cases, long stating, long coded, Map<String, Long> codes) implements Serializable {
        /**
         * Checks the numbers and keeps an immutable copy of the codes.
         *
         * @throws IllegalArgumentException if more give a code than state anything, or more state anything than there are
         */
        public Row {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(codes)));
            long most = coded;
            if (coded < 0 || coded > stating || stating > cases) {
                throw new IllegalArgumentException(
                        "no more cases give codes than state anything, nor these than there are");
            }
            if (codes.values().stream().anyMatch(count -> count < 0 || count > most)) {
                throw new IllegalArgumentException("no more cases give one code than any");
            }
        }

        /**
         * Returns how many cases state something in words only.
         *
         * @return the number of cases
         */
        public long withoutCode() {
            return stating - coded;
        }

        /**
         * Returns which share of the cases states anything.
         *
         * @return the share {@code stating / cases}, with Wilson's interval
         */
        public Share statingShare() {
            return Share.of(stating, cases);
        }

        /**
         * Returns which share of the cases that give any code gives this one.
         *
         * @param code the code
         * @return the share {@code codes / coded}, with Wilson's interval
         */
        public Share share(Code code) {
            return Share.of(codes.getOrDefault(code.value(), 0L), coded);
        }

        Row plus(Row other) {
            Map<String, Long> sums = new TreeMap<>(codes);
            other.codes.forEach((code, count) -> sums.merge(code, count, Long::sum));
            return new Row(cases + other.cases, stating + other.stating, coded + other.coded, sums);
        }
    }
}
