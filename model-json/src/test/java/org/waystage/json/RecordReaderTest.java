package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Severity;
import org.waystage.core.reference.Organization;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** One record from a document of its own, with all that is wrong in it. */
class RecordReaderTest {
    private static final RecordReader<CaseStudy> CASES =
            RecordReader.ofCaseStudies(Documents.read(Documents.HEAD).orElseThrow());

    private static final String SOUND = Documents.caseStudy("a", "\"sources\":[\"s\"]");

    /** Six faults: three of form, and three of references. */
    private static final String FAULTY = """
            {
              "id": "Not an id",
              "title": { "en": "T" },
              "technologies": ["u"],
              "adopters": ["p"],
              "stages": [
                { "stage": "pilot", "basis": "observed", "date": "2019-13" },
                { "basis": "began", "stage": 5 }
              ],
              "sources": ["r"]
            }
            """;

    @Test
    void aSoundCaseIsReadWithoutNotices() {
        Reading<CaseStudy> reading = CASES.read(SOUND.getBytes(UTF_8));

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.orElseThrow().id()).hasToString("a");
    }

    @Test
    void allFaultsAreReportedAtTheirLinesInThatDocument() {
        Reading<CaseStudy> reading = CASES.read(FAULTY.getBytes(UTF_8));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.counts().errors()).isEqualTo(6);
        assertThat(Documents.brief(reading))
                .contains(
                        "2:9 /id shape-id-invalid",
                        "4:20 /technologies/0 link-technology-unknown",
                        "5:16 /adopters/0 link-organization-unknown",
                        "7:54 /stages/0/date shape-date-invalid",
                        "8:34 /stages/1/stage shape-type-wrong",
                        "10:15 /sources/0 link-source-unknown");
    }

    @Test
    void bytesAStreamAndAFileGiveTheSame(@TempDir Path folder) throws IOException {
        byte[] bytes = FAULTY.getBytes(UTF_8);
        Path file = Files.write(folder.resolve("case.json"), bytes);

        assertThat(CASES.read(new ByteArrayInputStream(bytes))).isEqualTo(CASES.read(bytes));
        assertThat(CASES.read(file)).isEqualTo(CASES.read(bytes));
    }

    @Test
    void anEndlessStreamIsOneErrorAtTheLimit() throws IOException {
        RecordReader<CaseStudy> limited =
                CASES.with(ReadOptions.defaults().with(ReadOptions.Limit.DOCUMENT_BYTES, 1000));

        Reading<CaseStudy> reading = limited.read(new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        });

        assertThat(Documents.brief(reading)).containsExactly("1:1 (document) json-limit-exceeded");
    }

    @Test
    void aProfileWeighsTheNotices() {
        ValidationProfile strict = ValidationProfiles.named("strict").orElseThrow();
        byte[] unsourced = Documents.caseStudy("a").getBytes(UTF_8);

        assertThat(CASES.read(unsourced).notices()).extracting("severity").containsExactly(Severity.WARNING);
        assertThat(CASES.with(ReadOptions.defaults().withProfile(strict))
                        .read(unsourced)
                        .notices())
                .extracting("severity")
                .containsExactly(Severity.ERROR);
    }

    @Test
    void withoutChecksAReferenceMayLeadNowhere() {
        byte[] dangling = Documents.caseStudy("a", "\"sources\":[\"nobody\"]").getBytes(UTF_8);

        assertThat(CASES.read(dangling).hasErrors()).isTrue();
        assertThat(CASES.with(ReadOptions.defaults().unchecked()).read(dangling).notices())
                .isEmpty();
        assertThat(RecordReader.of(CaseStudy.class).read(dangling).notices()).isEmpty();
    }

    @Test
    void whatIsNotJsonIsOneErrorWithItsPlace() {
        assertThat(Documents.brief(CASES.read("{\"id\": ".getBytes(UTF_8))))
                .hasSize(1)
                .allMatch(brief -> brief.startsWith("1:"));
        assertThat(CASES.read(new byte[0]).counts().errors()).isEqualTo(1);
        assertThat(CASES.read(new byte[] {(byte) 0xFF}).counts().errors()).isEqualTo(1);
    }

    @Test
    void digitsAreKept() {
        String json = Documents.caseStudy(
                "a",
                "\"outcomes\":[{\"value\":{\"number\":1.10,\"unit\":\"h\"}}]",
                "\"x\":1e2",
                "\"y\":12345678901234567890.10");
        CaseStudy caseStudy = RecordReader.of(CaseStudy.class)
                .read(json.getBytes(UTF_8))
                .value()
                .orElseThrow();

        assertThat(RecordWriter.of(CaseStudy.class).toBytes(caseStudy))
                .asString(UTF_8)
                .contains("\"x\":1e2,\"y\":12345678901234567890.10");
    }

    @Test
    void theFormForPeopleHasAMemberALine() {
        CaseStudy caseStudy = CASES.read(SOUND.getBytes(UTF_8)).orElseThrow();

        assertThat(RecordWriter.of(CaseStudy.class).toBytes(caseStudy))
                .asString(UTF_8)
                .isEqualTo(SOUND);
        assertThat(RecordWriter.of(CaseStudy.class).pretty().toBytes(caseStudy))
                .asString(UTF_8)
                .startsWith("{\n  \"id\": \"a\",\n")
                .endsWith("}\n");
    }

    @Test
    void aTypeOfAnotherLibraryIsRefusedByItsName() {
        for (Class<?> type : List.<Class<?>>of(String.class, Map.class, BigInteger.class)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RecordReader.of(type))
                    .withMessage(type.getName() + " has no form in JSON of its own");
            assertThatIllegalArgumentException().isThrownBy(() -> RecordWriter.of(type));
        }
        assertThat(RecordReader.of(Organization.class)
                        .read("[]".getBytes(UTF_8))
                        .counts()
                        .errors())
                .isEqualTo(1);
    }
}
