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
 * A measure by which a body promotes adoption, for example a project, a conference or a tool.
 *
 * @param id the id, unique among the initiatives of a catalogue
 * @param title the title
 * @param text what the initiative is, if known
 * @param bodies the bodies that run the initiative
 * @param funder the body that pays for the initiative, if known
 * @param parent the initiative that this one is part of, if known
 * @param period the period that the initiative covers, if known
 * @param technologies the technologies concerned
 * @param codes codes of the code lists of the catalogue
 * @param cases the case studies that the initiative refers to
 * @param sources the sources
 * @param extras members unknown to this version, which are written back as they are
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

    /** Checks the components and keeps immutable copies of the lists. */
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
     * Returns a builder with the required components of the initiative.
     *
     * @param id the id, unique among the initiatives of a catalogue
     * @param title the title
     * @return a builder
     */
    public static Builder builder(InitiativeId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Returns a builder that holds the values of this initiative, to make a changed copy.
     *
     * @return the builder
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

    /** A builder of initiatives. Not thread-safe. */
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
         * @param id the id, unique among the initiatives of a catalogue
         * @return this builder
         */
        public Builder id(InitiativeId id) {
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
         * Sets the description.
         *
         * @param text what the initiative is
         * @return this builder
         */
        public Builder text(Text text) {
            this.text = Optional.of(Objects.requireNonNull(text, "text"));
            return this;
        }

        /**
         * Sets or clears the description.
         *
         * @param text what the initiative is, or empty for none
         * @return this builder
         */
        public Builder text(Optional<Text> text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets the bodies.
         *
         * @param bodies the bodies that run the initiative; empty for none
         * @return this builder
         */
        public Builder bodies(List<OrganizationId> bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
            return this;
        }

        /**
         * Sets the funder.
         *
         * @param funder the body that pays for the initiative
         * @return this builder
         */
        public Builder funder(OrganizationId funder) {
            this.funder = Optional.of(Objects.requireNonNull(funder, "funder"));
            return this;
        }

        /**
         * Sets or clears the funder.
         *
         * @param funder the body that pays for the initiative, or empty for none
         * @return this builder
         */
        public Builder funder(Optional<OrganizationId> funder) {
            this.funder = Objects.requireNonNull(funder, "funder");
            return this;
        }

        /**
         * Sets the parent.
         *
         * @param parent the initiative that this one is part of
         * @return this builder
         */
        public Builder parent(InitiativeId parent) {
            this.parent = Optional.of(Objects.requireNonNull(parent, "parent"));
            return this;
        }

        /**
         * Sets or clears the parent.
         *
         * @param parent the initiative that this one is part of, or empty for none
         * @return this builder
         */
        public Builder parent(Optional<InitiativeId> parent) {
            this.parent = Objects.requireNonNull(parent, "parent");
            return this;
        }

        /**
         * Sets the period.
         *
         * @param period the period that the initiative covers
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the period.
         *
         * @param period the period that the initiative covers, or empty for none
         * @return this builder
         */
        public Builder period(Optional<Period> period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Sets the technologies.
         *
         * @param technologies the technologies concerned; empty for none
         * @return this builder
         */
        public Builder technologies(List<TechnologyId> technologies) {
            this.technologies = Objects.requireNonNull(technologies, "technologies");
            return this;
        }

        /**
         * Sets the codes.
         *
         * @param codes codes of the code lists of the catalogue; empty for none
         * @return this builder
         */
        public Builder codes(List<Code> codes) {
            this.codes = Objects.requireNonNull(codes, "codes");
            return this;
        }

        /**
         * Sets the cases.
         *
         * @param cases the case studies that the initiative refers to; empty for none
         * @return this builder
         */
        public Builder cases(List<CaseStudyId> cases) {
            this.cases = Objects.requireNonNull(cases, "cases");
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
         * Returns the initiative with the values set.
         *
         * @return the initiative
         */
        public Initiative build() {
            return new Initiative(
                    id, title, text, bodies, funder, parent, period, technologies, codes, cases, sources, extras);
        }
    }
}
