package org.waystage.core.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.internal.OpenLists;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * A technology: a concept in a taxonomy.
 *
 * <p>Technologies are data, not constants: a newer edition may bring others.
 *
 * @param id the id, unique among the technologies of a catalogue
 * @param name the name
 * @param definition what the technology is, if known
 * @param broader the concept that this one is a kind or part of, if known
 * @param labels alternative names and abbreviations
 * @param sameAs the addresses of the same concept in other vocabularies
 * @param replacedBy the technology to use instead, if this one is no longer to be used
 * @param deprecatedSince since when this technology is no longer to be used, if known
 * @param extras members unknown to this version, which are written back as they are
 */
public record Technology(
        TechnologyId id,
        Text name,
        Optional<Text> definition,
        Optional<TechnologyId> broader,
        List<Label> labels,
        List<String> sameAs,
        Optional<TechnologyId> replacedBy,
        Optional<PartialDate> deprecatedSince,
        Extras extras) {
    private static final String[] PARTS = {
        "id", "name", "definition", "broader", "labels", "sameAs", "replacedBy", "deprecatedSince"
    };

    /** Checks the components and keeps immutable copies of the lists. */
    public Technology {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(broader, "broader");
        labels = List.copyOf(labels);
        sameAs = List.copyOf(sameAs);
        Objects.requireNonNull(replacedBy, "replacedBy");
        Objects.requireNonNull(deprecatedSince, "deprecatedSince");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns whether this technology is no longer to be used: it has a successor or a date of deprecation.
     *
     * @return {@code true} if it is deprecated
     */
    public boolean isDeprecated() {
        return replacedBy.isPresent() || deprecatedSince.isPresent();
    }

    /**
     * Returns a builder with the required components of the technology.
     *
     * @param id the id
     * @param name the name
     * @return a builder
     */
    public static Builder builder(TechnologyId id, Text name) {
        return new Builder(id, name);
    }

    /**
     * Returns a builder that holds the values of this technology, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.definition = definition;
        builder.broader = broader;
        builder.labels = labels;
        builder.sameAs = sameAs;
        builder.replacedBy = replacedBy;
        builder.deprecatedSince = deprecatedSince;
        builder.extras = extras;
        return builder;
    }

    /** A builder of technologies. Not thread-safe. */
    public static final class Builder {
        private TechnologyId id;
        private Text name;
        private Optional<Text> definition = Optional.empty();
        private Optional<TechnologyId> broader = Optional.empty();
        private List<Label> labels = List.of();
        private List<String> sameAs = List.of();
        private Optional<TechnologyId> replacedBy = Optional.empty();
        private Optional<PartialDate> deprecatedSince = Optional.empty();
        private Extras extras = Extras.none();

        private Builder(TechnologyId id, Text name) {
            this.id = id;
            this.name = name;
        }

        /**
         * Sets the id.
         *
         * @param id the id, unique among the technologies of a catalogue
         * @return this builder
         */
        public Builder id(TechnologyId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(Text name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets the definition.
         *
         * @param definition what the technology is
         * @return this builder
         */
        public Builder definition(Text definition) {
            this.definition = Optional.of(Objects.requireNonNull(definition, "definition"));
            return this;
        }

        /**
         * Sets or clears the definition.
         *
         * @param definition what the technology is, or empty for none
         * @return this builder
         */
        public Builder definition(Optional<Text> definition) {
            this.definition = Objects.requireNonNull(definition, "definition");
            return this;
        }

        /**
         * Sets the broader concept.
         *
         * @param broader the concept that this one is a kind or part of
         * @return this builder
         */
        public Builder broader(TechnologyId broader) {
            this.broader = Optional.of(Objects.requireNonNull(broader, "broader"));
            return this;
        }

        /**
         * Sets or clears the broader concept.
         *
         * @param broader the concept that this one is a kind or part of, or empty for none
         * @return this builder
         */
        public Builder broader(Optional<TechnologyId> broader) {
            this.broader = Objects.requireNonNull(broader, "broader");
            return this;
        }

        /**
         * Sets the labels.
         *
         * @param labels alternative names and abbreviations; empty for none
         * @return this builder
         */
        public Builder labels(List<Label> labels) {
            this.labels = Objects.requireNonNull(labels, "labels");
            return this;
        }

        /**
         * Sets the equivalents.
         *
         * @param sameAs the addresses of the same concept in other vocabularies; empty for none
         * @return this builder
         */
        public Builder sameAs(List<String> sameAs) {
            this.sameAs = Objects.requireNonNull(sameAs, "sameAs");
            return this;
        }

        /**
         * Sets the successor.
         *
         * @param replacedBy the technology to use instead
         * @return this builder
         */
        public Builder replacedBy(TechnologyId replacedBy) {
            this.replacedBy = Optional.of(Objects.requireNonNull(replacedBy, "replacedBy"));
            return this;
        }

        /**
         * Sets or clears the successor.
         *
         * @param replacedBy the technology to use instead, or empty for none
         * @return this builder
         */
        public Builder replacedBy(Optional<TechnologyId> replacedBy) {
            this.replacedBy = Objects.requireNonNull(replacedBy, "replacedBy");
            return this;
        }

        /**
         * Sets the date of the deprecation.
         *
         * @param deprecatedSince since when this technology is no longer to be used
         * @return this builder
         */
        public Builder deprecatedSince(PartialDate deprecatedSince) {
            this.deprecatedSince = Optional.of(Objects.requireNonNull(deprecatedSince, "deprecatedSince"));
            return this;
        }

        /**
         * Sets or clears the date of the deprecation.
         *
         * @param deprecatedSince since when this technology is no longer to be used, or empty if not known
         * @return this builder
         */
        public Builder deprecatedSince(Optional<PartialDate> deprecatedSince) {
            this.deprecatedSince = Objects.requireNonNull(deprecatedSince, "deprecatedSince");
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
         * Returns the technology with the values set.
         *
         * @return the technology
         */
        public Technology build() {
            return new Technology(id, name, definition, broader, labels, sameAs, replacedBy, deprecatedSince, extras);
        }
    }

    /**
     * An alternative name or abbreviation.
     *
     * @param text the label
     * @param language the language of the label as a BCP 47 tag, if known
     * @param kind the kind of label, if known
     * @param extras members unknown to this version
     */
    public record Label(String text, Optional<String> language, Optional<LabelKind> kind, Extras extras) {
        private static final String[] PARTS = {"text", "lang", "kind"};

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the language is not a valid BCP 47 tag
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
         * Returns a label with a language and a kind.
         *
         * @param text the label
         * @param language the language of the label as a BCP 47 tag
         * @param kind the kind of label
         * @return the label
         * @throws IllegalArgumentException if the language is not a valid BCP 47 tag
         */
        public static Label of(String text, String language, LabelKind kind) {
            return new Label(text, Optional.of(language), Optional.of(kind), Extras.none());
        }
    }

    /**
     * The kind of a label of a technology.
     *
     * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
     * constants, so a {@code switch} over {@link Listed} needs a default branch.
     */
    public sealed interface LabelKind {
        /**
         * Returns the code as written in documents, for example {@code alternative}.
         *
         * @return the code
         */
        String code();

        /**
         * Returns the listed constant for a code, or an {@link Unlisted} value that keeps the code. Case matters.
         *
         * @param code the code, {@code [A-Za-z0-9._-]+}
         * @return the value
         * @throws IllegalArgumentException if the text is not a code
         */
        static LabelKind of(String code) {
            Listed listed = Listed.BY_CODE.get(code);
            return listed != null ? listed : new Unlisted(code);
        }

        /** The codes that this version knows. */
        enum Listed implements LabelKind {
            /** An alternative name. */
            ALTERNATIVE("alternative"),
            /** An abbreviation. */
            ABBREVIATION("abbreviation");

            private static final Map<String, Listed> BY_CODE = OpenLists.index(values());
            private final String code;

            Listed(String code) {
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
         * A code that this version does not list.
         *
         * @param code the code as read
         */
        record Unlisted(String code) implements LabelKind {
            /**
             * Checks the code.
             *
             * @throws IllegalArgumentException if the text is not a code, or is a listed code
             */
            public Unlisted {
                OpenLists.checkUnlisted(code, Listed.BY_CODE);
            }

            /** Returns the code. */
            @Override
            public String toString() {
                return code;
            }
        }
    }
}
