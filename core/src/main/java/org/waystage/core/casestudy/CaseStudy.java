package org.waystage.core.casestudy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
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
 * <p>The stage of a case is never stored but derived from its {@link #stages}; see {@link
 * org.waystage.core.Catalogue#history Catalogue.history}. Adding components is a minor change for users of the builder;
 * the canonical constructor and record patterns change only with the major version.
 *
 * @param id the id, unique among the case studies of a catalogue
 * @param title the title
 * @param otherTitles titles that the case also goes by
 * @param summary a short account of the case, if known
 * @param nature what the adopters do with the technologies, if known
 * @param technologies the technologies, at least one
 * @param adopters the adopting organizations, at least one
 * @param partners the parties that take part without adopting
 * @param countries the countries, of the code list {@code countries}; empty if they are those of the adopters
 * @param processes the Customs processes served, of the code list {@code customs-processes}
 * @param scopes the parts of the case that stage records refer to
 * @param stages the stage records, in any order
 * @param needs the needs that led to the case
 * @param objectives what the adopters aim at
 * @param benefits the benefits
 * @param challenges the challenges
 * @param lessons the lessons learnt in the case
 * @param outcomes the quantified outcomes
 * @param notSeparable the lists that the source does not separate from others
 * @param instruments the legal and other instruments that the case concerns
 * @param period the period of the project, if known
 * @param links the links from this case to others
 * @param identifiers the identifiers that other schemes and registers give the case
 * @param sources the sources that the case rests on
 * @param confidence how sure the person who compiled the case is of it, if known
 * @param checkedOn when somebody last looked for newer evidence on the case, if known
 * @param clearance the steps on the way to publication, in order
 * @param visibility the audience that may see the case; public if absent
 * @param notes remarks
 * @param sourceFields fields of a register that the model has no place for, in the register's words
 * @param extras members unknown to this version, which are written back as they are
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
        List<NotSeparable> notSeparable,
        List<InstrumentReference> instruments,
        Optional<Period> period,
        List<Link> links,
        List<Identifier> identifiers,
        List<Citation> sources,
        Optional<Confidence> confidence,
        Optional<PartialDate> checkedOn,
        List<ClearanceStep> clearance,
        Optional<Visibility> visibility,
        List<Text> notes,
        List<SourceField> sourceFields,
        Extras extras)
        implements Undertaking {
    private static final String[] PARTS = {
        "id", "title", "otherTitles", "summary", "nature", "technologies",
        "adopters", "partners", "countries", "processes", "scopes", "stages",
        "needs", "objectives", "benefits", "challenges", "lessons", "outcomes",
        "notSeparable", "instruments", "period", "links", "identifiers", "sources",
        "confidence", "checkedOn", "clearance", "visibility", "notes", "sourceFields"
    };

    /**
     * Checks the components and keeps immutable copies of the lists.
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
        notSeparable = List.copyOf(notSeparable);
        instruments = List.copyOf(instruments);
        Objects.requireNonNull(period, "period");
        links = List.copyOf(links);
        identifiers = List.copyOf(identifiers);
        sources = List.copyOf(sources);
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(checkedOn, "checkedOn");
        clearance = List.copyOf(clearance);
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
     * Returns a builder with the required components of the case study.
     *
     * @param id the id, unique among the case studies of a catalogue
     * @param title the title
     * @param technologies the technologies, at least one
     * @param adopters the adopting organizations, at least one
     * @return a builder
     */
    public static Builder builder(
            CaseStudyId id, Text title, List<TechnologyId> technologies, List<OrganizationId> adopters) {
        return new Builder(id, title, technologies, adopters);
    }

    /**
     * Returns how far this case study has come on the way to its publication.
     *
     * @return the status of the last step of {@link #clearance}, or empty if there are none
     */
    public Optional<ClearanceStatus> clearanceStatus() {
        return ClearanceStep.present(clearance);
    }

    /**
     * Returns the texts of this case study that an edition in several languages gives in each language.
     *
     * <p>Other titles are left out: they are names, often in one language only. So are the source fields.
     *
     * @return the texts by their JSON pointers within the case study, such as {@code /needs/0/text}, in the order of the
     *     wire format; immutable
     */
    public Map<String, Text> texts() {
        return CaseTexts.of(this);
    }

    /**
     * Returns all statements: needs, objectives, benefits, challenges and lessons, in this order.
     *
     * @return the statements, immutable
     */
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        all.addAll(needs);
        all.addAll(objectives);
        all.addAll(benefits);
        all.addAll(challenges);
        all.addAll(lessons);
        return Collections.unmodifiableList(all);
    }

    /**
     * Returns all citations of this case study and of its parts: those of the case as a whole first, then those of its
     * stage records, {@linkplain #statements statements} and outcomes. A source may be cited several times.
     *
     * @return the citations, immutable
     */
    public List<Citation> citations() {
        List<Citation> all = new ArrayList<>(sources);
        for (StageRecord stage : stages) {
            all.addAll(stage.sources());
        }
        for (Statement statement : statements()) {
            all.addAll(statement.sources());
        }
        for (Outcome outcome : outcomes) {
            all.addAll(outcome.sources());
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * Returns the sources that this case study cites as a whole, each once. With a single one, it is also that of each
     * stage record and outcome without citations of its own; with several, it is open which of them supports the record
     * or outcome.
     *
     * @return the ids, in the order of {@link #sources}; immutable
     */
    public Set<SourceId> citedSources() {
        Set<SourceId> cited = new LinkedHashSet<>();
        sources.forEach(citation -> cited.add(citation.source()));
        return Collections.unmodifiableSet(cited);
    }

    /**
     * Returns this case study with one more stage record, after the existing ones. The order of stage records has no
     * meaning. The time is proportional to their number.
     *
     * @param record the record, usually with sources of its own; without them, it rests on those of the case
     * @return the case study
     */
    public CaseStudy withStage(StageRecord record) {
        return toBuilder()
                .stages(Stream.concat(stages.stream(), Stream.of(record)).toList())
                .build();
    }

    /**
     * Returns whether a program made up the id, which is then no evidence of which case this is. Such a case has an
     * identifier of the scheme {@link Identifier#MADE_UP_ID}.
     *
     * @return {@code true} if the id is marked as made up
     */
    public boolean hasMadeUpId() {
        return Identifier.madeUpOf(identifiers).isPresent();
    }

    /**
     * Returns whether the id can identify the case from edition to edition. It can if its author gave it, or if a
     * program made it from the key of the case in a register. It cannot if there was no key to make it from.
     *
     * @return {@code false} if the id is marked as made from {@link Identifier#OF_NOTHING nothing}
     */
    public boolean hasLastingId() {
        return !Identifier.madeUpOf(identifiers).equals(Optional.of(Identifier.OF_NOTHING));
    }

    /**
     * Returns the parts of this case study that a count needs.
     *
     * @return the outline
     */
    public CaseOutline outline() {
        return new CaseOutline(id, nature, technologies, adopters, countries, processes, scopes, stages, links);
    }

    /**
     * Returns a builder that holds the values of this case study, to make a changed copy.
     *
     * @return the builder
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
        builder.notSeparable = notSeparable;
        builder.instruments = instruments;
        builder.period = period;
        builder.links = links;
        builder.identifiers = identifiers;
        builder.sources = sources;
        builder.confidence = confidence;
        builder.checkedOn = checkedOn;
        builder.clearance = clearance;
        builder.visibility = visibility;
        builder.notes = notes;
        builder.sourceFields = sourceFields;
        builder.extras = extras;
        return builder;
    }

    /** A builder of case studies. Not thread-safe. */
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
        private List<NotSeparable> notSeparable = List.of();
        private List<InstrumentReference> instruments = List.of();
        private Optional<Period> period = Optional.empty();
        private List<Link> links = List.of();
        private List<Identifier> identifiers = List.of();
        private List<Citation> sources = List.of();
        private Optional<Confidence> confidence = Optional.empty();
        private Optional<PartialDate> checkedOn = Optional.empty();
        private List<ClearanceStep> clearance = List.of();
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
         * @param id the id, unique among the case studies of a catalogue
         * @return this builder
         */
        public Builder id(CaseStudyId id) {
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
         * Sets other titles.
         *
         * @param otherTitles titles that the case also goes by; empty for none
         * @return this builder
         */
        public Builder otherTitles(List<Text> otherTitles) {
            this.otherTitles = Objects.requireNonNull(otherTitles, "otherTitles");
            return this;
        }

        /**
         * Sets the summary.
         *
         * @param summary a short account of the case
         * @return this builder
         */
        public Builder summary(Text summary) {
            this.summary = Optional.of(Objects.requireNonNull(summary, "summary"));
            return this;
        }

        /**
         * Sets or clears the summary.
         *
         * @param summary a short account of the case, or empty for none
         * @return this builder
         */
        public Builder summary(Optional<Text> summary) {
            this.summary = Objects.requireNonNull(summary, "summary");
            return this;
        }

        /**
         * Sets the nature of the undertaking.
         *
         * @param nature what the adopters do with the technologies
         * @return this builder
         */
        public Builder nature(Nature nature) {
            this.nature = Optional.of(Objects.requireNonNull(nature, "nature"));
            return this;
        }

        /**
         * Sets or clears the nature of the undertaking.
         *
         * @param nature what the adopters do with the technologies, or empty for none
         * @return this builder
         */
        public Builder nature(Optional<Nature> nature) {
            this.nature = Objects.requireNonNull(nature, "nature");
            return this;
        }

        /**
         * Sets the technologies.
         *
         * @param technologies the technologies, at least one
         * @return this builder
         */
        public Builder technologies(List<TechnologyId> technologies) {
            this.technologies = Objects.requireNonNull(technologies, "technologies");
            return this;
        }

        /**
         * Sets the adopters.
         *
         * @param adopters the adopting organizations, at least one
         * @return this builder
         */
        public Builder adopters(List<OrganizationId> adopters) {
            this.adopters = Objects.requireNonNull(adopters, "adopters");
            return this;
        }

        /**
         * Sets the partners.
         *
         * @param partners the parties that take part without adopting; empty for none
         * @return this builder
         */
        public Builder partners(List<Partner> partners) {
            this.partners = Objects.requireNonNull(partners, "partners");
            return this;
        }

        /**
         * Sets the countries.
         *
         * @param countries the countries, of the code list {@code countries}; empty if they are those of the adopters
         * @return this builder
         */
        public Builder countries(List<Code> countries) {
            this.countries = Objects.requireNonNull(countries, "countries");
            return this;
        }

        /**
         * Sets the Customs processes served.
         *
         * @param processes the Customs processes served, of the code list {@code customs-processes}; empty for none
         * @return this builder
         */
        public Builder processes(List<Code> processes) {
            this.processes = Objects.requireNonNull(processes, "processes");
            return this;
        }

        /**
         * Sets the scopes.
         *
         * @param scopes the parts of the case that stage records refer to; empty for none
         * @return this builder
         */
        public Builder scopes(List<Scope> scopes) {
            this.scopes = Objects.requireNonNull(scopes, "scopes");
            return this;
        }

        /**
         * Sets the stage records.
         *
         * @param stages the stage records, in any order; empty for none
         * @return this builder
         */
        public Builder stages(List<StageRecord> stages) {
            this.stages = Objects.requireNonNull(stages, "stages");
            return this;
        }

        /**
         * Sets the needs.
         *
         * @param needs the needs that led to the case; empty for none
         * @return this builder
         */
        public Builder needs(List<Statement> needs) {
            this.needs = Objects.requireNonNull(needs, "needs");
            return this;
        }

        /**
         * Sets the objectives.
         *
         * @param objectives what the adopters aim at; empty for none
         * @return this builder
         */
        public Builder objectives(List<Statement> objectives) {
            this.objectives = Objects.requireNonNull(objectives, "objectives");
            return this;
        }

        /**
         * Sets the benefits.
         *
         * @param benefits the benefits; empty for none
         * @return this builder
         */
        public Builder benefits(List<Statement> benefits) {
            this.benefits = Objects.requireNonNull(benefits, "benefits");
            return this;
        }

        /**
         * Sets the challenges.
         *
         * @param challenges the challenges; empty for none
         * @return this builder
         */
        public Builder challenges(List<Statement> challenges) {
            this.challenges = Objects.requireNonNull(challenges, "challenges");
            return this;
        }

        /**
         * Sets the lessons.
         *
         * @param lessons the lessons learnt in the case; empty for none
         * @return this builder
         */
        public Builder lessons(List<Statement> lessons) {
            this.lessons = Objects.requireNonNull(lessons, "lessons");
            return this;
        }

        /**
         * Sets the outcomes.
         *
         * @param outcomes the quantified outcomes; empty for none
         * @return this builder
         */
        public Builder outcomes(List<Outcome> outcomes) {
            this.outcomes = Objects.requireNonNull(outcomes, "outcomes");
            return this;
        }

        /**
         * Sets the lists that the source does not separate.
         *
         * @param notSeparable the lists that the source does not separate from others; empty for none
         * @return this builder
         */
        public Builder notSeparable(List<NotSeparable> notSeparable) {
            this.notSeparable = Objects.requireNonNull(notSeparable, "notSeparable");
            return this;
        }

        /**
         * Sets the instruments concerned.
         *
         * @param instruments the legal and other instruments that the case concerns; empty for none
         * @return this builder
         */
        public Builder instruments(List<InstrumentReference> instruments) {
            this.instruments = Objects.requireNonNull(instruments, "instruments");
            return this;
        }

        /**
         * Sets the project period.
         *
         * @param period the period of the project
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the project period.
         *
         * @param period the period of the project, or empty for none
         * @return this builder
         */
        public Builder period(Optional<Period> period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Sets the links to other cases.
         *
         * @param links the links from this case to others; empty for none
         * @return this builder
         */
        public Builder links(List<Link> links) {
            this.links = Objects.requireNonNull(links, "links");
            return this;
        }

        /**
         * Sets the identifiers in other schemes.
         *
         * @param identifiers the identifiers that other schemes and registers give the case; empty for none
         * @return this builder
         */
        public Builder identifiers(List<Identifier> identifiers) {
            this.identifiers = Objects.requireNonNull(identifiers, "identifiers");
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param sources the sources that the case rests on; empty for none
         * @return this builder
         */
        public Builder sources(List<Citation> sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Sets the confidence.
         *
         * @param confidence how sure the person who compiled the case is of it
         * @return this builder
         */
        public Builder confidence(Confidence confidence) {
            this.confidence = Optional.of(Objects.requireNonNull(confidence, "confidence"));
            return this;
        }

        /**
         * Sets or clears the confidence.
         *
         * @param confidence how sure the person who compiled the case is of it, or empty for none
         * @return this builder
         */
        public Builder confidence(Optional<Confidence> confidence) {
            this.confidence = Objects.requireNonNull(confidence, "confidence");
            return this;
        }

        /**
         * Sets the date of the last check.
         *
         * @param checkedOn when somebody last looked for newer evidence on the case
         * @return this builder
         */
        public Builder checkedOn(PartialDate checkedOn) {
            this.checkedOn = Optional.of(Objects.requireNonNull(checkedOn, "checkedOn"));
            return this;
        }

        /**
         * Sets or clears the date of the last check.
         *
         * @param checkedOn when somebody last looked for newer evidence on the case, or empty if not known
         * @return this builder
         */
        public Builder checkedOn(Optional<PartialDate> checkedOn) {
            this.checkedOn = Objects.requireNonNull(checkedOn, "checkedOn");
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
         * Sets the visibility.
         *
         * @param visibility the audience that may see the case
         * @return this builder
         */
        public Builder visibility(Visibility visibility) {
            this.visibility = Optional.of(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Sets or clears the visibility.
         *
         * @param visibility the audience that may see the case; empty if public
         * @return this builder
         */
        public Builder visibility(Optional<Visibility> visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
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
         * Sets the source fields.
         *
         * @param sourceFields fields of a register that the model has no place for, in the register's words; empty for
         *     none
         * @return this builder
         */
        public Builder sourceFields(List<SourceField> sourceFields) {
            this.sourceFields = Objects.requireNonNull(sourceFields, "sourceFields");
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
         * Returns the case study with the values set.
         *
         * @return the case study
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
                    notSeparable,
                    instruments,
                    period,
                    links,
                    identifiers,
                    sources,
                    confidence,
                    checkedOn,
                    clearance,
                    visibility,
                    notes,
                    sourceFields,
                    extras);
        }
    }

    /**
     * A link from one case to another.
     *
     * @param kind how this case relates to the target
     * @param target the other case, if known
     * @param date when the link came about, if known
     * @param note a remark, if any
     * @param extras members unknown to this version
     */
    public record Link(
            LinkKind kind,
            Optional<CaseStudyId> target,
            Optional<PartialDate> date,
            Optional<Text> note,
            Extras extras) {
        private static final String[] PARTS = {"kind", "target", "date", "note"};

        /** Checks the components. */
        public Link {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a link to another case.
         *
         * @param kind how this case relates to the target
         * @param target the other case
         * @return the link
         */
        public static Link of(LinkKind kind, CaseStudyId target) {
            return new Link(kind, Optional.of(target), Optional.empty(), Optional.empty(), Extras.none());
        }
    }

    /**
     * A list of a case that its source does not separate from another list. The other list contains what the source
     * says about both, and this one is empty although the source is not silent.
     *
     * @param list the list that is empty for this reason
     * @param with the list that contains what the source says
     * @param extras members unknown to this version
     */
    public record NotSeparable(CaseList list, CaseList with, Extras extras) {
        private static final String[] PARTS = {"list", "with"};

        /** Checks the components. */
        public NotSeparable {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(with, "with");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns the value for a list that is not separated from another.
         *
         * @param list the list that is empty for this reason
         * @param with the list that contains what the source says
         * @return the value
         */
        public static NotSeparable of(CaseList list, CaseList with) {
            return new NotSeparable(list, with, Extras.none());
        }
    }

    /**
     * A field of a register that the model has no place for, in the register's own words.
     *
     * @param field the name of the field in the register
     * @param value the value in the register
     * @param extras members unknown to this version
     */
    public record SourceField(String field, String value, Extras extras) {
        private static final String[] PARTS = {"field", "value"};

        /** Checks the components. */
        public SourceField {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns a source field.
         *
         * @param field the name of the field in the register
         * @param value the value in the register
         * @return the source field
         */
        public static SourceField of(String field, String value) {
            return new SourceField(field, value, Extras.none());
        }
    }
}
