package org.waystage.core.casestudy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * An undertaking of one or more adopters with one or more technologies.
 *
 * <p>How far it has come is never stored but derived from {@link #stages}, see {@link org.waystage.core.Catalogue#history Catalogue.history}. Adding
 * components is a minor change for users of the builder; the canonical constructor and record patterns follow the major
 * version.
 *
 * @param id the id
 * @param title the title
 * @param otherTitles other titles
 * @param summary what it is about, where known
 * @param nature what the undertaking is towards its technologies, where known
 * @param technologies the technologies, at least one
 * @param adopters the adopters, at least one
 * @param partners who else takes part
 * @param countries the countries, where they are not simply those of the adopters
 * @param processes the Customs processes served, of the code list {@code customs-processes}
 * @param scopes the parts that stage records speak of
 * @param stages what is known of how far it came, in no particular order
 * @param needs the needs behind it
 * @param objectives the objectives
 * @param benefits the benefits
 * @param challenges the challenges
 * @param lessons the lessons
 * @param outcomes what came of it, in numbers
 * @param instruments the instruments it concerns
 * @param period the time of the project, where known
 * @param links what it is to other cases
 * @param identifiers what others call it
 * @param sources the sources
 * @param confidence how sure the compiler is, where known
 * @param visibility who may see it, where known
 * @param notes remarks
 * @param sourceFields what a register said beyond the model
 * @param extras members that this version does not know
 */
public record CaseStudy(
        CaseStudyId id,
        Text title,
        List<Text> otherTitles,
        Optional<Text> summary,
        Optional<Nature> nature,
        List<TechnologyId> technologies,
        List<OrganizationId> adopters,
        List<Partner> partners,
        List<Code> countries,
        List<Code> processes,
        List<Scope> scopes,
        List<StageRecord> stages,
        List<Statement> needs,
        List<Statement> objectives,
        List<Statement> benefits,
        List<Statement> challenges,
        List<Statement> lessons,
        List<Outcome> outcomes,
        List<InstrumentReference> instruments,
        Optional<Period> period,
        List<Link> links,
        List<Identifier> identifiers,
        List<Citation> sources,
        Optional<Confidence> confidence,
        Optional<Visibility> visibility,
        List<Text> notes,
        List<SourceField> sourceFields,
        Extras extras)
        implements Undertaking {
    private static final String[] PARTS = {
        "id", "title", "otherTitles", "summary", "nature", "technologies",
        "adopters", "partners", "countries", "processes", "scopes", "stages",
        "needs", "objectives", "benefits", "challenges", "lessons", "outcomes",
        "instruments", "period", "links", "identifiers", "sources", "confidence",
        "visibility", "notes", "sourceFields"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if there is no technology or no adopter
     */
    public CaseStudy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        otherTitles = List.copyOf(otherTitles);
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(nature, "nature");
        technologies = List.copyOf(technologies);
        adopters = List.copyOf(adopters);
        partners = List.copyOf(partners);
        countries = List.copyOf(countries);
        processes = List.copyOf(processes);
        scopes = List.copyOf(scopes);
        stages = List.copyOf(stages);
        needs = List.copyOf(needs);
        objectives = List.copyOf(objectives);
        benefits = List.copyOf(benefits);
        challenges = List.copyOf(challenges);
        lessons = List.copyOf(lessons);
        outcomes = List.copyOf(outcomes);
        instruments = List.copyOf(instruments);
        Objects.requireNonNull(period, "period");
        links = List.copyOf(links);
        identifiers = List.copyOf(identifiers);
        sources = List.copyOf(sources);
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(visibility, "visibility");
        notes = List.copyOf(notes);
        sourceFields = List.copyOf(sourceFields);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        if (technologies.isEmpty() || adopters.isEmpty()) {
            throw new IllegalArgumentException("a case study needs at least one technology and one adopter");
        }
    }

    /**
     * Starts a case study from what it must have.
     *
     * @param id the id
     * @param title the title
     * @param technologies the technologies
     * @param adopters the adopters
     * @return a builder
     */
    public static Builder builder(
            CaseStudyId id, Text title, List<TechnologyId> technologies, List<OrganizationId> adopters) {
        return new Builder(id, title, technologies, adopters);
    }

    /**
     * Returns what a count needs of this case study.
     *
     * @return the outline
     */
    public CaseOutline outline() {
        return new CaseOutline(id, nature, technologies, adopters, countries, processes, scopes, stages, links);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title, technologies, adopters);
        builder.otherTitles = otherTitles;
        builder.summary = summary;
        builder.nature = nature;
        builder.partners = partners;
        builder.countries = countries;
        builder.processes = processes;
        builder.scopes = scopes;
        builder.stages = stages;
        builder.needs = needs;
        builder.objectives = objectives;
        builder.benefits = benefits;
        builder.challenges = challenges;
        builder.lessons = lessons;
        builder.outcomes = outcomes;
        builder.instruments = instruments;
        builder.period = period;
        builder.links = links;
        builder.identifiers = identifiers;
        builder.sources = sources;
        builder.confidence = confidence;
        builder.visibility = visibility;
        builder.notes = notes;
        builder.sourceFields = sourceFields;
        builder.extras = extras;
        return builder;
    }

    /** Builds a case study; not for use by several threads at once. */
    public static final class Builder {
        private CaseStudyId id;
        private Text title;
        private List<Text> otherTitles = List.of();
        private Optional<Text> summary = Optional.empty();
        private Optional<Nature> nature = Optional.empty();
        private List<TechnologyId> technologies;
        private List<OrganizationId> adopters;
        private List<Partner> partners = List.of();
        private List<Code> countries = List.of();
        private List<Code> processes = List.of();
        private List<Scope> scopes = List.of();
        private List<StageRecord> stages = List.of();
        private List<Statement> needs = List.of();
        private List<Statement> objectives = List.of();
        private List<Statement> benefits = List.of();
        private List<Statement> challenges = List.of();
        private List<Statement> lessons = List.of();
        private List<Outcome> outcomes = List.of();
        private List<InstrumentReference> instruments = List.of();
        private Optional<Period> period = Optional.empty();
        private List<Link> links = List.of();
        private List<Identifier> identifiers = List.of();
        private List<Citation> sources = List.of();
        private Optional<Confidence> confidence = Optional.empty();
        private Optional<Visibility> visibility = Optional.empty();
        private List<Text> notes = List.of();
        private List<SourceField> sourceFields = List.of();
        private Extras extras = Extras.none();

        private Builder(CaseStudyId id, Text title, List<TechnologyId> technologies, List<OrganizationId> adopters) {
            this.id = id;
            this.title = title;
            this.technologies = technologies;
            this.adopters = adopters;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(CaseStudyId id) {
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
         * Sets other titles.
         *
         * @param otherTitles the new value
         * @return this builder
         */
        public Builder otherTitles(List<Text> otherTitles) {
            this.otherTitles = Objects.requireNonNull(otherTitles, "otherTitles");
            return this;
        }

        /**
         * Sets what it is about.
         *
         * @param summary the new value
         * @return this builder
         */
        public Builder summary(Text summary) {
            this.summary = Optional.of(Objects.requireNonNull(summary, "summary"));
            return this;
        }

        /**
         * Sets or clears what it is about.
         *
         * @param summary the new value; empty for none
         * @return this builder
         */
        public Builder summary(Optional<Text> summary) {
            this.summary = Objects.requireNonNull(summary, "summary");
            return this;
        }

        /**
         * Sets what the undertaking is towards its technologies.
         *
         * @param nature the new value
         * @return this builder
         */
        public Builder nature(Nature nature) {
            this.nature = Optional.of(Objects.requireNonNull(nature, "nature"));
            return this;
        }

        /**
         * Sets or clears what the undertaking is towards its technologies.
         *
         * @param nature the new value; empty for none
         * @return this builder
         */
        public Builder nature(Optional<Nature> nature) {
            this.nature = Objects.requireNonNull(nature, "nature");
            return this;
        }

        /**
         * Sets the technologies.
         *
         * @param technologies the new value
         * @return this builder
         */
        public Builder technologies(List<TechnologyId> technologies) {
            this.technologies = Objects.requireNonNull(technologies, "technologies");
            return this;
        }

        /**
         * Sets the adopters.
         *
         * @param adopters the new value
         * @return this builder
         */
        public Builder adopters(List<OrganizationId> adopters) {
            this.adopters = Objects.requireNonNull(adopters, "adopters");
            return this;
        }

        /**
         * Sets who else takes part.
         *
         * @param partners the new value
         * @return this builder
         */
        public Builder partners(List<Partner> partners) {
            this.partners = Objects.requireNonNull(partners, "partners");
            return this;
        }

        /**
         * Sets the countries, where they are not simply those of the adopters.
         *
         * @param countries the new value
         * @return this builder
         */
        public Builder countries(List<Code> countries) {
            this.countries = Objects.requireNonNull(countries, "countries");
            return this;
        }

        /**
         * Sets the Customs processes served, of the code list {@code customs-processes}.
         *
         * @param processes the new value
         * @return this builder
         */
        public Builder processes(List<Code> processes) {
            this.processes = Objects.requireNonNull(processes, "processes");
            return this;
        }

        /**
         * Sets the parts that stage records speak of.
         *
         * @param scopes the new value
         * @return this builder
         */
        public Builder scopes(List<Scope> scopes) {
            this.scopes = Objects.requireNonNull(scopes, "scopes");
            return this;
        }

        /**
         * Sets what is known of how far it came, in no particular order.
         *
         * @param stages the new value
         * @return this builder
         */
        public Builder stages(List<StageRecord> stages) {
            this.stages = Objects.requireNonNull(stages, "stages");
            return this;
        }

        /**
         * Sets the needs behind it.
         *
         * @param needs the new value
         * @return this builder
         */
        public Builder needs(List<Statement> needs) {
            this.needs = Objects.requireNonNull(needs, "needs");
            return this;
        }

        /**
         * Sets the objectives.
         *
         * @param objectives the new value
         * @return this builder
         */
        public Builder objectives(List<Statement> objectives) {
            this.objectives = Objects.requireNonNull(objectives, "objectives");
            return this;
        }

        /**
         * Sets the benefits.
         *
         * @param benefits the new value
         * @return this builder
         */
        public Builder benefits(List<Statement> benefits) {
            this.benefits = Objects.requireNonNull(benefits, "benefits");
            return this;
        }

        /**
         * Sets the challenges.
         *
         * @param challenges the new value
         * @return this builder
         */
        public Builder challenges(List<Statement> challenges) {
            this.challenges = Objects.requireNonNull(challenges, "challenges");
            return this;
        }

        /**
         * Sets the lessons.
         *
         * @param lessons the new value
         * @return this builder
         */
        public Builder lessons(List<Statement> lessons) {
            this.lessons = Objects.requireNonNull(lessons, "lessons");
            return this;
        }

        /**
         * Sets what came of it, in numbers.
         *
         * @param outcomes the new value
         * @return this builder
         */
        public Builder outcomes(List<Outcome> outcomes) {
            this.outcomes = Objects.requireNonNull(outcomes, "outcomes");
            return this;
        }

        /**
         * Sets the instruments it concerns.
         *
         * @param instruments the new value
         * @return this builder
         */
        public Builder instruments(List<InstrumentReference> instruments) {
            this.instruments = Objects.requireNonNull(instruments, "instruments");
            return this;
        }

        /**
         * Sets the time of the project.
         *
         * @param period the new value
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the time of the project.
         *
         * @param period the new value; empty for none
         * @return this builder
         */
        public Builder period(Optional<Period> period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Sets what it is to other cases.
         *
         * @param links the new value
         * @return this builder
         */
        public Builder links(List<Link> links) {
            this.links = Objects.requireNonNull(links, "links");
            return this;
        }

        /**
         * Sets what others call it.
         *
         * @param identifiers the new value
         * @return this builder
         */
        public Builder identifiers(List<Identifier> identifiers) {
            this.identifiers = Objects.requireNonNull(identifiers, "identifiers");
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
         * Sets how sure the compiler is.
         *
         * @param confidence the new value
         * @return this builder
         */
        public Builder confidence(Confidence confidence) {
            this.confidence = Optional.of(Objects.requireNonNull(confidence, "confidence"));
            return this;
        }

        /**
         * Sets or clears how sure the compiler is.
         *
         * @param confidence the new value; empty for none
         * @return this builder
         */
        public Builder confidence(Optional<Confidence> confidence) {
            this.confidence = Objects.requireNonNull(confidence, "confidence");
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
         * Sets what a register said beyond the model.
         *
         * @param sourceFields the new value
         * @return this builder
         */
        public Builder sourceFields(List<SourceField> sourceFields) {
            this.sourceFields = Objects.requireNonNull(sourceFields, "sourceFields");
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
         * @throws IllegalArgumentException if there is no technology or no adopter
         */
        public CaseStudy build() {
            return new CaseStudy(
                    id,
                    title,
                    otherTitles,
                    summary,
                    nature,
                    technologies,
                    adopters,
                    partners,
                    countries,
                    processes,
                    scopes,
                    stages,
                    needs,
                    objectives,
                    benefits,
                    challenges,
                    lessons,
                    outcomes,
                    instruments,
                    period,
                    links,
                    identifiers,
                    sources,
                    confidence,
                    visibility,
                    notes,
                    sourceFields,
                    extras);
        }
    }

    /**
     * What a case is to another.
     *
     * @param kind what this case is to the target
     * @param target the other case, where known
     * @param date when it came about, where known
     * @param note a remark, where known
     * @param extras members that this version does not know
     */
    public record Link(
            LinkKind kind,
            Optional<CaseStudyId> target,
            Optional<PartialDate> date,
            Optional<Text> note,
            Extras extras) {
        private static final String[] PARTS = {"kind", "target", "date", "note"};

        /**
         * Checks the parts.
         */
        public Link {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a link with these parts.
         *
         * @param kind what this case is to the target
         * @param target the other case
         * @return the value
         */
        public static Link of(LinkKind kind, CaseStudyId target) {
            return new Link(kind, Optional.of(target), Optional.empty(), Optional.empty(), Extras.none());
        }
    }

    /**
     * What a register said of a case beyond the model, in its words.
     *
     * @param field what the register calls the field
     * @param value what it says
     * @param extras members that this version does not know
     */
    public record SourceField(String field, String value, Extras extras) {
        private static final String[] PARTS = {"field", "value"};

        /**
         * Checks the parts.
         */
        public SourceField {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a source field with these parts.
         *
         * @param field what the register calls the field
         * @param value what it says
         * @return the value
         */
        public static SourceField of(String field, String value) {
            return new SourceField(field, value, Extras.none());
        }
    }
}
