package org.waystage.json.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Text;
import org.waystage.json.signing.ManifestComparison.Change;

/** A register issued again: each entry cites its edition, and that alone is no change of the entry. */
class OwnSourceTest {
    private static Catalogue register(String edition, String fourth) {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String title = i == 4 ? fourth : "Case " + i;
            cases.add(CaseStudy.builder(
                            CaseStudyId.of("case-" + i),
                            Text.english(title),
                            List.of(TechnologyId.of("t")),
                            List.of(OrganizationId.of("o")))
                    .sources(List.of(Citation.of(SourceId.of(edition))))
                    .build());
        }
        return Catalogue.builder(CatalogueId.of("a-register"), Text.english("A register"))
                .edition(edition)
                .sources(List.of(Source.builder(SourceId.of(edition), Text.english("Register"))
                        .build()))
                .caseStudies(cases)
                .build();
    }

    @Test
    void anOlderSignatureTellsTheSubstitutionAndNotThatEveryEntryChanged() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        EditionSignature older = EditionSignature.sign(register("r-1", "Case 4"), keys.getPrivate(), keys.getPublic());

        EditionSignature.Verdict verdict = older.verify(register("r-2", "Another"), keys.getPublic());

        assertThat(verdict).isInstanceOf(EditionSignature.Changed.class);
        ManifestComparison comparison = ((EditionSignature.Changed) verdict).comparison();
        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.differences())
                .extracting(ManifestComparison.Compared::toString)
                .containsExactly("caseStudies/case-4 changed", "sources/r-1 removed", "sources/r-2 added");
        assertThat(comparison.count(Change.RENEWED)).isEqualTo(8);
        assertThat(comparison.ownSource())
                .contains(new ManifestComparison.OwnSource(SourceId.of("r-1"), SourceId.of("r-2")));
    }

    @Test
    void aManifestThatWasNotBuiltForTheComparisonTellsNothingOfIt() {
        EditionManifest earlier = EditionManifest.of(register("r-1", "Case 4"));
        EditionManifest later = EditionManifest.of(register("r-2", "Case 4"));

        assertThat(earlier.compare(later).count(Change.CHANGED)).isEqualTo(9);
        assertThat(earlier.compare(later).ownSource()).isEqualTo(Optional.empty());
        assertThat(EditionManifest.builder(register("r-2", "Case 4"), earlier).build())
                .isEqualTo(later);
    }
}
