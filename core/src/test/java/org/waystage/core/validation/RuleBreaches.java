package org.waystage.core.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.FullCodeLists;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Rule;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Histories;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/** For each rule a change of the catalogue of {@link FullModel} that breaks it once, and nothing else. */
final class RuleBreaches {
    private static final Text EMPTY = Text.english(" ");
    private static final Text NAME = Text.english("name");

    private RuleBreaches() {}

    /** A change of the whole model, and the one notice that it gives. */
    record Breach(Rule rule, UnaryOperator<Catalogue> change, String pointer, Map<String, String> values) {
        Catalogue catalogue() {
            return change.apply(FullModel.catalogue());
        }

        @Override
        public String toString() {
            return rule.id() + " at " + pointer;
        }
    }

    private static Breach breach(
            Rule rule, String pointer, UnaryOperator<Catalogue.Builder> change, Map<String, String> values) {
        return new Breach(rule, catalogue -> change.apply(catalogue.toBuilder()).build(), pointer, values);
    }

    /** Returns a breach by a change of the first case. */
    private static Breach inCase(
            Rule rule, String pointer, UnaryOperator<CaseStudy.Builder> change, Map<String, String> values) {
        CaseStudy changed = change.apply(FullModel.caseStudy().toBuilder()).build();
        return breach(
                rule,
                "/caseStudies/0" + pointer,
                catalogue -> catalogue.caseStudies(List.of(changed, FullModel.oldCase())),
                values);
    }

    /** Returns a breach by stage records that the first case has instead of its own. */
    private static Breach inStages(Rule rule, String pointer, String records, Map<String, String> values) {
        List<Scope> scopes = List.of(Scope.of(FullModel.PORT, NAME));
        return inCase(
                rule,
                "/stages" + pointer,
                caseStudy -> caseStudy.scopes(scopes).stages(Histories.records(records)),
                values);
    }

    /** Returns a breach by a stage record that reports a word. */
    private static Breach reported(
            Rule rule, String pointer, String word, AdoptionStage stage, Map<String, String> values) {
        ReportedAs reported = new ReportedAs(FullModel.SCHEME, word, Optional.empty(), Optional.of("1"), Extras.none());
        StageRecord record = StageRecord.builder(stage, Basis.Listed.OBSERVED)
                .reportedAs(reported)
                .build();
        return inCase(rule, "/stages/0" + pointer, caseStudy -> caseStudy.stages(List.of(record)), values);
    }

    private static <T> List<T> twice(T value) {
        return List.of(value, value);
    }

    private static <T> List<T> with(List<T> values, T more) {
        List<T> all = new ArrayList<>(values);
        all.add(more);
        return all;
    }

