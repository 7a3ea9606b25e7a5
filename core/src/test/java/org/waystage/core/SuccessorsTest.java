package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Cases that name deprecated technologies and codes, with the successors in their place. */
class SuccessorsTest {
    private static final Catalogue CATALOGUE = Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
            .technologies(List.of(
                    technology("ai", Optional.empty(), Optional.empty()),
                    technology("big-data-ai", Optional.empty(), Optional.of("ai")),
                    technology("old-ai", Optional.empty(), Optional.of("big-data-ai")),
                    technology("vision", Optional.of("big-data-ai"), Optional.empty()),
                    technology("here", Optional.empty(), Optional.of("there")),
                    technology("there", Optional.empty(), Optional.of("here")),
                    technology("lost", Optional.empty(), Optional.of("not-listed"))))
            .codeLists(List.of(
                    list("countries", "AN", "CW"),
                    list("customs-processes", "RISK", "RISK-MANAGEMENT"),
                    list("needs", "N-OLD", "N"),
                    list("objectives", "O-OLD", "O"),
                    list("benefits", "B-OLD", "B"),
                    list("challenges", "C-OLD", "C")))
            .organizations(List.of(Organization.builder(OrganizationId.of("customs"), Text.english("Customs"))
                    .country(Optional.of(Code.of("AN")))
                    .build()))
            .caseStudies(List.of(CaseStudy.builder(
                            CaseStudyId.of("a"),
                            Text.english("A"),
                            technologies("old-ai", "ai", "vision", "here", "lost"),
                            List.of(OrganizationId.of("customs")))
                    .countries(codes("AN"))
                    .processes(codes("RISK", "RISK-MANAGEMENT", "TRANSIT"))
                    .needs(List.of(Statement.of(codes("N-OLD"))))
                    .objectives(List.of(Statement.of(codes("O-OLD"))))
                    .benefits(List.of(Statement.of(codes("B-OLD", "B"))))
                    .challenges(List.of(Statement.of(Text.english("words")), Statement.of(codes("C-OLD"))))
                    .build()))
            .build();

    private static Technology technology(String id, Optional<String> broader, Optional<String> successor) {
        return Technology.builder(TechnologyId.of(id), Text.english(id))
                .broader(broader.map(TechnologyId::of))
                .replacedBy(successor.map(TechnologyId::of))
                .deprecatedSince(successor.map(one -> PartialDate.of(2026)))
                .build();
    }

    private static CodeList list(String id, String old, String young) {
        return CodeList.builder(CodeListId.of(id))
                .codes(List.of(
                        new CodeList.Entry(
                                Code.of(old),
                                Text.english(old),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.of(Code.of(young)),
                                Optional.empty(),
                                Extras.none()),
                        CodeList.Entry.of(Code.of(young), Text.english(young))))
                .build();
    }

    private static List<TechnologyId> technologies(String... ids) {
        return List.of(ids).stream().map(TechnologyId::of).toList();
    }

    private static List<Code> codes(String... codes) {
        return List.of(codes).stream().map(Code::of).toList();
    }

    @Test
    void casesNameTheLastSuccessorOnce() {
        CaseStudy followed =
                Successors.of(CATALOGUE).apply(CATALOGUE).caseStudies().get(0);

        assertThat(followed.technologies()).isEqualTo(technologies("ai", "vision", "here", "lost"));
        assertThat(followed.countries()).isEqualTo(codes("CW"));
        assertThat(followed.processes()).isEqualTo(codes("RISK-MANAGEMENT", "TRANSIT"));
        assertThat(followed.needs()).containsExactly(Statement.of(codes("N")));
        assertThat(followed.benefits()).containsExactly(Statement.of(codes("B")));
        assertThat(followed.objectives()).containsExactly(Statement.of(codes("O")));
        assertThat(followed.challenges())
                .containsExactly(Statement.of(Text.english("words")), Statement.of(codes("C")));
    }

