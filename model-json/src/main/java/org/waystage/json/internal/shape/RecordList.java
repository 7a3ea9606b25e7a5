package org.waystage.json.internal.shape;

import java.util.List;
import java.util.function.BiConsumer;
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
import org.waystage.json.internal.engine.Shape;

/**
 * A list of records of a catalogue: its member, the shape of its records, and how to access it.
 *
 * @param <T> the type of the records
 */
public final class RecordList<T> {
    public static final RecordList<CaseStudy> CASE_STUDIES = new RecordList<>(
            "caseStudies",
            CaseStudyShapes.CASE_STUDY,
            Catalogue::caseStudies,
            Catalogue.Builder::caseStudies,
            one -> one.id().value());

    /** All lists, in their order in a document. */
    public static final List<RecordList<?>> ALL = List.of(
            new RecordList<Technology>(
                    "technologies",
                    ReferenceShapes.TECHNOLOGY,
                    Catalogue::technologies,
                    Catalogue.Builder::technologies,
                    one -> one.id().value()),
            new RecordList<ConceptCollection>(
                    "collections",
                    ReferenceShapes.COLLECTION,
                    Catalogue::collections,
                    Catalogue.Builder::collections,
                    one -> one.id().value()),
            new RecordList<CodeList>(
                    "codeLists",
                    ReferenceShapes.CODE_LIST,
                    Catalogue::codeLists,
                    Catalogue.Builder::codeLists,
                    one -> one.id().value()),
            new RecordList<Crosswalk>(
                    "crosswalks",
                    ReferenceShapes.CROSSWALK,
                    Catalogue::crosswalks,
                    Catalogue.Builder::crosswalks,
                    one -> one.scheme().toString()),
            new RecordList<Organization>(
                    "organizations",
                    ReferenceShapes.ORGANIZATION,
                    Catalogue::organizations,
                    Catalogue.Builder::organizations,
                    one -> one.id().value()),
            CASE_STUDIES,
            new RecordList<Survey>(
                    "surveys",
                    KnowledgeShapes.SURVEY,
                    Catalogue::surveys,
                    Catalogue.Builder::surveys,
                    one -> one.id().value()),
            new RecordList<Recommendation>(
                    "recommendations",
                    KnowledgeShapes.RECOMMENDATION,
                    Catalogue::recommendations,
                    Catalogue.Builder::recommendations,
                    one -> one.id().value()),
            new RecordList<Lesson>(
                    "lessons",
                    KnowledgeShapes.LESSON,
                    Catalogue::lessons,
                    Catalogue.Builder::lessons,
                    one -> one.id().value()),
            new RecordList<Initiative>(
                    "initiatives",
                    KnowledgeShapes.INITIATIVE,
                    Catalogue::initiatives,
                    Catalogue.Builder::initiatives,
                    one -> one.id().value()),
            new RecordList<Source>(
                    "sources",
                    KnowledgeShapes.SOURCE,
                    Catalogue::sources,
                    Catalogue.Builder::sources,
                    one -> one.id().value()));

    /** The member of a catalogue. */
    public final String name;

    /** The form of a record. */
    public final Shape<T> shape;

    private final Function<Catalogue, List<T>> get;
    private final BiConsumer<Catalogue.Builder, List<T>> set;
    private final Function<T, String> id;

    private RecordList(
            String name,
            Shape<T> shape,
            Function<Catalogue, List<T>> get,
            BiConsumer<Catalogue.Builder, List<T>> set,
            Function<T, String> id) {
        this.name = name;
        this.shape = shape;
        this.get = get;
        this.set = set;
        this.id = id;
    }

    /** Returns the catalogue without any records. */
    public static Catalogue bare(Catalogue catalogue) {
        Catalogue.Builder builder = catalogue.toBuilder();
        ALL.forEach(list -> list.set(builder, List.of()));
        return builder.build();
    }

    /** Returns the records of a catalogue. */
    public List<T> of(Catalogue catalogue) {
        return get.apply(catalogue);
    }

    /** Sets the records of a catalogue. */
    public void set(Catalogue.Builder builder, List<T> records) {
        set.accept(builder, records);
    }

    /** Returns the id of a record; for a crosswalk, its scheme. */
    public String id(T record) {
        return id.apply(record);
    }
}
