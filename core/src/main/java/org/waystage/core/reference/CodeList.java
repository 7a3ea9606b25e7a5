package org.waystage.core.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CodeListId;
import org.waystage.core.internal.OpenLists;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * A list of codes with names and definitions, for example of countries, Customs processes, instruments or benefits.
 *
 * @param id the id, unique among the code lists of a catalogue
 * @param version the version of the list, if known
 * @param title the title, if any
 * @param sources the sources
 * @param codes the entries, in the order of the list
 * @param extras members unknown to this version, which are written back as they are
 */
public record CodeList(
        CodeListId id,
        Optional<String> version,
        Optional<Text> title,
        List<Citation> sources,
        List<Entry> codes,
        Extras extras) {
    private static final String[] PARTS = {"id", "version", "title", "sources", "codes"};

    /** Checks the components and keeps immutable copies of the lists. */
    public CodeList {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        sources = List.copyOf(sources);
        codes = List.copyOf(codes);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a builder of a code list.
     *
     * @param id the id, unique among the code lists of a catalogue
     * @return a builder
     */
    public static Builder builder(CodeListId id) {
        return new Builder(id);
    }

    /**
     * Returns a builder of a code list with a title.
     *
     * @param id the id, unique among the code lists of a catalogue
     * @param title the title
     * @return a builder
     */
    public static Builder builder(CodeListId id, Text title) {
        return new Builder(id).title(title);
    }

    /**
     * Returns a builder that holds the values of this code list, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.title = title;
        builder.version = version;
        builder.sources = sources;
        builder.codes = codes;
        builder.extras = extras;
        return builder;
    }

    /** A builder of code lists. Not thread-safe. */
    public static final class Builder {
        private CodeListId id;
        private Optional<String> version = Optional.empty();
        private Optional<Text> title = Optional.empty();
        private List<Citation> sources = List.of();
        private List<Entry> codes = List.of();
        private Extras extras = Extras.none();

        private Builder(CodeListId id) {
            this.id = id;
        }

        /**
         * Sets the id.
         *
         * @param id the id, unique among the code lists of a catalogue
         * @return this builder
         */
        public Builder id(CodeListId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the version.
         *
         * @param version the version of the list
         * @return this builder
         */
        public Builder version(String version) {
            this.version = Optional.of(Objects.requireNonNull(version, "version"));
            return this;
        }

        /**
         * Sets or clears the version.
         *
         * @param version the version of the list, or empty for none
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
         * Sets the entries.
         *
         * @param codes the entries, in the order of the list; empty for none
         * @return this builder
         */
        public Builder codes(List<Entry> codes) {
            this.codes = Objects.requireNonNull(codes, "codes");
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
         * Returns the code list with the values set.
         *
         * @return the code list
         */
        public CodeList build() {
            return new CodeList(id, version, title, sources, codes, extras);
        }
    }

    /**
     * An entry of a code list.
     *
     * @param code the code
     * @param name the name
     * @param definition what the code means, if known
     * @param broader the code of the same list that covers this one, if known
     * @param links related codes of other lists
     * @param memberships the groups that the entry belongs to, if it is a country
     * @param replacedBy the code of the same list to use instead, if this one is no longer to be used
     * @param deprecatedSince since when this code is no longer to be used, if known
     * @param extras members unknown to this version
     */
    public record Entry(
            Code code,
            Text name,
            Optional<Text> definition,
            Optional<Code> broader,
            List<Link> links,
            List<Membership> memberships,
            Optional<Code> replacedBy,
            Optional<PartialDate> deprecatedSince,
            Extras extras) {
        private static final String[] PARTS = {
            "code", "name", "definition", "broader", "links", "memberships", "replacedBy", "deprecatedSince"
        };

        /** Checks the components and keeps immutable copies of the lists. */
        public Entry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(definition, "definition");
            Objects.requireNonNull(broader, "broader");
            links = List.copyOf(links);
            memberships = List.copyOf(memberships);
            Objects.requireNonNull(replacedBy, "replacedBy");
            Objects.requireNonNull(deprecatedSince, "deprecatedSince");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns an entry with a code and a name.
         *
         * @param code the code
         * @param name the name
         * @return the entry
         */
        public static Entry of(Code code, Text name) {
            return new Entry(
                    code,
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Extras.none());
        }

        /**
         * Returns whether this code is no longer to be used: it has a successor or a date of deprecation.
         *
         * @return {@code true} if it is deprecated
         */
        public boolean isDeprecated() {
            return replacedBy.isPresent() || deprecatedSince.isPresent();
        }
    }

    /**
     * A link to a related code of another list, for example from a process to a TFA article.
     *
     * @param list the other list
     * @param code the code in the other list
     * @param extras members unknown to this version
     */
    public record Link(CodeListId list, Code code, Extras extras) {
        private static final String[] PARTS = {"list", "code"};

        /** Checks the components. */
        public Link {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a link to a code of another list.
         *
         * @param list the other list
         * @param code the code in the other list
         * @return the link
         */
        public static Link of(CodeListId list, Code code) {
            return new Link(list, code, Extras.none());
        }
    }

    /**
     * The membership of a country in a group.
     *
     * @param group the group, of the code list {@code country-groups}
     * @param from the day on which the membership begins, if known
     * @param until the day from which the country no longer belongs to the group, if known
     * @param untilBasis whether the end is a fact or only expected, if known
     * @param extras members unknown to this version
     */
    public record Membership(
            Code group,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            Optional<UntilBasis> untilBasis,
            Extras extras) {
        private static final String[] PARTS = {"group", "from", "until", "untilBasis"};

        /** Checks the components. */
        public Membership {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(untilBasis, "untilBasis");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a membership without dates.
         *
         * @param group the group, of the code list {@code country-groups}
         * @return the membership
         */
        public static Membership of(Code group) {
            return new Membership(group, Optional.empty(), Optional.empty(), Optional.empty(), Extras.none());
        }

        /**
         * Returns a membership from a day on.
         *
         * @param group the group, of the code list {@code country-groups}
         * @param from the day on which the membership begins
         * @return the membership
         */
        public static Membership since(Code group, PartialDate from) {
            return new Membership(group, Optional.of(from), Optional.empty(), Optional.empty(), Extras.none());
        }

        /**
         * Returns whether the membership is in force on a day. It is in force from the earliest day of its beginning to
         * the latest day before its end; an end that is only expected has no effect.
         *
         * @param day the day
         * @return {@code true} if it is in force
         */
        public boolean holdsOn(LocalDate day) {
            if (from.isPresent() && day.isBefore(from.get().earliest())) {
                return false;
            }
            if (until.isEmpty()
                    || untilBasis.filter(UntilBasis.Listed.EXPECTED::equals).isPresent()) {
                return true;
            }
            return day.isBefore(until.get().latest());
        }
    }

    /**
     * Whether the end of a membership is a fact or a plan.
     *
     * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
     * constants, so a {@code switch} over {@link Listed} needs a default branch.
     */
    public sealed interface UntilBasis {
        /**
         * Returns the code as written in documents, for example {@code stated}.
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
        static UntilBasis of(String code) {
            Listed listed = Listed.BY_CODE.get(code);
            return listed != null ? listed : new Unlisted(code);
        }

        /** The codes that this version knows. */
        enum Listed implements UntilBasis {
            /** The membership ended. */
            STATED("stated"),
            /** The end is only expected and has no effect. */
            EXPECTED("expected");

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
        record Unlisted(String code) implements UntilBasis {
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
