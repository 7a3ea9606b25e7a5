package org.waystage.core.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CodeListId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * A list of codes with names and definitions: countries, Customs processes, instruments, benefits and so on.
 *
 * @param id the id
 * @param version the version, where known
 * @param title the title, where there is one
 * @param sources the sources
 * @param codes the codes, in order
 * @param extras members that this version does not know
 */
public record CodeList(
        CodeListId id,
        Optional<String> version,
        Optional<Text> title,
        List<Citation> sources,
        List<Entry> codes,
        Extras extras) {
    private static final String[] PARTS = {"id", "version", "title", "sources", "codes"};

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
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
     * Starts a code list.
     *
     * @param id the id
     * @return a builder
     */
    public static Builder builder(CodeListId id) {
        return new Builder(id);
    }

    /**
     * Starts a code list with a title.
     *
     * @param id the id
     * @param title the title
     * @return a builder
     */
    public static Builder builder(CodeListId id, Text title) {
        return new Builder(id).title(title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
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

    /** Builds a code list; not for use by several threads at once. */
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
         * @param id the new value
         * @return this builder
         */
        public Builder id(CodeListId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the version.
         *
         * @param version the new value
         * @return this builder
         */
        public Builder version(String version) {
            this.version = Optional.of(Objects.requireNonNull(version, "version"));
            return this;
        }

        /**
         * Sets or clears the version.
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
         * Sets the codes, in order.
         *
         * @param codes the new value
         * @return this builder
         */
        public Builder codes(List<Entry> codes) {
            this.codes = Objects.requireNonNull(codes, "codes");
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
        public CodeList build() {
            return new CodeList(id, version, title, sources, codes, extras);
        }
    }

    /**
     * A code of a list.
     *
     * @param code the code
     * @param name the name
     * @param definition what it means, where known
     * @param broader the code of the same list that covers it, where known
     * @param links codes of other lists that have to do with it
     * @param memberships of a country: the groups it belongs to
     * @param extras members that this version does not know
     */
    public record Entry(
            Code code,
            Text name,
            Optional<Text> definition,
            Optional<Code> broader,
            List<Link> links,
            List<Membership> memberships,
            Extras extras) {
        private static final String[] PARTS = {"code", "name", "definition", "broader", "links", "memberships"};

        /**
         * Checks the parts and keeps immutable copies of the lists.
         */
        public Entry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(definition, "definition");
            Objects.requireNonNull(broader, "broader");
            links = List.copyOf(links);
            memberships = List.copyOf(memberships);
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns an entry with these parts.
         *
         * @param code the code
         * @param name the name
         * @return the value
         */
        public static Entry of(Code code, Text name) {
            return new Entry(code, name, Optional.empty(), Optional.empty(), List.of(), List.of(), Extras.none());
        }
    }

    /**
     * A code of another list that has to do with this one, such as a TFA article with a process.
     *
     * @param list the other list
     * @param code the code in it
     * @param extras members that this version does not know
     */
    public record Link(CodeListId list, Code code, Extras extras) {
        private static final String[] PARTS = {"list", "code"};

        /**
         * Checks the parts.
         */
        public Link {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a link with these parts.
         *
         * @param list the other list
         * @param code the code in it
         * @return the value
         */
        public static Link of(CodeListId list, Code code) {
            return new Link(list, code, Extras.none());
        }
    }

    /**
     * A group that a country belongs to, and since when.
     *
     * @param group the group, of the code list {@code country-groups}
     * @param from the day from which it belongs, where known
     * @param until the day from which it no longer belongs, where known
     * @param untilBasis whether the end is a fact, where known
     * @param extras members that this version does not know
     */
    public record Membership(
            Code group,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            Optional<UntilBasis> untilBasis,
            Extras extras) {
        private static final String[] PARTS = {"group", "from", "until", "untilBasis"};

        /**
         * Checks the parts.
         */
        public Membership {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(untilBasis, "untilBasis");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a membership with these parts.
         *
         * @param group the group, of the code list {@code country-groups}
         * @return the value
         */
        public static Membership of(Code group) {
            return new Membership(group, Optional.empty(), Optional.empty(), Optional.empty(), Extras.none());
        }

        /**
         * Returns a membership since a day.
         *
         * @param group the group
         * @param from the day from which the country belongs
         * @return the membership
         */
        public static Membership since(Code group, PartialDate from) {
            return new Membership(group, Optional.of(from), Optional.empty(), Optional.empty(), Extras.none());
        }

        /**
         * Tells whether the membership holds on a day. It holds from the earliest day its beginning can mean to the latest day
         * before its end; an end that is only expected ends nothing.
         *
         * @param day the day
         * @return whether it holds
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
}
