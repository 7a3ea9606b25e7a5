package org.waystage.core.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A technology: a concept in a taxonomy.
 *
 * <p>Technologies are data, not constants: a newer edition may bring others.
 *
 * @param id the id
 * @param name the name
 * @param definition what it means, where known
 * @param broader the concept that it is a kind or part of, where known
 * @param labels other names and abbreviations
 * @param sameAs addresses of the same concept in other vocabularies
 * @param extras members that this version does not know
 */
public record Technology(
        TechnologyId id,
        Text name,
        Optional<Text> definition,
        Optional<TechnologyId> broader,
        List<Label> labels,
        List<String> sameAs,
        Extras extras) {
    private static final String[] PARTS = {"id", "name", "definition", "broader", "labels", "sameAs"};

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public Technology {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(broader, "broader");
        labels = List.copyOf(labels);
        sameAs = List.copyOf(sameAs);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Starts a technology from what it must have.
     *
     * @param id the id
     * @param name the name
     * @return a builder
     */
    public static Builder builder(TechnologyId id, Text name) {
        return new Builder(id, name);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.definition = definition;
        builder.broader = broader;
        builder.labels = labels;
        builder.sameAs = sameAs;
        builder.extras = extras;
        return builder;
    }

    /** Builds a technology; not for use by several threads at once. */
    public static final class Builder {
        private TechnologyId id;
        private Text name;
        private Optional<Text> definition = Optional.empty();
        private Optional<TechnologyId> broader = Optional.empty();
        private List<Label> labels = List.of();
        private List<String> sameAs = List.of();
        private Extras extras = Extras.none();

        private Builder(TechnologyId id, Text name) {
            this.id = id;
            this.name = name;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(TechnologyId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the new value
         * @return this builder
         */
        public Builder name(Text name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets what it means.
         *
         * @param definition the new value
         * @return this builder
         */
        public Builder definition(Text definition) {
            this.definition = Optional.of(Objects.requireNonNull(definition, "definition"));
            return this;
        }

        /**
         * Sets or clears what it means.
         *
         * @param definition the new value; empty for none
         * @return this builder
         */
        public Builder definition(Optional<Text> definition) {
            this.definition = Objects.requireNonNull(definition, "definition");
            return this;
        }

        /**
         * Sets the concept that it is a kind or part of.
         *
         * @param broader the new value
         * @return this builder
         */
        public Builder broader(TechnologyId broader) {
            this.broader = Optional.of(Objects.requireNonNull(broader, "broader"));
            return this;
        }

        /**
         * Sets or clears the concept that it is a kind or part of.
         *
         * @param broader the new value; empty for none
         * @return this builder
         */
        public Builder broader(Optional<TechnologyId> broader) {
            this.broader = Objects.requireNonNull(broader, "broader");
            return this;
        }

        /**
         * Sets other names and abbreviations.
         *
         * @param labels the new value
         * @return this builder
         */
        public Builder labels(List<Label> labels) {
            this.labels = Objects.requireNonNull(labels, "labels");
            return this;
        }

        /**
         * Sets addresses of the same concept in other vocabularies.
         *
         * @param sameAs the new value
         * @return this builder
         */
        public Builder sameAs(List<String> sameAs) {
            this.sameAs = Objects.requireNonNull(sameAs, "sameAs");
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
        public Technology build() {
            return new Technology(id, name, definition, broader, labels, sameAs, extras);
        }
    }

    /**
     * Another name or an abbreviation.
     *
     * @param text the label
     * @param language the BCP 47 tag of its language, where known
     * @param kind what the label is, where known
     * @param extras members that this version does not know
     */
    public record Label(String text, Optional<String> language, Optional<LabelKind> kind, Extras extras) {
        private static final String[] PARTS = {"text", "lang", "kind"};

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the language is not a BCP 47 tag
         */
        public Label {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
            if (language.isPresent() && !Text.isTag(language.get())) {
                throw new IllegalArgumentException("not a BCP 47 language tag: '" + language.get() + "'");
            }
        }

        /**
         * Returns a label with these parts.
         *
         * @param text the label
         * @param language the BCP 47 tag of its language
         * @param kind what the label is
         * @return the value
         * @throws IllegalArgumentException if the language is not a BCP 47 tag
         */
        public static Label of(String text, String language, LabelKind kind) {
            return new Label(text, Optional.of(language), Optional.of(kind), Extras.none());
        }
    }
}
