package org.waystage.history.difference;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
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
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/**
 * Random values of the model from few words, so that the elements of a list often have something in common; the same for
 * the same seed.
 *
 * <p>Goes by the components of each record, so that one that is added to the model is filled without a change here.
 */
public final class RandomModel {
    private static final List<String> WORDS = List.of("a", "b", "c", "a/b", "m~n", "0");
    private static final List<String> DATES =
            List.of("2019", "2020-05", "2020-05-17", "2021-12-31", "2022", "2023-06-01");

    private final Random random;

    public RandomModel(long seed) {
        random = new Random(seed);
    }

    public Catalogue catalogue() {
        return catalogue(value(PartialDate.class));
    }

    Catalogue catalogue(PartialDate issued) {
        return Catalogue.builder(CatalogueId.of("series"), value(Text.class))
                .edition(one(WORDS))
                .sequence((long) random.nextInt(3))
                .issued(issued)
                .notes(list(Text.class, 2))
                .technologies(each(Technology.class, TechnologyId::of))
                .collections(each(ConceptCollection.class, CollectionId::of))
                .codeLists(each(CodeList.class, CodeListId::of))
                .crosswalks(crosswalks())
                .organizations(each(Organization.class, OrganizationId::of))
                .caseStudies(each(CaseStudy.class, CaseStudyId::of))
                .surveys(each(Survey.class, SurveyId::of))
                .recommendations(each(Recommendation.class, RecommendationId::of))
                .lessons(each(Lesson.class, LessonId::of))
                .initiatives(each(Initiative.class, InitiativeId::of))
                .sources(each(Source.class, SourceId::of))
                .extras(value(Extras.class))
                .build();
    }

    /** Makes some records of a kind; now and then two have the same id. */
    private <T extends Record> List<T> each(Class<T> type, Function<String, ?> id) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (chance(70)) {
                values.add(record(type, Map.of("id", id.apply("no-" + (chance(90) ? i : 0)))));
            }
        }
        return values;
    }

    private List<Crosswalk> crosswalks() {
        return List.of(record(Crosswalk.class, Map.of("scheme", Code.of("scheme"))));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T value(Class<T> type) {
        return type.cast(value((Type) type));
    }

    <T> List<T> list(Class<T> type, int most) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(value(type));
        }
        return values;
    }

    /** Returns a record with another value of a component, where another one fits. */
    Optional<Record> changed(Record record, RecordComponent component) {
        try {
            Map<String, Object> parts = new LinkedHashMap<>();
            for (RecordComponent one : record.getClass().getRecordComponents()) {
                parts.put(one.getName(), one.getAccessor().invoke(record));
            }
            Object old = parts.put(component.getName(), value(component.getGenericType()));
            return parts.get(component.getName()).equals(old)
                    ? Optional.empty()
                    : Optional.of(make(record.getClass(), parts));
        } catch (InvocationTargetException e) {
            return Optional.empty(); // the value does not fit the others
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                return list(of);
            }
            return chance(50) ? Optional.of(value(of)) : Optional.empty();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Text.class) {
            Text text = Text.of(one(List.of("en", "fr")), one(WORDS));
            return chance(40) ? text.with(one(List.of("en", "fr", "zh-Hant")), one(WORDS)) : text;
        } else if (plain == String.class) {
            return one(List.of("a", "b", "en", "fr"));
        } else if (plain == PartialDate.class) {
            return PartialDate.parse(one(DATES));
        } else if (plain == Long.class) {
            return (long) random.nextInt(4);
        } else if (plain == BigDecimal.class) {
            return new BigDecimal(one(List.of("1", "2.50", "2.5", "1E+3")));
        } else if (plain == Code.class) {
            return Code.of(one(List.of("x", "y", "z.1")));
        } else if (plain == Extras.class) {
            return chance(80)
                    ? Extras.none()
                    : Extras.of(Map.of("x-" + one(WORDS), chance(50) ? Extras.Null.NULL : new Extras.Str(one(WORDS))));
        } else if (Id.class.isAssignableFrom(plain)) {
            return of(plain, "no-" + random.nextInt(4));
        }
        return plain.isInterface() ? open(plain) : record(plain.asSubclass(Record.class), Map.of());
    }

    private List<Object> list(Type of) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(of));
        }
        return values;
    }

    private Object open(Class<?> list) {
        Class<?> listed = Arrays.stream(list.getPermittedSubclasses())
                .filter(Class::isEnum)
                .findFirst()
                .orElseThrow();
        return chance(90) ? one(Arrays.asList(listed.getEnumConstants())) : of(list, "x-unlisted");
    }

    private static Object of(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    <T extends Record> T record(Class<T> type, Map<String, Object> fixed) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.put(
                    component.getName(),
                    fixed.containsKey(component.getName())
                            ? fixed.get(component.getName())
                            : value(component.getGenericType()));
        }
        settle(type, parts);
        try {
            return make(type, parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " of " + parts, e);
        }
    }

    private static <T extends Record> T make(Class<T> type, Map<String, Object> parts)
            throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getConstructor(types).newInstance(parts.values().toArray());
    }

    /** Makes parts that exclude each other, or of which there must be one, a sound whole. */
    private void settle(Class<?> type, Map<String, Object> parts) {
        if (type == Quantity.class) {
            List<String> way = one(List.of(
                    List.of("value"),
                    List.of("about"),
                    List.of("min", "max"),
                    List.of("moreThan"),
                    List.of("lessThan"),
                    List.of("moreThan", "lessThan")));
            for (String name : List.of("value", "about", "min", "moreThan", "max", "lessThan")) {
                parts.put(name, way.contains(name) ? Optional.of(value(BigDecimal.class)) : Optional.empty());
            }
        } else if (type == Partner.class) {
            boolean known = chance(50);
            parts.put("organization", known ? Optional.of(value(OrganizationId.class)) : Optional.empty());
            parts.put("name", known ? Optional.empty() : Optional.of(value(Text.class)));
        } else if (type == StageRecord.class) {
            if (parts.get("reportedAs").equals(Optional.empty())) {
                parts.put("stage", Optional.of(value(AdoptionStage.class)));
            }
            if (chance(70)) {
                parts.put("notBefore", Optional.empty());
                parts.put("notAfter", Optional.empty());
            } else {
                parts.put("date", Optional.empty());
            }
        } else if (type.getSimpleName().equals("Period") && parts.get("to").equals(Optional.empty())) {
            parts.put("from", Optional.of(value(PartialDate.class)));
        } else if (type == CaseStudy.class) {
            parts.put("technologies", List.of(value(TechnologyId.class)));
            parts.put("adopters", List.of(value(OrganizationId.class)));
        } else if (type == Statement.class && parts.get("codes").equals(List.of())) {
            parts.put("text", Optional.of(value(Text.class)));
        } else if (type == Source.Part.class && parts.get("title").equals(Optional.empty())) {
            parts.put("page", Optional.of(1L));
        }
    }
}
