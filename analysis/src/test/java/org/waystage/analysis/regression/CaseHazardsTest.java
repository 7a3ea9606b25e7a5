package org.waystage.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.regression.CaseHazards.Offer;
import org.waystage.analysis.regression.HazardRefusal.Obstacle;
import org.waystage.analysis.regression.HazardRefusal.Part;
import org.waystage.analysis.regression.HazardRefusal.Reason;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** From the cases of a small catalogue to ratios, worked out by hand. */
class CaseHazardsTest {
    private static final TimeToStage TIMES =
            TimeToStage.to(Milestone.parse("deployed")).from(TimeOrigin.calendar(LocalDate.of(2019, 1, 1)));

    private final List<Organization> bodies = new ArrayList<>();
    private final List<CaseStudy> cases = new ArrayList<>();

    private static StageRecord record(String text) {
        String[] words = text.split(" ");
        return StageRecord.builder(AdoptionStage.of(words[0]), Basis.of(words[1]))
                .date(PartialDate.parse(words[2]))
                .build();
    }

    /** Adds a case of bodies that nobody has told of yet, in countries, or of none. */
    private void add(String adopters, String countries, String... records) {
        for (String body : adopters.split(" ")) {
            if (bodies.stream().noneMatch(one -> one.id().value().equals(body))) {
                bodies.add(Organization.builder(OrganizationId.of(body), Text.english(body))
                        .build());
            }
        }
        CaseStudy.Builder one = SmallCatalogue.caseStudy("case-" + cases.size(), "drones", adopters)
                .nature(Nature.Listed.USE)
                .stages(Arrays.stream(records).map(CaseHazardsTest::record).toList());
        cases.add((countries.isEmpty() ? one : one.countries(SmallCatalogue.codes(countries))).build());
    }

    private void add(int number, String prefix, String countries, String... records) {
        for (int i = 0; i < number; i++) {
            add(prefix + i, countries, records);
        }
    }

    private Catalogue catalogue() {
        return SmallCatalogue.head()
                .issued(PartialDate.parse("2020-12-31"))
                .organizations(bodies)
                .caseStudies(cases)
                .build();
    }

    /** Of 40 cases in Kenya 10 are deployed within 2019, of 50 in Korea 25; the others are seen in test at its end. */
    private void twoRegions() {
        add(10, "kenyan", "KE", "planned observed 2018", "deployed began 2019");
        add(30, "slow-kenyan", "KE", "planned observed 2018", "pilot observed 2019-12-31");
        add(25, "korean", "KR", "planned observed 2018", "deployed began 2019");
        add(25, "slow-korean", "KR", "planned observed 2018", "pilot observed 2019-12-31");
    }

    private CaseHazards answer(HazardQuestion question) {
        return question.of(catalogue());
    }

    private static HazardFit fit(CaseHazards answer) {
        return (HazardFit) answer.outcome();
    }

    private static HazardFit.Effect effect(CaseHazards answer) {
        return fit(answer).covariates().get(0).effects().get(0);
    }

    @Test
    void theRatioOfOneYearIsThatOfTheLogarithmsOfThoseLeft() {
        twoRegions();

        CaseHazards answer =
                answer(HazardQuestion.of(TIMES).by(Dimension.REGION, "AP").model(HazardModel.Kind.DISCRETE));

        assertThat(answer.cases()).isEqualTo(90);
        assertThat(answer.events()).isEqualTo(35);
        assertThat(answer.shared()).isZero();
        assertThat(effect(answer).level()).isEqualTo("ESA");
        assertThat(effect(answer).ratio()).isCloseTo(Math.log(0.75) / Math.log(0.5), within(1e-9));
        assertThat(fit(answer).errors()).isEqualTo(HazardRegression.Errors.LIKELIHOOD);
    }

    @Test
    void aCaseOfTwoRegionsHasHalfOfEach() {
        twoRegions();
        add("joint", "KE KR", "planned observed 2018", "deployed began 2019");

        CaseHazards answer = answer(HazardQuestion.of(TIMES).by(Dimension.REGION));

        assertThat(answer.shared()).isEqualTo(1);
        assertThat(fit(answer).covariates().get(0).levels())
                .containsExactly(new HazardFit.Level("AP", 50.5, 25.5), new HazardFit.Level("ESA", 40.5, 10.5));
    }

