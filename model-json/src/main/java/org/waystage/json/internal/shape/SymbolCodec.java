package org.waystage.json.internal.shape;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.OutcomeBasis;
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
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.Reliability;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Visibility;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.StandIn;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Ids and codes: values that are strings with a grammar in JSON.
 *
 * <p>One class with a switch instead of a lambda for each type, for a fast start-up. Values that recur are shared.
 */
public final class SymbolCodec<V> extends Codec<V> {
    public static final SymbolCodec<CatalogueId> CATALOGUE_ID = new SymbolCodec<>(0, true, false);
    public static final SymbolCodec<TechnologyId> TECHNOLOGY_ID = new SymbolCodec<>(1, true, true);
    public static final SymbolCodec<CollectionId> COLLECTION_ID = new SymbolCodec<>(2, true, false);
    public static final SymbolCodec<CodeListId> CODE_LIST_ID = new SymbolCodec<>(3, true, true);
    public static final SymbolCodec<OrganizationId> ORGANIZATION_ID = new SymbolCodec<>(4, true, true);
    public static final SymbolCodec<CaseStudyId> CASE_STUDY_ID = new SymbolCodec<>(5, true, false);
    public static final SymbolCodec<ScopeId> SCOPE_ID = new SymbolCodec<>(6, true, true);
    public static final SymbolCodec<SurveyId> SURVEY_ID = new SymbolCodec<>(7, true, false);
    public static final SymbolCodec<RecommendationId> RECOMMENDATION_ID = new SymbolCodec<>(8, true, false);
    public static final SymbolCodec<LessonId> LESSON_ID = new SymbolCodec<>(9, true, false);
    public static final SymbolCodec<InitiativeId> INITIATIVE_ID = new SymbolCodec<>(10, true, true);
    public static final SymbolCodec<SourceId> SOURCE_ID = new SymbolCodec<>(11, true, false);
    public static final SymbolCodec<Code> CODE = new SymbolCodec<>(12, false, true);
    public static final SymbolCodec<AdoptionStage> ADOPTION_STAGE = new SymbolCodec<>(13, false, true);
    public static final SymbolCodec<Nature> NATURE = new SymbolCodec<>(14, false, true);
    public static final SymbolCodec<Basis> BASIS = new SymbolCodec<>(15, false, true);
    public static final SymbolCodec<OrganizationKind> ORGANIZATION_KIND = new SymbolCodec<>(16, false, true);
    public static final SymbolCodec<Certainty> CERTAINTY = new SymbolCodec<>(17, false, true);
    public static final SymbolCodec<Relation> RELATION = new SymbolCodec<>(18, false, true);
    public static final SymbolCodec<LinkKind> LINK_KIND = new SymbolCodec<>(19, false, true);
    public static final SymbolCodec<OutcomeBasis> OUTCOME_BASIS = new SymbolCodec<>(20, false, true);
    public static final SymbolCodec<Confidence> CONFIDENCE = new SymbolCodec<>(21, false, true);
    public static final SymbolCodec<Visibility> VISIBILITY = new SymbolCodec<>(22, false, true);
    public static final SymbolCodec<Technology.LabelKind> LABEL_KIND = new SymbolCodec<>(23, false, true);
    public static final SymbolCodec<Reliability> RELIABILITY = new SymbolCodec<>(24, false, true);
    public static final SymbolCodec<CodeList.UntilBasis> UNTIL_BASIS = new SymbolCodec<>(25, false, true);
    public static final SymbolCodec<CaseList> CASE_LIST = new SymbolCodec<>(26, false, true);
    public static final SymbolCodec<ClearanceStatus> CLEARANCE_STATUS = new SymbolCodec<>(27, false, true);
    public static final SymbolCodec<Coverage> COVERAGE = new SymbolCodec<>(28, false, true);
    /** A citation without a place, which is the bare id of its source. */
    static final SymbolCodec<Citation> CITATION = new SymbolCodec<>(29, true, true);

    private final int type;
    private final boolean id;
    private final boolean recurs;

    private SymbolCodec(int type, boolean id, boolean recurs) {
        this.type = type;
        this.id = id;
        this.recurs = recurs;
    }

    @Override
    @SuppressWarnings("unchecked") // only values of this codec are remembered for it
    @Nullable
    public V read(Input in) {
        JsonParser parser = in.parser;
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            in.wrongType("a string");
            return null;
        }
        Object known = recurs ? in.symbols.find(this, parser) : null;
        if (known != null) {
            return (V) known;
        }
        String text = parser.getString();
        try {
            V value = of(text);
            if (recurs) {
                in.symbols.remember(this, text, value);
            }
            return value;
        } catch (IllegalArgumentException e) {
            if (id) {
                in.notAnId(text);
            } else {
                in.fault(JsonRules.CODE_INVALID, Map.of("value", text));
            }
            return null;
        }
    }

    @Override
    public Optional<V> optional(V value, Input in) {
        return recurs ? in.symbols.optional(value) : Optional.of(value);
    }

    @Override
    @SuppressWarnings("unchecked") // the value created is of the codec's own type
    public V standIn() {
        return (V) make(StandIn.STRING);
    }

    /**
     * Returns the value of a text.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // the number determines the type
    public V of(String text) {
        return (V) make(text);
    }

    private Object make(String text) {
        return switch (type) {
            case 0 -> CatalogueId.of(text);
            case 1 -> TechnologyId.of(text);
            case 2 -> CollectionId.of(text);
            case 3 -> CodeListId.of(text);
            case 4 -> OrganizationId.of(text);
            case 5 -> CaseStudyId.of(text);
            case 6 -> ScopeId.of(text);
            case 7 -> SurveyId.of(text);
            case 8 -> RecommendationId.of(text);
            case 9 -> LessonId.of(text);
            case 10 -> InitiativeId.of(text);
            case 11 -> SourceId.of(text);
            case 12 -> Code.of(text);
            case 13 -> AdoptionStage.of(text);
            case 14 -> Nature.of(text);
            case 15 -> Basis.of(text);
            case 16 -> OrganizationKind.of(text);
            case 17 -> Certainty.of(text);
            case 18 -> Relation.of(text);
            case 19 -> LinkKind.of(text);
            case 20 -> OutcomeBasis.of(text);
            case 21 -> Confidence.of(text);
            case 22 -> Visibility.of(text);
            case 23 -> Technology.LabelKind.of(text);
            case 24 -> Reliability.of(text);
            case 25 -> CodeList.UntilBasis.of(text);
            case 26 -> CaseList.of(text);
            case 27 -> ClearanceStatus.of(text);
            case 28 -> Coverage.of(text);
            default -> Citation.of(SourceId.of(text));
        };
    }

    /** Writes the text of the value: for ids, codes and the values of open lists, toString returns the written form. */
    @Override
    public void write(V value, Output out) {
        out.string(value.toString());
    }
}
