package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** The builders of all aggregates: each sets what it says, and nothing else. */
class BuilderTest {
    /** An aggregate with all parts, and one with only those that it must have. */
    record Aggregate(Object full, Object minimal) {
        Stream<Method> setters() throws ReflectiveOperationException {
            return Arrays.stream(builder(minimal).getClass().getMethods())
                    .filter(method -> method.getParameterCount() == 1)
                    .filter(method -> method.getReturnType().getSimpleName().equals("Builder"))
                    .filter(method -> method.getParameterTypes()[0] != Optional.class);
        }

        /** Returns the names of the parts that may be absent. */
        List<String> optionalParts() throws ReflectiveOperationException {
            List<String> names = new ArrayList<>();
            for (Method setter : setters().toList()) {
                if (full.getClass().getMethod(setter.getName()).getReturnType() == Optional.class) {
                    names.add(setter.getName());
                }
            }
            return names;
        }

        @Override
        public String toString() {
            return full.getClass().getName().replaceAll(".*\\.", "");
        }
    }

    static Stream<Aggregate> aggregates() {
        return Stream.of(
                        FullModel.technology(),
                        FullModel.collection(),
                        FullCodeLists.codeLists().get(0),
                        FullModel.crosswalk(),
                        FullModel.organization(),
                        FullModel.boundedRecord(),
                        FullModel.datedRecord(),
                        FullModel.outcome(),
                        FullModel.caseStudy(),
                        FullModel.caseWithObjectives(),
                        FullModel.survey(),
                        FullModel.answer(),
                        FullModel.recommendation(),
                        FullModel.lesson(),
                        FullModel.initiative(),
                        FullModel.source(),
                        FullModel.catalogue())
                .map(full -> new Aggregate(full, MinimalModel.byType().get(full.getClass())));
    }

