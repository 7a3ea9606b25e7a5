package org.waystage.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
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
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;

/**
 * Random values of the model, the same for the same seed, in which no reference leads nowhere.
 *
 * <p>Goes by the components of each record, so that a component that is added to the model is filled without a change here.
 * A full model fills each of them, but for those that another one excludes; others leave out half of what may be left out.
 */
public final class RandomModel {
    /** How many things of each kind a catalogue has. */
    private static final int EACH = 3;

    private final RandomScalars scalars;
    private final boolean full;
    /** Whose turn it is among the constants of each open list, so that all of them come up. */
    private final Map<Class<?>, Integer> turns = new HashMap<>();

    private final int firstTurn;
    /** How many scopes the case that is being made has. */
    private int scopes = EACH;

    public RandomModel(long seed, boolean full) {
        this.scalars = new RandomScalars(seed);
        this.full = full;
        this.firstTurn = (int) Math.floorMod(seed, 1000L);
    }

    private int turn(Class<?> type) {
        return turns.merge(type, 1, Integer::sum) - 1 + firstTurn;
    }

    /** Returns a value of a type of the model: a catalogue, a record, an open list, an id, a text, a date or a number. */
    public <T> T value(Class<T> type) {
        return type.cast(value(type.getSimpleName(), type));
    }

    public Catalogue catalogue() {
        Catalogue.Builder builder = Catalogue.builder(CatalogueId.of("a-series"), scalars.text());
        if (present()) {
            builder.edition(scalars.string())
                    .sequence(scalars.count())
                    .publisher(scalars.text())
                    .licence("CC-BY-4.0")
                    .coverage(value(Coverage.class));
        }
        if (present()) {
            builder.issued(scalars.date());
        }
        return builder.notes(List.of(scalars.text()))
                .technologies(each(Technology.class, TechnologyId::of, "broader"))
                .collections(each(ConceptCollection.class, CollectionId::of, ""))
                .codeLists(each(CodeList.class, CodeListId::of, ""))
                .crosswalks(crosswalks())
                .organizations(each(Organization.class, OrganizationId::of, "partOf"))
                .caseStudies(each(CaseStudy.class, CaseStudyId::of, ""))
                .surveys(each(Survey.class, SurveyId::of, ""))
                .recommendations(each(Recommendation.class, RecommendationId::of, ""))
                .lessons(each(Lesson.class, LessonId::of, ""))
                .initiatives(each(Initiative.class, InitiativeId::of, "parent"))
                .sources(each(Source.class, SourceId::of, "replaces"))
                .extras(scalars.extras())
                .build();
    }