    @Test
    void narrowerTechnologiesAndBodiesFollowToo() {
        Catalogue followed = Successors.of(CATALOGUE).apply(CATALOGUE);

        assertThat(followed.withBroader(TechnologyId.of("vision"))).isEqualTo(technologies("vision", "ai"));
        assertThat(followed.organizations().get(0).country()).contains(Code.of("CW"));
        assertThat(followed.technologies()).hasSameSizeAs(CATALOGUE.technologies());
    }

    @Test
    void anOutlineFollowsAsItsCaseDoes() {
        CaseStudy one = CATALOGUE.caseStudies().get(0);
        CaseOutline outline = new CaseOutline(
                one.id(),
                one.nature(),
                one.technologies(),
                one.adopters(),
                one.countries(),
                one.processes(),
                one.scopes(),
                one.stages(),
                one.links());
        Successors successors = Successors.of(CATALOGUE);

        assertThat(successors.apply(outline).technologies())
                .isEqualTo(successors.apply(one).technologies());
        assertThat(successors.apply(outline).processes())
                .isEqualTo(successors.apply(one).processes());
        assertThat(successors.apply(outline).countries())
                .isEqualTo(successors.apply(one).countries());
    }

    @Test
    void whereNothingIsDeprecatedNothingChanges() {
        Catalogue bare = Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .caseStudies(CATALOGUE.caseStudies())
                .build();

        assertThat(Successors.of(bare).size()).isZero();
        assertThat(Successors.of(bare).apply(bare)).isSameAs(bare);
        assertThat(Successors.of(CATALOGUE).size()).isEqualTo(8);
    }

    @Test
    void aLongChainIsFollowedInTimeInProportionToIt() {
        List<Technology> chain = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            chain.add(technology("t" + i, Optional.empty(), Optional.of("t" + (i + 1))));
        }
        Catalogue catalogue = CATALOGUE.toBuilder().technologies(chain).build();
        CaseStudy one = CATALOGUE.caseStudies().get(0).toBuilder()
                .technologies(technologies("t0", "t99998"))
                .build();

        assertThat(Successors.of(catalogue).apply(one).technologies()).isEqualTo(technologies("t99999"));
    }

    @Test
    void aTechnologyDoesNotMoveBelowASuccessorThatIsBelowIt() {
        Catalogue catalogue = CATALOGUE.toBuilder()
                .technologies(List.of(
                        technology("old", Optional.empty(), Optional.of("new")),
                        technology("between", Optional.of("old"), Optional.empty()),
                        technology("new", Optional.of("between"), Optional.empty()),
                        technology("beside", Optional.of("old"), Optional.empty())))
                .build();
        Catalogue applied = Successors.of(catalogue).apply(catalogue);

        assertThat(applied.withBroader(TechnologyId.of("new"))).isEqualTo(technologies("new", "between", "old"));
        assertThat(applied.withBroader(TechnologyId.of("beside")))
                .isEqualTo(technologies("beside", "new", "between", "old"));
    }

    @Test
    void twoMovesTogetherMakeNoCircle() {
        Catalogue catalogue = CATALOGUE.toBuilder()
                .technologies(List.of(
                        technology("old-a", Optional.empty(), Optional.of("r")),
                        technology("old-b", Optional.empty(), Optional.of("p")),
                        technology("p", Optional.of("old-a"), Optional.empty()),
                        technology("r", Optional.of("old-b"), Optional.empty())))
                .build();
        Catalogue applied = Successors.of(catalogue).apply(catalogue);

        assertThat(applied.withBroader(TechnologyId.of("p"))).isEqualTo(technologies("p", "r", "old-b"));
        assertThat(applied.withBroader(TechnologyId.of("r"))).isEqualTo(technologies("r", "old-b"));
    }

    @Test
    void whatLeadsIntoACircleStays() {
        Catalogue catalogue = CATALOGUE.toBuilder()
                .technologies(List.of(
                        technology("into", Optional.empty(), Optional.of("here")),
                        technology("here", Optional.empty(), Optional.of("there")),
                        technology("there", Optional.empty(), Optional.of("here")),
                        technology("itself", Optional.empty(), Optional.of("itself"))))
                .codeLists(List.of())
                .build();

        assertThat(Successors.of(catalogue).size()).isZero();
    }
}
