package org.waystage.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.io.FileSystemResource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;

class CatalogueConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(WaystageAutoConfiguration.class, WaystageHealthAutoConfiguration.class));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeACatalogue() throws IOException {
        file = folder.resolve("catalogue.json");
        write("1");
    }

    private void write(String edition) throws IOException {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("a-register"), Text.of("en", "A register"))
                .edition(edition)
                .build();
        Files.write(file, CatalogueWriter.compact().toBytes(catalogue));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-0" + edition + "T00:00:00Z")));
    }

    @Test
    void theLatestBundledEditionIsThereWithoutAnySetting() {
        runner.run(context -> assertThat(
                        context.getBean(CurrentCatalogue.class).catalogue().edition())
                .isEqualTo(Editions.latest().edition()));
    }

    @Test
    void anEditionIsChosenByName() {
        runner.withPropertyValues("waystage.catalogue.edition=2026-11")
                .run(context -> assertThat(context.getBean(CurrentCatalogue.class)
                                .catalogue()
                                .edition())
                        .contains("2026-11"));
    }

    @Test
    void anEditionWithoutAnyTextIsTheLatest() {
        runner.withPropertyValues("waystage.catalogue.edition=")
                .run(context -> assertThat(context.getBean(CurrentCatalogue.class)
                                .catalogue()
                                .edition())
                        .isEqualTo(Editions.latest().edition()));
    }

    @Test
    void aFileComesBeforeTheEdition() {
        runner.withPropertyValues("waystage.catalogue.location=" + file.toUri())
                .run(context -> assertThat(context.getBean(CurrentCatalogue.class)
                                .catalogue()
                                .edition())
                        .contains("1"));
    }

    @Test
    void withoutEditionsAndWithoutAFileThereIsNoCatalogue() {
        runner.withClassLoader(new FilteredClassLoader(Editions.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CurrentCatalogue.class));
    }

    @Test
    void withoutEditionsAFileStillWorks() {
        runner.withClassLoader(new FilteredClassLoader(Editions.class))
                .withPropertyValues("waystage.catalogue.location=" + file.toUri())
                .run(context -> assertThat(context).hasSingleBean(CurrentCatalogue.class));
    }

    @Test
    void theCatalogueOfTheApplicationItselfComesFirst() {
        FixedCatalogue own = new FixedCatalogue(
                Catalogue.builder(CatalogueId.of("own"), Text.of("en", "Own")).build());

        runner.withBean(CurrentCatalogue.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(CurrentCatalogue.class)).isSameAs(own));
    }

    @Test
    void aCatalogueWithErrorsStopsTheStartAndSaysWhere() throws IOException {
        Files.writeString(file, "{\"title\": {\"en\": 5}}");

        runner.withPropertyValues("waystage.catalogue.location=" + file.toUri())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("catalogue.json")
                        .hasMessageContaining("1:1"));
    }

    @Test
    void aFileThatIsNotThereStopsTheStartWithTheNameOfTheSetting() {
        runner.withPropertyValues("waystage.catalogue.location="
                        + folder.resolve("absent.json").toUri())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("waystage.catalogue.location names")
                        .hasMessageContaining("absent.json")
                        .hasMessageContaining("does not exist"));
    }

    @Test
    void aLocationWithoutATextIsNone() {
        runner.withPropertyValues("waystage.catalogue.location=", "waystage.catalogue.reload-every=")
                .run(context -> assertThat(context.getBean(CurrentCatalogue.class)
                                .catalogue()
                                .edition())
                        .isEqualTo(Editions.latest().edition()));
        runner.withClassLoader(new FilteredClassLoader(Editions.class))
                .withPropertyValues("waystage.catalogue.location=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CurrentCatalogue.class));
    }

    @Test
    void aFileIsNotReadAgainIfNothingSaysHowOften() {
        runner.withPropertyValues("waystage.catalogue.location=" + file.toUri(), "waystage.catalogue.reload-every=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CatalogueReloading.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "0"})
    void whatIsSwitchedOffIsNotThereHoweverItIsWritten(String off) {
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(WaystageAutoConfiguration.class, WaystageWebAutoConfiguration.class))
                .withPropertyValues("waystage.problems.enabled=" + off, "waystage.problems.check-case-studies=" + off)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(NoticeProblemAdvice.class)
                        .doesNotHaveBean(CaseStudyConverter.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "on", "yes", "1", " true"})
    void whatIsSwitchedOnIsThereHoweverItIsWritten(String on) {
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(WaystageAutoConfiguration.class, WaystageWebAutoConfiguration.class))
                .withPropertyValues("waystage.problems.enabled=" + on, "waystage.problems.check-case-studies=" + on)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(NoticeProblemAdvice.class)
                        .hasSingleBean(CaseStudyConverter.class));
    }

    @Test
    void aChangedFileReplacesTheCatalogueAndOneWithErrorsDoesNot() throws IOException {
        ReloadingCatalogue catalogue = ReloadingCatalogue.of(new FileSystemResource(file), java.util.List.of());
        write("2");
        catalogue.reloadIfChanged();
        assertThat(catalogue.catalogue().edition()).contains("2");

        Files.writeString(file, "{");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-03T00:00:00Z")));
        catalogue.reloadIfChanged();
        assertThat(catalogue.catalogue().edition()).contains("2");
        assertThat(catalogue.failure()).isPresent();

        write("4");
        catalogue.reloadIfChanged();
        assertThat(catalogue.catalogue().edition()).contains("4");
        assertThat(catalogue.failure()).isEmpty();
    }

    @Test
    void aFileThatIsGoneLeavesTheCatalogueAndIsSaidInTheHealth() throws IOException {
        ReloadingCatalogue catalogue = ReloadingCatalogue.of(new FileSystemResource(file), java.util.List.of());
        Files.delete(file);

        catalogue.reloadIfChanged();

        assertThat(catalogue.catalogue().edition()).contains("1");
        assertThat(new CatalogueHealth(catalogue).health().getDetails()).containsKey("lastReload");
    }

    @Test
    void aFileThatIsBackUnchangedIsReadAgainAndTheHealthSaysNoMoreOfIt() throws IOException {
        ReloadingCatalogue catalogue = ReloadingCatalogue.of(new FileSystemResource(file), java.util.List.of());
        Path away = Files.move(file, file.resolveSibling("away.json"));
        catalogue.reloadIfChanged();
        assertThat(catalogue.failure()).isPresent();
        Files.move(away, file);

        catalogue.reloadIfChanged();

        assertThat(catalogue.failure()).isEmpty();
        assertThat(catalogue.catalogue().edition()).contains("1");
    }

    @ParameterizedTest
    @CsvSource({
        "waystage.case-studies.max-size=0, above 0 and below 2 GB",
        "waystage.case-studies.max-size=-1MB, above 0 and below 2 GB",
        "waystage.case-studies.max-size=2GB, above 0 and below 2 GB",
        "waystage.problems.status=99, from 100 to 599",
        "waystage.problems.status=600, from 100 to 599",
    })
    void aSettingThatNoRequestCouldBeAnsweredWithStopsTheStart(String setting, String message) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(setting.substring(0, setting.indexOf('=')))
                        .hasMessageContaining(message));
    }

    @Test
    void theFileIsLookedAtAsOftenAsAsked() {
        runner.withPropertyValues("waystage.catalogue.location=" + file.toUri(), "waystage.catalogue.reload-every=20ms")
                .run(context -> {
                    CurrentCatalogue catalogue = context.getBean(CurrentCatalogue.class);
                    write("5");
                    for (int i = 0;
                            i < 500 && !catalogue.catalogue().edition().equals(java.util.Optional.of("5"));
                            i++) {
                        Thread.sleep(20);
                    }
                    assertThat(catalogue.catalogue().edition()).contains("5");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1s", "500us"})
    void aFileIsNotLookedAtWithoutAPause(String every) {
        runner.withPropertyValues(
                        "waystage.catalogue.location=" + file.toUri(), "waystage.catalogue.reload-every=" + every)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("waystage.catalogue.reload-every must be at least 1 ms"));
    }

    @Test
    void aBundledEditionCannotBeReadAgain() {
        runner.withPropertyValues("waystage.catalogue.reload-every=1m")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("waystage.catalogue.location"));
    }

    @Test
    void theHealthTellsTheEditionAndItsAge() {
        Clock clock = Clock.fixed(Instant.parse("2026-12-11T00:00:00Z"), ZoneOffset.UTC);

        Health health = new CatalogueHealth(new FixedCatalogue(Editions.of("2026-11")), clock).health();

        assertThat(health.getDetails())
                .containsEntry("edition", "2026-11")
                .containsEntry(
                        "issued", Editions.of("2026-11").issued().orElseThrow().toString())
                .containsKey("ageInDays");
    }

    @ParameterizedTest
    @CsvSource({"2026, 0", "2026-12, 0", "2026-11, 11", "2026-12-10, 1", "2026-12-21, -10"})
    void theAgeOfAnEditionIsTheLeastThatItsDateAllows(String issued, long days) {
        Clock clock = Clock.fixed(Instant.parse("2026-12-11T00:00:00Z"), ZoneOffset.UTC);
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("a-register"), Text.of("en", "A register"))
                .issued(PartialDate.parse(issued))
                .build();

        Health health = new CatalogueHealth(new FixedCatalogue(catalogue), clock).health();

        assertThat(health.getDetails()).containsEntry("ageInDays", days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.7", "5.0.0"})
    void anotherMajorVersionOfSpringBootIsRefusedWithASentence(String version) {
        assertThatThrownBy(() -> WaystageAutoConfiguration.refuseOtherMajor(version))
                .hasMessageContaining("Spring Boot 4")
                .hasMessageContaining(version);
    }

    @Test
    void anyFourthVersionIsTaken() {
        assertThatCode(() -> WaystageAutoConfiguration.refuseOtherMajor("4.0.7"))
                .doesNotThrowAnyException();
    }
}
