package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullCodeLists;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** A marked code leads to no reference between codes that leads nowhere, and to no use of it that is not told. */
class RedactionCodesTest {
    private static final Extras MARK = Extras.of(Map.of("visibility", new Extras.Str("restricted")));
    private static final Code SECRET = Code.of("x-secret");
    private static final CodeListId GROUPS = CodeListId.of("country-groups");

    private static CodeList.Entry marked(Code code) {
        return entry(code, Optional.empty(), List.of(), List.of(), MARK);
    }

    private static CodeList.Entry entry(
            Code code,
            Optional<Code> broader,
            List<CodeList.Link> links,
            List<CodeList.Membership> memberships,
            Extras extras) {
        return FullCodeLists.entry(code, Text.english("Name of " + code), broader, links, memberships, extras);
    }

    private static CodeList list(CodeListId id, CodeList.Entry... entries) {
        return CodeList.builder(id).codes(List.of(entries)).build();
    }

    private static Catalogue.Builder catalogue(CodeList... lists) {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .codeLists(List.of(lists));
    }

    private static Redacted forPublic(Catalogue.Builder catalogue) {
        return Redaction.forAudience(Visibility.Listed.PUBLIC).apply(catalogue.build());
    }

    private static List<String> mentioned(Redacted cut) {
        return cut.report().notices().stream()
                .filter(notice -> notice.rule().equals(RedactionRules.NAME_MENTIONED))
                .map(notice -> notice.values().get("name"))
                .toList();
    }

    @Test
    void noCodeThatStaysLeadsToOneThatGoes() {
        Code open = Code.of("open");
        CodeListId other = CodeListId.of("other");
        CodeList.Link kept = CodeList.Link.of(other, open);
        CodeList.Membership member = CodeList.Membership.of(open);
        Catalogue.Builder catalogue = catalogue(
                list(GROUPS, marked(SECRET), CodeList.Entry.of(open, Text.english("Open"))),
                list(
                        other,
                        entry(
                                open,
                                Optional.of(SECRET),
                                List.of(kept, CodeList.Link.of(other, SECRET), CodeList.Link.of(GROUPS, SECRET)),
                                List.of(member, CodeList.Membership.of(SECRET)),
                                Extras.none()),
                        entry(Code.of("below"), Optional.of(open), List.of(), List.of(), Extras.none()),
                        marked(SECRET)));

        Redacted cut = forPublic(catalogue);

        assertThat(cut.catalogue().codeLists().get(1).codes())
                .containsExactly(
                        entry(open, Optional.empty(), List.of(kept), List.of(member), Extras.none()),
                        entry(Code.of("below"), Optional.of(open), List.of(), List.of(), Extras.none()));
        assertThat(cut.report().count(RedactionReport.Content.OTHER_PARTS)).isEqualTo(6);
        assertThat(mentioned(cut)).isEmpty();
    }

    @Test
    void theSameCodeOfAListThatKeepsItIsStillLedTo() {
        CodeListId other = CodeListId.of("other");
        CodeList.Entry leading =
                entry(SECRET, Optional.empty(), List.of(CodeList.Link.of(other, SECRET)), List.of(), Extras.none());

        Redacted cut = forPublic(catalogue(list(GROUPS, marked(SECRET)), list(other, leading)));

        assertThat(cut.catalogue().codeLists().get(1).codes()).containsExactly(leading);
    }

    @Test
    void whereACodeStandsTwiceAndOneIsMarkedBothGo() {
        Redacted cut =
                forPublic(catalogue(list(GROUPS, CodeList.Entry.of(SECRET, Text.english("Again")), marked(SECRET))));

        assertThat(cut.catalogue().codeLists().get(0).codes()).isEmpty();
    }

    private static Organization.Builder organization() {
        return Organization.builder(OrganizationId.of("customs"), Text.english("Customs"));
    }

    private static CaseStudy.Builder caseStudy() {
        return CaseStudy.builder(
                CaseStudyId.of("open"),
                Text.english("Open"),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("customs")));
    }

    private static Catalogue.Builder with(CaseStudy.Builder value) {
        return catalogue().caseStudies(List.of(value.build()));
    }

    private static Catalogue.Builder with(Source.Builder value) {
        return catalogue().sources(List.of(value.build()));
    }

    static Stream<Arguments> uses() {
        String code = SECRET.value();
        return Stream.of(
                Arguments.of(
                        "country",
                        catalogue()
                                .organizations(
                                        List.of(organization().country(SECRET).build()))),
                Arguments.of(
                        "kind of an organization",
                        catalogue()
                                .organizations(List.of(organization()
                                        .kind(OrganizationKind.of(code))
                                        .build()))),
                Arguments.of("countries", with(caseStudy().countries(List.of(SECRET)))),
                Arguments.of("processes", with(caseStudy().processes(List.of(SECRET)))),
                Arguments.of("nature", with(caseStudy().nature(Nature.of(code)))),
                Arguments.of("confidence", with(caseStudy().confidence(Confidence.of(code)))),
                Arguments.of("codes of a statement", with(caseStudy().needs(List.of(Statement.of(List.of(SECRET)))))),
                Arguments.of(
                        "basis of an outcome",
                        with(caseStudy()
                                .outcomes(List.of(Outcome.builder(Text.english("Time"))
                                        .basis(OutcomeBasis.of(code))
                                        .build())))),
                Arguments.of(
                        "kind of a link",
                        with(caseStudy()
                                .links(List.of(new CaseStudy.Link(
                                        LinkKind.of(code),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Extras.none()))))),
                Arguments.of(
                        "group of an answer",
                        catalogue()
                                .surveys(List.of(Survey.builder(SurveyId.of("survey"), Text.english("Survey"))
                                        .answers(List.of(Survey.Answer.builder()
                                                .group(SECRET)
                                                .build()))
                                        .build()))),
                Arguments.of(
                        "reliability",
                        with(Source.builder(SourceId.of("paper"), Text.english("Paper"))
                                .reliability(Reliability.of(code)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void aUseOfACodeThatGoesIsTold(String place, Catalogue.Builder use) {
        Redacted cut = forPublic(use.codeLists(List.of(list(CodeListId.of("codes"), marked(SECRET)))));

        assertThat(mentioned(cut)).as(place).containsExactly(SECRET.value());
    }

    @Test
    void aCodeThatTheModelListsNamesNothingOfACatalogue() {
        Code listed = Code.of(OrganizationKind.Listed.ACADEMIA.code());

        Redacted cut = forPublic(catalogue(list(CodeListId.of("codes"), marked(listed)))
                .organizations(List.of(
                        organization().kind(OrganizationKind.Listed.ACADEMIA).build())));

        assertThat(mentioned(cut)).isEmpty();
    }
}
