package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.caseStudy;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.core.validation.ValidationProfile.Setting;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Reading under a profile: counts, errors and limits go by what breaches weigh there. */
class ProfiledReadingTest {
    private static final String TECHNOLOGIES = "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}],"
            + "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}}]";
    private static final String HEAD = catalogue(TECHNOLOGIES);
    /** Two cases without sources. */
    private static final String DOCUMENT =
            catalogue(TECHNOLOGIES, "\"caseStudies\":[" + caseStudy("a") + "," + caseStudy("b") + "]");

    private static ReadOptions with(Setting setting) {
        return ReadOptions.defaults()
                .withProfile(ValidationProfile.builder("test")
                        .set(ModelRules.SOURCE_MISSING, setting)
                        .build());
    }

    private static Reading<Catalogue> read(ReadOptions options) {
        return new CatalogueReader(options).read(DOCUMENT.getBytes(UTF_8));
    }

    private static List<Reading<?>> readLines(String text, ReadOptions options, boolean parallel) throws IOException {
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(text.getBytes(UTF_8)), options)) {
            Stream<CaseStudyLines.Line<CaseStudy>> all =
                    parallel ? lines.stream().parallel() : lines.stream();
            List<Reading<?>> readings =
                    all.<Reading<?>>map(CaseStudyLines.Line::reading).toList();
            return Stream.concat(Stream.of(lines.head()), readings.stream()).toList();
        }
    }

    @Test
    void aWarningThatIsRaisedMakesTheReadingOneWithErrors() {
        Reading<Catalogue> reading = read(with(Setting.ERROR));

        assertThat(read(ReadOptions.defaults()).counts()).isEqualTo(new Reading.Counts(0, 2, 0));
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(2, 0, 0));
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.notices()).extracting(Notice::severity).containsOnly(Severity.ERROR);
        assertThat(reading.value()).isEqualTo(read(ReadOptions.defaults()).value());
    }

    @Test
    void aRuleThatIsOffIsNeitherKeptNorCounted() {
        assertThat(read(with(Setting.OFF)))
                .isEqualTo(new Reading<>(read(ReadOptions.defaults()).value(), List.of(), new Reading.Counts(0, 0, 0)));
    }

    @Test
    void theLimitOfASeverityHoldsForWhatWeighsSo() {
        Reading<Catalogue> reading = read(with(Setting.INFO).with(ReadOptions.Limit.NOTICES, 1));

        assertThat(reading.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.severity()).isEqualTo(Severity.INFO));
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(0, 0, 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesGoByTheProfileToo(boolean parallel) throws IOException {
        String text = HEAD + "\n" + caseStudy("a") + "\n" + caseStudy("b") + "\n";

        assertThat(readLines(text, with(Setting.ERROR), parallel))
                .extracting(reading -> reading.counts().errors())
                .containsExactly(0L, 1L, 1L);
        assertThat(readLines(text, with(Setting.OFF), parallel))
                .allSatisfy(reading -> assertThat(reading.notices()).isEmpty());
    }

    @Test
    void linesWithoutAHeadNeedNotBeRemarkedOn() throws IOException {
        ReadOptions options = ReadOptions.defaults()
                .withProfile(ValidationProfile.builder("test")
                        .set(JsonRules.HEAD_MISSING, Setting.OFF)
                        .build());

        assertThat(readLines(caseStudy("a"), options, false).get(0).counts()).isEqualTo(new Reading.Counts(0, 0, 0));
        assertThat(readLines(caseStudy("a"), ReadOptions.defaults(), false)
                        .get(0)
                        .counts())
                .isEqualTo(new Reading.Counts(0, 0, 1));
    }

    @Test
    void whatWasNotReadIsReportedWhateverAProfileSays() {
        ValidationProfile blind = ValidationProfile.builder("blind")
                .set(JsonRules.NULL.id(), Setting.OFF)
                .set(JsonRules.SYNTAX.id(), Setting.OFF)
                .build();
        CatalogueReader reader = new CatalogueReader(ReadOptions.defaults().withProfile(blind));

        assertThat(reader.read(catalogue("\"notes\":null").getBytes(UTF_8)).hasErrors())
                .isTrue();
        assertThat(reader.read("nil".getBytes(UTF_8)).hasErrors()).isTrue();
    }
}
