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
 * How the words of another scheme stand to the ladder.
 *
 * <p>A word is matched exactly; what is not in the table is not mapped.
 *
 * @param scheme the scheme
 * @param version the version of this mapping, where known
 * @param title the title, where known
 * @param order the order of the scheme's own words, from the least to the furthest; none where the scheme states none
 * @param sources the sources
 * @param rows the words
 * @param extras members that this version does not know
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

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
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
     * Finds the row of a word.
     *
     * @param word the word, matched exactly
     * @return the first row for the word
     */
    public Optional<Row> row(String word) {
        return rows.stream().filter(row -> row.word().equals(word)).findFirst();
    }

    /**
     * Starts a crosswalk from what it must have.
     *
     * @param scheme the scheme
     * @return a builder
     */
    public static Builder builder(Code scheme) {
        return new Builder(scheme);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
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

    /** Builds a crosswalk; not for use by several threads at once. */
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
         * @param scheme the new value
         * @return this builder
         */
        public Builder scheme(Code scheme) {
            this.scheme = Objects.requireNonNull(scheme, "scheme");
            return this;
        }

        /**
         * Sets the version of this mapping.
         *
         * @param version the new value
         * @return this builder
         */
        public Builder version(String version) {
            this.version = Optional.of(Objects.requireNonNull(version, "version"));
            return this;
        }

        /**
         * Sets or clears the version of this mapping.
         *
         * @param version the new value; empty for none
         * @return this builder
         */
        public Builder version(Optional<String> version) {
            this.version = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * Sets the title.
         *
         * @param title the new value
         * @return this builder
         */
        public Builder title(Text title) {
            this.title = Optional.of(Objects.requireNonNull(title, "title"));
            return this;
        }

        /**
         * Sets or clears the title.
         *
         * @param title the new value; empty for none
         * @return this builder
         */
        public Builder title(Optional<Text> title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets the order of the scheme's own words, from the least to the furthest; none where the scheme states none.
         *
         * @param order the new value
         * @return this builder
         */
        public Builder order(List<String> order) {
            this.order = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param sources the new value
         * @return this builder
         */
        public Builder sources(List<Citation> sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Sets the words.
         *
         * @param rows the new value
         * @return this builder
         */
        public Builder rows(List<Row> rows) {
            this.rows = Objects.requireNonNull(rows, "rows");
            return this;
        }

        /**
         * Sets members that this version does not know.
         *
         * @param extras the new value
         * @return this builder
         */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /**
         * Returns what was built.
         *
         * @return the value
         */
        public Crosswalk build() {
            return new Crosswalk(scheme, version, title, order, sources, rows, extras);
        }
    }

    /**
     * What one word of the scheme means on the ladder.
     *
     * @param word the word, matched exactly; empty for no answer
     * @param stage the rung; absent if the word has none, where known
     * @param relation what the word is to the rung, where known
     * @param reason why, where known
     * @param extras members that this version does not know
     */
    public record Row(
            String word,
            Optional<AdoptionStage> stage,
            Optional<Relation> relation,
            Optional<Text> reason,
            Extras extras) {
        private static final String[] PARTS = {"word", "stage", "relation", "reason"};

        /**
         * Checks the parts.
         */
        public Row {
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns the row of a word that has a rung.
         *
         * @param word the word
         * @param stage the rung
         * @param relation what the word is to the rung
         * @return the row
         */
        public static Row of(String word, AdoptionStage stage, Relation relation) {
            return new Row(word, Optional.of(stage), Optional.of(relation), Optional.empty(), Extras.none());
        }

        /**
         * Returns the row of a word that has no rung.
         *
         * @param word the word
         * @param reason why
         * @return the row
         */
        public static Row unmapped(String word, Text reason) {
            return new Row(
                    word, Optional.empty(), Optional.of(Relation.Listed.NONE), Optional.of(reason), Extras.none());
        }
    }
}
