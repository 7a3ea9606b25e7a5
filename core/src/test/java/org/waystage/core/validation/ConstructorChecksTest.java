package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/** What a single value may not be, and what it says when it is asked to. */
class ConstructorChecksTest {
    private static final Text NAME = Text.english("name");
    private static final Optional<BigDecimal> ONE = Optional.of(BigDecimal.ONE);
    private static final Optional<BigDecimal> NO_NUMBER = Optional.empty();
    private static final Optional<String> NO_UNIT = Optional.empty();

    static Stream<Arguments> refused() {
        String technologyAndAdopter = "a case study needs at least one technology and one adopter";
        String quantity =
                "a quantity is a value, or about a value, or a range with at most one lower end, min or moreThan, and at most"
                        + " one upper end, max or lessThan";
        String exponent = "a number of a quantity has a power of ten from -1000 to 1000, but was ";
        String dateOrBounds = "a stage record has a date or bounds, not both";
        String partner = "a partner is an organization or a name";
        String countTo = " must be 0 to 9007199254740991 but was ";
        PartialDate day = FullModel.date("2019-03-14");
        return Stream.of(
                row(
                        "a case without technology",
                        technologyAndAdopter,
                        () -> caseStudy(List.of(), List.of(FullModel.CUSTOMS))),
                row(
                        "a case without adopter",
                        technologyAndAdopter,
                        () -> caseStudy(List.of(FullModel.DRONES), List.of())),
                row(
                        "a record without stage and word",
                        "a stage record needs a stage or the word it was reported as",
                        () -> StageRecord.builder(Basis.Listed.BEGAN).build()),
                row("a date and notBefore", dateOrBounds, () -> stageRecord(day, Optional.of(day), Optional.empty())),
                row("a date and notAfter", dateOrBounds, () -> stageRecord(day, Optional.empty(), Optional.of(day))),
                row("a statement of nothing", "a statement needs a text or a code", () -> Statement.of(List.of())),
                row("a partner of nothing", partner, () -> partner(Optional.empty(), Optional.empty())),
                row("a partner twice told", partner, () -> partner(Optional.of(FullModel.CUSTOMS), Optional.of(NAME))),
                row(
                        "a period without ends",
                        "a period needs a beginning or an end",
                        () -> new Period(Optional.empty(), Optional.empty(), Extras.none())),
                row("a quantity of nothing", quantity, () -> quantity(NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER)),
                row("a value and about", quantity, () -> quantity(ONE, ONE, NO_NUMBER, NO_NUMBER)),
                row("a value and a least", quantity, () -> quantity(ONE, NO_NUMBER, ONE, NO_NUMBER)),
                row("about and a most", quantity, () -> quantity(NO_NUMBER, ONE, NO_NUMBER, ONE)),
                row("all of them", quantity, () -> quantity(ONE, ONE, ONE, ONE)),
                row(
                        "a number too large to write out",
                        exponent + "1E+1001",
                        () -> Quantity.of(new BigDecimal("1e1001"), "day")),
                row(
                        "a number too small to write out",
                        exponent + "1E-999999999",
                        () -> Quantity.about(new BigDecimal("1e-999999999"), "day")),
                row(
                        "a least that is nothing with a huge exponent",
                        exponent + "0E+999999999",
                        () -> Quantity.atLeast(new BigDecimal("0e999999999"), "day")),
                row(
                        "a most beyond what an exponent can be",
                        exponent + "1.2E+2147483648",
                        () -> Quantity.between(
                                BigDecimal.ONE, new BigDecimal(BigInteger.valueOf(12), -2147483647), "day")),
                row(
                        "a label in no language",
                        "not a BCP 47 language tag: 'en_US'",
                        () -> Technology.Label.of("x", "en_US", Technology.LabelKind.Listed.ALTERNATIVE)),
                row(
                        "a source in no language",
                        "not a BCP 47 language tag: 'english!'",
                        () -> FullModel.source().toBuilder()
                                .languages(List.of("en", "english!"))
                                .build()),
                row("a part of nothing", "a part needs a number, a title or a page", () -> part(Optional.empty())),
                row("a page before the first", "page" + countTo + "-1", () -> part(Optional.of(-1L))),
                row(
                        "a negative population",
                        "population" + countTo + "-1",
                        () -> FullModel.survey().toBuilder().population(-1L).build()),
                row(
                        "negative respondents",
                        "respondents" + countTo + "-7",
                        () -> FullModel.survey().toBuilder().respondents(-7L).build()),
                row(
                        "a negative count",
                        "count" + countTo + "-1",
                        () -> FullModel.answer().toBuilder().count(-1L).build()),
                row(
                        "a negative base",
                        "base" + countTo + "-1",
                        () -> FullModel.answer().toBuilder().base(-1L).build()),
                row(
                        "a negative sequence",
                        "sequence" + countTo + "-1",
                        () -> FullModel.catalogue().toBuilder().sequence(-1L).build()),
                row(
                        "a count that JSON readers do not hold",
                        "count" + countTo + "9007199254740992",
                        () -> FullModel.answer().toBuilder()
                                .count(9_007_199_254_740_992L)
                                .build()),
                row(
                        "an answer of no kind",
                        "a stage is given exactly for the kind STAGE",
                        () -> new StageAnswer(StageAnswer.Kind.STAGE, Optional.empty())),
                row(
                        "an unmapped answer with a stage",
                        "a stage is given exactly for the kind STAGE",
                        () -> new StageAnswer(StageAnswer.Kind.UNMAPPED, Optional.of(AdoptionStage.Listed.PILOT))));
    }

