package org.waystage.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.internal.Counts;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * Everything of one edition: head, taxonomy, code lists, organizations, case studies, surveys and what was learnt.
 *
 * <p>Immutable and equal by value. A catalogue may hold references that lead nowhere and ids that stand twice;
 * {@link org.waystage.core.validation.CatalogueValidator CatalogueValidator} finds them, and look-ups answer with the first.
 *
 * <p>Look-ups take constant time. Their indexes are built at the first question, once and for all threads: a program that
 * only reads and writes never pays for them. Those by id take one pass over the lists, those that answer which cases stand
 * under a technology, a body, a country, a process or a stage one pass over the cases.
 */
public final class Catalogue {
    private final Parts parts;
    private volatile @Nullable Directory directory;
    private volatile @Nullable CaseIndex caseIndex;

    private Catalogue(Parts parts) {
        this.parts = parts;
    }

    /** The parts, as a record for the sake of equality. */
    private record Parts(
            CatalogueId id,
            Text title,
            Optional<String> edition,
            Optional<Long> sequence,
            Optional<PartialDate> issued,
            Optional<Text> publisher,
            Optional<String> licence,
            List<Text> notes,
            List<Technology> technologies,
            List<ConceptCollection> collections,
            List<CodeList> codeLists,
            List<Crosswalk> crosswalks,
            List<Organization> organizations,
            List<CaseStudy> caseStudies,
            List<Survey> surveys,
            List<Recommendation> recommendations,
            List<Lesson> lessons,
            List<Initiative> initiatives,
            List<Source> sources,
            Extras extras) {
        private static final String[] PARTS = {
            "id", "title", "edition", "sequence", "issued", "publisher",
            "licence", "notes", "technologies", "collections", "codeLists", "crosswalks",
            "organizations", "caseStudies", "surveys", "recommendations", "lessons", "initiatives",
            "sources"
        };

        private Parts {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(sequence, "sequence");
            Objects.requireNonNull(issued, "issued");
            Objects.requireNonNull(publisher, "publisher");
            Objects.requireNonNull(licence, "licence");
            notes = List.copyOf(notes);
            technologies = List.copyOf(technologies);
            collections = List.copyOf(collections);
            codeLists = List.copyOf(codeLists);
            crosswalks = List.copyOf(crosswalks);
            organizations = List.copyOf(organizations);
            caseStudies = List.copyOf(caseStudies);
            surveys = List.copyOf(surveys);
            recommendations = List.copyOf(recommendations);
            lessons = List.copyOf(lessons);
            initiatives = List.copyOf(initiatives);
            sources = List.copyOf(sources);
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
            Counts.check("sequence", sequence);
        }
    }

