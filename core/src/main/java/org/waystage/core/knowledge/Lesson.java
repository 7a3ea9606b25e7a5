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
 * @param id the id, unique among the lessons of a catalogue
 * @param text the lesson, in words
 * @param bodies the bodies that draw the lesson
 * @param period the period that the lesson covers, if known
 * @param technologies the technologies concerned
 * @param codes codes of the code lists of the catalogue
 * @param cases the case studies that the lesson rests on
 * @param sources the sources
 * @param extras members unknown to this version, which are written back as they are
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

    /** Checks the components and keeps immutable copies of the lists. */
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
     * Returns a builder with the required components of the lesson.
     *
     * @param id the id, unique among the lessons of a catalogue
     * @param text the lesson, in words
     * @return a builder
     */
    public static Builder builder(LessonId id, Text text) {
        return new Builder(id, text);
    }

    /**
     * Returns a builder that holds the values of this lesson, to make a changed copy.
     *
     * @return the builder
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

    /** A builder of lessons. Not thread-safe. */
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
         * @param id the id, unique among the lessons of a catalogue
         * @return this builder
         */
        public Builder id(LessonId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the text.
         *
         * @param text the lesson, in words
         * @return this builder
         */
        public Builder text(Text text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets the bodies.
         *
         * @param bodies the bodies that draw the lesson; empty for none
         * @return this builder
         */
        public Builder bodies(List<OrganizationId> bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
            return this;
        }

        /**
         * Sets the period.
         *
         * @param period the period that the lesson covers
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the period.
         *
         * @param period the period that the lesson covers, or empty for none
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
         * @param cases the case studies that the lesson rests on; empty for none
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
         * Returns the lesson with the values set.
         *
         * @return the lesson
         */
        public Lesson build() {
            return new Lesson(id, text, bodies, period, technologies, codes, cases, sources, extras);
        }
    }
}