    /** Makes the things of a kind, each with an id of its own; what leads to others of its kind leads to one before it. */
    private <T extends Record> List<T> each(Class<T> type, Function<String, ?> id, String link) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Map<String, Object> fixed = new HashMap<>();
            fixed.put("id", id.apply(slug(i)));
            if (type == Technology.class) {
                fixed.put("replacedBy", i == 0 ? Optional.empty() : Optional.of(id.apply(slug(i - 1))));
            }
            if (!link.isEmpty()) {
                fixed.put(link, i == 0 ? Optional.empty() : Optional.of(id.apply(slug(i - 1))));
            }
            values.add(record(type, fixed));
        }
        return values;
    }

    private List<Crosswalk> crosswalks() {
        List<Crosswalk> crosswalks = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            crosswalks.add(record(Crosswalk.class, Map.of("scheme", Code.of(slug(i)))));
        }
        return crosswalks;
    }

    private static String slug(int i) {
        return i == 0 ? "a" : "no-" + i;
    }

    private boolean present() {
        return full || scalars.chance();
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                return list(name, of);
            }
            boolean possible = of != ScopeId.class || scopes > 0;
            return possible && present() ? Optional.of(value(name, of)) : Optional.empty();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Catalogue.class) {
            return catalogue();
        }
        if (plain == String.class && name.startsWith("language")) {
            return scalars.tag();
        }
        if (plain == Extras.class) {
            return present() ? scalars.extras() : Extras.none();
        }
        Optional<Object> scalar = scalars.of(plain);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (Id.class.isAssignableFrom(plain)) {
            return make(plain, slug(scalars.below(plain == ScopeId.class ? scopes : EACH)));
        }
        return plain.isInterface() ? open(plain) : record(plain.asSubclass(Record.class), Map.of());
    }

    private List<Object> list(String name, Type of) {
        List<Object> values = new ArrayList<>();
        if (of == CodeList.Entry.class || of == Crosswalk.Row.class || of == Scope.class) {
            return distinct((Class<?>) of);
        }
        int size = 1 + scalars.below(2);
        for (int i = 0; i < size; i++) {
            values.add(value(name, of));
        }
        return present() || name.equals("adopters") || name.equals("technologies") ? values : List.of();
    }

    /** Makes elements that a code, word or id of their own tells apart. */
    private List<Object> distinct(Class<?> type) {
        List<Object> values = new ArrayList<>();
        int size = full ? EACH : scalars.below(EACH);
        for (int i = 0; i < size; i++) {
            if (type == CodeList.Entry.class) {
                Optional<Code> broader = i == 0 ? Optional.empty() : Optional.of(Code.of("C." + (i - 1)));
                values.add(record(
                        CodeList.Entry.class,
                        Map.of("code", Code.of("C." + i), "broader", broader, "replacedBy", broader)));
            } else if (type == Crosswalk.Row.class) {
                values.add(record(Crosswalk.Row.class, Map.of("word", i == 0 ? "" : scalars.string() + i)));
            } else {
                values.add(record(Scope.class, Map.of("id", ScopeId.of(slug(i)))));
            }
        }
        scopes = type == Scope.class ? size : scopes;
        return values;
    }

    private Object open(Class<?> list) {
        Class<?> listed = Arrays.stream(list.getPermittedSubclasses())
                .filter(Class::isEnum)
                .findFirst()
                .orElseThrow();
        Object[] constants = listed.getEnumConstants();
        int turn = turn(list);
        int at = turn % (constants.length + 1);
        return at < constants.length ? constants[at] : make(list, "x-unlisted." + turn);
    }

    private static Object make(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends Record> T record(Class<T> type, Map<String, Object> fixed) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            parts.put(name, fixed.containsKey(name) ? fixed.get(name) : value(name, component.getGenericType()));
        }
        settle(type, parts);
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(parts.values().toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " of " + parts, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes parts that exclude each other, or of which there must be one, a sound whole. */
    private void settle(Class<?> type, Map<String, Object> parts) {
        if (type == Quantity.class) {
            List<List<String>> ways = List.of(
                    List.of("value"),
                    List.of("about"),
                    List.of("min", "max"),
                    List.of("moreThan", "lessThan"),
                    List.of("min"),
                    List.of("max"),
                    List.of("min", "lessThan"),
                    List.of("moreThan", "max"));
            List<String> way = ways.get(turn(type) % ways.size());
            for (String name : List.of("value", "about", "min", "moreThan", "max", "lessThan")) {
                parts.put(name, way.contains(name) ? Optional.of(scalars.number()) : Optional.empty());
            }
        } else if (type == Partner.class) {
            boolean known = turn(type) % 2 == 0;
            parts.put("organization", known ? Optional.of(OrganizationId.of(slug(0))) : Optional.empty());
            parts.put("name", known ? Optional.empty() : Optional.of(scalars.text()));
        } else if (type == StageRecord.class) {
            if (parts.get("reportedAs").equals(Optional.empty())) {
                parts.put("stage", Optional.of(value(AdoptionStage.class)));
            }
            if (turn(type) % 2 == 0) {
                parts.put("date", Optional.empty());
            } else {
                parts.put("notBefore", Optional.empty());
                parts.put("notAfter", Optional.empty());
            }
        } else if (type == Period.class && parts.get("to").equals(Optional.empty())) {
            parts.put("from", Optional.of(scalars.date()));
        } else if (type == Statement.class && parts.get("codes").equals(List.of())) {
            parts.put("text", Optional.of(scalars.text()));
        } else if (type == Source.Part.class && parts.get("title").equals(Optional.empty())) {
            parts.put("page", Optional.of(scalars.count()));
        }
    }
}
