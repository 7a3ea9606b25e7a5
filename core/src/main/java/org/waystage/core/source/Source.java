package org.waystage.core.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.SourceId;
import org.waystage.core.internal.Counts;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * A source from which content of the catalogue was taken.
 *
 * @param id the id, unique among the sources of a catalogue
 * @param title the title
 * @param publishers the publishers
 * @param address the address, for example a URL, if known
 * @param issued the date of issue, if known
 * @param cover the date on the cover, if known
 * @param launched the date of the launch, if known
 * @param retrieved the date on which the source was retrieved, if known
 * @param languages the languages, as BCP 47 tags
 * @param reliability how close the source is to the body concerned, if known
 * @param edition the edition of the source, in its own words, if known
 * @param replaces the source that this one replaces, if known
 * @param parts the chapters or other parts
 * @param notes remarks
 * @param visibility the audience that may see the source; public if absent
 * @param extras members unknown to this version, which are written back as they are
 */
public record Source(
        SourceId id,
        Text title,
        List<Text> publishers,
        Optional<String> address,
        Optional<PartialDate> issued,
        Optional<PartialDate> cover,
        Optional<PartialDate> launched,
        Optional<PartialDate> retrieved,
        List<String> languages,
        Optional<Reliability> reliability,
        Optional<String> edition,
        Optional<SourceId> replaces,
        List<Part> parts,
        List<Text> notes,
        Optional<Visibility> visibility,
        Extras extras) {
    private static final String[] PARTS = {
        "id", "title", "publishers", "address", "issued", "cover",
        "launched", "retrieved", "languages", "reliability", "edition", "replaces",
        "parts", "notes", "visibility"
    };

    /**
     * Checks the components and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if a language is not a valid BCP 47 tag
     */
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        publishers = List.copyOf(publishers);
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(cover, "cover");
        Objects.requireNonNull(launched, "launched");
        Objects.requireNonNull(retrieved, "retrieved");
        languages = List.copyOf(languages);
        Objects.requireNonNull(reliability, "reliability");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(replaces, "replaces");
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        for (String language : languages) {
            if (!Text.isTag(language)) {
                throw new IllegalArgumentException("not a BCP 47 language tag: '" + language + "'");
            }
        }
    }

    /**
     * Returns a builder with the required components of the source.
     *
     * @param id the id
     * @param title the title
     * @return a builder
     */
    public static Builder builder(SourceId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Returns a builder that holds the values of this source, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.publishers = publishers;
        builder.address = address;
        builder.issued = issued;
        builder.cover = cover;
        builder.launched = launched;
        builder.retrieved = retrieved;
        builder.languages = languages;
        builder.reliability = reliability;
        builder.edition = edition;
        builder.replaces = replaces;
        builder.parts = parts;
        builder.notes = notes;
        builder.visibility = visibility;
        builder.extras = extras;
        return builder;
    }

    /** A builder of sources. Not thread-safe. */
    public static final class Builder {
        private SourceId id;
        private Text title;
        private List<Text> publishers = List.of();
        private Optional<String> address = Optional.empty();
        private Optional<PartialDate> issued = Optional.empty();
        private Optional<PartialDate> cover = Optional.empty();
        private Optional<PartialDate> launched = Optional.empty();
        private Optional<PartialDate> retrieved = Optional.empty();
        private List<String> languages = List.of();
        private Optional<Reliability> reliability = Optional.empty();
        private Optional<String> edition = Optional.empty();
        private Optional<SourceId> replaces = Optional.empty();
        private List<Part> parts = List.of();
        private List<Text> notes = List.of();
        private Optional<Visibility> visibility = Optional.empty();
        private Extras extras = Extras.none();

        private Builder(SourceId id, Text title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Sets the id.
         *
         * @param id the id, unique among the sources of a catalogue
         * @return this builder
         */
        public Builder id(SourceId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the title.
         *
         * @param title the title
         * @return this builder
         */
        public Builder title(Text title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets the publishers.
         *
         * @param publishers the publishers; empty for none
         * @return this builder
         */
        public Builder publishers(List<Text> publishers) {
            this.publishers = Objects.requireNonNull(publishers, "publishers");
            return this;
        }

        /**
         * Sets the address.
         *
         * @param address the address, for example a URL
         * @return this builder
         */
        public Builder address(String address) {
            this.address = Optional.of(Objects.requireNonNull(address, "address"));
            return this;
        }

        /**
         * Sets or clears the address.
         *
         * @param address the address, for example a URL, or empty for none
         * @return this builder
         */
        public Builder address(Optional<String> address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets the date of issue.
         *
         * @param issued the date of issue
         * @return this builder
         */
        public Builder issued(PartialDate issued) {
            this.issued = Optional.of(Objects.requireNonNull(issued, "issued"));
            return this;
        }

        /**
         * Sets or clears the date of issue.
         *
         * @param issued the date of issue, or empty for none
         * @return this builder
         */
        public Builder issued(Optional<PartialDate> issued) {
            this.issued = Objects.requireNonNull(issued, "issued");
            return this;
        }

        /**
         * Sets the cover date.
         *
         * @param cover the date on the cover
         * @return this builder
         */
        public Builder cover(PartialDate cover) {
            this.cover = Optional.of(Objects.requireNonNull(cover, "cover"));
            return this;
        }

        /**
         * Sets or clears the cover date.
         *
         * @param cover the date on the cover, or empty for none
         * @return this builder
         */
        public Builder cover(Optional<PartialDate> cover) {
            this.cover = Objects.requireNonNull(cover, "cover");
            return this;
        }

        /**
         * Sets the launch date.
         *
         * @param launched the date of the launch
         * @return this builder
         */
        public Builder launched(PartialDate launched) {
            this.launched = Optional.of(Objects.requireNonNull(launched, "launched"));
            return this;
        }

        /**
         * Sets or clears the launch date.
         *
         * @param launched the date of the launch, or empty for none
         * @return this builder
         */
        public Builder launched(Optional<PartialDate> launched) {
            this.launched = Objects.requireNonNull(launched, "launched");
            return this;
        }

        /**
         * Sets the retrieval date.
         *
         * @param retrieved the date on which the source was retrieved
         * @return this builder
         */
        public Builder retrieved(PartialDate retrieved) {
            this.retrieved = Optional.of(Objects.requireNonNull(retrieved, "retrieved"));
            return this;
        }

        /**
         * Sets or clears the retrieval date.
         *
         * @param retrieved the date on which the source was retrieved, or empty for none
         * @return this builder
         */
        public Builder retrieved(Optional<PartialDate> retrieved) {
            this.retrieved = Objects.requireNonNull(retrieved, "retrieved");
            return this;
        }

        /**
         * Sets the languages.
         *
         * @param languages the languages, as BCP 47 tags; empty for none
         * @return this builder
         */
        public Builder languages(List<String> languages) {
            this.languages = Objects.requireNonNull(languages, "languages");
            return this;
        }

        /**
         * Sets the reliability.
         *
         * @param reliability how close the source is to the body concerned
         * @return this builder
         */
        public Builder reliability(Reliability reliability) {
            this.reliability = Optional.of(Objects.requireNonNull(reliability, "reliability"));
            return this;
        }

        /**
         * Sets or clears the reliability.
         *
         * @param reliability how close the source is to the body concerned, or empty for none
         * @return this builder
         */
        public Builder reliability(Optional<Reliability> reliability) {
            this.reliability = Objects.requireNonNull(reliability, "reliability");
            return this;
        }

        /**
         * Sets the edition.
         *
         * @param edition the edition of the source, in its own words
         * @return this builder
         */
        public Builder edition(String edition) {
            this.edition = Optional.of(Objects.requireNonNull(edition, "edition"));
            return this;
        }

        /**
         * Sets or clears the edition.
         *
         * @param edition the edition of the source, in its own words, or empty for none
         * @return this builder
         */
        public Builder edition(Optional<String> edition) {
            this.edition = Objects.requireNonNull(edition, "edition");
            return this;
        }

        /**
         * Sets the replaced source.
         *
         * @param replaces the source that this one replaces
         * @return this builder
         */
        public Builder replaces(SourceId replaces) {
            this.replaces = Optional.of(Objects.requireNonNull(replaces, "replaces"));
            return this;
        }

        /**
         * Sets or clears the replaced source.
         *
         * @param replaces the source that this one replaces, or empty for none
         * @return this builder
         */
        public Builder replaces(Optional<SourceId> replaces) {
            this.replaces = Objects.requireNonNull(replaces, "replaces");
            return this;
        }

        /**
         * Sets the parts.
         *
         * @param parts the chapters or other parts; empty for none
         * @return this builder
         */
        public Builder parts(List<Part> parts) {
            this.parts = Objects.requireNonNull(parts, "parts");
            return this;
        }

        /**
         * Sets the notes.
         *
         * @param notes remarks; empty for none
         * @return this builder
         */
        public Builder notes(List<Text> notes) {
            this.notes = Objects.requireNonNull(notes, "notes");
            return this;
        }

        /**
         * Sets the visibility.
         *
         * @param visibility the audience that may see the source
         * @return this builder
         */
        public Builder visibility(Visibility visibility) {
            this.visibility = Optional.of(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Sets or clears the visibility.
         *
         * @param visibility the audience that may see the source; empty if public
         * @return this builder
         */
        public Builder visibility(Optional<Visibility> visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
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
         * Returns the source with the values set.
         *
         * @return the source
         * @throws IllegalArgumentException if a language is not a valid BCP 47 tag
         */
        public Source build() {
            return new Source(
                    id,
                    title,
                    publishers,
                    address,
                    issued,
                    cover,
                    launched,
                    retrieved,
                    languages,
                    reliability,
                    edition,
                    replaces,
                    parts,
                    notes,
                    visibility,
                    extras);
        }
    }

    /**
     * A chapter or other part of a source.
     *
     * @param number the number of the part, for example {@code 1C}, if known
     * @param title the title, if known
     * @param page the page on which the part begins, 0 or greater, if known
     * @param extras members unknown to this version
     */
    public record Part(Optional<String> number, Optional<Text> title, Optional<Long> page, Extras extras) {
        private static final String[] PARTS = {"number", "title", "page"};

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if number, title and page are all missing, or the page is not from 0 to
         *     9,007,199,254,740,991
         */
        public Part {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
            if (number.isEmpty() && title.isEmpty() && page.isEmpty()) {
                throw new IllegalArgumentException("a part needs a number, a title or a page");
            }
            Counts.check("page", page);
        }
    }
}