    /** A half and thirds may add up to 3.5000000000000004. */
    @Test
    void sumsOfSharesAreWithoutTheErrorsOfTheirLastDigits() {
        twoRegions();
        add(10, "two", "KE KR", "planned observed 2018", "deployed began 2019");
        add(11, "three", "KE KR BD", "planned observed 2018", "deployed began 2019");
        add(20, "slow-bengal", "BD", "planned observed 2018", "pilot observed 2019-12-31");

        for (HazardFit.Level level : fit(answer(HazardQuestion.of(TIMES).by(Dimension.COUNTRY)))
                .covariates()
                .get(0)
                .levels()) {
            assertThat(level.events()).isEqualTo(Math.rint(level.events() * 1e9) / 1e9);
        }
    }

    @Test
    void thoseThatHadReachedItWhenFirstSeenAreCounted() {
        twoRegions();
        add(3, "early", "KE", "deployed observed 2019-06-30");

        CaseHazards answer = answer(HazardQuestion.of(TIMES).by(Dimension.REGION));

        assertThat(answer.events()).isEqualTo(38);
        assertThat(answer.reachedWhenFirstSeen()).isEqualTo(3);
    }

    @Test
    void aCaseWithoutAKeyOrWithoutATimeIsLeftOutAndCounted() {
        twoRegions();
        add("nowhere", "", "pilot observed 2019-12-31");
        add("silent", "KE");

        CaseHazards answer = answer(HazardQuestion.of(TIMES).by(Dimension.REGION));

        assertThat(answer.cases()).isEqualTo(90);
        assertThat(answer.without()).containsExactly(Map.entry("region", 1L));
        assertThat(answer.leftOut()).containsExactly(Map.entry(CaseTime.Reason.NO_RECORD, 1L));
    }

    @Test
    void aNumberOfTheCallersOwnIsLackedIfItIsNaN() {
        twoRegions();

        CaseHazards answer = answer(HazardQuestion.of(TIMES)
                .number(
                        "first",
                        one -> one.id().value().equals("case-0")
                                ? Double.NaN
                                : one.adopters().get(0).value().length()));

        assertThat(answer.without()).containsExactly(Map.entry("first", 1L));
        assertThat(answer.cases()).isEqualTo(89);
    }

    @Test
    void aCompetingStageEndsTheWaiting() {
        twoRegions();
        add("stopped", "KE", "pilot observed 2019-06-30", "abandoned began 2019-07-01");
        TimeToStage competing = TIMES.competing(List.of(Milestone.parse("abandoned")));

        CaseHazards answer = answer(HazardQuestion.of(competing).by(Dimension.REGION));

        assertThat(answer.cases()).isEqualTo(91);
        assertThat(answer.events()).isEqualTo(35);
    }

    /** As many again, first seen a year later, have the same ratio in 2020, unless they count as at risk in 2019 too. */
    @Test
    void aCaseFirstSeenLaterCountsFromThenOnly() {
        twoRegions();
        add(10, "late-kenyan", "KE", "pilot observed 2019-12-31", "deployed began 2020");
        add(30, "waiting-kenyan", "KE", "pilot observed 2019-12-31", "pilot observed 2020-12-31");
        add(25, "late-korean", "KR", "pilot observed 2019-12-31", "deployed began 2020");
        add(25, "waiting-korean", "KR", "pilot observed 2019-12-31", "pilot observed 2020-12-31");
        add("unseen", "KR", "deployed began 2020");
        HazardQuestion seen = HazardQuestion.of(TIMES.entering(TimeEntry.FIRST_SEEN))
                .by(Dimension.REGION, "AP")
                .model(HazardModel.Kind.DISCRETE);
        HazardQuestion always =
                HazardQuestion.of(TIMES).by(Dimension.REGION, "AP").model(HazardModel.Kind.DISCRETE);

        assertThat(effect(answer(seen)).ratio()).isCloseTo(Math.log(0.75) / Math.log(0.5), within(1e-9));
        assertThat(answer(seen).leftOut()).containsExactly(Map.entry(CaseTime.Reason.ENTRY_NOT_KNOWN, 1L));
        assertThat(answer(seen).cases()).isEqualTo(180);
        // Of 80 then 10 and of 40 then 10, against of 100 then 25 and of 50 then 25: not one ratio.
        assertThat(Math.abs(
                        effect(answer(always)).logRatio() - effect(answer(seen)).logRatio()))
                .isGreaterThan(0.005);
    }

