package org.waystage.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.Id;
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
import org.waystage.core.stage.StageHistory;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * All content of one edition: head, taxonomy, code lists, organizations, case studies, surveys and knowledge beyond
 * single cases.
 *
 * <p>Immutable and equal by value. A catalogue may contain dangling references and duplicate ids; {@link
 * org.waystage.core.validation.CatalogueValidator CatalogueValidator} finds them. If an id is duplicated, look-ups
 * return the first element with it.
 *
 * <p>Look-ups take constant time. Their indexes are built at the first look-up, once for all threads, so a program that
 * only reads and writes never pays for them. The indexes by id take one pass over the lists; the indexes of cases by
 * technology, body, country, process and stage take one pass over the cases.
 *
 * <p>{@code with} and {@code without} return a changed copy, which shares all records with this catalogue and has indexes
 * of its own. They refuse a change that would leave a dangling reference by id: {@code with} refuses a record that
 * brings such a reference, {@code without} an id that other records refer to. References that dangled before, and codes
 * and words, are left to the validator. The time of each call is proportional to the size of the
 * catalogue; use {@link #toBuilder}, which checks no references, for many changes at once, and for records that refer to
 * each other.
 */
public final class Catalogue {
    private final Parts parts;
    private volatile @Nullable Directory directory;
    private volatile @Nullable CaseIndex caseIndex;

    private Catalogue(Parts parts) {
        this.parts = parts;
    }

    /** The parts, as a record for its equality. */
    private record Parts(
            CatalogueId id,
            Text title,
            Optional<String> edition,
            Optional<Long> sequence,
            Optional<PartialDate> issued,
            Optional<Text> publisher,
            Optional<String> licence,
            Optional<Coverage> coverage,
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
            "licence", "coverage", "notes", "technologies", "collections", "codeLists",
            "crosswalks", "organizations", "caseStudies", "surveys", "recommendations", "lessons",
            "initiatives", "sources"
        };

        private Parts {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(sequence, "sequence");
            Objects.requireNonNull(issued, "issued");
            Objects.requireNonNull(publisher, "publisher");
            Objects.requireNonNull(licence, "licence");
            Objects.requireNonNull(coverage, "coverage");
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
     * Returns a builder with the required parts of the catalogue.
     *
     * @param id the id, which all editions of the series share
     * @param title the title
     * @return a builder
     */
    public static Builder builder(CatalogueId id, Text title) {
        return new Builder(id, title);
    }

    /**
     * Returns a builder that holds the values of this catalogue, to make a changed copy.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(parts.id, parts.title);
        builder.edition = parts.edition;
        builder.sequence = parts.sequence;
        builder.issued = parts.issued;
        builder.publisher = parts.publisher;
        builder.licence = parts.licence;
        builder.coverage = parts.coverage;
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
     * Returns the id of the series.
     *
     * @return the id, which all editions of the series share
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
     * Returns the label of the edition, if stated.
     *
     * @return the label, for example {@code 2026-11}, or empty if not stated
     */
    public Optional<String> edition() {
        return parts.edition;
    }

    /**
     * Returns the position of the edition in its series, if stated.
     *
     * @return the position, 0 or greater, or empty if not stated
     */
    public Optional<Long> sequence() {
        return parts.sequence;
    }

    /**
     * Returns the issue date, if stated.
     *
     * @return the day, month or year of issue, or empty if not stated
     */
    public Optional<PartialDate> issued() {
        return parts.issued;
    }

    /**
     * Returns the publisher, if stated.
     *
     * @return the name of the publisher, or empty if not stated
     */
    public Optional<Text> publisher() {
        return parts.publisher;
    }

    /**
     * Returns the licence, if stated.
     *
     * @return the licence, as an SPDX identifier if it has one, or empty if not stated
     */
    public Optional<String> licence() {
        return parts.licence;
    }

    /**
     * Returns how much of its subject the catalogue covers, if stated.
     *
     * @return the coverage, or empty if not stated
     */
    public Optional<Coverage> coverage() {
        return parts.coverage;
    }

    /**
     * Returns the notes on coverage, in the order of the catalogue.
     *
     * @return the notes, which say what the catalogue covers and what it does not
     */
    public List<Text> notes() {
        return parts.notes;
    }

    /**
     * Returns the technologies of the taxonomy, in the order of the catalogue.
     *
     * @return the technologies
     */
    public List<Technology> technologies() {
        return parts.technologies;
    }

    /**
     * Returns the collections of technologies, in the order of the catalogue.
     *
     * @return the collections
     */
    public List<ConceptCollection> collections() {
        return parts.collections;
    }

    /**
     * Returns the code lists, in the order of the catalogue.
     *
     * @return the code lists
     */
    public List<CodeList> codeLists() {
        return parts.codeLists;
    }

    /**
     * Returns the crosswalks from other schemes to the ladder, in the order of the catalogue.
     *
     * @return the crosswalks
     */
    public List<Crosswalk> crosswalks() {
        return parts.crosswalks;
    }

    /**
     * Returns the organizations, in the order of the catalogue.
     *
     * @return the organizations
     */
    public List<Organization> organizations() {
        return parts.organizations;
    }

    /**
     * Returns the case studies, in the order of the catalogue.
     *
     * @return the case studies
     */
    public List<CaseStudy> caseStudies() {
        return parts.caseStudies;
    }

    /**
     * Returns the surveys, in the order of the catalogue.
     *
     * @return the surveys
     */
    public List<Survey> surveys() {
        return parts.surveys;
    }

    /**
     * Returns the recommendations, in the order of the catalogue.
     *
     * @return the recommendations
     */
    public List<Recommendation> recommendations() {
        return parts.recommendations;
    }

    /**
     * Returns the lessons learnt beyond single cases, in the order of the catalogue.
     *
     * @return the lessons
     */
    public List<Lesson> lessons() {
        return parts.lessons;
    }

    /**
     * Returns the initiatives, in the order of the catalogue.
     *
     * @return the initiatives
     */
    public List<Initiative> initiatives() {
        return parts.initiatives;
    }

    /**
     * Returns the sources that the catalogue cites, in the order of the catalogue.
     *
     * @return the sources
     */
    public List<Source> sources() {
        return parts.sources;
    }

    /**
     * Returns the members unknown to this version.
     *
     * @return members unknown to this version, which are written back as they are
     */
    public Extras extras() {
        return parts.extras;
    }

    /**
     * Returns the technology with an id.
     *
     * @param id the id
     * @return the first technology with the id, or empty if there is none
     */
    public Optional<Technology> technology(TechnologyId id) {
        return Optional.ofNullable(directory().technologies.get(id));
    }

    /**
     * Returns the collection with an id.
     *
     * @param id the id
     * @return the first collection with the id, or empty if there is none
     */
    public Optional<ConceptCollection> collection(CollectionId id) {
        return Optional.ofNullable(directory().collections.get(id));
    }

    /**
     * Returns the code list with an id.
     *
     * @param id the id
     * @return the first code list with the id, or empty if there is none
     */
    public Optional<CodeList> codeList(CodeListId id) {
        return Optional.ofNullable(directory().codeLists.get(id));
    }

    /**
     * Returns the organization with an id.
     *
     * @param id the id
     * @return the first organization with the id, or empty if there is none
     */
    public Optional<Organization> organization(OrganizationId id) {
        return Optional.ofNullable(directory().organizations.get(id));
    }

    /**
     * Returns the case study with an id.
     *
     * @param id the id
     * @return the first case study with the id, or empty if there is none
     */
    public Optional<CaseStudy> caseStudy(CaseStudyId id) {
        return Optional.ofNullable(directory().caseStudies.get(id));
    }

    /**
     * Returns the survey with an id.
     *
     * @param id the id
     * @return the first survey with the id, or empty if there is none
     */
    public Optional<Survey> survey(SurveyId id) {
        return Optional.ofNullable(directory().surveys.get(id));
    }

    /**
     * Returns the recommendation with an id.
     *
     * @param id the id
     * @return the first recommendation with the id, or empty if there is none
     */
    public Optional<Recommendation> recommendation(RecommendationId id) {
        return Optional.ofNullable(directory().recommendations.get(id));
    }

    /**
     * Returns the lesson with an id.
     *
     * @param id the id
     * @return the first lesson with the id, or empty if there is none
     */
    public Optional<Lesson> lesson(LessonId id) {
        return Optional.ofNullable(directory().lessons.get(id));
    }

    /**
     * Returns the initiative with an id.
     *
     * @param id the id
     * @return the first initiative with the id, or empty if there is none
     */
    public Optional<Initiative> initiative(InitiativeId id) {
        return Optional.ofNullable(directory().initiatives.get(id));
    }

    /**
     * Returns the source with an id.
     *
     * @param id the id
     * @return the first source with the id, or empty if there is none
     */
    public Optional<Source> source(SourceId id) {
        return Optional.ofNullable(directory().sources.get(id));
    }

    /**
     * Returns the crosswalk of a scheme.
     *
     * @param scheme the scheme
     * @return the first crosswalk of the scheme, or empty if there is none
     */
    public Optional<Crosswalk> crosswalk(Code scheme) {
        return Optional.ofNullable(directory().crosswalks.get(scheme));
    }

    /**
     * Returns the view of the countries in the code lists.
     *
     * @return the countries
     */
    public Countries countries() {
        return directory().countries;
    }

    /**
     * Returns the technologies directly below a technology.
     *
     * @param technology the broader technology
     * @return the narrower technologies in the order of the catalogue, immutable
     */
    public List<Technology> narrower(TechnologyId technology) {
        return directory().narrower(technology);
    }

    /**
     * Returns a technology and all technologies above it, up to its root.
     *
     * @param technology the technology
     * @return the ids, starting with the technology itself; a cycle is followed once; immutable
     */
    public List<TechnologyId> withBroader(TechnologyId technology) {
        return directory().withBroader(technology);
    }

    /**
     * Returns a technology and all technologies below it.
     *
     * @param technology the technology
     * @return the ids, immutable
     */
    public Set<TechnologyId> withNarrower(TechnologyId technology) {
        return directory().withNarrower(technology);
    }

    /**
     * Returns the countries of a case: those that it names, or otherwise those of its adopters.
     *
     * @param undertaking the case
     * @return the codes, without duplicates, immutable
     */
    public List<Code> countriesOf(Undertaking undertaking) {
        return directory().countriesOf(undertaking);
    }

    /**
     * Returns the history that the stage records of a case give, capped at the issue date of this catalogue.
     *
     * @param undertaking the case
     * @return its history
     */
    public StageHistory history(Undertaking undertaking) {
        return StageHistory.of(undertaking.stages(), parts.issued);
    }

    /**
     * Returns the cases that others continue or that continue others on any day, according to the links of all cases.
     *
     * @return the ids at both ends of these links, in no order, including those of cases that the catalogue lacks;
     *     immutable
     * @see Succession#ends
     */
    public Set<CaseStudyId> inSuccession() {
        return directory().inSuccession;
    }

    /**
     * Returns which cases were continued by which others; together these are one undertaking.
     *
     * @param day the day as of which links apply
     * @return the succession that the links of the cases give, with dates capped at the issue date of this catalogue;
     *     computed at each call, in one pass over the links of all cases
     */
    public Succession succession(LocalDate day) {
        return Succession.of(parts.caseStudies, parts.issued, day);
    }

    /**
     * Returns the cases with a technology or a narrower one.
     *
     * @param technology the technology
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByTechnology(TechnologyId technology) {
        return caseIndex().byTechnology.get(technology);
    }

    /**
     * Returns the cases of an adopter.
     *
     * @param organization the adopter
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByAdopter(OrganizationId organization) {
        return caseIndex().byAdopter.get(organization);
    }

    /**
     * Returns the cases in which an organization takes part without adopting.
     *
     * @param organization the partner
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByPartner(OrganizationId organization) {
        return caseIndex().byPartner.get(organization);
    }

    /**
     * Returns the cases in a country, as {@link #countriesOf} defines it.
     *
     * @param country the country
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByCountry(Code country) {
        return caseIndex().byCountry.get(country);
    }

    /**
     * Returns the cases that serve a Customs process. Cases that name only a narrower process are not included.
     *
     * @param process the process
     * @return the cases in the order of the catalogue, immutable
     */
    public List<CaseStudy> casesByProcess(Code process) {
        return caseIndex().byProcess.get(process);
    }

    /**
     * Returns the codes of a code list, in constant time.
     *
     * @param list the id of the list
     * @return its codes, immutable, or empty if the catalogue does not have the list
     */
    public Optional<Set<Code>> codes(CodeListId list) {
        return directory().codesOf(list).map(Map::keySet);
    }

    /**
     * Returns the entry of a code in a code list, in constant time.
     *
     * @param list the id of the list
     * @param code the code
     * @return the entry, the first if the code occurs twice, or empty if the catalogue lacks the list or the list lacks
     *     the code
     */
    public Optional<CodeList.Entry> codeEntry(CodeListId list, Code code) {
        return directory().codesOf(list).map(entries -> entries.get(code));
    }

    /**
     * Returns the crosswalk row for a reported word, in constant time.
     *
     * @param reported the word and its scheme
     * @return the row, or empty if the catalogue has no crosswalk for the scheme or the crosswalk has no row for the
     *     word
     */
    public Optional<Crosswalk.Row> crosswalkRow(ReportedAs reported) {
        return directory().rowOf(reported);
    }

    /**
     * Returns this catalogue with a technology, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param technology the technology
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Technology technology) {
        return with(parts.technologies, technology, Technology::id, References::of, Builder::technologies);
    }

    /**
     * Returns this catalogue without a technology.
     *
     * @param id the id of the technology
     * @return the catalogue without any technology that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(TechnologyId id) {
        return without(parts.technologies, id, Technology::id, Builder::technologies);
    }

    /**
     * Returns this catalogue with a collection, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param collection the collection
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(ConceptCollection collection) {
        return with(parts.collections, collection, ConceptCollection::id, References::of, Builder::collections);
    }

    /**
     * Returns this catalogue without a collection.
     *
     * @param id the id of the collection
     * @return the catalogue without any collection that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(CollectionId id) {
        return without(parts.collections, id, ConceptCollection::id, Builder::collections);
    }

    /**
     * Returns this catalogue with a code list, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param list the code list
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(CodeList list) {
        return with(parts.codeLists, list, CodeList::id, References::of, Builder::codeLists);
    }

    /**
     * Returns this catalogue without a code list.
     *
     * @param id the id of the code list
     * @return the catalogue without any code list that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(CodeListId id) {
        return without(parts.codeLists, id, CodeList::id, Builder::codeLists);
    }

    /**
     * Returns this catalogue with a crosswalk, which replaces the first one with its scheme or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param crosswalk the crosswalk
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Crosswalk crosswalk) {
        return with(parts.crosswalks, crosswalk, Crosswalk::scheme, References::of, Builder::crosswalks);
    }

    /**
     * Returns this catalogue without a crosswalk.
     *
     * @param scheme the scheme of the crosswalk
     * @return the catalogue without any crosswalk that has the scheme; this one if there is none
     */
    public Catalogue withoutCrosswalk(Code scheme) {
        return without(parts.crosswalks, scheme, Crosswalk::scheme, Builder::crosswalks);
    }

    /**
     * Returns this catalogue with an organization, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param organization the organization
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Organization organization) {
        return with(parts.organizations, organization, Organization::id, References::of, Builder::organizations);
    }

    /**
     * Returns this catalogue without an organization.
     *
     * @param id the id of the organization
     * @return the catalogue without any organization that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(OrganizationId id) {
        return without(parts.organizations, id, Organization::id, Builder::organizations);
    }

    /**
     * Returns this catalogue with a case study, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param caseStudy the case study
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(CaseStudy caseStudy) {
        return with(parts.caseStudies, caseStudy, CaseStudy::id, References::of, Builder::caseStudies);
    }

    /**
     * Returns this catalogue without a case study.
     *
     * @param id the id of the case study
     * @return the catalogue without any case study that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(CaseStudyId id) {
        return without(parts.caseStudies, id, CaseStudy::id, Builder::caseStudies);
    }

    /**
     * Returns this catalogue with a survey, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param survey the survey
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Survey survey) {
        return with(parts.surveys, survey, Survey::id, References::of, Builder::surveys);
    }

    /**
     * Returns this catalogue without a survey.
     *
     * @param id the id of the survey
     * @return the catalogue without any survey that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(SurveyId id) {
        return without(parts.surveys, id, Survey::id, Builder::surveys);
    }

    /**
     * Returns this catalogue with a recommendation, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param recommendation the recommendation
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Recommendation recommendation) {
        return with(
                parts.recommendations, recommendation, Recommendation::id, References::of, Builder::recommendations);
    }

    /**
     * Returns this catalogue without a recommendation.
     *
     * @param id the id of the recommendation
     * @return the catalogue without any recommendation that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(RecommendationId id) {
        return without(parts.recommendations, id, Recommendation::id, Builder::recommendations);
    }

    /**
     * Returns this catalogue with a lesson, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param lesson the lesson
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Lesson lesson) {
        return with(parts.lessons, lesson, Lesson::id, References::of, Builder::lessons);
    }

    /**
     * Returns this catalogue without a lesson.
     *
     * @param id the id of the lesson
     * @return the catalogue without any lesson that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(LessonId id) {
        return without(parts.lessons, id, Lesson::id, Builder::lessons);
    }

    /**
     * Returns this catalogue with an initiative, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param initiative the initiative
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Initiative initiative) {
        return with(parts.initiatives, initiative, Initiative::id, References::of, Builder::initiatives);
    }

    /**
     * Returns this catalogue without an initiative.
     *
     * @param id the id of the initiative
     * @return the catalogue without any initiative that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(InitiativeId id) {
        return without(parts.initiatives, id, Initiative::id, Builder::initiatives);
    }

    /**
     * Returns this catalogue with a source, which replaces the first one with its id or is added at the end. See
     * {@linkplain Catalogue above} for the cost and for references.
     *
     * @param source the source
     * @return the catalogue
     * @throws IllegalArgumentException if it refers to a record that the catalogue does not have; the message names each
     */
    public Catalogue with(Source source) {
        return with(parts.sources, source, Source::id, References::of, Builder::sources);
    }

    /**
     * Returns this catalogue without a source.
     *
     * @param id the id of the source
     * @return the catalogue without any source that has the id; this one if there is none
     * @throws IllegalArgumentException if other records refer to it; the message names them
     */
    public Catalogue without(SourceId id) {
        return without(parts.sources, id, Source::id, Builder::sources);
    }

    private <T, K> Catalogue with(
            List<T> before,
            T record,
            Function<T, K> key,
            Function<T, Set<Id>> references,
            BiConsumer<Builder, List<T>> list) {
        List<T> after = Edit.put(before, record, key);
        if (after.equals(before)) {
            return this;
        }
        Catalogue edited = edited(after, list);
        Set<Id> known = before.stream()
                .filter(one -> key.apply(one).equals(key.apply(record)))
                .findFirst()
                .map(references)
                .orElse(Set.of());
        References.checkBrought(
                edited,
                key.apply(record),
                references.apply(record).stream()
                        .filter(id -> !known.contains(id))
                        .toList());
        return edited;
    }

    private <T, K> Catalogue without(List<T> before, K key, Function<T, K> keyOf, BiConsumer<Builder, List<T>> list) {
        List<T> after = Edit.remove(before, key, keyOf);
        if (after.equals(before)) {
            return this;
        }
        Catalogue edited = edited(after, list);
        References.checkLeft(edited, key);
        return edited;
    }

    private <T> Catalogue edited(List<T> after, BiConsumer<Builder, List<T>> list) {
        Builder builder = toBuilder();
        list.accept(builder, after);
        return builder.build();
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

    /** Returns the id, the edition and the number of cases. */
    @Override
    public String toString() {
        return parts.id + parts.edition.map(edition -> " " + edition).orElse("") + " (" + parts.caseStudies.size()
                + " cases)";
    }

    /** A builder of catalogues. Not thread-safe. */
    public static final class Builder {
        private CatalogueId id;
        private Text title;
        private Optional<String> edition = Optional.empty();
        private Optional<Long> sequence = Optional.empty();
        private Optional<PartialDate> issued = Optional.empty();
        private Optional<Text> publisher = Optional.empty();
        private Optional<String> licence = Optional.empty();
        private Optional<Coverage> coverage = Optional.empty();
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
         * Sets the id of the series.
         *
         * @param id the id, which all editions of the series share
         * @return this builder
         */
        public Builder id(CatalogueId id) {
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
         * Sets the label of the edition.
         *
         * @param edition the label, for example {@code 2026-11}
         * @return this builder
         */
        public Builder edition(String edition) {
            this.edition = Optional.of(Objects.requireNonNull(edition, "edition"));
            return this;
        }

        /**
         * Sets or clears the label of the edition.
         *
         * @param edition the label, for example {@code 2026-11}, or empty for none
         * @return this builder
         */
        public Builder edition(Optional<String> edition) {
            this.edition = Objects.requireNonNull(edition, "edition");
            return this;
        }

        /**
         * Sets the position of the edition in its series.
         *
         * @param sequence the position, 0 or greater
         * @return this builder
         */
        public Builder sequence(Long sequence) {
            this.sequence = Optional.of(Objects.requireNonNull(sequence, "sequence"));
            return this;
        }

        /**
         * Sets or clears the position of the edition in its series.
         *
         * @param sequence the position, 0 or greater, or empty for none
         * @return this builder
         */
        public Builder sequence(Optional<Long> sequence) {
            this.sequence = Objects.requireNonNull(sequence, "sequence");
            return this;
        }

        /**
         * Sets the issue date.
         *
         * @param issued the day, month or year of issue
         * @return this builder
         */
        public Builder issued(PartialDate issued) {
            this.issued = Optional.of(Objects.requireNonNull(issued, "issued"));
            return this;
        }

        /**
         * Sets or clears the issue date.
         *
         * @param issued the day, month or year of issue, or empty for none
         * @return this builder
         */
        public Builder issued(Optional<PartialDate> issued) {
            this.issued = Objects.requireNonNull(issued, "issued");
            return this;
        }

        /**
         * Sets the publisher.
         *
         * @param publisher the name of the publisher
         * @return this builder
         */
        public Builder publisher(Text publisher) {
            this.publisher = Optional.of(Objects.requireNonNull(publisher, "publisher"));
            return this;
        }

        /**
         * Sets or clears the publisher.
         *
         * @param publisher the name of the publisher, or empty for none
         * @return this builder
         */
        public Builder publisher(Optional<Text> publisher) {
            this.publisher = Objects.requireNonNull(publisher, "publisher");
            return this;
        }

        /**
         * Sets the licence.
         *
         * @param licence the licence, as an SPDX identifier if it has one
         * @return this builder
         */
        public Builder licence(String licence) {
            this.licence = Optional.of(Objects.requireNonNull(licence, "licence"));
            return this;
        }

        /**
         * Sets or clears the licence.
         *
         * @param licence the licence, as an SPDX identifier if it has one, or empty for none
         * @return this builder
         */
        public Builder licence(Optional<String> licence) {
            this.licence = Objects.requireNonNull(licence, "licence");
            return this;
        }

        /**
         * Sets the coverage.
         *
         * @param coverage how much of its subject the catalogue covers
         * @return this builder
         */
        public Builder coverage(Coverage coverage) {
            this.coverage = Optional.of(Objects.requireNonNull(coverage, "coverage"));
            return this;
        }

        /**
         * Sets or clears the coverage.
         *
         * @param coverage how much of its subject the catalogue covers, or empty if not stated
         * @return this builder
         */
        public Builder coverage(Optional<Coverage> coverage) {
            this.coverage = Objects.requireNonNull(coverage, "coverage");
            return this;
        }

        /**
         * Sets the notes on coverage.
         *
         * @param notes the notes, which say what the catalogue covers and what it does not; empty for none
         * @return this builder
         */
        public Builder notes(List<Text> notes) {
            this.notes = Objects.requireNonNull(notes, "notes");
            return this;
        }

        /**
         * Sets the technologies of the taxonomy.
         *
         * @param technologies the technologies; empty for none
         * @return this builder
         */
        public Builder technologies(List<Technology> technologies) {
            this.technologies = Objects.requireNonNull(technologies, "technologies");
            return this;
        }

        /**
         * Sets the collections of technologies.
         *
         * @param collections the collections; empty for none
         * @return this builder
         */
        public Builder collections(List<ConceptCollection> collections) {
            this.collections = Objects.requireNonNull(collections, "collections");
            return this;
        }

        /**
         * Sets the code lists.
         *
         * @param codeLists the code lists; empty for none
         * @return this builder
         */
        public Builder codeLists(List<CodeList> codeLists) {
            this.codeLists = Objects.requireNonNull(codeLists, "codeLists");
            return this;
        }

        /**
         * Sets the crosswalks from other schemes to the ladder.
         *
         * @param crosswalks the crosswalks; empty for none
         * @return this builder
         */
        public Builder crosswalks(List<Crosswalk> crosswalks) {
            this.crosswalks = Objects.requireNonNull(crosswalks, "crosswalks");
            return this;
        }

        /**
         * Sets the organizations.
         *
         * @param organizations the organizations; empty for none
         * @return this builder
         */
        public Builder organizations(List<Organization> organizations) {
            this.organizations = Objects.requireNonNull(organizations, "organizations");
            return this;
        }

        /**
         * Sets the case studies.
         *
         * @param caseStudies the case studies; empty for none
         * @return this builder
         */
        public Builder caseStudies(List<CaseStudy> caseStudies) {
            this.caseStudies = Objects.requireNonNull(caseStudies, "caseStudies");
            return this;
        }

        /**
         * Sets the surveys.
         *
         * @param surveys the surveys; empty for none
         * @return this builder
         */
        public Builder surveys(List<Survey> surveys) {
            this.surveys = Objects.requireNonNull(surveys, "surveys");
            return this;
        }

        /**
         * Sets the recommendations.
         *
         * @param recommendations the recommendations; empty for none
         * @return this builder
         */
        public Builder recommendations(List<Recommendation> recommendations) {
            this.recommendations = Objects.requireNonNull(recommendations, "recommendations");
            return this;
        }

        /**
         * Sets the lessons learnt beyond single cases.
         *
         * @param lessons the lessons; empty for none
         * @return this builder
         */
        public Builder lessons(List<Lesson> lessons) {
            this.lessons = Objects.requireNonNull(lessons, "lessons");
            return this;
        }

        /**
         * Sets the initiatives.
         *
         * @param initiatives the initiatives; empty for none
         * @return this builder
         */
        public Builder initiatives(List<Initiative> initiatives) {
            this.initiatives = Objects.requireNonNull(initiatives, "initiatives");
            return this;
        }

        /**
         * Sets the sources that the catalogue cites.
         *
         * @param sources the sources; empty for none
         * @return this builder
         */
        public Builder sources(List<Source> sources) {
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
         * Returns the catalogue with the values set.
         *
         * @return the catalogue
         * @throws IllegalArgumentException if the sequence is not from 0 to 9,007,199,254,740,991
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
                    coverage,
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
