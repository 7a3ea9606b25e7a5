package org.waystage.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Text;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** The document of the edition: sound by all rules, written back to the byte, and as much as it says. */
class BundledEditionTest {
    @Test
    void readsWithoutErrorOrWarningByAllRules() {
        Reading<Catalogue> reading = new CatalogueReader().read(Edition.bytes());

        assertThat(reading.notices()).extracting(Notice::severity).containsOnly(Severity.INFO);
        assertThat(reading.counts().errors()).isZero();
        assertThat(reading.counts().warnings()).isZero();
        assertThat(reading.orElseThrow()).isEqualTo(Edition.CATALOGUE);
    }

    @Test
    void remarksOnNothingButOldPlansAndSteps() {
        assertThat(new CatalogueReader().read(Edition.bytes()).notices())
                .extracting(notice -> notice.rule().id())
                .containsOnly("time-plan-overdue", "time-stage-back");
    }

    @Test
    void readsWithoutErrorOrWarningUnderTheStrictProfile() {
        ReadOptions strict = ReadOptions.defaults()
                .withProfile(ValidationProfiles.named("strict").orElseThrow());
        Reading<Catalogue> reading = new CatalogueReader(strict).read(Edition.bytes());

        assertThat(reading.counts().errors()).isZero();
        assertThat(reading.counts().warnings()).isZero();
    }

    @Test
    void hasNoMemberThatThisVersionDoesNotKnow() {
        assertThat(new CatalogueReader().read(Edition.bytes()).notices())
                .extracting(notice -> notice.rule().id())
                .noneMatch(rule -> rule.startsWith("shape-"));
        assertThat(Edition.CATALOGUE.extras().isEmpty()).isTrue();
    }

    @Test
    void isWrittenBackByteForByte() {
        assertThat(new String(CatalogueWriter.pretty().toBytes(Edition.CATALOGUE), UTF_8))
                .isEqualTo(new String(Edition.bytes(), UTF_8));
    }

    @Test
    void isValidByTheSchema() {
        Map<String, String> schemas = Stream.of(CatalogueSchemas.values())
                .collect(Collectors.toMap(CatalogueSchemas::id, CatalogueSchemas::text));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(schemas)
                        .schemaLoader(loader -> loader.allow(id -> schemas.containsKey(id.toString()))));

        List<Error> errors = registry.getSchema(SchemaLocation.of(CatalogueSchemas.CATALOGUE.id()))
                .validate(new String(Edition.bytes(), UTF_8), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @Test
    void holdsSoManyOfEachKind() {
        Catalogue catalogue = Edition.CATALOGUE;
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("technologies", catalogue.technologies().size());
        counts.put("collections", catalogue.collections().size());
        counts.put("codeLists", catalogue.codeLists().size());
        counts.put("crosswalks", catalogue.crosswalks().size());
        counts.put("surveys", catalogue.surveys().size());
        counts.put("recommendations", catalogue.recommendations().size());
        counts.put("lessons", catalogue.lessons().size());
        counts.put("initiatives", catalogue.initiatives().size());

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("technologies", 92),
                        Map.entry("collections", 1),
                        Map.entry("codeLists", 8),
                        Map.entry("crosswalks", 10),
                        Map.entry("surveys", 2),
                        Map.entry("recommendations", 0),
                        Map.entry("lessons", 4),
                        Map.entry("initiatives", 28)));
    }

    @Test
    void hasTheSevenGroupsInTheOrderOfTheReport() {
        ConceptCollection groups = Edition.CATALOGUE
                .collection(CollectionId.of("study-report-2022"))
                .orElseThrow();

        assertThat(groups.members())
                .extracting(TechnologyId::value)
                .containsExactly(
                        "blockchain-dlt",
                        "internet-of-things",
                        "big-data-ai",
                        "biometrics",
                        "drones",
                        "xr",
                        "3d-printing");
        assertThat(groups.members())
                .allSatisfy(group -> assertThat(Edition.CATALOGUE
                                .technology(group)
                                .orElseThrow()
                                .broader())
                        .isEmpty());
    }

    @Test
    void namesEachTechnologyInEnglishFrenchAndSpanish() {
        assertThat(Edition.CATALOGUE.technologies())
                .extracting(Technology::name)
                .allSatisfy(name -> assertThat(name.byLanguage()).containsOnlyKeys("en", "fr", "es"));
    }

    @Test
    void putsEachTechnologyUnderAGroupOrBesideThem() {
        List<String> roots = Edition.CATALOGUE.technologies().stream()
                .filter(technology -> technology.broader().isEmpty())
                .map(technology -> technology.id().value())
                .toList();

        assertThat(roots).hasSize(8).endsWith("adjacent-technologies");
    }

    @Test
    void hasACaseInEachOfTheSevenGroups() {
        Edition.CATALOGUE
                .collection(CollectionId.of("study-report-2022"))
                .orElseThrow()
                .members()
                .forEach(group -> assertThat(Edition.CATALOGUE.casesByTechnology(group))
                        .as(group.value())
                        .isNotEmpty());
    }

    @Test
    void tellsAStageOfEachCase() {
        assertThat(Edition.CATALOGUE.caseStudies())
                .allSatisfy(caseStudy -> assertThat(
                                Edition.CATALOGUE.history(caseStudy).current().answer())
                        .as(caseStudy.id().value())
                        .isNotIn(StageAnswer.NOT_YET, StageAnswer.UNMAPPED));
    }

    @Test
    void saysInItsNotesWhatItCoversAndWhatNot() {
        assertThat(Edition.CATALOGUE.notes())
                .allSatisfy(note -> assertThat(note.byLanguage()).containsOnlyKeys("en", "fr"));
        assertThat(notes("en"))
                .contains("42 case studies annexed to the Study Report 2022")
                .contains("not a census");
        assertThat(notes("fr")).contains("42 études de cas annexées au Rapport d’étude 2022");
    }

    @Test
    void titlesAllThatPeopleReadInEnglish() {
        Stream<Text> titles = Stream.of(
                        Edition.CATALOGUE.caseStudies().stream().map(each -> each.title()),
                        Edition.CATALOGUE.surveys().stream().map(each -> each.title()),
                        Edition.CATALOGUE.initiatives().stream().map(each -> each.title()),
                        Edition.CATALOGUE.lessons().stream().map(each -> each.text()),
                        Edition.CATALOGUE.codeLists().stream().flatMap(each -> each.title().stream()))
                .flatMap(texts -> texts);

        assertThat(titles).allSatisfy(title -> assertThat(title.byLanguage()).containsKey("en"));
    }

    private static String notes(String language) {
        return Edition.CATALOGUE.notes().stream().map(note -> note.in(language)).collect(Collectors.joining("\n"));
    }
}
