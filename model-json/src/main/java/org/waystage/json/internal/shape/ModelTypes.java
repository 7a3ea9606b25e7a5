package org.waystage.json.internal.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.json.internal.engine.Codec;

/** The types of the model that have a form in JSON, each with what reads and writes it. */
public final class ModelTypes {
    private final List<Type<?>> all = new ArrayList<>();

    private ModelTypes() {}

    /**
     * A type of the model.
     *
     * @param type the Java type
     * @param codec reads and writes a value
     * @param key makes a value from a map key, whose text is the value's {@code toString}; null if values cannot be keys
     * @param ofNull the one value that is written as null; null if there is none
     */
    public record Type<T>(
            Class<T> type,
            Codec<T> codec,
            @Nullable Function<String, T> key,
            @Nullable T ofNull) {}

    /** Returns all types, {@link Catalogue} first. */
    public static List<Type<?>> all() {
        return Known.ALL;
    }

    /**
     * Returns what reads and writes a type; null if it has no form in JSON.
     */
    @SuppressWarnings("unchecked") // the codec of a type is stored under that type
    public static <T> @Nullable Codec<T> codec(Class<T> type) {
        return (Codec<T>) Known.CODECS.get(type);
    }

    /** The types, collected when they are first requested. */
    private static final class Known {
        static final List<Type<?>> ALL = collect();
        static final Map<Class<?>, Codec<?>> CODECS = new HashMap<>();

        static {
            ALL.forEach(type -> CODECS.put(type.type(), type.codec()));
        }
    }

    private static List<Type<?>> collect() {
        ModelTypes types = new ModelTypes();
        types.add(Catalogue.class, CatalogueShape.CATALOGUE);
        addReferenceData(types);
        addCaseStudies(types);
        addKnowledge(types);
        addIds(types);
        addOpenLists(types);
        types.add(Citation.class, CitationCodec.CITATION);
        types.addSymbol(Code.class, SymbolCodec.CODE);
        types.add(Text.class, Scalars.TEXT);
        types.addKey(PartialDate.class, Scalars.DATE, PartialDate::parse);
        types.addKey(StageAnswer.class, StageAnswerCodec.STAGE_ANSWER, StageAnswer::of);
        types.add(Extras.class, ExtrasCodec.EXTRAS);
        types.all.add(new Type<>(Extras.Value.class, ExtrasCodec.VALUE, null, Extras.Null.NULL));
        return List.copyOf(types.all);
    }

    private <T> void add(Class<T> type, Codec<T> codec) {
        all.add(new Type<>(type, codec, null, null));
    }

    private <T> void addSymbol(Class<T> type, SymbolCodec<T> codec) {
        addKey(type, codec, codec::of);
    }

    private <T> void addKey(Class<T> type, Codec<T> codec, Function<String, T> key) {
        all.add(new Type<>(type, codec, key, null));
    }

    private static void addReferenceData(ModelTypes types) {
        types.add(Technology.class, ReferenceShapes.TECHNOLOGY);
        types.add(Technology.Label.class, ReferenceShapes.LABEL);
        types.add(ConceptCollection.class, ReferenceShapes.COLLECTION);
        types.add(CodeList.class, ReferenceShapes.CODE_LIST);
        types.add(CodeList.Entry.class, ReferenceShapes.CODE_ENTRY);
        types.add(CodeList.Link.class, ReferenceShapes.CODE_LINK);
        types.add(CodeList.Membership.class, ReferenceShapes.MEMBERSHIP);
        types.add(Crosswalk.class, ReferenceShapes.CROSSWALK);
        types.add(Crosswalk.Row.class, ReferenceShapes.CROSSWALK_ROW);
        types.add(Organization.class, ReferenceShapes.ORGANIZATION);
        types.add(Organization.EarlierName.class, ReferenceShapes.EARLIER_NAME);
        types.add(Identifier.class, ValueShapes.IDENTIFIER);
    }

