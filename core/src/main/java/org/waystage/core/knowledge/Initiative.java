package org.waystage.core.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;

/**
 * What a body does to further adoption: a project, a conference, a tool.
 *
 * @param id the id
 * @param title the title
 * @param text what it is, where known
 * @param bodies whose it is
 * @param funder who pays for it, where known
 * @param parent the initiative that it is a part of, where known
 * @param period the time it stands for, where known
 * @param technologies the technologies it speaks of
 * @param codes codes of the lists of the catalogue
 * @param cases the cases it rests on
 * @param sources the sources
 * @param extras members that this version does not know
 */
public record Initiative(
        InitiativeId id,
        Text title,
        Optional<Text> text,
        List<OrganizationId> bodies,
        Optional<OrganizationId> funder,
        Optional<InitiativeId> parent,
        Optional<Period> period,
        List<TechnologyId> technologies,
        List<Code> codes,
        List<CaseStudyId> cases,
        List<Citation> sources,
        Extras extras) {
    private static final String[] PARTS = {
        "id", "title", "text", "bodies", "funder", "parent", "period", "technologies", "codes", "cases", "sources"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public Initiative {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        bodies = List.copyOf(bodies);
        Objects.requireNonNull(funder, "funder");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(period, "period");
        technologies = List.copyOf(technologies);
        codes = List.copyOf(codes);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Starts an initiative from what it must have.
     *
     * @param id the id
     * @param title the title
     * @return a builder
     */
    public static Builder builder(InitiativeId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.text = text;
        builder.bodies = bodies;
        builder.funder = funder;
        builder.parent = parent;
        builder.period = period;
        builder.technologies = technologies;
        builder.codes = codes;
        builder.cases = cases;
        builder.sources = sources;
        builder.extras = extras;
        return builder;
    }

    /** Builds an initiative; not for use by several threads at once. */
    public static final class Builder {
        private InitiativeId id;
        private Text title;
        private Optional<Text> text = Optional.empty();
        private List<OrganizationId> bodies = List.of();
        private Optional<OrganizationId> funder = Optional.empty();
        private Optional<InitiativeId> parent = Optional.empty();
        private Optional<Period> period = Optional.empty();
        private List<TechnologyId> technologies = List.of();
        private List<Code> codes = List.of();
        private List<CaseStudyId> cases = List.of();
        private List<Citation> sources = List.of();
        private Extras extras = Extras.none();

        private Builder(InitiativeId id, Text title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(InitiativeId id) {
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
         * Sets what it is.
         *
         * @param text the new value
         * @return this builder
         */
        public Builder text(Text text) {
            this.text = Optional.of(Objects.requireNonNull(text, "text"));
            return this;
        }

        /**
         * Sets or clears what it is.
         *
         * @param text the new value; empty for none
         * @return this builder
         */
        public Builder text(Optional<Text> text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets whose it is.
         *
         * @param bodies the new value
         * @return this builder
         */
        public Builder bodies(List<OrganizationId> bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
            return this;
        }

        /**
         * Sets who pays for it.
         *
         * @param funder the new value
         * @return this builder
         */
        public Builder funder(OrganizationId funder) {
            this.funder = Optional.of(Objects.requireNonNull(funder, "funder"));
            return this;
        }

        /**
         * Sets or clears who pays for it.
         *
         * @param funder the new value; empty for none
         * @return this builder
         */
        public Builder funder(Optional<OrganizationId> funder) {
            this.funder = Objects.requireNonNull(funder, "funder");
            return this;
        }

        /**
         * Sets the initiative that it is a part of.
         *
         * @param parent the new value
         * @return this builder
         */
        public Builder parent(InitiativeId parent) {
            this.parent = Optional.of(Objects.requireNonNull(parent, "parent"));
            return this;
        }

        /**
         * Sets or clears the initiative that it is a part of.
         *
         * @param parent the new value; empty for none
         * @return this builder
         */
        public Builder parent(Optional<InitiativeId> parent) {
            this.parent = Objects.requireNonNull(parent, "parent");
            return this;
        }

        /**
         * Sets the time it stands for.
         *
         * @param period the new value
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the time it stands for.
         *
         * @param period the new value; empty for none
         * @return this builder
         */
        public Builder period(Optional<Period> period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Sets the technologies it speaks of.
         *
         * @param technologies the new value
         * @return this builder
         */
        public Builder technologies(List<TechnologyId> technologies) {
            this.technologies = Objects.requireNonNull(technologies, "technologies");
            return this;
        }

        /**
         * Sets codes of the lists of the catalogue.
         *
         * @param codes the new value
         * @return this builder
         */
        public Builder codes(List<Code> codes) {
            this.codes = Objects.requireNonNull(codes, "codes");
            return this;
        }

        /**
         * Sets the cases it rests on.
         *
         * @param cases the new value
         * @return this builder
         */
        public Builder cases(List<CaseStudyId> cases) {
            this.cases = Objects.requireNonNull(cases, "cases");
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
        public Initiative build() {
            return new Initiative(
                    id, title, text, bodies, funder, parent, period, technologies, codes, cases, sources, extras);
        }
    }
}
