package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** Technologies that only left-out content used go; the rest of the taxonomy stays. */
class RedactionTechnologiesTest {
    private static final OrganizationId CUSTOMS = OrganizationId.of("customs");

    private static CaseStudy.Builder caseStudy(String id, TechnologyId... technologies) {
        return CaseStudy.builder(
                CaseStudyId.of(id), Text.english("The " + id + " case"), List.of(technologies), List.of(CUSTOMS));
    }

    private static Redacted forPublic(Catalogue catalogue) {
        return Redaction.forAudience(PUBLIC).apply(catalogue);
    }

    private static Technology technology(String id, @Nullable String broader) {
        Technology.Builder builder = Technology.builder(TechnologyId.of(id), Text.english("Technology " + id));
        return broader == null
                ? builder.build()
                : builder.broader(TechnologyId.of(broader)).build();
    }

    /** Returns a catalogue with a taxonomy, of which an open case uses drones and a restricted one what is given. */
    private static Catalogue.Builder withTechnologies(TechnologyId... hidden) {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .organizations(List.of(
                        Organization.builder(CUSTOMS, Text.english("Customs")).build()))
                .technologies(List.of(
                        technology("drones", "vehicles"),
                        technology("vehicles", null),
                        technology("secret", "shared"),
                        technology("shared", "vehicles"),
                        technology("deep", "secret-group"),
                        technology("secret-group", null),
                        technology("unused", "unused-group"),
                        technology("unused-group", null)))
                .collections(List.of(ConceptCollection.builder(CollectionId.of("all"), Text.english("All"))
                        .members(List.of(
                                TechnologyId.of("drones"), TechnologyId.of("secret"), TechnologyId.of("unused")))
                        .build()))
                .caseStudies(List.of(
                        caseStudy("open", TechnologyId.of("drones")).build(),
                        caseStudy("hidden", hidden).visibility(RESTRICTED).build()));
    }

    private static List<String> technologies(Catalogue catalogue) {
        return catalogue.technologies().stream()
                .map(value -> value.id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drones   | ''",
                "vehicles | ''",
                "shared   | ''",
                "secret   | secret, shared",
                "deep     | deep, secret-group",
                "unused   | unused, unused-group",
            })
    void aTechnologyThatOnlyALeftOutCaseUsedGoesWithWhatIsBroaderForNothingElse(String used, String gone) {
        Catalogue catalogue = withTechnologies(TechnologyId.of(used)).build();

        Redacted redacted = forPublic(catalogue);

        List<String> lost = new ArrayList<>(technologies(catalogue));
        lost.removeAll(technologies(redacted.catalogue()));
        assertThat(String.join(", ", lost)).isEqualTo(gone);
        assertThat(redacted.report().count(RedactionReport.Content.TECHNOLOGIES))
                .isEqualTo(lost.size());
    }

    @Test
    void aCollectionLosesATechnologyThatOnlyALeftOutCaseUsed() {
        Redacted redacted =
                forPublic(withTechnologies(TechnologyId.of("secret")).build());

        assertThat(redacted.catalogue().collections().get(0).members())
                .containsExactly(TechnologyId.of("drones"), TechnologyId.of("unused"));
        assertThat(redacted.report().count(RedactionReport.Content.REFERENCES)).isEqualTo(1);
    }

    @Test
    void aTechnologyStaysThatAnythingKeptUses() {
        TechnologyId secret = TechnologyId.of("secret");
        List<TechnologyId> used = List.of(secret);
        Text text = Text.english("Words");
        Catalogue base = withTechnologies(secret).build();
        Scope scope = new Scope(ScopeId.of("site"), text, used, List.of(), Extras.none());
        CaseStudy scoped =
                base.caseStudies().get(0).toBuilder().scopes(List.of(scope)).build();
        Survey survey = Survey.builder(SurveyId.of("survey"), text)
                .answers(List.of(Survey.Answer.builder().technologies(used).build()))
                .build();

        assertThat(List.of(
                        base.toBuilder()
                                .caseStudies(List.of(scoped, base.caseStudies().get(1))),
                        base.toBuilder().surveys(List.of(survey)),
                        base.toBuilder()
                                .recommendations(
                                        List.of(Recommendation.builder(RecommendationId.of("recommendation"), text)
                                                .technologies(used)
                                                .build())),
                        base.toBuilder()
                                .lessons(List.of(Lesson.builder(LessonId.of("lesson"), text)
                                        .technologies(used)
                                        .build())),
                        base.toBuilder()
                                .initiatives(List.of(Initiative.builder(InitiativeId.of("initiative"), text)
                                        .technologies(used)
                                        .build()))))
                .allSatisfy(builder -> assertThat(
                                technologies(forPublic(builder.build()).catalogue()))
                        .contains("secret", "shared"));
    }

    @Test
    void aTechnologyGoesThatOnlyAScopeUsedThatGoes() {
        Scope scope = new Scope(
                ScopeId.of("site"), Text.english("Site"), List.of(TechnologyId.of("deep")), List.of(), Extras.none());
        StageRecord hidden = StageRecord.builder(AdoptionStage.Listed.DEPLOYED, Basis.Listed.EXPECTED)
                .scope(scope.id())
                .visibility(RESTRICTED)
                .build();
        Catalogue base = withTechnologies(TechnologyId.of("drones")).build();
        CaseStudy scoped = base.caseStudies().get(0).toBuilder()
                .scopes(List.of(scope))
                .stages(List.of(hidden))
                .build();

        Redacted redacted = forPublic(base.toBuilder()
                .caseStudies(List.of(scoped, base.caseStudies().get(1)))
                .build());

        assertThat(technologies(redacted.catalogue())).doesNotContain("deep", "secret-group");
    }
}