    /**
     * Starts a catalogue from what it must have.
     *
     * @param id the id, which names the series
     * @param title the title
     * @return a builder
     */
    public static Builder builder(CatalogueId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this catalogue
     */
    public Builder toBuilder() {
        Builder builder = new Builder(parts.id, parts.title);
        builder.edition = parts.edition;
        builder.sequence = parts.sequence;
        builder.issued = parts.issued;
        builder.publisher = parts.publisher;
        builder.licence = parts.licence;
        builder.notes = parts.notes;
        builder.technologies = parts.technologies;
        builder.collections = parts.collections;
        builder.codeLists = parts.codeLists;
        builder.crosswalks = parts.crosswalks;
        builder.organizations = parts.organizations;
        builder.caseStudies = parts.caseStudies;
        builder.surveys = parts.surveys;
        builder.recommendations = parts.recommendations;
        builder.lessons = parts.lessons;
        builder.initiatives = parts.initiatives;
        builder.sources = parts.sources;
        builder.extras = parts.extras;
        return builder;
    }

    /**
     * Returns the id, which names the series.
     *
     * @return the id
     */
    public CatalogueId id() {
        return parts.id;
    }

    /**
     * Returns the title.
     *
     * @return the title
     */
    public Text title() {
        return parts.title;
    }

    /**
     * Returns the label of the edition, such as {@code 2026-11}, where stated.
     *
     * @return the label of the edition
     */
    public Optional<String> edition() {
        return parts.edition;
    }

    /**
     * Returns the place in the series, where stated.
     *
     * @return the place in the series
     */
    public Optional<Long> sequence() {
        return parts.sequence;
    }

    /**
     * Returns the issue date, where stated.
     *
     * @return the issue date
     */
    public Optional<PartialDate> issued() {
        return parts.issued;
    }

    /**
     * Returns who publishes it, where stated.
     *
     * @return who publishes it
     */
    public Optional<Text> publisher() {
        return parts.publisher;
    }

    /**
     * Returns the licence, as an SPDX identifier where there is one, where stated.
     *
     * @return the licence
     */
    public Optional<String> licence() {
        return parts.licence;
    }

    /**
     * Returns what it covers and what not, in the order in which they stand.
     *
     * @return what it covers and what not
     */
    public List<Text> notes() {
        return parts.notes;
    }

    /**
     * Returns the technologies, in the order in which they stand.
     *
     * @return the technologies
     */
    public List<Technology> technologies() {
        return parts.technologies;
    }

    /**
     * Returns the collections of technologies, in the order in which they stand.
     *
     * @return the collections of technologies
     */
    public List<ConceptCollection> collections() {
        return parts.collections;
    }

    /**
     * Returns the code lists, in the order in which they stand.
     *
     * @return the code lists
     */
    public List<CodeList> codeLists() {
        return parts.codeLists;
    }

    /**
     * Returns the crosswalks, in the order in which they stand.
     *
     * @return the crosswalks
     */
    public List<Crosswalk> crosswalks() {
        return parts.crosswalks;
    }

    /**
     * Returns the organizations, in the order in which they stand.
     *
     * @return the organizations
     */
    public List<Organization> organizations() {
        return parts.organizations;
    }

    /**
     * Returns the case studies, in the order in which they stand.
     *
     * @return the case studies
     */
    public List<CaseStudy> caseStudies() {
        return parts.caseStudies;
    }

    /**
     * Returns the surveys, in the order in which they stand.
     *
     * @return the surveys
     */
    public List<Survey> surveys() {
        return parts.surveys;
    }

    /**
     * Returns the recommendations, in the order in which they stand.
     *
     * @return the recommendations
     */
    public List<Recommendation> recommendations() {
        return parts.recommendations;
    }

    /**
     * Returns the lessons, in the order in which they stand.
     *
     * @return the lessons
     */
    public List<Lesson> lessons() {
        return parts.lessons;
    }

    /**
     * Returns the initiatives, in the order in which they stand.
     *
     * @return the initiatives
     */
    public List<Initiative> initiatives() {
        return parts.initiatives;
    }

    /**
     * Returns the sources, in the order in which they stand.
     *
     * @return the sources
     */
    public List<Source> sources() {
        return parts.sources;
    }

    /**
     * Returns members that this version does not know.
     *
     * @return members that this version does not know
     */
    public Extras extras() {
        return parts.extras;
    }

    /**
     * Finds a technology.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Technology> technology(TechnologyId id) {
        return Optional.ofNullable(directory().technologies.get(id));
    }

    /**
     * Finds a collection.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<ConceptCollection> collection(CollectionId id) {
        return Optional.ofNullable(directory().collections.get(id));
    }

    /**
     * Finds a code list.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<CodeList> codeList(CodeListId id) {
        return Optional.ofNullable(directory().codeLists.get(id));
    }

    /**
     * Finds an organization.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Organization> organization(OrganizationId id) {
        return Optional.ofNullable(directory().organizations.get(id));
    }

    /**
     * Finds a case study.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<CaseStudy> caseStudy(CaseStudyId id) {
        return Optional.ofNullable(directory().caseStudies.get(id));
    }

    /**
     * Finds a survey.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Survey> survey(SurveyId id) {
        return Optional.ofNullable(directory().surveys.get(id));
    }

    /**
     * Finds a recommendation.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Recommendation> recommendation(RecommendationId id) {
        return Optional.ofNullable(directory().recommendations.get(id));
    }

    /**
     * Finds a lesson.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Lesson> lesson(LessonId id) {
        return Optional.ofNullable(directory().lessons.get(id));
    }

    /**
     * Finds an initiative.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Initiative> initiative(InitiativeId id) {
        return Optional.ofNullable(directory().initiatives.get(id));
    }

    /**
     * Finds a source.
     *
     * @param id its id
     * @return the first with the id
     */
    public Optional<Source> source(SourceId id) {
        return Optional.ofNullable(directory().sources.get(id));
    }

    /**
     * Finds a crosswalk.
     *
     * @param scheme the scheme that it maps
     * @return the first for the scheme
     */
    public Optional<Crosswalk> crosswalk(Code scheme) {
        return Optional.ofNullable(directory().crosswalks.get(scheme));
    }

    /**
     * Returns what the code lists say about countries.
     *
     * @return the countries
     */
    public Countries countries() {
        return directory().countries;
    }

    /**
     * Returns the technologies directly below one.
     *
     * @param technology the broader technology
     * @return the narrower ones in the order of the catalogue, immutable
     */
    public List<Technology> narrower(TechnologyId technology) {
        return directory().narrower(technology);
    }

    /**
     * Returns a technology and all above it, up to its root.
     *
     * @param technology the technology
     * @return the ids from the technology itself on; a circle is walked once; immutable
     */
    public List<TechnologyId> withBroader(TechnologyId technology) {
        return directory().withBroader(technology);
    }

    /**
     * Returns a technology and all below it.
     *
     * @param technology the technology
     * @return the ids, immutable
     */
    public Set<TechnologyId> withNarrower(TechnologyId technology) {
        return directory().withNarrower(technology);
    }

    /**
     * Returns the countries that a case stands in: those it names, or else those of its adopters.
     *
     * @param undertaking the case
     * @return the codes, each once, immutable
     */
    public List<Code> countriesOf(Undertaking undertaking) {
        return directory().countriesOf(undertaking);
    }

    /**
     * Returns what the stage records of a case say together, capped at the issue date of this catalogue.
     *
     * @param undertaking the case
     * @return its history
     */
    public StageHistory history(Undertaking undertaking) {
        return StageHistory.of(undertaking.stages(), parts.issued);
    }

    /**
     * Returns which cases went on in which others, so that together they are one undertaking.
     *
     * @param day the day as of which links hold; not kept, as it takes one look at the links of each case
     * @return what the links of the cases say together, dates capped at the issue date of this catalogue
     */
    public Succession succession(LocalDate day) {
        return Succession.of(parts.caseStudies, parts.issued, day);
    }

    /**
     * Returns the cases with a technology or one below it.
     *
     * @param technology the technology
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByTechnology(TechnologyId technology) {
        return caseIndex().byTechnology.get(technology);
    }

    /**
     * Returns the cases that an organization adopts.
     *
     * @param organization the adopter
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByAdopter(OrganizationId organization) {
        return caseIndex().byAdopter.get(organization);
    }

    /**
     * Returns the cases that an organization takes part in without adopting them.
     *
     * @param organization the partner
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByPartner(OrganizationId organization) {
        return caseIndex().byPartner.get(organization);
    }

    /**
     * Returns the cases that stand in a country, see {@link #countriesOf}.
     *
     * @param country the country
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByCountry(Code country) {
        return caseIndex().byCountry.get(country);
    }

    /**
     * Returns the cases that serve a Customs process; those that name a narrower process do not count.
     *
     * @param process the process
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByProcess(Code process) {
        return caseIndex().byProcess.get(process);
    }

    /**
     * Returns the cases by the answer to how far they are at the issue date.
     *
     * @param answer the answer, such as a stage
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByStage(StageAnswer answer) {
        return caseIndex().byStage.get(answer);
    }

    /**
     * Returns the codes of a list, in constant time.
     *
     * @param list the list
     * @return its codes, immutable; empty if the catalogue does not have the list
     */
    public Optional<Set<Code>> codes(CodeListId list) {
        return directory().codesOf(list);
    }

    /**
     * Returns the row that the crosswalk of a scheme has for a word, in constant time.
     *
     * @param reported the word and its scheme
     * @return the row; empty if the catalogue does not have the crosswalk, or the crosswalk the word
     */
    public Optional<Crosswalk.Row> crosswalkRow(ReportedAs reported) {
        return directory().rowOf(reported);
    }

    private Directory directory() {
        Directory known = directory;
        if (known == null) {
            synchronized (parts) {
                known = directory;
                if (known == null) {
                    known = new Directory(this);
                    directory = known;
                }
            }
        }
        return known;
    }

    private CaseIndex caseIndex() {
        CaseIndex known = caseIndex;
        if (known == null) {
            synchronized (parts) {
                known = caseIndex;
                if (known == null) {
                    known = new CaseIndex(this);
                    caseIndex = known;
                }
            }
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns id, edition and how many cases there are. */
    @Override
    public String toString() {
        return parts.id + parts.edition.map(edition -> " " + edition).orElse("") + " (" + parts.caseStudies.size()
                + " cases)";
    }

    /** Builds a catalogue; not for use by several threads at once. */
    public static final class Builder {
        private CatalogueId id;
        private Text title;
        private Optional<String> edition = Optional.empty();
        private Optional<Long> sequence = Optional.empty();
        private Optional<PartialDate> issued = Optional.empty();
        private Optional<Text> publisher = Optional.empty();
        private Optional<String> licence = Optional.empty();
        private List<Text> notes = List.of();
        private List<Technology> technologies = List.of();
        private List<ConceptCollection> collections = List.of();
        private List<CodeList> codeLists = List.of();
        private List<Crosswalk> crosswalks = List.of();
        private List<Organization> organizations = List.of();
        private List<CaseStudy> caseStudies = List.of();
        private List<Survey> surveys = List.of();
        private List<Recommendation> recommendations = List.of();
        private List<Lesson> lessons = List.of();
        private List<Initiative> initiatives = List.of();
        private List<Source> sources = List.of();
        private Extras extras = Extras.none();

        private Builder(CatalogueId id, Text title) {
            this.id = id;
            this.title = title;
        }

        /**
         * Sets the id, which names the series.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(CatalogueId id) {
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
         * Sets the label of the edition, such as {@code 2026-11}.
         *
         * @param edition the new value
         * @return this builder
         */
        public Builder edition(String edition) {
            this.edition = Optional.of(Objects.requireNonNull(edition, "edition"));
            return this;
        }

        /**
         * Sets or clears the label of the edition, such as {@code 2026-11}.
         *
         * @param edition the new value; empty for none
         * @return this builder
         */
        public Builder edition(Optional<String> edition) {
            this.edition = Objects.requireNonNull(edition, "edition");
            return this;
        }

        /**
         * Sets the place in the series.
         *
         * @param sequence the new value
         * @return this builder
         */
        public Builder sequence(Long sequence) {
            this.sequence = Optional.of(Objects.requireNonNull(sequence, "sequence"));
            return this;
        }

        /**
         * Sets or clears the place in the series.
         *
         * @param sequence the new value; empty for none
         * @return this builder
         */
        public Builder sequence(Optional<Long> sequence) {
            this.sequence = Objects.requireNonNull(sequence, "sequence");
            return this;
        }

        /**
         * Sets the issue date.
         *
         * @param issued the new value
         * @return this builder
         */
        public Builder issued(PartialDate issued) {
            this.issued = Optional.of(Objects.requireNonNull(issued, "issued"));
            return this;
        }

        /**
         * Sets or clears the issue date.
         *
         * @param issued the new value; empty for none
         * @return this builder
         */
        public Builder issued(Optional<PartialDate> issued) {
            this.issued = Objects.requireNonNull(issued, "issued");
            return this;
        }

        /**
         * Sets who publishes it.
         *
         * @param publisher the new value
         * @return this builder
         */
        public Builder publisher(Text publisher) {
            this.publisher = Optional.of(Objects.requireNonNull(publisher, "publisher"));
            return this;
        }

        /**
         * Sets or clears who publishes it.
         *
         * @param publisher the new value; empty for none
         * @return this builder
         */
        public Builder publisher(Optional<Text> publisher) {
            this.publisher = Objects.requireNonNull(publisher, "publisher");
            return this;
        }

        /**
         * Sets the licence, as an SPDX identifier where there is one.
         *
         * @param licence the new value
         * @return this builder
         */
        public Builder licence(String licence) {
            this.licence = Optional.of(Objects.requireNonNull(licence, "licence"));
            return this;
        }

        /**
         * Sets or clears the licence, as an SPDX identifier where there is one.
         *
         * @param licence the new value; empty for none
         * @return this builder
         */
        public Builder licence(Optional<String> licence) {
            this.licence = Objects.requireNonNull(licence, "licence");
            return this;
        }

        /**
         * Sets what it covers and what not.
         *
         * @param notes the new value
         * @return this builder
         */
        public Builder notes(List<Text> notes) {
            this.notes = Objects.requireNonNull(notes, "notes");
            return this;
        }

        /**
         * Sets the technologies.
         *
         * @param technologies the new value
         * @return this builder
         */
        public Builder technologies(List<Technology> technologies) {
            this.technologies = Objects.requireNonNull(technologies, "technologies");
            return this;
        }

        /**
         * Sets the collections of technologies.
         *
         * @param collections the new value
         * @return this builder
         */
        public Builder collections(List<ConceptCollection> collections) {
            this.collections = Objects.requireNonNull(collections, "collections");
            return this;
        }

        /**
         * Sets the code lists.
         *
         * @param codeLists the new value
         * @return this builder
         */
        public Builder codeLists(List<CodeList> codeLists) {
            this.codeLists = Objects.requireNonNull(codeLists, "codeLists");
            return this;
        }

        /**
         * Sets the crosswalks.
         *
         * @param crosswalks the new value
         * @return this builder
         */
        public Builder crosswalks(List<Crosswalk> crosswalks) {
            this.crosswalks = Objects.requireNonNull(crosswalks, "crosswalks");
            return this;
        }

        /**
         * Sets the organizations.
         *
         * @param organizations the new value
         * @return this builder
         */
        public Builder organizations(List<Organization> organizations) {
            this.organizations = Objects.requireNonNull(organizations, "organizations");
            return this;
        }

        /**
         * Sets the case studies.
         *
         * @param caseStudies the new value
         * @return this builder
         */
        public Builder caseStudies(List<CaseStudy> caseStudies) {
            this.caseStudies = Objects.requireNonNull(caseStudies, "caseStudies");
            return this;
        }

        /**
         * Sets the surveys.
         *
         * @param surveys the new value
         * @return this builder
         */
        public Builder surveys(List<Survey> surveys) {
            this.surveys = Objects.requireNonNull(surveys, "surveys");
            return this;
        }

        /**
         * Sets the recommendations.
         *
         * @param recommendations the new value
         * @return this builder
         */
        public Builder recommendations(List<Recommendation> recommendations) {
            this.recommendations = Objects.requireNonNull(recommendations, "recommendations");
            return this;
        }

        /**
         * Sets the lessons.
         *
         * @param lessons the new value
         * @return this builder
         */
        public Builder lessons(List<Lesson> lessons) {
            this.lessons = Objects.requireNonNull(lessons, "lessons");
            return this;
        }

        /**
         * Sets the initiatives.
         *
         * @param initiatives the new value
         * @return this builder
         */
        public Builder initiatives(List<Initiative> initiatives) {
            this.initiatives = Objects.requireNonNull(initiatives, "initiatives");
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param sources the new value
         * @return this builder
         */
        public Builder sources(List<Source> sources) {
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
         * @return the catalogue
         * @throws IllegalArgumentException if the sequence is negative
         */
        public Catalogue build() {
            return new Catalogue(new Parts(
                    id,
                    title,
                    edition,
                    sequence,
                    issued,
                    publisher,
                    licence,
                    notes,
                    technologies,
                    collections,
                    codeLists,
                    crosswalks,
                    organizations,
                    caseStudies,
                    surveys,
                    recommendations,
                    lessons,
                    initiatives,
                    sources,
                    extras));
        }
    }
}