    @Test
    void aKeyWhoseCasesLieInFourteenClustersIsRefusedClusteredIntervalsOnly() {
        for (int i = 0; i < 40; i++) {
            String slow = i < 10 ? "deployed began 2019" : "pilot observed 2019-12-31";
            add("kenyan" + i % 14, "KE", "planned observed 2018", slow);
            String fast = i < 20 ? "deployed began 2019" : "pilot observed 2019-12-31";
            add("korean" + i % 20, "KR", "planned observed 2018", fast);
        }
        HazardQuestion question = HazardQuestion.of(TIMES).by(Dimension.REGION, "AP");

        HazardRefusal refusal = (HazardRefusal) answer(question).outcome();
        assertThat(refusal.obstacles())
                .containsExactly(new Obstacle(Reason.LEVEL_IN_FEW_CLUSTERS, new Part("region", "ESA"), 14, 15));
        assertThat(offers(question)).containsExactly(Offer.INDEPENDENT);
        assertThat(fit(answer(question.errors(HazardRegression.Errors.LIKELIHOOD)))
                        .clusters())
                .isEqualTo(34);
    }

    @Test
    void keysInEnoughClustersAreNamedWhereOthersLieInTooFew() {
        threeCountries();
        HazardQuestion question = HazardQuestion.of(TIMES);

        HazardRefusal refusal =
                (HazardRefusal) answer(question.by(Dimension.COUNTRY)).outcome();
        assertThat(refusal.obstacles())
                .containsExactly(new Obstacle(Reason.LEVEL_IN_FEW_CLUSTERS, new Part("country", "KE"), 14, 15));
        assertThat(offers(question.by(Dimension.COUNTRY)))
                .containsExactly(Offer.ONE_LEVEL, Offer.ONE_LEVEL, Offer.INDEPENDENT);
        assertThat(refusal.comparable()).containsExactly(new Part("country", "BD"), new Part("country", "KR"));
        assertThat(refusal.clusters())
                .isEqualTo(Map.of(
                        new Part("country", "BD"), 15, new Part("country", "KE"), 14, new Part("country", "KR"), 20));
        assertThat(answer(question.against(Dimension.COUNTRY, "BD")).outcome()).isInstanceOf(HazardFit.class);
        assertThat(answer(question.against(Dimension.COUNTRY, "KR")).outcome()).isInstanceOf(HazardFit.class);
    }

    /** Where all cases have one body, one key of a dimension would be refused for that as all of them are. */
    @Test
    void nothingThatWouldBeRefusedInTurnIsOffered() {
        for (int i = 0; i < 60; i++) {
            String country = List.of("KE", "KR", "BD").get(i % 3);
            add(
                    "the one",
                    country,
                    "planned observed 2018",
                    i % 7 == 0 || i < 3 ? "deployed began 2019" : "pilot observed 2019-12-31");
        }
        CaseHazards asked = answer(HazardQuestion.of(TIMES).by(Dimension.COUNTRY));

        assertThat(asked.outcome()).isInstanceOf(HazardRefusal.class);
        for (CaseHazards.Instead one : asked.instead(catalogue())) {
            assertThat(one.offers()).doesNotContain(Offer.FEWER_COVARIATES);
            assertThat(one.offers().contains(Offer.SCORE_TEST)
                            || answer(one.question()).outcome() instanceof HazardFit)
                    .as(one.toString())
                    .isTrue();
        }
    }

    /** What may be asked instead is no part of the answer, which would keep the catalogue and equal nothing but itself. */
    @Test
    void equalQuestionsOfOneCatalogueHaveEqualAnswers() {
        threeCountries();
        HazardQuestion refused = HazardQuestion.of(TIMES).by(Dimension.COUNTRY);
        CaseHazards asked = answer(refused);

        assertThat(asked.outcome()).isInstanceOf(HazardRefusal.class);
        assertThat(answer(refused)).isEqualTo(asked);
        assertThat(asked.instead(catalogue())).isEqualTo(asked.instead(catalogue(), cases.stream()));
    }

    @Test
    void nothingIsOfferedWhereThereAreRatios() {
        twoRegions();

        assertThat(answer(HazardQuestion.of(TIMES).by(Dimension.REGION)).instead(catalogue()))
                .isEmpty();
    }

