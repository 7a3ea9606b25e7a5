package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.Id;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.source.Source;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.json.CatalogueSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No part of the model is missing from the tables by which records are compared. */
class TablesTest {
    static final Map<Class<?>, Table<?>> TABLES = new LinkedHashMap<>();
    /** Components that the wire format calls something else. */
    private static final Map<String, String> WRITTEN = Map.of("Label.language", "lang");
    /** What the schema calls a type by another name than Java. */
    private static final Map<Class<?>, String> DEFINITIONS = Map.of(
            CaseStudy.Link.class, "caseLink",
            CaseStudy.SourceField.class, "sourceField",
            CodeList.Link.class, "codeLink",
            CodeList.Entry.class, "codeEntry",
            ConceptCollection.class, "collection",
            Crosswalk.Row.class, "crosswalkRow",
            Survey.Answer.class, "surveyAnswer",
            Source.Part.class, "sourcePart");

    static {
        TABLES.put(Technology.class, ReferenceTables.TECHNOLOGY);
        TABLES.put(Technology.Label.class, ReferenceTables.LABEL);
        TABLES.put(ConceptCollection.class, ReferenceTables.COLLECTION);
        TABLES.put(CodeList.class, ReferenceTables.CODE_LIST);
        TABLES.put(CodeList.Entry.class, ReferenceTables.CODE_ENTRY);
        TABLES.put(CodeList.Link.class, ReferenceTables.CODE_LINK);
        TABLES.put(CodeList.Membership.class, ReferenceTables.MEMBERSHIP);
        TABLES.put(Crosswalk.class, ReferenceTables.CROSSWALK);
        TABLES.put(Crosswalk.Row.class, ReferenceTables.CROSSWALK_ROW);
        TABLES.put(Organization.class, ReferenceTables.ORGANIZATION);
        TABLES.put(Organization.EarlierName.class, ReferenceTables.EARLIER_NAME);
        TABLES.put(CaseStudy.class, CaseTables.CASE_STUDY);
        TABLES.put(CaseStudy.NotSeparable.class, CaseTables.NOT_SEPARABLE);
        TABLES.put(CaseStudy.Link.class, CaseTables.LINK);
        TABLES.put(CaseStudy.SourceField.class, CaseTables.SOURCE_FIELD);
        TABLES.put(Partner.class, CaseTables.PARTNER);
        TABLES.put(Scope.class, CaseTables.SCOPE);
        TABLES.put(StageRecord.class, CaseTables.STAGE_RECORD);
        TABLES.put(ReportedAs.class, CaseTables.REPORTED_AS);
        TABLES.put(Statement.class, CaseTables.STATEMENT);
        TABLES.put(Outcome.class, CaseTables.OUTCOME);
        TABLES.put(InstrumentReference.class, CaseTables.INSTRUMENT);
        TABLES.put(ClearanceStep.class, CaseTables.CLEARANCE_STEP);
        TABLES.put(Survey.class, KnowledgeTables.SURVEY);
        TABLES.put(Survey.Answer.class, KnowledgeTables.ANSWER);
        TABLES.put(Recommendation.class, KnowledgeTables.RECOMMENDATION);
        TABLES.put(Lesson.class, KnowledgeTables.LESSON);
        TABLES.put(Initiative.class, KnowledgeTables.INITIATIVE);
        TABLES.put(Source.class, KnowledgeTables.SOURCE);
        TABLES.put(Source.Part.class, KnowledgeTables.PART);
        TABLES.put(Citation.class, ValueTables.CITATION);
        TABLES.put(Period.class, ValueTables.PERIOD);
        TABLES.put(Quantity.class, ValueTables.QUANTITY);
        TABLES.put(Identifier.class, ValueTables.IDENTIFIER);
    }

    private static Class<?> parts() {
        return Arrays.stream(Catalogue.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> written(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("extras"))
                .map(name -> WRITTEN.getOrDefault(type.getSimpleName() + "." + name, name))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> eachComponentOfARecordIsCompared() {
        return TABLES.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey().getSimpleName(),
                        () -> assertThat(one.getValue().names()).containsExactlyElementsOf(written(one.getKey()))));
    }

    @Test
    void eachPartOfTheCatalogueIsCompared() {
        assertThat(KnowledgeTables.HEAD.names()).containsExactlyInAnyOrderElementsOf(written(parts()));
    }

    @Test
    void eachRecordThatACatalogueCanHoldHasItsTable() {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (RecordComponent part : parts().getRecordComponents()) {
            gather(part.getGenericType(), found);
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    private static void gather(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            gather(generic.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && plain != Code.class
                && plain != Extras.class
                && !Id.class.isAssignableFrom(plain)
                && found.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                gather(component.getGenericType(), found);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theNamesAreThoseOfTheSchema() {
        JsonNode schema = JsonMapper.shared().readTree(CatalogueSchemas.CATALOGUE.text());
        Map<String, List<String>> definitions = new LinkedHashMap<>();
        schema.get("$defs").properties().forEach(one -> definitions.put(one.getKey(), names(one.getValue())));
        return TABLES.entrySet().stream().map(one -> {
            String name = one.getKey().getSimpleName();
            String definition =
                    DEFINITIONS.getOrDefault(one.getKey(), Character.toLowerCase(name.charAt(0)) + name.substring(1));
            return DynamicTest.dynamicTest(
                    definition,
                    () -> assertThat(one.getValue().names()).containsExactlyElementsOf(definitions.get(definition)));
        });
    }

    private static List<String> names(JsonNode definition) {
        JsonNode object = definition.has("anyOf") && !definition.has("properties")
                ? definition.get("anyOf").get(definition.get("anyOf").size() - 1)
                : definition;
        return object.has("properties") ? List.copyOf(object.get("properties").propertyNames()) : List.of();
    }
}