    static Stream<Breach> all() {
        return Stream.of(
                breach(
                        ModelRules.ID_DUPLICATE,
                        "/surveys/1",
                        catalogue -> catalogue.surveys(twice(FullModel.survey())),
                        Map.of("id", "survey-2021", "first", "/surveys/0")),
                inCase(
                        ModelRules.TECHNOLOGY_UNKNOWN,
                        "/technologies/1",
                        caseStudy -> caseStudy.technologies(List.of(FullModel.DRONES, TechnologyId.of("nothing"))),
                        Map.of("target", "nothing")),
                inCase(
                        ModelRules.ORGANIZATION_UNKNOWN,
                        "/adopters/0",
                        caseStudy -> caseStudy.adopters(List.of(OrganizationId.of("nobody"))),
                        Map.of("target", "nobody")),
                inCase(
                        ModelRules.SOURCE_UNKNOWN,
                        "/sources/0",
                        caseStudy -> caseStudy.sources(List.of(Citation.of(SourceId.of("nothing")))),
                        Map.of("target", "nothing")),
                inCase(
                        ModelRules.CASE_STUDY_UNKNOWN,
                        "/links/0/target",
                        caseStudy -> caseStudy.links(
                                List.of(CaseStudy.Link.of(LinkKind.Listed.RELATED, CaseStudyId.of("nothing")))),
                        Map.of("target", "nothing")),
                inStages(ModelRules.SCOPE_UNKNOWN, "/0/scope", "began pilot 2019 @depot", Map.of("target", "depot")),
                breach(
                        ModelRules.INITIATIVE_UNKNOWN,
                        "/initiatives/0/parent",
                        catalogue -> catalogue.initiatives(List.of(FullModel.initiative())),
                        Map.of("target", "programme")),
                breach(
                        ModelRules.CODE_LIST_UNKNOWN,
                        "/codeLists/7/codes/0/links/0/list",
                        catalogue -> catalogue.codeLists(with(FullCodeLists.codeLists(), linkingTo("nothing"))),
                        Map.of("target", "nothing")),
                inCase(
                        ModelRules.CODE_UNKNOWN,
                        "/processes/0",
                        caseStudy -> caseStudy.processes(List.of(Code.of("juggling"))),
                        Map.of("code", "juggling", "list", "customs-processes")),
                reported(
                        ModelRules.WORD_UNKNOWN,
                        "/reportedAs/word",
                        "Piloting",
                        AdoptionStage.Listed.PILOT,
                        Map.of("scheme", "us-omb-2024", "word", "Piloting")),
                reported(
                        ModelRules.WORD_MAPPED_OTHERWISE,
                        "/reportedAs",
                        "Retired",
                        AdoptionStage.Listed.RETIRED,
                        Map.of(
                                "scheme",
                                "us-omb-2024",
                                "word",
                                "Retired",
                                "expected",
                                "discontinued",
                                "stage",
                                "retired")),
                breach(
                        ModelRules.SUCCESSOR_UNKNOWN,
                        "/technologies/0/replacedBy",
                        catalogue -> catalogue
                                .technologies(List.of(FullModel.technology().toBuilder()
                                        .replacedBy(TechnologyId.of("nothing"))
                                        .broader(Optional.empty())
                                        .build()))
                                .collections(List.of())
                                .caseStudies(List.of())
                                .surveys(List.of())
                                .recommendations(List.of())
                                .lessons(List.of())
                                .initiatives(List.of()),
                        Map.of("target", "nothing")),
                breach(
                        ModelRules.SUCCESSOR_CIRCLE,
                        "/codeLists/7/codes/0",
                        catalogue -> catalogue.codeLists(with(FullCodeLists.codeLists(), replacing("speed", "speed"))),
                        Map.of("id", "speed", "path", "speed → speed")),
                breach(
                        ModelRules.CIRCLE,
                        "/technologies/0",
                        catalogue -> catalogue.technologies(List.of(
                                Technology.builder(FullModel.ROBOTICS, NAME)
                                        .broader(FullModel.DRONES)
                                        .build(),
                                FullModel.current(FullModel.technology()))),
                        Map.of("id", "robotics", "path", "robotics → drones → robotics")),
                inCase(
                        ModelRules.SUCCESSION_CIRCLE,
                        "",
                        caseStudy -> caseStudy.links(
                                List.of(CaseStudy.Link.of(LinkKind.Listed.CONTINUES, FullModel.DRONE_CASE))),
                        Map.of("cases", FullModel.DRONE_CASE.value())),
                inCase(
                        ModelRules.CODE_UNLISTED,
                        "/nature",
                        caseStudy -> caseStudy.nature(Nature.of("hearsay")),
                        Map.of("code", "hearsay", "what", "nature")),
                inCase(
                        ModelRules.STAGE_MISSPELT,
                        "/stages/0/stage",
                        caseStudy -> caseStudy.stages(
                                List.of(StageRecord.builder(AdoptionStage.of("deployd"), Basis.Listed.OBSERVED)
                                        .build())),
                        Map.of("code", "deployd", "suggestion", "deployed")),
                inCase(
                        ModelRules.BASIS_MISSPELT,
                        "/stages/0/basis",
                        caseStudy -> caseStudy.stages(
                                List.of(StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.of("obseved"))
                                        .build())),
                        Map.of("code", "obseved", "suggestion", "observed")),
                inCase(
                        ModelRules.COUNTRY_UNKNOWN,
                        "/countries/0",
                        caseStudy -> caseStudy.countries(List.of(Code.of("ZZ"))),
                        Map.of("code", "ZZ")),
                inCase(ModelRules.TEXT_EMPTY, "/summary/en", caseStudy -> caseStudy.summary(EMPTY), Map.of()),
                inCase(ModelRules.SOURCE_MISSING, "", caseStudy -> caseStudy.sources(List.of()), Map.of()),
                new Breach(ModelRules.ISSUE_DATE_MISSING, RuleBreaches::withoutIssueDate, "", Map.of()),
                inCase(
                        ModelRules.RANGE_REVERSED,
                        "/outcomes/0/quantity",
                        caseStudy -> caseStudy.outcomes(List.of(Outcome.builder(NAME)
                                .quantity(Quantity.between(new BigDecimal("2.50"), new BigDecimal("2.4"), "day"))
                                .build())),
                        Map.of("min", "2.50", "max", "2.4")),
                breach(
                        ModelRules.COUNT_EXCEEDED,
                        "/surveys/0/respondents",
                        catalogue -> catalogue.surveys(List.of(
                                FullModel.survey().toBuilder().respondents(184L).build())),
                        Map.of("part", "184", "whole", "183")),
                breach(
                        ModelRules.DEPRECATED,
                        "/caseStudies/0/needs/0/codes/0",
                        catalogue -> catalogue
                                .codeLists(with(FullCodeLists.codeLists(), replacing("speed", "pace")))
                                .caseStudies(List.of(
                                        FullModel.caseStudy().toBuilder()
                                                .needs(List.of(Statement.of(List.of(Code.of("speed")))))
                                                .build(),
                                        FullModel.oldCase())),
                        Map.of("id", "speed", "since", "2026", "successor", "pace")),
                inCase(
                        ModelRules.NOT_SEPARABLE_FILLED,
                        "/notSeparable/0",
                        caseStudy -> caseStudy.notSeparable(
                                List.of(CaseStudy.NotSeparable.of(CaseList.Listed.BENEFITS, CaseList.Listed.NEEDS))),
                        Map.of("list", "benefits", "with", "needs")),
                inCase(
                        ModelRules.CLEARANCE_ORDER,
                        "/clearance/0/status",
                        caseStudy -> caseStudy.clearance(List.of(step(ClearanceStatus.Listed.CLEARED, 2020))),
                        Map.of("status", "cleared")),
                inCase(
                        ModelRules.LANGUAGE_MISSING,
                        "/summary",
                        caseStudy -> caseStudy.summary(NAME),
                        Map.of("languages", "fr")),
                inCase(
                        ModelRules.STAGE_SOURCE_OPEN,
                        "/stages/0",
                        caseStudy -> caseStudy.stages(List.of(FullModel.datedRecord())),
                        Map.of()),
                inCase(
                        ModelRules.STATEMENT_UNCODED,
                        "/needs/0",
                        caseStudy -> caseStudy.needs(List.of(Statement.of(FullModel.text("slow")))),
                        Map.of("list", "needs")),
                inStages(
                        ModelRules.STAGE_BACK,
                        "/1",
                        "began deployed 2019; began pilot 2020",
                        Map.of("from", "deployed", "to", "pilot")),
                inStages(
                        ModelRules.AFTER_ISSUE,
                        "/0/date",
                        "began pilot 2027",
                        Map.of("basis", "began", "date", "2027", "issued", "2026-11-25")),
                inStages(
                        ModelRules.PLAN_OVERDUE,
                        "/0",
                        "expected deployed 2025",
                        Map.of("stage", "deployed", "date", "2025", "issued", "2026-11-25")),
                inCase(
                        ModelRules.ORDER_REVERSED,
                        "/period",
                        caseStudy -> caseStudy.period(Period.of(PartialDate.of(2020, 3), PartialDate.of(2020, 2))),
                        Map.of("from", "2020-03", "to", "2020-02")),
                inCase(
                        ModelRules.CHECKED_AFTER_ISSUE,
                        "/checkedOn",
                        caseStudy -> caseStudy.checkedOn(PartialDate.of(2027)),
                        Map.of("date", "2027", "issued", "2026-11-25")),
                inCase(
                        ModelRules.CLEARANCE_AFTER_ISSUE,
                        "/clearance/0/date",
                        caseStudy -> caseStudy.clearance(List.of(step(ClearanceStatus.Listed.SUBMITTED, 2027))),
                        Map.of("date", "2027", "issued", "2026-11-25")),
                inCase(
                        ModelRules.CLEARANCE_DATES,
                        "/clearance/1/date",
                        caseStudy -> caseStudy.clearance(List.of(
                                step(ClearanceStatus.Listed.SUBMITTED, 2020),
                                step(ClearanceStatus.Listed.CLEARED, 2019))),
                        Map.of("date", "2019", "before", "2020")));
    }

    private static Catalogue withoutIssueDate(Catalogue catalogue) {
        return Catalogue.builder(catalogue.id(), catalogue.title()).build();
    }

    private static ClearanceStep step(ClearanceStatus status, int year) {
        return ClearanceStep.of(status, FullModel.CUSTOMS, PartialDate.of(year));
    }

    /** Returns a list of a code that another one replaces, and of that one. */
    private static CodeList replacing(String code, String successor) {
        CodeList.Entry entry = new CodeList.Entry(
                Code.of(code),
                NAME,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(Code.of(successor)),
                Optional.of(PartialDate.of(2026)),
                Extras.none());
        return code.equals(successor)
                ? FullCodeLists.codeList("needs", entry)
                : FullCodeLists.codeList("needs", entry, FullCodeLists.entry(successor));
    }

    private static CodeList linkingTo(String list) {
        return FullCodeLists.codeList(
                "needs",
                FullCodeLists.entry(
                        Code.of("speed"),
                        NAME,
                        Optional.empty(),
                        List.of(CodeList.Link.of(CodeListId.of(list), Code.of("any"))),
                        List.of(),
                        Extras.none()));
    }
}
