package org.waystage.history.difference;

import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;

/**
 * Records as values: objects with the members of the wire format, as in a {@link MemberChange}. Members that are
 * absent or empty are left out.
 *
 * <p>The codes of a code list and the rows of a crosswalk are separate records, and therefore not members of these. The
 * head of a catalogue has only its own members.
 */
public final class RecordValues {
    private RecordValues() {}

    /**
     * Returns the head of a catalogue as a value.
     *
     * @param catalogue the catalogue
     * @return its members
     */
    public static Extras.Obj head(Catalogue catalogue) {
        return value(KnowledgeTables.HEAD, catalogue);
    }

    /**
     * Returns a technology as a value.
     *
     * @param technology the technology
     * @return its members
     */
    public static Extras.Obj of(Technology technology) {
        return value(ReferenceTables.TECHNOLOGY, technology);
    }

    /**
     * Returns a collection as a value.
     *
     * @param collection the collection
     * @return its members
     */
    public static Extras.Obj of(ConceptCollection collection) {
        return value(ReferenceTables.COLLECTION, collection);
    }

    /**
     * Returns a code list as a value.
     *
     * @param list the code list
     * @return its members
     */
    public static Extras.Obj of(CodeList list) {
        return value(ReferenceTables.CODE_LIST, list);
    }

    /**
     * Returns a code with its entry as a value.
     *
     * @param entry the code with its entry
     * @return its members
     */
    public static Extras.Obj of(CodeList.Entry entry) {
        return value(ReferenceTables.CODE_ENTRY, entry);
    }

    /**
     * Returns a crosswalk as a value.
     *
     * @param crosswalk the crosswalk
     * @return its members
     */
    public static Extras.Obj of(Crosswalk crosswalk) {
        return value(ReferenceTables.CROSSWALK, crosswalk);
    }

    /**
     * Returns a row of a crosswalk as a value.
     *
     * @param row the row of a crosswalk
     * @return its members
     */
    public static Extras.Obj of(Crosswalk.Row row) {
        return value(ReferenceTables.CROSSWALK_ROW, row);
    }

    /**
     * Returns an organization as a value.
     *
     * @param organization the organization
     * @return its members
     */
    public static Extras.Obj of(Organization organization) {
        return value(ReferenceTables.ORGANIZATION, organization);
    }

    /**
     * Returns a case study as a value.
     *
     * @param study the case study
     * @return its members
     */
    public static Extras.Obj of(CaseStudy study) {
        return value(CaseTables.CASE_STUDY, study);
    }

    /**
     * Returns a scope of a case study as a value.
     *
     * @param scope the scope
     * @return its members
     */
    public static Extras.Obj of(Scope scope) {
        return value(CaseTables.SCOPE, scope);
    }

    /**
     * Returns a survey as a value.
     *
     * @param survey the survey
     * @return its members
     */
    public static Extras.Obj of(Survey survey) {
        return value(KnowledgeTables.SURVEY, survey);
    }

    /**
     * Returns a recommendation as a value.
     *
     * @param recommendation the recommendation
     * @return its members
     */
    public static Extras.Obj of(Recommendation recommendation) {
        return value(KnowledgeTables.RECOMMENDATION, recommendation);
    }

    /**
     * Returns a lesson as a value.
     *
     * @param lesson the lesson
     * @return its members
     */
    public static Extras.Obj of(Lesson lesson) {
        return value(KnowledgeTables.LESSON, lesson);
    }

    /**
     * Returns an initiative as a value.
     *
     * @param initiative the initiative
     * @return its members
     */
    public static Extras.Obj of(Initiative initiative) {
        return value(KnowledgeTables.INITIATIVE, initiative);
    }

    /**
     * Returns a source as a value.
     *
     * @param source the source
     * @return its members
     */
    public static Extras.Obj of(Source source) {
        return value(KnowledgeTables.SOURCE, source);
    }

    private static <T> Extras.Obj value(Table<T> table, T record) {
        return (Extras.Obj) table.value(record, View.AS_IS);
    }
}
