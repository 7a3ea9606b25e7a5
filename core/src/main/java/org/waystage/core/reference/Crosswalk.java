package org.waystage.core.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * The mapping of the words of another scheme to the ladder.
 *
 * <p>Words are matched exactly; a word without a row is not mapped.
 *
 * @param scheme the scheme whose words are mapped
 * @param version the version of this mapping, if known
 * @param title the title, if known
 * @param order the words of the scheme, from the least to the most advanced; empty if the scheme has no order
 * @param sources the sources
 * @param rows the rows, one for each word
 * @param extras members unknown to this version, which are written back as they are
 */
public record Crosswalk(
        Code scheme,
        Optional<String> version,
        Optional<Text> title,
        List<String> order,
        List<Citation> sources,
        List<Row> rows,
        Extras extras) {
    private static final String[] PARTS = {"scheme", "version", "title", "order", "sources", "rows"};

    /** Checks the components and keeps immutable copies of the lists. */
    public Crosswalk {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        order = List.copyOf(order);
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns the row of a word.
     *
     * @param word the word, matched exactly
     * @return the first row of the word, or empty if there is none
     */
    public Optional<Row> row(String word) {
        return rows.stream().filter(row -> row.word().equals(word)).findFirst();
    }

    /**
     * Returns a builder with the required components of the crosswalk.
     *
     * @param scheme the scheme whose words are mapped
     * @return a builder
     */
    public static Builder builder(Code scheme) {
        return new Builder(scheme);
    }

    /**
     * Returns a builder that holds the values of this crosswalk, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(scheme);
        builder.version = version;
        builder.title = title;
        builder.order = order;
        builder.sources = sources;
        builder.rows = rows;
        builder.extras = extras;
        return builder;
    }

    /** A builder of crosswalks. Not thread-safe. */
    public static final class Builder {
        private Code scheme;
        private Optional<String> version = Optional.empty();
        private Optional<Text> title = Optional.empty();
        private List<String> order = List.of();
        private List<Citation> sources = List.of();
        private List<Row> rows = List.of();
        private Extras extras = Extras.none();

        private Builder(Code scheme) {
            this.scheme = scheme;
        }

        /**
         * Sets the scheme.
         *
         * @param scheme the scheme whose words are mapped
         * @return this builder
         */
        public Builder scheme(Code scheme) {
            this.scheme = Objects.requireNonNull(scheme, "scheme");
            return this;
        }

        /**
         * Sets the version.
         *
         * @param version the version of this mapping
         * @return this builder
         */
        public Builder version(String version) {
            this.version = Optional.of(Objects.requireNonNull(version, "version"));
            return this;
        }

        /**
         * Sets or clears the version.
         *
         * @param version the version of this mapping, or empty for none
         * @return this builder
         */
        public Builder version(Optional<String> version) {
            this.version = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * Sets the title.
         *
         * @param title the title
         * @return this builder
         */
        public Builder title(Text title) {
            this.title = Optional.of(Objects.requireNonNull(title, "title"));
            return this;
        }

        /**
         * Sets or clears the title.
         *
         * @param title the title, or empty for none
         * @return this builder
         */
        public Builder title(Optional<Text> title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets the order of the scheme's words.
         *
         * @param order the words of the scheme, from the least to the most advanced; empty if the scheme has no order
         * @return this builder
         */
        public Builder order(List<String> order) {
            this.order = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param sources the sources; empty for none
         * @return this builder
         */
        public Builder sources(List<Citation> sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Sets the rows.
         *
         * @param rows the rows, one for each word; empty for none
         * @return this builder
         */
        public Builder rows(List<Row> rows) {
            this.rows = Objects.requireNonNull(rows, "rows");
            return this;
        }

        /**
         * Sets the members unknown to this version.
         *
         * @param extras members unknown to this version, which are written back as they are
         * @return this builder
         */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /**
         * Returns the crosswalk with the values set.
         *
         * @return the crosswalk
         */
        public Crosswalk build() {
            return new Crosswalk(scheme, version, title, order, sources, rows, extras);
        }
    }

    /**
     * The mapping of one word of the scheme to the ladder.
     *
     * @param word the word, matched exactly; an empty string for no answer
     * @param stage the rung, or empty if the word has none
     * @param relation how the word relates to the rung, if known
     * @param reason the reason for the mapping, if known
     * @param extras members unknown to this version
     */
    public record Row(
            String word,
            Optional<AdoptionStage> stage,
            Optional<Relation> relation,
            Optional<Text> reason,
            Extras extras) {
        private static final String[] PARTS = {"word", "stage", "relation", "reason"};

        /** Checks the components. */
        public Row {
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns the row of a word with a rung.
         *
         * @param word the word
         * @param stage the rung
         * @param relation how the word relates to the rung
         * @return the row
         */
        public static Row of(String word, AdoptionStage stage, Relation relation) {
            return new Row(word, Optional.of(stage), Optional.of(relation), Optional.empty(), Extras.none());
        }

        /**
         * Returns the row of a word without a rung.
         *
         * @param word the word
         * @param reason why the word has no rung
         * @return the row
         */
        public static Row unmapped(String word, Text reason) {
            return new Row(
                    word, Optional.empty(), Optional.of(Relation.Listed.NONE), Optional.of(reason), Extras.none());
        }
    }
}
