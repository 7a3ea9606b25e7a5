package org.waystage.core.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * An ordered list of technologies that a source put together, such as the seven groups of the Study Report 2022.
 *
 * @param id the id
 * @param name the name
 * @param definition what it is, where known
 * @param members the technologies, in the order of the source
 * @param sources the sources
 * @param extras members that this version does not know
 */
public record ConceptCollection(
        CollectionId id,
        Text name,
        Optional<Text> definition,
        List<TechnologyId> members,
        List<Citation> sources,
        Extras extras) {
    private static final String[] PARTS = {"id", "name", "definition", "members", "sources"};

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public ConceptCollection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        members = List.copyOf(members);
        sources = List.copyOf(sources);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Starts a collection from what it must have.
     *
     * @param id the id
     * @param name the name
     * @return a builder
     */
    public static Builder builder(CollectionId id, Text name) {
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
        builder.members = members;
        builder.sources = sources;
        builder.extras = extras;
        return builder;
    }

    /** Builds a collection; not for use by several threads at once. */
    public static final class Builder {
        private CollectionId id;
        private Text name;
        private Optional<Text> definition = Optional.empty();
        private List<TechnologyId> members = List.of();
        private List<Citation> sources = List.of();
        private Extras extras = Extras.none();

        private Builder(CollectionId id, Text name) {
            this.id = id;
            this.name = name;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(CollectionId id) {
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
         * Sets what it is.
         *
         * @param definition the new value
         * @return this builder
         */
        public Builder definition(Text definition) {
            this.definition = Optional.of(Objects.requireNonNull(definition, "definition"));
            return this;
        }

        /**
         * Sets or clears what it is.
         *
         * @param definition the new value; empty for none
         * @return this builder
         */
        public Builder definition(Optional<Text> definition) {
            this.definition = Objects.requireNonNull(definition, "definition");
            return this;
        }

        /**
         * Sets the technologies, in the order of the source.
         *
         * @param members the new value
         * @return this builder
         */
        public Builder members(List<TechnologyId> members) {
            this.members = Objects.requireNonNull(members, "members");
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
        public ConceptCollection build() {
            return new ConceptCollection(id, name, definition, members, sources, extras);
        }
    }
}