    private static Arguments row(String name, String message, Supplier<Object> value) {
        return arguments(name, message, value);
    }

    private static CaseStudy caseStudy(List<TechnologyId> technologies, List<OrganizationId> adopters) {
        return CaseStudy.builder(FullModel.DRONE_CASE, NAME, technologies, adopters)
                .build();
    }

    private static StageRecord stageRecord(
            PartialDate date, Optional<PartialDate> notBefore, Optional<PartialDate> notAfter) {
        return new StageRecord(
                Optional.of(AdoptionStage.Listed.PILOT),
                Basis.Listed.OBSERVED,
                Optional.of(date),
                notBefore,
                notAfter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static Partner partner(Optional<OrganizationId> organization, Optional<Text> name) {
        return new Partner(organization, name, Optional.empty(), Extras.none());
    }

    private static Quantity quantity(
            Optional<BigDecimal> value,
            Optional<BigDecimal> about,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max) {
        return new Quantity(value, about, min, NO_NUMBER, max, NO_NUMBER, NO_UNIT, Extras.none());
    }

    private static Source.Part part(Optional<Long> page) {
        return new Source.Part(Optional.empty(), Optional.empty(), page, Extras.none());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void theValueIsRefusedWithItsReason(String name, String message, Supplier<Object> value) {
        assertThatIllegalArgumentException().isThrownBy(value::get).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9_007_199_254_740_991L})
    void countsReachFromNothingToWhatJsonReadersHold(long count) {
        Survey.Answer answer = Survey.Answer.builder().count(count).base(count).build();

        assertThat(answer.count()).contains(count);
        assertThat(answer.base()).contains(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "-9.99e1000", "1e-1000", "0e1000", "0e-1000", "0.00", "1e400"})
    void aQuantityHoldsPowersOfTenUpToAThousandEitherWay(String number) {
        BigDecimal value = new BigDecimal(number);

        assertThat(Quantity.holds(value)).isTrue();
        assertThat(Quantity.of(value, "day").value()).contains(value);
    }

    @Test
    void aLongNumberWithoutAnExponentIsHeld() {
        BigDecimal digits = new BigDecimal("1." + "0".repeat(5_000) + "1");

        assertThat(Quantity.of(digits, "day").value()).contains(digits);
    }

    @Test
    void oneEndOfARangeIsEnough() {
        assertThatCode(() -> {
                    quantity(NO_NUMBER, NO_NUMBER, ONE, NO_NUMBER);
                    quantity(NO_NUMBER, NO_NUMBER, NO_NUMBER, ONE);
                    quantity(NO_NUMBER, NO_NUMBER, ONE, ONE);
                    Period.since(FullModel.date("2019"));
                    new Period(Optional.empty(), Optional.of(FullModel.date("2019")), Extras.none());
                    part(Optional.of(1L));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aRecordMayHaveAWordAloneOrAStageAlone() {
        ReportedAs word = ReportedAs.of(Code.of("cncf-maturity"), "graduated");

        assertThat(StageRecord.builder(word, Basis.Listed.OBSERVED).build().stage())
                .isEmpty();
        assertThat(FullModel.datedRecord().reportedAs()).isEmpty();
    }

    @Test
    void theEmptyWordStandsForNoAnswer() {
        assertThat(ReportedAs.of(FullModel.SCHEME, "").word()).isEmpty();
        assertThat(FullModel.crosswalk().row("")).isPresent();
    }

    @Test
    void aWordIsMatchedExactlyAndTheFirstRowCounts() {
        Crosswalk crosswalk = FullModel.crosswalk();
        Crosswalk twice = crosswalk.toBuilder()
                .rows(List.of(
                        crosswalk.rows().get(0),
                        new Crosswalk.Row(
                                "Pilot", Optional.empty(), Optional.empty(), Optional.empty(), Extras.none())))
                .build();

        assertThat(crosswalk.row("Pilot")).contains(crosswalk.rows().get(0));
        assertThat(crosswalk.row("pilot")).isEmpty();
        assertThat(crosswalk.row("Pilot ")).isEmpty();
        assertThat(twice.row("Pilot")).contains(crosswalk.rows().get(0));
    }
}
