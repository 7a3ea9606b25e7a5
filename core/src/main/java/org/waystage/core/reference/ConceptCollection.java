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
 * An ordered list of technologies compiled by a source, for example the seven groups of the Study Report 2022.
 *
 * @param id the id, unique among the collections of a catalogue
 * @param name the name
 * @param definition what the collection is, if known
 * @param members the technologies, in the order of the source
 * @param sources the sources
 * @param extras members unknown to this version, which are written back as they are
 */
public record ConceptCollection(
        CollectionId id,
        Text name,
        Optional<Text> definition,
        List<TechnologyId> members,
        List<Citation> sources,
        Extras extras) {
    private static final String[] PARTS = {"id", "name", "definition", "members", "sources"};

    /** Checks the components and keeps immutable copies of the lists. */
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
     * Returns a builder with the required components of the collection.
     *
     * @param id the id
     * @param name the name
     * @return a builder
     */
    public static Builder builder(CollectionId id, Text name) {
        return new Builder(id, name);
    }

    /**
     * Returns a builder that holds the values of this collection, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.definition = definition;
        builder.members = members;
        builder.sources = sources;
        builder.extras = extras;
        return builder;
    }

    /** A builder of collections. Not thread-safe. */
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
         * @param id the id, unique among the collections of a catalogue
         * @return this builder
         */
        public Builder id(CollectionId id) {
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
         * @param definition what the collection is
         * @return this builder
         */
        public Builder definition(Text definition) {
            this.definition = Optional.of(Objects.requireNonNull(definition, "definition"));
            return this;
        }

        /**
         * Sets or clears the definition.
         *
         * @param definition what the collection is, or empty for none
         * @return this builder
         */
        public Builder definition(Optional<Text> definition) {
            this.definition = Objects.requireNonNull(definition, "definition");
            return this;
        }

        /**
         * Sets the members.
         *
         * @param members the technologies, in the order of the source; empty for none
         * @return this builder
         */
        public Builder members(List<TechnologyId> members) {
            this.members = Objects.requireNonNull(members, "members");
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
         * Returns the collection with the values set.
         *
         * @return the collection
         */
        public ConceptCollection build() {
            return new ConceptCollection(id, name, definition, members, sources, extras);
        }
    }
}
