package org.waystage.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;

/** Which cases went on in which others is told by their links alone, from the links' dates on, and never in a circle. */
class SuccessionTest {
    private static final Optional<PartialDate> ISSUED = Optional.of(PartialDate.of(2026, 11, 25));
    private static final LocalDate ISSUE_DAY = LocalDate.of(2026, 11, 25);

    /** Returns cases as {@code a merged-into b 2020}, or an id alone, with semicolons between them. */
    private static List<CaseOutline> cases(String text) {
        List<CaseOutline> cases = new ArrayList<>();
        for (String one : text.split(";")) {
            String[] words = one.trim().split(" ");
            List<CaseStudy.Link> links = new ArrayList<>();
            for (int i = 1; i + 1 < words.length; i += 3) {
                links.add(new CaseStudy.Link(
                        LinkKind.of(words[i]),
                        words[i + 1].equals("-") ? Optional.empty() : Optional.of(CaseStudyId.of(words[i + 1])),
                        i + 2 < words.length && !words[i + 2].equals("-")
                                ? Optional.of(PartialDate.parse(words[i + 2]))
                                : Optional.empty(),
                        Optional.empty(),
                        Extras.none()));
            }
            cases.add(new CaseOutline(
                    CaseStudyId.of(words[0]),
                    Optional.empty(),
                    List.of(TechnologyId.of("drones")),
                    List.of(OrganizationId.of("customs")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    links));
        }
        return cases;
    }

    private static String steps(List<CaseOutline> cases, LocalDate day) {
        Succession succession = Succession.of(cases, ISSUED, day);
        List<String> steps = new ArrayList<>();
        cases.stream()
                .map(CaseOutline::id)
                .distinct()
                .sorted()
                .forEach(id -> succession
                        .successors(id)
                        .forEach(step -> steps.add(step.from() + (step.asPart() ? " in " : " as ") + step.to())));
        return String.join(", ", steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a merged-into b; b                            | a in b
                    a; b renamed-from a                           | a as b
                    a; b continues a                              | a as b
                    a replaced-by b; b                            | ''
                    a split-from b; b part-of a; c built-on a     | ''
                    a related b; b x-continues a                  | ''
                    a merged-into c; b                            | ''
                    a merged-into -; b                            | ''
                    a; a; b continues a                           | ''
                    a; b continues a; c continues b               | a as b, b as c
                    a merged-into b - merged-into c; b; c         | a in b, a in c
                    a merged-into b; b continues a                | a as b, a in b
                    a merged-into b 2020; b                       | a in b
                    a merged-into b 2026-12; b                    | ''
                    a merged-into b 2026-11; b                    | a in b
                    """)
    void whatALinkSaysIsKnownByItsKindItsTargetAndItsDate(String cases, String steps) {
        assertThat(steps(cases(cases), ISSUE_DAY)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-30, ''", "2020-12-31, a as b", "2021-01-01, a as b"})
    void aLinkHoldsFromTheLatestDayOfItsDateOn(LocalDate day, String steps) {
        assertThat(steps(cases("a; b continues a 2020"), day)).isEqualTo(steps);
    }

    @Test
    void theDateOfALinkIsCappedAtTheIssueDate() {
        assertThat(steps(cases("a; b continues a 2026"), ISSUE_DAY)).isEqualTo("a as b");
        assertThat(steps(cases("a; b continues a 2026"), ISSUE_DAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void inACircleNoneGoesOnInAnotherOfItAndWhatLeadsThereDoes() {
        List<CaseOutline> cases =
                cases("a merged-into b; b merged-into c; c merged-into b; d continues c; e continues e");
        Succession succession = Succession.of(cases, ISSUED, ISSUE_DAY);

        assertThat(steps(cases, ISSUE_DAY)).isEqualTo("a in b, c as d");
        assertThat(succession.circles())
                .containsExactly(List.of(CaseStudyId.of("b"), CaseStudyId.of("c")), List.of(CaseStudyId.of("e")));
        assertThat(succession.allBefore(List.of(CaseStudyId.of("b")))).containsExactly(CaseStudyId.of("a"));
    }

    @Test
    void aCircleThatClosesLaterIsNoneBefore() {
        assertThat(steps(cases("a merged-into b 2019; b merged-into a 2022"), LocalDate.of(2020, 1, 1)))
                .isEqualTo("a in b");
        assertThat(steps(cases("a merged-into b 2019; b merged-into a 2022"), ISSUE_DAY))
                .isEmpty();
    }

    @Test
    void theOrderOfTheCasesMakesNoDifference() {
        List<CaseOutline> cases = cases(
                "a merged-into b; b; c continues b; d merged-into c; e continues f; f continues e; g renamed-from e");
        String steps = steps(cases, ISSUE_DAY);
        for (int seed = 0; seed < 20; seed++) {
            List<CaseOutline> shuffled = new ArrayList<>(cases);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(steps(shuffled, ISSUE_DAY)).isEqualTo(steps);
        }
    }

    @Test
    void aLongChainAndALongCircleAreFollowedToTheEnd() {
        StringBuilder chain = new StringBuilder("c0");
        for (int i = 1; i < 20_000; i++) {
            chain.append(";c").append(i).append(" continues c").append(i - 1);
        }
        Succession open = Succession.of(cases(chain.toString()), ISSUED, ISSUE_DAY);
        Succession closed =
                Succession.of(cases(chain.replace(0, 2, "c0 continues c19999").toString()), ISSUED, ISSUE_DAY);

        assertThat(open.allBefore(List.of(CaseStudyId.of("c19999")))).hasSize(19_999);
        assertThat(closed.isEmpty()).isTrue();
        assertThat(closed.circles())
                .singleElement()
                .satisfies(circle -> assertThat(circle).hasSize(20_000));
    }

    @Test
    void aCircleOfManyCasesIsListedInTimeThatGrowsWithTheirNumber() {
        int size = 200_000;
        List<CaseStudyId> ids =
                IntStream.range(0, size).mapToObj(i -> CaseStudyId.of("c" + i)).toList();
        List<Succession.Step> steps = IntStream.range(0, size)
                .mapToObj(i -> new Succession.Step(ids.get(i), ids.get((i + 1) % size), false, LocalDate.MIN))
                .toList();

        assertThat(Succession.of(ids, steps, ISSUE_DAY).circles())
                .singleElement()
                .satisfies(circle -> assertThat(circle).hasSize(size));
    }
}
