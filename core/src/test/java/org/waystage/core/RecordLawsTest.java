package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.redaction.RedactionReport;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Visibility;

/** What holds for every record of the model, whatever its parts: no nulls, and immutable copies of lists. */
class RecordLawsTest {
    /** A record, called by its type. */
    record Sample(Record value) {
        RecordComponent[] components() {
            return value.getClass().getRecordComponents();
        }

        Object[] parts() throws ReflectiveOperationException {
            Object[] parts = new Object[components().length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = components()[i].getAccessor().invoke(value);
            }
            return parts;
        }

        /** Returns the record that the canonical constructor makes of some parts. */
        Object with(Object... parts) throws Throwable {
            Class<?>[] types =
                    Arrays.stream(components()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return value.getClass().getDeclaredConstructor(types).newInstance(parts);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public String toString() {
            return value.getClass().getName().replaceAll(".*\\.", "");
        }
    }

    static Stream<Sample> records() {
        CaseStudy caseStudy = FullModel.caseStudy();
        Rule rule = ModelRules.TEXT_EMPTY;
        return Stream.of(
                        FullModel.technology(),
                        FullModel.technology().labels().get(0),
                        FullModel.collection(),
                        FullCodeLists.codeList("countries", FullCodeLists.country()),
                        FullCodeLists.process(),
                        FullCodeLists.process().links().get(0),
                        FullCodeLists.membership(),
                        FullModel.crosswalk(),
                        FullModel.crosswalk().rows().get(0),
                        FullModel.organization(),
                        FullModel.organization().earlierNames().get(0),
                        FullModel.boundedRecord(),
                        FullModel.datedRecord(),
                        FullModel.reportedAs(),
                        FullModel.statement("a"),
                        FullModel.outcome(),
                        FullModel.range(),
                        FullModel.citations().get(1),
                        FullModel.period(),
                        FullModel.identifier(),
                        caseStudy,
                        caseStudy.partners().get(0),
                        caseStudy.scopes().get(0),
                        caseStudy.instruments().get(0),
                        caseStudy.links().get(0),
                        caseStudy.sourceFields().get(0),
                        FullModel.survey(),
                        FullModel.answer(),
                        FullModel.recommendation(),
                        FullModel.lesson(),
                        FullModel.initiative(),
                        FullModel.source(),
                        FullModel.part(),
                        new EvidencedStage(
                                StageAnswer.of(AdoptionStage.Listed.PILOT),
                                caseStudy.stages(),
                                Optional.of(FullModel.date("2019"))),
                        StageAnswer.NOT_YET,
                        Notice.of(rule, Place.of("/title/en"), Map.of("a", "b")),
                        new Place("/title", Optional.of(new Place.Position(1, 2))),
                        new RedactionReport(
                                Visibility.Listed.PUBLIC,
                                Map.of(RedactionReport.Content.LINKS, 1),
                                Optional.of(FullModel.text("note")),
                                List.of(Notice.of(rule, Place.of("/title"), Map.of()))))
                .map(Sample::new);
    }

    @ParameterizedTest
    @MethodSource("records")
    void theSamePartsGiveAnEqualRecord(Sample sample) throws Throwable {
        assertThat(sample.with(sample.parts())).isEqualTo(sample.value()).hasSameHashCodeAs(sample.value());
    }

    @ParameterizedTest
    @MethodSource("records")
    void noPartMayBeNull(Sample sample) throws Throwable {
        for (int i = 0; i < sample.parts().length; i++) {
            if (sample.components()[i].getType().isPrimitive()) {
                continue;
            }
            Object[] parts = sample.parts();
            parts[i] = null;
            assertThatNullPointerException()
                    .as("%s = null", sample.components()[i].getName())
                    .isThrownBy(() -> sample.with(parts));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void noExtraBearsTheNameOfAPart(Sample sample) throws Throwable {
        for (int i = 0; i < sample.parts().length; i++) {
            for (RecordComponent other : sample.components()) {
                Object[] parts = sample.parts();
                if (parts[i] instanceof Extras && other.getType() != Extras.class) {
                    String name = other.getName().equals("language") ? "lang" : other.getName(); // as it is written
                    parts[i] = Extras.of(Map.of("x-later", Extras.Null.NULL, name, Extras.Null.NULL));
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> sample.with(parts))
                            .withMessage("'" + name + "' is a known member and cannot be one of the extras");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void noElementOfAListMayBeNull(Sample sample) throws Throwable {
        for (int i = 0; i < sample.parts().length; i++) {
            Object[] parts = sample.parts();
            if (parts[i] instanceof List<?>) {
                parts[i] = Collections.singletonList(null);
                assertThatNullPointerException()
                        .as("%s = [null]", sample.components()[i].getName())
                        .isThrownBy(() -> sample.with(parts));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachListIsAnImmutableCopy(Sample sample) throws Throwable {
        Object[] parts = sample.parts();
        List<List<?>> given = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof List<?> list) {
                given.add(new ArrayList<>(list));
                parts[i] = given.get(given.size() - 1);
            }
        }
        Sample copy = new Sample((Record) sample.with(parts));
        given.forEach(List::clear);

        assertThat(copy.value()).isEqualTo(sample.value());
        for (Object part : copy.parts()) {
            if (part instanceof List<?> list) {
                assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsDifferWhereAnOptionalPartIsLeftOut(Sample sample) throws Throwable {
        for (int i = 0; i < sample.parts().length; i++) {
            Object[] parts = sample.parts();
            if (parts[i] instanceof Optional<?> part && part.isPresent()) {
                parts[i] = Optional.empty();
                assertThat(withoutCheck(sample, parts))
                        .as("without %s", sample.components()[i].getName())
                        .isNotEqualTo(sample.value());
            }
        }
    }

    private static Object withoutCheck(Sample sample, Object[] parts) throws Throwable {
        try {
            return sample.with(parts);
        } catch (IllegalArgumentException neededThere) {
            return neededThere;
        }
    }

    @Test
    void quantitiesKeepTheirDigits() {
        BigDecimal number = new BigDecimal("2.50");

        assertThat(Quantity.of(number, "day").value()).map(BigDecimal::toString).contains("2.50");
        assertThat(Quantity.of(number, "day"))
                .isNotEqualTo(Quantity.of(new BigDecimal("2.5"), "day"))
                .isNotEqualTo(Quantity.of(number, "hour"))
                .isNotEqualTo(Quantity.about(number, "day"));
        assertThat(Quantity.atLeast(number, "day")).isNotEqualTo(Quantity.atMost(number, "day"));
    }
}
