package org.waystage.core.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.internal.Counts;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/**
 * A survey and its answers.
 *
 * <p>Wording that is not a number is kept as wording; what the source does not state is absent.
 *
 * @param id the id, unique among the surveys of a catalogue
 * @param title the title
 * @param bodies the bodies that conducted the survey
 * @param fieldwork the period in which answers were collected, if known
 * @param population the number of bodies that could have answered, 0 or greater, if known
 * @param respondents the number of bodies that answered, 0 or greater, if known
 * @param rate the response rate as the source states it, if known
 * @param sources the sources
 * @param clearance the steps on the way to publication, in order
 * @param notes remarks
 * @param answers what the survey found
 * @param extras members unknown to this version, which are written back as they are
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
        List<ClearanceStep> clearance,
        List<Text> notes,
        List<Answer> answers,
        Extras extras) {
    private static final String[] PARTS = {
        "id",
        "title",
        "bodies",
        "fieldwork",
        "population",
        "respondents",
        "rate",
        "sources",
        "clearance",
        "notes",
        "answers"
    };

    /**
     * Checks the components and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if a number is not from 0 to 9,007,199,254,740,991
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
        clearance = List.copyOf(clearance);
        notes = List.copyOf(notes);
        answers = List.copyOf(answers);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        Counts.check("population", population);
        Counts.check("respondents", respondents);
    }

    /**
     * Returns how far this survey has come on the way to its publication.
     *
     * @return the status of the last step of {@link #clearance}, or empty if there are none
     */
    public Optional<ClearanceStatus> clearanceStatus() {
        return ClearanceStep.present(clearance);
    }

    /**
     * Returns a builder with the required components of the survey.
     *
     * @param id the id
     * @param title the title
     * @return a builder
     */
    public static Builder builder(SurveyId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Returns a builder that holds the values of this survey, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.bodies = bodies;
        builder.fieldwork = fieldwork;
        builder.population = population;
        builder.respondents = respondents;
        builder.rate = rate;
        builder.sources = sources;
        builder.clearance = clearance;
        builder.notes = notes;
        builder.answers = answers;
        builder.extras = extras;
        return builder;
    }

    /** A builder of surveys. Not thread-safe. */
    public static final class Builder {
        private SurveyId id;
        private Text title;
        private List<OrganizationId> bodies = List.of();
        private Optional<Period> fieldwork = Optional.empty();
        private Optional<Long> population = Optional.empty();
        private Optional<Long> respondents = Optional.empty();
        private Optional<Quantity> rate = Optional.empty();
        private List<Citation> sources = List.of();
        private List<ClearanceStep> clearance = List.of();
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
         * @param id the id, unique among the surveys of a catalogue
         * @return this builder
         */
        public Builder id(SurveyId id) {
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
         * Sets the bodies.
         *
         * @param bodies the bodies that conducted the survey; empty for none
         * @return this builder
         */
        public Builder bodies(List<OrganizationId> bodies) {
            this.bodies = Objects.requireNonNull(bodies, "bodies");
            return this;
        }

        /**
         * Sets the fieldwork period.
         *
         * @param fieldwork the period in which answers were collected
         * @return this builder
         */
        public Builder fieldwork(Period fieldwork) {
            this.fieldwork = Optional.of(Objects.requireNonNull(fieldwork, "fieldwork"));
            return this;
        }

        /**
         * Sets or clears the fieldwork period.
         *
         * @param fieldwork the period in which answers were collected, or empty for none
         * @return this builder
         */
        public Builder fieldwork(Optional<Period> fieldwork) {
            this.fieldwork = Objects.requireNonNull(fieldwork, "fieldwork");
            return this;
        }

        /**
         * Sets the population.
         *
         * @param population the number of bodies that could have answered, 0 or greater
         * @return this builder
         */
        public Builder population(Long population) {
            this.population = Optional.of(Objects.requireNonNull(population, "population"));
            return this;
        }

        /**
         * Sets or clears the population.
         *
         * @param population the number of bodies that could have answered, 0 or greater, or empty for none
         * @return this builder
         */
        public Builder population(Optional<Long> population) {
            this.population = Objects.requireNonNull(population, "population");
            return this;
        }

        /**
         * Sets the number of respondents.
         *
         * @param respondents the number of bodies that answered, 0 or greater
         * @return this builder
         */
        public Builder respondents(Long respondents) {
            this.respondents = Optional.of(Objects.requireNonNull(respondents, "respondents"));
            return this;
        }

        /**
         * Sets or clears the number of respondents.
         *
         * @param respondents the number of bodies that answered, 0 or greater, or empty for none
         * @return this builder
         */
        public Builder respondents(Optional<Long> respondents) {
            this.respondents = Objects.requireNonNull(respondents, "respondents");
            return this;
        }

        /**
         * Sets the response rate.
         *
         * @param rate the response rate as the source states it
         * @return this builder
         */
        public Builder rate(Quantity rate) {
            this.rate = Optional.of(Objects.requireNonNull(rate, "rate"));
            return this;
        }

        /**
         * Sets or clears the response rate.
         *
         * @param rate the response rate as the source states it, or empty for none
         * @return this builder
         */
        public Builder rate(Optional<Quantity> rate) {
            this.rate = Objects.requireNonNull(rate, "rate");
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
         * Sets the steps on the way to publication.
         *
         * @param clearance the steps in order; empty for none
         * @return this builder
         */
        public Builder clearance(List<ClearanceStep> clearance) {
            this.clearance = Objects.requireNonNull(clearance, "clearance");
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
         * Sets the answers.
         *
         * @param answers what the survey found; empty for none
         * @return this builder
         */
        public Builder answers(List<Answer> answers) {
            this.answers = Objects.requireNonNull(answers, "answers");
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
         * Returns the survey with the values set.
         *
         * @return the survey
         * @throws IllegalArgumentException if a number is not from 0 to 9,007,199,254,740,991
         */
        public Survey build() {
            return new Survey(
                    id,
                    title,
                    bodies,
                    fieldwork,
                    population,
                    respondents,
                    rate,
                    sources,
                    clearance,
                    notes,
                    answers,
                    extras);
        }
    }

    /**
     * A finding of a survey on one question. Answers that contradict each other are all kept.
     *
     * @param technologies the technologies that the question was about
     * @param topic what else the question was about, if known
     * @param group the region or group that answered, of the code list {@code country-groups}, if known
     * @param stage the rung that the answer corresponds to, if known
     * @param option the answer in the survey's own words, if known
     * @param count the number of respondents that gave the answer, 0 or greater, if known
     * @param share the share of respondents that gave the answer, if known
     * @param wording the number in words, for example "around a third", if known
     * @param base the number of respondents that the share refers to, 0 or greater, if known
     * @param organizations the organizations that the survey names as having given the answer
     * @param sources the sources; if empty, those of the survey
     * @param note a remark, if any
     * @param extras members unknown to this version, which are written back as they are
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
         * Checks the components and keeps immutable copies of the lists.
         *
         * @throws IllegalArgumentException if a number is not from 0 to 9,007,199,254,740,991
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
         * Returns a builder of an answer.
         *
         * @return a builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Returns a builder that holds the values of this answer, to make a changed copy.
         *
         * @return the builder
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

        /** A builder of answers. Not thread-safe. */
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
             * Sets the technologies.
             *
             * @param technologies the technologies that the question was about; empty for none
             * @return this builder
             */
            public Builder technologies(List<TechnologyId> technologies) {
                this.technologies = Objects.requireNonNull(technologies, "technologies");
                return this;
            }

            /**
             * Sets the topic.
             *
             * @param topic what else the question was about
             * @return this builder
             */
            public Builder topic(Text topic) {
                this.topic = Optional.of(Objects.requireNonNull(topic, "topic"));
                return this;
            }

            /**
             * Sets or clears the topic.
             *
             * @param topic what else the question was about, or empty for none
             * @return this builder
             */
            public Builder topic(Optional<Text> topic) {
                this.topic = Objects.requireNonNull(topic, "topic");
                return this;
            }

            /**
             * Sets the group.
             *
             * @param group the region or group that answered, of the code list {@code country-groups}
             * @return this builder
             */
            public Builder group(Code group) {
                this.group = Optional.of(Objects.requireNonNull(group, "group"));
                return this;
            }

            /**
             * Sets or clears the group.
             *
             * @param group the region or group that answered, of the code list {@code country-groups}, or empty for
             *     none
             * @return this builder
             */
            public Builder group(Optional<Code> group) {
                this.group = Objects.requireNonNull(group, "group");
                return this;
            }

            /**
             * Sets the stage.
             *
             * @param stage the rung that the answer corresponds to
             * @return this builder
             */
            public Builder stage(AdoptionStage stage) {
                this.stage = Optional.of(Objects.requireNonNull(stage, "stage"));
                return this;
            }

            /**
             * Sets or clears the stage.
             *
             * @param stage the rung that the answer corresponds to, or empty for none
             * @return this builder
             */
            public Builder stage(Optional<AdoptionStage> stage) {
                this.stage = Objects.requireNonNull(stage, "stage");
                return this;
            }

            /**
             * Sets the option.
             *
             * @param option the answer in the survey's own words
             * @return this builder
             */
            public Builder option(Text option) {
                this.option = Optional.of(Objects.requireNonNull(option, "option"));
                return this;
            }

            /**
             * Sets or clears the option.
             *
             * @param option the answer in the survey's own words, or empty for none
             * @return this builder
             */
            public Builder option(Optional<Text> option) {
                this.option = Objects.requireNonNull(option, "option");
                return this;
            }

            /**
             * Sets the count.
             *
             * @param count the number of respondents that gave the answer, 0 or greater
             * @return this builder
             */
            public Builder count(Long count) {
                this.count = Optional.of(Objects.requireNonNull(count, "count"));
                return this;
            }

            /**
             * Sets or clears the count.
             *
             * @param count the number of respondents that gave the answer, 0 or greater, or empty for none
             * @return this builder
             */
            public Builder count(Optional<Long> count) {
                this.count = Objects.requireNonNull(count, "count");
                return this;
            }

            /**
             * Sets the share.
             *
             * @param share the share of respondents that gave the answer
             * @return this builder
             */
            public Builder share(Quantity share) {
                this.share = Optional.of(Objects.requireNonNull(share, "share"));
                return this;
            }

            /**
             * Sets or clears the share.
             *
             * @param share the share of respondents that gave the answer, or empty for none
             * @return this builder
             */
            public Builder share(Optional<Quantity> share) {
                this.share = Objects.requireNonNull(share, "share");
                return this;
            }

            /**
             * Sets the wording.
             *
             * @param wording the number in words, for example "around a third"
             * @return this builder
             */
            public Builder wording(Text wording) {
                this.wording = Optional.of(Objects.requireNonNull(wording, "wording"));
                return this;
            }

            /**
             * Sets or clears the wording.
             *
             * @param wording the number in words, for example "around a third", or empty for none
             * @return this builder
             */
            public Builder wording(Optional<Text> wording) {
                this.wording = Objects.requireNonNull(wording, "wording");
                return this;
            }

            /**
             * Sets the base.
             *
             * @param base the number of respondents that the share refers to, 0 or greater
             * @return this builder
             */
            public Builder base(Long base) {
                this.base = Optional.of(Objects.requireNonNull(base, "base"));
                return this;
            }

            /**
             * Sets or clears the base.
             *
             * @param base the number of respondents that the share refers to, 0 or greater, or empty for none
             * @return this builder
             */
            public Builder base(Optional<Long> base) {
                this.base = Objects.requireNonNull(base, "base");
                return this;
            }

            /**
             * Sets the organizations.
             *
             * @param organizations the organizations that the survey names as having given the answer; empty for none
             * @return this builder
             */
            public Builder organizations(List<OrganizationId> organizations) {
                this.organizations = Objects.requireNonNull(organizations, "organizations");
                return this;
            }

            /**
             * Sets the sources.
             *
             * @param sources the sources; empty if they are those of the survey
             * @return this builder
             */
            public Builder sources(List<Citation> sources) {
                this.sources = Objects.requireNonNull(sources, "sources");
                return this;
            }

            /**
             * Sets the note.
             *
             * @param note a remark
             * @return this builder
             */
            public Builder note(Text note) {
                this.note = Optional.of(Objects.requireNonNull(note, "note"));
                return this;
            }

            /**
             * Sets or clears the note.
             *
             * @param note a remark, or empty for none
             * @return this builder
             */
            public Builder note(Optional<Text> note) {
                this.note = Objects.requireNonNull(note, "note");
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
             * Returns the answer with the values set.
             *
             * @return the answer
             * @throws IllegalArgumentException if a number is not from 0 to 9,007,199,254,740,991
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
