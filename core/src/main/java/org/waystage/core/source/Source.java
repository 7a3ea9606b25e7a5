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
 * Where something was read.
 *
 * @param id the id
 * @param title the title
 * @param publishers who published it
 * @param address the address, such as a URL, where known
 * @param issued the date of issue, where known
 * @param cover the date on its cover, where known
 * @param launched the date of its launch, where known
 * @param retrieved the date on which it was read, where known
 * @param languages the BCP 47 tags of its languages
 * @param reliability where it stands between the body concerned and hearsay, where known
 * @param edition which edition it is, where known
 * @param replaces the source that it replaces, where known
 * @param parts its parts
 * @param notes remarks
 * @param visibility who may see it, where marked; everybody where absent
 * @param extras members that this version does not know
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
     * Checks the parts and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if a language is not a BCP 47 tag
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
     * Starts a source from what it must have.
     *
     * @param id the id
     * @param title the title
     * @return a builder
     */
    public static Builder builder(SourceId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
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

    /** Builds a source; not for use by several threads at once. */
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
         * @param id the new value
         * @return this builder
         */
        public Builder id(SourceId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the title.
         *
         * @param title the new value
         * @return this builder
         */
        public Builder title(Text title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets who published it.
         *
         * @param publishers the new value
         * @return this builder
         */
        public Builder publishers(List<Text> publishers) {
            this.publishers = Objects.requireNonNull(publishers, "publishers");
            return this;
        }

        /**
         * Sets the address, such as a URL.
         *
         * @param address the new value
         * @return this builder
         */
        public Builder address(String address) {
            this.address = Optional.of(Objects.requireNonNull(address, "address"));
            return this;
        }

        /**
         * Sets or clears the address, such as a URL.
         *
         * @param address the new value; empty for none
         * @return this builder
         */
        public Builder address(Optional<String> address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets the date of issue.
         *
         * @param issued the new value
         * @return this builder
         */
        public Builder issued(PartialDate issued) {
            this.issued = Optional.of(Objects.requireNonNull(issued, "issued"));
            return this;
        }

        /**
         * Sets or clears the date of issue.
         *
         * @param issued the new value; empty for none
         * @return this builder
         */
        public Builder issued(Optional<PartialDate> issued) {
            this.issued = Objects.requireNonNull(issued, "issued");
            return this;
        }

        /**
         * Sets the date on its cover.
         *
         * @param cover the new value
         * @return this builder
         */
        public Builder cover(PartialDate cover) {
            this.cover = Optional.of(Objects.requireNonNull(cover, "cover"));
            return this;
        }

        /**
         * Sets or clears the date on its cover.
         *
         * @param cover the new value; empty for none
         * @return this builder
         */
        public Builder cover(Optional<PartialDate> cover) {
            this.cover = Objects.requireNonNull(cover, "cover");
            return this;
        }

        /**
         * Sets the date of its launch.
         *
         * @param launched the new value
         * @return this builder
         */
        public Builder launched(PartialDate launched) {
            this.launched = Optional.of(Objects.requireNonNull(launched, "launched"));
            return this;
        }

        /**
         * Sets or clears the date of its launch.
         *
         * @param launched the new value; empty for none
         * @return this builder
         */
        public Builder launched(Optional<PartialDate> launched) {
            this.launched = Objects.requireNonNull(launched, "launched");
            return this;
        }

        /**
         * Sets the date on which it was read.
         *
         * @param retrieved the new value
         * @return this builder
         */
        public Builder retrieved(PartialDate retrieved) {
            this.retrieved = Optional.of(Objects.requireNonNull(retrieved, "retrieved"));
            return this;
        }

        /**
         * Sets or clears the date on which it was read.
         *
         * @param retrieved the new value; empty for none
         * @return this builder
         */
        public Builder retrieved(Optional<PartialDate> retrieved) {
            this.retrieved = Objects.requireNonNull(retrieved, "retrieved");
            return this;
        }

        /**
         * Sets the BCP 47 tags of its languages.
         *
         * @param languages the new value
         * @return this builder
         */
        public Builder languages(List<String> languages) {
            this.languages = Objects.requireNonNull(languages, "languages");
            return this;
        }

        /**
         * Sets where it stands between the body concerned and hearsay.
         *
         * @param reliability the new value
         * @return this builder
         */
        public Builder reliability(Reliability reliability) {
            this.reliability = Optional.of(Objects.requireNonNull(reliability, "reliability"));
            return this;
        }

        /**
         * Sets or clears where it stands between the body concerned and hearsay.
         *
         * @param reliability the new value; empty for none
         * @return this builder
         */
        public Builder reliability(Optional<Reliability> reliability) {
            this.reliability = Objects.requireNonNull(reliability, "reliability");
            return this;
        }

        /**
         * Sets which edition it is.
         *
         * @param edition the new value
         * @return this builder
         */
        public Builder edition(String edition) {
            this.edition = Optional.of(Objects.requireNonNull(edition, "edition"));
            return this;
        }

        /**
         * Sets or clears which edition it is.
         *
         * @param edition the new value; empty for none
         * @return this builder
         */
        public Builder edition(Optional<String> edition) {
            this.edition = Objects.requireNonNull(edition, "edition");
            return this;
        }

        /**
         * Sets the source that it replaces.
         *
         * @param replaces the new value
         * @return this builder
         */
        public Builder replaces(SourceId replaces) {
            this.replaces = Optional.of(Objects.requireNonNull(replaces, "replaces"));
            return this;
        }

        /**
         * Sets or clears the source that it replaces.
         *
         * @param replaces the new value; empty for none
         * @return this builder
         */
        public Builder replaces(Optional<SourceId> replaces) {
            this.replaces = Objects.requireNonNull(replaces, "replaces");
            return this;
        }

        /**
         * Sets its parts.
         *
         * @param parts the new value
         * @return this builder
         */
        public Builder parts(List<Part> parts) {
            this.parts = Objects.requireNonNull(parts, "parts");
            return this;
        }

        /**
         * Sets remarks.
         *
         * @param notes the new value
         * @return this builder
         */
        public Builder notes(List<Text> notes) {
            this.notes = Objects.requireNonNull(notes, "notes");
            return this;
        }

        /**
         * Sets who may see it.
         *
         * @param visibility the new value
         * @return this builder
         */
        public Builder visibility(Visibility visibility) {
            this.visibility = Optional.of(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Sets or clears who may see it.
         *
         * @param visibility the new value; empty for none
         * @return this builder
         */
        public Builder visibility(Optional<Visibility> visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
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
         * @throws IllegalArgumentException if a language is not a BCP 47 tag
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
     * @param number the number of the part, such as {@code 1C}, where known
     * @param title the title, where known
     * @param page the page on which it begins, where known
     * @param extras members that this version does not know
     */
    public record Part(Optional<String> number, Optional<Text> title, Optional<Long> page, Extras extras) {
        private static final String[] PARTS = {"number", "title", "page"};

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is neither number, title nor page, or the page is negative
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
