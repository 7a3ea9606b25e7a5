package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What PROV says of the small catalogue. */
class StatementsTest {
    private static final String PROV = Context.PREFIXES.get("prov");
    private static final String BASE = ADDRESSES.base();

    private final Model model =
            Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES).statements(Fixture.CATALOGUE, out)));

    private List<String> values(Resource subject, String property) {
        return model.listObjectsOfProperty(subject, model.createProperty(property)).toList().stream()
                .map(Rdf::written)
                .sorted()
                .toList();
    }

    /** Returns the statements of a case that begin with the name of a list. */
    private List<Resource> statements(String caseStudy, String list) {
        return model.listSubjects()
                .filterKeep(subject -> subject.isURIResource()
                        && subject.getURI().startsWith(BASE + "case-studies/" + caseStudy + "#" + list + "-"))
                .toList();
    }

    @Test
    void aStatementWithoutSourcesOfItsOwnFollowsFromTheOnlySourceOfItsCase() {
        Resource benefit = statements("border-drones", "benefits").get(0);

        assertThat(values(benefit, PROV + "wasDerivedFrom")).containsExactly(BASE + "sources/ruritania-news");
        assertThat(values(benefit, PROV + "hadPrimarySource")).containsExactly(BASE + "sources/ruritania-news");
        assertThat(values(benefit, Context.PREFIXES.get("dcterms") + "subject"))
                .containsExactly(BASE + "code-lists/benefits/faster");
    }

    @Test
    void ofSeveralSourcesOfACaseItStaysOpenWhichOneSaysSo() {
        Resource stage = statements("harbour-drones", "stages").get(0);

        assertThat(values(stage, PROV + "wasDerivedFrom")).isEmpty();
        assertThat(values(model.createResource(BASE + "case-studies/harbour-drones"), PROV + "wasDerivedFrom"))
                .containsExactly(BASE + "sources/ruritania-news", BASE + "sources/ruritania-press");
    }

    @Test
    void aCitationKeepsItsPlaceAndOnlyThePublisherIsAPrimarySource() {
        Resource planned = statements("border-drones", "stages").stream()
                .filter(stage -> values(stage, Context.OWN + "basis").contains("expected"))
                .findFirst()
                .orElseThrow();

        assertThat(values(planned, PROV + "wasDerivedFrom")).containsExactly(BASE + "sources/ruritania-press");
        assertThat(values(planned, PROV + "hadPrimarySource")).isEmpty();
        Resource derivation = model.getProperty(planned, model.createProperty(PROV + "qualifiedDerivation"))
                .getResource();
        assertThat(values(derivation, Context.PREFIXES.get("bibo") + "locator")).containsExactly("p. 4");
    }

    @Test
    void aDateIsAsExactAsItsSource() {
        assertThat(dateOf("border-drones", "began")).isEqualTo(XSDDatatype.XSDgYearMonth);
        assertThat(dateOf("border-drones", "expected")).isEqualTo(XSDDatatype.XSDgYear);
        assertThat(dateOf("harbour-drones", "observed")).isEqualTo(XSDDatatype.XSDdate);
    }

    private Object dateOf(String caseStudy, String basis) {
        return statements(caseStudy, "stages").stream()
                .filter(stage -> values(stage, Context.OWN + "basis").contains(basis))
                .map(stage -> model.getProperty(stage, model.createProperty(Context.OWN + "date"))
                        .getLiteral()
                        .getDatatype())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberKeepsItsDigits() {
        Resource outcome = statements("border-drones", "outcomes").get(0);
        Resource quantity = model.getProperty(outcome, model.createProperty(Context.OWN + "quantity"))
                .getResource();

        assertThat(model.getProperty(quantity, model.createProperty(Context.OWN + "min"))
                        .getLiteral()
                        .getLexicalForm())
                .isEqualTo("1200.50");
    }

    @Test
    void aReportedWordLeadsToTheConceptOfItsScheme() {
        Model taxonomy =
                Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES).taxonomy(Fixture.CATALOGUE, out)));
        String word = statements("border-drones", "stages").stream()
                .flatMap(stage -> values(stage, Context.OWN + "reportedAs").stream())
                .findFirst()
                .orElseThrow();

        assertThat(Rdf.ofType(taxonomy, Context.PREFIXES.get("skos") + "Concept"))
                .extracting(Resource::getURI)
                .contains(word);
    }

    @Test
    void aSourceLeadsToItsPageAndAPlaceInWordsStaysWords() {
        assertThat(values(model.createResource(BASE + "sources/ruritania-news"), Context.PREFIXES.get("foaf") + "page"))
                .containsExactly("https://customs.example/news");
        assertThat(values(
                        model.createResource(BASE + "sources/ruritania-press"),
                        Context.PREFIXES.get("dcterms") + "bibliographicCitation"))
                .containsExactly("a library in Strelsau");
    }

    @Test
    void theSameStatementHasTheSameAddressInAnotherEdition() {
        Model other = Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES)
                .statements(Fixture.CATALOGUE.toBuilder().edition("2027").build(), out)));
        List<Resource> before = statements("border-drones", "stages");

        assertThat(before).isNotEmpty().allMatch(stage -> other.containsResource(stage));
    }

    @Test
    void theSameStatementHasTheSameAddressWhateverTheOrderOfItsLanguages() {
        Text english = Text.of("en", "Faster").with("fr", "Plus vite");
        Text french = Text.of("fr", "Plus vite").with("en", "Faster");

        assertThat(addressesOfABenefit(french)).hasSize(1).isEqualTo(addressesOfABenefit(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/v#", "urn:example:adoption:", "https://example.org/v#a:"})
    void aStatementHasAnAddressBelowAnyBase(String base) {
        Model other = Rdf.jena(
                Rdf.bytes(out -> LinkedDataWriter.under(Addresses.under(base)).statements(Fixture.CATALOGUE, out)));

        assertThat(other.listSubjects().filterKeep(Resource::isURIResource).toList())
                .extracting(Resource::getURI)
                .allMatch(Links::isAddress)
                .anyMatch(address -> address.startsWith(base) && address.contains("stages-"));
    }

    @Test
    void manyStatementsOfACaseTakeTimeInProportion() {
        List<Scope> scopes = IntStream.range(0, 50_000)
                .mapToObj(i -> Scope.of(ScopeId.of("s-" + i), Text.english("Port " + i)))
                .toList();
        List<StageRecord> stages = scopes.stream()
                .map(scope -> StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2026)).toBuilder()
                        .scope(scope.id())
                        .build())
                .toList();
        CaseStudy caseStudy = Fixture.CATALOGUE.caseStudies().get(0).toBuilder()
                .scopes(scopes)
                .stages(stages)
                .build();
        Catalogue catalogue =
                Fixture.CATALOGUE.toBuilder().caseStudies(List.of(caseStudy)).build();

        byte[] document = Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES).statements(catalogue, out));

        assertThat(new String(document, StandardCharsets.UTF_8)).contains("Port 49999");
    }

    private static List<String> addressesOfABenefit(Text text) {
        CaseStudy caseStudy = Fixture.CATALOGUE.caseStudies().get(0).toBuilder()
                .benefits(List.of(Statement.of(text)))
                .build();
        Model model = Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES)
                .statements(
                        Fixture.CATALOGUE.toBuilder()
                                .caseStudies(List.of(caseStudy))
                                .build(),
                        out)));
        return model.listSubjects()
                .mapWith(Resource::toString)
                .filterKeep(address -> address.contains("#benefits-"))
                .toList();
    }
}