    private List<Offer> offers(HazardQuestion question) {
        return answer(question).instead(catalogue()).stream()
                .flatMap(one -> one.offers().stream())
                .toList();
    }

    /** No case of Korea got there, so that its ratio would be 0. */
    @Test
    void theScoreTestIsOfferedOnlyWhereNoBodyHasSeveralCases() {
        add(20, "kenyan", "KE", "planned observed 2018", "deployed began 2019");
        add(20, "slow-kenyan", "KE", "planned observed 2018", "pilot observed 2019-12-31");
        add(40, "korean", "KR", "planned observed 2018", "pilot observed 2019-12-31");
        HazardQuestion question = HazardQuestion.of(TIMES).by(Dimension.COUNTRY);

        assertThat(offers(question)).contains(Offer.SCORE_TEST);
        assertThat(offers(HazardQuestion.of(TIMES).by(Dimension.NATURE))).doesNotContain(Offer.SCORE_TEST);
        add("korean0", "KR", "planned observed 2018", "pilot observed 2019-12-31");
        assertThat(offers(question)).doesNotContain(Offer.SCORE_TEST);
    }

    /** Cases without a country would be a group of the test, but a key cannot be compared with them. */
    @Test
    void theScoreTestIsNotOfferedOfOneKey() {
        add(20, "kenyan", "KE", "planned observed 2018", "deployed began 2019");
        add(20, "slow-kenyan", "KE", "planned observed 2018", "pilot observed 2019-12-31");
        add(40, "nowhere", "", "planned observed 2018", "pilot observed 2019-12-31");

        assertThat(offers(HazardQuestion.of(TIMES).by(Dimension.COUNTRY))).isEmpty();
    }

    @Test
    void eachOfSeveralKeysIsComparedWithAllThatAreNotNamed() {
        threeCountries();
        HazardQuestion question = HazardQuestion.of(TIMES).errors(HazardRegression.Errors.LIKELIHOOD);
        HazardFit.CovariateFit named = fit(answer(question.against(Dimension.COUNTRY, "BD", "KR")))
                .covariates()
                .get(0);
        HazardFit.CovariateFit all =
                fit(answer(question.by(Dimension.COUNTRY, "KE"))).covariates().get(0);

        assertThat(named.covariate().reference()).isEqualTo(HazardQuestion.Keys.OTHERS);
        assertThat(named.effects()).isEqualTo(all.effects()).hasSize(2);
        assertThat(obstacles(question.against(Dimension.COUNTRY, "BD", "FR")))
                .containsExactly(new Obstacle(Reason.NO_DIFFERENCE, new Part("country", "FR"), 0, 0));
    }

    @Test
    void whereAllKeysThatCountAreNamedThereAreNoOthersToCompareWith() {
        threeCountries();
        add("undated", "FR");
        HazardQuestion question = HazardQuestion.of(TIMES).against(Dimension.COUNTRY, "BD", "KE", "KR");

        HazardRefusal refusal = (HazardRefusal) answer(question).outcome();
        assertThat(refusal.obstacles())
                .containsExactly(new Obstacle(Reason.NO_DIFFERENCE, new Part("country", "(others)"), 0, 0));
        assertThat(offers(question)).contains(Offer.ONE_LEVEL);
    }

