package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
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
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.RecordValues;

/**
 * What a merge needs to know about a kind of records.
 *
 * @param kind the kind
 * @param list the list of a catalogue that contains them
 * @param id the id of a record
 * @param written a record as a value
 * @param renamed a record with other ids
 * @param combine makes one record from several versions
 * @param put puts the list into a catalogue
 */
record Kind<T>(
        RecordKind kind,
        Function<Catalogue, List<T>> list,
        Function<T, String> id,
        Function<T, Extras.Obj> written,
        BiFunction<Renaming, T, T> renamed,
        Function<Versions<T>, T> combine,
        BiConsumer<Catalogue.Builder, List<T>> put) {

    static final Kind<Technology> TECHNOLOGIES = new Kind<>(
            RecordKind.TECHNOLOGIES,
            Catalogue::technologies,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            References::technology,
            Catalogue.Builder::technologies);

    static final Kind<ConceptCollection> COLLECTIONS = new Kind<>(
            RecordKind.COLLECTIONS,
            Catalogue::collections,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            References::collection,
            Catalogue.Builder::collections);

    static final Kind<CodeList> CODE_LISTS = new Kind<>(
            RecordKind.CODE_LISTS,
            Catalogue::codeLists,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            References::codeList,
            Catalogue.Builder::codeLists);

    static final Kind<Crosswalk> CROSSWALKS = new Kind<>(
            RecordKind.CROSSWALKS,
            Catalogue::crosswalks,
            one -> one.scheme().value(),
            RecordValues::of,
            Renaming::of,
            References::crosswalk,
            Catalogue.Builder::crosswalks);

    static final Kind<Organization> ORGANIZATIONS = new Kind<>(
            RecordKind.ORGANIZATIONS,
            Catalogue::organizations,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            References::organization,
            Catalogue.Builder::organizations);

    static final Kind<CaseStudy> CASE_STUDIES = new Kind<>(
            RecordKind.CASE_STUDIES,
            Catalogue::caseStudies,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            Cases::caseStudy,
            Catalogue.Builder::caseStudies);

    static final Kind<Survey> SURVEYS = new Kind<>(
            RecordKind.SURVEYS,
            Catalogue::surveys,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            Knowledge::survey,
            Catalogue.Builder::surveys);

    static final Kind<Recommendation> RECOMMENDATIONS = new Kind<>(
            RecordKind.RECOMMENDATIONS,
            Catalogue::recommendations,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            Knowledge::recommendation,
            Catalogue.Builder::recommendations);

    static final Kind<Lesson> LESSONS = new Kind<>(
            RecordKind.LESSONS,
            Catalogue::lessons,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            Knowledge::lesson,
            Catalogue.Builder::lessons);

    static final Kind<Initiative> INITIATIVES = new Kind<>(
            RecordKind.INITIATIVES,
            Catalogue::initiatives,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            Knowledge::initiative,
            Catalogue.Builder::initiatives);

    static final Kind<Source> SOURCES = new Kind<>(
            RecordKind.SOURCES,
            Catalogue::sources,
            one -> one.id().value(),
            RecordValues::of,
            Renaming::of,
            References::source,
            Catalogue.Builder::sources);

    /** All kinds, in the order of the wire format. */
    static final List<Kind<?>> ALL = List.of(
            TECHNOLOGIES,
            COLLECTIONS,
            CODE_LISTS,
            CROSSWALKS,
            ORGANIZATIONS,
            CASE_STUDIES,
            SURVEYS,
            RECOMMENDATIONS,
            LESSONS,
            INITIATIVES,
            SOURCES);

    /** Returns the records of a side. */
    List<T> of(Side side) {
        return list.apply(side.catalogue);
    }

    /** Returns the records of all sides, by side. */
    List<Node<T>> nodes(List<Side> sides) {
        List<Node<T>> nodes = new ArrayList<>();
        for (Side side : sides) {
            List<T> records = of(side);
            for (int i = 0; i < records.size(); i++) {
                nodes.add(new Node<>(side, records.get(i), i));
            }
        }
        return nodes;
    }

    /** Returns the id that a record has in its side, whatever form the node has. */
    String id(Node<T> node) {
        return id.apply(of(node.side).get(node.position));
    }

    /** Returns whether a merge never changes the ids of these records, because the same id is the same thing everywhere. */
    boolean keepsIds() {
        return kind == RecordKind.CODE_LISTS || kind == RecordKind.CROSSWALKS;
    }
}
