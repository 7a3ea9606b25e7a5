package org.waystage.core.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.internal.Counts;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/**
 * A survey and what it found.
 *
 * <p>Wording that is no number stays wording; what was not stated is absent.
 *
 * @param id the id
 * @param title the title
 * @param bodies who held it
 * @param fieldwork when answers were taken, where known
 * @param population how many could have answered, where known
 * @param respondents how many answered, where known
 * @param rate the response rate as stated, where known
 * @param sources the sources
 * @param notes remarks
 * @param answers what it found
 * @param extras members that this version does not know
 */
public record Survey(
        SurveyId id,
        Text title,
        List<OrganizationId> bodies,
        Optional<Period> fieldwork,
        Optional<Long> population,
        Optional<Long> respondents,
        Optional<Quantity> rate,
        List<Citation> sources,
        List<Text> notes,
        List<Answer> answers,
        Extras extras) {
    private static final String[] PARTS = {
        "id", "title", "bodies", "fieldwork", "population", "respondents", "rate", "sources", "notes", "answers"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Survey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        bodies = List.copyOf(bodies);
        Objects.requireNonNull(fieldwork, "fieldwork");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(respondents, "respondents");
        Objects.requireNonNull(rate, "rate");
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        answers = List.copyOf(answers);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        Counts.check("population", population);
        Counts.check("respondents", respondents);
    }

    /**
     * Starts a survey from what it must have.
     *
     * @param id the id
     * @param title the title
     * @return a builder
     */
    public static Builder builder(SurveyId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.bodies = bodies;
        builder.fieldwork = fieldwork;
        builder.population = population;
        builder.respondents = respondents;
        builder.rate = rate;
        builder.sources = sources;
        builder.notes = notes;
        builder.answers = answers;
        builder.extras = extras;
        return builder;
    }

    /** Builds a survey; not for use by several threads at once. */
    public static final class Builder {
        private SurveyId id;
        private Text title;
        private List<OrganizationId> bodies = List.of();
        private Optional<Period> fieldwork = Optional.empty();
        private Optional<Long> population = Optional.empty();
        private Optional<Long> respondents = Optional.empty();
        private Optional<Quantity> rate = Optional.empty();
        private List<Citation> sources = List.of();
        private List<Text> notes = List.of();
        private List<Answer> answers = List.of();
        private Extras extras = Extras.none();

        private Builder(SurveyId id, Text title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(SurveyId id) {
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
         * Sets who held it.
         *
         * @param bodies the new value
         * @return this builder
         */
        public Builder bodies(List<OrganizationId> bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
            return this;
        }

        /**
         * Sets when answers were taken.
         *
         * @param fieldwork the new value
         * @return this builder
         */
        public Builder fieldwork(Period fieldwork) {
            this.fieldwork = Optional.of(Objects.requireNonNull(fieldwork, "fieldwork"));
            return this;
        }

        /**
         * Sets or clears when answers were taken.
         *
         * @param fieldwork the new value; empty for none
         * @return this builder
         */
        public Builder fieldwork(Optional<Period> fieldwork) {
            this.fieldwork = Objects.requireNonNull(fieldwork, "fieldwork");
            return this;
        }

        /**
         * Sets how many could have answered.
         *
         * @param population the new value
         * @return this builder
         */
        public Builder population(Long population) {
            this.population = Optional.of(Objects.requireNonNull(population, "population"));
            return this;
        }

        /**
         * Sets or clears how many could have answered.
         *
         * @param population the new value; empty for none
         * @return this builder
         */
        public Builder population(Optional<Long> population) {
            this.population = Objects.requireNonNull(population, "population");
            return this;
        }

        /**
         * Sets how many answered.
         *
         * @param respondents the new value
         * @return this builder
         */
        public Builder respondents(Long respondents) {
            this.respondents = Optional.of(Objects.requireNonNull(respondents, "respondents"));
            return this;
        }

        /**
         * Sets or clears how many answered.
         *
         * @param respondents the new value; empty for none
         * @return this builder
         */
        public Builder respondents(Optional<Long> respondents) {
            this.respondents = Objects.requireNonNull(respondents, "respondents");
            return this;
        }

        /**
         * Sets the response rate as stated.
         *
         * @param rate the new value
         * @return this builder
         */
        public Builder rate(Quantity rate) {
            this.rate = Optional.of(Objects.requireNonNull(rate, "rate"));
            return this;
        }

        /**
         * Sets or clears the response rate as stated.
         *
         * @param rate the new value; empty for none
         * @return this builder
         */
        public Builder rate(Optional<Quantity> rate) {
            this.rate = Objects.requireNonNull(rate, "rate");
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
         * Sets what it found.
         *
         * @param answers the new value
         * @return this builder
         */
        public Builder answers(List<Answer> answers) {
            this.answers = Objects.requireNonNull(answers, "answers");
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
         * @throws IllegalArgumentException if a number is negative
         */
        public Survey build() {
            return new Survey(
                    id, title, bodies, fieldwork, population, respondents, rate, sources, notes, answers, extras);
        }
    }

    /**
     * What a survey found on one question. Answers that contradict each other stand side by side.
     *
     * @param technologies the technologies asked about
     * @param topic what else was asked about, where known
     * @param group the region or group that answered, of the code list {@code country-groups}, where known
     * @param stage the rung that the answer means, where known
     * @param option the answer in the survey's own words, where known
     * @param count how many gave the answer, where known
     * @param share which share gave it, where known
     * @param wording how many in words, such as "around a third", where known
     * @param base of how many, where known
     * @param organizations who is named as having given it
     * @param sources the sources
     * @param note a remark, where known
     * @param extras members that this version does not know
     */
    public record Answer(
            List<TechnologyId> technologies,
            Optional<Text> topic,
            Optional<Code> group,
            Optional<AdoptionStage> stage,
            Optional<Text> option,
            Optional<Long> count,
            Optional<Quantity> share,
            Optional<Text> wording,
            Optional<Long> base,
            List<OrganizationId> organizations,
            List<Citation> sources,
            Optional<Text> note,
            Extras extras) {
        private static final String[] PARTS = {
            "technologies", "topic", "group", "stage", "option", "count",
            "share", "wording", "base", "organizations", "sources", "note"
        };

        /**
         * Checks the parts and keeps immutable copies of the lists.
         *
         * @throws IllegalArgumentException if a number is negative
         */
        public Answer {
            technologies = List.copyOf(technologies);
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(wording, "wording");
            Objects.requireNonNull(base, "base");
            organizations = List.copyOf(organizations);
            sources = List.copyOf(sources);
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
            Counts.check("count", count);
            Counts.check("base", base);
        }

        /**
         * Starts an answer from what it must have.
         *
         * @return a builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Starts a changed copy.
         *
         * @return a builder that holds the parts of this value
         */
        public Builder toBuilder() {
            Builder builder = new Builder();
            builder.technologies = technologies;
            builder.topic = topic;
            builder.group = group;
            builder.stage = stage;
            builder.option = option;
            builder.count = count;
            builder.share = share;
            builder.wording = wording;
            builder.base = base;
            builder.organizations = organizations;
            builder.sources = sources;
            builder.note = note;
            builder.extras = extras;
            return builder;
        }

        /** Builds an answer; not for use by several threads at once. */
        public static final class Builder {
            private List<TechnologyId> technologies = List.of();
            private Optional<Text> topic = Optional.empty();
            private Optional<Code> group = Optional.empty();
            private Optional<AdoptionStage> stage = Optional.empty();
            private Optional<Text> option = Optional.empty();
            private Optional<Long> count = Optional.empty();
            private Optional<Quantity> share = Optional.empty();
            private Optional<Text> wording = Optional.empty();
            private Optional<Long> base = Optional.empty();
            private List<OrganizationId> organizations = List.of();
            private List<Citation> sources = List.of();
            private Optional<Text> note = Optional.empty();
            private Extras extras = Extras.none();

            private Builder() {}

            /**
             * Sets the technologies asked about.
             *
             * @param technologies the new value
             * @return this builder
             */
            public Builder technologies(List<TechnologyId> technologies) {
                this.technologies = Objects.requireNonNull(technologies, "technologies");
                return this;
            }

            /**
             * Sets what else was asked about.
             *
             * @param topic the new value
             * @return this builder
             */
            public Builder topic(Text topic) {
                this.topic = Optional.of(Objects.requireNonNull(topic, "topic"));
                return this;
            }

            /**
             * Sets or clears what else was asked about.
             *
             * @param topic the new value; empty for none
             * @return this builder
             */
            public Builder topic(Optional<Text> topic) {
                this.topic = Objects.requireNonNull(topic, "topic");
                return this;
            }

            /**
             * Sets the region or group that answered, of the code list {@code country-groups}.
             *
             * @param group the new value
             * @return this builder
             */
            public Builder group(Code group) {
                this.group = Optional.of(Objects.requireNonNull(group, "group"));
                return this;
            }

            /**
             * Sets or clears the region or group that answered, of the code list {@code country-groups}.
             *
             * @param group the new value; empty for none
             * @return this builder
             */
            public Builder group(Optional<Code> group) {
                this.group = Objects.requireNonNull(group, "group");
                return this;
            }

            /**
             * Sets the rung that the answer means.
             *
             * @param stage the new value
             * @return this builder
             */
            public Builder stage(AdoptionStage stage) {
                this.stage = Optional.of(Objects.requireNonNull(stage, "stage"));
                return this;
            }

            /**
             * Sets or clears the rung that the answer means.
             *
             * @param stage the new value; empty for none
             * @return this builder
             */
            public Builder stage(Optional<AdoptionStage> stage) {
                this.stage = Objects.requireNonNull(stage, "stage");
                return this;
            }

            /**
             * Sets the answer in the survey's own words.
             *
             * @param option the new value
             * @return this builder
             */
            public Builder option(Text option) {
                this.option = Optional.of(Objects.requireNonNull(option, "option"));
                return this;
            }

            /**
             * Sets or clears the answer in the survey's own words.
             *
             * @param option the new value; empty for none
             * @return this builder
             */
            public Builder option(Optional<Text> option) {
                this.option = Objects.requireNonNull(option, "option");
                return this;
            }

            /**
             * Sets how many gave the answer.
             *
             * @param count the new value
             * @return this builder
             */
            public Builder count(Long count) {
                this.count = Optional.of(Objects.requireNonNull(count, "count"));
                return this;
            }

            /**
             * Sets or clears how many gave the answer.
             *
             * @param count the new value; empty for none
             * @return this builder
             */
            public Builder count(Optional<Long> count) {
                this.count = Objects.requireNonNull(count, "count");
                return this;
            }

            /**
             * Sets which share gave it.
             *
             * @param share the new value
             * @return this builder
             */
            public Builder share(Quantity share) {
                this.share = Optional.of(Objects.requireNonNull(share, "share"));
                return this;
            }

            /**
             * Sets or clears which share gave it.
             *
             * @param share the new value; empty for none
             * @return this builder
             */
            public Builder share(Optional<Quantity> share) {
                this.share = Objects.requireNonNull(share, "share");
                return this;
            }

            /**
             * Sets how many in words, such as "around a third".
             *
             * @param wording the new value
             * @return this builder
             */
            public Builder wording(Text wording) {
                this.wording = Optional.of(Objects.requireNonNull(wording, "wording"));
                return this;
            }

            /**
             * Sets or clears how many in words, such as "around a third".
             *
             * @param wording the new value; empty for none
             * @return this builder
             */
            public Builder wording(Optional<Text> wording) {
                this.wording = Objects.requireNonNull(wording, "wording");
                return this;
            }

            /**
             * Sets of how many.
             *
             * @param base the new value
             * @return this builder
             */
            public Builder base(Long base) {
                this.base = Optional.of(Objects.requireNonNull(base, "base"));
                return this;
            }

            /**
             * Sets or clears of how many.
             *
             * @param base the new value; empty for none
             * @return this builder
             */
            public Builder base(Optional<Long> base) {
                this.base = Objects.requireNonNull(base, "base");
                return this;
            }

            /**
             * Sets who is named as having given it.
             *
             * @param organizations the new value
             * @return this builder
             */
            public Builder organizations(List<OrganizationId> organizations) {
                this.organizations = Objects.requireNonNull(organizations, "organizations");
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
             * Sets a remark.
             *
             * @param note the new value
             * @return this builder
             */
            public Builder note(Text note) {
                this.note = Optional.of(Objects.requireNonNull(note, "note"));
                return this;
            }

            /**
             * Sets or clears a remark.
             *
             * @param note the new value; empty for none
             * @return this builder
             */
            public Builder note(Optional<Text> note) {
                this.note = Objects.requireNonNull(note, "note");
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
             * @throws IllegalArgumentException if a number is negative
             */
            public Answer build() {
                return new Answer(
                        technologies,
                        topic,
                        group,
                        stage,
                        option,
                        count,
                        share,
                        wording,
                        base,
                        organizations,
                        sources,
                        note,
                        extras);
            }
        }
    }
}
