package org.waystage.json;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
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
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
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
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.CitationCodec;
import org.waystage.json.internal.shape.ExtrasCodec;
import org.waystage.json.internal.shape.FormatCodec;
import org.waystage.json.internal.shape.KnowledgeShapes;
import org.waystage.json.internal.shape.ReferenceShapes;
import org.waystage.json.internal.shape.Scalars;
import org.waystage.json.internal.shape.StageAnswerCodec;
import org.waystage.json.internal.shape.StageShapes;
import org.waystage.json.internal.shape.SymbolCodec;
import org.waystage.json.internal.shape.ValueShapes;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Lets any Jackson 3 mapper read and write the model's types, wherever they occur in a caller's own types.
 *
 * <p>The service loader finds it on the class path and the module path, so {@code findAndAddModules()} is enough:
 *
 * <pre>{@code
 * record Dossier(String number, CaseStudy caseStudy, PartialDate received) {}
 *
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * Dossier dossier = mapper.readValue(json, Dossier.class);
 * }</pre>
 *
 * <p>Values have the form of the wire format, including unknown members; ids, codes, stages and dates can also be map
 * keys. A {@link StageAnswer} is written as its word, {@link Extras} on their own as an object of their members. If a
 * value cannot be read, the mapper throws a {@link MismatchedInputException} with the first fault and the number of
 * further ones. {@link CatalogueReader} reports all faults, and reads catalogues of older major versions, which a
 * mapper rejects.
 */
public final class WaystageModule extends JacksonModule {
    /** Creates the module; called by the service loader, too. */
    public WaystageModule() {}

    @Override
    public String getModuleName() {
        return "org.waystage.json";
    }

    /** Returns the unknown version: nothing depends on it, and the jar says which release it is. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        Types types = new Types();
        types.add(Catalogue.class, CatalogueShape.CATALOGUE);
        addReferenceData(types);
        addCaseStudies(types);
        addKnowledge(types);
        addIds(types);
        addOpenLists(types);
        types.add(Citation.class, CitationCodec.CITATION);
        types.addSymbol(Code.class, SymbolCodec.CODE);
        types.add(Text.class, Scalars.TEXT);
        types.add(PartialDate.class, Scalars.DATE);
        types.addKey(PartialDate.class, PartialDate::parse);
        types.add(StageAnswer.class, StageAnswerCodec.STAGE_ANSWER);
        types.addKey(StageAnswer.class, StageAnswer::of);
        types.add(Extras.class, ExtrasCodec.EXTRAS);
        types.add(Extras.Value.class, ExtrasCodec.VALUE, Extras.Null.NULL);
        context.addSerializers(types.serializers);
        context.addDeserializers(types.deserializers);
        context.addKeySerializers(types.keySerializers);
        context.addKeyDeserializers(types.keyDeserializers);
    }

    private static void addReferenceData(Types types) {
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

    private static void addCaseStudies(Types types) {
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

    private static void addKnowledge(Types types) {
        types.add(Survey.class, KnowledgeShapes.SURVEY);
        types.add(Survey.Answer.class, KnowledgeShapes.SURVEY_ANSWER);
        types.add(Recommendation.class, KnowledgeShapes.RECOMMENDATION);
        types.add(Lesson.class, KnowledgeShapes.LESSON);
        types.add(Initiative.class, KnowledgeShapes.INITIATIVE);
        types.add(Source.class, KnowledgeShapes.SOURCE);
        types.add(Source.Part.class, KnowledgeShapes.SOURCE_PART);
    }

    private static void addIds(Types types) {
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

    private static void addOpenLists(Types types) {
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

    /** The types registered so far. */
    private static final class Types {
        final SimpleSerializers serializers = new SimpleSerializers();
        final SimpleDeserializers deserializers = new SimpleDeserializers();
        final SimpleSerializers keySerializers = new SimpleSerializers();
        final SimpleKeyDeserializers keyDeserializers = new SimpleKeyDeserializers();

        <T> void add(Class<T> type, Codec<T> codec) {
            add(type, codec, null);
        }

        /** Adds a type, of which one value, if any, is written as null. */
        <T> void add(Class<T> type, Codec<T> codec, @Nullable T ofNull) {
            serializers.addSerializer(type, new Serializer<>(codec));
            deserializers.addDeserializer(type, new Deserializer<>(type, codec, ofNull));
        }

        <T> void addSymbol(Class<T> type, SymbolCodec<T> codec) {
            add(type, codec);
            addKey(type, codec::of);
        }

        /** Adds a type of map keys; all such types have their written form as their text. */
        <T> void addKey(Class<T> type, Function<String, T> reader) {
            keySerializers.addSerializer(type, new KeySerializer<>());
            keyDeserializers.addDeserializer(type, new KeyReader(type, reader));
        }
    }

    private static final class KeySerializer<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T key, JsonGenerator generator, SerializationContext context) {
            generator.writeName(key.toString());
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;
        private final Function<String, ?> reader;

        KeyReader(Class<?> type, Function<String, ?> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            try {
                return reader.apply(key);
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.handleWeirdKey(type, key, "%s", e.getMessage());
            }
        }
    }

    private static final class Serializer<T> extends ValueSerializer<T> {
        private final Codec<T> codec;

        Serializer(Codec<T> codec) {
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            codec.write(value, new Output(generator, false, false));
        }
    }

    private static final class Deserializer<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Codec<T> codec;
        private final @Nullable T ofNull;

        Deserializer(Class<T> type, Codec<T> codec, @Nullable T ofNull) {
            this.type = type;
            this.codec = codec;
            this.ofNull = ofNull;
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) {
            return ofNull;
        }

        @Override
        public @Nullable T getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            Input in = new Input(ReadOptions.defaults());
            Findings findings = in.findings;
            T value = read(parser, in);
            long errors = findings.count(Severity.ERROR);
            if (errors == 0 && value != null) {
                return value;
            }
            Optional<Notice> first = findings.drafts().stream()
                    .filter(draft -> draft.rule.severity() == Severity.ERROR)
                    .map(draft -> Notice.of(draft.rule, Place.of(draft.pointer), draft.values))
                    .findFirst();
            String message = first.map(notice -> notice.place() + ": " + notice.message())
                    .orElse("nothing was read");
            throw MismatchedInputException.from(
                    parser, type, errors > 1 ? message + " (and " + (errors - 1) + " more)" : message);
        }

        private @Nullable T read(JsonParser parser, Input in) {
            try {
                in.begin(parser);
                return codec.read(in);
            } catch (FormatCodec.OtherMajorException e) {
                Rule rule = JsonRules.FORMAT_OTHER_MAJOR;
                in.findings.clear();
                in.findings.add(rule, "/format", -1, Map.of("value", String.valueOf(e.getMessage())));
                return null;
            } catch (LimitException e) {
                in.findings.add(JsonRules.LIMIT_EXCEEDED, e.pointer, -1, e.values());
                return null;
            }
        }
    }
}