    private static Object builder(Object value) throws ReflectiveOperationException {
        return value.getClass().getMethod("toBuilder").invoke(value);
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    /** Returns the part with a name, as its setter takes it; null where it is absent. */
    private static Object part(Object value, String name) throws ReflectiveOperationException {
        Object part = value.getClass().getMethod(name).invoke(value);
        return part instanceof Optional<?> optional ? optional.orElse(null) : part;
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void aCopyIsEqual(Aggregate aggregate) throws ReflectiveOperationException {
        assertThat(build(builder(aggregate.full())))
                .isEqualTo(aggregate.full())
                .hasSameHashCodeAs(aggregate.full())
                .hasToString(aggregate.full().toString());
        assertThat(build(builder(aggregate.minimal()))).isEqualTo(aggregate.minimal());
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void eachPartHasASetterThatSetsItAlone(Aggregate aggregate) throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        for (Method setter : aggregate.setters().toList()) {
            names.add(setter.getName());
            Object value = part(aggregate.full(), setter.getName());
            if (value == null) {
                continue;
            }
            Object builder = builder(aggregate.minimal());
            assertThat(setter.invoke(builder, value)).isSameAs(builder);
            Object built = build(builder);
            for (Method other : aggregate.setters().toList()) {
                Object from = other.equals(setter) ? aggregate.full() : aggregate.minimal();
                assertThat(part(built, other.getName()))
                        .as("%s after setting %s", other.getName(), setter.getName())
                        .isEqualTo(part(from, other.getName()));
            }
        }
        if (aggregate.full() instanceof Record) {
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(aggregate.full().getClass().getRecordComponents())
                                    .map(component -> component.getName())
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void eachPartThatMayBeAbsentIsClearedAlone(Aggregate aggregate) throws ReflectiveOperationException {
        for (String name : aggregate.optionalParts()) {
            if (aggregate.full().equals(FullModel.datedRecord()) && name.equals("stage")) {
                continue; // a record has a stage or a word; the other one, with both, is tried
            }
            Object builder = builder(aggregate.full());
            assertThat(take(builder, name, Optional.empty())).isSameAs(builder);
            Object built = build(builder);
            for (Method other : aggregate.setters().toList()) {
                assertThat(part(built, other.getName()))
                        .as("%s after clearing %s", other.getName(), name)
                        .isEqualTo(other.getName().equals(name) ? null : part(aggregate.full(), other.getName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void eachPartThatMayBeAbsentIsTakenAsAnotherValueHoldsIt(Aggregate aggregate) throws ReflectiveOperationException {
        for (String name : aggregate.optionalParts()) {
            Optional<?> held =
                    (Optional<?>) aggregate.full().getClass().getMethod(name).invoke(aggregate.full());
            Object builder = builder(aggregate.minimal());
            take(builder, name, held);

            assertThat(part(build(builder), name)).as(name).isEqualTo(held.orElse(null));
        }
    }

    private static Object take(Object builder, String name, Optional<?> part) throws ReflectiveOperationException {
        return builder.getClass().getMethod(name, Optional.class).invoke(builder, part);
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void nullIsRefusedAtOnceAndByTheNameOfThePart(Aggregate aggregate) throws ReflectiveOperationException {
        Class<?> type = builder(aggregate.full()).getClass();
        for (Method setter : type.getMethods()) {
            if (setter.getParameterCount() == 1 && setter.getReturnType() == type) {
                assertThatNullPointerException()
                        .isThrownBy(() -> {
                            try {
                                setter.invoke(builder(aggregate.full()), (Object) null);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })
                        .withMessage(setter.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void whatIsNotRequiredIsAbsentUntilItIsSet(Aggregate aggregate) throws ReflectiveOperationException {
        List<String> required = List.of(
                "id", "name", "title", "scheme", "text", "measure", "basis", "stage", "technologies", "adopters");
        for (Method setter : aggregate.setters().toList()) {
            if (!required.contains(setter.getName())) {
                Object part = part(aggregate.minimal(), setter.getName());
                assertThat(part == null || part.equals(List.of()) || part.equals(Extras.none()))
                        .as(setter.getName())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void aBuilderGoesOnAfterItHasBuilt(Aggregate aggregate) throws ReflectiveOperationException {
        Object builder = builder(aggregate.full());
        Object first = build(builder);
        builder.getClass()
                .getMethod("extras", Extras.class)
                .invoke(builder, Extras.of(Map.of("other", Extras.Null.NULL)));

        assertThat(build(builder)).isNotEqualTo(first);
        assertThat(first).isEqualTo(aggregate.full());
    }

    @Test
    void aDateTakesThePlaceOfBoundsAndBoundsThatOfADate() {
        PartialDate day = FullModel.date("2019-03-14");
        StageRecord dated = FullModel.datedRecord();
        StageRecord bounded = FullModel.boundedRecord();

        assertThat(bounded.toBuilder().date(day).build())
                .extracting(StageRecord::date, StageRecord::notBefore, StageRecord::notAfter)
                .containsExactly(Optional.of(day), Optional.empty(), Optional.empty());
        assertThat(dated.toBuilder().notBefore(day).build())
                .extracting(StageRecord::date, StageRecord::notBefore, StageRecord::notAfter)
                .containsExactly(Optional.empty(), Optional.of(day), Optional.empty());
        assertThat(dated.toBuilder().notAfter(Optional.of(day)).build())
                .extracting(StageRecord::date, StageRecord::notBefore, StageRecord::notAfter)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(day));
    }

    @Test
    void clearingADateKeepsTheBoundsAndClearingABoundKeepsTheDate() {
        StageRecord dated = FullModel.datedRecord();
        StageRecord bounded = FullModel.boundedRecord();

        assertThat(bounded.toBuilder().date(Optional.empty()).build()).isEqualTo(bounded);
        assertThat(dated.toBuilder()
                        .notBefore(Optional.empty())
                        .notAfter(Optional.empty())
                        .build())
                .isEqualTo(dated);
    }

    @Test
    void theTitleOfAProfileCanBeCleared() {
        ValidationProfile.Builder profile = ValidationProfile.builder("mine").title(Text.english("Mine"));

        assertThat(profile.title(Optional.empty()).build().title()).isEmpty();
        assertThatNullPointerException()
                .isThrownBy(() -> profile.title((Text) null))
                .withMessage("title");
    }

    @Test
    void everyPartIsTried() throws ReflectiveOperationException {
        Set<String> absent = new TreeSet<>();
        Set<String> present = new TreeSet<>();
        for (Aggregate aggregate : aggregates().toList()) {
            for (Method setter : aggregate.setters().toList()) {
                Object part = part(aggregate.full(), setter.getName());
                boolean tried = part != null && !part.equals(List.of()) && !part.equals(Extras.none());
                (tried ? present : absent).add(aggregate + "." + setter.getName());
            }
        }
        absent.removeAll(present);

        assertThat(absent).isEmpty();
    }

    @Test
    void everyTypeWithABuilderIsTried() {
        assertThat(aggregates()
                        .map(aggregate -> (Object) aggregate.full().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(MinimalModel.byType().keySet());
    }
}