    @Test
    void keysThatDoNotSayWhatIsComparedWithWhatAreWrongUse() {
        HazardQuestion question = HazardQuestion.of(TIMES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.against(Dimension.REGION))
                .withMessageContaining("name a key of region");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.against(Dimension.REGION, "AP", "EUR", "AP"))
                .withMessageContaining("named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.against(Dimension.REGION, HazardQuestion.Keys.OTHERS))
                .withMessageContaining("no key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.by(Dimension.REGION, HazardQuestion.Keys.OTHERS))
                .withMessageContaining("no key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HazardQuestion.Keys(Dimension.REGION, Optional.of("AP"), List.of("EUR")))
                .withMessageContaining("not with both");
    }

    private void threeCountries() {
        for (int i = 0; i < 40; i++) {
            String slow = i < 10 ? "deployed began 2019" : "pilot observed 2019-12-31";
            String fast = i < 20 ? "deployed began 2019" : "pilot observed 2019-12-31";
            add("kenyan" + i % 14, "KE", "planned observed 2018", slow);
            add("korean" + i % 20, "KR", "planned observed 2018", fast);
            add("bengal" + i % 15, "BD", "planned observed 2018", fast);
        }
    }

    /** The same contrast, whichever of its sides is the one compared, and whether or not the other is named. */
    @Test
    void aKeyInOneClusterIsRefusedAsTheReferenceToo() {
        for (int i = 0; i < 40; i++) {
            add("kenyan", "KE", "planned observed 2018", i < 10 ? "deployed began 2019" : "pilot observed 2019-12-31");
            add(
                    "korean" + i,
                    "KR",
                    "planned observed 2018",
                    i < 20 ? "deployed began 2019" : "pilot observed 2019-12-31");
            add("korean" + i, "KR", "planned observed 2018", "pilot observed 2019-12-31");
        }

        assertThat(obstacles(HazardQuestion.of(TIMES).against(Dimension.REGION, "ESA")))
                .extracting(Obstacle::reason, Obstacle::about, Obstacle::number)
                .containsExactly(tuple(Reason.LEVEL_IN_FEW_CLUSTERS, new Part("region", "ESA"), 1L));
        assertThat(obstacles(HazardQuestion.of(TIMES).against(Dimension.REGION, "AP")))
                .extracting(Obstacle::reason, Obstacle::about, Obstacle::number)
                .containsExactly(tuple(Reason.LEVEL_IN_FEW_CLUSTERS, new Part("region", "(others)"), 1L));
        assertThat(obstacles(HazardQuestion.of(TIMES).by(Dimension.REGION, "ESA")))
                .extracting(Obstacle::reason, Obstacle::about, Obstacle::number)
                .containsExactly(tuple(Reason.LEVEL_IN_FEW_CLUSTERS, new Part("region", "ESA"), 1L));
    }

    @Test
    void aKeyThatNoCaseThatCountsHasIsRefusedByName() {
        twoRegions();
        add("undated", "BR");
        Obstacle nobody = new Obstacle(Reason.NO_DIFFERENCE, new Part("region", "AMS"), 0, 0);

        assertThat(obstacles(HazardQuestion.of(TIMES).against(Dimension.REGION, "AMS")))
                .containsExactly(nobody);
        assertThat(obstacles(HazardQuestion.of(TIMES).by(Dimension.REGION, "AMS")))
                .containsExactly(nobody);
    }

    private List<Obstacle> obstacles(HazardQuestion question) {
        return ((HazardRefusal) answer(question).outcome()).obstacles();
    }

    @Test
    void casesThatAreAlikeOrOnlyWaitAreRefused() {
        twoRegions();

        HazardRefusal alike = (HazardRefusal)
                answer(HazardQuestion.of(TIMES).by(Dimension.TECHNOLOGY)).outcome();
        assertThat(alike.obstacles()).containsExactly(new Obstacle(Reason.NO_DIFFERENCE, Part.of("technology"), 0, 0));
        cases.removeIf(one -> one.stages().get(1).basis().equals(Basis.Listed.BEGAN));
        HazardRefusal waiting = (HazardRefusal)
                answer(HazardQuestion.of(TIMES).by(Dimension.REGION)).outcome();
        assertThat(waiting.obstacles()).containsExactly(new Obstacle(Reason.NO_EVENT, Part.ALL, 0, 0));
    }

    private static CaseRows.Counted counted(CaseStudy one, TimeInterval time) {
        return new CaseRows.Counted(one, time, Map.of(), Map.of());
    }

    @Test
    void bodiesThatCasesJoinAreOneCluster() {
        add("d", "KR");
        add("c b", "KR");
        add("b a", "KR");
        add("c", "KR");
        CaseClusters clusters = CaseClusters.of(
                cases.stream().map(one -> counted(one, TimeInterval.after(1))).toList());

        assertThat(cases.stream().map(clusters::of)).containsExactly("d", "a", "a", "a");
    }

    private List<double[]> exposures(HazardQuestion.Peers peers, TimeInterval... times) {
        List<CaseRows.Counted> counted = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            counted.add(counted(cases.get(i), times[i]));
        }
        return exposures(peers, counted, counted.size());
    }

    /** Returns the exposure of the first cases of some to all of them. */
    private List<double[]> exposures(HazardQuestion.Peers peers, List<CaseRows.Counted> all, int first) {
        List<CaseRows.Counted> counted = all.subList(0, first);
        PeerExposure exposure = PeerExposure.of(
                peers,
                counted,
                all.stream()
                        .map(one -> new CaseRows.Peer(one.one(), one.time().by().orElse(Double.POSITIVE_INFINITY)))
                        .toList(),
                catalogue(),
                LocalDate.of(2020, 12, 31),
                List.of(0.0, 1.0, 2.0, 3.0));
        return counted.stream().map(exposure::of).toList();
    }

    /** In Asia a and b get there within the second period and at its end; c waits; d is alone in Africa. */
    @Test
    void othersOfTheRegionCountFromThePeriodAfterTheOneInWhichTheyGotThere() {
        add("a", "KR");
        add("b", "KR");
        add("c", "BD");
        add("d", "KE");

        List<double[]> shares = exposures(
                HazardQuestion.Peers.REGION,
                TimeInterval.between(1, 1.5),
                TimeInterval.exact(2),
                TimeInterval.after(3),
                TimeInterval.exact(0.5));

        assertThat(shares)
                .containsExactly(
                        new double[] {0, 0, 0.5}, // b by the end of the second; itself never
                        new double[] {0, 0, 0.5},
                        new double[] {0, 0, 1},
                        new double[] {0, 0, 0});
    }

    /** A body that got there before it came under observation is no row of the fit, but still a peer. */
    @Test
    void peersThatDoNotCountThemselvesAreStillPeers() {
        add("a", "KR");
        add("b", "KR");

        assertThat(exposures(
                        HazardQuestion.Peers.REGION,
                        List.of(
                                counted(cases.get(0), TimeInterval.after(3)),
                                counted(cases.get(1), TimeInterval.exact(1))),
                        1))
                .containsExactly(new double[] {0, 1, 1});
    }

    @Test
    void exposureIsRefusedWhereTimesHaveNoCommonDays() {
        add("a", "KR");
        assertThatThrownBy(() -> answer(HazardQuestion.of(TimeToStage.to(Milestone.parse("deployed")))
                        .exposure(HazardQuestion.Peers.REGION)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calendar");
    }

    /** The partner b had it early; the partner e has no case, and counts as one that has not got there. */
    @Test
    void partnersOfItsCasesCountAndOthersDoNot() {
        add("a", "KR");
        cases.set(
                0,
                SmallCatalogue.caseStudy("joint", "drones", "a")
                        .partners(List.of(Partner.of(OrganizationId.of("b")), Partner.of(OrganizationId.of("e"))))
                        .build());
        add("b", "KR");
        add("c", "KR");
        bodies.add(
                Organization.builder(OrganizationId.of("e"), Text.english("e")).build());

        List<double[]> shares = exposures(
                HazardQuestion.Peers.PARTNERS, TimeInterval.after(3), TimeInterval.exact(1), TimeInterval.exact(1));

        assertThat(shares).containsExactly(new double[] {0, 0.5, 0.5}, new double[] {0, 0, 0}, new double[] {0, 0, 0});
    }

    /** In one region, or two, exposure is the time that has gone by; and those of no region have no peers. */
    @Test
    void exposureInFewRegionsIsRefusedAndCasesOfNoneAreLeftOut() {
        twoRegions();
        add(4, "nowhere", "", "planned observed 2018", "deployed began 2019");

        CaseHazards answer = answer(HazardQuestion.of(TIMES).exposure(HazardQuestion.Peers.REGION));

        assertThat(answer.without()).containsExactly(Map.entry("exposure-region", 4L));
        assertThat(answer.cases()).isEqualTo(90);
        assertThat(((HazardRefusal) answer.outcome()).obstacles())
                .containsExactly(new Obstacle(Reason.EXPOSURE_IN_FEW_GROUPS, Part.of("exposure-region"), 2, 5));
    }

    /** Early ones come first, and nobody else is exposed to them before the year after. */
    @Test
    void exposureIsARatioFromNoneToAllInDiscreteTime() {
        twoRegions();

        CaseHazards answer =
                answer(HazardQuestion.of(TIMES).by(Dimension.REGION, "AP").exposure(HazardQuestion.Peers.PARTNERS));

        // All that is known lies in 2019, before which nobody had it: the exposure is 0 throughout.
        assertThat(((HazardRefusal) answer.outcome()).obstacles())
                .contains(new Obstacle(Reason.NO_DIFFERENCE, Part.of("exposure-partners"), 0, 0));
        assertThat(answer.question().kind()).isEqualTo(HazardModel.Kind.DISCRETE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer(answer.question().pieces(3)));
    }
}
