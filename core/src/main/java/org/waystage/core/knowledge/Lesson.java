package org.waystage.core.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;

/**
 * A lesson learnt beyond a single case.
 *
 * @param id the id
 * @param text the lesson
 * @param bodies who draws it
 * @param period the time it stands for, where known
 * @param technologies the technologies it speaks of
 * @param codes codes of the lists of the catalogue
 * @param cases the cases it rests on
 * @param sources the sources
 * @param extras members that this version does not know
 */
public record Lesson(
        LessonId id,
        Text text,
        List<OrganizationId> bodies,
        Optional<Period> period,
        List<TechnologyId> technologies,
        List<Code> codes,
        List<CaseStudyId> cases,
        List<Citation> sources,
        Extras extras) {
    private static final String[] PARTS = {"id", "text", "bodies", "period", "technologies", "codes", "cases", "sources"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public Lesson {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        bodies = List.copyOf(bodies);
        Objects.requireNonNull(period, "period");
        technologies = List.copyOf(technologies);
        codes = List.copyOf(codes);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Starts a lesson from what it must have.
     *
     * @param id the id
     * @param text the lesson
     * @return a builder
     */
    public static Builder builder(LessonId id, Text text) {
        return new Builder(id, text);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, text);
        builder.bodies = bodies;
        builder.period = period;
        builder.technologies = technologies;
        builder.codes = codes;
        builder.cases = cases;
        builder.sources = sources;
        builder.extras = extras;
        return builder;
    }

    /** Builds a lesson; not for use by several threads at once. */
    public static final class Builder {
        private LessonId id;
        private Text text;
        private List<OrganizationId> bodies = List.of();
        private Optional<Period> period = Optional.empty();
        private List<TechnologyId> technologies = List.of();
        private List<Code> codes = List.of();
        private List<CaseStudyId> cases = List.of();
        private List<Citation> sources = List.of();
        private Extras extras = Extras.none();

        private Builder(LessonId id, Text text) {
            this.id = id;
            this.text = text;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(LessonId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the lesson.
         *
         * @param text the new value
         * @return this builder
         */
        public Builder text(Text text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets who draws it.
         *
         * @param bodies the new value
         * @return this builder
         */
        public Builder bodies(List<OrganizationId> bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
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
        public Lesson build() {
            return new Lesson(id, text, bodies, period, technologies, codes, cases, sources, extras);
        }
    }
}
