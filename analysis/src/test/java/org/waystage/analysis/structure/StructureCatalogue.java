package org.waystage.analysis.structure;

import java.util.List;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.ScopeId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Ten cases whose funnel, moves and statements can be worked out by hand, on the head of {@link SmallCatalogue}. */
public final class StructureCatalogue {
    private StructureCatalogue() {}

    /**
     * Issued 2026-11-25. In short, with observed records marked by a tilde:
     *
     * <pre>
     * grown     machine-learning  korea          exploring 2018, pilot 2019-03, deployed-limited 2021
     * given-up  drones            kenya          planned 2020, ~planned 2020-06, abandoned 2021
     * running   drones            vanuatu        ~deployed 2022
     * asked     drones            kenya          ~unknown 2022
     * ended     machine-learning  bangladesh     concluded 2020
     * plan      drones            kenya          deployed expected 2027
     * nothing   machine-learning  port-operator  ~not-planned 2020
     * parts     drones            korea          north: deployed-full 2021; south: pilot 2019, planned 2020
     * over      machine-learning  kenya          deployed-full 2020, retired 2023
     * same-year drones            bangladesh     planned 2018, ~pilot 2020, ~development 2020-05, deployed-full 2022, ~pilot without date
     * </pre>
     */
    public static Catalogue catalogue() {
        return SmallCatalogue.head()
                .caseStudies(List.of(
                        one("grown", "machine-learning", "korea")
                                .stages(List.of(
                                        began("exploring", "2018"),
                                        began("pilot", "2019-03"),
                                        began("deployed-limited", "2021")))
                                .benefits(List.of(coded("SPEED COST"), coded("SPEED")))
                                .build(),
                        one("given-up", "drones", "kenya")
                                .stages(List.of(
                                        began("planned", "2020"),
                                        observed("planned", "2020-06"),
                                        began("abandoned", "2021")))
                                .benefits(List.of(Statement.of(Text.english("Faster"))))
                                .build(),
                        one("running", "drones", "vanuatu")
                                .stages(List.of(observed("deployed", "2022")))
                                .benefits(List.of(coded("COST"), Statement.of(Text.english("Cheaper"))))
                                .build(),
                        one("asked", "drones", "kenya")
                                .stages(List.of(observed("unknown", "2022")))
                                .build(),
                        one("ended", "machine-learning", "bangladesh")
                                .stages(List.of(began("concluded", "2020")))
                                .build(),
                        one("plan", "drones", "kenya")
                                .stages(List.of(
                                        StageRecord.expected(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2027"))))
                                .build(),
                        one("nothing", "machine-learning", "port-operator")
                                .stages(List.of(observed("not-planned", "2020")))
                                .build(),
                        one("parts", "drones", "korea")
                                .scopes(List.of(
                                        Scope.of(ScopeId.of("north"), Text.english("North")),
                                        Scope.of(ScopeId.of("south"), Text.english("South"))))
                                .stages(List.of(
                                        of("deployed-full", "2021", "north"),
                                        of("pilot", "2019", "south"),
                                        of("planned", "2020", "south")))
                                .build(),
                        one("over", "machine-learning", "kenya")
                                .stages(List.of(began("deployed-full", "2020"), began("retired", "2023")))
                                .build(),
                        one("same-year", "drones", "bangladesh")
                                .stages(List.of(
                                        began("planned", "2018"),
                                        observed("pilot", "2020"),
                                        observed("development", "2020-05"),
                                        began("deployed-full", "2022"),
                                        StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.OBSERVED)
                                                .build()))
                                .build()))
                .build();
    }

    /** Three cases in the words of a scheme that says the order {@code low}, {@code middle}, {@code high}. */
    public static Catalogue ofScheme() {
        Code scheme = Code.of("rings");
        return SmallCatalogue.head()
                .crosswalks(List.of(Crosswalk.builder(scheme)
                        .order(List.of("low", "middle", "high"))
                        .build()))
                .caseStudies(List.of(
                        one("a", "drones", "kenya")
                                .stages(List.of(word("low", "2019"), word("high", "2021")))
                                .build(),
                        one("b", "drones", "kenya")
                                .stages(List.of(word("low", "2020")))
                                .build(),
                        one("c", "drones", "kenya")
                                .stages(List.of(word("hold", "2020")))
                                .build()))
                .build();
    }

    /**
     * More cases in the words of that scheme. In short, with {@code low}, {@code middle} and {@code high} in its order:
     *
     * <pre>
     * back       high 2018, low 2020
     * out        middle 2019, hold 2021 (outside the order)
     * same-day   low and middle 2020-05-01, high 2022
     * again      low 2018, low 2019
     * mixed      pilot 2020, low 2021
     * parts      low 2019; north: high 2020
     * undated    low
     * plan       high expected 2027
     * elsewhere  pilot 2020
     * </pre>
     */
    public static Catalogue ofWords() {
        return ofScheme().toBuilder()
                .caseStudies(List.of(
                        words("back", word("high", "2018"), word("low", "2020")),
                        words("out", word("middle", "2019"), word("hold", "2021")),
                        words(
                                "same-day",
                                word("low", "2020-05-01"),
                                word("middle", "2020-05-01"),
                                word("high", "2022")),
                        words("again", word("low", "2018"), word("low", "2019")),
                        words("mixed", observed("pilot", "2020"), word("low", "2021")),
                        words(
                                "parts",
                                word("low", "2019"),
                                word("high", "2020").toBuilder()
                                        .scope(ScopeId.of("north"))
                                        .build()),
                        words(
                                "undated",
                                StageRecord.builder(ReportedAs.of(Code.of("rings"), "low"), Basis.Listed.OBSERVED)
                                        .build()),
                        words(
                                "plan",
                                word("high", "2027").toBuilder()
                                        .basis(Basis.Listed.EXPECTED)
                                        .build()),
                        words("elsewhere", observed("pilot", "2020"))))
                .build();
    }

    private static CaseStudy words(String id, StageRecord... records) {
        return one(id, "drones", "kenya")
                .scopes(List.of(Scope.of(ScopeId.of("north"), Text.english("North"))))
                .stages(List.of(records))
                .build();
    }

    static CaseStudy.Builder one(String id, String technologies, String adopters) {
        return SmallCatalogue.caseStudy(id, technologies, adopters);
    }

    static StageRecord began(String stage, String date) {
        return StageRecord.began(AdoptionStage.of(stage), PartialDate.parse(date));
    }

    static StageRecord observed(String stage, String date) {
        return StageRecord.observed(AdoptionStage.of(stage), PartialDate.parse(date));
    }

    private static StageRecord of(String stage, String date, String scope) {
        return began(stage, date).toBuilder().scope(ScopeId.of(scope)).build();
    }

    static StageRecord word(String word, String date) {
        return StageRecord.builder(ReportedAs.of(Code.of("rings"), word), Basis.Listed.OBSERVED)
                .date(PartialDate.parse(date))
                .build();
    }

    static Statement coded(String codes) {
        return Statement.of(SmallCatalogue.codes(codes));
    }
}