    private static void addCaseStudies(ModelTypes types) {
        types.add(CaseStudy.class, CaseStudyShapes.CASE_STUDY);
        types.add(CaseStudy.Link.class, CaseStudyShapes.CASE_LINK);
        types.add(CaseStudy.NotSeparable.class, CaseStudyShapes.NOT_SEPARABLE);
        types.add(CaseStudy.SourceField.class, CaseStudyShapes.SOURCE_FIELD);
        types.add(Partner.class, CaseStudyShapes.PARTNER);
        types.add(Scope.class, CaseStudyShapes.SCOPE);
        types.add(StageRecord.class, StageShapes.STAGE_RECORD);
        types.add(ReportedAs.class, StageShapes.REPORTED_AS);
        types.add(Statement.class, CaseStudyShapes.STATEMENT);
        types.add(Outcome.class, CaseStudyShapes.OUTCOME);
        types.add(Quantity.class, ValueShapes.QUANTITY);
        types.add(Period.class, ValueShapes.PERIOD);
        types.add(InstrumentReference.class, CaseStudyShapes.INSTRUMENT_REFERENCE);
        types.add(ClearanceStep.class, ValueShapes.CLEARANCE_STEP);
    }

    private static void addKnowledge(ModelTypes types) {
        types.add(Survey.class, KnowledgeShapes.SURVEY);
        types.add(Survey.Answer.class, KnowledgeShapes.SURVEY_ANSWER);
        types.add(Recommendation.class, KnowledgeShapes.RECOMMENDATION);
        types.add(Lesson.class, KnowledgeShapes.LESSON);
        types.add(Initiative.class, KnowledgeShapes.INITIATIVE);
        types.add(Source.class, KnowledgeShapes.SOURCE);
        types.add(Source.Part.class, KnowledgeShapes.SOURCE_PART);
    }

    private static void addIds(ModelTypes types) {
        types.addSymbol(CatalogueId.class, SymbolCodec.CATALOGUE_ID);
        types.addSymbol(TechnologyId.class, SymbolCodec.TECHNOLOGY_ID);
        types.addSymbol(CollectionId.class, SymbolCodec.COLLECTION_ID);
        types.addSymbol(CodeListId.class, SymbolCodec.CODE_LIST_ID);
        types.addSymbol(OrganizationId.class, SymbolCodec.ORGANIZATION_ID);
        types.addSymbol(CaseStudyId.class, SymbolCodec.CASE_STUDY_ID);
        types.addSymbol(ScopeId.class, SymbolCodec.SCOPE_ID);
        types.addSymbol(SurveyId.class, SymbolCodec.SURVEY_ID);
        types.addSymbol(RecommendationId.class, SymbolCodec.RECOMMENDATION_ID);
        types.addSymbol(LessonId.class, SymbolCodec.LESSON_ID);
        types.addSymbol(InitiativeId.class, SymbolCodec.INITIATIVE_ID);
        types.addSymbol(SourceId.class, SymbolCodec.SOURCE_ID);
    }

    private static void addOpenLists(ModelTypes types) {
        types.addSymbol(AdoptionStage.class, SymbolCodec.ADOPTION_STAGE);
        types.addSymbol(Nature.class, SymbolCodec.NATURE);
        types.addSymbol(Basis.class, SymbolCodec.BASIS);
        types.addSymbol(OrganizationKind.class, SymbolCodec.ORGANIZATION_KIND);
        types.addSymbol(Certainty.class, SymbolCodec.CERTAINTY);
        types.addSymbol(Relation.class, SymbolCodec.RELATION);
        types.addSymbol(LinkKind.class, SymbolCodec.LINK_KIND);
        types.addSymbol(OutcomeBasis.class, SymbolCodec.OUTCOME_BASIS);
        types.addSymbol(Confidence.class, SymbolCodec.CONFIDENCE);
        types.addSymbol(Visibility.class, SymbolCodec.VISIBILITY);
        types.addSymbol(Technology.LabelKind.class, SymbolCodec.LABEL_KIND);
        types.addSymbol(Reliability.class, SymbolCodec.RELIABILITY);
        types.addSymbol(CodeList.UntilBasis.class, SymbolCodec.UNTIL_BASIS);
        types.addSymbol(CaseList.class, SymbolCodec.CASE_LIST);
        types.addSymbol(ClearanceStatus.class, SymbolCodec.CLEARANCE_STATUS);
        types.addSymbol(Coverage.class, SymbolCodec.COVERAGE);
    }
}
